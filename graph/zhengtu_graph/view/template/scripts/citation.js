// How an article is cited: GB/T 7714-2015 in numeric order, APA 7, BibTeX and RIS. What is not known is left out.

const NEWSPAPER = /(报|报社|报海外版|电讯|经济新闻|daily|times|post|herald|gazette)$/i;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

export const STYLES = {
  gbt: { name: "GB/T 7714—2015", write: gbt, join: numbered, suffix: "txt" },
  apa: { name: "APA 7", write: apa, join: alphabetical, suffix: "txt" },
  bibtex: { name: "BibTeX", write: bibtex, join: (texts) => texts.join("\n\n") + "\n", suffix: "bib" },
  ris: { name: "RIS", write: ris, join: (texts) => texts.join(""), suffix: "ris" },
};

// The citation of one article in a style, looked up on the day `today`.
export function cite(style, article, today = localDay()) {
  return STYLES[style].write(record(article), today);
}

// Those of several as one text: GB/T numbered in the order given, APA by the alphabet.
export function citeAll(style, articles, today = localDay()) {
  const records = articles.map(record);
  const keys = new Map();
  const texts = records.map((one) => {
    const key = keyOf(one);
    const before = keys.get(key) || 0;
    keys.set(key, before + 1);
    return STYLES[style].write(before ? { ...one, key: `${key}-${before + 1}` } : one, today);
  });
  return STYLES[style].join(texts);
}

function numbered(texts) {
  return texts.map((text, k) => `[${k + 1}] ${text}`).join("\n") + "\n";
}

function alphabetical(texts) {
  return [...texts].sort(new Intl.Collator("zh-CN").compare).join("\n") + "\n";
}

export function localDay(now = new Date()) {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

// An article as the styles need it: one line a text, and what it is. A numbered document is one wherever it stands.
function record(article) {
  const text = (value) => (value || "").replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
  const publisher = text(article.publisher);
  const online = /^https?:\/\/\S+$/.test(article.address || "");
  return {
    authors: (article.authors || []).map(text).filter(Boolean),
    issuers: (article.issuers || []).map(text).filter(Boolean),
    title: text(article.headline) || (article.kind === "photo" ? "［无题照片］" : "［无题］"),
    publisher,
    date: /^\d{4}(-\d\d){0,2}$/.test(article.date || "") ? article.date : "",
    number: text(article.number),
    sheet: text(article.sheet).replace(/^0+(?=\d)/, ""),
    address: online ? article.address : "",
    kind: article.number ? "document" : article.sheet || NEWSPAPER.test(publisher) ? "newspaper" : "page",
  };
}

// 4.4 析出文献 for newspapers, 4.6 电子资源 for pages and documents: `题名: 文号[A/OL]. (发布日期)[引用日期]. 地址.`
function gbt(one, today) {
  const by = one.authors.length ? one.authors : one.kind === "document" ? one.issuers : [];
  const names = by.length > 3 ? [...by.slice(0, 3), "等"] : by;
  const title = one.title + (one.kind === "document" ? `: ${one.number}` : "") + gbtMark(one);
  const published = gbtPublished(one) + (one.address ? `[${today}]. ${one.address}` : "");
  return stopped([names.join(", "), title, published].filter(Boolean).join(". "));
}

function gbtMark(one) {
  if (one.kind === "newspaper") return one.address ? "[N/OL]" : "[N]";
  if (one.kind === "document") return one.address ? "[A/OL]" : "[A]";
  return one.address ? "[EB/OL]" : "[Z]";
}

function gbtPublished(one) {
  if (one.kind === "newspaper") return [one.publisher, one.date].filter(Boolean).join(", ") + (one.sheet ? `(${one.sheet})` : "");
  if (!one.address) return [one.kind === "document" ? "" : one.publisher, one.date].filter(Boolean).join(", ");
  const day = one.date ? `(${one.date})` : "";
  return one.kind === "document" || !one.publisher ? day : [one.publisher, one.date.slice(0, 4)].filter(Boolean).join(", ") + day;
}

// Chinese names stay as they are; no title is translated or romanised. Without an author, a newspaper's title leads.
function apa(one) {
  const named = one.authors.length ? one.authors : one.kind === "document" ? one.issuers : [];
  const by = named.length || one.kind === "newspaper" || !one.publisher ? named : [one.publisher];
  const title = one.title + (one.kind === "document" ? ` (${one.number})` : "");
  const lead = by.length ? [apaNames(by), `(${apaDate(one.date)})`, title] : [title, `(${apaDate(one.date)})`];
  const where = by.includes(one.publisher) ? "" : [one.publisher, one.kind === "newspaper" ? one.sheet : ""].filter(Boolean).join(", ");
  return [...lead, where].filter(Boolean).map(stopped).join(" ") + (one.address ? " " + one.address : "");
}

function apaNames(names) {
  if (names.length === 1) return names[0];
  if (names.length > 20) return `${names.slice(0, 19).join(", ")}, … ${names[names.length - 1]}`;
  return `${names.slice(0, -1).join(", ")}, & ${names[names.length - 1]}`;
}

function apaDate(date) {
  if (!date) return "n.d.";
  const [year, month, day] = date.split("-");
  return month ? `${year}, ${[MONTHS[Number(month) - 1], day && Number(day)].filter(Boolean).join(" ")}` : year;
}

const stopped = (text) => (/[.。？！?!]$/.test(text) ? text : text + ".");

function bibtex(one, today) {
  const type = { newspaper: "article", document: "report", page: one.address ? "online" : "misc" }[one.kind];
  const place = { newspaper: "journaltitle", document: "institution", page: "organization" }[one.kind];
  const by = one.authors.length ? one.authors : one.issuers;
  const fields = {
    author: by.map(braced).join(" and "),
    title: braced(one.title),
    [place]: escaped(one.publisher),
    entrysubtype: one.kind === "newspaper" ? "newspaper" : "",
    number: escaped(one.number),
    date: one.date,
    year: one.date.slice(0, 4),
    pages: escaped(one.sheet),
    url: one.address.replace(/[{}\\]/g, encodeURIComponent),
    urldate: one.address ? today : "",
    langid: "chinese",
  };
  const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${type}{${one.key || keyOf(one)},`, ...lines, "}"].join("\n");
}

const braced = (text) => `{${escaped(text)}}`;
const TEX = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
const escaped = (text) => text.replace(/[\\{}#$%&_~^]/g, (sign) => TEX[sign] || "\\" + sign);

// The same for the same article in every export: FNV-1a of what tells it from others.
function keyOf(one) {
  let hash = 0x811c9dc5;
  for (const character of [one.publisher, one.date, one.title, one.address].join("\n")) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193) >>> 0;
  return `zt${one.date.replaceAll("-", "") || "nd"}-${hash.toString(16).padStart(8, "0")}`;
}

function ris(one, today) {
  const [year = "", month = "", day = ""] = one.date.split("-");
  const by = one.authors.length ? one.authors : one.issuers;
  const rows = [
    ["TY", { newspaper: "NEWS", document: "GOVDOC", page: "ELEC" }[one.kind]],
    ...by.map((name) => ["AU", name]),
    ["TI", one.title],
    ["T2", one.kind === "newspaper" ? one.publisher : ""],
    ["PB", one.kind === "newspaper" ? "" : one.publisher],
    ["M1", one.number],
    ["PY", year],
    ["DA", year ? [year, month, day, ""].join("/") : ""],
    ["SP", one.sheet],
    ["UR", one.address],
    ["Y2", one.address ? today.replaceAll("-", "/") + "/" : ""],
    ["LA", "zh"],
    ["ID", one.key || keyOf(one)],
  ];
  const lines = rows.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return lines.join("") + "ER  - \r\n\r\n";
}
