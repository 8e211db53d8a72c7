// From longitude and latitude in degrees to a plane whose y points down, and back. A unit is about a degree of latitude.

const RAD = Math.PI / 180;
const CUT = -30; // the map of the world begins in the Atlantic, as Chinese ones do

// Albers' equal-area conic with the parallels and the meridian that are usual for China (Snyder 1987, 14-1 to 14-11).
const [SOUTH, NORTH, MERIDIAN, MIDDLE] = [25, 47, 105, 36];
const cone = (Math.sin(SOUTH * RAD) + Math.sin(NORTH * RAD)) / 2;
const constant = Math.cos(SOUTH * RAD) ** 2 + 2 * cone * Math.sin(SOUTH * RAD);
const ray = (lat) => Math.sqrt(constant - 2 * cone * Math.sin(lat * RAD)) / cone / RAD;

const unrolled = (lon) => (lon < CUT ? lon + 360 : lon);

export const albers = {
  to(lon, lat) {
    const angle = cone * (unrolled(lon) - MERIDIAN) * RAD;
    return [ray(lat) * Math.sin(angle), ray(lat) * Math.cos(angle) - ray(MIDDLE)];
  },
  from(x, y) {
    const away = ray(MIDDLE) + y;
    const far = Math.hypot(x, away) * RAD * cone;
    return [MERIDIAN + Math.atan2(x, away) / RAD / cone, Math.asin(Math.max(-1, Math.min(1, (constant - far * far) / (2 * cone)))) / RAD];
  },
};

export const mercator = {
  to: (lon, lat) => [unrolled(lon) - MERIDIAN, -Math.log(Math.tan((45 + Math.max(-84, Math.min(84, lat)) / 2) * RAD)) / RAD],
  from: (x, y) => [x + MERIDIAN, 2 * (Math.atan(Math.exp(-y * RAD)) / RAD - 45)],
};
