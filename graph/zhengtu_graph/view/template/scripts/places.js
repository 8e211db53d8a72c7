// The filter by place: what lies in one of the chosen places, or has to do with something that does.

import { edgesOf, otherEnd } from "./data.js";
import { keep } from "./permalink.js";
import { state } from "./state.js";

const INSIDE = ["PART_OF", "LOCATED_IN"]; // from what lies in a place to the place
const known = { places: null, members: null };

// Whether a node is let through: all are while no place is chosen.
export function inPlaces(graph, i) {
  if (!state.places.length) return true;
  if (known.places !== state.places) Object.assign(known, { places: state.places, members: membersOf(graph, state.places) });
  return known.members[i] === 1;
}

// The places, all that is inside them down to the last village and bureau, and the other end of each relation of these;
// but not what contains them. Each node and edge is looked at once.
function membersOf(graph, places) {
  const members = new Uint8Array(graph.size);
  const inside = [...places];
  for (const i of places) members[i] = 1;
  for (let head = 0; head < inside.length; head++) {
    for (const j of edgesOf(graph, inside[head])) {
      const source = graph.edges.source[j];
      if (!contains(graph, j) || members[source]) continue;
      members[source] = 1;
      inside.push(source);
    }
  }
  for (const i of inside) for (const j of edgesOf(graph, i)) if (!contains(graph, j)) members[otherEnd(graph, j, i)] = 1;
  return members;
}

const contains = (graph, j) => INSIDE.includes(graph.schema.relations[graph.edges.type[j]].name);

keep("places", {
  write: (values, graph) => state.places.forEach((i) => values.append("place", graph.id[i])),
  read: (values, graph) => values.getAll("place").map((id) => graph.index.get(id) ?? -1).filter((i) => i >= 0),
});
