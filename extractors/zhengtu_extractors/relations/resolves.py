"""ADOPTED by what a meeting says is to be done: 会议决定，…，实行Ⓓ; 会议指出，要逐步建立Ⓓ; 二是……推行Ⓓ.

`relations.adoption` reads a verb and its object. Here the meeting speaks first, and what it wants set up or carried on
stands in later clauses, or in the items (一是, 二要) of the sentences that follow in its paragraph.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found, Statement
from zhengtu_extractors.mentions.titles import SCHEMES
from zhengtu_extractors.relations.masked import Masked, all_masked_sentences
from zhengtu_extractors.relations.meeting_frame import modality_of, reported_before
from zhengtu_graph.model import Modality

_SPEAKS = re.compile(
    r"(?:^|[\n。；，])[“\n]*(?:[^，。；：ⒶⓁⒹⓃⓂ]{0,10}，)?(?:(?:上述|该|此次|这次|本次|当天的?|[\d月日]+的?)?"
    r"(?:[^，。；：ⒶⓁⒹⓃⓂ“”]{0,12}召开的)?(?P<who>Ⓜ|[^，。；：ⒶⓁⒹⓃⓂ“”]{0,4}会议|全会|大会))”?"
    r"(?:还|也|同时|并|一致|则|特别|进一步|最后|首先|的决定中?)*(?:指出|强调|要求|明确|决定|提出|确定|称)"
)
# What is new may stand in any clause; what goes on needs 要 before it, or to be what the meeting says first.
_NEW = "建立健全|建立|实行|推行|实施|试行|启动|推出|扩大|推广|取消|全面推开"
_GOES_ON = "推进|完善|深化|推动|开展|探索|构建|健全|加快|调整|改革"
_HOW = (
    "(?:尽快|加快|抓紧|逐步|积极|继续|全面|稳步|大力|着力|进一步|有序|深入|持续|统筹|在全国|今年|尽早|扎实|有针对性地|研究|"
    "探索)*"
)
_WANTS = re.compile(
    rf"(?:(?:^|[，：；、\n]|要)(?:[一二三四五六七八九十]+[是要])?{_HOW}(?:{_NEW})|"
    rf"(?:要|下一步|将|[一二三四五六七八九十]是){_HOW}(?:{_GOES_ON})|(?:^|(?<=^，)){_HOW}(?:{_GOES_ON}))"
    r"(?:和|了|并|完善|推进|实施|健全|加快){0,2}[^，。；：、ⒹⒶⓁⓃⓂ]{0,8}?"
    r"[《“‘]?(?P<what>Ⓓ(?:[》”’]?(?:、|和|与|及|以及)[《“‘]?Ⓓ)*)"
    r"(?![》”’]?(?:[^，。；]{0,6}(?:要求|精神|部署|机遇|成果|基础上|过程)|"
    r"[^，。；]{0,10}(?:转变|过渡)|[^，。；]{0,12}，(?:[^，。；]{0,20}，)?(?:既|也)?(?:是|对|有利于|有助于)))"
)
_EXTENDS = re.compile(r"[将把][《“‘]?(?P<what>Ⓓ)[》”’]?[^，。；Ⓓ]{0,8}?(?:扩大到|扩至|推广到|延伸到|纳入|列入|作为)")
_ITEM = re.compile(r"\n?(?:[一二三四五六七八九十][是要、]|第[一二三四五六七八九十]|同时|另外|此外，)")


def resolved(document: Document) -> Iterator[Statement]:
    """A statement for each scheme that a meeting says is to be set up, carried on or extended."""
    if not document.has("Meeting"):
        return
    meeting: Found | None = None
    end = 0
    for masked in all_masked_sentences(document):
        broken = "\n" in document.text[end : masked.sentence.start] or masked.text.startswith("\n")
        end = masked.sentence.end
        spoken = _SPEAKS.search(masked.text)
        if spoken:
            meeting = _speaker(document, masked, spoken)
        elif broken or not _ITEM.match(masked.text):
            meeting = None
        if meeting:
            yield from _wanted(masked, meeting, spoken.end() if spoken else 0)


def _speaker(document: Document, masked: Masked, m: re.Match[str]) -> Found | None:
    named = masked.within(*m.span("who"), "Ⓜ")
    return named[0] if named else reported_before(document, masked.sentence.start + 1)


def _wanted(masked: Masked, meeting: Found, start: int) -> Iterator[Statement]:
    said, modality = masked.text[start:], modality_of(masked.text[:start])
    for pattern in (_WANTS, _EXTENDS):
        for m in pattern.finditer(said):
            if re.search("[ⓃⒶ]", said[: m.start()]):
                return
            what = masked.within(start + m.start("what"), start + m.end("what"), "Ⓓ")
            for policy in (p for p in what if p.kind in SCHEMES):
                yield _statement(meeting, policy, masked, modality)


def _statement(meeting: Found, policy: Found, masked: Masked, modality: Modality) -> Statement:
    how = {"action": "adopted"}
    return Statement("ADOPTED", meeting.id, policy.id, masked.sentence, "adoption.meeting_wants", how, modality)
