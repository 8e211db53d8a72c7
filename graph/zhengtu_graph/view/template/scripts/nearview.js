// Draws the neighbourhood, or the steps of the present path in a row, with vis-network: it lays out, moves, zooms and
// finds what is pointed at; shapes, names and marks are drawn here as they are on the overview.

import { hover } from "./canvas.js";
import { $, h } from "./dom.js";
import { DASHES } from "./edges.js";
import { label, t } from "./i18n.js";
import { board, write } from "./labels.js";
import { visNetwork } from "./library.js";
import { focus, hide, isPinned, openNear, pin, stage, toggle, undo, unpin } from "./near.js";
import { renderBar, startBar } from "./nearbar.js";
import { ringAround, rowOf } from "./nearplaces.js";
import { pathStops, showInPath } from "./pathview.js";
import { pathEdges } from "./route.js";
import { corners, tint, trace } from "./shapes.js";
import { choose, listen, state } from "./state.js";
import { FILTERS, shown } from "./visible.js";

const TURNS = 260; // of physics before the first picture
const PATIENCE = 2600; // milliseconds that physics may go on before the reader's eyes
const [ABOVE, BELOW, SIDE] = [66, 62, 70]; // pixels that the view of all leaves free
const NEAREST = 1.15; // scale of the view of all, where few nodes would let it be larger
const SMALLEST = 4.5; // pixels of a node's radius, from however far
const FEW_EDGES = 240; // beyond these only what is chosen is called by its relation
const PHYSICS = {
  solver: "forceAtlas2Based",
  forceAtlas2Based: { gravitationalConstant: -90, centralGravity: 0.012, springLength: 130, springConstant: 0.06, damping: 0.55, avoidOverlap: 0.5 },
  minVelocity: 1.2,
};
const OPTIONS = {
  autoResize: false,
  layout: { randomSeed: 1, improvedLayout: false },
  interaction: { hover: true, selectConnectedEdges: false, hoverConnectedEdges: false, multiselect: false, zoomSpeed: 0.7 },
  edges: { smooth: false, chosen: false, hoverWidth: 0, selectionWidth: 0, labelHighlightBold: false },
  physics: { ...PHYSICS, enabled: false, stabilization: { fit: false, updateInterval: 1000 } },
};

const places = new Map(); // where each node of the neighbourhood stood last
const over = { node: -1, edge: -1 };
const drawn = { nodes: [], edges: [], row: false, styles: new Map(), edge: -1, of: [] };
let graph = null;
let network = null;
let sets = null;
let ink = {};
let shapes = [];
let largest = 1;
let step = -1; // of the path: 2k for its k-th node, 2k + 1 for its k-th edge
let running = 0;

export function startNearView(loaded) {
  graph = loaded;
  largest = Math.max(1, ...graph.rank.slice(0, 1).map((i) => graph.articles[i]));
  shapes = graph.schema.types.map((type) => corners(type.shape));
  $("near").append(
    ...startBar(graph, { chosen: chosenNode, place: (i) => position(i).map(Math.round), fit, zoom, settle: () => settle(true), remove }),
    h("div", { id: "near-net", tabindex: 0, role: "application", onkeydown: key }, h("div", { class: "net" })),
  );
  document.addEventListener("keydown", shortcut);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", restyle);
  new ResizeObserver(resize).observe($("near"));
  listen(["view", "near", "path", ...FILTERS], show);
  listen(["node", "edge", "language"], mark);
  show();
}

async function show(touched = []) {
  if (state.view !== "near") return;
  if (touched.includes("path")) step = -1;
  if (!network) await open();
  if (state.view !== "near") return;
  resize();
  const of = [state.near, state.path, shown.edges];
  if (of.every((part, k) => part === drawn.of[k])) return;
  drawn.of = of;
  redraw();
}

async function open() {
  const vis = await visNetwork();
  if (network) return;
  readInk();
  sets = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
  const box = $("near-net");
  network = new vis.Network(box.firstChild, sets, OPTIONS);
  box.network = network; // for those who script vis-network
  network.on("afterDrawing", writeNames);
  network.on("click", ({ pointer }) => press(pointer.DOM));
  network.on("doubleClick", ({ pointer }) => twice(pointer.DOM));
  network.on("dragEnd", ({ nodes }) => nodes.length && dropped(nodes[0]));
  for (const [name, kind, value] of [["hoverNode", "node", 1], ["blurNode", "node", 0], ["hoverEdge", "edge", 1], ["blurEdge", "edge", 0]]) {
    network.on(name, (event) => point(kind, value ? event[kind] : -1));
  }
}

// What stands on the stage now.
function wanted() {
  if (!state.path) return { ...stage(), row: false };
  const edges = pathEdges();
  const ends = [state.path.from, state.path.to].filter((i) => i >= 0);
  return { nodes: edges.length ? pathStops(graph) : [...new Set(ends)], edges, row: true, parent: new Map(), left: new Map() };
}

function redraw() {
  stopPhysics();
  if (!drawn.row) keepPlaces();
  const now = wanted();
  const other = now.row !== drawn.row;
  const stays = new Set(other ? [] : drawn.nodes.filter((i) => now.nodes.includes(i)));
  const come = now.nodes.filter((i) => !stays.has(i));
  const gone = drawn.nodes.filter((i) => !stays.has(i));
  const cut = drawn.edges.filter((j) => other || !now.edges.includes(j));
  Object.assign(drawn, now);
  sets.edges.remove(cut);
  sets.nodes.remove(gone);
  addNodes(come);
  for (const j of cut) drawn.styles.delete(j);
  addEdges(now.edges.filter((j) => !drawn.styles.has(j)));
  mark();
  if (!now.row && come.some((i) => !places.has(i))) settle(stays.size > 0);
  else {
    if (come.length) fit(stays.size > 0);
    still(true);
  }
}

function addNodes(come) {
  const open = drawn.row ? rowOf(drawn.nodes, $("near").clientWidth) : positions(drawn, come);
  sets.nodes.add(come.map((i) => ({ id: i, shape: "custom", ctxRenderer: render, x: open.get(i)[0], y: open.get(i)[1] })));
}

function positions(now, come) {
  const known = new Map([...places, ...state.near.pinned]);
  for (const [i, place] of state.near.pinned) if (!come.includes(i) && now.nodes.includes(i)) moveTo(i, place);
  return ringAround(graph, now, known, come);
}

function keepPlaces() {
  for (const i of present()) places.set(i, position(i));
}

function addEdges(come) {
  for (const j of come) drawn.styles.set(j, marked(j));
  sets.edges.add(come.map(line));
}

// Of the nodes on the stage those that vis-network knows: it draws also while some come or go.
const present = () => drawn.nodes.filter((i) => network.body.nodes[i]);

const position = (i) => [network.body.nodes[i].x, network.body.nodes[i].y];

function moveTo(i, [x, y]) {
  Object.assign(network.body.nodes[i], { x, y });
}

// Physics spreads the nodes, then stops for good: what the reader drags stays alone. Pinned nodes stand fast.
function settle(visible) {
  if (drawn.row || !drawn.nodes.length) return;
  still(false);
  const run = ++running;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const end = () => {
    if (run !== running) return;
    stopPhysics();
    if (!visible) widen();
    keepPlaces();
    fit(visible && !calm);
    still(true);
  };
  fix(true);
  if (visible && !calm) {
    network.once("stabilized", end);
    network.setOptions({ physics: { ...PHYSICS, enabled: true } });
    setTimeout(end, PATIENCE);
  } else {
    network.once("stabilizationIterationsDone", () => setTimeout(end));
    network.stabilize(TURNS);
  }
}

// Physics makes round pictures; on a wide stage they are drawn out, so that names have room.
function widen() {
  const { clientWidth, clientHeight } = $("near-net");
  const wide = Math.min(2, (clientWidth - 2 * SIDE) / (clientHeight - ABOVE - BELOW));
  if (wide > 1 && !state.near.pinned.size) for (const i of present()) moveTo(i, [position(i)[0] * wide, position(i)[1]]);
}

function stopPhysics() {
  running++;
  if (network.physics.options.enabled) network.setOptions({ physics: { enabled: false } });
  fix(false);
}

function fix(fast) {
  const pinned = drawn.nodes.filter((i) => !drawn.row && isPinned(i) && sets.nodes.get(i));
  if (pinned.length) sets.nodes.update(pinned.map((i) => ({ id: i, fixed: fast })));
}

const still = (yes) => ($("near").dataset.still = String(yes));

// The view that holds all, clear of the tools above, the words below and the names at the sides.
function fit(glide = true) {
  const spots = present().map(position);
  if (!spots.length) return;
  const { clientWidth: width, clientHeight: height } = $("near-net");
  const [left, right, top, bottom] = [Math.min(...xs(spots)), Math.max(...xs(spots)), Math.min(...ys(spots)), Math.max(...ys(spots))];
  const scale = Math.min((width - 2 * SIDE) / (right - left || 1), (height - ABOVE - BELOW) / (bottom - top || 1), NEAREST);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  network.moveTo({
    position: { x: (left + right) / 2, y: (top + bottom) / 2 },
    offset: { x: 0, y: (ABOVE - BELOW) / 2 },
    scale: Math.max(scale, 0.05),
    animation: glide && !calm && { duration: 320, easingFunction: "easeOutCubic" },
  });
  network.redraw();
}

const xs = (spots) => spots.map(([x]) => x);
const ys = (spots) => spots.map(([, y]) => y);
const zoom = (factor) => network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.08), 4), animation: false });

// A new size keeps what stood in the middle there.
function resize() {
  const { clientWidth, clientHeight } = $("near-net");
  if (!network || state.view !== "near" || !clientWidth || !clientHeight) return;
  const canvas = network.canvas.frame.canvas;
  if (canvas.clientWidth === clientWidth && canvas.clientHeight === clientHeight) return;
  const view = { position: network.getViewPosition(), scale: network.getScale(), animation: false };
  network.setSize(`${clientWidth}px`, `${clientHeight}px`);
  network.moveTo(view);
  network.redraw();
}

// Colours and lines.

function readInk() {
  const style = getComputedStyle(document.documentElement);
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  for (const name of ["paper", "ink", "quiet", "line", "accent", "sans"]) ink[name] = style.getPropertyValue("--" + name).trim();
  ink.types = graph.schema.types.map((type) => tint(type.colour, dark));
}

function restyle() {
  if (!network) return;
  readInk();
  sets.edges.update(drawn.edges.map(line));
  network.redraw();
}

const nodeNow = () => (state.path ? (step >= 0 && step % 2 === 0 ? (drawn.nodes[step / 2] ?? -1) : -1) : state.node);
const edgeNow = () => (state.path ? (step % 2 === 1 ? (drawn.edges[(step - 1) / 2] ?? -1) : -1) : state.edge);

// The chosen node where it stands on the stage, or -1.
export function chosenNode() {
  const i = nodeNow();
  return drawn.nodes.includes(i) ? i : -1;
}

const marked = (j) => j === edgeNow() || (edgeNow() < 0 && nodeNow() >= 0 && [graph.edges.source[j], graph.edges.target[j]].includes(nodeNow()));

function line(j) {
  const { source, target, modality, type, count } = graph.edges;
  const bend = graph.bend[j];
  const dash = DASHES[modality[j]];
  const bold = marked(j);
  const arrows = graph.schema.relations[type[j]].symmetric ? "" : { to: { enabled: true, scaleFactor: 0.4 } };
  return {
    id: j,
    from: source[j],
    to: target[j],
    arrows,
    dashes: dash.length ? dash : false,
    smooth: bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.min(0.9, Math.abs(bend) * 1.6) } : false,
    width: Math.min(3.2, 1 + 0.35 * Math.log2(1 + count[j])) + (j === edgeNow() ? 1 : 0),
    color: { color: bold ? ink.accent : ink.line, hover: ink.accent, highlight: bold ? ink.accent : ink.line, inherit: false, opacity: bold ? 0.9 : 0.7 },
  };
}

// After another choice or language: lines in their colour, the bar and the words.
function mark() {
  if (!network || state.view !== "near") return;
  const changed = drawn.edges.filter((j) => [edgeNow(), drawn.edge].includes(j) || drawn.styles.get(j) !== marked(j));
  for (const j of changed) drawn.styles.set(j, marked(j));
  drawn.edge = edgeNow();
  sets.edges.update(changed.map(line));
  renderBar(drawn);
  network.redraw();
}

// Nodes and names.

const radius = (i) => Math.max(6.5 + 10 * Math.sqrt(graph.articles[i] / largest), SMALLEST / network.getScale());
const isMiddle = (i) => !drawn.row && i === state.near?.centre;

function render({ ctx, id, x, y }) {
  const r = radius(id);
  const pixel = Math.max(1, 1 / network.getScale());
  const drawNode = () => {
    ctx.save();
    ctx.fillStyle = ink.types[graph.type[id]];
    ctx.strokeStyle = ink.paper;
    ctx.lineWidth = 1.2;
    ctx.beginPath();
    trace(ctx, shapes[graph.type[id]], x, y, r);
    ctx.fill();
    ctx.stroke();
    if (isMiddle(id)) circle(ctx, x, y, r + 4 * pixel, ink.quiet, pixel);
    if (id === nodeNow() || id === over.node) circle(ctx, x, y, r + 5 * pixel, ink.accent, 2 * pixel);
    if (!drawn.row && isPinned(id)) drawPin(ctx, x - 0.75 * r, y - 0.75 * r);
    ctx.restore();
  };
  return { drawNode, nodeDimensions: { width: 2 * r, height: 2 * r } };
}

function circle(ctx, x, y, r, colour, width) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.arc(x, y, r, 0, 2 * Math.PI);
  ctx.stroke();
}

// A pin with its point at (x, y).
function drawPin(ctx, x, y) {
  for (const [colour, width] of [[ink.paper, 5], [ink.ink, 1.8]]) {
    ctx.strokeStyle = ctx.fillStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x - 4, y - 5);
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(x - 5, y - 6.5, 1.4 + width / 2, 0, 2 * Math.PI);
    ctx.fill();
  }
}

function writeNames(context) {
  const { clientWidth, clientHeight, width } = context.canvas;
  context.save();
  context.setTransform(width / clientWidth, 0, 0, width / clientWidth, 0, 0);
  const grid = board(clientWidth, clientHeight);
  const scale = network.getScale();
  const spot = (i) => network.canvasToDOM({ x: position(i)[0], y: position(i)[1] });
  const inner = (i) => Math.max(radius(i) * scale - 2, 2);
  for (const i of present()) grid.take(spot(i).x - inner(i), spot(i).y - inner(i), 2 * inner(i), 2 * inner(i));
  for (const i of byWeight()) writeName(context, grid, i, spot(i), radius(i) * scale, scale);
  for (const i of present()) writeLeft(context, grid, i, spot(i), radius(i) * scale);
  writeVerbs(context, grid);
  context.restore();
}

// The nodes in the order in which their names are given room.
function byWeight() {
  const weight = (i) => 4 * (i === over.node) + 3 * (i === nodeNow()) + 2 * isMiddle(i);
  return present().map((i, k) => [weight(i), k, i]).sort((a, b) => b[0] - a[0] || a[1] - b[1]).map(([, , i]) => i);
}

function writeName(context, grid, i, { x, y }, r, scale) {
  const first = i === over.node || i === nodeNow() || isMiddle(i);
  const most = i === over.node || drawn.row ? 36 : scale > 0.85 ? 16 : 11;
  const style = { weight: first ? "600" : "400", size: first ? 13 : 12, most, force: first || drawn.row, family: ink.sans, halo: ink.paper, ink: ink.ink };
  write(context, [grid], graph.name[i], x, y, r + (first ? 5 : 1), style);
}

// How many neighbours are not shown, at the node's upper right.
function writeLeft(context, grid, i, { x, y }, r) {
  const left = drawn.left.get(i);
  if (!left) return;
  const text = "+" + left;
  context.font = `600 10px ${ink.sans}`;
  const w = context.measureText(text).width;
  grid.take(x + 0.7 * r, y - 0.7 * r - 11, w, 11);
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.strokeStyle = ink.paper;
  context.fillStyle = ink.quiet;
  context.textBaseline = "alphabetic";
  context.strokeText(text, x + 0.7 * r + 1, y - 0.7 * r - 1);
  context.fillText(text, x + 0.7 * r + 1, y - 0.7 * r - 1);
}

function writeVerbs(context, grid) {
  const first = (j) => (j === over.edge ? 2 : 0) + (j === edgeNow() ? 2 : 0) + (marked(j) ? 1 : 0);
  const all = drawn.edges.map((j) => [first(j), j]).sort((a, b) => b[0] - a[0]);
  for (const [weight, j] of all.length > FEW_EDGES ? all.filter(([weight]) => weight) : all) {
    const edge = network.body.edges[j]?.edgeType;
    if (!edge) continue;
    const text = label(graph.schema.relations[graph.edges.type[j]]);
    const [a, b] = [network.canvasToDOM(edge.fromPoint), network.canvasToDOM(edge.toPoint)];
    if (weight < 2 && Math.hypot(a.x - b.x, a.y - b.y) < 11 * text.length + 12) continue;
    const { x, y } = network.canvasToDOM(edge.getPoint(0.5));
    const style = { weight: "400", size: 11, most: 24, force: weight >= 2 || drawn.row, family: ink.sans, halo: ink.paper, ink: weight ? ink.accent : ink.quiet };
    write(context, [grid], text, x, y, -7, style);
  }
}

// Pointing and clicking.

function point(kind, id) {
  over[kind] = id;
  $("near-net").classList.toggle("over", over.node >= 0 || over.edge >= 0);
  network.redraw();
}

function press(at) {
  const node = network.getNodeAt(at) ?? -1;
  const edge = node >= 0 ? -1 : (network.getEdgeAt(at) ?? -1);
  if (!state.path) choose(node >= 0 ? { node } : edge >= 0 ? { edge } : {});
  else if (node >= 0) goTo(2 * drawn.nodes.indexOf(node));
  else if (edge >= 0) goTo(2 * drawn.edges.indexOf(edge) + 1);
}

// A step of the path is chosen without leaving it: the drawer shows what says so.
function goTo(k) {
  step = k;
  showInPath(k);
  mark();
}

function twice(at) {
  const node = network.getNodeAt(at) ?? -1;
  if (node < 0) return;
  if (state.path) focus(node);
  else toggle(node);
}

function dropped(i) {
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

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || !network) return;
  if (Object.hasOwn(ARROWS, event.key)) walk(...ARROWS[event.key]);
  else if (Object.hasOwn(VIEW, event.key)) VIEW[event.key]();
  else if (Object.hasOwn(ACTS, event.key)) {
    if (chosenNode() >= 0) ACTS[event.key](chosenNode());
  } else return;
  event.preventDefault();
}

// What stands beside a hidden node is chosen next.
function remove(i) {
  if (state.path) return;
  const beside = stage().parent.get(i);
  hide(i);
  choose({ node: drawn.nodes.includes(beside) ? beside : -1 });
}

// The nearest node in a direction becomes the chosen one; along a path, the next stop or step.
function walk(dx, dy) {
  if (!drawn.nodes.length) return;
  if (state.path) {
    goTo(Math.min(Math.max(step + dx + dy, 0), drawn.nodes.length + drawn.edges.length - 1));
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
  const spot = network.canvasToDOM({ x, y });
  const box = $("near-net");
  if (spot.x < 40 || spot.y < 40 || spot.x > box.clientWidth - 40 || spot.y > box.clientHeight - 40) network.moveTo({ position: { x, y }, animation: false });
}

// From anywhere: n opens the neighbourhood of what is chosen, or pointed at on the overview.
function shortcut(event) {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
  if (event.key !== "n" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const i = state.view === "picture" && hover.node >= 0 ? hover.node : state.node;
  if (i < 0) return;
  openNear(i);
  $("near-net").focus();
}

// The picture as it stands, on paper.
export function nearSnapshot() {
  const { canvas } = network.canvas.frame;
  const copy = document.createElement("canvas");
  Object.assign(copy, { width: canvas.width, height: canvas.height });
  const context = copy.getContext("2d");
  context.fillStyle = ink.paper;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  return copy;
}
