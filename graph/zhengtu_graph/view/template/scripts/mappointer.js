// What mouse, fingers and keys do on the map.

import { gestures } from "./gestures.js";
import { eye, panBy, zoomAt } from "./mapcamera.js";
import { chart, paint, placesAt } from "./mappaint.js";
import { showTip } from "./maptip.js";
import { choose } from "./state.js";

let moved = () => {};

// `after` is called when the reader has moved the map, `fit` when he wants to see all.
export function startMapPointer(after, fit) {
  moved = after;
  const over = (x, y) => point(placesAt(x, y), x, y);
  gestures(chart.canvas, { pan, zoom: zoomMap, fit, over, leave: () => point([], 0, 0), tap });
}

// One place opens; of several the first does, and the others stay to be chosen from.
function tap(x, y) {
  const found = placesAt(x, y);
  if (found.length) choose({ node: found[0] });
  showTip(found.length > 1 ? found : [], x, y, true);
}

function point(found, x, y) {
  const hover = found[0] ?? -1;
  chart.canvas.classList.toggle("over", hover >= 0);
  showTip(found, x, y, false);
  if (chart.hover === hover) return;
  chart.hover = hover;
  paint();
}

function pan(dx, dy) {
  panBy(dx, dy);
  point([], 0, 0);
  moved();
}

export function zoomMap(factor, x = eye.width / 2, y = eye.height / 2) {
  zoomAt(x, y, factor);
  moved();
}
