// Mouse, fingers and keys on the map.

import { eye, panBy, zoomAt } from "./mapcamera.js";
import { chart, paint, placesAt } from "./mappaint.js";
import { showTip } from "./maptip.js";
import { choose } from "./state.js";

const fingers = new Map();
let travelled = 0;
let moved = () => {};

// `after` is called when the reader has moved the map, `fit` when he wants to see all.
export function startMapPointer(after, fit) {
  moved = after;
  const { canvas } = chart;
  canvas.addEventListener("pointerdown", press);
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", (event) => fingers.delete(event.pointerId));
  canvas.addEventListener("pointerleave", () => point([], 0, 0));
  canvas.addEventListener("wheel", wheel, { passive: false });
  canvas.addEventListener("dblclick", (event) => zoomMap(1.8, event.offsetX, event.offsetY));
  canvas.addEventListener("keydown", (event) => key(event, fit));
}

function press(event) {
  event.target.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, [event.offsetX, event.offsetY]);
  if (fingers.size === 1) travelled = 0;
}

function move(event) {
  const [x, y] = [event.offsetX, event.offsetY];
  if (!fingers.has(event.pointerId)) {
    point(placesAt(x, y), x, y);
    return;
  }
  const [px, py] = fingers.get(event.pointerId);
  const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
  fingers.set(event.pointerId, [x, y]);
  travelled += Math.hypot(x - px, y - py);
  if (travelled < 4) return;
  if (others.length === 1) {
    const [ox, oy] = others[0];
    zoomAt((x + ox) / 2, (y + oy) / 2, Math.hypot(x - ox, y - oy) / (Math.hypot(px - ox, py - oy) || 1));
  }
  panBy((x - px) / fingers.size, (y - py) / fingers.size);
  point([], x, y);
  moved();
}

// One place opens; of several the first does, and the others stay to be chosen from.
function release(event) {
  if (!fingers.delete(event.pointerId) || travelled >= 4) return;
  const found = placesAt(event.offsetX, event.offsetY);
  if (found.length) choose({ node: found[0] });
  showTip(found.length > 1 ? found : [], event.offsetX, event.offsetY, true);
}

function point(found, x, y) {
  const hover = found[0] ?? -1;
  chart.canvas.classList.toggle("over", hover >= 0);
  showTip(found, x, y, false);
  if (chart.hover === hover) return;
  chart.hover = hover;
  paint();
}

function wheel(event) {
  event.preventDefault();
  zoomMap(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), event.offsetX, event.offsetY);
}

export function zoomMap(factor, x = eye.width / 2, y = eye.height / 2) {
  zoomAt(x, y, factor);
  moved();
}

function key(event, fit) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const steps = { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] };
  const factors = { "+": 1.3, "=": 1.3, "-": 1 / 1.3 };
  if (Object.hasOwn(steps, event.key)) {
    panBy(...steps[event.key]);
    moved();
  } else if (Object.hasOwn(factors, event.key)) zoomMap(factors[event.key]);
  else if (event.key === "0") fit();
  else return;
  event.preventDefault();
}
