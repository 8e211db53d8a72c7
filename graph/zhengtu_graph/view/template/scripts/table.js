// The same nodes and edges as tables: for keyboards, screen readers, and everybody who wants to read in order.

import { degree } from "./data.js";
import { $, h, short } from "./dom.js";
import { label, number, propertyValue, t } from "./i18n.js";
import { choose, listen, state } from "./state.js";
import { FILTERS, shown } from "./visible.js";

const PAGE = 100;
const at = { tab: "nodes", page: 0, column: -1, down: true };
let graph = null;

export function startTable(loaded) {
  graph = loaded;
  render();
  listen(["view", "language", ...FILTERS], () => {
    at.page = 0;
    render();
  });
}

const nodeColumns = () => [
  [t("name"), (i) => graph.name[i], (i) => choose({ node: i })],
  [t("type"), (i) => label(graph.schema.types[graph.type[i]])],
  [t("kind"), (i) => (graph.kind[i] < 0 ? "" : label(graph.schema.types[graph.type[i]].kinds[graph.kind[i]]))],
  [t("relationsColumn"), (i) => degree(graph, i)],
  [t("articlesColumn"), (i) => graph.articles[i]],
  [t("first"), (i) => graph.dates[graph.first[i]]],
  [t("last"), (i) => graph.dates[graph.last[i]]],
];

const edgeColumns = () => [
  [t("subject"), (j) => graph.name[graph.edges.source[j]], (j) => choose({ node: graph.edges.source[j] })],
  [t("relations"), (j) => label(graph.schema.relations[graph.edges.type[j]]), (j) => choose({ edge: j })],
  [t("object"), (j) => graph.name[graph.edges.target[j]], (j) => choose({ node: graph.edges.target[j] })],
  [t("modality"), (j) => propertyValue(graph, graph.modalities[graph.edges.modality[j]])],
  [t("count"), (j) => graph.edges.count[j]],
  [t("first"), (j) => graph.dates[graph.edges.first[j]]],
  [t("last"), (j) => graph.dates[graph.edges.last[j]]],
];

function render() {
  if (state.view !== "table") return;
  const columns = at.tab === "nodes" ? nodeColumns() : edgeColumns();
  const rows = sorted(columns);
  const page = rows.slice(at.page * PAGE, (at.page + 1) * PAGE);
  $("table").replaceChildren(
    h("div", { class: "tabs" }, tab("nodes", t("nodesTable"), shown.nodeCount), tab("edges", t("edgesTable"), shown.edgeCount), pager(rows.length)),
    h("table", {}, h("thead", {}, h("tr", {}, columns.map(head))), h("tbody", {}, page.map((row) => line(columns, row)))),
  );
}

function sorted(columns) {
  const flags = at.tab === "nodes" ? shown.nodes : shown.edges;
  const all = at.tab === "nodes" ? graph.rank : Array.from({ length: graph.edges.size }, (_, j) => j);
  const rows = all.filter((k) => flags[k]);
  if (at.column < 0) return rows;
  const value = columns[at.column][1];
  const keyed = rows.map((row) => [value(row), row]);
  const collator = new Intl.Collator("zh-CN");
  const order = typeof keyed[0]?.[0] === "number" ? (a, b) => a[0] - b[0] : (a, b) => collator.compare(a[0], b[0]);
  keyed.sort((a, b) => (at.down ? order(a, b) : order(b, a)));
  return keyed.map(([, row]) => row);
}

function tab(name, text, count) {
  const open = () => {
    Object.assign(at, { tab: name, page: 0, column: -1 });
    render();
  };
  return h("button", { "aria-pressed": String(at.tab === name), onclick: open }, text, h("small", {}, number(count)));
}

function pager(total) {
  const turn = (by) => () => {
    at.page += by;
    render();
    $("table").scrollTop = 0;
  };
  const last = Math.min((at.page + 1) * PAGE, total);
  return h(
    "span",
    { class: "pager" },
    h("span", {}, t("rows", { from: total ? at.page * PAGE + 1 : 0, to: last, n: total })),
    h("button", { "aria-label": t("previous"), disabled: at.page === 0, onclick: turn(-1) }, "‹"),
    h("button", { "aria-label": t("next"), disabled: last >= total, onclick: turn(1) }, "›"),
  );
}

function head([text], k) {
  const sort = () => {
    Object.assign(at, { down: at.column === k ? !at.down : true, column: k, page: 0 });
    render();
  };
  const order = at.column === k ? (at.down ? "ascending" : "descending") : "none";
  return h("th", { scope: "col", "aria-sort": order }, h("button", { class: "plain", onclick: sort }, text));
}

function line(columns, row) {
  return h("tr", {}, columns.map(([, value, open]) => {
    const content = typeof value(row) === "number" ? number(value(row)) : h("bdi", {}, short(value(row), 60));
    return h("td", { class: typeof value(row) === "string" && value(row).length > 10 && open ? "wide" : "" }, open ? h("button", { class: "plain link", onclick: () => open(row) }, content) : content);
  }));
}
