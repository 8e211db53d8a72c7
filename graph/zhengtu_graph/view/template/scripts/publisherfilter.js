// The filter by who printed a relation's sentences.

import { h, short } from "./dom.js";
import { t } from "./i18n.js";
import { publishersOf } from "./publishers.js";
import { change, state } from "./state.js";

const FEW = 12; // all at once; more are searched
const MOST = 200; // rows at a time

// The list of publishers, those of most relations first, with a field to search them where there are many.
export function publisherFilter(graph, toggle) {
  const ranked = counted(graph);
  const list = h("ul", { class: "publishers" });
  const show = (text) => {
    const found = ranked.filter(([, , name]) => name.toLowerCase().includes(text.trim().toLowerCase()));
    list.replaceChildren(...found.slice(0, MOST).map(([k, count, name]) => h("li", {}, toggle("publishers", k, h("bdi", {}, short(name, 30)), count))));
    if (!found.length) list.append(h("li", { class: "quiet" }, t("nothing")));
  };
  show("");
  if (ranked.length <= FEW) return list;
  const search = (event) => {
    show(event.target.value);
    change({ off: { ...state.off } }); // the new rows are marked as the others
  };
  return [h("input", { type: "search", id: "publisher-search", "aria-label": t("publisherSearch"), placeholder: t("publisherSearch"), autocomplete: "off", oninput: search }), list];
}

// [number, relations, name] of each publisher that has any.
function counted(graph) {
  const counts = new Array(graph.publishers.length + 1).fill(0);
  for (let j = 0; j < graph.edges.size; j++) for (const k of publishersOf(graph, j)) counts[k]++;
  const name = (k) => (k === graph.publishers.length ? t("noSentenceRow") : graph.publishers[k] || t("noPublisher"));
  return counts.map((count, k) => [k, count, name(k)]).filter(([, count]) => count).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}
