// The sentences of an edge, word for word, each with the article that it stands in.

import { citeButton } from "./citation.js";
import { article, block, sentence } from "./data.js";
import { h, outward } from "./dom.js";
import { t } from "./i18n.js";

const FIRST = 5;

export function evidenceList(graph, j) {
  const numbers = graph.edges.evidence[j];
  if (!numbers.length) return h("p", { class: "quiet" }, noSentence(graph, j));
  const list = h("ol", { class: "evidence" });
  const show = async (part) => {
    for (const number of part) list.append(await entry(graph, j, number));
  };
  const ready = show(numbers.slice(0, FIRST));
  const box = h("div", {}, list);
  if (numbers.length > FIRST) {
    const more = h("button", { class: "plain" }, t("more", { n: numbers.length - FIRST }));
    more.addEventListener("click", () => {
      more.remove();
      show(numbers.slice(FIRST));
    });
    ready.then(() => box.append(more));
  }
  return box;
}

function noSentence(graph, j) {
  const origin = graph.origins[graph.edges.origin[j]];
  return t(origin === "text" ? "noEvidence" : origin);
}

async function entry(graph, j, number) {
  const { text, article: where } = await sentence(graph, number);
  const [source, names] = await Promise.all([article(where), namesOf(graph, j)]);
  return h("li", {}, h("blockquote", {}, marked(text, names)), source ? articleLine(source) : null);
}

export function articleLine(source) {
  const place = [source.publisher, source.date, source.number].filter(Boolean).join(" · ");
  return h(
    "div",
    { class: "article" },
    h("cite", {}, h("bdi", {}, source.headline || t("untitled"))),
    h("span", {}, h("bdi", {}, place)),
    h("span", { class: "where" }, source.address ? outward(source.address) : h("bdi", { title: t("source") }, source.source)),
    citeButton(source),
  );
}

async function namesOf(graph, j) {
  const { aliases } = await block("words");
  return [graph.edges.source[j], graph.edges.target[j]].map((i) => [graph.name[i], ...(aliases[i] || [])]);
}

// The sentence in pieces; each longest name of either end, where it stands, in a <mark>.
export function marked(text, [source, target]) {
  const names = [...source.map((name) => [name, "source"]), ...target.map((name) => [name, "target"])];
  const ordered = names.filter(([name]) => name).sort((a, b) => b[0].length - a[0].length);
  const pieces = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const hit = ordered.find(([name]) => text.startsWith(name, at));
    if (hit) {
      pieces.push(plain, h("mark", { class: hit[1] }, hit[0]));
      plain = "";
    } else plain += text[at];
    at += hit ? hit[0].length : 1;
  }
  return h("bdi", {}, ...pieces, plain);
}
