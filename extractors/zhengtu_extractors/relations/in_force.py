"""APPLIED_IN of a local body's paper: news that tell of it as in force say that it is applied in the body's place.

某办法将于1月1日起施行; 《某意见》提出，某省将…; 某省出台《某方案》，开展…; 即日起，某省…: the paper is the one of
which the article speaks.
"""

import re
from collections.abc import Iterator, Mapping

from zhengtu_extractors.document import Document, Statement
from zhengtu_extractors.mentions.policy_identity import NATION, seat_of_body
from zhengtu_extractors.mentions.titles import PAPERS
from zhengtu_extractors.modality import modality_before
from zhengtu_extractors.relations.issuing import issuing
from zhengtu_extractors.relations.masked import Masked, all_masked_sentences

_FROM_NOW = r"(?:即日起|今后|从[^，。；ⒹⒶⓁ]{1,8}起|[^，。；ⒹⒶⓁ]{0,8}[年月日]起)[^，。；ⒹⒶⓁ]{0,4}，?"
_COMES_IN_FORCE = re.compile(
    r"(?P<what>Ⓓ)》?(?:（[^（）]*）)?[^。；Ⓓ]{0,40}?(?:起[^，。；]{0,4}|正式|开始)(?:实施|施行|执行|生效)(?!后|的)"
)
_FOR_ITS_PLACE = re.compile(
    rf"(?P<what>Ⓓ)[》”]?(?:(?:还|也|中|同时|特别|进一步)*(?:明确|规定|要求|提出|强调|指出|确定)[，：]?|[^，。；Ⓓ]{{0,6}}，{_FROM_NOW})"
    r"[^，。；ⒹⒶⓁ]{0,8}(?P<where>Ⓛ)"
)
# 某市出台《某方案》，对购房者给予补贴: what comes of it is told at once.
_SET_TO_WORK = re.compile(
    r"(?:出台|印发|发布|制定|推出)(?:了|实施|并实施)?[^，。；ⒶⓁⒹ]{0,10}[《“]?(?P<what>Ⓓ)[》”]?(?:（[^（）]*）)?，"
    r"(?:还|并|已|先后|全面|深入|积极|大力|加快|着力|进一步|全力|创新)*"
    r"(?:实施|开展|推动|推进|助力|启动|覆盖|惠及|扩大|扩面|建立|完善|给予|发放|安排|投入|新建|建成|改造|培育|重点在|"
    r"对[^，。；]{2,20}?(?:给予|发放|进行|实行))"
)
_HOLDS_FROM_NOW = re.compile(rf"\A\n?{_FROM_NOW}(?P<where>Ⓛ)[^《]*$")
_DRAFT = re.compile("稿|草案|修订|规划")


def in_force(document: Document) -> Iterator[Statement]:
    """A statement for each local paper that news tell to be in force."""
    if document.article.kind == "notice":
        return
    told = [
        (masked, m)
        for masked in all_masked_sentences(document)
        for pattern in (_COMES_IN_FORCE, _FOR_ITS_PLACE, _SET_TO_WORK, _HOLDS_FROM_NOW)
        for m in pattern.finditer(masked.text)
    ]
    seats = _seats(document) if told else {}
    for masked, m in told:
        yield from _applied(masked, m, seats)


def _applied(masked: Masked, m: re.Match[str], seats: Mapping[str, str]) -> Iterator[Statement]:
    named = m.groupdict()
    what = [f.id for f in masked.within(*m.span("what"), "Ⓓ")] if "what" in named else list(seats)
    where = {f.id for f in masked.within(*m.span("where"), "Ⓛ")} if "where" in named else set(seats.values())
    if len(what) == 1 and seats.get(what[0]) in where:
        modality, stage = modality_before(masked.text[: m.start()]), {"stage": "rollout"}
        yield Statement(
            "APPLIED_IN", what[0], seats[what[0]], masked.sentence, "rollout.local_paper_told", stage, modality
        )


def _seats(document: Document) -> Mapping[str, str]:
    """The place of each paper that a local body issues in the article."""
    found = {f.id: f for f in document.found}
    seats: dict[str, str] = {}
    for s in issuing(document):
        paper, issuer = found.get(s.target), found.get(s.source)
        if s.type == "ISSUED" and paper and issuer and paper.kind in PAPERS and not _DRAFT.search(paper.name):
            code = seat_of_body(issuer.name)
            if issuer.type == "Place" or code != NATION:
                seats[paper.id] = issuer.id if issuer.type == "Place" else f"place:{code}"
    return seats
