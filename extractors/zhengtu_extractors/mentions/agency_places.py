"""What stands before a function and says whose body it is: a place, or a level word that home or text resolves."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.gazetteer import by_id, lineage, short
from zhengtu_extractors.home import implied
from zhengtu_extractors.official_names import MUNICIPALITIES

LEVEL = re.compile(r"(?P<whose>[我本该])?(?P<level>自治区|自治州|省|市|县|区|州|盟|旗|镇|乡|街道)$")
# Characters before a level word that make it another word (城市, 社区) or a collective (各省, 两市).
_OTHER_WORD = {
    "省": "全外各该跨多邻邦节的一两三四五六七八九十0123456789",
    "市": "全城都超上辖列区的门股楼车各外一两多跨地县省早夜闹集菜房债楼三四五六七八九十0123456789",
    "县": "全各两的郡市区乡三四五六七八九十0123456789",
    "区": "全的地社园发城辖校灾山景小新片林牧矿市县各库湖禁疫营军厂"
    "港农战特专院管游老害圈厅省街学度郊业税验范作济务工行居护",
    "州": "全各两神九",
    "盟": "联同结加",
    "旗": "红国彩军队锦团党",
    "镇": "城集乡各古重村名小",
    "乡": "城各家老水同下",
    "街道": "",
    "自治区": "各",
    "自治州": "各",
}
# 市、县公安局 are those of all cities and counties.
_LEVELS_LISTED = re.compile(r"[省市县区州旗镇乡][、（或和]$")
# 各相关区住建委, 工程所在区住建委, 街道办事处 name no body either.
_ANY = re.compile(r"(?:各|某|有关|相关|所在|所属|每个|申请|户籍)[一-鿿]{0,2}$")
# 免去林一山的省教育厅厅长职务: a post there, not any province's.
_OF_PERSON = re.compile(r"(?:免去|免除|撤销|罢免|解除)[^，。；的]{2,12}的$")
_ENDINGS = {
    "省": ("省", "自治区"),
    "自治区": ("自治区",),
    "市": ("市",),
    "县": ("县",),
    "区": ("区",),
    "州": ("自治州",),
    "自治州": ("自治州",),
    "盟": ("盟",),
    "旗": ("旗",),
    "镇": ("镇",),
    "乡": ("乡",),
    "街道": ("街道",),
}


class Prefix(NamedTuple):
    """Where the prefix starts, the place that it means, and how it was resolved (empty for a place in full)."""

    start: int
    place: str
    name: str
    clue: str


def prefix_before(document: Document, end: int, neighbour: str | None = None) -> Prefix | None:
    """The place before `end`; `neighbour` is the place of an agency that stands in the same list."""
    return _place_before(document, end) or _level_before(document, end, neighbour)


def places_ending(document: Document, end: int) -> list[Found]:
    """The chain of places that ends at `end`, outermost first."""
    chain: list[Found] = []
    while here := max(_ending(document, end), key=_length, default=None):
        chain.insert(0, here)
        end = here.start
    return chain


def _ending(document: Document, end: int) -> Iterator[Found]:
    """Places whose mention ends here; 全市 is no name of a place in 全市委办局."""
    return (f for f in document.found if f.type == "Place" and f.end == end and document.text[f.start] != "全")


def _length(found: Found) -> int:
    return found.end - found.start


def _place_before(document: Document, end: int) -> Prefix | None:
    chain = places_ending(document, end)
    if not chain:
        return None
    place, start = chain[-1], chain[0].start
    return Prefix(start, place.id, place.name, place.clue and f"{place.clue} + place")


def _level_before(document: Document, end: int, neighbour: str | None) -> Prefix | None:
    found = LEVEL.search(document.text, max(0, end - 4), end)
    if not found or _names_none(document, found):
        return None
    level = found["level"]
    for place, clue in _candidates(document, found.start(), level, neighbour):
        here = by_id(place)
        if here:
            return Prefix(found.start(), place, here.name, f"{clue} + {found[0]}")
    return None


def _names_none(document: Document, found: re.Match[str]) -> bool:
    """Whether a level word is part of another word, or means every place of its level; 平罗县和省财政厅 does not."""
    text = document.text
    before = text[max(0, found.start() - 2) : found.start()]
    if found["whose"] or not before:
        return False
    any_of_them = _ANY.search(text, max(0, found.start() - 4), found.start()) or found["level"] == "街道"
    listed = _LEVELS_LISTED.search(before) and not any(_ending(document, found.start() - 1))
    other = before[-1] in _OTHER_WORD[found["level"]]
    if other and before[-1] == "的" and _OF_PERSON.search(text, max(0, found.start() - 16), found.start()):
        return False
    return other or bool(listed or any_of_them)


def _candidates(document: Document, at: int, level: str, neighbour: str | None) -> list[tuple[str, str]]:
    """Places that a level word may mean, the surest first; of those named before rather one of the headline."""
    candidates = []
    if neighbour and is_called(neighbour, level):
        candidates.append((neighbour, "same list"))
    if document.home:
        candidates += [
            (p, "publisher's place") for p in (document.home, *lineage(document.home)) if is_called(p, level)
        ]
    named = [f.id for f in document.found if f.type == "Place" and f.end <= at and is_called(f.id, level)]
    headline = document.article.headline or ""
    told = [place for place in named if (here := by_id(place)) and short(here.name) in headline]
    candidates += [(place, "named before") for place in (told or named)[-1:]]
    return candidates or _implied(document, level)


def _implied(document: Document, level: str) -> list[tuple[str, str]]:
    """The place of a level, in the home if that is known, in which those lie that the article names."""
    place = implied(document, level[-1]) if level != "区" else None  # 区文化馆 may be any district's
    fits = place and is_called(place.id, level) and (not document.home or document.home in lineage(place.id))
    return [(place.id, "where the places lie")] if place and fits else []


def is_called(place: str, level: str) -> bool:
    """Whether a place may be called by this level word: 市 of 许昌市 or 北京市, 省 of 河南省 or 宁夏回族自治区."""
    here = by_id(place)
    if here is None or not here.name.endswith(_ENDINGS[level]):
        return False
    if level == "省":
        return here.level == "province"
    if level == "区" and here.name.endswith("自治区"):
        return here.level == "province"
    return level != "市" or here.level != "province" or here.code in MUNICIPALITIES
