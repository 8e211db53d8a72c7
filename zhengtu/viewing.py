"""The part of a graph that is looked at, and what is told of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Graph
from zhengtu_graph.rows import Rows
from zhengtu_graph.view.html import MOST_NODES
from zhengtu_graph.view.select import VIEWED, around, drawn_edges, named_in, steps_from, top

NEAR = 2  # steps around an entity where no number is given


@dataclass(frozen=True, slots=True)
class Part:
    """What of a graph is looked at.

    Attributes:
        graph: the part; the whole graph where nothing is cut away.
        whole: the graph that it is a part of.
        too_many: nodes that were asked for, where they are more than a browser opens; else 0.
    """

    graph: Graph
    whole: Graph
    too_many: int = 0

    @property
    def is_cut(self) -> bool:
        """Whether less than what a browser opens was asked for."""
        return not self.too_many and len(self.graph.nodes) < len(self.whole.nodes)

    def told(self) -> str:
        """How much of the graph this is, in one line; empty where it is all."""
        nodes, all_nodes = len(self.graph.nodes), len(self.whole.nodes)
        if nodes == all_nodes:
            return ""
        edges, all_edges = len(drawn_edges(self.graph)), len(drawn_edges(self.whole))
        shown = (
            f"{nodes:,} of {all_nodes:,} entities and {edges:,} of {all_edges:,} relations "
            f"显示 {all_nodes:,} 个实体中的 {nodes:,} 个、{all_edges:,} 条关系中的 {edges:,} 条"
        )
        if not self.too_many:
            return f"it shows {shown}"
        return (
            f"{self.too_many:,} entities are more than a browser opens; it shows the best connected: {shown}；"
            "for others 其余请用: --around NAME, --query NAME, --top N"
        )


def part_of(
    graph: Graph,
    centres: Iterable[str] = (),
    answer: tuple[Rows, Iterable[str]] | None = None,
    depth: int | None = None,
    most: int | None = None,
) -> Part:
    """What is near `centres` and what an answer names; of too many the nearest and best connected.

    Args:
        graph: the whole.
        centres: ids of nodes, taken with all within `depth` steps, or `NEAR`.
        answer: rows, and the ids of the nodes that they were asked about; what they name is taken with all within
            `depth` steps, or alone.
        depth: steps, from 0.
        most: number of nodes, from 1.

    Raises:
        UsageError: the answer names no node, or there is nothing to take `depth` steps from.
    """
    steps = _steps(graph, tuple(centres), answer, depth)
    part = around(graph, steps, 0) if steps else graph
    if most:
        part = top(part, most, steps)
    if len(part.nodes) <= MOST_NODES:
        return Part(part, graph)
    return Part(top(part, VIEWED, steps), graph, too_many=len(part.nodes))


def _steps(
    graph: Graph, centres: tuple[str, ...], answer: tuple[Rows, Iterable[str]] | None, depth: int | None
) -> dict[str, int]:
    """How far each node of the part lies from those that were named; empty for the whole graph."""
    if depth is not None and not (centres or answer):
        raise UsageError(f"depth {depth}: from where? name an entity (--around) or a question (--query)")
    near = steps_from(graph, centres, NEAR if depth is None else depth)
    if not answer:
        return near
    rows, about = answer
    if not rows.values or not (named := named_in(graph, rows, about)):
        raise UsageError("nothing to show: the answer to the question names no entity of the graph")
    far = steps_from(graph, named, depth or 0)
    return {node: min(found[node] for found in (near, far) if node in found) for node in {**near, **far}}
