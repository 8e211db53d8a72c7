"""ATTENDED (Person or Agency → Meeting), with the role: chair, speaker, attendee, observer.

市长甲主持, 市委书记乙讲话, 丙、丁出席会议; 甲主持召开…座谈会; 省农业厅、省林业厅负责人发言; 会上, 甲介绍….
Of several roles of one person at one meeting the first of that order counts.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from zhengtu_extractors.document import Document, Found, Sentence, Statement
from zhengtu_extractors.relations.convening import outermost
from zhengtu_extractors.relations.meeting_frame import at_meeting, modality_of, reported_before
from zhengtu_graph.model import Modality

_ROLE_OF = {"both": "speaker", "what": "speaker", "discussant": "attendee"}
_ROLES = ("chair", "speaker", "attendee", "observer")
_GIVEN = (
    "(?:重要|主旨|总结|主题|书面|专题|视频|大会|交流|表态|辅导|工作|动员|学习|简短|经济形势|题为[^，。；]{2,30}的)*"
)
_ANOTHER = re.compile(r"(?:在[^，。；与和同]{1,12}|\d{1,2}日(?:上午|下午)?)?[与和同]|[、，及（]|以及|同志|等")
_WORDS = "讲话|发言|致辞|演讲|辅导报告|报告|说明|开幕词|闭幕词|祝辞|欢迎辞"
_SPEECH = rf"(?:(?:作|做|发表|致)了?{_GIVEN}(?:{_WORDS})|讲话|发言|致辞|致词|演讲)"
_TOGETHER = "(?:应邀|集体|共同|一同|陪同)?"
_VERB = re.compile(
    r"(?P<chair>主持(?:召开|举行|了)?(?!人|工作|制|词|下))"
    rf"|(?P<both>{_TOGETHER}(?:出席|参加)了?(?P<what>[^，。；]{{0,60}}?)，?并(?:在会上|在开幕式上|代表[^，。；]{{2,20}})?{_SPEECH})"
    rf"|(?P<speaker>(?:在会上|在会议上|在开幕式上)?{_SPEECH}(?=[，。；、]|$)|在(?:讲话|发言|致辞)中|(?:先后|分别|交流|依次)(?:发言|汇报|作了?发言)"
    r"|(?:汇报|通报|介绍)了?[^，。；]{0,16}(?:情况|经验|工作)|作了?[^，。；]{0,40}?报告(?=[，。；]|$))"
    r"|(?P<discussant>进行了?[^，。；]{0,6}?(?:座谈|交流|讨论|研讨))"
    rf"|(?P<attendee>{_TOGETHER}(?:出席|参加|参会)了?(?!者|国|单位|人员|对象))"
    r"|(?P<observer>列席了?)"
)
_SAYS = re.compile(r"[^，。；：、]{0,8}?(?:说|表示|介绍|指出|强调|透露|认为|通报|回答)")
# Between the last person of a list and the verb: what holds of them together, then more unnamed ones of the list.
_TO_VERB = re.compile(
    r"(?:同志|等|也|还|都|将|即将|拟|曾|一起|一并|分别|先后|一行|，并|代表[^，。；]{2,20}|在[^，。；]{1,24}|作为[^，。；]{2,20}|受[^，。；]{2,16}委托"
    r"|(?:\d{1,2}月)?\d{1,2}日|上午|下午|今天|近日|日前)*"
    r"(?:(?:以及|[、，和及与])[^，。；：]{2,60}|（[^（）]*）)?"
)
# 甲…调研，并主持召开…: the subject of the sentence goes on.
_AND_THEN = re.compile(r"[^。；]{2,80}，(?:并|还|随后|期间|之后)(?:在[^，。；]{1,16})?$")
# 甲将访问…，并出席…: the plan holds of the whole sentence.
_WILL = re.compile(r"[^，。；]{0,6}(?:即将|将(?=[于在出赴应会对前访])|拟于|计划)")
_NOT_ACTORS = re.compile(
    r"主持|讲话|发言|出席|参加|列席|召开|强调|指出|表示|要求|会见|听取|陪同|介绍|率|根据|按照|[。；：]"
)
_RECALLING = re.compile(r"(?:学习|传达|贯彻|落实|领会|按照|根据|会见|看望)[^，。；]{0,30}$")
_TITLE_END = re.compile(r"[长记席任员理表事将裁师官使士者导监人授书家、和及与，）]$|同志$")
_DELEGATES = re.compile(
    r"(?:(?!小组|委员会)[^，。；：、]){0,16}?(?:负责人|负责同志|领导|代表|同志|班子成员)"
    r"(?:[^，。；：]{0,24}|(?:，?(?:结合|围绕|就|针对|聚焦)[^，。；：]{2,40})+，?)"
)
_LISTED = re.compile(r"[、，和及与]|以及|（|）、?|等")
# Between a verb and the meeting that is its object.
_NEAR = re.compile(r"了?(?:在[^，。；]{1,20}(?:召开|举行|举办)的)?[^，。；：]{0,6}")
_SET = re.compile(r"(?:定于|将于|拟于)[^。；]{0,40}(?:召开|举行|举办)")
# 会见出席…论坛的代表: whoever attends is named behind the meeting.
_ATTRIBUTE = re.compile(r"”?的")
_REPORTERS = re.compile(r"等?(?:有关|相关|主要)?(?:负责人|负责同志|部门|单位)?(?:关于[^，。；]{2,40})?的?")
_HEARD = re.compile(r"听取了?(?P<who>[^。；]{2,200}?)(?:的)?(?:有关|相关|工作|情况|专题)*(?:汇报|介绍|发言|意见建议)")
_OBJECT = re.compile(r"(?:会议|大会|座谈会|论坛|活动|开幕式|闭幕式|仪式|会)?(?=[，。；、]|并|$)")


class _Act(NamedTuple):
    """Who did what at which meeting, as one verb says."""

    actors: list[Found]
    meeting: Found
    role: str
    rule: str
    sentence: Sentence
    verb: int


def attended(document: Document) -> Iterator[Statement]:
    """Who took part in the meetings of an article, each in his first role."""
    acts = sorted(_acts(document), key=lambda a: _ROLES.index(a.role))
    seen: set[tuple[str, str]] = set()
    for act in acts:
        for actor in act.actors:
            if (actor.id, act.meeting.id) not in seen:
                seen.add((actor.id, act.meeting.id))
                modality = _modality(document, act)
                properties = {"role": act.role}
                yield Statement("ATTENDED", actor.id, act.meeting.id, act.sentence, act.rule, properties, modality)


def _modality(document: Document, act: _Act) -> Modality:
    """Planned if the meeting or the act is; read behind the actors, whose names hold such words too (正, 将)."""
    said = document.text[act.actors[-1].end : act.verb]
    planned = _WILL.match(said) or _SET.search(document.text[act.sentence.start : act.verb])
    return "planned" if planned else modality_of(said)


def _acts(document: Document) -> Iterator[_Act]:
    if not any(f.type == "Meeting" for f in document.found):
        return
    for sentence in document.sentences:
        for verb in _VERB.finditer(document.text, sentence.start, sentence.end):
            yield from _by_verb(document, sentence, verb)
        yield from _said_at(document, sentence)
        yield from _heard(document, sentence)


def _by_verb(document: Document, sentence: Sentence, verb: re.Match[str]) -> Iterator[_Act]:
    role = _ROLE_OF.get(verb.lastgroup or "", verb.lastgroup or "")
    meeting = _meeting_of(document, sentence, verb)
    if not meeting or _ATTRIBUTE.match(document.text, meeting.end):
        return
    persons = persons_before(document, sentence, verb.start())
    if persons:
        yield _Act(persons, meeting, role, f"attendance.person_{role}", sentence, verb.start())
    agencies = delegates_before(document, sentence, verb.start())
    if agencies and role != "chair":
        yield _Act(agencies, meeting, role, f"attendance.delegates_{role}", sentence, verb.start())


def _meeting_of(document: Document, sentence: Sentence, verb: re.Match[str]) -> Found | None:
    """The meeting that is the verb's object, or the reported one where the verb has no object of its own."""
    start = verb.start("what") if verb["both"] else verb.end()
    end = verb.end("what") if verb["both"] else sentence.end
    named = next((f for f in document.inside(start, end, "Meeting")), None)
    if named and _NEAR.fullmatch(document.text, start, named.start):
        return named
    if verb["speaker"] or verb["discussant"] or _OBJECT.match(document.text, start, sentence.end):
        return reported_before(document, verb.start())
    return None


def persons_before(document: Document, sentence: Sentence, verb: int) -> list[Found]:
    """The persons of the list that ends at a verb, in order; titles may stand between them."""
    persons = [f for f in outermost(document.of(sentence, "Person")) if f.end <= verb]
    if persons and len({p.id for p in persons}) == 1 and _AND_THEN.search(document.text[persons[0].end : verb]):
        return persons[:1] if _opens(document, sentence, persons[0]) else []
    if not persons or not _reaches(document.text[persons[-1].end : verb]):
        return []
    listed = [persons[-1]]
    for person in reversed(persons[:-1]):
        if not _continues(document.text[person.end : listed[0].start]):
            break
        listed.insert(0, person)
    return [] if _RECALLING.search(document.text[sentence.start : listed[0].start]) else listed


def _opens(document: Document, sentence: Sentence, person: Found) -> bool:
    """Whether a person is the subject with which a sentence opens, behind a day and titles."""
    return bool(re.fullmatch(r"(?:[^，。；]{0,16}，)?[^，。；]{0,40}", document.text[sentence.start : person.start]))


def _reaches(gap: str) -> bool:
    return len(gap) <= 80 and bool(_TO_VERB.fullmatch(gap)) and not _NOT_ACTORS.search(gap)


def _continues(gap: str) -> bool:
    """Whether what stands between two persons is a list's comma and the next one's title."""
    if not _ANOTHER.match(gap) or _NOT_ACTORS.search(gap):
        return False
    return bool(_TITLE_END.search(gap)) and len(gap) <= 60


def delegates_before(document: Document, sentence: Sentence, verb: int) -> list[Found]:
    """The agencies whose 负责人 or 代表 the verb has as subject."""
    named = [f for f in outermost(document.of(sentence, "Agency", "Person")) if f.end <= verb]
    if not named or not _DELEGATES.fullmatch(document.text, named[-1].end, verb):
        return []
    return _list_ending(document, named)


def _list_ending(document: Document, named: list[Found]) -> list[Found]:
    """The agencies of the list that ends with the last of these."""
    listed: list[Found] = []
    for agency in reversed(named):
        joined = not listed or _LISTED.fullmatch(document.text, agency.end, listed[0].start)
        if agency.type != "Agency" or not joined:
            break
        listed.insert(0, agency)
    return listed


def _heard(document: Document, sentence: Sentence) -> Iterator[_Act]:
    """会议听取甲、乙情况汇报: the bodies that reported."""
    for m in _HEARD.finditer(document.text, sentence.start, sentence.end):
        agencies = outermost(document.inside(m.start("who"), m.end("who"), "Agency"))
        meeting = reported_before(document, m.start())
        whole = agencies and _REPORTERS.fullmatch(document.text, agencies[-1].end, m.end("who"))
        if meeting and whole and agencies[0].start <= m.start("who") + 1:
            listed = _list_ending(document, agencies)
            yield _Act(listed, meeting, "speaker", "attendance.body_heard", sentence, m.start())


def _said_at(document: Document, sentence: Sentence) -> Iterator[_Act]:
    """会上, 甲介绍…: who speaks in a sentence that opens at the meeting."""
    found = at_meeting(document, sentence)
    if not found:
        return
    meeting, start = found
    for person in outermost(document.inside(start, sentence.end, "Person")):
        if _SAYS.match(document.text, person.end, sentence.end):
            yield _Act([person], meeting, "speaker", "attendance.said_at_meeting", sentence, person.start)
