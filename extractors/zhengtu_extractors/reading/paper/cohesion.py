"""How far a heading repeats the words of a text: a headline says again what its article's first sentences say."""

import re
from operator import add

_WORDS = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9]+")
# A headline shares words with the beginning of its body; so much of it is compared.
OPENING = 150
# So much of a text beside a heading tells whether its subject goes on there.
SECTION = 600

Pairs = frozenset[str]


def pairs_in(text: str) -> Pairs:
    """The pairs of neighbouring characters, marks and spaces left out."""
    words = _WORDS.sub("", text)
    return frozenset(map(add, words, words[1:]))


def share(heading: Pairs, text: Pairs) -> float:
    """Which share of the heading's pairs the text holds; 0 for an empty heading."""
    return len(heading & text) / len(heading) if heading else 0.0
