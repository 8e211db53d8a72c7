// Where the reader looks: screen = world * k + (tx, ty), in CSS pixels.

export const camera = { k: 1, tx: 0, ty: 0, fitted: 1, width: 0, height: 0 };

const MARGIN = 48;
let moving = 0;

export const toScreen = (x, y) => [x * camera.k + camera.tx, y * camera.k + camera.ty];
export const toWorld = (x, y) => [(x - camera.tx) / camera.k, (y - camera.ty) / camera.k];

export function zoomAt(x, y, factor) {
  const k = Math.min(Math.max(camera.k * factor, camera.fitted / 3), 3);
  camera.tx = x - ((x - camera.tx) * k) / camera.k;
  camera.ty = y - ((y - camera.ty) * k) / camera.k;
  camera.k = k;
}

// The view that holds all of `nodes`, not nearer than `nearest`.
export function viewOf(graph, nodes, nearest = 1) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const i of nodes) {
    left = Math.min(left, graph.x[i]);
    right = Math.max(right, graph.x[i]);
    top = Math.min(top, graph.y[i]);
    bottom = Math.max(bottom, graph.y[i]);
  }
  if (left > right) return { k: 1, tx: camera.width / 2, ty: camera.height / 2 };
  const wide = (camera.width - 2 * MARGIN) / (right - left || 1);
  const high = (camera.height - 2 * MARGIN) / (bottom - top || 1);
  const k = Math.max(Math.min(wide, high, nearest), 0.002);
  return { k, tx: camera.width / 2 - (k * (left + right)) / 2, ty: camera.height / 2 - (k * (top + bottom)) / 2 };
}

// Glides to a view; at once where the reader asked for less motion.
export function fly(target, paint) {
  const run = ++moving;
  const start = { ...camera };
  const begun = performance.now();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const step = (now) => {
    if (run !== moving) return;
    const part = still ? 1 : Math.min((now - begun) / 320, 1);
    const eased = 1 - (1 - part) ** 3;
    for (const key of ["k", "tx", "ty"]) camera[key] = start[key] + (target[key] - start[key]) * eased;
    paint();
    if (part < 1) requestAnimationFrame(step);
  };
  step(begun);
}

export function stopFlight() {
  moving++;
}
