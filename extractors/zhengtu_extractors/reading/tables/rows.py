"""A row of a table as names and strings, whatever the table's format makes of its values."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from itertools import chain
from typing import Any

CELL_LIMIT = 64 * 1024 * 1024
"""Characters of the longest value that is read: a newspaper's whole year is smaller."""
DEPTH = 16
CHINA = timezone(timedelta(hours=8))
"""The day of a moment is its day in China, where the papers are."""

# What programs write where there is nothing: pandas, SQL dumps, MySQL, spreadsheets.
_NOTHING = frozenset(["nan", "NaN", "NAN", "null", "Null", "NULL", "None", "NaT", "<NA>", "N/A", "#N/A", "\\N"])
_UNWRITABLE = re.compile(r"[\x00\ud800-\udfff]")
# A list's items are paragraphs, not names or words, where one is a sentence or as long as one.
_PARAGRAPH = re.compile(r"[。！？]|.{40}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `number` counts from 1 (in JSON Lines it is the line's), `values` by column, empty for nothing."""

    number: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that cannot be read, and why; the rows after it go on unless the reason says otherwise."""

    number: int
    reason: str


def flat(value: Mapping[str, Any]) -> dict[str, str]:
    """The values of an object as strings; those of objects inside it as `outer.inner`, those of lists joined.

    Raises:
        ValueError: when it is nested more than `DEPTH` deep.
    """
    cells: dict[str, list[str]] = {}
    for name, cell in _leaves(value, "", DEPTH):
        cells.setdefault(name, []).append(cell)
    return {name: _joined(items) for name, items in cells.items()}


def cell_of(value: object) -> str:
    """A value without parts as a string: whole numbers without decimal places, moments as their day, NaN as empty."""
    match value:
        case None:
            return ""
        case float():
            return cell_of(f"{value:.0f}" if value.is_integer() else repr(value))
        case datetime():
            return (value.astimezone(CHINA) if value.tzinfo else value).date().isoformat()
        case date():
            return value.isoformat()
        case _:
            text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
            return "" if text.strip() in _NOTHING else _UNWRITABLE.sub("", text)


def unique(names: Sequence[str]) -> tuple[str, ...]:
    """Names of columns, each once: a second 正文 is `正文.2`, the third column without a name `column 3`."""
    taken: dict[str, None] = {}
    for position, name in enumerate(names, 1):
        stem = _UNWRITABLE.sub("", name).strip() or f"column {position}"
        numbered = (f"{stem}.{count}" for count in range(2, len(names) + 2))
        taken[next(free for free in chain([stem], numbered) if free not in taken)] = None
    return tuple(taken)


def _leaves(value: object, name: str, depth: int) -> Iterator[tuple[str, str]]:
    if depth < 0:
        raise ValueError(f"its values are nested more than {DEPTH} deep")
    match value:
        case Mapping():
            for key, inner in value.items():
                yield from _leaves(inner, f"{name}.{key}" if name else str(key), depth - 1)
        case [_, *_]:
            for item in value:
                yield from _leaves(item, name, depth - 1)
        case list() | tuple():
            yield name, ""
        case _:
            yield name, cell_of(value)


def _joined(cells: Sequence[str]) -> str:
    if len(cells) == 1:
        return cells[0]
    items = [cell for cell in cells if cell]
    return ("\n" if any(_PARAGRAPH.search(item) for item in items) else "、").join(items)
