// What is shown, to take away: pictures, tables as CSV that Excel opens right, the data as JSON, the citations.

import { articlesBehind, articlesOf } from "./citemenu.js";
import { citeAll, localDay, STYLES } from "./citation.js";
import { article, block, degree, evidenceOf, sentence } from "./data.js";
import { h } from "./dom.js";
import { chain } from "./facts.js";
import { filterWords, sheetPixels, sheetText } from "./sheet.js";
import { shown } from "./visible.js";

// A cell that begins like a formula gets an apostrophe, so that no spreadsheet runs it (OWASP, CSV injection).
export function csv(rows) {
  const cell = (value) => {
    const text = String(value ?? "");
    return `"${(/^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? "'" + text : text).replaceAll('"', '""')}"`;
  };
  return "\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
}

// Each way to take something away by its word in the menu.
export const EXPORTS = {
  png: async (graph) => save(await sheetPixels(graph), fileName(graph, "picture", "png")),
  svg: async (graph) => save(new Blob([sheetText(graph)], { type: "image/svg+xml" }), fileName(graph, "picture", "svg")),
  csvNodes: async (graph) => saveTable(await nodeRows(graph), fileName(graph, "entities", "csv")),
  csvEdges: async (graph) => saveTable(await edgeRows(graph), fileName(graph, "relations", "csv")),
  json: async (graph) => save(new Blob([JSON.stringify(await everything(graph), null, 1)], { type: "application/json" }), fileName(graph, "shown", "json")),
  ...Object.fromEntries(Object.entries(STYLES).map(([style, { suffix }]) => [
    style,
    async (graph) => save(new Blob([await citations(graph, style)], { type: "text/plain;charset=utf-8" }), fileName(graph, `citations-${style}`, suffix)),
  ])),
};

// E.g. `云川医改-2026-01-02-relations.csv`: the graph's title without what file systems refuse.
export function fileName(graph, what, suffix) {
  const title = Array.from(graph.title.replace(/[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\\/:*?"<>|.~]+/g, "_")).slice(0, 40).join("");
  return `${title.replace(/^_+|_+$/g, "") || "zhengtu"}-${localDay()}-${what}.${suffix}`;
}

const shownOf = (flags) => Array.from(flags.keys()).filter((k) => flags[k]);

// The properties that any of `items` has, in the order of their names.
function propertyNames(properties, items) {
  return [...new Set(items.flatMap((k) => Object.keys(properties[k] || {})))].sort();
}

async function nodeRows(graph) {
  const { aliases } = await block("words");
  const nodes = shownOf(shown.nodes);
  const names = propertyNames(graph.properties, nodes);
  const head = ["id", "type", "kind", "name", "aliases", "part_of", ...names, "articles", "relations", "first_seen", "last_seen"];
  const row = (i) => {
    const type = graph.schema.types[graph.type[i]];
    const kind = graph.kind[i] < 0 ? "" : type.kinds[graph.kind[i]].name;
    const above = chain(graph, i).map((k) => graph.name[k]).join(" › ");
    const values = names.map((name) => (graph.properties[i] || {})[name]);
    const seen = [graph.dates[graph.first[i]], graph.dates[graph.last[i]]];
    return [graph.id[i], type.name, kind, graph.name[i], (aliases[i] || []).join(";"), above, ...values, graph.articles[i], degree(graph, i), ...seen];
  };
  return [head, ...nodes.map(row)];
}

// One row for each sentence; edges without one have a row of their own.
async function edgeRows(graph) {
  const { edges } = graph;
  const list = shownOf(shown.edges);
  const names = propertyNames(edges.properties, list);
  const { rules } = await block("sources");
  const rows = [["id", "type", "source", "source_name", "target", "target_name", ...names, "modality", "origin", "confidence", "count", "first_seen", "last_seen", "sentence", "rule", "headline", "publisher", "article_date", "sheet", "article_source", "address"]];
  for (const j of list) {
    const [s, o] = [edges.source[j], edges.target[j]];
    const values = names.map((name) => (edges.properties[j] || {})[name]);
    const said = [graph.modalities[edges.modality[j]], graph.origins[edges.origin[j]], edges.confidence[j] / 100, edges.count[j], graph.dates[edges.first[j]], graph.dates[edges.last[j]]];
    const start = [edges.id[j], graph.schema.relations[edges.type[j]].name, graph.id[s], graph.name[s], graph.id[o], graph.name[o], ...values, ...said];
    if (!edges.said[j]) rows.push([...start, ...Array(8).fill("")]);
    for (const [k, number] of evidenceOf(graph, j).entries()) rows.push([...start, ...(await cited(graph, number, rules.name[rules.fired[j][k]]))]);
  }
  return rows;
}

async function cited(graph, number, rule) {
  const { text, article: where } = await sentence(graph, number);
  const source = (await article(where)) || {};
  return [text, rule, source.headline, source.publisher, source.date, source.sheet, source.source, source.address];
}

// The part of the graph that is shown; sentences and articles are referred to by their place in their lists.
async function everything(graph) {
  const { aliases } = await block("words");
  const { edges } = graph;
  const list = shownOf(shown.edges);
  const sentences = [...new Set(list.flatMap((j) => evidenceOf(graph, j)))];
  const texts = await Promise.all(sentences.map((number) => sentence(graph, number)));
  const articles = [...new Set(texts.map(({ article: where }) => where))].filter((where) => where >= 0);
  const at = new Map(sentences.map((number, k) => [number, k]));
  const spot = new Map(articles.map((where, k) => [where, k]));
  return {
    title: graph.title,
    date: localDay(),
    view: decodeURIComponent(location.hash.slice(1)),
    filters: filterWords(),
    nodes: shownOf(shown.nodes).map((i) => nodeRecord(graph, i, aliases[i])),
    edges: list.map((j) => ({ ...edgeRecord(graph, j), sentences: evidenceOf(graph, j).map((number) => at.get(number)) })),
    sentences: texts.map(({ text, article: where }) => ({ text, article: spot.get(where) ?? null })),
    articles: await Promise.all(articles.map(async (where) => ({ ...(await article(where)), story: undefined }))),
  };
}

function nodeRecord(graph, i, aliases = []) {
  const type = graph.schema.types[graph.type[i]];
  const kind = graph.kind[i] < 0 ? null : type.kinds[graph.kind[i]].name;
  const seen = { first_seen: graph.dates[graph.first[i]] || null, last_seen: graph.dates[graph.last[i]] || null };
  return { id: graph.id[i], type: type.name, kind, name: graph.name[i], aliases, properties: graph.properties[i] || {}, articles: graph.articles[i], ...seen };
}

function edgeRecord(graph, j) {
  const { edges } = graph;
  const seen = { first_seen: graph.dates[edges.first[j]] || null, last_seen: graph.dates[edges.last[j]] || null };
  return {
    id: edges.id[j], type: graph.schema.relations[edges.type[j]].name, source: graph.id[edges.source[j]], target: graph.id[edges.target[j]],
    properties: edges.properties[j] || {}, modality: graph.modalities[edges.modality[j]], origin: graph.origins[edges.origin[j]],
    confidence: edges.confidence[j] / 100, count: edges.count[j], ...seen,
  };
}

// Of every article whose sentence speaks for a relation that is shown.
async function citations(graph, style) {
  return citeAll(style, await articlesOf(graph, await articlesBehind(graph, shownOf(shown.edges))));
}

const saveTable = (rows, name) => save(new Blob([csv(rows)], { type: "text/csv;charset=utf-8" }), name);

export function save(blob, name) {
  const link = h("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
