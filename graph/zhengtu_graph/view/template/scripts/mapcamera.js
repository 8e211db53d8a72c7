// Where the reader looks on the map: the projected point in the middle of the screen, and pixels a unit.

export const eye = { x: 0, y: 0, k: 10, fitted: 10, width: 0, height: 0, right: 0 }; // right: pixels that a list covers there

const MARGIN = 56;
const NEAREST = 1500; // pixels a degree: the points are good to some kilometres, so that more would mislead
const LEAST = 5; // degrees that the screen shows at least when it is fitted to places: around them a reader finds his way

export const toScreen = ([x, y]) => [(x - eye.x) * eye.k + eye.width / 2, (y - eye.y) * eye.k + eye.height / 2];
export const toPlane = (x, y) => [(x - eye.width / 2) / eye.k + eye.x, (y - eye.height / 2) / eye.k + eye.y];

export function zoomAt(x, y, factor) {
  const [px, py] = toPlane(x, y);
  eye.k = Math.min(Math.max(eye.k * factor, eye.fitted / 3), NEAREST);
  eye.x = px - (x - eye.width / 2) / eye.k;
  eye.y = py - (y - eye.height / 2) / eye.k;
}

export function panBy(dx, dy) {
  eye.x -= dx / eye.k;
  eye.y -= dy / eye.k;
}

// The look that holds all `points` of the plane, right of the first `left` pixels.
export function lookOf(points, left = 0) {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) [west, east, north, south] = [Math.min(west, x), Math.max(east, x), Math.min(north, y), Math.max(south, y)];
  if (west > east) return { x: eye.x, y: eye.y, k: eye.k };
  const wide = Math.max(eye.width - left - eye.right - 2 * MARGIN, 50) / Math.max(east - west, LEAST);
  const high = Math.max(eye.height - 2 * MARGIN, 50) / Math.max(south - north, LEAST);
  const k = Math.min(wide, high);
  return { x: (west + east) / 2 + (eye.right - left) / 2 / k, y: (north + south) / 2, k };
}

export function isInView([x, y], margin = 0) {
  return x > -margin && y > -margin && x < eye.width + margin && y < eye.height + margin;
}
