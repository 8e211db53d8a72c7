// A newspaper article as GB/T 7714-2015 wants it cited, and a button that copies it.

import { h } from "./dom.js";
import { t } from "./i18n.js";

// E.g. `王某, 李某. 题名[N]. 云川日报, 2024-07-17.`; with an address [N/OL], the day of the look-up and the address.
export function citation(article, today = new Date().toISOString().slice(0, 10)) {
  const authors = article.authors.length > 3 ? [...article.authors.slice(0, 3), "等"] : article.authors;
  const online = /^https?:\/\//.test(article.address || "");
  const published = [article.publisher, article.date].filter(Boolean).join(", ");
  return [
    authors.length ? authors.join(", ") + ". " : "",
    `${article.headline || t("untitled")}[${online ? "N/OL" : "N"}]. `,
    published,
    online ? `[${today}]. ${article.address}` : "",
  ].join("").replace(/[.\s]*$/, online ? "" : ".");
}

export function citeButton(article) {
  const button = h("button", { class: "plain", onclick: () => copy(citation(article), button) }, t("cite"));
  return button;
}

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByHand(text); // some browsers give pages from disk no clipboard
  }
  button.textContent = t("copied");
  setTimeout(() => (button.textContent = t("cite")), 1600);
}

function copyByHand(text) {
  const area = h("textarea", {});
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
