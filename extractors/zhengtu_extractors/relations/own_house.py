"""IMPLEMENTS and ISSUED by what one who speaks tells of his own house.

“我们将推进某改革。”某局局长某人说; 某院院长某人介绍，该院实行了某制度; 通过某机制，…: the office, firm or house
for which one speaks carries the scheme out. “我们出台了《某办法》”: it put the paper out.
Who speaks for a party committee or a whole government speaks of its place.
"""

import re
from collections.abc import Iterator, Mapping

from zhengtu_extractors.document import Document, Found, Statement
from zhengtu_extractors.mentions.titles import PAPERS, SCHEMES
from zhengtu_extractors.modality import modality_before
from zhengtu_extractors.relations.acting_by import DEED
from zhengtu_extractors.relations.masked import Masked, all_masked_sentences

_SAYS = r"(?:说|介绍|表示|坦言|透露|告诉[^，。；]{1,6})"
_TELLS = (
    r"(?:[^，。；：ⒶⓁⒹⓃⓂ]{1,16}Ⓝ|(?:[有相]关)?(?:负责人|负责同志|工作人员|发言人))(?:，[^，。；ⒶⓁⒹⓃⓂ]{1,12})?[^，。；：ⒶⓁⒹⓃⓂ]{0,4}?"
    + _SAYS
)
_ASCRIBED = re.compile(rf"(?P<quote>^|”)(?P<who>Ⓐ+){_TELLS}")
_TOLD_FIRST = re.compile(rf"(?:^|[。；，\n”])[^，。；ⒶⓁⒹⓃⓂ]{{0,10}}(?P<who>Ⓐ+){_TELLS}[，：]“?")
# 某院院长某人 first, then only 某人说.
_OF_HOUSE = re.compile(r"(?P<body>Ⓐ+)[^，。；：ⒶⓁⒹⓃⓂ的]{1,16}(?P<who>Ⓝ)")
_NAMED = re.compile(rf"(?P<quote>^|”)(?P<who>Ⓝ)[^，。；：ⒶⓁⒹⓃⓂ]{{0,4}}?{_SAYS}")
_NAMED_FIRST = re.compile(rf"(?:^|[。；，\n”])(?P<who>Ⓝ)[^，。；：ⒶⓁⒹⓃⓂ]{{0,4}}?{_SAYS}[，：]“?")
_OWN = re.compile(
    "我们|将|咱们|他们|该[局院厅委处队站行校]|[本我全][局院厅委处队站行校](?!长)|法院|医院|学校|总队|支队"
)
_MEANS = re.compile(r"(?:通过|依托|借助|采取|采用)[^，。；ⒶⓁⒹⓃⓂ]{0,6}?[“‘]?(?P<what>Ⓓ)")
_PUT_OUT = re.compile(r"(?:出台|制定|印发|发布|推出|编制)(?:印发|出台|实施)?了?[^，。；《ⒶⓁⒹⓃⓂ]{0,8}《(?P<what>Ⓓ)》")
_OTHERS = re.compile("[ⒶⓁⓃ]|要(?!求)|希望|建议|各地|各级|地方|企业|国家|全国|群众|居民|患者|学生|农民")
_HOUSE = re.compile(
    r"(?:[局厅部院司署处所站队]|海关|银行|大学|学校|中心|公司|集团|办公室|(?<!中共)[^共]{4,}委员会|联合会|总工会)$"
)


def told_of_own_house(document: Document) -> Iterator[Statement]:
    """A statement for each scheme that one says his body to carry out, in the quotes before or the clauses behind."""
    paragraph: list[Masked] = []
    houses: dict[str, Found] = {}
    for masked in all_masked_sentences(document):
        if paragraph and "\n" in document.text[paragraph[-1].sentence.end : masked.sentence.start + 1]:
            paragraph = []
        paragraph.append(masked)
        if not re.search("Ⓝ|Ⓐ.*(?:负责|工作人员|发言人)", masked.text):
            continue
        for m in _OF_HOUSE.finditer(masked.text):
            houses |= {f.id: masked.within(*m.span("body"), "Ⓐ")[-1] for f in masked.within(*m.span("who"), "Ⓝ")}
        for said, start, end, body in _spoken(paragraph, houses):
            if _HOUSE.search(body.name):
                yield from _own_deeds(said, start, end, body)


def _spoken(paragraph: list[Masked], houses: Mapping[str, Found]) -> Iterator[tuple[Masked, int, int, Found]]:
    """What somebody of a house says by a paragraph's last sentence: the stretches of the speech, and the house."""
    masked = paragraph[-1]
    for ascribed, told_first in ((_ASCRIBED, _TOLD_FIRST), (_NAMED, _NAMED_FIRST)):
        if (who := ascribed.search(masked.text)) and (body := _body_of(masked, who, houses)):
            for said, start, end in _quote_before(paragraph, who.end("quote")):
                yield said, start, end, body
        for who in told_first.finditer(masked.text):
            if body := _body_of(masked, who, houses):
                yield masked, who.end(), len(masked.text), body


def _quote_before(paragraph: list[Masked], end: int) -> Iterator[tuple[Masked, int, int]]:
    """The stretches of the quote that ends at `end` of a paragraph's last sentence, or with the sentence before it."""
    said = paragraph if end else paragraph[:-1]
    if not end and not (said and said[-1].text.endswith("”")):
        return
    for masked in reversed(said):
        stop = end if masked is paragraph[-1] else len(masked.text)
        opens = masked.text.rfind("“", 0, stop)
        yield masked, opens + 1, stop
        if opens >= 0:
            return


def _body_of(masked: Masked, m: re.Match[str], houses: Mapping[str, Found]) -> Found | None:
    """The body for which one speaks: that named with him, else that with which his name stood first."""
    bodies = masked.within(*m.span("who"), "Ⓐ")
    return (
        bodies[-1]
        if bodies
        else next((houses[f.id] for f in masked.within(*m.span("who"), "Ⓝ") if f.id in houses), None)
    )


def _own_deeds(masked: Masked, start: int, end: int, body: Found) -> Iterator[Statement]:
    """What a body is said to carry out or to put out, where its speaker says 我们 or 将 and nobody else acts."""
    for pattern, relation, kinds in (
        (DEED, "IMPLEMENTS", SCHEMES),
        (_MEANS, "IMPLEMENTS", SCHEMES),
        (_PUT_OUT, "ISSUED", PAPERS),
    ):
        for deed in pattern.finditer(masked.text, start, end):
            said = masked.text[start : deed.start()]
            if not _OTHERS.search(said) and (pattern is _MEANS or _OWN.search(said)):
                for policy in (p for p in masked.within(*deed.span("what"), "Ⓓ") if p.kind in kinds):
                    rule = "rollout.body_tells" if relation == "IMPLEMENTS" else "issuing.body_tells"
                    how = modality_before(said)
                    yield Statement(relation, body.id, policy.id, masked.sentence, rule, {}, how)
