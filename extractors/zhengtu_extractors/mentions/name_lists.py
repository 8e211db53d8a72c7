"""Lists of people that no title introduces: 习近平、李克强、张德江等来到…; 陈美军、杨新海、徐新、耿联法.

A row of items between 、 is one of people if all that stand between two marks are formed as names and hold no word. The
first item may stand behind other words (领导人习近平), and other words behind the last.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.mentions.personal_names import closes, dotted_at, is_name, joins, name_at, name_before

Span = tuple[int, int]

_ROW = re.compile(r"[\u3400-\u9fff·]{2,12}(?:（[^（）]{1,8}）)?(?:、[\u3400-\u9fff·]{2,12}(?:（[^（）]{1,8}）)?){2,}")
_NOTE = re.compile(r"（[^（）]*）")


def name_lists(text: str) -> Iterator[Span]:
    """The names of all such lists."""
    for row in _ROW.finditer(text):
        first, *inner, last = _items(row)
        if all(_is_person(text, a, b) for a, b in inner):
            ends = [s for s in (_ending(text, first), _beginning(text, last)) if s]
            if len(inner) + len(ends) > 2 and any(b - a > 2 for a, b in inner):
                yield from (*inner, *ends)


def _items(row: re.Match[str]) -> list[Span]:
    """The items of a row without what stands in brackets behind them."""
    spans = []
    start = row.start()
    for item in row[0].split("、"):
        bare = _NOTE.sub("", item)
        spans.append((start, start + len(bare)))
        start += len(item) + 1
    return spans


def _is_person(text: str, start: int, end: int) -> bool:
    dotted = "·" in text[start:end]
    return dotted_at(text, start, beside_post=True) == end if dotted else is_name(text[start:end])


def _ending(text: str, item: Span) -> Span | None:
    """The name with which the first item ends."""
    start = name_before(text, item[1])
    if start is None or start < item[0] or joins(text, start):
        return None
    return (start, item[1]) if is_name(text[start : item[1]]) else None


def _beginning(text: str, item: Span) -> Span | None:
    """The name with which the last item begins."""
    end = dotted_at(text, item[0]) or name_at(text, item[0], beside_post=True)
    sure = end and (closes(text, end) == 2) and ("·" in text[item[0] : end] or is_name(text[item[0] : end]))
    return (item[0], end) if end and sure else None
