"""Meetings that have no name but a day: who convened them, the day and 会议 make one.

中共中央政治局12月3日召开会议 → 中共中央政治局2020年12月3日会议; a place that convenes one to carry something out gives
place, purpose and 会议: 我市召开会议，贯彻落实…精神 → 许昌市贯彻落实…精神会议.
"""

import re
from collections.abc import Iterable, Iterator

from zhengtu_extractors.dates import date_near, day_of
from zhengtu_extractors.document import Document, Sentence, outermost
from zhengtu_extractors.mentions.conveners import convener_before, is_venue, meets_monthly, name_in_meetings
from zhengtu_extractors.mentions.meeting_words import CONVENE, HELD, Meeting, heads, kind_of, says_what

_CONVENED = re.compile(rf"{CONVENE}(?P<which>(?:\d{{1,2}}月份?)?[一-龥（）]{{0,8}})$")
_WHICH = re.compile(
    r"(?:\d{1,2}月份?|一次|例行|政策|专题|紧急|专门|重要|视频|新闻|全体|调研|工作|党组|内部|媒体|情况|集体|常委会?|（扩大）|扩大|常务|中心组|电视电话|现场|部署|"
    r"学习|院士|专家|企业|代表|有关|部门|负责人|经济|形势|征求意见|意见|征询|吹风)*"
)
_AT = re.compile(r"在(?P<which>[一-龥]{0,6})$")
_SPOKEN = re.compile(r"上[^，。；]{0,20}?(?:说|表示|介绍|通报|指出|透露|宣布|回答|回应|发布|强调|称)")
_PURPOSE = re.compile(
    r"[，,](?P<what>(?:传达学习|学习传达|学习贯彻|贯彻落实|传达贯彻|贯彻|传达|学习)(?P<of>[^，。；]{2,40}?)精神)"
)
_THAT = re.compile(r"(?P<which>全[省市区县州国])会议?")
_SORT = re.compile(r"(?!在|于|为)[一-龥（）]{1,12}")
_HELD_AFTER = re.compile(r"[^，。；：]{0,16}(?:召开|举行)")
_HELD_BEFORE = re.compile(rf"{HELD}$")
_NUMBERED = re.compile("第[^第次]{1,4}次(?:全体)?会议$")
BY_CONVENER = "convener and day"  # the clue of these meetings
# 一场座谈会…。会议由某部召集: the sentence behind tells who convened it.
_ONE = re.compile("一[场次](?P<which>[一-龥]{0,8})$")
_CONVENED_BY = re.compile(
    r"(?<=[，。；\n])(?:该|此次|这次|本次)?(?P<word>会议|[一-龥]{1,4}会)由(?P<who>[^，。；：]{2,30}?)(?:牵头|组织|联合|共同)*(?:召集|召开|主办|举办)(?=[，。；])"
)
_COUNTED = re.compile(r"[\d一二三四五六七八九十多数几]+(?:余|多)?[次场个]|等")


def dated_meetings(document: Document, before: Iterable[Meeting]) -> Iterator[Meeting]:
    """Mentions of meetings without a name; `before` are those with one."""
    known = list(before)
    taken = [(m.start, m.end) for m in known]
    for sentence in document.sentences:
        for head in heads().finditer(document.text, sentence.start, sentence.end):
            if any(start < head.end() and head.start() < end for start, end in taken):
                continue
            meeting = _of_session(document, head, known) or _meeting(document, sentence, head, known)
            if meeting:
                yield meeting
        yield from _told_after(document, sentence) if "一场" in sentence.text or "一次" in sentence.text else ()


def _told_after(document: Document, sentence: Sentence) -> Iterator[Meeting]:
    """8日，一场座谈会把甲与乙连在一起。会议由丙召集: both mentions, by the convener that the second one names."""
    end = document.text.find("\n", sentence.start + 1)
    told = _CONVENED_BY.search(document.text, sentence.start, end if end > 0 else len(document.text))
    if not told or told.start() > sentence.end + 1:
        return
    hosts = outermost(document.inside(*told.span("who"), "Agency"))
    for head in heads().finditer(document.text, sentence.start, min(sentence.end, told.start())) if hosts else ():
        one, day = _ONE.search(document.text, sentence.start, head.start()), day_of(document, sentence, head.start())
        if one and day and only_sort(one["which"]):
            what = document.text[one.start("which") : head.end()]
            meeting = Meeting(
                one.start("which"), head.end(), f"{name_in_meetings(hosts[0].name)}{spoken(day)}{what}", kind_of(what)
            )
            meeting = meeting._replace(date=day, clue=BY_CONVENER)
            yield from (meeting, meeting._replace(start=told.start("word"), end=told.end("word")))
            return


def _meeting(document: Document, sentence: Sentence, head: re.Match[str], before: list[Meeting]) -> Meeting | None:
    verb = _CONVENED.search(document.text, sentence.start, head.start()) or _spoken_at(document, sentence, head)
    if not verb:
        return _of_scope(document, sentence, head)
    if not only_sort(verb["which"]) or _COUNTED.match(document.text, head.end()):
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
    if not day and meets_monthly(convener.name):
        day = _month(document, sentence, verb.start())
    if not day:
        return None
    name = f"{name_in_meetings(convener.name)}{spoken(day)}{what}"
    return Meeting(start, head.end(), name, kind_of(what), day, BY_CONVENER)


def _month(document: Document, sentence: Sentence, position: int) -> str | None:
    """The month said for one meeting: 4月底，中央政治局召开会议, but not 4月、7月三次召开."""
    if document.text[position - 1] == "次":
        return None
    near = date_near(document, sentence, position)
    return near if near and len(near) == len("2014-09") else None


def _of_session(document: Document, head: re.Match[str], before: list[Meeting]) -> Meeting | None:
    """…人大二次会议的新闻发布会: a press conference of a session that stands right before it."""
    if kind_of(head[0]) != "press_conference":
        return None
    ends = (head.start(), head.start() - (document.text[head.start() - 1] == "的"))
    session = next((b for b in before if b.end in ends and _NUMBERED.search(b.name)), None)
    return Meeting(head.start(), head.end(), session.name + head[0], "press_conference") if session else None


def _of_scope(document: Document, sentence: Sentence, head: re.Match[str]) -> Meeting | None:
    """全市领导干部会议召开: a meeting of a place, held on a day, whose words tell only of what sort it is."""
    places = [p for p in document.inside(sentence.start, head.start(), "Place") if not is_venue(document, p)]
    place = next((p for p in places if _SORT.fullmatch(document.text, p.end, head.start())), None)
    day = day_of(document, sentence, head.start())
    if not place or not day or says_what(document.text[place.end : head.start()]):
        return None
    if not (_HELD_AFTER.match(document.text, head.end()) or _HELD_BEFORE.search(document.text, 0, place.start)):
        return None
    what = document.text[place.end : head.end()]
    return Meeting(place.start, head.end(), f"{place.name}{spoken(day)}{what}", kind_of(what), day, BY_CONVENER)


def _spoken_at(document: Document, sentence: Sentence, head: re.Match[str]) -> re.Match[str] | None:
    """某部新闻发言人28日在例行发布会上说: a press conference at which its body speaks."""
    at = kind_of(head[0]) == "press_conference" and _SPOKEN.match(document.text, head.end())
    return _AT.search(document.text, sentence.start, head.start()) if at else None


def only_sort(which: str) -> bool:
    """Whether words before 会议 tell of what sort it is and nothing more: 紧急, 专题, 常委（扩大）."""
    return bool(_WHICH.fullmatch(which)) or not says_what(which)


def _purpose(document: Document, end: int, before: list[Meeting]) -> str | None:
    m = _PURPOSE.match(document.text, end)
    if not m:
        return None
    that = _THAT.fullmatch(m["of"])
    if not that:
        return m["what"]
    meant = [b for b in before if b.end <= end and document.text.startswith(that["which"], b.start)]
    return m["what"].replace(that[0], document.text[meant[-1].start : meant[-1].end]) if meant else m["what"]


def spoken(day: str) -> str:
    """2014-09-13 as 2014年9月13日, 2014-09 as 2014年9月."""
    return "".join(f"{int(number)}{unit}" for number, unit in zip(day.split("-"), "年月日", strict=False))
