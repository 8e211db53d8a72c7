"""ATTENDED (Person or Agency → Meeting), with the role: chair, speaker, attendee, observer.

市长甲主持, 市委书记乙讲话, 丙、丁出席会议; 甲主持召开…座谈会; 省农业厅、省林业厅负责人发言; 会上, 甲介绍…; 甲在…会上说;
出席会议的还有丙、丁. Of several roles of one person at one meeting the first of that order counts.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from zhengtu_extractors.document import Document, Found, Sentence, Statement, outermost
from zhengtu_extractors.mentions.meeting_references import is_held_at
from zhengtu_extractors.relations.attenders import (
    agencies_until,
    bodies_before,
    bodies_speaking,
    delegates_before,
    delegates_behind,
    past_places,
    persons_before,
    persons_behind,
    persons_in_parts,
    persons_opening,
    persons_until,
)
from zhengtu_extractors.relations.meeting_frame import (
    at_meeting,
    meeting_places,
    meetings_of,
    modality_of,
    reported_before,
)
from zhengtu_extractors.relations.reported_speech import GOES_ON, speeches_reported
from zhengtu_graph.model import Modality

_ROLE_OF = {
    "both": "speaker",
    "what": "speaker",
    "told": "speaker",
    "calls": "chair",
    "several": "speaker",
    "discussant": "attendee",
    "helps": "attendee",
}
_AT_WORK = 300  # characters from a meeting within which what is done is done at it
_ROLES = ("chair", "speaker", "attendee", "observer")
_GIVEN = (
    "(?:重要|主旨|总结|主题|书面|专题|视频|大会|交流|表态|辅导|工作|动员|学习|简短|热情洋溢的|经济形势|"
    "典型|经验|线上|开幕|政策|闭幕|欢迎|专家|圆桌|特邀|即席|精彩|富有[^，。；]{1,8}的|题为[^，。；]{2,30}的)*"
)
_CONVENES = re.compile("召开|举行")
_WHAT = re.compile("[一-龥]{2,12}")
_ENDS = re.compile("[，。；、]|$|并|的")
_COMES = ("到会", "参会", "莅会", "与会", "到场")
_WORDS = (
    "讲话|发言|致辞|演讲|辅导报告|报告|说明|授课|解读|介绍|分享|点评|讲解|宣讲|总结|"
    "(?:开幕|闭幕|祝酒|欢迎|答谢|新年)?[词辞]|[祝贺][词辞]"
)
_SPEECH = (
    rf"(?:(?:作|做|发表|致|进行)了?{_GIVEN}(?:{_WORDS})|讲话|发言|致辞|致词|演讲|授课|"
    "[建谋]言献策|各抒己见|畅所欲言|一一作答|答记者问)"
)
_TOGETHER = "(?:应邀|集体|共同|一同|一道|一齐|派人|派员|派代表|陪同)?"
_SPEAKS = (
    "(?:说|称(?![赞号])|表示|介绍|指出|强调|透露|认为|通报|回答|宣读|宣布|传达|汇报|致辞|致词|讲话|发言|演讲|谈|阐述|回顾|解读|呼吁|建议|要求|点评|重申|提议|肯定|提出|号召|坦言|发布|部署|分析|"
    "[作做]了?[^，。；]{0,40}(?:报告|汇报|发言|讲话|演讲|说明)|发表)"
)
_VERB = re.compile(
    r"(?P<chair>主持(?:召开|举行|了)?(?!人|工作|制|词|下)|(?<!会)(?<!会议)召开了?(?!的))"
    rf"|(?P<both>{_TOGETHER}(?:出席|参加|与会|到会|到场|参会|应邀)了?(?P<what>[^，。；]{{0,60}}?)，?(?:并|(?<=出席)|(?<=到会))(?:在会上|在开幕式上|代表[^，。；]{{2,20}})?{_SPEECH})"
    rf"|(?P<speaker>(?:在会上|在会议上|在开幕式上)?{_SPEECH}(?=[，。；、]|$|指出|强调|说|表示|时)|在(?:会议|大会|会上)?[作的]*{_GIVEN}(?:讲话|发言|致辞|报告|演讲)中|(?:先后|分别|交流|依次)(?:发言|汇报|作了?发言)"
    r"|(?:汇报|通报|介绍|报告|交流|分享)了?[^，。；]{0,30}(?:情况|经验|工作|做法|进展|成效|体会|心得)|作了?[^，。；]{0,40}?报告(?=[，。；]|$)"
    r"|宣读了?[^，。；：]{0,50}(?:决定|名单|通报|批复|贺信|倡议书|命令|通知|贺电|批示|指示)(?=[，。；并]|$)"
    r"|现场(?:回应|答复|作答|解答|回答)|回答了?(?:询问|提问)(?=[，。；])|[作做]了?(?:现场)?(?:回应|答复|解答))"
    r"|(?P<calls>召集(?=[^，。；]{2,60}(?:座谈|开会)))"
    r"|(?P<several>等(?:[\d一二三四五六七八九十]+[余多]?[名位家个])?[^，。；：]{0,8}?(?:委员|代表|专家|企业家?|单位|部门|学者|嘉宾|负责人|同志)"
    r"(?=[^。；]{0,40}?(?:建议|希望|盼望|表示|呼吁|谈|提出|发言|认为|介绍|汇报|接过|交流)))"
    r"|(?P<discussant>(?:进行|作|做)了?[^，。；]{0,6}?(?:座谈|交流|讨论|研讨))"
    r"|(?P<told>提出了?[^，。；]{0,10}(?:要求|意见|建议|希望)|作了?[^，。；的]{0,10}(?:部署|安排|强调|点评|动员)"
    r"|宣布[^，。；]{0,40}(?:开幕|闭幕|启动|开工|开班|开赛)|传达了?[^，。；]{2,40}精神)(?=[，。；]|$)"
    r"|(?P<helps>在(?:签约|签字)?仪式上签(?:署|约|字|订)|代表[^，。；]{1,12}(?:签[字约署订]|落笔)|在[^，。；]{0,20}?(?:协议书?|备忘录|意向书|合同)[》”]?上(?:签[字约名]|落笔)|为[^，。；]{1,40}?(?:颁奖|揭牌|授牌|剪彩|授旗|揭幕|培土|奠基|颁发[^，。；]{0,12})|(?:共同|一同|一起)(?:揭牌|揭幕|剪彩|按下启动键|推杆)|(?:共同|一同)?见证了?[^，。；]{0,20}(?:签约|签署|签订|时刻|揭牌)?|(?:签署|签订)了?(?![^，。；]{0,12}令)[^，。；]{2,40}|在(?:大会)?主席台(?:前排)?就座|听取了?[^。；]{2,80}?(?:汇报|发言|介绍|意见))(?=[，。；]|$)"
    rf"|(?P<attendee>{_TOGETHER}(?:出席|参加|参会|参展|参赛|莅临|莅会|与会(?=[，。；]|$|并)|到会|到场|做客|观看|欣赏)了?(?!者|国|单位|人员|对象))"
    r"|(?P<observer>列席了?)"
)
_SAYS = re.compile(
    r"(?:(?:先后|分别|还|首先|代表[^，。；：]{2,20}|[就围对结][^，。；：、]{2,30})+|[^，。；：、]{0,20}?)"
    rf"{_SPEAKS}|(?:、[^，。；：]{{2,60}}?)?等?[^，。；：、]{{0,8}}(?:先后|分别|依次)(?:作了?)?(?:交流)?(?:发言|汇报|介绍)"
)
_CLAUSE = re.compile("[^，；。：]+")
_THEY_SAY = re.compile(
    rf"(?:(?:、[^，。；：、]{{2,12}})*(?:单位|部门|企业|公司))?(?:分别|先后|还|首先|依次|代表[^，。；：]{{2,20}}|[就围对结向][^，。；：、]{{2,30}})*(?:{_SPEAKS}|做)"
)
_SAID = re.compile(
    rf"(?:分别|先后|也|亦|还|曾|[就围对][^，。；：、]{{2,30}}|[，,])*{_SPEAKS}|的?(?:系列)?(?:重要)?(?:讲话|发言|致辞|演讲|报告)"
)
_THERE = re.compile(rf"(?:会议?|座谈会|论坛|发布会|大会)上{_SPEAKS}")
_PRESENT = re.compile(
    rf"(?:(?P<chair>主持)|(?P<speaker>{_SPEECH}|作[^，。；：的]{{0,12}}(?:报告|说明|解读|分享|介绍|点评))|出席|参加|列席|与会|到会|参会|到场|应邀前来|受邀前来|在主席台(?:前排)?就座|(?:一同|共同|现场)见证|代表[^，。；：]{{1,12}}(?:签[字约署订]|落笔))"
    r"了?(?P<what>[^，。；：的]{0,16}?)(?:的，?(?:[^，。；：]{0,12}?)?|[者人]|嘉宾|人员)(?:还有|(?<!没)有(?!关)|包括|是|为)(?P<colon>[：:])?，?"
)
# 三位嘉宾先后演讲：甲，谈…；乙，谈…
_BY_COLON = re.compile(
    r"(?:嘉宾|专家|代表|委员|学者|负责人|领导|同志|院士|教授|企业家|人)[^，。；：]{0,12}(?:演讲|发言|致辞|讲话|分享|报告)："
)
# 甲将访问…，并出席…: the plan holds of the whole sentence.
_INVITED = re.compile("(?:欢迎|期待|希望|邀请|愿)[^，。；]{0,12}$")
_WILL = re.compile(r"[^，。；]{0,6}(?:即将|将(?=[于在出赴应会对前访与同])|拟于|计划)")
# Between a verb and the meeting that is its object.
_NEAR = re.compile(r"了?(?:[^，。；]{0,6}在[^，。；]{1,20}(?:召开|举行|举办)的)?[^，。；：]{0,6}")
_SET = re.compile(r"(?:定于|将于|拟于)[^。；]{0,40}(?:召开|举行|举办)")
# 会见出席…论坛的代表: whoever attends is named behind the meeting.
_ATTRIBUTE = re.compile(r"”?(?:[开闭]幕式|[一-龥]{0,2}活动)?的")
_GUEST = re.compile(r"[^，。；：的]{0,40}")
_JOINED = re.compile(r"[”\"]?(?:[和与、及暨]|以及)[“\"]?")
_REPORTERS = re.compile(
    r"(?:[两三四五六][省市区县地])?(?:同志|主任|[局部厅处院市县区司]长|等)?(?:有关|相关|主要)?(?:负责人|负责同志|部门|单位)?(?:所?作的)?(?:关于[^，。；]{2,60})?的?"
)
_BEING_THERE = re.compile(
    r"(?<![，。；]所有)(?:与会|参会|到会|在场|应邀出席|列席会议|出席会议|参加会议)的(?![^，。；]{0,10}(?:还有|有|是|包括))"
)
# 在主持…会议时，甲强调: the subject stands behind.
_WHILE = re.compile("在(?P<verb>主持|出席|参加|列席)(?:召开)?(?:[^，。；的]{2,16}的)?“?$")
_THEN = re.compile("”?[^，。；]{0,16}?(?:时|期间)，")
_ROLE_WHILE = {"主持": "chair", "出席": "attendee", "参加": "attendee", "列席": "observer"}
_REPORTED_TO = re.compile("(?:报告|汇报|[作做提]|说明|通报|述职)")
_HEARD = re.compile(
    r"听取了?(?P<who>[^。；]{2,200}?)(?:的)?(?:有关|相关|工作|情况|专题)*(?:汇报|介绍|发言|报告|说明|意见建议)"
)
_FAIR = re.compile(r"(?:展|博览会|交易会|展销会|房展会|房交会|展览会|洽谈会)$")
_SHOWS = re.compile(
    r"(?<![^，。；：])(?:(?!不见|没有|缺席|未)[^，。；：]){2,80}?"
    r"(?P<verb>参展|亮相|展出|登场|设(?:立|置)?了?[^，。；：]{0,12}展[台位区]|在展馆|包下[^，。；：]{1,20})"
)
_OBJECT = re.compile(
    r"(?:指导|今天的|这次|此次|本次|上述)?(?:(?:(?!会见|走访|慰问|检查|调研|考察|参观|捐款|志愿|社会)[一-龥]){0,6}?"
    r"(?:(?<![协商员事社])会|会议|论坛|活动|[^，。；]{2,10}代表团(?:全体会议|的?审议)|[^，。；]{0,8}[小联]组(?:讨论|会议?)|"
    r"[开闭]幕[式会]|开班式|结业式|演出|仪式|典礼|座谈|(?:集体)?学习))?(?:指导)?(?=[，。；、]|并|时|$)"
)


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
    found = list(_acts(document))
    found += [act for sentence in document.sentences for act in _went_on(document, sentence, found)]
    acts = sorted((a for act in found for a in _at_each(document, act)), key=lambda a: _ROLES.index(a.role))
    seen: set[tuple[str, str]] = set()
    for act in acts:
        for actor in act.actors:
            if (actor.id, act.meeting.id) not in seen:
                seen.add((actor.id, act.meeting.id))
                modality = _modality(document, act)
                properties = {"role": act.role}
                yield Statement("ATTENDED", actor.id, act.meeting.id, act.sentence, act.rule, properties, modality)


def _at_each(document: Document, act: _Act) -> Iterator[_Act]:
    """The act at its meeting and at those that the text joins with it: 在甲大会、乙大会和丙大会上."""
    yield act
    meetings = meetings_of(document)
    here = meetings.index(act.meeting) if act.meeting in meetings else -1
    for step, end in ((-1, 0), (1, len(meetings) - 1)) if here >= 0 else ():
        at = here
        while at != end:
            first, last = sorted((meetings[at], meetings[at + step]), key=lambda f: f.start)
            if not _JOINED.fullmatch(document.text, first.end, last.start):
                break
            at += step
            yield act._replace(meeting=meetings[at])


def _modality(document: Document, act: _Act) -> Modality:
    """Planned if the meeting or the act is; read behind the actors, whose names hold such words too (正, 将)."""
    said = document.text[act.actors[-1].end : act.verb]
    invited = _INVITED.search(document.text, act.sentence.start, act.actors[0].start)
    planned = (
        invited
        or _WILL.match(document.text, act.actors[0].end)
        or _WILL.match(said)
        or _SET.search(document.text[act.sentence.start : act.verb])
    )
    return "planned" if planned else modality_of(said)


def _acts(document: Document) -> Iterator[_Act]:
    if not document.has("Meeting"):
        return
    for sentence in document.sentences:
        for verb in _VERB.finditer(document.text, sentence.start, sentence.end):
            yield from _by_verb(document, sentence, verb)
        yield from _said_at(document, sentence)
        yield from _said_in(document, sentence)
        yield from _along(document, sentence)
        yield from _heard(document, sentence)
        yield from _present(document, sentence)
        yield from _in_turn(document, sentence)
        yield from _shown(document, sentence)
        yield from _reported_speech(document, sentence)


def _by_verb(document: Document, sentence: Sentence, verb: re.Match[str]) -> Iterator[_Act]:
    role = _ROLE_OF.get(verb.lastgroup or "", verb.lastgroup or "")
    meeting = _meeting_of(document, sentence, verb)
    if not meeting or (verb.lastgroup in ("told", "helps", "several") and verb.start() - meeting.end > _AT_WORK):
        return
    attribute = _ATTRIBUTE.match(document.text, meeting.end)
    if attribute and meeting.start > verb.start():
        yield from _guests(document, sentence, meeting, role, attribute.end())
        return
    persons = persons_before(document, sentence, verb.start())
    if persons:
        yield _Act(persons, meeting, role, f"attendance.person_{role}", sentence, verb.start())
    if role == "chair":
        return
    if agencies := delegates_before(document, sentence, verb.start()):
        yield _Act(agencies, meeting, role, f"attendance.delegates_{role}", sentence, verb.start())
    elif verb["told"]:  # 党中央对…提出要求 is no speech at a meeting
        return
    elif agencies := bodies_before(document, sentence, verb.start()):
        yield _Act(agencies, meeting, role, f"attendance.bodies_{role}", sentence, verb.start())


def _guests(document: Document, sentence: Sentence, meeting: Found, role: str, start: int) -> Iterator[_Act]:
    """会见出席…的某国总理甲: the person behind the meeting takes part in it."""
    guests: list[Found] = []
    for person in document.inside(start, sentence.end, "Person") if role == "attendee" else ():
        if not _GUEST.fullmatch(document.text, guests[-1].end if guests else start, person.start):
            break
        guests.append(person)
    if guests:
        yield _Act(guests, meeting, role, "attendance.guest_behind", sentence, start)


def _meeting_of(document: Document, sentence: Sentence, verb: re.Match[str]) -> Found | None:
    """The meeting that is the verb's object, or the reported one where the verb has no object of its own.

    Who convenes (召开) something else convenes no meeting that was named before.
    """
    start = verb.start("what") if verb["both"] else verb.end()
    end = verb.end("what") if verb["both"] else sentence.end
    named = next((f for f in document.inside(start, end, "Meeting")), None)
    if named and _NEAR.fullmatch(document.text, start, named.start):
        return named
    if _CONVENES.search(verb["chair"] or "") and not _ENDS.match(document.text, verb.end(), sentence.end):
        again, what = reported_before(document, verb.start()), _WHAT.match(document.text, verb.end())
        return again if again and what and again.name.endswith(what[0]) else None
    if (
        verb["speaker"]
        or verb["discussant"]
        or verb["several"]
        or verb["calls"]
        or (verb["both"] and not verb["what"])
        or (verb["attendee"] or "").endswith(_COMES)
        or _OBJECT.match(document.text, start, sentence.end)
    ):
        return reported_before(document, verb.start()) or _only_meeting_behind(document, verb.start())
    return None


def _only_meeting_behind(document: Document, position: int) -> Found | None:
    """The one meeting of an article whose name stands only behind what is done at it."""
    meetings = meetings_of(document)
    alone = len({f.id for f in meetings}) == 1 and meetings[0].start > position
    return meetings[0] if alone and is_held_at(document, meetings[0].start, meetings[0].end) else None


def _heard(document: Document, sentence: Sentence) -> Iterator[_Act]:
    """会议听取甲、乙情况汇报: the bodies that reported."""
    for m in _HEARD.finditer(document.text, sentence.start, sentence.end):
        heard = outermost(document.inside(m.start("who"), m.end("who"), "Agency", "Person"))
        persons = [f for f in heard if f.type == "Person"]
        meeting = reported_before(document, m.start())
        listed = persons_until(document, persons) if persons else agencies_until(document, heard)
        whole = listed and _REPORTERS.fullmatch(document.text, past_places(document, listed[-1]), m.end("who"))
        if meeting and whole and (persons or listed[0].start <= m.start("who") + 1):
            kind = "person" if persons else "body"
            yield _Act(listed, meeting, "speaker", f"attendance.{kind}_heard", sentence, m.start())


def _said_at(document: Document, sentence: Sentence) -> Iterator[_Act]:
    """会上, 甲介绍…: who speaks in a sentence that opens at the meeting."""
    found = at_meeting(document, sentence)
    if not found:
        return
    meeting, start = found
    persons = outermost(document.inside(start, sentence.end, "Person"))
    for clause in _CLAUSE.finditer(document.text, start, sentence.end):
        if bodies := bodies_speaking(document, clause.start(), clause.end(), _THEY_SAY):
            yield _Act(bodies, meeting, "speaker", "attendance.bodies_at_meeting", sentence, clause.end())
    if subjects := persons_opening(document, start, sentence.end):
        says = _SAYS.match(document.text, subjects[-1].end, sentence.end)
        role = "speaker" if says else "attendee"
        yield _Act(subjects, meeting, role, "attendance.acted_at_meeting", sentence, subjects[-1].end)
    for n, person in enumerate(persons):
        if _SAYS.match(document.text, person.end, sentence.end):
            listed = persons_until(document, persons[: n + 1])
            yield _Act(listed, meeting, "speaker", "attendance.said_at_meeting", sentence, person.start)


def _along(document: Document, sentence: Sentence) -> Iterator[_Act]:
    """与会的某厅厅长甲说; 甲向…第三次会议报告: who is told to be there beside the verb."""
    for m in _BEING_THERE.finditer(document.text, sentence.start, sentence.end):
        meeting = reported_before(document, m.start())
        if meeting and (persons := persons_opening(document, m.end(), sentence.end)):
            yield _Act(persons, meeting, "attendee", "attendance.person_there", sentence, m.end())
    for meeting in document.of(sentence, "Meeting"):
        doing = _WHILE.search(document.text, sentence.start, meeting.start)
        then = _THEN.match(document.text, meeting.end, sentence.end) if doing else None
        if doing and then and (persons := persons_opening(document, then.end(), sentence.end)):
            role = _ROLE_WHILE[doing["verb"]]
            yield _Act(persons, meeting, role, f"attendance.person_{role}", sentence, doing.start())
        told = document.text[meeting.start - 1] == "向" and _REPORTED_TO.match(document.text, meeting.end)
        if told and (persons := persons_before(document, sentence, meeting.start - 1)):
            yield _Act(persons, meeting, "speaker", "attendance.person_reported_to", sentence, meeting.start)


def _said_in(document: Document, sentence: Sentence) -> Iterator[_Act]:
    """甲在…会上说, 甲会上说: who speaks at a meeting that stands between him and the verb."""
    for person in document.of(sentence, "Person"):
        meeting = reported_before(document, person.start) if _THERE.match(document.text, person.end) else None
        if meeting:
            yield _Act([person], meeting, "speaker", "attendance.person_said_in", sentence, person.end)
    for at, end, meeting in meeting_places(document, sentence):
        if not _SAID.match(document.text, end, sentence.end):
            continue
        recalled = document.text[end] == "的"
        if persons := persons_before(document, sentence, at, recalled=recalled):
            yield _Act(persons, meeting, "speaker", "attendance.person_said_in", sentence, at)
        elif agencies := delegates_before(document, sentence, at):
            yield _Act(agencies, meeting, "speaker", "attendance.delegates_said_in", sentence, at)


def _present(document: Document, sentence: Sentence) -> Iterator[_Act]:
    """出席会议的还有甲、乙; 讲话的有甲: the list stands behind."""
    for m in _PRESENT.finditer(document.text, sentence.start, sentence.end):
        named = next(document.inside(m.start("what"), m.end("what"), "Meeting"), None)
        meeting = named or reported_before(document, m.start())
        if not meeting:
            continue
        role = "chair" if m["chair"] else "speaker" if m["speaker"] else "attendee"
        listed = persons_in_parts if m["colon"] else persons_behind
        if persons := listed(document, m.end(), sentence)[: 1 if role == "chair" else None]:
            yield _Act(persons, meeting, role, "attendance.listed_persons", sentence, m.end())
        if role == "attendee" and (agencies := delegates_behind(document, m.end(), sentence.end)):
            yield _Act(agencies, meeting, role, "attendance.listed_delegates", sentence, m.end())


def _in_turn(document: Document, sentence: Sentence) -> Iterator[_Act]:
    """两位嘉宾演讲：甲，谈…；乙，谈…."""
    m = _BY_COLON.search(document.text, sentence.start, sentence.end)
    meeting = reported_before(document, m.start()) if m else None
    if m and meeting and (persons := persons_in_parts(document, m.end(), sentence)):
        yield _Act(persons, meeting, "speaker", "attendance.speak_in_turn", sentence, m.end())


def _shown(document: Document, sentence: Sentence) -> Iterator[_Act]:
    """某公司携…参展, 在展馆内设…展台: the firms of a clause that tells of an article's fair."""
    fairs = [f for f in meetings_of(document) if f.end <= sentence.end and _FAIR.search(f.name)]
    for m in _SHOWS.finditer(document.text, sentence.start, sentence.end) if fairs else ():
        firms = [f for f in outermost(document.inside(m.start(), m.start("verb"), "Agency")) if f.kind == "enterprise"]
        if firms:
            yield _Act(firms, fairs[-1], "attendee", "attendance.firm_shows", sentence, m.start("verb"))


def _reported_speech(document: Document, sentence: Sentence) -> Iterator[_Act]:
    """甲介绍, of one whom his titles introduce, in an article that reports one meeting."""
    for persons, meeting in speeches_reported(document, sentence):
        yield _Act(persons, meeting, "speaker", "attendance.speech_reported", sentence, persons[-1].end)


def _went_on(document: Document, sentence: Sentence, acts: list[_Act]) -> Iterator[_Act]:
    """甲强调: one who attends the reported meeting goes on speaking at it."""
    persons = [p for p in outermost(document.of(sentence, "Person")) if GOES_ON.match(document.text, p.end)]
    if not persons or persons[0].start > sentence.start + 20:
        return
    meeting = reported_before(document, persons[0].start)
    attends = {a.id for act in acts if meeting and act.meeting.id == meeting.id for a in act.actors}
    if meeting and persons[0].id in attends:
        yield _Act(persons[:1], meeting, "speaker", "attendance.goes_on_speaking", sentence, persons[0].end)
