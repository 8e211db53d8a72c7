"""Cut a part out of a graph that is too big to look at whole."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Edge, Graph
from zhengtu_graph.rows import Rows

VIEWED = 20_000  # nodes of a graph that is too large to be looked at whole: the best connected ones
# Columns of answers that tell where a row comes from; a newspaper's name there is no entity of the answer.
_OF_SOURCES = {"sentence", "article", "headline", "publisher", "wire", "story", "address", "rule"}


def around(graph: Graph, node_ids: Iterable[str], depth: int) -> Graph:
    """The nodes at most `depth` steps from any of `node_ids`, whatever the direction, with all that joins them.

    Raises:
        UsageError: an id is no node of the graph, or `depth` is below 0.
    """
    return _part(graph, steps_from(graph, node_ids, depth))


def steps_from(graph: Graph, node_ids: Iterable[str], depth: int) -> dict[str, int]:
    """How many steps, at most `depth`, each node within reach lies from the nearest of `node_ids`.

    Raises:
        UsageError: an id is no node of the graph, or `depth` is below 0.
    """
    steps = dict.fromkeys(node_ids, 0)
    known = {node.id for node in graph.nodes}
    if unknown := sorted(steps.keys() - known):
        raise UsageError(f"{unknown[0]}: the graph has no such node; search it by name first")
    if depth < 0:
        raise UsageError(f"depth {depth}: a whole number from 0 is needed")
    neighbours = _neighbours(graph)
    border: Iterable[str] = steps
    for step in range(1, depth + 1):
        border = {other for node in border for other in neighbours[node]} - steps.keys()
        steps |= dict.fromkeys(border, step)
    return steps


def top(graph: Graph, n: int, steps: Mapping[str, int] = MappingProxyType({})) -> Graph:
    """The `n` nodes with most relations (then most articles, then by id) with all that joins them.

    Of a part around some nodes, `steps` tells how far each is from them: the nearest come first, so that no node is
    left without its way to them.

    Raises:
        UsageError: `n` is below 1.
    """
    if n < 1:
        raise UsageError(f"top {n}: a whole number from 1 is needed")
    degree = Counter(end for edge in drawn_edges(graph) for end in (edge.source, edge.target))
    ranked = sorted(graph.nodes, key=lambda x: (steps.get(x.id, 0), -degree[x.id], -x.articles, x.id))
    return _part(graph, {node.id for node in ranked[:n]})


def named_in(graph: Graph, rows: Rows, known: Iterable[str] = ()) -> set[str]:
    """Ids of the nodes that an answer names, in any column but those of its sources, also within lists.

    A cell names a node by id or by name, and both ends of an edge by its id. Of several nodes of one name those count
    that are joined to another node of the answer; all where none is. `known` are ids that are taken as named.
    """
    texts = {text for row in rows for column, cell in row.items() if column not in _OF_SOURCES for text in _texts(cell)}
    bearers: dict[str, set[str]] = defaultdict(set)
    for node in graph.nodes:
        if node.name in texts:
            bearers[node.name].add(node.id)
    ids = {node.id for node in graph.nodes} & texts
    ends = {end for edge in drawn_edges(graph) if edge.id in texts for end in (edge.source, edge.target)}
    sure = {*known, *ids, *ends, *(id_ for named in bearers.values() if len(named) == 1 for id_ in named)}
    neighbours = _neighbours(graph)
    joined = {other for id_ in sure for other in neighbours[id_]}
    return sure.union(*(named & joined or named for named in bearers.values() if not named & sure))


def _texts(cell: Any) -> Iterator[str]:
    if isinstance(cell, str):
        yield cell
    elif isinstance(cell, list | tuple):
        for one in cell:
            yield from _texts(one)


def drawn_edges(graph: Graph) -> list[Edge]:
    """The edges between two nodes; those that name an article or a sentence bear provenance and are not drawn."""
    known = {node.id for node in graph.nodes}
    return [edge for edge in graph.edges if edge.source in known and edge.target in known]


def _neighbours(graph: Graph) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for edge in drawn_edges(graph):
        found[edge.source].add(edge.target)
        found[edge.target].add(edge.source)
    return found


def _part(graph: Graph, kept: Collection[str]) -> Graph:
    left_out = {node.id for node in graph.nodes} - set(kept)
    edges = [e for e in graph.edges if _touches(e, kept) and not _touches(e, left_out)]
    evidence_ids = {id_ for edge in edges for id_ in edge.evidence}
    edges += [e for e in graph.edges if e.source in evidence_ids]
    evidence = tuple(e for e in graph.evidence if e.id in evidence_ids)
    mentions = tuple(m for m in graph.mentions if m[0] in kept)
    used = {e.article for e in evidence} | {m[1] for m in mentions} | {e.target for e in edges}
    return replace(
        graph,
        articles=tuple(a for a in graph.articles if a.id in used),
        nodes=tuple(n for n in graph.nodes if n.id in kept),
        edges=tuple(sorted(edges, key=lambda e: e.id)),
        evidence=evidence,
        mentions=mentions,
    )


def _touches(edge: Edge, ids: Collection[str]) -> bool:
    return edge.source in ids or edge.target in ids
