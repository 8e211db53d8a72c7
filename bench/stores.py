"""Loads of both stores beside their floors, on a graph repeated with other names.

python bench/stores.py GRAPH [NODES…]       a graph folder; by default to 100,000 and 1,000,000 nodes
    --only STAGE…                           of units, embedded, floor, load, import
    --rows N                                the batch size of the bare driver, which is not tried then

A floor is the same rows by the bare library: kglite's bulk load of ready records; the bare driver's CREATE of ready
rows in the batch size that is quickest of `SIZES` at the smallest graph, with the same constraints and indexes, and
also without, by the driver as it comes alone and with the extension in Rust that our loads use; neo4j-admin stands
beside them. Processor seconds are those of the loading process and the server
together: the machine may be busy. Each load has a Neo4j of its own.
"""

import argparse
import gc
import multiprocessing
import os
import resource
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import kglite
import neo4j
from neo4j._codec.packstream.v1 import Packer

from scripts import neo4j_server
from zhengtu.policy_graph import PolicyGraph
from zhengtu_graph.export.neo4j_admin import write_neo4j_admin
from zhengtu_graph.model import Edge, Graph
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store.embedded import EmbeddedStore, records_of
from zhengtu_graph.store.neo4j import Neo4jStore, connect
from zhengtu_graph.store.neo4j_indexes import constraints, indexes, prepare
from zhengtu_graph.store.tables import SOURCE, TARGET, edge_tables, node_tables
from zhengtu_graph.store.units import FILE_NAME, UnitFile, write_units

SIZES = (2_000, 10_000, 40_000)  # rows a transaction
UPDATED = 100  # articles
STAGES = ("units", "embedded", "floor", "load", "import")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock and of processors, and the peak of the loading process in MB where it is its own."""

    wall: float
    processor: float
    peak: float = 0.0

    def line(self, name: str, floor: "Cost | None" = None) -> str:
        """A line of the table; beside a floor, how many times it."""
        times = f"{self.wall / floor.wall:>8.2f} ×{self.processor / floor.processor:>8.2f} ×" if floor else ""
        peak = f"{self.peak:>8,.0f} MB" if self.peak else " " * 11
        return f"  {name:<52}{self.wall:>9.1f} s{self.processor:>9.1f} s{peak}{times}"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("graph")
    parser.add_argument("nodes", nargs="*", type=int, default=(100_000, 1_000_000))
    parser.add_argument("--only", nargs="+", choices=STAGES, default=STAGES)
    parser.add_argument("--rows", type=int, default=0)
    asked = parser.parse_args()
    with PolicyGraph(asked.graph) as opened:
        one = opened.graph
    size = len(one.nodes) + len(one.articles) + len(one.evidence)
    best = asked.rows
    for wanted in asked.nodes:
        graph = repeated(one, -(-wanted // size))
        best = bench(graph, best, asked.only)
        del graph
        gc.collect()


def bench(graph: Graph, best: int, stages: Container[str] = STAGES) -> int:
    """Print the table of one graph; the best batch size of the bare driver, tried unless it is known."""
    nodes = len(graph.nodes) + len(graph.articles) + len(graph.evidence)
    edges = len(graph.edges) + len(graph.mentions) + len(graph.evidence)
    print(
        f"{nodes:,} nodes ({len(graph.articles):,} articles), {edges:,} relationships: clock, processors, peak, × floor"
    )
    floor = None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written = measured(lambda: write_units(graph, folder / FILE_NAME))
        if "units" in stages:
            _print(written.line("units written by the build"))
        if "embedded" in stages:
            _embedded(graph, folder)
        if "floor" in stages:
            best, floor = _floor(graph, best)
        if "load" in stages:
            _load_and_update(graph, folder, floor)
        if "import" in stages:
            _print(_imported(folder).line("neo4j-admin: export, import"))
    return best


def _embedded(graph: Graph, folder: Path) -> None:
    floor = _bulk(records_of(graph), str(folder / "floor.kgl"))
    _print(floor.line("embedded floor: kglite.from_records of ready records"))
    gc.collect()
    _print(measured(lambda: EmbeddedStore(folder).write(graph)).line("embedded load", floor))


def _bulk(records: dict[str, Any], path: str) -> Cost:
    return measured(lambda: kglite.from_records(records, on_missing_endpoint="error").save(path))


def _floor(graph: Graph, best: int) -> tuple[int, Cost]:
    rows = _ready_rows(graph)
    if not best:
        tried = {size: _bare(rows, size, indexed=False) for size in SIZES}
        for size, cost in tried.items():
            _print(cost.line(f"Neo4j: bare CREATE, {size:,} rows a transaction, no indexes"))
        best = min(tried, key=lambda size: tried[size].processor)
    extended = _bare(rows, best, indexed=True)
    _print(extended.line(f"Neo4j: bare CREATE, {best:,} rows, with the same indexes"))
    plain = vars(Packer)["_py_pack"]  # as `pip install neo4j` packs
    with patch.object(Packer, "_pack", plain):
        floor = _bare(rows, best, indexed=True)
    _print(floor.line("Neo4j floor: the same by the driver alone", extended))
    return best, floor


def _print(line: str) -> None:
    print(line, flush=True)


def _load_and_update(graph: Graph, folder: Path, floor: Cost | None) -> None:
    updates = [folder / f"update-{number}" / FILE_NAME for number in (1, 2)]
    for number, file in enumerate(updates):
        graph = replace_articles(graph, number)
        file.parent.mkdir()
        write_units(graph, file)
    del graph
    with _server() as server:
        full = _load(server, folder / FILE_NAME)
        _print(full.line("Neo4j load, constraints and indexes included", floor))
        _print(_load(server, folder / FILE_NAME).line("the same again", full))
        for when, file in zip(("first, the server still plans it", "second"), updates, strict=True):
            _print(_load(server, file).line(f"update of {UPDATED} articles, {when} (× full)", full))


def repeated(graph: Graph, times: int) -> Graph:
    """The graph so many times, each time with other ids and names."""
    copies = [graph, *(_renamed(graph, str(copy)) for copy in range(2, times + 1))]
    return Graph(*(tuple(x for copy in copies for x in getattr(copy, part)) for part in Graph.__slots__))


def _renamed(graph: Graph, mark: str) -> Graph:
    def new(id_: str) -> str:
        return f"{id_}~{mark}"

    return Graph(
        tuple(replace(a, id=new(a.id), story=a.story and new(a.story)) for a in graph.articles),
        tuple(
            replace(n, id=new(n.id), name=n.name + mark, aliases=tuple(a + mark for a in n.aliases))
            for n in graph.nodes
        ),
        tuple(
            replace(e, id=new(e.id), source=new(e.source), target=new(e.target), evidence=tuple(map(new, e.evidence)))
            for e in graph.edges
        ),
        tuple(replace(e, id=new(e.id), article=new(e.article)) for e in graph.evidence),
        tuple((new(node), new(article), count) for node, article, count in graph.mentions),
    )


def replace_articles(graph: Graph, first: int = 0) -> Graph:
    """The graph after `UPDATED` of its articles were replaced by others that say the same: new ids throughout them.

    Another `first` replaces others.
    """
    step, date = max(1, len(graph.articles) // UPDATED), f"2030-01-{first + 1:02}"
    old = {a.id: f"{a.id}!" for a in graph.articles[first::step][:UPDATED]}
    told = {e.id: f"{e.id}!" for e in graph.evidence if e.article in old}
    named = {node for node, article, _ in graph.mentions if article in old}
    return Graph(
        tuple(replace(a, id=old.get(a.id, a.id), date=date if a.id in old else a.date) for a in graph.articles),
        tuple(replace(n, last_seen=date) if n.id in named else n for n in graph.nodes),
        tuple(_edge_after(e, old, told) for e in graph.edges),
        tuple(replace(e, id=told[e.id], article=old[e.article]) if e.id in told else e for e in graph.evidence),
        tuple((node, old.get(article, article), count) for node, article, count in graph.mentions),
    )


def _edge_after(edge: Edge, old: Mapping[str, str], told: Mapping[str, str]) -> Edge:
    """An edge to a replaced article has another id, since ids of edges are made from their ends."""
    if edge.target in old:
        return replace(edge, id=f"{edge.id}!", target=old[edge.target])
    if any(id_ in told for id_ in edge.evidence):
        return replace(edge, evidence=tuple(told.get(id_, id_) for id_ in edge.evidence))
    return edge


# The bare driver


def _ready_rows(graph: Graph) -> list[tuple[str, list[dict[str, Any]]]]:
    """Statements and their rows; those of a type are taken from all over the graph."""
    made: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for table in node_tables(graph):
        made[f"UNWIND $rows AS row CREATE (n:{table.label}) SET n = row"] += table.rows
    for edges in edge_tables(graph):
        ends = f"MATCH (a:{edges.source} {{id: row.source}}) MATCH (b:{edges.target} {{id: row.target}})"
        statement = f"UNWIND $rows AS row {ends} CREATE (a)-[r:{edges.type}]->(b) SET r = row.row"
        made[statement] += [{"source": r.pop(SOURCE), "target": r.pop(TARGET), "row": r} for r in edges.rows]
    return list(made.items())


def _bare(rows: list[tuple[str, list[dict[str, Any]]]], size: int, *, indexed: bool) -> Cost:
    """Without `indexed` only the constraints by which ends are found."""
    with _server() as server, _session(server) as session:

        def write() -> None:
            prepare(session, (pair for pair in constraints(load_schema()) if indexed or "(n:" in pair[1]))
            for statement, some in rows:
                for start in range(0, len(some), size):
                    session.execute_write(partial(_sent, statement, some[start : start + size]))
            prepare(session, indexes(load_schema()) if indexed else iter(()))

        return measured(write, server.pid)


def _sent(statement: Any, rows: list[dict[str, Any]], transaction: neo4j.ManagedTransaction) -> None:
    transaction.run(statement, rows=rows).consume()


# Servers and costs


@contextmanager
def _server() -> Iterator[neo4j_server.Server]:
    for left in neo4j_server.HOME.glob("bench-*"):  # of a bench that was killed
        if not neo4j_server.command_of(int(left.name.removeprefix("bench-"))):
            neo4j_server.stop(left)
            shutil.rmtree(left, ignore_errors=True)
    run = neo4j_server.HOME / f"bench-{os.getpid()}"
    try:
        yield neo4j_server.start(neo4j_server.HOME, run)
    finally:
        neo4j_server.stop(run)
        shutil.rmtree(run, ignore_errors=True)


@contextmanager
def loaded_server(graph: Graph) -> Iterator[tuple[Neo4jStore, int | None]]:
    """A server of its own that holds the graph, and its process."""
    with _server() as server:
        store = connect(server.uri, server.user, server.password)
        store.write(graph)
        yield store, server.pid
        store.close()


@contextmanager
def _session(server: neo4j_server.Server) -> Iterator[neo4j.Session]:
    auth = (server.user, server.password)
    with neo4j.GraphDatabase.driver(server.uri, auth=auth) as driver, driver.session() as session:
        yield session


def _load(server: neo4j_server.Server, file: Path) -> Cost:
    """A load by a process of its own, whose peak is that of loading alone."""
    before = processor_of(server.pid)
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        cost = pool.apply(_loaded, (server, file))
    return replace(cost, processor=cost.processor + processor_of(server.pid) - before)


def _loaded(server: neo4j_server.Server, file: Path) -> Cost:
    def load() -> None:
        store = connect(server.uri, server.user, server.password)
        with UnitFile(file) as units:
            store.load(units)
        store.close()

    cost = measured(load)
    # Not ru_maxrss, which a process inherits from the one that started it.
    status = Path("/proc/self/status").read_text("utf-8")
    return replace(cost, peak=int(status.partition("VmHWM:")[2].split()[0]) / 1024)


def _imported(folder: Path) -> Cost:
    run = neo4j_server.HOME / f"bench-{os.getpid()}"
    lib = neo4j_server.install(neo4j_server.HOME)
    run.mkdir(parents=True, exist_ok=True)
    neo4j_server.configure(run, lib)

    def make() -> None:
        with UnitFile(folder / FILE_NAME) as units:
            write_neo4j_admin(units, folder / "import", "graph", load_schema())
        command = (folder / "import" / "import.sh").read_text("utf-8").splitlines()[-1]
        options = command.partition('"${1:-neo4j}"')[2].split()
        options = [o.replace("=nodes/", f"={folder}/import/nodes/") for o in options]
        options = [o.replace("=edges/", f"={folder}/import/edges/") for o in options]
        done = neo4j_server.admin(run, lib, ["database", "import", "full", "neo4j", *options])
        if done.returncode:
            sys.exit(done.stdout + done.stderr)

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    cost = measured(make)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    children = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    shutil.rmtree(run, ignore_errors=True)
    return replace(cost, processor=cost.processor + children)


def measured(work: Callable[[], object], pid: int | None = None) -> Cost:
    """What some work costs, the processor of another process included."""
    wall, own, other = time.monotonic(), time.process_time(), processor_of(pid)
    work()
    return Cost(time.monotonic() - wall, time.process_time() - own + processor_of(pid) - other)


def processor_of(pid: int | None) -> float:
    """Seconds that a process has computed; 0 without one. The number of its clock is Linux's."""
    return 0.0 if pid is None else time.clock_gettime(~pid << 3 | 2)


if __name__ == "__main__":
    main()
