"""IMPLEMENTS by what a body gives notice of.

某部、某委日前印发通知，在全国全面推行某制度; 某部等八部门发布，新增某市等城市作为某试点; 某署出台15条举措支持某战略:
a body that gives notice of what it does, picks or supports carries the scheme out. What it asks others to do is theirs.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Statement
from zhengtu_extractors.mentions.titles import SCHEMES
from zhengtu_extractors.modality import modality_before
from zhengtu_extractors.relations.acting_by import DEED
from zhengtu_extractors.relations.masked import Masked, actors_in, masked_sentences

_WHO = (
    r"(?<![在从据由对向的Ⓛ])(?P<who>Ⓐ(?:[、和与及]Ⓐ)*)(?:等[^，。；ⒶⓁⒹⓃⓂ]{0,8}?(?:部门|单位|部委|[部省]))?"
    r"(?:[^，。；：ⒶⓁⒹⓃⓂ的]{0,14}?)"
)
_PAPER = "(?:通知|公告|通告|意见|文件|方案|办法|消息)"
_NOTICE = re.compile(
    rf"{_WHO}(?:印发|发布|下发|公布|发出|出台)了?(?:[^，。；：ⒶⓁⒹⓃⓂ]{{0,8}}?{_PAPER})?，(?P<rest>[^。；ⒶⓃⓂ]{{2,120}})"
)
_PILOTS = re.compile(
    rf"{_WHO}(?:公布|发布|确定|批复|同意|宣布|批准|新增|印发|下发|将|把)[^。；ⒶⓃⓂⒹ]{{0,60}}?(?:为|作为|列为|纳入|列入|成为)[^，。；ⒶⓁⒹⓃⓂ]{{0,10}}?"
    r"[“《]?(?P<what>Ⓓ)[”》]?[^，。；ⒶⓁⒹⓃⓂ]{0,4}?(?:试点|试验|示范|先行|首批|名单)"
)
_SUPPORTS = re.compile(
    rf"{_WHO}(?:出台|推出|发布|制定|印发)了?[^，。；ⒶⒹⓃⓂ]{{0,24}}?(?:(?:举措|措施|政策|办法|意见|方案)[^，。；ⒶⒹⓃⓂ]{{0,4}}?)?"
    r"(?:推动|支持|推进|促进|助力|服务|保障)[^，。；ⒶⒹⓃⓂ]{0,8}?[“《]?(?P<what>Ⓓ)[”》]?[^，。；《ⒶⒹⓃⓂ]{0,8}(?<!意见)(?<!通知)(?=[，。；]|[\d几多]+[条项]|若干|$)"
)
_OTHERS = re.compile(
    r"要求|鼓励|引导|应当|不得|可以|督促|指导(?!意见)|各地(?!区)|各省|企业|地方|提出|支持|\d年前?[^，。；]{0,4}建成"
)


def by_notice(document: Document) -> Iterator[Statement]:
    """A statement for each scheme that bodies give notice to carry out, to have picked pilots of or to support."""
    for masked in masked_sentences(document):
        if "Ⓐ" not in masked.text or document.article.kind == "notice":
            continue
        for m in _NOTICE.finditer(masked.text):
            for deed in DEED.finditer(masked.text, *m.span("rest")):
                if not _OTHERS.search(masked.text, m.start("rest"), deed.start()):
                    yield from _carried_out(masked, m, deed)
        for pattern in (_PILOTS, _SUPPORTS):
            for m in pattern.finditer(masked.text):
                yield from _carried_out(masked, m, m)


def _carried_out(masked: Masked, told: re.Match[str], deed: re.Match[str]) -> Iterator[Statement]:
    modality = modality_before(masked.text[: deed.start()])
    for policy in (p for p in masked.within(*deed.span("what"), "Ⓓ") if p.kind in SCHEMES):
        for actor in actors_in(masked, *told.span("who")):
            rule = "rollout.body_gives_notice"
            yield Statement("IMPLEMENTS", actor.id, policy.id, masked.sentence, rule, {}, modality)
