"""What the page holds of a graph: columns of numbers and texts, compressed in blocks.

Blocks `core` (texts) and `columns` (numbers) are decoded when the page opens; `ids` (of relations), `words` (aliases,
pinyin) and `sources` (articles, who is named in which, and which each sentence stands in) after the first picture;
`evidence-0`, `evidence-1` … each only when one of its sentences is shown. All are JSON but `columns`: arrays of whole
numbers, little-endian, one after the other in the order that `core` gives, the widest first so that each is aligned.
A sentence stands once, however many relations it speaks for; a missing date is text 0 of `dates`, the empty one.
"""

import base64
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pypinyin import lazy_pinyin

from zhengtu_graph.errors import SchemaError
from zhengtu_graph.files import folder
from zhengtu_graph.model import Article, Edge, Evidence, Graph, Node
from zhengtu_graph.schema import EntityType, Label, RelationType, Schema
from zhengtu_graph.view.files import TEMPLATES
from zhengtu_graph.view.forms import Forms
from zhengtu_graph.view.layout import lay_out
from zhengtu_graph.view.select import drawn_edges

FIRST_BLOCKS = ("core", "columns")
BLOCK = 2048  # sentences a block: small blocks compress worse (1.43 against 1.31 times with 256)
SORTS = {  # of columns: numpy's name and that of JavaScript
    "|u1": "Uint8Array",
    "|i1": "Int8Array",
    "<u2": "Uint16Array",
    "<i2": "Int16Array",
    "<u4": "Uint32Array",
    "<i4": "Int32Array",
}
MODALITIES = ("done", "ongoing", "planned", "denied")
ORIGINS = ("text", "gazetteer", "correction")

Block = dict[str, Any]
Columns = dict[str, Sequence[int]]


def blocks(
    graph: Graph, schema: Schema, title: str, language: str, forms: Forms = MappingProxyType({})
) -> dict[str, str]:
    """The page's data by name of block, each gzipped, in base64; `forms` are marked in their sentences.

    Raises:
        SchemaError: a node or an edge has a type or kind that the schema does not declare.
    """
    edges = drawn_edges(graph)
    sentences = _Sentences(graph)
    columns, numbers = _columns(graph, edges, schema, sentences)
    core = {
        "title": title,
        "language": language,
        "schema": _schema(schema),
        "modalities": MODALITIES,
        "origins": ORIGINS,
        "block": BLOCK,
        **columns,
    }
    parts = [sentences.rows[i : i + BLOCK] for i in range(0, len(sentences.rows), BLOCK)]
    found = {
        "core": core,
        "ids": {"edges": [e.id for e in edges]},
        "words": _words(graph.nodes),
        "sources": _sources(graph, edges, sentences),
    }
    marks = _Marks(graph, edges, sentences, forms)
    found |= {f"evidence-{i}": _evidence(part, marks) for i, part in enumerate(parts)}
    if any("lon" in node.properties for node in graph.nodes):
        found["outline"] = _outline()
    return {"columns": _packed(numbers), **{name: _packed(_json(block)) for name, block in found.items()}}


def _outline() -> Block:
    """The land for the map, with where it comes from."""
    outline: Block = json.loads((TEMPLATES / "map" / "outline.json").read_text("utf-8"))
    return outline


def _json(block: Block) -> bytes:
    return json.dumps(block, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _packed(data: bytes) -> str:
    return base64.b64encode(gzip.compress(data, 9, mtime=0)).decode("ascii")


def _schema(schema: Schema) -> Block:
    return {
        "types": [_entity_type(t) for t in schema.entities.values()],
        "relations": [_relation_type(t) for t in schema.relations.values()],
        "families": [
            {"name": name, **_label(family.label), "colour": family.colour} for name, family in schema.families.items()
        ],
        "values": {name: _label(label) for name, label in schema.values.items()},
    }


def _entity_type(type_: EntityType) -> Block:
    kinds = [{"name": name, **_label(label)} for name, label in type_.kinds.items()]
    return {
        "name": type_.name,
        **_label(type_.label),
        "colour": type_.colour,
        "shape": type_.shape,
        "kinds": kinds,
        "dated": type_.properties.get("date") == "date",
    }


def _relation_type(type_: RelationType) -> Block:
    dates = [name for name, kind in type_.properties.items() if kind == "date"]
    return {
        "name": type_.name,
        **_label(type_.label),
        "symmetric": type_.symmetric,
        "family": type_.family,
        "dates": dates,
    }


def _label(label: Label) -> Block:
    return {"zh": label.zh, "en": label.en}


def _columns(graph: Graph, edges: Sequence[Edge], schema: Schema, sentences: "_Sentences") -> tuple[Block, bytes]:
    """What `core` holds of nodes and edges, and the block `columns`."""
    nodes, dates = graph.nodes, _Dates(graph.articles, [*graph.nodes, *edges])
    numbers = {
        "nodes": _node_columns(nodes, edges, schema, dates),
        "edges": _edge_columns(nodes, edges, schema, dates, sentences),
    }
    arrays = [(part, name, _narrowest(column)) for part, columns in numbers.items() for name, column in columns.items()]
    arrays.sort(key=lambda array: -array[2].itemsize)
    return {
        "dates": dates.texts,
        "printed": dates.printed,
        "publishers": _publishers(graph.articles),
        "nodes": {
            "id": [n.id for n in nodes],
            "name": [n.name for n in nodes],
            "properties": _sparse(n.properties for n in nodes),
        },
        "edges": {"properties": _sparse({**e.properties, **({"note": e.note} if e.note else {})} for e in edges)},
        "columns": [(part, name, SORTS[array.dtype.str], len(array)) for part, name, array in arrays],
    }, b"".join(array.tobytes() for _, _, array in arrays)


def _narrowest(column: Sequence[int]) -> NDArray[Any]:
    """As an array of the first of `SORTS` that holds all of its numbers."""
    array = np.array(column, np.int64)
    least, most = array.min(initial=0), array.max(initial=0)
    sort = next(sort for sort in SORTS if np.iinfo(sort).min <= least and most <= np.iinfo(sort).max)
    return array.astype(sort)


def _publishers(articles: Iterable[Article]) -> list[str]:
    """The most printed first; what names no publisher counts as the empty one."""
    return [
        name for name, _ in sorted(Counter(a.publisher or "" for a in articles).items(), key=lambda x: (-x[1], x[0]))
    ]


class _Dates:
    """All dates in order, so that a column holds small numbers; and how many articles bear each."""

    def __init__(self, articles: Iterable[Article], items: Iterable[Node | Edge]) -> None:
        counts = Counter(article.date or "" for article in articles)
        self.texts = sorted({"", *counts, *(date for i in items for date in (i.first_seen, i.last_seen) if date)})
        self.printed = [counts[text] for text in self.texts]
        self._index = {text: i for i, text in enumerate(self.texts)}

    def number(self, date: str | None) -> int:
        return self._index[date or ""]


def _node_columns(nodes: Sequence[Node], edges: Sequence[Edge], schema: Schema, dates: _Dates) -> Columns:
    index = {node.id: i for i, node in enumerate(nodes)}
    places = lay_out(len(nodes), [(index[e.source], index[e.target]) for e in edges])
    type_number = _numbering("entity type", schema.entities)
    kind_numbers = {name: _numbering(f"kind of {name}", type_.kinds) for name, type_ in schema.entities.items()}
    return {
        "type": [type_number(n.type) for n in nodes],
        "kind": [kind_numbers[n.type](n.kind) if n.kind else -1 for n in nodes],
        "x": [round(x) for x, _ in places],
        "y": [round(y) for _, y in places],
        "articles": [n.articles for n in nodes],
        "first": [dates.number(n.first_seen) for n in nodes],
        "last": [dates.number(n.last_seen) for n in nodes],
    }


def _edge_columns(
    nodes: Sequence[Node], edges: Sequence[Edge], schema: Schema, dates: _Dates, sentences: "_Sentences"
) -> Columns:
    index = {node.id: i for i, node in enumerate(nodes)}
    type_number = _numbering("relation type", schema.relations)
    told = [sentences.numbers(e.evidence) for e in edges]
    return {
        "type": [type_number(e.type) for e in edges],
        "source": [index[e.source] for e in edges],
        "target": [index[e.target] for e in edges],
        "modality": [MODALITIES.index(e.modality) for e in edges],
        "origin": [ORIGINS.index(e.origin) for e in edges],
        "confidence": [round(100 * e.confidence) for e in edges],
        "count": [e.count for e in edges],
        "first": [dates.number(e.first_seen) for e in edges],
        "last": [dates.number(e.last_seen) for e in edges],
        "said": [len(numbers) for numbers in told],
        "evidence": list(chain.from_iterable(told)),
    }


def _numbering(what: str, names: Iterable[str]) -> Callable[[str], int]:
    index = {name: i for i, name in enumerate(names)}

    def number(name: str) -> int:
        if name not in index:
            raise SchemaError(f"{what} {name}: the schema does not declare it")
        return index[name]

    return number


def _sparse(items: Iterable[Mapping[str, str]]) -> dict[int, dict[str, str]]:
    return {i: dict(item) for i, item in enumerate(items) if item}


class _Sentences:
    """Each sentence once: two rules that fire on one stretch of an article share a row."""

    def __init__(self, graph: Graph) -> None:
        articles = {article.id: i for i, article in enumerate(graph.articles)}
        row_of: dict[tuple[str, int, int], int] = {}
        self.rows: list[tuple[int, Evidence]] = []
        self._row_of_id: dict[str, int] = {}
        self._rule_of_id = {evidence.id: evidence.rule for evidence in graph.evidence}
        for evidence in graph.evidence:
            place = _place(evidence)
            if place not in row_of:
                row_of[place] = len(self.rows)
                self.rows.append((articles.get(evidence.article, -1), evidence))
            self._row_of_id[evidence.id] = row_of[place]

    def numbers(self, ids: Iterable[str]) -> list[int]:
        return list(self.rules(ids))

    def rules(self, ids: Iterable[str]) -> dict[int, str]:
        """The rule that fired first, by row."""
        found: dict[int, str] = {}
        for id_ in ids:
            if id_ in self._row_of_id:
                found.setdefault(self._row_of_id[id_], self._rule_of_id[id_])
        return found


class _Marks:
    """The stretches of each sentence that mean an end of a relation which it speaks for."""

    def __init__(self, graph: Graph, edges: Sequence[Edge], sentences: _Sentences, forms: Forms) -> None:
        self._forms = forms
        self._node_number = {node.id: i for i, node in enumerate(graph.nodes)}
        self._ends: dict[tuple[str, int, int], set[str]] = defaultdict(set)
        for edge in edges:
            for row in sentences.numbers(edge.evidence):
                self._ends[_place(sentences.rows[row][1])] |= {edge.source, edge.target}

    def of(self, evidence: Evidence) -> list[int]:
        """Node, start in the sentence, length, node, start …"""
        ends, found = self._ends[_place(evidence)], []
        for start, end, entity in self._forms.get(evidence.article, ()):
            if entity in ends and evidence.start <= start and end <= evidence.end:
                found += [self._node_number[entity], start - evidence.start, end - start]
        return found


def _place(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.article, evidence.start, evidence.end


def _evidence(rows: Sequence[tuple[int, Evidence]], marks: _Marks) -> Block:
    found = ((i, marks.of(evidence)) for i, (_, evidence) in enumerate(rows))
    return {
        "text": [evidence.text for _, evidence in rows],
        "marks": {i: marked for i, marked in found if marked},
    }


def _words(nodes: Sequence[Node]) -> Block:
    return {
        "aliases": {i: list(n.aliases) for i, n in enumerate(nodes) if n.aliases},
        "pinyin": [_pinyin(n.name) for n in nodes],
    }


def _pinyin(name: str) -> str:
    """Syllables of a name with spaces between, e.g. `san ming yi gai`, for search by them and by their initials."""
    return " ".join(lazy_pinyin(name[:40])).lower()  # what people type is the beginning of a name


def _sources(graph: Graph, edges: Sequence[Edge], sentences: _Sentences) -> Block:
    article_number = {article.id: i for i, article in enumerate(graph.articles)}
    node_number = {node.id: i for i, node in enumerate(graph.nodes)}
    mentions: dict[int, list[int]] = defaultdict(list)
    for node, article, count in graph.mentions:
        if node in node_number and article in article_number:
            mentions[node_number[node]] += [article_number[article], count]
    authored: dict[int, list[int]] = defaultdict(list)
    for edge in graph.edges:
        if edge.type == "AUTHORED" and edge.source in node_number and edge.target in article_number:
            authored[node_number[edge.source]].append(article_number[edge.target])
    return {
        "articles": _article_columns(graph.articles),
        "sentences": [article for article, _ in sentences.rows],
        "mentions": mentions,
        "authored": authored,
        "rules": _rules([list(sentences.rules(e.evidence).values()) for e in edges]),
    }


def _rules(fired: Sequence[Sequence[str]]) -> Block:
    """The rules, how many of their statements on annotated pages were right, and which fired, by edge and sentence."""
    names = sorted({rule for rules in fired for rule in rules})
    number = {name: i for i, name in enumerate(names)}
    measured = _measured()
    return {
        "name": names,
        "right": [measured.get(name, (0, 0))[0] for name in names],
        "found": [measured.get(name, (0, 0))[1] for name in names],
        "fired": [[number[rule] for rule in rules] for rules in fired],
    }


def _measured() -> dict[str, tuple[int, int]]:
    text = (folder("data") / "rule_precision.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return {rule: (int(right), int(found)) for rule, right, found in rows}


def _article_columns(articles: Sequence[Article]) -> Block:
    return {
        "headline": [a.headline for a in articles],
        "kind": [a.kind for a in articles],
        "publisher": [a.publisher for a in articles],
        "date": [a.date for a in articles],
        "authors": [list(a.authors) for a in articles],
        "number": [a.number for a in articles],
        "address": [a.address for a in articles],
        "source": [a.source for a in articles],
        "sheet": [a.sheet for a in articles],
        "pages": [a.pages for a in articles],
        "wire": [a.wire for a in articles],
        "continued": [list(a.continued) for a in articles],
        "story": _stories(articles),
    }


def _stories(articles: Sequence[Article]) -> list[int]:
    """A number shared by the articles that print one story; -1 for a story that stands in one."""
    copies = Counter(article.story for article in articles if article.story)
    number = {story: i for i, story in enumerate(story for story, count in copies.items() if count > 1)}
    return [number.get(article.story or "", -1) for article in articles]
