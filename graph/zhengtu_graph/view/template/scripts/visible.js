// Which nodes and edges the filters let through, and how many of each sort.

import { day } from "./data.js";
import { inPlaces } from "./places.js";
import { publishersOf } from "./publishers.js";
import { listen, state } from "./state.js";

export const FILTERS = ["off", "range", "places", "least", "lone", "sources"]; // what of the state decides on what is shown

export const shown = { nodes: new Uint8Array(0), edges: new Uint8Array(0), nodeCount: 0, edgeCount: 0, loneCount: 0, counts: {} };

export function watchFilters(graph) {
  graph.stated = statedDays(graph);
  graph.kindOf = Int32Array.from(graph.kind, (kind, i) => (kind < 0 ? -1 : graph.type[i] * MOST_KINDS + kind));
  compute(graph);
  listen(FILTERS, () => compute(graph));
}

const MOST_KINDS = 64;
const ACTS = ["meetings", "figures", "documents"]; // families of relations that happen when their dated end does
export const kindKey = (graph, i) => (graph.kind[i] < 0 ? "" : `${graph.type[i]}/${graph.kind[i]}`);

function compute(graph) {
  Object.assign(shown, letThrough(graph, state.range));
  count(graph);
}

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
  const stated = graph.stated.edges.get(j);
  if (stated && overlaps(stated[0], stated[1])) return true;
  return overlaps(graph.earliest[graph.edges.first[j]], graph.latest[graph.edges.last[j]]);
}

// The nodes in print or dated within the range, and the ends of relations that are.
function nodesInRange(graph, edges) {
  const { source, target, last } = graph.edges;
  const found = new Uint8Array(graph.size);
  for (let i = 0; i < graph.size; i++) if (overlaps(graph.earliest[graph.first[i]], graph.latest[graph.last[i]])) found[i] = 1;
  for (const [i, [earliest, latest]] of graph.stated.nodes) if (overlaps(earliest, latest)) found[i] = 1;
  for (let j = 0; j < edges.length; j++) {
    if (edges[j] && (graph.latest[last[j]] || graph.stated.edges.has(j))) found[source[j]] = found[target[j]] = 1;
  }
  return found;
}

// What has no date is never hidden by one.
function overlaps(earliest, latest) {
  return latest === 0 || (earliest <= state.range[1] && latest >= state.range[0]);
}

// The days that the texts themselves give, by edge and by node; what a table knows (dates of divisions) is none.
function statedDays(graph) {
  const { edges, schema } = graph;
  const relations = schema.relations.map(({ dates }) => dates);
  const types = schema.types.map(({ dated }) => (dated ? ["date"] : []));
  const gazetteer = graph.origins.indexOf("gazetteer");
  const own = days(edges.properties, (j) => (edges.origin[j] === gazetteer ? [] : relations[edges.type[j]]));
  const nodes = days(graph.properties, (i) => types[graph.type[i]]);
  return { edges: inherited(graph, own, nodes), nodes };
}

// A meeting, figure or document that is dated dates what is said of its being held, measured or issued.
function inherited(graph, own, nodes) {
  const { source, target, type } = graph.edges;
  const acts = graph.schema.relations.map(({ family }) => ACTS.includes(family));
  const found = new Map(own);
  for (let j = 0; j < type.length; j++) {
    const date = acts[type[j]] && !own.has(j) && (nodes.get(source[j]) || nodes.get(target[j]));
    if (date) found.set(j, date);
  }
  return found;
}

function days(properties, names) {
  const found = new Map();
  for (const [key, values] of Object.entries(properties)) {
    const dates = names(Number(key)).map((name) => values[name]).filter(isDate);
    const bounds = dates.flatMap((date) => [day(date, "01-01"), day(date, "12-31")]);
    if (bounds.length) found.set(Number(key), [Math.min(...bounds), Math.max(...bounds)]);
  }
  return found;
}

export const isDate = (text) => /^\d{4}(-\d\d(-\d\d)?)?$/.test(text || "");

function count(graph) {
  const { type, modality, origin } = graph.edges;
  const zeros = (list) => new Array(list.length).fill(0);
  const counts = { types: zeros(graph.schema.types), kinds: new Map(), relations: zeros(graph.schema.relations), modalities: zeros(graph.modalities), origins: zeros(graph.origins), publishers: [...zeros(graph.publishers), 0] };
  Object.assign(shown, { counts, nodeCount: 0, edgeCount: 0 });
  for (let i = 0; i < graph.size; i++) {
    if (!shown.nodes[i]) continue;
    shown.nodeCount++;
    counts.types[graph.type[i]]++;
    const kind = graph.kindOf[i];
    if (kind >= 0) counts.kinds.set(kind, (counts.kinds.get(kind) || 0) + 1);
  }
  for (let j = 0; j < type.length; j++) {
    if (!shown.edges[j]) continue;
    shown.edgeCount++;
    counts.relations[type[j]]++;
    counts.modalities[modality[j]]++;
    counts.origins[origin[j]]++;
    if (state.sources) for (const k of publishersOf(graph, j)) counts.publishers[k]++;
  }
}

// How many nodes of a kind, by the key of the filter, are shown.
export function kindCount(key) {
  const [type, kind] = key.split("/").map(Number);
  return shown.counts.kinds.get(type * MOST_KINDS + kind) || 0;
}
