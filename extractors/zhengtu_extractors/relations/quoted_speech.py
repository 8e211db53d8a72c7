"""Who speaks a quotation that no verb of speech gives to anybody: where it stands tells.

1. 院长张三不解：“……。” or 张三接过话茬，“……。”: the subject of the words that lead to it; 他难掩喜悦：“……。”: who
   alone was named before in the paragraph;
2. “……。”张三领到了补贴。: a quotation that opens a paragraph is spoken by the subject of the words behind it;
3. 张三坐不住了。“……。”: one to which neither leads is spoken by the subject of the sentence before it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from zhengtu_extractors.document import Document, Found


class Quotation(NamedTuple):
    """A whole utterance in quotes, from behind the opening to before the closing mark."""

    start: int
    end: int


_MARKS = re.compile("[“”\n]")
_SHORTEST = 6  # characters of an utterance
_BOUNDS = re.compile("[。！？；\n]|(?<=[。！？…，])”")
_LEADS = re.compile(r"(?:[^。；：“”]|“[^。！？“”]{1,16}”){0,40}[：，]")
_HE = re.compile(r"(?:^|[，。；！？”\n])(?:他|她|老人|小伙子?|姑娘)[^，。；：“”问]{0,16}：$")
# What stands before a name that is a subject: nothing, or who he is.
_WHO_HE_IS = re.compile(
    r"(?:[^。；：“”]{0,60}?(?:[长记席任员理表事将裁师官使士者授家民户工主人生手板职妈爸友客的]|同学|老师))?"
)
_OBJECT = re.compile(
    r"(?:[告对向给问请让令使与和跟陪送帮握拉看据为由被将把]|给.*|告诉|听到?|记者|一位|[一两几多]名|有|这位)$"
)
_WHOSE = re.compile(
    r"(?:烈士|先生|女士|同志|总书记|主席|总理)?"
    r"的(?!微博|朋友圈|话|感[受慨叹触言]|体会|心[声情]|回答|疑问|评价|看法|说法|经历|(?:工作)?状态)"
)
_HEARD = re.compile(
    r"[听问读写印题贴挂]|记者|墙上|标语|横幅|短信|屏幕|显示|通知|口号|歌|诗|题为|名为|所谓|俗话|常言|一句"
)
_OTHERS_SAY = re.compile(
    r"[^，。“”]{0,30}?(?:说|道|问|表示|介绍|坦言|告诉|回答|喊|感慨|感叹|称赞|评价|认为|指出|强调|解释|回忆)"
)
_FAR = 60  # characters within which a quotation's speaker is named behind it


def quoted_by_place(document: Document) -> Iterator[tuple[Found, Quotation]]:
    """The quotations whose speaker their place tells, each with the speaker."""
    for quotation in whole_quotations(document.text):
        speaker = _before(document, quotation) or _behind(document, quotation) or _told_before(document, quotation)
        if speaker:
            yield speaker, quotation


def whole_quotations(text: str) -> Iterator[Quotation]:
    """The outermost quotations that are whole utterances, none of them over a paragraph's end."""
    depth, opened = 0, 0
    for m in _MARKS.finditer(text):
        depth = {"“": depth + 1, "”": max(0, depth - 1), "\n": 0}[m[0]]
        if m[0] == "“" and depth == 1:
            opened = m.end()
        elif m[0] == "”" and depth == 0 and m.start() - opened >= _SHORTEST and text[m.start() - 1] in "。！？…，":
            yield Quotation(opened, m.start())


def _before(document: Document, quotation: Quotation) -> Found | None:
    """The subject of the words that lead to a quotation."""
    text, close = document.text, quotation.start - 1
    start = _segment(text, close)
    named = list(document.inside(start, close, "Person"))
    if _HEARD.search(text, named[-1].end if named else start, close):
        return None
    if named and _LEADS.fullmatch(text, named[-1].end, close) and _is_subject(text, start, named[-1]):
        return named[-1]
    if not named and _HE.search(text, max(0, close - 30), close):
        return _only_one(document, text.rfind("\n", 0, close) + 1, close)
    return None


def _behind(document: Document, quotation: Quotation) -> Found | None:
    """The subject of the words behind a quotation that opens a paragraph."""
    text, start = document.text, quotation.end + 1
    if quotation.start - 1 > 0 and text[quotation.start - 2] != "\n":
        return None
    bound = _BOUNDS.search(text, start)
    end = min(bound.start() if bound else len(text), start + _FAR)
    first = next(iter(document.inside(start, end, "Person")), None)
    if first is None or _OTHERS_SAY.match(text, start, first.start) or "“" in text[start : first.start]:
        return None
    return first if _is_subject(text, start, first) else None


def _told_before(document: Document, quotation: Quotation) -> Found | None:
    """The subject of the sentence before a quotation that stands alone."""
    text, close = document.text, quotation.start - 1
    if close < 1 or text[close - 1] not in "。！" or _OTHERS_SAY.match(text, quotation.end + 1):
        return None
    start = _segment(text, close - 1)
    named = {f.id: f for f in document.inside(start, close, "Person")}
    behind = document.inside(quotation.end + 1, quotation.end + _FAR, "Person")
    if len(named) != 1 or _HEARD.search(text, start, close) or any(f.id not in named for f in behind):
        return None
    [speaker] = named.values()
    return speaker if _is_subject(text, start, speaker) else None


def _segment(text: str, end: int) -> int:
    """Where the sentence begins that goes on at `end`."""
    return max(
        (m.end() for m in _BOUNDS.finditer(text, text.rfind("\n", 0, end) + 1, end)),
        default=text.rfind("\n", 0, end) + 1,
    )


def _is_subject(text: str, start: int, person: Found) -> bool:
    """Whether a name opens its clause, behind what he is."""
    comma = text.rfind("，", start, person.start) + 1
    lead = text[max(start, comma) : person.start]
    return bool(_WHO_HE_IS.fullmatch(lead)) and not _OBJECT.search(lead) and not _WHOSE.match(text, person.end)


def _only_one(document: Document, start: int, end: int) -> Found | None:
    """The one person named in a stretch outside of quotations."""
    spoken = list(whole_quotations(document.text[start:end]))
    named = {
        f.id: f
        for f in document.inside(start, end, "Person")
        if not any(q.start <= f.start - start < q.end for q in spoken)
    }
    return next(iter(named.values())) if len(named) == 1 else None
