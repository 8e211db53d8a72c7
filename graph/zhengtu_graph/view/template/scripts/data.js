// The graph in columns, and the blocks of compressed JSON that it comes from.

import { frame } from "./pauses.js";

const SORTS = { Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array };
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
  await wholePage();
  await frame();
  await frame(); // what asks for it is on the screen first
  return textOf(await bytesNow(name));
}

const textOf = (bytes) => new TextDecoder().decode(bytes);
const bytesNow = (name) => inflated(bytesOf(document.getElementById("block-" + name).textContent));

// By hand, so that it is done before the browser goes on to read the page: Blob and Response would wait for their turn.
async function inflated(bytes) {
  const { readable, writable } = new DecompressionStream("gzip");
  const [writer, reader] = [writable.getWriter(), readable.getReader()];
  writer.write(bytes);
  writer.close();
  const parts = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole.buffer;
}

export async function hasBlock(name) {
  await wholePage();
  return Boolean(document.getElementById("block-" + name));
}

// The script stands behind the first blocks and runs while the browser still reads the other blocks.
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
  const [text, numbers] = await Promise.all([bytesNow("core"), bytesNow("columns")]); // they stand before the script
  const core = JSON.parse(textOf(text));
  const { nodes, edges } = withColumns(core, numbers);
  const graph = {
    ...core,
    ...nodes,
    size: nodes.id.length,
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

// The columns of numbers, one after the other in `bytes`, each of the sort and length that the core names.
function withColumns(core, bytes) {
  let at = 0;
  for (const [part, name, sort, length] of core.columns) {
    core[part][name] = new SORTS[sort](bytes, at, length);
    at += core[part][name].byteLength;
  }
  return core;
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
export const evidenceOf = (graph, j) => [...graph.edges.evidence.subarray(graph.saidFrom[j], graph.saidFrom[j + 1])];

export const degree = (graph, i) => graph.from[i + 1] - graph.from[i];

export function edgesOf(graph, i) {
  return graph.touching.subarray(graph.from[i], graph.from[i + 1]);
}

export function otherEnd(graph, j, i) {
  return graph.edges.source[j] === i ? graph.edges.target[j] : graph.edges.source[j];
}

// How far each edge swings out of the straight line, so that parallel ones are seen apart; in parts of its length.
function bends({ source, target }, size) {
  const count = source.length;
  const bend = new Float32Array(count);
  const pairs = sorted(count, (j) => Math.min(source[j], target[j]) * size + Math.max(source[j], target[j]));
  const pair = (k) => Math.floor(pairs[k] / count);
  for (let begin = 0, end = 0; begin < count; begin = end) {
    while (end < count && pair(end) === pair(begin)) end++;
    const parallel = end - begin;
    for (let k = 0; parallel > 1 && k < parallel; k++) {
      const j = pairs[begin + k] % count;
      const side = source[j] < target[j] ? 1 : -1;
      bend[j] = (side * 0.3 * (k - (parallel - 1) / 2)) / Math.max(2, parallel / 2);
    }
  }
  return bend;
}

// Nodes by how often they are spoken of, then by their relations.
function rank(graph) {
  const { size, articles } = graph;
  const degrees = Uint32Array.from({ length: size }, (_, i) => degree(graph, i));
  const [most, widest] = [articles, degrees].map((column) => column.reduce((a, b) => Math.max(a, b), 0));
  const order = sorted(size, (i) => (most - articles[i]) * (widest + 1) + widest - degrees[i]);
  return Array.from(order, (key) => key % size);
}

// The keys of 0 to size - 1 in order, each as key * size + number: numbers are sorted without a call for each two.
function sorted(size, key) {
  return Float64Array.from({ length: size }, (_, i) => key(i) * size + i).sort();
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
