"""The files for neo4j-admin, imported by the real one, beside a load over Bolt."""

import os
import shlex
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from scripts import neo4j_server
from tests import components
from tests.graph.neo4j_dump import dump, empty, units_of
from tests.graph.small_facts import small_graph
from zhengtu_graph.errors import StoreError
from zhengtu_graph.export.neo4j_admin import write_neo4j_admin
from zhengtu_graph.model import Edge, Graph, Node
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store.neo4j import Neo4jStore

HOSTILE = (
    '说"好"，\n再说',
    "a,b;c|d",
    '"quoted"',
    " 前后 ",
    "'",
    "\\",
    '\\"',
    "",
    "=1+1",
    "\t",
    "#",
    "N/A",
    "null",
    "true",
    "1",
)


def hostile_graph() -> Graph:
    """The small graph, and names that CSV finds hard."""
    graph = small_graph()
    nodes = tuple(
        Node(f"policy:{n}", "Policy", name, "law", HOSTILE[: n + 1], {"number": name}) for n, name in enumerate(HOSTILE)
    )
    articles = tuple(replace(a, headline=HOSTILE[0], kicker="", authors=HOSTILE) for a in graph.articles)
    edges = tuple(
        Edge(f"edge:{n}", "ISSUED", "agency:国务院", node.id, {"date": HOSTILE[n]}) for n, node in enumerate(nodes)
    )
    return replace(graph, articles=articles, nodes=graph.nodes + nodes, edges=graph.edges + edges)


@pytest.fixture
def imported(tmp_path: Path) -> Iterator[Driver]:
    """A server of its own whose database was made of the files."""
    run = neo4j_server.HOME / f"test-{os.getpid()}" / "imported"
    try:
        lib = neo4j_server.install(neo4j_server.HOME)
    except neo4j_server.SetupError as error:
        components.missing(str(error))
    with units_of(hostile_graph(), tmp_path) as units:
        write_neo4j_admin(units, tmp_path / "import", "graph", load_schema())
    run.mkdir(parents=True)
    neo4j_server.configure(run, lib)
    done = neo4j_server.admin(run, lib, import_line(tmp_path / "import"))
    assert done.returncode == 0, done.stdout + done.stderr
    server = neo4j_server.launch(run, lib)
    neo4j_server.wait_until_ready(server, run)
    with GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        yield driver
    components.discard(run)


def import_line(folder: Path) -> list[str]:
    """The arguments of the command that the script runs."""
    command = (folder / "import.sh").read_text("utf-8").splitlines()[-1]
    words = shlex.split(command.replace('"${1:-neo4j}"', "neo4j"))
    assert words[:2] == ["exec", "neo4j-admin"]
    return [word.replace("=nodes/", f"={folder}/nodes/").replace("=edges/", f"={folder}/edges/") for word in words[2:]]


def test_import_makes_what_a_load_makes(imported: Driver, neo4j_driver: Driver, tmp_path: Path) -> None:
    empty(neo4j_driver)
    with units_of(hostile_graph(), tmp_path) as units:
        Neo4jStore(neo4j_driver).load(units)
        assert Neo4jStore(imported).load(units).nothing
        assert dump(imported) == dump(neo4j_driver)
    empty(neo4j_driver)


def test_export_refuses_what_would_part_a_list(tmp_path: Path) -> None:
    graph = Graph(nodes=(Node("policy:1", "Policy", "甲", aliases=("a\x1fb",)),))
    with units_of(graph, tmp_path) as units, pytest.raises(StoreError, match=r"holds U\+001F"):
        write_neo4j_admin(units, tmp_path / "import", "graph", load_schema())
