"""Where each node stands: communities first, so that the picture shows what belongs together.

Large components are split by modularity (Blondel et al. 2008, "Fast unfolding of communities in large networks");
each community is laid out by itself (Kamada and Kawai 1989 where small, Fruchterman and Reingold 1991 where large),
the communities among each other by Fruchterman and Reingold, and their discs are packed without overlap.
The same graph gives the same picture: every random draw comes from one fixed seed.
"""

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache

import igraph

Point = tuple[float, float]
Cell = tuple[int, int]

SEED = 20140225
SPACING = 100.0  # distance that two nodes keep, in units of the picture
CELL = SPACING / 2  # of the grid on which the discs are packed
WHOLE = 120  # components up to this size are drawn as one community: smaller parts would tear them apart
EXACT = 150  # Kamada and Kawai is quadratic; beyond this many nodes it is too slow and too round


def lay_out(size: int, links: Sequence[tuple[int, int]]) -> list[Point]:
    """A place for each of `size` nodes joined by `links`, in units of which `SPACING` lie between neighbours.

    The nodes that nothing joins stand in rows below the others.
    """
    with _seeded():
        graph = igraph.Graph(n=size, edges=links)
        graph.es["weight"] = 1.0
        graph.simplify(combine_edges="sum")
        groups = _groups(graph)
        inner = [_inside(graph, group) for group in groups]
        centres = _pack([_radius(places) for places in inner], _meta(graph, groups))
    points: dict[int, Point] = {}
    for group, places, (cx, cy) in zip(groups, inner, centres, strict=True):
        points.update((node, (x + cx, y + cy)) for node, (x, y) in zip(group, places, strict=True))
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


def _inside(graph: igraph.Graph, group: list[int]) -> list[Point]:
    part = graph.induced_subgraph(group)
    if len(group) <= EXACT:
        layout = part.layout_kamada_kawai(seed=part.layout_circle())
    else:
        layout = part.layout_fruchterman_reingold(weights="weight", seed=_hubs_inside(part), niter=500, grid="auto")
    return _apart(_fit(list(layout.coords)))


def _hubs_inside(part: igraph.Graph) -> list[Point]:
    """A first guess: a disc with the best connected in its middle; from a ring it takes 15 times as long."""
    order = sorted(range(part.vcount()), key=lambda node: (-part.degree(node), node))
    places = {node: _spiral(0.0, 0.0, step, 1.0) for step, node in enumerate(order)}
    return [places[node] for node in range(part.vcount())]


def _fit(points: Sequence[Sequence[float]]) -> list[Point]:
    """Centred, and scaled so that each node has its share of the disc; strays are drawn in to its edge."""
    cx, cy = (sum(p[axis] for p in points) / len(points) for axis in (0, 1))
    far = sorted(math.hypot(p[0] - cx, p[1] - cy) for p in points)
    reach = far[int(0.95 * (len(far) - 1))] or 1.0
    radius = SPACING * math.sqrt(len(points)) * 0.7
    fitted = []
    for x, y in ((p[0] - cx, p[1] - cy) for p in points):
        scale = radius / max(reach, math.hypot(x, y) / 1.25)
        fitted.append((x * scale, y * scale))
    return fitted


def _apart(points: list[Point], passes: int = 24) -> list[Point]:
    """Neighbours pushed from each other until they keep 0.8 of `SPACING`, or the passes are over."""
    least = 0.8 * SPACING
    for _ in range(passes):
        pushes = _pushes(points, least)
        if not pushes:
            break
        for i, (dx, dy) in pushes.items():
            points[i] = (points[i][0] + dx, points[i][1] + dy)
    return points


def _pushes(points: list[Point], least: float) -> dict[int, Point]:
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, (x, y) in enumerate(points):
        cells[int(x // least), int(y // least)].append(i)
    pushes: dict[int, Point] = {}
    for i, (x, y) in enumerate(points):
        column, row = int(x // least), int(y // least)
        near = (j for c in (-1, 0, 1) for r in (-1, 0, 1) for j in cells.get((column + c, row + r), ()) if j != i)
        dx, dy = _push(i, (x, y), ((j, points[j]) for j in near), least)
        if dx or dy:
            pushes[i] = (dx, dy)
    return pushes


def _push(i: int, point: Point, others: Iterator[tuple[int, Point]], least: float) -> Point:
    dx = dy = 0.0
    for j, other in others:
        x, y = point[0] - other[0], point[1] - other[1]
        distance = math.hypot(x, y)
        if distance >= least:
            continue
        if distance == 0.0:  # two nodes in one spot leave it in directions of their own
            x, y, distance = math.cos(i + j) * (1 if i < j else -1), math.sin(i + j) * (1 if i < j else -1), 1.0
        strength = 0.4 * (least - min(distance, least)) / distance
        dx, dy = dx + x * strength, dy + y * strength
    return dx, dy


def _radius(points: Sequence[Point]) -> float:
    return max(math.hypot(x, y) for x, y in points) + 0.7 * SPACING


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
