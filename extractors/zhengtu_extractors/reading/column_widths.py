"""How wide the column around each line is, and how the page sets the first line of a paragraph."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from zhengtu_extractors.reading.lines import Line, stopped

# How many lines around one tell the width of its column.
WINDOW = 12
# Shares of the column's width: a line narrower does not reach its end, one wider is not set in that column.
FULL, BEYOND = 0.75, 1.3
# A first line is indented by two characters; full lines of one column differ by about one (a mark that hangs over its
# end, a figure that is not broken).
INDENT, SLACK = 4, 2
# Lines wider than this are paragraphs that nothing broke; no column is narrower.
WIDEST, NARROWEST = 100, 16


@dataclass(frozen=True, slots=True)
class Setting:
    """How a page is set.

    Attributes:
        columns: for each line the width of its column; None where lines are whole paragraphs.
        indents: whether first lines are printed to the right of the column's edge.
        lost: whether the copy lost those indents, so that first lines are narrower.
    """

    columns: tuple[int | None, ...]
    indents: bool
    lost: bool


def setting_of(lines: Sequence[Line]) -> Setting:
    """The setting of a page."""
    is_open = [not stopped(line.text) for line in lines]
    columns = _columns([line.wide for line in lines], is_open)
    indented = sum(line.indented for line in lines)
    indents = indented >= 3 and indented >= 0.04 * len(lines)
    return Setting(columns, indents, lost=not indents and _loses_indents(lines, is_open, columns))


def _columns(widths: Sequence[int], is_open: Sequence[bool]) -> tuple[int | None, ...]:
    return tuple(_column(widths, is_open, at) for at in range(len(widths)))


def _column(widths: Sequence[int], is_open: Sequence[bool], at: int) -> int | None:
    """The commonest width of the lines around that are not the last of a paragraph."""
    low, high = max(0, at - WINDOW), min(len(widths), at + WINDOW + 1)
    going_on = [widths[other] for other in range(low, high) if is_open[other]]
    if high - low < 3 or len(going_on) < 0.4 * (high - low):
        return None
    column = _commonest(going_on)
    alike = sum(FULL * column <= other <= BEYOND * column for other in going_on)
    wider = sum(widths[other] > BEYOND * column for other in range(low, high))
    if alike < 0.5 * len(going_on) or wider > 0.25 * (high - low) or not NARROWEST <= column <= WIDEST:
        return None
    return widths[at] if _wider(widths, at, column) else column


def _commonest(widths: Sequence[int]) -> int:
    """The width that most are alike to; of equals the wider."""
    counts = Counter(widths)
    return max(counts, key=lambda one: (sum(counts[near] for near in range(one - SLACK, one + SLACK + 1)), one))


def _wider(widths: Sequence[int], at: int, column: int) -> bool:
    """Whether the line and one beside it are set alike, in a wider column (a caption below a photo)."""
    beside = [widths[other] for other in (at - 1, at + 1) if 0 <= other < len(widths)]
    return widths[at] > BEYOND * column and any(0.9 < other / widths[at] < 1.1 for other in beside)


def _loses_indents(lines: Sequence[Line], is_open: Sequence[bool], columns: Sequence[int | None]) -> bool:
    """Whether most lines that begin after a sentence's end and go on are narrower by the indent."""
    short = full = 0
    for at in range(1, len(lines) - 1):
        column = columns[at]
        if column and is_open[at] and not is_open[at - 1] and lines[at + 1].wide >= FULL * column:
            short += column - INDENT - SLACK <= lines[at].wide <= column - INDENT + 1
            full += column - 1 <= lines[at].wide <= column + SLACK
    return short > full
