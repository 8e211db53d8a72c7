"""Titles in a text: posts (市长), roles of people (村民), and the words of bylines (记者).

The words are those of `data/lexicons/titles.yaml`; a title takes in what modifies it: 常务副市长, 第一书记.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple

import yaml

from zhengtu_extractors.gazetteer import by_name, names, townships_named
from zhengtu_extractors.lexicon import Entry, Hit, Hits
from zhengtu_graph.files import folder

TitleKind = Literal["government", "state_council", "central_committee", "head", "post", "role", "byline"]

_SECTIONS: Mapping[str, TitleKind] = {
    "bylines": "byline",
    "roles": "role",
    "posts": "post",
    "heads": "head",
    "central_committee": "central_committee",
    "state_council": "state_council",
    "government": "government",
}
_LABEL = "title"
# Those who answer for a river, a wood or a lane.
_WARDENS = frozenset(f"{what}长" for what in "河湖林田路链湾片楼街")
_OF_WARDEN = re.compile(r"(?:[级总副、，。；任为省市县区镇乡村名位]|^)$", re.MULTILINE)
# What goes on after a ministry's name in that of the Yangtze: 水利部|长江水利委员会, but 部长|江一山.
_YANGTZE = re.compile(
    r"江(?:办(?!了)|口|水利|航[务运道]|委|流域|经济带|干流|大保护|禁[捕渔]|三峡|通信|海事|中[上下]?游|[上下]游)"
)
# What shows that a place stands at the end: 福州长乐|国际机场.
_BEHIND_PLACE = re.compile(r"[，。；、：）”等]|国际|机场|高新|经开|经济|港|[东西南北]站|[至到]")
_GROUP = "集团"
_HAN = re.compile(r"[\u3400-\u9fffA-Za-z）]")


class Title(NamedTuple):
    """A title at `start:end`, modifiers included; `word` is its last part, as the lexicon has it."""

    start: int
    end: int
    text: str
    word: str
    kind: TitleKind


def titles() -> Iterator[Entry]:
    """The lexicon of titles."""
    for surface, kind in _kinds().items():
        yield Entry(surface, _LABEL, kind)


@cache
def title_words() -> Mapping[str, Any]:
    """The file, as loaded."""
    data: Mapping[str, Any] = yaml.safe_load((folder("data") / "lexicons" / "titles.yaml").read_text("utf-8"))
    return data


@cache
def _kinds() -> Mapping[str, TitleKind]:
    return {word: kind for section, kind in _SECTIONS.items() for word in title_words()[section]}


@cache
def _modifiers() -> re.Pattern[str]:
    words = sorted(title_words()["modifiers"], key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(words)})+$")


def titles_in(text: str, hits: Hits) -> list[Title]:
    """The titles of a text, leftmost and longest, none overlapping another."""
    found: list[Title] = []
    for hit in hits.get(_LABEL, ()):
        if text.startswith("支书记", hit.start) or _is_of_system(text, hit) or _is_of_river(text, hit):  # 党总支书记
            continue
        if text[hit.end - 1] == "长" and _is_of_place(text, hit):
            continue
        if not found or hit.start >= found[-1].end:
            found.append(_title(text, hit, found[-1].end if found else 0))
        elif hit.end > found[-1].end:
            found[-1] = _longer(text, found[-1], hit)
    return found


def _is_of_system(text: str, hit: Hit) -> bool:
    """Whether it is no post: 河长 in 河长制 or 黄河长江, 林长 in the name 林长江."""
    word = text[hit.start : hit.end]
    return word in _WARDENS and (
        text.startswith("制", hit.end) or not _OF_WARDEN.search(text, max(0, hit.start - 1), hit.start)
    )


def _is_of_river(text: str, hit: Hit) -> bool:
    """Whether the last character opens the name of the Yangtze: 农业农村部|长江办."""
    return text[hit.end - 1] == "长" and bool(_YANGTZE.match(text, hit.end))


def _is_of_place(text: str, hit: Hit) -> bool:
    """Whether the last character opens the name of a place: 龙岩市|长汀县, 福州|长乐."""
    city = text[hit.start - 1 : hit.start + 1] if text.startswith("州长", hit.start) else ""
    if any(d.name.endswith("市") for d in by_name(city)):
        return True
    at = hit.end - 1
    for end in range(at + 3, at + 6):
        form = text[at:end]
        if (form[-1] in "县区市" and form in names()) or (form[-1] in "镇乡" and townships_named(form)):
            return True
    return text[at : at + 2] in names() and bool(_BEHIND_PLACE.match(text, at + 2))


def _title(text: str, hit: Hit, floor: int) -> Title:
    before = _modifiers().search(text, max(floor, hit.start - 8), hit.start)
    start = before.start() if before else hit.start
    if text.startswith(_GROUP, start) and _HAN.match(text, start - 1):  # 长河集团|董事长
        start += len(_GROUP)
    end = hit.end + 2 if text.startswith("助理", hit.end) else hit.end
    return Title(start, end, text[start:end], text[hit.start : hit.end], hit.value)


def _longer(text: str, title: Title, hit: Hit) -> Title:
    """Two words that overlap are one title: 部长 and 长官 never are, 主任 and 主任医师 begin alike."""
    return title if hit.start > title.start else _title(text, hit, title.start)
