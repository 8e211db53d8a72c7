"""Areas of the pilot free trade zones: 广西自贸试验区钦州港片区, and 钦州港片区 where its zone is named.

An area bears its zone's name in full, so that it is one with the same area of another article.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.gazetteer import table
from zhengtu_extractors.mentions.localities import Locality

_ZONE = "自由贸易试验区"
_AREA = re.compile(r"[一-龥]{2,9}?(?<!新)片区(?!域)")
_NO_NAME = re.compile(r"[的了在是将被把和与及等各每个些整该本某三四五大]|以及|建设|重点|部分|先行|探索")


def free_trade_areas(document: Document) -> Iterator[Locality]:
    """The areas behind the name of a zone, and known ones by themselves in an article that names their zone."""
    if "片区" not in document.text:
        return
    zones = [f for f in document.found if f.type == "Place" and f.name.endswith(_ZONE)]
    for zone in zones:
        m = _AREA.match(document.text, zone.end)
        if m and not _NO_NAME.search(m[0].removesuffix("片区")):
            yield _area(zone.start, m.end(), zone, m[0], zone.clue)
    for zone in {z.id: z for z in zones}.values():
        for m in _known(zone.id.partition("/")[0]).finditer(document.text):
            yield _area(m.start(), m.end(), zone, m[0], "short form")


def _area(start: int, end: int, zone: Found, name: str, clue: str) -> Locality:
    return Locality(start, end, f"{zone.id}/{name}", zone.name + name, "zone", clue)


@cache
def _known(place: str) -> re.Pattern[str]:
    """The areas of the zone in a province, given by its id; where none is known what never matches."""
    names = [area for area, zone, _ in table("free_trade_areas.tsv", 3) if f"place:{zone}" == place]
    return re.compile("|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)")


@cache
def seats_of_areas() -> Mapping[str, str]:
    """Ids of the divisions in which the areas lie, by the areas' ids without the name of their zone."""
    return {f"place:{zone}/{area}": f"place:{code}" for area, zone, code in table("free_trade_areas.tsv", 3)}


def seat_of_area(place_id: str) -> str | None:
    """Id of the division in which an area lies; None for what is no known area."""
    above, _, rest = place_id.partition("/")
    zone, _, area = rest.partition("/")
    return seats_of_areas().get(f"{above}/{area}") if zone.endswith(_ZONE) else None
