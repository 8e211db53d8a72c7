"""What the tables say around the places and agencies of a graph: what lies above them, where, and what they became."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from zhengtu_extractors.coordinates import point_of
from zhengtu_extractors.gazetteer import (
    CityAbroad,
    Country,
    Division,
    abroad,
    by_id,
    division,
    fate,
    former_names,
    lineage,
)
from zhengtu_extractors.local_successions import local_successors
from zhengtu_extractors.official_names import (
    Body,
    central_body,
    central_predecessors,
    central_successors,
    central_years,
)
from zhengtu_graph.ids import edge_id
from zhengtu_graph.model import Edge, Node


def background(ids: Iterable[str]) -> tuple[list[Node], list[Edge]]:
    """Nodes and edges that the tables add to the places and agencies of these ids; other ids say nothing.

    The divisions above each place with PART_OF; those and the central bodies in the place of former ones with
    SUCCEEDED_BY, and so the departments of a place that are both named; countries and known cities abroad with where
    they lie. Both sorted by id. An edge may start at a node that is in no table (a village), or end at one that is
    among the ids; its other end is here.
    """
    known = set(ids)
    nodes: dict[str, Node] = {}
    edges: dict[str, Edge] = {}
    places = {i for i in known if i.startswith("place:")}
    for found in (*_of_places(places), *_of_agencies(known), *_of_departments(known)):
        if isinstance(found, Node):
            nodes[found.id] = found
        else:
            edges[found.id] = found
    return [nodes[i] for i in sorted(nodes)], [edges[i] for i in sorted(edges)]


def _of_places(ids: set[str]) -> Iterator[Node | Edge]:
    todo, seen = sorted(ids), set(ids)
    while todo:
        place_id = todo.pop()
        chain = (place_id, *(above for above in lineage(place_id) if by_id(above)))
        yield from (_edge("PART_OF", below, above) for below, above in pairwise(chain))
        place = by_id(place_id)
        if place:
            yield _node(place)
            later = list(_successions(place))
            yield from later
            chain = (*chain, *(edge.target for edge in later))
        elif foreign := abroad(place_id):
            yield _node_abroad(place_id, foreign)
        new = [i for i in chain if i not in seen]
        todo += new
        seen |= set(new)


def _node(place: Division) -> Node:
    """A division with what the tables know of it."""
    point = point_of(place)
    told = {
        "code": place.listed_code,
        "former_names": "；".join(f"{name}（至{last}）" for name, last in former_names(place)),
        "until": place.last or "",
        "lon": point.lon if point else "",
        "lat": point.lat if point else "",
    }
    return Node(place.id, "Place", place.name, place.level, properties={k: v for k, v in told.items() if v})


def _node_abroad(place_id: str, place: Country | CityAbroad) -> Node:
    """A country, or a city with the country in which it lies."""
    point = {"lon": place.lon, "lat": place.lat}
    if isinstance(place, Country):
        return Node(place_id, "Place", place.name, "country", properties=point)
    return Node(place_id, "Place", place.name, "prefecture", properties={"country": place.country, **point})


def _successions(place: Division) -> Iterator[Edge]:
    end = fate(place)
    for code in end.into if end else ():
        later = division(code)
        if end and later:
            yield _edge("SUCCEEDED_BY", place.id, later.id, {"date": end.date, "manner": end.manner})


def _of_agencies(ids: set[str]) -> Iterator[Node | Edge]:
    """Central bodies among those named, with the bodies that came after them, and after these."""
    todo = [body for i in sorted(ids) if (body := central_body(i.removeprefix("agency:")))]
    seen: set[Body] = set()
    while todo:
        body = todo.pop()
        if body in seen:
            continue
        seen.add(body)
        yield _agency(body)
        for later, date, manner in central_successors(body.name):
            yield _edge("SUCCEEDED_BY", body.id, later.id, {"date": date, "manner": manner})
            todo.append(later)


def _of_departments(ids: set[str]) -> Iterator[Edge]:
    """From each department of a place to those of the place that came after it, where both are named."""
    names = {i.removeprefix("agency:") for i in ids if i.startswith("agency:")}
    for name in sorted(names):
        for later, date, manner in local_successors(name, names):
            yield _edge("SUCCEEDED_BY", f"agency:{name}", later.id, {"date": date, "manner": manner})


def _agency(body: Body) -> Node:
    since, until = central_years(body.name)
    before = "；".join(f"{name}（至{central_years(name)[1]}）" for name in central_predecessors(body.name))
    told = {"since": since, "until": until, "former_names": before}
    return Node(body.id, "Agency", body.name, body.kind, properties={k: v for k, v in told.items() if v})


def _edge(type_: str, source: str, target: str, properties: dict[str, str] | None = None) -> Edge:
    return Edge(edge_id(type_, source, target, "", "done"), type_, source, target, properties or {}, origin="gazetteer")
