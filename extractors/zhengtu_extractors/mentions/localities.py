"""Places below the county: found by grammar behind, or near, the place in which they lie.

Townships come from the table of divisions; villages and communities are in no table, so that a name needs a known left
edge: the place that it lies in (平山县里庄村), a sibling in a list, or a verb or preposition (来到里庄村).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from zhengtu_extractors.document import Document
from zhengtu_extractors.gazetteer import Division, by_id, by_name, short, townships, townships_named, within
from zhengtu_extractors.mentions.personal_names import is_ordinary


@dataclass(frozen=True, slots=True)
class Locality:
    """A place at `start:end` of the text.

    Attributes:
        id: its id.
        name: in full.
        kind: a kind of Place.
        clue: how the form was resolved; empty if it stands in full behind its place.
    """

    start: int
    end: int
    id: str
    name: str
    kind: str
    clue: str = ""


_TOWNSHIP = re.compile(r"[一-龥]{1,6}?(?:镇|乡|街道|苏木)(?![镇乡村]?(?:企业|级|民|医|亲|土|愁|情|音))")
TOWN_END = re.compile(r"(?:街道|苏木|[镇乡])(?!企业|医|亲|土|愁|情|音|村|镇(?!政府|党委|长)|贤|级)")
# Where a township's name begins and ends if nothing near tells its county; 小城镇 is a sort of town.
_LEFT_EDGE = re.compile(r"(?:^|[^一-龥]|[的在到至和与及于赴])$")
_RIGHT_EDGE = re.compile(r"$|[^一-龥]|[和与及等的在党政人村]|召开|举行|开展|推进|组织|发生|位于|[为将受遭是有共已]")
_CITIES_AND_TOWNS = re.compile("城镇$|^(?:中心|重点|建制|特色)镇|^[小各本该全新]|乡镇$")
_BOUNDARY = re.compile(r"[，。、；：的等和与及“”（）《》0-9\s]|办事处|$")

_BODY_OF_VILLAGE = re.compile(r"村?(?:党委|党支部|党总支|两委|委会|民委员会)")
_LISTING = frozenset("、和")
_NO_VILLAGE = "民级镇庄里干容改办貌霸寨"  # 村民, 村级, 村干部: the last character is no village's
_OF_VILLAGE = r"村民|党|支|委|两委|医|小学|卫生|集体|里的"  # what belongs to the village that stands before it
_OF_COMMUNITY = r"服务|医|卫生|矫正|居民委员会?|工作|党|干部|民警|书记|群众|矫"
_VILLAGE_NAME = r"[一-龥0-9]{1,7}?"
_VILLAGE = re.compile(
    rf"(?P<name>{_VILLAGE_NAME}(?:村(?={_OF_VILLAGE})|村(?![{_NO_VILLAGE}]|规|史|社区)|社区(?!{_OF_COMMUNITY})|嘎查|社区))"
)
# Words that make of 村 or 社区 a sort of village, not one village: 贫困村, 每个村, 美丽乡村.
_SORTS = re.compile(
    r"(?:[全各该本每某多几两数整个些农乡进驻入邻外类型在到的]|[乡农山渔]村|[小大远僻]山|[大小]渔|示范|贫困|行政|自然|重点|特色|美丽|文明|"
    r"试点|重建|聚居|先进|专业|中心|移民|旅游|民俗|帮扶|后进|涣散|生态|智慧|城中|空心|边境|民族|红色|脱贫|出列|周边|附近|沿线|郊区|基层|城市|"
    r"街道|和谐|平安|虚拟|网络|国际|养老|新型|农业|幸福|度假|地球|奥运|体育|文化|传统|工业|科技|大学|学生|老旧|绿色|低碳|宜居|数字|"
    r"农村|集镇|单位|校园|机关|企业|卫生|富裕|小康|明星|城镇|乡镇|产业|[侗苗壮瑶傣彝藏回满土家]族)$"
)
# What no name holds; but villages are called 那坡 and 于家.
NO_NAME = re.compile(
    r"[的了在是将被把从到让使们您你我他它这为以并但也都又很与某、]|^[县区市省委]|^民(?![主生权乐安和兴康强富丰])|.至.|一个|建设|推进|开展|实施|工作|发展|"
    r"考察|调研|(?<=.)那|^那(?=[个些里时么种年天座条片家人]|$)|于(?![家架庄集楼桥庙店屯寨营堡沟])|去年|今年|部分|城乡|帮助|不出"
)
_LEADS = re.compile(
    r"(?:来到|走进|走访了?|位于|深入|前往|奔赴|来自|家住|(?<![存现所实潜正内自同])在|(?<![得看感想受遇达直])到|进入|赴)(?:[一-龥]{2,10}的)?"
    rf"(?P<name>[一-龥]{{2,5}}?(?:村(?![{_NO_VILLAGE}])|社区(?!服务|医|卫生|矫正)))"
    r"(?=[，。、；：（“”]|村民|居民|党|的|调研|考察|看望|开展|检查|慰问|参加|召开|举行|宣讲)"
)
# Behind a mark, before the people and the bodies that belong to one: 大王庄村党支部, 新城街道办事处.
_OF_PEOPLE = re.compile(
    r"(?<![一-龥])(?P<name>[一-龥]{2,4}(?:村|社区|(?<!城)镇|(?<!城)乡|街道))(?=村民|居民(?!会)|党支部|党总支|党委|党工委|办事处|居委会|村委会|"
    r"村?支书|“?两委|第一书记|党群|卫生室|小学|中心小学|卫生院|政府|人大|[副]?书记|[副]?主任)"
)
_LED_TOWN = re.compile(
    r"(?:来到|走进|位于|深入|前往|来自|家住|家在|(?<![存现所实潜正内自同])在)(?P<name>[一-龥]{2,4}?(?:镇|乡|街道))(?=[一-龥]{2,5}(?:村|社区)(?!镇))"
)
_NO_TOWN = re.compile("[由或含局所属]|小城镇")
# Families after which villages are called by one character: 安吉余村.
_VILLAGE_SURNAMES = "余代何洪汪章潘蒋姜谢邵葛庞阎鲁吕苏卢傅彭袁董梁韩唐冯曹邓崔谭邱侯孟熊郝龚薛"
_CLEAR_VILLAGE = re.compile(
    rf"(?P<name>[一-龥]{{2,3}}村|[{_VILLAGE_SURNAMES}]村|[一-龥]{{2,4}}社区)(?=[，。、；：（）“”0-9]|村民|居民|村委|村口|村里|党[支总群员]|结为|与|和|的|里的?|这|今|每|近|一|几|通过|依托|利用|发展|"
    r"有|是|以|在|把|将|被|看到|采访|考察|调研|看望|田间|文化|举办|举行|开展|村史)"
)
_ITEM_NAME = r"(?<![一-龥])[一-龥]{2,5}(?:村|社区|镇|乡|街道|片区)"
_LIST_OF_THREE = re.compile(
    rf"(?:{_ITEM_NAME}[、和]){{2,}}{_ITEM_NAME}(?=等|[^一-龥]|$)|"
    r"(?:包括|涉及)(?:[一-龥]{2,5}(?:村|社区|镇|乡)[、和])+[一-龥]{2,5}(?:村|社区)"
)
_ITEM = re.compile(
    r"(?:(?<=包括)|(?<=涉及)|(?<![一-龥]))(?!包括|涉及)(?P<name>[一-龥]{2,5}?(?:村|社区))(?=等|[^一-龥]|$)"
)
_SIBLING = re.compile(rf"(?:[、和与及]|以及)(?P<name>{_VILLAGE_NAME}(?:村|社区|嘎查))(?![{_NO_VILLAGE}])")

_OLD_AND_NEW_TOWN = ("古城", "老城", "新城")  # 平遥古城 is the town's old part and no 古城街道


def township_at(text: str, at: int, county: Division) -> Locality | None:
    """The township of a county whose name, full or short, stands at a position."""
    for length in range(min(9, len(text) - at), 1, -1):
        place = townships(county.code).get(text[at : at + length])
        short_form = text[at : at + length] not in _OLD_AND_NEW_TOWN and _BOUNDARY.match(text[at + length :])
        if place and (text[at : at + length] == place.name or short_form):
            return _township(at, at + length, place, "" if text[at : at + length] == place.name else "short form")
    m = _TOWNSHIP.match(text, at)
    if m and 3 <= len(m.group()) <= 6 and not NO_NAME.search(m.group()) and TOWN_END.search(text, m.end() - 1):
        return Locality(m.start(), m.end(), f"{county.id}/{m.group()}", m.group(), "township")
    return None


def township_behind_region(text: str, at: int, above: Division) -> Locality | None:
    """The township right behind a province or prefecture that holds just one of this full name: 浙江湖州织里镇."""
    m = _TOWNSHIP.match(text, at)
    named = [t for t in townships_named(m.group()) if within(t.parent or "", above.code)] if m else []
    if m and len(named) == 1 and TOWN_END.search(text, m.end() - 1):
        return _township(m.start(), m.end(), named[0], "")
    return None


def townships_beside(text: str, first: Locality, county: Division) -> Iterator[Locality]:
    """Townships of the county that a list names behind its first: 金川县安宁、卡撒、曾达等3个乡镇."""
    at = first.end
    while text[at : at + 1] in _LISTING and (town := township_at(text, at + 1, county)) and by_id(town.id):
        yield town
        at = town.end


def _township(start: int, end: int, place: Division, clue: str) -> Locality:
    return Locality(start, end, place.id, place.name, "township", clue)


def townships_alone(document: Document, near: Iterable[Division], regions: Iterable[Division]) -> Iterator[Locality]:
    """Townships that stand away from their county, by full name, where exactly one may be meant.

    That is the only one of this name in the counties `near`; else, for a name with clear edges, the only one in each of
    the `regions` (the home, what the article names) in turn, or in the whole country.
    """
    counties, wider = list(near), list(regions)
    for m in TOWN_END.finditer(document.text):
        found = _known_township(document.text, m.end(), counties) or _only_township(document.text, m.end(), wider)
        if found and not document.taken(found.start, found.end):
            yield found


def _known_township(text: str, end: int, counties: list[Division]) -> Locality | None:
    for length in range(min(8, end), 2, -1):
        name = text[end - length : end]
        places = [t for t in townships_named(name) if any(within(t.parent or "", c.code) for c in counties)]
        if len(places) == 1:
            return _township(end - length, end, places[0], f"the only {places[0].name} near")
    return None


def _only_township(text: str, end: int, regions: list[Division]) -> Locality | None:
    start, named = township_named_at(text, end)
    for region in regions:
        inside = [t for t in named if within(t.parent or "", region.code)]
        if len(inside) == 1:
            return _township(start, end, inside[0], f"the only {inside[0].name} near")
        if inside:
            return None
    return _township(start, end, named[0], f"the only {named[0].name}") if len(named) == 1 else None


def township_named_at(text: str, end: int) -> tuple[int, tuple[Division, ...]]:
    """Where the full name of a township that ends at `end` between clear edges begins, and all that bear it."""
    for length in range(min(8, end), 2, -1):
        start, name = end - length, text[end - length : end]
        named = townships_named(name)
        if named and not _CITIES_AND_TOWNS.search(name) and _LEFT_EDGE.search(text, max(0, start - 1), start):
            return start, named if _RIGHT_EDGE.match(text, end) else ()
    return end, ()


def village_at(text: str, at: int, above: str) -> Locality | None:
    """The village or community whose name starts right behind its place."""
    m = _VILLAGE.match(text, at)
    return _village(m, "name", above) if m and (is_village(m["name"]) or _is_short_village(text, m)) else None


def _is_short_village(text: str, m: re.Match[str]) -> bool:
    """Whether a village of one character stands before a body of it: 代村党委."""
    stem = _stem(m["name"])
    common = _SORTS.search(stem) or NO_NAME.search(stem) or stem in "新老旧中原下上前后东西南北"
    return len(stem) == 1 and not common and bool(_BODY_OF_VILLAGE.match(text, m.end()))


def village_behind_region(text: str, at: int, above: str) -> Locality | None:
    """The village right behind a province or prefecture (安徽小岗村), where its right edge is clear."""
    m = _CLEAR_VILLAGE.match(text, at)
    return _village(m, "name", above) if m and (is_village(m["name"]) or len(m["name"]) == 2) else None


def listed(text: str) -> Iterator[re.Match[str]]:
    """Villages and communities of a list of three or more; group `name`."""
    for row in _LIST_OF_THREE.finditer(text):
        yield from (m for m in _ITEM.finditer(text, row.start(), row.end()) if is_village(m["name"]))


def _village(m: re.Match[str], group: str, above: str | None, clue: str = "") -> Locality:
    key = f"{above}/{m[group]}" if above else f"place:{m[group]}"
    return Locality(m.start(group), m.end(group), key, m[group], "village", clue)


def is_village(name: str) -> bool:
    """Whether a word in 村 or 社区 names one village and no sort of villages."""
    stem = _stem(name)
    return (
        len(stem) > 1
        and (stem[0] not in "和与及" or stem[1] in "平睦谐顺")
        and not _SORTS.search(stem)
        and not NO_NAME.search(stem)
    )


def _stem(name: str) -> str:
    return re.sub(r"(?:社区|嘎查|村|镇|乡|街道)$", "", name)


def siblings(text: str, first: Locality) -> Iterator[Locality]:
    """Villages that follow in a list and lie in the same place: 伊河路社区、西站东社区."""
    above, at = first.id.rpartition("/")[0], first.end
    while (m := _SIBLING.match(text, at)) and is_village(m["name"]) and not _opens_with_division(m["name"]):
        yield _village(m, "name", above or None)
        at = m.end("name")


def _opens_with_division(name: str) -> bool:
    """Whether what seems a village's name names a division before it: 布尔津县禾木村, 台州垟根村."""
    return any(by_name(name[:length]) for length in range(2, len(name) - 2))


# At the head of a clause, told of as a village: 陈家铺村，这座…, 永胜村位于….
_TOLD_OF = re.compile(
    r"(?<![一-龥])(?P<name>[一-龥]{2,4}?(?:村|社区|屯|[苗侗]寨))"
    r"(?=，(?:地处|位于|坐落|这[个座里]|这是|一[个座]|曾|因|过去|以前)|位于|地处|坐落|是(?:一个|一座|远近|国家|全国|[全]?[省市县]|著名|闻名|“)|曾是|曾经是|因为?[^，。]{1,8}得名|"
    r"共?有\d|党员|党总?支部|全村|现有\d|辖|距|依山|背靠|三面)"
)


def villages_told_of(text: str) -> Iterator[re.Match[str]]:
    """Villages that a clause opens with and tells about; group `name`."""
    for m in _TOLD_OF.finditer(text):
        stem = _stem(m["name"])
        if is_village(m["name"]) and not any(is_ordinary(part, least=50) for part in (stem, stem[:2])):
            yield m


def villages_led(text: str) -> Iterator[re.Match[str]]:
    """Villages whose left edge is a verb or preposition, or towns too whose edges are clear; group `name`."""
    yield from (m for m in _LEADS.finditer(text) if is_village(m["name"]))
    yield from (m for m in _LED_TOWN.finditer(text) if is_village(m["name"]) and not _NO_TOWN.search(m["name"]))
    for m in _OF_PEOPLE.finditer(text):
        word = is_ordinary(_stem(m["name"]), least=300 if m["name"].endswith("村") else 5000)  # 如今村卫生室
        if is_village(m["name"]) and not (word or _NO_TOWN.search(m["name"])):
            yield m


_ESTATE = re.compile(r"[一-龥]{2,6}?小区")


def estate_at(text: str, at: int, above: str) -> Locality | None:
    """The housing estate whose name starts right behind its village or township."""
    m = _ESTATE.match(text, at)
    if not m or NO_NAME.search(m.group()) or _SORTS.search(m.group().removesuffix("小区")):
        return None
    return Locality(at, m.end(), f"{above}/{m.group()}", m.group(), "site")


def repeated(document: Document, known: Iterable[Locality]) -> Iterator[Locality]:
    """Further places where a name that is known by now stands; a township's also without its last character."""
    for place in {k.name: k for k in known if len(k.name) > 2}.values():
        forms = {place.name, short(place.name) if place.kind == "township" else place.name}
        for m in re.finditer("|".join(sorted((f for f in forms if len(f) > 2), key=len, reverse=True)), document.text):
            if not document.taken(*m.span()):
                yield Locality(m.start(), m.end(), place.id, place.name, place.kind, "named before")


def of_county(place_id: str) -> Division | None:
    """The county in which a place of the gazetteer lies, or the division itself if it has no counties."""
    place = by_id("/".join(place_id.split("/")[:1]))
    return place if place and (place.level == "county" or townships(place.code)) else None
