// A stand-in for a canvas' context that writes down what is painted as SVG: shapes stay shapes and text stays text.

import { svg } from "./dom.js";

const measure = document.createElement("canvas").getContext("2d");

// `into` is the SVG element that takes what is painted.
export function drawing(into) {
  const pen = { strokeStyle: "#000", fillStyle: "#000", lineWidth: 1, globalAlpha: 1, font: "12px sans-serif", textAlign: "start", textBaseline: "alphabetic", lineJoin: "miter" };
  let path = [];
  let dash = [];
  let outlined = null;
  const add = (tag, attributes, ...children) => into.append(svg(tag, { ...attributes, opacity: pen.globalAlpha < 1 ? pen.globalAlpha : null }, ...children));
  const stroke = () => ({ stroke: pen.strokeStyle, "stroke-width": round(pen.lineWidth), "stroke-dasharray": dash.length ? dash.join(" ") : null, "stroke-linejoin": pen.lineJoin });
  return Object.assign(pen, {
    beginPath: () => (path = []),
    moveTo: (x, y) => path.push(`M${round(x)} ${round(y)}`),
    lineTo: (x, y) => path.push(`L${round(x)} ${round(y)}`),
    quadraticCurveTo: (cx, cy, x, y) => path.push(`Q${round(cx)} ${round(cy)} ${round(x)} ${round(y)}`),
    arc: (x, y, r, from, to) => path.push(...arc(x, y, r, from, to, path.length > 0)),
    closePath: () => path.push("Z"),
    setLineDash: (list) => (dash = list),
    stroke: () => path.length && add("path", { d: path.join(""), fill: "none", ...stroke() }),
    fill: () => path.length && add("path", { d: path.join(""), fill: pen.fillStyle }),
    fillRect: (x, y, width, height) => add("rect", { x, y, width, height, fill: pen.fillStyle }),
    clearRect: () => {},
    measureText: (text) => {
      measure.font = pen.font;
      return measure.measureText(text);
    },
    strokeText: (text, x, y) => (outlined = { text, x, y, ...stroke() }),
    fillText(text, x, y) {
      const { text: same, x: ox, y: oy, ...halo } = outlined || {};
      const around = same === text && ox === x && oy === y ? { ...halo, "paint-order": "stroke" } : {};
      add("text", { x: round(x), y: round(baseline(pen, y)), fill: pen.fillStyle, ...face(pen), ...around }, legal(text));
      outlined = null;
    },
  });
}

const round = (number) => Math.round(10 * number) / 10;

// From one angle to another, clockwise; a whole circle needs two halves.
function arc(x, y, r, from, to, joined) {
  const point = (angle) => `${round(x + r * Math.cos(angle))} ${round(y + r * Math.sin(angle))}`;
  const half = (from + to) / 2;
  const large = (to - from) / 2 > Math.PI ? 1 : 0;
  return [`${joined && to - from < 6.28 ? "L" : "M"}${point(from)}`, `A${round(r)} ${round(r)} 0 ${large} 1 ${point(half)}`, `A${round(r)} ${round(r)} 0 ${large} 1 ${point(to)}`];
}

// `600 14px "A", B` as attributes.
function face({ font, textAlign }) {
  const [, weight, size, family] = /^(?:(\S+) )?([\d.]+)px (.*)$/.exec(font) || [null, null, "12", "sans-serif"];
  const anchor = { center: "middle", right: "end", end: "end" }[textAlign];
  return { "font-weight": weight, "font-size": size, "font-family": family, "text-anchor": anchor };
}

// Programs disagree on where the middle of a line is: the text is put on its baseline.
function baseline({ textBaseline, font }, y) {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] || 12);
  return y + ({ middle: 0.35, top: 0.85, hanging: 0.8, bottom: -0.2 }[textBaseline] || 0) * size;
}

// Without the characters that XML forbids, halves of surrogate pairs among them.
export function legal(text) {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}
