"""The lines of a page as printed, each with its place, its width and what the layout says of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from unicodedata import east_asian_width

from zhengtu_extractors.reading.offsets import Traced, trace, trim
from zhengtu_extractors.reading.spaces import closed
from zhengtu_graph.model import Page, PrintedLine

Opens = Literal["", "column", "page"]

_MARK = re.compile(r"^#{1,6}\s*")
# Closing marks and white space behind a sentence's end.
_CLOSERS = "”’」』）)】》 \t\u3000\xa0"
_STOPS, _PAUSES = frozenset("。！？!?…"), frozenset("：:；;")
_DASHES = ("——", "--", "—-", "-—")
_CREDITED = re.compile(
    r"(?:[。！？!?…][”’」』）)】》]*\s*[（(【][^（）()【】]{1,90}[）)】]|[（(]\s*下?\s*转[^（）()]{0,20}[）)]|下\s*转\s*第?\S{1,3}版)\s*$"
)
_INDENTS = ("\u3000", "  ", "\t")
_NARROW = re.compile(r"[\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank.

    Attributes:
        words: its characters without the white space at both ends.
        wide: columns of a terminal that they take, spaces inside Chinese left out.
        after_blank: whether a blank line, or a gap as high, stands above.
        indented: whether it is printed to the right of its column's edge.
        marked: whether it is set as a heading: `#` in Markdown, larger or bolder type elsewhere.
        opens: `column` or `page` where it is known to be the first line of one.
    """

    words: Traced
    wide: int
    after_blank: bool = False
    indented: bool = False
    marked: bool = False
    opens: Opens = ""

    @property
    def text(self) -> str:
        """The characters as printed."""
        return self.words.text


def read_lines(page: Page) -> list[Line]:
    """The lines of a page in reading order: as its format tells them, or else as its text is broken."""
    told = _split(page.text) if page.lines is None else (_of_layout(page.text, line) for line in page.lines)
    lines: list[Line] = []
    after_blank, opens = True, ""
    for line in told:
        opens = line.opens or opens
        if line.words.text:
            lines.append(_after(line, after_blank=after_blank, opens=opens))
            opens = ""
        after_blank = not line.words.text
    return lines


def ended(text: str) -> bool:
    """Whether the text ends as a sentence does, or with a colon, semicolon or dash."""
    said = text.rstrip(_CLOSERS)
    return said[-1:] in _STOPS or said[-1:] in _PAUSES or said.endswith(_DASHES)


def stopped(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    return text.rstrip(_CLOSERS)[-1:] in _STOPS


def finished(text: str) -> bool:
    """Whether the text ends as an article may: with a stop, or with a credit or a jump after one."""
    return stopped(text) or (text[-1:] in "）)】版" and bool(_CREDITED.search(text)))


def width(text: str) -> int:
    """Columns of a terminal: two for a Chinese character."""
    if not _NARROW.search(text):
        return 2 * len(text)
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def _after(line: Line, *, after_blank: bool, opens: str) -> Line:
    if line.after_blank == (line.after_blank or after_blank) and line.opens == opens:
        return line
    first: Opens = "page" if opens == "page" else "column" if opens else ""
    return Line(line.words, line.wide, line.after_blank or after_blank, line.indented, line.marked, first)


def _split(raw: str) -> Iterator[Line]:
    start = 0
    for printed in raw.splitlines(keepends=True):
        mark = _MARK.match(printed)
        words = trim(trace(raw, start + (mark.end() if mark else 0), start + len(printed)))
        opens: Opens = "page" if start and raw[start - 1] == "\f" else ""
        start += len(printed)
        yield _line(words, indented=printed.startswith(_INDENTS), marked=bool(mark), opens=opens)


def _of_layout(raw: str, line: PrintedLine) -> Line:
    places = tuple(at for run in line.runs for at in range(run.raw_start, run.raw_start + run.length))
    words = trim(Traced("".join(raw[at] for at in places), places))
    known = _line(words, indented=line.indented, marked=line.marked, opens=line.opens)
    return _after(known, after_blank=line.after_gap, opens=line.opens)


def _line(words: Traced, *, indented: bool, marked: bool, opens: Opens) -> Line:
    wide = width(closed(words.text) if " " in words.text or "\u3000" in words.text else words.text)
    return Line(words, wide, indented=indented, marked=marked, opens=opens)
