// The shortest ways between two nodes over the relations shown, in either direction.

import { degree, edgesOf, otherEnd } from "./data.js";
import { listen, state } from "./state.js";
import { FILTERS, shown } from "./visible.js";

const MOST = 5; // ways to choose from
let graph = null;
let found = null;

export function startRoute(loaded) {
  graph = loaded;
  listen(["path", ...FILTERS], (touched) => {
    if (touched.some((key) => FILTERS.includes(key)) || state.path?.from !== found?.from || state.path?.to !== found?.to) found = null;
  });
}

// The ways of the present path, each a list of edges from one end to the other, and how many there are in all.
export function pathWays() {
  const { from, to } = state.path;
  if (from < 0 || to < 0) return { ways: [], count: 0 };
  found ??= { from, to, ...shortest(from, to) };
  return found;
}

// The edges of the way that the reader looks at; empty where there is none.
export function pathEdges() {
  return pathWays().ways[wayNumber()] ?? [];
}

export const wayNumber = () => Math.min(state.path.way ?? 0, Math.max(0, pathWays().ways.length - 1));

// Of all ways of the fewest steps (breadth first, Moore 1959) the `MOST` that pass through the least connected nodes:
// what only they share says more than a hub that all share. Ways over the same nodes count as one.
function shortest(from, to) {
  const steps = distances(from, to);
  if (steps[to] < 0) return { ways: [], count: 0 };
  let border = new Map([[to, { count: 1, ways: [{ cost: 0, edges: [] }] }]]);
  for (let step = steps[to] - 1; step >= 0; step--) border = retreat(border, (i) => steps[i] === step);
  const { count, ways } = border.get(from);
  return { count, ways: ways.map(({ edges }) => edges) };
}

function distances(from, to) {
  const steps = new Int32Array(graph.size).fill(-1);
  const queue = [from];
  steps[from] = 0;
  for (let head = 0; head < queue.length && (steps[to] < 0 || steps[queue[head]] < steps[to]); head++) {
    const i = queue[head];
    for (const j of edgesOf(graph, i)) {
      const other = otherEnd(graph, j, i);
      if (!shown.edges[j] || steps[other] >= 0) continue;
      steps[other] = steps[i] + 1;
      queue.push(other);
    }
  }
  return steps;
}

// One step back towards the start: for each node that `allowed` lets in, its best ways over the nodes of `border`.
function retreat(border, allowed) {
  const reached = new Map();
  for (const [i, { count, ways }] of border) {
    for (const [other, j] of bestEdges(i)) {
      if (!allowed(other)) continue;
      const cost = Math.log2(1 + degree(graph, other)) + 1 / (2 + graph.edges.count[j]);
      const longer = ways.map((way) => ({ cost: way.cost + cost, edges: [j, ...way.edges] }));
      const before = reached.get(other) ?? { count: 0, ways: [] };
      reached.set(other, { count: before.count + count, ways: [...before.ways, ...longer].sort((a, b) => a.cost - b.cost).slice(0, MOST) });
    }
  }
  return reached;
}

// For each neighbour of node i the best attested of the relations shown.
function bestEdges(i) {
  const best = new Map();
  for (const j of edgesOf(graph, i)) {
    const other = otherEnd(graph, j, i);
    if (shown.edges[j] && !(graph.edges.count[best.get(other)] >= graph.edges.count[j])) best.set(other, j);
  }
  return best;
}
