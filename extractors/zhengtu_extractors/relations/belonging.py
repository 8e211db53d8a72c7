"""PART_OF between places, and LOCATED_IN from an agency to the place that opens its name or stands before it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from zhengtu_extractors.document import Document, Found, Sentence, Statement
from zhengtu_extractors.gazetteer import is_inside, lineage, short
from zhengtu_extractors.mentions.free_trade_areas import seat_of_area

_JOINT = re.compile(r"[、，；和与及]|以及")
# What stands between a place and one in it: 安徽皖北阜阳, 广西北部的百色, 四川产茶大县名山.
_CAPITAL = re.compile(
    r"(?:首都|首府|省会|省会城市|城市|境内的?|的|[所下]?辖的?|的?[一-鿿]{0,4}(?:大|强|小|名|古|边境|山区)(?:县|城|市|镇|乡)|深处的?|"
    r"(?:[冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁]?[东西南北中]{1,2}部?|腹地|边陲|山区)的?(?:城市|县城|小城)?)?"
)
_OPENING = re.compile(
    r"^(?:中国共产党|中共|中国人民政治协商会议|政协|中国共产主义青年团|共青团|中国国民党革命委员会|中国民主同盟|中国|国网)"
)
_IN_BRACKETS = re.compile(r"（([一-龥]{2,4})）(?!银行)")  # 青松（北京）房地产开发有限公司
# The bodies that rule a place: 市委 or 省政府 alone says no more than that.
_SEATS = re.compile(r"^(?:中共|中国人民政治协商会议).*(?<!纪律检查)委员会$|人民政府$|人民代表大会(?:常务委员会)?$")
# The party's group in a bureau, and a room of two commissions, is part of that; a village's branch lies in its place.
_GROUP_IN_A_BODY = re.compile(
    r"党组$|纪委监委.+室$|(?:[局厅办署处司院校社园]|委员会|大学|公司|集团|银行|医院|中心|学院|中学|小学|法院)(?:机关)?党(?:委|总支|支部|工委)$|"
    r"^中共.*(?:[院校]|大学|公司|集团|银行|医院|中心|学院|中学|小学)委员会$"
)
_OF = {"的", "内的", "里的"}
_SITED = re.compile(r"(?:位于|坐落[在于]|地处|设在|落户(?:于|在)?|扎根(?:于|在)?|来自|总部(?:设?[在于]|位于))$")
# Between a body and its place: 总部位于, 落户; between a place and what is founded there: 在成都设立.
_SETTLES = re.compile(
    r"，?(?:总部|注册地|总院|主校区)?(?:就|也|正式|成功|整体|最终|由[一-鿿]{2,6})?"
    r"(?:位于|坐落[在于]|地处|设[在于]|落户(?:[于在到])?|扎根(?:[于在])?|总部设?在|入驻|迁[至到往]|搬(?:迁)?[至到])了?"
)
_OPENS_AT = re.compile(r"(?:于\d{1,4}年?(?:\d{1,2}月)?)?(?:在|于)")
_OPENED = re.compile(
    r"(?:正式|揭牌|挂牌|注册|宣告)*(?:揭牌|挂牌|成立|落成|开业|启用|建成|投产|运营|组建)(?!大会|仪式|以来)"
)
_FOUNDED = re.compile(
    r"(?:投资|出资|共同|联合|合作|合资|牵头|注册|先后|正式){0,3}(?:设立|成立|组建|创办|创立|建立|注册|建设|建成|开办)了?"
)
# What lies there is a part or a work of the body whose name stands before: 位于三亚的中国科学院深海所.
_OF_THE_BODY = re.compile(
    r"(?:(?![已有将正在的里内和与是为被把研成等，])[一-鿿0-9A-Za-z]){0,14}?(?:所(?!有|在)|航班|工程|项目|工厂|基地|中心|产业园|园区|车间|厂区|校区|"
    r"实验室|研究院|分公司|分院|分校|联系点|油田|电站|码头|景区|生产线|专卖店|门店)"
)
_BODIES_WITH_A_SEAT = {"enterprise", "public_institution", "government", "judiciary"}


# Kinds of places that stand in one list.
_SCENIC = {"site", "natural"}
_BELOW_PROVINCE = {"prefecture", "county", "zone"}

# Kinds of bodies that a country before them places abroad; 美国国防部 may have been taken for the national one.
_FOREIGN = {"enterprise", "public_institution", "association", "media"}


def belonging(document: Document) -> Iterator[Statement]:
    """Which place lies in which, and which agency in which place."""
    for sentence in document.sentences:
        places = document.of(sentence, "Place")
        yield from _nested(document, sentence, places)
        yield from _sited(document, sentence)
        yield from _settled(document, sentence)
    yield from _named_after(document)
    yield from _opened_by_place(document)


def _nested(document: Document, sentence: Sentence, places: list[Found]) -> Iterator[Statement]:
    """江西萍乡湘东区; of a list behind a chain each item (甘肃岷县、漳县), and the next chain (…，曲靖市会泽县).

    Items may lie in any place that heads a chain of their list: 甘肃省兰州市与青海省西宁市、张掖市与海北州.
    """
    chain: list[Found] = []
    row: list[list[Found]] = []
    for above, here in pairwise(sorted(places, key=lambda p: (p.start, p.end))):
        gap = document.text[above.end : here.start]
        there = gap == "，" and "/" in here.id  # 在江口县，某产业园内
        if (there or _CAPITAL.fullmatch(gap)) and (is_inside(here.id, above.id) or _stands_behind(above, here)):
            chain = [*chain, here] if chain and chain[-1] is above else [above, here]
            row = [*row, chain]
            yield Statement("PART_OF", here.id, above.id, sentence, "part_of.chain")
        elif here.start >= above.end and _JOINT.fullmatch(gap):
            chain = next((beside for one in reversed(row) if (beside := _sibling(one, here))), [])
            if chain:
                row = [*row, chain]
                yield Statement("PART_OF", here.id, chain[-2].id, sentence, "part_of.list")
        else:
            chain, row = [], []


def _stands_behind(above: Found, here: Found) -> bool:
    """Whether a locality in no known place, or a city abroad, stands right behind what it lies in."""
    if above.end != here.start or above.kind == "country":
        return False
    abroad, _, path = here.id.removeprefix("place:").rpartition("/")
    if not path or not abroad:
        return here.kind in ("zone", "village", "township")
    if above.kind == here.kind == "zone":  # 上海自由贸易试验区临港新片区
        return bool(set(lineage(above.id)[:1]) & set(lineage(here.id)))
    return above.kind == "province" and here.kind == "prefecture" and above.id.startswith(f"place:{abroad}/")


def _sibling(chain: list[Found], here: Found) -> list[Found]:
    """The chain with this place for one of its kind in it; empty if it lies in nothing that the chain names."""
    for depth in range(len(chain) - 1, 0, -1):
        kinds = {chain[depth].kind, here.kind}
        alike = len(kinds) == 1 or kinds <= _SCENIC or kinds <= _BELOW_PROVINCE
        if alike and is_inside(here.id, chain[depth - 1].id):
            return [*chain[:depth], here]
    return []


def _named_after(document: Document) -> Iterator[Statement]:
    """A zone or a site whose name opens with a place: 福州花海公园."""
    places = {f.id: f for f in reversed(document.found) if f.type == "Place"}
    for f in list(places.values())[::-1]:
        above = next((up for up in lineage(f.id) if up in places), None)
        if f.kind in ("zone", "site", "natural") and above and _bears_name(f, places[above]):
            yield Statement("PART_OF", f.id, above, _sentence(document, f), "part_of.named_after")
        seat = seat_of_area(f.id)
        if seat in places:
            yield Statement("PART_OF", f.id, seat, _sentence(document, f), "part_of.named_after")


def _bears_name(place: Found, above: Found) -> bool:
    """Whether a zone or site opens with the name of a place: 福州花海公园, 中国（上海）自由贸易试验区.

    It may bear another name before it: 东郊记忆·成都国际时尚产业园.
    """
    own = place.name.removeprefix("中国（")
    return own.startswith(_stem(above)) or own.partition("·")[2].startswith(_stem(above))


def _stem(place: Found) -> str:
    return short(place.name)


def _sentence(document: Document, found: Found) -> Sentence:
    return next(s for s in document.sentences if s.start <= found.start < s.end)


_MISSION = re.compile("驻.+(?:使馆|领事馆|使团|代表团)$")  # it sits elsewhere


def _opened_by_place(document: Document) -> Iterator[Statement]:
    """Each agency whose name opens with a place that the article names; sub-units have PART_OF instead."""
    places = {f.id: f for f in reversed(document.found) if f.type == "Place"}
    agencies = [f for f in document.found if f.type == "Agency"]
    first = {f.id: f for f in reversed(agencies)}
    names = {f.name for f in agencies}
    for agency in list(first.values())[::-1]:
        if (
            agency.kind == "international" or _GROUP_IN_A_BODY.search(agency.name) or _MISSION.search(agency.name)
        ):  # 上海合作组织
            continue
        place = _place_in_name(agency.name, names, list(places.values()))
        forms = (f for f in agencies if f.id == agency.id)
        seat = _SEATS.search(agency.name)
        if place and (not seat or any(_bears(document, f, place) for f in (*forms, *_sessions(document, agency)))):
            yield Statement("LOCATED_IN", agency.id, place.id, _sentence(document, agency), "located_in.name_opens")


def _sessions(document: Document, body: Found) -> Iterator[Found]:
    """Sessions of a CPPCC committee, which open with its name (政协河南省第十三届委员会第二次会议)."""
    if body.kind == "cppcc":
        yield from (f for f in document.found if f.type == "Meeting" and "政协" in document.text[f.start : f.end])


def _bears(document: Document, agency: Found, place: Found) -> bool:
    """Whether a seat of power is said with its place: 许昌市委, 平罗县原县委, 许昌市委、市政府; not 市委 alone."""
    name = rf"(?:{place.name}|{_stem(place)}[省市县区]?)"
    before = document.text[max(0, agency.start - 20) : agency.start]
    return bool(
        re.search(name, document.text[agency.start : agency.end])
        or re.search(rf"{name}原?$", before)
        or (document.text.endswith("政府", agency.start, agency.end) and re.search(rf"{name}党?委、$", before))
    )


def opening_place(document: Document, agency: Found) -> Found | None:
    """The place of the article with which an agency's name opens."""
    return _opening_place(_OPENING.sub("", agency.name), [f for f in document.found if f.type == "Place"])


def _place_in_name(name: str, names: set[str], places: list[Found]) -> Found | None:
    """The place that opens a name, or of a part of another agency of the article the place that opens the rest."""
    own = _OPENING.sub("", name)
    wholes = [n.removesuffix("员会") for n in names if n != name and len(n) > 3 and not name.endswith("党校")]
    whole = max((_OPENING.sub("", n) for n in wholes if name.startswith(n)), key=len, default="")
    bracket = _IN_BRACKETS.search(own)
    zones = [p for p in places if p.kind == "zone" and name.startswith(p.name)]  # 中国（上海）自由贸易试验区管理委员会
    if zones:
        return max(zones, key=lambda p: len(p.name))
    return _opening_place(own[len(whole) :], places) or (_opening_place(bracket[1], places) if bracket else None)


def _opening_place(rest: str, places: list[Found]) -> Found | None:
    """The place whose full or short name opens the text, and of a chain of them the last."""
    best: Found | None = None
    while True:
        opening = [(form, p) for p in places for form in {p.name, _stem(p)} if rest.startswith(form)]
        if not opening:
            return best
        form, best = max(opening, key=lambda o: len(o[0]))
        rest = rest[len(form) :]


def _sited(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """位于浙江省嵊州市的绍兴弗迪电池有限公司; 英国剑桥大学."""
    found = _outermost(document.of(sentence, "Place", "Agency"))
    for place, agency in pairwise(found):
        if place.type != "Place" or agency.type != "Agency" or agency.kind == "international":
            continue
        if _opens_site(document, agency):
            continue
        sited = bool(_SITED.search(_before_chain(document, found, place)))
        if document.text[place.end : agency.start] in _OF and (sited or _is_near(place, agency)):
            if _OF_THE_BODY.match(document.text, agency.end):
                continue
            yield Statement("LOCATED_IN", agency.id, place.id, sentence, "located_in.sited")
        elif place.end == agency.start and place.kind != "country" and _is_at(place, agency):
            yield Statement("LOCATED_IN", agency.id, place.id, sentence, "located_in.behind_place")
        elif (
            place.kind == "country"
            and agency.kind in _FOREIGN
            and not agency.name.startswith(place.name)
            and agency.start <= place.end
        ):
            yield Statement("LOCATED_IN", agency.id, place.id, sentence, "located_in.behind_country")


def _outermost(found: list[Found]) -> list[Found]:
    """Mentions in the order of the text, without bodies whose name only opens that of a part (某局 in 某局某中心)."""
    longest = {f.start: f.end for f in sorted(found, key=lambda f: f.end) if f.type == "Agency"}
    kept = (f for f in found if f.type != "Agency" or f.end == longest[f.start])
    return sorted(kept, key=lambda f: (f.start, f.end))


def _settled(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """A firm or an institution that settles, opens or is founded in a place: 该公司落户芜湖, 在成都设立某公司."""
    found = _outermost(document.of(sentence, "Place", "Agency"))
    for first, second in pairwise(found):
        agency, place = (first, second) if first.type == "Agency" else (second, first)
        if agency.kind not in _BODIES_WITH_A_SEAT or place.type != "Place" or agency.type != "Agency":
            continue
        gap = document.text[first.end : second.start]
        if first is place:
            led = document.text[max(0, _chain_start(found, place) - 1) : _chain_start(found, place)] in ("在", "于")
            if led and _FOUNDED.fullmatch(gap):
                yield Statement("LOCATED_IN", agency.id, place.id, sentence, "located_in.founded")
            continue
        place = _innermost(found, place)
        if _SETTLES.fullmatch(gap) and not document.text.startswith("的", place.end):
            yield Statement("LOCATED_IN", agency.id, place.id, sentence, "located_in.settled")
        elif _OPENS_AT.fullmatch(gap) and _OPENED.match(document.text, place.end):
            yield Statement("LOCATED_IN", agency.id, place.id, sentence, "located_in.opened")


def _innermost(found: list[Found], place: Found) -> Found:
    """The last place of the chain that begins with this one."""
    while below := next((f for f in found if f.type == "Place" and f.start == place.end), None):
        place = below
    return place


def _chain_start(found: list[Found], place: Found) -> int:
    """Where the chain of places that ends with this one begins."""
    start = place.start
    while above := next((f for f in found if f.type == "Place" and f.end == start), None):
        start = above.start
    return start


def _is_near(place: Found, agency: Found) -> bool:
    """Whether an institution or a firm stands with 的 behind a city or a place below: 龙头山镇的龙泉中学."""
    near = ("prefecture", "county", "township", "village", "zone")
    return agency.kind in ("enterprise", "public_institution") and place.kind in near


def _is_at(place: Found, agency: Found) -> bool:
    """Whether a firm or an institution right behind a place does not bear its name: 辽宁省本溪钢铁公司."""
    return agency.kind in ("enterprise", "public_institution") and not agency.name.startswith(_stem(place))


def _opens_site(document: Document, agency: Found) -> bool:
    """Whether the agency's name only opens that of a site (国家法官学院新校区)."""
    return any(f.type == "Place" and f.start == agency.start and f.end > agency.end for f in document.found)


def _before_chain(document: Document, found: list[Found], place: Found) -> str:
    """What stands before the unbroken row of names that ends with this place."""
    start = place.start
    for other in reversed([f for f in found if f.end <= place.start]):
        if other.end != start:
            break
        start = other.start
    return document.text[max(0, start - 6) : start]
