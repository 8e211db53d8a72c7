// Which nodes and edges the filters let through.

import { day } from "./data.js";
import { inPlaces } from "./places.js";
import { listen, state } from "./state.js";

export const FILTERS = ["off", "range", "places"]; // what of the state decides on what is shown

export const shown = { nodes: new Uint8Array(0), edges: new Uint8Array(0), nodeCount: 0, edgeCount: 0 };

export function watchFilters(graph) {
  graph.stated = statedDays(graph);
  compute(graph);
  listen(FILTERS, () => compute(graph));
}

function compute(graph) {
  shown.nodes = Uint8Array.from({ length: graph.size }, (_, i) => Number(nodeShown(graph, i)));
  shown.edges = Uint8Array.from({ length: graph.edges.size }, (_, j) => Number(edgeShown(graph, j)));
  shown.nodeCount = shown.nodes.reduce((sum, one) => sum + one, 0);
  shown.edgeCount = shown.edges.reduce((sum, one) => sum + one, 0);
}

export function kindKey(graph, i) {
  return graph.kind[i] < 0 ? "" : `${graph.type[i]}/${graph.kind[i]}`;
}

function nodeShown(graph, i) {
  if (state.off.types.has(graph.type[i]) || state.off.kinds.has(kindKey(graph, i))) return false;
  if (!inPlaces(graph, i)) return false;
  return !state.range || overlaps(graph.earliest[graph.first[i]], graph.latest[graph.last[i]]);
}

function edgeShown(graph, j) {
  const { edges } = graph;
  if (!shown.nodes[edges.source[j]] || !shown.nodes[edges.target[j]]) return false;
  if (state.off.relations.has(edges.type[j]) || state.off.modalities.has(edges.modality[j])) return false;
  if (!state.range) return true;
  const stated = graph.stated.get(j);
  if (stated && overlaps(...stated)) return true;
  return overlaps(graph.earliest[edges.first[j]], graph.latest[edges.last[j]]);
}

// What has no date is never hidden by one.
function overlaps(earliest, latest) {
  return latest === 0 || (earliest <= state.range[1] && latest >= state.range[0]);
}

// The days that the sentences themselves give, by edge.
function statedDays(graph) {
  const found = new Map();
  for (const [j, properties] of Object.entries(graph.edges.properties)) {
    const dates = graph.schema.relations[graph.edges.type[j]].dates.map((name) => properties[name]).filter(isDate);
    const days = dates.flatMap((date) => [day(date, "01-01"), day(date, "12-31")]);
    if (days.length) found.set(Number(j), [Math.min(...days), Math.max(...days)]);
  }
  return found;
}

const isDate = (text) => /^\d{4}(-\d\d(-\d\d)?)?$/.test(text || "");
