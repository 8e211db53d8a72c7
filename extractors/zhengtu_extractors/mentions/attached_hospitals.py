"""Hospitals attached to a university named before: 甲医科大学及其附属医院, …副校长、附属第一医院院长."""

import re
from collections.abc import Iterator

from zhengtu_extractors.mentions.agency_parts import Named
from zhengtu_extractors.official_names import Body

_ATTACHED = re.compile(
    r"(?P<lead>及其?|和|与|、|，)(?P<name>(?:直属)?附属(?:第[一二三四五六七八九十]{1,2})?(?:(?![和与及的等])[一-鿿]){0,6}?医院)"
    r"(?!等|[一-鿿]{0,2}(?:集团|管理))"
)
_UNIVERSITY = ("大学", "学院")
_SENTENCE_END = re.compile(r"[。！？；\n]")
_SORT = re.compile("各|所有|多家|[两三四五六七八九十]家|全部")


def attached_hospitals(text: str, named: list[Named]) -> list[Named]:
    """The mentions, with those of a university's hospitals that stand without its name under their full names."""
    hospitals = list(_hospitals(text, named)) if "附属" in text else []
    spans = [(h.start, h.end) for h in hospitals]
    return [n for n in named if not any(s < n.end and n.start < e for s, e in spans)] + hospitals


def _hospitals(text: str, named: list[Named]) -> Iterator[Named]:
    for m in _ATTACHED.finditer(text):
        start, end = m.span("name")
        before = [n for n in named if n.end <= m.start() and n.body.name.endswith(_UNIVERSITY)]
        house = max(before, key=lambda n: n.end, default=None)
        own = any(n.start < start < n.end for n in named)
        apart = house is None or _SENTENCE_END.search(text, house.end, start) or start - house.end > 14
        if house and not own and not apart and not _SORT.search(m["name"]):
            body = Body(house.body.name + m["name"], "public_institution", house.body.place)
            yield Named(start, end, body, f"{house.body.name} + {m['name']}")
