// The same nodes and edges as tables: for keyboards, screen readers, and everybody who wants to read in order.

import { degree, edgesOf } from "./data.js";
import { $, h, short } from "./dom.js";
import { figureText } from "./figures.js";
import { label, number, propertyName, propertyValue, t } from "./i18n.js";
import { keep } from "./permalink.js";
import { change, choose, listen, state } from "./state.js";
import { FILTERS, shown } from "./visible.js";

const PAGE = 100;
export const START = { tab: "nodes", page: 0, column: -1, down: true };
const TABS = ["nodes", "edges", "figures"];
let graph = null;
let figureType = -1;

keep("table", {
  write: (values) => {
    const { tab, page, column, down } = state.table;
    const text = [tab, page, column, Number(down)].join(",");
    if (text !== [START.tab, START.page, START.column, Number(START.down)].join(",")) values.set("table", text);
  },
  read: (values) => {
    const [tab, ...rest] = (values.get("table") || "").split(",");
    const [page, column, down] = rest.map(Number);
    if (!TABS.includes(tab) || !(page >= 0) || !(column >= -1)) return START;
    return { tab, page: Math.floor(page), column: Math.floor(column), down: down !== 0 };
  },
});

export function startTable(loaded) {
  graph = loaded;
  figureType = graph.schema.types.findIndex(({ name }) => name === "Figure");
  render();
  listen(["view", "language", "table", ...FILTERS], render);
}

// Name, value, and for some what the rows are ordered by and what a click opens.
const nodeColumns = () => [
  { name: t("name"), value: (i) => graph.name[i], open: (i) => choose({ node: i }) },
  { name: t("type"), value: (i) => label(graph.schema.types[graph.type[i]]) },
  { name: t("kind"), value: (i) => (graph.kind[i] < 0 ? "" : label(graph.schema.types[graph.type[i]].kinds[graph.kind[i]])) },
  { name: t("relationsColumn"), value: (i) => degree(graph, i) },
  { name: t("articlesColumn"), value: (i) => graph.articles[i] },
  { name: t("first"), value: (i) => graph.dates[graph.first[i]] },
  { name: t("last"), value: (i) => graph.dates[graph.last[i]] },
];

const edgeColumns = () => [
  { name: t("subject"), value: (j) => graph.name[graph.edges.source[j]], open: (j) => choose({ node: graph.edges.source[j] }) },
  { name: t("relations"), value: (j) => label(graph.schema.relations[graph.edges.type[j]]), open: (j) => choose({ edge: j }) },
  { name: t("object"), value: (j) => graph.name[graph.edges.target[j]], open: (j) => choose({ node: graph.edges.target[j] }) },
  { name: t("modality"), value: (j) => propertyValue(graph, graph.modalities[graph.edges.modality[j]]) },
  { name: t("count"), value: (j) => graph.edges.count[j] },
  { name: t("confidenceColumn"), value: (j) => graph.edges.confidence[j] },
  { name: t("first"), value: (j) => graph.dates[graph.edges.first[j]] },
  { name: t("last"), value: (j) => graph.dates[graph.edges.last[j]] },
];

const said = (i, name) => (graph.properties[i] || {})[name] || "";
const kindOf = (i) => graph.schema.types[figureType].kinds[graph.kind[i]]?.name;

const figureColumns = () => [
  { name: propertyName("measure"), value: (i) => said(i, "measure") || graph.name[i], open: (i) => choose({ node: i }) },
  { name: t("ofWhat"), value: subjects },
  { name: t("amount"), value: (i) => figureText(graph.properties[i] || {}, kindOf(i), state.language), by: (i) => Number(said(i, "value")) || 0 },
  { name: propertyName("unit"), value: (i) => said(i, "unit") },
  { name: propertyName("since"), value: (i) => said(i, "since") },
  { name: propertyName("date"), value: (i) => said(i, "date") },
  { name: t("articlesColumn"), value: (i) => graph.articles[i] },
];

// The places and policies that a figure is of, not who gives it.
function subjects(i) {
  const isOf = (j) => graph.edges.source[j] === i && graph.schema.relations[graph.edges.type[j]].name !== "REPORTED_BY";
  const targets = [...edgesOf(graph, i)].filter(isOf).map((j) => graph.name[graph.edges.target[j]]);
  return [...new Set(targets)].join("、");
}

const COLUMNS = { nodes: nodeColumns, edges: edgeColumns, figures: figureColumns };

function rowsOf(tab) {
  if (tab === "edges") return Array.from({ length: graph.edges.size }, (_, j) => j).filter((j) => shown.edges[j]);
  return graph.rank.filter((i) => shown.nodes[i] && (tab === "nodes" || graph.type[i] === figureType));
}

function render() {
  if (state.view !== "table") return;
  const figures = graph.type.includes(figureType) ? rowsOf("figures").length : -1;
  const name = state.table.tab === "figures" && figures < 0 ? "nodes" : state.table.tab;
  const columns = COLUMNS[name]();
  const rows = sorted(rowsOf(name), columns[state.table.column]);
  const page = Math.min(state.table.page, Math.max(0, Math.ceil(rows.length / PAGE) - 1));
  const focus = document.activeElement?.dataset?.key;
  const tabs = [tab("nodes", t("nodesTable"), shown.nodeCount, name), tab("edges", t("edgesTable"), shown.edgeCount, name)];
  if (figures >= 0) tabs.push(tab("figures", t("figuresTable"), figures, name));
  $("table").setAttribute("aria-label", t("table"));
  $("table").replaceChildren(
    h("div", { class: "tabs" }, tabs, pager(rows.length, page)),
    h("table", { "aria-label": t(name + "Table") }, h("thead", {}, h("tr", {}, columns.map(head))), h("tbody", {}, rows.slice(page * PAGE, (page + 1) * PAGE).map((row) => line(columns, row)))),
  );
  if (focus) $("table").querySelector(`[data-key="${focus}"]`)?.focus();
}

function sorted(rows, column) {
  if (!column) return rows;
  const value = column.by || column.value;
  const keyed = rows.map((row) => [value(row), row]);
  const collator = new Intl.Collator("zh-CN");
  const order = typeof keyed[0]?.[0] === "number" ? (a, b) => a[0] - b[0] : (a, b) => collator.compare(a[0], b[0]);
  keyed.sort((a, b) => (state.table.down ? order(a, b) : order(b, a)));
  return keyed.map(([, row]) => row);
}

function tab(name, text, count, present) {
  const open = () => change({ table: { ...START, tab: name } });
  return h("button", { "aria-pressed": String(present === name), "data-key": name, onclick: open }, text, h("small", {}, number(count)));
}

function pager(total, page) {
  const turn = (by) => () => {
    change({ table: { ...state.table, page: page + by } });
    $("table").scrollTop = 0;
  };
  const last = Math.min((page + 1) * PAGE, total);
  return h(
    "span",
    { class: "pager" },
    h("span", { role: "status" }, t("rows", { from: total ? page * PAGE + 1 : 0, to: last, n: total })),
    h("button", { "aria-label": t("previous"), title: t("previous"), "data-key": "previous", disabled: page === 0, onclick: turn(-1) }, "‹"),
    h("button", { "aria-label": t("next"), title: t("next"), "data-key": "next", disabled: last >= total, onclick: turn(1) }, "›"),
  );
}

function head({ name }, k) {
  const { column, down } = state.table;
  const sort = () => change({ table: { ...state.table, down: column === k ? !down : true, column: k, page: 0 } });
  const order = column === k ? (down ? "ascending" : "descending") : "none";
  return h("th", { scope: "col", "aria-sort": order }, h("button", { class: "plain", "data-key": "column" + k, onclick: sort }, name));
}

function line(columns, row) {
  return h("tr", {}, columns.map(({ value, open }) => {
    const content = value(row);
    const shape = typeof content === "number" ? number(content) : h("bdi", {}, short(content, 60));
    const wide = typeof content === "string" && content.length > 10;
    return h("td", { class: wide ? "wide" : typeof content === "number" ? "number" : "" }, open ? h("button", { class: "plain link", onclick: () => open(row) }, shape) : shape);
  }));
}
