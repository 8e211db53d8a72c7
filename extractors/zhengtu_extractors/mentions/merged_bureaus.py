"""Bureaus that a county has made of several, under a name that only tells their fields: 榕江县文体广电旅游局."""

import re
from collections.abc import Iterator
from functools import cache

from zhengtu_extractors.document import Document
from zhengtu_extractors.mentions.agency_parts import Named, overlaps, parts
from zhengtu_extractors.mentions.agency_places import prefix_before
from zhengtu_extractors.official_names import Body, lexicon, seat_name

_END = re.compile(r"局(?![面部限势域促])|委员会(?!第)")
_LONGEST = 20
_LEAST = 4


def merged_bureaus(document: Document, taken: list[Named]) -> Iterator[Named]:
    """Bodies of two fields or more behind a place or a level word, with their parts, where no body was read."""
    for end in _END.finditer(document.text):
        if overlaps(end.start(), end.end(), taken):
            continue
        bureau = next(_readings(document, end), None)
        if bureau and not overlaps(bureau.start, bureau.end, taken):
            yield bureau
            yield from parts(document, bureau)


def _readings(document: Document, end: re.Match[str]) -> Iterator[Named]:
    """The bureau that ends there, by the place or the level word before its fields."""
    for start in range(end.start() - _LEAST, max(0, end.start() - _LONGEST), -1):
        if _fields().fullmatch(document.text, start, end.start()):
            prefix = prefix_before(document, start)
            seat = prefix and seat_name(prefix.place, prefix.name)
            if prefix and seat:
                body = Body(seat + document.text[start : end.end()], "government", prefix.place)
                printed = document.text[prefix.start : end.end()]
                yield Named(prefix.start, end.end(), body, "" if printed == body.name else f"short for {body.name}")


@cache
def _fields() -> re.Pattern[str]:
    """Two fields or more of departments that places have, by their full names or short ones."""
    rows = lexicon("agency_functions")["departments"]
    words = {word for row in rows if row["tails"] for word in (row["name"], *row["short"]) if len(word) > 1}
    words |= {"文体", "广电", "文化", "体育", "旅游", "教育", "科技", "信息化", "经济", "园林", "住房", "市政", "水利"}
    field = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:{field})(?:[和与]?(?:{field})){{1,4}}(?:管理|服务|事务|监督管理)?")
