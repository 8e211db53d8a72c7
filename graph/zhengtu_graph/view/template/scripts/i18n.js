// What the page says in Chinese and English. Types, kinds and values bring their own labels from the schema.

import { state } from "./state.js";

const WORDS = {
  skip: ["转到表格", "Skip to the table"],
  search: ["按名称、别名、拼音或编号搜索", "Search by name, alias, pinyin or id"],
  nothing: ["没有找到", "Nothing found"],
  counts: ["{n} 个实体 · {m} 条关系", "{n} entities · {m} relations"],
  shown: ["显示 {n} 个实体、{m} 条关系", "{n} entities, {m} relations shown"],
  sampled: ["（放大可见全部连线）", " (zoom in for all lines)"],
  empty: ["这张图里没有实体。", "This graph holds no entities."],
  picture: ["图", "Picture"],
  table: ["表", "Table"],
  path: ["路径", "Path"],
  export: ["导出", "Export"],
  views: ["视图", "Views"],
  tools: ["视图与导出", "View and export"],
  png: ["图片（PNG）", "Picture (PNG)"],
  csvNodes: ["实体表（CSV）", "Entities (CSV)"],
  csvEdges: ["关系与原句表（CSV）", "Relations with sentences (CSV)"],
  other: ["English", "中文"],
  types: ["类型", "Types"],
  relations: ["关系", "Relations"],
  modality: ["语气", "Modality"],
  dates: ["时间", "Dates"],
  all: ["全部", "All"],
  reset: ["还原", "Reset"],
  from: ["起", "From"],
  to: ["止", "To"],
  kinds: ["细类", "Kinds"],
  places: ["地方", "Place"],
  placeSearch: ["只看与某地有关的", "Only what is tied to a place"],
  placesChosen: ["所选地方", "Chosen places"],
  placeRemove: ["去掉{name}", "Remove {name}"],
  placeRule: [
    "所选地方、其下各级和设在其中的机构，以及与它们有关系的实体；选几处，合在一起。",
    "The place, all divisions and bodies within it, and whatever has a relation to one of them; several places add up.",
  ],
  filters: ["筛选", "Filters"],
  details: ["详情", "Details"],
  close: ["关闭", "Close"],
  zoomIn: ["放大", "Zoom in"],
  zoomOut: ["缩小", "Zoom out"],
  fit: ["看全图", "Fit"],
  about: [
    "{n} 个实体与 {m} 条关系。从文中读出的关系都附有原句，行政隶属取自区划表。",
    "{n} entities and {m} relations. What is read from a text has its sentence; the chain of divisions is the gazetteer's. ",
  ],
  span: ["文章日期 {from} 至 {to}。", "Articles from {from} to {to}."],
  most: ["联系最多的{type}", "Best connected: {type}"],
  ask: ["可以这样问", "Questions to ask"],
  askPlaces: ["{name}在哪些地方施行？", "Where is {name} applied?"],
  askPosts: ["{name}任过哪些职务，参加过哪些会议？", "Which posts did {name} hold, which meetings attend?"],
  askPath: ["{a}与{b}怎样相连？", "How are {a} and {b} connected?"],
  askWho: ["谁在{name}任职，它印发了什么？", "Who serves at {name}, and what did it issue?"],
  degree: ["{n} 条关系", "{n} relations"],
  articles: ["{n} 篇文章", "{n} articles"],
  aliases: ["别名", "Also called"],
  id: ["编号", "Id"],
  seen: ["见报", "In print"],
  noRelations: ["没有关系。", "No relations."],
  hiddenRelations: ["另有 {n} 条被筛选隐去。", "{n} more are hidden by the filters."],
  sentences: ["原句 {n}", "{n} sentences"],
  more: ["再看 {n} 条", "{n} more"],
  mentioned: ["见于文章", "Mentioned in"],
  authored: ["撰写", "Wrote"],
  times: ["{n} 次", "{n} times"],
  confidence: ["可信度 {n}%", "Confidence {n}%"],
  sources: ["{n} 个独立来源", "{n} independent sources"],
  gazetteer: ["出自行政区划表，没有原句。", "From the table of divisions; no sentence."],
  correction: ["出自人工更正。", "From a correction."],
  noEvidence: ["没有原句。", "No sentence."],
  cite: ["复制引文", "Copy citation"],
  copied: ["已复制", "Copied"],
  untitled: ["（无题）", "(untitled)"],
  source: ["原件", "Source"],
  pathFrom: ["从", "From"],
  pathTo: ["到", "To"],
  pathHint: ["选两个实体，看最短的连接和每一步的原句。", "Choose two entities to see the shortest way and each step’s sentence."],
  noPath: ["在显示的关系里，两者没有连接。", "The relations shown do not connect them."],
  steps: ["{n} 步", "{n} steps"],
  pathHere: ["由此找路径", "Find a path from here"],
  locate: ["在图中定位", "Locate"],
  rows: ["第 {from}–{to} 行，共 {n} 行", "Rows {from}–{to} of {n}"],
  previous: ["上一页", "Previous"],
  next: ["下一页", "Next"],
  nodesTable: ["实体", "Entities"],
  edgesTable: ["关系", "Relations"],
  name: ["名称", "Name"],
  type: ["类型", "Type"],
  kind: ["细类", "Kind"],
  first: ["最早", "First"],
  last: ["最近", "Last"],
  count: ["来源数", "Sources"],
  articlesColumn: ["文章数", "Articles"],
  relationsColumn: ["关系数", "Relations"],
  open: ["打开", "Open"],
  subject: ["起点", "From"],
  object: ["终点", "To"],
  outgoing: ["由它出发", "outgoing"],
  incoming: ["指向它", "incoming"],
  pictureLabel: [
    "关系图：{n} 个实体、{m} 条关系。方向键移动，加减键缩放。表格视图有同样的内容。",
    "Graph of {n} entities and {m} relations. Arrow keys move, plus and minus zoom. The table view holds the same.",
  ],
};

const PROPERTIES = {
  title: ["职务", "Title"],
  status: ["任免", "Status"],
  role: ["角色", "Role"],
  action: ["方式", "Action"],
  stage: ["阶段", "Stage"],
  date: ["日期", "Date"],
  start_date: ["开始", "Start"],
  note: ["依据", "Stated source"],
  end_date: ["结束", "End"],
  seat: ["所在", "Seat"],
  former_names: ["曾用名", "Former names"],
  code: ["区划代码", "Division code"],
  since: ["始于", "Since"],
  until: ["止于", "Until"],
  lon: ["经度", "Longitude"],
  lat: ["纬度", "Latitude"],
  manner: ["方式", "Manner"],
  number: ["文号", "Document number"],
};

const which = () => (state.language === "en" ? 1 : 0);

export function t(key, values = {}) {
  return WORDS[key][which()].replace(/\{(\w+)\}/g, (_, name) => number(values[name]));
}

export function number(value) {
  return typeof value === "number" ? value.toLocaleString("en-US") : value;
}

export const label = (entry) => entry[state.language];

export function propertyName(name) {
  return Object.hasOwn(PROPERTIES, name) ? PROPERTIES[name][which()] : name;
}

export function propertyValue(graph, value) {
  const { values } = graph.schema;
  return Object.hasOwn(values, value) ? label(values[value]) : value;
}
