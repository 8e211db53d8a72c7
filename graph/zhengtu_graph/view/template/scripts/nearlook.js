// How nodes, lines and names of the neighbourhood look: as they do on the overview.

import { isDark } from "./canvas.js";
import { DASHES } from "./edges.js";
import { label } from "./i18n.js";
import { board, write } from "./labels.js";
import { isPinned } from "./near.js";
import { renderBar } from "./nearbar.js";
import { drawn, edgeNow, net, nodeNow, over, position, present } from "./nearstage.js";
import { corners, tint, trace } from "./shapes.js";
import { state } from "./state.js";

const SMALLEST = 4.5; // pixels of a node's radius, from however far
const FEW_EDGES = 240; // beyond these only what is chosen is called by its relation

const ink = {};
let graph = null;
let shapes = [];
let largest = 1;

export function startLook(loaded) {
  graph = loaded;
  largest = Math.max(1, ...graph.rank.slice(0, 1).map((i) => graph.articles[i]));
  shapes = graph.schema.types.map((type) => corners(type.shape));
  readInk();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redrawNear);
}

function readInk() {
  const style = getComputedStyle(document.documentElement);
  const dark = isDark();
  for (const name of ["paper", "ink", "quiet", "line", "accent", "sans"]) ink[name] = style.getPropertyValue("--" + name).trim();
  const families = new Map(graph.schema.families.map(({ name, colour }) => [name, tint(colour, dark)]));
  ink.lines = graph.schema.relations.map(({ family }) => families.get(family) ?? ink.line);
  ink.types = graph.schema.types.map((type) => tint(type.colour, dark));
}

// In the colours that hold now, before anything else happens.
export function redrawNear() {
  readInk();
  if (!net.network) return;
  net.sets.edges.update(drawn.edges.map(line));
  net.network.redraw();
}

export const marked = (j) => j === edgeNow() || (edgeNow() < 0 && nodeNow() >= 0 && [graph.edges.source[j], graph.edges.target[j]].includes(nodeNow()));

export function line(j) {
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
    color: { color: bold ? ink.accent : ink.lines[type[j]], hover: ink.accent, highlight: bold ? ink.accent : ink.lines[type[j]], inherit: false, opacity: bold ? 0.9 : 0.7 },
  };
}

// After another choice or language: lines in their colour, the bar and the words.
export function mark() {
  if (!net.network || state.view !== "near") return;
  const changed = drawn.edges.filter((j) => [edgeNow(), drawn.edge].includes(j) || drawn.styles.get(j) !== marked(j));
  for (const j of changed) drawn.styles.set(j, marked(j));
  drawn.edge = edgeNow();
  net.sets.edges.update(changed.map(line));
  renderBar(drawn);
  net.network.redraw();
}

const radius = (i) => Math.max(6.5 + 10 * Math.sqrt(graph.articles[i] / largest), SMALLEST / net.network.getScale());
const isMiddle = (i) => !drawn.row && i === state.near?.centre;

export function render({ ctx, id, x, y }) {
  const r = radius(id);
  const pixel = Math.max(1, 1 / net.network.getScale());
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

export function writeNames(context) {
  const { clientWidth, clientHeight, width } = context.canvas;
  context.save();
  context.setTransform(width / clientWidth, 0, 0, width / clientWidth, 0, 0);
  const grid = board(clientWidth, clientHeight);
  const scale = net.network.getScale();
  const spot = (i) => net.network.canvasToDOM({ x: position(i)[0], y: position(i)[1] });
  const inner = (i) => Math.max(radius(i) * scale - 2, 2);
  for (const i of present()) grid.take(spot(i).x - inner(i), spot(i).y - inner(i), 2 * inner(i), 2 * inner(i));
  for (const i of present()) writeLeft(context, grid, i, spot(i), radius(i) * scale);
  for (const i of byWeight()) writeName(context, grid, i, spot(i), radius(i) * scale, scale);
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
    const edge = net.network.body.edges[j]?.edgeType;
    if (!edge) continue;
    const text = label(graph.schema.relations[graph.edges.type[j]]);
    const [a, b] = [net.network.canvasToDOM(edge.fromPoint), net.network.canvasToDOM(edge.toPoint)];
    if (weight < 2 && Math.hypot(a.x - b.x, a.y - b.y) < 11 * text.length + 12) continue;
    const { x, y } = net.network.canvasToDOM(edge.getPoint(0.5));
    const style = { weight: "400", size: 11, most: 24, force: weight >= 2 || drawn.row, family: ink.sans, halo: ink.paper, ink: weight ? ink.accent : ink.quiet };
    write(context, [grid], text, x, y, -7, style);
  }
}
