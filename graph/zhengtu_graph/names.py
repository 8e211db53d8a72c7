"""Finding entities by what people type: id, name, alias or pinyin."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Self

from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Node
from zhengtu_graph.schema import Schema
from zhengtu_graph.store.base import Store

Match = Literal["id", "name", "alias", "pinyin", "prefix", "part"]
EXACT: tuple[Match, ...] = ("id", "name", "alias", "pinyin")
_MARKS = re.compile(r"[\s《》“”‘’\"]+")
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
        hits = self.hits(text, type)
        best = [hit.node for hit in hits if hit.match == hits[0].match and hit.match in EXACT]
        if len(best) == 1:
            return best[0]
        what = f"{type or 'entity'} named {text!r}"
        if best:
            raise UsageError(f"more than one {what}; give an id: {_candidates(best)}")
        near = f"; near: {_candidates([hit.node for hit in hits])}" if hits else ""
        raise UsageError(f"no {what}{near}")

    def hits(self, text: str, type: str | None = None) -> list[Hit]:  # noqa: A002  the model's word
        """Nodes that answer to `text`, once each, the best match first.

        Whole id, name, alias or pinyin (`sanming`, or the initials `sm`) come first, then names and aliases that begin
        with the text, then those that contain it; among equals the more often mentioned.

        Args:
            text: as typed; spaces and letter case do not matter.
            type: only nodes of this type.
        """
        best: dict[str, Hit] = {}
        for hit in self._hits(text):
            if type in (None, hit.node.type):
                best.setdefault(hit.node.id, hit)
        return sorted(best.values(), key=_order)

    def _hits(self, text: str) -> Iterator[Hit]:
        wanted = fold(text)
        if not wanted:
            return
        if node := self._nodes.get(text.strip()):
            yield Hit(node, "id", node.id)
        yield from self._of("name", self._names, wanted)
        yield from self._of("alias", self._aliases, wanted)
        if wanted.isascii():
            yield from self._of("pinyin", self._pinyin, wanted)
        yield from self._partly("prefix", wanted)
        yield from self._partly("part", wanted)

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
        forms = [(form, id_) for names in (self._names, self._aliases) for form, ids in names.items() for id_ in ids]
        return _grouped((spelled, id_) for form, id_ in forms for spelled in pinyin(form))


def load_names(store: Store, schema: Schema) -> NameIndex:
    """The index of a store's entities.

    Raises:
        StoreError: the store cannot be asked.
    """
    return NameIndex.from_nodes(node for label in schema.entities for node in _named(store, label))


def _named(store: Store, label: str) -> Iterator[Node]:
    rows = store.cypher(f"MATCH (n:{label}) RETURN n.id, n.name, n.kind, n.aliases, n.articles")
    for id_, name, kind, aliases, articles in rows.values:
        yield Node(id_, label, name, kind, tuple(aliases), articles=articles)


def fold(text: str) -> str:
    """`text` in lower case, without spaces, quotation marks and 《》."""
    return _MARKS.sub("", text).lower()


def pinyin(name: str) -> tuple[str, str]:
    """Full spelling without tones, and initials: 三明 gives `sanming`, `sm`."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415  its tables take long to load and serve Latin questions only

    syllables = lazy_pinyin(name, v_to_u=False)
    return "".join(syllables), "".join(s[0] for s in syllables)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = defaultdict(list)
    for form, id_ in pairs:
        grouped[form].append(id_)
    return dict(grouped)


def _order(hit: Hit) -> tuple[int, int, int, str]:
    return _RANK[hit.match], -hit.node.articles, len(hit.node.name), hit.node.id


def _candidates(nodes: list[Node]) -> str:
    shown = ", ".join(f"{node.name} ({node.id})" for node in nodes[:_SHOWN])
    return shown + (f" and {len(nodes) - _SHOWN} more" if len(nodes) > _SHOWN else "")
