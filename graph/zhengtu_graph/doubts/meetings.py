"""Meetings of one body and day, and names of which one holds the other."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from zhengtu_graph.doubts.pairs import Clue, Neighbourhood, Pairs, alike
from zhengtu_graph.model import Node

_DAY = 10  # characters of a whole date
_NEAR = 0.7  # of the characters of both names in common, in order
_FIGURES = re.compile(r"[0-9一二三四五六七八九十百]+")


def meeting_pairs(around: Neighbourhood) -> Pairs:
    """Meetings that one body convened on one day, or that were held on one day with other things in common."""
    meetings = around.of("Meeting")
    dated = [(_day(node), node.id) for node in meetings]
    for one, other, day in alike((date, id_) for date, id_ in dated if len(date) == _DAY):
        clues = tuple(_on_one_day(one, other, day, around))
        if clues:
            yield one, other, clues
    nodes = {node.id: node for node in meetings}
    for one, other, body in alike((body, node.id) for node in meetings for body in around.ends(node.id, "CONVENED")):
        convener = around.nodes[body].name
        names = [nodes[id_].name.removeprefix(convener) for id_ in (one, other)]
        if "" in map(_day, (nodes[one], nodes[other])) and _likeness(*names) >= _NEAR:
            yield one, other, (Clue(f"one body, names alike: {convener}", 0.35), *_against(*names))


def _day(meeting: Node) -> str:
    return meeting.properties.get("date") or meeting.id.partition("@")[2]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _on_one_day(one: str, other: str, day: str, around: Neighbourhood) -> Iterator[Clue]:
    bodies = around.ends(one, "CONVENED").keys() & around.ends(other, "CONVENED").keys()
    yield from (Clue(f"one body and day: {around.nodes[id_].name}, {day}", 0.5) for id_ in sorted(bodies)[:1])
    places = around.ends(one, "HELD_IN").keys() & around.ends(other, "HELD_IN").keys()
    yield from (Clue(f"one place and day: {around.nodes[id_].name}, {day}", 0.25) for id_ in sorted(places)[:1])
    persons = around.ends(one, "ATTENDED").keys() & around.ends(other, "ATTENDED").keys()
    yield from (Clue(f"both attended by: {around.nodes[id_].name}", 0.25) for id_ in sorted(persons)[:3])
    names = sorted((around.nodes[id_].name for id_ in (one, other)), key=len)
    if names[0] in names[1]:
        yield Clue("one name holds the other", 0.3)
    yield from _against(*names)


def _against(one: str, other: str) -> Iterator[Clue]:
    if _FIGURES.findall(one) != _FIGURES.findall(other):
        yield Clue("numbers differ", -0.8)
