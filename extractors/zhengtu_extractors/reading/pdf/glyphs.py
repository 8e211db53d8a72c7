"""The characters of a PDF page with their places on the paper, and the rules and boxes drawn on it, as pdfium tells.

Lengths are PDF points (1/72 inch) on a page turned so that most of its text runs from left to right; y grows downward.
"""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

# A type's em box stands so far above its baseline.
ASCENT = 0.88
# A rule is not thicker; a frame is larger on both sides.
RULE, FRAME = 3.0, 60.0
BOLD = 600
_BOLD_NAMES = ("bold", "black", "heavy", "simhei", "stheiti", "黑")


class Box(NamedTuple):
    """A rectangle: left ≤ right, top ≤ bottom."""

    left: float
    top: float
    right: float
    bottom: float


class Glyph(NamedTuple):
    """A printed character: its place in the page's text, its em box, and its type: size, quarters of turn, weight."""

    place: int
    character: str
    box: Box
    size: float
    turn: int
    bold: bool


class Sheet(NamedTuple):
    """A page as printed: `text` numbers the characters as pdfium does; `drawn` are its rules and frames."""

    text: str
    glyphs: tuple[Glyph, ...]
    drawn: tuple[Box, ...]
    pictures: bool


def read_sheet(page: pdfium.PdfPage, most: int) -> Sheet | None:
    """What is printed on a page; None where it holds more than `most` characters."""
    words = page.get_textpage()
    try:
        count = words.count_chars()
        if count > most:
            return None
        text = "".join(_character(words, at) for at in range(count))
        glyphs = tuple(_glyphs(words, text))
    finally:
        words.close()
    drawn, pictures = _drawn(page)
    turn = Counter(glyph.turn for glyph in glyphs).most_common(1)[0][0] if glyphs else 0
    return Sheet(
        text,
        tuple(glyph._replace(box=turned(glyph.box, turn), turn=(glyph.turn - turn) % 4) for glyph in glyphs),
        tuple(turned(box, turn) for box in drawn),
        pictures,
    )


def turned(box: Box, quarters: int) -> Box:
    """The box on a page that is turned by so many quarters, so that text which ran that way runs to the right."""
    left, top, right, bottom = box
    quarters %= 4
    if quarters == 1:
        return Box(-bottom, left, -top, right)
    if quarters == 2:
        return Box(-right, -bottom, -left, -top)
    if quarters == 3:
        return Box(top, -right, bottom, -left)
    return box


def _character(words: pdfium.PdfTextPage, at: int) -> str:
    """A character that the font does not name is lost; a form feed would be taken for a page's end."""
    code = pdfium_c.FPDFText_GetUnicode(words, at)
    lost = code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF
    if lost or pdfium_c.FPDFText_HasUnicodeMapError(words, at) == 1:
        return "\ufffd"
    return " " if code == 0x0C else chr(code)


def _glyphs(words: pdfium.PdfTextPage, text: str) -> Iterator[Glyph]:
    matrix, rect = pdfium_c.FS_MATRIX(), pdfium_c.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    bold_of: dict[int, bool] = {}
    for at, character in enumerate(text):
        if character.isspace() or pdfium_c.FPDFText_IsGenerated(words, at) == 1:
            continue
        pdfium_c.FPDFText_GetLooseCharBox(words, at, rect)
        pdfium_c.FPDFText_GetMatrix(words, at, matrix)
        pdfium_c.FPDFText_GetCharOrigin(words, at, x, y)
        size = pdfium_c.FPDFText_GetFontSize(words, at) * math.hypot(matrix.c, matrix.d)
        turn = _quarters(matrix.a, matrix.b)
        box = Box(rect.left, -max(rect.top, rect.bottom), rect.right, -min(rect.top, rect.bottom))
        if turn is None or not (size > 0 and all(map(math.isfinite, box))):
            continue
        origin = turned(Box(x.value, -y.value, x.value, -y.value), turn)
        box = turned(_em_box(turned(box, turn), origin, size), -turn)
        yield Glyph(at, character, box, size, turn, _bold(words, at, bold_of))


def _bold(words: pdfium.PdfTextPage, at: int, known: dict[int, bool]) -> bool:
    """Whether the type of a character is bold, by its weight or its font's name; asked once for each text object."""
    thing = pdfium_c.FPDFText_GetTextObject(words, at)
    key = ctypes.cast(thing, ctypes.c_void_p).value or 0
    if key not in known:
        name = ctypes.create_string_buffer(128)
        pdfium_c.FPDFText_GetFontInfo(words, at, name, 128, ctypes.c_int())
        said = name.value.decode("utf-8", "replace").lower()
        heavy = pdfium_c.FPDFText_GetFontWeight(words, at) >= BOLD
        known[key] = bool(heavy) or any(part in said for part in _BOLD_NAMES)
    return known[key]


def _quarters(a: float, b: float) -> int | None:
    """How many quarters the type is turned anticlockwise; None where it runs aslant, as a watermark does."""
    quarters = math.atan2(b, a) / (math.pi / 2)
    return round(quarters) % 4 if abs(quarters - round(quarters)) < 0.05 else None


def _em_box(box: Box, origin: Box, size: float) -> Box:
    """The box of a character's type, where pdfium knows that of its ink alone."""
    left = min(box.left, origin.left) if box.left - origin.left < size else box.left
    return Box(left, origin.top - ASCENT * size, box.right, origin.top + (1 - ASCENT) * size)


def _drawn(page: pdfium.PdfPage) -> tuple[list[Box], bool]:
    """Rules and frames, and whether there are pictures."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    found: list[Box] = []
    pictures = False
    for at in range(pdfium_c.FPDFPage_CountObjects(page)):
        thing = pdfium_c.FPDFPage_GetObject(page, at)
        kind = pdfium_c.FPDFPageObj_GetType(thing)
        pictures = pictures or kind in (pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_FORM)
        if kind == pdfium_c.FPDF_PAGEOBJ_PATH and pdfium_c.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
            box = Box(left.value, -top.value, right.value, -bottom.value)
            if _counts(box):
                found.append(box)
    return found, pictures


def _counts(box: Box) -> bool:
    wide, high = box.right - box.left, box.bottom - box.top
    return max(wide, high) >= FRAME and (min(wide, high) <= RULE or min(wide, high) >= FRAME)
