// Relations by the date of the first article that says so, with a range to choose from.

import { h } from "./dom.js";
import { t } from "./i18n.js";
import { change, listen, state } from "./state.js";
import { day } from "./data.js";

const MOST_BARS = 132; // eleven years by month; longer spans are counted by year

export function timeline(graph) {
  const steps = buckets(graph);
  if (steps.length < 2) return h("section", { id: "filter-dates", hidden: true });
  const counts = tally(graph, steps);
  const tallest = Math.max(1, ...counts);
  const bars = h("div", { class: "bars", "aria-hidden": "true" }, counts.map((count) => bar(count / tallest)));
  const from = slider("from", steps);
  const to = slider("to", steps);
  const shownRange = h("output", {});
  const set = () => {
    const [a, b] = [Number(from.value), Number(to.value)].sort((x, y) => x - y);
    const all = a === 0 && b === steps.length - 1;
    change({ range: all ? null : [day(steps[a], "01-01"), day(steps[b], "12-31")] });
  };
  const show = () => {
    const [a, b] = ends(steps);
    if (document.activeElement !== from && document.activeElement !== to) [from.value, to.value] = [a, b];
    [...bars.children].forEach((one, k) => one.classList.toggle("out", k < a || k > b));
    shownRange.textContent = `${steps[a]} — ${steps[b]}`;
    [from, to].forEach((input) => input.setAttribute("aria-valuetext", steps[input.value]));
  };
  from.addEventListener("input", set);
  to.addEventListener("input", set);
  listen(["range"], show);
  show();
  return h("section", { id: "filter-dates" }, h("h2", {}, t("dates"), shownRange), bars, h("div", { class: "range" }, from, to));
}

function bar(share) {
  const one = h("i", {});
  one.style.setProperty("--share", share ? Math.max(share, 0.04) : 0);
  return one;
}

function slider(which, steps) {
  const value = which === "from" ? 0 : steps.length - 1;
  const input = h("input", { type: "range", min: 0, max: steps.length - 1, step: 1, "aria-label": t(which), id: "date-" + which });
  input.value = value;
  return input;
}

function ends(steps) {
  if (!state.range) return [0, steps.length - 1];
  const first = steps.findIndex((step) => day(step, "12-31") >= state.range[0]);
  const after = steps.findIndex((step) => day(step, "01-01") > state.range[1]);
  return [Math.max(first, 0), after < 0 ? steps.length - 1 : Math.max(after - 1, 0)];
}

// Every year or month from the first date to the last.
function buckets(graph) {
  const dates = graph.dates.filter(Boolean);
  if (!dates.length) return [];
  const [first, last] = [dates[0], dates[dates.length - 1]].map((date) => [Number(date.slice(0, 4)), Number(date.slice(5, 7) || 1)]);
  const months = (last[0] - first[0]) * 12 + last[1] - first[1] + 1;
  if (months > MOST_BARS) return Array.from({ length: last[0] - first[0] + 1 }, (_, k) => String(first[0] + k).padStart(4, "0"));
  return Array.from({ length: months }, (_, k) => {
    const month = first[1] - 1 + k;
    return `${String(first[0] + Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

function tally(graph, steps) {
  const place = new Map(steps.map((step, k) => [step, k]));
  const counts = new Array(steps.length).fill(0);
  for (const date of graph.edges.first) {
    const k = place.get(graph.dates[date].slice(0, steps[0].length));
    if (k !== undefined) counts[k]++;
  }
  return counts;
}
