// A menu that copies the citations of one article, or of all that a node, an edge or a path rests on.

import { cite, citeAll, STYLES } from "./citation.js";
import { copy } from "./copying.js";
import { article, block, edgesOf, evidenceOf } from "./data.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { shown } from "./visible.js";

export function citeMenu(graph, source) {
  return menu(t("cite"), async (style) => cite(style, withIssuers(graph, source)));
}

// `collect` gives the numbers of the articles, in the order in which they are to stand.
export function citeAllMenu(graph, collect) {
  return menu(t("citeAll"), async (style) => citeAll(style, await articlesOf(graph, await collect())));
}

function menu(name, text) {
  const summary = h("summary", {}, name);
  const entry = (style) =>
    h("li", {}, h("button", { class: "plain", onclick: async () => copy(await text(style), summary) }, STYLES[style].name));
  return h("details", { class: "menu cite" }, summary, h("ul", {}, Object.keys(STYLES).map(entry)));
}

// Articles by number, each once, with the bodies that issued them.
export async function articlesOf(graph, numbers) {
  const found = await Promise.all([...new Set(numbers)].filter((number) => number >= 0).map(article));
  return found.map((source) => withIssuers(graph, source));
}

// Who issued a numbered document stands in the graph, not in the article.
function withIssuers(graph, source) {
  graph.issuers ??= issuersByNumber(graph);
  return { ...source, issuers: (source.number && graph.issuers.get(source.number)) || [] };
}

function issuersByNumber(graph) {
  const issued = graph.schema.relations.findIndex((type) => type.name === "ISSUED");
  const found = new Map();
  for (let j = 0; j < graph.edges.size; j++) {
    const number = graph.edges.type[j] === issued && graph.properties[graph.edges.target[j]]?.number;
    if (number) found.set(number, [...(found.get(number) || []), graph.name[graph.edges.source[j]]]);
  }
  return found;
}

// The articles whose sentences speak for some edges, in the order of the edges.
export async function articlesBehind(graph, edges) {
  const { sentences } = await block("sources");
  return [...edges].flatMap((j) => evidenceOf(graph, j).map((number) => sentences[number]));
}

// The articles that name a node or speak for its relations that are shown.
export async function articlesAbout(graph, i) {
  const { mentions, authored } = await block("sources");
  const naming = (mentions[i] || []).filter((_, k) => k % 2 === 0);
  const speaking = await articlesBehind(graph, edgesOf(graph, i).filter((j) => shown.edges[j]));
  return [...(authored[i] || []), ...naming, ...speaking];
}
