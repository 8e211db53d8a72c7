"""Meetings without a name that are held during a visit: host, day and 座谈会 make one.

…10月9日来到国家邮政局，就…进行调研座谈, later called 座谈会; 甲在某市调研…考察了…，并召开座谈会听取….
"""

import re
from collections.abc import Iterable, Iterator

from zhengtu_extractors.dates import dates_of
from zhengtu_extractors.document import Document, Found, Sentence, outermost
from zhengtu_extractors.mentions.dated_meetings import only_sort, spoken
from zhengtu_extractors.mentions.meeting_words import Meeting, heads, kind_of

ON_VISIT = "host and day"  # the clue of these meetings
_TALKED = re.compile(
    r"(?:来到|到|赴|走访|在)(?P<host>[^，。；]{2,30})，[^。；]{0,160}?进行了?(?P<what>[一-龥]{0,4}座谈)(?!会)"
)
_TALKED_WITH = re.compile(
    r"(?:(?<!会见)(?:与|同)[^，。；]{2,60}(?<!精神)(?:进行|举行|开展)了?|"
    r"(?:就|在[^，。；]{2,16}[与同])[^，。；]{2,60}(?<!精神)(?:进行|举行|开展)?了?)"
    r"(?P<what>座谈)(?!会)(?=[，。；]|时)"
)
_VISITS = re.compile(
    r"考察|调研|视察|看望|检查|走访|慰问|察看|赶赴|督导|督查|督办|指导|暗访|巡查|踏勘|实地|观摩|参观|走进|赶往|抵达"
)
_CONVENED = re.compile(
    r"(?:，(?:并|还|随后|期间|其间|之后|当[天日]|当晚|最后|[上下]午)[^，。；]{0,8}?|(?:调研|考察|视察|督导|走访|检查|慰问|活动)(?:中|期间|结束后|后)，[^，。；]{0,24}?|，(?=主持召开))"
    r"(?:主持)?召开了?(?P<which>[一-龥]{0,6})$"
)
_HELD_AT = re.compile(r"在(?P<at>[^，。；的]{2,16}?)(?:主持|组织|主持并)?召开了?(?P<which>[一-龥]{0,6})$")
_CALLED = re.compile(r"召集[^，。；]{2,60}?(?P<what>座谈|开会)(?!会)(?=[，。；]|商|研究|听取|并)")
_ARRIVES = ("在", "到", "赴")
_BACK_THEN = re.compile(r"以来|曾|[多数\d一二两三四五六七八九十]+次|\d{4}年|\d月")
_OPENING = 3  # sentences in which a report says where the journey went, its headline among them
_DAYS = 900  # characters back to the day
_REACH = 400  # characters back to where the visit is told


def visit_meetings(document: Document, before: Iterable[Meeting]) -> Iterator[Meeting]:
    """Mentions of such meetings; `before` are those with a name."""
    taken = [(m.start, m.end) for m in before]
    for sentence in document.sentences:
        yield from _talks(document, sentence)
        for head in heads().finditer(document.text, sentence.start, sentence.end):
            if not any(start < head.end() and head.start() < end for start, end in taken):
                yield from _convened(document, sentence, head)


def _talks(document: Document, sentence: Sentence) -> Iterator[Meeting]:
    m = _TALKED.search(document.text, sentence.start, sentence.end)
    host = _first(document, m) if m else None
    if m and host:
        yield from _meeting(document, host, m.start("what"), m.end("what"), "会")
    called = _CALLED.search(document.text, sentence.start, sentence.end)
    if not m and (m := called or _TALKED_WITH.search(document.text, sentence.start, sentence.end)):
        places = list(document.inside(sentence.start, m.start("what"), "Place"))
        places = places[::-1] if called else places
        host = next((p for p in places if document.text[p.start - 1 : p.start] in _ARRIVES), None) or next(
            iter(places), None
        )
        if host:
            yield from _meeting(document, host, m.start("what"), m.end("what"), "会")


def _first(document: Document, m: re.Match[str]) -> Found | None:
    """The agency or, behind 位于 and a place, the site that is visited."""
    hosts = list(document.inside(m.start("host"), m.end("host"), "Agency", "Place"))
    opening = [h for h in hosts if h.type == "Agency" and h.start == m.start("host")]
    return next(iter(opening), None) or next((h for h in reversed(hosts) if h.end == m.end("host")), None)


def _convened(document: Document, sentence: Sentence, head: re.Match[str]) -> Iterator[Meeting]:
    at = _HELD_AT.search(document.text, sentence.start, head.start())
    place = _last_place(document, at) if at and only_sort(at["which"]) else None
    if at and place:
        yield from _meeting(document, place, at.start("which"), head.end())
        return
    verb = _CONVENED.search(document.text, sentence.start, head.start())
    if (
        not verb
        or not only_sort(verb["which"])
        or not _VISITS.search(document.text, sentence.start, verb.start("which"))
    ):
        return
    host = (
        _visited(document, verb.start(), verb.start("which"))
        or _visited(document, sentence.start, verb.start())
        or _body_visited(document, sentence, verb.start())
        or _journey(document)
        or _visited(document, 0, verb.start())
    )
    if host:
        yield from _meeting(document, host, verb.start("which"), head.end())


def _last_place(document: Document, at: re.Match[str]) -> Found | None:
    """The place with which the venue ends."""
    return next((p for p in document.inside(*at.span("at"), "Place") if p.end == at.end("at")), None)


def _visited(document: Document, start: int, end: int) -> Found | None:
    """The place that the text last said someone is at or goes to, not far before `end`."""
    places = list(document.inside(max(start, end - _REACH), end, "Place"))
    place = next((p for p in reversed(places) if document.text[p.start - 1 : p.start] in _ARRIVES), None)
    return _innermost(places, place) if place else None


def _innermost(places: list[Found], place: Found) -> Found:
    """The last of the counties and cities that follow a place as its parts: 湖南长沙浏阳市."""
    for part in places:
        place = part if part.start == place.end and part.kind in ("prefecture", "county") else place
    return place


def _body_visited(document: Document, sentence: Sentence, end: int) -> Found | None:
    """The body to which the sentence says that someone goes: 到某部考察，并召开座谈会."""
    bodies = outermost(document.inside(sentence.start, end, "Agency"))
    return next((b for b in bodies if document.text[b.start - 1 : b.start] in _ARRIVES), None)


def _journey(document: Document) -> Found | None:
    """The place of the journey that a report opens with: 某人6日至8日在某省调研."""
    for sentence in document.sentences[:_OPENING]:
        for place in outermost(document.of(sentence, "Place")):
            goes = document.text[place.start - 1 : place.start] in _ARRIVES
            host = _innermost(document.of(sentence, "Place"), place)
            if goes and _VISITS.match(document.text, host.end, sentence.end):
                return host
    return None


def _meeting(document: Document, host: Found, start: int, end: int, tail: str = "") -> Iterator[Meeting]:
    days = [d.known for d in dates_of(document) if start - _DAYS <= d.start and d.end <= start]
    said = document.text[document.text.rfind("。", 0, start) + 1 : start]
    today = None if _BACK_THEN.search(said) else document.article.date
    day = next((d for d in reversed(days) if d and len(d) == len("2014-09-13")), today)
    if day:
        what = document.text[start:end] + tail
        yield Meeting(start, end, f"{host.name}{spoken(day)}{what}", kind_of(what), day, ON_VISIT)
