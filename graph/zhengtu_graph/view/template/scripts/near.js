// The neighbourhood: what stands on its stage, and what the reader does to it. Drawing it is nearview.js' part.
//
// state.near = {centre, steps, hidden, pinned}: from the centre on, each step opens a node (its next neighbours come in)
// or adds one; playing the steps anew gives the stage, whatever the filters let through by then. pinned: node → [x, y].

import { degree, edgesOf, otherEnd } from "./data.js";
import { keep } from "./permalink.js";
import { change, listen, state } from "./state.js";
import { shown } from "./visible.js";

export const AT_ONCE = 40; // neighbours that come in at once
export const MOST = 400; // nodes on the stage: with more, physics would crawl

const UNDONE = 60; // steps back that are remembered
const past = [];
let graph = null;
let played = { near: null, edges: null, stage: null };

export function startNear(loaded) {
  graph = loaded;
  listen(["view", "node", "edge", "path"], follow);
}

const begin = (centre) => ({ centre, steps: centre < 0 ? [] : [{ open: centre }], hidden: [], pinned: new Map() });

// What is chosen elsewhere comes on the stage: beside its neighbour where there is one, or as a new centre.
function follow(touched) {
  if (state.view !== "near" || state.path || touched.includes("near")) return;
  if (!state.near) {
    change({ near: begin(state.node >= 0 ? state.node : best()) });
    return;
  }
  const wanted = state.edge >= 0 ? [graph.edges.source[state.edge], graph.edges.target[state.edge]] : [state.node];
  const near = wanted.filter((i) => i >= 0 && shown.nodes[i]).reduce((near, i) => bring(near, i, touched.includes("view")), state.near);
  if (near !== state.near) set(near);
}

function bring(near, i, anew) {
  const { parent } = stageOf(near);
  if (near.hidden.includes(i)) return { ...near, hidden: near.hidden.filter((other) => other !== i) };
  if (parent.has(i)) return near;
  return !anew && bringer(parent, i) >= 0 ? { ...near, steps: [...near.steps, { add: i }] } : begin(i);
}

// The first node on the stage that node i has a relation with, or -1.
function bringer(parent, i) {
  const j = edgesOf(graph, i).find((j) => shown.edges[j] && parent.has(otherEnd(graph, j, i)));
  return j === undefined ? -1 : otherEnd(graph, j, i);
}

// The best connected node of those shown.
function best() {
  return graph.rank.reduce((found, i) => (shown.nodes[i] && (found < 0 || degree(graph, i) > degree(graph, found)) ? i : found), -1);
}

// The stage now: {nodes, edges, parent: node → who brought it in, left: node → how many neighbours are not shown}.
export function stage() {
  if (played.near !== state.near || played.edges !== shown.edges) {
    played = { near: state.near, edges: shown.edges, stage: stageOf(state.near ?? begin(-1)) };
  }
  return played.stage;
}

function stageOf({ centre, steps, hidden }) {
  const parent = new Map();
  if (centre >= 0 && shown.nodes[centre]) parent.set(centre, -1);
  for (const { open, add } of steps) {
    if (parent.has(open)) for (const i of next(parent, open)) parent.set(i, open);
    if (add !== undefined && shown.nodes[add] && !parent.has(add) && parent.size) parent.set(add, bringer(parent, add));
  }
  const nodes = [...parent.keys()].filter((i) => !hidden.includes(i));
  const drawn = new Set(nodes);
  const edges = nodes.flatMap((i) => [...edgesOf(graph, i)].filter((j) => shown.edges[j] && graph.edges.source[j] === i && graph.edges.target[j] !== i && drawn.has(graph.edges.target[j])));
  return { nodes, edges, parent, left: new Map(nodes.map((i) => [i, neighbours(i).filter((other) => !parent.has(other)).length])) };
}

function next(parent, i) {
  return neighbours(i).filter((other) => !parent.has(other)).slice(0, Math.min(AT_ONCE, Math.max(0, MOST - parent.size)));
}

// All that node i has relations with, the best attested first, among equals the most spoken of.
function neighbours(i) {
  const weight = new Map();
  for (const j of edgesOf(graph, i)) {
    const other = otherEnd(graph, j, i);
    if (shown.edges[j] && other !== i) weight.set(other, (weight.get(other) ?? 0) + graph.edges.count[j] + graph.edges.confidence[j] / 1000);
  }
  return [...weight.keys()].sort((a, b) => weight.get(b) - weight.get(a) || graph.articles[b] - graph.articles[a] || a - b);
}

function set(near) {
  if (state.near) past.push(state.near);
  if (past.length > UNDONE) past.shift();
  change({ near });
}

export const canUndo = () => past.length > 0;
export const isOpen = (i) => state.near.steps.some(({ open }) => open === i);
export const isPinned = (i) => state.near.pinned.has(i);
export const canExpand = (i) => (stage().left.get(i) ?? 0) > 0 && stage().parent.size < MOST;

export function undo() {
  if (canUndo()) change({ near: past.pop() });
}

export function expand(i) {
  if (canExpand(i)) set({ ...state.near, steps: [...state.near.steps, { open: i }] });
}

// Takes away what came in by opening node i, with all that hangs on it alone.
export function collapse(i) {
  const closed = { ...state.near, steps: state.near.steps.filter(({ open }) => open !== i) };
  const { parent } = stageOf(closed);
  const steps = closed.steps.filter(({ open, add }) => parent.has(open ?? add));
  set({ ...closed, steps, pinned: new Map([...closed.pinned].filter(([pinned]) => parent.has(pinned))) });
}

// Opens a node further, or closes one that has nothing left to show. A full stage leaves it as it is.
export function toggle(i) {
  if (stage().left.get(i)) expand(i);
  else if (isOpen(i)) collapse(i);
}

export function hide(i) {
  set({ ...state.near, hidden: [...state.near.hidden, i] });
}

export function showHidden() {
  set({ ...state.near, hidden: [] });
}

export function pin(i, place) {
  set({ ...state.near, pinned: new Map(state.near.pinned).set(i, place) });
}

export function unpin(i) {
  set({ ...state.near, pinned: new Map([...state.near.pinned].filter(([pinned]) => pinned !== i)) });
}

export function focus(i) {
  if (state.near) past.push(state.near);
  change({ near: begin(i), node: i, edge: -1, path: null });
}

// From any view to the neighbourhood of node i; what stands there stays where i is its centre already.
export function openNear(i) {
  const near = state.near?.centre === i ? state.near : begin(i);
  change({ view: "near", near, node: i, edge: -1, path: null });
}

keep("near", { write, read, step: true });

function write(values) {
  if (state.view !== "near" || !state.near || state.near.centre < 0) return;
  const { centre, steps, hidden, pinned } = state.near;
  values.set("near", graph.id[centre]);
  const plain = steps.length === 1 && steps[0].open === centre;
  if (!plain) values.set("near-steps", steps.length);
  if (!plain) for (const { open, add } of steps) values.append("near-step", add === undefined ? "+" + graph.id[open] : "=" + graph.id[add]);
  for (const i of hidden) values.append("near-hidden", graph.id[i]);
  for (const [i, [x, y]] of pinned) values.append("near-pin", `${x},${y},${graph.id[i]}`);
}

function read(values) {
  const node = (id) => graph.index.get(id) ?? -1;
  const chosen = node(values.get("node"));
  if (!values.has("near")) return values.get("view") === "near" ? begin(chosen >= 0 ? chosen : best()) : null;
  const centre = node(values.get("near"));
  if (centre < 0) return begin(best());
  const known = ({ open, add }) => (open ?? add) >= 0;
  const step = (text) => (text.startsWith("=") ? { add: node(text.slice(1)) } : { open: node(text.slice(1)) });
  const steps = values.has("near-steps") ? values.getAll("near-step").map(step).filter(known) : begin(centre).steps;
  return { centre, steps, hidden: values.getAll("near-hidden").map(node).filter((i) => i >= 0), pinned: pinnedIn(values, node) };
}

function pinnedIn(values, node) {
  const found = values.getAll("near-pin").map((text) => /^(-?\d+),(-?\d+),(.*)$/s.exec(text)).filter(Boolean);
  return new Map(found.map(([, x, y, id]) => [node(id), [Number(x), Number(y)]]).filter(([i]) => i >= 0));
}
