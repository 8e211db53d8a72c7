"""Which meeting a stretch of an article reports: the one that the text says was held last before it."""

import re

from zhengtu_extractors.document import Document, Found, Sentence
from zhengtu_extractors.mentions.meeting_references import is_held_at
from zhengtu_extractors.modality import modality_before
from zhengtu_graph.model import Modality

_AT = re.compile(r"[”\"]?上[，,]")
_THERE = re.compile(r"(?:会上|会议上|座谈会上|现场)[，,]?")


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
    """The meeting at which a sentence opens, and where that opening ends: 会上, …; 在…研讨会上, …."""
    for f in document.of(sentence, "Meeting"):
        opening = _AT.match(document.text, f.end, sentence.end)
        if opening:
            return f, opening.end()
    there = _THERE.match(document.text, sentence.start, sentence.end)
    reported = reported_before(document, sentence.start) if there else None
    return (reported, there.end()) if there and reported else None
