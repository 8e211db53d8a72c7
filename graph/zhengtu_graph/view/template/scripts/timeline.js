// Articles above, dated facts below, by time; with a range to choose from, to move and to play.

import { axisOf, rangeOf, rangeSaid, stepsOf } from "./axis.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { bySteps, MODES, PACES, playing, stopPlay, togglePlay } from "./play.js";
import { change, listen, state } from "./state.js";
import { barsNow } from "./timebars.js";
import { FILTERS } from "./visible.js";

const COUNTS = { printed: "articles", dated: "facts" };
const REST = 120; // milliseconds after the last change of a filter until the bars follow

let waiting = 0;
let asked = 0;
let shownNow = () => {};
let parts = null;

export function timeline(graph) {
  const axis = axisOf(graph);
  if (axis.steps.length < 2) return h("section", { id: "filter-dates", hidden: true });
  const last = axis.steps.length - 1;
  const set = (a, b) => {
    stopPlay();
    change({ range: rangeOf(axis, Math.min(a, b), Math.max(a, b)) });
  };
  const from = thumb("from", last, () => set(Number(from.value), Number(to.value)));
  const to = thumb("to", last, () => set(Number(from.value), Number(to.value)));
  const window_ = slidingWindow(axis, set);
  const tracks = Object.entries(COUNTS).filter(([, of]) => axis[of].some(Boolean)).map(([name, of]) => bars(axis[of], name));
  parts = { graph, axis, from, to, window_, tracks, said: h("output", {}), play: h("button", { onclick: togglePlay }) };
  shownNow = show;
  show();
  follow();
  return h(
    "section",
    { id: "filter-dates", onkeydown: spacePlays },
    h("h2", {}, t("dates"), parts.said),
    h("div", { class: "chart" }, tracks, h("div", { class: "range" }, window_, from, to)),
    h("p", { class: "tones" }, tracks.map(({ classList }) => tone(classList[1]))),
    h("div", { class: "play" }, parts.play, choice("mode", MODES, state.play.mode, (k) => ({ mode: MODES[k] })), choice("speed", PACES, PACES[state.play.speed], (k) => ({ speed: k }))),
  );
}

listen(["range", "play"], () => shownNow());
listen(FILTERS.filter((key) => key !== "range"), () => {
  clearTimeout(waiting);
  waiting = setTimeout(follow, REST);
});

// The bars in the heights that the other filters leave.
async function follow() {
  if (!parts) return;
  const { graph, tracks } = parts;
  const run = ++asked;
  const counts = await barsNow(graph);
  if (run !== asked) return;
  for (const track of tracks) raise(track, counts[COUNTS[track.classList[1]]]);
}

function show() {
  const { axis, from, to, window_, tracks, said, play } = parts;
  const [a, b] = stepsOf(axis, state.range);
  const last = axis.steps.length - 1;
  const words = rangeSaid(axis, a, b);
  if (document.activeElement !== from && document.activeElement !== to) [from.value, to.value] = [a, b];
  for (const track of tracks) dim(track, a, b);
  said.textContent = words;
  from.setAttribute("aria-valuetext", rangeSaid(axis, Number(from.value), Number(from.value)));
  to.setAttribute("aria-valuetext", rangeSaid(axis, Number(to.value), Number(to.value)));
  window_.style.setProperty("--from", a / last);
  window_.style.setProperty("--to", b / last);
  for (const [name, value] of Object.entries({ valuemin: 0, valuemax: last - (b - a), valuenow: a, valuetext: words, disabled: b - a === last })) window_.setAttribute("aria-" + name, value);
  play.textContent = bySteps() ? t("step") : t(playing() ? "stop" : "play");
  play.title = t(bySteps() ? "stepHint" : "playHint");
  play.classList.toggle("on", playing());
}

// Only the bars that change are touched: while the line plays this runs many times a second.
function dim(track, a, b) {
  const [before, after] = track.within ?? [0, track.children.length - 1];
  const [from, to] = [Math.min(before, a), Math.max(after, b)];
  for (let k = from; k <= to; k++) {
    const out = k < a || k > b;
    if (out !== (k < before || k > after)) track.children[k].classList.toggle("out", out);
  }
  track.within = [a, b];
}

function bars(counts, name) {
  const track = h("div", { class: `bars ${name}`, "aria-hidden": "true" }, counts.map(() => h("i", {})));
  raise(track, counts);
  return track;
}

function raise(track, counts) {
  const tallest = Math.max(1, ...counts);
  counts.forEach((count, k) => track.children[k].style.setProperty("--share", count ? Math.max(count / tallest, 0.04) : 0));
}

function thumb(which, last, set) {
  const input = h("input", { type: "range", min: 0, max: last, step: 1, "aria-label": t(which), title: t(which), id: "date-" + which, oninput: set });
  input.value = which === "from" ? 0 : last;
  return input;
}

// Between the thumbs: dragged, or moved by the arrow keys, the range keeps its length.
function slidingWindow(axis, set) {
  const last = axis.steps.length - 1;
  const shift = (a, b, by) => {
    const step = Math.max(-a, Math.min(last - b, by));
    if (step) set(a + step, b + step);
  };
  const key = (event) => {
    const [a, b] = stepsOf(axis, state.range);
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: a - b - 1, PageUp: b - a + 1, Home: -last, End: last }[event.key];
    if (!by) return;
    event.preventDefault();
    shift(a, b, by);
  };
  let grip = null;
  const press = (event) => {
    grip = { x: event.clientX, range: stepsOf(axis, state.range) };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event) => {
    if (!grip) return;
    const step = Math.round(((event.clientX - grip.x) / event.currentTarget.parentElement.clientWidth) * last);
    const [a, b] = stepsOf(axis, state.range);
    shift(a, b, grip.range[0] + step - a);
  };
  const release = () => {
    grip = null;
  };
  const actions = { onkeydown: key, onpointerdown: press, onpointermove: drag, onpointerup: release, onpointercancel: release };
  return h("div", { class: "window", id: "date-window", role: "slider", tabindex: 0, "aria-label": t("window"), title: t("window"), ...actions });
}

function tone(name) {
  return h("span", { class: name }, t("tone_" + name));
}

function choice(name, values, chosen, valuesOf) {
  const pick = (event) => change({ play: { ...state.play, ...valuesOf(event.target.selectedIndex) } });
  const options = values.map((value) => h("option", { selected: value === chosen }, t(`${name}_${value}`)));
  return h("select", { id: "play-" + name, "aria-label": t("play_" + name), title: t("play_" + name), onchange: pick }, options);
}

function spacePlays(event) {
  if (event.key !== " " || /^(BUTTON|SELECT)$/.test(event.target.tagName)) return;
  event.preventDefault();
  togglePlay();
}
