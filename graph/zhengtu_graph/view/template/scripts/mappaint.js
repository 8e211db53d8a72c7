// The picture of the map: land, places as circles, names where they cover nothing.

import { isDark } from "./canvas.js";
import { DASHES } from "./edges.js";
import { board, write } from "./labels.js";
import { eye, isInView, toScreen } from "./mapcamera.js";
import { scale } from "./mapcolours.js";
import { nameProvinces, paintLand } from "./mapground.js";
import { model } from "./mapmodel.js";
import { mercator } from "./projection.js";
import { tint } from "./shapes.js";
import { firstDay } from "./ties.js";
import { shown } from "./visible.js";

const APART = 90; // pixels a degree from which those at another place's point are drawn around it
const BATCH = 64; // circles a fill: a longer path makes each one slower
const SMALL = 3; // pixels up to which a circle needs no outline
const LANDMARKS = 8; // names in bold
const DEGREE = 111.2; // kilometres of a degree of latitude
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]; // of the scale, in kilometres

export const chart = { graph: null, located: null, projection: null, x: null, y: null, canvas: null, hover: -1, spots: [], boxes: [] };
let ink = {};
let queued = false;

export function readColours() {
  const style = getComputedStyle(chart.canvas);
  const read = (name) => style.getPropertyValue(name).trim();
  const place = chart.graph.schema.types.find(({ name }) => name === "Place");
  ink = {
    sea: read("--paper"),
    land: read("--land"),
    coast: read("--coast"),
    text: read("--ink"),
    quiet: read("--quiet"),
    accent: read("--accent"),
    sans: read("--sans"),
    serif: read("--serif"),
    place: tint(place?.colour || "", isDark()),
    style,
  };
}

export function paint() {
  if (queued || !chart.canvas) return;
  queued = true;
  requestAnimationFrame(() => {
    queued = false;
    draw();
  });
}

// In the colours that hold now, before anything else happens.
export function redrawMap() {
  if (!chart.canvas) return;
  readColours();
  draw();
}

export const placeColour = () => ink.place;

// The colour of a tie's place.
export function dayColour(tie) {
  const day = firstDay(chart.graph, tie);
  return day ? scale(ink.style, ...model.span)(day) : ink.quiet;
}

function draw() {
  const context = chart.canvas.getContext("2d");
  const ratio = chart.canvas.width / eye.width;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintLand(context, ink);
  chart.spots = model.drawn.map(spot).filter(({ x, y }) => isInView([x, y], 30));
  const { quiet, loud } = layers();
  paintPlain(context, quiet);
  for (const one of loud) paintTied(context, one);
  for (const one of chart.spots) if (model.marked.has(one.i) || one.i === chart.hover) ring(context, one);
  paintNames(context, model.focus < 0 ? chart.spots : loud);
  paintScale(context);
}

function spot(i) {
  const { located } = chart;
  const [x, y] = toScreen([chart.x[i], chart.y[i]]);
  const tied = model.tied.get(i);
  const guest = located.at[i] !== i;
  const r = tied ? 5 + 6 * Math.sqrt(tied.sentences / model.sentences) : guest ? 3.5 : 2 + 10 * Math.sqrt(model.weight[i] / model.heaviest);
  const apart = guest && (eye.k >= APART || (tied && model.tied.has(located.at[i])));
  const covered = guest && !apart && !tied && shown.nodes[located.at[i]] === 1;
  const [angle, away] = [2.4 * located.slot[i], apart ? 14 + 7 * Math.sqrt(located.slot[i] + 1) : 0]; // like a sunflower's seeds
  return { i, x: x + away * Math.cos(angle), y: y + away * Math.sin(angle), r, tied, guest, covered };
}

// What stands out and what does not; the large first, so that none is hidden. The others come by their weight, as places do.
function layers() {
  const loud = chart.spots.filter(({ tied }) => tied).sort((a, b) => b.r - a.r);
  return { loud, quiet: chart.spots.filter(({ tied, covered }) => !tied && !covered) };
}

function paintPlain(context, spots) {
  context.globalAlpha = model.focus < 0 ? 0.85 : 0.3;
  context.fillStyle = model.focus < 0 ? ink.place : ink.quiet;
  context.lineWidth = 1;
  const own = spots.filter(({ guest }) => !guest);
  const [large, small] = [own.filter(({ r }) => r > SMALL), own.filter(({ r }) => r <= SMALL)];
  context.strokeStyle = ink.sea;
  inBatches(context, large, () => {
    context.fill();
    context.stroke();
  });
  inBatches(context, small, () => context.fill());
  context.strokeStyle = context.fillStyle;
  context.setLineDash([2, 2]);
  inBatches(context, spots.filter(({ guest }) => guest), () => context.stroke());
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function inBatches(context, spots, finish) {
  for (let begin = 0; begin < spots.length; begin += BATCH) {
    context.beginPath();
    for (const { x, y, r } of spots.slice(begin, begin + BATCH)) {
      context.moveTo(x + r, y);
      context.arc(x, y, r, 0, 2 * Math.PI);
    }
    finish();
  }
}

// Filled where it is done, hollow where planned, dotted where denied; a square where it is the seat of another entity.
function paintTied(context, { x, y, r, tied, guest }) {
  const modality = chart.graph.edges.modality[tied.tie.edge];
  const own = dayColour(tied.tie);
  context.beginPath();
  if (tied.tie.via < 0) context.arc(x, y, r, 0, 2 * Math.PI);
  else context.rect(x - 0.8 * r, y - 0.8 * r, 1.6 * r, 1.6 * r);
  context.fillStyle = modality < 2 ? own : ink.sea;
  context.strokeStyle = modality < 2 ? ink.text : own;
  context.lineWidth = modality < 2 ? 1 : 2.5;
  context.setLineDash(guest ? [2, 2] : modality === 3 ? DASHES[3] : []);
  context.fill();
  context.stroke();
  context.setLineDash([]);
}

function ring(context, { x, y, r }) {
  context.strokeStyle = ink.accent;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, r + 4, 0, 2 * Math.PI);
  context.stroke();
}

function paintNames(context, spots) {
  const [strict, loose] = [board(eye.width, eye.height), board(eye.width, eye.height)]; // among circles and names, among names
  const loud = ({ i }) => model.marked.has(i) || i === chart.hover;
  const worth = ({ i, tied, covered }) => tied || (model.weight[i] && !covered);
  const named = [...spots.filter(loud), ...spots.filter((one) => !loud(one) && worth(one))];
  for (const { x, y, r } of spots.slice(0, 400)) strict.take(x - 0.7 * r, y - 0.7 * r, 1.4 * r, 1.4 * r);
  for (const box of chart.boxes) for (const grid of [strict, loose]) grid.take(...box);
  const written = [];
  const most = Math.round((eye.width * eye.height) / 8000);
  for (const [place, one] of named.slice(0, 10 * most).entries()) {
    const first = loud(one) || place < LANDMARKS;
    const style = { weight: first ? "600" : "400", size: first ? 13 : 12, most: 16, family: ink.sans, halo: ink.land, ink: ink.text, force: loud(one) };
    if (write(context, first ? [strict, loose] : [strict], chart.graph.name[one.i], one.x, one.y, one.r, style)) written.push(chart.graph.name[one.i]);
  }
  nameProvinces(context, strict, ink, written);
}

function paintScale(context) {
  const [, lat] = chart.projection.from(eye.x, eye.y);
  const stretch = chart.projection === mercator ? 1 / Math.cos((lat * Math.PI) / 180) : 1;
  const pixels = (eye.k * stretch) / DEGREE; // of a kilometre
  const length = LENGTHS.findLast((one) => one * pixels < 130) ?? LENGTHS[0];
  const [right, y] = [eye.width - 62, eye.height - 18];
  context.strokeStyle = context.fillStyle = ink.quiet;
  context.lineWidth = 1;
  context.beginPath();
  for (const [dx, dy] of [[0, -4], [0, 0], [length * pixels, 0], [length * pixels, -4]]) context.lineTo(right - length * pixels + dx, y + dy);
  context.stroke();
  context.font = `11px ${ink.sans}`;
  context.textBaseline = "bottom";
  context.textAlign = "right";
  context.fillText(`${length.toLocaleString("en-US")} km`, right - 3, y - 2);
  context.textAlign = "left";
}

// The places under a point of the screen, the nearest first; of those at one point the most spoken of.
export function placesAt(x, y) {
  const away = (one) => Math.max(Math.hypot(one.x - x, one.y - y) - one.r, 0);
  const near = chart.spots.filter((one) => away(one) < 5 && (model.focus < 0 || one.tied || model.weight[one.i]));
  return near.sort((a, b) => Boolean(b.tied) - Boolean(a.tied) || away(a) - away(b) || model.weight[b.i] - model.weight[a.i]).map(({ i }) => i);
}
