// The picture as a sheet to take away: a title, what stands on the stage, the legend, and the day, all in one SVG.

import { camera } from "./camera.js";
import { paintOn } from "./canvas.js";
import { localDay } from "./citation.js";
import { $, h, short, svg } from "./dom.js";
import { drawing, legal } from "./drawing.js";
import { label, number, t } from "./i18n.js";
import { mapKey } from "./mapkey.js";
import { redrawMap } from "./mappaint.js";
import { redrawNear } from "./nearlook.js";
import { corners, tint } from "./shapes.js";
import { state } from "./state.js";
import { redrawTime } from "./timeview.js";
import { shown } from "./visible.js";

const EDGE = 24;
const HEAD = 64;
const ROW = 22;

// What the filters leave out, in words, as the page itself says it.
export const filterWords = () => document.querySelector("#filtered > span").textContent;

// The overview is painted anew as shapes and text, another view put in as pixels; both in light colours.
export const sheet = (graph) => inColours(["onpaper"], () => laidOut(graph));

// The picture and its legend alone, on white paper.
export const plate = (graph) => inColours(["onpaper", "white"], () => laidOut(graph, true));

function inColours(names, paint) {
  const redraw = { near: redrawNear, map: redrawMap, time: redrawTime }[state.view] || (() => {});
  document.documentElement.classList.add(...names);
  try {
    redraw();
    return paint();
  } finally {
    document.documentElement.classList.remove(...names);
    redraw();
  }
}

function laidOut(graph, plain = false) {
  const style = getComputedStyle(document.documentElement);
  const ink = Object.fromEntries(["paper", "ink", "quiet", "rule", "sans", "serif"].map((name) => [name, style.getPropertyValue("--" + name).trim()]));
  const { width, height } = camera;
  const top = plain ? 0 : HEAD;
  const picture = svg("svg", { x: 0, y: top, width, height, viewBox: `0 0 ${width} ${height}`, overflow: "hidden" });
  if (state.view === "picture") paintOn(drawing(picture));
  else picture.append(...canvases($(state.view)));
  const signs = inRows(state.view === "map" ? mapKey(ink) : typeKey(graph), ink, width);
  const bottom = top + height + 16 + signs.rows * ROW;
  const tall = plain ? bottom : bottom + 34;
  return svg(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height: tall, viewBox: `0 0 ${width} ${tall}`, "font-family": ink.sans, "font-size": 12 },
    svg("title", {}, legal(graph.title)),
    svg("rect", { width, height: tall, fill: ink.paper }),
    plain ? "" : svg("text", { x: EDGE, y: 32, fill: ink.ink, "font-family": ink.serif, "font-size": 21, "font-weight": 600 }, legal(short(graph.title, 50))),
    plain ? "" : svg("text", { x: EDGE, y: 52, fill: ink.quiet }, legal(short(subtitle(graph), Math.floor(width / 13)))),
    picture,
    svg("line", { x1: EDGE, x2: width - EDGE, y1: top + height, y2: top + height, stroke: ink.rule }),
    svg("g", { transform: `translate(${EDGE} ${top + height + 12})`, fill: ink.ink }, signs.entries),
    plain ? "" : svg("text", { x: EDGE, y: bottom + 16, fill: ink.quiet }, `${localDay()} · zhengtu 政图`),
  );
}

const subtitle = (graph) => [chosen(graph), t("shown", { n: shown.nodeCount, m: shown.edgeCount }), filterWords()].filter(Boolean).join(" · ");

// The names of what is chosen.
function chosen(graph) {
  const { source, target, type } = graph.edges;
  const named = (...nodes) => nodes.filter((i) => i >= 0).map((i) => graph.name[i]);
  if (state.path) return named(state.path.from, state.path.to).join(" — ");
  if (state.edge < 0) return named(state.node).join("");
  return `${graph.name[source[state.edge]]} ${label(graph.schema.relations[type[state.edge]])} ${graph.name[target[state.edge]]}`;
}

// The surfaces of a view as pictures, each where it stands.
function canvases(view) {
  const whole = view.getBoundingClientRect();
  return [...view.querySelectorAll("canvas")].filter((canvas) => canvas.width && canvas.height).map((canvas) => {
    const box = canvas.getBoundingClientRect();
    return svg("image", { x: box.left - whole.left, y: box.top - whole.top, width: box.width, height: box.height, href: canvas.toDataURL() });
  });
}

// The types that are shown, with how many there are.
function typeKey(graph) {
  const counts = new Map();
  for (let i = 0; i < graph.size; i++) if (shown.nodes[i]) counts.set(graph.type[i], (counts.get(graph.type[i]) || 0) + 1);
  const types = [...counts.keys()].sort((a, b) => a - b).map((k) => [graph.schema.types[k], counts.get(k)]);
  return types.map(([type, n]) => ({ mark: sign(type), text: `${label(type)} ${number(n)}` }));
}

// A legend of marks, each {mark, text, room: pixels that the mark takes}, in as many rows as it needs.
function inRows(marks, ink, width) {
  const context = drawing(svg("g"));
  context.font = `12px ${ink.sans}`;
  let [x, row] = [0, 0];
  const entries = marks.map(({ mark, text, room = 20 }) => {
    const whole = room + context.measureText(text).width + 24;
    if (x + whole > width - 2 * EDGE && x) [x, row] = [0, row + 1];
    const entry = svg("g", { transform: `translate(${Math.round(x)} ${row * ROW})` }, mark, svg("text", { x: room, y: 12 }, text));
    x += whole;
    return entry;
  });
  return { entries, rows: row + 1 };
}

function sign(type) {
  const points = corners(type.shape);
  const fill = tint(type.colour, false);
  if (!points) return svg("circle", { cx: 8, cy: 8, r: 6, fill });
  return svg("polygon", { points: points.map(([x, y]) => `${(6 * x + 8).toFixed(2)},${(6 * y + 8).toFixed(2)}`).join(" "), fill });
}

export const sheetText = (graph) => '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(sheet(graph));

// The sheet as pixels, `scale` a point.
export async function sheetPixels(graph, scale = 2) {
  const drawn = sheet(graph);
  const address = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(drawn)], { type: "image/svg+xml" }));
  const image = h("img", { src: address, alt: "" });
  await image.decode();
  const canvas = h("canvas", { width: Math.round(scale * drawn.getAttribute("width")), height: Math.round(scale * drawn.getAttribute("height")) });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
