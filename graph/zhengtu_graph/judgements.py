"""Corrections against a graph: the names of the file resolved to ids, and what follows from them together."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from zhengtu_graph.corrections import Correction, conflicts, refuse, same_as, shape_of
from zhengtu_graph.ids import edge_id
from zhengtu_graph.model import Article, Edge, Modality, Node
from zhengtu_graph.names import fold
from zhengtu_graph.schema import Schema

_SHOWN = 8  # candidates in a message


@dataclass(frozen=True, slots=True)
class EdgePattern:
    """Edges to drop: those of this type and ends that bear these properties; modality is empty for any."""

    where: str
    type: str
    source: str
    target: str
    properties: Mapping[str, str]
    modality: str
    symmetric: bool


@dataclass(frozen=True, slots=True)
class Judgements:
    """What corrections say of one graph, by ids.

    Attributes:
        moves: id → the id that stays, for what is the same as another; all other fields speak of ids that stay.
        parted: (id, article) → the id that this article means instead.
        forms: (id, form, article or empty for all): what the form does not mean there.
        names: id → new name.
        types: id → type and kind of what is retyped.
        dropped: ids of nodes to drop.
        edges_dropped: edges to drop.
        nodes: to add.
        edges: to add.
        apart: pairs judged to be different.
        known: all nodes by id, as they are without corrections; also those that are added or parted.
        wheres: the place in the file of a row, by its key in `parted`, `forms` or `types`, or the added edge's id.
        unfit: by place in the file, what is said of a row if nothing in the facts or the graph fits it.
        notes: rows that fit nothing, a line each.
    """

    moves: Mapping[str, str] = field(default_factory=dict)
    parted: Mapping[tuple[str, str], str] = field(default_factory=dict)
    forms: frozenset[tuple[str, str, str]] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    types: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()
    edges_dropped: tuple[EdgePattern, ...] = ()
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    apart: frozenset[frozenset[str]] = frozenset()
    known: Mapping[str, Node] = field(default_factory=dict)
    wheres: Mapping[object, str] = field(default_factory=dict)
    unfit: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def stays(self, id_: str) -> str:
        """The id that stands for `id_`."""
        return self.moves.get(id_, id_)

    def meant(self, id_: str, article: str) -> str:
        """The id that an article means by `id_`."""
        return self.parted.get((self.stays(id_), article), self.stays(id_))


def judge(
    corrections: Sequence[Correction], nodes: Mapping[str, Node], articles: Iterable[Article], schema: Schema
) -> Judgements:
    """What the corrections say of a graph with these nodes and articles, as they are without corrections.

    Raises:
        UsageError: a name that several entities bear, or rows that contradict each other now that their ids are
            known; the message gives file and line, and candidates.
    """
    reading = _Reading(corrections, nodes, articles)
    fitting = [c for c in corrections if reading.fits(c)]
    refuse(reading.problems)
    refuse(conflicts(fitting, reading.id_of))
    types = _types(fitting, reading, schema)
    edges = _edges(fitting, reading, types, schema)
    wheres = _wheres(fitting, reading) | {edge.id: where for where, edge in edges.items()}
    repeated = {c.where for c in fitting if shape_of(c) != "drop edge"} - {*wheres.values()}
    pairs = [c for c in fitting if c.judgement == "different"]
    return Judgements(
        moves={one: stays for one, stays in reading.same.items() if one != stays},
        parted={key: reading.id_of(c.other) for c in fitting if (key := _part(c, reading))},
        forms=frozenset(_form(c, reading) for c in fitting if c.form),
        names={reading.id_of(c.entity): c.name for c in fitting if c.judgement == "rename"},
        types=types,
        dropped=frozenset(reading.id_of(c.entity) for c in fitting if shape_of(c) == "drop"),
        edges_dropped=tuple(_pattern(c, reading, schema) for c in fitting if shape_of(c) == "drop edge"),
        nodes=tuple(node for node in reading.added.values() if node.id not in nodes),
        edges=tuple(edges.values()),
        apart=frozenset(frozenset((reading.id_of(c.entity), reading.id_of(c.other))) for c in pairs),
        known=reading.nodes,
        wheres=wheres,
        unfit={c.where: said for c in fitting if (said := _unfit(c)) and c.where not in repeated},
        notes=tuple(reading.notes),
    )


class _Reading:
    """The file's words for entities and articles, read against a graph."""

    def __init__(
        self, corrections: Sequence[Correction], nodes: Mapping[str, Node], articles: Iterable[Article]
    ) -> None:
        self.problems: list[str] = []
        self.notes: list[str] = []
        self.added = {c.entity: _added(c) for c in corrections if shape_of(c) == "add"}
        self.nodes = {**self.added, **nodes}
        self.same: dict[str, str] = {}
        self._pairs: list[tuple[Correction, str, str]] = []
        self._renamed: dict[str, set[str]] = defaultdict(set)
        self._articles: dict[str, set[str]] = defaultdict(set)
        for article in articles:
            self._articles[article.id].add(article.id)
            self._articles[article.source].add(article.id)
        self._names: dict[str, list[str]] = defaultdict(list)
        self._aliases: dict[str, list[str]] = defaultdict(list)
        for node in self.nodes.values():
            self._names[fold(node.name)].append(node.id)
            for alias in node.aliases:
                self._aliases[fold(alias)].append(node.id)

        self._parts = [c for c in corrections if c.judgement == "different" and c.article]
        self._open(corrections)

    def _open(self, corrections: Sequence[Correction]) -> None:
        """What must be known before other rows can be read: what is the same, parted, renamed."""
        for c in corrections:
            if c.judgement == "same":
                self._pairs += ((c, a, b) for a in self._ids(c.entity)[:1] for b in self._ids(c.other)[:1])
        self.notes += (
            f"{c.where}: same: {c.entity} and {c.other} are one already" for c, a, b in self._pairs if a == b
        )
        self.same = same_as((a, b) for _, a, b in self._pairs)
        for c in corrections:
            if c.judgement == "rename":
                self._renamed[fold(c.name)] |= set(self._ids(c.entity))
        for c in self._parts:
            if not self._ids(c.other):
                self._part(c)

    def _part(self, c: Correction) -> None:
        """A new entity with an id of the user's, as the parted one but for what its articles say."""
        whole = self._ids(c.entity)
        prefix, _, rest = c.other.partition(":")
        if len(whole) == 1 and rest and whole[0].startswith(f"{prefix}:"):
            old = self.nodes[whole[0]]
            self.nodes[c.other] = Node(c.other, old.type, c.name or old.name, old.kind)
        elif whole:
            self.problems.append(
                f"{c.where}: different: {c.other!r} is not there; write a new id such as {whole[0]}#2 for it"
            )

    def fits(self, c: Correction) -> bool:
        """Whether the graph has what the row speaks of; else it is noted, or a problem."""
        said = [c.entity, *([c.other] if c.other else [])]
        found = [self._found(text, c) for text in said]
        if c.article and len(self._articles[c.article]) != 1:
            several = sorted(self._articles[c.article])
            if several:
                self.problems.append(f"{c.where}: {c.article} has several articles; write an id: {', '.join(several)}")
            else:
                self.notes.append(f"{c.where}: {c.judgement}: no article {c.article!r}")
            return False
        if shape_of(c) == "add" and self.nodes[c.entity] is not self.added[c.entity]:
            self.notes.append(f"{c.where}: add: {c.entity} is there already, and stays as it is")
            return False
        return all(found)

    def _found(self, text: str, c: Correction) -> bool:
        ids = self._ids(text)
        if len(ids) > 1:
            shown = ", ".join(f"{self.nodes[i].name} ({i})" for i in ids[:_SHOWN])
            more = f" and {len(ids) - _SHOWN} more" if len(ids) > _SHOWN else ""
            self.problems.append(f"{c.where}: {c.judgement}: several are named {text!r}; write an id: {shown}{more}")
        if not ids:
            self.notes.append(f"{c.where}: {c.judgement}: nothing is named {text!r}")
        return len(ids) == 1

    def _ids(self, text: str) -> list[str]:
        """Ids that stay, of the entities whose id, else name, else alias is `text`."""
        form = fold(text)
        found = [text] if text in self.nodes else [*self._names.get(form, ()), *self._renamed.get(form, ())]
        return sorted({self.same.get(id_, id_) for id_ in found or self._aliases.get(form, [])})

    def id_of(self, text: str) -> str:
        """The one id that stays for a text that fits."""
        return self._ids(text)[0]

    def article_of(self, text: str) -> str:
        """The id of the one article that is meant; empty for none."""
        return next(iter(self._articles[text])) if text else ""

    def mixed(self, retyped: Container[str]) -> Iterable[str]:
        """Rows that make one of entities of two types, though nothing is `retyped` to settle which."""
        known = [c for c in self._parts if self._ids(c.entity) and self._ids(c.other)]
        for c, a, b in (*self._pairs, *((c, self.id_of(c.entity), self.id_of(c.other)) for c in known)):
            one, other = self.nodes[a].type, self.nodes[b].type
            if one != other and self.same.get(a, a) not in retyped:
                yield f"{c.where}: {c.judgement}: {c.entity} is a {one}, {c.other} a {other}; retype one in its own row"


def _added(c: Correction) -> Node:
    return Node(c.entity, c.type, c.name, c.kind or None, properties=c.properties)


def _part(c: Correction, reading: _Reading) -> tuple[str, str] | None:
    if c.judgement == "different" and c.article:
        return reading.id_of(c.entity), reading.article_of(c.article)
    return None


def _form(c: Correction, reading: _Reading) -> tuple[str, str, str]:
    return reading.id_of(c.entity), c.form, reading.article_of(c.article)


def _wheres(corrections: Iterable[Correction], reading: _Reading) -> dict[object, str]:
    keys: dict[str, Callable[[Correction], object]] = {
        "different": lambda c: _part(c, reading),
        "drop form": lambda c: _form(c, reading),
        "retype": lambda c: reading.id_of(c.entity),
    }
    known = ((keys[shape_of(c)](c), c.where) for c in corrections if shape_of(c) in keys)
    return {key: where for key, where in known if key}


def _pattern(c: Correction, reading: _Reading, schema: Schema) -> EdgePattern:
    ends = reading.id_of(c.entity), reading.id_of(c.other)
    return EdgePattern(c.where, c.relation, *ends, c.properties, c.modality, schema.relations[c.relation].symmetric)


def _edges(
    corrections: Iterable[Correction],
    reading: _Reading,
    types: Mapping[str, tuple[str, str | None]],
    schema: Schema,
) -> dict[str, Edge]:
    """The edges to add, by place in the file."""
    rows = [c for c in corrections if shape_of(c) == "add edge"]
    refuse(line for c in rows for line in _edge_problems(c, reading, types, schema))
    return {c.where: _edge(c, reading, schema) for c in rows}


def _unfit(c: Correction) -> str:
    """What is said of a row that nothing in the facts or the graph fits."""
    match shape_of(c):
        case "drop edge":
            return f"drop: there is no such {c.relation} between {c.entity} and {c.other}"
        case "drop form":
            return f"drop: {c.form!r} does not mean {c.entity} in {c.article or 'any article'}"
        case "add edge":
            return f"add: this {c.relation} is there already"
        case "different" if c.article:
            return f"different: {c.article} does not speak of {c.entity}"
    return ""


def _edge(c: Correction, reading: _Reading, schema: Schema) -> Edge:
    declared = schema.relations[c.relation]
    ends = [reading.id_of(c.entity), reading.id_of(c.other)]
    source, target = sorted(ends) if declared.symmetric else ends
    modality = cast("Modality", c.modality or "done")
    key = edge_id(c.relation, source, target, c.properties.get(declared.key or "", ""), modality)
    note = f"{c.who}, {c.when}: {c.source}"
    return Edge(key, c.relation, source, target, c.properties, modality, origin="correction", note=note)


def _types(corrections: Sequence[Correction], reading: _Reading, schema: Schema) -> dict[str, tuple[str, str | None]]:
    """Type and kind of what is retyped; all that are the same have one type."""
    rows: dict[str, list[Correction]] = defaultdict(list)
    for c in corrections:
        if c.judgement == "retype":
            rows[reading.id_of(c.entity)].append(c)
    typed = {id_: _typed(reading.nodes[id_], given, schema) for id_, given in rows.items()}
    refuse(reading.mixed({id_ for id_, given in rows.items() if any(c.type for c in given)}))
    return typed


def _typed(node: Node, rows: Sequence[Correction], schema: Schema) -> tuple[str, str | None]:
    type_ = next((c.type for c in rows if c.type), node.type)
    kind = next((c.kind for c in rows if c.kind), node.kind if type_ == node.type else None)
    kinds = schema.entities[type_].kinds
    if kind is not None and kind not in kinds:
        refuse([f"{rows[0].where}: retype: kind of {type_} is one of {', '.join(kinds) or '(none)'}, not {kind!r}"])
    return type_, kind


def _edge_problems(
    c: Correction, reading: _Reading, types: Mapping[str, tuple[str, str | None]], schema: Schema
) -> Iterable[str]:
    ids = reading.id_of(c.entity), reading.id_of(c.other)
    ends = tuple(types[i][0] if i in types else reading.nodes[i].type for i in ids)
    allowed = schema.relations[c.relation].ends
    if ends not in allowed:
        has = ", ".join(f"{source} → {target}" for source, target in allowed)
        yield f"{c.where}: add: {c.relation} leads {has}, not {ends[0]} → {ends[1]}"
