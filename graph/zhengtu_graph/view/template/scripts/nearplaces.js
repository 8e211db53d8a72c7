// Where nodes of the neighbourhood begin, before physics evens them out, and where those of a path stand.

import { edgesOf, otherEnd } from "./data.js";
import { shown } from "./visible.js";

const RING = 190; // from a node to those that it brings in
const STOP = 190; // between two stops of a path
const ROW = 170; // between two rows of a long path

// A place for each node of `come`: the one it had, or one in a ring around the node that brought it in, those of like
// relations side by side. The ring of an opened node is an arc that looks away from the node that brought that one.
export function ringAround(graph, { parent }, known, come) {
  const found = new Map();
  const place = (i) => found.get(i) ?? known.get(i) ?? [0, 0];
  const broods = grouped(come, (i) => parent.get(i));
  for (const [from, brood] of broods) {
    if (from < 0) {
      for (const i of brood) found.set(i, known.get(i) ?? [0, 0]);
      continue;
    }
    const sorted = brood.map((i) => [kinship(graph, from, i), i]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const [x, y] = place(from);
    const above = parent.get(from);
    const away = above >= 0 ? Math.atan2(y - place(above)[1], x - place(above)[0]) : 0;
    const arc = above >= 0 ? 1.2 * Math.PI : 2 * Math.PI;
    sorted.forEach(([, i], k) => {
      const angle = away - arc / 2 + (arc * (k + 0.5)) / sorted.length;
      const r = RING * (k % 2 ? 1.45 : 1);
      found.set(i, known.get(i) ?? [x + r * Math.cos(angle), y + r * Math.sin(angle)]);
    });
  }
  return found;
}

function grouped(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

// A number by which nodes with the same relation to node `from`, and of the same type, come side by side.
function kinship(graph, from, i) {
  const j = edgesOf(graph, i).find((j) => shown.edges[j] && otherEnd(graph, j, i) === from);
  return (j === undefined ? 999 : graph.edges.type[j]) * 1000 + graph.type[i];
}

// A path in a row from left to right; where `width` pixels do not hold it, it turns back like the furrows of a field.
export function rowOf(nodes, width) {
  const columns = Math.max(2, Math.floor((width - 60) / STOP));
  return new Map(
    nodes.map((i, k) => {
      const row = Math.floor(k / columns);
      const column = row % 2 ? columns - 1 - (k % columns) : k % columns;
      return [i, [column * STOP, row * ROW]];
    }),
  );
}
