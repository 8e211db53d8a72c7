"""Corrections applied: to the facts of each article, then to the graph that is merged of them.

On facts, since there each article's words are known: what is the same, what one article means by another id, forms that
do not mean an entity, types. On the graph: names, what is dropped and added, and nodes that no article's facts hold
(authors of bylines, the gazetteer's places). Applied twice, both change nothing more.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from zhengtu_graph.ids import edge_id
from zhengtu_graph.judgements import EdgePattern, Judgements
from zhengtu_graph.model import Edge, Entity, Evidence, Facts, Graph, Mention, Node, Relation
from zhengtu_graph.schema import Schema

_SHOWN = 3  # relations in a note
_Said = TypeVar("_Said", Relation, Edge)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of judgements: rows that fitted, and relations lost to a new type, in words, by id."""

    used: set[str] = field(default_factory=set)
    refused: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def notes(self, judgements: Judgements) -> list[str]:
        """Rows that fitted nothing or cost a relation, a line each."""
        unfit = [f"{where}: {said}" for where, said in judgements.unfit.items() if where not in self.used]
        return [*judgements.notes, *unfit, *(self._lost(id_, judgements) for id_ in sorted(self.refused))]

    def _lost(self, id_: str, judgements: Judgements) -> str:
        relations = sorted(self.refused[id_])
        shown = "; ".join(relations[:_SHOWN]) + (" …" if len(relations) > _SHOWN else "")
        return f"{judgements.wheres[id_]}: retype: {len(relations)} relations are left out, the type has none: {shown}"


def correct_facts(facts: Iterable[Facts], judgements: Judgements, schema: Schema, outcome: Outcome) -> Iterator[Facts]:
    """The facts of each article with corrections applied; `outcome` is told what fitted."""
    touched = {
        *judgements.moves,
        *(id_ for id_, _ in judgements.parted),
        *(id_ for id_, _, _ in judgements.forms),
        *judgements.types,
    }
    for one in facts:
        yield one if touched.isdisjoint(e.id for e in one.entities) else _article(one, judgements, schema, outcome)


def _article(facts: Facts, judgements: Judgements, schema: Schema, outcome: Outcome) -> Facts:
    article = facts.article.id
    groups: dict[str, list[Entity]] = defaultdict(list)
    for entity in facts.entities:
        groups[judgements.meant(entity.id, article)].append(entity)
        if where := judgements.wheres.get((judgements.stays(entity.id), article)):
            outcome.used.add(where)
    whole = [_joined(id_, group, article, judgements) for id_, group in groups.items()]
    false = {e.id: _false_forms(e, article, judgements, outcome) for e in whole}
    entities = [e for one in whole if (e := _without(one, false[one.id], schema))]
    lost = {e.id: [m for m in e.mentions if m.text in false[e.id]] for e in whole if false[e.id]}
    kept = {e.id: e for e in entities}
    moved = (_moved_relation(r, article, judgements) for r in facts.relations)
    known = [r for r in moved if r.source != r.target and r.source in kept and r.target in kept]
    relations = [r for one in known if (r := _still_said(one, lost, kept)).evidence]
    types = {e.id: e.type for e in entities}
    return replace(
        facts, entities=tuple(entities), relations=tuple(allowed(relations, types, judgements, schema, outcome))
    )


def _joined(id_: str, group: Sequence[Entity], article: str, judgements: Judgements) -> Entity:
    """One entity of all that are the same; what `id_` says of itself goes before what the others say."""
    own = [_retyped(e, judgements.types.get(id_)) for e in group if e.id == id_]
    others = [_moved(e, id_, article, judgements) for e in group if e.id != id_]
    first, *rest = [*own, *others]
    if not rest:
        return first
    mentions = {(m.start, m.end): m for e in (*rest, first) for m in e.mentions}
    return replace(
        first,
        aliases=tuple(sorted({form for e in (first, *rest) for form in (e.name, *e.aliases)} - {first.name})),
        mentions=tuple(mentions[place] for place in sorted(mentions)),
        properties={name: value for e in (*reversed(rest), first) for name, value in e.properties.items()},
    )


def _retyped(entity: Entity, type_: tuple[str, str | None] | None) -> Entity:
    return replace(entity, type=type_[0], kind=type_[1]) if type_ else entity


def _moved(entity: Entity, id_: str, article: str, judgements: Judgements) -> Entity:
    """An entity as what it is the same as, or as what its article means by it.

    The same keeps all names; of what is parted only the article's own words hold, since names spoke of the other.
    """
    to = judgements.known[id_]
    type_ = judgements.types.get(id_) or (to.type, to.kind)
    parted = (judgements.stays(entity.id), article) in judgements.parted
    aliases = () if parted else tuple(sorted({entity.name, *entity.aliases} - {to.name}))
    own = {} if parted else entity.properties
    return Entity(id_, type_[0], to.name, type_[1], aliases, entity.mentions, {**own, **to.properties})


def _false_forms(entity: Entity, article: str, judgements: Judgements, outcome: Outcome) -> set[str]:
    """The forms that do not mean the entity in this article."""
    forms = {*entity.aliases, *(m.text for m in entity.mentions)}
    keys = {(entity.id, form, where) for form in forms for where in (article, "")} & judgements.forms
    outcome.used.update(judgements.wheres[key] for key in keys)
    return {form for _, form, _ in keys}


def _without(entity: Entity, false: set[str], schema: Schema) -> Entity | None:
    """The entity without these forms and with its type's properties alone; None if no mention of it is left."""
    mentions = tuple(m for m in entity.mentions if m.text not in false)
    if entity.mentions and not mentions:
        return None
    aliases = tuple(alias for alias in entity.aliases if alias not in false)
    return replace(entity, aliases=aliases, mentions=mentions, properties=_declared(entity, schema))


def _declared(thing: Entity | Node, schema: Schema) -> dict[str, str]:
    declared = schema.entities[thing.type].properties
    return {name: value for name, value in thing.properties.items() if name in declared}


def _moved_relation(relation: Relation, article: str, judgements: Judgements) -> Relation:
    ends = judgements.meant(relation.source, article), judgements.meant(relation.target, article)
    return replace(relation, source=ends[0], target=ends[1])


def _still_said(relation: Relation, lost: Mapping[str, Sequence[Mention]], kept: Mapping[str, Entity]) -> Relation:
    """The relation without sentences that speak of an end by false forms alone."""

    def speaks(evidence: Evidence, end: str) -> bool:
        return not _within(lost.get(end, ()), evidence) or _within(kept[end].mentions, evidence)

    ends = relation.source, relation.target
    return replace(relation, evidence=tuple(e for e in relation.evidence if all(speaks(e, end) for end in ends)))


def _within(mentions: Iterable[Mention], evidence: Evidence) -> bool:
    return any(evidence.start <= m.start and m.end <= evidence.end for m in mentions)


def allowed(
    edges: Iterable[_Said], types: Mapping[str, str], judgements: Judgements, schema: Schema, outcome: Outcome
) -> Iterator[_Said]:
    """The edges or relations but those that a new type of an end forbids; of these `outcome` is told.

    `types` holds the type of every end.
    """
    for edge in edges:
        ends = types[edge.source], types[edge.target]
        retyped = judgements.types.keys() & {edge.source, edge.target}
        if not retyped or ends in schema.relations[edge.type].ends:
            yield edge
        for id_ in retyped if ends not in schema.relations[edge.type].ends else ():
            outcome.refused[id_].add(f"{edge.type} {edge.source} → {edge.target}")


def correct_graph(graph: Graph, judgements: Judgements, schema: Schema, outcome: Outcome) -> Graph:
    """The graph merged of corrected facts, with the rest of the corrections applied; `outcome` is told what fitted."""
    nodes = _nodes(graph, judgements, schema)
    types = {**{n.id: n.type for n in nodes.values()}, **{a.id: "Article" for a in graph.articles}}
    present = {e.id: e for e in _edges(graph, judgements, schema, outcome) if {e.source, e.target} <= types.keys()}
    edges = {e.id: e for e in allowed(present.values(), types, judgements, schema, outcome)}
    for edge in judgements.edges:
        if {edge.source, edge.target} <= types.keys() and edges.setdefault(edge.id, edge) == edge:
            outcome.used.add(judgements.wheres[edge.id])
    quoted = {id_ for edge in edges.values() for id_ in edge.evidence}
    bound = {end for e in edges.values() for end in (e.source, e.target)} | {node for node, _, _ in graph.mentions}
    parted = {*(id_ for id_, _ in judgements.parted), *judgements.parted.values()}
    left = parted - bound - {node.id for node in judgements.nodes}  # nothing more speaks of these
    return replace(
        graph,
        nodes=tuple(nodes[id_] for id_ in sorted(nodes.keys() - left)),
        edges=tuple(edges[id_] for id_ in sorted(edges)),
        evidence=tuple(e for e in graph.evidence if e.id in quoted),
        mentions=tuple(m for m in graph.mentions if m[0] in nodes),
    )


def _nodes(graph: Graph, judgements: Judgements, schema: Schema) -> dict[str, Node]:
    """The nodes that stay or are added, with their new names and types."""
    nodes: dict[str, Node] = {}
    for node in sorted(graph.nodes, key=lambda n: n.id in judgements.moves):
        id_ = judgements.stays(node.id)
        there = nodes.get(id_) or (replace(judgements.known[id_], articles=0) if id_ != node.id else node)
        forms = {form for n in (there, node) for form in (n.name, *n.aliases)} - {there.name}
        nodes[id_] = replace(there, aliases=tuple(sorted(forms)))
    parted = {*judgements.parted.values()} - nodes.keys()
    new = [*judgements.nodes, *(replace(judgements.known[id_], articles=0) for id_ in sorted(parted))]
    for node in new:
        nodes.setdefault(judgements.stays(node.id), node)
    return {id_: _renamed(n, judgements, schema) for id_, n in nodes.items() if id_ not in judgements.dropped}


def _renamed(node: Node, judgements: Judgements, schema: Schema) -> Node:
    if node.id in judgements.types:
        type_, kind = judgements.types[node.id]
        node = replace(node, type=type_, kind=kind)
        node = replace(node, properties=_declared(node, schema))
    if node.id in judgements.names:
        name = judgements.names[node.id]
        node = replace(node, name=name, aliases=tuple(sorted({node.name, *node.aliases} - {name})))
    return node


def _edges(graph: Graph, judgements: Judgements, schema: Schema, outcome: Outcome) -> Iterator[Edge]:
    """The edges that stay, between the nodes that stay; of two that become one, the one that was there."""
    for edge in sorted(graph.edges, key=lambda e: bool(judgements.moves.keys() & {e.source, e.target}), reverse=True):
        moved = _moved_edge(edge, judgements, schema, outcome)
        dropped = [p.where for p in judgements.edges_dropped if _fits(p, moved)]
        outcome.used.update(dropped)
        if not dropped and moved.source != moved.target:
            yield moved


def _moved_edge(edge: Edge, judgements: Judgements, schema: Schema, outcome: Outcome) -> Edge:
    source, target = judgements.meant(edge.source, edge.target), judgements.stays(edge.target)
    if (source, target) == (edge.source, edge.target):
        return edge
    if where := judgements.wheres.get((judgements.stays(edge.source), edge.target)):
        outcome.used.add(where)
    declared = schema.relations[edge.type]
    source, target = sorted((source, target)) if declared.symmetric else (source, target)
    key = edge_id(edge.type, source, target, edge.properties.get(declared.key or "", ""), edge.modality)
    return replace(edge, id=key, source=source, target=target)


def _fits(pattern: EdgePattern, edge: Edge) -> bool:
    ends = {(pattern.source, pattern.target), *([(pattern.target, pattern.source)] if pattern.symmetric else [])}
    return (
        edge.type == pattern.type
        and (edge.source, edge.target) in ends
        and pattern.modality in ("", edge.modality)
        and pattern.properties.items() <= edge.properties.items()
    )
