// The relations of a node in groups by type, the strongest or the earliest first, with a box to find one among many.

import { edgesOf, otherEnd } from "./data.js";
import { h, short } from "./dom.js";
import { evidenceList } from "./evidence.js";
import { relationFacts, typeLine } from "./facts.js";
import { label, number, t } from "./i18n.js";
import { keep } from "./permalink.js";
import { change, choose, state } from "./state.js";
import { shown } from "./visible.js";

const FIRST = 8;
const MANY = 30;
const ORDERS = ["strength", "date"];

keep("order", {
  write: (values) => state.order !== ORDERS[0] && values.set("order", state.order),
  read: (values) => (ORDERS.includes(values.get("order")) ? values.get("order") : ORDERS[0]),
});

export function relationGroups(graph, i) {
  const all = [...edgesOf(graph, i)];
  const visible = all.filter((j) => shown.edges[j]);
  const place = h("div", {});
  const find = h("input", { type: "search", class: "find", "aria-label": t("findRelation"), placeholder: t("findRelation"), oninput: () => show() });
  const show = () => place.replaceChildren(...groups(graph, i, visible, find.value.trim()));
  show();
  return h(
    "div",
    { class: "relations" },
    all.length ? null : h("p", { class: "quiet" }, t("noRelations")),
    visible.length > 1 ? orderSwitch(show) : null,
    visible.length > MANY ? find : null,
    place,
    all.length > visible.length ? h("p", { class: "quiet" }, t("hiddenRelations", { n: all.length - visible.length })) : null,
  );
}

function orderSwitch(show) {
  const buttons = ORDERS.map((order) => {
    const press = () => {
      change({ order });
      for (const [k, button] of buttons.entries()) button.setAttribute("aria-pressed", String(ORDERS[k] === order));
      show();
    };
    return h("button", { "aria-pressed": String(state.order === order), title: t(order + "Order"), onclick: press }, t(order));
  });
  return h("div", { class: "order", role: "group", "aria-label": t("order") }, buttons);
}

function groups(graph, i, edges, wanted) {
  const found = new Map();
  for (const j of edges.filter((j) => matches(graph, i, j, wanted))) {
    const key = `${graph.edges.type[j]} ${direction(graph, i, j)}`;
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(j);
  }
  if (wanted && !found.size) return [h("p", { class: "quiet", role: "status" }, t("nothing"))];
  return [...found.values()].map((group) => section(graph, i, group));
}

// A name of the other end or a property of the relation holds the words.
function matches(graph, i, j, wanted) {
  const texts = [graph.name[otherEnd(graph, j, i)], ...Object.values(graph.edges.properties[j] || {})];
  return !wanted || texts.some((text) => text.toLowerCase().includes(wanted.toLowerCase()));
}

function direction(graph, i, j) {
  if (graph.schema.relations[graph.edges.type[j]].symmetric) return "both";
  return graph.edges.source[j] === i ? "outgoing" : "incoming";
}

function section(graph, i, edges) {
  const relation = graph.schema.relations[graph.edges.type[edges[0]]];
  const way = direction(graph, i, edges[0]);
  const sign = { outgoing: "→", incoming: "←", both: "↔" }[way];
  const mark = h("span", { class: "sign", title: way === "both" ? "" : t(way), "aria-hidden": "true" }, sign);
  const heading = h("h3", {}, mark, label(relation), h("small", {}, number(edges.length)));
  return h("section", { class: "group" }, heading, growing(ordered(graph, edges), (j) => row(graph, i, j)));
}

function ordered(graph, edges) {
  const { count, said } = graph.edges;
  if (state.order === "strength") return [...edges].sort((a, b) => count[b] - count[a] || said[b] - said[a]);
  const when = (j) => edgeDate(graph, j) || "9999";
  return [...edges].sort((a, b) => (when(a) < when(b) ? -1 : Number(when(a) > when(b))));
}

// The day that the sentence itself gives, or that of the first article that says so.
export function edgeDate(graph, j) {
  const stated = graph.schema.relations[graph.edges.type[j]].dates.map((name) => graph.edges.properties[j]?.[name]).find(Boolean);
  return stated || graph.dates[graph.edges.first[j]];
}

// A list that shows its first items and the rest by a button, 200 at a time.
export function growing(items, line) {
  const list = h("ul", {});
  const more = h("button", { class: "plain more" });
  let done = 0;
  const grow = (by) => {
    list.append(...items.slice(done, done + by).map(line));
    done += by;
    more.hidden = done >= items.length;
    more.textContent = t("more", { n: items.length - done });
  };
  more.addEventListener("click", () => grow(200));
  grow(FIRST);
  return [list, more];
}

function row(graph, i, j) {
  const other = otherEnd(graph, j, i);
  const place = h("div", { hidden: true });
  const show = (event) => {
    if (!place.firstChild) place.append(evidenceList(graph, j));
    place.hidden = !place.hidden;
    event.currentTarget.setAttribute("aria-expanded", String(!place.hidden));
  };
  const date = state.order === "date" ? h("time", { class: "when" }, edgeDate(graph, j)) : null;
  return h(
    "li",
    { class: "relation" },
    h("div", { class: "line" },
      h("button", { class: "name", onclick: () => choose({ node: other }) }, typeLine(graph, other, false), h("bdi", {}, short(graph.name[other]))),
      date,
      h("button", { class: "plain proof", "aria-expanded": "false", onclick: show }, proof(graph, j))),
    relationFacts(graph, j),
    place,
  );
}

// How many sentences say so; where none does, where the relation is from.
function proof(graph, j) {
  const count = graph.edges.said[j];
  const origin = graph.origins[graph.edges.origin[j]];
  return count || origin === "text" ? t("sentences", { n: count }) : t("origin_" + origin);
}
