// Which nodes and edges the filters let through, and how many of each sort.

import { inPlaces } from "./places.js";
import { publishersOf } from "./publishers.js";
import { listen, state } from "./state.js";
import { statedDays } from "./stated.js";

export const FILTERS = ["off", "range", "places", "least", "lone"]; // what of the state decides on what is shown

export const shown = { nodes: new Uint8Array(0), edges: new Uint8Array(0), nodeCount: 0, edgeCount: 0, loneCount: 0, counts: null };

export function watchFilters(graph) {
  graph.kindOf = Int32Array.from(graph.kind, (kind, i) => (kind < 0 ? -1 : graph.type[i] * MOST_KINDS + kind));
  compute(graph);
  listen(FILTERS, () => compute(graph));
  listen(["sources"], () => {
    shown.counts = null; // those by publisher are known from now on
  });
}

const MOST_KINDS = 64;
export const kindKey = (graph, i) => (graph.kind[i] < 0 ? "" : `${graph.type[i]}/${graph.kind[i]}`);

function compute(graph) {
  Object.assign(shown, letThrough(graph, state.range), { counts: null });
  shown.nodeCount = sum(shown.nodes);
  shown.edgeCount = sum(shown.edges);
}

const sum = (column) => column.reduce((a, b) => a + b, 0);

// What would be shown if no range of days were chosen.
export const atAnyTime = (graph) => (state.range ? letThrough(graph, null) : shown);

function letThrough(graph, range) {
  const allowed = allowedNodes(graph);
  const edges = allowedEdges(graph, allowed, range);
  const inRange = range ? nodesInRange(graph, edges) : null;
  const linked = new Uint8Array(graph.size);
  const { source, target } = graph.edges;
  for (let j = 0; j < edges.length; j++) {
    if (edges[j] && inRange && !(inRange[source[j]] && inRange[target[j]])) edges[j] = 0;
    if (edges[j]) linked[source[j]] = linked[target[j]] = 1;
  }
  const alone = state.lone || !edges.length;
  let loneCount = 0;
  for (let i = 0; i < graph.size; i++) {
    if (inRange && !inRange[i]) allowed[i] = 0;
    if (!allowed[i] || linked[i]) continue;
    loneCount++;
    if (!alone) allowed[i] = 0;
  }
  return { nodes: allowed, edges, loneCount };
}

function allowedNodes(graph) {
  const types = graph.schema.types.map((_, k) => !state.off.types.has(k));
  const kinds = new Set([...state.off.kinds].map((key) => key.split("/")).map(([type, kind]) => type * MOST_KINDS + Number(kind)));
  const allowed = new Uint8Array(graph.size);
  for (let i = 0; i < graph.size; i++) {
    if (types[graph.type[i]] && !(kinds.size && kinds.has(graph.kindOf[i])) && inPlaces(graph, i)) allowed[i] = 1;
  }
  return allowed;
}

function allowedEdges(graph, nodes, range) {
  const { source, target, type, modality, origin, confidence, size } = graph.edges;
  const relations = graph.schema.relations.map((_, k) => !state.off.relations.has(k));
  const modalities = graph.modalities.map((_, k) => !state.off.modalities.has(k));
  const origins = graph.origins.map((_, k) => !state.off.origins.has(k));
  const printed = state.sources && state.off.publishers.size ? byPublisher(graph) : null;
  const allowed = new Uint8Array(size);
  for (let j = 0; j < size; j++) {
    if (!nodes[source[j]] || !nodes[target[j]] || confidence[j] < state.least) continue;
    if (!relations[type[j]] || !modalities[modality[j]] || !origins[origin[j]]) continue;
    if (printed && !printed(j)) continue;
    if (!range || edgeInRange(graph, j)) allowed[j] = 1;
  }
  return allowed;
}

function byPublisher(graph) {
  const off = graph.publishers.map((_, k) => state.off.publishers.has(k));
  off.push(state.off.publishers.has(graph.publishers.length)); // the relations without a sentence
  return (j) => publishersOf(graph, j).some((k) => !off[k]);
}

function edgeInRange(graph, j) {
  const stated = statedDays(graph).edges.get(j);
  if (stated && overlaps(stated[0], stated[1])) return true;
  return overlaps(graph.earliest[graph.edges.first[j]], graph.latest[graph.edges.last[j]]);
}

// The nodes in print or dated within the range, and the ends of relations that are.
function nodesInRange(graph, edges) {
  const { source, target, last } = graph.edges;
  const found = new Uint8Array(graph.size);
  for (let i = 0; i < graph.size; i++) if (overlaps(graph.earliest[graph.first[i]], graph.latest[graph.last[i]])) found[i] = 1;
  for (const [i, [earliest, latest]] of statedDays(graph).nodes) if (overlaps(earliest, latest)) found[i] = 1;
  for (let j = 0; j < edges.length; j++) {
    if (edges[j] && (graph.latest[last[j]] || statedDays(graph).edges.has(j))) found[source[j]] = found[target[j]] = 1;
  }
  return found;
}

// What has no date is never hidden by one.
function overlaps(earliest, latest) {
  return latest === 0 || (earliest <= state.range[1] && latest >= state.range[0]);
}

// How many of what is shown are of each type, relation …, by the names of `state.off`.
export function shownCounts(graph) {
  shown.counts ??= count(graph);
  return shown.counts;
}

function count(graph) {
  const { type, modality, origin } = graph.edges;
  const zeros = (list) => new Array(list.length).fill(0);
  const counts = { types: zeros(graph.schema.types), kinds: new Map(), relations: zeros(graph.schema.relations), modalities: zeros(graph.modalities), origins: zeros(graph.origins), publishers: [...zeros(graph.publishers), 0] };
  for (let i = 0; i < graph.size; i++) {
    if (!shown.nodes[i]) continue;
    counts.types[graph.type[i]]++;
    const kind = graph.kindOf[i];
    if (kind >= 0) counts.kinds.set(kind, (counts.kinds.get(kind) || 0) + 1);
  }
  for (let j = 0; j < type.length; j++) {
    if (!shown.edges[j]) continue;
    counts.relations[type[j]]++;
    counts.modalities[modality[j]]++;
    counts.origins[origin[j]]++;
    if (state.sources) for (const k of publishersOf(graph, j)) counts.publishers[k]++;
  }
  return counts;
}

// How many nodes of a kind, by the key of the filter, are shown.
export function kindCount(graph, key) {
  const [type, kind] = key.split("/").map(Number);
  return shownCounts(graph).kinds.get(type * MOST_KINDS + kind) || 0;
}
