// The overview. A still picture of the whole (`base`) is painted once and moved with the camera; what is chosen or
// pointed at is drawn over it, so that a click need not paint everything anew.

import { camera, fly, toScreen, viewOf } from "./camera.js";
import { edgesOf } from "./data.js";
import { $ } from "./dom.js";
import { arrow, course, DASHES, inView, middle, strokeAll } from "./edges.js";
import { label, t } from "./i18n.js";
import { board, write } from "./labels.js";
import { playing } from "./play.js";
import { corners, tint, trace } from "./shapes.js";
import { listen, state } from "./state.js";
import { FILTERS, shown } from "./visible.js";
import { pathEdges } from "./route.js";

const SPACING = 100; // between neighbours, as the layout leaves it
const MOST_LINES = 15000;
const MOST_IN_PLAY = 5000; // of them while the time line plays
const MOST_AT_FIRST = 1500; // of them in the first picture, which goes without names, so that it stands sooner
const BATCH = 64; // shapes a fill: a longer path makes each one slower
const LANDMARKS = 12; // names in bold
const QUICK = 14; // milliseconds within which the whole may be painted for each frame

const canvas = $("picture");
const base = document.createElement("canvas");
const still = { k: 1, tx: 0, ty: 0, cost: 0, stale: true, timer: 0 };
export const hover = { node: -1 };
export const lines = { list: [], sampled: false };
let graph = null;
let ink = {};
let shapes = [];
let familyOf = []; // number of each relation's family; the last is none
let queued = false;
let largest = 1;
let sketch = false; // whether the picture is still the first one

export function startCanvas(loaded) {
  graph = loaded;
  sketch = graph.edges.size > MOST_AT_FIRST;
  largest = Math.max(1, ...graph.rank.slice(0, 1).map((i) => graph.articles[i]));
  shapes = graph.schema.types.map((type) => corners(type.shape));
  const families = graph.schema.families.map(({ name }) => name);
  familyOf = graph.schema.relations.map(({ family }) => (families.includes(family) ? families.indexOf(family) : families.length));
  readInk();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    readInk();
    repaint();
  });
  resize();
  new ResizeObserver(resize).observe(canvas.parentElement);
  listen([...FILTERS, "language"], repaint);
  listen(["play"], () => !playing() && repaint());
  listen(["node", "edge", "path"], paint);
}

const onPaper = () => document.documentElement.classList.contains("onpaper"); // for what is saved and printed
export const isDark = () => !onPaper() && matchMedia("(prefers-color-scheme: dark)").matches;

function readInk() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(name).trim();
  ink = {
    paper: read("--paper"),
    text: read("--ink"),
    quiet: read("--quiet"),
    line: read("--line"),
    accent: read("--accent"),
    family: read("--sans"),
    types: graph.schema.types.map((type) => tint(type.colour, isDark())),
    families: [...graph.schema.families.map(({ colour }) => tint(colour, isDark())), read("--line")],
  };
}

function resize() {
  const box = canvas.parentElement.getBoundingClientRect();
  const ratio = devicePixelRatio || 1;
  const size = [Math.round(box.width * ratio), Math.round(box.height * ratio)];
  if (!box.width || !box.height || (camera.width && canvas.width === size[0] && canvas.height === size[1])) return;
  const whole = camera.k === camera.fitted;
  const [dx, dy] = [(box.width - camera.width) / 2, (box.height - camera.height) / 2];
  Object.assign(camera, { width: box.width, height: box.height, tx: camera.tx + dx, ty: camera.ty + dy });
  [canvas.width, canvas.height] = [base.width, base.height] = size;
  still.stale = true;
  if (whole) Object.assign(camera, viewOfAll());
  draw(); // setting the size cleared it: no frame may pass without a picture
}

export function fit() {
  fly(viewOfAll(), paint);
}

function viewOfAll() {
  const nodes = graph.rank.filter((i) => shown.nodes[i]);
  const view = viewOf(graph, nodes.length ? nodes : graph.rank);
  camera.fitted = view.k;
  return view;
}

export function lookAt(nodes) {
  fly(viewOf(graph, nodes, Math.max(camera.k, 0.45)), paint);
}

// In full, once who already clicks has been answered.
export function finishPicture() {
  if (!sketch) return;
  sketch = false;
  still.stale = true;
  draw();
}

export function repaint() {
  still.stale = true;
  paint();
}

export function paint() {
  if (queued) return;
  queued = true;
  requestAnimationFrame(() => {
    queued = false;
    draw();
  });
}

function draw() {
  const moved = still.k !== camera.k || still.tx !== camera.tx || still.ty !== camera.ty;
  if (still.stale || (moved && still.cost < QUICK)) paintBase();
  else if (moved) {
    clearTimeout(still.timer);
    still.timer = setTimeout(repaint, 140);
  }
  const context = scaled(canvas);
  context.clearRect(0, 0, camera.width, camera.height);
  const grow = camera.k / still.k;
  context.drawImage(
    base,
    camera.tx - still.tx * grow,
    camera.ty - still.ty * grow,
    camera.width * grow,
    camera.height * grow,
  );
  paintChosen(context);
  paintHover(context);
}

function scaled(surface) {
  const context = surface.getContext("2d");
  const ratio = surface.width / camera.width;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

function paintBase() {
  const begun = performance.now();
  const context = scaled(base);
  context.clearRect(0, 0, camera.width, camera.height);
  paintAll(context);
  Object.assign(still, { k: camera.k, tx: camera.tx, ty: camera.ty, stale: false, cost: performance.now() - begun });
  const counts = { n: shown.nodeCount, m: shown.edgeCount };
  const lone = shown.loneCount && !state.lone ? t("loneSaid", { n: shown.loneCount }) : "";
  $("status").textContent = t("shown", counts) + lone + (lines.sampled ? t("sampled") : "");
  canvas.setAttribute("aria-label", t("pictureLabel", counts));
}

function paintAll(context) {
  paintLines(context);
  const inside = graph.rank.filter((i) => shown.nodes[i] && onScreen(i));
  paintNodes(context, inside);
  if (!sketch) paintNames(context, inside);
}

function onScreen(i) {
  const [x, y] = toScreen(graph.x[i], graph.y[i]);
  return x > -30 && y > -30 && x < camera.width + 30 && y < camera.height + 30;
}

export function radius(i) {
  const unit = Math.min(Math.max(SPACING * camera.k * 0.2, 1), 7.5);
  return 0.8 * unit + (3 + unit) * Math.sqrt(graph.articles[i] / largest);
}

function paintLines(context) {
  const all = [];
  const stride = sketch ? Math.ceil(graph.edges.size / MOST_AT_FIRST) : 1;
  for (let j = 0; j < graph.edges.size; j += stride) if (shown.edges[j] && inView(graph, j, 0)) all.push(j);
  const every = Math.ceil(all.length / (playing() ? MOST_IN_PLAY : MOST_LINES));
  lines.sampled = every > 1;
  lines.list = every > 1 ? all.filter((_, k) => k % every === 0) : all;
  const crowd = Math.min(1, 900 / Math.max(lines.list.length, 1));
  context.lineWidth = 0.6 + 0.5 * crowd;
  for (const { far, family, modality, list } of alike(lines.list)) {
    context.globalAlpha = far ? 0.1 + 0.45 * crowd : 0.4 + 0.4 * crowd;
    context.strokeStyle = ink.families[family];
    context.setLineDash(DASHES[modality]);
    strokeAll(context, graph, list);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

// The lines by how they are drawn, the long ones first: [{far, family, modality, list}].
function alike(list) {
  const { type, modality } = graph.edges;
  const groups = new Map();
  for (const j of list) {
    const far = isFar(j);
    const family = familyOf[type[j]];
    const key = ((far ? 0 : 1) * ink.families.length + family) * DASHES.length + modality[j];
    if (!groups.has(key)) groups.set(key, { far, family, modality: modality[j], list: [] });
    groups.get(key).list.push(j);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

// Lines between communities would grey out everything: they are drawn fainter.
function isFar(j) {
  const { source, target } = graph.edges;
  const dx = graph.x[source[j]] - graph.x[target[j]];
  const dy = graph.y[source[j]] - graph.y[target[j]];
  return dx * dx + dy * dy > (9 * SPACING) ** 2;
}

function paintNodes(context, nodes) {
  context.strokeStyle = ink.paper;
  context.lineWidth = 1;
  shapes.forEach((points, type) => {
    context.fillStyle = ink.types[type];
    const mine = nodes.filter((i) => graph.type[i] === type);
    for (let begin = 0; begin < mine.length; begin += BATCH) {
      context.beginPath();
      for (const i of mine.slice(begin, begin + BATCH)) trace(context, points, ...toScreen(graph.x[i], graph.y[i]), radius(i));
      context.fill();
      if (camera.k > 0.2) context.stroke();
    }
  });
}

// The first names may cover small nodes, so that every cluster is called something; the others only empty ground.
function paintNames(context, ranked) {
  const [strict, loose] = [board(camera.width, camera.height), board(camera.width, camera.height)];
  const most = Math.round((camera.width * camera.height) / 9000);
  ranked.slice(0, ranked.length < 800 ? 800 : LANDMARKS).forEach((i, place) => {
    takeNode(strict, i);
    if (place < LANDMARKS) takeNode(loose, i);
  });
  let written = 0;
  for (const [place, i] of ranked.slice(0, 20 * most).entries()) {
    if (written >= most) break;
    const [x, y] = toScreen(graph.x[i], graph.y[i]);
    const first = place < LANDMARKS;
    const style = nameStyle(i, first ? "600" : "400");
    if (write(context, first ? [strict, loose] : [strict], graph.name[i], x, y, radius(i), style)) written++;
  }
}

// The inner part of a node: its own name may touch it.
function takeNode(grid, i) {
  const [x, y] = toScreen(graph.x[i], graph.y[i]);
  const r = Math.max(radius(i) - 2.5, radius(i) / 2);
  grid.take(x - r, y - r, 2 * r, 2 * r);
}

function nameStyle(i, weight) {
  const size = Math.round(11.5 + 4.5 * Math.sqrt(graph.articles[i] / largest));
  const most = camera.k > 0.9 ? 26 : 12;
  return { weight, size, most, family: ink.family, halo: ink.paper, ink: ink.text };
}

// The nodes and edges that stand out: the chosen node with its relations, the chosen edge, or the path.
function chosen() {
  if (state.path) {
    const edges = pathEdges();
    return { edges, nodes: [state.path.from, state.path.to].filter((i) => i >= 0) };
  }
  if (state.edge >= 0) return { edges: [state.edge], nodes: [] };
  if (state.node < 0) return null;
  return { edges: [...edgesOf(graph, state.node)].filter((j) => shown.edges[j]), nodes: [state.node] };
}

export const chosenEdges = () => chosen()?.edges ?? [];

function paintChosen(context) {
  const picked = chosen();
  if (!picked || !(picked.edges.length + picked.nodes.length)) return;
  context.globalAlpha = 0.78;
  context.fillStyle = ink.paper;
  context.fillRect(0, 0, camera.width, camera.height);
  context.globalAlpha = 1;
  const { source, target } = graph.edges;
  const nodes = [...new Set([...picked.nodes, ...picked.edges.flatMap((j) => [source[j], target[j]])])];
  paintChosenLines(context, picked.edges);
  paintNodes(context, nodes);
  paintChosenNames(context, nodes, picked);
}

function paintChosenLines(context, edges) {
  const few = edges.length <= 150;
  context.strokeStyle = context.fillStyle = ink.accent;
  context.lineWidth = few ? 1.4 : 0.7;
  context.globalAlpha = few ? 0.85 : 0.4;
  for (const [modality, dash] of DASHES.entries()) {
    context.setLineDash(dash);
    strokeAll(context, graph, edges.filter((j) => graph.edges.modality[j] === modality));
  }
  context.setLineDash([]);
  if (few) {
    for (const j of edges) {
      if (!graph.schema.relations[graph.edges.type[j]].symmetric) arrow(context, course(graph, j), radius(graph.edges.target[j]) + 1);
    }
  }
  context.globalAlpha = 1;
}

function paintChosenNames(context, nodes, picked) {
  const grid = board(camera.width, camera.height);
  for (const i of nodes) takeNode(grid, i);
  const middles = new Set(picked.nodes);
  const ordered = [...nodes].sort((a, b) => middles.has(b) - middles.has(a) || graph.articles[b] - graph.articles[a]);
  for (const i of middles) ring(context, i);
  for (const i of ordered.slice(0, 120)) {
    const style = { ...nameStyle(i, middles.has(i) ? "600" : "400"), force: middles.has(i), most: 18 };
    write(context, [grid], graph.name[i], ...toScreen(graph.x[i], graph.y[i]), radius(i), style);
  }
  if (picked.edges.length <= 60) for (const j of picked.edges) nameLine(context, grid, j);
}

function ring(context, i) {
  context.strokeStyle = ink.accent;
  context.lineWidth = 2;
  context.beginPath();
  trace(context, null, ...toScreen(graph.x[i], graph.y[i]), radius(i) + 5);
  context.stroke();
}

function nameLine(context, grid, j) {
  const line = course(graph, j);
  const text = label(graph.schema.relations[graph.edges.type[j]]);
  if (Math.hypot(line[4] - line[0], line[5] - line[1]) < 14 * text.length + 30) return;
  const style = { weight: "400", size: 11, most: 16, family: ink.family, halo: ink.paper, ink: ink.accent };
  write(context, [grid], text, ...middle(line), -7, style);
}

function paintHover(context) {
  const i = hover.node;
  if (i < 0 || !shown.nodes[i]) return;
  const [x, y] = toScreen(graph.x[i], graph.y[i]);
  ring(context, i);
  const style = { ...nameStyle(i, "600"), size: 13, most: 40, force: true };
  write(context, [board(camera.width, camera.height)], graph.name[i], x, y, radius(i) + 4, style);
}

// The picture as it stands, painted on another surface in the colours that hold now.
export function paintOn(context) {
  readInk();
  paintAll(context);
  paintChosen(context);
  queueMicrotask(readInk); // when the sheet is done
}
