"""An input → a page: decoded, with what it says of its publisher, its date and its sheet, or refused with a reason."""

import re
from collections.abc import Callable
from typing import NamedTuple

from zhengtu_extractors.reading.dates import date_in_name
from zhengtu_extractors.reading.encodings import decode, is_binary, is_damaged
from zhengtu_extractors.reading.formats import Format
from zhengtu_extractors.reading.inputs import Input
from zhengtu_extractors.reading.pdf.pdf import read_pdf
from zhengtu_extractors.reading.publisher import Found, said_by_text
from zhengtu_extractors.reading.sheets import sheet_in_name
from zhengtu_extractors.reading.tables.told import Told
from zhengtu_extractors.reading.web.clues import said_by_markup
from zhengtu_extractors.reading.web.mhtml import html_in
from zhengtu_extractors.reading.word.docx import read_docx
from zhengtu_extractors.script import simplified
from zhengtu_graph.errors import InputError
from zhengtu_graph.model import Page, PrintedLine


class Layout(NamedTuple):
    """What a reader makes of a file's bytes: raw text, lines where the format knows them, what could not be read."""

    text: str
    lines: tuple[PrintedLine, ...] | None = None
    note: str | None = None


_MEDIA = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "mhtml": "text/html",
}
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_ENTITY_CHINESE = re.compile(r"&#(?:x[4-9][0-9a-f]{3}|[1-4]\d{4});", re.IGNORECASE)
_OUTLET_FOLDER = re.compile(r"[\u4e00-\u9fff]{2,8}(?:日报|晚报|早报|晨报|都市报)")


def read_page(given: Input, *, publisher: str | None = None, date: str | None = None) -> Page:
    """The page of one input.

    What is known of it is, in this order, the user's word, what a table's columns say, what the page says, what the
    names of its file and folders say.

    Args:
        given: the input.
        publisher: the user's word.
        date: the same, as YYYY, YYYY-MM or YYYY-MM-DD.

    Raises:
        InputError: it was refused, is damaged, too large, empty, not text, or without any Chinese.
    """
    if given.refusal or given.format is None:
        raise InputError(f"{given.source}: {given.refusal}")
    text, lines, note = _READERS.get(given.format, _decoded)(given.source, given.data)
    if not _CHINESE.search(text) and not _ENTITY_CHINESE.search(text):
        raise InputError(f"{given.source}: there is no Chinese in this file; check its encoding or leave it out")
    media = _MEDIA.get(given.format, "text/plain")
    said = (said_by_markup if media == "text/html" else said_by_text)(simplified(text))
    found = {**_of_name(simplified(given.source)), **said, **_of_columns(given.told), **_of_user(publisher, date)}
    values = {name: value for name, (value, _) in found.items()}
    return Page(
        given.source,
        text,
        media,
        lines,
        publisher=values.get("publisher"),
        date=values.get("date"),
        address=values.get("address"),
        sheet=values.get("sheet"),
        headline=values.get("headline"),
        authors=given.told.authors if given.told else (),
        note=note,
        clues={name: clue for name, (_, clue) in found.items()} | _clue_of_authors(given.told),
    )


def _decoded(source: str, data: bytes) -> Layout:
    if not data.strip():
        raise InputError(f"{source}: the file is empty; leave it out or save it again")
    text = decode(data)
    if text is None or is_binary(text):
        raise InputError(f"{source}: this is no text but binary data; check the file or convert it to .txt")
    if is_damaged(text):
        raise InputError(f"{source}: characters were lost when this file was saved (U+FFFD); get it again")
    return Layout(text)


def _of_mhtml(source: str, data: bytes) -> Layout:
    return _decoded(source, html_in(source, data))


def _of_pdf(source: str, data: bytes) -> Layout:
    found = read_pdf(source, data)
    pages = ", ".join(map(str, found.unread))
    return Layout(found.text, found.lines, f"pages without a text layer, run OCR on them: {pages}" if pages else None)


def _of_docx(source: str, data: bytes) -> Layout:
    return Layout(*read_docx(source, data))


_READERS: dict[Format, Callable[[str, bytes], Layout]] = {"mhtml": _of_mhtml, "pdf": _of_pdf, "docx": _of_docx}


def _of_user(publisher: str | None, date: str | None) -> Found:
    told = {"publisher": publisher, "date": date}
    return {name: (value, "user") for name, value in told.items() if value}


def _of_columns(told: Told | None) -> Found:
    """What the columns of a table say; a column's name is the clue."""
    if told is None:
        return {}
    fields = ("headline", "publisher", "date", "address", "sheet")
    return {name: (value, told.clues[name]) for name in fields if (value := getattr(told, name))}


def _clue_of_authors(told: Told | None) -> dict[str, str]:
    return {"authors": told.clues["authors"]} if told and told.authors else {}


def _of_name(source: str) -> Found:
    """Publisher, date and sheet in the names of the file and its folders."""
    outlet = _OUTLET_FOLDER.search(source)
    named = {"publisher": outlet and outlet.group(), "date": date_in_name(source), "sheet": sheet_in_name(source)}
    return {name: (value, "file name") for name, value in named.items() if value}
