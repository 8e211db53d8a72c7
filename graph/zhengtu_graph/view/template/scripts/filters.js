// The legend, which counts and filters: types with their kinds, relations, modality, dates.

import { isDark } from "./canvas.js";
import { $, h, svg } from "./dom.js";
import { label, number, t } from "./i18n.js";
import { placeFilter } from "./placefilter.js";
import { swatch } from "./shapes.js";
import { change, listen, state } from "./state.js";
import { timeline } from "./timeline.js";
import { kindKey } from "./visible.js";

let graph = null;

export function startFilters(loaded) {
  graph = loaded;
  render();
  listen(["language"], render);
  listen(["off"], mark);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", render);
}

function render() {
  const { types, relations, values } = graph.schema;
  const kinds = tally(Array.from({ length: graph.size }, (_, i) => kindKey(graph, i)));
  $("filters").setAttribute("aria-label", t("filters"));
  $("filters").replaceChildren(
    section("types", rows("types", types, tally(graph.type), (type, n) => typeRow(type, n, kinds))),
    placeFilter(graph),
    timeline(graph),
    section("relations", rows("relations", relations, tally(graph.edges.type), (type) => label(type))),
    section("modality", rows("modalities", graph.modalities.map((name) => values[name] || { zh: name, en: name }), tally(graph.edges.modality), modalityRow)),
  );
  mark();
}

function tally(column) {
  const counts = new Map();
  for (const value of column) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
}

function section(key, list) {
  const reset = h("button", { class: "plain reset", onclick: () => clear(key) }, t("reset"));
  return h("section", { id: "filter-" + key }, h("h2", {}, t(key), reset), h("ul", {}, list));
}

function clear(key) {
  const off = { ...state.off };
  for (const set of key === "types" ? ["types", "kinds"] : [key === "modality" ? "modalities" : key]) off[set] = new Set();
  change({ off });
}

// One row for each entry that the graph holds.
function rows(set, entries, counts, inner) {
  return entries.flatMap((entry, k) => {
    if (!counts.has(k)) return [];
    const content = inner(entry, k);
    const [face, below] = Array.isArray(content) ? content : [content, null];
    return [h("li", {}, toggle(set, k, face, counts.get(k)), below)];
  });
}

function toggle(set, value, face, count) {
  const flip = (event) => {
    const chosen = new Set(state.off[set]);
    if (event.target.checked) chosen.delete(value);
    else chosen.add(value);
    change({ off: { ...state.off, [set]: chosen } });
  };
  const box = h("input", { type: "checkbox", onchange: flip, "data-set": set, "data-value": value });
  return h("label", { class: "toggle" }, box, h("span", { class: "face" }, face), h("span", { class: "count" }, number(count)));
}

function typeRow(type, k, kinds) {
  const face = [swatch(type, isDark()), label(type)];
  const present = type.kinds.map((kind, n) => [kind, `${k}/${n}`]).filter(([, key]) => kinds.has(key));
  if (!present.length) return [face, null];
  const list = present.map(([kind, key]) => h("li", {}, toggle("kinds", key, label(kind), kinds.get(key))));
  return [face, h("details", {}, h("summary", { "aria-label": `${label(type)}: ${t("kinds")}` }), h("ul", {}, list))];
}

function modalityRow(value, k) {
  const dash = ["", "", "5 4", "1.5 3.5"][k];
  const line = svg("line", { x1: 0, y1: 8, x2: 16, y2: 8, "stroke-dasharray": dash, class: "stroke" });
  return [[svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, class: "swatch", "aria-hidden": "true" }, line), label(value)], null];
}

function mark() {
  for (const box of $("filters").querySelectorAll("input[type=checkbox]")) {
    const { set, value } = box.dataset;
    box.checked = !state.off[set].has(set === "kinds" ? value : Number(value));
  }
  const changed = { types: state.off.types.size + state.off.kinds.size, relations: state.off.relations.size, modality: state.off.modalities.size };
  for (const [key, size] of Object.entries(changed)) $("filter-" + key).querySelector(".reset").hidden = size === 0;
}
