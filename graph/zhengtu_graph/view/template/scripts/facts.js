// Small lines that say what a node or an edge is.

import { isDark } from "./canvas.js";
import { h } from "./dom.js";
import { label, propertyName, propertyValue } from "./i18n.js";
import { swatch } from "./shapes.js";

// The sign of a node's type; with its type and kind in words where `full`.
export function typeLine(graph, i, full = true) {
  const type = graph.schema.types[graph.type[i]];
  const sign = swatch(type, isDark());
  if (!full) return sign;
  const kind = graph.kind[i] < 0 ? "" : " · " + label(type.kinds[graph.kind[i]]);
  return h("p", { class: "type" }, sign, label(type) + kind);
}

// The properties, modality and dates of an edge as chips; null where there are none.
export function relationFacts(graph, j, full = false) {
  const { edges, dates } = graph;
  const chips = Object.entries(edges.properties[j] || {}).map(([key, value]) =>
    h("span", { class: "chip", title: propertyName(key) }, h("bdi", {}, propertyValue(graph, value))),
  );
  const modality = graph.modalities[edges.modality[j]];
  if (modality !== "done") chips.push(h("span", { class: `chip ${modality}` }, propertyValue(graph, modality)));
  if (edges.first[j] && (full || chips.length)) chips.push(h("span", { class: "chip date" }, seen(dates[edges.first[j]], dates[edges.last[j]])));
  return chips.length ? h("p", { class: "chips" }, chips) : null;
}

const seen = (first, last) => (first === last ? first : `${first} — ${last}`);
