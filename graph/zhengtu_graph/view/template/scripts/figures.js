// A figure as an analyst reads it: 3.2亿元; 由35.93%（2014年）到48.3%（2023年）.

const BOUNDS = { zh: { over: "超", under: "不足", about: "约" }, en: { over: "over ", under: "under ", about: "about " } };
const SCALES = { zh: [[1e8, "亿"], [1e4, "万"]], en: [[1e9, " billion"], [1e6, " million"]] };
const CHANGES = { zh: { rise: "增长", fall: "下降" }, en: { rise: "up ", fall: "down " } };
const UNITS = {
  元: "yuan", 美元: "US dollars", 人: "people", 名: "people", 人次: "person-times", 户: "households", 家: "entities", 套: "homes",
  个: "", 项: "items", 条: "", 件: "", 起: "cases", 次: "times", 亩: "mu", 公顷: "ha", 平方米: "m²", 平方公里: "km²", 公里: "km",
  吨: "t", 千瓦: "kW", 年: "years", 岁: "years of age", 天: "days",
};

// The number of a Figure's properties in words; `kind` is level, rise, fall or output.
export function figureText(properties, kind, language) {
  const { value, upper, unit = "", bound, before, before_unit: beforeUnit = unit, before_date: beforeDate, date } = properties;
  if (value === undefined) return "";
  const now = (CHANGES[language][kind] || "") + (BOUNDS[language][bound] || "") + amount(value, upper, unit, language);
  if (before === undefined) return now;
  const [from, to] = [amount(before, undefined, beforeUnit, language) + at(beforeDate, language), now + at(date, language)];
  if (CHANGES[language][kind]) return language === "zh" ? `由${from}${to}` : `from ${from} ${to}`;
  return language === "zh" ? `由${from}到${to}` : `from ${from} to ${to}`;
}

const at = (date, language) => (date ? (language === "zh" ? `（${dateText(date, language)}）` : ` (${date})`) : "");

// `2014-06` as 2014年6月; as it is in English.
export function dateText(date, language) {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  if (!parts || language !== "zh") return date;
  const [, year, month, day] = parts;
  return `${year}年` + (month ? `${Number(month)}月` : "") + (day ? `${Number(day)}日` : "");
}

function amount(value, upper, unit, language) {
  const [size, word] = SCALES[language].find(([least]) => Math.abs(Number(value)) >= least) || [1, ""];
  const digits = (text) => (Number.isFinite(Number(text)) ? grouped(Number((Number(text) / size).toPrecision(12))) : text);
  const range = [value, upper].filter((end) => end !== undefined).map(digits).join("—");
  if (/^[%％‰℃]/.test(unit)) return range + word + unit;
  return language === "zh" ? range + word + unit : `${range}${word} ${UNITS[unit] ?? unit}`.trim();
}

// Four digits stand together, as a year does; more are parted by threes.
const grouped = (number) => (Math.abs(number) < 10000 ? String(number) : number.toLocaleString("en-US", { maximumFractionDigits: 12 }));

// A point as a map gives it: 26.26°N, 117.64°E.
export function pointText(lon, lat) {
  const [x, y] = [Number(lon), Number(lat)];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return `${lat}, ${lon}`;
  const exact = (text) => Math.min(2, String(text).split(".")[1]?.length ?? 0); // no more digits than are known
  return `${Math.abs(y).toFixed(exact(lat))}°${y < 0 ? "S" : "N"}, ${Math.abs(x).toFixed(exact(lon))}°${x < 0 ? "W" : "E"}`;
}
