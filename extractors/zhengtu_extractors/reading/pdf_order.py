"""Blocks on the paper → the order in which they are read: a recursive XY-cut.

1. What stands in a frame is kept together.
2. White that runs from the top of a region to its bottom parts columns, read from the left to the right.
3. Where a heading or a rule lies across, the region is cut into an upper and a lower part: the upper one reaches as far
   down as columns part it, or holds the heading alone.
4. Where nothing parts it (articles set like a pinwheel), a block is read before another that stands below it, or to its
   right with nothing lying across both in between.

Nagy and Seth 1984 (XY-cut); Breuel 2003, High Performance Document Layout Analysis (the order of 4).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from zhengtu_extractors.reading.pdf_blocks import Block, with_spans
from zhengtu_extractors.reading.pdf_glyphs import RULE, Box
from zhengtu_extractors.reading.pdf_lines import around

# Shares of the size of the page's type: the least white between columns, with a rule in it; the width of a column.
GUTTER, RULED_GUTTER, COLUMN = 0.8, 0.3, 4.0
# A frame holds at least so many lines.
FRAMED_LINES = 3
# Beyond so many blocks that nothing parts (a drawing's labels) they are read as rows.
MOST_TANGLED = 400
DEPTH = 60


def in_order(blocks: Sequence[Block], drawn: Sequence[Box], size: float) -> list[Block]:
    """The blocks of a page as they are read.

    Args:
        blocks: all of them, in any order.
        drawn: the rules and frames of the page.
        size: the size of the type in which most of the page is set.
    """
    frames = sorted((box for box in drawn if not _is_rule(box)), key=_area)
    rules = [box for box in drawn if _is_rule(box)]
    for frame in frames:
        blocks = _framed(blocks, frame, rules, size)
    return list(_flat(_ordered(with_spans(blocks), rules, size)))


def _is_rule(box: Box) -> bool:
    return min(box.right - box.left, box.bottom - box.top) <= RULE


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)


def _framed(blocks: Sequence[Block], frame: Box, rules: Sequence[Box], size: float) -> Sequence[Block]:
    """The blocks inside a frame made one block, unless the frame holds all or hardly any."""
    inside = [block for block in blocks if _within(block.box, frame)]
    if len(inside) in (0, 1, len(blocks)) or sum(_lines(block) for block in inside) < FRAMED_LINES:
        return blocks
    ordered = tuple(_ordered(with_spans(inside), rules, size))
    return [*(block for block in blocks if block not in inside), Block(frame, size, span=frame, inner=ordered)]


def _within(box: Box, frame: Box) -> bool:
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return frame.left <= x <= frame.right and frame.top <= y <= frame.bottom and _area(box) <= _area(frame)


def _lines(block: Block) -> int:
    return len(block.lines) + sum(_lines(one) for one in block.inner)


def _flat(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.inner:
            yield from _flat(block.inner)
        else:
            yield block


def _ordered(blocks: Sequence[Block], rules: Sequence[Box], size: float, depth: int = 0) -> list[Block]:
    if len(blocks) <= 1:
        return list(blocks)
    inside = _rules_in(around(block.span for block in blocks), rules)
    parts = _columns(blocks, inside, size)
    if len(parts) <= 1:
        parts = _rows(blocks, inside, size) or (_rows(blocks, (), size) if inside else [])
    if not parts or depth >= DEPTH:
        return _tangled(blocks)
    return [block for part in parts for block in _ordered(part, rules, size, depth + 1)]


def _rules_in(region: Box, rules: Sequence[Box]) -> list[Box]:
    return [rule for rule in rules if _shared_x(rule, region) > -1 and _shared_y(rule, region) > -1]


def _shared_x(one: Box, other: Box) -> float:
    return min(one.right, other.right) - max(one.left, other.left)


def _shared_y(one: Box, other: Box) -> float:
    return min(one.bottom, other.bottom) - max(one.top, other.top)


def _columns(blocks: Sequence[Block], rules: Sequence[Box], size: float) -> list[list[Block]]:
    """The region's columns from the left; one list when it has none."""
    groups: list[list[Block]] = []
    right = float("-inf")
    for block in sorted(blocks, key=lambda one: one.span.left):
        if groups and not _is_gutter(right, block.span.left, rules, size):
            groups[-1].append(block)
        else:
            groups.append([block])
        right = max(right, block.span.right)
    return _title_first(_side_by_side(groups, size))


def _is_gutter(left: float, right: float, rules: Sequence[Box], size: float) -> bool:
    """Whether the white between two columns is wide enough, and no level rule lies across it."""
    if right - left < RULED_GUTTER * size:
        return False
    crossing = any(rule.left < left - 1 and rule.right > right + 1 and _is_level(rule) for rule in rules)
    ruled = any(left - 1 <= rule.left and rule.right <= right + 1 and not _is_level(rule) for rule in rules)
    return not crossing and (ruled or right - left >= GUTTER * size)


def _is_level(rule: Box) -> bool:
    return rule.right - rule.left > rule.bottom - rule.top


def _side_by_side(groups: list[list[Block]], size: float) -> list[list[Block]]:
    """Columns too narrow to be one, or that stand on another height than their neighbour, are put together."""
    merged: list[list[Block]] = []
    for group in groups:
        if merged and not _are_columns(merged[-1], group, size):
            merged[-1] = [*merged[-1], *group]
        else:
            merged.append(group)
    return merged


def _are_columns(one: Sequence[Block], other: Sequence[Block], size: float) -> bool:
    left, right = around(block.box for block in one), around(block.box for block in other)
    wide = all(
        box.right - box.left >= COLUMN * size or any(block.vertical for block in group)
        for box, group in ((left, one), (right, other))
    )
    return wide and _shared_y(left, right) > 0.5 * size


def _title_first(columns: list[list[Block]]) -> list[list[Block]]:
    """A vertical headline that stands at the right of its columns is read before them."""
    if (
        len(columns) > 1
        and all(block.vertical for block in columns[-1])
        and not any(b.vertical for c in columns[:-1] for b in c)
    ):
        return [columns[-1], *columns[:-1]]
    return columns


def _rows(blocks: Sequence[Block], rules: Sequence[Box], size: float) -> list[list[Block]]:
    """The region's upper and lower part; nothing when no white or rule parts it."""
    cuts = list(_level_cuts(blocks, rules))
    for upper, lower in reversed(cuts):
        if len(_columns(upper, _rules_in(around(block.span for block in upper), rules), size)) > 1:
            return [upper, lower]
    return list(cuts[0]) if cuts else []


def _level_cuts(blocks: Sequence[Block], rules: Sequence[Box]) -> Iterator[tuple[list[Block], list[Block]]]:
    """All ways to part the region by white that runs from side to side, from the top."""
    ordered = sorted(blocks, key=lambda block: block.span.top)
    bottom = float("-inf")
    for at, (block, following) in enumerate(pairwise(ordered), 1):
        bottom = max(bottom, block.span.bottom)
        top = following.span.top
        crossed = any(not _is_level(rule) and rule.top < bottom - 1 and rule.bottom > top + 1 for rule in rules)
        if top >= bottom - 0.2 * following.size and not crossed:
            yield ordered[:at], ordered[at:]


def _tangled(blocks: Sequence[Block]) -> list[Block]:
    rows = sorted(blocks, key=lambda block: (block.span.top, block.span.left))
    if len(rows) > MOST_TANGLED:
        return rows
    done: list[Block] = []
    for block in rows:
        _visit(block, rows, done, set())
    return done


def _visit(block: Block, blocks: Sequence[Block], done: list[Block], path: set[int]) -> None:
    """The block after all that are read before it."""
    if id(block) in path or any(one is block for one in done):
        return
    path.add(id(block))
    for other in blocks:
        if other is not block and _before(other, block, blocks):
            _visit(other, blocks, done, path)
    done.append(block)


def _before(one: Block, other: Block, blocks: Sequence[Block]) -> bool:
    if _shared_x(one.span, other.span) > 1:
        return one.span.top < other.span.top
    if one.span.right > other.span.left + 1:
        return False
    low, high = sorted((one.span.top, other.span.top))
    return not any(
        low < block.span.top < high and _shared_x(block.span, one.span) > 1 and _shared_x(block.span, other.span) > 1
        for block in blocks
        if block is not one and block is not other
    )
