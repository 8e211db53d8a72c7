// The days that the texts themselves give, by edge and by node; what a table knows (dates of divisions) is none.

import { day } from "./data.js";

const ACTS = ["meetings", "figures", "documents"]; // families of relations that happen when their dated end does

// {edges, nodes}: Map of number → [earliest, latest] day. Read when first asked for: a page opens without.
export function statedDays(graph) {
  graph.stated ??= readDays(graph);
  return graph.stated;
}

function readDays(graph) {
  const { edges, schema } = graph;
  const relations = schema.relations.map(({ dates }) => dates);
  const types = schema.types.map(({ dated }) => (dated ? ["date"] : []));
  const gazetteer = graph.origins.indexOf("gazetteer");
  const own = days(edges.properties, (j) => (edges.origin[j] === gazetteer ? [] : relations[edges.type[j]]));
  const nodes = days(graph.properties, (i) => types[graph.type[i]]);
  return { edges: inherited(graph, own, nodes), nodes };
}

// A meeting, figure or document that is dated dates what is said of its being held, measured or issued.
function inherited(graph, own, nodes) {
  const { source, target, type } = graph.edges;
  const acts = graph.schema.relations.map(({ family }) => ACTS.includes(family));
  const found = new Map(own);
  for (let j = 0; j < type.length; j++) {
    const date = acts[type[j]] && !own.has(j) && (nodes.get(source[j]) || nodes.get(target[j]));
    if (date) found.set(j, date);
  }
  return found;
}

function days(properties, names) {
  const found = new Map();
  for (const [key, values] of Object.entries(properties)) {
    const dates = names(Number(key)).map((name) => values[name]).filter(isDate);
    const bounds = dates.flatMap((date) => [day(date, "01-01"), day(date, "12-31")]);
    if (bounds.length) found.set(Number(key), [Math.min(...bounds), Math.max(...bounds)]);
  }
  return found;
}

export const isDate = (text) => /^\d{4}(-\d\d(-\d\d)?)?$/.test(text || "");
