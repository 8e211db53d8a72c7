"""Bodies of several places that share one word: 辽宁、吉林、黑龙江三省政府, 广西、四川省（区）财政厅."""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.gazetteer import by_id
from zhengtu_extractors.lexicon import Hit
from zhengtu_extractors.mentions.agency_parts import Named
from zhengtu_extractors.official_names import Form, named

_LEVELS = re.compile(
    r"等?[两二三四五六七八九十]?(?:省?（区、市）|省[一两二三四]市|市[一两二三四]省|省[一两]区|省[一两]市[一两]区|省?（区）|省?（市）|省区市|省区|省市|[省市区县州])"
)


def joint_bodies(document: Document) -> Iterator[Named]:
    """One mention for each place; the last of them holds the shared word too."""
    hits: dict[int, Hit] = {}
    for hit in document.hits.get("agency", ()):
        if isinstance(hit.value, Form) and not hit.value.function.needs_before:
            hits.setdefault(hit.start, hit)  # the longest that starts there
    for place in [f for f in document.found if f.type == "Place"]:
        shared = _LEVELS.match(document.text, place.end)
        form = hits.get(shared.end() if shared else place.end)
        row = _row(document, place) if form else []
        if not shared and not _shares_level(document.text, row):
            continue
        if form and len(row) > 1:
            yield from _bodies(row, form)


def _shares_level(text: str, row: list[Found]) -> bool:
    """Whether only the last of a list bears the word for its level: 东城、西城区."""
    return len(row) > 1 and all(text[p.start : p.end] != p.name for p in row[:-1]) and row[-1].clue == ""


def _row(document: Document, last: Found) -> list[Found]:
    """The divisions of one level in the list that ends with this one."""
    row = [last]
    while before := _before(document, row[0]):
        row.insert(0, before)
    return row


def _before(document: Document, place: Found) -> Found | None:
    if document.text[place.start - 1] not in "、和与":
        return None
    level = by_id(place.id)
    ending = (f for f in document.found if f.type == "Place" and f.end == place.start - 1)
    return next((f for f in ending if level and (here := by_id(f.id)) and here.level == level.level), None)


def _bodies(row: list[Found], hit: Hit) -> Iterator[Named]:
    for place in row:
        body = named(hit.value.function, place.id, place.name)
        if body:
            end = hit.end if place is row[-1] else place.end
            yield Named(place.start, end, body, f"{place.name} + {hit.value.surface}")
