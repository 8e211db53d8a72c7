"""A row of a table → what its columns say of an article."""

import re
from html import unescape

from zhengtu_extractors.reading.names import names_in
from zhengtu_extractors.reading.sheets import sheet_in, sheet_number
from zhengtu_extractors.reading.tables.cell_dates import date_of_cell
from zhengtu_extractors.reading.tables.columns import Columns, Field
from zhengtu_extractors.reading.tables.rows import Refused, Row
from zhengtu_extractors.reading.tables.told import Told

_TAG = re.compile(
    r"</(?:p|div|span|a|b|i|strong|em|font|h[1-6]|table|tr|td|li|ul|ol|section|article|body|html|center)\s*>"
    r"|<(?:p|br|div|img|hr)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_WRITTEN_OUT = re.compile(r"\\r\\n|\\n")
_INDENT = re.compile(r"(?<=\S)[ \t\u3000]*\u3000\u3000(?=\S)")
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>")
_LABEL = re.compile(r"^\s*[\u4e00-\u9fff]{2,4}\s*[:：]\s*")
_ADDRESS = re.compile(r"(?:https?:)?//[^\s/]+\.\S+|www\.\S+", re.IGNORECASE)
_LATIN_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}")
_LETTER = re.compile(r"[^\W\d_]")
_SHEET = re.compile(r"[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3}", re.IGNORECASE)


def told_of(row: Row, columns: Columns) -> Told | Refused:
    """What the row says; a value that cannot be what its column should hold is left out.

    In the text a line feed that is written out as backslash and n becomes one, and so do the indents (two ideographic
    spaces) of a text without any line feed; character n of it is still the cell's character n.
    """
    cells = {field: row.values.get(column, "") for field, column in columns.items()}
    if not cells["text"].strip():
        return Refused(row.number, f"there is no text in its column {columns['text']}")
    headline = _words(cells.get("title", ""))
    publisher = _outlet(cells.get("source", ""))
    date = date_of_cell(cells.get("date", ""))
    address = _ADDRESS.fullmatch(cells.get("address", "").strip())
    authors = _authors(cells.get("author", ""))
    sheet = _sheet(cells.get("page", ""))
    found: list[tuple[str, Field, object]] = [
        ("headline", "title", headline),
        ("publisher", "source", publisher),
        ("date", "date", date),
        ("authors", "author", authors),
        ("address", "address", address),
        ("sheet", "page", sheet),
    ]
    return Told(
        row.number,
        _with_line_ends(cells["text"]),
        "html" if _TAG.search(cells["text"]) else "text",
        headline=headline,
        publisher=publisher,
        date=date,
        authors=authors,
        address=address and address[0],
        sheet=sheet,
        clues={name: f"column {columns[field]}" for name, field, value in found if value},
    )


def _with_line_ends(text: str) -> str:
    text = _WRITTEN_OUT.sub(lambda mark: " " * (len(mark[0]) - 1) + "\n", text)
    return text if "\n" in text.strip() else _INDENT.sub(lambda mark: "\n" + mark[0][1:], text)


def _words(cell: str) -> str | None:
    """A headline: words on one line without markup; figures alone are none."""
    words = " ".join(unescape(_MARKUP.sub("", cell)).split())
    return words if _LETTER.search(words) else None


def _outlet(cell: str) -> str | None:
    """An outlet's name without 来源： before it; an address is none."""
    name = _words(_LABEL.sub("", cell))
    return None if name is None or _ADDRESS.fullmatch(name) else name


def _authors(cell: str) -> tuple[str, ...]:
    latin = (part.strip() for part in re.split(r"[;；,，、/&\n]| and ", cell))
    return names_in(cell) or tuple(dict.fromkeys(part for part in latin if _LATIN_NAME.fullmatch(part)))


def _sheet(cell: str) -> str | None:
    written = cell.strip()
    return sheet_number(written) if _SHEET.fullmatch(written) else sheet_in(written)
