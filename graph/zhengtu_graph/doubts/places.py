"""Places of one name below one division, and names with and without the word for their kind."""

import re
from collections.abc import Iterator

from zhengtu_graph.doubts.pairs import Clue, Neighbourhood, Pairs, alike
from zhengtu_graph.model import Node

_KIND = re.compile(
    r"(?<=..)(?:街道办事处|街道|社区|行政村|自然村|村委会|居委会|村|镇|乡|(?:经济|高新)?(?:技术)?(?:产业)?开发区|工业园区?|园区)$"
)

_DIVISIONS = {"county", "township", "village"}
_CENTRE = "100000"  # the seat of central bodies, above every place


def place_pairs(around: Neighbourhood) -> Pairs:
    """Places whose names are equal, or equal but for the word for their kind, one in the other or both in one."""
    places = around.of("Place")
    nodes = {node.id: node for node in places}
    for one, other, _ in alike((_stem(node.name), node.id) for node in places):
        if "/" in one + other and _together(one, other):
            yield one, other, tuple(_clues(nodes[one], nodes[other]))


def _clues(one: Node, other: Node) -> Iterator[Clue]:
    if one.name == other.name:
        yield Clue("same name, one place in the other", 0.6)
    else:
        yield Clue("names that differ in the word for the kind", 0.35)
    if one.kind and other.kind and one.kind != other.kind:
        yield Clue("kinds differ", -0.8 if {one.kind, other.kind} <= _DIVISIONS else -0.4)


def _stem(name: str) -> str:
    return _KIND.sub("", name)


def _together(one: str, other: str) -> bool:
    parents = [id_.removeprefix("place:").rpartition("/")[0] or id_.removeprefix("place:") for id_ in (one, other)]
    return parents[0] == parents[1] or nested(*parents)


def nested(one: str, other: str) -> bool:
    """Whether one of two codes (with a name path or not) lies in the other: 410900/甲村 in 410000, 410900 in 410900."""
    if _CENTRE in (one, other):
        return True
    codes = [code[:6] for code in (one, other)]
    if not all(len(code) == 6 and code.isdigit() for code in codes):
        return one.startswith(f"{other}/") or other.startswith(f"{one}/")
    short, long = sorted((re.sub("(?:00){1,2}$", "", code) for code in codes), key=len)
    return long.startswith(short)
