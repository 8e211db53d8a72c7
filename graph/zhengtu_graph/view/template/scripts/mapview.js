// The map: places where they lie, as large as they are spoken of; of a chosen entity the places that it has to do with,
// coloured by the day of the first report.

import { block, hasBlock } from "./data.js";
import { $, h } from "./dom.js";
import { t } from "./i18n.js";
import { eye, isInView, lookOf, toScreen } from "./mapcamera.js";
import { layGround } from "./mapground.js";
import { mapLegend } from "./maplegend.js";
import { mapPanel, missing, saveMap } from "./maplist.js";
import { countPlaces, isBeyond, isWorld, model, startModel, tiePlaces } from "./mapmodel.js";
import { chart, paint, readColours } from "./mappaint.js";
import { locate } from "./mapplaces.js";
import { startMapPointer, zoomMap } from "./mappointer.js";
import { closeTip, isTipPinned } from "./maptip.js";
import { keep } from "./permalink.js";
import { albers, mercator } from "./projection.js";
import { change, listen, state } from "./state.js";
import { isPlace } from "./ties.js";
import { FILTERS } from "./visible.js";

const FRAME = [[75, 40], [85, 48], [122, 52], [134, 47], [100, 21], [110, 18], [122, 24]]; // seen where no place is
const CHOICE = ["node", "edge", "path", "mapOf"];
const REST = 300; // milliseconds after which the address follows a move
const GLIDE = 320;
let ready = null;
let outline = null;
let resting = 0;
let gliding = 0;

keep("map", {
  write: (values) => state.map && values.set("map", state.map.join(",")),
  read: (values) => {
    const look = (values.get("map") || "").split(",").map(Number);
    return look.length === 3 && look.every(Number.isFinite) && look[2] > 0 ? look : null;
  },
});
keep("world", {
  write: (values) => state.world !== null && values.set("map-world", state.world ? 1 : 0),
  read: (values) => ({ 0: false, 1: true })[values.get("map-world")] ?? null,
});
keep("mapList", {
  write: (values) => state.mapList && values.set("map-list", state.mapList),
  read: (values) => (["places", "nowhere"].includes(values.get("map-list")) ? values.get("map-list") : ""),
});
keep("mapOf", {
  write: (values, graph) => state.view === "map" && state.mapOf >= 0 && state.mapOf !== state.node && values.set("map-of", graph.id[state.mapOf]),
  read: (values, graph) => graph.index.get(values.get("map-of")) ?? -1,
});

export function startMap(graph) {
  chart.graph = graph;
  listen(["node", "edge", "path"], remember);
  const keys = ["view", "language", "map", "world", "mapList", ...CHOICE, ...FILTERS];
  listen(keys, update);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
  update(keys);
}

// While the reader goes through the places of an entity on the map, it stays the one whose places are shown.
function remember() {
  const { node, edge } = state;
  if (node >= 0 && !isPlace(chart.graph, node)) state.mapOf = node;
  else if (state.view !== "map" || (node < 0 && edge < 0)) state.mapOf = -1;
}

function recolour() {
  if (!chart.canvas) return;
  readColours();
  update(["language"]);
}

async function update(touched) {
  if (state.view !== "map") return;
  ready ??= prepare();
  await ready;
  const has = (keys) => keys.some((key) => touched.includes(key));
  const before = model.focus;
  if (chart.projection !== projectionNow()) project();
  if (has(["view", "world", ...FILTERS])) countPlaces(chart.graph, chart.located);
  if (has(["view", ...CHOICE, ...FILTERS])) tiePlaces(chart.graph);
  if (has(["view", "language", "world", "mapList", ...FILTERS]) || model.focus !== before) fill("panel", mapPanel());
  fill("legend", mapLegend(saveMap));
  eye.right = panelWidth();
  if (has(["view", "map", "world"])) look();
  else if (has(CHOICE)) follow();
  fill("foot", foot());
  fill("empty", empty());
  fill("zoom", ...zoomButtons());
  chart.boxes = boxes();
  chart.canvas.setAttribute("aria-label", t("mapLabel", { n: model.drawn.length }));
  paint();
}

// What is worked out once, when the map is first opened.
async function prepare() {
  const { graph } = chart;
  const located = locate(graph);
  Object.assign(chart, { located, x: new Float64Array(graph.size), y: new Float64Array(graph.size) });
  startModel(graph, located);
  if (await hasBlock("outline")) outline = await block("outline");
  chart.canvas = h("canvas", { tabindex: "0", role: "img" });
  const slots = ["empty", "legend", "panel", "foot", "zoom"].map((name) => h("div", { class: "map-" + name }));
  $("map").replaceChildren(chart.canvas, ...slots, h("div", { class: "map-tip", hidden: true }));
  $("map").addEventListener("keydown", escape);
  startMapPointer(moved, fitAll);
  readColours();
  measure();
  new ResizeObserver(resize).observe($("map"));
}

const projectionNow = () => (isWorld(chart.located) ? mercator : albers);

function project() {
  const { located } = chart;
  chart.projection = projectionNow();
  for (const i of located.places) [chart.x[i], chart.y[i]] = chart.projection.to(located.lon[i], located.lat[i]);
  if (outline) layGround(outline, chart.projection);
}

// Puts new content into one part; what had the focus in it has it again.
function fill(name, ...content) {
  const slot = $("map").querySelector(".map-" + name);
  const key = slot.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  slot.replaceChildren(...content.filter(Boolean));
  if (key) (slot.querySelector(`[data-key="${key}"]`) || $("map").querySelector("[data-key=list]"))?.focus();
}

function foot() {
  const lost = missing();
  const open = () => change({ mapList: state.mapList === "nowhere" ? "" : "nowhere" });
  const beyond = model.focus < 0 ? model.beyond : [...model.tied.keys()].filter((i) => isBeyond(chart.located, i));
  return h(
    "p",
    {},
    h("span", { role: "status" }, empty() || (model.focus < 0 ? t("mapShown", { n: model.drawn.length }) : t("mapTied", { n: model.tied.size - lost.length - beyond.length }))),
    lost.length ? h("button", { class: "plain", "data-key": "nowhere", "aria-expanded": String(state.mapList === "nowhere"), onclick: open }, t("mapNowhere", { n: lost.length })) : null,
    beyond.length ? h("button", { class: "plain", "data-key": "beyond", onclick: () => change({ world: true, map: null }) }, t("mapBeyond", { n: beyond.length })) : null,
  );
}

function empty() {
  const { places, at } = chart.located;
  if (!places.length) return t("mapNoPlaces");
  if (!places.some((i) => at[i] >= 0)) return t("mapNoPoints");
  return model.drawn.length ? "" : t("mapFiltered");
}

function zoomButtons() {
  const small = (text, name, act) => h("button", { "aria-label": name, title: name, onclick: act }, text);
  return [small("+", t("zoomIn"), () => zoomMap(1.4)), small("−", t("zoomOut"), () => zoomMap(1 / 1.4)), small("⤢", t("fit"), fitAll)];
}

// Where the list leaves more than half of the map, the places are fitted beside it.
function panelWidth() {
  const width = $("map").querySelector(".map-panel section")?.offsetWidth || 0;
  return 2 * width < eye.width ? width : 0;
}

function measure() {
  const box = $("map").getBoundingClientRect();
  if (!box.width || !box.height) return false;
  const ratio = devicePixelRatio || 1;
  Object.assign(eye, { width: box.width, height: box.height });
  chart.canvas.width = Math.round(box.width * ratio);
  chart.canvas.height = Math.round(box.height * ratio);
  return true;
}

function resize() {
  if (!measure()) return;
  chart.boxes = boxes();
  if (!state.map) look();
  paint();
}

// To where the address says, or to all places of what is chosen, or to all.
function look() {
  cancelAnimationFrame(gliding);
  const spoken = model.drawn.filter((i) => model.weight[i] || chart.graph.articles[i]);
  const all = pointsOf(atHome(spoken));
  const frame = all.length ? all : FRAME.map((corner) => chart.projection.to(...corner));
  eye.fitted = lookOf(frame).k;
  if (!state.map) {
    fit([pointsOf(atHome([...model.tied.keys()])), markedPoints(), frame].find((points) => points.length));
    return;
  }
  const [x, y] = chart.projection.to(state.map[0], state.map[1]);
  Object.assign(eye, { x, y, k: state.map[2] });
}

// What stands before the map, where no name could be read: left, top, width, height.
function boxes() {
  const { left, top } = $("map").getBoundingClientRect();
  const parts = $("map").querySelectorAll(".map-legend section, .map-panel section, .map-foot p, .map-zoom");
  return [...parts].map((part) => part.getBoundingClientRect()).map((box) => [box.left - left, box.top - top, box.width, box.height]);
}

// If the legend would cover one, beside the legend.
function fit(points) {
  Object.assign(eye, lookOf(points));
  const box = $("map").querySelector(".map-legend section")?.getBoundingClientRect();
  const top = $("map").getBoundingClientRect().top;
  const covers = box && points.map(toScreen).some(([x, y]) => x < box.width + 30 && y > box.top - top - 30);
  if (covers && 2 * box.width + eye.right < eye.width) Object.assign(eye, lookOf(points, box.width));
}

const pointsOf = (places) => places.filter((i) => chart.located.at[i] >= 0 && !isBeyond(chart.located, i)).map((i) => [chart.x[i], chart.y[i]]);

// What a map of China is fitted to: its neighbours are on it, but do not make it smaller where any place of China is shown.
function atHome(places) {
  const home = places.filter((i) => chart.located.at[i] >= 0 && !chart.located.abroad[i]);
  return isWorld(chart.located) || !home.length ? places : home;
}

const markedPoints = () => pointsOf([...model.marked].filter((i) => i >= 0));

function fitAll() {
  fit(model.drawn.length ? pointsOf(atHome(model.drawn)) : FRAME.map((corner) => chart.projection.to(...corner)));
  moved();
}

// The address follows when the reader has let go of the map.
function moved() {
  closeTip();
  cancelAnimationFrame(gliding);
  paint();
  clearTimeout(resting);
  resting = setTimeout(() => {
    const [lon, lat] = chart.projection.from(eye.x, eye.y);
    change({ map: [Number(lon.toFixed(3)), Number(lat.toFixed(3)), Number(eye.k.toFixed(2))] });
  }, REST);
}

// Glides to the places of what was chosen if none of them is in view.
function follow() {
  const marked = markedPoints();
  const points = marked.length ? marked : pointsOf([...model.tied.keys()]);
  if (!points.length || points.some((point) => isInView(toScreen(point)))) return;
  const [start, target] = [{ ...eye }, lookOf(points)];
  target.k = Math.min(target.k, Math.max(eye.k, 2 * eye.fitted));
  const begun = performance.now();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const step = (now) => {
    const part = still ? 1 : Math.min((now - begun) / GLIDE, 1);
    const eased = 1 - (1 - part) ** 3;
    for (const key of ["x", "y", "k"]) eye[key] = start[key] + (target[key] - start[key]) * eased;
    paint();
    if (part < 1) gliding = requestAnimationFrame(step);
    else moved();
  };
  step(begun);
}

function escape(event) {
  if (event.key !== "Escape" || !isTipPinned()) return;
  event.stopPropagation();
  closeTip();
  chart.canvas.focus();
}
