"""A PDF's text layer as pages print it: its raw text, and its lines in the order in which they are read.

pdfium (through pypdfium2) reads the file. The raw text is that of its pages in order, parted by form feeds; each page's
is the characters that pdfium counts on it (`FPDFText_GetUnicode` of 0, 1, …), with the spaces and line ends that pdfium
puts in, so that every place can be looked up again. A character that its font does not name is U+FFFD.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from zhengtu_extractors.reading.pdf.blocks import Block, blocks_of
from zhengtu_extractors.reading.pdf.furniture import furniture
from zhengtu_extractors.reading.pdf.glyphs import Box, Sheet, read_sheet, turned
from zhengtu_extractors.reading.pdf.lines import Line, joined_lines, lines_of, upright
from zhengtu_extractors.reading.pdf.order import in_order
from zhengtu_graph.errors import InputError
from zhengtu_graph.model import PrintedLine, Run

# No printed page holds more characters; more pages than any book's are a count that lies.
MOST_CHARACTERS, MOST_PAGES = 200_000, 100_000
# Where more of the characters than this have no meaning, the fonts' tables are missing.
MOST_GARBLED = 0.1
# Shares of the size of the body's type: a heading's size; how far a paragraph's first line is set in; a blank line.
HEADING, INDENT, BLANK = 1.15, 1.2, 0.8
# A heading has no more lines; one of them that is broken is this wide, as a share of the widest.
HEADING_LINES, FULL = 4, 0.6

_GARBLED = re.compile("[\x01-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")


class PdfText(NamedTuple):
    """What a PDF says.

    Attributes:
        text: the raw text, pages parted by a form feed.
        lines: the lines in reading order, without running heads, footers and page numbers.
        unread: the numbers, from 1, of pages that show a picture without text (scanned), or are damaged.
    """

    text: str
    lines: tuple[PrintedLine, ...]
    unread: tuple[int, ...] = ()


class _Print(NamedTuple):
    """A line in its place: what is left of its characters are their words and where they stand in the raw text."""

    text: str
    runs: tuple[Run, ...]
    box: Box
    column: Box
    size: float
    marked: bool
    indented: bool


def text_of(source: str, data: bytes) -> PdfText:
    """The text of a PDF.

    Args:
        source: its path, for messages.
        data: its bytes.

    Raises:
        InputError: when it is no PDF, cut off, encrypted, without a text layer, or with one that has no meaning.
    """
    document = _opened(source, data)
    try:
        texts, pages, unread = _read(source, document)
    finally:
        document.close()
    text = "\f".join(texts)
    _check(source, text, len(texts), unread)
    kept = (
        [line for at, line in enumerate(page) if at not in out]
        for page, out in zip(pages, furniture(pages), strict=True)
    )
    return PdfText(text, tuple(line for page in kept for line in _printed(page)), tuple(unread))


def _opened(source: str, data: bytes) -> pdfium.PdfDocument:
    if b"%PDF-" not in data[:1024]:
        raise InputError(f"{source}: this is no PDF, though its name says so; check the file")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if pdfium_c.FPDF_GetLastError() == pdfium_c.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise InputError(f"{source}: this PDF is encrypted; save it without its password") from error
        cut = "" if b"%%EOF" in data[-4096:] else " (its end is missing)"
        raise InputError(f"{source}: this PDF is damaged{cut}; get it again") from error
    if not 0 < len(document) <= MOST_PAGES:
        document.close()
        raise InputError(f"{source}: this PDF has no pages that can be read; get it again")
    return document


def _read(source: str, document: pdfium.PdfDocument) -> tuple[list[str], list[list[_Print]], list[int]]:
    texts: list[str] = []
    pages: list[list[_Print]] = []
    unread: list[int] = []
    start = 0
    for at in range(len(document)):
        sheet = _sheet(source, document, at)
        if sheet is None or (sheet.pictures and not sheet.text.strip()):
            unread.append(at + 1)
        texts.append(sheet.text if sheet else "")
        pages.append(_prints(sheet, start) if sheet else [])
        start += len(texts[-1]) + 1
    return texts, pages, unread


def _sheet(source: str, document: pdfium.PdfDocument, at: int) -> Sheet | None:
    """A page; None where it is damaged."""
    try:
        page = document[at]
    except pdfium.PdfiumError:
        return None
    try:
        sheet = read_sheet(page, MOST_CHARACTERS)
    except pdfium.PdfiumError:
        return None
    finally:
        page.close()
    if sheet is None:
        raise InputError(f"{source}: page {at + 1} holds over {MOST_CHARACTERS} characters; leave the page out")
    return sheet


def _check(source: str, text: str, pages: int, unread: Sequence[int]) -> None:
    printed = re.sub(r"\s+", "", text)
    if not printed:
        why = "this PDF has no text layer (scanned image); run OCR first, e.g. with ocrmypdf"
        raise InputError(f"{source}: {why}" if unread else f"{source}: this PDF is empty ({pages} blank pages)")
    if len(_GARBLED.findall(printed)) > MOST_GARBLED * len(printed):
        raise InputError(
            f"{source}: the text layer of this PDF is garbled (its fonts do not say which characters they draw);"
            " print it to PDF anew from the program that made it, or run OCR, e.g. ocrmypdf --force-ocr"
        )


def _prints(sheet: Sheet, start: int) -> list[_Print]:
    """The lines of a page in reading order; its raw text begins at `start`."""
    lines = lines_of(sheet.glyphs)
    if not lines:
        return []
    drawn = sheet.drawn
    if upright(lines):  # seen from the right, its columns are lines
        lines = [line._replace(box=turned(line.box, 3), vertical=not line.vertical) for line in lines]
        drawn = tuple(turned(box, 3) for box in drawn)
    body = _body_size(lines)
    blocks = in_order(blocks_of(lines), drawn, body)
    return [_print(line, block, body, sheet.text, start) for block in blocks for line in _whole(block, body)]


def _whole(block: Block, body: float) -> Iterator[Line]:
    """The lines of a block; a heading that is broken over several is one line."""
    lines = [*block.lines]
    if not _is_heading(block, body):
        yield from lines
        return
    wide = max(line.box.right - line.box.left for line in lines)
    for following in block.lines[1:]:
        if lines[0].box.right - lines[0].box.left >= FULL * wide and not following.text.startswith("—"):
            lines[:2] = [joined_lines(lines[0], following)]
        else:
            yield lines.pop(0)
    yield from lines


def _is_heading(block: Block, body: float) -> bool:
    return len(block.lines) <= HEADING_LINES and (
        block.size >= HEADING * body or all(line.bold for line in block.lines)
    )


def _print(line: Line, block: Block, body: float, text: str, start: int) -> _Print:
    return _Print(
        line.text,
        _runs(line, text, start),
        line.box,
        block.box,
        line.size,
        marked=_is_heading(block, body),
        indented=not line.vertical and line.box.left - block.box.left >= INDENT * line.size,
    )


def _body_size(lines: Sequence[Line]) -> float:
    """The size of the type in which most of the page is set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.glyphs)
    return max(sizes.most_common(1)[0][0], 0.5)


def _runs(line: Line, text: str, start: int) -> tuple[Run, ...]:
    """Where the line's characters stand, with the spaces that the file has between two of them."""
    runs: list[Run] = []
    for glyph in line.glyphs:
        end = runs[-1].raw_start - start + runs[-1].length if runs else glyph.place
        if runs and end <= glyph.place and not text[end : glyph.place].strip(" \t\u3000"):
            runs[-1] = runs[-1]._replace(length=runs[-1].length + glyph.place - end + 1)
        else:
            length = runs[-1].start + runs[-1].length if runs else 0
            runs.append(Run(length, start + glyph.place, 1))
    return tuple(runs)


def _printed(page: Sequence[_Print]) -> Iterator[PrintedLine]:
    before: _Print | None = None
    for line in page:
        opens: Literal["", "column", "page"] = "page" if before is None else _opens(before, line)
        after_gap = before is not None and not opens and line.box.top - before.box.bottom >= BLANK * line.size
        yield PrintedLine(line.runs, line.marked, line.indented, after_gap, opens)
        before = line


def _opens(before: _Print, line: _Print) -> Literal["", "column"]:
    apart = min(before.column.right, line.column.right) <= max(before.column.left, line.column.left)
    return "column" if apart or line.box.top < before.box.top - 0.5 * line.size else ""
