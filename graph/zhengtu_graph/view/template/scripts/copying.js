// Text into the clipboard, and a word that it is there.

import { h } from "./dom.js";
import { t } from "./i18n.js";

// Copies the text and says so on `button` for a moment, to eyes and to screen readers.
export async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByHand(text); // some browsers give pages from disk no clipboard
  }
  const before = button.dataset.label || button.textContent;
  button.dataset.label = before;
  button.textContent = t("copied");
  announce(t("copied"));
  setTimeout(() => (button.textContent = before), 1600);
}

function copyByHand(text) {
  const area = h("textarea", { "aria-hidden": "true" });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

function announce(text) {
  const said = document.getElementById("said") || document.body.appendChild(h("p", { id: "said", class: "unseen", role: "status" }));
  said.textContent = "";
  requestAnimationFrame(() => (said.textContent = text));
}
