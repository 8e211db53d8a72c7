// Where the marks of the time view stand: each lane in rows as long as there is room; else counted in bars, with the
// weightiest marks above them.

import { UNITS } from "./days.js";

export const ROW = 19; // pixels a row of marks
export const GAP = 13; // between two marks of a row at least
const HEAD = 22; // a lane's name
const STEPS = [1, 7, UNITS.month, 3 * UNITS.month, UNITS.year, 5 * UNITS.year, 10 * UNITS.year];
const LEAST = 7; // pixels a bar
const CHOSEN = 300; // marks among which those above the bars are chosen
const LETTER = 12; // pixels of a character
export const LONGEST = 11; // characters of a name above the bars

// Each lane with its place {top, height}, its `marks` [{row, x, y, room, long}] and `bars` [{from, to, x, w, count, stated}].
// `name(row)` is what a mark is called, `weight(row)` how much it matters.
export function layOut(lanes, view, width, height, { name, weight }) {
  const shares = lanes.map(({ rows }) => 1 + Math.sqrt(inView(rows, view).length));
  const whole = shares.reduce((a, b) => a + b, 0);
  const least = Math.min(64, height / Math.max(1, lanes.length));
  let top = 0;
  return lanes.map((lane, k) => {
    const room = least + (height - least * lanes.length) * (shares[k] / whole);
    const placed = place(lane, view, width, top, room, name, weight);
    top += room;
    return placed;
  });
}

// The rows of a lane, in order of time, that reach into the view; none lasts longer than a year.
function inView(rows, { from, to }) {
  return rows.slice(firstFrom(rows, from - UNITS.year), firstFrom(rows, to + 1));
}

function firstFrom(rows, day) {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].from < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function place(lane, view, width, top, height, name, weight) {
  const scale = width / (view.to - view.from);
  const visible = inView(lane.rows, view);
  const count = Math.floor((height - HEAD - 4) / ROW);
  const marks = inRows(visible, view, scale, width, top + HEAD, count);
  if (marks) return { ...lane, top, height, marks, bars: [] };
  const upper = Math.floor(count * 0.6);
  const first = upper ? weightiest(visible, view, scale, width, top + HEAD, upper, name, weight) : [];
  const under = first.length ? upper * ROW : 0;
  return { ...lane, top, height, marks: first, bars: inBars(visible, view, scale, top + HEAD + under, height - HEAD - under - 6) };
}

// The marks of most weight, each where its name covers no other.
function weightiest(rows, view, scale, width, top, count, name, weight) {
  const taken = Array.from({ length: count }, () => []);
  const ranked = rows.map((row) => [weight(row), row]).filter(([value]) => value > 0).sort((a, b) => b[0] - a[0]);
  return ranked.slice(0, CHOSEN).flatMap(([, row]) => {
    const x = (row.from - view.from) * scale;
    const room = LETTER * Math.min(LONGEST, Array.from(name(row)).length) + 12;
    const k = taken.findIndex((spans) => spans.every(([a, b]) => x + room + GAP < a || x - GAP > b));
    if (k < 0 || x < 0 || x + room > width) return [];
    taken[k].push([x, x + room]);
    return [{ row, x, y: top + (k + 0.5) * ROW, room, long: 0 }];
  });
}

// First a row whose last name ends before the mark, else the one with most room; null where there is none.
function inRows(rows, view, scale, width, top, count) {
  if (count < 1 || rows.length > (count * width) / GAP) return null;
  const last = Array.from({ length: count }, () => ({ x: -Infinity, end: -Infinity, mark: null }));
  const marks = [];
  for (const row of rows) {
    const x = (row.from - view.from) * scale;
    const free = last.find(({ end }) => end <= x) || last.reduce((a, b) => (a.x <= b.x ? a : b));
    if (free.x + GAP > x) return null;
    if (free.mark) free.mark.room = Math.min(free.mark.room, x - free.x - GAP);
    const mark = { row, x, y: top + (last.indexOf(free) + 0.5) * ROW, room: 260, long: Math.max(0, (row.to - row.from) * scale) };
    Object.assign(free, { x, end: x + 150, mark });
    marks.push(mark);
  }
  return marks;
}

function inBars(rows, view, scale, top, height) {
  const step = STEPS.find((days) => days * scale >= LEAST) || STEPS[STEPS.length - 1];
  const counts = new Map();
  for (const { from, stated } of rows) {
    const k = Math.floor(from / step);
    if (!counts.has(k)) counts.set(k, { count: 0, stated: 0 });
    const bar = counts.get(k);
    bar.count++;
    if (stated) bar.stated++;
  }
  const most = Math.max(1, ...[...counts.values()].map(({ count }) => count));
  return [...counts].map(([k, bar]) => {
    const x = (k * step - view.from) * scale;
    const h = Math.max(2, (height * bar.count) / most);
    return { ...bar, from: k * step, to: (k + 1) * step - 1, step, x, w: Math.max(2, step * scale - 1), y: top + height - h, h };
  });
}
