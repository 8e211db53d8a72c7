"""SIGNED: who put a name under an agreement."""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found, Statement, behind_last
from zhengtu_extractors.mentions.agreements_of_parties import BY_PARTIES
from zhengtu_extractors.mentions.titles import WRITTEN
from zhengtu_extractors.relations.issuing import POLICIES, each_with_each
from zhengtu_extractors.relations.masked import ACTORS, Masked, all_masked_sentences, last_of_chains

_SIGN = re.compile(rf"(?:签署|签订|签下|签定|达成|订立|缔结|签)(?:了|过|的)?[^，。；：ⒶⓁⒹⓃⓂ]{{0,10}}?{POLICIES}")
_PARTIES = re.compile(
    r"(?:[ⒶⓁ][^，。；：ⒶⓁⒹⓃⓂ]{0,8}?(?:分别)?(?:与|同|和|、|及|以及|(?=[ⒶⓁ])))*[ⒶⓁ]"
    r"(?:等[^，。；ⒶⓁ]{0,10})?(?:两[省市地国])?[^，。；：ⒶⓁⓃⓂ]{0,16}$"
)
_EACH = re.compile("(?:各自|分别|双双|共同|双方|并|当天|现场|在[^，。；]{1,16}){1,3}")
_FULL_VERBS = ("签署", "签订", "签下", "签定")
_SIGNED_BY = re.compile(
    r"(?P<what>Ⓓ)[》”]?(?:（[^（）]*）)?[^。；Ⓓ]{0,10}?由(?P<who>[^。；Ⓓ]{1,70}?)(?:分别|共同|联合|正式|[在于][^，。；]{1,16})*(?:签署|签订|签下|签约)"
)
# 《Ⓓ》正式签署, and nobody is named in the clause.
_IS_SIGNED = re.compile(
    r"《(?P<what>Ⓓ)》(?:（[^（）]*）)?[^，。；由ⒶⒹⓃⓂ]{0,12}?(?:签署|签订|签约|签字)(?!仪式|的|单位|各方)"
)
# 《Ⓓ》签署，签约双方是Ⓐ和Ⓐ; 《Ⓓ》签订，与Ⓐ签约的是Ⓐ、Ⓐ.
_SIGNERS_TOLD = re.compile(
    r"，(?P<who>(?:[与同和]Ⓐ)?(?:签约|签署|签字|签订)(?:的|[双各两三四]方|单位|方){1,2}(?:分别)?(?:是|为|有|包括)[ⒶⓁ][^，。；ⒹⓃⓂ]{0,40})"
)
# Ⓐ市长Ⓝ与Ⓐ董事长Ⓝ(代表双方)签署.
_PERSONS_SIGN = re.compile(
    r"(?:[ⒶⓁ]+[^，。；：ⒶⓁⒹⓃⓂ]{0,16}Ⓝ[、和与同及]?){2,}(?:分别|共同)?(?:代表[双各两三]方)?[^，。；：ⒶⓁⒹⓃⓂ]{0,10}$"
)
_THEY_SIGN = re.compile(
    r"[\n“]*(?:[双各两三四五六]方|[两三四五六七八九][省市地县区州院校家]+)(?:代表|负责人|领导)?[^，。；：ⒶⓁⒹⓃⓂ]{0,14}"
)
_BROKEN = re.compile(r"\n")
# 美国某某公司: the country is where a party comes from.
_FIRM_OF = re.compile("[一-龥·]{2,14}?(?:公司|集团|企业|大学|学院|银行|协会|基金会|研究[所院]|机构)")
_ON_BEHALF = re.compile("代表(?P<who>[^，。；Ⓓ]{1,30})")
_EXCEPTED = re.compile("除.*外")


def signing(document: Document) -> Iterator[Statement]:
    """SIGNED statements of an article."""
    yield from _named_by_parties(document)
    before: Masked | None = None
    for masked in all_masked_sentences(document):
        yield from _signed(masked, before)
        before = masked


def _signed(masked: Masked, before: Masked | None) -> Iterator[Statement]:
    """Ⓐ与Ⓐ签署《Ⓓ》, 《Ⓓ》由Ⓐ与Ⓐ签署: every party of the list signs."""
    if "Ⓓ" not in masked.text or not re.search("签|达成|订立", masked.text):
        return
    for m in _SIGN.finditer(masked.text):
        clause = _clause_of_parties(masked.text, m.start())
        parties = _PARTIES.search(re.sub(r"在Ⓛ", "在地", masked.text), *clause)
        if not _EXCEPTED.search(masked.text, *clause):
            actors = _parties_in(masked, *parties.span()) if parties else _signers_elsewhere(masked, before, clause)
            papers = [p for p in masked.within(*m.span(), "Ⓓ") if _is_signed(p, m[0], actors)]
            yield from each_with_each("SIGNED", masked, actors, papers, "signing.parties_sign", m.start())
    for m in _IS_SIGNED.finditer(masked.text):
        papers = [p for p in masked.within(*m.span("what"), "Ⓓ") if p.kind == "agreement"]
        actors = _side_by_side(masked, m.start()) or (_side_by_side(before) if before else [])
        yield from each_with_each(
            "SIGNED", masked, actors if papers else [], papers, "signing.signed_by_those_named", m.start()
        )
    for m in _SIGNERS_TOLD.finditer(masked.text):
        papers = [p for p in masked.within(0, m.start(), "Ⓓ") if p.kind == "agreement"][-1:]
        actors = _parties_in(masked, *m.span("who"))
        actors = actors if len(actors) > 1 else []
        yield from each_with_each("SIGNED", masked, actors, papers, "signing.signed_by_parties", m.start())
    for m in _SIGNED_BY.finditer(masked.text):
        papers = [p for p in masked.within(*m.span("what"), "Ⓓ") if p.kind == "agreement"]
        actors = _parties_named(masked, m)
        yield from each_with_each("SIGNED", masked, actors, papers, "signing.signed_by_parties", m.start())


def _parties_named(masked: Masked, m: re.Match[str]) -> list[Found]:
    """The parties of 由甲与乙签署; of persons those for whom they sign, or else the bodies at which two of them are."""
    if "Ⓝ" not in m["who"]:
        return _parties_in(masked, *m.span("who"))
    behalf = _ON_BEHALF.search(masked.text, m.start("who"))
    named = _parties_in(masked, *behalf.span("who")) if behalf else []
    return named or _bodies_of_persons(masked, *m.span("who"))


def _bodies_of_persons(masked: Masked, start: int, end: int) -> list[Found]:
    """Of each person in a stretch the body, else the place, of the title before the name; none of one side alone.

    Who is of a Party committee too signs for his other body.
    """
    bodies: list[Found] = []
    for m in re.finditer("[^Ⓝ]+Ⓝ", masked.text[start:end]):
        span = start + m.start(), start + m.end()
        agencies = [f for f in masked.within(*span, "Ⓐ") if f.kind != "party"]
        bodies += agencies[:1] or last_of_chains(masked, *span)[-1:]
    return bodies if len({f.id for f in bodies}) > 1 else []


def _clause_of_parties(text: str, verb: int) -> tuple[int, int]:
    """What stands in its clause before a verb of signing; the clause before it where that is 甲与乙，各自签订."""
    begin = behind_last("，；：", text, verb)
    if begin and text[begin - 1] == "，" and _EACH.fullmatch(text, begin, verb):
        return behind_last("，；：", text, begin - 1), begin - 1
    return begin, verb


def _signers_elsewhere(masked: Masked, before: Masked | None, clause: tuple[int, int]) -> list[Found]:
    """The bodies of the persons who sign; or those named side by side before, where nobody is (双方签署)."""
    if persons := _PERSONS_SIGN.search(masked.text, *clause):
        found = masked.within(*persons.span(), "Ⓐ") or last_of_chains(masked, *persons.span())
        return found if len(found) > 1 else []
    if not _THEY_SIGN.fullmatch(masked.text, *clause):
        return []
    return _side_by_side(masked, clause[0]) or (
        _side_by_side(before) if before and not _BROKEN.match(masked.text) else []
    )


def _side_by_side(masked: Masked, end: int | None = None) -> list[Found]:
    """The last two or more bodies or places that a list joins."""
    stop = len(masked.text) if end is None else end
    rows = (_parties_in(masked, *m.span()) for m in ACTORS.finditer(masked.text, 0, stop))
    return next((row for row in reversed(list(rows)) if len(row) > 1), [])


def _parties_in(masked: Masked, start: int, end: int) -> list[Found]:
    """The bodies and, of nested places the last, the places of a stretch, but for where the paper was signed."""
    places = last_of_chains(masked, start, end)
    found = masked.within(start, end, "Ⓐ", "Ⓛ")
    found = [f for f in found if (f.type == "Agency" or f in places) and not _is_venue(masked, f)]
    return [
        f
        for f in found
        if f.type == "Agency" or not _FIRM_OF.match(masked.sentence.text, f.end - masked.sentence.start)
    ]


def _is_signed(paper: Found, said: str, actors: list[Found]) -> bool:
    """Whether what several sign is an agreement or, by the full verb, another paper: 两省签署《…行动计划》."""
    return paper.kind == "agreement" or (paper.kind in WRITTEN and len(actors) > 1 and said.startswith(_FULL_VERBS))


def _named_by_parties(document: Document) -> Iterator[Statement]:
    """An agreement that those give its name who sign it."""
    for sentence in document.sentences:
        for paper in (f for f in document.of(sentence, "Policy") if f.clue == BY_PARTIES):
            before = (f for f in document.of(sentence, "Agency", "Place") if f.end <= paper.start)
            named = {f.name: f.id for f in before if f.name in paper.name}
            for name, party in named.items():
                if not any(name in other for other in named if other != name):
                    yield Statement("SIGNED", party, paper.id, sentence, "signing.named_by_parties")


def _is_venue(masked: Masked, found: Found) -> bool:
    """Whether a place stands behind 在: where the paper was signed."""
    return masked.sentence.text[: found.start - masked.sentence.start].endswith("在")
