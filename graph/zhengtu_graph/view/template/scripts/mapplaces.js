// Where each place of the graph stands on the map.

import { edgesOf } from "./data.js";

const CHINA = { west: 70, south: 0, east: 140, north: 56 };

// places: the nodes that are places. For node i: lon[i], lat[i], NaN where nothing is known; at[i] the place whose
// point that is, itself or, for want of an own point, the nearest one that it is part of; slot[i] its number among
// those that stand at another's point; abroad[i] 1 where it is a country, in one, or far away, far[i] 1 where a map of
// China does not reach; worldly: none is nearer.
export function locate(graph) {
  const type = graph.schema.types.findIndex(({ name }) => name === "Place");
  const found = {
    places: graph.rank.filter((i) => graph.type[i] === type),
    lon: new Float64Array(graph.size).fill(NaN),
    lat: new Float64Array(graph.size).fill(NaN),
    at: new Int32Array(graph.size).fill(-1),
    slot: new Int32Array(graph.size),
    abroad: new Uint8Array(graph.size),
    far: new Uint8Array(graph.size),
  };
  for (const i of found.places) {
    const point = pointOf(graph.properties[i]);
    if (point) [found.lon[i], found.lat[i], found.at[i]] = [...point, i];
  }
  const guests = new Map();
  for (const i of found.places.filter((place) => found.at[place] < 0)) {
    const host = hostOf(graph, found.at, i);
    if (host < 0) continue;
    [found.lon[i], found.lat[i], found.at[i], found.slot[i]] = [found.lon[host], found.lat[host], host, guests.get(host) || 0];
    guests.set(host, found.slot[i] + 1);
  }
  for (const i of found.places) {
    found.far[i] = isFar(found.lon[i], found.lat[i]);
    found.abroad[i] = found.far[i] || isForeign(graph, i) || (found.at[i] >= 0 && isForeign(graph, found.at[i]));
  }
  const placed = found.places.filter((i) => found.at[i] >= 0);
  found.worldly = placed.length > 0 && placed.every((i) => found.far[i]);
  return found;
}

const isFar = (lon, lat) => lon < CHINA.west || lon > CHINA.east || lat < CHINA.south || lat > CHINA.north;

// Its point is in WGS 84.
export const isForeign = (graph, i) => Boolean(graph.properties[i]?.country) || graph.schema.types[graph.type[i]].kinds[graph.kind[i]]?.name === "country";

function pointOf(properties) {
  const [lon, lat] = [properties?.lon, properties?.lat].map((text) => (text ? Number(text) : NaN));
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}

// The nearest place above `i` that has a point of its own, or -1.
function hostOf(graph, at, i) {
  const above = [i];
  for (let head = 0; head < above.length; head++) {
    const here = above[head];
    if (at[here] === here) return here;
    for (const j of edgesOf(graph, here)) {
      if (graph.edges.source[j] !== here || graph.schema.relations[graph.edges.type[j]].name !== "PART_OF") continue;
      if (!above.includes(graph.edges.target[j])) above.push(graph.edges.target[j]);
    }
  }
  return -1;
}
