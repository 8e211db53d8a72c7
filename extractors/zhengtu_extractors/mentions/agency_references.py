"""References to agencies that the article names elsewhere: 该院, 我局, 以下简称“…”, 厅长、党组书记."""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document
from zhengtu_extractors.gazetteer import by_id, short
from zhengtu_extractors.mentions.agency_parts import Named, bare_organs, overlaps, part_of, parts
from zhengtu_extractors.mentions.official_agencies import starts_name
from zhengtu_extractors.mentions.open_agencies import is_generic
from zhengtu_extractors.mentions.own_body import own_body
from zhengtu_extractors.official_names import Body, body_of, central_body, government_of

# The word after 该 or 我 and the endings of the names that it may stand for.
_CALLED = {
    "院": ("医院", "学院", "研究院", "法院", "检察院", "保健院", "科学院"),
    "局": ("局",),
    "厅": ("厅",),
    "委": ("委员会",),
    "部": ("部",),
    "校": ("学校", "大学", "学院", "中学", "小学"),
    "站": ("站",),
    "中心": ("中心",),
    "公司": ("公司", "集团"),
    "集团": ("集团", "集团有限公司"),
    "医院": ("医院", "保健院"),
    "协会": ("协会",),
    "银行": ("银行",),
    "行": ("银行", "分行", "支行"),
    "会": ("监督管理委员会", "基金会", "协会", "学会", "商会"),
    "署": ("署",),
    "办": ("办公室",),
    "所": ("研究所", "派出所", "事务所"),
    "社": ("合作社", "出版社", "报社"),
    "管委会": ("管理委员会", "管委会"),
}
# Committees that 该委 does not mean: the Party's, of a congress, of the CPPCC.
_NEVER_CALLED = ("party", "legislature", "cppcc")
_REFERENCE = re.compile(
    r"(?:(?<![一二三四五六七八九十\d应])(?:[该我本]|我们)|(?<![一-鿿])(?=管委会))"
    r"(?P<word>管委会|医院|中心|公司|集团|协会|银行|院|局|厅|委|部|校|站|行|所|社|会|署|办)(?![门分长市省级队位内政业法公事理议])"
)
_ABBREVIATED = re.compile(
    r"（(?:(?:以下|下)?(?:简称|统称)|以?下称)[为:：]?[“\"]?(?P<short>[一-鿿A-Za-z]{2,12}?)[”\"]?）"
)
# 局党组 is that of the body last named whose name ends so, 总局党组 too; not that of 各局党组.
_PARTY_GROUP = re.compile(
    r"(?:(?<![一-鿿])|(?<=[在由和与向对按照经是我们]))(?P<word>总局|总社|集团公司|集团|公司|医院|学校|局|部|厅|委|署|院|校)"
    r"(?P<organ>党组|党委|党总支)(?!织)"
)
_OWN_ENDINGS = {
    "集团": ("集团", "集团公司", "集团有限公司", "集团有限责任公司", "集团股份有限公司"),
    "集团公司": ("集团公司", "集团有限公司", "集团有限责任公司", "集团股份有限公司"),
    "公司": ("公司",),
    "学校": ("学校", "大学", "学院", "中学", "小学"),
}
_SENTENCE_END = re.compile(r"[。！？；\n]")


def references(document: Document, named: list[Named]) -> list[Named]:
    """Mentions that refer to one of `named`, which stand in order."""
    text = document.text
    own = list(_own(document))
    called = [c for c in _called(text, named) if not any(o.start == c.start for o in own)]
    found = [
        *own,
        *_special_region(document),
        *_zone_bodies(document),
        *_abbreviated(text, named),
        *_organs(text, named),
        *_village_bodies(document),
        *_magazines(text),
        *called,
        *_own_party_group(text, named),
        *_shortened(text, named),
        *_without_nation(document, named),
    ]
    return [f for f in found if not overlaps(f.start, f.end, named)]


def with_given_names(document: Document, named: list[Named]) -> list[Named]:
    """The mentions again; one whose text was given as the short form of another body means that body."""
    given = {document.text[n.start : n.end]: n for n in _abbreviated(document.text, named)}
    return [given.get(document.text[n.start : n.end], n)._replace(start=n.start, end=n.end) for n in named]


def _own(document: Document) -> Iterator[Named]:
    """我委, and what is named as a part of it, on the site of a body."""
    body = own_body(document.article.publisher) if document.article.publisher else None
    for m in _REFERENCE.finditer(document.text) if body else ():
        if body and m[0][0] != "该" and body.name.endswith(_CALLED[m["word"]]):
            own = Named(m.start(), m.end(), body, f"{m[0]}: the publisher")
            yield from (own, *parts(document, own))


_OF_ZONE = re.compile(
    r"(?<![一-鿿])(?P<zone>经济技术开发区)(?P<body>建设局|建设发展局|房地产管理局|房地局|管委会|管理委员会)"
)
_IN_FULL = {"管委会": "管理委员会"}


def _zone_bodies(document: Document) -> Iterator[Named]:
    """经济技术开发区建设局 on a page of a city: that of the city's own zone."""
    home = by_id(document.home) if document.home else None
    for m in _OF_ZONE.finditer(document.text) if home else ():
        if home and home.name.endswith("市"):
            name = short(home.name) + m["zone"] + _IN_FULL.get(m["body"], m["body"])
            yield Named(m.start(), m.end(), Body(name, "government"), f"{m[0]}: the city's own zone")


def _special_region(document: Document) -> Iterator[Named]:
    """特区政府: that of the special region named last."""
    regions = [f for f in document.found if f.type == "Place" and f.name.endswith("特别行政区")]
    for m in re.finditer(r"特区政府", document.text) if regions else ():
        region = next((f for f in reversed(regions) if f.end < m.start()), None)
        body = government_of(region.id) if region else None
        if body:
            yield Named(m.start(), m.end(), body, f"{m[0]}: last region named")


_VILLAGE_BODY = re.compile(
    r"(?<![一-鿿])村(?:委会|民委员会|党支部|党总支部?|党委)(?![班成委]|、[一-鿿]{2,6}(?:部门|机构|组织|单位))"
)
_OF_VILLAGE = {
    "村委会": "village_committee",
    "村民委员会": "village_committee",
    "村党支部": "party_branch",
    "村党总支": "party_general_branch",
    "村党总支部": "party_general_branch",
}


def _village_bodies(document: Document) -> Iterator[Named]:
    """村委会, 村党支部 alone: those of the village that was named last, and their parts."""
    villages = [f for f in document.found if f.type == "Place" and f.kind == "village" and f.name.endswith("村")]
    for m in _VILLAGE_BODY.finditer(document.text) if villages else ():
        village = next((f for f in reversed(villages) if f.end <= m.start()), None)
        key = _OF_VILLAGE.get(m[0])
        body = body_of(key or "party_committee", village.id, village.name) if village else None
        if body:
            whole = Named(m.start(), m.end(), body, f"{m[0]}: last named")
            yield from (whole, *parts(document, whole))


_MAGAZINE = re.compile(r"《(?P<title>[一-鿿A-Za-z0-9·]{2,14})》(?P<kind>杂志社?|周刊社|月刊社|编辑部)")


def _magazines(text: str) -> Iterator[Named]:
    """《求是》杂志, by the name of its house if that is known."""
    for m in _MAGAZINE.finditer(text) if "》杂志" in text or "刊社" in text or "》编辑部" in text else ():
        house = central_body(f"{m['title']}杂志社")
        body = house or Body(m["title"] + m["kind"], "media")
        yield Named(m.start(), m.end(), body, f"short for {body.name}" if house else "")


def _called(text: str, named: list[Named]) -> Iterator[Named]:
    for m in _REFERENCE.finditer(text):
        endings = _CALLED[m["word"]]
        before = (n for n in reversed(named) if n.end <= m.start() and n.body.name.endswith(endings))
        last = next((n for n in before if n.body.kind not in _NEVER_CALLED), None)
        if last:
            yield Named(m.start(), m.end(), last.body, f"{m[0]}: last named")


def _abbreviated(text: str, named: list[Named]) -> Iterator[Named]:
    """X（以下简称“Y”）: Y means X everywhere in the article."""
    for whole in named:
        given = _ABBREVIATED.match(text, whole.end)
        if given:
            for m in re.finditer(re.escape(given["short"]), text):
                yield Named(m.start(), m.end(), whole.body, f"short for {whole.body.name}")


def _organs(text: str, named: list[Named]) -> Iterator[Named]:
    """The Party organ of the body that the sentence named last: 省国土资源厅厅长、党组书记."""
    for m in bare_organs(text):
        start = m.start("organ")
        whole = next((n for n in reversed(named) if n.end <= start), None)
        if whole and not _SENTENCE_END.search(text, whole.end, start) and start - whole.end <= 14:
            yield Named(start, m.end("organ"), part_of(whole.body, m["organ"]), f"{m['organ']} of {whole.body.name}")


_NATION = re.compile(r"^(?:中国|国家|中华全国|中华)(?=[一-鿿]{3})")
_BODY = re.compile(r"(?:院|署|委员会|协会|学会|中心|公司|集团|联合会|基金会|总会|总局|总队|大学|出版社|[^管]局)$")


def _without_nation(document: Document, named: list[Named]) -> Iterator[Named]:
    """工程院, and what is named as a part of it, behind 中国工程院; on a local page 气象局 is the place's own."""
    text, wholes = document.text, {n.body: n.start for n in reversed(named) if _NATION.match(n.body.name)}
    for body, first in wholes.items():
        rest = _NATION.sub("", body.name)
        if not _BODY.search(rest) or is_generic(rest) or (document.home and rest.endswith("局")):
            continue
        for m in re.finditer(rf"{rest}(?!士)", text[first:]):
            start = first + m.start()
            if starts_name(text, start):
                short = Named(start, first + m.end(), body, f"{rest}: named before")
                yield from (short, *parts(document, short))


_SHORTENED = re.compile(
    r"(?:(?<![一-鿿])|(?<=[由与和对向]))(?P<stem>[一-鿿]{2,4})(?P<kind>中心|研究所|研究院|学院|医院|集团|公司|银行|协会|学会|商会|基金会|联合会|管理局|总站|乡党委|镇党委)"
    r"(?=(?:有关|相关)?(?:负责人|负责同志|人士)|(?:党委|党组|党总支)?"
    r"(?:常务|执行)?副?(?:书记|主任|所长|院长|会长|理事长|董事长|总经理|经理|局长|站长|秘书长|行长))"
)


def _shortened(text: str, named: list[Named]) -> Iterator[Named]:
    """卫星中心主任: the one body that ends so and whose name holds the rest in order (卫星测绘应用中心)."""
    for m in _SHORTENED.finditer(text):
        fits = re.compile(".*?".join(m["stem"]) + f".*{m['kind']}(?:有限公司|股份有限公司|有限责任公司)?$")
        bodies = {n.body for n in named if n.body.name != m[0] and fits.search(n.body.name)}
        if len(bodies) == 1 and not is_generic(m["stem"]):
            yield Named(m.start(), m.end(), bodies.pop(), f"{m[0]}: short for what is named elsewhere")


def _own_party_group(text: str, named: list[Named]) -> Iterator[Named]:
    for m in _PARTY_GROUP.finditer(text):
        before = (n for n in reversed(named) if n.end <= m.start() and n.body.name.endswith(_endings(m["word"])))
        whole = next((n for n in before if n.body.kind not in _NEVER_CALLED), None)
        if whole:
            yield Named(m.start(), m.end(), part_of(whole.body, m["organ"]), f"{m[0]}: last named")


def _endings(word: str) -> tuple[str, ...]:
    """The endings of the names for which a word before a Party organ stands."""
    return _OWN_ENDINGS.get(word, _CALLED.get(word, (word,)))
