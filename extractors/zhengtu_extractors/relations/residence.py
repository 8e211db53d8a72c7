"""LIVES_IN: a named person and the village, county or country where he is at home."""

import re
from collections.abc import Iterator
from itertools import pairwise

from zhengtu_extractors.document import Document, Found, Sentence, Statement

_WHO = (
    r"(?:[一-龥]{1,4}族)?(?:受灾|困难|搬迁|脱贫|普通|老年|失地|失业|残疾|返乡|独居|留守)?(?:村民|居民|市民|农民|农户|贫困户|牧民|渔民|群众|移民|[一-龥]{0,4}(?:种植|养殖|经营|承包|种粮)(?:大?户|能手)|社员|户主|车主|房主|老党员|残疾人|退役军人|独居老人|低保户|脱贫户|业主|社区居民|选手|游客|职工|果农|菜农|"
    r"茶农|蔗农|棉农|花农|蜂农|商户|网友|(?:外来)?务工(?:人员|者)|农民工|打工者|返乡青年|(?:种粮|养殖|种植)?大户|种粮户|农场主|新农人|退休(?:职工|教师|工人|干部)|老人|"
    r"学生家长|患者|创业者|创业青年|台胞|侨胞)"
)
_RESIDENT = re.compile(
    rf"(?:城区|市区|县城|郊区|境内|老城区|新城区)?的?{_WHO}(?:组组长)?(?:代表)?[、：]?(?:[今年]{{0,2}}\d{{1,3}}岁的?)?$"
)
_HOME = re.compile(r"(?:家住|居住在|住在|来自|老家在|户籍地为)$")
_FROM_BEHIND = re.compile(
    r"的(?:“[^”]{2,10}”|[一-龥\d]{0,4}(?:务工人员|务工者|大户|教师|工人|司机|青年|大学生|母亲|父亲|客商|台商|企业家|创客|姑娘|小伙|选手|村民|居民|市民|农民|群众|学生|家长|网友|志愿者|创业者|打工者|农民工|老人|种植户|养殖户|代表|患者|游客))?[、：]?"
    r"(?:\d{1,3}岁的)?$"
)
_HIS = re.compile(r"(?:\d{1,3}岁)?的")  # 毕节市的王芳
_LIVES = re.compile(
    r"(?:（[一-龥\d，]{0,12}）)?(?:，(?:今年)?\d{1,3}岁)?，?(?:今年\d{1,3}岁，)?(?:现|就|一直|常年|多年来?)?"
    r"(?:家?住在?|居住[在于]|家在|户籍(?:地[为是])?|来自)(?:位于)?"
)
_IS = re.compile(r"(?:，?(?:\d{1,3}岁)?，?(?:是|系)|，)$")
_ONE_OF = re.compile(rf"的?(?:一[名位])?(?:普通|地道的?)?{_WHO}(?=[，。；])")
# Of whom a report says only what they are where it has told the place: 在台山村，…，村民熊贵全.
_OF_VILLAGE = (
    r"(?:村民|社员|农民|农户|牧民|渔民|牧户|渔户|茶农|果农|菜农|花农|蔗农|棉农|蜂农|药农|林农|烟农|粮农|村里的?老?党员|种粮户|脱贫户|低保户|贫困户|监测户|"
    r"(?:种粮|种植|养殖)?大户|(?:[一-龥]{1,3})?(?:种植|养殖)户|返乡(?:创业)?青年|新农人|乡亲|老乡)"
)
_OF_COMMUNITY = (
    r"(?:(?:社区|小区)?(?:居民|业主|住户)|(?:独居|空巢|孤寡|高龄|社区|岁的?)老人|退休(?:职工|教师|工人|干部))"
)
_TOLD_OF = re.compile(
    rf"(?:(?P<village>{_OF_VILLAGE})|(?P<community>{_OF_COMMUNITY})|(?P<city>市民))(?:代表)?[、：]?(?:[今年]{{0,2}}\d{{1,3}}岁的?)?$"
)
_MAY_TELL = re.compile("[民户农老乡年员]")
_HOMES = {
    "village": frozenset({"village", "township", "county"}),
    "community": frozenset({"village", "township", "county", "site"}),
    "city": frozenset({"county", "prefecture", "province"}),
}
_PASSED_OVER = frozenset({"natural", "zone", "site", "country"})
_FAR = 600  # characters back to the village of which a report tells


def lives_in(document: Document) -> Iterator[Statement]:
    """江西省安义县台山村村民熊贵全; 来自江苏的选手李某; 家住东城区的王某; 李某是台山村村民."""
    said = list(_said(document))
    yield from said
    at_home = {s.source for s in said}
    for sentence in document.sentences:
        for person, place in _where_told(document, sentence):
            if person.id not in at_home:
                yield Statement("LIVES_IN", person.id, place.id, sentence, "lives_in.told_before")


def _said(document: Document) -> Iterator[Statement]:
    """The homes that stand beside the persons."""
    for sentence in document.sentences:
        found = document.of(sentence, "Place", "Person")
        for place, person in pairwise(found):
            if place.type != "Place" or person.type != "Person" or place.end > person.start:
                continue
            gap = document.text[place.end : person.start]
            if _RESIDENT.fullmatch(gap):
                yield Statement("LIVES_IN", person.id, place.id, sentence, "lives_in.resident_of")
            elif _HIS.fullmatch(gap):
                yield Statement("LIVES_IN", person.id, place.id, sentence, "lives_in.of_place")
            elif _FROM_BEHIND.fullmatch(gap) and _HOME.search(_before_row(document, place)):
                yield Statement("LIVES_IN", person.id, place.id, sentence, "lives_in.coming_from")
        for person, place in _people_before(document, found):
            yield Statement("LIVES_IN", person.id, place.id, sentence, "lives_in.is_resident")
        for person, place in _at_home(document, found):
            yield Statement("LIVES_IN", person.id, place.id, sentence, "lives_in.at_home")


def _where_told(document: Document, sentence: Sentence) -> Iterator[tuple[Found, Found]]:
    """Villagers and residents of the place of which the report tells: 在台山村，村民某人种下…."""
    if not _MAY_TELL.search(sentence.text):
        return
    row: tuple[Found, Found] | None = None
    for person in document.of(sentence, "Person"):
        who = _TOLD_OF.search(document.text, max(sentence.start, person.start - 16), person.start)
        if who:
            place = _told_before(document, who.start(), _HOMES[who.lastgroup or ""])
            row = (person, place) if place else None
        elif not (row and document.text[row[0].end : person.start] in ("、", "和")):
            continue
        else:
            row = (person, row[1])
        if row:
            yield row


def _told_before(document: Document, at: int, homes: frozenset[str]) -> Found | None:
    """The place named last before, if it is such a home: a village or township near, others in the paragraph."""
    paragraph = document.text.rfind("\n", 0, at) + 1
    named = document.inside(max(0, at - _FAR), at, "Place")
    last = max((p for p in named if p.kind not in _PASSED_OVER - homes), key=lambda p: (p.end, p.start), default=None)
    if last is None or last.kind not in homes:
        return None
    return last if last.start >= paragraph or last.kind in ("village", "township") else None


def _at_home(document: Document, found: list[Found]) -> Iterator[tuple[Found, Found]]:
    """Persons whose home is told behind them: 李某，家住卓筒井镇转轮社区; of a chain of places its last."""
    for i, (person, place) in enumerate(pairwise(found)):
        behind = person.type == "Person" and place.type == "Place" and person.end <= place.start
        if behind and _LIVES.fullmatch(document.text[person.end : place.start]):
            yield person, _row_end(found[i + 1 :])


def _row_end(found: list[Found]) -> Found:
    """The last place of the unbroken row that the first of these opens."""
    last = found[0]
    for place in found[1:]:
        if place.type != "Place" or place.start != last.end:
            break
        last = place
    return last


def _people_before(document: Document, found: list[Found]) -> Iterator[tuple[Found, Found]]:
    """Persons said to be a villager of the place that follows them; of a chain of places its last."""
    for place in found:
        if place.type != "Place" or not _ONE_OF.match(document.text, place.end):
            continue
        start = _row_start(document, place)
        person = next((f for f in reversed(found) if f.type == "Person" and f.end <= start), None)
        if person and _IS.fullmatch(document.text[person.end : start]):
            yield person, place


def _row_start(document: Document, place: Found) -> int:
    """Where the unbroken row of places starts that ends with this place."""
    before = next((f for f in document.found if f.type == "Place" and f.end == place.start), None)
    return _row_start(document, before) if before else place.start


def _before_row(document: Document, place: Found) -> str:
    start = _row_start(document, place)
    return document.text[max(0, start - 6) : start]
