"""Where the divisions of China lie: a point at the seat or in the middle of each.

The points are those of the package cpca 0.5.5 (MIT), which has them by code as of 2020 and says of no datum. They are
GCJ-02, the datum of Chinese maps: from the seats of 1,633 counties in GeoNames (WGS 84) they lie off by 0.91 of its
offset. All but 4 of 3,077 lie within the borders of their division or 3 km of them, by DataV.GeoAtlas.
"""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from zhengtu_extractors.gazetteer import Division, former_codes, is_full


class Point(NamedTuple):
    """Longitude and latitude in degrees as printed, GCJ-02."""

    lon: str
    lat: str


def point_of(place: Division) -> Point | None:
    """A point of a division from the county up, present or former; None where the table has none."""
    for code in (place.listed_code, *former_codes(place.code)):
        listed = _table().get(code)
        if listed and is_full(listed[0], place):
            return listed[1]
    return None


@cache
def _table() -> Mapping[str, tuple[str, Point]]:
    """Name and point by six-digit code. The file alone is read, since the package would import pandas."""
    package = find_spec("cpca")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("cpca")
    text = (Path(package.origin).parent / "resources" / "adcodes.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return {
        row["adcode"][:6]: (row["name"], Point(row["longitude"], row["latitude"])) for row in rows if row["longitude"]
    }
