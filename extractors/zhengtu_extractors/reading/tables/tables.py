"""Rows of a table of articles, streamed: a file of any size takes the memory of a few rows."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import BinaryIO, Literal

from zhengtu_extractors.reading.tables.columns import Columns, guess, names_an_article
from zhengtu_extractors.reading.tables.csv_rows import csv_rows
from zhengtu_extractors.reading.tables.json_rows import json_rows, jsonl_rows
from zhengtu_extractors.reading.tables.parquet_rows import parquet_rows
from zhengtu_extractors.reading.tables.row_articles import told_of
from zhengtu_extractors.reading.tables.rows import Refused, Row
from zhengtu_extractors.reading.tables.told import Told
from zhengtu_graph.errors import InputError

FIRST = 50
"""So many rows show the columns."""

Kind = Literal["csv", "tsv", "json", "jsonl", "parquet"]


def rows_of(
    kind: Kind,
    source: str,
    stream: BinaryIO,
    needed: Callable[[Sequence[str]], Collection[str]] = lambda names: names,
) -> Iterator[Row | Refused]:
    """The rows of a table in their order, those that cannot be read among them.

    Args:
        kind: the format.
        source: the table's name, for messages.
        stream: its bytes.
        needed: which of the names of columns are wanted; the others may be left out.

    Raises:
        InputError: when nothing of the table can be read.
    """
    match kind:
        case "csv" | "tsv":
            return csv_rows(source, stream)
        case "json":
            return json_rows(source, stream, names_an_article)
        case "jsonl":
            return jsonl_rows(source, stream)
        case "parquet":
            return parquet_rows(source, stream, needed)


def articles_in(kind: Kind, source: str, stream: BinaryIO, given: Mapping[str, str]) -> Iterator[Told | Refused]:
    """What each row of a table says of its article; rows that cannot be read, or hold no text, with the reason.

    The columns are those of the first rows (of objects, not each need have every one).

    Args:
        kind: the format.
        source: the table's name, for messages.
        stream: its bytes, which for Parquet can be sought in.
        given: columns by field, as the user named them (see `columns.guess`).

    Raises:
        UsageError: when `given` does not fit the table.
        InputError: when nothing of the table can be read, or no column holds a text.
    """
    rows = rows_of(kind, source, stream, lambda names: _columns(source, names, given).values())
    first = list(islice(rows, FIRST))
    columns = _columns(source, _names(source, first), given)
    for row in chain(first, rows):
        yield told_of(row, columns) if isinstance(row, Row) else row


def _names(source: str, first: Sequence[Row | Refused]) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name for row in first if isinstance(row, Row) for name in row.values))
    if not names:
        reason = next((row.reason for row in first if isinstance(row, Refused)), "there is no row")
        raise InputError(f"{source}: no row of this table can be read ({reason}); save it again")
    return names


def _columns(source: str, names: Sequence[str], given: Mapping[str, str]) -> Columns:
    try:
        return guess(names, given)
    except InputError as error:
        raise InputError(f"{source}: {error}") from error
