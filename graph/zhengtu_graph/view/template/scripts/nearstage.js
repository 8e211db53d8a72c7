// What vis-network has on the stage of the neighbourhood, and which of it is chosen.

import { state } from "./state.js";

export const net = { network: null, sets: null };
export const drawn = { nodes: [], edges: [], row: false, styles: new Map(), edge: -1, of: [] };
export const over = { node: -1, edge: -1 };
export const onPath = { step: -1 }; // 2k for the k-th node of the path, 2k + 1 for its k-th edge

// Of the nodes on the stage those that vis-network knows: it draws also while some come or go.
export const present = () => drawn.nodes.filter((i) => net.network.body.nodes[i]);

export const position = (i) => [net.network.body.nodes[i].x, net.network.body.nodes[i].y];

export const nodeNow = () => (state.path ? (onPath.step >= 0 && onPath.step % 2 === 0 ? (drawn.nodes[onPath.step / 2] ?? -1) : -1) : state.node);
export const edgeNow = () => (state.path ? (onPath.step % 2 === 1 ? (drawn.edges[(onPath.step - 1) / 2] ?? -1) : -1) : state.edge);

// The chosen node where it stands on the stage, or -1.
export function chosenNode() {
  const i = nodeNow();
  return drawn.nodes.includes(i) ? i : -1;
}
