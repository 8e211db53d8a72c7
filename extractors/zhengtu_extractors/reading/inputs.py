"""What a path means: files, the members of archives, the rows of tables, one after another and never all at once."""

import os
import re
import sys
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from lzma import LZMAError
from pathlib import Path, PurePosixPath
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO, cast
from zipfile import BadZipFile, ZipFile

from zhengtu_extractors.reading.archives import DEEPEST, Budget, Member, members, open_archive
from zhengtu_extractors.reading.encodings import decode
from zhengtu_extractors.reading.formats import (
    HEAD,
    Format,
    TableFormat,
    advice,
    advice_on_archive,
    format_of,
    format_of_archive,
    is_table,
)
from zhengtu_extractors.reading.tables.columns import names_an_article
from zhengtu_extractors.reading.tables.tables import articles_in
from zhengtu_extractors.reading.tables.told import Told
from zhengtu_graph.errors import InputError, UsageError

STDIN = Path("-")
# A newspaper's whole year is smaller as text; a larger file is a dump that belongs in parts or in a table.
LIMIT = 64 * 1024 * 1024
_LIMITS: Mapping[Format, int] = {"pdf": 4 * LIMIT, "docx": 4 * LIMIT}
_IN_MEMORY = 16 * 1024 * 1024
_DAMAGED = (BadZipFile, OSError, EOFError, NotImplementedError, ValueError, zlib.error, LZMAError)


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read.

    Attributes:
        source: its path below the given folder, with `/`; `a.zip!/b.html` in an archive; `a.csv#12` for a row, from 1.
        data: its bytes; of a row its text cell, in UTF-8.
        format: what they are; None where it is refused.
        told: what the columns of a table say of it.
        refusal: why it cannot be read, and what to do.
        passed: bytes of the given files up to its end, of `size_of`; tells how far the work is.
    """

    source: str
    data: bytes = field(default=b"", repr=False)
    format: Format | None = None
    told: Told | None = None
    refusal: str | None = None
    passed: int = 0


def find_inputs(
    path: Path, columns: Mapping[str, str] | None = None, *, leave_out: Path | None = None
) -> Iterator[Input]:
    """Everything to read at `path`: a file, a folder with all below it, or standard input for `-`.

    Hidden files, the folders that browsers save beside a page (`page_files`) and `leave_out` are passed over. A file
    that cannot be opened is an input with a refusal.

    Args:
        path: where to look.
        columns: names of a table's columns by field (see `columns`), where they are not the usual ones.
        leave_out: a folder that is no input (where the graph is written).

    Raises:
        UsageError: when there is nothing at `path`, or no file in the folder.
    """
    given = columns or {}
    if path == STDIN:
        yield from _of_standard_input(given)
        return
    passed, source = 0, None
    for source, file in _files(path, leave_out):
        passed += _size(file)
        yield from _of_file(source, file, given, passed, alone=path.is_file())
    if source is None:
        raise UsageError(f"no readable files in {path}; check the path")


def inputs_in(source: str, data: bytes, columns: Mapping[str, str] | None = None) -> Iterator[Input]:
    """The same for bytes that stand in no file."""
    yield from _of_stream(_Stream(source, BytesIO(data), len(data), len(data), alone=True), columns or {})


def size_of(path: Path, leave_out: Path | None = None) -> int:
    """Bytes of all files that `find_inputs` would open; 0 for standard input."""
    return 0 if path == STDIN else sum(_size(file) for _, file in _files(path, leave_out))


def _files(path: Path, leave_out: Path | None) -> Iterator[tuple[str, str]]:
    """Source and path of each file, in order of their names; strings, since there may be millions."""
    if path.is_file():
        yield path.name, str(path)
    elif path.is_dir():
        yield from _below(str(path), "", str(leave_out.resolve()) if leave_out else None)
    else:
        raise UsageError(f"no file or folder {path}; check the path")


def _below(folder: str, prefix: str, leave_out: str | None) -> Iterator[tuple[str, str]]:
    with os.scandir(folder) as entries:
        found = sorted((entry.name, entry.is_dir(follow_symlinks=False), entry.is_file()) for entry in entries)
    pages = {name.rpartition(".")[0] for name, _, _ in found if name.lower().endswith((".htm", ".html"))}
    for name, is_folder, is_file in found:
        below = os.path.join(folder, name)  # noqa: PTH118  a Path for each of millions of files would cost more
        if name.startswith("."):
            continue
        if is_folder and not _saved_beside(name, pages) and not (leave_out and os.path.realpath(below) == leave_out):
            yield from _below(below, f"{prefix}{name}/", leave_out)
        elif is_file and not is_folder:
            yield prefix + name, below


def _saved_beside(name: str, pages: set[str]) -> bool:
    """page_files and page.files hold the pictures and scripts of a saved page.html."""
    return any(name == f"{page}{end}" for end in ("_files", ".files") for page in (name[: -len(end)],) if page in pages)


def _size(file: str) -> int:
    try:
        return os.stat(file).st_size  # noqa: PTH116  see _below
    except OSError:
        return 0


def _of_standard_input(columns: Mapping[str, str]) -> Iterator[Input]:
    with SpooledTemporaryFile(max_size=_IN_MEMORY) as copy:
        copyfileobj(sys.stdin.buffer, copy)
        size = copy.tell()
        copy.seek(0)
        yield from _of_stream(_Stream("stdin", cast("BinaryIO", copy), size, alone=True), columns)


def _of_file(source: str, file: str, columns: Mapping[str, str], passed: int, *, alone: bool) -> Iterator[Input]:
    try:
        with open(file, "rb") as stream:  # noqa: PTH123  see _below
            yield from _of_stream(_Stream(source, stream, _size(file), passed, alone=alone), columns)
    except OSError as error:
        yield Input(source, refusal=f"it cannot be opened: {error.strerror}; check its permissions", passed=passed)


@dataclass(frozen=True, slots=True)
class _Stream:
    """An open file or member: seekable bytes; `alone` where it is all that the user gives."""

    source: str
    stream: BinaryIO
    size: int
    passed: int = 0
    depth: int = 0
    budget: Budget | None = None
    alone: bool = False

    def refused(self, reason: str) -> Input:
        return Input(self.source, refusal=reason, passed=self.passed)


def _of_stream(given: _Stream, columns: Mapping[str, str]) -> Iterator[Input]:
    head = given.stream.read(HEAD)
    given.stream.seek(0)
    found = format_of(given.source, head)
    if found == "text" and not PurePosixPath(given.source).suffix:
        found = _table_without_name(head) or found
    if found is None:
        yield given.refused(f"this is {advice(given.source, head)}")
    elif found == "zip":
        yield from _of_archive(given, columns)
    elif is_table(found):
        yield from _of_table(given, found, columns)
    else:
        yield _whole(given, found)


def _table_without_name(head: bytes) -> TableFormat | None:
    """A table from standard input: its first line names columns of which one usually holds an article's text."""
    line = head.split(b"\n", 1)[0]
    names = {"tsv": (decode(line) or "").split("\t"), "csv": re.split("[,;|]", decode(line) or "")}
    formats: tuple[TableFormat, ...] = ("tsv", "csv")
    for found in formats:
        if len(names[found]) > 1 and names_an_article([name.strip('" \r\ufeff') for name in names[found]]):
            return found
    return None


def _whole(given: _Stream, found: Format) -> Input:
    limit = _LIMITS.get(found, LIMIT)
    if given.size > limit:
        return given.refused(f"{given.size >> 20} MiB is over the limit of {limit >> 20} MiB; split it")
    return Input(given.source, given.stream.read(), found, passed=given.passed)


def _of_table(given: _Stream, found: TableFormat, columns: Mapping[str, str]) -> Iterator[Input]:
    """A row with an article is an input; its number stands in its source."""
    before = given.passed - given.size
    try:
        for row in articles_in(found, given.source, given.stream, columns):
            source, passed = f"{given.source}#{row.number}", min(before + given.stream.tell(), given.passed)
            if isinstance(row, Told):
                yield Input(source, row.text.encode(), row.format, row, passed=passed)
            else:
                yield Input(source, refusal=row.reason, passed=passed)
    except InputError as error:
        yield given.refused(str(error).removeprefix(f"{given.source}: "))
    except UsageError as error:  # the columns that the user names fit other tables of the folder, perhaps not this one
        if given.alone:
            raise
        yield given.refused(str(error))


def _of_archive(given: _Stream, columns: Mapping[str, str]) -> Iterator[Input]:
    archive = open_archive(given.stream)
    if archive is None:
        yield given.refused("the archive is damaged or cut off; get it again")
        return
    with archive:
        names = set(archive.namelist())
        if format_of_archive(names) == "docx":
            given.stream.seek(0)
            yield _whole(given, "docx")
        elif said := advice_on_archive(names):
            yield given.refused(f"this is {said}")
        elif given.depth == DEEPEST:
            yield given.refused(f"archives are nested more than {DEEPEST} deep; unpack them")
        else:
            yield from _of_members(given, archive, columns)


def _of_members(given: _Stream, archive: ZipFile, columns: Mapping[str, str]) -> Iterator[Input]:
    budget = given.budget or Budget.of(given.size)
    passed = given.passed - (given.size if given.depth == 0 else 0)
    for member in members(archive, budget):
        passed += member.info.compress_size if given.depth == 0 else 0
        yield from _of_member(given, archive, member, columns, budget, min(passed, given.passed))


def _of_member(
    given: _Stream, archive: ZipFile, member: Member, columns: Mapping[str, str], budget: Budget, passed: int
) -> Iterator[Input]:
    source = f"{given.source}!/{member.name}"
    if member.refusal:
        yield Input(source, refusal=member.refusal, passed=passed)
        return
    try:
        with archive.open(member.info) as packed, _seekable(packed) as stream:
            inner = _Stream(source, stream, member.info.file_size, passed, given.depth + 1, budget)
            yield from _of_stream(inner, columns)
    except _DAMAGED as error:
        yield Input(source, refusal=f"it cannot be unpacked: {error}; get the archive again", passed=passed)


def _seekable(packed: IO[bytes]) -> BinaryIO:
    copy = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  closed by the caller
    copyfileobj(packed, copy)
    copy.seek(0)
    return cast("BinaryIO", copy)
