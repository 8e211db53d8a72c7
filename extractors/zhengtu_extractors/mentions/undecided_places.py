"""Names that several counties share, where nothing in the article says which is meant (鼓楼区 alone).

Each is a place of its article alone, `place:鼓楼区@article:…`: it is none of the namesakes, nor one with the 鼓楼区 of
another article. No body is named after it, since what is found of bodies comes first.
"""

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.place_names import undecided_in


def find_undecided_places(document: Document) -> None:
    """Add the names that stayed undecided."""
    document.add(*(_place(document, s.start, s.end, s.text, len(s.candidates)) for s in undecided_in(document)))


def _place(document: Document, start: int, end: int, name: str, shared_by: int) -> Found:
    clue = f"one of {shared_by} places of this name"
    return Found(start, end, "Place", f"place:{name}@{document.article.id}", name, "county", clue)
