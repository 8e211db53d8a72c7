// What happened when: each dated thing of the graph as a row of columns, in order of time.

import { day } from "./data.js";
import { label, propertyValue, t } from "./i18n.js";
import { short } from "./dom.js";
import { isDate, statedDays } from "./stated.js";

// Lanes: one for each type of entity that has a date, then posts, other facts, and articles.
let made = null;

// {lanes, size, lane, from, to, node, edge, stated}: `stated` where the text gives the date; else it is the first article's.
export function eventsOf(graph) {
  made ??= make(graph);
  return made;
}

function make(graph) {
  const dated = graph.schema.types.map((type, k) => [type, k]).filter(([type]) => type.dated);
  const laneOfType = new Map(dated.map(([, k], lane) => [k, lane]));
  const lanes = [...dated.map(([type, k]) => ({ name: type.name, type: k })), { name: "posts" }, { name: "facts" }];
  const rows = [...nodeRows(graph, laneOfType), ...edgeRows(graph, lanes)].sort((a, b) => a.from - b.from || a.to - b.to);
  return { lanes, rows };
}

function* nodeRows(graph, laneOfType) {
  for (let i = 0; i < graph.size; i++) {
    const lane = laneOfType.get(graph.type[i]);
    if (lane === undefined) continue;
    const stated = statedDays(graph).nodes.get(i);
    if (stated) yield { lane, from: stated[0], to: stated[1], node: i, edge: -1, stated: true };
    else if (graph.first[i]) yield { lane, from: graph.earliest[graph.first[i]], to: graph.latest[graph.first[i]], node: i, edge: -1, stated: false };
  }
}

// Posts begun and ended, with a date of their own or else that of the first article; other relations with a date alone.
function* edgeRows(graph, lanes) {
  const { edges, schema } = graph;
  const [posts, facts] = [lanes.length - 2, lanes.length - 1];
  const laneOfFamily = new Map([["posts", posts], ["documents", lanes.findIndex(({ name }) => name === "Policy")], ["meetings", lanes.findIndex(({ name }) => name === "Meeting")]]);
  for (const [key, properties] of Object.entries(edges.properties)) {
    const j = Number(key);
    const { family, dates } = schema.relations[edges.type[j]];
    const found = laneOfFamily.get(family) ?? facts;
    const lane = found < 0 ? facts : found;
    if (statedDays(graph).edges.has(j)) {
      for (const date of dates.map((name) => properties[name]).filter(isDate)) yield { lane, from: day(date, "01-01"), to: day(date, "12-31"), node: -1, edge: j, stated: true };
    } else if (properties.status && edges.first[j]) {
      yield { lane: posts, from: graph.earliest[edges.first[j]], to: graph.latest[edges.first[j]], node: -1, edge: j, stated: false };
    }
  }
}

export function laneName(graph, { name, type }) {
  return type === undefined ? t("lane_" + name) : label(graph.schema.types[type]);
}

export function eventName(graph, { node, edge }) {
  if (node >= 0) return short(graph.name[node], 40);
  const { source, target, type, properties } = graph.edges;
  const { status, title } = properties[edge] || {};
  const verb = [status ? propertyValue(graph, status) : "", title || ""].filter(Boolean).join(" ") || label(graph.schema.relations[type[edge]]);
  return `${short(graph.name[source[edge]], 16)} ${short(verb, 16)} ${short(graph.name[target[edge]], 24)}`;
}
