// The present view in the address, so that it can be kept, sent and gone back to.

import { change, listen, state } from "./state.js";
import { VIEWS } from "./views.js";

const RATE = 2.5; // changes of the address a second: Safari refuses more than 100 in half a minute
const BURST = 10; // at once before that counts
const parts = [];
let graph = null;
let written = "";
let later = 0;
let lastPut = 0;
let spare = BURST;
let reading = false; // what then changes is no new step

// Keeps `key` of the state in the address: `write` adds to the URLSearchParams what differs from the beginning,
// `read` makes the value from them; both are given the graph, too. What the address names and the graph does not hold is passed over.
export function keep(key, { write, read, step = false }) {
  parts.push({ key, write, read, step });
}

const ends = ["from", "to"];

keep("node", {
  write: (values) => state.node >= 0 && values.set("node", graph.id[state.node]),
  read: (values) => node(values, "node"),
  step: true,
});
keep("edge", {
  write: (values) => state.edge >= 0 && graph.edges.id && values.set("edge", graph.edges.id[state.edge]),
  read: (values) => graph.edgeIndex?.get(values.get("edge")) ?? -1,
  step: true,
});
keep("path", {
  write: (values) => {
    if (!state.path) return;
    for (const end of ends) if (state.path[end] >= 0) values.set("path-" + end, graph.id[state.path[end]]);
    values.set("path", (state.path.way ?? 0) + 1);
  },
  read: (values) => {
    const way = Math.max(0, (Math.floor(Number(values.get("path"))) || 1) - 1);
    return values.has("path") ? { from: node(values, "path-from"), to: node(values, "path-to"), way } : null;
  },
  step: true,
});
keep("view", {
  write: (values) => state.view !== "picture" && values.set("view", state.view),
  read: (values) => (VIEWS.includes(values.get("view")) ? values.get("view") : "picture"),
});
keep("language", {
  write: (values) => state.language !== graph.language && values.set("language", state.language),
  read: (values) => (["zh", "en"].includes(values.get("language")) ? values.get("language") : graph.language),
});
keep("off", {
  write: (values) => {
    for (const [name, set] of Object.entries(state.off)) {
      const rest = name === "publishers" && 2 * set.size > graph.publishers.length ? left(graph, set) : null;
      if (rest) values.set("publishers", rest.join(","));
      else if (set.size) values.set("no-" + name, [...set].join(","));
    }
  },
  read: (values) => ({
    types: new Set(numbers(values, "no-types")),
    kinds: new Set((values.get("no-kinds") || "").split(",").filter(Boolean)),
    relations: new Set(numbers(values, "no-relations")),
    modalities: new Set(numbers(values, "no-modalities")),
    publishers: new Set(values.has("publishers") ? left(graph, new Set(numbers(values, "publishers"))) : numbers(values, "no-publishers")),
    origins: new Set(numbers(values, "no-origins")),
  }),
});
keep("least", {
  write: (values) => state.least && values.set("sure", state.least),
  read: (values) => Math.min(100, numbers(values, "sure")[0]) || 0,
});
keep("lone", {
  write: (values) => state.lone && values.set("lone", "1"),
  read: (values) => values.has("lone"),
});
keep("range", {
  write: (values) => state.range && values.set("range", state.range.join(",")),
  read: (values) => {
    const range = numbers(values, "range");
    return range.length === 2 && range.every(Number.isFinite) ? range : null;
  },
});

const node = (values, name) => graph.index.get(values.get(name)) ?? -1;
const left = ({ publishers }, set) => Array.from({ length: publishers.length + 1 }, (_, k) => k).filter((k) => !set.has(k));
const numbers = (values, name) => (values.get(name) || "").split(",").filter(Boolean).map(Number);

export function startPermalink(loaded) {
  graph = loaded;
  if (location.hash) read();
  else change({ language: graph.language }); // the state is already that of a page without address
  listen(parts.map(({ key }) => key), write);
  addEventListener("hashchange", () => location.hash.slice(1) !== written && read());
}

// A step that the reader may want to take back is one of the browser's history.
function write(touched) {
  const values = new URLSearchParams();
  for (const part of parts) part.write(values, graph);
  const step = parts.some((part) => part.step && touched.includes(part.key));
  clearTimeout(later);
  if (step || allowed() >= 1) put(values.toString(), step && !reading);
  else later = setTimeout(() => put(values.toString(), false), 1000 / RATE);
}

const allowed = () => Math.min(BURST, spare + ((performance.now() - lastPut) / 1000) * RATE);

function put(address, step) {
  written = address;
  spare = Math.max(0, allowed() - 1);
  lastPut = performance.now();
  if (location.hash.slice(1) !== written) history[step ? "pushState" : "replaceState"](null, "", "#" + written);
}

function read() {
  written = location.hash.slice(1);
  const values = new URLSearchParams(written);
  reading = true;
  change(Object.fromEntries(parts.map((part) => [part.key, part.read(values, graph)])));
  reading = false;
}
