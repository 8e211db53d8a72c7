"""The part of a graph or of facts that was found with some confidence at least."""

from dataclasses import replace

from zhengtu_graph.model import Facts, Graph


def confident(graph: Graph, least: float) -> Graph:
    """The graph without edges whose confidence, between 0 and 1, is below `least`, and without their sentences.

    All nodes stay: that a text names them is not in doubt.
    """
    edges = tuple(edge for edge in graph.edges if edge.confidence >= least)
    quoted = {id_ for edge in edges for id_ in edge.evidence}
    return replace(graph, edges=edges, evidence=tuple(e for e in graph.evidence if e.id in quoted))


def confident_facts(facts: Facts, least: float) -> Facts:
    """The facts of an article without relations whose confidence is below `least`."""
    return replace(facts, relations=tuple(r for r in facts.relations if r.confidence >= least))
