"""Write the outline of the viewer's map: `python scripts/coastline.py land-50m.json`.

The file is that of the npm package world-atlas 2.0.2 (`npm pack world-atlas@2.0.2`; ISC), which holds the land polygons
of Natural Earth 1:50m (public domain) as TopoJSON. Only where land ends is drawn: no border of any state or province.
Around China the outline is kept to 4 km, farther off it is coarser. The provinces' names stand in the middle of the
points that our gazetteer has of their counties.
"""

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from zhengtu_extractors.coordinates import point_of
from zhengtu_extractors.gazetteer import division, names

OUT = Path(__file__).resolve().parents[1] / "graph/zhengtu_graph/view/template/map/outline.json"
SOURCE = "Natural Earth 1:50m land (naturalearthdata.com, public domain), from the npm package world-atlas 2.0.2 (ISC)"
UNIT = 100  # parts of a degree
NEAR = (70.0, 2.0, 136.0, 55.0)  # west, south, east, north: where most places lie
FINE, COARSE, GROWTH = 0.035, 0.6, 0.025  # degrees that the outline may be off, and their growth a degree farther
CUT = -30.0  # degrees of longitude at which the map of the world begins; it ends beyond 180
SOUTH = -58.0  # the Antarctic holds no place
PROVINCES = {
    "11": ("北京", "Beijing"), "12": ("天津", "Tianjin"), "13": ("河北", "Hebei"), "14": ("山西", "Shanxi"),
    "15": ("内蒙古", "Inner Mongolia"), "21": ("辽宁", "Liaoning"), "22": ("吉林", "Jilin"),
    "23": ("黑龙江", "Heilongjiang"), "31": ("上海", "Shanghai"), "32": ("江苏", "Jiangsu"), "33": ("浙江", "Zhejiang"),
    "34": ("安徽", "Anhui"), "35": ("福建", "Fujian"), "36": ("江西", "Jiangxi"), "37": ("山东", "Shandong"),
    "41": ("河南", "Henan"), "42": ("湖北", "Hubei"), "43": ("湖南", "Hunan"), "44": ("广东", "Guangdong"),
    "45": ("广西", "Guangxi"), "46": ("海南", "Hainan"), "50": ("重庆", "Chongqing"), "51": ("四川", "Sichuan"),
    "52": ("贵州", "Guizhou"), "53": ("云南", "Yunnan"), "54": ("西藏", "Tibet"), "61": ("陕西", "Shaanxi"),
    "62": ("甘肃", "Gansu"), "63": ("青海", "Qinghai"), "64": ("宁夏", "Ningxia"), "65": ("新疆", "Xinjiang"),
    "71": ("台湾", "Taiwan"), "81": ("香港", "Hong Kong"), "82": ("澳门", "Macao"),
}  # fmt: skip

Point = tuple[float, float]


def main() -> None:
    topology = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    rings = [ring for ring in map(coarser, rings_of(topology)) if len(ring) > 3]
    rings.sort(key=len, reverse=True)
    outline = {"source": SOURCE, "unit": UNIT, "rings": [deltas(ring) for ring in rings], "provinces": provinces()}
    text = json.dumps(outline, ensure_ascii=False, separators=(",", ":")) + "\n"
    OUT.write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(rings)} rings, {sum(map(len, rings))} points, {len(text.encode()) / 1000:.1f} kB: {OUT}")


def rings_of(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """The closed rings of the land, lakes too, in degrees (TopoJSON 1.0: arcs of quantized steps)."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x, y = 0.0, 0.0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * sx + tx, y * sy + ty))
        arcs.append(arc)
    for polygon in (p for shape in topology["objects"]["land"]["geometries"] for p in shape["arcs"]):
        for ring in polygon:
            yield unwrapped([point for k in ring for point in (arcs[k] if k >= 0 else arcs[~k][::-1])[:-1]])


def unwrapped(ring: Sequence[Point]) -> list[Point]:
    """A ring without leaps at the date line, cut from the others in the Atlantic as on Chinese maps of the world."""
    points: list[Point] = []
    for x, y in ring:
        turns = round((points[-1][0] - x) / 360) if points else 0
        points.append((x + 360 * turns, y))
    shift = 360 * math.ceil((CUT - sum(x for x, _ in points) / len(points)) / 360)
    return [(x + shift, y) for x, y in points]


def coarser(ring: Sequence[Point]) -> list[Point]:
    """A ring with fewer points (Douglas and Peucker 1973), in whole units; of islets and the Antarctic nothing."""
    if max(y for _, y in ring) < SOUTH:
        return []
    far = max(range(len(ring)), key=lambda k: math.dist(ring[0], ring[k]))
    halves = _kept([*ring[: far + 1]]) + _kept([*ring[far:], ring[0]])
    whole = [(round(x * UNIT), round(y * UNIT)) for x, y in halves]
    return [(x, y) for k, (x, y) in enumerate(whole) if (x, y) != whole[k - 1]]


def _kept(line: Sequence[Point]) -> list[Point]:
    """The points of an open line without its last one, left out where they lie on the way of the others."""
    keep, spans = {0}, [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        off, k = max(((_off(line[k], line[first], line[last]), k) for k in range(first + 1, last)), default=(0.0, 0))
        if off > 1:
            keep.add(k)
            spans += [(first, k), (k, last)]
    return [line[k] for k in sorted(keep)]


def _off(point: Point, start: Point, end: Point) -> float:
    """The distance of a point from a segment, in parts of what is allowed there."""
    shrink = math.cos(math.radians(point[1]))
    (px, py), (ax, ay), (bx, by) = ((x * shrink, y) for x, y in (point, start, end))
    dx, dy = bx - ax, by - ay
    along = max(0.0, min(1.0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy or 1.0)))
    west, south, east, north = NEAR
    beyond = max(west - point[0], south - point[1], point[0] - east, point[1] - north, 0.0)
    return math.hypot(px - ax - along * dx, py - ay - along * dy) / min(FINE + GROWTH * beyond, COARSE)


def deltas(ring: Sequence[Point]) -> list[int]:
    """The first point, then the steps from one to the next, all in one row: x, y, x, y …"""
    steps = [ring[0], *((x - px, y - py) for (px, py), (x, y) in pairwise(ring))]
    return [int(value) for step in steps for value in step]


def provinces() -> list[tuple[str, str, float, float]]:
    """Name, English name, longitude, latitude of the middle of each province's counties."""
    points = defaultdict(list)
    for place in map(division, sorted({code for codes in names().values() for code in codes})):
        point = point_of(place) if place and place.level == "county" and not place.last else None
        if place and point:
            points[place.code[:2]].append((float(point.lon), float(point.lat)))
    for code in PROVINCES:
        whole = division(code + "0000")
        point = point_of(whole) if whole and not points[code] else None
        if point:
            points[code].append((float(point.lon), float(point.lat)))
    return [(zh, en, *middle(points[code])) for code, (zh, en) in PROVINCES.items()]


def middle(points: Sequence[Point]) -> Point:
    x, y = (round(sum(p[axis] for p in points) / len(points), 2) for axis in (0, 1))
    return x, y


if __name__ == "__main__":
    main()
