"""A file's bytes → a page: decoded, with what it says of its publisher and date, or refused with a reason."""

import re
from pathlib import PurePosixPath

from zhengtu_extractors.reading.dates import date_in_name
from zhengtu_extractors.reading.encodings import decode, is_binary, is_damaged
from zhengtu_extractors.reading.publisher import Found, said_by_markup, said_by_text
from zhengtu_graph.errors import InputError
from zhengtu_graph.model import Page

MEDIA = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/plain",
    ".htm": "text/html",
    ".html": "text/html",
}
# A newspaper's whole year is smaller; a larger file is an archive or a dump that belongs in parts.
LIMIT = 64 * 1024 * 1024

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_ENTITY_CHINESE = re.compile(r"&#(?:x[4-9][0-9a-f]{3}|[1-4]\d{4});", re.IGNORECASE)
_OUTLET_FOLDER = re.compile(r"[\u4e00-\u9fff]{2,8}(?:日报|晚报|早报|晨报|都市报)")


def read_page(source: str, data: bytes, *, publisher: str | None = None, date: str | None = None) -> Page:
    """The page of one file.

    Args:
        source: its path, for messages and for the clues in its name.
        data: its bytes.
        publisher: the user's word, which wins over the page's.
        date: the same, as YYYY, YYYY-MM or YYYY-MM-DD.

    Raises:
        InputError: when the file is of an unknown type, too large, empty, not text, or without any Chinese.
    """
    media = _media(source)
    text = _text(source, data)
    found: Found = {}
    if publisher:
        found["publisher"] = (publisher, "user")
    if date:
        found["date"] = (date, "user")
    said = said_by_markup(text) if media == "text/html" else said_by_text(text)
    found = {**said, **_of_name(source, said), **found}
    values = {name: value for name, (value, _) in found.items()}
    clues = {name: clue for name, (_, clue) in found.items()}
    return Page(
        source,
        text,
        media,
        publisher=values.get("publisher"),
        date=values.get("date"),
        address=values.get("address"),
        clues=clues,
    )


def _media(source: str) -> str:
    suffix = PurePosixPath(source).suffix.lower()
    if suffix not in MEDIA:
        raise InputError(f"{source}: files of type {suffix or '(none)'} are not read; save it as .txt or .html")
    return MEDIA[suffix]


def _text(source: str, data: bytes) -> str:
    if not data.strip():
        raise InputError(f"{source}: the file is empty; leave it out or save it again")
    if len(data) > LIMIT:
        raise InputError(f"{source}: {len(data) >> 20} MiB is over the limit of {LIMIT >> 20} MiB; split it")
    text = decode(data)
    if text is None or is_binary(text):
        raise InputError(f"{source}: this is no text but binary data; check the file or convert it to .txt")
    if is_damaged(text):
        raise InputError(f"{source}: characters were lost when this file was saved (U+FFFD); get it again")
    if not _CHINESE.search(text) and not _ENTITY_CHINESE.search(text):
        raise InputError(f"{source}: there is no Chinese in this file; check its encoding or leave it out")
    return text


def _of_name(source: str, said: Found) -> Found:
    """Publisher and date in the names of the file and its folders, where the page says nothing."""
    found: Found = {}
    if "date" not in said and (day := date_in_name(source)):
        found["date"] = (day, "file name")
    if "publisher" not in said and (outlet := _OUTLET_FOLDER.search(source)):
        found["publisher"] = (outlet.group(), "file name")
    return found
