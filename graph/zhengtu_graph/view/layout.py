"""Where each node stands: communities first, so that the picture shows what belongs together.

Large components are split by modularity (Blondel et al. 2008, "Fast unfolding of communities in large networks");
each community is laid out by itself (Kamada and Kawai 1989 where small, Fruchterman and Reingold 1991 where large),
the communities among each other by Fruchterman and Reingold, and their discs are packed without overlap.
The same graph gives the same picture: every random draw comes from one fixed seed.
"""

import math
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache

import igraph
import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Points = NDArray[np.float64]  # a row a point: x, y
Distances = NDArray[np.float64]  # one a point, from (0, 0)
Whole = NDArray[np.int64]
Cell = tuple[int, int]

SEED = 20140225
SPACING = 100.0  # distance that two nodes keep, in units of the picture
CELL = SPACING / 2  # of the grid on which the discs are packed
WHOLE = 120  # components up to this size are drawn as one community: smaller parts would tear them apart
EXACT = 150  # Kamada and Kawai is quadratic; beyond this many nodes it is too slow and too round
MANY = 2000  # nodes of one community, beyond which fewer steps of Fruchterman and Reingold must do
LEAST = 0.8 * SPACING  # what neighbours of a community keep where there is room
PASSES = 40  # of pushing them apart
CROWD = 32  # of a cell's points, those looked at in a pass: in the next pass others are there


def lay_out(size: int, links: Sequence[tuple[int, int]]) -> list[Point]:
    """A place for each of `size` nodes joined by `links`, in units of which `SPACING` lie between neighbours.

    The nodes that nothing joins stand in rows below the others, in their order.
    """
    with _seeded():
        graph = igraph.Graph(n=size, edges=links)
        graph.es["weight"] = 1.0
        graph.simplify(combine_edges="sum")
        groups = _groups(graph)
        inner = _apart([_inside(graph, group) for group in groups])
        centres = _pack([_radius(places) for places in inner], _meta(graph, groups))
    points: dict[int, Point] = {}
    for group, places, (cx, cy) in zip(groups, inner, centres, strict=True):
        points.update((node, (x + cx, y + cy)) for node, (x, y) in zip(group, places.tolist(), strict=True))
    lone = [node for node in range(size) if node not in points]
    points.update(zip(lone, _rows(len(lone), list(points.values())), strict=True))
    return [points[node] for node in range(size)]


def _rows(count: int, above: Sequence[Point]) -> list[Point]:
    """`count` points in rows as wide as the picture above them."""
    left, right = min((x for x, _ in above), default=0.0), max((x for x, _ in above), default=0.0)
    top = max((y for _, y in above), default=0.0) + 2.0 * SPACING
    columns = max(int((right - left) / SPACING) + 1, math.ceil(math.sqrt(2 * count)))
    start = (left + right) / 2 - SPACING * (min(columns, count) - 1) / 2
    return [(start + SPACING * (i % columns), top + SPACING * (i // columns)) for i in range(count)]


@contextmanager
def _seeded() -> Iterator[None]:
    """Lend igraph, which draws from one generator for the whole process, a seeded one."""
    igraph.set_random_number_generator(random.Random(SEED))  # noqa: S311 - a picture, no secret
    try:
        yield
    finally:
        igraph.set_random_number_generator(random)


def _groups(graph: igraph.Graph) -> list[list[int]]:
    """Communities of two nodes or more, the largest first."""
    groups: list[list[int]] = []
    for component in graph.connected_components():
        if len(component) == 1:
            continue
        if len(component) <= WHOLE:
            groups.append(component)
            continue
        communities = graph.induced_subgraph(component).community_multilevel(weights="weight")
        groups.extend([component[i] for i in part] for part in communities)
    return sorted(groups, key=lambda group: (-len(group), group))


def _inside(graph: igraph.Graph, group: list[int]) -> Points:
    """A layout of one community around (0, 0), scaled so that each node has its share of the disc."""
    part = graph.induced_subgraph(group)
    radius = SPACING * math.sqrt(len(group)) * 0.7
    if len(group) <= EXACT:
        layout = part.layout_kamada_kawai(seed=part.layout_circle())
        return _with_distances(layout.coords, lambda far: radius * _drawn_in(far))
    seed, steps = _hubs_inside(part), 500 if len(group) <= MANY else 200
    layout = part.layout_fruchterman_reingold(weights="weight", seed=seed, niter=steps, grid="auto")
    return _with_distances(layout.coords, lambda far: radius * (_drawn_in(far) + _evenly(far)) / 2)


def _hubs_inside(part: igraph.Graph) -> list[Point]:
    """A first guess: a disc with the best connected in its middle; from a ring it takes 15 times as long."""
    order = sorted(range(part.vcount()), key=lambda node: (-part.degree(node), node))
    places = {node: _spiral(0.0, 0.0, step, 1.0) for step, node in enumerate(order)}
    return [places[node] for node in range(part.vcount())]


def _with_distances(points: Iterable[Sequence[float]], distances: Callable[[Distances], Distances]) -> Points:
    """The points seen from their middle in the same directions, as far as `distances` makes of how far they are."""
    centred = np.array(points, dtype=np.float64)
    centred -= centred.mean(axis=0)
    far = np.hypot(centred[:, 0], centred[:, 1])
    return centred * (distances(far) / np.where(far, far, 1.0))[:, np.newaxis]


def _drawn_in(far: Distances) -> Distances:
    """In parts of the distance within which 19 of 20 lie; strays are drawn in."""
    reach = np.sort(far)[int(0.95 * (len(far) - 1))] or 1.0
    return np.minimum(far / reach, 1.25)


def _evenly(far: Distances) -> Distances:
    """Distances at which a disc is covered evenly, in the given order: the force leaves the middle too dense."""
    rank = np.empty(len(far))
    rank[np.argsort(far, kind="stable")] = np.arange(len(far))
    return np.sqrt((rank + 0.5) / len(far))


def _apart(groups: Sequence[Points]) -> list[Points]:
    """Neighbours of each group pushed from each other until they keep `LEAST`, or the passes are over.

    All groups at once, side by side: numpy takes as long for ten points as for a thousand.
    """
    if not groups:
        return []
    widths = np.array([3 * _radius(group) for group in groups])
    shifts = np.repeat(np.cumsum(widths) - widths / 2, [len(group) for group in groups])
    points = np.concatenate(groups) + np.column_stack((shifts, np.zeros(len(shifts))))
    for _ in range(PASSES):
        one, other = _near(points)
        apart = points[one] - points[other]
        distance = np.hypot(apart[:, 0], apart[:, 1])
        close = distance < LEAST
        if not close.any():
            break
        one, other, apart, distance = one[close], other[close], apart[close], distance[close]
        _leave_each_other(one, other, apart, distance)
        push = apart * (0.4 * (LEAST - distance) / distance)[:, np.newaxis]
        for axis in (0, 1):
            moved = np.bincount(one, push[:, axis], len(points)) - np.bincount(other, push[:, axis], len(points))
            points[:, axis] += moved
    points[:, 0] -= shifts
    return np.split(points, np.cumsum([len(group) for group in groups])[:-1])


def _leave_each_other(one: Whole, other: Whole, apart: Points, distance: Distances) -> None:
    """Points in one spot leave it in directions of their own."""
    same = distance == 0.0
    turn = (one + other)[same].astype(np.float64)
    apart[same] = np.column_stack((np.cos(turn), np.sin(turn)))
    distance[same] = 1.0


def _near(points: Points) -> tuple[Whole, Whole]:
    """Pairs of points in one cell or in two that touch, each pair once; of a crowded cell only some."""
    cells = np.floor(points / LEAST).astype(np.int64)
    cells -= cells.min(axis=0)
    column = int(cells[:, 1].max()) + 2  # cells from one to that on its right, with an empty one between columns
    keys = cells[:, 0] * column + cells[:, 1]
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    here = np.arange(len(keys))
    pairs = []
    for step in (0, 1, column - 1, column, column + 1):
        first = np.searchsorted(keys, keys + step) if step else here + 1
        found = np.clip(np.searchsorted(keys, keys + step, "right") - first, 0, CROWD)
        nth = np.arange(found.sum()) - np.repeat(np.cumsum(found) - found, found)
        pairs.append((np.repeat(here, found), np.repeat(first, found) + nth))
    one, other = (np.concatenate(ends) for ends in zip(*pairs, strict=True))
    return order[one], order[other]


def _radius(points: Points) -> float:
    return float(np.hypot(points[:, 0], points[:, 1]).max()) + 0.7 * SPACING


def _meta(graph: igraph.Graph, groups: Sequence[Sequence[int]]) -> list[Point]:
    """Where each community would like to stand, in a unit disc; those joined to no other, in the middle."""
    group_of = {node: i for i, group in enumerate(groups) for node in group}
    weights = Counter(tuple(sorted((group_of[e.source], group_of[e.target]))) for e in graph.es)
    links = [(a, b) for a, b in weights if a != b]
    joined = sorted({end for link in links for end in link})
    wish: list[Point] = [(0.0, 0.0)] * len(groups)
    if not joined:
        return wish
    index = {group: i for i, group in enumerate(joined)}
    meta = igraph.Graph(n=len(joined), edges=[(index[a], index[b]) for a, b in links])
    layout = meta.layout_fruchterman_reingold(
        weights=[math.sqrt(weights[link]) for link in links], seed=meta.layout_circle(), niter=1000, grid="nogrid"
    )
    reach = max(math.hypot(x, y) for x, y in layout.coords) or 1.0
    for group, (x, y) in zip(joined, layout.coords, strict=True):
        wish[group] = (x / reach, y / reach)
    return wish


def _pack(radii: Sequence[float], wish: Sequence[Point]) -> list[Point]:
    """Centres of discs that do not overlap, the largest first, each as near to its wish as the room left allows."""
    reach = 0.9 * math.sqrt(sum(r * r for r in radii))
    taken: set[Cell] = set()
    turns: dict[tuple[Point, float], int] = {}  # how many places an equal disc has already tried in vain
    centres = []
    for radius, (wx, wy) in zip(radii, wish, strict=True):
        rim, inside = _disc(math.ceil(radius / CELL))
        step = turns.get(((wx, wy), radius), 0)
        while True:
            x, y = _spiral(wx * reach, wy * reach, step, 0.5 * radius)
            column, row = round(x / CELL), round(y / CELL)
            # what lies there already is larger, so it cannot hide inside the rim without crossing it
            if not any((column + c, row + r) in taken for c, r in rim):
                break
            step += 1
        turns[(wx, wy), radius] = step
        taken.update((column + c, row + r) for c, r in inside)
        centres.append((x, y))
    return centres


def _spiral(x: float, y: float, step: int, width: float) -> Point:
    """The `step`-th point of a sunflower (Vogel 1979) around a point: even cover, no direction preferred."""
    distance, angle = width * math.sqrt(step), step * 2.399963
    return x + distance * math.cos(angle), y + distance * math.sin(angle)


@cache
def _disc(reach: int) -> tuple[list[Cell], list[Cell]]:
    """The cells of a disc around (0, 0): those of its rim, and all."""
    span = range(-reach, reach + 1)
    inside = [(c, r) for c in span for r in span if c * c + r * r <= reach * reach]
    return [(c, r) for c, r in inside if c * c + r * r > (reach - 2) ** 2], inside
