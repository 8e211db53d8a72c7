// What mouse, fingers and keys do on the picture.

import { camera, stopFlight, toScreen, toWorld, zoomAt } from "./camera.js";
import { chosenEdges, fit, hover, lines, paint, radius } from "./canvas.js";
import { $ } from "./dom.js";
import { nearestEdge } from "./edges.js";
import { gestures } from "./gestures.js";
import { openNear } from "./near.js";
import { choose, state } from "./state.js";
import { shown } from "./visible.js";

const CELL = 200; // of the grid in which nodes are looked up, in units of the layout
const COLUMNS = 1e6; // more than the layout has, so that column and row make one number
const FEW_LINES = 600; // on the screen: with more, a click would always meet one
const cells = new Map();
let graph = null;

export function startPointer(loaded) {
  graph = loaded;
  for (let i = 0; i < graph.size; i++) {
    const place = cell(graph.x[i], graph.y[i]);
    if (!cells.has(place)) cells.set(place, []);
    cells.get(place).push(i);
  }
  gestures($("picture"), { pan, zoom, fit, over, leave: () => point(-1), press: stopFlight, tap });
}

const cell = (x, y) => key(Math.floor(x / CELL), Math.floor(y / CELL));
const key = (column, row) => column * COLUMNS + row;

// The shown node under a point of the screen, or -1.
function nodeAt(x, y) {
  const slack = 7;
  const reach = slack + 20;
  const [left, top] = toWorld(x - reach, y - reach);
  const [right, bottom] = toWorld(x + reach, y + reach);
  let best = { i: -1, distance: slack };
  for (let c = Math.floor(left / CELL); c <= Math.floor(right / CELL); c++) {
    for (let r = Math.floor(top / CELL); r <= Math.floor(bottom / CELL); r++) {
      for (const i of cells.get(key(c, r)) || []) {
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

function over(x, y) {
  point(nodeAt(x, y));
  $("picture").classList.toggle("over", hover.node >= 0 || edgeAt(x, y) >= 0);
}

function point(i) {
  if (hover.node === i) return;
  hover.node = i;
  paint();
}

function tap(x, y, { shiftKey }) {
  const node = nodeAt(x, y);
  if (node >= 0) {
    if (shiftKey) openNear(node);
    else choose({ node });
    return;
  }
  const edge = edgeAt(x, y);
  choose(edge >= 0 ? { edge } : {});
}

export function zoom(factor, x = camera.width / 2, y = camera.height / 2) {
  stopFlight();
  zoomAt(x, y, factor);
  paint();
}

function pan(dx, dy) {
  stopFlight();
  camera.tx += dx;
  camera.ty += dy;
  paint();
}
