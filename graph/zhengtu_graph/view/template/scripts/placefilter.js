// The choice of places in the filters' column: a search box, and what is chosen as chips that can be taken off.

import { h, short } from "./dom.js";
import { t } from "./i18n.js";
import { searchBox } from "./search.js";
import { change, listen, state } from "./state.js";

let graph = null;
let section = null;

listen(["places"], () => section && mark());

export function placeFilter(loaded) {
  graph = loaded;
  const place = graph.schema.types.findIndex((type) => type.name === "Place");
  if (!graph.type.includes(place)) return h("section", { id: "filter-places", hidden: true });
  const input = h("input", {
    type: "text", role: "combobox", id: "place", "aria-label": t("placeSearch"), placeholder: t("placeSearch"), title: t("placeRule"),
    "aria-describedby": "place-rule", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "place-hits", autocomplete: "off", spellcheck: "false",
  });
  const list = h("ul", { role: "listbox", id: "place-hits", "aria-label": t("places"), hidden: true });
  searchBox(graph, input, list, (i) => add(i, input), (i) => graph.type[i] === place);
  const reset = h("button", { class: "plain reset", onclick: () => change({ places: [] }) }, t("reset"));
  section = h(
    "section",
    { id: "filter-places" },
    h("h2", { title: t("placeRule") }, t("places"), reset),
    h("div", { class: "search" }, input, list),
    h("ul", { class: "chips", "aria-label": t("placesChosen") }),
    h("p", { class: "quiet", id: "place-rule" }, t("placeRule")),
  );
  mark();
  return section;
}

function mark() {
  section.querySelector(".chips").replaceChildren(...state.places.map(chip));
  for (const part of [".chips", ".reset", "#place-rule"]) section.querySelector(part).hidden = !state.places.length;
}

function add(i, input) {
  input.value = "";
  if (!state.places.includes(i)) change({ places: [...state.places, i] });
}

function chip(i) {
  const remove = () => {
    change({ places: state.places.filter((other) => other !== i) });
    document.getElementById("place").focus();
  };
  const name = short(graph.name[i], 20);
  return h("li", {}, h("button", { class: "chip", "aria-label": t("placeRemove", { name }), title: t("placeRemove", { name }), onclick: remove }, h("bdi", {}, name), " ×"));
}
