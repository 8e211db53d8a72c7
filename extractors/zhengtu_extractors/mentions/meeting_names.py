"""One name for what an article calls by several: 第七届进博会 and 进博会, “…”仪式 and ‘…’仪式."""

import re
from collections.abc import Iterable

from zhengtu_extractors.gazetteer import by_name
from zhengtu_extractors.mentions.meeting_words import Meeting
from zhengtu_extractors.numerals import NUMERAL

_DASH = re.compile(r"(?<=[一-龥])[-－–](?=[一-龥])")
_QUOTES = str.maketrans("‘’", "“”")
_BARE = str.maketrans("", "", "“”")
_NTH = re.compile(rf"第{NUMERAL}次(?:全体)?会议")  # behind the name of a joint conference
_SESSION = re.compile(rf"(?:第{NUMERAL}[届次]|首届|(?:19|20)\d\d年?)")


def with_one_name(meetings: Iterable[Meeting]) -> list[Meeting]:
    """The meetings, each under the fullest name that the article gives it."""
    alike = [m._replace(name=_DASH.sub("—", m.name).translate(_QUOTES)) for m in meetings]
    full = _full_names({m.name for m in alike})
    return [
        m._replace(name=full[m.name], clue=m.clue or "session named elsewhere") if m.name in full else m for m in alike
    ]


def _full_names(names: set[str]) -> dict[str, str]:
    """The one name that says of which session or place a shorter one is, by the shorter."""
    longer = {name: [n for n in names if n != name and _says_more(n, name)] for name in names}
    return {name: found[0] for name, found in longer.items() if len(found) == 1}


def _says_more(name: str, short: str) -> bool:
    """Whether a name is the shorter one with an ordinal, a year or a place, or joined to another by 暨."""
    if short in name.split("暨") or _NTH.fullmatch(name.removeprefix(short)):
        return True
    name, short = name.translate(_BARE), short.translate(_BARE)
    prefix = name.removesuffix(short)
    return prefix != name and bool(_SESSION.fullmatch(prefix) or prefix == "中央" or by_name(prefix))
