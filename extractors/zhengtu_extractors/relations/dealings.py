"""What people and bodies do at a place or with each other: VISITED, LIVES_IN, COOPERATES_WITH."""

import re
from collections.abc import Iterator
from itertools import pairwise

from zhengtu_extractors.dates import date_near
from zhengtu_extractors.document import Document, Found, Sentence, Statement
from zhengtu_extractors.gazetteer import lineage
from zhengtu_extractors.modality import modality_before
from zhengtu_extractors.relations.belonging import opening_place
from zhengtu_graph.model import Modality

_PURPOSE = (
    r"(?:考察|调研|视察|访问|督导|督查|走访|慰问|看望|检查|抽查|指导|巡视|参观|出访|查看|了解|实地|察看|督办|考核|采访)"
)
# Going verbs speak of a visit by themselves; 在, 到 and 赴 only with the purpose behind the place.
_GOING = re.compile(
    r"(?:(?:来到|走进|抵达|深入到?|走访了?|视察了?|考察了?|访问了?|看望了?)(?:位于)?|(?:前往|赴|[到在]))(?:了)?$"
)
_SAYS_ALL = re.compile(r"(?:来到|走进|深入到?|走访了?|视察了?|考察了?|访问了?)(?:位于|了)?$")
_PURPOSE_BEHIND = re.compile(rf"(?:(?!主持|召开|会见|出席|举行|举办|参加)[^。；！？，]){{0,16}}?{_PURPOSE}")
_NO_VISIT = re.compile(
    r"(?:设|建|存|驻|放|现|所|正|实|旨|贵|好|内|自|同|得|看|想|感|受|达|直|遇|谈|提|做|收|等|找|落户|投资|移居|打工|上学|工作)$"
)
_LIST = re.compile(r"(?:[、，和与及]|以及)?")

_RESIDENT = re.compile(
    r"的?(?:[一-龥]{1,4}族)?(?:村民|居民|市民|农民|农户|贫困户|牧民|渔民|群众|移民|种植户|养殖户|低保户|脱贫户|业主|社区居民|选手|游客|职工|果农|菜农|茶农|商户|网友)(?:组组长)?(?:代表)?[、：]?$"
)
_HOME = re.compile(r"(?:家住|居住在|住在|来自|老家在|户籍地为)$")
_FROM_BEHIND = re.compile(
    r"的(?:[一-龥\d]{0,4}(?:选手|村民|居民|市民|农民|群众|学生|家长|网友|志愿者|创业者|打工者|农民工|老人|种植户|养殖户|代表|患者|游客))?[、：]?$"
)

_WITH = re.compile(r"(?:与|同|跟)$")
_TOGETHER = re.compile(r"(?:联合|携手|(?<![协学商])会同)$")
# What the joined bodies do: work, not a joint signature (SIGNED), a joint paper (ISSUED) or the hosting of a meeting.
_WORK = (
    r"(?:合作|共建|携手|联手|协作|对接|结对|会诊|帮扶|开展|共同(?:投资|出资|建设|开展|推进|组建|成立|打造|开发|实施|促进)|"
    r"联合(?:投资|出资|建设|开展|推进|组建|成立|组成|打造|开发|实施|培养|攻关|检查|执法|行动)|结成|组成|组织|进行|推进|清查|督查|检查)"
)
_WITH_WORK = (
    r"(?:合作|共建|携手|联手|协作|对接|结对|会诊|帮扶|共同(?:投资|出资|建设|开展|推进|组建|成立|打造|开发|实施|促进)|"
    r"联合(?:投资|出资|建设|开展|推进|组建|成立|组成|打造|开发|实施|培养|攻关|检查|执法|行动)|结成)"
)
_OTHERS = r"等?(?:[一-龥\d]{0,6}?(?:单位|部门|企业|公司|机构|高校|院校|医院|地|市|方|家|省))?"
_AFTER_WITH = re.compile(rf"{_OTHERS}(?:[^，。；、《]{{0,8}}?){_WITH_WORK}(?!.{{0,12}}协[议定]|的(?:期望|愿望))")
_AFTER_PLACE = re.compile(rf"等?[省市县区地]?(?:开展|进行|建立|达成)?了?(?:战略|对口|深度|全面)?{_WITH_WORK}")
_AFTER_TOGETHER = re.compile(
    rf"{_OTHERS}(?:[^，。；、）]{{0,12}}?){_WORK}(?![^，。；]{{0,20}}(?:印发|下发|发布|出台|负责))"
)
_NOT_YET = re.compile(
    r"(?:支持|希望|鼓励|推动|加快|加强|期望|促进|推进|愿|可以|应当?|要求|由|如何|能够|必须)[^，。；]{0,24}$"
)
_RIGHT_BEFORE = 6  # 我市向上与: the join and a short adverb


def dealings(document: Document) -> Iterator[Statement]:
    """The statements of every sentence; of the visits of one person only those to the most specific places."""
    visits = [v for sentence in document.sentences for v in _visits(document, sentence)]
    yield from (v for v in visits if not any(_holds(v, other) for other in visits))
    for sentence in document.sentences:
        yield from _residents(document, sentence)
        yield from _cooperation(document, sentence)


def _holds(visit: Statement, other: Statement) -> bool:
    """Whether the other is the same person's visit to a place inside."""
    return visit.source == other.source and _inside(other.target, visit.target)


def _inside(place: str, above: str) -> bool:
    return place.startswith(f"{above}/") or above in lineage(place)


def _visits(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """习近平总书记在福建考察; 王勇先后来到大连、营口、沈阳."""
    places = document.of(sentence, "Place")
    for place in places:
        before = document.text[sentence.start : place.start]
        going = _GOING.search(before)
        if not going or _NO_VISIT.search(before[: going.start()][-4:]):
            continue
        visited = _row(document.text, places, place)
        behind = document.text[visited[-1].end : sentence.end]
        if not (_PURPOSE_BEHIND.match(behind) or (_SAYS_ALL.search(before) and _speaks_of_visit(before, behind))):
            continue
        person = _visitor(document, sentence, place.start)
        if person:
            modality = modality_before(before[: going.start()])
            yield from (_visit(document, sentence, person, each, modality) for each in visited)
    yield from _visits_to_bodies(document, sentence)


def _visits_to_bodies(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """到新疆生产建设兵团调研 is a visit to the place that opens the body's name."""
    for agency in document.of(sentence, "Agency"):
        before = document.text[sentence.start : agency.start]
        going = _GOING.search(before)
        if not going or not _PURPOSE_BEHIND.match(document.text[agency.end : sentence.end]):
            continue
        person, place = _visitor(document, sentence, agency.start), opening_place(document, agency)
        if person and place:
            yield _visit(document, sentence, person, place, modality_before(before[: going.start()]))


def _speaks_of_visit(before: str, behind: str) -> bool:
    """Whether 来到, 走进 or 考察 before a place is an official visit: 来到上海打工 is none."""
    return bool(re.search(_PURPOSE, before[-12:]) or re.search(_PURPOSE, behind))


def _visit(document: Document, sentence: Sentence, person: Found, place: Found, modality: Modality) -> Statement:
    date = date_near(document, sentence, place.start)
    properties = {"date": date} if date else {}
    return Statement("VISITED", person.id, place.id, sentence, "visited.verb", properties, modality)


def _visitor(document: Document, sentence: Sentence, at: int) -> Found | None:
    """The person last named before a position in its sentence, and not as one who is spoken of or to."""
    people = [f for f in document.of(sentence, "Person") if f.end <= at]
    if not people:
        return None
    between = document.text[people[-1].end : at]
    return None if re.search(r"[。；：“]|陪同|(?:表示|说|指出|强调|介绍)", between) else people[-1]


def _row(text: str, places: list[Found], first: Found) -> list[Found]:
    """The places of a chain or list that starts with `first`."""
    row = [first]
    for place in places:
        if place.start >= row[-1].end and _LIST.fullmatch(text[row[-1].end : place.start]):
            row.append(place)
    return row


def _residents(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """江西省安义县台山村村民熊贵全; 来自江苏的选手李某; 家住东城区的王某."""
    found = document.of(sentence, "Place", "Person")
    for place, person in pairwise(found):
        if place.type != "Place" or person.type != "Person" or place.end > person.start:
            continue
        gap = document.text[place.end : person.start]
        if _RESIDENT.fullmatch(gap):
            yield Statement("LIVES_IN", person.id, place.id, sentence, "lives_in.resident_of")
        elif _FROM_BEHIND.fullmatch(gap) and _HOME.search(_before_row(document, found, place)):
            yield Statement("LIVES_IN", person.id, place.id, sentence, "lives_in.coming_from")


def _before_row(document: Document, found: list[Found], place: Found) -> str:
    """What stands before the unbroken row of names that ends with this place."""
    start = place.start
    for other in reversed([f for f in found if f.end <= place.start]):
        if other.end != start:
            break
        start = other.start
    return document.text[max(0, start - 6) : start]


def _cooperation(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """我市与郑大一附院开展远程会诊; 联合市发改委、市民政局等单位开展."""
    found = _outermost(document.of(sentence, "Agency", "Place"))
    done = sentence.start
    for i, first in enumerate(found):
        before = document.text[sentence.start : first.start]
        partners = _partners(document.text, found[i:])
        behind = document.text[partners[-1].end : sentence.end]
        if first.start < done or _NOT_YET.search(before) or not _joined(before, first, behind):
            continue
        done = partners[-1].end
        actor = _actor(document, sentence, found[:i], first.start)
        for partner in partners if actor else ():
            yield Statement("COOPERATES_WITH", actor.id, partner.id, sentence, "cooperates.with_list")  # type: ignore[union-attr]


def _outermost(found: list[Found]) -> list[Found]:
    """Without the mentions that lie inside a longer one (省委 in 省委办公厅)."""
    return [f for f in found if not any(o is not f and o.start <= f.start and f.end <= o.end for o in found)]


def _joined(before: str, first: Found, behind: str) -> bool:
    """Whether the words around a list of partners say that someone works with them."""
    if _TOGETHER.search(before):
        return bool(_AFTER_TOGETHER.match(behind))
    after = _AFTER_PLACE if first.type == "Place" else _AFTER_WITH
    return bool(_WITH.search(before) and after.match(behind))


def _partners(text: str, found: list[Found]) -> list[Found]:
    row = [found[0]]
    for f in found[1:]:
        if f.type == "Agency" and re.fullmatch(r"[、和与及]|以及", text[row[-1].end : f.start]):
            row.append(f)
    return row


def _actor(document: Document, sentence: Sentence, before: list[Found], at: int) -> Found | None:
    """Who acts: what stands right before 与 or 联合, else what last opens a clause, else the paragraph's opener.

    One of several in a list, or a place that the text is at, is none.
    """
    if before and at - before[-1].end <= _RIGHT_BEFORE:
        return None if re.search(r"[、和与在赴到于]$", document.text[sentence.start : before[-1].start]) else before[-1]
    opening = [f for f in before if f.start == sentence.start or document.text[f.start - 1] in "，；：。“"]
    return opening[-1] if opening else _opener(document, sentence)


def _opener(document: Document, sentence: Sentence) -> Found | None:
    """The agency with which the sentence's paragraph opens."""
    start = document.text.rfind("\n", 0, sentence.start) + 1
    first = next(document.inside(start, sentence.start, "Agency"), None)
    return first if first and first.start - start <= _RIGHT_BEFORE else None
