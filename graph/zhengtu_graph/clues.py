"""Clues in the reader's language, by the vocabulary of `data/clues.yaml`."""

import re
from functools import cache
from itertools import groupby
from typing import NamedTuple

import yaml

from zhengtu_graph.files import folder

_JOINT = " + "
_LATIN = re.compile(r"[A-Za-z]")


class _Entry(NamedTuple):
    form: re.Pattern[str]
    zh: str
    en: str


def say(clue: str, language: str) -> str:
    """A clue as `zh` or `en` says it; words of the text in quotes, a part that the vocabulary lacks as it is."""
    groups = groupby(clue.split(_JOINT), key=_is_word)
    parts = [f"“{''.join(group)}”" if word else " + ".join(_said(p, language) for p in group) for word, group in groups]
    return (" ＋ " if language == "zh" else _JOINT).join(parts)


def unknown(clue: str) -> list[str]:
    """The parts of a clue that the vocabulary lacks."""
    return [part for part in clue.split(_JOINT) if _found(part) is None and not _is_word(part)]


def _is_word(part: str) -> bool:
    """Whether a part of a clue is a word of the text that no entry of the vocabulary stands for."""
    return bool(part) and not _LATIN.search(part) and _found(part) is None


def _said(part: str, language: str) -> str:
    found = _found(part)
    if found is None:
        return part
    entry, words = found
    return (entry.zh if language == "zh" else entry.en).format(*words)


def _found(part: str) -> tuple[_Entry, tuple[str, ...]] | None:
    return next(((entry, m.groups()) for entry in _vocabulary() if (m := entry.form.fullmatch(part))), None)


@cache
def _vocabulary() -> tuple[_Entry, ...]:
    raw = yaml.safe_load((folder("data") / "clues.yaml").read_text("utf-8"))
    entries = sorted((entry for part in raw.values() for entry in part), key=lambda entry: entry["clue"].count("{}"))
    return tuple(_Entry(_pattern(entry["clue"]), entry["zh"], entry.get("en", entry["clue"])) for entry in entries)


def _pattern(clue: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(re.escape(part) for part in clue.split("{}")), re.DOTALL)
