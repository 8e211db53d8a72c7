"""Facts of many articles into one graph: the same whatever their order, and however often one is given."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import NamedTuple

from zhengtu_graph.errors import SchemaError
from zhengtu_graph.ids import author_id, edge_id
from zhengtu_graph.model import Article, Edge, Entity, Evidence, Facts, Graph, Modality, Node, Relation
from zhengtu_graph.schema import RelationType, Schema
from zhengtu_graph.stories import stories

_NOT_WORDS = re.compile(r"[\W_]+")


class _EdgeKey(NamedTuple):
    type: str
    source: str
    target: str
    key_value: str
    modality: Modality


class _Statement(NamedTuple):
    article: Article
    relation: Relation


def merge(
    facts: Iterable[Facts], schema: Schema, extra_nodes: Iterable[Node] = (), extra: Iterable[Edge] = ()
) -> Graph:
    """The graph of all facts, by canonical id.

    Args:
        facts: of each article; an article id given twice counts once.
        schema: the types; ends of every edge are checked against it.
        extra_nodes: nodes from elsewhere (gazetteer, corrections), added where no article names them; where one does,
            it takes the properties that the articles do not tell.
        extra: edges from elsewhere, added where no article says the same; their ends are nodes of the graph.

    Raises:
        SchemaError: a relation breaks the schema, or one id has two types; the message names relation and article.
    """
    articles = _with_stories(_once(facts))
    nodes = nodes_of(articles)
    statements = _statements(articles, schema)
    edges = {edge.id: edge for edge in (_edge(key, said, schema) for key, said in _by_key(statements, schema).items())}
    edges |= {edge.id: edge for _, edge in _authored(f.article for f in articles)}
    for node in extra_nodes:
        nodes[node.id] = _with_properties(nodes[node.id], node) if node.id in nodes else node
    types = {**{f.article.id: "Article" for f in articles}, **{node.id: node.type for node in nodes.values()}}
    for edge in extra:
        _check_ends(edge, types, schema, edge.origin)
        edges.setdefault(edge.id, edge)
    evidence = {e.id: e for s in statements for e in s.relation.evidence}
    return Graph(
        articles=tuple(sorted((f.article for f in articles), key=lambda a: a.id)),
        nodes=tuple(nodes[i] for i in sorted(nodes)),
        edges=tuple(edges[i] for i in sorted(edges)),
        evidence=tuple(evidence[i] for i in sorted(evidence)),
        mentions=tuple(sorted(_mentions(articles))),
    )


def _with_properties(node: Node, other: Node) -> Node:
    return replace(node, properties={**other.properties, **node.properties})


def nodes_of(facts: Iterable[Facts]) -> dict[str, Node]:
    """The nodes by id that `merge` makes of facts alone, authors among them."""
    articles = _once(facts)
    nodes = _nodes(articles)
    for person, _ in _authored(f.article for f in articles):
        nodes.setdefault(person.id, person)
    return nodes


def _once(facts: Iterable[Facts]) -> list[Facts]:
    """One `Facts` an article id, in order of date and id; of several the one with the smallest source."""
    by_id: dict[str, list[Facts]] = defaultdict(list)
    for one in facts:
        by_id[one.article.id].append(one)
    once = [same[0] if len(same) == 1 else min(same, key=_content) for same in by_id.values()]
    return sorted(once, key=lambda f: _when(f.article))


def _content(facts: Facts) -> tuple[str, str]:
    return facts.article.source, repr(facts)


def _when(article: Article) -> tuple[str, str]:
    return article.date or "9999", article.id


def _with_stories(articles: Sequence[Facts]) -> list[Facts]:
    story_of = stories({f.article.id: f.signature or _wording(f.article) for f in articles})
    return [replace(f, article=replace(f.article, story=story_of[f.article.id])) for f in articles]


def _wording(article: Article) -> tuple[int, ...]:
    """A signature for facts without one: equal for the same words with other spaces and punctuation."""
    words = _NOT_WORDS.sub("", article.text)
    return (int.from_bytes(blake2b(words.encode(), digest_size=16).digest()),) if words else ()


def _nodes(articles: Iterable[Facts]) -> dict[str, Node]:
    named: dict[str, list[tuple[Article, Entity]]] = defaultdict(list)
    for facts in articles:
        for entity in facts.entities:
            named[entity.id].append((facts.article, entity))
    return {id_: _node(id_, sightings) for id_, sightings in named.items()}


def _node(id_: str, sightings: list[tuple[Article, Entity]]) -> Node:
    entities = [entity for _, entity in sightings]
    types = {e.type: article.id for article, e in sightings}
    if len(types) > 1:
        raise SchemaError(f"{id_} has two types: " + ", ".join(f"{t} in {a}" for t, a in sorted(types.items())))
    name = _name(e.name for e in entities)
    first, last = _span(article for article, _ in sightings)
    kinds = [e.kind for e in entities if e.kind is not None]
    return Node(
        id=id_,
        type=entities[0].type,
        name=name,
        kind=_usual(kinds) if kinds else None,
        aliases=tuple(sorted({form for e in entities for form in _forms(e)} - {name})),
        properties=_usual_values(e.properties for e in entities),
        articles=len({article.id for article, _ in sightings}),
        first_seen=first,
        last_seen=last,
    )


def _forms(entity: Entity) -> Iterable[str]:
    """Forms that name the entity by themselves; a mention with a clue (我市) means it in this article alone."""
    return {entity.name, *entity.aliases, *(m.text for m in entity.mentions if not m.clue)}


def _name(names: Iterable[str]) -> str:
    """The most frequent; of equals the longest, since the full name is, then the smallest."""
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], -len(name), name))


def _usual(values: Iterable[str]) -> str:
    """The most frequent, of equals the smallest; there is at least one."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value))


def _usual_values(said: Iterable[Mapping[str, str]]) -> dict[str, str]:
    values: dict[str, list[str]] = defaultdict(list)
    for properties in said:
        for name, value in properties.items():
            values[name].append(value)
    return {name: _usual(values[name]) for name in sorted(values)}


def _span(articles: Iterable[Article]) -> tuple[str | None, str | None]:
    dates = [a.date for a in articles if a.date is not None]
    return min(dates, default=None), max(dates, default=None)


def _statements(articles: Iterable[Facts], schema: Schema) -> list[_Statement]:
    statements = []
    for facts in articles:
        types = {e.id: e.type for e in facts.entities}
        for relation in facts.relations:
            _check_ends(relation, types, schema, facts.article.id)
            statements.append(_Statement(facts.article, relation))
    return statements


def _check_ends(edge: Relation | Edge, types: Mapping[str, str], schema: Schema, where: str) -> None:
    said = f"{where}: {edge.type} {edge.source} → {edge.target}"
    if edge.type not in schema.relations:
        raise SchemaError(f"{said}: the schema has no such relation type")
    if missing := [end for end in (edge.source, edge.target) if end not in types]:
        raise SchemaError(f"{said}: {missing[0]} is not there")
    ends = types[edge.source], types[edge.target]
    if ends not in schema.relations[edge.type].ends:
        raise SchemaError(f"{said}: the schema has no {ends[0]} → {ends[1]}")


def _by_key(statements: Iterable[_Statement], schema: Schema) -> dict[_EdgeKey, list[_Statement]]:
    by_key: dict[_EdgeKey, list[_Statement]] = defaultdict(list)
    for statement in statements:
        by_key[_key(statement.relation, schema.relations[statement.relation.type])].append(statement)
    return by_key


def _key(relation: Relation, declared: RelationType) -> _EdgeKey:
    ends = relation.source, relation.target
    source, target = sorted(ends) if declared.symmetric else ends
    key_value = relation.properties.get(declared.key, "") if declared.key else ""
    return _EdgeKey(relation.type, source, target, key_value, relation.modality)


def _edge(key: _EdgeKey, said: list[_Statement], schema: Schema) -> Edge:
    first, last = _span(s.article for s in said)
    return Edge(
        id=edge_id(*key),
        type=key.type,
        source=key.source,
        target=key.target,
        properties=_edge_values(said, schema.relations[key.type]),
        modality=key.modality,
        confidence=max(s.relation.confidence for s in said),
        evidence=_evidence_ids(said),
        count=len({s.article.story for s in said}),
        first_seen=first,
        last_seen=last,
    )


def _edge_values(said: list[_Statement], declared: RelationType) -> dict[str, str]:
    """What most say; but a state (a property with listed values, such as begun and ended) is what the latest says."""
    values = _usual_values(s.relation.properties for s in said)
    for statement in said:  # in order of date
        for name, value in statement.relation.properties.items():
            if isinstance(declared.properties.get(name), tuple):
                values[name] = value
    return values


def _evidence_ids(said: list[_Statement]) -> tuple[str, ...]:
    def place(pair: tuple[Article, Evidence]) -> tuple[str, str, int, int, str]:
        article, evidence = pair
        return *_when(article), evidence.start, evidence.end, evidence.id

    pairs = sorted(((s.article, e) for s in said for e in s.relation.evidence), key=place)
    return tuple(dict.fromkeys(e.id for _, e in pairs))


def _authored(articles: Iterable[Article]) -> Iterable[tuple[Node, Edge]]:
    """A byline says who wrote the article; namesakes of different publishers stay apart."""
    for article in articles:
        for name in dict.fromkeys(article.authors):
            person = _author(name, article)
            id_ = edge_id("AUTHORED", person.id, article.id, "", "done")
            edge = Edge(id_, "AUTHORED", person.id, article.id, count=1)
            yield person, replace(edge, first_seen=article.date, last_seen=article.date)


def _author(name: str, article: Article) -> Node:
    seat = {"seat": article.publisher} if article.publisher else {}
    return Node(author_id(name, article.publisher or article.id), "Person", name, properties=seat)


def _mentions(articles: Iterable[Facts]) -> Iterable[tuple[str, str, int]]:
    """How often an article names each of its entities; 0 where a title of office alone implies it."""
    for facts in articles:
        counts: Counter[str] = Counter()
        for entity in facts.entities:
            counts[entity.id] += len(entity.mentions)
        for id_, count in counts.items():
            yield id_, facts.article.id, count
