// The places that an entity has to do with: by relations of its own, or as the seat of what it has a relation to.

import { edgesOf, otherEnd } from "./data.js";
import { state } from "./state.js";
import { shown } from "./visible.js";

const SEATS = ["LOCATED_IN", "HELD_IN", "LIVES_IN", "MEASURED_IN"]; // from a body, meeting, person, figure to its place

export const isPlace = (graph, i) => i >= 0 && graph.schema.types[graph.type[i]].name === "Place";

// The entity whose places are looked for, or -1: the chosen one; with an edge to a place, its other end; with a place
// that was chosen on the map, the one of before.
export function focus(graph) {
  if (state.node >= 0) return isPlace(graph, state.node) ? state.mapOf : state.node;
  if (state.edge < 0) return -1;
  const ends = [graph.edges.source[state.edge], graph.edges.target[state.edge]];
  const others = ends.filter((i) => !isPlace(graph, i));
  return others.length === 1 ? others[0] : -1;
}

// Each tie of node `i` to a place: the relation `edge` of `i` leads there at once, or through the entity `via`.
export function tiesOf(graph, i) {
  const ties = [];
  for (const edge of edgesOf(graph, i)) {
    const other = otherEnd(graph, edge, i);
    if (isPlace(graph, other)) ties.push({ place: other, edge, via: -1 });
    else for (const place of seats(graph, other)) ties.push({ place, edge, via: other });
  }
  return ties;
}

function seats(graph, i) {
  const { source, target, type } = graph.edges;
  return new Set([...edgesOf(graph, i)].filter((j) => source[j] === i && SEATS.includes(graph.schema.relations[type[j]].name)).map((j) => target[j]));
}

// Where a body lies is not filtered by the date of the sentence that says so.
export const isTieShown = (tie) => Boolean(shown.edges[tie.edge] && shown.nodes[tie.place]);

// By place: the tie that tells most, and the sentences of all. What is said of the place itself goes before what leads
// there through others, what is done before what is planned or denied, then the earlier.
export function byPlace(graph, ties) {
  const found = new Map();
  for (const tie of ties) {
    const known = found.get(tie.place);
    const sentences = graph.edges.said[tie.edge] + (known?.sentences || 0);
    found.set(tie.place, { tie: known && compare(graph, known.tie, tie) <= 0 ? known.tie : tie, sentences });
  }
  return found;
}

function compare(graph, a, b) {
  const rank = (tie) => Math.max(graph.edges.modality[tie.edge], 1); // done and ongoing are alike
  const when = (tie) => firstDay(graph, tie) || Infinity;
  return (a.via >= 0) - (b.via >= 0) || rank(a) - rank(b) || (when(a) < when(b) ? -1 : Number(when(a) > when(b)));
}

// The day of the first report, 0 where none is known.
export const firstDay = (graph, tie) => graph.earliest[graph.edges.first[tie.edge]];
