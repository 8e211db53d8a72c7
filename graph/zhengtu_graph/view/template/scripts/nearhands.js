// Mouse and keys on the neighbourhood and on the path in a row.

import { $ } from "./dom.js";
import { focus, hide, isPinned, pin, stage, toggle, undo, unpin } from "./near.js";
import { mark } from "./nearlook.js";
import { fit, places, zoom } from "./nearmove.js";
import { chosenNode, drawn, net, onPath, over, position } from "./nearstage.js";
import { showInPath } from "./pathview.js";
import { choose, state } from "./state.js";

export function point(kind, id) {
  over[kind] = id;
  $("near-net").classList.toggle("over", over.node >= 0 || over.edge >= 0);
  net.network.redraw();
}

export function press(at) {
  const node = net.network.getNodeAt(at) ?? -1;
  const edge = node >= 0 ? -1 : (net.network.getEdgeAt(at) ?? -1);
  if (!state.path) choose(node >= 0 ? { node } : edge >= 0 ? { edge } : {});
  else if (node >= 0) goTo(2 * drawn.nodes.indexOf(node));
  else if (edge >= 0) goTo(2 * drawn.edges.indexOf(edge) + 1);
}

// A step of the path is chosen without leaving it: the drawer shows what says so.
function goTo(k) {
  onPath.step = k;
  showInPath(k);
  mark();
}

export function twice(at) {
  const node = net.network.getNodeAt(at) ?? -1;
  if (node < 0) return;
  if (state.path) focus(node);
  else toggle(node);
}

export function dropped(i) {
  if (state.path) return;
  const [x, y] = position(i).map(Math.round);
  const [px, py] = places.get(i) ?? [x, y];
  if (Math.hypot(x - px, y - py) >= 3) pin(i, [x, y]);
}

// Keys.

const ACTS = {
  Enter: (i) => (state.path ? focus(i) : toggle(i)),
  Delete: remove,
  Backspace: remove,
  p: (i) => state.path || (isPinned(i) ? unpin(i) : pin(i, position(i).map(Math.round))),
  f: (i) => focus(i),
};
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const VIEW = { "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: () => fit(), u: undo };

export function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || !net.network) return;
  if (Object.hasOwn(ARROWS, event.key)) walk(...ARROWS[event.key]);
  else if (Object.hasOwn(VIEW, event.key)) VIEW[event.key]();
  else if (Object.hasOwn(ACTS, event.key)) {
    if (chosenNode() >= 0) ACTS[event.key](chosenNode());
  } else return;
  event.preventDefault();
}

// What stands beside a hidden node is chosen next.
export function remove(i) {
  if (state.path) return;
  const beside = stage().parent.get(i);
  hide(i);
  choose({ node: drawn.nodes.includes(beside) ? beside : -1 });
}

// The nearest node in a direction becomes the chosen one; along a path, the next stop or step.
function walk(dx, dy) {
  if (!drawn.nodes.length) return;
  if (state.path) {
    goTo(Math.min(Math.max(onPath.step + dx + dy, 0), drawn.nodes.length + drawn.edges.length - 1));
    return;
  }
  const from = chosenNode();
  if (from < 0) {
    choose({ node: drawn.nodes[0] });
    return;
  }
  const [x, y] = position(from);
  let best = { i: -1, distance: Infinity };
  for (const i of drawn.nodes) {
    const [along, across] = [(position(i)[0] - x) * dx + (position(i)[1] - y) * dy, Math.abs((position(i)[0] - x) * dy - (position(i)[1] - y) * dx)];
    if (along > 0 && across <= 1.8 * along && along + 1.6 * across < best.distance) best = { i, distance: along + 1.6 * across };
  }
  if (best.i < 0) return;
  choose({ node: best.i });
  keepInSight(best.i);
}

function keepInSight(i) {
  const [x, y] = position(i);
  const spot = net.network.canvasToDOM({ x, y });
  const box = $("near-net");
  if (spot.x < 40 || spot.y < 40 || spot.x > box.clientWidth - 40 || spot.y > box.clientHeight - 40) net.network.moveTo({ position: { x, y }, animation: false });
}
