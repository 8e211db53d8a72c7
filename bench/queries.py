"""How long the shipped questions take on both stores, on a graph and on the same repeated with other names.

python bench/queries.py GRAPH [NODES…]      a graph folder; by default as it is, and repeated to 100,000 nodes

Each question is asked with three sets of parameters, the entities with the most neighbours among them, five times each
after one that warms the store up; the ids of entities are known. Times are in milliseconds, by the clock and of
processors (of the server too): the machine may be busy.
"""

import gc
import statistics
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from stores import Cost, loaded_server, measured, repeated

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
    print(f"{nodes:,} nodes: median and worst in ms by the clock, then of processors; embedded, Neo4j; most rows")
    names = NameIndex.from_nodes(graph.nodes)
    with tempfile.TemporaryDirectory() as folder, loaded_server(graph) as (server, pid):
        embedded = EmbeddedStore(Path(folder))
        embedded.write(graph)
        stores: tuple[tuple[Store, int | None], ...] = ((embedded, None), (server, pid))
        taken: tuple[list[Cost], list[Cost]] = ([], [])
        for query in list_queries():
            asked = list(further(query, embedded, SETS))
            costs = [[c for given in asked for c in _costs(*store, query.name, given, names)] for store in stores]
            rows = max(len(run_query(embedded, query.name, given, names)) for given in asked)
            print(f"  {query.name:<22}{''.join(map(_told, costs))}{rows:>8,}", flush=True)
            for all_taken, some in zip(taken, costs, strict=True):
                all_taken.extend(some)
        print(f"  {'all':<22}{''.join(map(_told, taken))}", flush=True)


def _costs(store: Store, pid: int | None, name: str, given: Mapping[str, object], names: NameIndex) -> list[Cost]:
    run_query(store, name, given, names)
    return [measured(lambda: run_query(store, name, given, names), pid) for _ in range(TIMES)]


def _told(costs: list[Cost]) -> str:
    times = ([cost.wall for cost in costs], [cost.processor for cost in costs])
    return "".join(f"{statistics.median(some) * 1000:>10.1f}{max(some) * 1000:>10.1f}" for some in times)


if __name__ == "__main__":
    main()
