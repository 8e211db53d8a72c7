// Choosing two entities, and the steps between them with what says so.

import { lookAt } from "./canvas.js";
import { otherEnd } from "./data.js";
import { h } from "./dom.js";
import { evidenceList } from "./evidence.js";
import { relationFacts, typeLine } from "./facts.js";
import { label, t } from "./i18n.js";
import { pathEdges } from "./route.js";
import { searchBox } from "./search.js";
import { choose, state } from "./state.js";

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
    const path = { ...state.path, [which]: i };
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
  let at = state.path.from;
  const items = [stop(graph, at)];
  for (const j of edges) {
    const forward = graph.edges.source[j] === at;
    at = otherEnd(graph, j, at);
    items.push(step(graph, j, forward), stop(graph, at));
  }
  return h("div", {}, h("p", { class: "quiet", role: "status" }, t("steps", { n: edges.length })), h("ol", { class: "steps" }, items));
}

function stop(graph, i) {
  return h("li", { class: "stop" }, h("button", { class: "name", onclick: () => choose({ node: i }) }, typeLine(graph, i, false), h("bdi", {}, graph.name[i])));
}

function step(graph, j, forward) {
  const verb = label(graph.schema.relations[graph.edges.type[j]]);
  return h("li", { class: "step" }, h("p", { class: "verb" }, `${forward ? "↓" : "↑"} ${verb}`), relationFacts(graph, j), evidenceList(graph, j));
}
