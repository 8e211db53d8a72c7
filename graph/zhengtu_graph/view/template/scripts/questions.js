// Questions of the query library that the page itself answers, asked of what the graph says most about.

import { lookAt } from "./canvas.js";
import { h, short } from "./dom.js";
import { t } from "./i18n.js";
import { change, choose, state } from "./state.js";
import { START } from "./table.js";

const MOST = 8;

export function questions(graph, best) {
  const asked = [...about(graph, best)].slice(0, MOST);
  if (!asked.length) return null;
  const item = ({ text, where, act }) => h("li", {}, h("button", { class: "question", onclick: act }, h("bdi", {}, text), h("small", {}, t("answeredIn", { where: t(where) }))));
  return h("section", {}, h("h3", {}, t("ask")), h("ul", { class: "questions" }, asked.map(item)));
}

// Each question, where its answer is seen, and what brings the reader there. Named as in the query library.
function* about(graph, best) {
  const name = (i) => short(graph.name[i], 18);
  const most = (relation, end) => busiest(graph, relation, end);
  const ask = (key, i, where, act) => ({ text: t(key, { name: name(i) }), where, act: act ?? (() => open(i, where)) });
  const spread = most("APPLIED_IN", "source");
  if (spread >= 0) yield ask("askSpread", spread, "map"); // policy-spread
  const policy = best.get("Policy")?.[0];
  if (policy !== undefined) yield ask("askCourse", policy, "time"); // policy-timeline
  const agency = most("HOLDS_POST", "target");
  if (agency >= 0) yield ask("askPosts", agency, "details"); // posts
  const person = most("HOLDS_POST", "source");
  if (person >= 0) yield ask("askCareer", person, "details"); // career
  const meeting = most("ATTENDED", "target");
  if (meeting >= 0) yield ask("askMeeting", meeting, "near"); // meeting-attendance
  const place = most("APPLIED_IN", "target");
  if (place >= 0) yield ask("askPlace", place, "table", () => inPlace(graph, place)); // place-policies
  const [a, b] = [best.get("Person")?.[0], best.get("Place")?.[0]];
  if (a !== undefined && b !== undefined) yield { text: t("askPath", { a: name(a), b: name(b) }), where: "path", act: () => choose({ path: { from: a, to: b } }) }; // chain
  const planned = graph.modalities.indexOf("planned");
  if (graph.edges.modality.includes(planned)) yield { text: t("askPlanned"), where: "table", act: () => only(graph, "modalities", graph.modalities, planned) }; // planned
  const counted = most("RESULT_OF", "target");
  if (counted >= 0) yield ask("askFigures", counted, "details"); // policy-figures
}

// The node with most relations of a type at one end; -1 where there is none.
function busiest(graph, relation, end) {
  const type = graph.schema.relations.findIndex(({ name }) => name === relation);
  const counts = new Map();
  graph.edges[end].forEach((i, j) => {
    if (graph.edges.type[j] === type) counts.set(i, (counts.get(i) || 0) + 1);
  });
  return [...counts].reduce((first, next) => (next[1] > first[1] ? next : first), [-1, 0])[0];
}

function open(i, where) {
  change({ view: where === "details" ? "picture" : where, node: i, edge: -1, path: null });
  if (state.view === "picture") lookAt([i]);
}

function inPlace(graph, place) {
  const relation = graph.schema.relations.findIndex(({ name }) => name === "APPLIED_IN");
  only(graph, "relations", graph.schema.relations, relation, { places: [place] });
}

function only(graph, set, values, kept, more = {}) {
  const others = [...values.keys()].filter((k) => k !== kept);
  change({ ...more, view: "table", table: { ...START, tab: "edges" }, off: { ...state.off, [set]: new Set(others) } });
}
