// The present view in the address, so that it can be kept, sent and gone back to.

import { change, listen, state } from "./state.js";

let graph = null;
let written = "";

export function startPermalink(loaded) {
  graph = loaded;
  read();
  listen(["node", "edge", "path", "view", "language", "off", "range"], write);
  addEventListener("hashchange", () => location.hash.slice(1) !== written && read());
}

function write(touched) {
  const values = new URLSearchParams();
  if (state.node >= 0) values.set("node", graph.id[state.node]);
  if (state.edge >= 0) values.set("edge", graph.edges.id[state.edge]);
  if (state.path) {
    for (const end of ["from", "to"]) if (state.path[end] >= 0) values.set("path-" + end, graph.id[state.path[end]]);
    values.set("path", "1");
  }
  if (state.view === "table") values.set("view", "table");
  if (state.language !== graph.language) values.set("language", state.language);
  for (const [key, set] of Object.entries(state.off)) if (set.size) values.set("no-" + key, [...set].join(","));
  if (state.range) values.set("range", state.range.join(","));
  written = values.toString();
  const way = ["node", "edge", "path"].some((key) => touched.includes(key)) ? "pushState" : "replaceState";
  if (location.hash.slice(1) !== written) history[way](null, "", "#" + written);
}

// What the address names and the graph does not hold is passed over.
function read() {
  written = location.hash.slice(1);
  const values = new URLSearchParams(written);
  const node = (key) => graph.index.get(values.get(key)) ?? -1;
  const numbers = (key) => (values.get(key) || "").split(",").filter(Boolean).map(Number);
  const range = numbers("range");
  change({
    node: node("node"),
    edge: graph.edgeIndex.get(values.get("edge")) ?? -1,
    path: values.has("path") ? { from: node("path-from"), to: node("path-to") } : null,
    view: values.get("view") === "table" ? "table" : "picture",
    language: ["zh", "en"].includes(values.get("language")) ? values.get("language") : graph.language,
    range: range.length === 2 && range.every(Number.isFinite) ? range : null,
    off: {
      types: new Set(numbers("no-types")),
      kinds: new Set((values.get("no-kinds") || "").split(",").filter(Boolean)),
      relations: new Set(numbers("no-relations")),
      modalities: new Set(numbers("no-modalities")),
    },
  });
}
