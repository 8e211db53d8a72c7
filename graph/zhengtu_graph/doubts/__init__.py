"""Pairs of entities that may be one, for a person to judge: what speaks for it, and how much hangs on it.

Nothing here joins anything. The strengths of clues order the list; they are estimates, not measured probabilities.
"""

from collections.abc import Iterable
from math import log2

from zhengtu_graph.doubts.agencies import agency_pairs
from zhengtu_graph.doubts.meetings import meeting_pairs
from zhengtu_graph.doubts.pairs import Clue, Doubt, Finder, Neighbourhood
from zhengtu_graph.doubts.persons import person_pairs
from zhengtu_graph.doubts.places import place_pairs
from zhengtu_graph.doubts.policies import policy_pairs
from zhengtu_graph.judgements import Judgements

__all__ = ["FINDERS", "Clue", "Doubt", "Neighbourhood", "doubts", "is_judged"]

FINDERS: dict[str, Finder] = {
    "Person": person_pairs,
    "Agency": agency_pairs,
    "Place": place_pairs,
    "Policy": policy_pairs,
    "Meeting": meeting_pairs,
}
_LEAST = 0.15  # likelihood of a pair that is worth a look


def doubts(
    around: Neighbourhood,
    judged: Iterable[Judgements] = (),
    type: str | None = None,  # noqa: A002  the model's word
) -> list[Doubt]:
    """The doubtful pairs, first those that are likely and on which much hangs.

    Args:
        around: a graph with the corrections that are in force applied.
        judged: pairs judged to be different or the same are left out.
        type: only pairs of this entity type.
    """
    known = tuple(judged)
    found = [
        doubt
        for name, pairs in FINDERS.items()
        if type in (None, name)
        for doubt in around.doubts(pairs(around))
        if doubt.likely >= _LEAST and not any(is_judged(doubt, judgements) for judgements in known)
    ]
    return sorted(found, key=lambda d: (-_rank(d), d.one.id, d.other.id))


def is_judged(doubt: Doubt, judged: Judgements) -> bool:
    """Whether the pair was judged to be different or the same."""
    ids = frozenset(judged.stays(node.id) for node in (doubt.one, doubt.other))
    return len(ids) == 1 or ids in judged.apart


def _rank(doubt: Doubt) -> float:
    return doubt.likely * log2(2 + doubt.hangs)
