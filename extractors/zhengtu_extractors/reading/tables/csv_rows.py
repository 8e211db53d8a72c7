"""Rows of comma- and tab-separated text."""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import BinaryIO, TextIO

from zhengtu_extractors.reading.tables.rows import CELL_LIMIT, Refused, Row, cell_of, unique
from zhengtu_extractors.reading.tables.text_streams import open_text
from zhengtu_graph.errors import InputError

_DELIMITERS = ",\t;|"
# Empty lines, and the one in which Excel names the delimiter.
_NO_NAMES = re.compile(r"\s*|sep=.\s*", re.IGNORECASE)
# A name of a column is no address, no day and no sentence.
_VALUE = re.compile(r"https?://|\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d|[。！？]|.{60}", re.DOTALL)


def csv_rows(source: str, stream: BinaryIO) -> Iterator[Row | Refused]:
    """Rows by the names in the first line; `,`, tab, `;` or `|` delimits, whichever that line holds most often.

    Raises:
        InputError: when the file is empty or not text, or when its first line holds values in place of names.
    """
    csv.field_size_limit(CELL_LIMIT)
    lines = _Lines(open_text(source, stream))
    try:
        first = next((line for line in lines if not _NO_NAMES.fullmatch(line)), "")
        records = csv.reader(chain([first], lines), delimiter=_delimiter(first))
        names = _names(source, next(records, []))
    except (csv.Error, ValueError) as error:
        raise InputError(f"{source}: the first line is no line of names of columns ({error}); save it again") from error
    yield from _rows(names, records, lines)


def _rows(names: Sequence[str], records: Iterator[list[str]], lines: "_Lines") -> Iterator[Row | Refused]:
    number = 0
    lines.forget()
    try:
        for number, cells in enumerate(filter(None, records), 1):
            yield _row(number, names, cells, unclosed=lines.ended and lines.unclosed)
            lines.forget()
    except (csv.Error, ValueError) as error:
        yield Refused(number + 1, f"{error}; is a quotation mark not closed? The rows after it are not read")


class _Lines:
    """Lines of a text, and whether the marks of quotation in those since the last row leave one open."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self.forget()
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._text.readline(CELL_LIMIT)
        if len(line) == CELL_LIMIT:
            raise ValueError(f"a line is longer than {CELL_LIMIT >> 20} million characters")
        if not line:
            self.ended = True
            raise StopIteration
        self._count += 1
        self._marks += line.count('"')
        return line

    def forget(self) -> None:
        self._count = self._marks = 0

    @property
    def unclosed(self) -> bool:
        return self._count > 1 and self._marks % 2 == 1


def _delimiter(line: str) -> str:
    return max(_DELIMITERS, key=lambda delimiter: len(next(csv.reader([line], delimiter=delimiter), [])))


def _names(source: str, cells: Sequence[str]) -> tuple[str, ...]:
    if not cells:
        raise InputError(f"{source}: there is no line of names of columns in this table; put one first")
    value = next((cell for cell in cells if _VALUE.search(cell)), None)
    if value is not None:
        said = value[:20].replace("\n", " ")
        raise InputError(
            f"{source}: the first line has values ({said}…) in place of columns' names; put such a line first"
        )
    return unique(cells)


def _row(number: int, names: Sequence[str], cells: Sequence[str], *, unclosed: bool) -> Row | Refused:
    if unclosed:
        return Refused(number, "a quotation mark is not closed: the rest of the file stands in one cell; close it")
    if any(cells[len(names) :]):
        return Refused(
            number, f"{len(cells)} cells for {len(names)} columns; put those that hold a delimiter in quotes"
        )
    padded = [*cells, *[""] * (len(names) - len(cells))]
    return Row(number, {name: cell_of(cell) for name, cell in zip(names, padded, strict=False)})
