// What the time view shows: the dated things that the filters and the chosen node let through, lane by lane.

import { block, day, edgesOf, otherEnd } from "./data.js";
import { eventName, eventsOf, laneName } from "./events.js";
import { short } from "./dom.js";
import { t } from "./i18n.js";
import { state } from "./state.js";
import { shown } from "./visible.js";

let articles = null;

export async function readArticles(graph) {
  if (articles) return;
  const sources = await block("sources");
  const number = new Map(graph.publishers.map((name, k) => [name, k]));
  const rows = sources.articles.date.flatMap((date, article) =>
    date ? [{ from: day(date, "01-01"), to: day(date, "12-31"), node: -1, edge: -1, article, stated: true }] : [],
  );
  articles = {
    rows: rows.sort((a, b) => a.from - b.from),
    headline: sources.articles.headline,
    publisher: sources.articles.publisher.map((name) => number.get(name || "")),
    mentions: sources.mentions,
  };
}

// [{name, type, family, rows}], rows in order of time.
export function lanesShown(graph) {
  const { lanes, rows } = eventsOf(graph);
  const tied = state.node >= 0 && !state.path ? tiedTo(graph, state.node) : null;
  const found = lanes.map((lane) => ({ ...lane, title: laneName(graph, lane), rows: [] }));
  for (const row of rows) if (isShown(graph, row, tied)) found[row.lane].rows.push(row);
  const printed = { name: "articles", title: t("lane_articles"), rows: articles ? articles.rows.filter((row) => articleShown(row, tied)) : [] };
  return [...found, printed].filter((lane) => lane.rows.length);
}

function isShown(graph, row, tied) {
  if (!inRange(row)) return false;
  if (row.node >= 0) return shown.nodes[row.node] === 1 && (!tied || tied.nodes.has(row.node));
  if (!shown.edges[row.edge]) return false;
  return !tied || graph.edges.source[row.edge] === tied.node || graph.edges.target[row.edge] === tied.node;
}

function articleShown(row, tied) {
  return inRange(row) && !state.off.publishers.has(articles.publisher[row.article]) && (!tied || tied.articles.has(row.article));
}

const inRange = ({ from, to }) => !state.range || (from <= state.range[1] && to >= state.range[0]);

function tiedTo(graph, node) {
  const nodes = new Set([node]);
  for (const j of edgesOf(graph, node)) if (shown.edges[j]) nodes.add(otherEnd(graph, j, node));
  const flat = articles?.mentions[node] || [];
  return { node, nodes, articles: new Set(flat.filter((_, k) => k % 2 === 0)) };
}

// The entities that an article names, those named most often first.
export function namedIn(article) {
  const found = [];
  for (const [node, flat] of Object.entries(articles.mentions)) {
    for (let k = 0; k < flat.length; k += 2) if (flat[k] === article) found.push([Number(node), flat[k + 1]]);
  }
  return found.sort((a, b) => b[1] - a[1]).map(([node]) => node);
}

export function markName(graph, row) {
  return row.article === undefined ? eventName(graph, row) : short(articles.headline[row.article] || t("untitled"), 40);
}
