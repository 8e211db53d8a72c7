// Draws the neighbourhood, or the steps of the present path in a row, with vis-network: it lays out, moves, zooms and
// finds what is pointed at; shapes, names and marks are drawn here as they are on the overview.

import { hover } from "./canvas.js";
import { $, h } from "./dom.js";
import { visNetwork } from "./library.js";
import { openNear, stage } from "./near.js";
import { startBar } from "./nearbar.js";
import { dropped, key, point, press, remove, twice } from "./nearhands.js";
import { line, mark, marked, render, startLook, writeNames } from "./nearlook.js";
import { fit, keepPlaces, moveTo, PHYSICS, places, resize, settle, still, stopPhysics, zoom } from "./nearmove.js";
import { ringAround, rowOf } from "./nearplaces.js";
import { chosenNode, drawn, net, onPath, position } from "./nearstage.js";
import { pathStops } from "./pathview.js";
import { pathEdges } from "./route.js";
import { listen, state } from "./state.js";
import { FILTERS, shown } from "./visible.js";

const OPTIONS = {
  autoResize: false,
  layout: { randomSeed: 1, improvedLayout: false },
  interaction: { hover: true, selectConnectedEdges: false, hoverConnectedEdges: false, multiselect: false, zoomSpeed: 0.7 },
  edges: { smooth: false, chosen: false, hoverWidth: 0, selectionWidth: 0, labelHighlightBold: false },
  physics: { ...PHYSICS, enabled: false, stabilization: { fit: false, updateInterval: 1000 } },
};

let graph = null;

export function startNearView(loaded) {
  graph = loaded;
  startLook(graph);
  $("near").append(
    ...startBar(graph, { chosen: chosenNode, place: (i) => position(i).map(Math.round), fit, zoom, settle: () => settle(true), remove }),
    h("div", { id: "near-net", tabindex: 0, role: "application", onkeydown: key }, h("div", { class: "net" })),
  );
  document.addEventListener("keydown", shortcut);
  new ResizeObserver(resize).observe($("near"));
  listen(["view", "near", "path", ...FILTERS], show);
  listen(["node", "edge", "language"], mark);
  show();
}

async function show(touched = []) {
  if (state.view !== "near") return;
  if (touched.includes("path")) onPath.step = -1;
  if (!net.network) await open();
  if (state.view !== "near") return;
  resize();
  const of = [state.near, state.path, shown.edges];
  if (of.every((part, k) => part === drawn.of[k])) mark();
  else {
    drawn.of = of;
    redraw();
  }
}

async function open() {
  const vis = await visNetwork();
  if (net.network) return;
  const sets = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
  const box = $("near-net");
  const network = new vis.Network(box.firstChild, sets, OPTIONS);
  Object.assign(net, { network, sets });
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
  const other = now.row || drawn.row; // a row is laid anew
  const stays = new Set(other ? [] : drawn.nodes.filter((i) => now.nodes.includes(i)));
  const come = now.nodes.filter((i) => !stays.has(i));
  const gone = drawn.nodes.filter((i) => !stays.has(i));
  const cut = drawn.edges.filter((j) => other || !now.edges.includes(j));
  Object.assign(drawn, now);
  net.sets.edges.remove(cut);
  net.sets.nodes.remove(gone);
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
  net.sets.nodes.add(come.map((i) => ({ id: i, shape: "custom", ctxRenderer: render, x: open.get(i)[0], y: open.get(i)[1] })));
}

function positions(now, come) {
  const known = new Map([...places, ...state.near.pinned]);
  for (const [i, place] of state.near.pinned) if (!come.includes(i) && now.nodes.includes(i)) moveTo(i, place);
  return ringAround(graph, now, known, come);
}

function addEdges(come) {
  for (const j of come) drawn.styles.set(j, marked(j));
  net.sets.edges.add(come.map(line));
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
