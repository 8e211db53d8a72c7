// The header: title, counts, search, and the buttons for everything that is not on the picture itself.

import { fit, lookAt } from "./canvas.js";
import { $, h } from "./dom.js";
import { EXPORTS } from "./export.js";
import { t } from "./i18n.js";
import { zoom } from "./pointer.js";
import { printAll } from "./print.js";
import { searchBox } from "./search.js";
import { change, choose, listen, state } from "./state.js";
import { viewButtons } from "./views.js";

let graph = null;

export function startTools(loaded) {
  graph = loaded;
  searchBox(graph, $("search"), $("hits"), (i) => {
    $("search").value = "";
    choose({ node: i });
    lookAt([i]);
  });
  document.addEventListener("keydown", shortcut);
  document.addEventListener("click", (event) => closeMenu(event.target));
  render();
  listen(["language", "view", "path"], render);
}

function shortcut(event) {
  const typing = /^(INPUT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox";
  if (event.key === "/" && !typing) {
    event.preventDefault();
    $("search").focus();
  }
  if (event.key !== "Escape") return;
  const open = document.querySelector("details.menu[open]");
  if (open) {
    closeMenu(null);
    open.querySelector("summary").focus();
    return;
  }
  if (!typing) choose({});
}

function render() {
  document.documentElement.lang = state.language === "en" ? "en" : "zh-CN";
  $("counts").textContent = t("counts", { n: graph.size, m: graph.edges.size });
  for (const name of ["placeholder", "aria-label"]) $("search").setAttribute(name, t("search"));
  $("hits").setAttribute("aria-label", t("search"));
  $("skip").textContent = t("skip");
  $("skip").onclick = openTable;
  $("empty").hidden = graph.size > 0;
  $("empty").textContent = t("empty");
  $("tools").setAttribute("aria-label", t("tools"));
  $("tools").replaceChildren(
    viewButtons(),
    button(t("path"), () => choose({ path: state.path ? null : { from: state.node, to: -1 } }), Boolean(state.path)),
    menu(),
    button(t("other"), () => change({ language: state.language === "en" ? "zh" : "en" })),
  );
  $("zoom").replaceChildren(
    small("+", t("zoomIn"), () => zoom(1.4)),
    small("−", t("zoomOut"), () => zoom(1 / 1.4)),
    small("⤢", t("fit"), () => fit()),
  );
}

function openTable(event) {
  event.preventDefault(); // the address holds the view, no place in the page
  change({ view: "table" });
  $("table").querySelector("button").focus();
}

function button(text, act, pressed = null) {
  return h("button", { onclick: act, "aria-pressed": pressed === null ? null : String(pressed) }, text);
}

const small = (sign, name, act) => h("button", { onclick: act, "aria-label": name, title: name }, sign);

function menu() {
  const entry = (key, act) => h("li", {}, h("button", { class: "plain", onclick: act }, t(key)));
  const entries = Object.entries(EXPORTS).map(([key, save]) => entry(key, () => save(graph)));
  return h("details", { class: "menu" }, h("summary", {}, t("export")), h("ul", {}, entries, entry("print", () => printAll())));
}

function closeMenu(target) {
  for (const open of document.querySelectorAll("details.menu[open]")) if (!open.contains(target) || target.tagName === "BUTTON") open.open = false;
}
