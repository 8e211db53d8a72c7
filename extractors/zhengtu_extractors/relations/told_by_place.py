"""APPLIED_IN where an article goes from place to place: what a paragraph tells behind a place's name is told of it.

江苏：…; 在某县，…; 近年来，某市…; “…。”某村村民…说. A sentence that opens with one place, or with a body and a place
in its seat, makes that place what its paragraph speaks of from there on, and of the quote that it ascribes; a place
before a colon (江苏：…) what the paragraphs below speak of. Each scheme that a clause says to be carried out there or
to be made use of is applied in it. Where such a place acts and no policy is named, it is the headline's scheme.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from zhengtu_extractors.document import Document, Found, Statement
from zhengtu_extractors.mentions.policy_identity import seat_of_body
from zhengtu_extractors.modality import only_explains, states_nothing
from zhengtu_extractors.relations.ground import is_of, is_scheme, is_task, seat_in
from zhengtu_extractors.relations.headline import schemes_in_headline
from zhengtu_extractors.relations.home_ground import ground_of
from zhengtu_extractors.relations.masked import Masked, all_masked_sentences
from zhengtu_extractors.relations.own_ground import is_told_of, modality_of, policies_by_clause, stage_of

# 产粮大市某市, 革命圣地某市: what a place is called before its name.
_KNOWN_AS = "大省|大市|大县|大区|强省|强市|强县|圣地|之都|之乡|之城|老区|特区|古城|重镇|山城|名城|水乡|县城"
_OPENS = re.compile(
    r"[\n“‘—■●◆▲\s]*(?:[^，。；：ⒶⓁⒹⓃⓂ]{0,36}，)?(?:例如|比如|如|而|其中|目前|近日|今年|去年|近年来|同样)?(?:总台|本报)?(?:记者|我们|笔者)?(?:近日|日前|一起|又|还)?"
    r"(?:早?在|走进|来到|走访|探访|从|位于|家住|地处|以|(?:早?在|走进|来到|位于|地处)[^，。；：ⒶⓁⒹⓃⓂ]{1,16}?)?"
    rf"(?:[^，。；：ⒶⓁⒹⓃⓂ]{{1,10}}(?:的|{_KNOWN_AS}))?(?P<where>Ⓛ+)"
    r"(?![、和与及]Ⓛ|等|[与和同]|籍|[一-龥]{0,6}(?:集团|公司|大学|银行|学院|研究|访问|会见))"
)
# 欠薪时有发生，维权又难，某市推进…: a place that acts behind clauses that name nobody.
_ACTS_LATER = re.compile(
    r"[^。；：ⒶⓁⒹⓃⓂ]{0,60}，(?P<where>Ⓛ+)(?:已|也|还|将|正|持续|积极|大力|全面|创新|率先|不断|着力){0,3}"
    r"(?:推进|推行|推动|推出|实施|开展|探索|建立|构建|打造|启动|深化|出台|统筹|坚持|聚焦|以|把|将|通过)"
)
_BODY_OPENS = re.compile(r"[\n“‘—■●◆▲\s]*(?:[^，。；：ⒶⓁⒹⓃⓂ]{0,14}，)?(?P<who>Ⓐ)[^。]*Ⓛ")
_ASCRIBED = re.compile(r"”(?P<where>Ⓛ+|Ⓐ)[^，。；Ⓛ]{0,14}?(?:说|表示|介绍|告诉|感慨|感叹)")
# 某市市长某人说，将实施Ⓓ: whose head speaks of it; 某局局长某人介绍，推行Ⓓ: one of its offices.
_HEAD_SPEAKS = re.compile(
    r"(?:(?P<where>Ⓛ+)(?:Ⓐ|[^，。；：ⒶⓁⒹⓃⓂ]{0,10}(?:书记|[省市县区州镇乡村局厅]长|主任|主席))|(?P<who>Ⓐ)[^，。；：ⒶⓁⒹⓃⓂ]{0,14})"
    r"Ⓝ[^。；：ⓁⓃⓂ“]{0,20}?(?:指出|强调|表示|介绍|说|提出|透露)，"
)
_OFFICE_SPEAKS = re.compile(
    r"[\n—■●◆▲\s]*(?:据|[^，。；：ⒶⓁⒹⓃⓂ]{0,10}，)?(?P<where>Ⓐ)[^，。；：ⒶⓁⒹⓃⓂ]{0,14}Ⓝ?[^，。；：ⒶⓁⒹⓃⓂ]{0,8}?(?:说|表示|介绍|告诉|透露)"
)
_WATER = re.compile("[江河湖海]$")  # carries nothing out
_HEADS = re.compile(r"[\n—■●◆▲\s]*(?P<where>Ⓛ+)：")
_ACTS = re.compile(
    r"(?:省|市|县|区)?[^，。；：ⒶⓃⓂⒹ]{0,20}?(?:出台|启动|实施|推行|建立|试行|推进|开展|推出|实行|探索|整合|率先|创新|改革|打造|纳入|覆盖)"
)
_OTHERS_SPEAK = re.compile(
    r"(?:Ⓝ|Ⓜ|(?:^|[，；：\n])[^，；：]{0,6}会议|他|她|总书记|总理|书记|[省市县区州部]长|负责人)[^。；]{0,20}?(?:指出|强调|要求|希望|提出|认为|部署|明确)|"
    r"(?:^|[，；：\n]|目前|如今|近年来|今年|[从就]|以来)(?:我国|中国(?!式)|全国(?!前|第|率先|首|文明|百强|最|唯)|国家(?!级|战略|区域)|各地|多地|长三角|京津冀|粤港澳|珠三角|沿线)|各国|中央(?!企业)|国务院|全国(?:各|多|共|已|累计|范围|所有)|\d{3}个[^，。；]{0,6}县|"
    r"(?:^|[，；\n])[^，；]{0,6}(?:意见|方案|办法|细则|规定|通知|纲要)[^，；]{0,4}(?:提出|明确|规定|要求)|有望|当地|Ⓛ(?:必须)?要(?!求|素)|(?:^|[，；：])要(?!求)"
)


def told_by_place(document: Document) -> Iterator[Statement]:
    """A statement for each scheme that is told of the place of which a paragraph speaks."""
    if document.article.kind == "notice":
        return
    home, themes = ground_of(document), schemes_in_headline(document)
    head: Found | None = None
    for paragraph in _paragraphs(document):
        if heads := _HEADS.match(paragraph[0].text):
            head = paragraph[0].within(*heads.span("where"), "Ⓛ")[-1]
        place = head
        for number, masked in enumerate(paragraph):
            opened = _opened_by(document, masked)
            place = opened or place
            if opened:
                for said in _quote_before(paragraph[:number], masked):
                    yield from _told(said, opened)
            if _OTHERS_SPEAK.search(masked.text):
                place = None
            if place and (place.id != home or place is not head):
                yield from _told(masked, place)
            if place and opened:
                yield from _carried_on(masked, place, themes)
            yield from _told_by_head(document, masked)


def _quote_before(paragraph: list[Masked], masked: Masked) -> list[Masked]:
    """The sentences with which a paragraph has begun, if they are of the quote that a sentence ascribes."""
    quoted = "".join(before.text for before in paragraph).strip()
    closed = quoted.endswith("”") or bool(_ASCRIBED.match(masked.text, masked.text.find("”")))
    return paragraph if closed and quoted.startswith("“") and "”" not in quoted[:-1] else []


def _paragraphs(document: Document) -> Iterator[list[Masked]]:
    paragraph: list[Masked] = []
    for masked in all_masked_sentences(document):
        if paragraph and "\n" in document.text[paragraph[-1].sentence.end : masked.sentence.start + 1]:
            yield paragraph
            paragraph = []
        paragraph.append(masked)
    if paragraph:
        yield paragraph


def _opened_by(document: Document, masked: Masked) -> Found | None:
    """The place with which a sentence opens, of nested ones the last; or the last in the seat of the body that does."""
    if opens := _OPENS.match(masked.text) or _ACTS_LATER.match(masked.text) or _ASCRIBED.search(masked.text):
        opened = _place_of(document, masked, *opens.span("where"))
        return None if opened and _WATER.search(opened.name) else opened
    if opens := _OFFICE_SPEAKS.match(masked.text):
        return _place_of(document, masked, *opens.span("where"))
    if opens := _BODY_OPENS.match(masked.text):
        seat = f"place:{seat_of_body(masked.within(*opens.span('who'), 'Ⓐ')[0].name)}"
        places = masked.within(0, len(masked.text), "Ⓛ")
        return places[-1] if all(is_of(f.id, seat) for f in places) else None
    return None


def _place_of(document: Document, masked: Masked, start: int, end: int) -> Found | None:
    """The last place within, or the one for which the office within works."""
    places = masked.within(start, end, "Ⓛ")
    return places[-1] if places else seat_in(document, masked.within(start, end, "Ⓐ")[-1])


def _told(masked: Masked, place: Found) -> Iterator[Statement]:
    """The schemes that a sentence tells of a place, where neither a body nor another place is named before."""
    for begin, at, end in policies_by_clause(masked) if not states_nothing(masked.text) else ():
        policy, before = masked.mentions[at], masked.within(0, at, "Ⓛ")
        own = "Ⓐ" not in masked.text[begin:at] and (not before or before[-1].id == place.id)
        if only_explains(masked.text[begin:]):
            continue
        if (
            is_scheme(policy, masked.text[:at])
            and own
            and not is_task(policy, masked.text[:at])
            and is_told_of(masked, policy, begin, at, end, place.id)
        ):
            yield _applied(masked, policy, place, masked.text[:at])


def _told_by_head(document: Document, masked: Masked) -> Iterator[Statement]:
    """The schemes of which the head of a place or of one of its offices says that it carries them out."""
    speaks = _HEAD_SPEAKS.search(masked.text) if "Ⓝ" in masked.text and "Ⓓ" in masked.text else None
    place = _place_of(document, masked, *speaks.span("where" if speaks["where"] else "who")) if speaks else None
    if speaks and place:
        said = replace(masked, text="　" * speaks.end() + masked.text[speaks.end() :])
        yield from _told(said, place)


def _carried_on(masked: Masked, place: Found, themes: list[Found]) -> Iterator[Statement]:
    """The schemes of the headline, where a sentence opens with what the place does and names no policy."""
    opens = _OPENS.match(masked.text)
    if opens and _ACTS.match(masked.text, opens.end()):
        for theme in themes:
            yield _applied(masked, theme, place, masked.text)


def _applied(masked: Masked, policy: Found, place: Found, lead: str) -> Statement:
    rule = "rollout.told_by_place"
    return Statement("APPLIED_IN", policy.id, place.id, masked.sentence, rule, stage_of(lead), modality_of(lead))
