"""Bodies that only the post of a named person shows: 中国社会科学院财政审计研究室主任汪远, 中国房地产研究会会长赵和.

What stands between a body and a title with a name beside it is a part of the body, if it ends as parts do. What stands
between a mark, or a word that no name holds, and such a title is a body if it ends as bodies do (文远大学外语系), as
the title asks (科技馆馆长), or, before an executive of a firm, if it opens with a place (上海青松房屋总经理).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from zhengtu_extractors.document import Document, Found, behind_last
from zhengtu_extractors.home import place_called
from zhengtu_extractors.mentions.agency_parts import part_of
from zhengtu_extractors.mentions.open_agencies import is_generic, stops
from zhengtu_extractors.mentions.post_titles import Title, title_words
from zhengtu_extractors.mentions.post_verbs import HOLDS
from zhengtu_extractors.mentions.seats import NATION, seat_of_agency
from zhengtu_extractors.official_names import Body

_FORMER = re.compile(r"(?:原|前|时任|现任)$")
# No part of a name: a verb, a particle or an office.
_NO_PART = (
    r"(?![的了在是由被据向该其各请兼]|(?<!华)为|等(?!级)|以(?!色列)|(?<!国)有(?![色限])|主(?!管)|(?<!责)任|对(?!外)|"
    r"书记(?!处)|处长|原(?=党))"
)
_PART = re.compile(
    rf"(?![原前与和])(?:{_NO_PART}[\u3400-\u9fff]){{1,14}}?"
    r"(?:(?<!干)部|处|室|所|院|系|科|股|司|庭|中心|总?队|支队|大队|分局|分会|专委会|委员会|研究会|学会|协会|分行|支行|[分子]公司|车间|办|"
    r"党组|党委|党支部|党总支|纪检组|纪委|工会|团委|集团|服务站)"
)
_OFFICE = re.compile(r"[处科室司]$")
_LIST = re.compile(r"[、，和]$")
# Endings of the names of bodies, with their kind; those of offices go with the place's full name (海南省 + 水务厅).
_KINDS: Mapping[str, tuple[str, ...]] = {
    "government": ("厅", "局", "委员会"),
    "association": ("协会", "学会", "研究会", "联合会", "促进会", "商会", "基金会", "交流会"),
    "enterprise": (
        *(
            "股份有限公司",
            "有限责任公司",
            "有限公司",
            "公司",
            "集团",
            "银行",
            "证券",
            "基金",
            "保险",
            "信托",
            "地产",
            "置业",
        ),
        *("控股", "药业", "电气", "事务所", "不动产", "水泥厂", "钢厂", "电厂", "旅行社", "网"),
    ),
    "public_institution": (
        *(
            "监测院",
            "研究院",
            "设计院",
            "研究所",
            "研究中心",
            "中心",
            "大学",
            "学院",
            "中学",
            "小学",
            "医院",
            "研究总院",
        ),
        *("科学院", "社科院", "博物馆", "图书馆", "科技馆", "美术馆"),
    ),
    "media": ("日报", "晚报", "晨报", "商报", "都市报", "报社", "电视台", "出版社", "杂志社"),
}
# What ends a body whose head is called after it: 院 of 院长.
_KIND_OF_HEAD = dict.fromkeys("院校所站馆园", "public_institution") | dict.fromkeys("社行厂场", "enterprise")
_KIND_OF_HEAD |= {"会": "association", "台": "media"}
_OF_SOCIETIES = frozenset({"秘书长", "理事长"})
_EXECUTIVES = frozenset(
    {"董事长", "董事局主席", "董事会主席", "董事", "总经理", "经理", "总裁", "总监", "分析师", "首席执行官", "行政总裁"}
)
_WORLD = re.compile(r"中国(?!驻)|中华|全国|国家(?=[一-鿿]{2,12}委员会)|全球|国际|世界|亚洲")
# Between two titles of one person: the body of the second.
_IN_ROW = re.compile(r"[一-鿿]{2,30}")
_ROW = re.compile(r"[、兼][一-鿿]{0,14}")
_ENDS = "|".join(sorted((end for ends in _KINDS.values() for end in ends), key=len, reverse=True))
_REST = re.compile(rf"(?:(?![的了在是为等对由被以据向]|有(?!限))[\u3400-\u9fff]){{2,16}}?(?:{_ENDS})")
_HEAD = re.compile(r"(?:^|[，。；：“”、\n）】］据和与为□○●■]|由)$")
_LONGEST = 24
_DEPARTMENT = re.compile(r"(?<=[。\n，；”])(?![省市县区])[\u3400-\u9fff]{2,14}司$")
_CALLED = re.compile(
    r"(?:^|(?<=[，。；：“”、\n（]))(?P<level>自治区|省|市|县|区|州|盟|旗)(?P<rest>[\u3400-\u9fff]{3,16}?(?:局|中心|委员会|研究院|研究所|协会))$"
)
_LEAST = 2
_RUN = re.compile(r"[\u3400-\u9fffA-Za-z0-9（）·]+$")
_FOUNDED = re.compile(
    r"(?:(?:股份)?有限(?:责任)?公司|公司|集团|银行|证券|基金|保险|信托|地产|置业|控股|药业|电气|事务所|研究院|设计院|研究总院|研究所|"
    r"旅行社|(?<![互上联])网(?!络)|研究中心|大学|学院|医院|出版社|协会|学会|商会|基金会|[日晚商晨]报|都市报|水泥厂|钢厂)(?:（[^（）]{2,6}）)?"
)
# What stands in a town or a village, called after it, with its kind.
_LOCAL = {
    "government": ("管委会", "派出所", "司法所", "税务所", "供销社"),
    "judiciary": ("人民法庭", "法庭"),
    "public_institution": (
        "卫生院",
        "中学",
        "小学",
        "幼儿园",
        "林场",
        "农场",
        "敬老院",
        "养老院",
        "文化站",
        "服务中心",
    ),
    "enterprise": ("供电所", "合作社", "加油站"),
}
_MANAGED = re.compile("管委会$")
_LOCALLY = re.compile("|".join(sorted((end for ends in _LOCAL.values() for end in ends), key=len, reverse=True)))
_AND = frozenset("和与及")
_NO_STEM = re.compile(r"首席|宏观|资深|高级|房$|[省市县区]$|^(?:某|该|本|一家|多家|知名|著名|物业|开发)")
# What follows a place and names no firm of its own: 上海分公司总经理, 华东地区总经理.
_NO_FIRM = re.compile(
    r"^(?:分公司|公司|集团|地区|区域|大区|企业|某|一家|本地|当地|各)|(?:企业|行业|市场|区域|地区|项目|楼盘)$"
)


def posted_bodies(document: Document, titles: Iterable[Title], names: Mapping[int, int]) -> Iterator[Found]:
    """Bodies of the titles beside names, which start and end at `names`, as far as no mention stands there."""
    ends = {f.end: f for f in document.found if f.type == "Agency"}
    for title, end in _posts(document.text, list(titles), names):
        if end not in ends:
            for body in _bodies(document, ends, title, end):
                ends[body.end] = body
                yield body
    for start in sorted(set(names) - set(ends)):  # 国际贸易室张宁, who speaks without a title
        if part := _part(document, ends, start):
            yield part


def _posts(text: str, titles: list[Title], names: Mapping[int, int]) -> Iterator[tuple[Title, int]]:
    """The titles of posts beside a name, and where the body of each would end."""
    before = {end: start for start, end in names.items()}
    told = _told_of(text, titles, names)
    for title in titles:
        staff = title.word in title_words()["staff"] and title.end in names
        if staff or (title.kind in ("head", "post") and (title.end in names or title in told)):
            former = _FORMER.search(text, max(0, title.start - 2), title.start)
            yield title, (former.start() if former else title.start) - _of_project(text, title)
        elif title.kind in ("head", "post") and title.start in before:
            yield title, before[title.start]


def _told_of(text: str, titles: list[Title], names: Mapping[int, int]) -> set[Title]:
    """The first title behind a verb that gives a named person a post, and those in a row with one that is told."""
    told: set[Title] = set()
    starts = [title.start for title in titles]
    for end in set(names.values()):
        verb = HOLDS.match(text, end)
        at = bisect_left(starts, verb.end()) if verb else len(titles)
        if verb and at < len(titles) and _IN_ROW.fullmatch(text, verb.end(), titles[at].start):
            told.add(titles[at])
    for title, following in reversed([*pairwise(titles)]):
        if (following.end in names or following in told) and _ROW.fullmatch(text, title.end, following.start):
            told.add(title)
    return told


def _of_project(text: str, title: Title) -> bool:
    """Whether the firm stands before a comma: 监理单位为某公司，项目总监李明."""
    return title.text.startswith("项目") and text.startswith("，", title.start - 1)


def _bodies(document: Document, ends: dict[int, Found], title: Title, end: int) -> Iterator[Found]:
    """The body of a title that would end there, with the whole of which it is a part."""
    if title.kind == "role":
        part = _part(document, ends, end)
        yield from [part] if part else ()
        return
    readings = (_part, _part_of_last, _part_of_ministry)
    part = next((body for read in readings if (body := read(document, ends, end))), None)
    body = part or _of_place(document, title, end) or _of_level(document, end)
    if body:
        yield body
    else:
        yield from _founded(document, end)


def _part(document: Document, ends: Mapping[int, Found], end: int) -> Found | None:
    """The part of the nearest body before `end`, if nothing but the part's name stands between."""
    start = next((at for at in range(end - 1, max(0, end - 18), -1) if at in ends), None)
    if start is None or not _PART.fullmatch(document.text, start, end) or any(document.inside(start, end)):
        return None
    return _as_part(ends[start], document.text[start:end], ends[start].start, end)


def _as_part(whole: Found, name: str, start: int, end: int) -> Found:
    part = part_of(Body(whole.name, whole.kind or "", None), name)
    return Found(start, end, "Agency", part.id, part.name, part.kind, clue=f"{whole.name} + {name}")


def _part_of_last(document: Document, ends: Mapping[int, Found], end: int) -> Found | None:
    """安全处 in 市住建委王远山主任、安全处李明江处长: an office of the body named last in the sentence."""
    text = document.text
    first = behind_last("、，和", text, end)
    sentence = max(text.rfind(mark, 0, end) for mark in "。；\n")
    if not sentence < first < end - 2 or not _PART.fullmatch(text, first, end) or not _OFFICE.search(text[:end]):
        return None
    if any(document.inside(first, end)):
        return None
    last = next((ends[at] for at in sorted(ends, reverse=True) if sentence < at < first), None)
    if not last or last.kind != "government":
        return None
    wholes = [f for f in ends.values() if last.name.startswith(f.name) and f.name != last.name]
    whole = max(wholes, key=lambda f: len(f.name), default=last) if _OFFICE.search(last.name) else last
    return _as_part(whole, text[first:end], first, end)


def _part_of_ministry(document: Document, ends: Mapping[int, Found], end: int) -> Found | None:
    """职业能力建设司 at the head of a sentence: a department of the ministry named last, since only those have such."""
    text = document.text
    head = _DEPARTMENT.search(text, max(0, end - 18), end)
    if not head or any(document.inside(head.start(), end)):
        return None
    named = (ends[at] for at in sorted(ends, reverse=True) if at <= head.start())
    last = next((f for f in named if f.kind == "government" and seat_of_agency(f.name) == NATION), None)
    if not last or last.name == "国务院":
        return None
    wholes = [f for f in ends.values() if last.name.startswith(f.name) and f.name != last.name]
    whole = min(wholes, key=lambda f: len(f.name), default=last)
    return _as_part(whole, head[0], head.start(), end)


def _of_level(document: Document, end: int) -> Found | None:
    """自治区住房资金中心, 县蔬菜产业发展中心: a body of the place that the text calls by its level."""
    called = _CALLED.search(document.text, max(0, end - _LONGEST), end)
    if not called or any(document.inside(called.start("rest"), end)) or not _REST.fullmatch(called["rest"]):
        return None
    place = place_called(document, called.start(), called["level"])
    if not place:
        return None
    kind = next(kind for kind, words in _KINDS.items() if called["rest"].endswith(words))
    name = place.name + called["rest"]
    clue = f"last place named: {place.name}"
    return Found(called.start("level"), end, "Agency", f"agency:{name}", name, kind, clue=clue)


def _of_place(document: Document, title: Title, end: int) -> Found | None:
    """海南省水务厅, 中国水利研究会, 三明科技馆: a body named after the place at the head of the clause."""
    for start, behind, place in _heads(document, end):
        rest = document.text[behind:end]
        if any(document.inside(behind, end)) or not _HEAD.search(document.text[max(0, start - 1) : start]):
            continue
        if kind := _kind_of(rest, title):
            name = place + rest if kind == "government" else document.text[start:end]
            return Found(start, end, "Agency", f"agency:{name}", name, kind)
    return None


def _kind_of(rest: str, title: Title) -> str | None:
    """The kind of a body whose name goes on so behind a place, or None if it seems to be none."""
    if _REST.fullmatch(rest):
        return next(kind for kind, ends in _KINDS.items() if rest.endswith(ends))
    if not 2 < len(rest) < 14 or stops().search(rest) or not rest.isalpha():
        return None
    if title.kind == "head" and rest.endswith(title.word[0]):
        return _KIND_OF_HEAD.get(title.word[0])
    if title.word in _OF_SOCIETIES and rest.endswith("会"):
        return "association"
    return "enterprise" if title.word in _EXECUTIVES and not _NO_FIRM.search(rest) and not is_generic(rest) else None


def _founded(document: Document, end: int) -> Iterator[Found]:
    """沈鼓集团, 申万研究所, 文远大学|外语系: a body that anyone may found, from a mark or a word that no name holds."""
    text = document.text
    run = _RUN.search(text, max(0, end - _LONGEST), end)
    ends = (m for p in (_FOUNDED, _LOCALLY) for m in p.finditer(text, run.start(), end)) if run else ()
    found = [m for m in ends if _ends_or_part(text, m.end(), end)]
    if not run or not found:
        return
    last = found[-1]
    start = max((m.end() for m in stops().finditer(text, run.start(), last.start())), default=run.start())
    stem = text[start : last.start()]
    joined = stem[:1] in _AND or text[start - 1 : start] in _AND
    if len(stem) < _LEAST or joined or _NO_STEM.search(stem) or is_generic(stem):
        return
    if any(document.inside(start, end, "Agency", "Policy")):
        return
    name = _MANAGED.sub("管理委员会", text[start : last.end()])
    kinds = (*_LOCAL.items(), *_KINDS.items())
    kind = next(
        (kind for kind, words in kinds if text[start : last.end()].partition("（")[0].endswith(words)), "enterprise"
    )
    whole = Found(start, last.end(), "Agency", f"agency:{name}", name, kind)
    yield whole
    if last.end() < end:
        yield _as_part(whole, text[last.end() : end], start, end)


def _ends_or_part(text: str, at: int, end: int) -> bool:
    return at == end or bool(_PART.fullmatch(text, at, end))


def _heads(document: Document, end: int) -> Iterator[tuple[int, int, str]]:
    """The places before `end` and the words for the whole country: where they begin, end, and their full names."""
    first = max(0, end - _LONGEST)
    chains: dict[int, int] = {}  # where a row of places begins that ends there: 上海闵行区
    for f in document.inside(first, end, "Place"):
        chains[f.end] = chains.get(f.start, f.start)
        yield chains[f.end], f.end, f.name
    yield from ((m.start(), m.end(), m[0]) for m in _WORLD.finditer(document.text, first, end))
