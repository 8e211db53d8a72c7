// The first thing that a reader sees beside the picture: what it holds, where to begin, what can be asked.

import { aboutButton } from "./about.js";
import { isDark, lookAt } from "./canvas.js";
import { degree } from "./data.js";
import { h, short } from "./dom.js";
import { DASHES } from "./edges.js";
import { label, number, t } from "./i18n.js";
import { questions } from "./questions.js";
import { dashSwatch, lineSwatch, swatch } from "./shapes.js";
import { choose } from "./state.js";

const FIRST = ["Policy", "Person", "Agency", "Place", "Meeting"];
const SHOWN = 5;
let best = null; // the nodes with most relations, by type

export function startView(graph) {
  best ??= connected(graph);
  const named = [...best.keys()];
  const ordered = [...FIRST.filter((name) => best.has(name)), ...named.filter((name) => !FIRST.includes(name))];
  return h(
    "div",
    { class: "start" },
    h("h2", {}, h("bdi", {}, graph.title)),
    about(graph),
    reading(graph),
    questions(graph, best),
    ordered.map((name) => ranking(graph, best.get(name))),
    aboutButton(),
  );
}

// How to read the picture, in three lines.
function reading(graph) {
  if (!graph.edges.size) return null;
  const { types, families, values, relations } = graph.schema;
  const [present, kinds] = [new Set(graph.type), new Set(graph.edges.type)];
  const sign = (picture, name) => h("span", { class: "sign" }, picture, name);
  const shapes = types.flatMap((type, k) => (present.has(k) ? [sign(swatch(type, isDark()), label(type))] : []));
  const held = families.filter(({ name }) => relations.some(({ family }, k) => family === name && kinds.has(k)));
  const tones = held.map((family) => sign(lineSwatch(family, isDark()), label(family)));
  const dashed = graph.modalities.map((name, k) => [DASHES[k], label(values[name] || { zh: name, en: name })]).filter(([dash]) => dash.length);
  const lines = [t("readLines"), tones, dashed.map(([dash, name]) => sign(dashSwatch(dash), name))];
  return h("section", { class: "reading" }, h("h3", {}, t("reading")), h("ul", {}, h("li", {}, t("readShapes"), shapes), h("li", {}, ...lines.flat()), h("li", {}, t("readSentences"))));
}

function about(graph) {
  const dates = graph.dates.filter(Boolean);
  const span = dates.length ? t("span", { from: dates[0], to: dates[dates.length - 1] }) : "";
  return h("p", { class: "lead" }, t("about", { n: graph.size, m: graph.edges.size }) + span);
}

// The nodes of each type with most relations.
function connected(graph) {
  const order = [...graph.rank].sort((a, b) => degree(graph, b) - degree(graph, a));
  const found = new Map();
  for (const i of order) {
    const name = graph.schema.types[graph.type[i]].name;
    if (!found.has(name)) found.set(name, []);
    if (found.get(name).length < SHOWN) found.get(name).push(i);
  }
  return found;
}

function ranking(graph, nodes) {
  const type = graph.schema.types[graph.type[nodes[0]]];
  const most = Math.max(1, degree(graph, nodes[0]));
  const row = (i) => {
    const bar = h("i", { class: "bar", "aria-hidden": "true" });
    bar.style.setProperty("--share", degree(graph, i) / most);
    const inside = [bar, h("bdi", {}, short(graph.name[i], 30)), h("small", {}, number(degree(graph, i)))];
    return h("li", {}, h("button", { class: "ranked", onclick: () => open(i) }, inside));
  };
  return h("section", { class: "ranking" }, h("h3", {}, swatch(type, isDark()), t("most", { type: label(type) })), h("ol", {}, nodes.map(row)));
}

function open(i) {
  choose({ node: i });
  lookAt([i]);
}
