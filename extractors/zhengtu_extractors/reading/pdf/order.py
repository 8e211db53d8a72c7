"""Blocks on the paper → the order in which they are read: a recursive XY-cut.

1. What stands in a frame is kept together.
2. White that runs from the top of a region to its bottom parts columns, read from the left to the right.
3. Where a heading or a rule lies across, the region is cut into an upper and a lower part: the upper one reaches as far
   down as columns part it, or holds the heading alone.
4. Where nothing parts it (articles set like a pinwheel), what stands below a heading is kept together with it; then a
   block is read before another that stands below it, or beside it to its right.

Nagy and Seth 1984 (XY-cut); Breuel 2003, High Performance Document Layout Analysis (an order of blocks, from which 4
comes).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from zhengtu_extractors.reading.pdf.blocks import Block, with_spans
from zhengtu_extractors.reading.pdf.glyphs import RULE, Box
from zhengtu_extractors.reading.pdf.lines import around

# Shares of the size of the page's type: the least white between columns, with a rule in it; the width of a column.
GUTTER, RULED_GUTTER, COLUMN = 0.8, 0.3, 4.0
# A frame holds at least so many lines.
FRAMED_LINES = 3
# A heading's type is larger by this share, and it has no more lines.
HEADING, HEADING_LINES = 1.15, 4
# A page of more blocks (a map's labels) is read as rows.
MOST_BLOCKS = 400


def in_order(blocks: Sequence[Block], drawn: Sequence[Box], size: float) -> list[Block]:
    """The blocks of a page as they are read.

    Args:
        blocks: all of them, in any order.
        drawn: the rules and frames of the page.
        size: the size of the type in which most of the page is set.
    """
    if len(blocks) > MOST_BLOCKS:
        return sorted(blocks, key=_row)
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


def _ordered(blocks: Sequence[Block], rules: Sequence[Box], size: float) -> list[Block]:
    done: list[Block] = []
    rest = list(blocks)
    while len(rest) > 1:
        inside = _rules_in(around(block.span for block in rest), rules)
        columns = _columns(rest, inside, size)
        if len(columns) > 1:
            return [*done, *(block for column in columns for block in _ordered(column, rules, size))]
        cut = _cut_off(rest, inside, size) or _cut_off(rest, (), size)
        if cut is None:
            return [*done, *_unparted(rest, rules, size)]
        done.extend(_ordered(cut[0], rules, size))
        rest = cut[1]
    return [*done, *rest]


def _unparted(blocks: Sequence[Block], rules: Sequence[Box], size: float) -> list[Block]:
    articles = _articles(blocks, size)
    if not 1 < len(articles) < len(blocks):
        return _tangled(blocks)
    composed = [_composed(article, rules, size) for article in articles]
    return list(_flat(_ordered(composed, rules, size)))


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


def _cut_off(blocks: Sequence[Block], rules: Sequence[Box], size: float) -> tuple[list[Block], list[Block]] | None:
    """The region's upper part and its rest; None when no white parts them."""
    best: tuple[list[Block], list[Block]] | None = None
    first: tuple[list[Block], list[Block]] | None = None
    whole = _width(blocks)
    for upper, lower in _level_cuts(blocks, rules):
        columns = _columns(upper, _rules_in(around(block.span for block in upper), rules), size)
        if _cuts_headings_off(columns, size):
            continue
        first = first or (upper, lower)
        if len(columns) > 1:
            best = (upper, lower)
        elif best or _width(upper) >= whole - 1:
            break
    return best or first


def _cuts_headings_off(columns: Sequence[Sequence[Block]], size: float) -> bool:
    """Whether headings that stand side by side would be parted from what they head."""
    last = [max(column, key=lambda block: block.span.bottom) for column in columns]
    return sum(_is_heading(block, size) for block in last) > 1


def _width(blocks: Sequence[Block]) -> float:
    return max(block.span.right for block in blocks) - min(block.span.left for block in blocks)


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
    rows = sorted(blocks, key=_row)
    done: list[Block] = []
    for block in rows:
        _visit(block, rows, done, set())
    return done


def _row(block: Block) -> tuple[float, float]:
    return block.span.top, block.span.left


def _visit(block: Block, blocks: Sequence[Block], done: list[Block], path: set[int]) -> None:
    """The block after all that are read before it."""
    if id(block) in path or any(one is block for one in done):
        return
    path.add(id(block))
    for other in blocks:
        if other is not block and _before(other, block):
            _visit(other, blocks, done, path)
    done.append(block)


def _before(one: Block, other: Block) -> bool:
    if _shared_x(one.span, other.span) > 1:
        return one.span.top < other.span.top
    return _shared_y(one.span, other.span) > 1 and one.span.left < other.span.left


def _articles(blocks: Sequence[Block], size: float) -> list[list[Block]]:
    """Each heading with what stands below it, as far as the next one."""
    groups: dict[int, list[Block]] = {}
    for block in sorted(blocks, key=lambda one: one.span.top):
        head = _heading_above(block, blocks, size)
        own = next((key for key, group in groups.items() if any(one is head for one in group)), id(block))
        groups.setdefault(own, []).append(block)
    return list(groups.values())


def _composed(group: Sequence[Block], rules: Sequence[Box], size: float) -> Block:
    if len(group) == 1:
        return group[0]
    box = around(block.span for block in group)
    return Block(box, size, span=box, inner=tuple(_ordered(group, rules, size)))


def _heading_above(block: Block, blocks: Sequence[Block], size: float) -> Block | None:
    """The heading that rules over a block; over a heading only one that stands right above it."""
    over = [one for one in blocks if one is not block and _is_heading(one, size) and _rules_over(one.span, block.span)]
    head = max(over, key=lambda one: one.span.bottom, default=None)
    if head is None or (_is_heading(block, size) and block.span.top - head.span.bottom > 2 * size):
        return None
    return head


def _is_heading(block: Block, size: float) -> bool:
    return 0 < len(block.lines) <= HEADING_LINES and block.size >= HEADING * size


def _rules_over(head: Box, box: Box) -> bool:
    return head.left - 1 <= (box.left + box.right) / 2 <= head.right + 1 and head.bottom <= box.top + 0.5 * (
        box.bottom - box.top
    )
