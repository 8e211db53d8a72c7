"""The paragraphs of a text page → the parts of its articles.

1. A photo's caption and credit are taken out of the text around them.
2. A page that opens with a heading sets headlines before the body, one that opens with a body after it.
3. A dateline (本报讯, 新华社…电, 上接…) opens an article; a credit in brackets (（记者 …）, （据…）) closes one.
4. Of the other headings those are headlines that bear an author line or a preface's name, that stand next to such a
   border, or that must part two articles with a byline each; the rest are sub-heads and stay in the body.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from zhengtu_extractors.reading import bylines, headlines
from zhengtu_extractors.reading.lines import Paragraph
from zhengtu_extractors.reading.offsets import Traced
from zhengtu_extractors.reading.publisher import is_masthead

_FURNITURE = re.compile(
    r"^\s*(?:[■●◆▲★□◇▌]|[^\u4e00-\u9fffA-Za-z0-9]+$|第?\s*[A-Z]?\d{1,3}\s*版|[责编辑校对美术版式]{2,4}[：:]|责任?编辑|"
    r"(?:本报|投稿|新闻)?(?:热线|邮箱|电话|地址|邮编|网址)[：:]|[（(]\s*下转|国内统一|邮发代号|今日\d+版|第\d+期)"
)
_MASTHEAD = re.compile(
    r"^\s*\S{0,12}\s*(?:19|20)\d\d\s*年\s*\d+\s*月\s*\d+\s*日\s*(?:星期.|.*版)|^.{0,12}星期[一二三四五六日天].{0,20}$"
    r"|^\s*\S{2,12}报\s*(?:19|20)\d\d.{6,40}$|^.{0,30}(?:来源|稿源|文章来源)\s*[：:].{0,40}$"
)
_DATE_LINE = re.compile(r"^(?:19|20)\d\d\s*[年/.-]\s*\d+\s*[月/.-]\s*\d+\s*日?[\s\d:：]*$")
_PREFACE = re.compile(r"^\s*(?:编者按|编者的话|编后|开栏的话|开栏语)\s*[：:]?\s*$")
_NEWS_START = re.compile(r"^\s*(?:\d{1,2}\s*月\s*\d{1,2}\s*日|近日|日前|昨日|昨天|今天|[上下]午|记者(?:从|获悉))")
_SLOGAN = re.compile(
    "^(?:" + "|".join(rf"[\u4e00-\u9fff]{{{n}}}\s+[\u4e00-\u9fff]{{{n}}}" for n in (3, 4, 6, 8)) + ")$"
)
LEAST_HEADLINE = 10
# A date among the first paragraphs is the page's; one below is the signature of a document.
HEAD = 4


@dataclass(frozen=True, slots=True)
class Part:
    """One article's lines: headings as printed in their order, the body's paragraphs."""

    heads: tuple[str, ...] = ()
    body: tuple[Traced, ...] = ()
    photo: bool = False
    preface: bool = False


@dataclass(frozen=True, slots=True)
class _Item:
    """A paragraph, or a group of headings that stand together."""

    heads: tuple[Paragraph, ...] = ()
    body: Traced | None = None
    opens: bool = False
    closes: bool = False
    slogan: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(head.text for head in self.heads)


def split(paragraphs: Sequence[Paragraph]) -> tuple[Part, ...]:
    """The articles of a text page, in the order of their bodies; a photo where its caption stands."""
    kept = [
        one
        for at, one in enumerate(paragraphs)
        if not (
            _is_furniture(one.text) or (at < HEAD and (_DATE_LINE.match(one.text) or _names_outlet(paragraphs, at)))
        )
    ]
    photos, rest = _photos(kept)
    items = _items(rest, has_marks=any(one.marked for one in kept))
    parts = _before(items) if items and items[0].heads else _after(items)
    return tuple(sorted((*photos, *parts), key=_place))


def _names_outlet(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """The line above a masthead's date."""
    return at + 1 < len(paragraphs) and is_masthead(paragraphs[at + 1].text) and len(paragraphs[at].text) <= 12


def _place(part: Part) -> int:
    return part.body[0].places[0] if part.body else 0


def _is_furniture(text: str) -> bool:
    short = len(text) <= 40
    return bool(
        is_masthead(text) or (short and (_FURNITURE.match(text) or _MASTHEAD.match(text))) or headlines.is_numeral(text)
    )


def _photos(paragraphs: Sequence[Paragraph]) -> tuple[list[Part], list[Paragraph]]:
    """Captions that end in a photographer's credit, or have it on the next line; and what is left."""
    photos: list[Part] = []
    rest: list[Paragraph] = []
    for one in paragraphs:
        end = bylines.tail(one.words)
        if not (end.photo and len(one.text) < 400):
            rest.append(one)
        elif end.rest.text:
            photos.append(Part(body=(one.words,), photo=True))
        elif rest and not headlines.may_head(rest[-1].text):
            photos.append(Part(body=(rest.pop().words, one.words), photo=True))
    return photos, rest


def _items(paragraphs: Sequence[Paragraph], *, has_marks: bool) -> list[_Item]:
    items: list[_Item] = []
    for one in paragraphs:
        if _heads(one, items, has_marks=has_marks):
            above = items.pop().heads if items and items[-1].heads else ()
            items.append(_heading_item((*above, one)))
        else:
            begin, end = bylines.lead(one.words), bylines.tail(one.words)
            opens = (begin.found and bool(begin.rest.text)) or bool(bylines.CONTINUED.match(one.text))
            items.append(_Item(body=one.words, opens=opens, closes=end.found))
    return items


def _heading_item(heads: tuple[Paragraph, ...]) -> _Item:
    """Headings, without the slogan (two phrases of one length) that fills the space between two articles."""
    kept = tuple(head for head in heads if not (head.after_blank and _SLOGAN.match(head.text)))
    return _Item(heads=kept or heads, slogan=0 < len(kept) < len(heads))


def _heads(one: Paragraph, items: Sequence[_Item], *, has_marks: bool) -> bool:
    below = bool(items and items[-1].heads)
    if has_marks:
        return (
            one.marked or (headlines.is_author_line(one.text) and below) or (not items and headlines.may_head(one.text))
        )
    return (
        headlines.may_head(one.text) and not bylines.lead(one.words).found and not bylines.tail(one.words).found
    ) or (headlines.is_press_line(one.text) and not one.text.startswith(("（", "(")))


def _before(items: Sequence[_Item]) -> list[Part]:
    """Headlines stand above their bodies."""
    parts: list[Part] = []
    for at, item in enumerate(items):
        following = items[at + 1] if at + 1 < len(items) else None
        previous = items[at - 1] if at else None
        if item.heads and (previous is None or _begins(item, previous, following)):
            parts.extend(_headed(item.lines))
        elif item.opens and previous is not None and not previous.heads:
            parts.append(_with_body(Part(), item))
        else:
            parts[-1] = _with_body(parts[-1], item)
    return [part for part in parts if part.body]


def _begins(item: _Item, previous: _Item, following: _Item | None) -> bool:
    """Whether a heading inside a page is a headline."""
    lines = item.lines
    if any(_PREFACE.match(line) for line in lines) or any(headlines.is_author_line(line) for line in lines[1:]):
        return True
    if previous.closes or (following is not None and following.opens):
        return True
    if headlines.is_enumerated(lines[0]) or following is None or following.body is None:
        return False
    return len(lines[0]) >= LEAST_HEADLINE and bool(_NEWS_START.match(following.body.text))


def _headed(lines: Sequence[str]) -> Iterable[Part]:
    """A preface's name opens a part of its own; what stands above it heads the page."""
    preface = next((at for at, line in enumerate(lines) if _PREFACE.match(line)), None)
    if preface is None:
        yield Part(heads=tuple(lines))
    else:
        yield Part(heads=(lines[preface],), preface=True)
        if lines[preface + 1 :]:
            yield Part(heads=tuple(lines[preface + 1 :]))


def _after(items: Sequence[_Item]) -> list[Part]:
    """Headlines stand below their bodies."""
    parts: list[Part] = []
    for segment in _segments(items):
        borders = _borders(segment)
        start = 0
        for border in borders:
            parts.append(_filled(segment[start:border], segment[border].lines))
            start = border + 1
        if segment[start:]:
            parts.append(_filled(segment[start:], ()))
    return [part for part in parts if part.body]


def _segments(items: Sequence[_Item]) -> list[list[_Item]]:
    """From one opening (本报讯, 上接) to the next."""
    segments: list[list[_Item]] = []
    for item in items:
        if item.opens or not segments:
            segments.append([item])
        else:
            segments[-1].append(item)
    return segments


def _borders(segment: Sequence[_Item]) -> list[int]:
    """The places of headings that close an article: the last one, and one before it if there must be two articles."""
    heads = [at for at, item in enumerate(segment) if item.heads]
    closing = [at for at in heads if at == len(segment) - 1 or segment[at - 1].closes or segment[at].slogan]
    signed = [at for at in heads if any(headlines.is_press_line(line) for line in segment[at].lines)]
    borders = sorted({*closing, *signed})
    if segment[0].opens and bylines.lead(segment[0].body or Traced("", ())).authors and signed:
        earlier = [at for at in heads if at < signed[0]]
        borders = sorted({*borders, *_widest(segment, earlier)})
    return borders


def _widest(segment: Sequence[_Item], heads: Sequence[int]) -> list[int]:
    """Two bylines are two articles: of the headings between them the longest is the first one's headline."""
    longest = max(heads, key=lambda at: len(segment[at].lines[0]), default=None)
    return [] if longest is None else [longest]


def _filled(items: Sequence[_Item], heads: Sequence[str]) -> Part:
    part = Part(heads=tuple(heads))
    for item in items:
        part = _with_body(part, item)
    return part


def _with_body(part: Part, item: _Item) -> Part:
    words = [head.words for head in item.heads] or [item.body or Traced("", ())]
    return replace(part, body=(*part.body, *words))
