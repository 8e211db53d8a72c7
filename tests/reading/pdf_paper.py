"""Small PDFs for tests: what is drawn where, in the order in which it is drawn."""

import io
from collections.abc import Sequence
from typing import NamedTuple

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
SIZE = 10.0
LEADING = 14.0
TOP = 780.0


class Words(NamedTuple):
    """A string that begins at `x`, `y` points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = SIZE


class Frame(NamedTuple):
    """A drawn rectangle; a rule when it has no height or no width."""

    x: float
    y: float
    wide: float
    high: float


class Picture(NamedTuple):
    """A grey image over the whole page."""


Drawn = Words | Frame | Picture


def pdf(*pages: Sequence[Drawn], password: str | None = None, rotation: int = 0, vertical: bool = False) -> bytes:
    """A PDF of A4 pages."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT, isVertical=vertical))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), encrypt=password and StandardEncryption(password))
    for page in pages:
        canvas.setPageRotation(rotation)
        for thing in page:
            _draw(canvas, thing)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def column(x: float, y: float, lines: Sequence[str], size: float = SIZE) -> list[Words]:
    """Lines one below the other; `>` at the start of one sets it in by two characters."""
    return [
        Words(x + 2 * size * line.startswith(">"), y - at * LEADING, line.removeprefix(">"), size)
        for at, line in enumerate(lines)
    ]


def _draw(canvas: Canvas, thing: Drawn) -> None:
    if isinstance(thing, Words):
        canvas.setFont(FONT, thing.size)
        canvas.drawString(thing.x, thing.y, thing.text)
    elif isinstance(thing, Frame):
        canvas.rect(thing.x, thing.y, thing.wide, thing.high)
    else:
        canvas.drawImage(ImageReader(io.BytesIO(_GREY)), 0, 0, 595, 842)


_GREY = b"P5 2 2 255\n\x80\x80\x80\x80"
"""A picture of four grey points (PGM)."""
