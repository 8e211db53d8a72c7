// The shortest way between two nodes over the relations shown, in either direction.

import { edgesOf, otherEnd } from "./data.js";
import { listen, state } from "./state.js";
import { FILTERS, shown } from "./visible.js";

let graph = null;
let found = null;

export function startRoute(loaded) {
  graph = loaded;
  listen(["path", ...FILTERS], () => {
    found = null;
  });
}

// The edges from one end of the present path to the other; empty where there is no way.
export function pathEdges() {
  const { from, to } = state.path;
  if (from < 0 || to < 0) return [];
  found ??= shortest(from, to);
  return found;
}

// Breadth first (Moore 1959): every relation counts as one step.
function shortest(from, to) {
  const cameBy = new Int32Array(graph.size).fill(-1);
  const seen = new Uint8Array(graph.size);
  const queue = [from];
  seen[from] = 1;
  for (let head = 0; head < queue.length && !seen[to]; head++) {
    const i = queue[head];
    for (const j of edgesOf(graph, i)) {
      const other = otherEnd(graph, j, i);
      if (!shown.edges[j] || seen[other]) continue;
      seen[other] = 1;
      cameBy[other] = j;
      queue.push(other);
    }
  }
  return seen[to] ? trail(cameBy, from, to) : [];
}

function trail(cameBy, from, to) {
  const edges = [];
  for (let i = to; i !== from; i = otherEnd(graph, cameBy[i], i)) edges.unshift(cameBy[i]);
  return edges;
}
