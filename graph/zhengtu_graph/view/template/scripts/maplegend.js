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
  return h("div", {}, time(), h("ul", {}, tieSigns().map(({ style, text }) => sign(style ? circle(style) : square(), text))));
}

// What the signs of the ties that are on the map mean; one without a style is a square.
export function tieSigns() {
  const { modality } = chart.graph.edges;
  const { at } = chart.located;
  const signs = [
    ["filled", "mapDone", ({ edge, via }) => via < 0 && modality[edge] < 2],
    ["hollow", "mapPlanned", ({ edge, via }) => via < 0 && modality[edge] === 2],
    ["hollow denied", "mapDenied", ({ edge, via }) => via < 0 && modality[edge] === 3],
    ["", "mapVia", ({ via }) => via >= 0],
    ["hollow dotted", "mapGuest", ({ place }) => at[place] >= 0 && at[place] !== place],
  ];
  return signs.filter(([, , holds]) => model.ties.some(holds)).map(([style, key]) => ({ style, text: t(key) }));
}

// The first and the last day of report as they are printed, one where they are the same, none where no report has a day.
export function spanEnds() {
  const { dates, earliest, edges } = chart.graph;
  const name = (day) => dates[edges.first[model.every.find(({ edge }) => earliest[edges.first[edge]] === day).edge]];
  return [...new Set(model.span)].filter(Boolean).map(name);
}

function time() {
  const ends = spanEnds();
  if (!ends.length) return h("p", { class: "quiet" }, t("mapUndated"));
  return h("div", { class: "map-time" }, h("p", { class: "quiet" }, t("mapFirst")), h("i", { class: ends.length === 1 ? "one" : "", "aria-hidden": "true" }), h("p", { class: "ends" }, ends.map((end) => h("span", {}, end))));
}

const sign = (mark, text) => h("li", {}, mark, text);
const frame = (inside) => svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, class: "swatch", "aria-hidden": "true" }, inside);
const circle = (style, colour = {}) => frame(svg("circle", { cx: 8, cy: 8, r: 5.5, class: `map-sign ${style}`, ...colour }));
const square = () => frame(svg("rect", { x: 3.5, y: 3.5, width: 9, height: 9, class: "map-sign filled" }));
