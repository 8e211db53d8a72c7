"""The commands that change a Neo4j server: load and unload."""

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from zhengtu.policy_graph import PolicyGraph
from zhengtu.progress import at_work, progress_bars
from zhengtu.settings import settings
from zhengtu_graph.store import open_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengtu_graph.store.neo4j import Neo4jStore
    from zhengtu_graph.store.neo4j_load import LoadReport

_KINDS = {"article": "articles", "entity": "entities", "edge": "relations"}


def _server_options(command: Any) -> Any:
    for option in (
        click.option("--database", help="The database.  [default: the user's own]"),
        click.option(
            "--password",
            help="Better left out: a command stays in the history.  [default: NEO4J_PASSWORD, else asked for]",
        ),
        click.option("--user", help="The user.  [default: NEO4J_USERNAME, else neo4j]"),
        click.option("--to", required=True, help="The server: bolt://host:7687, neo4j://…, neo4j+s://…"),
    ):
        command = option(command)
    return command


@click.command()
@click.argument("graph", type=click.Path(path_type=Path))
@_server_options
@click.option("--corpus", help="The name under which the server keeps the graph.  [default: the folder's name]")
def load(
    *, graph: Path, to: str, user: str | None, password: str | None, database: str | None, corpus: str | None
) -> None:
    """Load a graph into a Neo4j server; again, and only what has changed is written. 载入 Neo4j。

    The password is asked for, or taken from the environment's NEO4J_PASSWORD. A load that was interrupted goes on when
    it is run again. Graphs of several corpora lie side by side in one database and share what they both speak of.

    \b
    Example:
      zhengtu load graph/ --to bolt://localhost:7687
      zhengtu load graph/ --to neo4j+s://graphs.example.org --user editor --database policy --corpus 濮阳日报
    """
    name = corpus or graph.resolve().name
    opened = PolicyGraph(graph)
    with _server(to, user, password, database, name) as store:
        with at_work("preparing 准备"):
            units = opened.units()
        with units, progress_bars() as bars:
            report = store.load(units, bars)
    click.echo(f"{name} in {to}: {_told(report)}")


@click.command()
@_server_options
@click.option("--corpus", required=True, help="The name under which the graph was loaded.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def unload(*, to: str, user: str | None, password: str | None, database: str | None, corpus: str, yes: bool) -> None:
    """Take a corpus out of a Neo4j server; what other corpora speak of too stays. 从 Neo4j 移除。

    \b
    Example:
      zhengtu unload --to bolt://localhost:7687 --corpus graph
    """
    with _server(to, user, password, database, corpus) as store:
        store.check_holds()
        if not yes:
            click.confirm(f"take {corpus} out of {to}?", abort=True, err=True)
        with progress_bars() as bars:
            report = store.unload(bars)
    click.echo(f"{corpus} in {to}: {_told(report)}")


@contextmanager
def _server(
    to: str, user: str | None, password: str | None, database: str | None, corpus: str
) -> "Iterator[Neo4jStore]":
    name = user or settings().neo4j_user or "neo4j"
    if password is None:
        password = settings().neo4j_password
    if password is None and sys.stdin.isatty():
        password = click.prompt(f"password of {name} (none: Enter)", default="", hide_input=True, show_default=False)
    store = open_server(to, user=name if password else None, password=password, database=database, corpus=corpus)
    try:
        yield store
    finally:
        store.close()


def _told(report: "LoadReport") -> str:
    if report.nothing:
        return "nothing to change"
    return "; ".join(
        f"{words} " + ", ".join(f"{report.count(kind, what)} {what}" for what in ("added", "changed", "removed"))
        for kind, words in _KINDS.items()
    )
