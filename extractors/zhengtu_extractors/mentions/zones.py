"""Functional zones, parks and business districts: 芜湖经开区, 关帝文化产业园, 中原科技城, 世博中央商务区.

A zone's name opens with the place that it lies in, stands behind a larger zone, or is told by a name of its own before
the word for its kind, where its left edge is clear.
"""

import re
from collections.abc import Iterator, Mapping

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.gazetteer import Division, by_id, parent, short
from zhengtu_extractors.mentions.localities import NO_NAME, Locality
from zhengtu_extractors.mentions.personal_names import is_ordinary
from zhengtu_extractors.mentions.sites import is_led

_ZONE_END = {
    "高新区": "高新技术产业开发区",
    "高新技术产业开发区": "高新技术产业开发区",
    "高新技术开发区": "高新技术产业开发区",
    "经开区": "经济技术开发区",
    "经济开发区": "经济开发区",
    "经济技术开发区": "经济技术开发区",
}
_PARK = (
    r"(?:(?:产业|工业|科技|物流|创业|创新|软件|种业|农业|食品|文创|电商|智造|科创|化工|创意|制造|医药|生物|科学|高科技|信息|数字经济|孵化|示范|贸易)园区?|"
    r"(?:产业|科创|生物|航天|医药|知识|数字|种业)城|国际陆港|[智药声硅]谷|创新港)"
)
# What a park is for: no name of its own.
_SECTOR = (
    r"(?:现代|高端|先进|智能|智慧|绿色|低碳|零碳|国际|国家级?|跨境|设施|农业|生态|特色|优势|高效|农产品|食品|医药|生物|医疗|器械|健康|康养|化工|材料|能源|汽车|网联|"
    r"装备|制造|航空|航天|电子|信息|数字|数据|算力|人工智能|软件|互联网|电商|商务|物流|冷链|临空|临港|空港|文化|创意|文创|旅游|体育|影视|动漫|设计|科技|科创|科学|"
    r"创新|创业|高新|技术|产业|工业|加工|贸易|商贸|保税|循环|经济|环保|光伏|光电|集成电路|半导体|机器人|低空|海洋|渔业|纺织|服装|家居|陶瓷|石化|钢铁|科教|教育|"
    r"孵化|示范|试验|合作|军民融合|中小企业|人力资源|金融|总部|时尚|新|大|医学|消费|种业|食用菌|茶|蔬菜|畜牧)"
)
_SECTORS = rf"{_SECTOR}{{0,6}}"
_OWN_STEM = re.compile(rf"(?!{_SECTOR})[一-龥]{{2}}")
# Another name before the place with which a park's name opens.
_BEFORE_DOT = re.compile(
    r"(?:^|落户|入驻|走进|考察|参观|访问|[\W的在到和与及于入是将为赴\d])(?P<name>[^\W的在到和与及于入是将为赴\d]{2,6}?)·$"
)
_ZONE = re.compile(
    r"(?:国家级?(?=高新|经济))?(?P<name>高新技术产业开发区|高新技术开发区|高新区|经济技术开发区|经济开发区|经开区|综合保税区|保税港区|保税区|出口加工区|工业园区|"
    r"自由贸易试验区|自由贸易港|自贸试验区|自贸区|自贸港|创新区|国际陆港区?|国际港务区|"
    r"开发区(?!综|建|数|总|块|等|企|级|内|外|的)|"
    r"[一-龥]{2,6}?(?:新区|创新区|开发区|投资区|集聚区|集中区|港区|保税区|合作区|示范区|先行区|科学城|科技城|商务区|工业区|旅游度假区|经济区|实验区|试验区)|"
    rf"[一-龥]{{2,12}}?{_PARK})"
)
_NO_ZONE = re.compile(
    r"^[新在待续改扩]建|[镇乡](?!村)|街道|首例|违规|[和首个及至对]|一处|[两三]大|通过|加快|共同|联合|举办|举行|召开|出席|引发|低效|境外|推动|推进|打造|老旧|共同富裕|各类|多家|传统|新型|创建|设立|承担|作为|成为|着|规划|(?<!电)路|中央|全国|各"
)
# A business district has a name of its own, so that a list or a preposition is edge enough.
_DISTRICT = re.compile(
    r"(?:(?<![存现所实潜正内自同])在|位于|[、及和与])(?P<name>(?!国际|城市|现代|新|各)[一-龥]{2,5}?(?:中央商务区|CBD))(?!东扩|建设|管)"
)
_FREE_TRADE = {"自由贸易试验区", "自贸试验区", "自贸区"}
# What a zone that the article names, or the home city's own, is called alone, and how its full name ends.
_BARE_ZONE = re.compile(
    r"(?:(?<![一-龥])|(?<=[在到与和及对从是本我市把将为]))(?P<word>自贸试验区|自贸区|自由贸易试验区|高新区|经开区|开发区|保税区|综保区|新区)"
    r"(?![级域块])"
)
_BARE_ENDS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(_FREE_TRADE, ("自由贸易试验区",)),
    "高新区": ("高新技术产业开发区",),
    "经开区": ("经济技术开发区", "经济开发区"),
    "开发区": ("开发区",),
    "保税区": ("保税区",),
    "综保区": ("综合保税区",),
    "新区": ("新区",),
}
_OF_EACH_CITY = frozenset({"高新区", "经开区"})


def zone_at(text: str, at: int, above: Division, start: int) -> Locality | None:
    """The functional zone whose name opens with the place that ends at `at`; the name starts at `start`.

    It may bear another name before the place: 东郊记忆·成都国际时尚产业园.
    """
    m = _ZONE.match(text, at)
    if not m or NO_NAME.search(m["name"]) or _NO_ZONE.search(m["name"]):
        return None
    if m["name"] in _FREE_TRADE:
        name = f"中国（{short(above.name)}）自由贸易试验区"
        return Locality(start, m.end(), f"{above.id}/{name}", name, "zone", "short form")
    full = _ZONE_END.get(m["name"], m["name"])
    before = _BEFORE_DOT.search(text, max(0, start - 8), start)
    start = before.start("name") if before else start
    name = text[start:at] + full if full == m["name"] else short(above.name) + full
    clue = "" if name == text[start : m.end()] else "short form"
    return Locality(start, m.end(), f"{above.id}/{name}", name, "zone", clue)


def zone_below(text: str, zone: Found | Locality) -> Locality | None:
    """The zone of a name of its own right behind the one in which it lies: 雄安新区中关村科技园."""
    m = _ZONE.match(text, zone.end)
    if not m or NO_NAME.search(m["name"]) or _NO_ZONE.search(m["name"]) or not _OWN_STEM.match(m["name"]):
        return None
    if text[zone.end - 1] in "区城园谷带":
        return Locality(zone.end, m.end(), f"{zone.id}/{m['name']}", m["name"], "zone")
    name = text[zone.start : m.end()]
    return Locality(zone.start, m.end(), f"{zone.id}/{name}", name, "zone")


def zones_again(document: Document) -> Iterator[Locality]:
    """Zones that are called by their kind alone: the only one of it that was named, else the home city's own."""
    zones = {f.name: f for f in reversed(document.found) if f.kind == "zone"}
    home = by_id(document.home) if document.home else None
    for m in _BARE_ZONE.finditer(document.text):
        word = m["word"]
        fitting = [z for z in zones.values() if z.name.endswith(_BARE_ENDS[word])]
        if document.taken(*m.span("word")):
            continue
        if len(fitting) == 1 and (word in _FREE_TRADE or fitting[0].start < m.start()):
            yield Locality(*m.span("word"), fitting[0].id, fitting[0].name, "zone", "the one of its kind")
        elif not fitting and home and home.level == "prefecture" and word in _OF_EACH_CITY:
            name = short(home.name) + _ZONE_END[word]
            yield Locality(*m.span("word"), f"{home.id}/{name}", name, "zone", "the home city's own")


# Zones that a list of a city's districts calls by their kind alone: 东城、西城、高新、经开4个城区.
_AMONG_DISTRICTS = re.compile(
    r"(?<=、)(?P<word>高新|经开)(?=[、和](?:[一-龥]{2,4}[、和]){0,6}[一-龥]{2,4}等?[\d两二三四五六七八九十]个?(?:主?城区|区)|等?[\d两二三四五六七八九十]个?(?:主?城区|区))"
)


def zones_among_districts(document: Document) -> Iterator[Locality]:
    """高新 and 经开 in a list of districts that is counted: those of the city in which the last one before lies."""
    for m in _AMONG_DISTRICTS.finditer(document.text) if "区" in document.text else ():
        near = document.inside(max(0, m.start() - 24), m.start(), "Place")
        districts = [d for f in near if (d := by_id(f.id)) and d.level == "county"]
        city = parent(districts[-1].code) if districts else None
        if city and city.level == "prefecture" and not document.taken(*m.span("word")):
            name = short(city.name) + _ZONE_END[m["word"] + "区"]
            yield Locality(*m.span("word"), f"{city.id}/{name}", name, "zone", "listed with the city's districts")


# Zones and sites whose name is no word and has a clear left edge.
_OWN_NAME = re.compile(
    r"(?:(?<![一-龥·])|(?<=[进到往察于户驻入达在])(?:(?<=走进)|(?<=来到)|(?<=前往)|(?<=考察)|(?<=位于)|(?<=落户)|(?<=入驻)|(?<=进入)|(?<=深入)|(?<=抵达)|(?<=[^存现所实潜正内自同]在)))"
    r"(?=[一-龥·]{3,24}?[园区城谷港镇场])(?P<name>(?:[一-龥]{2,5}·)?(?![到为以它是把将][一-龥])(?P<stem>[一-龥]{2,4}?)"
    rf"(?:(?P<zone>新区|新城|科学城|科技城|高新区|经开区|(?:经济技术|高新技术产业|经济)?开发区|投资区|保税区|集聚区|商务区|港区|{_SECTORS}{_PARK})|"
    r"古城|古镇|景区|风景区|林场))(?![镇市区建化街路站]|管理|公安|集团|公司|开发|项目)"
)
_BELOW_PROVINCE = ("prefecture", "county", "township", "village", "zone")
_NO_STEM = re.compile(
    "[个各每整座该级全本某等们之其来去]|^[一二三四五六七八九十百千两多几的了]|城市|旅游|循环|经济|集中|周边"
)


def zones_alone(document: Document) -> Iterator[Locality]:
    """Zones and sites of their own names without the place in which they lie: 临港新城、净月潭景区."""
    for m in _OWN_NAME.finditer(document.text):
        word = any(is_ordinary(part, least=50) for part in (m["stem"], m["stem"][:2], m["stem"][-2:]))
        if not (word or _NO_STEM.search(m["stem"]) or NO_NAME.search(m["stem"]) or document.taken(*m.span("name"))):
            kind = "zone" if m["zone"] else "site"
            above = _told_there(document, m.start("name"))
            key = f"{above}/{m['name']}" if above else f"place:{m['name']}"
            yield Locality(*m.span("name"), key, m["name"], kind, "type word behind a name")


def _told_there(document: Document, at: int) -> str:
    """Id of the place, below the province, that a comma parts from what lies in it: 在江口县，某产业园内."""
    if document.text[at - 1 : at] != "，":
        return ""
    above = [f for f in document.found if f.type == "Place" and f.end == at - 1 and f.kind in _BELOW_PROVINCE]
    return above[0].id if above and is_led(document, above[0].start) else ""


def business_districts(document: Document) -> Iterator[Locality]:
    """Business districts that stand without their city: 虹桥临空CBD及世博中央商务区."""
    for m in _DISTRICT.finditer(document.text):
        if not NO_NAME.search(m["name"]) and not document.taken(*m.span("name")):
            yield Locality(*m.span("name"), f"place:{m['name']}", m["name"], "zone", "type word behind a name")
