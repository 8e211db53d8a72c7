"""The commands. Exit codes: 0 done; 1 done, but some inputs were set aside; 2 wrong usage; 3 could not be done."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from zhengtu import tables
from zhengtu.language_model import language_model, llm_option
from zhengtu.measuring import evaluate
from zhengtu.policy_graph import PolicyGraph, counts
from zhengtu.progress import at_work, progress_bars
from zhengtu.questions import explanation, listing, queries
from zhengtu.resolution import explain, review
from zhengtu.servers import load, unload
from zhengtu.staging import InputRow
from zhengtu_graph.check import is_iso_cut
from zhengtu_graph.errors import UsageError, ZhengtuError
from zhengtu_graph.export.browser_style import browser_style
from zhengtu_graph.query import list_queries, named_query
from zhengtu_graph.records import to_record
from zhengtu_graph.schema import load_schema
from zhengtu_graph.version import __version__
from zhengtu_graph.view.select import VIEWED

DONE, SET_ASIDE, USAGE, FAILED = range(4)

_SHOWN_REASONS = 20  # of inputs set aside; the manifest has all

SUFFIXES = {"browser-style": "grass"}  # of exports, where it is not the format's name

graph_argument = click.argument("graph", type=click.Path(path_type=Path))
texts_argument = click.argument("texts", type=click.Path(path_type=Path, allow_dash=True))
columns_option = click.option(
    "--columns",
    metavar="FIELD=COLUMN,…",
    help="Which columns of a table hold text, title, date, source, author, address and page, where it is not plain.",
)
confidence_option = click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Leave out relations found with less confidence, from 0 to 1.",
)
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(tables.FORMATS),
    default="table",
    show_default=True,
    help="How rows are shown.",
)


class _Commands(click.Group):
    """Turns errors into one line and an exit code; shows a traceback only with --debug."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (ZhengtuError, OSError) as error:
            # A reader that stops early (`| head`) breaks the pipe: click ends quietly.
            if ctx.params.get("debug") or isinstance(error, BrokenPipeError):
                raise
            click.echo(f"zhengtu: {_line(error)}", err=True)
            ctx.exit(USAGE if isinstance(error, UsageError) else FAILED)


def _line(error: ZhengtuError | OSError) -> str:
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}" if error.filename else str(error)
    return str(error)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="zhengtu")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def main(debug: bool) -> None:
    """Knowledge graphs from Chinese policy texts, with the sentence that says so on every edge.

    政图：从中文政策文本构建知识图谱，每条关系都附原句。

    \b
    Example:
      zhengtu build pages/ --out graph/
      zhengtu query graph/ policy-spread --policy 三明医改
    """


@main.command()
@texts_argument
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The graph folder, made or renewed.")
@click.option("--publisher", help="The outlet of all texts, where they do not say it, e.g. 濮阳日报.")
@click.option("--date", help="The day of publication of all texts, where they do not say it, e.g. 2024-07-17.")
@columns_option
@click.option(
    "--corrections",
    type=click.Path(path_type=Path),
    help="A file of people's judgements (.csv, .yaml), kept for the next builds too: docs/resolution.md.",
)
@click.option("--workers", type=click.IntRange(1), help="Processes.  [default: the number of cores]")
@llm_option
def build(  # noqa: PLR0913  an option each
    *,
    texts: Path,
    out: Path,
    publisher: str | None,
    date: str | None,
    columns: str | None,
    corrections: Path | None,
    workers: int | None,
    llm: bool,
) -> None:
    """Make or renew a graph from a file or folder of texts. 构建图谱。

    TEXTS is a file, a folder with all below it, or - for standard input: plain text, saved web pages (.html, .mht),
    PDF with a text layer, Word (.docx), tables of articles (.csv, .tsv, .json, .jsonl, .parquet) and ZIP archives of
    any of these. Texts that did not change since the last build are not extracted again; what cannot be read is set
    aside with its reason, and the rest is done.

    \b
    Example:
      zhengtu build pages/ --out graph/
      zhengtu build 濮阳日报/ --out graph/ --publisher 濮阳日报
      zhengtu build articles.csv --out graph/ --columns text=正文,title=标题,date=发布时间
      zhengtu build pages/ --out graph/ --corrections corrections.csv
    """
    from zhengtu import pipeline  # noqa: PLC0415  the readers take a second or two to import

    with language_model(wanted=llm) as model, progress_bars() as bars:
        options = pipeline.Options(publisher, _day(date), _columns(columns), model)
        report = pipeline.build(texts, out, options=options, corrections=corrections, workers=workers, progress=bars)
    click.echo(
        f"{report.articles} articles, {report.nodes} entities, {report.edges} relations in {out}"
        f" ({len(report.inputs)} texts, {report.extracted} read, {report.removed} removed)"
    )
    click.echo(f"open in a browser: {(out / 'graph.html').resolve()}")
    if report.nodes > VIEWED:
        click.echo(f"  it shows the {VIEWED:,} best connected ones; for others: zhengtu view --around NAME")
    _tell(report.inputs)
    for note in report.notes:
        click.echo(note, err=True)
    if report.set_aside:
        sys.exit(SET_ASIDE)


_SAID = {"read": "in part", "empty": "nothing in", "set_aside": "set aside"}


def _tell(rows: tuple[InputRow, ...]) -> None:
    told = [row for row in rows if row.reason]
    for row in told[:_SHOWN_REASONS]:
        click.echo(f"{_SAID[row.status]} {row.source}: {row.reason}", err=True)
    if len(told) > _SHOWN_REASONS:
        click.echo(f"… and {len(told) - _SHOWN_REASONS} more: see manifest.parquet", err=True)


def _columns(text: str | None) -> dict[str, str]:
    pairs = [pair.split("=", 1) for pair in text.split(",")] if text else []
    if any(len(pair) < 2 for pair in pairs):
        raise UsageError(f"--columns {text}: write FIELD=COLUMN,…, e.g. text=正文,title=标题")
    return {field.strip(): column.strip() for field, column in pairs}


def _day(text: str | None) -> str | None:
    if text is not None and not (len(text) == 10 and is_iso_cut(text)):
        raise UsageError(f"--date {text}: a day is needed, e.g. 2024-07-17")
    return text


@main.command()
@texts_argument
@click.option("--publisher", help="As in build.")
@click.option("--date", help="As in build.")
@columns_option
@llm_option
def extract(texts: Path, publisher: str | None, date: str | None, columns: str | None, *, llm: bool) -> None:
    """Print the article records of a file or folder, one JSON object a line. 抽取文章记录。

    TEXTS is read as in build; - is standard input.

    \b
    Example:
      zhengtu extract pages/ > articles.jsonl
      pbpaste | zhengtu extract -
    """
    from zhengtu import pipeline  # noqa: PLC0415  see build

    refused: list[str] = []
    with language_model(wanted=llm) as model, progress_bars(shown=not sys.stdout.isatty()) as bars:
        options = pipeline.Options(publisher, _day(date), _columns(columns), model)
        for facts in pipeline.facts_at(texts, options, set_aside=refused.append, progress=bars):
            click.echo(json.dumps(to_record(facts), ensure_ascii=False))
    for line in refused:
        click.echo(f"set aside {line}", err=True)
    if refused:
        sys.exit(SET_ASIDE)


@main.command(context_settings={"ignore_unknown_options": True}, add_help_option=False)
@click.argument("graph", type=click.Path(path_type=Path), required=False)
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, type=click.UNPROCESSED)
@format_option
@confidence_option
@click.option("-h", "--help", "helped", is_flag=True, help="Show this message; with NAME, explain the question.")
@click.pass_context
def query(
    context: click.Context,
    graph: Path | None,
    name: str | None,
    parameters: tuple[str, ...],
    form: str,
    min_confidence: float,
    *,
    helped: bool,
) -> None:
    """Ask a question of the query library; without NAME, list the questions. 常用问题。

    PARAMETERS are written --name value; an entity by its name, alias, pinyin or id.

    \b
    Example:
      zhengtu query graph/ policy-spread --help
      zhengtu query graph/ policy-spread --policy 三明医改
    """
    if helped:
        click.echo(_help(context, str(graph), name))
        return
    if graph is None:
        raise click.UsageError("Missing argument 'GRAPH'.", context)
    if name is None:
        click.echo(listing())
        return
    with PolicyGraph(graph, min_confidence=min_confidence) as opened:
        _show(opened.query(name, **_pairs(parameters)), form)


def _help(context: click.Context, graph: str, name: str | None) -> str:
    """Of a question, whether or not a graph stands before its name; else of the command."""
    known = {question.name for question in list_queries()}
    asked = name or (graph if graph in known else None)
    return explanation(named_query(asked)) if asked else context.get_help()


def _pairs(words: tuple[str, ...]) -> dict[str, str]:
    """The parameters of `--name value` and `--name=value`."""
    pairs: dict[str, str] = {}
    left = list(words)
    while left:
        name, equals, value = left.pop(0).partition("=")
        if not name.startswith("--") or not (equals or left):
            raise UsageError(f"{name}: a parameter is written --name value, e.g. --policy 三明医改")
        pairs[name[2:].replace("-", "_")] = value if equals else left.pop(0)
    return pairs


def _show(rows: Any, form: str) -> None:
    width = None if sys.stdout.isatty() else 200
    click.echo(tables.show(rows, form, width))
    for warning in rows.warnings:
        click.echo(f"note: {warning}", err=True)
    if not rows.values:
        click.echo("no rows", err=True)


@main.command(context_settings={"ignore_unknown_options": True})
@graph_argument
@click.argument("statement")
@click.argument("parameters", nargs=-1, type=click.UNPROCESSED)
@format_option
@confidence_option
@click.option("--allow-files", is_flag=True, help="Let the statement read files of this machine (LOAD CSV).")
def cypher(
    *,
    graph: Path,
    statement: str,
    parameters: tuple[str, ...],
    form: str,
    min_confidence: float,
    allow_files: bool,
) -> None:
    """Ask the graph a Cypher question; PARAMETERS are written --name value. Cypher 查询。

    \b
    Example:
      zhengtu cypher graph/ "MATCH (p:Policy)-[a:APPLIED_IN]->(x:Place) RETURN p.name, x.name, a.stage"
      zhengtu cypher graph/ 'MATCH (p:Person {name: $name})-[h:HOLDS_POST]->(a) RETURN a.name, h.title' --name 詹积富
    """
    with PolicyGraph(graph, min_confidence=min_confidence) as opened:
        _show(opened.store.cypher(statement, _pairs(parameters), files=allow_files), form)


@main.command(context_settings={"ignore_unknown_options": True})
@graph_argument
@click.argument("parameters", nargs=-1, type=click.UNPROCESSED)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="The file.  [default: graph.html in the graph folder, part.html for a part that is cut out]",
)
@click.option("--around", metavar="NAME", multiple=True, help="Only what is near this entity; may be repeated.")
@click.option("--query", metavar="QUESTION", help="Only what the answer to this question names, as in query.")
@click.option(
    "--depth",
    type=click.IntRange(0),
    help="Steps that are taken from there.  [default: 2 from --around, 0 from --query]",
)
@click.option("--top", type=click.IntRange(1), help="Only so many: the nearest, then the best connected.")
@confidence_option
def view(  # noqa: PLR0913  an option each
    *,
    graph: Path,
    parameters: tuple[str, ...],
    out: Path | None,
    around: tuple[str, ...],
    query: str | None,
    depth: int | None,
    top: int | None,
    min_confidence: float,
) -> None:
    """Write the viewer: one HTML file that opens offline. 生成浏览页面。

    Shows all of the graph, or a part that you cut out; of more than a browser opens, the best connected entities.
    NAME is an entity's name, alias, pinyin or id. PARAMETERS are those of --query, written --name value.

    \b
    Example:
      zhengtu view graph/ --around 三明医改 --out sanming.html
      zhengtu view graph/ --around 三明市 --around 詹积富 --depth 1 --top 200 --out near.html
      zhengtu view graph/ --query policy-spread --policy 三明医改 --out spread.html
      zhengtu view graph/ --top 500 --out core.html
    """
    pairs = _pairs(parameters)
    if pairs and not query:
        raise UsageError(f"--{next(iter(pairs))}: no such option of view; parameters belong to --query QUESTION")
    with PolicyGraph(graph, min_confidence=min_confidence) as opened, at_work("drawing the graph 绘制图谱"):
        part = opened.part(around=around, depth=depth, query=query, top=top, **pairs)
        # The page of the whole graph stays, where it is only a part that someone wants to see now.
        name = "part.html" if part.is_cut else "graph.html"
        path = opened.write_view(part, out or graph / name)
    if told := part.told():
        click.echo(told)
    click.echo(f"open in a browser: {path.resolve()}")


@main.command()
@graph_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["graphml", "jsonl", "neo4j-admin", "browser-style"]),
    default="graphml",
    show_default=True,
)
@click.option("--out", type=click.Path(path_type=Path), help="The file.  [default: graph.FORMAT in the graph folder]")
@click.option("--corpus", help="For neo4j-admin: as in load.  [default: the folder's name]")
@confidence_option
def export(graph: Path, form: str, out: Path | None, corpus: str | None, min_confidence: float) -> None:
    """Write the graph for other programs. 导出。

    graphml: for Gephi, networkx, igraph. jsonl: its facts, one article a line. neo4j-admin: a folder of files from
    which a new Neo4j database is made, with the command line. browser-style: colours and captions for the Browser.

    \b
    Example:
      zhengtu export graph/ --format graphml --out graph.graphml
      zhengtu export graph/ --format neo4j-admin --out import/
    """
    path = out or graph / f"graph.{SUFFIXES.get(form, form)}"
    with PolicyGraph(graph, min_confidence=min_confidence) as opened, at_work("writing 导出"):
        if form == "graphml":
            from zhengtu_graph.export.graphml import write_graphml  # noqa: PLC0415  networkx is slow to import

            write_graphml(opened.graph, path)
        elif form == "neo4j-admin":
            from zhengtu_graph.export.neo4j_admin import write_neo4j_admin  # noqa: PLC0415  so is the driver

            with opened.units() as units:
                write_neo4j_admin(units, path, corpus or graph.resolve().name, load_schema())
        elif form == "browser-style":
            path.write_text(browser_style(load_schema()), "utf-8")
        else:
            with path.open("w", encoding="utf-8") as file:
                file.writelines(json.dumps(to_record(f), ensure_ascii=False) + "\n" for f in opened.facts())
    click.echo(str(path.resolve()))


@main.command()
@graph_argument
@click.argument("name")
def find(graph: Path, name: str) -> None:
    """Find entities by name, alias, pinyin or id. 查找实体。

    \b
    Example:
      zhengtu find graph/ smyg
    """
    with PolicyGraph(graph) as opened:
        for node in opened.find(name):
            click.echo(f"{node.id}\t{node.type}\t{node.name}\t{'；'.join(node.aliases)}")


@main.command()
@click.argument("graph", type=click.Path(path_type=Path), required=False)
def schema(graph: Path | None) -> None:
    """Print the types of entities and relations; with GRAPH, how many of each it has. 类型。

    \b
    Example:
      zhengtu schema
      zhengtu schema graph/
    """
    with at_work("counting 统计"):
        have = counts(PolicyGraph(graph).graph) if graph else {}
    types = load_schema()
    for entity in types.entities.values():
        kinds = ", ".join(f"{k} {v.zh}" for k, v in entity.kinds.items())
        click.echo(f"{entity.name} {entity.label.zh}{_count(have, entity.name)}" + (f": {kinds}" if kinds else ""))
    for relation in types.relations.values():
        ends = ", ".join(f"{source} → {target}" for source, target in relation.ends)
        click.echo(f"{relation.name} {relation.label.zh}{_count(have, relation.name)}: {ends}")


def _count(have: Any, name: str) -> str:
    return f" ({have.get(name, 0)})" if have else ""


main.add_command(explain)
main.add_command(queries)
main.add_command(load)
main.add_command(review)
main.add_command(unload)
main.add_command(evaluate)
