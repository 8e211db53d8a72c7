// The legend, which counts and filters: types with their kinds, places, dates, relations, what they rest on.

import { isDark } from "./canvas.js";
import { $, h } from "./dom.js";
import { DASHES } from "./edges.js";
import { filterSummary } from "./filtersummary.js";
import { label, number, t } from "./i18n.js";
import { placeFilter } from "./placefilter.js";
import { dashSwatch, lineSwatch, swatch } from "./shapes.js";
import { publisherFilter } from "./publisherfilter.js";
import { change, listen, state } from "./state.js";
import { timeline } from "./timeline.js";
import { FILTERS, kindCount, kindKey, shown, shownCounts } from "./visible.js";

// The sets of `state.off` that each section shows.
const SETS = { types: ["types", "kinds"], relations: ["relations"], modality: ["modalities"], sources_: ["publishers"], origins: ["origins"] };
let graph = null;

export function startFilters(loaded) {
  graph = loaded;
  render();
  listen(["language"], render);
  listen(["sources"], () => {
    addPublishers();
    mark();
  });
  listen(FILTERS, mark);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", render);
}

function render() {
  const { types } = graph.schema;
  const kinds = tally(Array.from({ length: graph.size }, (_, i) => kindKey(graph, i)));
  const named = (name) => graph.schema.values[name] || { zh: name, en: name };
  $("filters").setAttribute("aria-label", t("filters"));
  $("filters").replaceChildren(
    filterSummary(graph),
    section("types", h("ul", {}, rows("types", types, tally(graph.type), (type, n) => typeRow(type, n, kinds))), loneSwitch()),
    placeFilter(graph),
    timeline(graph),
    section("relations", families()),
    sureness(),
    section("modality", h("ul", {}, rows("modalities", graph.modalities.map(named), tally(graph.edges.modality), modalityRow))),
    section("sources_"),
    section("origins", h("ul", {}, rows("origins", graph.origins, tally(graph.edges.origin), (name) => t("origin_" + name)))),
  );
  if (state.sources) addPublishers();
  mark();
}

function addPublishers() {
  $("filter-sources_").append(...[publisherFilter(graph, toggle)].flat());
}

function tally(column) {
  const counts = new Map();
  for (const value of column) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
}

function section(key, ...content) {
  const reset = h("button", { class: "plain reset", onclick: () => clear(SETS[key]) }, t("reset"));
  return h("section", { id: "filter-" + key }, h("h2", {}, t(key), reset), ...content.flat());
}

function clear(sets) {
  const off = { ...state.off };
  for (const set of sets) off[set] = new Set();
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

// A box that lets a value through or not, with how many are shown; a double click or the button leaves it alone.
function toggle(set, value, face, count) {
  const flip = (event) => {
    const chosen = new Set(state.off[set]);
    if (event.target.checked) chosen.delete(value);
    else chosen.add(value);
    change({ off: { ...state.off, [set]: chosen } });
  };
  const box = h("input", { type: "checkbox", onchange: flip, "data-set": set, "data-value": value });
  const tally_ = h("span", { class: "count", "data-all": count });
  const row = h("label", { class: "toggle", ondblclick: () => only(set, value), title: t("onlyHint") }, box, h("span", { class: "face" }, face), tally_);
  return h("div", { class: "row" }, row, h("button", { class: "plain only", onclick: () => only(set, value) }, t("only")));
}

// All other values of the set off; all on again where that was so already.
function only(set, value) {
  const others = new Set(valuesOf(set, value).filter((other) => other !== value));
  const already = state.off[set].size === others.size && !state.off[set].has(value);
  change({ off: { ...state.off, [set]: already ? new Set() : others } });
}

function valuesOf(set, value) {
  if (set === "publishers") return [...graph.publishers.keys(), graph.publishers.length];
  if (set === "kinds") return graph.schema.types[value.split("/")[0]].kinds.map((_, k) => `${value.split("/")[0]}/${k}`);
  return [...{ types: graph.schema.types, relations: graph.schema.relations, modalities: graph.modalities, origins: graph.origins }[set].keys()];
}

function typeRow(type, k, kinds) {
  const face = [swatch(type, isDark()), label(type)];
  const present = type.kinds.map((kind, n) => [kind, `${k}/${n}`]).filter(([, key]) => kinds.has(key));
  if (!present.length) return [face, null];
  const list = present.map(([kind, key]) => h("li", {}, toggle("kinds", key, label(kind), kinds.get(key))));
  return [face, h("details", {}, h("summary", { "aria-label": `${label(type)}: ${t("kinds")}`, title: t("kinds") }), h("ul", {}, list))];
}

function loneSwitch() {
  const box = h("input", { type: "checkbox", id: "lone", onchange: (event) => change({ lone: !event.target.checked }) });
  return h("label", { class: "toggle lone" }, box, h("span", { class: "face" }, t("connectedOnly")), h("span", { class: "count", id: "lone-count" }));
}

// The relations under the names of their families, each with the line that they are drawn by.
function families() {
  const { families: known, relations } = graph.schema;
  const counts = tally(graph.edges.type);
  const groups = [...known, null].map((family) => [family, relations.map((relation, k) => [relation, k]).filter(([relation]) => relation.family === (family?.name ?? null))]);
  return groups.flatMap(([family, members]) => {
    const present = members.filter(([, k]) => counts.has(k));
    if (!present.length) return [];
    const list = present.map(([relation, k]) => h("li", {}, toggle("relations", k, [lineSwatch(family, isDark()), label(relation)], counts.get(k))));
    return [h("h3", {}, family ? label(family) : t("otherRelations"), present.length > 1 && family ? familyOnly(family) : null), h("ul", {}, list)];
  });
}

function familyOnly(family) {
  const others = () => graph.schema.relations.flatMap((relation, k) => (relation.family === family.name ? [] : [k]));
  const name = t("onlyFamily", { name: label(family) });
  return h("button", { class: "plain only", "aria-label": name, title: name, onclick: () => change({ off: { ...state.off, relations: new Set(others()) } }) }, t("only"));
}

function modalityRow(value, k) {
  return [[dashSwatch(DASHES[k]), label(value)], null];
}

function sureness() {
  const least = graph.edges.confidence.reduce((a, b) => Math.min(a, b), 100);
  if (least >= 100) return "";
  const input = h("input", { type: "range", id: "sure", min: Math.floor(least / 5) * 5, max: 100, step: 1, "aria-label": t("sureLabel"), oninput: (event) => change({ least: Number(event.target.value) <= least ? 0 : Number(event.target.value) }) });
  return h("section", { id: "filter-sure" }, h("h2", {}, t("sure"), h("output", { for: "sure" })), input, h("p", { class: "quiet" }, t("sureMeans")));
}

function mark() {
  for (const box of $("filters").querySelectorAll("input[type=checkbox][data-set]")) {
    const { set, value } = box.dataset;
    box.checked = !state.off[set].has(set === "kinds" ? value : Number(value));
    const place = box.parentElement.lastChild;
    const now = set === "kinds" ? kindCount(graph, value) : shownCounts(graph)[set][value];
    const all = Number(place.dataset.all);
    place.textContent = now === all ? number(all) : `${number(now)} / ${number(all)}`;
  }
  for (const [key, sets] of Object.entries(SETS)) {
    const reset = document.querySelector(`#filter-${key} .reset`);
    if (reset) reset.hidden = sets.every((set) => state.off[set].size === 0);
  }
  $("lone").checked = !state.lone;
  $("lone-count").textContent = shown.loneCount ? t(state.lone ? "loneShown" : "loneHidden", { n: shown.loneCount }) : "";
  if (!$("sure")) return;
  if (document.activeElement !== $("sure")) $("sure").value = state.least;
  const said = state.least ? t("sureNow", { n: state.least, m: shown.edgeCount }) : t("sureAll");
  document.querySelector("#filter-sure output").textContent = said;
  $("sure").setAttribute("aria-valuetext", said);
}
