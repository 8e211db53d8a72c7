"""What format a file is in: its first bytes decide, its name where they do not; and what to do with those not read."""

import re
from collections.abc import Container
from pathlib import PurePosixPath
from typing import Literal, TypeGuard, get_args

TableFormat = Literal["csv", "tsv", "json", "jsonl", "parquet"]
Format = TableFormat | Literal["text", "html", "mhtml", "pdf", "docx", "zip"]

HEAD = 4096
"""So many bytes of a file tell its format."""

_OF_SUFFIX: dict[str, Format] = {
    ".htm": "html",
    ".html": "html",
    ".shtml": "html",
    ".xhtml": "html",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
_MARKUP = re.compile(
    rb"^\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"<(?:/?(?:html|head|body|div|p|br|span|table|meta|title|a)\b)[^>]{0,200}>", re.IGNORECASE)
_OBJECT = re.compile(rb"^(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*\"")
_OBJECTS_IN_LINES = re.compile(rb"^(?:\xef\xbb\xbf)?\s*\{[^\n]*\}\s*\n\{")
_MHTML = re.compile(rb"^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?mime-version:", re.IGNORECASE)
_ADVICE_OF_MAGIC = (
    (b"\xd0\xcf\x11\xe0", "an old or encrypted Office file; open it and save it as .docx (a table as .csv)"),
    (b"{\\rtf", "a rich text file; open it and save it as .docx or .txt"),
    (b"\x89PNG", "a picture; run text recognition (OCR) on it and give the text"),
    (b"\xff\xd8\xff", "a picture; run text recognition (OCR) on it and give the text"),
    (b"GIF8", "a picture; run text recognition (OCR) on it and give the text"),
    (b"II*\x00", "a picture; run text recognition (OCR) on it and give the text"),
    (b"MM\x00*", "a picture; run text recognition (OCR) on it and give the text"),
    (b"\x1f\x8b", "a gzip file; unpack it, or pack the files as .zip"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it, or pack the files as .zip"),
    (b"Rar!", "a RAR archive; unpack it, or pack the files as .zip"),
    (b"SQLite format 3", "a database; export its table of articles as .csv"),
    (b"CAJ", "a CAJ file; save it as PDF with the reader that it came with"),
    (b"HN\x00\x00", "a CAJ file; save it as PDF with the reader that it came with"),
)
_ADVICE_OF_SUFFIX = {
    **dict.fromkeys(
        (".css", ".js", ".mjs", ".py", ".sql", ".ini", ".toml", ".yaml", ".yml"), "a program's file; leave it out"
    ),
    ".xml": "XML; save the article as .html or .txt, or a set of them as .csv or .jsonl",
    ".svg": "a picture; run text recognition (OCR) on it and give the text",
}
_ADVICE_OF_MEMBER = (
    ("xl/workbook.xml", "an Excel table; save it as .csv"),
    ("ppt/presentation.xml", "a slide show; save it as PDF"),
    ("META-INF/container.xml", "an e-book (EPUB); save its chapters as .html"),
    ("content.xml", "an OpenDocument file; save it as .docx"),
)


def format_of(source: str, head: bytes) -> Format | None:
    """The format of a file by its first `HEAD` bytes and its name; None where `advice` says what to do instead.

    Whatever is no known kind of binary file counts as text, of which decoding then decides. A DOCX begins as any other
    ZIP archive does: see `format_of_archive`.
    """
    if packed := _packed(head):
        return packed
    if advice(source, head):
        return None
    if _MARKUP.match(head):
        return "html"
    return "mhtml" if _MHTML.match(head) else _of_text(_OF_SUFFIX.get(_suffix(source), "text"), head)


def _packed(head: bytes) -> Format | None:
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    return "parquet" if head.startswith(b"PAR1") else None


def is_table(found: Format) -> TypeGuard[TableFormat]:
    """Whether a file of this format holds an article a row."""
    return found in get_args(TableFormat)


def format_of_archive(names: Container[str]) -> Format | None:
    """The format of a file that is a ZIP archive of these members."""
    if "word/document.xml" in names:
        return "docx"
    return None if advice_on_archive(names) else "zip"


def advice(source: str, head: bytes) -> str | None:
    """What a file is that cannot be read, and what to do with it."""
    known = next((said for magic, said in _ADVICE_OF_MAGIC if head.startswith(magic)), None)
    return known or _ADVICE_OF_SUFFIX.get(_suffix(source))


def advice_on_archive(names: Container[str]) -> str | None:
    """The same of a ZIP archive that is another program's file."""
    return next((said for member, said in _ADVICE_OF_MEMBER if member in names), None)


def _suffix(source: str) -> str:
    return PurePosixPath(source).suffix.lower()


def _of_text(named: Format, head: bytes) -> Format:
    """Among texts the name decides, but for a page without any tag, unnamed JSON, and JSON with one object a line."""
    if named == "html" and len(head) < HEAD and b"\0" not in head and not _TAG.search(head):
        return "text"
    if named in ("json", "text") and _OBJECTS_IN_LINES.match(head):
        return "jsonl"
    return "json" if named == "text" and _OBJECT.match(head) else named
