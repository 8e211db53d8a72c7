"""One form of each character for matching, without moving any offset.

`fold` gives a text in traditional script simplified characters, maps full-width letters and digits to ASCII and the
half-width punctuation that Chinese pages mix in to its full-width form, character by character, so that `fold(text)[i]`
always stands for `text[i]`.
"""

import re
from functools import lru_cache

from zhengtu_extractors.script import simplified

_ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%+-"
_HALF, _FULL = "();?!﹙﹚・•", "（）；？！（）··"
_PLAIN = {chr(ord(c) + 0xFEE0): c for c in _ALPHANUMERIC} | dict(zip(_HALF, _FULL, strict=True))
_TO_PLAIN = re.compile(f"[{re.escape(''.join(_PLAIN))}]")
# A comma, a colon or a full stop between digits or letters is part of a number, a time or a name.
_LOOSE = re.compile(r"[,:](?:(?<![0-9A-Za-z].)|(?![0-9A-Za-z]))")
_PUNCTUATION = {",": "，", ":": "："}


@lru_cache(maxsize=64)  # a text and its headline are asked for again and again
def fold(text: str) -> str:
    """The text in matching form; the same number of characters."""
    plain = _TO_PLAIN.sub(lambda m: _PLAIN[m[0]], simplified(text))
    return _LOOSE.sub(lambda m: _PUNCTUATION[m[0]], plain)
