// What is shown, to take away: tables as CSV that Excel opens right, the picture as PNG.

import { snapshot } from "./canvas.js";
import { article, block, degree, sentence } from "./data.js";
import { h } from "./dom.js";
import { shown } from "./visible.js";

// A cell that begins like a formula gets an apostrophe, so that no spreadsheet runs it (OWASP, CSV injection).
export function csv(rows) {
  const cell = (value) => {
    const text = String(value ?? "");
    return `"${(/^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? "'" + text : text).replaceAll('"', '""')}"`;
  };
  return "\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
}

export async function saveNodes(graph) {
  const { aliases } = await block("words");
  const rows = [["id", "type", "kind", "name", "aliases", "properties", "articles", "relations", "first_seen", "last_seen"]];
  for (let i = 0; i < graph.size; i++) {
    if (!shown.nodes[i]) continue;
    const type = graph.schema.types[graph.type[i]];
    const kind = graph.kind[i] < 0 ? "" : type.kinds[graph.kind[i]].name;
    const dates = [graph.dates[graph.first[i]], graph.dates[graph.last[i]]];
    rows.push([graph.id[i], type.name, kind, graph.name[i], (aliases[i] || []).join(";"), pairs(graph.properties[i]), graph.articles[i], degree(graph, i), ...dates]);
  }
  save(new Blob([csv(rows)], { type: "text/csv;charset=utf-8" }), "nodes.csv");
}

// One row for each sentence; edges without one have a row of their own.
export async function saveEdges(graph) {
  const { edges } = graph;
  const rows = [["id", "type", "source", "source_name", "target", "target_name", "properties", "modality", "confidence", "count", "first_seen", "last_seen", "sentence", "headline", "publisher", "date", "article_source", "address"]];
  for (let j = 0; j < edges.size; j++) {
    if (!shown.edges[j]) continue;
    const [s, o] = [edges.source[j], edges.target[j]];
    const start = [edges.id[j], graph.schema.relations[edges.type[j]].name, graph.id[s], graph.name[s], graph.id[o], graph.name[o], pairs(edges.properties[j]), graph.modalities[edges.modality[j]], edges.confidence[j] / 100, edges.count[j], graph.dates[edges.first[j]], graph.dates[edges.last[j]]];
    for (const number of edges.evidence[j].length ? edges.evidence[j] : [-1]) rows.push([...start, ...(await cited(graph, number))]);
  }
  save(new Blob([csv(rows)], { type: "text/csv;charset=utf-8" }), "relations.csv");
}

async function cited(graph, number) {
  if (number < 0) return ["", "", "", "", "", ""];
  const { text, article: where } = await sentence(graph, number);
  const source = (await article(where)) || {};
  return [text, source.headline, source.publisher, source.date, source.source, source.address];
}

const pairs = (properties) => Object.entries(properties || {}).map(([key, value]) => `${key}=${value}`).join(";");

export function savePicture() {
  snapshot().toBlob((blob) => save(blob, "graph.png"), "image/png");
}

function save(blob, name) {
  const link = h("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
