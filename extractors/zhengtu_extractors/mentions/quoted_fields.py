"""What stands before a quoted name and belongs to it: its field, and quoted names that share its type word.

农业保险“一站式”理赔模式 is named with its field; “蓝天”“碧水”“净土”行动 names three.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document
from zhengtu_extractors.mentions.named_by_type import left_edge

_SHORTEST = 3  # characters of a field; two are as often a verb
_RESULTS = "出起成到下上"  # behind a verb, the end of what it does: 探索出…“一村一品”模式
_ITEM = re.compile("[“‘]([^“”‘’，。；！？]{2,12})[”’][、和与]?$")
_REACH = 18  # characters back in which such an item stands


def field_before(document: Document, start: int, end: int) -> int:
    """Where the field of the quoted name at `start:end` begins; `start` if none stands directly before it."""
    text = document.text
    edge = left_edge(text, start, end)
    if edge is None:
        return start
    begin = max([edge, *(f.end for f in document.inside(max(0, edge - _REACH), start, "Place", "Agency"))])
    broken = text[begin - 1 : begin] in {"、", "”", "’"} or text[begin] in _RESULTS
    shortest = 2 if text.startswith("一件事", start + 1) else _SHORTEST
    return start if broken or start - begin < shortest else begin


def sharing_items(text: str, start: int) -> Iterator[re.Match[str]]:
    """The quoted names in a row that ends right before the quotes at `start`; group 1 is the name."""
    while item := _ITEM.search(text, max(0, start - _REACH), start):
        yield item
        start = item.start()
