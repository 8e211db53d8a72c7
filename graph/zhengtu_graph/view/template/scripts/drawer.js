// The right side: what is chosen, or where to start.

import { lookAt } from "./canvas.js";
import { articlesAbout, articlesBehind, citeAllMenu } from "./citemenu.js";
import { article, block, degree } from "./data.js";
import { $, h } from "./dom.js";
import { articleLine, evidenceList } from "./evidence.js";
import { crumbs, fact, nodeFacts, relationFacts, span, succession, typeLine } from "./facts.js";
import { label, number, t } from "./i18n.js";
import { openNear } from "./near.js";
import { pathView } from "./pathview.js";
import { growing, relationGroups } from "./relations.js";
import { startView } from "./start.js";
import { change, choose, listen, state } from "./state.js";
import { isPlace, tiesOf } from "./ties.js";
import { FILTERS } from "./visible.js";

let graph = null;

export function startDrawer(loaded) {
  graph = loaded;
  listen(["node", "edge", "path", "language"], render);
  listen(FILTERS, () => (state.node >= 0 || state.path) && render());
}

// What stands there before anything is chosen.
export function openDrawer() {
  if (!$("drawer").hasChildNodes()) fill();
}

function render() {
  $("drawer").scrollTop = 0; // before, since afterwards the browser would have to lay out all at once
  fill();
}

function fill() {
  $("drawer").setAttribute("aria-label", t("details"));
  $("drawer").replaceChildren(view());
}

function view() {
  if (state.path) return framed(pathView(graph));
  if (state.edge >= 0) return framed(edgeView(state.edge));
  if (state.node >= 0) return framed(nodeView(state.node));
  return startView(graph);
}

function framed(content) {
  const close = h("button", { class: "close", "aria-label": t("close"), title: t("close"), onclick: () => choose({}) }, "×");
  return h("div", { class: "card" }, close, content);
}

function locate(i) {
  change({ view: "picture" });
  lookAt([i]);
}

function nodeView(i) {
  return h(
    "article",
    {},
    typeLine(graph, i),
    crumbs(graph, i),
    h("h2", { class: "name" }, h("bdi", {}, graph.name[i])),
    h("p", { class: "quiet" }, `${t("degree", { n: degree(graph, i) })} · ${t("articles", { n: graph.articles[i] })}`),
    h(
      "div",
      { class: "actions" },
      h("button", { onclick: () => locate(i) }, t("locate")),
      h("button", { onclick: () => openNear(i), title: t("nearKey") }, t("near")),
      h("button", { onclick: () => choose({ path: { from: i, to: -1 } }) }, t("pathHere")),
      isPlace(graph, i) || tiesOf(graph, i).length ? h("button", { onclick: () => change({ view: "map", map: null }) }, t("onMap")) : null,
      citeAllMenu(graph, () => articlesAbout(graph, i)),
    ),
    names(i),
    relationGroups(graph, i),
    sourceList(i),
  );
}

function names(i) {
  const list = h("dl", { class: "facts" }, nodeFacts(graph, i), succession(graph, i));
  block("words").then(({ aliases }) => aliases[i] && list.prepend(...fact(t("aliases"), aliases[i].join("、"))));
  if (graph.first[i]) list.append(...fact(t("seen"), span(graph.dates[graph.first[i]], graph.dates[graph.last[i]])));
  list.append(...fact(t("id"), graph.id[i], "code"));
  return list;
}

function sourceList(i) {
  const place = h("div", {});
  block("sources").then(({ mentions, authored }) => {
    place.append(...articleGroup(t("authored"), (authored[i] || []).map((number) => [number, 0])));
    place.append(...articleGroup(t("mentioned"), pairs(mentions[i] || []).sort((a, b) => b[1] - a[1])));
  });
  return place;
}

function pairs(flat) {
  return Array.from({ length: flat.length / 2 }, (_, k) => [flat[2 * k], flat[2 * k + 1]]);
}

function articleGroup(title, found) {
  if (!found.length) return [];
  const row = ([which, count]) => {
    const item = h("li", {});
    article(which).then((source) => {
      item.append(articleLine(graph, source), count > 1 ? h("small", {}, t("times", { n: count })) : "");
    });
    return item;
  };
  return [h("section", { class: "group articles" }, h("h3", {}, title, h("small", {}, number(found.length))), growing(found, row))];
}

function edgeView(j) {
  const { source, target, type, count, said } = graph.edges;
  const end = (i) => h("button", { class: "name", onclick: () => choose({ node: i }) }, typeLine(graph, i, false), h("bdi", {}, graph.name[i]));
  return h(
    "article",
    { class: "edge" },
    h("h2", { class: "statement" }, end(source[j]), h("span", { class: "verb" }, label(graph.schema.relations[type[j]])), end(target[j])),
    relationFacts(graph, j, true),
    h("p", { class: "quiet", title: t("confidenceMeans") }, `${t("sources", { n: count[j] })} · ${t("confidence", { n: graph.edges.confidence[j] })}`),
    said[j] ? h("div", { class: "actions" }, citeAllMenu(graph, () => articlesBehind(graph, [j]))) : null,
    evidenceList(graph, j),
  );
}
