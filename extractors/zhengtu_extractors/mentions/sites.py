"""Sites: squares, halls, parks, stations and waters where something is said to happen.

A site is known by name (`sites.tsv`), or its name opens with a place (福州花海公园), or it stands behind a word for
being or going there (在东门广场举行). A site that is only spoken of (建设文化广场) is none.
"""

import re
from collections.abc import Iterable, Iterator

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.gazetteer import table
from zhengtu_extractors.lexicon import Entry, Hit
from zhengtu_extractors.mentions.localities import Locality
from zhengtu_extractors.mentions.open_agencies import is_generic
from zhengtu_extractors.mentions.personal_names import is_ordinary

# Behind 在, 到 and the like a name is a site; so it is before what happens in or on it.
_LED = re.compile(
    r"(?:(?<![存现所实潜正内自同旨])在|(?<![得看感想受遇达直])到|(?<![由属用对关利便基出处])于|赴|来到|走进|位于|前往|抵达|聚集在|拍摄的|"
    r"(?:参观|考察|走访|视察)了?|深入|运抵|停靠|靠泊|抵|驶[离往向入]|开往|途经|(?<![推改促先引演跟走前上])进)(?:位于)?$"
)
_SCENE = re.compile(
    r"(?<=机场)(?:客流|客运|航班|旅客|口岸|出发|起飞|降落|T\d|航站楼|货运|年?吞吐)|"
    r"(?<=景区)(?:把|将|推出|接待|游客|迎来|免费|开放|入园|客流|今[天日年]|每[天日年]|实[现行])|"
    r"(?<=港)(?:完成|启航|起航|出发|码头|开[出往]|(?:货物|集装箱)?吞吐|集装箱(?!集团|公司|有限|股份)|[卸装]船)|"
    r"(?:“[^”]{1,8}”)?(?:是(?:中国|北京|全国|世界|我国|目前|国内|一座|一[个处]|第)|位于|坐落|始建|占地|建成|将成为)|[上内里前](?=[，举人，国游参召隆])|(?:隆重)?(?:举行|举办|召开|开幕|启动|揭幕)|上空|[河湖江]?畔|两岸正在|岸边"
)
_WATER_SCENE = re.compile(r"上空|[河湖江]?[畔边]|两岸(?=[正举的灯])|[上里]举")
_SITE_WORD = (
    r"湿地公园|森林公园|地质公园|动物园|植物园|公园|乐园|国际会议中心|会展中心|会议展览中心|博览中心|国际展览中心|展览中心|展览馆|会议中心|体育场|体育馆|"
    r"体育中心|奥体中心|文化广场|广场|机场|火车站|汽车站|高铁站|农民小区|小区|纪念馆|烈士陵园|大礼堂|礼堂|人民会堂|大会堂|会堂|"
    r"大街|步行街|商业街|老街|码头|港区|水电站|核电站|客运站|长途汽车站|[东西南北]站|口岸|"
    r"大剧院|规划展?示?[厅馆]|展示馆|片区|生物城|市民大厅|农贸市场|批发市场|国会大厦|大厦|大楼|商城|购物中心|商业中心|商圈|(?:历史文化|文化创意|文创|特色|商业)?街区|古街|夜市|恐龙园|影都|影视城|影视基地|度假村|国宾馆|宾馆|饭店|酒店|总统府|总理府|首相府|议会大厦|新校区|校区"
)
_OPENED = re.compile(
    rf"(?P<name>[一-龥·]{{0,9}}?(?:{_SITE_WORD}))(?!管理|项目|建设|办事|集团|公司|股份|改造|的?规划|协会|经理)"
)
# Of which a city has one that bears its name alone: 天津礼堂.
_OF_A_CITY = frozenset(
    {
        "礼堂",
        "大礼堂",
        "会堂",
        "人民会堂",
        "饭店",
        "宾馆",
        "体育馆",
        "体育场",
        "大剧院",
        "会展中心",
        "展览馆",
        "展览中心",
    }
)
# What bears a name of its own, so that no word for being there is needed: 上海商业贸易大厦.
_BUILDING = re.compile(r"[一-龥]{2}(?:大厦|大楼|商城|购物中心|商业中心|恐龙园|影都|影视城|影视基地)$")
_ALONE = re.compile(
    rf"(?:(?P<going>来到|走进|前往|抵达|(?<![得看感想受遇达直])到)|(?:(?<![存现所实潜正内自同旨])在|位于))(?:位于)?(?:[一-龥]{{1,12}}的)?"
    rf"(?P<name>[一-龥·]{{2,8}}?(?:{_SITE_WORD}))"
    r"(?:(?=[上内里前]?(?:隆重)?(?:举行|举办|召开|开幕|启动|揭幕|会见|同|与|会谈|参观|考察|调研|视察|看望|慰问|检查|巡查|走访|执勤|察看|查看)|[上里](?!的[一-龥]))|"
    r"(?P<arrived>(?=[内里]?[，。]|工程|项目|施工)))"
)
# Where officials go, named behind the verb of the visit, or before it (在东山纪念馆参观).
_SEEN_WORD = (
    r"纪念馆|陈列馆|展览馆|展示馆|规划展?示?[厅馆]|博物院|农贸市场|批发市场|片区|产业城|生物城|市民大厅|展示中心|(?:示范|训练|实验|试验)基地|示范点|示范园区?|创业园|科技园|产业园|农场|林场|"
    r"文化宫|故居|旧址|遗址|陵园|古城|古镇|口岸|安置点|(?<=[一-龥]{2})[宫寺庙祠]"
)
_COMMON_STEM = re.compile(
    r"(?:当地|本地|革命|烈士|先烈|红色|爱国主义|党性|廉政|国防|教育|城市|规划|历史|文化|科技|农业|生态|成果|[东西南北]方|职工|工人|群众)*"
)
_LOOK = (
    r"(?:参观|考察|调研|慰问|了解|察看|查看|视察|检查|看望|听取|瞻仰|走访|巡查|暗访|督导|督查|调查|查验|"
    r"看(?![待来得似好上中作成]))"
)
_SEEN = re.compile(
    rf"(?:(?:来到|走进|前往|抵达|(?:参观|考察|察看|视察|瞻仰|走访)了?)(?:位于[一-龥]{{1,12}}的)?(?P<went>(?:“[^”]{{2,10}}”)?[一-龥·]{{2,16}}?(?:{_SEEN_WORD}))(?=[，。、；和与]|{_LOOK})|"
    rf"(?:(?<![存现所实潜正内自同旨])在|(?<![得看感想受遇达直])到)(?P<was>(?:“[^”]{{2,10}}”)?[一-龥·]{{2,16}}?(?:{_SEEN_WORD}))(?={_LOOK}))"
)
_NO_NAME = re.compile(
    r"参观|考察|察看|瞻仰|^(?:公园|广场|校园|社区|当地|本地)|百年|示范$|[村镇乡]|街道|将(?!军)|[的了在是被把从到让使您你我他它这那为以于并但也都又很与某、各每和及]|^[县区市省委民]|一[个家座处]|建设|推进|开展|实施|工作|发展|"
    r"部分|城乡|帮助|多个|一些|众多|不少|许多|等|主要|全市|保护单位|启动区|周边|附近|沿线"
)
# What makes of a site a sort of site.
_SORT = re.compile(
    r"(?:历史|革命|红色|抗战|高档|豪华|[四五]星级?|星级|经济型|大型|小型|城市|社区|文化|休闲|商业|购物|中心|郊野|主题|民用|支线|通用|军用|国际|国家|旅游|老旧|住宅|"
    r"居民|重点|核心|消费|美食|古老|国家级|省级|县级|当地|市民|农村|乡村|高级|涉外|连锁|商务|综合|大|小|老|新|市|省|县|校|村|镇|旧|政协|机关|政府){0,2}"
)
# What else is named after a known site: 卢沟桥乡, 西柏坡高速.
_OTHER_NAME = re.compile("[镇乡村路街]|高速|大桥|隧道|地铁|站|集团|股份|公司|务|口岸?")
_COMMON = (
    "广场",
    "商圈",
    "街区",
    "古街",
    "夜市",
    "公园",
    "大厦",
    "大楼",
    "商城",
    "度假村",
    "宾馆",
    "饭店",
    "酒店",
    "礼堂",
    "小区",
    "会堂",
    "校区",
    "纪念馆",
    "体育馆",
    "体育场",
    "乐园",
)


def site_names() -> Iterator[Entry]:
    """Lexicon: the known sites, each with name, code of its division, and kind."""
    for name, forms, code, kind in table("sites.tsv", 4):
        for form in (name, *filter(None, forms.split("、"))):
            yield Entry(form, "site", (name, code, kind))


def known_sites(document: Document) -> Iterator[Locality]:
    """The known sites at which something happens, wherever they are then named."""
    hits = _longest(h for h in document.hits.get("site", ()) if not _OTHER_NAME.match(document.text, h.end))
    there = {hit.value[0] for hit in hits if _is_scene(document, hit)}
    for hit in hits:
        name, code, kind = hit.value
        if name in there:
            clue = "" if document.text[hit.start : hit.end] == name else "short form"
            yield Locality(hit.start, hit.end, f"place:{code}/{name}", name, kind, clue)


def _longest(hits: Iterable[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _is_scene(document: Document, hit: Hit) -> bool:
    scene = _WATER_SCENE if hit.value[2] == "natural" else _SCENE
    behind_its_place = any(f.end == hit.start and f.id == f"place:{hit.value[1]}" for f in document.found)
    return behind_its_place or is_led(document, hit.start) or bool(scene.match(document.text, hit.end))


def is_led(document: Document, at: int) -> bool:
    """Whether a word for being or going there stands before a position, or before the row of places that ends there."""
    before = next((f for f in reversed(document.found) if f.type == "Place" and f.end == at), None)
    return is_led(document, before.start) if before else bool(_LED.search(document.text, max(0, at - 5), at))


def site_at(document: Document, place: Found) -> Locality | None:
    """The site whose name opens with a place, where something happens at it."""
    text = document.text
    m = _OPENED.match(text, place.end)
    if not m or (m["name"] not in _OF_A_CITY and _names_none(m["name"])):
        return None
    if not (_BUILDING.search(m["name"]) or is_led(document, place.start) or _SCENE.match(text, m.end())):
        return None
    name = text[place.start : m.end()]
    return Locality(place.start, m.end(), f"{place.id}/{name}", name, _kind(name))


def _names_none(name: str) -> bool:
    """Whether a word names a sort of site, or is none."""
    common = next((word for word in (*_COMMON, "影都") if name.endswith(word)), "")
    stem = name.removesuffix(common)
    return bool(_NO_NAME.search(stem) or (common and _SORT.fullmatch(stem)))


def _kind(name: str) -> str:
    return "natural" if name.endswith(("湿地公园", "森林公园", "地质公园")) else "site"


def sites_alone(document: Document) -> Iterator[Locality]:
    """Sites that stand without a place behind a word for being there, where something is held, or to which one goes."""
    for m in _ALONE.finditer(document.text):
        bare = _SORT.fullmatch(re.sub(f"(?:{_SITE_WORD})$", "", m["name"]))
        above = _place_before(document, m.start("name"))
        arrived = m["arrived"] is None or above or m["going"] in {"来到", "走进", "前往", "抵达"}
        if arrived and not bare and not _names_none(m["name"]) and not document.taken(*m.span("name")):
            key = f"{above}/{m['name']}" if above else f"place:{m['name']}"
            yield Locality(*m.span("name"), key, m["name"], _kind(m["name"]), "place behind 在")


_WHAT_THEY_ARE = re.compile(
    r"等(?!级)(?:(?!项目|工程|服务|行业|建设|管理)[一-龥\dA]){0,8}?(?:景区|景点|名胜|旅游区|古迹|古镇|古村落|世遗点|商圈|公园|湖泊|河流|山脉)(?!建设|管理|改造)"
)
_LISTED = re.compile(r"[一-龥]{2,10}$")
# What stands before the first item: 园内还有浮翠阁, 减少太湖.
_OPENS_PHRASE = re.compile(
    r"[有还是以为把将]|[一-龥]{7}|^(?:减少|增加|保护|治理|包括|深挖|打造|建设|推出|围绕|依托|开放|提升|改造)"
)


def listed_sites(document: Document) -> Iterator[Locality]:
    """The items of a list of two or more that ends in 等景区, in the place before it: 三明市的青松寺、金湖等景区."""
    text = document.text
    for what in _WHAT_THEY_ARE.finditer(text):
        items = list(_row_before(document, what.start()))
        above = _place_before(document, items[-1][0]) if items else ""
        for start, end in items if len(items) > 1 else ():
            name = text[start:end]
            if not (
                document.taken(start, end) or _NO_NAME.search(name) or is_generic(name) or is_ordinary(name, least=50)
            ):
                key = f"{above}/{name}" if above else f"place:{name}"
                kind = "natural" if name[-1] in "江河湖山峰岭峡洞泉" else "site"
                yield Locality(start, end, key, name, kind, "one of those listed")


def _row_before(document: Document, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the items of a list that ends there, the last first; the first only where its left edge is certain."""
    text = document.text
    while item := _LISTED.search(text, max(0, end - 10), end):
        start = item.start()
        known = next((f for f in document.found if f.type == "Place" and start <= f.start < f.end == end), None)
        place = known or next((f for f in document.inside(start, end, "Place") if f.end < end), None)
        if known:
            start = known.start
        elif place:
            start = place.end + text.startswith("的", place.end)
        bounded = place or start == 0 or not "一" <= text[start - 1] <= "龥"
        listed = text[start - 1 : start] in ("、", "和")
        if bounded and (place or listed or not _OPENS_PHRASE.search(text[start:end])):
            yield start, end
        if not listed:
            return
        end = start - 1


def seen_sites(document: Document) -> Iterator[Locality]:
    """Sites that someone visits: 还参观了东山纪念馆."""
    for m in _SEEN.finditer(document.text):
        group = "went" if m["went"] else "was"
        start, end = m.span(group)
        place = next((f for f in document.inside(start, end, "Place") if f.end < end), None)
        if place or document.taken(start, end):
            continue
        stem = re.sub(f"(?:{_SEEN_WORD})$", "", m[group])
        if not (_NO_NAME.search(stem) or is_generic(stem) or _COMMON_STEM.fullmatch(stem)):
            above = _place_before(document, start)
            yield Locality(
                start, end, f"{above}/{m[group]}" if above else f"place:{m[group]}", m[group], "site", "visited"
            )


def _place_before(document: Document, at: int) -> str:
    """Id of the place in which a site lies by the 的 before it (位于丰台区的…), or nothing."""
    end = at - 1 if document.text[at - 1] == "的" else at
    return next((f.id for f in document.found if f.type == "Place" and f.end == end), "")
