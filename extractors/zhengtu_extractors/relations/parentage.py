"""PART_OF between agencies: a part whose name opens with its whole's, where the text names both.

An institution with a name of its own is part of the office right before it: 中国气象局中央气象台.
"""

from collections.abc import Iterator
from itertools import pairwise

from zhengtu_extractors.document import Document, Found, Statement
from zhengtu_extractors.official_names import parents

_PARTY = "中国共产党"


def parentage(document: Document) -> Iterator[Statement]:
    """PART_OF statements from each part to the nearest whole that the article names."""
    agencies = [f for f in document.found if f.type == "Agency"]
    names = {f.name: f.id for f in reversed(agencies)}
    for part in _first_mentions(agencies):
        whole = _whole(part.name, names)
        if whole:
            sentence = next(s for s in document.sentences if s.start <= part.start < s.end)
            yield Statement("PART_OF", part.id, names[whole], sentence, "parentage.name_opens")
    yield from _behind_offices(document)


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
