// The first thing that a reader sees beside the picture: what it holds, where to begin, what can be asked.

import { aboutButton } from "./about.js";
import { isDark, lookAt } from "./canvas.js";
import { degree } from "./data.js";
import { h, short } from "./dom.js";
import { label, number, t } from "./i18n.js";
import { swatch } from "./shapes.js";
import { choose } from "./state.js";

const FIRST = ["Policy", "Person", "Agency", "Place", "Meeting"];
const SHOWN = 5;

export function startView(graph) {
  const best = connected(graph);
  const named = [...best.keys()];
  const ordered = [...FIRST.filter((name) => best.has(name)), ...named.filter((name) => !FIRST.includes(name))];
  return h("div", { class: "start" }, about(graph), questions(graph, best), ordered.map((name) => ranking(graph, best.get(name))), aboutButton());
}

function about(graph) {
  const dates = graph.dates.filter(Boolean);
  const span = dates.length ? t("span", { from: dates[0], to: dates[dates.length - 1] }) : "";
  return h("p", { class: "lead" }, t("about", { n: graph.size, m: graph.edges.size }) + span);
}

// The nodes of each type with most relations.
function connected(graph) {
  const order = [...graph.rank].sort((a, b) => degree(graph, b) - degree(graph, a));
  const best = new Map();
  for (const i of order) {
    const name = graph.schema.types[graph.type[i]].name;
    if (!best.has(name)) best.set(name, []);
    if (best.get(name).length < SHOWN) best.get(name).push(i);
  }
  return best;
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

function questions(graph, best) {
  const name = (i) => short(graph.name[i], 18);
  const first = (type) => best.get(type)?.[0];
  const asked = [];
  const ask = (type, key) => {
    const i = first(type);
    if (i !== undefined) asked.push([t(key, { name: name(i) }), () => open(i)]);
  };
  ask("Policy", "askPlaces");
  ask("Person", "askPosts");
  ask("Agency", "askWho");
  const [a, b] = [first("Person"), first("Place")];
  if (a !== undefined && b !== undefined) asked.push([t("askPath", { a: name(a), b: name(b) }), () => choose({ path: { from: a, to: b } })]);
  if (!asked.length) return null;
  const item = ([text, act]) => h("li", {}, h("button", { class: "question", onclick: act }, h("bdi", {}, text)));
  return h("section", {}, h("h3", {}, t("ask")), h("ul", { class: "questions" }, asked.map(item)));
}
