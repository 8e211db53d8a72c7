// On paper: the title, what is filtered in words, the picture as a vector, what the drawer holds, the address and the day.

import { localDay } from "./citation.js";
import { $, h } from "./dom.js";
import { t } from "./i18n.js";
import { filterWords, plate } from "./sheet.js";
import { state } from "./state.js";

const MOST = 200; // relations whose sentences are opened

let graph = null;

export function startPrint(loaded) {
  graph = loaded;
  addEventListener("beforeprint", setOut);
  addEventListener("afterprint", clear);
}

// Opens the sentences of the drawer's relations, then prints.
export async function printAll() {
  for (const button of [...$("drawer").querySelectorAll(".proof[aria-expanded=false]")].slice(0, MOST)) button.click();
  const waiting = () => [...$("drawer").querySelectorAll(".evidence")].some((list) => !list.firstChild);
  for (let turn = 0; waiting() && turn < 100; turn++) await new Promise((go) => setTimeout(go, 30));
  print();
}

function setOut() {
  clear();
  const picture = state.view === "table" ? null : h("div", { id: "printed-picture" }, plate(graph));
  const foot = h("p", { id: "printed-foot" }, t("printed", { date: localDay() }), h("br"), h("bdi", {}, decodeURI(location.href)));
  $("stage").before(h("p", { id: "printed-filters" }, filterWords()), ...(picture ? [picture] : []));
  document.body.append(foot);
}

function clear() {
  for (const id of ["printed-filters", "printed-picture", "printed-foot"]) $(id)?.remove();
}
