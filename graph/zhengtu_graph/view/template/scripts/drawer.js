// The right side: what is chosen, or where to start.

import { lookAt } from "./canvas.js";
import { article, block, degree, edgesOf, otherEnd } from "./data.js";
import { $, h, short } from "./dom.js";
import { articleLine, evidenceList } from "./evidence.js";
import { label, number, propertyName, propertyValue, t } from "./i18n.js";
import { pathView } from "./pathview.js";
import { relationFacts, typeLine } from "./facts.js";
import { startView } from "./start.js";
import { choose, listen, state } from "./state.js";
import { FILTERS, shown } from "./visible.js";

const FIRST = 8;
let graph = null;

export function startDrawer(loaded) {
  graph = loaded;
  render();
  listen(["node", "edge", "path", "language"], render);
  listen(FILTERS, () => (state.node >= 0 || state.path) && render());
}

function render() {
  const drawer = $("drawer");
  drawer.setAttribute("aria-label", t("details"));
  drawer.replaceChildren(view());
  drawer.scrollTop = 0;
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

function nodeView(i) {
  const names = h("dl", { class: "facts" });
  block("words").then(({ aliases }) => aliases[i] && names.prepend(...fact(t("aliases"), aliases[i].join("、"))));
  names.append(...Object.entries(graph.properties[i] || {}).flatMap(([key, value]) => fact(propertyName(key), propertyValue(graph, value))));
  if (graph.first[i]) names.append(...fact(t("seen"), span(graph.dates[graph.first[i]], graph.dates[graph.last[i]])));
  names.append(...fact(t("id"), graph.id[i], "code"));
  return h(
    "article",
    {},
    typeLine(graph, i),
    h("h2", { class: "name" }, h("bdi", {}, graph.name[i])),
    h("p", { class: "quiet" }, `${t("degree", { n: degree(graph, i) })} · ${t("articles", { n: graph.articles[i] })}`),
    h(
      "p",
      { class: "actions" },
      h("button", { onclick: () => lookAt([i]) }, t("locate")),
      h("button", { onclick: () => choose({ path: { from: i, to: -1 } }) }, t("pathHere")),
    ),
    names,
    relationGroups(i),
    sourceList(i),
  );
}

const span = (first, last) => (first === last ? first : `${first} — ${last}`);

function fact(name, value, style = "") {
  return [h("dt", {}, name), h("dd", { class: style }, h("bdi", {}, value))];
}

function relationGroups(i) {
  const all = [...edgesOf(graph, i)];
  const visible = all.filter((j) => shown.edges[j]);
  const groups = new Map();
  for (const j of visible) {
    const key = `${graph.edges.type[j]} ${direction(i, j)}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(j);
  }
  const hidden = all.length - visible.length;
  return h(
    "div",
    {},
    all.length ? null : h("p", { class: "quiet" }, t("noRelations")),
    [...groups.values()].map((edges) => group(i, edges)),
    hidden ? h("p", { class: "quiet" }, t("hiddenRelations", { n: hidden })) : null,
  );
}

function direction(i, j) {
  if (graph.schema.relations[graph.edges.type[j]].symmetric) return "both";
  return graph.edges.source[j] === i ? "outgoing" : "incoming";
}

function group(i, edges) {
  const relation = graph.schema.relations[graph.edges.type[edges[0]]];
  const way = direction(i, edges[0]);
  const sign = { outgoing: "→", incoming: "←", both: "↔" }[way];
  const title = way === "both" ? "" : t(way);
  const heading = h("h3", {}, h("span", { class: "sign", title, "aria-hidden": "true" }, sign), label(relation), h("small", {}, number(edges.length)));
  const ordered = [...edges].sort((a, b) => graph.edges.count[b] - graph.edges.count[a]);
  return h("section", { class: "group" }, heading, growing(ordered, (j) => relationRow(i, j)));
}

// A list that shows its first items and the rest by a button, 200 at a time.
function growing(items, row) {
  const list = h("ul", {});
  const more = h("button", { class: "plain" });
  let done = 0;
  const grow = (by) => {
    list.append(...items.slice(done, done + by).map(row));
    done += by;
    more.hidden = done >= items.length;
    more.textContent = t("more", { n: items.length - done });
  };
  more.addEventListener("click", () => grow(200));
  grow(FIRST);
  return [list, more];
}

function relationRow(i, j) {
  const other = otherEnd(graph, j, i);
  const place = h("div", { hidden: true });
  const show = (event) => {
    if (!place.firstChild) place.append(evidenceList(graph, j));
    place.hidden = !place.hidden;
    event.currentTarget.setAttribute("aria-expanded", String(!place.hidden));
  };
  const count = graph.edges.evidence[j].length;
  return h(
    "li",
    { class: "relation" },
    h("div", { class: "line" },
      h("button", { class: "name", onclick: () => choose({ node: other }) }, typeLine(graph, other, false), h("bdi", {}, short(graph.name[other]))),
      h("button", { class: "plain proof", "aria-expanded": "false", onclick: show }, t("sentences", { n: count }))),
    relationFacts(graph, j),
    place,
  );
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
      item.append(articleLine(source), count > 1 ? h("small", {}, t("times", { n: count })) : "");
    });
    return item;
  };
  return [h("section", { class: "group articles" }, h("h3", {}, title, h("small", {}, number(found.length))), growing(found, row))];
}

function edgeView(j) {
  const { source, target, type, count } = graph.edges;
  const end = (i) => h("button", { class: "name", onclick: () => choose({ node: i }) }, typeLine(graph, i, false), h("bdi", {}, graph.name[i]));
  return h(
    "article",
    { class: "edge" },
    h("h2", { class: "statement" }, end(source[j]), h("span", { class: "verb" }, label(graph.schema.relations[type[j]])), end(target[j])),
    relationFacts(graph, j, true),
    h("p", { class: "quiet" }, `${t("sources", { n: count[j] })} · ${t("confidence", { n: graph.edges.confidence[j] })}`),
    evidenceList(graph, j),
  );
}
