"""Lines of print → blocks: the stretches of a column in one type, the lines of one heading.

A heading that is narrower than the columns below it is told to span them: columns that begin on one height below it,
with nothing beside it, are its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from zhengtu_extractors.reading.pdf.glyphs import Box
from zhengtu_extractors.reading.pdf.lines import Line, around

# Shares of the type's size: the white between two lines of a block; how far the first line of a paragraph is set in.
LEADING, INDENT = 1.0, 2.4
SAME_SIZE = 1.12
# A heading has no more lines; the columns below it begin no farther down, and on one height within this tolerance.
HEADING_LINES, FALL, EVEN = 4, 4.0, 0.7
# Columns of one article stand no farther apart.
GUTTER = 4.5


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together; `span` is the box that they rule over. A frame's block holds other blocks."""

    box: Box
    size: float
    lines: tuple[Line, ...] = ()
    span: Box = field(default=Box(0, 0, 0, 0))
    inner: tuple["Block", ...] = ()

    @property
    def vertical(self) -> bool:
        """Whether it is vertical print."""
        return bool(self.lines) and self.lines[0].vertical


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The blocks of a page's lines, in no order of reading."""
    level = _stacked(sorted((line for line in lines if not line.vertical), key=lambda line: line.box.top))
    upright = _side_by_side(sorted((line for line in lines if line.vertical), key=lambda line: -line.box.right))
    return [_block(group) for group in (*level, *upright)]


def _block(lines: Sequence[Line]) -> Block:
    box = around(line.box for line in lines)
    return Block(box, max(line.size for line in lines), tuple(lines), box)


def _stacked(lines: Iterable[Line]) -> list[list[Line]]:
    """Level lines from the top, each put below the one that it goes on from."""
    groups: list[list[Line]] = []
    open_groups: list[list[Line]] = []
    for line in lines:
        open_groups = [
            group for group in open_groups if line.box.top - group[-1].box.bottom <= LEADING * group[-1].size
        ]
        above = [group for group in open_groups if _goes_on(group[-1], line)]
        if above:
            max(above, key=lambda group: _shared(group[-1].box, line.box)).append(line)
        else:
            groups.append([line])
            open_groups.append(groups[-1])
    return groups


def _goes_on(above: Line, line: Line) -> bool:
    size = max(above.size, line.size)
    if size > SAME_SIZE * min(above.size, line.size) or above.bold != line.bold:
        return False
    if not -0.5 * size <= line.box.top - above.box.bottom <= LEADING * size:
        return False
    centred = abs(above.box.left + above.box.right - line.box.left - line.box.right) <= size
    even = abs(above.box.left - line.box.left) <= INDENT * size
    return even or centred


def _shared(one: Box, other: Box) -> float:
    """The width that two boxes have in common."""
    return min(one.right, other.right) - max(one.left, other.left)


def _side_by_side(lines: Iterable[Line]) -> list[list[Line]]:
    """Vertical lines from the right, each put to the left of the one that it goes on from."""
    groups: list[list[Line]] = []
    for line in lines:
        right = next((group for group in reversed(groups) if _goes_on_left(group[-1], line)), None)
        if right is None:
            groups.append([line])
        else:
            right.append(line)
    return groups


def _goes_on_left(right: Line, line: Line) -> bool:
    size = max(right.size, line.size)
    return (
        size <= SAME_SIZE * min(right.size, line.size)
        and -0.5 * size <= right.box.left - line.box.right <= LEADING * size
        and abs(right.box.top - line.box.top) <= INDENT * size
    )


def with_spans(blocks: Sequence[Block]) -> list[Block]:
    """Each short block told how far it rules, from the lowest to the highest, on one height from the left."""
    done: list[Block] = []
    waiting = sorted(blocks, key=lambda one: (-one.box.top, one.box.left))
    for at, block in enumerate(waiting):
        others = [*done, *waiting[at + 1 :]]
        done.append(_spanning(block, done, others) if _may_head(block) else block)
    return done


def _may_head(block: Block) -> bool:
    return 0 < len(block.lines) <= HEADING_LINES and not block.vertical


def _spanning(block: Block, lower: Sequence[Block], others: Sequence[Block]) -> Block:
    span = block.box
    reach = [
        one for one in lower if 0 <= one.box.top - block.box.bottom + 0.5 * block.size <= FALL * block.size + one.size
    ]
    below = [one for one in reach if _shared(one.span, span) > 0]
    if not below:
        return block
    height = min(one.box.top for one in below)
    waiting = [one for one in reach if abs(one.box.top - height) <= EVEN * one.size]
    grown = True
    while grown:
        grown = False
        for one in waiting:
            wider = around((span, one.span._replace(top=span.top, bottom=span.bottom)))
            near = _shared(one.span, span) > -GUTTER * one.size
            if wider != span and near and _is_free(wider._replace(bottom=height), block.box, others):
                span, grown = wider, True
    return replace(block, span=span)


def _is_free(room: Box, own: Box, others: Sequence[Block]) -> bool:
    """Whether nothing but the block itself stands in the room beside and below it."""
    return not any(
        one.box.top < room.bottom - 1
        and one.box.bottom > room.top + 1
        and _shared(one.span, room) > 1
        and one.box.top < own.bottom
        for one in others
    )
