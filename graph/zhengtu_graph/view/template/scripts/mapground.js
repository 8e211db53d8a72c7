// The ground of the map: where land is, and the provinces' names for a reader to find his way.

import { eye, isInView, toScreen } from "./mapcamera.js";
import { write } from "./labels.js";
import { state } from "./state.js";

let land = null;
let names = [];

// Draws the rings of the outline once, on the plane of the projection.
export function layGround(outline, projection) {
  land = new Path2D();
  for (const ring of outline.rings) {
    let [x, y] = [0, 0];
    for (let k = 0; k < ring.length; k += 2) {
      [x, y] = [x + ring[k], y + ring[k + 1]];
      const point = projection.to(x / outline.unit, y / outline.unit);
      if (k) land.lineTo(...point);
      else land.moveTo(...point);
    }
    land.closePath();
  }
  names = outline.provinces.map(([zh, en, lon, lat]) => ({ zh, en, point: projection.to(lon, lat) }));
}

export function paintLand(context, ink) {
  context.fillStyle = ink.sea;
  context.fillRect(0, 0, eye.width, eye.height);
  if (!land) return;
  context.save();
  context.translate(eye.width / 2, eye.height / 2);
  context.scale(eye.k, eye.k);
  context.translate(-eye.x, -eye.y);
  context.fillStyle = ink.land;
  context.fill(land, "evenodd");
  context.strokeStyle = ink.coast;
  context.lineWidth = 0.8 / eye.k;
  context.lineJoin = "round";
  context.stroke(land);
  context.restore();
}

// Only on ground that `grid` says is free, and only those that no name in `written` tells already.
export function nameProvinces(context, grid, ink, written) {
  context.globalAlpha = 0.75;
  for (const name of names) {
    const [x, y] = toScreen(name.point);
    const style = { weight: "400", size: 12, most: 20, family: ink.serif, halo: ink.land, ink: ink.quiet };
    if (isInView([x, y]) && !written.some((other) => other.startsWith(name.zh))) write(context, [grid], name[state.language], x, y - 8, 0, style);
  }
  context.globalAlpha = 1;
}
