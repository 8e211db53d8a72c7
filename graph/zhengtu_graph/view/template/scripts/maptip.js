// What stands under the pointer: names and counts; after a click on several places a list to choose from.

import { $, h, short } from "./dom.js";
import { label, t } from "./i18n.js";
import { eye } from "./mapcamera.js";
import { model } from "./mapmodel.js";
import { chart } from "./mappaint.js";
import { choose } from "./state.js";

const MOST = 8; // while pointing; the list after a click holds all
let pinned = false;

export function showTip(places, x, y, pin) {
  if (pinned && !pin) return;
  const tip = document.querySelector("#map .map-tip");
  pinned = pin && places.length > 0;
  tip.hidden = !places.length;
  tip.classList.toggle("pinned", pinned);
  if (!places.length) return;
  const seen = pinned ? places : places.slice(0, MOST);
  const rest = places.length - seen.length;
  tip.replaceChildren(h("ul", { "aria-label": t("mapHere") }, seen.map(line), rest ? h("li", { class: "quiet" }, t("mapMoreHere", { n: rest })) : null));
  tip.style.setProperty("--x", `${Math.min(x + 14, Math.max(eye.width - 250, 0))}px`);
  tip.style.setProperty("--y", `${Math.min(y + 14, Math.max(eye.height - 24 * Math.min(seen.length, 12) - 60, 0))}px`);
}

export function closeTip() {
  pinned = false;
  $("map").querySelector(".map-tip").hidden = true;
}

export const isTipPinned = () => pinned;

function line(i) {
  const name = h("bdi", {}, short(chart.graph.name[i], 24));
  const facts = h("small", {}, tipFacts(i));
  return h("li", {}, pinned ? h("button", { class: "plain", onclick: () => choose({ node: i }) }, name) : name, facts);
}

// What the picture says of a place, in words.
function tipFacts(i) {
  const { graph, located } = chart;
  const tied = model.tied.get(i);
  const host = located.at[i] === i ? "" : t("mapAt", { name: short(graph.name[located.at[i]], 16) });
  const date = tied && graph.dates[graph.edges.first[tied.tie.edge]];
  const relation = tied ? label(graph.schema.relations[graph.edges.type[tied.tie.edge]]) : "";
  const counts = tied ? t("sentences", { n: tied.sentences }) : `${t("degree", { n: model.weight[i] })} · ${t("articles", { n: graph.articles[i] })}`;
  return [relation, date, counts, host].filter(Boolean).join(" · ");
}
