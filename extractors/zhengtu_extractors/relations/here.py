"""APPLIED_IN of what 当地, 镇里 or 该村 carries out: the word means the place that was named last before it.

在某市，当地通过Ⓓ…; 在某县…。今年，当地推行Ⓓ; 某镇…。转变是从镇里推行Ⓓ起步的; 某局局长某人介绍，当地推行Ⓓ.
当地 means the place or the few places that its own paragraph named last, or for which the office that it named last
works; a word of a level means the last place of that level.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found, Statement
from zhengtu_extractors.gazetteer import by_id
from zhengtu_extractors.mentions.titles import PAPERS, SCHEMES
from zhengtu_extractors.modality import modality_before
from zhengtu_extractors.relations.ground import seat_in
from zhengtu_extractors.relations.masked import Masked, all_masked_sentences, last_of_chains

_DO = (
    "推进|推行|推动|推广|推出|推开|实施|实行|开展|深化|启动|建立|建起|健全|完善|试行|试点|执行|落实|探索|构建|打造|创新|组建|发起|升级|扩大|"
    "加快|统筹|运用|采用|采取|引入|通过|依托|利用|借助|用好|用足|用活|发放|加大|大力发展|坚持|结合|抓住|抢抓|以(?!来|后|上|前|及)|"
    r"[将把][^，。；ⒶⓁⒹⓃⓂ]{1,12}?[与和纳列]"
)
_WHO = "(?:政府|党委|党委政府|党委、政府|干部群众|干部|群众|村民|居民|农民|牧民|农户|企业|部门|有关部门|相关部门)?"
_HERE = re.compile(
    r"(?<![对给为离来使让与和同向到由是])(?<!帮助|带动|促进|推动|助力|适应|支持|鼓励|引导|方便|造福|惠及|融入|指导|希望|要求|叮嘱|嘱托|勉励)"
    rf"(?P<here>当地|这里|[镇乡村]里|该[镇乡村]){_WHO}[^，。；：、ⒶⓁⒹⓃⓂ“]{{0,14}}?(?:{_DO})"
    r"[^，。；：ⒶⓁⓃⓂ“《]{0,14}?[“《]?(?P<what>Ⓓ(?:[”》]?[、和与及][“《]?Ⓓ)*)"
    r"(?![”》]?(?:精神|要求|的(?:重要|经验|做法)|对象|户(?!籍)|资金))"
)
# 当地调整结构，同时大力推行Ⓓ: over clauses that name nobody else. 随着Ⓓ推进，这里村村通路.
_GOES_ON = re.compile(
    rf"(?:^|[，；：\n])(?P<here>当地|这里|[镇乡村]里|该[镇乡村]){_WHO}[^。；：ⒶⓁⓃⓂ]{{0,60}}?，(?:同时，?|并|还|也|又|再|积极|大力|全面|持续|深入|加快|率先|正|将|"
    rf"不断|着力|进一步|扎实|主动){{0,4}}(?:{_DO})[^，。；：ⒶⓁⓃⓂ“《]{{0,14}}?[“《]?(?P<what>Ⓓ)"
    r"(?![”》]?(?:精神|要求|的(?:重要|经验|做法)|对象|资金))"
)
_WITH = re.compile(
    r"(?:随着|得益于|依托|通过|借助)[^，。；ⒶⓁⒹⓃⓂ]{0,6}[“《]?(?P<what>Ⓓ)[^。；ⒶⓁⒹⓃⓂ]{0,24}?，(?P<here>当地|这里)"
)
# 标志着当地Ⓓ又向前迈出一步: the scheme is the place's own.
_ITS = re.compile(
    r"(?<![对给为与和同向到由])(?P<here>当地)的?[“《]?(?P<what>Ⓓ)(?![”》]?(?:精神|要求|的(?:重要|经验|做法)|对象|户(?!籍)|统筹|[^，。；]{0,2}基金|[金证卡]|参保|范围))"
)
_LEVEL = re.compile("[镇乡村]")
_SAID = re.compile(
    r"[？?]|如果|是否|尚未|建议|呼吁|(?:强调|要求|希望|嘱托|叮嘱|勉励|鼓励|号召|指示|应当?|必须|须)[^。；]*$"
)
_LAST_LIST = re.compile(r"(?:Ⓛ+(?:[、和与及]Ⓛ+)*|Ⓐ)(?![^ⒶⓁ]*[ⒶⓁ])", re.DOTALL)
_SPOKEN_OF = frozenset({"county", "prefecture", "province"})
_NEIGHBOURS, _FEW = frozenset({"county", "township", "village"}), 3  # places that a word may mean together
_DISPOSAL = re.compile("将(?=[^，。；ⒶⓁⒹⓃⓂ]{1,12}?[与和纳列])")  # 将某事与Ⓓ相结合 looks at no future
_CARRIED_OUT = re.compile("落实|执行|实施")
_NO_GROUND = frozenset({"country", "natural", "site"})


def applied_here(document: Document) -> Iterator[Statement]:
    """A statement for each scheme that such a word says to be carried out."""
    if document.article.kind == "notice" or not re.search("当地|这里|[镇乡村]里|该[镇乡村]", document.text):
        return
    before: list[Found] = []  # of this paragraph, or those that the one before named alone
    seen: list[Found] = []
    for masked in all_masked_sentences(document):
        if "\n" in masked.text or document.text[masked.sentence.start - 1 : masked.sentence.start] == "\n":
            before, seen = (before if _alone(before, seen) else []), []
        for pattern in (_HERE, _GOES_ON, _WITH, _ITS) if "Ⓓ" in masked.text else ():
            for m in pattern.finditer(masked.text):
                for place in _meant(document, masked, m, before):
                    if not _SAID.search(masked.text, 0, m.start()):
                        yield from _applied(masked, m, place)
        last = _last_places(document, masked, len(masked.text))
        before, seen = (before, seen) if last is None else (last, [*seen, *last])


def _alone(before: list[Found], seen: list[Found]) -> bool:
    """Whether a paragraph has named these divisions alone, and no village or town, which may be but its example."""
    return len({f.id for f in seen}) == len(before) and all(by_id(f.id) and f.kind in _SPOKEN_OF for f in before)


def _meant(document: Document, masked: Masked, m: re.Match[str], before: list[Found]) -> list[Found]:
    if level := _LEVEL.search(m["here"]):
        end = masked.origin(m.start())
        named = (f for f in document.found if f.type == "Place" and f.end <= end and f.name.endswith(level[0]))
        last = max(named, key=lambda f: f.start, default=None)
        return [last] if last and not _another(level[0], document.text[last.end : end]) else []
    last_places = _last_places(document, masked, m.start())
    return before if last_places is None else last_places


def _another(level: str, text: str) -> bool:
    """Whether a text seems to name a village or town which is not known."""
    return bool(re.search(f"(?<![农乡全该本各渔山新古老城市]){level}(?![里民委级庄集党政长干上域区内外])", text))


def _last_places(document: Document, masked: Masked, end: int) -> list[Found] | None:
    """The few places named last before, of nested ones the lowest, or the seat of the office named last."""
    if not (last := _LAST_LIST.search(masked.text[:end])):
        return None
    if last[0] == "Ⓐ":
        seat = seat_in(document, masked.within(*last.span(), "Ⓐ")[0])
        return [seat] if seat else _last_places(document, masked, last.start())
    places = last_of_chains(masked, *last.span())
    if len(places) == 1:
        return places if places[0].kind not in _NO_GROUND else []
    return places if len(places) <= _FEW and all(f.kind in _NEIGHBOURS for f in places) else []


def _applied(masked: Masked, m: re.Match[str], place: Found) -> Iterator[Statement]:
    modality = modality_before(_DISPOSAL.sub("把", masked.text[: m.start("what")]))
    stage = "pilot" if re.search("试点|试行|率先|探索", m[0]) else "rollout"
    for policy in masked.within(*m.span("what"), "Ⓓ"):
        if policy.kind in SCHEMES | {"plan"} or (policy.kind in PAPERS and _CARRIED_OUT.search(m[0])):
            yield Statement(
                "APPLIED_IN", policy.id, place.id, masked.sentence, "rollout.here", {"stage": stage}, modality
            )
