// The time view: policies, meetings, posts, figures and articles along an axis of days.

import { isDark } from "./canvas.js";
import { article } from "./data.js";
import { FOREVER, said, UNITS } from "./days.js";
import { $, h, short } from "./dom.js";
import { articleLine } from "./evidence.js";
import { typeLine } from "./facts.js";
import { drags, keys, wheels } from "./gestures.js";
import { t } from "./i18n.js";
import { keep } from "./permalink.js";
import { togglePlay } from "./play.js";
import { corners, tint, trace } from "./shapes.js";
import { change, choose, listen, state } from "./state.js";
import { axisOf } from "./axis.js";
import { layOut } from "./timelayout.js";
import { lanesShown, markName, namedIn, readArticles } from "./timemarks.js";
import { FILTERS } from "./visible.js";

const FOOT = 26; // pixels of the axis
const LANE = 76; // at least
const SIDE = 14;
const SHORTEST = 10; // days across the screen
const NAMED = 24; // entities of an article that are listed

let graph = null;
let lanes = [];
let drawn = [];
let over = null; // the mark or bar pointed at, by mouse or keys: {lane, mark} or {lane, bar}
let queued = false;

export function startTimeView(loaded) {
  graph = loaded;
  const small = (sign, name, act) => h("button", { onclick: act, "aria-label": name, title: name }, sign);
  $("time").append(
    h("p", { class: "timebar" }, h("span", { id: "time-about" }), h("span", { class: "spacer" }), h("button", { id: "time-filter", onclick: filterHere }), small("+", "", () => zoom(1.6)), small("−", "", () => zoom(1 / 1.6)), small("⤢", "", fit)),
    h("canvas", { id: "time-canvas", tabindex: 0, role: "application", "aria-describedby": "time-said" }),
    h("p", { id: "time-said", role: "status" }),
    h("aside", { id: "time-card", hidden: true }),
  );
  drags($("time-canvas"), { pan, zoom, over: (x, y) => point(at(x, y)), leave: () => point(null), tap });
  wheels($("time-canvas"), { zoom, sideways: (dx) => pan(-dx) });
  keys($("time-canvas"), KEYS);
  new ResizeObserver(paint).observe($("time"));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  listen(["view", "node", "path", "language", ...FILTERS], refresh);
  listen(["span", "edge"], paint);
  refresh();
}

async function refresh(touched = []) {
  if (touched.includes("view") || touched.includes("node")) $("time-card").hidden = true;
  if (state.view !== "time") return;
  await readArticles(graph);
  lanes = lanesShown(graph);
  over = null;
  label();
  paint();
}

// The words around the picture.
function label() {
  const count = lanes.reduce((sum, lane) => sum + lane.rows.length, 0);
  const about = $("time-about");
  about.replaceChildren(lanes.length ? t("timeCount", { n: count }) : t("timeNothing"));
  if (state.node >= 0 && !state.path) about.append(" · ", h("b", {}, t("timeTied", { name: short(graph.name[state.node], 20) })), " ", h("button", { class: "plain", onclick: () => choose({}) }, t("all")));
  about.append(h("small", {}, t("timeSigns")));
  $("time-filter").textContent = t("timeFilter");
  $("time-filter").title = t("timeFilterHint");
  const names = [t("zoomIn"), t("zoomOut"), t("fit")];
  document.querySelectorAll(".timebar button[aria-label]").forEach((button, k) => {
    button.title = names[k];
    button.setAttribute("aria-label", names[k]);
  });
  $("time-canvas").setAttribute("aria-label", t("timeLabel", { n: count }));
}

// What the screen spans: [first day, last day], chosen or all.
function view() {
  const [from, to] = state.span ?? whole();
  return { from, to };
}

function whole() {
  const days = lanes.flatMap(({ rows }) => [rows[0].from, rows[rows.length - 1].to]);
  const { steps } = axisOf(graph);
  if (!days.length && !steps.length) return [2000 * UNITS.year, 2001 * UNITS.year];
  let [from, to] = days.length ? [Math.min(...days), Math.max(...days)] : [steps[0][0], steps[steps.length - 1][1]];
  if (state.node < 0 && !state.range) [from, to] = [Math.max(from, steps[0][0]), Math.min(to, steps[steps.length - 1][1])];
  const margin = Math.max(SHORTEST, (to - from) * 0.03);
  return [Math.floor(from - margin), Math.ceil(to + margin)];
}

function paint() {
  if (queued || state.view !== "time") return;
  queued = true;
  requestAnimationFrame(() => {
    queued = false;
    if (state.view === "time") draw();
  });
}

// In the colours that hold now, before anything else happens.
export const redrawTime = () => draw();

function draw() {
  const canvas = $("time-canvas");
  canvas.style.setProperty("min-height", `${lanes.length * LANE + FOOT}px`);
  const { clientWidth: width, clientHeight: height } = canvas;
  if (!width || !height) return;
  const ratio = devicePixelRatio || 1;
  Object.assign(canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) });
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const style = getComputedStyle(document.documentElement);
  const ink = Object.fromEntries(["paper", "ink", "quiet", "rule", "wash", "accent", "line", "sans", "serif"].map((name) => [name, style.getPropertyValue("--" + name).trim()]));
  drawn = layOut(lanes, view(), width, height - FOOT, { name: (row) => markName(graph, row), weight });
  over = over && again(over);
  paintAxis(context, ink, width, height);
  for (const lane of drawn) paintLane(context, ink, lane, width);
  if (over) paintOver(context, ink, width);
}

// What is spoken of in more articles weighs more; an article itself weighs nothing.
function weight({ node, edge, stated }) {
  if (node >= 0) return graph.articles[node] + (stated ? 0.5 : 0);
  return edge >= 0 ? graph.edges.count[edge] : 0;
}

// Lines and names of years, months or days, as wide apart as their names need.
function paintAxis(context, ink, width, height) {
  const { from, to } = view();
  const scale = width / (to - from);
  const steps = [[1, "day"], [5, "day"], [UNITS.month, "month"], [3 * UNITS.month, "month"], [UNITS.year, "year"], [2 * UNITS.year, "year"], [5 * UNITS.year, "year"], [10 * UNITS.year, "year"], [50 * UNITS.year, "year"]];
  const [step, unit] = steps.find(([days, name]) => days * scale > { day: 96, month: 84, year: 52 }[name]) || steps[steps.length - 1];
  context.font = `12px ${ink.sans}`;
  context.textBaseline = "middle";
  context.textAlign = "left";
  for (let day = Math.ceil(from / step) * step; day <= to; day += step) {
    const x = Math.round((day - from) * scale) + 0.5;
    context.fillStyle = ink.rule;
    context.fillRect(x, 0, 1, height - FOOT + 6);
    context.fillStyle = ink.quiet;
    context.fillText(said(day, unit), x + 4, height - FOOT / 2 + 1);
  }
  context.fillStyle = ink.line;
  context.fillRect(0, height - FOOT, width, 1);
}

function paintLane(context, ink, lane, width) {
  context.fillStyle = ink.rule;
  if (lane.top) context.fillRect(0, Math.round(lane.top), width, 1);
  for (const bar of lane.bars) paintBar(context, ink, lane, bar);
  for (const mark of lane.marks) paintMark(context, ink, lane, mark, width);
  const name = `${lane.title} ${lane.rows.length.toLocaleString("en-US")}`;
  context.font = `600 13px ${ink.serif}`;
  context.lineWidth = 4;
  context.strokeStyle = ink.paper;
  context.strokeText(name, SIDE, lane.top + 13);
  context.fillStyle = ink.ink;
  context.fillText(name, SIDE, lane.top + 13);
}

function colour(lane, row) {
  const { types, families, relations } = graph.schema;
  if (row && row.edge >= 0) return tint(families.find(({ name }) => name === relations[graph.edges.type[row.edge]].family)?.colour ?? "", isDark());
  if (lane.type !== undefined) return tint(types[lane.type].colour, isDark());
  return lane.name === "articles" ? null : tint("", isDark());
}

function paintBar(context, ink, lane, bar) {
  const sure = (bar.h * bar.stated) / bar.count;
  context.fillStyle = colour(lane, null) ?? ink.accent;
  context.globalAlpha = 0.3;
  context.fillRect(bar.x, bar.y, bar.w, bar.h - sure);
  context.globalAlpha = 0.8;
  context.fillRect(bar.x, bar.y + bar.h - sure, bar.w, sure);
  context.globalAlpha = 1;
  const text = bar.count.toLocaleString("en-US");
  context.font = `11px ${ink.sans}`;
  if (6.2 * text.length > bar.w + 1) return;
  context.fillStyle = ink.quiet;
  context.textAlign = "center";
  if (bar.y - 7 > lane.top + 18) context.fillText(text, bar.x + bar.w / 2, bar.y - 7);
  context.textAlign = "left";
}

function paintMark(context, ink, lane, mark, width) {
  const { row, x, y, room, long } = mark;
  const tone = colour(lane, row) ?? ink.accent;
  const shape = row.node >= 0 ? corners(graph.schema.types[graph.type[row.node]].shape) : row.edge >= 0 ? null : corners("square");
  context.fillStyle = context.strokeStyle = tone;
  if (long > 8) {
    context.globalAlpha = 0.35;
    context.fillRect(x, y - 1, long, 2);
    context.globalAlpha = 1;
  }
  context.beginPath();
  trace(context, shape, x, y, row.article === undefined ? 4.6 : 3.4);
  if (!row.stated) context.fillStyle = ink.paper;
  context.fill();
  context.lineWidth = 1.4;
  context.stroke();
  if (isChosen(row)) ring(context, ink, x, y);
  if (room < 40 || x > width) return;
  context.font = `12px ${ink.sans}`;
  const text = fitted(context, markName(graph, row), Math.min(room, width - x) - 4);
  context.fillStyle = ink.ink;
  if (text) context.fillText(text, x + 9, y + 0.5);
}

const isChosen = (row) => (row.node >= 0 && row.node === state.node) || (row.edge >= 0 && row.edge === state.edge);

function ring(context, ink, x, y) {
  context.strokeStyle = ink.accent;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, 9, 0, 2 * Math.PI);
  context.stroke();
}

// As much of a text as `room` pixels take.
function fitted(context, text, room) {
  if (context.measureText(text).width <= room) return text;
  const characters = Array.from(text);
  let count = Math.floor((characters.length * room) / context.measureText(text).width) - 1;
  while (count > 1 && context.measureText(characters.slice(0, count).join("") + "…").width > room) count--;
  return count > 1 ? characters.slice(0, count).join("") + "…" : "";
}

function paintOver(context, ink, width) {
  const { lane, mark, bar } = over;
  if (bar) {
    context.strokeStyle = ink.accent;
    context.lineWidth = 2;
    context.strokeRect(bar.x - 1, bar.y - 1, bar.w + 2, bar.h + 2);
    return;
  }
  context.font = `600 12.5px ${ink.sans}`;
  const text = markName(graph, mark.row);
  const w = context.measureText(text).width;
  const x = Math.max(4, Math.min(mark.x + 13, width - w - 8));
  context.fillStyle = ink.paper;
  context.fillRect(x - 3, mark.y - 10, w + 6, 20);
  paintMark(context, ink, lane, { ...mark, room: 0, long: 0 }, width);
  ring(context, ink, mark.x, mark.y);
  context.fillStyle = ink.ink;
  context.fillText(text, x, mark.y + 0.5);
}

// The same mark or bar as it stands now; null where it is gone.
function again(one) {
  const lane = drawn.find(({ name }) => name === one.lane.name);
  const mark = one.mark && lane?.marks.find(({ row }) => row === one.mark.row);
  const bar = one.bar && lane?.bars.find(({ from, to }) => from === one.bar.from && to === one.bar.to);
  return mark || bar ? { lane, mark, bar } : null;
}

const same = (a, b) => a?.lane.name === b?.lane.name && a?.mark?.row === b?.mark?.row && a?.bar?.from === b?.bar?.from;

// What stands under a point of the picture.
function at(x, y) {
  const lane = drawn.find(({ top, height }) => y >= top && y < top + height);
  if (!lane) return null;
  const bar = lane.bars.find((one) => x >= one.x - 1 && x <= one.x + one.w + 1);
  if (bar) return { lane, bar };
  const near = lane.marks.filter((mark) => Math.abs(mark.y - y) < 10 && x > mark.x - 8 && x < mark.x + Math.max(8, Math.min(mark.room, 150)));
  const best = near.sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0];
  return best ? { lane, mark: best } : null;
}

function point(found) {
  if (same(found, over)) return;
  over = found;
  $("time-said").textContent = found ? words(found) : "";
  $("time-canvas").classList.toggle("over", Boolean(found));
  paint();
}

function words({ lane, mark, bar }) {
  if (bar) return `${lane.title} · ${said(bar.from, unitOf(bar.step))}${bar.step === UNITS.year || bar.step === UNITS.month || bar.step === 1 ? "" : ` — ${said(bar.to, unitOf(bar.step))}`} · ${t("timeMarks", { n: bar.count })}`;
  const { row } = mark;
  const unit = row.to - row.from >= UNITS.month ? "year" : row.to > row.from ? "month" : "day";
  return [lane.title, said(row.from, unit), markName(graph, row), row.stated ? "" : t("timeUndated")].filter(Boolean).join(" · ");
}

const unitOf = (step) => (step >= UNITS.year ? "year" : step >= UNITS.month ? "month" : "day");

function open({ mark, bar }) {
  if (bar) {
    const margin = (bar.to - bar.from + 1) * 0.3;
    change({ span: clamped(bar.from - margin, bar.to + 1 + margin) });
    point(null);
  } else if (mark.row.article !== undefined) card(mark.row.article);
  else choose(mark.row.node >= 0 ? { node: mark.row.node } : { edge: mark.row.edge });
}

async function card(number) {
  const source = await article(number);
  const close = h("button", { class: "close", "aria-label": t("close"), title: t("close"), onclick: () => ($("time-card").hidden = true) }, "×");
  const named = namedIn(number);
  const entry = (i) => h("li", {}, h("button", { class: "name", onclick: () => choose({ node: i }) }, typeLine(graph, i, false), h("bdi", {}, short(graph.name[i], 24))));
  $("time-card").replaceChildren(close, articleLine(graph, source), h("ul", {}, named.slice(0, NAMED).map(entry)));
  $("time-card").hidden = false;
}

function tap(x, y) {
  const found = at(x, y);
  if (found) open(found);
}

const across = () => $("time-canvas").clientWidth;

function zoom(factor, x = across() / 2) {
  const { from, to } = view();
  const middle = from + ((to - from) * x) / across();
  change({ span: clamped(middle - (middle - from) / factor, middle + (to - middle) / factor) });
}

function pan(dx) {
  const { from, to } = view();
  const days = (dx * (to - from)) / across();
  change({ span: [from - days, to - days] });
}

function clamped(from, to) {
  const middle = (from + to) / 2;
  const length = Math.min(Math.max(to - from, SHORTEST), 400 * UNITS.year);
  return [middle - length / 2, middle + length / 2];
}

const fit = () => change({ span: null });

function filterHere() {
  const { from, to } = view();
  change({ range: [Math.max(0, Math.floor(from)), Math.min(FOREVER, Math.ceil(to))] });
}

const KEYS = {
  ArrowRight: () => step(1),
  ArrowLeft: () => step(-1),
  ArrowDown: () => stepLane(1),
  ArrowUp: () => stepLane(-1),
  Enter: () => over && open(over),
  "+": () => zoom(1.4),
  "=": () => zoom(1.4),
  "-": () => zoom(1 / 1.4),
  0: fit,
  PageDown: () => pan(-across() / 2),
  PageUp: () => pan(across() / 2),
  " ": togglePlay,
};

const items = (lane) => [...lane.marks.map((mark) => ({ lane, mark, x: mark.x })), ...lane.bars.map((bar) => ({ lane, bar, x: bar.x }))].filter(({ x }) => x >= 0 && x <= across()).sort((a, b) => a.x - b.x);

function step(by) {
  const all = drawn.map(items).filter((list) => list.length);
  if (!all.length) return;
  const list = all.find(([first]) => first.lane.name === over?.lane.name) || all[0];
  const k = list.findIndex((one) => same(one, over));
  point(list[Math.max(0, Math.min(list.length - 1, k < 0 ? 0 : k + by))]);
}

function stepLane(by) {
  const all = drawn.map(items).filter((list) => list.length);
  const k = all.findIndex(([first]) => first.lane.name === over?.lane.name);
  const next = all[Math.max(0, Math.min(all.length - 1, k < 0 ? 0 : k + by))];
  if (!next) return;
  const x = over ? (over.mark || over.bar).x : 0;
  point(next.reduce((a, b) => (Math.abs(a.x - x) <= Math.abs(b.x - x) ? a : b)));
}

keep("span", {
  write: (values) => state.span && values.set("span", state.span.map(Math.round).join(",")),
  read: (values) => {
    const ends = (values.get("span") || "").split(",").map(Number);
    return ends.length === 2 && ends.every(Number.isFinite) && ends[1] - ends[0] >= SHORTEST - 1 ? ends : null;
  },
});
