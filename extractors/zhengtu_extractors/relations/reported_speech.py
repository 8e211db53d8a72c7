"""Who speaks at the one meeting that an article reports, where a sentence only says that he does.

市卫健委主任甲介绍，…; “…。”某司司长乙说。 in a report that opens with a press conference or
with the one meeting it has.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from zhengtu_extractors.document import Document, Found, Sentence, behind_last, outermost
from zhengtu_extractors.mentions.meeting_references import is_held_at
from zhengtu_extractors.relations.attenders import persons_opening
from zhengtu_extractors.relations.meeting_frame import meetings_of

_NEAR = 300  # characters from a meeting within which an official who goes on speaking does so at it
GOES_ON = re.compile(
    r"(?:同志|总理|[部省市县区州局厅司]长|主席|主任|书记)?(?:(?:还|则|也|并|在(?:讲话|总结|发言|致辞)[中时]|最后|同时|进一步)*"
    r"(?:强调|指出|说|表示|要求|希望|提出)[^，。；：]{0,2}[，：]|看来，|(?:还|则)?要求(?:各|全))"
)
# At a press conference who speaks for his body does so there.
_TELLS = re.compile(
    r"(?:同志|主任|[部省市县区州局厅司]长)?(?:等|还|则|也|在(?:会上|回答[^，。；]{0,16}时)|最后|同时|进一步)*"
    r"(?:强调|指出|说|表示|要求|希望|介绍|透露|认为|解释|回应|回答|称(?!赞)|谈到|解读|通报|坦言|答复|亮出|晒出|阐述)"
)
_OFFICIAL = re.compile("(?:书记|[部省市县区州]长|总理|主任|委员)$")  # who speaks at it, not of it as scholars do
_SCHOLAR = re.compile("(?:书记|长|主席|主任|教授|研究员|院士|总裁|总经理|专家|学者|顾问|代表|委员|工程师)$")
_SPOKESMAN = re.compile(
    "(?:书记|[部省市县区州局厅司署处院行庭]长|主席|主任|发言人|巡视员|[经分]理|工程师|规划师|会计师|经济师)$"
)
_INTERVIEW = re.compile("采访|记者(?!提?问)|来电|批示|近日|日前|此前|曾")  # what was not said at the meeting
_OUTSIDE = re.compile("采访|来电|批示|作客|做客|撰文|发文")  # the same of what a spokesman says
_QUOTES = re.compile("“[^”]*”")
# Sentences, the headline among them, in which a report names its press conference, or its one meeting.
_OPENING, _OPENING_OF_ANY = 3, 2


def speeches_reported(document: Document, sentence: Sentence) -> Iterator[tuple[list[Found], Found]]:
    """Those who speak in a sentence whom their titles introduce, and the meeting that the article reports."""
    meeting = _reported(document)
    if not meeting or sentence.start < meeting.end:
        return
    if meeting.kind == "press_conference":
        yield from ((persons, meeting) for persons in _spokesmen(document, sentence))
    elif not _INTERVIEW.search(document.text, sentence.start, sentence.end):
        subjects = persons_opening(document, sentence.start, sentence.end)
        before = document.text[sentence.start : subjects[0].start] if subjects else ""
        who, tells = (_SCHOLAR, _TELLS) if meeting.kind == "forum" else (_OFFICIAL, GOES_ON)
        near = tells is _TELLS or sentence.start - _last_named(document, sentence) <= _NEAR
        if near and who.search(before) and tells.match(document.text, subjects[-1].end):
            yield subjects, meeting


def _spokesmen(document: Document, sentence: Sentence) -> Iterator[list[Found]]:
    """The persons with whom a clause opens that goes on with what they tell, or that ends a quotation."""
    for person in outermost(document.of(sentence, "Person")):
        if not _TELLS.match(document.text, person.end, sentence.end):
            continue
        start = behind_last("，。；：”", document.text, person.start, sentence.start)
        subjects = persons_opening(document, start, sentence.end)
        titles = document.text[start : subjects[0].start] if subjects else ""
        said = _QUOTES.sub("", document.text[sentence.start : person.end])
        if subjects and subjects[-1] == person and _SPOKESMAN.search(titles) and not _OUTSIDE.search(said):
            yield subjects


def _last_named(document: Document, sentence: Sentence) -> int:
    """Where the last meeting named before a sentence ends."""
    return max(f.end for f in meetings_of(document) if f.end <= sentence.start)


@lru_cache(maxsize=1)  # asked for each sentence
def _reported(document: Document) -> Found | None:
    """The press conference with whose holding an article opens, if it has no other; else its one meeting."""
    held = [f for f in meetings_of(document) if is_held_at(document, f.start, f.end)]
    press = [f for f in held if f.kind == "press_conference"]
    return _alone(document, press, _OPENING) or _alone(document, held, _OPENING_OF_ANY)


def _alone(document: Document, held: list[Found], sentences: int) -> Found | None:
    """The meeting of which all mentions are, if the first begins within so many sentences."""
    opens = held and held[0].start < document.sentences[:sentences][-1].end
    return held[0] if opens and len({f.id for f in held}) == 1 else None
