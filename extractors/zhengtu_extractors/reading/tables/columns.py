"""Which column of a table holds what, by its name."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args
from unicodedata import normalize

import yaml

from zhengtu_graph.errors import InputError, UsageError
from zhengtu_graph.files import folder

Field = Literal["title", "text", "date", "source", "author", "address", "page"]
FIELDS: tuple[Field, ...] = get_args(Field)

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_a-zA-Z]+")
_SHOWN = 30


Columns = Mapping[Field, str]
"""The column of each field that has one."""


def guess(names: Sequence[str], given: Mapping[str, str]) -> Columns:
    """The columns of a table by the usual names of `data/lexicons/columns.yaml`; the surest wins, each column once.

    Args:
        names: the columns that are there.
        given: columns by field, as the user named them; they win.

    Raises:
        UsageError: when `given` names a field or a column that does not exist, or one column twice.
        InputError: when no column holds a text.
    """
    columns = _checked(names, given)
    for _, field, column in sorted(_matches(names), key=lambda match: match[0]):
        if field not in columns and column not in columns.values():
            columns[field] = column
    if "text" not in columns:
        raise InputError(f"none of the columns {_shown(names)} is known to hold a text; name it: --columns text=NAME")
    return columns


def names_an_article(names: Collection[str]) -> bool:
    """Whether a column of these names usually holds an article's text."""
    return any(field == "text" for _, field, _ in _matches(list(names)))


def _checked(names: Sequence[str], given: Mapping[str, str]) -> dict[Field, str]:
    columns: dict[Field, str] = {}
    for name, column in given.items():
        field = next((field for field in FIELDS if field == name), None)
        if field is None:
            raise UsageError(f"there is no field {name!r}; the fields are {', '.join(FIELDS)}")
        if column not in names:
            raise UsageError(f"there is no column {column!r} for {field}; the columns are {_shown(names)}")
        if column in columns.values():
            raise UsageError(f"the column {column!r} is given for two fields; give it for one")
        columns[field] = column
    return columns


def _shown(names: Sequence[str]) -> str:
    shown = ", ".join(name[:40] for name in names[:_SHOWN]) or "(none)"
    return f"{shown} and {len(names) - _SHOWN} more" if len(names) > _SHOWN else shown


def _matches(names: Sequence[str]) -> Iterator[tuple[tuple[bool, int, int], Field, str]]:
    """The field that each name means, with (not by the whole name, rank in the lexicon, place in the table)."""
    lexicon = _lexicon()
    for place, name in enumerate(names):
        words = _words(name)
        ends = ["".join(words[start:]) for start in range(len(words))]
        known = [end for end in ends if end in lexicon.fields and (end == ends[0] or end not in lexicon.whole)]
        if known and (known[0] == ends[0] or not lexicon.is_other(words)):
            field, rank = lexicon.fields[known[0]]
            yield (known[0] != ends[0], rank, place), field, name


def _words(name: str) -> list[str]:
    """Latin words; of Chinese ones the characters, since any end of a name may be a word: 新 闻 标 题."""
    words = _WORDS.findall(normalize("NFKC", name))
    return [part.lower() for word in words for part in ([word] if word.isascii() else word)]


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """Field and rank by name; names that count only as a whole; words with which a name means none of the fields."""

    fields: Mapping[str, tuple[Field, int]]
    whole: frozenset[str]
    other: tuple[tuple[str, ...], ...]

    def is_other(self, words: Sequence[str]) -> bool:
        return any(
            tuple(words[start : start + len(word)]) == word for word in self.other for start in range(len(words))
        )


@cache
def _lexicon() -> _Lexicon:
    with (folder("data") / "lexicons" / "columns.yaml").open(encoding="utf-8") as file:
        names: Mapping[str, list[str]] = yaml.safe_load(file)
    fields = {_key(name): (field, rank) for field in FIELDS for rank, name in enumerate(names[field])}
    whole = frozenset(_key(name) for name in names["whole"])
    return _Lexicon(fields, whole, tuple(tuple(_words(word)) for word in names["other"]))


def _key(name: str) -> str:
    return "".join(_words(name))
