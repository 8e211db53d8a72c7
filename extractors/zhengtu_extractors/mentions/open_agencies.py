"""Bodies that anyone may found, read from the word in which their name ends: 有限公司, 大学, 协会.

The left boundary is the last mark or word that no name holds; inside it the name begins with its place, a country,
中国 or 国家, a level word of the home, or, for words that name nothing in general, with what stands between marks.
A name that could begin elsewhere is not taken.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.gazetteer import by_id, is_customary, is_inside
from zhengtu_extractors.lexicon import Entry, Hit
from zhengtu_extractors.mentions.agency_parts import Named, overlaps, parts
from zhengtu_extractors.mentions.agency_places import Prefix, prefix_before
from zhengtu_extractors.mentions.last_words import Suffix, last_words
from zhengtu_extractors.mentions.official_agencies import in_title, is_abroad
from zhengtu_extractors.mentions.personal_names import is_ordinary
from zhengtu_extractors.official_names import Body, lexicon, seat_name

_LONGEST = 30
_LONG_STEM = 7
_TOWNSHIP = re.compile(
    r"[一-鿿]{2,3}|[一-鿿]{1,4}(?:镇|乡|街道?|社区|路|村|[湖山湾港口桥站场寺堡营庄园岛城]|新区|海岸)"
)
_NO_TOWNSHIP = re.compile(r"乡镇|城乡|城镇|基层|一批|[个所家些各每求要全多某该本]|部$|中心$")
_NO_OWN_NAME = re.compile(r"[^一-鿿A-Za-z]|^[其非不多抓某另原近约共全]|[多两三各全]地|[市县区镇乡村里的]$")
_NAME_CHARACTER = re.compile(r"[一-鿿A-Za-z0-9·（）-]")
_AMOUNT = re.compile(r"[\d%％]")  # 上海某公司（5%）和…
_AND_AT_END = re.compile(r"(?<![太协仁同永兴中平祥])[和与及]$")
_SORT_OF_OFFICE = re.compile(r"(?:国际|区域|全国|全球)?(?:科技|产业)创新中心|(?:社区|居家)")
_NUMBERED = re.compile(r"（[一二三四五六七八九十\d]+）")
_DECIMAL = re.compile(r"\d\.\d")  # 6.6级地震抗震救灾指挥部
_OF_EARTHQUAKE = re.compile(r"[一-鿿]{2,6}(?:\d(?:\.\d)?级)?(?:特大|强烈)?地震抗震救灾(?:前线|联合)?")
_AND = re.compile(r"[和与同暨]")
_NUMBER = re.compile(r"[\d一二三四五六七八九十百千万两多几数]+余?[所家个座]")  # 全区65所中小学校
# Words before which a stop is edge enough (走访青山酒楼); 银行 and 医院 stand behind them as ordinary words too.
_BEHIND_STOP = ("公司", "饭庄", "酒楼", "百货")
# A hospital that bears its university's name before its own: 东山大学医学院附属青松医院.
_OF_UNIVERSITY = re.compile(r"[一-鿿]{1,8}(?:大学|医学院|医科院)[一-鿿]{0,6}附属")
_FULL_ENDINGS = {"管委会": "管理委员会", "组委会": "组织委员会", "总领馆": "总领事馆"}
_ORDINAL = re.compile(r"第[一二三四五六七八九十]+次$")  # 第一次全国地理国情普查领导小组
_SEVERAL = re.compile("[多几数两三四五六七八九十]余?家$")  # 多家上海房屋中介公司: a sort, not a body
# What only tells which of a country's bodies is meant, and how great it is: 美国又一工厂, 瑞士第二大银行集团.
_WHICH = re.compile(r"又一|再有|另一|[某每各]|第[一二三四五六七八九十]大|最大|知名|著名")
_NATIONAL = re.compile(
    r"(?<!（)(?:中国|京津冀|长三角|粤港澳大湾区|(?<!澳)大湾区|成渝地区|(?<![方亚洲欧美盟员界展他各类])国家(?!级)|"
    r"全国|中华|中央)"
)


def open_agencies(document: Document, taken: list[Named]) -> list[Named]:
    """Mentions of bodies by the last word of their name; `taken` are those already read.

    From right to left, since a longer name (北京大学第一医院) holds the last word of a shorter one.
    """
    found: list[Named] = []
    hits = list(last_words(document))
    for hit in reversed(hits):
        name = _read(document, hit, [*taken, *found])
        if name:
            found += [*_wholes(document.text, name, hits), name]
            found += [p for p in parts(document, name) if not overlaps(p.end - 1, p.end, found)]
    return found


def _wholes(text: str, name: Named, hits: list[Hit]) -> Iterator[Named]:
    """The bodies with whose names this one opens: 江南大学 of 江南大学食品学院, not of 江南大学附属医院."""
    for hit in hits:
        if not name.start + 1 < hit.start < hit.end < name.end or hit.value.word not in _words("open_wholes"):
            continue
        rest = text[hit.end : name.end]
        apart = rest.startswith(("附属", "附设", "第"))
        if not apart and not is_generic(text[name.start : hit.start]) and name.body.name.endswith(rest):
            yield Named(name.start, hit.end, Body(name.body.name.removesuffix(rest), hit.value.kind), name.clue)


def suffix_forms() -> Iterator[Entry]:
    """Lexicon of the words in which names end."""
    for kind, words in lexicon("agency_functions")["open"].items():
        yield from (Entry(word, "agency_suffix", Suffix(word, kind)) for word in words)
    for word in lexicon("agency_functions")["open_before_executive"]:
        yield Entry(word, "agency_suffix", Suffix(word, "enterprise"))


def _read(document: Document, hit: Hit, taken: list[Named]) -> Named | None:
    if in_title(document.text, hit.start) or overlaps(hit.start, hit.end, taken):
        return None
    begun = _beginning(document, _bound(document, hit), hit)
    if begun is None or overlaps(begun.start, hit.end, taken):
        return None
    if begun.place and _WHICH.match(document.text, begun.place.end):
        return None
    if _SEVERAL.search(document.text, max(0, begun.start - 4), begun.start):
        return None
    name = _name(document, begun, hit)
    whole = next((n.body for n in taken if n.end < name.start and _is_tail(name.body.name, n.body.name)), None)
    return name._replace(body=whole, clue=f"short for {whole.name}") if whole else name


def _is_tail(short: str, name: str) -> bool:
    """Whether a name is the rest of a longer one without what stands before it: 电信研究院 of a ministry's."""
    return len(short) > 4 and short != name and name.endswith(short)


def _bound(document: Document, hit: Hit) -> int:
    """Where the characters that a name may hold begin, after the last word that no name holds."""
    text, start, end = document.text, hit.start, hit.start
    while start > max(0, end - _LONGEST) and (
        _NAME_CHARACTER.match(text, start - 1) or _DECIMAL.match(text, start - 2)
    ):
        if text[start - 1] in "（）":
            opening = text.rfind("（", max(0, start - 8), start)
            if text[start - 1] == "（" or opening < 0 or _AMOUNT.search(text, opening, start):
                break
            start = opening
        else:
            start -= 1
    places = list(document.inside(start, end, "Place"))  # 都 is no stop in 成都
    found = [m for m in stops().finditer(text, start, hit.end) if m.end() <= end]  # 联合 is no stop in 联合调解中心
    found = [m for m in found if not overlaps(m.start(), m.end(), places)]
    stop = max((m.end() for m in found), default=start)
    if text[start] in "与和跟同及":
        start += 1
    if stop > start and text[stop] == "与":
        stop += 1
    numbered = _NUMBERED.match(text, start)
    return max(start, stop, numbered.end() if numbered else start, _after_other(document, start, hit))


def _after_other(document: Document, start: int, hit: Hit) -> int:
    """Where another name ends: at 和 (美国商务部和 | 上海海关), or at the place that opens the next name.

    No firm's name holds a place after 和.
    """
    text, end = document.text, hit.start
    ends = {h.end for key in ("agency_suffix", "agency") for h in document.hits.get(key, ()) if start < h.end < end}
    places = list(document.inside(start, end, "Place"))
    joined = ends | {f.end for f in places}
    after_and = [m.end() for m in _AND.finditer(text, start, end) if m.start() in joined]
    next_place = [f.start for f in places if f.start in ends and text[f.start : f.end] == f.name]
    if hit.value.kind == "enterprise":
        next_place += [f.start for f in places if f.start > start and _AND.match(text, f.start - 1)]
    return max((*after_and, *next_place), default=start)


class _Beginning(NamedTuple):
    start: int
    place: Found | None
    prefix: Prefix | None


def _beginning(document: Document, bound: int, hit: Hit) -> _Beginning | None:
    """Where the name begins, or None where that is not sure."""
    text = document.text
    places = [
        f for f in document.inside(bound, hit.start, "Place") if f.end - f.start > 1 and text[f.start - 1] != "（"
    ]
    of_all = any(text[place.start] == "全" for place in places)  # 全区供销合作社
    if of_all or (hit.value.kind == "abroad" and not any(is_abroad(f.id) for f in places)):
        return None
    if hit.value.word in _ATTACHED and _OF_UNIVERSITY.match(text, bound, hit.start):
        return _Beginning(bound, None, None)
    town = _last_town(places)
    if town and hit.value.word in _OF_TOWN and _is_own_name(text[town.end : hit.start]):
        return _Beginning(town.end, None, None)
    return _opening(document, bound, hit, places)


def _opening(document: Document, bound: int, hit: Hit, places: list[Found]) -> _Beginning | None:
    """Where a name with these places begins: with the first, the country's name, a level word or its own."""
    text = document.text
    place = places[0] if places else None
    national = _NATIONAL.search(text, bound, hit.start)
    if place and (not national or place.start < national.start()):
        named = _says_which(text[place.end : hit.start], hit) or _is_its_own(document, place, hit)
        brand = _brand_before(text[bound : place.start]) if named and hit.value.kind == "enterprise" else 0
        return _Beginning(place.start - brand, None if brand else place, None) if named else None
    level = _level(document, bound, hit.start)
    if national and not (level and bound < national.start()):
        rest = text[national.end() : hit.start]
        which = rest and hit.value.word not in _OF_TOWNS and _says_which(rest, hit)
        ordinal = _ORDINAL.search(text, bound, national.start())
        return _Beginning((ordinal or national).start(), None, None) if which else None
    if level:
        named = _says_which(text[_level_end(text, bound) : hit.start], hit) or _its_office(text, bound, hit)
        return _Beginning(bound, None, level) if named else None
    return _Beginning(bound, None, None) if _stands_alone(document, bound, hit) else None


def _brand_before(before: str) -> int:
    """How many characters before a place are the brand of a group that founds firms everywhere (中车株洲…公司)."""
    return max((len(brand) for brand in _words("open_groups") if before.endswith(brand)), default=0)


_ATTACHED = ("医院", "中学", "小学", "学校", "幼儿园")
# What bears a name of its own behind a town or a village that only tells where it is.
_OF_TOWN = ("中学", "小学", "幼儿园", "学校", "养老院", "敬老院", "康养中心", "养老中心")
_OF_TOWNS = ("服务站", "医共体", "医联体")  # the nation has many: 全国基层社工服务站
_OF_LEARNING = ("大学", "学院", "医院", "研究所", "研究院")
_NEAR = ("county", "township", "village", "zone", "prefecture")
_LEVEL_WORD = re.compile(
    r"自治[区州]|[省市县区州](?![场民政区县州长值级域块属委立内外直际])|[镇乡](?=派|司|卫|中心|综|财|农|经管)"
)


def _last_town(places: list[Found]) -> Found | None:
    """The town, village or zone in which a chain of two or more places before a name ends."""
    nested = len(places) > 1 and all(a.end == b.start for a, b in pairwise(places))
    return places[-1] if nested and places[-1].kind in ("township", "village") else None


def _is_own_name(stem: str) -> bool:
    """Whether what stands between a town and the last word names one body: 学士 of 首南街道学士小学, not 中心."""
    common = stem.startswith(("中心", "第")) or stem.endswith(("中心", "完全"))
    return len(stem) > 1 and not (is_generic(stem) or common)


def _level(document: Document, start: int, end: int) -> Prefix | None:
    counted = document.text[start - 1 : start] in ("家", "个", "所")  # 125家自治区工程技术研究中心
    after = start if counted or start >= end else _level_end(document.text, start)
    return prefix_before(document, after) if after > start else None


def _level_end(text: str, start: int) -> int:
    """Where the level word that begins at `start` ends; `start` if none does."""
    word = _LEVEL_WORD.match(text, start)
    return word.end() if word else start


def _is_its_own(document: Document, place: Found, hit: Hit) -> bool:
    """Whether it is a county's one hospital or an office of a town: 景谷县医院, 浏阳市医院, 龙头山镇派出所."""
    if place.end != hit.start:
        return False
    printed = document.text[place.start : place.end]
    of_county = place.kind == "county" and printed.endswith(("县", "旗", "市")) and hit.value.word == "医院"
    return of_county or (place.kind in ("township", "village") and hit.value.word in _words("open_of_town"))


def _its_office(text: str, level: int, hit: Hit) -> bool:
    """县医院, 区医院: that of the county; 镇派出所: that of the town."""
    if hit.start != level + 1:
        return False
    of_county = text[level] in "县区旗" and hit.value.word == "医院"
    return of_county or (text[level] in "镇乡" and hit.value.word in _words("open_of_town"))


def _says_which(rest: str, hit: Hit) -> bool:
    """Whether what stands between the place and the last word names one body: 北京 + 正华混凝土 + 有限公司."""
    if not rest:
        return hit.value.word in _words("open_alone") or hit.value.kind == "abroad"
    of_two = hit.value.word in _ATTACHED and len(rest) > 4 and _AND_AT_END.search(rest)  # 青海教育工作和学校
    if rest[0] in "和与及" or of_two or _NUMBER.match(rest):
        return False
    office = hit.value.word.endswith("中心") and len(rest) > 2 and not _SORT_OF_OFFICE.match(rest + hit.value.word)
    if hit.value.word in _words("open_by_field") and not _made_of("open_generic").fullmatch(rest):
        return True
    return office or (len(rest) > 5 and hit.value.word != "公司") or not is_generic(rest)


def _of_place(document: Document, start: int) -> bool:
    """Whether a place of its own level or lower stands before, with 的: 龙头山镇的龙泉中学."""
    places = (f for f in document.found if f.type == "Place" and f.end == start - 1 and f.kind in _NEAR)
    return document.text[start - 1] == "的" and any(places)


def _stands_alone(document: Document, start: int, hit: Hit) -> bool:
    """Whether a name without a place is bounded and says which body it is."""
    text = document.text
    stem = text[start : hit.start]
    quoted = text.startswith("“", max(0, start - 1)) and text.startswith("”", hit.end)
    if quoted:
        return hit.value.word in _words("open_bounded_quoted") and len(stem) > 1 and not is_generic(stem)
    bounded = start == 0 or not "一" <= text[start - 1] <= "鿿" or text[start - 1] in "由在与向对从和为是任于"
    proper = _words("open_bounded_proper") | _words("open_before_executive")
    bounded = bounded or (hit.value.word.endswith(_BEHIND_STOP) and _behind_stop(text, start))
    if hit.value.word in _words("open_of_place") and len(stem) > 1 and _of_place(document, start):
        return not (is_generic(stem) or is_ordinary(stem, least=1000) or len(stem) > 8)
    if hit.value.word in _words("open_by_own_name") and _bears_own_name(text, start, stem):
        return True
    if hit.value.word in _words("open_of_township") and (bounded or _behind_stop(text, start)):
        return _is_township(stem)
    if hit.value.word in proper and stem not in _words("open_brands") and (is_ordinary(stem[:2]) or len(stem) > 6):
        return False
    least = 6 if hit.value.kind == "government" else 2
    known = hit.value.word in _words("open_bounded") | _words("open_before_executive")
    known = known or bool(hit.value.word == "指挥部" and _OF_EARTHQUAKE.fullmatch(stem))
    return bounded and known and least <= len(stem) <= 16 and not is_generic(stem)


def _bears_own_name(text: str, start: int, stem: str) -> bool:
    """Whether what no words make up stands between a mark, or a word of no name, and the last word: 盖瑞特集团."""
    if not is_no_word(stem) or _NO_OWN_NAME.search(stem):
        return False
    bounded = start == 0 or not "一" <= text[start - 1] <= "鿿" or text[start - 1] in "由在与向对从和为是任于的"
    return (bounded or _behind_stop(text, start)) and not is_generic(stem)


def _is_township(stem: str) -> bool:
    """Whether what stands before 派出所 or 卫生院 may name a township; 辖区, 公安 and 乡镇 tell of none."""
    of_none = _made_of("open_generic", "open_fields", "open_sorts_of_township").fullmatch(stem)
    return bool(_TOWNSHIP.fullmatch(stem)) and not (of_none or _NO_TOWNSHIP.search(stem))


def is_no_word(stem: str) -> bool:
    """Whether two to six characters hold no two that are an ordinary word."""
    return 1 < len(stem) < _LONG_STEM and not any(is_ordinary(stem[at : at + 2], least=20) for at in range(len(stem)))


def _behind_stop(text: str, start: int) -> bool:
    """Whether a stop ends at `start`; 某 and 该 tell that no name follows."""
    found = stops().finditer(text, max(0, start - 4), start)
    return text[start - 1] not in "某该各每" and any(m.end() == start for m in found)


def _name(document: Document, begun: _Beginning, hit: Hit) -> Named:
    printed = document.text[begun.start : hit.end]
    ending = _FULL_ENDINGS.get(hit.value.word, hit.value.word)
    kind = "government" if hit.value.kind == "abroad" else hit.value.kind
    if begun.prefix:
        seat = seat_name(begun.prefix.place, begun.prefix.name) or ""
        rest = document.text[_level_end(document.text, begun.start) : hit.start]
        body = Body(seat + rest + ending, kind, begun.prefix.place)
        return Named(begun.start, hit.end, body, f"{begun.prefix.clue} + {rest}{hit.value.word}")
    if begun.place and document.text[begun.place.start] in "我全本该":
        rest = document.text[begun.place.end : hit.start] + ending
        return Named(begun.start, hit.end, Body(begun.place.name + rest, kind, begun.place.id), begun.place.clue)
    body = Body(_official(document, begun, hit).removesuffix(hit.value.word) + ending, kind)
    return Named(begun.start, hit.end, body, "" if body.name == printed else f"short for {body.name}")


# What names no firm without its country: 法国|电网公司.
_TRADE = re.compile(
    "(?:国家|中央|联邦|第[一二三四]|最大)?(?:银行|电网|电力|能源|铁路|航空|石油|天然气|商品|汽车|钢铁|邮政|核电|证券|电信|航天|港口|煤炭|化工)+"
)


def _official(document: Document, begun: _Beginning, hit: Hit) -> str:
    """The printed name, with the district's city before it, or without the country that a university does not bear."""
    place = begun.place and _own_place(document, begun.place, hit)
    if place is None:
        return document.text[begun.start : hit.end]
    printed, rest = document.text[place.start : hit.end], document.text[place.end : hit.end]
    if not is_abroad(place.id):
        return (seat_name(place.id) or place.name) + rest if _in_full(document.text, place, hit) else printed
    own = (hit.value.kind in ("enterprise", "association") or hit.value.word in _OF_LEARNING) and len(rest) > 3
    own = own and not _TRADE.fullmatch(rest.removesuffix(hit.value.word))
    return rest if own and not is_generic(document.text[place.end : hit.start]) else printed


def _own_place(document: Document, first: Found, hit: Hit) -> Found:
    """Of a chain of places the one that opens the body's own name: 中宁县 of 宁夏中宁县青少年活动中心.

    A firm's own name opens with a short form: 本溪 of 辽宁省本溪钢铁公司, but 河北 of 河北保定中保公司.
    """
    text, place = document.text, first
    for below in document.inside(first.end, hit.start, "Place"):
        firm = hit.value.kind == "enterprise" and text[place.start : place.end] == place.name
        if below.start != place.end or not is_inside(below.id, place.id) or not (firm or _in_full(text, below, hit)):
            break
        place = below
    return place


def _in_full(text: str, place: Found, hit: Hit) -> bool:
    """Whether a body that is no firm is printed with its place's full name, or as that is usual (伊通县)."""
    printed, here = text[place.start : place.end], by_id(place.id)
    full = printed == place.name or (here is not None and is_customary(printed, here))
    return full and hit.value.kind != "enterprise"


def is_generic(name: str) -> bool:
    """Whether words that name nothing in particular make up the whole of it: 大型国有, 房地产开发."""
    return bool(_made_of("open_generic", "open_fields").fullmatch(name))


@cache
def stops() -> re.Pattern[str]:
    """Words that no name holds: where one stands, a name begins behind it."""
    return _any_of("open_stops")


@cache
def _made_of(*keys: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_any_of(key).pattern for key in keys)})*")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(lexicon("agency_functions")[key])


def _any_of(key: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(lexicon("agency_functions")[key], key=len, reverse=True)))
