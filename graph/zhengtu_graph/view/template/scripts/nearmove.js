// How the neighbourhood comes to rest, and where the reader looks at it from.

import { $ } from "./dom.js";
import { isPinned } from "./near.js";
import { drawn, net, position, present } from "./nearstage.js";
import { state } from "./state.js";

const TURNS = 260; // of physics before the first picture
const PATIENCE = 2600; // milliseconds that physics may go on before the reader's eyes
const [ABOVE, BELOW, SIDE] = [34, 62, 70]; // pixels that the view of all leaves free; above also the height of the tools
const NEAREST = 1.15; // scale of the view of all, where few nodes would let it be larger
export const PHYSICS = {
  solver: "forceAtlas2Based",
  forceAtlas2Based: { gravitationalConstant: -90, centralGravity: 0.012, springLength: 130, springConstant: 0.06, damping: 0.55, avoidOverlap: 0.5 },
  minVelocity: 1.2,
};

export const places = new Map(); // where each node of the neighbourhood stood last
let running = 0;

export function keepPlaces() {
  for (const i of present()) places.set(i, position(i));
}

export function moveTo(i, [x, y]) {
  Object.assign(net.network.body.nodes[i], { x, y });
}

// Physics spreads the nodes, then stops for good: what the reader drags stays alone. Pinned nodes stand fast.
export function settle(visible) {
  if (drawn.row || !drawn.nodes.length) return;
  still(false);
  const run = ++running;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const end = () => {
    if (run !== running) return;
    stopPhysics();
    if (!visible) widen();
    keepPlaces();
    fit(visible && !calm);
    still(true);
  };
  fix(true);
  if (visible && !calm) {
    net.network.once("stabilized", end);
    net.network.setOptions({ physics: { ...PHYSICS, enabled: true } });
    setTimeout(end, PATIENCE);
  } else {
    net.network.once("stabilizationIterationsDone", () => setTimeout(end));
    net.network.stabilize(TURNS);
  }
}

// Physics makes round pictures; on a wide stage they are drawn out, so that names have room.
function widen() {
  const { clientWidth, clientHeight } = $("near-net");
  const wide = Math.min(2, (clientWidth - 2 * SIDE) / (clientHeight - above() - BELOW));
  if (wide > 1 && !state.near.pinned.size) for (const i of present()) moveTo(i, [position(i)[0] * wide, position(i)[1]]);
}

export function stopPhysics() {
  running++;
  if (net.network.physics.options.enabled) net.network.setOptions({ physics: { enabled: false } });
  fix(false);
}

function fix(fast) {
  const pinned = drawn.nodes.filter((i) => !drawn.row && isPinned(i) && net.sets.nodes.get(i));
  if (pinned.length) net.sets.nodes.update(pinned.map((i) => ({ id: i, fixed: fast })));
}

export const still = (yes) => ($("near").dataset.still = String(yes));

// The view that holds all, clear of the tools above, the words below and the names at the sides.
export function fit(glide = true) {
  const spots = present().map(position);
  if (!spots.length) return;
  const { clientWidth: width, clientHeight: height } = $("near-net");
  const [left, right, top, bottom] = [Math.min(...xs(spots)), Math.max(...xs(spots)), Math.min(...ys(spots)), Math.max(...ys(spots))];
  const scale = Math.min((width - 2 * SIDE) / (right - left || 1), (height - above() - BELOW) / (bottom - top || 1), NEAREST);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  net.network.moveTo({
    position: { x: (left + right) / 2, y: (top + bottom) / 2 },
    offset: { x: 0, y: (above() - BELOW) / 2 },
    scale: Math.max(scale, 0.05),
    animation: glide && !calm && { duration: 320, easingFunction: "easeOutCubic" },
  });
  net.network.redraw();
}

const above = () => ABOVE + document.querySelector(".near-bar").offsetHeight;
const xs = (spots) => spots.map(([x]) => x);
const ys = (spots) => spots.map(([, y]) => y);
export const zoom = (factor) => net.network.moveTo({ scale: Math.min(Math.max(net.network.getScale() * factor, 0.08), 4), animation: false });

// A new size keeps what stood in the middle there.
export function resize() {
  const { clientWidth, clientHeight } = $("near-net");
  if (!net.network || state.view !== "near" || !clientWidth || !clientHeight) return;
  const canvas = net.network.canvas.frame.canvas;
  if (canvas.clientWidth === clientWidth && canvas.clientHeight === clientHeight) return;
  const view = { position: net.network.getViewPosition(), scale: net.network.getScale(), animation: false };
  net.network.setSize(`${clientWidth}px`, `${clientHeight}px`);
  net.network.moveTo(view);
  net.network.redraw();
}
