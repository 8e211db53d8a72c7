// How high the bars of the time line are: by what the other filters let through.

import { axisOf, stepAt } from "./axis.js";
import { block, day, evidenceOf } from "./data.js";
import { eventsOf } from "./events.js";
import { state } from "./state.js";
import { atAnyTime } from "./visible.js";

let columns = null; // of each article and of each dated fact the step in which it lies, -1 for none

// {articles, facts}: how many of each step's articles speak for a relation that is let through whatever the range,
// and how many of its dated facts are; all of them where nothing is filtered.
export async function barsNow(graph) {
  const axis = axisOf(graph);
  if (!isFiltered()) return axis;
  columns ??= await prepare(graph, axis);
  const { nodes, edges } = atAnyTime(graph);
  return { articles: articles(graph, edges, axis.steps.length), facts: facts(nodes, edges, axis.steps.length) };
}

const isFiltered = () => state.least > 0 || state.places.length > 0 || Object.values(state.off).some((set) => set.size > 0);

async function prepare(graph, { steps }) {
  const { articles: printed, sentences } = await block("sources");
  const starts = steps.map(([from]) => from);
  const stated = eventsOf(graph).rows.filter((row) => row.stated);
  return {
    sentences,
    article: Int32Array.from(printed.date, (date) => (date ? stepAt(starts, day(date, "01-01")) : -1)),
    stated: stated.map(({ node, edge, from }) => ({ node, edge, step: stepAt(starts, from) })),
  };
}

function articles(graph, edges, length) {
  const seen = new Uint8Array(columns.article.length);
  for (let j = 0; j < edges.length; j++) if (edges[j]) for (const number of evidenceOf(graph, j)) seen[columns.sentences[number]] = 1;
  const counts = new Array(length).fill(0);
  columns.article.forEach((step, k) => {
    if (seen[k] && step >= 0) counts[step]++;
  });
  return counts;
}

function facts(nodes, edges, length) {
  const counts = new Array(length).fill(0);
  for (const { node, edge, step } of columns.stated) if (node >= 0 ? nodes[node] : edges[edge]) counts[step]++;
  return counts;
}
