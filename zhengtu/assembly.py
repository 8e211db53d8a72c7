"""From staged facts to the merged graph, the embedded store, and the units that servers are loaded from."""

from collections.abc import Callable
from pathlib import Path

from zhengtu.continuations import with_continuations
from zhengtu.staging import Staging
from zhengtu_extractors.gazetteer import gazetteer_part
from zhengtu_graph.merge import merge
from zhengtu_graph.model import Graph
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store import open_store, units
from zhengtu_graph.store.embedded import FILE_NAME

Progress = Callable[[str, int, int], None]
"""Called with the name of a step, how much of it is done, and how much there is."""

MARK = "graph.digest"


def silent(_step: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


def merged(staging: Staging, progress: Progress = silent) -> Graph:
    """The graph of all staged facts, with the gazetteer's chain above every place."""
    progress("merge", 0, 1)
    facts = list(with_continuations(staging.facts()))
    nodes, edges = gazetteer_part({e.id for f in facts for e in f.entities if e.type == "Place"})
    graph = merge(facts, load_schema(), nodes, edges)
    progress("merge", 1, 1)
    return graph


def is_current(out: Path, digest: str) -> bool:
    """Whether the store of a graph folder was made of the facts with this digest."""
    mark = out / MARK
    return mark.is_file() and mark.read_text("utf-8") == digest and (out / FILE_NAME).is_file()


def store_graph(graph: Graph, out: Path, digest: str) -> None:
    """Write the embedded store and the units, and last the digest that says what they are made of."""
    mark = out / MARK
    mark.unlink(missing_ok=True)
    store = open_store(out)
    store.write(graph)
    store.close()
    units.write_units(graph, out / units.FILE_NAME)
    mark.write_text(digest, "utf-8")
