"""Characters with places on the paper → lines of print.

1. Neighbours in the file's order that stand side by side, or one below the other, make a piece.
2. Pieces on one baseline make a line, unless the space between them runs on above and below: a gutter.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from zhengtu_extractors.reading.pdf.glyphs import Box, Glyph

# Shares of the type's size. Neighbours stand no farther apart; a wider space inside a line is one that was set there.
CLOSE, WIDE = 0.9, 3.0
# Two marks in a row (）。) are set so far into each other's room.
OVERLAP = 0.7
# Baselines of one line differ by less; so do the middles of characters that stand one below the other.
LEVEL = 0.35
# Type of one size, as one of two that are compared.
ALIKE = 1.25
# As many characters one below the other are vertical print, not lines of one character each.
LEAST_VERTICAL = 3
# So many lines' height around a space tell whether it is a gutter, and so many lines on each of its sides.
AROUND, SIDES = 4.0, 2


class Line(NamedTuple):
    """A line of print: its characters in order, the box around them, the size of its type."""

    glyphs: tuple[Glyph, ...]
    box: Box
    size: float
    vertical: bool = False

    @property
    def text(self) -> str:
        """The characters, without spaces."""
        return "".join(glyph.character for glyph in self.glyphs)

    @property
    def bold(self) -> bool:
        """Whether it begins and ends in bold type."""
        return self.glyphs[0].bold and self.glyphs[-1].bold


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines of a page, in no order of reading."""
    pieces = [_line(piece, vertical=vertical) for piece, vertical in _pieces(glyphs)]
    level = [piece for piece in pieces if not piece.vertical]
    return [*_joined(level), *(piece for piece in pieces if piece.vertical)]


def upright(lines: Sequence[Line]) -> bool:
    """Whether most of a page is vertical print."""
    return 2 * sum(len(line.glyphs) for line in lines if line.vertical) > sum(len(line.glyphs) for line in lines)


def joined_lines(one: Line, following: Line) -> Line:
    """Two lines as one."""
    box = around((one.box, following.box))
    return Line((*one.glyphs, *following.glyphs), box, max(one.size, following.size), one.vertical)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds them all."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def _line(glyphs: Sequence[Glyph], *, vertical: bool = False) -> Line:
    sizes = sorted(glyph.size for glyph in glyphs)
    return Line(tuple(glyphs), around(glyph.box for glyph in glyphs), sizes[len(sizes) // 2], vertical)


def _pieces(glyphs: Sequence[Glyph]) -> Iterator[tuple[list[Glyph], bool]]:
    """Runs of neighbours, and whether they are vertical."""
    start = 0
    while start < len(glyphs):
        end = start + 1
        while end < len(glyphs) and _below(glyphs[end - 1], glyphs[end]):
            end += 1
        vertical = end - start >= LEAST_VERTICAL
        if not vertical:
            end = start + 1
            while end < len(glyphs) and _beside(glyphs[end - 1], glyphs[end]):
                end += 1
        yield list(glyphs[start:end]), vertical
        start = end


def _beside(one: Glyph, following: Glyph) -> bool:
    size = max(one.size, following.size)
    return (
        one.turn == following.turn == 0
        and size <= ALIKE * min(one.size, following.size)
        and abs(one.box.bottom - following.box.bottom) <= LEVEL * size
        and one.box.left - OVERLAP * size <= following.box.left <= one.box.right + CLOSE * size
        and following.box.right > one.box.left
    )


def _below(one: Glyph, following: Glyph) -> bool:
    """Whether the second stands right below the first; Latin letters in vertical print lie on their side."""
    size = max(one.size, following.size)
    return (
        {one.turn, following.turn} <= {0, 3}
        and size <= ALIKE * min(one.size, following.size)
        and _in_line(one.box, following.box, LEVEL * size)
        and -OVERLAP * size <= following.box.top - one.box.bottom <= 0.3 * size
        and following.box.top > one.box.top
    )


def _in_line(one: Box, other: Box, within: float) -> bool:
    """Whether left edges or middles stand one below the other."""
    middles = abs(one.left + one.right - other.left - other.right) / 2
    return min(middles, abs(one.left - other.left)) <= within


def _joined(pieces: list[Line]) -> Iterator[Line]:
    """Pieces of one line put together, from the left to the right."""
    pieces = sorted(pieces, key=lambda piece: (piece.box.bottom, piece.box.left))
    after: dict[int, int] = {}
    taken: set[int] = set()
    for at, piece in enumerate(pieces):
        right = min(_on_level(pieces, at), key=lambda other: pieces[other].box.left, default=None)
        if right is not None and right not in taken and _same_line(pieces, piece, pieces[right]):
            after[at] = right
            taken.add(right)
    for at in range(len(pieces)):
        if at not in taken:
            yield _line([glyph for piece in _chain(pieces, after, at) for glyph in piece.glyphs])


def _chain(pieces: Sequence[Line], after: dict[int, int], at: int | None) -> Iterator[Line]:
    while at is not None:
        yield pieces[at]
        at = after.get(at)


def _on_level(pieces: Sequence[Line], at: int) -> Iterator[int]:
    """The pieces to the right of one on its baseline; `pieces` are sorted by theirs."""
    box, size = pieces[at].box, pieces[at].size
    for step in (-1, 1):
        other = at + step
        while 0 <= other < len(pieces) and abs(pieces[other].box.bottom - box.bottom) <= LEVEL * size:
            if pieces[other].box.left >= box.right - OVERLAP * size and pieces[other].box.left > box.left:
                yield other
            other += step


def _same_line(pieces: Sequence[Line], one: Line, other: Line) -> bool:
    size = max(one.size, other.size)
    space = other.box.left - one.box.right
    if space <= CLOSE * size and size <= ALIKE * min(one.size, other.size):
        return True
    follows = 0 < other.glyphs[0].place - one.glyphs[-1].place <= 3
    return (
        follows
        and space <= WIDE * size
        and size <= ALIKE * min(one.size, other.size)
        and not _is_gutter(pieces, one, other)
    )


def _baseline(piece: Line) -> float:
    return piece.box.bottom


def _is_gutter(pieces: Sequence[Line], one: Line, other: Line) -> bool:
    """Whether the space between two pieces runs on through the lines above and below them."""
    left, right = one.box.right, other.box.left
    reach = AROUND * max(one.size, other.size)
    start = bisect_left(pieces, one.box.bottom - reach, key=_baseline)
    end = bisect_right(pieces, one.box.bottom + reach, key=_baseline)
    near = [piece.box for piece in pieces[start:end] if 1 / ALIKE <= piece.size / one.size <= ALIKE]
    crossed = any(box.left < right - 1 and box.right > left + 1 for box in near)
    before = sum(box.right <= left + 1 and box.right > left - reach for box in near)
    behind = sum(box.left >= right - 1 and box.left < right + reach for box in near)
    return not crossed and min(before, behind) > SIDES
