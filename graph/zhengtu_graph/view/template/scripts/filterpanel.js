// Where the window is too narrow for the filters' column, a button in the header opens it as a panel over the stage.

import { $ } from "./dom.js";
import { t } from "./i18n.js";
import { listen } from "./state.js";

const NARROW = matchMedia("(max-width: 900px)"); // as in narrow.css

export function startFilterPanel() {
  const button = $("filters-button");
  button.addEventListener("click", () => show(!isOpen(), true));
  document.addEventListener("keydown", escape, true);
  document.addEventListener("pointerdown", leave);
  document.addEventListener("focusin", leave);
  NARROW.addEventListener("change", () => show(false, false));
  name();
  listen(["language"], name);
}

const isOpen = () => document.body.classList.contains("filtering");

const name = () => ($("filters-button").textContent = t("filters"));

// What the reader leaves or comes to has the focus, where `follow`.
function show(open, follow) {
  document.body.classList.toggle("filtering", open);
  $("filters-button").setAttribute("aria-expanded", String(open));
  if (follow) $(open ? "filters" : "filters-button").focus();
}

// A list that is open in the panel, or a menu, takes the key first.
function escape(event) {
  const list = event.target.closest?.("[role=combobox][aria-expanded=true]");
  if (event.key !== "Escape" || !isOpen() || list || document.querySelector("details.menu[open]")) return;
  event.stopPropagation();
  show(false, true);
}

// Nothing that has the focus stands behind the panel.
function leave({ target }) {
  if (isOpen() && target.closest?.("#stage, #drawer")) show(false, false);
}
