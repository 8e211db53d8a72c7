// The map's legend for its sheet, whose marks bear their colours themselves.

import { svg } from "./dom.js";
import { t } from "./i18n.js";
import { STOPS } from "./mapcolours.js";
import { spanEnds, tieSigns } from "./maplegend.js";
import { model } from "./mapmodel.js";
import { chart, placeColour } from "./mappaint.js";

const [LONG, SHORT] = [150, 24]; // pixels of the scale of days

// Marks as the sheet's `inRows` takes them.
export function mapKey(ink) {
  if (!chart.canvas) return [];
  const style = getComputedStyle(document.documentElement);
  const stops = Array.from({ length: STOPS }, (_, k) => style.getPropertyValue(`--time-${k}`).trim());
  if (model.focus < 0 || !model.ties.length) {
    const guest = { fill: "none", stroke: placeColour(), "stroke-dasharray": "2 2" };
    return [{ mark: circle({ fill: placeColour() }), text: t("mapSize") }, { mark: circle(guest), text: t("mapGuest") }];
  }
  return [...scale(spanEnds(), stops), ...tieSigns().map(({ style, text }) => ({ mark: sign(style, stops[1], ink.ink), text }))];
}

// Words, then the colours between the first and the last day.
function scale(ends, stops) {
  if (!ends.length) return [{ mark: svg("g"), text: t("mapUndated"), room: 0 }];
  const colours = ends.length === 1 ? stops.slice(0, 1) : stops;
  const wide = ends.length === 1 ? SHORT : LONG;
  const shade = svg("linearGradient", { id: "days" }, colours.map((colour, k) => svg("stop", { offset: colours.length === 1 ? 0 : k / (colours.length - 1), "stop-color": colour })));
  const bar = svg("g", {}, shade, svg("rect", { y: 3, width: wide, height: 10, rx: 2, fill: "url(#days)" }));
  return [{ mark: bar, text: `${t("mapFirst")} ${ends.join(" — ")}`, room: wide + 8 }];
}

const circle = (look) => svg("circle", { cx: 8, cy: 8, r: 5.5, ...look });

function sign(style, colour, ink) {
  if (!style) return svg("rect", { x: 3.5, y: 3.5, width: 9, height: 9, fill: colour, stroke: ink });
  if (style === "filled") return circle({ fill: colour, stroke: ink });
  const dash = { "hollow denied": "1.5 3.5", "hollow dotted": "2 2" }[style] ?? null;
  return circle({ fill: "none", stroke: colour, "stroke-width": style === "hollow dotted" ? 1.4 : 2.2, "stroke-dasharray": dash });
}
