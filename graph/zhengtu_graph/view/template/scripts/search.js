// Finding a node by name, alias, pinyin (whole or initials) or id while the reader types.

import { block } from "./data.js";
import { h, short } from "./dom.js";
import { label, t } from "./i18n.js";
import { swatch } from "./shapes.js";

const MOST = 12;
let index = null;
let last = { wanted: "", found: [] };

async function prepare(graph) {
  const { aliases, pinyin } = await block("words");
  index ??= {
    names: graph.name.map((name) => name.toLowerCase()),
    ids: graph.id.map((id) => id.toLowerCase()),
    aliases,
    whole: pinyin.map((syllables) => syllables.replaceAll(" ", "")),
    initials: pinyin.map((syllables) => syllables.split(" ").map((syllable) => syllable[0]).join("")),
  };
}

// Up to `MOST` hits {i, alias} among those `allowed`, the closest first, among equals the most spoken of.
export async function find(graph, query, allowed = () => true) {
  await prepare(graph);
  const wanted = query.trim().toLowerCase();
  if (!wanted) return [];
  const latin = /^[a-z\s'’]+$/.test(wanted) ? wanted.replace(/[\s'’]/g, "") : null;
  const hits = [];
  for (const [place, i] of candidates(graph, wanted)) {
    const hit = match(i, wanted, latin);
    if (!hit) continue;
    last.found.push([place, i]);
    if (allowed(i)) hits.push({ i, place, ...hit });
  }
  return hits.sort((a, b) => a.score - b.score || a.place - b.place).slice(0, MOST);
}

// [place, node]: all, or what the text before matched where one more letter was typed. One letter is matched more
// strictly than two, so its finds do not hold all that two letters find.
function candidates(graph, wanted) {
  const among = last.wanted.length > 1 && wanted.startsWith(last.wanted) ? last.found : graph.rank.map((i, place) => [place, i]);
  last = { wanted, found: [] };
  return among;
}

function match(i, wanted, latin) {
  const name = index.names[i];
  if (name === wanted) return { score: 0 };
  if (name.startsWith(wanted)) return { score: 1 };
  const alias = (index.aliases[i] || []).find((other) => other.toLowerCase().includes(wanted));
  if (alias && alias.toLowerCase() === wanted) return { score: 1, alias };
  if (latin && (index.initials[i] === latin || index.whole[i] === latin)) return { score: 2 };
  if (name.includes(wanted)) return { score: 3 };
  if (alias) return { score: 4, alias };
  if (latin && (index.initials[i].startsWith(latin) || index.whole[i].startsWith(latin))) return { score: 5 };
  if (latin && latin.length > 1 && (index.initials[i].includes(latin) || index.whole[i].includes(latin))) return { score: 6 };
  return index.ids[i].includes(wanted) ? { score: 7 } : null;
}

// Makes an input with a list under it a search box: `pick(i)` is called with the node that the reader takes.
export function searchBox(graph, input, list, pick, allowed) {
  let hits = [];
  let at = -1;
  let asked = 0;
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (hit) => {
    close();
    pick(hit.i);
  };
  const mark = (next) => {
    at = next;
    [...list.children].forEach((item, k) => item.setAttribute("aria-selected", String(k === at)));
    if (at >= 0) input.setAttribute("aria-activedescendant", list.children[at].id);
  };
  const show = async () => {
    const run = ++asked;
    const found = await find(graph, input.value, allowed);
    if (run !== asked) return;
    hits = found;
    list.replaceChildren(...hits.map((hit, k) => option(graph, hit, `${list.id}-${k}`, () => take(hit))));
    if (!hits.length && input.value.trim()) list.append(h("li", { class: "nothing", role: "option", "aria-disabled": "true" }, t("nothing")));
    list.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (hits.length) mark(0);
  };
  input.addEventListener("input", show);
  input.addEventListener("focus", () => input.value.trim() && show());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (list.hidden || !hits.length || event.isComposing) return;
    if (event.key === "Enter" && at >= 0) take(hits[at]);
    else if (event.key === "ArrowDown") mark((at + 1) % hits.length);
    else if (event.key === "ArrowUp") mark((at + hits.length - 1) % hits.length);
    else return;
    event.preventDefault();
  });
}

function option(graph, { i, alias }, id, take) {
  const type = graph.schema.types[graph.type[i]];
  const name = h("span", { class: "hit" }, h("bdi", {}, short(graph.name[i])), alias ? h("small", {}, h("bdi", {}, short(alias))) : "");
  const press = (event) => {
    event.preventDefault(); // else the input would lose its focus, and the list with it, before the click
    take();
  };
  return h("li", { role: "option", id, onmousedown: press }, swatch(type, false), name, h("small", {}, label(type)));
}
