"""A graph read back from a store."""

from collections.abc import Mapping
from typing import Any

from zhengtu_graph.model import Article, Edge, Evidence, Graph, Node
from zhengtu_graph.schema import Schema
from zhengtu_graph.store.base import Store
from zhengtu_graph.store.tables import ARTICLE_FIELDS, ARTICLE_LISTS, EDGE_FIELDS

_NODE_FIELDS = ("id", "name", "kind", "aliases", "articles", "first_seen", "last_seen")
_EVIDENCE_FIELDS = ("id", "article", "text", "start_offset", "end_offset", "raw_start", "raw_end", "rule", "part")
_DERIVED = ("MENTIONED_IN", "QUOTED_FROM")


def read_graph(store: Store, schema: Schema) -> Graph:
    """The graph that was written, but for `runs`, `breaks`, jumps and `clues` of articles, which no store holds.

    Raises:
        StoreError: the store cannot be asked.
    """
    return Graph(
        articles=tuple(_article(row) for row in store.cypher(_nodes("Article", (*ARTICLE_FIELDS, *ARTICLE_LISTS)))),
        nodes=_sorted(n for name in schema.entities for n in _entities(store, name, schema)),
        edges=_sorted(e for name in schema.relations if name not in _DERIVED for e in _edges(store, name, schema)),
        evidence=tuple(_evidence(row) for row in store.cypher(_nodes("Evidence", _EVIDENCE_FIELDS))),
        mentions=tuple(sorted(_mentions(store))),
    )


def _sorted(things: Any) -> Any:
    return tuple(sorted(things, key=lambda thing: thing.id))


def _columns(variable: str, names: Any) -> str:
    return ", ".join(f"{variable}.{name} AS {name}" for name in names)


def _nodes(label: str, names: Any) -> str:
    return f"MATCH (n:{label}) RETURN {_columns('n', names)} ORDER BY id"


def _take(row: dict[str, Any], names: Any) -> dict[str, Any]:
    """The values under `names` taken out of `row`; what is left are the properties of the type."""
    return {name: row.pop(name) for name in names}


def _known(row: Mapping[str, Any]) -> dict[str, str]:
    """Properties as text, as the model has them; 15 digits are what a number keeps on its way through a store."""
    known = {name: value for name, value in row.items() if value is not None}
    return {name: f"{value:.15g}" if isinstance(value, float) else value for name, value in known.items()}


def _article(row: dict[str, Any]) -> Article:
    return Article(**{**row, **{name: tuple(row[name]) for name in ARTICLE_LISTS}})


def _evidence(row: dict[str, Any]) -> Evidence:
    return Evidence(start=row.pop("start_offset"), end=row.pop("end_offset"), **row)


def _entities(store: Store, name: str, schema: Schema) -> list[Node]:
    rows = store.cypher(_nodes(name, (*_NODE_FIELDS, *schema.entities[name].properties)))
    return [_node(name, row) for row in rows]


def _node(type_: str, row: dict[str, Any]) -> Node:
    fields = _take(row, _NODE_FIELDS)
    return Node(**{**fields, "type": type_, "aliases": tuple(fields["aliases"])}, properties=_known(row))


def _edges(store: Store, name: str, schema: Schema) -> list[Edge]:
    columns = _columns("r", (*EDGE_FIELDS, "evidence", *schema.relations[name].properties))
    rows = store.cypher(f"MATCH (a)-[r:{name}]->(b) RETURN a.id AS source, b.id AS target, {columns}")
    return [_edge(name, row) for row in rows]


def _edge(type_: str, row: dict[str, Any]) -> Edge:
    fields = _take(row, ("source", "target", *EDGE_FIELDS, "evidence"))
    return Edge(**{**fields, "type": type_, "evidence": tuple(fields["evidence"])}, properties=_known(row))


def _mentions(store: Store) -> list[tuple[str, str, int]]:
    rows = store.cypher("MATCH (n)-[r:MENTIONED_IN]->(a:Article) RETURN n.id, a.id, r.count")
    return [(node, article, count) for node, article, count in rows.values]
