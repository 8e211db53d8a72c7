"""A graph as tables of nodes and relationships: the one form in which every store holds it.

Nodes have one label, their type, and an `id`. Entities bear name, kind, aliases, articles, first_seen, last_seen and
their type's properties, numbers as such; Article and Evidence bear the fields below. Relationships bear id, modality,
confidence, count, evidence, first_seen, last_seen, origin, note and their type's properties; MENTIONED_IN bears count
alone, QUOTED_FROM nothing. What is unknown is left out, so that it reads as null. Names avoid what the stores' dialects
keep for themselves: `title` and `type` on nodes, `type` and `end` on relationships.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from zhengtu_graph.model import Article, Edge, Evidence, Graph, Node
from zhengtu_graph.schema import Schema, load_schema, valued

Row = dict[str, Any]
SOURCE, TARGET = "source_id", "target_id"


@dataclass(frozen=True, slots=True)
class NodeTable:
    """Nodes of one label; each row holds its properties, `id` among them."""

    label: str
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class EdgeTable:
    """Relationships of one type between two labels; each row holds the ends under SOURCE and TARGET."""

    type: str
    source: str
    target: str
    rows: list[Row]


def node_tables(graph: Graph) -> list[NodeTable]:
    """All nodes by label, in the graph's order."""
    by_label: dict[str, list[Row]] = defaultdict(list)
    for node in graph.nodes:
        by_label[node.type].append(entity_row(node))
    tables = [NodeTable(label, by_label[label]) for label in sorted(by_label)]
    tables.append(NodeTable("Article", [article_row(a) for a in graph.articles]))
    tables.append(NodeTable("Evidence", [evidence_row(e) for e in graph.evidence]))
    return [table for table in tables if table.rows]


def edge_tables(graph: Graph) -> list[EdgeTable]:
    """All relationships by type and labels of the ends, in the graph's order."""
    labels = {n.id: n.type for n in graph.nodes} | {a.id: "Article" for a in graph.articles}
    by_kind: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for edge in graph.edges:
        by_kind[edge.type, labels[edge.source], labels[edge.target]].append(edge_row(edge))
    for node, article, count in graph.mentions:
        by_kind["MENTIONED_IN", labels[node], "Article"].append({**_ends(node, article), "count": count})
    for evidence in graph.evidence:
        by_kind["QUOTED_FROM", "Evidence", "Article"].append(_ends(evidence.id, evidence.article))
    return [EdgeTable(*kind, by_kind[kind]) for kind in sorted(by_kind)]


def _ends(source: str, target: str) -> Row:
    return {SOURCE: source, TARGET: target}


def _known(fields: Mapping[str, Any]) -> Row:
    return {name: value for name, value in fields.items() if value is not None}


def _fields(thing: Node | Article | Evidence | Edge, names: Iterable[str]) -> Row:
    return _known({name: getattr(thing, name) for name in names})


ENTITY_FIELDS = ("id", "name", "kind", "articles", "first_seen", "last_seen")


def entity_row(node: Node) -> Row:
    """The properties of an entity's node."""
    named = _fields(node, ENTITY_FIELDS)
    return {**named, "aliases": list(node.aliases), **valued(node.type, node.properties, load_schema())}


ARTICLE_FIELDS = (
    "id", "headline", "kicker", "subhead", "kind", "wire", "dateline_place", "dateline_date", "publisher",
    "publisher_place", "date", "number", "address", "sheet", "pages", "source", "text", "copies", "story",
)  # fmt: skip
ARTICLE_LISTS = ("authors", "continued")


def article_row(article: Article) -> Row:
    """The properties of an article's node."""
    return {**_fields(article, ARTICLE_FIELDS), **{name: list(getattr(article, name)) for name in ARTICLE_LISTS}}


EVIDENCE_FIELDS = ("id", "article", "text", "raw_start", "raw_end", "rule", "part")


def evidence_row(evidence: Evidence) -> Row:
    """The properties of a sentence's node."""
    offsets = {"start_offset": evidence.start, "end_offset": evidence.end}
    return {**_fields(evidence, EVIDENCE_FIELDS), **offsets}


EDGE_FIELDS = ("id", "modality", "confidence", "count", "first_seen", "last_seen", "origin", "note")


def edge_row(edge: Edge) -> Row:
    """The properties of a relationship, with its ends under SOURCE and TARGET."""
    ends = _ends(edge.source, edge.target)
    own = valued(edge.type, edge.properties, load_schema())
    return {**ends, **_fields(edge, EDGE_FIELDS), "evidence": list(edge.evidence), **own}


def fields_of(name: str, schema: Schema) -> tuple[str, ...]:
    """All properties that rows of a label or type may bear, without the ends."""
    if name in schema.entities:
        return (*ENTITY_FIELDS, "aliases", *schema.entities[name].properties)
    bare = {
        "Article": (*ARTICLE_FIELDS, *ARTICLE_LISTS),
        "Evidence": (*EVIDENCE_FIELDS, "start_offset", "end_offset"),
        "MENTIONED_IN": ("count",),
        "QUOTED_FROM": (),
    }
    return bare[name] if name in bare else (*EDGE_FIELDS, "evidence", *schema.relations[name].properties)


def layout(schema: Schema) -> str:
    """Digits for what every label and type may bear: a graph stored with others is made anew."""
    names = (*schema.entities, *schema.provenance, *schema.relations)
    lines = "".join(f"{name} {' '.join(fields_of(name, schema))}\n" for name in names)
    return blake2b(lines.encode(), digest_size=4).hexdigest()
