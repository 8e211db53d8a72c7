"""CONVENED (Agency → Meeting) and HELD_IN (Meeting → Place)."""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found, Sentence, Statement, behind_last, outermost
from zhengtu_extractors.gazetteer import place_of_outlet
from zhengtu_extractors.mentions.conveners import name_in_meetings
from zhengtu_extractors.mentions.dated_meetings import BY_CONVENER
from zhengtu_extractors.mentions.meeting_words import CONVENE
from zhengtu_extractors.mentions.unnamed_meetings import POINTED_AT
from zhengtu_extractors.mentions.visit_meetings import ON_VISIT
from zhengtu_extractors.relations.meeting_frame import modality_of, reported_before
from zhengtu_graph.model import Modality

_CONVENED = re.compile(
    rf"{CONVENE}(?:由[^。；：]{{2,80}}的[^，。；：]{{0,20}}|[一二三四两]场|一次|题为|主题为|[\d年月日份度]+|[^，。；：、的]{{0,6}}期间)?“?$"
)
_ASSEMBLY = re.compile(
    r"(?P<seat>(?!中国共产党).*?)第[^第届]{1,4}届(?P<what>(?:全国)?(?:人民代表大会(?:常务委员会)?|委员会)).*?第[^第次]{1,4}次"
)
_JOINED = re.compile(r"[、和与及]|以及|并举办|”?、“?")
_JOINED_TIGHT = re.compile(r"”?(?:[、和与及暨]|以及)“?")
# Between a body and the verb: a day, a venue, other bodies; no other clause and no person.
_ASIDE = re.compile(
    r"（[^（）]*）|\d{1,4}[年月日时]|[上下]午|晚上?|定于|将于|[在于](?![^，。；：]*[在于])[^，。；：]{1,40}$"
)
_INVITED = re.compile("组织|邀请|召集")  # who is called together does not convene
# …论坛在某市举办，主题为“…”，由甲、乙共同主办
_HOSTED = re.compile(
    r"(?:[^，。；：由]{0,24}(?:(?:召开|举行|举办|开幕)，[^，。；：由]{0,6})?(?:主题|议题)[是为][^。；]{2,60}?，|"
    r"[^，。；：由]{2,30}(?:召开|举行|举办|开幕)，)?[^，。；：]{0,6}由(?P<who>[^，。；：]{2,160}?)(?:联合|共同|主持)*(?:主办|举办|召开|召集|承办|发起)"
)
_HOSTED_TOO = re.compile(
    r"[，；、]由?(?:[^，。；：]{2,20}(?:支持|指导|协办)，)?(?P<who>[^，。；：]{2,160}?)(?:联合|共同|具体|负责)*(?:主办|举办|承办|发起)(?=[，。；、]|$)"
)
_HOSTS_LISTED = re.compile(
    r"[，；、](?:联合|共同|具体)?(?:主办|举办|承办)(?:单位|方|者)?(?:的|还)*(?:有|为|是|包括)[：:]?(?P<who>[^。；：]{2,160})"
)
# 由甲主办，乙、丙承办的…论坛
_HOSTED_BEFORE = re.compile(r"由(?P<who>[^。；：由]{2,200})的“?$")
_HOSTS = re.compile(r"(?P<who>[^，。；：]{2,160}?)(?:联合|共同)*(?:主办|举办|承办|发起|召集)")
_HELD_IN = re.compile(
    r"”?(?:（[^（）]{1,12}）)?(?:[，,]?由[^。；：]{2,120}?(?:主办|承办|举办|协办))?(?:(?:(?!以及|随后|之后|在)[^，。；：]){0,14}?(?:于[^，。；：在]{1,20})?|[，,](?:[^，。；：]{0,4}\d[^，。；：]{0,16}|日前|近日|今[日天]|昨[日天]|当[日天])?)"
    r"[在于](?P<where>(?:(?!在)[^，。；：]){1,40}?)(?:如期|成功|隆重|正式|顺利|开始|胜利|联合|盛大|同时|圆满|同步)*(?:召开|举行|举办|开幕|闭幕|启动|启幕|落幕|落下帷幕|拉开|开赛|开跑|开战|开打|鸣枪|打响|亮相|开班|收官)"
)
_MOVED_TO = re.compile(
    r"”?[^，。；：]{0,14}?(?:开到|搬到|开进|选在|放在|移师|亮相|登陆|落地|花落)了?(?P<where>[^，。；：]{1,30})"
)
_VENUE_BEFORE = re.compile(
    r"[在于赴到](?P<where>[^，。；：的]{1,24}?)(?:联合|共同|隆重|主持|组织|一起|紧急|又|还|出席)*$"
)
# 甲、乙两地视频连线，…仪式同步举行
_LINKED = re.compile(
    r"(?P<where>[^，。；：]{2,24}?)(?:[两三四五六]地)?(?:以|通过)?(?:视频|网络|云端|线上)(?:连线|相连|互动)，(?:一场)?$"
)
_LINK = 40  # characters before a meeting within which the places are linked
_HELD_AT_ONCE = re.compile("[^，。；：]{0,8}(?:举行|召开|举办)")
_PART = re.compile(r"的?(?:首都|首府|省会)?")
_AND = re.compile(r"[、和及]|以及")
# 在柏林总理府与德国总理…: who takes part is not where it is held.
_COMPANY = re.compile(r"与|(?<!大)同(?![仁江心安])")
# Between a place that is the subject and its verb.
_WHEN = re.compile(
    r"(?:\d{1,2}月|\d{1,2}日|[至到]|起|(?:组织|隆重|联合|共同)|(?:19|20)\d\d年|上午|下午|晚上?|近日|日前|今天|昨天|将|已|也|还|再次|首次|连续|成功|隆重|迅速|专门|先后|同时|又|在此|于)*"
)
# What may stand before the verb of a clause that goes on with the subject with which its sentence opens.
_CHAINED = re.compile(
    r"(?:并|还|又|随后|先后|同时|联合|共同|组织|成功|主动|积极|连续|先后|将|已|已经|(?:\d{1,2}月)?\d{1,2}日|[在于][^，。；：]{1,20})*"
)
_OPENS = re.compile(r"[\n“]*(?:[^，。；：]{0,12}[日月年前来后午晨晚天]，?)?")
# 活动由甲主办: the event that is reported.
_EVENT = re.compile(
    r"\n*(?:本次|此次|本届|这次|该|据悉，)*(?:活动|比赛|赛事|展会|演出|培训|竞赛)(?=[^，。；：]{0,6}由)"
)
_ATTENDED_IN = re.compile(
    r"[在于赴到](?:(?!会见|接见|陪同)[^，。；：的]){1,30}?(?P<verb>(?:共同|一起|应邀|陪同)*(?:出席|参加|主持|观看|欣赏)了?“?)$"
)
_ITS_OWN = re.compile(rf"(?!.*会议)[^，。；：在]{{0,16}}{CONVENE}")
_JOURNEY = re.compile(
    r"(?:到|赴|在)(?P<where>[^，。；：]{1,12}?)[^。；]{0,60}(?:调研|考察|视察|检查|访问)[^。；]{0,10}(?:，并|并|，期间)$"
)


def convened(document: Document) -> Iterator[Statement]:
    """Who convened the meetings of an article."""
    for sentence in document.sentences:
        for meeting in document.of(sentence, "Meeting"):
            yield from _by_name(document, sentence, meeting)
            yield from _by_verb(document, sentence, meeting)
            yield from _hosted(document, sentence, meeting, meeting.end)
            yield from _by_host_before(document, sentence, meeting)
        yield from _event_by_host(document, sentence)


def held_in(document: Document) -> Iterator[Statement]:
    """Where the meetings of an article were held."""
    for sentence in document.sentences:
        for meeting in document.of(sentence, "Meeting"):
            yield from _at_place_after(document, sentence, meeting)
            yield from _at_place_before(document, sentence, meeting)
            yield from _at_host(document, sentence, meeting)
            yield from _where_linked(document, sentence, meeting)


def _by_name(document: Document, sentence: Sentence, meeting: Found) -> Iterator[Statement]:
    """A session's printed name opens with its body; or the body stands before and the session's name took it up."""
    inside = list(document.inside(meeting.start, meeting.end, "Agency")) or _assembly_of(document, meeting)
    for agency in inside[:1] if not _held_by_another(document, sentence, meeting) else ():
        yield Statement("CONVENED", agency.id, meeting.id, sentence, "convening.session_of_body")
    if meeting.clue == BY_CONVENER and not inside:
        yield from _by_dated_name(document, sentence, meeting)
    if inside or not re.search(r"第[\d一二三四五六七八九十]+次", document.text[meeting.start : meeting.end]):
        return
    before = [f for f in document.inside(sentence.start, meeting.start, "Agency") if _bears(meeting, f)]
    for agency in before[:1]:
        yield Statement("CONVENED", agency.id, meeting.id, sentence, "convening.session_of_subject")


def _held_by_another(document: Document, sentence: Sentence, meeting: Found) -> bool:
    """Whether a body that another speaks for does not convene: 国务院新闻办举行国务院政策例行吹风会."""
    verb = verb_before(document, sentence, meeting) if meeting.kind == "press_conference" else None
    return verb is not None and bool(_list_before(document, sentence, verb))


def _bears(meeting: Found, agency: Found) -> bool:
    """Whether a meeting's name opens with that of a body."""
    return meeting.name.startswith((agency.name, name_in_meetings(agency.name)))


def _assembly_of(document: Document, meeting: Found) -> list[Found]:
    """The congress or committee that a numbered session's official name bears, if the article names it."""
    m = _ASSEMBLY.match(meeting.name)
    name = m["seat"].replace("政协", "中国人民政治协商会议") + m["what"] if m else None
    return [f for f in document.found if f.type == "Agency" and f.name == name][:1]


def _by_dated_name(document: Document, sentence: Sentence, meeting: Found) -> Iterator[Statement]:
    """甲部党组书记9月30日主持召开党组会: a meeting without a name bears that of its convener."""
    named = (f for f in document.inside(sentence.start, meeting.start, "Agency") if _bears(meeting, f))
    if convener := max(named, key=lambda f: len(f.name), default=None):
        modality = modality_of(document.text[sentence.start : meeting.start])
        rule = "convening.meeting_of_convener"
        yield Statement("CONVENED", convener.id, meeting.id, sentence, rule, {}, modality)


def _by_verb(document: Document, sentence: Sentence, meeting: Found) -> Iterator[Statement]:
    """市卫健委召开…会议; 甲、乙联合举办…大赛、…竞赛."""
    verb = verb_before(document, sentence, meeting)
    if verb is None:
        return
    opening = (f for f in _list_opening(document, sentence, verb) if f.type == "Agency")
    for agency in _list_before(document, sentence, verb) or opening:
        modality = modality_of(document.text[sentence.start : verb])
        yield Statement("CONVENED", agency.id, meeting.id, sentence, "convening.body_verb_meeting", modality=modality)


def verb_before(document: Document, sentence: Sentence, meeting: Found) -> int | None:
    """Where the verb of convening begins whose object is the meeting, also in a list of meetings."""
    verb = _CONVENED.search(document.text, sentence.start, meeting.start)
    if verb:
        return verb.start()
    others = [f for f in document.of(sentence, "Meeting") if f.end < meeting.start]
    if others and _JOINED.fullmatch(document.text, others[-1].end, meeting.start):
        return verb_before(document, sentence, others[-1])
    return None


def _list_before(document: Document, sentence: Sentence, verb: int) -> list[Found]:
    """The agencies of the list that ends at the verb."""
    clause = behind_last("，。；：", document.text, verb, sentence.start)
    found = [
        f
        for f in outermost(document.inside(clause, verb, "Agency", "Person", "Place"))
        if not _is_venue(document, f) or _is_source(document, f, verb)
    ]
    actors = [f for f in found if f.type != "Place"]
    if (
        not actors
        or any(f.type == "Person" for f in actors)
        or (found[0].type == "Place" and found[0].end < actors[0].start)
    ):
        return []
    called = (i for i, f in enumerate(actors) if i and _INVITED.search(document.text[f.start - 2 : f.start]))
    invited = next(called, None)
    tail = "" if invited else _ASIDE.sub("", document.text[actors[-1].end : verb])
    actors = actors[:invited]
    return actors if len(tail) <= 24 and not re.search(r"[长任记席员](?!会)|参加|出席|要求|按照|部署", tail) else []


def _list_opening(document: Document, sentence: Sentence, verb: int) -> list[Found]:
    """The agencies or the place with whose list a sentence opens that goes on with what they convene."""
    clause = behind_last("，；", document.text, verb, sentence.start)
    if clause == sentence.start or not _CHAINED.fullmatch(document.text, clause, verb):
        return []
    found = outermost(document.inside(sentence.start, clause, "Agency", "Person", "Place"))
    others = any(f.start > sentence.start and document.text[f.start - 1] in "，；" for f in found[1:])
    if (
        not found
        or others
        or found[0].type == "Person"
        or not _OPENS.fullmatch(sentence.text[: found[0].start - sentence.start])
    ):
        return []
    listed = found[:1]
    for f in found[1:]:
        if f.type != listed[0].type or not _JOINED.fullmatch(document.text, listed[-1].end, f.start):
            break
        listed.append(f)
    return [] if any(f.type == "Person" for f in found) else listed


def _is_venue(document: Document, found: Found) -> bool:
    return document.text[found.start - 1 : found.start] in ("在", "于", "到", "赴", "从", "自", "向", "对", "按")


def _is_source(document: Document, found: Found, verb: int) -> bool:
    """记者从某局召开的…会上获悉: the body before a verb that stands before its meeting as an attribute."""
    attribute = re.match(rf"{CONVENE}", document.text[verb : verb + 10])
    before = document.text[found.start - 1 : found.start]
    return bool(attribute and attribute[0].endswith("的")) and found.type == "Agency" and before in ("从", "据")


def _event_by_host(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """活动由甲主办: the meeting reported, where the sentence names none."""
    event = _EVENT.match(sentence.text) if not document.of(sentence, "Meeting") else None
    meeting = reported_before(document, sentence.start) if event else None
    if event and meeting:
        yield from _hosted(document, sentence, meeting, sentence.start + event.end())


def _hosted(document: Document, sentence: Sentence, meeting: Found, start: int) -> Iterator[Statement]:
    """…论坛由甲、乙主办: what is said of the meeting from `start` on."""
    m = _HOSTED.match(document.text, start, sentence.end)
    while m:
        hosts = outermost(document.inside(m.start("who"), m.end("who"), "Agency", "Person"))
        for agency in hosts if all(f.type == "Agency" for f in hosts) else ():
            modality = modality_of(document.text[sentence.start : m.start("who")])
            yield Statement("CONVENED", agency.id, meeting.id, sentence, "convening.meeting_by_body", modality=modality)
        at = m.end()
        m = _HOSTED_TOO.match(document.text, at, sentence.end) or _HOSTS_LISTED.match(document.text, at, sentence.end)


def _by_host_before(document: Document, sentence: Sentence, meeting: Found) -> Iterator[Statement]:
    """由甲主办，乙、丙承办的…论坛; a host that stands right before 的 is that of `_by_verb`."""
    m = _HOSTED_BEFORE.search(document.text, sentence.start, meeting.start)
    for hosts in _HOSTS.finditer(document.text, m.start("who"), m.end("who")) if m else ():
        modality = modality_of(document.text[sentence.start : meeting.start])
        for agency in outermost(document.inside(hosts.start("who"), hosts.end("who"), "Agency")):
            yield Statement("CONVENED", agency.id, meeting.id, sentence, "convening.hosts_before", modality=modality)


def _at_place_after(document: Document, sentence: Sentence, meeting: Found) -> Iterator[Statement]:
    """…会议在北京召开; the last, most specific place counts."""
    end = _last_joined(document, sentence, meeting).end
    m = _HELD_IN.match(document.text, end, sentence.end) or _MOVED_TO.match(document.text, end, sentence.end)
    if m:
        modality = modality_of(document.text[sentence.start : m.start("where")])
        yield from _place_in(document, sentence, meeting, m.span("where"), ("convening.held_in_place", modality))


def _where_linked(document: Document, sentence: Sentence, meeting: Found) -> Iterator[Statement]:
    """甲、乙两地视频连线，一场签约仪式同步举行: it is held at each of them."""
    before = document.text[max(sentence.start, meeting.start - _LINK) : meeting.start]
    m = _LINKED.search(before) if "连" in before or "互动" in before else None
    if m and _HELD_AT_ONCE.match(document.text, meeting.end, sentence.end):
        end = meeting.start - len(before) + m.end("where")
        places = outermost(document.inside(sentence.start, end, "Place"))
        for place in _listed(document, places):
            yield Statement("HELD_IN", meeting.id, place.id, sentence, "convening.held_in_place")


def _last_joined(document: Document, sentence: Sentence, meeting: Found) -> Found:
    """The last of the meetings with which one is listed: 甲论坛、乙会议在某市开幕."""
    last = meeting
    for other in document.of(sentence, "Meeting"):
        if other.start > last.end and _JOINED_TIGHT.fullmatch(document.text, last.end, other.start):
            last = other
    return last


def _at_place_before(document: Document, sentence: Sentence, meeting: Found) -> Iterator[Statement]:
    """在成都主持召开…座谈会, 我市举行…发布会, 在巴西举行的…研讨会, 在京出席…."""
    verb = verb_before(document, sentence, meeting)
    attended = _ATTENDED_IN.search(document.text, sentence.start, meeting.start)
    if verb is None and not attended:
        return
    at = verb if verb is not None else attended.start("verb") if attended else meeting.start
    modality = modality_of(document.text[sentence.start : at])
    venue = _VENUE_BEFORE.search(document.text, sentence.start, at)
    where = ("convening.in_place_verb", modality)
    held = list(_place_in(document, sentence, meeting, venue.span("where"), where)) if venue else []
    yield from held
    host = _host_place(document, sentence, verb) if verb is not None and not held else None
    if host:
        yield Statement("HELD_IN", meeting.id, host.id, sentence, "convening.place_verb_meeting", modality=modality)


def _at_host(document: Document, sentence: Sentence, meeting: Found) -> Iterator[Statement]:
    """A meeting that is named by its day and by the place that holds it, or where someone is or goes."""
    if meeting.clue not in (ON_VISIT, POINTED_AT, BY_CONVENER):
        return
    before = [f for f in document.found if f.type == "Place" and f.end <= meeting.start]
    held = meeting.clue == BY_CONVENER
    places = (f for f in before if _holds(document, f, meeting) or (not held and _goes_to(document, f)))
    host = next((f for f in places if re.match(r"\d{4}年", meeting.name.removeprefix(f.name))), None)
    if host:
        yield Statement("HELD_IN", meeting.id, host.id, sentence, "convening.at_host")


def _goes_to(document: Document, place: Found) -> bool:
    """Whether someone is or goes there; 赴湖南长沙浏阳市 goes to each."""
    whole = next((f for f in document.inside(place.start - 12, place.start, "Place") if f.end == place.start), None)
    return document.text[place.start - 1 : place.start] in ("在", "到", "赴") or bool(
        whole and _goes_to(document, whole)
    )


def _holds(document: Document, place: Found, meeting: Found) -> bool:
    """Whether nothing but a day stands between a place that acts and the meeting that it holds: 某市各界举行."""
    between = any(document.inside(place.end, meeting.start, "Agency", "Meeting", "Place", "Person"))
    return not between and bool(_ITS_OWN.fullmatch(document.text, place.end, meeting.start))


def _host_place(document: Document, sentence: Sentence, verb: int) -> Found | None:
    """The place that is the subject of the verb: 我市举行, 海口市承办; or the one place of a journey."""
    clause = behind_last("，。；：", document.text, verb, sentence.start)
    found = outermost(document.inside(clause, verb, "Agency", "Person", "Place"))
    last = found[-1] if found else None
    alone = last and (
        len(found) == 1 or document.text[last.start - 1] == "、" or len(_chain(document, found)) == len(found)
    )
    if last and alone and last.type == "Place" and _WHEN.fullmatch(document.text, last.end, verb):
        return last
    if opening := [f for f in _list_opening(document, sentence, verb) if f.type == "Place"]:
        return opening[0]
    journey = _JOURNEY.search(document.text, sentence.start, verb)
    visited = outermost(document.inside(journey.start(), verb, "Place")) if journey else []
    nested = len(_chain(document, visited)) == len(visited)
    return visited[-1] if visited and (nested or len({f.id for f in visited}) == 1) else None


def _chain(document: Document, places: list[Found]) -> list[Found]:
    """The first place and those that follow it as its parts: 山东潍坊, 阿曼首都马斯喀特."""
    chain = places[:1]
    for place in places[1:]:
        if not _PART.fullmatch(document.text, chain[-1].end, place.start):
            break
        chain.append(place)
    return chain


def _listed(document: Document, places: list[Found]) -> list[Found]:
    """The last, most specific place, and that of each place of a list: 在甲区、乙区和丙县."""
    listed: list[Found] = []
    while places:
        chain = _chain(document, places)
        listed.append(chain[-1])
        places = places[len(chain) :]
        if not places or not _AND.fullmatch(document.text, chain[-1].end, places[0].start):
            break
    return listed


def _is_province(place: str) -> bool:
    """Whether a place is a province: its offices' seat is one of its cities. A municipality is its own."""
    return place.endswith("0000") and place[-6:-4] not in ("11", "12", "31", "50")


def _place_in(
    document: Document, sentence: Sentence, meeting: Found, span: tuple[int, int], how: tuple[str, Modality]
) -> Iterator[Statement]:
    rule, modality = how
    company = _COMPANY.search(document.text, *span)
    span = (span[0], company.start()) if company else span
    places = outermost(document.inside(*span, "Place"))
    for place in _listed(document, places):
        yield Statement("HELD_IN", meeting.id, place.id, sentence, rule, modality=modality)
    if places:
        return
    for agency in document.inside(*span, "Agency"):
        seat = place_of_outlet(agency.name)
        if seat and not _is_province(seat):
            yield Statement("HELD_IN", meeting.id, seat, sentence, f"{rule}_of_body", modality=modality)
