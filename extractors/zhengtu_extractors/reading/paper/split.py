"""The paragraphs of a text page → the parts of its articles.

A page is cut where the parts together fit best (`fit.py`), once with every headline above its body and once with every
headline below; the better of the two stands. What a part holds beside its headline are paragraphs and sub-heads.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from zhengtu_extractors.reading.headlines import unbroken
from zhengtu_extractors.reading.offsets import Traced, join
from zhengtu_extractors.reading.paper.fit import Side, best_cuts
from zhengtu_extractors.reading.paper.items import Item, items_of, signs_of
from zhengtu_extractors.reading.paper.openings import PREFACE
from zhengtu_extractors.reading.paper.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class Part:
    """One article's lines.

    Attributes:
        heads: headings as printed in their order.
        body: its paragraphs and sub-heads.
        signatures: author lines at its ends.
        photo: whether it is a photo's caption.
        preface: whether it is an editor's note.
        sheet: the newspaper page on which it stands, where a masthead says so.
    """

    heads: tuple[Traced, ...] = ()
    body: tuple[Traced, ...] = ()
    signatures: tuple[Traced, ...] = ()
    photo: bool = False
    preface: bool = False
    sheet: str | None = None


def split(paragraphs: Sequence[Paragraph]) -> tuple[Part, ...]:
    """The articles of a text page, in the order of their bodies; a photo where its caption stands."""
    items = items_of(paragraphs)
    starts, side = best_cuts(items, signs_of(items)) if items else ([], "above")
    stretches = (items[start:end] for start, end in pairwise([*starts, len(items)]))
    parts = [part for stretch in stretches for part in _parts(stretch, side) if part.body]
    photos = [Part(body=(one.words,), photo=True, sheet=one.sheet) for one in paragraphs if one.role == "photo"]
    return tuple(sorted((*photos, *parts), key=_place))


def _place(part: Part) -> int:
    return part.body[0].places[0]


def _parts(stretch: Sequence[Item], side: Side) -> Iterator[Part]:
    """The part of a stretch of items; an editor's note above it is one of its own."""
    main = stretch[0] if side == "above" else stretch[-1]
    rest = [item for item in stretch if item is not main] if main.heads else list(stretch)
    heads = main.heads
    while rest and rest[-1 if side == "above" else 0].heads:  # nothing goes on there: a slogan, a picture's title
        rest.pop(-1 if side == "above" else 0)
    note = next((at for at, head in enumerate(heads) if PREFACE.match(head.text)), None)
    if note is not None and not heads[note + 1 :]:
        yield _part((), rest, preface=True)
    else:
        yield _part(heads, rest)


def _part(heads: tuple[Traced, ...], items: Sequence[Item], *, preface: bool = False) -> Part:
    body = [words for item in items for words in (_headings(item) if item.heads else (item.body,)) if words]
    signatures = tuple(item.signature for item in items if item.signature)
    return Part(heads, tuple(body), signatures, preface=preface, sheet=items[0].sheet if items else None)


def _headings(item: Item) -> list[Traced]:
    """Headings inside of a body, each that was broken into lines as one."""
    groups = unbroken([head.text for head in item.heads])
    return [join(item.heads[at] for at in group) for group in groups]
