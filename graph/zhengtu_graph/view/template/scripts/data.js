// The graph in columns, and the blocks of compressed JSON that it comes from.

const decoded = new Map();

// The JSON of a block, decoded once, when first asked for.
export function block(name) {
  if (!decoded.has(name)) decoded.set(name, decode(name));
  return decoded.get(name);
}

async function decode(name) {
  return JSON.parse(await blockText(name));
}

export async function blockText(name) {
  if (name !== "core") await wholePage();
  const text = document.getElementById("block-" + name).textContent;
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

export async function hasBlock(name) {
  await wholePage();
  return Boolean(document.getElementById("block-" + name));
}

// The script stands behind the core and runs while the browser still reads the other blocks.
async function wholePage() {
  if (document.readyState === "loading") await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
}

// Natively where the browser can; else by a plain loop: Uint8Array.from with a function takes seventeen times as long.
function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < characters.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

// Node i: name[i], x[i] …; edge j: edges.source[j] …; the edges of node i: touching[from[i]] to touching[from[i + 1] - 1];
// the sentences of edge j: edges.evidence[saidFrom[j]] to edges.evidence[saidFrom[j + 1] - 1].
export async function load() {
  const core = await block("core");
  const { nodes, edges } = core;
  const graph = {
    ...core,
    ...nodes,
    size: nodes.id.length,
    x: Float32Array.from(nodes.x),
    y: Float32Array.from(nodes.y),
    edges: { ...edges, size: edges.source.length },
    index: new Map(nodes.id.map((id, i) => [id, i])),
    from: new Uint32Array(nodes.id.length + 1),
    touching: new Uint32Array(2 * edges.source.length),
    saidFrom: sums(edges.said),
    bend: bends(edges, nodes.id.length),
    earliest: Int32Array.from(core.dates, (date) => day(date, "01-01")),
    latest: Int32Array.from(core.dates, (date) => day(date, "12-31")),
  };
  join(graph);
  graph.rank = rank(graph);
  return graph;
}

function join({ size, edges, from, touching }) {
  for (let j = 0; j < edges.size; j++) {
    from[edges.source[j] + 1]++;
    from[edges.target[j] + 1]++;
  }
  for (let i = 0; i < size; i++) from[i + 1] += from[i];
  const next = from.slice();
  for (let j = 0; j < edges.size; j++) {
    touching[next[edges.source[j]]++] = j;
    touching[next[edges.target[j]]++] = j;
  }
}

function sums(counts) {
  const from = new Uint32Array(counts.length + 1);
  for (let k = 0; k < counts.length; k++) from[k + 1] = from[k] + counts[k];
  return from;
}

// The ids of relations, which only addresses and files name, are decoded after the first picture.
export async function readEdgeIds(graph) {
  if (graph.edges.id) return;
  graph.edges.id = (await block("ids")).edges;
  graph.edgeIndex = new Map(graph.edges.id.map((id, j) => [id, j]));
}

// Numbers of the sentences of edge j.
export const evidenceOf = (graph, j) => graph.edges.evidence.slice(graph.saidFrom[j], graph.saidFrom[j + 1]);

export const degree = (graph, i) => graph.from[i + 1] - graph.from[i];

export function edgesOf(graph, i) {
  return graph.touching.subarray(graph.from[i], graph.from[i + 1]);
}

export function otherEnd(graph, j, i) {
  return graph.edges.source[j] === i ? graph.edges.target[j] : graph.edges.source[j];
}

// How far each edge swings out of the straight line, so that parallel ones are seen apart; in parts of its length.
function bends(edges, size) {
  const among = new Map();
  edges.source.forEach((source, j) => {
    const target = edges.target[j];
    const pair = Math.min(source, target) * size + Math.max(source, target);
    if (!among.has(pair)) among.set(pair, []);
    among.get(pair).push(j);
  });
  const bend = new Float32Array(edges.source.length);
  for (const parallel of among.values()) {
    if (parallel.length === 1) continue;
    parallel.forEach((j, k) => {
      const side = edges.source[j] < edges.target[j] ? 1 : -1;
      bend[j] = (side * 0.3 * (k - (parallel.length - 1) / 2)) / Math.max(2, parallel.length / 2);
    });
  }
  return bend;
}

// Nodes by how often they are spoken of, then by their relations.
function rank(graph) {
  const order = Array.from({ length: graph.size }, (_, i) => i);
  return order.sort((a, b) => graph.articles[b] - graph.articles[a] || degree(graph, b) - degree(graph, a) || a - b);
}

// A number that grows with the day; what the date leaves out is taken from `rest`, `MM-DD`. 0 for no date.
export function day(date, rest) {
  const [year, month, dayOfMonth] = (date.length > 4 ? date + rest.slice(date.length - 5) : `${date}-${rest}`).split("-");
  return date ? Number(year) * 372 + (Number(month) - 1) * 31 + Number(dayOfMonth) - 1 : 0;
}

export async function sentence(graph, number) {
  const [part, { sentences }] = await Promise.all([block("evidence-" + Math.floor(number / graph.block)), block("sources")]);
  const row = number % graph.block;
  return { text: part.text[row], article: sentences[number], marks: part.marks[row] };
}

export async function article(number) {
  const { articles } = await block("sources");
  if (number < 0) return null;
  return Object.fromEntries(Object.entries(articles).map(([name, column]) => [name, column[number]]));
}
