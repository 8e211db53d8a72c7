"""Finding entities by what people type: id, name, alias or pinyin."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal, Self

from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Node
from zhengtu_graph.schema import EntityType, Schema
from zhengtu_graph.store.base import Store

if TYPE_CHECKING:
    from opencc import OpenCC

Match = Literal["id", "name", "alias", "pinyin", "prefix", "part"]
EXACT: tuple[Match, ...] = ("id", "name", "alias", "pinyin")
_TELLING = ("seat", "number", "date")  # properties that tell namesakes apart
_MARKS = re.compile(r"[\s《》“”‘’\"]+")
_FIELDS = ("id", "name", "kind", "aliases", "articles", "first_seen", "last_seen")
_SHOWN = 8  # candidates in a message
_RANK: dict[Match, int] = {match: rank for rank, match in enumerate((*EXACT, "prefix", "part"))}


@dataclass(frozen=True, slots=True)
class Hit:
    """A node that answers to a text: `form` is the id, name, alias or pinyin that matched."""

    node: Node
    match: Match
    form: str


class NameIndex:
    """The names of a graph's entities. Pinyin is worked out at the first question in Latin letters."""

    def __init__(self, nodes: Mapping[str, Node]) -> None:
        """An index over nodes by id."""
        self._nodes = nodes
        self._names = _grouped((fold(node.name), node.id) for node in self._nodes.values())
        self._aliases = _grouped((fold(a), node.id) for node in self._nodes.values() for a in node.aliases)

    @classmethod
    def from_nodes(cls, nodes: Iterable[Node]) -> Self:
        """An index over `nodes`."""
        return cls({node.id: node for node in nodes})

    def find(self, text: str, type: str | None = None) -> list[Node]:  # noqa: A002  the model's word
        """Nodes that answer to `text`, best first; see `hits`."""
        return [hit.node for hit in self.hits(text, type)]

    def resolve(self, text: str, type: str | None = None) -> Node:  # noqa: A002  the model's word
        """The one node whose whole id, name, alias or pinyin is `text`.

        Raises:
            UsageError: none is, or several are equally well; the message lists candidates with their ids.
        """
        if (node := self._nodes.get(text.strip())) and type in (None, node.type):
            return node
        hits = _ranked(self._exact(text), type) or self.hits(text, type)
        best = [hit.node for hit in hits if hit.match == hits[0].match and hit.match in EXACT]
        if len(best) == 1:
            return best[0]
        what = f"{type or 'entity'} named {text!r}"
        if best:
            raise UsageError(f"more than one {what}; give an id: {self._candidates(best)}")
        near = f"; near: {self._candidates([hit.node for hit in hits])}" if hits else ""
        raise UsageError(f"no {what}{near}")

    def hits(self, text: str, type: str | None = None) -> list[Hit]:  # noqa: A002  the model's word
        """Nodes that answer to `text`, once each, the best match first.

        Whole id, name, alias or pinyin (`sanming`, or the initials `sm`) come first, then names and aliases that begin
        with the text, then those that contain it; among equals the more often mentioned.

        Args:
            text: as typed; spaces and letter case do not matter, and traditional characters find simplified ones.
            type: only nodes of this type.
        """
        as_typed = _ranked(self._hits(text), type)
        if any(hit.match in EXACT for hit in as_typed) or (simple := simplified(text)) == text:
            return as_typed
        return _ranked(self._hits(simple), type) or as_typed

    def _hits(self, text: str) -> Iterator[Hit]:
        yield from self._exact(text)
        if wanted := fold(text):
            yield from self._partly("prefix", wanted)
            yield from self._partly("part", wanted)

    def _exact(self, text: str) -> Iterator[Hit]:
        wanted = fold(text)
        if node := self._nodes.get(text.strip()):
            yield Hit(node, "id", node.id)
        yield from self._of("name", self._names, wanted)
        yield from self._of("alias", self._aliases, wanted)
        if wanted and wanted.isascii():
            yield from self._of("pinyin", self._pinyin, wanted)

    def _of(self, match: Match, forms: Mapping[str, list[str]], form: str) -> Iterator[Hit]:
        return (Hit(self._nodes[id_], match, form) for id_ in forms.get(form, ()))

    def _partly(self, match: Match, wanted: str) -> Iterator[Hit]:
        for forms in self._all_forms(wanted):
            for form in forms:
                if form.startswith(wanted) if match == "prefix" else wanted in form:
                    yield from self._of(match, forms, form)

    def _all_forms(self, wanted: str) -> list[dict[str, list[str]]]:
        return [self._names, self._aliases, *([self._pinyin] if wanted.isascii() else [])]

    @cached_property
    def _pinyin(self) -> dict[str, list[str]]:
        from zhengtu_graph.pinyin import spell_all  # noqa: PLC0415  its tables serve Latin questions only

        forms = [(form, ids) for names in (self._names, self._aliases) for form, ids in names.items()]
        spellings = spell_all([form for form, _ in forms])
        return _grouped(
            (spelled, id_) for (_, ids), both in zip(forms, spellings, strict=True) for spelled in both for id_ in ids
        )

    def _candidates(self, nodes: list[Node]) -> str:
        shown = ", ".join(f"{node.name} ({node.id}{self._told(node)})" for node in nodes[:_SHOWN])
        return shown + (f" and {len(nodes) - _SHOWN} more" if len(nodes) > _SHOWN else "")

    def _told(self, node: Node) -> str:
        """What tells a node from its namesakes: seat, number, date, kind, and in how many articles it is, and when."""
        told = [self._place(node.properties["seat"])] if "seat" in node.properties else []
        told += [node.properties[name] for name in ("number", "date") if name in node.properties]
        told += [node.kind] if node.kind else []
        years = sorted({day[:4] for day in (node.first_seen, node.last_seen) if day})
        told += [f"{node.articles} articles {'–'.join(years)}".rstrip()] if node.articles else []
        return "; " + ", ".join(told) if told else ""

    def _place(self, code: str) -> str:
        place = self._nodes.get(code if code.startswith("place:") else f"place:{code}")
        return place.name if place else code


def load_names(store: Store, schema: Schema) -> NameIndex:
    """The index of a store's entities.

    Raises:
        StoreError: the store cannot be asked.
    """
    return NameIndex.from_nodes(node for entity in schema.entities.values() for node in _named(store, entity))


def _named(store: Store, entity: EntityType) -> Iterator[Node]:
    telling = [name for name in _TELLING if name in entity.properties]
    columns = ", ".join(f"n.{name}" for name in (*_FIELDS, *telling))
    for row in store.cypher(f"MATCH (n:{entity.name}) RETURN {columns}").values:
        id_, name, kind, aliases, articles, first_seen, last_seen = row[: len(_FIELDS)]
        told = {key: value for key, value in zip(telling, row[len(_FIELDS) :], strict=True) if value is not None}
        yield Node(id_, entity.name, name, kind, tuple(aliases), told, articles, first_seen, last_seen)


def fold(text: str) -> str:
    """`text` in lower case, without spaces, quotation marks and 《》."""
    return _MARKS.sub("", text).lower()


def simplified(text: str) -> str:
    """`text` in simplified characters, as the graph's names are; as it is where it has no others."""
    try:
        text.encode("gb2312")  # has simplified characters alone
    except UnicodeEncodeError:
        taiwan, hong_kong = _converters()
        converted: str = hong_kong.convert(taiwan.convert(text))
        return converted
    return text


@cache
def _converters() -> "tuple[OpenCC, OpenCC]":
    from opencc import OpenCC  # noqa: PLC0415  seldom needed

    return OpenCC("tw2s"), OpenCC("hk2s")


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = defaultdict(list)
    for form, id_ in pairs:
        grouped[form].append(id_)
    return dict(grouped)


def _ranked(hits: Iterable[Hit], type_: str | None) -> list[Hit]:
    """Of every node of the type the best hit, the best first."""
    best: dict[str, Hit] = {}
    for hit in hits:
        if type_ in (None, hit.node.type):
            best.setdefault(hit.node.id, hit)
    return sorted(best.values(), key=_order)


def _order(hit: Hit) -> tuple[int, int, int, str]:
    return _RANK[hit.match], -hit.node.articles, len(hit.node.name), hit.node.id
