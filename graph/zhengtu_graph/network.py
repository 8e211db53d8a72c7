"""The graph for networkx."""

from typing import Any

import networkx as nx

from zhengtu_graph.model import Article, Edge, Graph, Node
from zhengtu_graph.schema import load_schema, valued
from zhengtu_graph.store.base import Store
from zhengtu_graph.store.reading import read_graph


def to_networkx(graph: Graph | Store) -> "nx.MultiDiGraph[str]":
    """The entities and their edges, keyed by id.

    Nodes bear type, name, kind, aliases, articles, first_seen, last_seen and their type's properties. Edges (key: edge
    id) bear type, modality, confidence, count, first_seen, last_seen, origin, note, their type's properties, and
    `sentences`: the tuple of sentences that say so. Articles are nodes only where someone is known to have written
    them.

    Raises:
        StoreError: the store cannot be asked.
    """
    graph = graph if isinstance(graph, Graph) else read_graph(graph, load_schema())
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in graph.nodes:
        network.add_node(node.id, **_node(node))
    articles = {article.id: article for article in graph.articles}
    sentences = {evidence.id: evidence.text for evidence in graph.evidence}
    for edge in graph.edges:
        if edge.target in articles:
            network.add_node(edge.target, **_article(articles[edge.target]))
        said = tuple(sentences[id_] for id_ in edge.evidence)
        network.add_edge(edge.source, edge.target, key=edge.id, **_edge(edge), sentences=said)
    return network


def _node(node: Node) -> dict[str, Any]:
    names = ("type", "name", "kind", "aliases", "articles", "first_seen", "last_seen")
    return {**{name: getattr(node, name) for name in names}, **valued(node.type, node.properties, load_schema())}


def _article(article: Article) -> dict[str, Any]:
    names = ("kind", "publisher", "date")
    return {"type": "Article", "name": article.headline, **{name: getattr(article, name) for name in names}}


def _edge(edge: Edge) -> dict[str, Any]:
    names = ("type", "modality", "confidence", "count", "first_seen", "last_seen", "origin", "note")
    return {**{name: getattr(edge, name) for name in names}, **valued(edge.type, edge.properties, load_schema())}
