// Who printed what a relation rests on.

import { block, evidenceOf } from "./data.js";
import { change, state } from "./state.js";

let found = null;

// Reads the articles; from then on it is known which publishers speak for a relation.
export async function startPublishers(graph) {
  const { articles, sentences } = await block("sources");
  const number = new Map(graph.publishers.map((name, k) => [name, k]));
  const ofArticle = articles.publisher.map((name) => number.get(name || ""));
  const alone = Array.from({ length: graph.publishers.length + 1 }, (_, k) => [k]); // most relations have one: lists are shared
  const none = graph.publishers.length;
  found = Array.from({ length: graph.edges.size }, (_, j) => {
    const numbers = evidenceOf(graph, j);
    if (!numbers.length) return alone[none];
    const first = ofArticle[sentences[numbers[0]]] ?? none;
    const all = numbers.length === 1 ? null : new Set(numbers.map((one) => ofArticle[sentences[one]] ?? none));
    return all && all.size > 1 ? [...all] : alone[first];
  });
  const filtered = state.off.publishers.size ? { off: { ...state.off } } : {}; // else nothing that is shown changes
  change({ sources: true, ...filtered });
}

// Numbers of the publishers of edge j; their count stands for a relation without a sentence.
export const publishersOf = (graph, j) => found[j];
