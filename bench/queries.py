"""How long the shipped questions take on both stores, on a graph and on the same repeated with other names.

python bench/queries.py GRAPH [NODES…]      a graph folder; by default as it is, and repeated to 100,000 nodes

Each question is asked with three sets of parameters, the entities with the most neighbours among them, five times each
after one that warms the store up; the ids of entities are known. Times are by the clock, in milliseconds.
"""

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from stores import loaded_server, repeated

from tests.queries.parameters import further
from zhengtu.policy_graph import PolicyGraph
from zhengtu_graph.model import Graph
from zhengtu_graph.names import NameIndex
from zhengtu_graph.query import list_queries, run_query
from zhengtu_graph.store import EmbeddedStore, Store

SETS, TIMES = 3, 5


def main() -> None:
    """Print the tables."""
    with PolicyGraph(sys.argv[1]) as opened:
        one = opened.graph
    size = len(one.nodes) + len(one.articles) + len(one.evidence)
    for wanted in map(int, sys.argv[2:] or ("0", "100000")):
        bench(repeated(one, max(1, -(-wanted // size))))
        gc.collect()


def bench(graph: Graph) -> None:
    """Print the table of one graph."""
    nodes = len(graph.nodes) + len(graph.articles) + len(graph.evidence)
    print(f"{nodes:,} nodes: median and worst in ms, embedded and Neo4j, most rows")
    names = NameIndex.from_nodes(graph.nodes)
    with tempfile.TemporaryDirectory() as folder, loaded_server(graph) as server:
        embedded = EmbeddedStore(Path(folder))
        embedded.write(graph)
        stores: tuple[Store, Store] = (embedded, server)
        taken: tuple[list[float], list[float]] = ([], [])
        for query in list_queries():
            asked = list(further(query, embedded, SETS))
            times = [[t for given in asked for t in _times(store, query.name, given, names)] for store in stores]
            rows = max(len(run_query(embedded, query.name, given, names)) for given in asked)
            print(f"  {query.name:<22}{''.join(map(_told, times))}{rows:>8,}", flush=True)
            for all_taken, some in zip(taken, times, strict=True):
                all_taken.extend(some)
        print(f"  {'all':<22}{''.join(map(_told, taken))}", flush=True)


def _times(store: Store, name: str, given: Mapping[str, object], names: NameIndex) -> list[float]:
    run_query(store, name, given, names)
    times = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        run_query(store, name, given, names)
        times.append((time.perf_counter() - begun) * 1000)
    return times


def _told(times: list[float]) -> str:
    return f"{statistics.median(times):>10.1f}{max(times):>10.1f}"


if __name__ == "__main__":
    main()
