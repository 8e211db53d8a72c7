// Small lines that say what a node or an edge is.

import { isDark } from "./canvas.js";
import { edgesOf, otherEnd } from "./data.js";
import { h, short } from "./dom.js";
import { dateText, figureText, pointText } from "./figures.js";
import { label, propertyName, propertyValue, t } from "./i18n.js";
import { isForeign } from "./mapplaces.js";
import { swatch } from "./shapes.js";
import { choose, state } from "./state.js";

const IN_FIGURE = new Set(["value", "unit", "upper", "bound", "before", "before_unit", "before_date"]);

// The sign of a node's type; with its type and kind in words where `full`.
export function typeLine(graph, i, full = true) {
  const type = graph.schema.types[graph.type[i]];
  const sign = swatch(type, isDark());
  if (!full) return sign;
  const kind = graph.kind[i] < 0 ? "" : " · " + label(type.kinds[graph.kind[i]]);
  return h("p", { class: "type" }, sign, label(type) + kind);
}

// One row of a list of facts: what, and its value, a text or elements.
export function fact(name, value, style = "") {
  return [h("dt", {}, name), h("dd", { class: style }, typeof value === "string" ? h("bdi", {}, value) : value)];
}

export const span = (first, last) => (first === last ? first : `${first} — ${last}`);

// The properties of a node in words, a Figure's number and a place's point each in one row.
export function nodeFacts(graph, i) {
  const properties = graph.properties[i] || {};
  const type = graph.schema.types[graph.type[i]];
  const rows = [];
  if (type.name === "Figure") rows.push(...fact(t("amount"), figureText(properties, type.kinds[graph.kind[i]]?.name, state.language), "amount"));
  for (const [name, value] of Object.entries(properties)) {
    if ((type.name === "Figure" && IN_FIGURE.has(name)) || name === "lat") continue;
    if (name === "lon") rows.push(...fact(t("point"), `${pointText(value, properties.lat)} · ${isForeign(graph, i) ? "WGS 84" : "GCJ-02"}`));
    else rows.push(...fact(propertyName(name), worded(graph, value)));
  }
  return rows;
}

const worded = (graph, value) => (/^\d{4}(-\d\d)?(-\d\d)?$/.test(value) ? dateText(value, state.language) : propertyValue(graph, value));

// What a node was called before and after, as far as the graph knows it, each a button that opens it.
export function succession(graph, i) {
  const type = graph.schema.relations.findIndex((relation) => relation.name === "SUCCEEDED_BY");
  const edges = [...edgesOf(graph, i)].filter((j) => graph.edges.type[j] === type);
  const row = (name, mine) => {
    const others = edges.filter(mine).map((j) => h("button", { class: "plain", onclick: () => choose({ node: otherEnd(graph, j, i) }) }, h("bdi", {}, graph.name[otherEnd(graph, j, i)])));
    return others.length ? fact(name, h("span", { class: "others" }, others)) : [];
  };
  return [...row(t("predecessor"), (j) => graph.edges.target[j] === i), ...row(t("successor"), (j) => graph.edges.source[j] === i)];
}

// What a node is part of, the widest first.
export function chain(graph, i) {
  const type = graph.schema.relations.findIndex((relation) => relation.name === "PART_OF");
  const found = [];
  for (let at = i; found.length < 8; found.unshift(at)) {
    const above = edgesOf(graph, at).find((j) => graph.edges.type[j] === type && graph.edges.source[j] === at);
    if (above === undefined) break;
    at = graph.edges.target[above];
    if (at === i || found.includes(at)) break;
  }
  return found;
}

// That chain to click on: 福建省 › 三明市; null where a node is part of nothing.
export function crumbs(graph, i) {
  const above = chain(graph, i);
  if (!above.length) return null;
  const stop = (k) => h("li", {}, h("button", { class: "plain", onclick: () => choose({ node: k }) }, h("bdi", {}, short(graph.name[k], 24))));
  return h("nav", { class: "crumbs", "aria-label": t("within") }, h("ol", {}, above.map(stop)));
}

// The properties, modality and dates of an edge as chips; null where there are none.
export function relationFacts(graph, j, full = false) {
  const { edges, dates } = graph;
  const chips = Object.entries(edges.properties[j] || {}).map(([key, value]) =>
    h("span", { class: "chip", title: propertyName(key) }, full ? h("small", {}, propertyName(key) + " ") : null, h("bdi", {}, propertyValue(graph, value))),
  );
  const modality = graph.modalities[edges.modality[j]];
  if (modality !== "done") chips.push(h("span", { class: `chip ${modality}` }, propertyValue(graph, modality)));
  if (edges.first[j] && (full || chips.length)) chips.push(h("span", { class: "chip date", title: t("seen") }, span(dates[edges.first[j]], dates[edges.last[j]])));
  return chips.length ? h("p", { class: "chips" }, chips) : null;
}
