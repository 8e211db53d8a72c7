"""Bodies that anyone may found, read from the word in which their name ends: 有限公司, 大学, 协会.

The left boundary is the last mark or word that no name holds; inside it the name begins with its place, a country,
中国 or 国家, a level word of the home, or, for words that name nothing in general, with what stands between marks.
A name that could begin elsewhere is not taken.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.gazetteer import by_id
from zhengtu_extractors.lexicon import Entry, Hit
from zhengtu_extractors.mentions.agency_parts import Named, parts
from zhengtu_extractors.mentions.agency_places import Prefix, prefix_before
from zhengtu_extractors.mentions.official_agencies import in_title
from zhengtu_extractors.official_names import Body, lexicon, seat_name


class Suffix(NamedTuple):
    """The word in which a name ends, and the kind of body that it tells."""

    word: str
    kind: str


_LONGEST = 30
_NAME_CHARACTER = re.compile(r"[一-鿿A-Za-z0-9·（）-]")
_NATIONAL = re.compile(r"中国|国家|全国|中华|中央")


def open_agencies(document: Document, taken: list[Named]) -> list[Named]:
    """Mentions of bodies by the last word of their name; `taken` are those already read."""
    found: list[Named] = []
    end = 0
    for hit in _last_words(document):
        name = _read(document, hit, taken)
        if name and name.start >= end:
            found += [name, *parts(document.text, name)]
            end = found[-1].end
    return found


def suffix_forms() -> Iterator[Entry]:
    """Lexicon of the words in which names end."""
    for kind, words in lexicon("agency_functions")["open"].items():
        yield from (Entry(word, "agency_suffix", Suffix(word, kind)) for word in words)


def _last_words(document: Document) -> Iterator[Hit]:
    """Of the words that end at one place the longest; a word inside a longer one (公司 in 公司法) is left out."""
    best: dict[int, Hit] = {}
    for hit in document.hits.get("agency_suffix", ()):
        if hit.end not in best and not _goes_on(document.text, hit.end):
            best[hit.end] = hit
    yield from (best[end] for end in sorted(best))


_WORD_GOES_ON = re.compile(
    r"有限|股份|公司|集团|附属|(?<=公司)[法制化股债治]|(?<=集团)[化军式]|(?<=大学)[生城毕教]|(?<=银行)[业卡间存贷账同结按利]|(?<=学会)[了用]|"
    r"(?<=小学)生|(?<=中学)生|(?<=学院)[派路]|(?<=委员会)委员|(?<=医院)[感]|(?<=协会)会"
)


def _goes_on(text: str, end: int) -> bool:
    return bool(_WORD_GOES_ON.match(text, end))


def _read(document: Document, hit: Hit, taken: list[Named]) -> Named | None:
    if in_title(document.text, hit.start) or any(n.start < hit.end and hit.start < n.end for n in taken):
        return None
    start = _bound(document.text, hit.start)
    begun = _beginning(document, start, hit)
    if begun is None or any(n.start < hit.end and begun[0] < n.end for n in taken if n.end < hit.end):
        return None
    return _name(document, begun, hit)


def _bound(text: str, end: int) -> int:
    """Where the characters that a name may hold begin, after the last word that no name holds."""
    start = end
    while start > max(0, end - _LONGEST) and _NAME_CHARACTER.match(text, start - 1):
        if text[start - 1] in "（）":
            opening = text.rfind("（", max(0, start - 8), start)
            if text[start - 1] == "（" or opening < 0:
                break
            start = opening
        else:
            start -= 1
    stop = max((m.end() for m in _stops().finditer(text, start, end)), default=start)
    return max(start, stop)


class _Beginning(NamedTuple):
    start: int
    place: Found | None
    prefix: Prefix | None


def _beginning(document: Document, bound: int, hit: Hit) -> _Beginning | None:
    """Where the name begins, or None where that is not sure."""
    text = document.text
    place = next((f for f in document.found if f.type == "Place" and bound <= f.start and f.end <= hit.start), None)
    national = _NATIONAL.search(text, bound, hit.start)
    if place and (not national or place.start < national.start()):
        return _Beginning(place.start, place, None) if _says_which(text[place.end : hit.start], hit) else None
    if national:
        return _Beginning(national.start(), None, None) if _says_which(text[national.end() : hit.start], hit) else None
    if level := _level(document, bound, hit.start):
        return _Beginning(bound, None, level) if _says_which(text[bound + 1 : hit.start], hit) else None
    return _Beginning(bound, None, None) if _stands_alone(text, bound, hit) else None


_LEVEL_WORD = re.compile(r"[省市县区州](?![场民政区长值级域块属委立内外直])")
_LOCAL_ALONE = frozenset(
    {"大学", "银行", "日报", "晚报", "晨报", "商报", "电视台", "军区", "海关", "监狱", "博物馆", "图书馆", "学院"}
)


def _level(document: Document, start: int, end: int) -> Prefix | None:
    if start + 2 > end or not _LEVEL_WORD.match(document.text, start):
        return None
    return prefix_before(document, start + 1)


def _says_which(rest: str, hit: Hit) -> bool:
    """Whether what stands between the place and the last word names one body: 北京 + 正华混凝土 + 有限公司."""
    return hit.value.word in _LOCAL_ALONE if not rest else not _generic().fullmatch(rest) or len(rest) > 5


def _stands_alone(text: str, start: int, hit: Hit) -> bool:
    """Whether a name without a place is bounded and says which body it is."""
    stem = text[start : hit.start]
    bounded = start == 0 or not "一" <= text[start - 1] <= "鿿" or text[start - 1] in "由在与向对从和为是任"
    least = 6 if hit.value.kind == "government" else 2
    return bounded and hit.value.word in _bounded() and least <= len(stem) <= 16 and not _generic().fullmatch(stem)


def _name(document: Document, begun: _Beginning, hit: Hit) -> Named:
    printed = document.text[begun.start : hit.end]
    kind = hit.value.kind
    if begun.prefix:
        seat = seat_name(begun.prefix.place, begun.prefix.name) or ""
        body = Body(seat + document.text[begun.prefix.start + 1 : hit.end], kind, begun.prefix.place)
        return Named(begun.start, hit.end, body, f"{begun.prefix.clue} + {printed[1:]}")
    if begun.place and begun.place.clue:
        rest = document.text[begun.place.end : hit.end]
        return Named(begun.start, hit.end, Body(begun.place.name + rest, kind, begun.place.id), begun.place.clue)
    return Named(begun.start, hit.end, Body(_home_form(printed, begun.place, kind), kind))


def _home_form(printed: str, place: Found | None, kind: str) -> str:
    """A university or a firm abroad bears its name without the country: 英国剑桥大学 is 剑桥大学."""
    if place is None or by_id(place.id) or kind not in ("public_institution", "enterprise"):
        return printed
    rest = printed[place.end - place.start :]
    return rest if len(rest) > 3 else printed


@cache
def _stops() -> re.Pattern[str]:
    return _any_of("open_stops")


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any_of('open_generic').pattern})*")


@cache
def _bounded() -> frozenset[str]:
    return frozenset(lexicon("agency_functions")["bounded"])


def _any_of(key: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(lexicon("agency_functions")[key], key=len, reverse=True)))
