"""Judging doubtful pairs at a terminal: a person presses the keys and writes the reason, and that alone is kept."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import click

from zhengtu.review import append_judgement, shown
from zhengtu_graph.doubts import Doubt, Neighbourhood
from zhengtu_graph.errors import UsageError

_KEYS = {"s": "same", "d": "different"}
_ASK = "[s] same 相同  [d] different 不同  [space] skip 跳过  [q] quit 退出"


def judge_pairs(
    found: Sequence[Doubt],
    around: Neighbourhood,
    path: Path,
    *,
    who: str,
    language: str,
    settled: Callable[[Doubt], bool],
) -> int:
    """Show one pair after the other, append what the person judges to the file, and return how many were judged.

    `settled` says whether what the file says by now has settled a pair too.
    """
    judged = 0
    for number, doubt in enumerate(found, 1):
        if judged and settled(doubt):
            continue
        click.echo(f"\n{number}/{len(found)}  {shown(doubt, around, language)}\n{_ASK}")
        key = _key()
        if key == "q":
            break
        if key in _KEYS:
            judged += _write(doubt, _KEYS[key], path, who)
    return judged


def _key() -> str:
    """The key that was pressed, of those that mean something."""
    while True:
        key = click.getchar()
        if key in (*_KEYS, "q", " "):
            return key


def _write(doubt: Doubt, judgement: str, path: Path, who: str) -> bool:
    why = click.prompt(f"{judgement}: why 理由")
    row = {"judgement": judgement, "entity": doubt.one.id, "other": doubt.other.id, "who": who}
    try:
        append_judgement(path, {**row, "when": date.today().isoformat(), "why": why})  # noqa: DTZ011  the person's day
    except UsageError as error:
        click.echo(f"not written: {error}", err=True)
        return False
    return True
