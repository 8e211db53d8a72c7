"""The commands about who is who: explain and review."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from zhengtu import tables
from zhengtu.judging import judge_pairs
from zhengtu.policy_graph import PolicyGraph
from zhengtu.progress import at_work
from zhengtu.review import doubt_rows, judged_in, shown
from zhengtu.settings import settings
from zhengtu_graph.doubts import FINDERS, Doubt, is_judged
from zhengtu_graph.errors import UsageError
from zhengtu_graph.rows import Rows

_WIDTH = 200  # of a table that goes to a file

_graph = click.argument("graph", type=click.Path(path_type=Path))
_format = click.option(
    "--format",
    "form",
    type=click.Choice(tables.FORMATS),
    default="table",
    show_default=True,
    help="How rows are shown.",
)


@click.command()
@_graph
@click.argument("name", required=False)
@click.option("--article", help="Each resolved form of this article in order: its id, or its source.")
@click.option("--form", "words", help="What these words mean in the graph's articles, e.g. 市委.")
@_format
def explain(graph: Path, name: str | None, article: str | None, words: str | None, form: str) -> None:
    """Show why words mean what they mean: forms, clues, counts and examples. 为什么这样归并。

    NAME is an entity by its name, alias, pinyin or id.

    \b
    Example:
      zhengtu explain demo/ 三明市卫生健康委员会
      zhengtu explain demo/ --form 全会
      zhengtu explain demo/ --article 2016-02-24_shengaizu-tingqu-sanming.txt --format csv
    """
    with PolicyGraph(graph) as opened, at_work("looking 查找"):
        rows = opened.explain(name, article=article, form=words)
        judged = opened.judgements_on(name) if name else []
    _show(rows, form)
    for line in judged:
        click.echo(line, err=True)


@click.command()
@_graph
@click.option("--type", "type_", type=click.Choice(list(FINDERS)), help="Only pairs of this type.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="So many pairs.")
@click.option(
    "--judge",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Ask about each pair and write what you judge into this file of corrections (.csv, .yaml).",
)
@click.option("--who", help="Who judges.  [default: asked]")
@_format
def review(graph: Path, type_: str | None, limit: int, file: Path | None, who: str | None, form: str) -> None:
    """List pairs of entities that may be one, for a person to judge. 存疑的实体对。

    First come pairs that are likely and on which much hangs; pairs judged already do not come again. Nothing is joined
    before a judgement stands in the file of corrections and the graph is built with it.

    \b
    Example:
      zhengtu review demo/ --type Policy
      zhengtu review demo/ --judge corrections.csv --who 林一
    """
    if file and not sys.stdin.isatty():
        raise UsageError("--judge asks a person at a terminal; here is none: write the file by hand")
    with PolicyGraph(graph) as opened:
        with at_work("comparing 比较"):
            found = opened.doubts(type_, judged_in(file) if file else ())
        if file is None:
            _list(found[:limit], opened, form)
            click.echo(f"{min(limit, len(found))} of {len(found)} pairs", err=True)
            return
        name = who or click.prompt("who judges 判断人")
        judged = judge_pairs(
            found[:limit],
            opened.around,
            file,
            who=name,
            language=settings().language,
            settled=lambda doubt: is_judged(doubt, opened.settled(judged_in(file))),
        )
    click.echo(f"{judged} judged in {file}; apply them: zhengtu build TEXTS --out {graph} --corrections {file}")


def _list(found: Sequence[Doubt], opened: PolicyGraph, form: str) -> None:
    language = settings().language
    if form == "table":  # sentences need the whole width
        click.echo("\n\n".join(shown(doubt, opened.around, language) for doubt in found))
    else:
        _show(doubt_rows(found, opened.around, language), form)


def _show(rows: Rows, form: str) -> None:
    click.echo(tables.show(rows, form, None if sys.stdout.isatty() else _WIDTH))
    if not rows.values:
        click.echo("no rows", err=True)
