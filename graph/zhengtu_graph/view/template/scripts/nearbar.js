// The tools of the neighbourhood, and in words what stands there and what is chosen.

import { $, h, short } from "./dom.js";
import { label, t } from "./i18n.js";
import { canExpand, canUndo, collapse, expand, focus, isOpen, isPinned, MOST, pin, showHidden, stage, undo, unpin } from "./near.js";
import { state } from "./state.js";

let graph = null;
let hands = null;
let tools = [];

// Elements for the stage. `hands`: what the picture can do: chosen(), place(i), fit(), settle(), zoom(factor), remove(i).
export function startBar(loaded, able) {
  graph = loaded;
  hands = able;
  tools = [
    tool("expand", expand, canExpand),
    tool("collapse", collapse, isOpen),
    tool("pin", (i) => (isPinned(i) ? unpin(i) : pin(i, hands.place(i))), () => true),
    tool("hide", (i) => hands.remove(i), () => true),
    tool("focus", focus, (i) => state.path || i !== state.near.centre),
    whole("undo", undo, canUndo),
    whole("showHidden", showHidden, () => state.near.hidden.length > 0),
    whole("arrange", () => hands.settle(), () => stage().nodes.length > 1),
  ];
  return [
    h("div", { class: "near-bar", role: "toolbar", "aria-orientation": "horizontal" }, tools.map(({ button }) => button)),
    h("p", { id: "near-said" }),
    h("p", { id: "near-chosen", class: "spoken", role: "status" }),
    h("p", { id: "near-help", class: "spoken" }),
    h("div", { class: "near-zoom" }, corner("+", "zoomIn", () => hands.zoom(1.3)), corner("−", "zoomOut", () => hands.zoom(1 / 1.3)), corner("⤢", "fit", () => hands.fit())),
  ];
}

// Acts on the chosen node; `can(i)` says whether it may.
function tool(name, act, can) {
  return whole(name, () => act(hands.chosen()), () => hands.chosen() >= 0 && can(hands.chosen()));
}

// A button that cannot be used now stays in the order of focus, so that no keyboard loses its place.
function whole(name, act, can) {
  const able = () => (state.path ? name === "focus" : Boolean(state.near)) && can();
  return { name, able, button: h("button", { class: name, onclick: () => able() && act() }) };
}

function corner(sign, name, act) {
  return h("button", { "data-name": name, onclick: act }, sign);
}

// `drawn` is what stands on the stage.
export function renderBar(drawn) {
  const i = hands.chosen();
  for (const { name, able, button } of tools) {
    const key = name === "pin" && i >= 0 && !state.path && isPinned(i) ? "unpin" : name;
    const count = name === "showHidden" && state.near ? state.near.hidden.length : 0;
    button.textContent = t("near_" + key) + (count ? ` ${count}` : "");
    button.title = t("near_" + key + "Title");
    button.setAttribute("aria-disabled", String(!able()));
  }
  document.querySelector(".near-bar").setAttribute("aria-label", t("nearTools"));
  for (const button of document.querySelectorAll(".near-zoom button")) {
    for (const name of ["aria-label", "title"]) button.setAttribute(name, t(button.dataset.name));
  }
  say("near-said", state.path ? onPath(drawn) : onStage(drawn));
  say("near-chosen", i < 0 ? "" : chosenWords(drawn, i));
  say("near-help", t("nearHelp"));
  $("near-net").setAttribute("aria-label", state.path ? t("nearPathLabel") : t("nearLabel"));
  $("near-net").setAttribute("aria-describedby", "near-help");
}

function say(id, text) {
  if ($(id).textContent !== text) $(id).textContent = text;
}

function onPath({ nodes, edges }) {
  if (state.path.from < 0 || state.path.to < 0) return t("nearPathHint");
  return edges.length || nodes.length === 1 ? t("nearPath", { n: edges.length }) : t("noPath");
}

function onStage({ nodes, edges, left, parent }) {
  const { centre } = state.near;
  if (centre < 0) return "";
  const name = short(graph.name[centre], 24);
  if (!parent.has(centre)) return t("nearFiltered", { name });
  const more = left.get(centre) ? t("nearLeft", { name, n: left.get(centre) }) : "";
  const full = parent.size >= MOST ? t("nearFull", { n: MOST }) : "";
  return t("shown", { n: nodes.length, m: edges.length }) + more + full;
}

function chosenWords({ left }, i) {
  const type = label(graph.schema.types[graph.type[i]]);
  const more = left.get(i) ? t("nearHas", { n: left.get(i) }) : "";
  const pinned = !state.path && isPinned(i) ? t("nearPinned") : "";
  return t("nearChosen", { name: short(graph.name[i]), type }) + more + pinned;
}
