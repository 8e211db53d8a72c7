// Names on the picture: the most spoken of first, each only where it covers no other and no larger node.

import { short } from "./dom.js";

const CELL = 4;
const BRIEF = 9; // characters of a name that found no room whole

// A grid of taken cells over `width` by `height` pixels.
export function board(width, height) {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const taken = new Uint8Array(columns * rows);
  const span = (x, y, w, h) => [
    Math.max(0, Math.floor(x / CELL)),
    Math.min(columns - 1, Math.floor((x + w) / CELL)),
    Math.max(0, Math.floor(y / CELL)),
    Math.min(rows - 1, Math.floor((y + h) / CELL)),
  ];
  return {
    free(x, y, w, h) {
      if (x < 0 || y < 0 || x + w > width || y + h > height) return false;
      const [left, right, top, bottom] = span(x, y, w, h);
      for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) if (taken[r * columns + c]) return false;
      return true;
    },
    take(x, y, w, h) {
      const [left, right, top, bottom] = span(x, y, w, h);
      for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) taken[r * columns + c] = 1;
    },
  };
}

// Writes `name` around a node, at the first spot that is free on one of `grids`, the strictest first;
// takes it on all of them. A name that finds no room is tried again shortened. Says whether there was room.
export function write(context, grids, name, x, y, r, style) {
  const whole = { ...style, force: style.force && style.most <= BRIEF };
  return put(context, grids, name, x, y, r, whole) || (style.most > BRIEF && put(context, grids, name, x, y, r, { ...style, most: BRIEF }));
}

function put(context, grids, name, x, y, r, style) {
  context.font = `${style.weight} ${style.size}px ${style.family}`;
  const text = short(name, style.most);
  const w = context.measureText(text).width;
  const h = style.size * 1.25;
  const spots = [
    [x - w / 2, y + r + 2],
    [x - w / 2, y - r - h - 2],
    [x + r + 4, y - h / 2],
    [x - r - 4 - w, y - h / 2],
    [x + 0.6 * r, y + 0.6 * r],
    [x - 0.6 * r - w, y + 0.6 * r],
    [x + 0.6 * r, y - 0.6 * r - h],
    [x - 0.6 * r - w, y - 0.6 * r - h],
  ];
  const free = grids.map((grid) => spots.find(([left, top]) => grid.free(left, top, w, h))).find(Boolean);
  const spot = free || (style.force ? spots[0] : null);
  if (!spot) return false;
  for (const grid of grids) grid.take(spot[0] - 2, spot[1], w + 4, h);
  context.lineWidth = 3.5;
  context.lineJoin = "round";
  context.strokeStyle = style.halo;
  context.fillStyle = style.ink;
  context.textBaseline = "middle";
  context.strokeText(text, spot[0], spot[1] + h / 2);
  context.fillText(text, spot[0], spot[1] + h / 2);
  return true;
}
