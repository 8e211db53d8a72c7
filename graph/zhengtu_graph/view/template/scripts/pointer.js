// Mouse, fingers and keys on the picture.

import { camera, stopFlight, toScreen, toWorld, zoomAt } from "./camera.js";
import { chosenEdges, fit, hover, lines, paint, radius } from "./canvas.js";
import { $ } from "./dom.js";
import { nearestEdge } from "./edges.js";
import { openNear } from "./near.js";
import { choose, state } from "./state.js";
import { shown } from "./visible.js";

const CELL = 200; // of the grid in which nodes are looked up, in units of the layout
const FEW_LINES = 600; // on the screen: with more, a click would always meet one
const cells = new Map();
const fingers = new Map();
let graph = null;
let travelled = 0;

export function startPointer(loaded) {
  graph = loaded;
  for (let i = 0; i < graph.size; i++) {
    const key = cell(graph.x[i], graph.y[i]);
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(i);
  }
  const canvas = $("picture");
  canvas.addEventListener("pointerdown", press);
  canvas.addEventListener("pointermove", move);
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", (event) => fingers.delete(event.pointerId));
  canvas.addEventListener("pointerleave", () => point(-1));
  canvas.addEventListener("wheel", wheel, { passive: false });
  canvas.addEventListener("dblclick", (event) => zoom(event.offsetX, event.offsetY, 1.8));
  canvas.addEventListener("keydown", key);
}

const cell = (x, y) => `${Math.floor(x / CELL)},${Math.floor(y / CELL)}`;

// The shown node under a point of the screen, or -1.
export function nodeAt(x, y) {
  const slack = 7;
  const reach = slack + 20;
  const [left, top] = toWorld(x - reach, y - reach);
  const [right, bottom] = toWorld(x + reach, y + reach);
  let best = { i: -1, distance: slack };
  for (let c = Math.floor(left / CELL); c <= Math.floor(right / CELL); c++) {
    for (let r = Math.floor(top / CELL); r <= Math.floor(bottom / CELL); r++) {
      for (const i of cells.get(`${c},${r}`) || []) {
        if (!shown.nodes[i]) continue;
        const [nx, ny] = toScreen(graph.x[i], graph.y[i]);
        const distance = Math.hypot(nx - x, ny - y) - radius(i);
        if (distance < best.distance) best = { i, distance };
      }
    }
  }
  return best.i;
}

function edgeAt(x, y) {
  const picked = nearestEdge(graph, chosenEdges(), x, y);
  if (picked >= 0 || state.node >= 0 || lines.list.length > FEW_LINES) return picked;
  return nearestEdge(graph, lines.list, x, y);
}

function press(event) {
  stopFlight();
  event.target.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, [event.offsetX, event.offsetY]);
  if (fingers.size === 1) travelled = 0;
}

function move(event) {
  const [x, y] = [event.offsetX, event.offsetY];
  if (!fingers.has(event.pointerId)) {
    point(nodeAt(x, y));
    event.target.classList.toggle("over", hover.node >= 0 || edgeAt(x, y) >= 0);
    return;
  }
  const [px, py] = fingers.get(event.pointerId);
  if (fingers.size === 2) pinch(event.pointerId, x, y);
  fingers.set(event.pointerId, [x, y]);
  travelled += Math.hypot(x - px, y - py);
  if (travelled < 4) return;
  camera.tx += (x - px) / fingers.size;
  camera.ty += (y - py) / fingers.size;
  paint();
}

function pinch(id, x, y) {
  const [px, py] = fingers.get(id);
  const [ox, oy] = [...fingers].find(([other]) => other !== id)[1];
  zoomAt((x + ox) / 2, (y + oy) / 2, Math.hypot(x - ox, y - oy) / (Math.hypot(px - ox, py - oy) || 1));
}

function release(event) {
  if (!fingers.delete(event.pointerId) || travelled >= 4) return;
  const node = nodeAt(event.offsetX, event.offsetY);
  if (node >= 0) {
    if (event.shiftKey) openNear(node);
    else choose({ node });
    return;
  }
  const edge = edgeAt(event.offsetX, event.offsetY);
  choose(edge >= 0 ? { edge } : {});
}

function point(i) {
  if (hover.node === i) return;
  hover.node = i;
  paint();
}

function wheel(event) {
  event.preventDefault();
  zoom(event.offsetX, event.offsetY, Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)));
}

export function zoom(x, y, factor) {
  stopFlight();
  zoomAt(x, y, factor);
  paint();
}

export const zoomMiddle = (factor) => zoom(camera.width / 2, camera.height / 2, factor);

const KEYS = {
  ArrowLeft: () => pan(80, 0),
  ArrowRight: () => pan(-80, 0),
  ArrowUp: () => pan(0, 80),
  ArrowDown: () => pan(0, -80),
  "+": () => zoomMiddle(1.3),
  "=": () => zoomMiddle(1.3),
  "-": () => zoomMiddle(1 / 1.3),
  0: () => fit(),
};

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(KEYS, event.key)) return;
  event.preventDefault();
  KEYS[event.key]();
}

function pan(dx, dy) {
  stopFlight();
  camera.tx += dx;
  camera.ty += dy;
  paint();
}
