// The shape of each type, once for the canvas and once for the legend.

import { svg } from "./dom.js";

const CORNERS = {
  square: [4, 45, 1.2],
  triangle: [3, -90, 1.3],
  diamond: [4, -90, 1.25],
  hexagon: [6, 0, 1.12],
  star: [5, -90, 1.2],
};

// Corners around (0, 0) for a node of radius 1; null for a circle. The factor evens out how big they look.
export function corners(shape) {
  if (!Object.hasOwn(CORNERS, shape)) return null;
  const [count, turn, size] = CORNERS[shape];
  return Array.from({ length: count }, (_, k) => {
    const angle = ((turn + (360 * k) / count) * Math.PI) / 180;
    return [size * Math.cos(angle), size * Math.sin(angle)];
  });
}

// Adds one node to the canvas' present path. Closed by lineTo: closePath makes a growing path slow.
export function trace(context, points, x, y, r) {
  if (points === null) {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  context.moveTo(x + r * points[0][0], y + r * points[0][1]);
  for (let k = 1; k < points.length; k++) context.lineTo(x + r * points[k][0], y + r * points[k][1]);
  context.lineTo(x + r * points[0][0], y + r * points[0][1]);
}

export function swatch(type, dark) {
  const points = corners(type.shape);
  const fill = tint(type.colour, dark);
  const mark = points
    ? svg("polygon", { points: points.map(([x, y]) => `${6 * x + 8},${6 * y + 8}`).join(" "), fill })
    : svg("circle", { cx: 8, cy: 8, r: 6, fill });
  return svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, class: "swatch", "aria-hidden": "true" }, mark);
}

// A stretch of the line by which a family of relations is drawn; grey for those of no family.
export function lineSwatch(family, dark) {
  const line = svg("line", { x1: 0, y1: 8, x2: 16, y2: 8, "stroke-width": 2, stroke: tint(family ? family.colour : "", dark) });
  return svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, class: "swatch", "aria-hidden": "true" }, line);
}

// A stretch of the line by which a modality is drawn.
export function dashSwatch(dash) {
  const line = svg("line", { x1: 0, y1: 8, x2: 16, y2: 8, "stroke-dasharray": dash.join(" "), class: "stroke" });
  return svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, class: "swatch", "aria-hidden": "true" }, line);
}

// The colour of a type, lighter on a dark ground.
export function tint(colour, dark) {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!parts) return "#888888";
  const mixed = parts.slice(1).map((part) => {
    const value = parseInt(part, 16);
    return Math.round(dark ? value + (255 - value) * 0.28 : value * 0.94);
  });
  return `rgb(${mixed.join(",")})`;
}
