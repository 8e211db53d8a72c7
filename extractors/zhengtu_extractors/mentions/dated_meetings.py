"""Meetings that have no name but a day: who convened them, the day and 会议 make one.

中共中央政治局12月3日召开会议 → 中共中央政治局2020年12月3日会议; a place that convenes one to carry something out gives
place, purpose and 会议: 我市召开会议，贯彻落实…精神 → 许昌市贯彻落实…精神会议.
"""

import re
from collections.abc import Iterable, Iterator

from zhengtu_extractors.dates import day_of
from zhengtu_extractors.document import Document, Found, Sentence
from zhengtu_extractors.mentions.meeting_words import CONVENE, Meeting, heads, kind_of

_CONVENED = re.compile(rf"{CONVENE}(?P<which>(?:[一-龥]{{0,4}})?)$")
_WHICH = re.compile(r"(?:一次|例行|专题|紧急|专门|重要|视频|新闻|全体|调研|工作|党组|内部|媒体|情况|集体)*")
# Between who convenes and the verb: a day, a place, a title and name.
_BETWEEN = re.compile(r"(?:[^，。；：、的]{0,24}|，?于?[^，。；：、的]{0,20})")
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


def _meeting(document: Document, sentence: Sentence, head: re.Match[str], before: list[Meeting]) -> Meeting | None:
    verb = _CONVENED.search(document.text, sentence.start, head.start())
    if not verb or not _WHICH.fullmatch(verb["which"]) or _COUNTED.match(document.text, head.end()):
        return None
    convener = _convener(document, sentence, verb.start())
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


def _convener(document: Document, sentence: Sentence, verb: int) -> Found | None:
    """The agency or place that stands nearest before the verb in its clause."""
    found = list(document.inside(sentence.start, verb, "Agency", "Place"))
    for f in sorted(found, key=lambda f: (f.end, f.end - f.start), reverse=True):
        venue = f.type == "Place" and document.text[f.start - 1 : f.start] in ("在", "于", "到", "赴", "从")
        if not venue and not (f.type == "Place" and _has_agency(found, f)):
            return f if _BETWEEN.fullmatch(document.text, f.end, verb) else None
    return None


def _has_agency(found: list[Found], place: Found) -> bool:
    return any(f.type == "Agency" and f.start <= place.start and place.end <= f.end for f in found)


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
