"""Spaces that a layout put between Chinese characters (会 议 召 开, 12 月 3 日) and that no reader sees."""

import re

from zhengtu_extractors.reading.offsets import Traced, cut, join, trim

# ASCII and accented Latin: the only characters between which a space means anything.
_LATIN = r"[!-~À-ɏ]"
_SPACES = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\u00ad]+")
_WORD_BREAK = re.compile(rf"(?<={_LATIN})[\s\u200b\ufeff]+(?={_LATIN})")


def close_up(traced: Traced) -> Traced:
    """Without its spaces, but for one between two Latin words or figures."""
    traced = trim(traced)
    pieces: list[Traced] = []
    done = 0
    for found in _SPACES.finditer(traced.text):
        pieces.append(cut(traced, done, found.start()))
        if _WORD_BREAK.match(traced.text, found.start()):
            pieces.append(Traced(" ", (traced.places[found.start()],)))
        done = found.end()
    return join([*pieces, cut(traced, done)])


def closed(text: str) -> str:
    """The same for a text whose places do not matter."""
    return close_up(Traced(text, tuple(range(len(text))))).text
