// The sentences of an edge, word for word, each with the article that it stands in and the rule that read it.

import { citeMenu } from "./citemenu.js";
import { copy } from "./copying.js";
import { article, block, evidenceOf, sentence } from "./data.js";
import { h, outward } from "./dom.js";
import { t } from "./i18n.js";

const FIRST = 5;

export function evidenceList(graph, j) {
  if (!graph.edges.said[j]) return h("p", { class: "quiet" }, noSentence(graph, j));
  const list = h("ol", { class: "evidence" });
  const box = h("div", {}, list);
  fill(graph, j, box, list);
  return box;
}

function noSentence(graph, j) {
  const origin = graph.origins[graph.edges.origin[j]];
  return t(origin === "text" ? "noEvidence" : origin);
}

async function fill(graph, j, box, list) {
  const [sources, { aliases }] = await Promise.all([block("sources"), block("words")]);
  const ends = [graph.edges.source[j], graph.edges.target[j]].map((node) => ({ node, names: [graph.name[node], ...(aliases[node] || [])] }));
  const found = await once(graph, j, sources);
  const show = async (part) => list.append(...(await Promise.all(part.map((one) => entry(graph, one, ends, sources)))));
  await show(found.slice(0, FIRST));
  if (found.length <= FIRST) return;
  const more = h("button", { class: "plain more" }, t("more", { n: found.length - FIRST }));
  more.addEventListener("click", () => {
    more.remove();
    show(found.slice(FIRST));
  });
  box.append(more);
}

// The sentences of an edge with their rules; the same words in reprints of one story stand once.
async function once(graph, j, { articles, rules }) {
  const numbers = evidenceOf(graph, j);
  const all = await Promise.all(numbers.map((number) => sentence(graph, number)));
  const seen = new Set();
  return all.map((one, k) => ({ ...one, rule: rules.fired[j][k] })).filter(({ text, article: where }) => {
    const key = `${articles.story[where] ?? -1} ${text}`;
    if ((articles.story[where] ?? -1) < 0) return true;
    return !seen.has(key) && seen.add(key);
  });
}

async function entry(graph, { text, article: where, marks, rule }, ends, sources) {
  const source = await article(where);
  return h(
    "li",
    {},
    h("blockquote", {}, marked(text, ends, marks)),
    source ? articleLine(graph, source) : null,
    source ? await reprints(graph, source, where, sources) : null,
    ruleLine(rule, sources.rules),
  );
}

export function articleLine(graph, source) {
  const facts = [source.publisher, source.wire === source.publisher ? "" : source.wire, source.date, source.sheet && t("sheet", { n: source.sheet }), source.pages && t("pages", { n: source.pages }), source.number];
  return h(
    "div",
    { class: "article" },
    h("cite", {}, h("bdi", {}, source.headline || t("untitled"))),
    h("span", {}, h("bdi", {}, facts.filter(Boolean).join(" · "))),
    source.authors.length ? h("span", {}, t("by"), h("bdi", {}, source.authors.join("、"))) : null,
    source.continued.length ? h("span", { title: source.continued.join("\n") }, t("continued", { n: source.continued.length })) : null,
    h("span", { class: "where" }, source.address ? outward(source.address) : localFile(source.source)),
    citeMenu(graph, source),
  );
}

// Where the texts lie is not known to the page: their path can be copied, not followed.
function localFile(path) {
  const button = h("button", { class: "plain", title: t("copyPath"), "aria-label": `${t("copyPath")}: ${path}` }, h("bdi", {}, path));
  button.addEventListener("click", () => copy(path, button));
  return button;
}

async function reprints(graph, source, where, { articles }) {
  if (source.story < 0) return null;
  const others = articles.story.flatMap((story, k) => (story === source.story && k !== where ? [k] : []));
  const lines = await Promise.all(others.map(async (k) => h("li", {}, articleLine(graph, await article(k)))));
  return h("details", { class: "reprints" }, h("summary", {}, t("reprints", { n: others.length + 1 })), h("ul", {}, lines));
}

function ruleLine(rule, rules) {
  if (rule === undefined) return null;
  const [right, found] = [rules.right[rule], rules.found[rule]];
  const name = h("code", {}, h("bdi", {}, rules.name[rule]));
  return h("p", { class: "rule" }, t("rule"), name, found ? t("ruleMeasured", { right, found }) : t("ruleUnseen"));
}

// The sentence in pieces; what means either end stands in a <mark>: the stretches that the facts give (node, start and
// length in characters), then each longest name.
export function marked(text, [source, target], given = []) {
  const names = [...source.names.map((name) => [name, "source"]), ...target.names.map((name) => [name, "target"])];
  const ordered = names.filter(([name]) => name).sort((a, b) => b[0].length - a[0].length);
  const stretches = byPlace(text, given, { [source.node]: "source", [target.node]: "target" });
  const pieces = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const hit = longer(stretches.get(at), ordered.find(([name]) => text.startsWith(name, at)));
    if (hit) {
      pieces.push(plain, h("mark", { class: hit[1] }, hit[0]));
      plain = "";
    } else plain += text[at];
    at += hit ? hit[0].length : 1;
  }
  return h("bdi", {}, ...pieces, plain);
}

const longer = (a, b) => (a && b ? (b[0].length > a[0].length ? b : a) : a || b);

// JavaScript counts some characters twice, the facts count each once.
function byPlace(text, given, ends) {
  const characters = given.length ? Array.from(text) : [];
  const found = new Map();
  for (let k = 0; k < given.length; k += 3) {
    const [node, start, length] = given.slice(k, k + 3);
    const piece = characters.slice(start, start + length).join("");
    const at = characters.slice(0, start).join("").length;
    if (Object.hasOwn(ends, node)) found.set(at, longer([piece, ends[node]], found.get(at)));
  }
  return found;
}
