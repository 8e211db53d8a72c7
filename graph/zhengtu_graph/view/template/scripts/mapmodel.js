// What the map shows now: which places, how often spoken of, and how the chosen entity has to do with them.

import { pathEdges } from "./route.js";
import { state } from "./state.js";
import { byPlace, firstDay, focus, isTieShown, tiesOf } from "./ties.js";
import { shown } from "./visible.js";

export const model = {
  weight: new Int32Array(0), // by node: shown relations, but for those of divisions to each other
  heaviest: 1, // most relations of a place, whatever is filtered, so that sizes can be compared
  drawn: [], // shown places that have a point, the most spoken of first
  nowhere: [], // shown places that have none
  beyond: [], // shown places that lie where this map does not reach
  focus: -1,
  every: [], // ties of the focus to places
  ties: [], // those of them that are shown
  tied: new Map(), // the same by place
  span: [0, 0], // first and last day of all ties, whatever is filtered, so that colours stay while a range plays
  sentences: 1, // of the tied place with most of them
  marked: new Set(), // the chosen place, or the places at the ends of the chosen edge or on the path
};

export function startModel(graph, located) {
  const whole = weigh(graph, () => true);
  model.heaviest = located.places.reduce((most, i) => Math.max(most, whole[i]), 1);
}

// A map of the world reaches everywhere; as long as the reader does not choose, the map is one of China if any place is there.
export const isWorld = (located) => state.world ?? located.worldly;
export const isBeyond = (located, i) => !isWorld(located) && located.far[i] === 1;

export function countPlaces(graph, located) {
  model.weight = weigh(graph, (j) => shown.edges[j]);
  const places = located.places.filter((i) => shown.nodes[i]).sort((a, b) => model.weight[b] - model.weight[a]);
  model.drawn = places.filter((i) => located.at[i] >= 0 && !isBeyond(located, i));
  model.beyond = places.filter((i) => located.at[i] >= 0 && isBeyond(located, i));
  model.nowhere = places.filter((i) => located.at[i] < 0);
}

function weigh(graph, counts) {
  const weight = new Int32Array(graph.size);
  const { source, target, type, size } = graph.edges;
  for (let j = 0; j < size; j++) {
    if (!counts(j) || graph.schema.relations[type[j]].name === "PART_OF") continue;
    weight[source[j]]++;
    weight[target[j]]++;
  }
  return weight;
}

export function tiePlaces(graph) {
  model.focus = focus(graph);
  model.every = model.focus < 0 ? [] : tiesOf(graph, model.focus);
  const days = model.every.map((tie) => firstDay(graph, tie)).filter(Boolean);
  model.span = days.reduce(([first, last], day) => [Math.min(first, day), Math.max(last, day)], [days[0] || 0, days[0] || 0]);
  model.ties = model.every.filter(isTieShown);
  model.tied = byPlace(graph, model.ties);
  model.sentences = [...model.tied.values()].reduce((most, { sentences }) => Math.max(most, sentences), 1);
  model.marked = marked(graph);
}

function marked(graph) {
  const { source, target } = graph.edges;
  const edges = state.path ? pathEdges() : state.edge >= 0 ? [state.edge] : [];
  return new Set([state.node, ...edges.flatMap((j) => [source[j], target[j]])]);
}
