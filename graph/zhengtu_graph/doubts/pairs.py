"""What a doubtful pair is, and what of a graph its finders ask for."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

from zhengtu_graph.model import Article, Edge, Evidence, Graph, Node

MOST_ALIKE = 60  # of one name or key: more of them say that the key tells nothing


class Clue(NamedTuple):
    """Why two entities may be one: words of the vocabulary of clues, and how strongly it speaks, from 0 to 1.

    A negative strength speaks against it: -1 rules it out.
    """

    words: str
    strength: float


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two entities that may be one; `one` is the more spoken of.

    Attributes:
        likely: from 0 to 1, by the clues; an estimate that orders the list.
        hangs: relations and articles of the less spoken of, which would move.
    """

    one: Node
    other: Node
    likely: float
    hangs: int
    clues: tuple[Clue, ...]


Pairs = Iterable[tuple[str, str, Iterable[Clue]]]


class Neighbourhood:
    """A graph, asked from its nodes."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.nodes = {node.id: node for node in graph.nodes}
        self.articles: dict[str, Article] = {article.id: article for article in graph.articles}

    def of(self, type_: str) -> list[Node]:
        """The nodes of a type."""
        return [node for node in self.graph.nodes if node.type == type_]

    @cached_property
    def edges(self) -> dict[str, list[Edge]]:
        """The edges at each node."""
        at: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.graph.edges:
            at[edge.source].append(edge)
            at[edge.target].append(edge)
        return at

    @cached_property
    def named_in(self) -> dict[str, set[str]]:
        """Ids of the articles that name each node or that it wrote."""
        found: dict[str, set[str]] = defaultdict(set)
        for node, article, _ in self.graph.mentions:
            found[node].add(article)
        for edge in self.graph.edges:
            if edge.type == "AUTHORED":
                found[edge.source].add(edge.target)
        return found

    def ends(self, id_: str, *types: str) -> dict[str, list[Edge]]:
        """The other ends of a node's edges of these types, with the edges."""
        found: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.edges.get(id_, ()):
            if edge.type in types and edge.modality != "denied":
                found[edge.target if edge.source == id_ else edge.source].append(edge)
        return found

    def sentences(self, id_: str, most: int) -> list[tuple[str, Article]]:
        """Sentences that speak of a node, one a relation, the best attested first; else headlines that name it."""
        said = sorted(self.edges.get(id_, ()), key=lambda e: (-e.count, e.id))
        first, found = dict.fromkeys(e.evidence[0] for e in said if e.evidence), self._evidence
        quoted = [(found[key].text, self.articles[found[key].article]) for key in first]
        quoted = [pair for i, pair in enumerate(quoted) if pair not in quoted[:i]]
        named = [self.articles[key] for key in sorted(self.named_in.get(id_, ()))]
        return (quoted or [(article.headline or "", article) for article in named])[:most]

    @cached_property
    def _evidence(self) -> dict[str, Evidence]:
        return {evidence.id: evidence for evidence in self.graph.evidence}

    def weight(self, id_: str) -> int:
        """How much hangs on a node: its relations and the articles that name it."""
        return len(self.edges.get(id_, ())) + len(self.named_in.get(id_, ()))

    def doubts(self, pairs: Pairs) -> Iterator[Doubt]:
        """The pairs, each once, with all clues that were found for it."""
        clues: dict[tuple[str, str], dict[str, Clue]] = defaultdict(dict)
        for one, other, found in pairs:
            first, second = sorted((one, other), key=lambda id_: (-self.weight(id_), id_))
            clues[first, second] |= {clue.words: clue for clue in found}
        for (first, second), known in clues.items():
            told = tuple(sorted(known.values(), key=lambda c: (-c.strength, c.words)))
            yield Doubt(self.nodes[first], self.nodes[second], likelihood(told), self.weight(second), told)


def likelihood(clues: Iterable[Clue]) -> float:
    """Clues that speak for it add up as independent ones do (noisy or); one against it takes its share away."""
    doubt, factor = 1.0, 1.0
    for clue in clues:
        doubt *= 1 - max(clue.strength, 0)
        factor *= 1 + min(clue.strength, 0)
    return round((1 - doubt) * factor, 2)


def alike(keys: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Pairs of ids that share a key, with the key; keys that very many share are passed over."""
    ids: dict[str, set[str]] = defaultdict(set)
    for key, id_ in keys:
        ids[key].add(id_)
    for key in sorted(ids):
        if key and len(ids[key]) <= MOST_ALIKE:
            yield from ((one, other, key) for one, other in combinations(sorted(ids[key]), 2))


Finder = Callable[[Neighbourhood], Pairs]
