"""Landmarks behind a place: nature reserves, parks, scenic areas, reservoirs, farms, temples, ruins.

Their names are open on the left, so that the place before them is the edge: 浙江省雁荡山国家森林公园. A short form of a
city or county before the name belongs to it (辽宁省 | 本溪环城森林公园), a province does not (山西五台山景区) save
where the name is that of a national one (江西武夷山国家级自然保护区).
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.gazetteer import short
from zhengtu_extractors.mentions.localities import Locality
from zhengtu_extractors.mentions.open_agencies import stops
from zhengtu_extractors.mentions.personal_names import is_ordinary

_NATURE = (
    r"(?:国家|省|市|县)?级?(?:自然保护区|森林公园|湿地公园|地质公园|沙漠公园|海洋公园|矿山公园|生态公园|草原公园|郊野公园|湿地保护区)|"
    r"(?:国家|省)?级?风景名胜区|国家公园|国家植物园|水利风景区|生态治理区|"
    r"(?:旅游)?风景区|(?<!旅游)(?<!重点)景区|林区|水库"
)
_BUILT = (
    r"农场|林场|牧场|马场|渔场|寺(?!庙|院|景|旅游|风)|遗址公园|"
    r"遗址|旧址|故居|陵园|古城(?!区)|古镇|训练基地|实验基地|示范点|示范园区?"
)
_NAMED = re.compile(rf"(?P<stem>[一-龥·－-]{{2,12}}?)(?:(?P<nature>{_NATURE})|{_BUILT})")
_BARE = re.compile(rf"(?P<stem>)(?P<nature>{_NATURE})")
_COMMON = re.compile(r"(?:革命)?烈士|人民|民兵")  # what each county has: 昌平区烈士陵园
_LEVELS = tuple("市县区州盟旗镇乡村")
_SIBLING = re.compile(r"[、和与及]|以及")
# What belongs to the landmark, and what is done with sorts of them.
_GOES_ON = re.compile(
    r"管理|公安|派出所|分局|管委会|项目|建设|有限|公司|集团|路|街|站|村|镇|乡|学校|医院|小学|的?规划|名录|地区|工程|大坝|移民|[类群型]|博物馆|文管|保管"
)
_NO_STEM = re.compile(
    r"首[例个家]|违规|进入|[座处个家批条片项类各种型大小中]$|[两三四五]大|核心|[0-9一二三四五六七八九十百千万余]+[座处个家批条片项]|^(?:国家|省|市|县|区|全[省市县]|境内|各|所有|重点|主要|大型|中型|小型|多|"
    r"城镇|农村|周边|沿线|附近|上游|下游|红色|生态|旅游|野生|海洋|湿地|国有|国营|家庭|现代|循环|农业|林业|养殖|种植|[省市县]级)|"
    r"[两三四五]省|高速|公路|铁路|方案|系列|震中|地震|灾区|[镇乡村]|街道|[省市县]级$|级和|国有|病险|水源|湖泊|河流|部分|地区|建立|类型|野生动[物植]"
)


def landmarks_at(document: Document, place: Found) -> Iterator[Locality]:
    """The landmark right behind a division, and those listed beside it."""
    start, above = _edge(document, place)
    yield from _row(document, start, place.end, above)


def landmarks_below(document: Document, below: Locality) -> Iterator[Locality]:
    """The landmark right behind a township or village."""
    yield from _row(document, below.end, below.end, below.id)


def _row(document: Document, start: int, at: int, above: str) -> Iterator[Locality]:
    while named := _read(document.text, at, begun=at > start):
        if _COMMON.fullmatch(named["stem"]):
            start = next((f.start for f in document.found if f.id == above and f.end == at), start)
        if (named["nature"] or "").startswith("国家"):
            start = _with_province(document, start)
        name = document.text[start : named.end()]
        yield Locality(start, named.end(), f"{above}/{name}", name, "natural" if named["nature"] else "site")
        mark = _SIBLING.match(document.text, named.end())
        if not mark or document.taken(mark.end(), mark.end() + 1):
            return
        start = at = mark.end()


def _with_province(document: Document, start: int) -> int:
    """Where the name of a national park or reserve begins: with the short form of the province right before it."""
    before = next((f for f in document.found if f.type == "Place" and f.end == start), None)
    return before.start if before and before.kind == "province" and document.text[start - 1] not in "省区市" else start


# National ones without their place behind a mark or a word for being there, which no words but names open.
_NATIONAL = re.compile(
    r"(?:(?<![一-龥])(?![在到对])|(?<=[、在到对])|(?<=走进)|(?<=来到)|(?<=位于)|(?<=前往)|(?<=考察)|(?<=赴))(?P<stem>[一-龥·]{2,8}?)(?P<nature>国家级?"
    r"(?:自然保护区|森林公园|湿地公园|地质公园|沙漠公园|海洋公园|矿山公园|生态公园|草原公园|风景名胜区|植物园))"
)
_NO_NATIONAL = re.compile(
    r"远眺|遥望|[的了是有为将被把从让使等和与及]|^[到在对]|建设|申报|创建|新增|推进|我国|全国|一批|多个|部分|发展"
)


def national_landmarks(document: Document) -> Iterator[Locality]:
    """National parks and reserves that stand without a place; those named after one that was named lie in it."""
    if "国家" not in document.text:
        return
    near = [f for f in document.found if f.type == "Place" and f.kind in ("township", "county", "prefecture")]
    for m in _NATIONAL.finditer(document.text):
        stem = m["stem"]
        if _GOES_ON.match(document.text, m.end()) or _NO_STEM.search(stem) or _NO_NATIONAL.search(stem):
            continue
        if not (document.taken(*m.span()) or is_ordinary(stem, least=200)):
            above = next((f.id for f in near if stem.startswith(short(f.name))), "")
            key = f"{above}/{m[0]}" if above else f"place:{m[0]}"
            yield Locality(m.start(), m.end(), key, m[0], "natural", "type word behind a name")


def _read(text: str, at: int, *, begun: bool) -> re.Match[str] | None:
    """A landmark's name at a position, or what is left of it where a place has `begun` it."""
    m = (begun and _BARE.match(text, at)) or _NAMED.match(text, at)
    if not m or _GOES_ON.match(text, m.end()) or _NO_STEM.search(m["stem"]) or stops().search(m["stem"]):
        return None
    return None if m["stem"][:1] in {*"和与及"} else m


def _edge(document: Document, place: Found) -> tuple[int, str]:
    """Where the name begins, and the id of the place in which the landmark lies."""
    if not _is_short(document.text, place):
        return place.end, place.id
    before = next((f for f in document.found if f.type == "Place" and f.end == place.start), None)
    if before is None:
        return place.start, place.id
    return _edge(document, before)[0] if _is_short(document.text, before) else place.start, _edge(document, before)[1]


def _is_short(text: str, place: Found) -> bool:
    """Whether a city or county stands in its short form."""
    printed = text[place.start : place.end]
    return place.kind in ("prefecture", "county") and not printed.endswith(_LEVELS)
