// The map as a list: the places of the chosen entity, or all, in words; and those that have no point. Also as CSV.

import { h, short } from "./dom.js";
import { csv, save } from "./export.js";
import { label, number, propertyName, propertyValue, t } from "./i18n.js";
import { model } from "./mapmodel.js";
import { chart } from "./mappaint.js";
import { change, choose, state } from "./state.js";
import { firstDay } from "./ties.js";

const PAGE = 100;

export function mapPanel() {
  if (!state.mapList) return null;
  const nowhere = state.mapList === "nowhere";
  const spread = model.focus >= 0 && !nowhere;
  const title = nowhere ? t("mapNowhereTitle") : spread ? short(chart.graph.name[model.focus], 30) : t("mapPlaces");
  const close = h("button", { class: "close", "data-key": "close", "aria-label": t("close"), title: t("close"), onclick: () => change({ mapList: "" }) }, "×");
  const rows = spread ? inOrder() : nowhere ? missing() : [...model.drawn, ...model.beyond];
  return h(
    "section",
    { "aria-label": title },
    close,
    h("h2", {}, h("bdi", {}, title), h("small", {}, number(rows.length))),
    nowhere ? h("p", { class: "quiet" }, t("mapNowhereNote")) : null,
    growing(spread ? spreadHead() : placeHead(), rows, spread ? spreadRow : placeRow),
  );
}

// Those with relations to the chosen entity, where there is one.
export const missing = () => (model.focus < 0 ? model.nowhere : [...model.tied.keys()].filter((i) => chart.located.at[i] < 0));

const inOrder = () => [...model.ties].sort((a, b) => (firstDay(chart.graph, a) || Infinity) - (firstDay(chart.graph, b) || Infinity) || a.via - b.via);

const head = (names) => h("thead", {}, h("tr", {}, names.map((name) => h("th", { scope: "col" }, name))));
const spreadHead = () => head([t("places"), t("mapHow"), t("first"), t("mapSentences")]);
const placeHead = () => head([t("places"), t("kind"), t("relationsColumn"), t("articlesColumn")]);

function growing(header, rows, row) {
  const body = h("tbody", {});
  const more = h("button", { class: "plain" });
  let done = 0;
  const grow = () => {
    body.append(...rows.slice(done, done + PAGE).map(row));
    done += PAGE;
    more.hidden = done >= rows.length;
    more.textContent = t("more", { n: rows.length - done });
  };
  more.addEventListener("click", grow);
  grow();
  return h("div", {}, h("table", {}, header, body), more);
}

const opener = (i) => h("button", { class: "plain link", "data-key": `place-${i}`, onclick: () => choose({ node: i }) }, h("bdi", {}, short(chart.graph.name[i], 24)));

function placeRow(i) {
  const { graph } = chart;
  const kind = graph.kind[i] < 0 ? "" : label(graph.schema.types[graph.type[i]].kinds[graph.kind[i]]);
  return h("tr", {}, [opener(i), kind, number(model.weight[i]), number(graph.articles[i])].map((value) => h("td", {}, value)));
}

function spreadRow(tie) {
  const { edges, dates } = chart.graph;
  const how = h("button", { class: "plain", "data-key": `edge-${tie.edge}`, onclick: () => choose({ edge: tie.edge }) }, h("bdi", {}, howOf(tie)));
  const cells = [opener(tie.place), how, dates[edges.first[tie.edge]], number(edges.said[tie.edge])];
  return h("tr", {}, cells.map((value, k) => h("td", { class: k === 1 ? "wide" : "" }, value)));
}

// E.g. 施行于 · 试点 · 计划, or 印发（云川省人民政府）.
function howOf({ edge, via }) {
  const { graph } = chart;
  const { edges } = graph;
  const relation = label(graph.schema.relations[edges.type[edge]]);
  const stage = edges.properties[edge]?.stage;
  const modality = graph.modalities[edges.modality[edge]];
  const through = via < 0 ? "" : short(graph.name[via], 20);
  return [relation, stage && propertyValue(graph, stage), modality !== "done" && propertyValue(graph, modality), through].filter(Boolean).join(" · ");
}

export function saveMap() {
  const rows = model.focus < 0 ? placeTable() : spreadTable();
  save(new Blob([csv(rows)], { type: "text/csv;charset=utf-8" }), model.focus < 0 ? "places.csv" : "spread.csv");
}

const POINT = ["lon", "lat", "point_of"];

// The point, and the place whose it is.
function point(i) {
  const { graph, located } = chart;
  return located.at[i] < 0 ? ["", "", ""] : [located.lon[i], located.lat[i], graph.name[located.at[i]]];
}

function placeTable() {
  const { graph } = chart;
  const kind = (i) => (graph.kind[i] < 0 ? "" : graph.schema.types[graph.type[i]].kinds[graph.kind[i]].name);
  const row = (i) => [graph.id[i], graph.name[i], kind(i), ...point(i), model.weight[i], graph.articles[i]];
  return [["place_id", "place", "kind", ...POINT, "relations", "articles"], ...[...model.drawn, ...model.beyond, ...model.nowhere].map(row)];
}

function spreadTable() {
  const { graph } = chart;
  const { edges, dates } = graph;
  const row = ({ place, edge, via }) => [
    graph.id[place], graph.name[place], ...point(place), graph.schema.relations[edges.type[edge]].name, via < 0 ? "" : graph.name[via],
    edges.properties[edge]?.stage, graph.modalities[edges.modality[edge]], dates[edges.first[edge]], dates[edges.last[edge]],
    edges.properties[edge]?.date, edges.said[edge], edges.count[edge], edges.id[edge],
  ];
  const names = ["place_id", "place", ...POINT, "relation", "via", "stage", "modality", "first_seen", "last_seen", "stated_date", "sentences", "sources", "relation_id"];
  return [names, ...inOrder().map(row)];
}
