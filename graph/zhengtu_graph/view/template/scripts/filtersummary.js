// One line that says what is filtered, and a button that ends it.

import { axisOf, rangeSaid, stepsOf } from "./axis.js";
import { h, short } from "./dom.js";
import { label, t } from "./i18n.js";
import { change, listen, state } from "./state.js";
import { FILTERS } from "./visible.js";

const FEW = 2; // names are said; more are counted
const NOTHING = { off: { types: [], kinds: [], relations: [], modalities: [], publishers: [], origins: [] }, least: 0, lone: false, range: null, places: [] };
let held = null; // what the graph holds of each
let shownNow = () => {};

export function filterSummary(graph) {
  const text = h("span", {});
  const clear = h("button", { class: "plain", id: "clear-filters", onclick: clearAll }, t("clearAll"));
  shownNow = () => {
    const said = pieces(graph);
    text.textContent = said.length ? said.join(" · ") : t("unfiltered");
    clear.hidden = !said.length;
  };
  shownNow();
  return h("p", { id: "filtered", role: "status" }, text, clear);
}

listen(FILTERS, () => shownNow());

function clearAll() {
  const off = Object.fromEntries(Object.keys(state.off).map((set) => [set, new Set()]));
  change({ ...NOTHING, off });
}

function pieces(graph) {
  const { schema } = graph;
  held ??= { types: new Set(graph.type), relations: new Set(graph.edges.type), modalities: new Set(graph.edges.modality), origins: new Set(graph.edges.origin) };
  const kinds = schema.types.flatMap((type, k) => type.kinds.map((kind, n) => [`${k}/${n}`, label(kind)]));
  const value = (name) => label(schema.values[name] || { zh: name, en: name });
  const numbered = (list, name) => list.map((entry, k) => [k, name(entry)]);
  const said = [
    sets("types", numbered(schema.types, label), held.types),
    sets("kinds", kinds, null),
    state.places.length ? t("saidPlaces", { names: state.places.slice(0, 3).map((i) => short(graph.name[i], 12)).join("、") + (state.places.length > 3 ? "…" : "") }) : "",
    state.range ? rangeSaid(axisOf(graph), ...stepsOf(axisOf(graph), state.range)) : "",
    sets("relations", numbered(schema.relations, label), held.relations),
    state.least ? t("saidSure", { n: state.least }) : "",
    sets("modalities", numbered(graph.modalities, value), held.modalities),
    sets("publishers", [...numbered(graph.publishers, (name) => short(name, 16) || t("noPublisher")), [graph.publishers.length, t("noSentenceRow")]], null),
    sets("origins", numbered(graph.origins, (name) => t("origin_" + name)), held.origins),
    state.lone ? t("saidLone") : "",
  ];
  return said.filter(Boolean);
}

// `只看 …` where few are left of those that the graph holds, `不看 …` where few are gone, else how many are.
function sets(set, entries, present) {
  const off = state.off[set];
  if (!off.size) return "";
  const there = present ? entries.filter(([key]) => present.has(key)) : entries;
  const [gone, left] = [there.filter(([key]) => off.has(key)), there.filter(([key]) => !off.has(key))];
  if (!gone.length) return "";
  const names = (list) => list.map(([, name]) => name).join(t("comma"));
  if (left.length && left.length <= FEW && left.length <= gone.length) return t("saidOnly", { names: names(left) });
  if (gone.length <= FEW) return t("saidWithout", { names: names(gone) });
  return t("saidSome", { n: left.length, m: there.length, what: t("what_" + set) });
}
