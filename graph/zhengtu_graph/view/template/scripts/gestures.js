// Drag, pinch, tap, wheel, double click and keys on a canvas, in its pixels. The views say what these do:
// pan(dx, dy); zoom(factor, x, y) about a point, or about the middle where none is given; fit() to all;
// over(x, y) where a mouse points; leave(); press() at once; tap(x, y, event) after a press that stayed where it was.

const STAYS = 4; // pixels that a press may travel to be a tap
const STEP = 80; // pixels that an arrow key moves

export function gestures(canvas, act) {
  const { pan, zoom, fit } = act;
  drags(canvas, act);
  wheels(canvas, act);
  canvas.addEventListener("dblclick", ({ offsetX, offsetY }) => zoom(1.8, offsetX, offsetY));
  keys(canvas, {
    ArrowLeft: () => pan(STEP, 0),
    ArrowRight: () => pan(-STEP, 0),
    ArrowUp: () => pan(0, STEP),
    ArrowDown: () => pan(0, -STEP),
    "+": () => zoom(1.3),
    "=": () => zoom(1.3),
    "-": () => zoom(1 / 1.3),
    0: fit,
  });
}

export function drags(canvas, { pan, zoom, over, leave, tap, press = () => {} }) {
  const fingers = new Map(); // where each was last
  let travelled = 0;
  const on = (name, heard) => canvas.addEventListener(name, (event) => heard(event.offsetX, event.offsetY, event));
  on("pointerdown", (x, y, { pointerId }) => {
    press();
    canvas.setPointerCapture(pointerId);
    fingers.set(pointerId, [x, y]);
    if (fingers.size === 1) travelled = 0;
  });
  on("pointermove", (x, y, { pointerId }) => {
    if (!fingers.has(pointerId)) {
      over(x, y);
      return;
    }
    const before = fingers.get(pointerId);
    const others = [...fingers].filter(([id]) => id !== pointerId).map(([, place]) => place);
    fingers.set(pointerId, [x, y]);
    travelled += apart([x, y], before);
    if (travelled < STAYS) return;
    if (others.length === 1) pinch([x, y], before, others[0], zoom);
    pan((x - before[0]) / fingers.size, (y - before[1]) / fingers.size);
  });
  on("pointerup", (x, y, event) => {
    if (fingers.delete(event.pointerId) && travelled < STAYS) tap(x, y, event);
  });
  on("pointercancel", (x, y, { pointerId }) => fingers.delete(pointerId));
  on("pointerleave", leave);
}

const apart = ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by);

// One of two fingers has moved: what lies between them grows with their distance.
function pinch(now, before, other, zoom) {
  zoom(apart(now, other) / (apart(before, other) || 1), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
}

// Where `sideways` is given, a wheel turned so moves, else it too comes nearer or farther.
export function wheels(canvas, { zoom, sideways }) {
  const turn = (event) => {
    event.preventDefault();
    if (sideways && Math.abs(event.deltaX) > Math.abs(event.deltaY)) sideways(event.deltaX);
    else zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), event.offsetX, event.offsetY);
  };
  canvas.addEventListener("wheel", turn, { passive: false });
}

// What each key does, by its name.
export function keys(canvas, acts) {
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  });
}
