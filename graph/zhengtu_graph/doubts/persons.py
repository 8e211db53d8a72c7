"""Namesakes: persons of one name whom no post, place or time has joined."""

from collections.abc import Iterator

from zhengtu_graph.doubts.pairs import Clue, Neighbourhood, Pairs, alike
from zhengtu_graph.doubts.places import nested

_MET = ("ATTENDED", "VISITED", "SPOKE_ON", "LIVES_IN")
_NEAR = 3  # years between the last article on one and the first on the other
_COMMON = 2  # characters: names so short are borne by many


def person_pairs(around: Neighbourhood) -> Pairs:
    """Persons of one name, with what their posts, seats, companions and dates say."""
    for one, other, name in alike((node.name, node.id) for node in around.of("Person")):
        yield one, other, tuple(_clues(one, other, name, around))


def _clues(one: str, other: str, name: str, around: Neighbourhood) -> Iterator[Clue]:
    yield Clue("same name", 0.1 if len(name) <= _COMMON else 0.2)
    yield from _posts(one, other, around)
    yield from _seats(one, other)
    shared = around.ends(one, *_MET).keys() & around.ends(other, *_MET).keys()
    yield from (Clue(f"both at: {around.nodes[id_].name}", 0.3) for id_ in sorted(shared & around.nodes.keys())[:3])
    here, there = (around.named_in.get(id_, set()) for id_ in (one, other))
    stories = [{around.articles[a].story or a for a in named} for named in (here, there)]
    if not here & there and stories[0] & stories[1]:
        yield Clue("in copies of one story", 0.8)
    if here & there:
        yield Clue("told apart in one article", -0.7)
    yield from _times(one, other, around)


def _posts(one: str, other: str, around: Neighbourhood) -> Iterator[Clue]:
    here, there = around.ends(one, "HOLDS_POST"), around.ends(other, "HOLDS_POST")
    for id_ in sorted(here.keys() & there.keys()):
        titles = [{edge.properties.get("title", "") for edge in posts[id_]} for posts in (here, there)]
        same = sorted((titles[0] & titles[1]) - {""})
        body = around.nodes[id_].name
        yield Clue(f"same post: {body}{same[0]}", 0.8) if same else Clue(f"posts in one body: {body}", 0.6)


def _seats(one: str, other: str) -> Iterator[Clue]:
    seats = [id_.rpartition("@")[2] for id_ in (one, other)]
    if any(seat.startswith("~") for seat in seats):
        yield Clue("no seat is known of one", 0.2)
    elif nested(*seats):
        yield Clue("one's place lies in the other's", 0.3)
    elif all(seat[:6].isdigit() for seat in seats):
        yield Clue("seats in different places", -0.6)


def _times(one: str, other: str, around: Neighbourhood) -> Iterator[Clue]:
    nodes = [around.nodes[one], around.nodes[other]]
    spans = sorted((int(n.first_seen[:4]), int(n.last_seen[:4])) for n in nodes if n.first_seen and n.last_seen)
    if len(spans) == len(nodes):
        apart = spans[1][0] - spans[0][1]
        yield Clue("of the same years", 0.1) if apart <= _NEAR else Clue(f"years apart: {apart}", -0.3)
