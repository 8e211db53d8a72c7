"""Which meeting a stretch of an article reports: the one that the text says was held last before it."""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found, Sentence
from zhengtu_extractors.mentions.meeting_references import is_held_at
from zhengtu_extractors.mentions.meeting_words import CONVENE
from zhengtu_extractors.modality import modality_before
from zhengtu_graph.model import Modality

_AT = re.compile(
    r"[”\"]?(?:[开闭]幕[式会]|开班式|小组会议?|分组会议?|联组会议?|全体会议)?(?:上|一开始|(?<=学习)时)[，,]"
)
_HELD_THERE = re.compile(r"[”\"]?[^，。；：]{0,40}(?:召开|举行|举办|开幕|闭幕)[，,]")
_CONVENED = re.compile(rf"{CONVENE}“?$")
_SPOKE = re.compile(
    r"[^，。；：]{2,40}?(?:表示|指出|强调|致辞|致词|讲话|发言|要求|提出|介绍|通报|透露|部署|说(?=[，：]))"
)
_THERE = re.compile(r"(?:会上|会议上|座谈会上|现场)[，,]?")


_IN = re.compile(
    r"在(?P<what>[^，。；：]{1,60}?)[”\"]?上(?=[^，。；]{0,3}[说表部称推布动致受解披介指强透认通回宣传汇致讲发演谈阐回解呼建要点作做，,]|的?(?:系列)?(?:重要)?(?:讲话|发言|致辞|演讲|报告))"
)
_ALONE = re.compile(
    r"(?:当天的?|此次|这次|本次|本届|昨天的?|今天的?|随后的?|专题)?(?:会议?|大会|座谈会|论坛|研讨会|年会|发布会|仪式|晚会|招待会|峰会|开幕式|闭幕式|启动仪式|开班式|记者会|吹风会|推进会|动员会|现场会|通气会)"
)
_OPENED = re.compile("(?:开班|开幕|闭幕)(?:式|会)$")
_WORD = 3  # characters that tell which meeting the end of a name means
_SET = re.compile(r"定于|拟于")


def modality_of(text: str) -> Modality:
    """The modality of a verb of meeting from what stands before it in its sentence; a date that is set is a plan."""
    found = "planned" if _SET.search(text) else modality_before(text)
    return "done" if found == "ongoing" else found


def meetings_of(document: Document) -> list[Found]:
    """Mentions of meetings, in order."""
    return [f for f in document.found if f.type == "Meeting"]


def reported_before(document: Document, position: int) -> Found | None:
    """The meeting at work at a position: the last mention before it of a meeting that is held."""
    for f in reversed(meetings_of(document)):
        if f.end <= position and is_held_at(document, f.start, f.end):
            return f
    return None


def subject_before(document: Document, sentence: Sentence, verb: int) -> list[Found]:
    """The meetings that are the subject of a verb: those named before it in its sentence, else the reported one.

    三中全会和中央城镇化工作会议提出 has two.
    """
    named = [f for f in document.of(sentence, "Meeting") if f.end <= verb]
    if not named:
        reported = reported_before(document, verb)
        return [reported] if reported else []
    last = named[-1]
    joined = [f for f in named[:-1] if document.text[f.end : last.start] in ("和", "、", "与")]
    shared = [f for f in named if (f.start, f.end) == (last.start, last.end)]
    return [*joined, *shared]


def at_meeting(document: Document, sentence: Sentence) -> tuple[Found, int] | None:
    """The meeting at which a sentence opens, and where that opening ends.

    会上, …; 在…研讨会上, …; …研讨会在北京举行, 甲表示…; 某部举行发布会, 甲介绍….
    """
    for f in document.of(sentence, "Meeting"):
        opening = _AT.match(document.text, f.end, sentence.end)
        if opening:
            return f, opening.end()
        held = _HELD_THERE.match(document.text, f.end, sentence.end)
        if held and _SPOKE.match(document.text, held.end(), sentence.end):
            return f, held.end()
        press = f.kind == "press_conference" and document.text.startswith("，", f.end)
        convened = press and _CONVENED.search(document.text, sentence.start, f.start)
        if convened and _SPOKE.match(document.text, f.end + 1, sentence.end):
            return f, f.end + 1
    there = _THERE.match(document.text, sentence.start, sentence.end)
    reported = reported_before(document, sentence.start) if there else None
    return (reported, there.end()) if there and reported else None


def meeting_places(document: Document, sentence: Sentence) -> Iterator[tuple[int, int, Found]]:
    """Where a sentence says 在…会上: the start of 在, the end of 上, and the meeting."""
    for m in _IN.finditer(document.text, sentence.start, sentence.end):
        named = [f for f in document.inside(m.start(), m.end(), "Meeting") if f.end >= m.end("what")]
        reported = reported_before(document, m.start()) if not named and _ALONE.fullmatch(m["what"]) else None
        meeting = named[-1] if named else reported or _called_so(document, m.start(), m["what"])
        if meeting:
            yield m.start(), m.end(), meeting


def _called_so(document: Document, position: int, what: str) -> Found | None:
    """The last meeting before whose name ends in these words, its opening aside: 在研讨班开班式上."""
    word = _OPENED.sub("", what)
    before = (f for f in reversed(meetings_of(document)) if f.end <= position)
    return next((f for f in before if f.name.endswith(word)), None) if len(word) >= _WORD else None
