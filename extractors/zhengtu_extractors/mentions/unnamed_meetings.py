"""A meeting that an article only points at: 甲、乙参加了会议, 会议由甲主持, where none was named before.

It is told by where it was held, else by the first body of the article, and by the day.
"""

import re
from collections.abc import Iterator, Sequence

from zhengtu_extractors.dates import dates_of
from zhengtu_extractors.document import Document, Found, behind_last
from zhengtu_extractors.mentions.dated_meetings import spoken
from zhengtu_extractors.mentions.meeting_references import is_held_at
from zhengtu_extractors.mentions.meeting_words import Meeting, kind_of

_WORD = r"会议|座谈会?|(?:敬献花篮|升国旗|签约|揭牌|启动|开工)?仪式|专题会|汇报会|培训会|推进会"
_POINTED_AT = (
    re.compile(rf"(?:出席|参加|主持|列席)了?(?:此次|这次|本次)?(?P<word>{_WORD})(?=[，。；]|并)"),
    re.compile(rf"(?:(?<=[，。；\n])|^)(?:此次|这次|本次)?(?P<word>{_WORD})由[^，。；]{{2,40}}主持"),
)
# Persons are read after meetings: their titles, or their list, tell of them here.
_RANK = re.compile("书记|[部省市县区州局厅司处院]长|主席|主任|委员|领导|负责人|同志|等[出参]|由[^，。；]{2,4}主持")
_ARRIVES = ("在", "到", "赴")


def unnamed_meetings(document: Document, meetings: Sequence[Meeting]) -> Iterator[Meeting]:
    """The first such mention of a news item, where none of `meetings`, those found so far, is held before it."""
    found = [m for pattern in _POINTED_AT for m in pattern.finditer(document.text)]
    first = min(found, key=lambda m: m.start("word"), default=None)
    if first is None or document.article.kind != "news" or not _has_actor(document, first):
        return
    start, end = first.span("word")
    host, day = _host(document, start), _day(document, start)
    if host and day and not any(m.start < end and is_held_at(document, m.start, m.end) for m in meetings):
        what = first["word"] + ("会" if first["word"] == "座谈" else "")
        name = f"{host.name}{spoken(day)}{what}"
        yield Meeting(start, end, name, kind_of(what), day, "place or body, and day")


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
