"""The headings and paragraphs of a page, with what each says of the borders of articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from zhengtu_extractors.reading import bylines
from zhengtu_extractors.reading.headlines import is_enumerated
from zhengtu_extractors.reading.offsets import Traced
from zhengtu_extractors.reading.paper import jumps
from zhengtu_extractors.reading.paper.author_lines import author_line, press_line
from zhengtu_extractors.reading.paper.cohesion import OPENING, SECTION, Pairs, pairs_in
from zhengtu_extractors.reading.paper.openings import PREFACE, begins_news
from zhengtu_extractors.reading.paper.paragraphs import Paragraph

# Sections of one article are often built alike: so many of their first paragraphs begin with the same characters.
FRAMED, FRAME = 3, 6

Border = Literal["", "furniture", "page", "rule"]


@dataclass(frozen=True, slots=True)
class Item:
    """A group of headings that stand together, a paragraph, or an author line apart from both.

    Attributes:
        heads: the headings in their order, an author line among them.
        body: the paragraph.
        signature: the author line.
        border: what stands between it and the item before.
        sheet: the newspaper page on which it stands, where a masthead above says so.
    """

    heads: tuple[Traced, ...] = ()
    body: Traced | None = None
    signature: Traced | None = None
    border: Border = ""
    sheet: str | None = None

    @property
    def text(self) -> str:
        """Its words, headings parted by spaces."""
        if self.heads:
            return " ".join(head.text for head in self.heads)
        return (self.body or self.signature or Traced("", ())).text


@dataclass(frozen=True, slots=True)
class Signs:
    """What an item says of the borders of articles.

    Attributes:
        opens: a paragraph with a dateline or credit before its first sentence, or one that continues another page's.
        signed: it names who wrote.
        continues: it begins with （上接第一版）.
        closes: a paragraph with a credit or a jump after its last sentence.
        news: a paragraph that begins as news do.
        enumerated: a heading with the numeral of a section.
        preface: a heading that names an editor's note.
        words: pairs of characters of a heading.
        opening: those of the beginning of the text that follows.
        section: those of the text up to the next heading.
        frames: how the first paragraphs below a heading begin.
        size: characters of a paragraph, or of the longest heading.
        lines: headings of a group, the author line left out.
    """

    opens: bool = False
    signed: bool = False
    continues: bool = False
    closes: bool = False
    news: bool = False
    enumerated: bool = False
    preface: bool = False
    words: Pairs = frozenset()
    opening: Pairs = frozenset()
    section: Pairs = frozenset()
    frames: frozenset[str] = frozenset()
    size: int = 0
    lines: int = 0


def items_of(paragraphs: Sequence[Paragraph]) -> list[Item]:
    """The items of a page in order; photos and furniture left out, which only leave a border."""
    items: list[Item] = []
    border: Border = ""
    sheet: str | None = None
    for at, one in enumerate(paragraphs):
        if one.role in ("prose", "heading"):
            border = "page" if one.opens_page else border
            _add(items, one, border, sheet, followed=_is_heading(paragraphs, at + 1))
            border = ""
        elif one.role != "photo":
            border = _stronger(border, _border_of(one))
            sheet = one.sheet or sheet
    return items


def _is_heading(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a heading, or nothing, comes next."""
    following = next((one for one in paragraphs[at:] if one.role in ("prose", "heading")), None)
    return following is None or following.role == "heading"


def _border_of(one: Paragraph) -> Border:
    return "rule" if one.role == "rule" else "page" if one.role == "masthead" else "furniture"


def _stronger(one: Border, other: Border) -> Border:
    order: tuple[Border, ...] = ("", "furniture", "page", "rule")
    return max(one, other, key=order.index)


def _add(items: list[Item], one: Paragraph, border: Border, sheet: str | None, *, followed: bool) -> None:
    above = items[-1] if items else None
    if one.role == "prose":
        items.append(Item(body=one.words, border=border, sheet=sheet))
    elif above and above.heads and border in ("", "furniture"):
        items[-1] = Item((*above.heads, one.words), border=above.border, sheet=above.sheet)
    elif author_line(one.text) and (press_line(one.text) or not followed) and (above is None or above.body):
        items.append(Item(signature=one.words, border=border, sheet=sheet))
    else:
        items.append(Item((one.words,), border=border, sheet=sheet))


def signs_of(items: Sequence[Item]) -> list[Signs]:
    """What each item says."""
    signs: list[Signs] = []
    below: list[str] = []
    for at in range(len(items) - 1, -1, -1):
        item = items[at]
        if item.heads:
            signs.append(_of_heading(item, below[::-1]))
            below = []
        elif item.body:
            signs.append(_of_body(item.body))
            below.append(item.body.text)
        else:
            signs.append(_of_signature(items, at))
    return signs[::-1]


def _of_heading(item: Item, paragraphs: Sequence[str]) -> Signs:
    below = "".join(paragraphs)
    lines = [head.text for head in item.heads]
    names = [line for at, line in enumerate(lines) if at and author_line(line)]
    own = [line for line in lines if line not in names]
    return Signs(
        signed=bool(names),
        enumerated=is_enumerated(lines[0]),
        preface=any(PREFACE.match(line) for line in lines),
        words=pairs_in(" ".join(own)),
        opening=pairs_in(below[:OPENING]),
        section=pairs_in(below[:SECTION]),
        frames=frozenset(one[:FRAME] for one in paragraphs[:FRAMED] if len(one) > FRAME and not begins_news(one)),
        size=max(map(len, own), default=0),
        lines=len(own),
    )


def _of_body(body: Traced) -> Signs:
    jump = jumps.jump_from(body)
    begin = bylines.lead(jump.rest if jump else body)
    end = bylines.tail(begin.rest)
    return Signs(
        opens=(begin.found and bool(begin.rest.text)) or jump is not None,
        continues=jump is not None,
        signed=bool(begin.authors),
        closes=end.found or not begin.rest.text or jumps.jump_to(body) is not None,
        news=begins_news(begin.rest.text),
        opening=pairs_in(begin.rest.text[:OPENING]),
        size=len(body.text),
    )


def _of_signature(items: Sequence[Item], at: int) -> Signs:
    """An author line closes what stands above, unless a paragraph follows and none is above."""
    opens = at == 0 or (at + 1 < len(items) and items[at + 1].body is not None)
    return Signs(opens=opens, closes=not opens, signed=True)
