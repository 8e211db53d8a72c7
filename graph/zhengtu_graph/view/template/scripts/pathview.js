// Choosing two entities, and the steps between them with what says so.

import { lookAt } from "./canvas.js";
import { articlesBehind, citeAllMenu } from "./citemenu.js";
import { otherEnd } from "./data.js";
import { h, short } from "./dom.js";
import { evidenceList } from "./evidence.js";
import { relationFacts, typeLine } from "./facts.js";
import { label, t } from "./i18n.js";
import { pathEdges, pathWays, wayNumber } from "./route.js";
import { searchBox } from "./search.js";
import { change, choose, state } from "./state.js";

export function pathView(graph) {
  const { from, to } = state.path;
  return h(
    "article",
    { class: "path" },
    h("h2", {}, t("path")),
    h("p", { class: "quiet" }, t("pathHint")),
    end(graph, "from", t("pathFrom")),
    end(graph, "to", t("pathTo")),
    from >= 0 && to >= 0 ? steps(graph) : null,
  );
}

function end(graph, which, name) {
  const input = h("input", {
    type: "text", role: "combobox", id: "path-" + which, "aria-label": name, placeholder: t("search"),
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `path-${which}-hits`, autocomplete: "off", spellcheck: "false",
  });
  const list = h("ul", { role: "listbox", id: `path-${which}-hits`, hidden: true });
  if (state.path[which] >= 0) input.value = graph.name[state.path[which]];
  searchBox(graph, input, list, (i) => {
    const path = { ...state.path, [which]: i, way: 0 };
    choose({ path });
    const nodes = [path.from, path.to].filter((node) => node >= 0);
    if (nodes.length === 2) lookAt([...nodes, ...pathEdges().flatMap((j) => [graph.edges.source[j], graph.edges.target[j]])]);
    else document.getElementById(which === "from" ? "path-to" : "path-from").focus();
  });
  return h("label", { class: "field search" }, h("span", {}, name), input, list);
}

function steps(graph) {
  const edges = pathEdges();
  if (!edges.length && state.path.from !== state.path.to) return h("p", { class: "quiet", role: "status" }, t("noPath"));
  const stops = pathStops(graph);
  const items = edges.flatMap((j, k) => [stop(graph, stops[k]), step(graph, j, graph.edges.source[j] === stops[k])]);
  const inRow = h("button", { onclick: () => change({ view: "near" }) }, t("pathRow"));
  return h(
    "div",
    {},
    h("p", { class: "quiet", role: "status" }, t("steps", { n: edges.length })),
    ways(graph),
    h("div", { class: "actions" }, inRow, citeAllMenu(graph, () => articlesBehind(graph, edges))),
    h("ol", { class: "steps" }, items, stop(graph, stops.at(-1))),
  );
}

// The nodes along the present way.
export function pathStops(graph) {
  const stops = [state.path.from];
  for (const j of pathEdges()) stops.push(otherEnd(graph, j, stops.at(-1)));
  return stops;
}

// Other ways that are as short, each called after the nodes between its ends.
function ways(graph) {
  const { from, ways, count } = pathWays();
  if (count < 2) return null;
  const entry = (edges, k) => {
    let at = from;
    const between = edges.slice(0, -1).map((j) => short(graph.name[(at = otherEnd(graph, j, at))], 16));
    const take = () => {
      choose({ path: { ...state.path, way: k } });
      document.querySelectorAll(".ways button")[k]?.focus();
    };
    return h("li", {}, h("button", { "aria-pressed": String(k === wayNumber()), onclick: take }, h("bdi", {}, t("via", { names: between.join("、") }))));
  };
  const said = count > ways.length ? t("waysMore", { n: count, m: ways.length }) : t("ways", { n: count });
  return h("div", { class: "ways" }, h("p", { class: "quiet", id: "ways" }, said), h("ol", { "aria-labelledby": "ways" }, ways.map(entry)));
}

function stop(graph, i) {
  return h("li", { class: "stop" }, h("button", { class: "name", onclick: () => choose({ node: i }) }, typeLine(graph, i, false), h("bdi", {}, graph.name[i])));
}

function step(graph, j, forward) {
  const verb = label(graph.schema.relations[graph.edges.type[j]]);
  return h("li", { class: "step" }, h("p", { class: "verb" }, `${forward ? "↓" : "↑"} ${verb}`), relationFacts(graph, j), evidenceList(graph, j));
}

// Brings a stop (2k) or a step (2k + 1) of the list into sight and marks it.
export function showInPath(place) {
  document.querySelectorAll(".steps > li").forEach((item, k) => {
    item.classList.toggle("here", k === place);
    if (k === place) item.scrollIntoView({ block: "nearest" });
  });
}
