"""VISITED: who went where to look, to inspect, to comfort or as a guest of state."""

import re
from collections.abc import Iterator
from itertools import product, takewhile

from zhengtu_extractors.dates import date_near
from zhengtu_extractors.document import Document, Found, Sentence, Statement, outermost
from zhengtu_extractors.gazetteer import is_inside
from zhengtu_extractors.modality import modality_before
from zhengtu_extractors.relations.belonging import opening_place
from zhengtu_extractors.relations.visitors import company_of, hosts_of, persons_of, visitors_before
from zhengtu_graph.model import Modality

_PURPOSE = (
    r"(?:考察|调研|视察|访问|督导|督查|走访|慰问|看望|检查|抽查|指导|巡视|参观|出访|查看|了解|实地|察看|督办|考核|采访|暗访|宣讲|义诊|巡诊|巡查|观摩|祭扫|瞻仰|现场办公|参访|问计|"
    r"访(?=[德俄美英法日韩印意澳加欧非中]))(?!之?下|时表示欢迎)"
)
# Verbs of going speak of a visit by themselves; 在, 到, 来 and 赴 only with the purpose behind the place.
_GOING = re.compile(
    r"(?:(?:来到|走进|抵达|到达|深入到?|走访了?|视察了?|考察了?|参观了?|瞻仰了?|察看了?|访问了?|出访了?|到访|[再重]访|看望了?|莅临)(?:位于|(?:位于)?[^，。；]{2,12}的)?|"
    r"(?:前往|进入|走入|奔赴|飞[赴抵]|赶[赴到往]|赴|亲临|踏上|[到在抵])|"
    r"(?<![以未年带起历从过进出看原后将上下近本连])来)(?:了|过的?)?(?:我们|咱们|咱)?$"
)
_SAYS_ALL = re.compile(
    r"(?:来到|走进|深入到?|走访了?|视察了?|考察了?|参观了?|瞻仰了?|察看了?|访问了?|出访了?|到访|[再重]访|抵达)(?:位于|了|(?:位于)?[^，。；]{2,12}的)?$"
)
# A division of the corps before the town in which it is seated: 来到兵团一师阿拉尔市.
_CORPS = re.compile(
    r"(?:位于[^，。；]{1,14}的)?(?:新疆维吾尔自治区)?(?:新疆生产建设)?兵团(?:第?[一二三四五六七八九十]+师)?$"
)
_CAME_ALONG = re.compile(
    r"(?:(?:陪同|参加|随同|参与|一同|一起)了?(?:此次|上述)?(?:考察|调研|察看|慰问|活动|检查|督查|督导|看望|走访|参观)(?:调研|慰问|活动|检查)?|"
    r"(?:等|一同|全程)?陪同)[。；，”\s]*$"
)
_VISITING = re.compile(r"(?:访问了?|出访了?|到访|[再重]访|抵达)$")
# 到某市，围绕…开展专题调研.
_ABOUT_WHAT = r"，(?:就|围绕|聚焦|针对|结合|对)[^，。；]{2,24}(?:开展|进行|展开)[^，。；]{0,6}?"
# 调研某县时强调, 督导某市防汛工作.
_INSPECTS = re.compile(r"(?:调研|督导|检查|督查|暗访|巡查)了?$")
_INSPECTED = re.compile(r"时|期间|[，。；]|[^，。；在]{1,14}(?:工作|情况|建设|企业|项目|园区|时|期间)(?=[，。；时]|$)")
_PURPOSE_BEHIND = re.compile(
    rf"(?:(?!主持|召开|会见|会谈|来华|来访|出席|举行|举办|参加|途中|陪同下|督办下|指导下)[^。；！？，]){{0,16}}?(?:，.{{0,2}}|{_ABOUT_WHAT})?{_PURPOSE}"
    r"(?![^，。；]{0,8}陪同)"
)
_TO_COUNTRY = re.compile(r"(?:成功)?(?:进行|展开)(?:了)?(?:[^，。；]{0,12})访问")
_NO_VISIT = re.compile(
    r"(?:设|建|存|驻|放|现|所|正|实|旨|贵|好|内|自|同|得|看|想|感|受|达|直|遇|谈|提|做|收|等|找|落户|投资|移居|打工|上学|工作)$"
)
# 在河北工作期间深入基层: who works there does not visit the place.
_WORKED_THERE = re.compile(r"(?:工作|任职|主政|挂职|插队|求学|上学|任[一-鿿]{2,8})(?:期间|时期?|后)")
_LIST = re.compile(r"(?:[、，和与及]|以及)?")
_LIST_WITH_OTHERS = re.compile(rf"(?:(?!{_PURPOSE})[^，。；]){{0,16}}[、和及]")
# 在某地，某人察看…: the place opens the sentence.
_OPENING = re.compile(
    r"(?:[\d年月日上下中午晚时初底\n“，]|当天|随后|之后|接着|近日|日前|不久前|[几数]天前|今年|去年|前年|此次|这次|前夕|春节|其后|此后)*(?:在|来到|走进|抵达)(?:位于)?$"
)
_THERE = re.compile(r"[^，。；]{0,12}，[^，。；]{0,30}$")
# 在某地考察时，某人强调
_ON_VISIT = re.compile(
    rf"[^，。；、]{{0,8}}?{_PURPOSE}(?:[^，。；]{{0,8}}?)(?:时|期间|中|之际|过程中)，(?=[^，。；]{{0,40}}$)"
)
_LOOKS = re.compile(
    r"(?:[^，。；、]{0,4}?)(?:仔细|认真|详细|亲切|实地|一一|先后|还|又|逐一|关切地?|深入|走进|来到|首先|现场)*"
    r"(?:察看|查看|询问|了解|听取|看望|慰问|考察|检查|调研|参观|观看|走进|来到|走访|视察)"
)
_LOOKS_OR_SAYS = re.compile(
    rf"{_LOOKS.pattern}|[^，。；、]{{0,4}}(?:指出|强调|叮嘱|勉励|要求|表示|希望|[同与和][^，。；]{{2,20}}(?:交流|交谈|攀谈|座谈|谈心|拉家常))"
)
_SAYS = re.compile(r"[^，。；、]{0,30}?(?:强调|指出|要求|表示|叮嘱|勉励|希望|提出|说|来到|走进)")
_HE_THERE = re.compile(rf"[^，。；]{{0,12}}，(?:他|她|总书记|总理|委员长)(?:{_LOOKS_OR_SAYS.pattern})")
# Behind the name of one on a visit: 习近平总书记首先来到….
_CAME = re.compile(
    r"(?:总书记|总理|主席|委员长|副主席|副总理|一行)?(?:首先|随后|接着|之后|当天|先后|还|又|专程|冒雨|乘车|此次|再次){0,3}(?:来到|走进|前往)(?:了)?(?:位于|地处)?"
    r"(?:[^，。；、]{2,12}的)?$"
)
_LEADER_GOES = re.compile("总书记[^。；：]{0,20}$")  # goes nowhere but on visits
_GOES_STRAIGHT = re.compile("总书记(?:(?!讲话|指示|关于|精神|信|关怀|嘱托|说|强调|指出|[，的]).){0,12}")
_AT = re.compile("[在抵]")
# A visit that is told of for what was said on it: 习近平总书记在广东考察时的重要讲话.
_RECALLED = re.compile("(?:考察|视察|调研|访问)(?:时|期间)?(?:的|发表)?(?:系列)?重要(?:讲话|指示)")
_GUEST = re.compile(r"(?:进行[^，。；]{0,8})?(?:访问|考察|调研|视察)的")
# A sentence that goes on with the visitor of the one before.
_GOES_ON = re.compile(
    r"[\n“]*(?:随后|之后|接着|当天|当日|此后|其间|期间|[\d月日时，－—至到-]|上午|下午|中午|晚上|傍晚|他|她|一行|还|又|先后|总书记|习近平总书记|首先|在|途中|返京途中|，|冒雨|冒着|乘车|驱车|专程|"
    r"(?:督[查导]|考察|调研|检查|工作|慰问|巡查|党政|视察|访问)(?:组|团|代表团)(?:成员|一行)?|先|"
    r"再次|继续|并|在考察中)*$"
)
# 来到这里, 到这里考察: the place told of before in the paragraph.
_HERE = re.compile(
    rf"(?:(?:来到|走进|到访)了?(?P<here>这里|此地)|(?:[到来赴在]|前来)(?P<to>这里)[^，。；]{{0,8}}?{_PURPOSE})(?!的[^，。；]*[人客者])"
)
_THEN = re.compile("[^，。；]{0,4}[时后间]，")  # 在这里考察时，某人强调
_SUBJECT = 8
_OFFICE = re.compile(r"(?:总书记|总理|主席|委员长|书记|[省市县区州部厅局]长|主任|同志|一行)")
_POST = re.compile("[省市县区]?(?:委|[省市县区]长|政府)")
_TOLD = 3  # sentences back to the place
_IN_GROUPS = re.compile(r"分(?:别|头|[两二三四五六七八九十\d]+[组路])")


def visited(document: Document) -> Iterator[Statement]:
    """The visits of every sentence; of the visits of one person only those to the most specific places."""
    if not document.has("Person"):
        return
    visits: list[Statement] = []
    for sentence in document.sentences:
        carried = next((v.source for v in reversed(visits) if not _RECALLED.search(v.sentence.text)), None)
        visits += _visits(document, sentence, carried, frozenset(v.source for v in visits))
        visits += list(_companions(document, sentence, visits))
    yield from (v for v in visits if not any(_holds(v, other) for other in visits))


def _companions(document: Document, sentence: Sentence, visits: list[Statement]) -> Iterator[Statement]:
    """副省长某人参加考察: those who came along saw the towns of the visit told last."""
    came = _CAME_ALONG.search(sentence.text)
    sites = {f.id for f in document.found if f.kind in ("site", "natural")}
    towns = [v for v in visits if v.target not in sites]
    if not came or not towns:
        return
    last = [v for v in towns if v.sentence == towns[-1].sentence]
    people = dict.fromkeys(p.id for p in persons_of(document, sentence) if p.end <= sentence.start + came.start())
    for person, target in product(people, dict.fromkeys(v.target for v in last)):
        yield Statement("VISITED", person, target, sentence, "visited.companion", last[0].properties, last[0].modality)


def _holds(visit: Statement, other: Statement) -> bool:
    """Whether the other is the same person's visit to a place inside."""
    return visit.source == other.source and is_inside(other.target, visit.target)


def _visits(document: Document, sentence: Sentence, carried: str | None, known: frozenset[str]) -> Iterator[Statement]:
    """习近平总书记在福建考察; 王勇先后来到大连、营口、沈阳.

    `carried` is the last visitor before the sentence, `known` are all visitors before it.
    """
    company = company_of(sentence)
    places = [p for p in document.of(sentence, "Place") if p.start not in company]
    for place in places:
        before = document.text[sentence.start : _list_start(document, place)]
        row = _row(document.text, places, place)
        behind = document.text[row[-1].end : sentence.end]
        verb = _verb(before, behind)
        if verb is None:
            verb = _arrival(document, sentence, place, known)
        if verb is None:
            continue
        goes_on = None if behind.startswith("期间") else carried
        people = visitors_before(document, sentence, place.start) or _continuing(document, sentence, verb, goes_on)
        modality = "done" if _RECALLED.search(behind[:20]) else modality_before(before[:verb])
        for person, each in product((*people, *hosts_of(document, sentence, people)), _reached(before, row)):
            yield _visit(document, sentence, person, each, modality)
    yield from _visits_to_bodies(document, sentence)
    yield from _seen_there(document, sentence, places, carried, known)
    yield from _guests(document, sentence, places)
    yield from _visits_here(document, sentence, carried, known) if "这里" in sentence.text else ()


def _visits_here(
    document: Document, sentence: Sentence, carried: str | None, known: frozenset[str]
) -> Iterator[Statement]:
    """习近平总书记来到这里, 先后两次到这里考察: the place of which the paragraph tells."""
    here = _HERE.search(document.text, sentence.start, sentence.end)
    place = _told_of(document, sentence, here.start()) if here else None
    if not here or not place:
        return
    before = document.text[sentence.start : here.start()]
    people = visitors_before(document, sentence, here.start())
    office = _OFFICE.search(before) or here["to"] or known.issuperset(people)
    people = people if office else ()
    if not people and (then := _THEN.match(document.text, here.end(), sentence.end)):
        behind = (p for p in persons_of(document, sentence) if then.end() <= p.start <= then.end() + _SUBJECT)
        people = tuple(p.id for p in behind)[:1]
    for person in people or _continuing(document, sentence, here.start() - sentence.start, carried):
        yield _visit(document, sentence, person, place, modality_before(before))


def _told_of(document: Document, sentence: Sentence, at: int) -> Found | None:
    """The place named last before `at` in the paragraph, of a chain the most specific; of several listed none.

    Where the sentence opens its paragraph, the one before ends with what it tells of.
    """
    start = max(document.text.rfind("\n", 0, sentence.start + 1), 0)
    told = [s for s in document.sentences if start <= s.start < at][-_TOLD:]
    if len(told) == 1:
        told = [s for s in document.sentences if s.start < at][-2:]
    for s in reversed(told):
        named = (p for p in outermost(document.of(s, "Place")) if p.end <= at and p.kind != "country")
        told_of = [p for p in named if not _POST.match(document.text, p.end)]
        places = [p for p in told_of if p.kind != "natural"] or told_of
        row = _row(document.text, places, places[0]) if places else []
        if row:
            return row[-1] if all(is_inside(row[-1].id, p.id) for p in row[:-1]) else None
    return None


def _list_start(document: Document, place: Found) -> int:
    """Where the list begins in which bodies stand before a place: 来到某大学、某区."""
    start = place.start
    while document.text[start - 1 : start] in ("、", "和", "及"):
        body = next((f for f in document.found if f.end == start - 1 and f.type == "Agency"), None)
        if body is None:
            break
        start = body.start
    return start


def _guests(document: Document, sentence: Sentence, places: list[Found]) -> Iterator[Statement]:
    """正在德国访问的国务院总理某人."""
    for place in places:
        guest = _GUEST.match(document.text, place.end) if document.text[place.start - 1] == "在" else None
        if not guest:
            continue
        person = next((p for p in persons_of(document, sentence) if p.start >= guest.end()), None)
        if person and not re.search("[，。；、]", document.text[guest.end() : person.start]):
            yield _visit(document, sentence, person.id, place, "done")


def _continuing(document: Document, sentence: Sentence, verb: int, carried: str | None) -> tuple[str, ...]:
    """The last visitor, alone, where the sentence names nobody before its verb of going."""
    start = sentence.start
    named = any(True for _ in document.inside(start, start + verb, "Person", "Agency", "Place"))
    goes_on = carried and not named and _GOES_ON.fullmatch(document.text[start : start + verb])
    return (carried,) if carried and goes_on else ()


def _arrival(document: Document, sentence: Sentence, place: Found, known: frozenset[str]) -> int | None:
    """Where 来到 stands right behind one who is on a visit already, whatever he does there."""
    came = _CAME.search(document.text, max(sentence.start, place.start - 24), place.start)
    who = came and next((p for p in persons_of(document, sentence) if p.end == came.start()), None)
    return who.end - sentence.start if who and who.id in known else None


def _seen_there(
    document: Document, sentence: Sentence, places: list[Found], carried: str | None, known: frozenset[str]
) -> Iterator[Statement]:
    """在马鞍山市，某人察看了…: the person behind a place that opens the sentence, or 他 for the last visitor."""
    first = next(iter(places), None)
    if not first or not _OPENING.fullmatch(document.text[sentence.start : first.start]):
        return
    row = _row(document.text, places, first)
    if carried and _HE_THERE.match(document.text, row[-1].end):
        yield from (_visit(document, sentence, carried, each, "done") for each in row)
        return
    person = next((p for p in persons_of(document, sentence) if p.start >= row[-1].end), None)
    there = person and _THERE.fullmatch(document.text[row[-1].end : person.start])
    does = person and (_LOOKS if person.id not in known else _LOOKS_OR_SAYS).match(document.text, person.end)
    on_visit = person and _ON_VISIT.match(document.text[row[-1].end : person.start])
    if person and ((there and does) or (on_visit and _SAYS.match(document.text, person.end))):
        yield from (_visit(document, sentence, person.id, each, "done") for each in row)


def _verb(before: str, behind: str) -> int | None:
    """Where the verb of a visit starts whose place stands between these two; None if there is none."""
    if before.endswith("对") and _TO_COUNTRY.match(behind):
        return len(before) - 1
    if before.endswith("在") and _WORKED_THERE.match(behind):
        return None
    before = _CORPS.sub("", before)
    if (inspects := _INSPECTS.search(before)) and _INSPECTED.match(behind):
        return inspects.start()
    going = _GOING.search(before)
    if not going or _NO_VISIT.search(before[: going.start()][-4:]):
        return None
    leads = _LEADER_GOES.search(before, 0, going.start())
    said = _SAYS_ALL.search(before) and (_VISITING.search(before) or _speaks_of_visit(before, behind) or leads)
    straight = leads and not _AT.match(going[0]) and _GOES_STRAIGHT.fullmatch(leads[0])
    return going.start() if said or straight or _PURPOSE_BEHIND.match(behind) else None


def _speaks_of_visit(before: str, behind: str) -> bool:
    """Whether 来到, 走进 or 考察 before a place is an official visit: 来到上海打工 is none."""
    return bool(re.search(_PURPOSE, before[-12:]) or re.search(_PURPOSE, behind))


def _row(text: str, places: list[Found], first: Found) -> list[Found]:
    """The places of a chain or list that starts with `first`."""
    row = [first]
    for place in places:
        gap = text[row[-1].end : place.start]
        if place.start >= row[-1].end and (_LIST.fullmatch(gap) or _LIST_WITH_OTHERS.fullmatch(gap)):
            row.append(place)
    return row


def _reached(before: str, row: list[Found]) -> list[Found]:
    """The places of a row that the person saw: of those among which a group divided only what holds them all."""
    if not _IN_GROUPS.search(before[-12:]):
        return row
    above = list(takewhile(lambda p: all(is_inside(o.id, p.id) for o in row[row.index(p) + 1 :]), row[:-1]))
    return above[-1:] or row


def _visits_to_bodies(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """到新疆生产建设兵团调研 is a visit to the place that opens the body's name."""
    for agency in document.of(sentence, "Agency"):
        before = document.text[sentence.start : agency.start]
        verb = _verb(before, document.text[agency.end : sentence.end])
        people = visitors_before(document, sentence, agency.start) if verb is not None else ()
        beside = any(document.inside(agency.end, agency.end + 5, "Place"))  # that is where they went
        place = opening_place(document, agency) if people and not beside else None
        if place:
            modality = modality_before(before[:verb])
            yield from (_visit(document, sentence, person, place, modality) for person in people)


def _visit(document: Document, sentence: Sentence, person: str, place: Found, modality: Modality) -> Statement:
    date = date_near(document, sentence, place.start)
    properties = {"date": date} if date else {}
    return Statement("VISITED", person, place.id, sentence, "visited.verb", properties, modality)
