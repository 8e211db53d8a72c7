"""Names that several counties or townships share, where nothing in the article says which is meant: 鼓楼区, 城关镇.

Each is a place of its article alone, `place:鼓楼区@article:…`: it is none of the namesakes, nor one with the 鼓楼区 of
another article. No body is named after it, since what is found of bodies comes first.
"""

from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.localities import TOWN_END, township_named_at
from zhengtu_extractors.mentions.place_names import undecided_in


def find_undecided_places(document: Document) -> None:
    """Add the names that stayed undecided."""
    document.add(*(_place(document, s.start, s.end, "county", len(s.candidates)) for s in undecided_in(document)))
    document.add(*_townships(document))


def _townships(document: Document) -> Iterator[Found]:
    for m in TOWN_END.finditer(document.text):
        start, named = township_named_at(document.text, m.end())
        if len(named) > 1 and not document.taken(start, m.end()):
            yield _place(document, start, m.end(), "township", len(named))


def _place(document: Document, start: int, end: int, kind: str, shared_by: int) -> Found:
    name, clue = document.text[start:end], f"one of {shared_by} places of this name"
    return Found(start, end, "Place", f"place:{name}@{document.article.id}", name, kind, clue)
