// From early to late: the colours of a spread over time, between stops that the style sheet names for light and dark.

export const STOPS = 5;

export function scale(style, earliest, latest) {
  const stops = Array.from({ length: STOPS }, (_, k) => style.getPropertyValue(`--time-${k}`).trim());
  const parts = stops.map((stop) => [1, 3, 5].map((at) => parseInt(stop.slice(at, at + 2), 16)));
  return (day) => {
    const along = latest > earliest ? ((day - earliest) / (latest - earliest)) * (STOPS - 1) : 0;
    const k = Math.min(Math.floor(along), STOPS - 2);
    const mixed = parts[k].map((value, c) => Math.round(value + (parts[k + 1][c] - value) * (along - k)));
    return `rgb(${mixed.join(",")})`;
  };
}
