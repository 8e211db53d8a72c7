"""A place's government work report: 四川省《政府工作报告》, 省政府工作报告, 市长在政府工作报告中提出.

The premier's report has a standing name; a local one is told by whose it is: the place before it, the head of
government who gives it, or the people's congress that hears it.
"""

import re

from zhengtu_extractors.document import Document, Found, behind_last
from zhengtu_extractors.gazetteer import Division, by_id, by_name, chain
from zhengtu_extractors.home import implied
from zhengtu_extractors.mentions.policy_identity import policy_id

_REPORT = "政府工作报告"
_OWNER = re.compile(r"(?:人民|今年|\d{4}年|的|[《“])*$")
_LEVEL = re.compile(r"(?<![一-龥])(?:\d{4}年|今年|今年的|按照|根据|听取了?|审议了?)?([省市县区州])(?:人民)?[《“]?$")
_HEAD = re.compile("(?:代|副)?([省市县区州])长(?!期|春|沙|江|远|大|治|足)")
_SESSION = re.compile("^(.{2,12}?)第[^第]{1,4}届人民代表大会")
_NATIONAL = ("总理", "全国人大", "全国人民代表大会", "全国两会", "全国“两会”", "国务院政府")
_NEAR = 10  # characters back to the place whose report it is


def find_work_reports(document: Document) -> None:
    """Add every local government's work report whose place the text tells."""
    spots = list(re.finditer(_REPORT, document.text))
    owners = [_owner(document, m.start()) for m in spots] if spots else []
    several = {owner.id for owner in owners if owner}
    alone = next(filter(None, owners), None) if len(several) == 1 and not _is_national(document) else None
    for m, owner in zip(spots, owners, strict=True):
        place = owner or alone
        if place:
            document.drop(*(f for f in document.inside(*m.span(), "Policy") if f.name == _REPORT))
        if place and not document.taken(*m.span()):
            name = place.name + _REPORT
            document.add(Found(*m.span(), "Policy", policy_id(name), name, "document", "whose report it is"))


def _is_national(document: Document) -> bool:
    return any(word in document.text for word in _NATIONAL)


def _owner(document: Document, start: int) -> Division | None:
    """The place whose report stands at `start`, by the words before it; None if they tell none."""
    before = document.text[max(0, start - _NEAR) : start]
    end = start - len(before) + _OWNER.search(before).start()  # type: ignore[union-attr]
    place = next((p for p in document.inside(max(0, end - _NEAR), end, "Place") if p.end == end), None)
    if place:
        return by_id(place.id)
    level = _LEVEL.search(before)
    if level:
        return _of_level(document, level[1])
    return _giver(document, start) or (None if _is_national(document) else _hearing(document))


def _giver(document: Document, start: int) -> Division | None:
    """The place whose head of government the sentence names before the report."""
    begin = behind_last("。；\n", document.text, start)
    head = next(iter(reversed(list(_HEAD.finditer(document.text, begin, start)))), None)
    if head is None:
        return None
    named = [by_id(p.id) for p in document.inside(max(begin, head.start() - _NEAR), head.end(), "Place")]
    return next((p for p in reversed(named) if p), None) or _of_level(document, head[1])


def _hearing(document: Document) -> Division | None:
    """The place of the only people's congress of the article."""
    sessions = (m for f in document.inside(0, len(document.text), "Meeting") if (m := _SESSION.match(f.name)))
    places = {d.id: d for m in sessions for d in by_name(m[1]) if d.name == m[1]}
    return next(iter(places.values())) if len(places) == 1 else None


def _of_level(document: Document, what: str) -> Division | None:
    """The place that officials call 省, 市, … on this page."""
    home = by_id(document.home) if document.home else None
    own = [d for d in chain(home.code) if d.name.endswith(what)] if home else []
    return own[0] if own else implied(document, what)
