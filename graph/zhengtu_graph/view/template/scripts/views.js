// The ways to look at the graph, and which of them stands on the stage.

import { $, h } from "./dom.js";
import { t } from "./i18n.js";
import { change, listen, state } from "./state.js";

export const VIEWS = ["picture", "near", "map", "time", "table"];

export function startViews() {
  show();
  listen(["view"], show);
}

function show() {
  for (const view of VIEWS) $(view).hidden = state.view !== view;
  $("zoom").hidden = state.view !== "picture";
}

export function viewButtons() {
  const button = (view) => h("button", { "aria-pressed": String(state.view === view), onclick: () => change({ view }) }, t(view));
  return h("div", { class: "views", role: "group", "aria-label": t("views") }, VIEWS.map(button));
}
