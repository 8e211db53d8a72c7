// What the signs of the map mean, and the buttons for its lists.

import { h, short, svg } from "./dom.js";
import { t } from "./i18n.js";
import { isWorld, model } from "./mapmodel.js";
import { chart, placeColour } from "./mappaint.js";
import { change, choose, state } from "./state.js";
import { isPlace } from "./ties.js";

export function mapLegend(save) {
  const { graph } = chart;
  const title = model.focus < 0 ? t("mapPlaces") : short(graph.name[model.focus], 22);
  const toggle = () => change({ mapList: state.mapList === "places" ? "" : "places" });
  return h(
    "section",
    { "aria-label": t("mapLegend") },
    h("h2", {}, h("bdi", {}, title), model.focus < 0 ? null : h("button", { class: "plain", "data-key": "all", onclick: allPlaces }, t("mapAll"))),
    model.focus < 0 ? plainSigns() : spreadSigns(),
    h("p", { class: "quiet" }, t("mapNote")),
    h(
      "p",
      { class: "map-actions" },
      h("button", { "data-key": "list", "aria-pressed": String(state.mapList === "places"), title: t("mapListTitle"), onclick: toggle }, t("mapList")),
      chart.located.places.some((i) => chart.located.abroad[i] && chart.located.at[i] >= 0) ? extent() : null,
      h("button", { "data-key": "save", title: t("mapSaveTitle"), onclick: save }, t("mapSave")),
    ),
  );
}

// A map of China or of the world.
function extent() {
  const world = isWorld(chart.located);
  const one = (key, value) => h("button", { "data-key": key, "aria-pressed": String(world === value), onclick: () => change({ world: value, map: null }) }, t(key));
  return h("span", { class: "views", role: "group", "aria-label": t("mapExtent") }, one("mapChina", false), one("mapWorld", true));
}

const allPlaces = () => (isPlace(chart.graph, state.node) ? change({ mapOf: -1 }) : choose({}));

function plainSigns() {
  return h("ul", {}, sign(circle("place", { fill: placeColour() }), t("mapSize")), sign(circle("place dotted", { stroke: placeColour() }), t("mapGuest")));
}

function spreadSigns() {
  if (!model.ties.length) return h("p", { class: "nothing" }, t("mapNoTies"));
  const { modality } = chart.graph.edges;
  const has = (test) => model.ties.some(test);
  const signs = [
    has(({ edge, via }) => via < 0 && modality[edge] < 2) && sign(circle("filled"), t("mapDone")),
    has(({ edge, via }) => via < 0 && modality[edge] === 2) && sign(circle("hollow"), t("mapPlanned")),
    has(({ edge, via }) => via < 0 && modality[edge] === 3) && sign(circle("hollow denied"), t("mapDenied")),
    has(({ via }) => via >= 0) && sign(square(), t("mapVia")),
    has(({ place }) => chart.located.at[place] >= 0 && chart.located.at[place] !== place) && sign(circle("hollow dotted"), t("mapGuest")),
  ];
  return h("div", {}, time(), h("ul", {}, signs.filter(Boolean)));
}

function time() {
  const { dates, earliest, edges } = chart.graph;
  const name = (day) => dates[edges.first[model.every.find(({ edge }) => earliest[edges.first[edge]] === day).edge]];
  const [first, last] = model.span;
  if (!first) return h("p", { class: "quiet" }, t("mapUndated"));
  const ends = first === last ? [h("span", {}, name(first))] : [h("span", {}, name(first)), h("span", {}, name(last))];
  return h("div", { class: "map-time" }, h("p", { class: "quiet" }, t("mapFirst")), h("i", { class: first === last ? "one" : "", "aria-hidden": "true" }), h("p", { class: "ends" }, ends));
}

const sign = (mark, text) => h("li", {}, mark, text);
const frame = (inside) => svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, class: "swatch", "aria-hidden": "true" }, inside);
const circle = (style, colour = {}) => frame(svg("circle", { cx: 8, cy: 8, r: 5.5, class: `map-sign ${style}`, ...colour }));
const square = () => frame(svg("rect", { x: 3.5, y: 3.5, width: 9, height: 9, class: "map-sign filled" }));
