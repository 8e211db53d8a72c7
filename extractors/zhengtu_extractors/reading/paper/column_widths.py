"""How wide the column around each line is, and how the page sets the first line of a paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengtu_extractors.reading.paper.lines import Line, stopped

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


class _Window:
    """How many of the lines near one are how wide: all, those that go on, and those about as wide that go on."""

    def __init__(self) -> None:
        self.size = self.opened = 0
        self.all: dict[int, int] = {}
        self.open: dict[int, int] = {}
        self.alike: dict[int, int] = {}

    def add(self, wide: int, *, is_open: bool, count: int = 1) -> None:
        """A line that comes near; one that goes away counts -1."""
        self.size += count
        self.all[wide] = self.all.get(wide, 0) + count
        if is_open:
            self.opened += count
            self.open[wide] = self.open.get(wide, 0) + count
            for near in range(wide - SLACK, wide + SLACK + 1):
                self.alike[near] = self.alike.get(near, 0) + count

    def column(self) -> int | None:
        """The commonest width of the lines that go on, the wider of equals; None where they differ too much."""
        if self.size < 3 or self.opened < 0.4 * self.size:
            return None
        column = max((self.alike[wide], wide) for wide, count in self.open.items() if count)[1]
        low, high = FULL * column, BEYOND * column
        alike = sum([count for wide, count in self.open.items() if low <= wide <= high])
        wider = sum([count for wide, count in self.all.items() if wide > high])
        if alike < 0.5 * self.opened or wider > 0.25 * self.size or not NARROWEST <= column <= WIDEST:
            return None
        return column


def _columns(widths: Sequence[int], is_open: Sequence[bool]) -> tuple[int | None, ...]:
    """The column around each line, from the widths in a window that moves down the page."""
    window = _Window()
    columns: list[int | None] = []
    for at in range(-WINDOW, len(widths)):
        if at + WINDOW < len(widths):
            window.add(widths[at + WINDOW], is_open=is_open[at + WINDOW])
        if at > WINDOW:
            window.add(widths[at - WINDOW - 1], is_open=is_open[at - WINDOW - 1], count=-1)
        if at >= 0:
            column = window.column()
            columns.append(widths[at] if column and _wider(widths, at, column) else column)
    return tuple(columns)


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
