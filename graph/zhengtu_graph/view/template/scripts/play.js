// Playing the time line: the chosen range grows step by step from where it begins, or moves on as it is.

import { axisOf, rangeOf, stepsOf } from "./axis.js";
import { keep } from "./permalink.js";
import { change, state } from "./state.js";

export const MODES = ["grow", "move"];
export const PACES = [1000, 400, 130]; // milliseconds a step
const WINDOW = 10; // parts of the whole that a window takes where none was chosen

let graph = null;
let timer = 0;

export function startPlay(loaded) {
  graph = loaded;
}

export const playing = () => timer !== 0;

// Who asked for less motion plays a step at a time.
export const bySteps = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

export function togglePlay() {
  if (playing()) stopPlay();
  else {
    begin();
    if (!bySteps()) timer = setTimeout(tick, PACES[state.play.speed]);
    change({ play: { ...state.play } });
  }
}

export function stopPlay() {
  if (!playing()) return;
  clearTimeout(timer);
  timer = 0;
  change({ play: { ...state.play } });
}

// The first press shows the beginning where all was shown, or the end was reached; else it goes on.
function begin() {
  const axis = axisOf(graph);
  const last = axis.steps.length - 1;
  const [a, b] = stepsOf(axis, state.range);
  const width = a === 0 && b === last ? Math.floor(last / WINDOW) : b - a;
  if (b < last) advance();
  else if (state.play.mode === "move") change({ range: rangeOf(axis, 0, width) });
  else change({ range: rangeOf(axis, a === last ? 0 : a, a === last ? 0 : a) });
}

function tick() {
  if (!advance()) stopPlay();
  else timer = setTimeout(tick, PACES[state.play.speed]);
}

// One step on; false at the end.
function advance() {
  const axis = axisOf(graph);
  const last = axis.steps.length - 1;
  const [a, b] = stepsOf(axis, state.range);
  if (b >= last) return false;
  change({ range: rangeOf(axis, state.play.mode === "move" ? a + 1 : a, b + 1) });
  return true;
}

keep("play", {
  write: (values) => (state.play.mode !== "grow" || state.play.speed !== 1) && values.set("play", `${state.play.mode},${state.play.speed}`),
  read: (values) => {
    const [mode, speed] = (values.get("play") || "").split(",");
    return { mode: MODES.includes(mode) ? mode : "grow", speed: PACES[speed] ? Number(speed) : 1 };
  },
});
