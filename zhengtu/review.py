"""Doubtful pairs for a person to judge: as rows, as words on a terminal, and the row that a judgement becomes."""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from zhengtu_graph.clues import say
from zhengtu_graph.corrections import COLUMNS, Correction, load_corrections, parse_corrections
from zhengtu_graph.doubts import Doubt, Neighbourhood
from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Article, Node
from zhengtu_graph.rows import Rows

ROW = ("type", "likely", "hangs", "one", "one_id", "other", "other_id", "why", "evidence")
_SENTENCES = 2  # of each of the two

_HEAD = ("judgement", "entity", "other", "who", "when", "why")


def doubt_rows(found: Iterable[Doubt], around: Neighbourhood, language: str) -> Rows:
    """Pairs as rows: why they may be one, and sentences that speak of each."""
    return Rows(ROW, tuple(_row(doubt, around, language) for doubt in found))


def _row(doubt: Doubt, around: Neighbourhood, language: str) -> tuple[object, ...]:
    one, other = doubt.one, doubt.other
    evidence = [line for node in (one, other) for line in sentences(node, around)]
    why = [say(clue.words, language) for clue in doubt.clues]
    return one.type, doubt.likely, doubt.hangs, one.name, one.id, other.name, other.id, why, evidence


def sentences(node: Node, around: Neighbourhood) -> list[str]:
    """Sentences that speak of a node, each with where it stands."""
    return [f"{text} {_place(article)}".strip() for text, article in around.sentences(node.id, _SENTENCES)]


def _place(article: Article) -> str:
    named = " ".join(part for part in (article.publisher, article.date, article.source) if part)
    return f"({named})"


def shown(doubt: Doubt, around: Neighbourhood, language: str) -> str:
    """A pair as lines for a terminal."""
    why = ("；" if language == "zh" else "; ").join(say(clue.words, language) for clue in doubt.clues)
    lines = [f"{doubt.one.type}  {doubt.likely:.2f}  {why}"]
    for node in (doubt.one, doubt.other):
        also = f"  [{'；'.join(node.aliases[:4])}]" if node.aliases else ""
        lines += [f"  {node.name}  {node.id}{also}", *(f"      {line}" for line in sentences(node, around))]
    return "\n".join(lines)


def judged_in(path: Path) -> tuple[Correction, ...]:
    """The judgements of a file that may not be there yet.

    Raises:
        UsageError: the file is wrong.
    """
    return load_corrections(path) if path.exists() else parse_corrections("", path.name)


def append_judgement(path: Path, row: dict[str, str]) -> None:
    """Write a person's judgement behind those of the file, in the file's own columns.

    Raises:
        UsageError: the file would not be read back whole; it stays as it is.
    """
    before = path.read_text("utf-8-sig") if path.exists() else ""
    known = len(parse_corrections(before, path.name))
    joint = "" if not before or before.endswith("\n") else "\n"
    after = before + joint + (_csv_lines(before, row) if path.suffix.lower() == ".csv" else _yaml_lines(row))
    if len(parse_corrections(after, path.name)) != known + 1:
        raise UsageError(f"{path}: a row cannot be written behind the others; end the file with a whole row")
    bom = path.exists() and path.read_bytes().startswith(b"\xef\xbb\xbf")
    path.write_text(after, "utf-8-sig" if bom else "utf-8")


def _csv_lines(before: str, row: dict[str, str]) -> str:
    head = _head(before)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if not head:
        writer.writerow(_HEAD)
    if missing := [column for column in row if head and column not in head]:
        raise UsageError(f"the head line of the corrections lacks {', '.join(missing)}; add it")
    writer.writerow([row.get(column, "") for column in head or _HEAD])
    return out.getvalue()


def _head(text: str) -> list[str]:
    rows: Iterator[list[str]] = csv.reader(io.StringIO(text))
    return next(([c.strip() for c in cells] for cells in rows if set(cells) & set(COLUMNS)), [])


def _yaml_lines(row: dict[str, str]) -> str:
    return yaml.safe_dump([row], allow_unicode=True, sort_keys=False, default_flow_style=False)
