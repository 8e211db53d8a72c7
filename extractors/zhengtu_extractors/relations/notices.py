"""What a published document says of itself: who signs it, and the papers that are its own.

A notice names no issuer in a sentence. Its bodies stand as a line of their own above its date (the signature), or open
its headline, or it speaks of 我委.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.folding import fold
from zhengtu_extractors.mentions.own_document import OWN
from zhengtu_extractors.mentions.title_issuers import bodies_that_open
from zhengtu_extractors.mentions.titles import PAPERS

_DATE = r"[〇○零О0-9一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日"
_SIGNED = re.compile(rf"(?:^|\n)(?P<bodies>[^，。；：\n\d]{{4,80}}?)\n?(?:{_DATE})(?=\n|$)")
_WE = re.compile("我[委部局厅办署院会]")
# 现将《…》印发给你们; 《…》已经…同意，现予公布; 制定了《…》，现予以印发.
_NOW = re.compile(r"现[将把][^。；]{0,30}《$")
_PRINTS = re.compile(r"》(?:（[^（）]*）)?(?:印发|转发|下发|发布|公布|发给)(?=给|你们|，|。|实施)")
_HEREBY = re.compile(
    r"》(?:（[^（）]*）)?[^。；《》]{0,60}，现(?:予以?)?(?:印发|转发|下发|发布|公布)(?![^，。]{0,6}《)"
)


def issuers(document: Document) -> list[str]:
    """Ids of the bodies that issue what a notice is: those who sign it, else who open its headline, else 我委."""
    signed = [f.id for f in signatures(document)]
    headline = fold(re.sub(r"\s", "", document.article.headline or ""))
    opening = [body.id for body in bodies_that_open(headline)]
    ours = [f.id for f in document.found if f.type == "Agency" and _WE.fullmatch(document.text, f.start, f.end)]
    return list(dict.fromkeys(signed or opening or ours[:1]))


def signatures(document: Document) -> list[Found]:
    """Mentions of the bodies that stand alone above or before a date that ends a line."""
    return [f for m in _SIGNED.finditer(document.text) for f in _alone(document, *m.span("bodies"))]


def _alone(document: Document, start: int, end: int) -> list[Found]:
    """The outermost agencies between `start` and `end`, if nothing but they and marks stand there."""
    at, bodies = start, []
    for f in document.inside(start, end, "Agency"):
        if f.start < at:
            continue
        if document.text[at : f.start].strip("、 \n"):
            return []
        bodies.append(f)
        at = f.end
    return bodies if not document.text[at:end].strip("、 \n") else []


def own_papers(document: Document) -> Iterator[Found]:
    """The document that a notice is and the papers that it prints; of each the first mention."""
    seen: set[str] = set()
    for f in document.found:
        if f.type == "Policy" and f.id not in seen and (f.clue.startswith(OWN) or _is_printed(document, f)):
            seen.add(f.id)
            yield f


def _is_printed(document: Document, paper: Found) -> bool:
    if paper.kind not in PAPERS:
        return False
    now = _NOW.search(document.text, max(0, paper.start - 40), paper.start)
    return bool((now and _PRINTS.match(document.text, paper.end)) or _HEREBY.match(document.text, paper.end))
