"""Answers as a table for the terminal, CSV, JSON or Markdown."""

import csv
import io
import json
from typing import Any

from rich.console import Console
from rich.table import Table

from zhengtu_graph.rows import Rows

FORMATS = ("table", "csv", "json", "markdown")


def show(rows: Rows, form: str, width: int | None = None) -> str:
    """Rows in one of `FORMATS`, ending without a line feed; `width` is that of the terminal in columns."""
    if form == "json":
        return json.dumps(list(rows), ensure_ascii=False, indent=1)
    cells = [[cell(value) for value in row] for row in rows.values]
    if form == "csv":
        return _csv([list(rows.columns), *cells])
    return _markdown(rows.columns, cells) if form == "markdown" else _table(rows.columns, cells, width)


def cell(value: Any) -> str:
    """A value on one line: a list joined by “；”, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "；".join(map(cell, value))
    return " ".join(str(value).split())


def _csv(lines: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(lines)
    return out.getvalue().rstrip("\n")


def _markdown(columns: tuple[str, ...], cells: list[list[str]]) -> str:
    lines = [list(columns), ["---"] * len(columns), *cells]
    return "\n".join("| " + " | ".join(c.replace("|", "\\|") for c in line) + " |" for line in lines)


def _table(columns: tuple[str, ...], cells: list[list[str]], width: int | None) -> str:
    table = Table(show_edge=False, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for line in cells:
        table.add_row(*(c.replace("[", "\\[") for c in line))
    console = Console(file=io.StringIO(), width=width, force_terminal=False)
    console.print(table)
    text: str = console.file.getvalue()  # type: ignore[attr-defined]
    return "\n".join(line.rstrip() for line in text.rstrip().splitlines())
