"""PART_OF between agencies: a part whose name opens with its whole's, where the text names both.

An institution with a name of its own is part of the office right before it (中国气象局中央气象台), a body of one to
which it is said to belong (某集团旗下某公司), and a room of two commissions of both (市纪委监委第一监督检查室).
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from zhengtu_extractors.document import Document, Found, Statement
from zhengtu_extractors.official_names import parents

_PARTY = "中国共产党"
_ROOM = re.compile(r"^(?P<place>.*)纪委(?:国家)?监委.+室$")
_BELONGING = re.compile(
    r"的?(?:所属|下属|旗下|直属|下设|下辖|管辖)的?(?:全资|控股)?(?:子公司|企业|公司|单位|机构)?|的?(?:全资|控股)子公司"
)
_BELONGS_TO = re.compile(r"(?:隶属|归属|直属)于?|，?(?:是|系)")
_AS_PART = re.compile(r"的?(?:所属|下属|旗下|直属|全资|控股)")


def parentage(document: Document) -> Iterator[Statement]:
    """PART_OF statements from each part to the nearest whole that the article names."""
    agencies = [f for f in document.found if f.type == "Agency"]
    names = {f.name: f.id for f in reversed(agencies)}
    for part in _first_mentions(agencies):
        whole = _whole(part.name, names)
        if whole:
            sentence = next(s for s in document.sentences if s.start <= part.start < s.end)
            yield Statement("PART_OF", part.id, names[whole], sentence, "parentage.name_opens")
    yield from _rooms(document)
    yield from _behind_offices(document)
    yield from _said_to_belong(document)


def _rooms(document: Document) -> Iterator[Statement]:
    """A room of both commissions of a place is part of each that the article names."""
    agencies = {f.id: f for f in reversed(document.found) if f.type == "Agency"}
    for room in agencies.values():
        if m := _ROOM.match(room.name):
            place = m["place"].removeprefix("中央")
            party = "中共" if place else "中国共产党"
            wholes = {f"{party}{m['place']}纪律检查委员会", f"{place or '国家'}监察委员会"}
            sentence = next(s for s in document.sentences if s.start <= room.start < s.end)
            for whole in agencies.values():
                if whole.name in wholes:
                    yield Statement("PART_OF", room.id, whole.id, sentence, "parentage.room_of_both")


def _said_to_belong(document: Document) -> Iterator[Statement]:
    """某海关所属某海关, 某公司隶属于某集团, 某公司是某集团旗下企业."""
    for sentence in document.sentences:
        for first, second in pairwise(document.of(sentence, "Agency")):
            gap = document.text[first.end : second.start]
            if first.end < second.start and _BELONGING.fullmatch(gap):
                yield Statement("PART_OF", second.id, first.id, sentence, "parentage.belonging_to")
            elif _BELONGS_TO.fullmatch(gap) and (len(gap) > 2 or _AS_PART.match(document.text, second.end)):
                yield Statement("PART_OF", first.id, second.id, sentence, "parentage.belonging_to")


def _behind_offices(document: Document) -> Iterator[Statement]:
    for sentence in document.sentences:
        for office, house in pairwise(document.of(sentence, "Agency")):
            apart = house.name[:2] != office.name[:2]  # two bodies of one place stand beside each other
            if (
                office.end == house.start
                and apart
                and (office.kind, house.kind) == ("government", "public_institution")
            ):
                yield Statement("PART_OF", house.id, office.id, sentence, "parentage.behind_office")


def _first_mentions(agencies: list[Found]) -> list[Found]:
    return list({f.id: f for f in reversed(agencies)}.values())[::-1]


def _whole(name: str, names: dict[str, str]) -> str | None:
    """The longest name of the article that is the whole of `name`."""
    return max((n for n in names if n != name and _is_part(name, n)), key=len, default=None)


def _is_part(part: str, whole: str) -> bool:
    if part in parents() or whole == _PARTY or part.endswith("党校"):
        return parents().get(part) == whole
    short = whole.removesuffix("员会") if whole.startswith("中共") else whole
    return part.startswith(short) or part.removeprefix("中共").startswith(whole)
