// What is chosen now. Everything that the reader can change goes through `change`, and who shows it listens.

export const state = {
  language: "zh",
  view: "picture", // or table
  node: -1,
  edge: -1,
  path: null, // {from, to}: nodes or -1
  off: { types: new Set(), kinds: new Set(), relations: new Set(), modalities: new Set(), publishers: new Set(), origins: new Set() },
  least: 0, // confidence in percent below which no relation is shown
  lone: false, // whether nodes are shown of which no relation is
  places: [], // only what is tied to one of these nodes; none for all
  play: { mode: "grow", speed: 1 },
  sources: false, // whether the articles are read, and it is known where each sentence stands
  table: { tab: "nodes", page: 0, column: -1, down: true }, // or edges, figures
  order: "strength", // or date, of a node's relations
  map: null, // [longitude, latitude, pixels a degree] in the middle of the map; null where it shows all
  world: null, // whether the map is one of the world; null: as its places lie
  mapList: "", // or places, nowhere: which list stands on the map
  mapOf: -1, // whose places the map shows while one of them is chosen
  span: null, // [earliest, latest] day across the time view, or null for all
  range: null, // [earliest, latest] day, or null for all
};

const listeners = [];

// Calls `act` after each change that touches one of `keys`.
export function listen(keys, act) {
  listeners.push({ keys, act });
}

export function change(values) {
  Object.assign(state, values);
  const touched = Object.keys(values);
  for (const { keys, act } of listeners) if (keys.some((key) => touched.includes(key))) act(touched);
}

export function choose({ node = -1, edge = -1, path = null }) {
  change({ node, edge, path });
}
