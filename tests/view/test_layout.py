import math
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from zhengtu_graph.view.layout import SPACING, lay_out


def links(size: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    node = st.integers(0, max(0, size - 1))
    return st.lists(st.tuples(node, node), max_size=2 * size if size else 0)


def test_no_node_no_place() -> None:
    assert lay_out(0, []) == []


def test_one_node_stands_somewhere() -> None:
    assert len(lay_out(1, [])) == 1


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 30).flatmap(lambda n: st.tuples(st.just(n), links(n))))
def test_every_node_has_a_finite_place_of_its_own_the_same_each_time(drawn: tuple[int, list[tuple[int, int]]]) -> None:
    size, joined = drawn
    points = lay_out(size, joined)
    assert points == lay_out(size, joined)
    assert len(points) == size
    assert all(math.isfinite(x) and math.isfinite(y) for x, y in points)
    assert len({(round(x), round(y)) for x, y in points}) == size


def test_two_separate_cliques_do_not_overlap() -> None:
    clique = [(a, b) for a in range(6) for b in range(a)]
    points = lay_out(12, [*clique, *((a + 6, b + 6) for a, b in clique)])
    gap = min(math.dist(p, q) for p in points[:6] for q in points[6:])
    assert gap >= SPACING


def test_lone_nodes_stand_below_the_others() -> None:
    points = lay_out(5, [(0, 1), (1, 2)])
    assert min(y for _, y in points[3:]) > max(y for _, y in points[:3])


def test_hub_of_many_leaves_keeps_them_apart() -> None:
    points = lay_out(400, [(0, i) for i in range(1, 400)])
    nearest = sorted(min(math.dist(p, q) for q in points if q != p) for p in points)
    assert nearest[len(nearest) // 10] > 0.4 * SPACING


def test_nodes_of_a_crowded_community_do_not_cover_each_other() -> None:
    draw = random.Random(3)  # noqa: S311 - test data
    links = [(i, draw.randrange(i // 3 + 1)) for i in range(1, 1500)]
    points = lay_out(1500, links)
    assert min(math.dist(p, q) for i, p in enumerate(points) for q in points[:i]) > 0.3 * SPACING


def test_communities_keep_their_own_ground() -> None:
    """Of the five nearest of a node nearly all are of its own community."""
    draw = random.Random(4)  # noqa: S311 - test data
    home = [i % 8 for i in range(800)]
    links = [(i, draw.choice([j for j in range(i % 8, 800, 8) if j != i])) for i in range(800) for _ in range(3)]
    links += [(draw.randrange(800), draw.randrange(800)) for _ in range(200)]
    points = lay_out(800, links)
    same = 0
    for i, p in enumerate(points):
        nearest = sorted(range(800), key=lambda j: math.dist(p, points[j]))[1:6]
        same += sum(home[i] == home[j] for j in nearest)
    assert same / (5 * 800) > 0.9


def test_the_generator_of_the_process_is_left_alone() -> None:
    random.seed(1)
    expected = random.random()  # noqa: S311 - the one that others share
    random.seed(1)
    lay_out(20, [(i, i + 1) for i in range(19)])
    assert random.random() == expected  # noqa: S311 - the one that others share
