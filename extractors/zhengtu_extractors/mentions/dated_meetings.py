"""Meetings that have no name but a day: who convened them, the day and 会议 make one.

中共中央政治局12月3日召开会议 → 中共中央政治局2020年12月3日会议; a place that convenes one to carry something out gives
place, purpose and 会议: 我市召开会议，贯彻落实…精神 → 许昌市贯彻落实…精神会议.
"""

import re
from collections.abc import Iterable, Iterator

from zhengtu_extractors.dates import day_of
from zhengtu_extractors.document import Document, Found, Sentence
from zhengtu_extractors.mentions.conveners import convener_before
from zhengtu_extractors.mentions.meeting_words import CONVENE, Meeting, heads, kind_of

_CONVENED = re.compile(rf"{CONVENE}(?P<which>(?:[一-龥]{{0,4}})?)$")
_WHICH = re.compile(r"(?:一次|例行|专题|紧急|专门|重要|视频|新闻|全体|调研|工作|党组|内部|媒体|情况|集体)*")
_PURPOSE = re.compile(
    r"[，,](?P<what>(?:传达学习|学习传达|学习贯彻|贯彻落实|传达贯彻|贯彻|传达|学习)(?P<of>[^，。；]{2,40}?)精神)"
)
_THAT = re.compile(r"(?P<which>全[省市区县州国])会议?")
_COUNTED = re.compile(r"[\d一二三四五六七八九十多数几]+(?:余|多)?[次场个]|等")


def dated_meetings(document: Document, before: Iterable[Meeting]) -> Iterator[Meeting]:
    """Mentions of meetings without a name; `before` are those with one."""
    taken = [(m.start, m.end) for m in before]
    for sentence in document.sentences:
        for head in heads().finditer(document.text, sentence.start, sentence.end):
            if any(start < head.end() and head.start() < end for start, end in taken):
                continue
            meeting = _meeting(document, sentence, head, list(before))
            if meeting:
                yield meeting


_TALKED = re.compile(
    r"(?:来到|到|赴|走访|在)(?P<host>[^，。；]{2,30})，[^。；]{0,120}?进行了?(?P<what>[一-龥]{0,4}座谈)(?!会)"
)


def talks(document: Document) -> Iterator[Meeting]:
    """…10月9日来到国家邮政局，就…进行调研座谈: a meeting at a body on a day, later called 座谈会."""
    for sentence in document.sentences:
        m = _TALKED.search(document.text, sentence.start, sentence.end)
        host = next(document.inside(m.start("host"), m.end("host"), "Agency"), None) if m else None
        day = day_of(document, sentence, m.start()) if m else None
        if m and host and day and host.start == m.start("host"):
            name = f"{_short(host)}{_spoken(day)}{m['what']}会"
            yield Meeting(m.start("what"), m.end("what"), name, clue="host and day")


def _meeting(document: Document, sentence: Sentence, head: re.Match[str], before: list[Meeting]) -> Meeting | None:
    verb = _CONVENED.search(document.text, sentence.start, head.start())
    if not verb or not _WHICH.fullmatch(verb["which"]) or _COUNTED.match(document.text, head.end()):
        return None
    convener = convener_before(document, sentence, verb.start())
    if not convener:
        return None
    start = verb.start("which") if verb["which"] != "一次" else head.start()
    what = document.text[start : head.end()].removeprefix("一次")
    if convener.type == "Place":
        purpose = _purpose(document, head.end(), before)
        if purpose:
            return Meeting(start, head.end(), f"{convener.name}{purpose}{what}", clue="place and purpose")
    day = day_of(document, sentence, verb.start())
    if not day:
        return None
    name = f"{_short(convener)}{_spoken(day)}{what}"
    return Meeting(start, head.end(), name, kind_of(what), clue="convener and day", body=None)


def _purpose(document: Document, end: int, before: list[Meeting]) -> str | None:
    m = _PURPOSE.match(document.text, end)
    if not m:
        return None
    that = _THAT.fullmatch(m["of"])
    if not that:
        return m["what"]
    meant = [b for b in before if b.end <= end and document.text.startswith(that["which"], b.start)]
    return m["what"].replace(that[0], document.text[meant[-1].start : meant[-1].end]) if meant else m["what"]


def _short(convener: Found) -> str:
    """The convener's name as meetings bear it: 中共中央政治局."""
    return convener.name.replace("中国共产党中央", "中共中央")


def _spoken(day: str) -> str:
    year, month, date = map(int, day.split("-"))
    return f"{year}年{month}月{date}日"
