"""Lines as a page prints them → paragraphs: lines that a column's width or a column's end broke are joined."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from unicodedata import east_asian_width

from zhengtu_extractors.reading.offsets import Traced, join, trace, trim
from zhengtu_extractors.reading.spaces import closed

# Shares of the column's width: a line this wide goes on in the next one, across a blank line only if wider; a line
# beyond is not set in that column; a first line that leaves no room for its indent is a heading, one with a comma
# (which a full line sets narrower) only if clearly so.
FULL, FULL_BEFORE_BLANK, BEYOND, NO_INDENT, NO_INDENT_CLAUSES = 0.75, 0.85, 1.3, 1.04, 1.1
# A paragraph's first line is indented by two characters, which a copied page does not show.
INDENT = 4
# A headline is not longer; a paragraph that a column's end cut off is.
HEADING_LENGTH = 50
WINDOW = 12

_MARK = re.compile(r"^#{1,6}\s*")
_ENDED = re.compile(r"(?:[。！？!?…：:；;]|[—-]{2,3})[”’」』）)】》\s]*$")
_STOP = re.compile(r"[。！？!?…][”’」』）)】》\s]*$")
_OPEN_END = re.compile(r"[，、,“‘「『（(《【]\s*$")
_CLOSING_START = re.compile(r"^\s*[，。、；：！？,;!?”’」』）)》】…]")
_FRESH = re.compile(
    r"^\s*(?:本\s*报\s*(?:讯|记\s*者)|新\s*华\s*社\S{0,20}?电|[（(]\s*(?:上接|下转|紧接|记者|本报记者|载|据|来源)"
    r"|[■●◆▲★□◇▌【]|#|[—-]{2,}|(?:首席|见习|特约)?记者\s|编者按|责任?编辑|[一二三四五六七八九十]{1,3}、)"
)
_PROSE_START = re.compile(
    r"(?:今年|去年|近年来|近日|目前|当前|截至|据|同时|此外|其中|随着|为了|对于|如今|记者)\S*[，,]|\d+月\d+日"
)
_CREDIT_LINE = re.compile(r"^(?:本报|新华社|本网)\s*(?:首席|见习|实习)?(?:记者|通讯员)\s[\u4e00-\u9fff\s]{2,40}$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its words, whether a blank line or an indent stands before, whether # marks it."""

    words: Traced
    after_blank: bool
    indented: bool
    marked: bool

    @property
    def text(self) -> str:
        """The characters as printed."""
        return self.words.text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, joined; `alone` says that blank lines stand on both sides."""

    words: Traced
    marked: bool = False
    after_blank: bool = True
    lines: int = 1

    @property
    def text(self) -> str:
        """The characters as printed, without line feeds."""
        return self.words.text


def paragraphs_of(raw: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text page, in order; headings stand alone."""
    lines = _read_lines(raw)
    columns = _columns(lines)
    heads = _heading_blocks(lines, columns)
    groups: list[list[int]] = []
    for at in range(len(lines)):
        if groups and not {at, at - 1} & heads and _goes_on(lines, at, columns[at - 1], first=len(groups[-1]) == 1):
            groups[-1].append(at)
        else:
            groups.append([at])
    return tuple(_paragraph([lines[at] for at in group]) for group in groups)


def ended(text: str) -> bool:
    """Whether the text ends as a sentence does, or with a colon, semicolon or dash."""
    return bool(_ENDED.search(text))


def stopped(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    return bool(_STOP.search(text))


def width(text: str) -> int:
    """Columns of a terminal: two for a Chinese character."""
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def _read_lines(raw: str) -> list[Line]:
    lines: list[Line] = []
    after_blank, start = True, 0
    for printed in raw.splitlines(keepends=True):
        mark = _MARK.match(printed)
        words = trim(trace(raw, start + (mark.end() if mark else 0), start + len(printed)))
        start += len(printed)
        if words.text:
            lines.append(Line(words, after_blank, printed.startswith(("\u3000", "  ", "\t")), bool(mark)))
        after_blank = not words.text
    return lines


def _columns(lines: Sequence[Line]) -> list[float | None]:
    """The width of the column around each line; None where lines are whole paragraphs."""
    widths = [width(line.text) for line in lines]
    is_open = [not stopped(line.text) for line in lines]
    return [_column(widths, is_open, at) for at in range(len(lines))]


def _column(widths: Sequence[int], is_open: Sequence[bool], at: int) -> float | None:
    near = range(max(0, at - WINDOW), min(len(widths), at + WINDOW + 1))
    going_on = [widths[other] for other in near if is_open[other]]
    if len(near) < 3 or len(going_on) < 0.4 * len(near):
        return None
    column = float(median(going_on))
    alike = sum(FULL * column <= other <= BEYOND * column for other in going_on)
    wider = sum(widths[other] > BEYOND * column for other in near)
    if alike < 0.5 * len(going_on) or wider > 0.25 * len(near) or column > 2 * HEADING_LENGTH:
        return None
    return float(widths[at]) if _wider(widths, at, column) else column


def _wider(widths: Sequence[int], at: int, column: float) -> bool:
    """Whether the line and one beside it are set alike, in a wider column (a caption below a photo)."""
    beside = [widths[other] for other in (at - 1, at + 1) if 0 <= other < len(widths)]
    return widths[at] > BEYOND * column and any(0.9 < other / widths[at] < 1.1 for other in beside)


def _goes_on(lines: Sequence[Line], at: int, column: float | None, *, first: bool) -> bool:
    """Whether the line at `at` continues the sentence or paragraph of the one before, the `first` of its paragraph."""
    line, following = lines[at - 1], lines[at]
    if line.marked or following.marked or _FRESH.match(following.text) or _CREDIT_LINE.match(line.text):
        return False
    if _CLOSING_START.match(following.text) or _OPEN_END.search(line.text):
        return True
    if column is None:
        return _was_cut(line, following, has_marks=any(line.marked for line in lines))
    if width(closed(line.text)) > BEYOND * column:
        return False
    if ended(line.text) and (following.after_blank or following.indented):
        return False
    wide = width(line.text) + (INDENT if first and not ended(line.text) else 0)
    return wide >= column * (FULL_BEFORE_BLANK if following.after_blank else FULL)


def _was_cut(line: Line, following: Line, *, has_marks: bool) -> bool:
    """Where a line is a paragraph: one without an end goes on, unless one of the two is a heading."""
    if ended(line.text) or following.indented:
        return False
    if has_marks:
        return len(line.text) > 6
    prose = len(line.text) > HEADING_LENGTH or bool(_PROSE_START.match(line.text))
    return prose and (len(following.text) > HEADING_LENGTH or stopped(following.text))


def _heading_blocks(lines: Sequence[Line], columns: Sequence[float | None]) -> set[int]:
    """Lines of blocks of one to three lines without a stop whose last line a column's width did not break."""
    found: set[int] = set()
    for block in _blocks(lines):
        last, column = lines[block[-1]], columns[block[-1]]
        before = lines[block[0] - 1] if block[0] else None
        fresh = before is None or stopped(before.text) or before.words is last.words or block[0] - 1 in found
        if fresh and column and len(block) <= 3 and _reads_as_heading([lines[at] for at in block], column):
            found.update(block)
    return found


def _reads_as_heading(block: Sequence[Line], column: float) -> bool:
    last = block[-1].text
    if any(re.search(r"[。；…]|[，、：]$|^[（(]", line.text) for line in block):
        return False
    if re.match(r"[—-]{2,}", last):
        return True
    wide = width(closed(last)) / column
    if len(block) > 1:
        return wide < FULL_BEFORE_BLANK or wide > BEYOND
    indented = wide + INDENT / column
    return indented < FULL_BEFORE_BLANK or indented > (NO_INDENT_CLAUSES if "，" in last else NO_INDENT)


def _blocks(lines: Sequence[Line]) -> list[list[int]]:
    blocks: list[list[int]] = []
    for at, line in enumerate(lines):
        if line.after_blank or not blocks:
            blocks.append([at])
        else:
            blocks[-1].append(at)
    return blocks


def _paragraph(lines: Sequence[Line]) -> Paragraph:
    words = join(_spaced(line, following) for line, following in zip(lines, [*lines[1:], None], strict=True))
    return Paragraph(words, lines[0].marked, lines[0].after_blank, len(lines))


def _spaced(line: Line, following: Line | None) -> Traced:
    """A Latin word at the end of a line keeps its space from one at the start of the next."""
    if following and line.text[-1].isascii() and line.text[-1].isalpha() and following.text[0].isascii():
        return Traced(line.text + " ", (*line.words.places, line.words.places[-1] + 1))
    return line.words
