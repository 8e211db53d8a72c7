"""Cut a part out of a graph that is too big to look at whole."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Edge, Graph


def around(graph: Graph, node_ids: Iterable[str], depth: int) -> Graph:
    """The nodes at most `depth` steps from any of `node_ids`, whatever the direction, with all that joins them.

    Raises:
        UsageError: an id is no node of the graph, or `depth` is below 0.
    """
    kept = set(node_ids)
    known = {node.id for node in graph.nodes}
    if unknown := sorted(kept - known):
        raise UsageError(f"{unknown[0]}: the graph has no such node; search it by name first")
    if depth < 0:
        raise UsageError(f"depth {depth}: a whole number from 0 is needed")
    neighbours = _neighbours(graph)
    border = kept
    for _ in range(depth):
        border = {other for node in border for other in neighbours[node]} - kept
        kept |= border
    return _part(graph, kept)


def top(graph: Graph, n: int) -> Graph:
    """The `n` nodes with most relations (then most articles, then by id) with all that joins them.

    Raises:
        UsageError: `n` is below 1.
    """
    if n < 1:
        raise UsageError(f"top {n}: a whole number from 1 is needed")
    degree = Counter(end for edge in drawn_edges(graph) for end in (edge.source, edge.target))
    ranked = sorted(graph.nodes, key=lambda node: (-degree[node.id], -node.articles, node.id))
    return _part(graph, {node.id for node in ranked[:n]})


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
