"""会议 alone: the meeting that the article reports.

会议指出, 出席会议, 座谈会上 mean the meeting which the text says was held last before; 全省会议 means the last meeting
whose name began with 全省. A meeting that is only recalled (传达…会议精神) is not what 会议 means.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from zhengtu_extractors.document import Document
from zhengtu_extractors.mentions.meeting_words import CONVENE, HELD, Meeting

# Words that any meeting may be called by, and those that only one whose name bears them is.
_ANY = "会议|大会|全会|座谈会|(?:调研)?座谈(?!会)|论坛|研讨会|峰会|推进会|动员会|现场会|发布会|博览会|大赛"
_OWN = (
    "[一-龥]{2}(?:展览|座谈|协调|推进|调度|部署|总结|报告|汇报|交流|发布|通气)会|年会|晚会|音乐会|招待会|联欢会|对话会|报告会|总结会|汇报会|交流会|"
    "记者会|吹风会|通气会|对接会|专题会|例会|恳谈会|启动会|表彰会|部署会|调度会|协调会|工作会|听证会|推介会|洽谈会|"
    "[一-龥]{0,2}仪式|典礼|公祭活动|会晤|磋商|对话|"
    "研讨班|培训班|研修班|专题班|学习班|读书班|推广会|圆桌会议?|反馈会|沟通会|说明会|培训会|协商会|会商会|观摩会|专题研讨会"
)
_WORD = rf"(?:(?:本次|这次|此次|本届|该|上述|(?:当|昨|今)[天日](?:的|下午|上午)?))?(?P<word>{_ANY}|{_OWN})"
_ACTS = (
    r"(?:还|并|也|首先|认真|专题|一致|最后|同时|集中|书面|分别|公报|高度|充分)?"
    r"(?:指出|强调|要求|认为|学习|传达|审议|讨论|研究|听取|通过|决定|确定|提出|明确|总结|通报|部署|宣布|表示|号召|开始|期间|结束|由|在|以|对|围绕|就|就是|观看|表彰|还|聚焦|批准|表决|选举|推选|开幕|闭幕|召开|举行|称)"
)
_ALONE = (
    re.compile(rf"(?:(?<=[，。；：、“”\n])|^){_WORD}(?={_ACTS})"),
    re.compile(rf"(?:出席|参加|主持|列席|观看|欣赏|莅临)(?:了)?{_WORD}(?=[，。；、并时]|期间|的(?:还有|有|是|包括)|$)"),
    re.compile(rf"(?:(?<=[，。；：、在\n])|^){_WORD}(?:上|一开始|期间|结束[时后]|后)(?=[，,])"),
    re.compile(
        rf"(?:本次|这次|此次|本届)(?P<word>{_ANY}|{_OWN}|[一-龥]{{1,3}}(?:会|节|赛|周|展|班))(?![一-龥]{{0,4}}[会坛式]|[议室制])"
    ),
)
_THAT = re.compile(r"(?P<which>全[省市区县州国])(?P<word>会议)(?=精神|部署|要求)")
_RECALLED = re.compile(
    r"(?:传达|学习|贯彻|落实|领会|提请|提交|交付|在(?![^，。]{0,24}(?:召开|举行|举办|主持|出席|参加))|根据|按照|自(?![治主行]))[^，。；：]{0,16}$"
)
_CONVENES_IT = re.compile("(?:召开|举行|举办)了?$")  # 理论学习中心组举行学习会 recalls nothing
# What a meeting's name opens with that may be left out where it is named again.
_WHICH = re.compile(
    r"^(?:\d{4}年?(?:度)?|第[一二三四五六七八九十\d]+[次届轮期]|首[次届轮]|中[俄美欧德法英日韩非阿古哈印巴]|全[国省市区县]|国务院|部分省市|[一-龥]{2,4}[省市县区])+"
)
_LONG_ENOUGH = 6  # characters that tell which meeting a repeated end of a name means
_TALKS = re.compile(r"座谈$")
_HELD_BEFORE = re.compile(rf"(?:{HELD}|进行|来到|莅临|走进)$")
_CONVENED_BEFORE = re.compile(rf"(?<!的){CONVENE}(?<!的)[^，。；：的]{{0,24}}$")
_HELD_AFTER = re.compile(
    rf"[”）]*(?:，?(?!精神)[^，。；：]{{0,24}}?{CONVENE}|，?[^，。；：]{{0,20}}(?:开幕|闭幕|落幕|落下帷幕|启动|拉开|开到|召开后|启幕|揭幕|开坛|开讲|开赛|开跑|开战|开打|鸣枪|打响|亮相|开班|结业|收官|圆满结束)|"
    r"现场[，。]|由[^，。；：]{2,40}主持|(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[上下]午)?(?:审议|讨论|研究|表决|听取|决定|通过)[^，。；的]{2}|一开始)"
)
_REPORTED_AT = re.compile(
    r"[”）]*上[，]?(?:[作做]了?|发表|致)[^。；]{0,60}?(?:报告|讲话|演讲|[致祝贺]?[词辞])(?=[，。；]|$)"
)
_LEARNT_AT = re.compile(r"[”）]*上[^，。；]{0,4}(?:获悉|了解到|透露)")


def meeting_references(document: Document, meetings: Sequence[Meeting]) -> Iterator[Meeting]:
    """Mentions by 会议 and the like of the meetings found so far (sorted by start)."""
    seen: set[tuple[int, int]] = set()
    held = [m for m in meetings if is_held_at(document, m.start, m.end)]
    for m in chain.from_iterable(pattern.finditer(document.text) for pattern in _ALONE):
        start, end = m.span("word")
        meant = _meant([h for h in held if h.end <= start], m["word"])
        if meant and m["word"] == "会议":
            meant = _first_joined(document, meetings, meant)
        if meant and (start, end) not in seen and not any(k.start < end and start < k.end for k in meetings):
            seen.add((start, end))
            yield meant._replace(start=start, end=end, clue="the meeting reported", body=None)
    yield from _by_tail(document, meetings)
    for m in _THAT.finditer(document.text):
        before = (k for k in reversed(meetings) if k.end <= m.start())
        meant = next((k for k in before if document.text.startswith(m["which"], k.start)), None)
        if meant:
            yield meant._replace(start=m.start(), end=m.end(), clue=f"{m['which']} of the name before", body=None)


def _by_tail(document: Document, meetings: Sequence[Meeting]) -> Iterator[Meeting]:
    """A name repeated without its ordinal, year or place: 第六轮中美战略与经济对话, then 战略与经济对话."""
    tails: dict[str, Meeting] = {}
    for meeting in meetings:
        tail = _WHICH.sub("", document.text[meeting.start : meeting.end])
        if len(tail) >= _LONG_ENOUGH and tail != document.text[meeting.start : meeting.end]:
            tails.setdefault(tail, meeting)
    for tail, meant in tails.items():
        for m in re.finditer(re.escape(tail), document.text[meant.end :]):
            start, end = meant.end + m.start(), meant.end + m.end()
            if not any(k.start < end and start < k.end for k in meetings):
                yield meant._replace(start=start, end=end, clue="end of the name before", body=None)


def _meant(before: Sequence[Meeting], word: str) -> Meeting | None:
    """The last meeting whose name bears the word, else the last at all if it may be called so."""
    if word == "会议" and before and before[-1].kind == "meeting":
        return before[-1]
    named = next((h for h in reversed(before) if word in h.name), None)
    return named or (before[-1] if before and re.fullmatch(_ANY, word) else None)


def _first_joined(document: Document, meetings: Sequence[Meeting], meant: Meeting) -> Meeting:
    """A meeting, or the first of those that it is listed with: 第三届甲论坛、乙会议在某市开幕."""
    for meeting in reversed(meetings):
        if meeting.end < meant.start and document.text[meeting.end : meant.start] in ("、", "”、", "暨", "和", "与"):
            meant = meeting
    return meant


@lru_cache(maxsize=1024)  # every family of relations asks it of the same few meetings
def is_held_at(document: Document, start: int, end: int) -> bool:
    """Whether the text says that the meeting of this mention is held, and does not only recall it."""
    before = document.text[max(0, start - 40) : start]
    if _LEARNT_AT.match(document.text, end) or _REPORTED_AT.match(document.text, end):
        return True
    if document.text.startswith("精神", end) or (_RECALLED.search(before) and not _CONVENES_IT.search(before)):
        return False
    if _TALKS.search(document.text[start:end]):
        return True
    return bool(_HELD_BEFORE.search(before) or _CONVENED_BEFORE.search(before) or _HELD_AFTER.match(document.text, end))
