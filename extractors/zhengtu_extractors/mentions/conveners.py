"""Who convenes a meeting: the agency or place that stands before the verb of convening."""

import re

from zhengtu_extractors.document import Document, Found, Sentence

# Between who convenes and the verb: a day, a venue, a title and name; no other clause.
_BETWEEN = re.compile(
    r"[^，。；：、的]{0,24}|，?于?[^，。；：、的]{0,20}|[^，。；：的]{0,16}(?:书记|长|主席|主任|委员|总理)[^，。；：的]{0,30}"
)
_CENTRAL = re.compile("^中国共产党中央(?!纪律检查委员会)")
_NAME = 12  # characters within which a place stands before the part of it that follows
_VENUE = ("在", "于", "到", "赴", "从", "自", "向")


def name_in_meetings(convener: str) -> str:
    """A convener's name as those of its meetings bear it: 中共中央政治局."""
    return _CENTRAL.sub("中共中央", convener)


def meets_monthly(convener: str) -> bool:
    """Whether the month alone tells which of its meetings is meant."""
    return convener.endswith(("中央政治局", "中央政治局常务委员会"))


def convener_before(document: Document, sentence: Sentence, verb: int) -> Found | None:
    """The agency or place that stands nearest before the verb in its clause and is not the venue."""
    found = list(document.inside(sentence.start, verb, "Agency", "Place"))
    for f in sorted(found, key=lambda f: (f.end, f.end - f.start), reverse=True):
        several = f.type == "Place" and f.end - f.start == 1  # 京津冀 is no one place
        if not several and not is_venue(document, f) and not _has_agency(found, f):
            return f if _BETWEEN.fullmatch(document.text, f.end, verb) else None
    return None


def is_venue(document: Document, found: Found) -> bool:
    """Whether a place is where something happens or whence one comes, not who acts."""
    if found.type != "Place":
        return False
    before = (f for f in document.inside(found.start - _NAME, found.start, "Place") if f.end == found.start)
    return document.text[found.start - 1 : found.start] in _VENUE or any(is_venue(document, f) for f in before)


def _has_agency(found: list[Found], place: Found) -> bool:
    return place.type == "Place" and any(
        f.type == "Agency" and f.start <= place.start and place.end <= f.end for f in found
    )
