// The steps of the time line: years, months or days, as the span of the graph needs.

import { eventsOf } from "./events.js";
import { exists, FOREVER, parts, said, UNITS } from "./days.js";

const MOST_BARS = 132; // eleven years by month; longer spans are counted by year
const FEW_DAYS = 62; // shorter spans are counted by day
const OUTSIDE = 0.02; // of the dated facts may lie before and behind the axis: one founding of 1949 would squeeze all others

let made = null;

// {unit, steps: [[first day, last day] …], articles, facts}: how many articles and dated facts each step holds.
export function axisOf(graph) {
  made ??= make(graph);
  return made;
}

function make(graph) {
  const printed = graph.dates.map((_, k) => [graph.earliest[k], graph.printed[k]]).filter(([number]) => number);
  const seen = [...graph.earliest].filter(Boolean);
  const facts = eventsOf(graph).rows.filter(({ stated }) => stated).map(({ from }) => from);
  if (!seen.length && !facts.length) return { unit: "year", steps: [], articles: [], facts: [] };
  const cut = Math.floor(facts.length * OUTSIDE);
  const first = Math.min(facts[cut] ?? Infinity, seen[0] ?? Infinity);
  const last = Math.max(facts[facts.length - 1 - cut] ?? 0, seen.reduce((a, b) => Math.max(a, b), 0));
  const unit = last - first < FEW_DAYS ? "day" : (last - first) / UNITS.month < MOST_BARS ? "month" : "year";
  const steps = stepsFrom(first, last, UNITS[unit]);
  const starts = steps.map(([from]) => from);
  return { unit, steps, articles: tally(starts, printed), facts: tally(starts, facts.map((from) => [from, 1])) };
}

function stepsFrom(first, last, length) {
  const begin = Math.floor(first / length);
  const all = Array.from({ length: Math.floor(last / length) - begin + 1 }, (_, k) => [(begin + k) * length, (begin + k + 1) * length - 1]);
  return all.filter(([from]) => exists(from));
}

function tally(starts, dated) {
  const counts = new Array(starts.length).fill(0);
  for (const [number, count] of dated) counts[stepAt(starts, number)] += count;
  return counts;
}

// The last step that begins on or before a day, the first where none does.
export function stepAt(starts, number) {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

// The first and last step of a range; the outermost steps are open to what lies beyond.
export function stepsOf({ steps }, range) {
  if (!range) return [0, steps.length - 1];
  const starts = steps.map(([from]) => from);
  return [stepAt(starts, range[0]), stepAt(starts, range[1])];
}

// The range from step a to step b; null for all.
export function rangeOf({ steps }, a, b) {
  const last = steps.length - 1;
  if (a <= 0 && b >= last) return null;
  return [a <= 0 ? 0 : steps[a][0], b >= last ? FOREVER : steps[b][1]];
}

// `2014年1月 — 5月`, the year once where it is the same.
export function rangeSaid({ unit, steps }, a, b) {
  const [from, to] = [said(steps[a][0], unit), said(steps[b][0], unit)];
  if (a === b) return from;
  const same = unit === "month" && parts(steps[a][0]).year === parts(steps[b][0]).year;
  return same && from.includes("年") ? `${from} — ${to.slice(to.indexOf("年") + 1)}` : `${from} — ${to}`;
}
