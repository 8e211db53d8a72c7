"""Lists of people that no title introduces: 习近平、李克强、张德江等来到…; 陈美军、杨新海、徐新、耿联法.

A row of items between 、 is one of people if all that stand between two marks are formed as names and hold no word; of
many, if three in four are, and the rest could be (罗干, 应勇). The first item may stand behind other words
(领导人习近平), and other words behind the last.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.mentions.personal_names import (
    closes,
    dotted_at,
    is_name,
    is_ordinary,
    joins,
    name_at,
    name_before,
    of_other_people,
    surname_at,
    written_in,
)

Span = tuple[int, int]

_ITEM = r"[\u3400-\u9fff·]{2,12}+(?:（[^（）]{1,8}）)?+"
_ROW = re.compile(rf"{_ITEM}(?:、{_ITEM}){{2,}}")
_MANY = 8
_PAIR = re.compile(r"(.)\1|.(.)\2")  # given names of endearment, though they be words
_NOTE = re.compile(r"（[^（）]*）")


def name_lists(text: str) -> Iterator[Span]:
    """The names of all such lists."""
    for row in _ROW.finditer(text):
        first, *inner, last = _items(row)
        inner = [span for item in inner for span in _joined(text, *item)]
        if _are_people(text, inner):
            ends = [s for s in (_ending(text, first), _beginning(text, last)) if s]
            spans = (*inner, *ends)
            several = len({text[a] for a, _ in spans}) > 1  # not 边学习、边对照、边整改
            if several and len(spans) > 2 and any(b - a > 2 for a, b in spans):
                yield from spans


def _joined(text: str, start: int, end: int) -> list[Span]:
    """The item, or the two names that 和 joins in it: 万钢和路甬祥."""
    at = text.find("和", start + 2, end - 2)
    halves = [(start, at), (at + 1, end)]
    joined = at > 0 and any(is_name(text[a:b]) for a, b in halves)
    usable = joined and all(is_name(text[a:b]) or _may_be_person(text[a:b], among_many=False) for a, b in halves)
    return halves if usable else [(start, end)]


def _are_people(text: str, inner: list[Span]) -> bool:
    names = [span for span in inner if _is_person(text, *span)]
    rest = [span for span in inner if span not in names]
    if not rest:
        return True
    many = len(inner) >= _MANY
    enough = len(names) * 4 >= len(inner) * 3 or len(names) == len(inner) - 1 == 2
    return enough and all(_may_be_person(text[a:b], among_many=many) for a, b in rest)


def _may_be_person(word: str, *, among_many: bool) -> bool:
    """Whether a word beside sure names is one: a rare surname (只升华), another people's (吉狄马加).

    Among many it may also be a word (庄严).
    """
    if len(word) == 4:
        return of_other_people(word)
    if not 2 <= len(word) <= 3 or not word.isalpha():
        return False
    if among_many and (len(word) == 3 or surname_at(word, 0, wary=True)):
        return True
    return not any(is_ordinary(part, least=1) for part in (word, word[:2], word[1:]) if len(part) > 1)


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
    if "·" in text[start:end]:
        return dotted_at(text, start, beside_post=True) == end
    minority = end - start == 4 and written_in(text, start, "minority") == end
    return minority or is_name(text[start:end])


def _ending(text: str, item: Span) -> Span | None:
    """The name with which the first item ends."""
    start = name_before(text, item[1])
    if start is None and 2 <= item[1] - item[0] <= 3 and surname_at(text, item[0], wary=True):  # 明明、贺佳、闫俊杰
        return item if _PAIR.fullmatch(text, *item) else None
    if start is None or start < item[0] or joins(text, start):
        return None
    return (start, item[1]) if is_name(text[start : item[1]]) else None


def _beginning(text: str, item: Span) -> Span | None:
    """The name with which the last item begins."""
    if written_in(text, item[0], "minority") == item[0] + 4:
        return item[0], item[0] + 4
    end = dotted_at(text, item[0]) or name_at(text, item[0], beside_post=True)
    sure = end and (closes(text, end) == 2) and ("·" in text[item[0] : end] or is_name(text[item[0] : end]))
    return (item[0], end) if end and sure else None
