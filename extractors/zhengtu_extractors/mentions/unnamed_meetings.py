"""A meeting that an article only points at: 甲、乙参加了会议, 会议由甲主持, where none was named before.

It is told by where it was held, else by the first body of the article, and by the day.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from zhengtu_extractors.dates import dates_of
from zhengtu_extractors.document import Document, Found, behind_last, outermost
from zhengtu_extractors.mentions.agreements_of_parties import agreements_of_parties
from zhengtu_extractors.mentions.dated_meetings import spoken
from zhengtu_extractors.mentions.meeting_references import is_held_at
from zhengtu_extractors.mentions.meeting_words import Meeting, heads, kind_of, says_what

_POINTED_AT = (
    re.compile(r"(?:出席|参加|主持|列席|见证)了?(?:此次|这次|本次)?(?P<word>[一-龥]{2,10}?)(?=[，。；]|并)"),
    re.compile(r"(?:(?<=[，。；\n])|^)(?:此次|这次|本次)?(?P<word>[一-龥]{2,10}?)由[^，。；]{2,40}主持"),
)
_AT_RITE = re.compile(
    r"(?:来到|莅临|走进|参加|出席|见证|在|于|(?<=[，。；\n]))(?:当[天日]的)?(?P<word>(?:签约|签字|签署|揭牌|启动|挂牌|授牌)仪式)(?=现场|上|[，。]|后)"
)
# 一场签约仪式在某市举行，甲与乙将携手共建丙: what they sign for names it.
_RITE_HELD = re.compile(
    r"(?:一场|(?<=[，。；\n日])|^)(?P<word>(?:签约|签字|签署)仪式)(?=[^，。；]{0,20}(?:举行|举办)，)"
)
_TO_BUILD = re.compile(
    "(?:将|正式|就此)*(?:携手|共同|联合|合作|联手)*(?P<what>(?:共建|合作共建)[^，。；：]{2,20})[，。；]"
)
_OPENS_OR_ENDS = re.compile("开幕|闭幕|开班|结业|开营|结营")  # a rite of the meeting that was named before
_TALKS = "座谈"
POINTED_AT = "place or body, and day"  # the clue of these meetings
# Persons are read after meetings: their titles, or their list, tell of them here.
_RANK = re.compile("书记|[部省市县区州局厅司处院]长|主席|主任|委员|领导|负责人|同志|等[出参]|由[^，。；]{2,4}主持")
_ARRIVES = ("在", "到", "赴")


def unnamed_meetings(document: Document, meetings: Sequence[Meeting]) -> Iterator[Meeting]:
    """The first such mention of a news item that is none of `meetings`, those found so far."""
    if document.article.kind != "news":
        return
    patterns = (*_POINTED_AT, _AT_RITE) if "仪式" in document.text else _POINTED_AT
    found = [m for pattern in patterns for m in pattern.finditer(document.text) if _is_sort(m["word"])]
    new = (
        m
        for m in sorted(found, key=lambda m: m.start("word"))
        if _is_new(document, m, meetings) and _has_actor(document, m)
    )
    if first := next(new, None):
        yield from _meeting(document, *first.span("word"))
    elif "仪式" in document.text:
        rites = (m for m in _RITE_HELD.finditer(document.text) if _is_new(document, m, meetings))
        yield from islice((meeting for m in rites for meeting in _rite_of_partners(document, m)), 1)


def _rite_of_partners(document: Document, m: re.Match[str]) -> Iterator[Meeting]:
    """A rite of signing that opens a sentence which goes on with what two build together."""
    end = document.text.find("。", m.end())
    two = outermost(document.inside(m.end(), end, "Agency"))[:2]
    built = _TO_BUILD.match(document.text, two[1].end) if len(two) > 1 else None
    if built and document.text[two[0].end : two[1].start] in ("与", "和", "同"):
        name = f"{two[0].name}与{two[1].name}{built['what']}{m['word']}"
        yield Meeting(*m.span("word"), name, kind_of(m["word"]), clue="what is signed")


def _is_new(document: Document, m: re.Match[str], meetings: Sequence[Meeting]) -> bool:
    """Whether none was held before it; a rite is another than a meeting that is none."""
    held = [k for k in meetings if k.start < m.end("word") and is_held_at(document, k.start, k.end)]
    if _OPENS_OR_ENDS.match(m["word"]):
        return not held
    rites = [k for k in held if k.kind == "ceremony"]
    return not (rites if kind_of(m["word"]) == "ceremony" else held)


def _meeting(document: Document, start: int, end: int) -> Iterator[Meeting]:
    """The meeting of a mention: by the agreement that is signed at it, else by its host and day."""
    printed = document.text[start:end]
    what = printed + ("会" if printed == _TALKS else "")
    agreement = next(agreements_of_parties(document), None) if what.startswith("签") else None
    host, day = _host(document, start), _day(document, start)
    if agreement:
        yield Meeting(start, end, agreement.name + what, kind_of(what), clue="what is signed")
    elif host and day:
        yield Meeting(start, end, f"{host.name}{spoken(day)}{what}", kind_of(what), day, POINTED_AT)


def _is_sort(word: str) -> bool:
    """Whether a word says of what sort a meeting is, and nothing of what it is about."""
    head = next((m for m in heads().finditer(word) if m.end() == len(word)), None)
    return word == _TALKS or bool(head and not says_what(word[: head.start()]))


def _has_actor(document: Document, m: re.Match[str]) -> bool:
    """Whether someone of rank or a body takes part, who stands before the verb in its sentence, or behind 由."""
    start = behind_last("。；\n", document.text, m.start())
    before = document.text[start : m.end()]
    return bool(_RANK.search(before)) or any(document.inside(start, m.end(), "Agency"))


def _host(document: Document, at: int) -> Found | None:
    """The place that the text said first that someone is at or goes to, else the first body."""
    before = [f for f in document.found if f.end <= at]
    places = [f for f in before if f.type == "Place" and document.text[f.start - 1 : f.start] in _ARRIVES]
    return next(iter(places), None) or next((f for f in before if f.type == "Agency"), None)


def _day(document: Document, at: int) -> str | None:
    """The last day said before, else that of the article."""
    known = [d.known for d in dates_of(document) if d.end <= at]
    said = next((d for d in reversed(known) if d and len(d) == len("2014-09-13")), None)
    return said or document.article.date
