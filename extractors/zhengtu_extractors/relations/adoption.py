"""ADOPTED (Meeting → Policy): what a meeting passed, reviewed, endorsed or studied.

会议审议通过《…》; 主持召开…会议，听取…汇报; 《…》已经…会议通过; 三中全会提出的…战略.
"""

import re
from collections.abc import Iterator
from itertools import pairwise, product

from zhengtu_extractors.document import Document, Found, Sentence, Statement
from zhengtu_extractors.mentions.titles import SCHEMES
from zhengtu_extractors.relations.meeting_frame import modality_of, reported_before, subject_before
from zhengtu_graph.model import Modality

_ACTIONS = {
    "adopted": (
        r"(?:审议|讨论|表决|研究|一致|原则|并|和|批准|决定|、|了)*(?:通过|原则同意|同意)|审议批准"
        r"|(?<=[会议])批准(?!的|后)|批准(?=了?《)|决定(?!书|性|权|的|，|》|要求)|确定(?!的|，)|提出|磋商后发表"
    ),
    "reviewed": r"审议|听取|总结|审查",
    "endorsed": r"肯定|推广",
    "studied": (
        r"传达学习|学习|部署(?!中|要求|会|安排|的|和|》)(?<!改革部署)|讨论|研究(?!院|所|室|中心|生|会)"
        r"|(?<=会议)围绕|(?:(?<=与会)[^，。；]{1,8})围绕"
    ),
}
_VERB = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _ACTIONS.items()))
# Between the verb and the policy: particles, whose paper it is, other items of the list, but no other clause.
_GAP = re.compile(r"[^，。；：]{0,60}")
_ALSO = re.compile("，(?:以及|及|和|还有)")
# 会议提出，要…，建立B: what is proposed may stand behind a comma, directly behind the verb that sets it up.
_LATER = re.compile(
    r"[^。；：]{0,60}(?:建立健全|建立|实行|推行|实施|试行|探索|启动|推进|出台|制定|完善|转变|向)(?:完善)?[^，。；：]{0,2}"
)
_TITLES = re.compile(r"《[^《》]*(?:〈[^〉]*〉[^《》]*)*》")
_LATER_TOO = re.compile("提出|决定|确定")
_TALKED_OVER = re.compile(
    r"[就围](?P<on>[^。；]{4,160}?)(?:进行|开展|展开)了?(?P<what>[^，。；]{0,6}?(?:座谈|讨论|研讨|交流))"
)
# 就…的进展听取汇报, 对《…》进行审议; 提请审议的材料有《…》.
_HEARD_ON = re.compile(
    r"就(?P<on>[^。；]{2,80}?)(?:专题|集中|分别)?(?P<what>听取)了?[^，。；]{0,8}(?:汇报|介绍|报告|意见|建议)"
)
_DEALT_WITH = re.compile(
    r"对(?P<on>[^。；：]{2,120}?)(?:进行|作|做)了?[^，。；《]{0,4}?(?P<what>审议|审查|讨论|研究|表决|学习)(?!情况|后|的)"
)
_BEFORE_IT = re.compile(
    r"(?:提请|提交|列入)(?:此次|本次|这次)?(?:大会|会议|全会)?(?P<what>审议|讨论|审查|研究)的(?P<on>[^，。；《]{0,10}[有为是包，：][^。；]*)"
)
# 提出了关于提请审议…草案的议案: what a session of a congress is told to have before it.
_BILL = re.compile("提出了?(?:关于)?提请(?P<what>审议)(?P<on>[^，。；]{2,60}?)的议案")
# 三中全会对…作出系统部署，提出推进…: what a session laid out, and what it proposed in the same breath.
_LAID_OUT = re.compile(
    r"[^，。；：“]{0,8}?[对就](?P<on>[^。；：]{2,80}?)(?:作出|做出|提出)了?(?:新要求、)?[^，。；：]{0,10}?(?:部署|新要求|安排)"
    r"(?P<more>，(?:并|还|进一步|明确)?(?:提出|明确|强调)[^。；：]{2,100})?"
)
# 《…》在会上获得通过; 会议把《…》审议通过; 会上通过的还有《…》; 给《…》开了绿灯: passed at the meeting at work.
_LIST = "《[^《》]{2,60}》(?:(?:、|和|与|及|以及)?《[^《》]{2,60}》){0,5}(?:等[^，。；《》]{0,8})?"
_AYE = "(?:顺利|一致|高票|全票|表决|审议|讨论|全会|会议)*"
_PASSED_THERE = re.compile(
    rf"{_LIST}(?:草案)?(?:均|也|都|双双|随后|最终|当[日天])*(?:在(?:会上|会议上|(?:本|此|这)次(?:会议|大会)上?))?{_AYE}(?:获得?|得到|得以)了?{_AYE}(?:通过|批准)(?!后|的)"
    rf"|{_LIST}(?:均|也|都)?在(?:会上|会议上|(?:本|此|这)次(?:会议|大会)上?){_AYE}(?:通过|过关)(?!后|的)"
    rf"|[把将]{_LIST}{_AYE}通过|[给为]{_LIST}[亮开]了?绿灯"
    rf"|(?:会上|会议){_AYE}(?:获得?)?(?:通过|过关)的(?:还|文件|另)*(?:有|是|包括)[^，。；《》]{{0,8}}{_LIST}"
)
_AT_WORK = 240  # characters behind a meeting within which a paper is passed at it
_ACTION_OF = {"听取": "reviewed", "审议": "reviewed", "审查": "reviewed", "表决": "adopted"}
_PASSED_BY = re.compile(
    r"》?(?:[^，。；]{0,8})(?:已)?(?:经|由|在|获)(?:[^，。；]{0,20})$"
    r"|[》”]?(?:（[^（）]*）)?(?:修[订正])?(?:草案|稿|方案)?(?:[一二三四]次?审议?稿)?[^，。；]{0,14}?(?:提请|提交|报请|交付|递交)(?:给)?$"
)
_PASSES = re.compile(
    r"(?P<passed>(?:于[\d年月日]{2,11}|[^，。；的]{0,8}?)(?:表决|审议|正式|高票|全票)*通过)|[^，。；的]{0,8}?(?:审议|讨论|审查)(?!的)"
)
_SUBJECT = re.compile(r"(?:^|[，；：])(?:会议|会上|大会|全会|与会[^，。]{0,12})?[^，。；：]{0,10}$")


# 三中全会《决定》, 会议通过的《决议》: a session's own paper.
_OWN_PAPER = re.compile(r"(?:的|(?:审议)?通过的|作出的)?[《“‘]?")
_SESSIONS_PAPER = re.compile("(?:决定|决议|公报|建议|纪要)$")
# 提请某次会议审议的报告: the meeting only tells which report is meant.
_SUBMITTED = re.compile(r"(?:提请|提交|报请|交由|报)$")
# 传达学习了某人重要指示，听取了某局关于…的汇报，: of whom a clause before the verb only says whose words were heard.
_WORDS_OF = re.compile(
    r"[^，。；]{0,60}?(?:指示|批示|讲话|精神|文章|论述|贺信|回信|汇报|报告|说明|介绍|发言|意见|建议)(?:情况)?[，；]"
)
_ATTRIBUTE = re.compile(r"[^，。；]{0,8}?(?:审议|通过|提出|确定|部署|批准)的")


def adopted(document: Document) -> Iterator[Statement]:
    """What the meetings of an article did with policies."""
    if not document.has("Meeting", "Policy"):
        return
    for sentence in document.sentences:
        for verb, until in _verbs(sentence):
            yield from _objects(document, sentence, verb, until)
        yield from _passive(document, sentence)
        yield from _passed_there(document, sentence)
        yield from _own_paper(document, sentence)
        yield from _talked_over(document, sentence)
        yield from _dealt_with(document, sentence)
        yield from _laid_out(document, sentence)


def _passed_there(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """《…》在会上获得通过: at the meeting told of shortly before, where no body or person acts in the clause."""
    if not any(word in sentence.text for word in ("通过", "批准", "过关", "绿灯")):
        return
    for m in _PASSED_THERE.finditer(document.text, sentence.start, sentence.end):
        meeting = reported_before(document, m.start())
        if meeting and m.start() - meeting.end < _AT_WORK and not _others_act(document, sentence, meeting, m.start()):
            modality = modality_of(document.text[max(sentence.start, min(meeting.end, m.start())) : m.start()])
            for policy in document.inside(*m.span(), "Policy"):
                yield _statement(meeting, policy, sentence, "adoption.passed_there", ("adopted", modality))


def _others_act(document: Document, sentence: Sentence, meeting: Found, at: int) -> bool:
    """Whether a body or a person stands between the meeting, or the opening of the sentence, and a paper."""
    start = max(sentence.start, meeting.end)
    return any(f.end <= at for f in document.inside(start, at, "Agency", "Person"))


def _verbs(sentence: Sentence) -> Iterator[tuple[re.Match[str], int]]:
    """Verbs of a sentence outside of titles (《…（讨论稿）》), each with the place where the next one begins."""
    titles = [t.span() for t in _TITLES.finditer(sentence.text)]
    found = [v for v in _VERB.finditer(sentence.text) if not any(start < v.start() < end for start, end in titles)]
    for verb, after in pairwise([*found, None]):
        if verb:
            yield verb, after.start() if after else len(sentence.text)


def _objects(document: Document, sentence: Sentence, verb: re.Match[str], until: int) -> Iterator[Statement]:
    start, end = sentence.start + verb.start(), sentence.start + verb.end()
    action = verb.lastgroup or ""
    for meeting in _subjects(document, sentence, verb, start):
        modality = modality_of(document.text[max(sentence.start, min(meeting.end, start)) : start])
        last: Found | None = None
        for policy in document.inside(end, sentence.start + until, "Policy"):
            between = _ALSO.sub("、", _TITLES.sub("", document.text[end : policy.start]))
            listed = last and document.text[last.end : policy.start] in ("、", "和", "与", "及")
            if listed or _GAP.fullmatch(between) or (_LATER_TOO.match(verb[0]) and _LATER.fullmatch(between)):
                last = policy
                yield _statement(meeting, policy, sentence, f"adoption.meeting_{action}", (action, modality))


def _statement(meeting: Found, policy: Found, sentence: Sentence, rule: str, how: tuple[str, Modality]) -> Statement:
    action, modality = how
    return Statement("ADOPTED", meeting.id, policy.id, sentence, rule, {"action": action}, modality)


def _subjects(document: Document, sentence: Sentence, verb: re.Match[str], start: int) -> list[Found]:
    """The meetings that act: named before the verb in the sentence, or reported where no other actor is named."""
    named = [f for f in document.of(sentence, "Meeting") if f.end <= start]
    if verb[0] == "提出":
        close = named and re.fullmatch(r"[^，。；]{0,4}", document.text[named[-1].end : start])
        return subject_before(document, sentence, start) if close else []
    if named:
        return subject_before(document, sentence, start) if _acts(document, named[-1], start) else []
    heard = verb[0] == "听取" and sentence.text.startswith("会上，")  # whoever hears it there
    others = () if heard else _actors(document, sentence.start, start)
    if others or not (heard or _SUBJECT.search(document.text[sentence.start : start])):
        return []
    reported = reported_before(document, start)
    return [reported] if reported and _opens_with_meeting(sentence) else []


def _opens_with_meeting(sentence: Sentence) -> bool:
    """Whether the sentence speaks of the meeting at work: 会议…, 会上…, 与会….,  or opens with the verb itself."""
    return bool(
        re.match(
            r"(?:上述|此次|本次|这次|该)?(?:会议|会上|大会|全会|与会|座谈会|.{0,4}(?:审议|听取|通过|总结))",
            sentence.text,
        )
    )


def _acts(document: Document, meeting: Found, verb: int) -> bool:
    """Whether the meeting, not another body or a person behind it, does what the verb says."""
    between = document.text[meeting.end : verb]
    if _SUBMITTED.search(document.text, max(0, meeting.start - 4), meeting.start):
        return False
    if (
        between.startswith("精神")
        or _ATTRIBUTE.match(between)
        or re.search(r"。|强调|指出|要求|表示|认为|说(?!明)", between)
    ):
        return False
    return all(_in_adverbial(document, f) for f in _actors(document, meeting.end, verb))


def _actors(document: Document, start: int, verb: int) -> list[Found]:
    """The bodies and persons before a verb, but for those whose words a clause before it only says to be heard."""
    found = document.inside(start, verb, "Agency", "Person")
    return [f for f in found if not _WORDS_OF.match(document.text, f.end, verb)]


def _in_adverbial(document: Document, found: Found) -> bool:
    return document.text[found.start - 1 : found.start] in ("在", "由", "对", "就", "向", "经")


def _passive(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """《…》已经国务院第219次常务会议通过."""
    for policy, meeting in product(document.of(sentence, "Policy"), document.of(sentence, "Meeting")):
        passes = _PASSES.match(document.text, meeting.end)
        if passes and policy.end < meeting.start and _PASSED_BY.fullmatch(document.text, policy.end, meeting.start):
            action = "adopted" if passes["passed"] else "reviewed"
            yield _statement(meeting, policy, sentence, "adoption.policy_by_meeting", (action, "done"))


def _own_paper(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """三中全会《决定》: the paper that a session adopted."""
    for policy, meeting in product(document.of(sentence, "Policy"), document.of(sentence, "Meeting")):
        near = meeting.end <= policy.start and _OWN_PAPER.fullmatch(document.text, meeting.end, policy.start)
        if near and policy.kind == "document" and _SESSIONS_PAPER.search(policy.name):
            yield _statement(meeting, policy, sentence, "adoption.sessions_paper", ("adopted", "done"))


def _talked_over(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """就《…》…进行座谈."""
    m = _TALKED_OVER.search(document.text, sentence.start, sentence.end)
    if not m:
        return
    here = (f for f in document.of(sentence, "Meeting") if f.start >= m.start("what"))
    meeting = next(here, None) or reported_before(document, m.start("what"))
    if meeting:
        modality = modality_of(document.text[sentence.start : m.start()])
        for policy in document.inside(m.start("on"), m.end("on"), "Policy"):
            yield _statement(meeting, policy, sentence, "adoption.talked_over", ("studied", modality))


def _dealt_with(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """就…听取汇报, 对《…》进行审议, 提请审议的材料有《…》: what the meeting that is reported had before it."""
    for pattern in (
        (_HEARD_ON, _DEALT_WITH, _BEFORE_IT, _BILL) if "听取" in sentence.text or "议" in sentence.text else ()
    ):
        for m in pattern.finditer(document.text, sentence.start, sentence.end):
            named = [f for f in document.of(sentence, "Meeting") if f.end <= m.start()]
            meeting = named[-1] if named else reported_before(document, m.start())
            if not meeting or not _is_at_work(document, sentence, named, m):
                continue
            how = (_ACTION_OF.get(m["what"], "studied"), modality_of(document.text[sentence.start : m.start()]))
            for policy in document.inside(m.start("on"), m.end("on"), "Policy"):
                yield _statement(meeting, policy, sentence, "adoption.dealt_with", how)


def _laid_out(document: Document, sentence: Sentence) -> Iterator[Statement]:
    """三中全会对…作出部署，提出…: the schemes of which a meeting that is named says so."""
    for meeting in document.of(sentence, "Meeting") if "部署" in sentence.text or "新要求" in sentence.text else ():
        m = _LAID_OUT.match(document.text, meeting.end, sentence.end)
        for policy in document.inside(m.start("on"), m.end(), "Policy") if m else ():
            if policy.kind in SCHEMES:
                how = ("adopted", modality_of(document.text[sentence.start : meeting.start]))
                yield _statement(meeting, policy, sentence, "adoption.laid_out", how)


def _is_at_work(document: Document, sentence: Sentence, named: list[Found], m: re.Match[str]) -> bool:
    """Whether the meeting, or those who take part, do what the words say, and nobody else."""
    if m.re is _BILL:
        session = named[-1] if named else reported_before(document, m.start())
        return session is not None and "人民代表大会" in session.name
    if named:
        return _acts(document, named[-1], m.start())
    others = any(f.end <= m.start() for f in document.of(sentence, "Agency", "Person"))
    return m.re is _BEFORE_IT or _opens_with_meeting(sentence) or not others
