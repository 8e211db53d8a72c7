"""Names of bodies that stand again, in full, or of firms and institutions without the place that opens them."""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document
from zhengtu_extractors.mentions.agency_parts import Named, overlaps
from zhengtu_extractors.mentions.official_agencies import in_title
from zhengtu_extractors.mentions.open_agencies import is_generic, is_no_word
from zhengtu_extractors.mentions.personal_names import is_ordinary

_LEAST_REPEATED = 3
# Bodies that are named again without their place, and how long the rest must be.
_REPEATED = ("中心", "实验室", "研究院", "研究所", "联盟", "协会", "学会", "合作社", "医院", "学院")
_LEAST_WITHOUT_PLACE = 6


def repeated_names(document: Document, taken: list[Named], found: list[Named]) -> list[Named]:
    """What was read once with certain bounds means the same body wherever else it is printed."""
    repeats: list[Named] = []
    forms = ((form, n.body) for n in found for form in _forms(document, n))
    bodies = {form: body for form, body in forms if len(form) > _LEAST_REPEATED or is_no_word(form)}
    for printed, body in sorted(bodies.items(), key=lambda item: -len(item[0])):
        for start in places_of(printed, document.text):
            end = start + len(printed)
            if not overlaps(start, end, [*taken, *repeats]) and not in_title(document.text, start):
                clue = "" if printed == body.name else f"short for {body.name}"
                repeats.append(Named(start, end, body, clue))
    return repeats


def places_of(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _forms(document: Document, name: Named) -> Iterator[str]:
    """A name as printed, and of a firm what is left without its place: 青松地产 of 上海青松地产."""
    printed = document.text[name.start : name.end]
    yield printed
    place = next((f for f in document.inside(name.start, name.end, "Place") if f.start == name.start), None)
    rest = printed[place.end - place.start :] if place else ""
    if name.body.kind == "enterprise" and rest and not (is_ordinary(rest[:2]) or is_generic(rest)):
        yield rest
    elif not place and name.body.kind == "enterprise" and (stem := _stem_of_firm(printed)):
        yield stem
    elif len(rest) > _LEAST_WITHOUT_PLACE and rest.endswith(_REPEATED) and not is_generic(rest.removesuffix("中心")):
        yield rest


def _stem_of_firm(printed: str) -> str:
    """What a firm of a name that no words make up is called without 集团 or 公司: 盖瑞特."""
    stem = re.sub(r"(?:集团|公司)$", "", printed)
    return stem if stem != printed and len(stem) >= _LEAST_REPEATED and is_no_word(stem) else ""
