// Lines: how they run, how they are drawn by modality, and which one a point touches.

import { camera, toScreen } from "./camera.js";

const BATCH = 400; // a longer path makes one stroke slow
export const DASHES = [[], [], [5, 4], [1.5, 3.5]]; // done, ongoing, planned, denied

// The screen points of edge j: start, control, end.
export function course(graph, j) {
  const { source, target } = graph.edges;
  const [x0, y0] = toScreen(graph.x[source[j]], graph.y[source[j]]);
  const [x1, y1] = toScreen(graph.x[target[j]], graph.y[target[j]]);
  const bend = graph.bend[j];
  return [x0, y0, (x0 + x1) / 2 - (y1 - y0) * bend, (y0 + y1) / 2 + (x1 - x0) * bend, x1, y1];
}

export function strokeAll(context, graph, list) {
  let open = 0;
  context.beginPath();
  for (const j of list) {
    const [x0, y0, cx, cy, x1, y1] = course(graph, j);
    context.moveTo(x0, y0);
    if (graph.bend[j]) context.quadraticCurveTo(cx, cy, x1, y1);
    else context.lineTo(x1, y1);
    if (++open === BATCH) {
      context.stroke();
      context.beginPath();
      open = 0;
    }
  }
  context.stroke();
}

// Half way along the drawn line.
export function middle([x0, y0, cx, cy, x1, y1]) {
  return [(x0 + 2 * cx + x1) / 4, (y0 + 2 * cy + y1) / 4];
}

export function arrow(context, [, , cx, cy, x1, y1], gap) {
  const angle = Math.atan2(y1 - cy, x1 - cx);
  const [x, y] = [x1 - Math.cos(angle) * gap, y1 - Math.sin(angle) * gap];
  context.beginPath();
  context.moveTo(x, y);
  for (const turn of [2.72, -2.72]) context.lineTo(x + 9 * Math.cos(angle + turn), y + 9 * Math.sin(angle + turn));
  context.fill();
}

// Of `list`, the edge whose line passes nearest to a point, if within 6 pixels.
export function nearestEdge(graph, list, x, y) {
  let best = { j: -1, distance: 6 };
  for (const j of list) {
    const line = course(graph, j);
    const [mx, my] = middle(line);
    const distance = Math.min(toSegment(x, y, line[0], line[1], mx, my), toSegment(x, y, mx, my, line[4], line[5]));
    if (distance < best.distance) best = { j, distance };
  }
  return best.j;
}

function toSegment(x, y, x0, y0, x1, y1) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

// Whether the line may cross the screen, a margin around it included.
export function inView(graph, j, margin) {
  const [x0, y0] = toScreen(graph.x[graph.edges.source[j]], graph.y[graph.edges.source[j]]);
  const [x1, y1] = toScreen(graph.x[graph.edges.target[j]], graph.y[graph.edges.target[j]]);
  const [right, bottom] = [camera.width + margin, camera.height + margin];
  return !((x0 < -margin && x1 < -margin) || (y0 < -margin && y1 < -margin) || (x0 > right && x1 > right) || (y0 > bottom && y1 > bottom));
}
