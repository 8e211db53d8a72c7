import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.view.synthetic import make_graph
from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Article, Edge, Evidence, Graph, Node
from zhengtu_graph.rows import Rows
from zhengtu_graph.view.select import around, drawn_edges, named_in, steps_from, top

CHAIN = Graph(
    articles=tuple(
        Article(id=f"article:{i}", source=f"{i}.txt", headline=None, kind="news", text="") for i in range(4)
    ),
    nodes=tuple(Node(id=f"n{i}", type="Agency", name=f"第{i}局") for i in range(4)),
    edges=(
        *(Edge(id=f"p{i}", type="PART_OF", source=f"n{i}", target=f"n{i + 1}", evidence=(f"e{i}",)) for i in range(3)),
        *(Edge(id=f"q{i}", type="QUOTED_FROM", source=f"e{i}", target=f"article:{i}") for i in range(3)),
    ),
    evidence=tuple(Evidence(f"e{i}", f"article:{i}", "原句。", 0, 3, 0, 3, "r") for i in range(3)),
    mentions=tuple((f"n{i}", f"article:{i}", 1) for i in range(4)),
)


def test_around_keeps_what_is_near_with_its_sentences_and_articles() -> None:
    part = around(CHAIN, ["n0"], 1)
    assert [n.id for n in part.nodes] == ["n0", "n1"]
    assert [e.id for e in part.edges] == ["p0", "q0"]
    assert [e.id for e in part.evidence] == ["e0"]
    assert [a.id for a in part.articles] == ["article:0", "article:1"]
    assert part.mentions == (("n0", "article:0", 1), ("n1", "article:1", 1))


def test_around_walks_against_the_direction_too() -> None:
    assert [n.id for n in around(CHAIN, ["n3"], 2).nodes] == ["n1", "n2", "n3"]


def test_around_depth_0_is_the_nodes_alone() -> None:
    assert [n.id for n in around(CHAIN, ["n1"], 0).nodes] == ["n1"]


@pytest.mark.parametrize(("ids", "depth"), [(["n9"], 1), (["n0"], -1)])
def test_around_refuses_what_makes_no_sense(ids: list[str], depth: int) -> None:
    with pytest.raises(UsageError):
        around(CHAIN, ids, depth)


def test_top_keeps_the_best_connected() -> None:
    assert [n.id for n in top(CHAIN, 2).nodes] == ["n1", "n2"]
    with pytest.raises(UsageError):
        top(CHAIN, 0)


def test_top_of_what_is_near_keeps_the_way_to_it() -> None:
    hub = Graph(
        nodes=tuple(Node(id=f"n{i}", type="Agency", name=f"第{i}局") for i in range(9)),
        edges=tuple(
            Edge(id=f"p{i}", type="PART_OF", source=f"n{a}", target=f"n{b}")
            for i, (a, b) in enumerate([(0, 1), (1, 2), *((2, j) for j in range(3, 9))])
        ),
    )
    steps = steps_from(hub, ["n0"], 2)
    assert steps == {"n0": 0, "n1": 1, "n2": 2}
    assert [n.id for n in top(hub, 2).nodes] == ["n1", "n2"]
    assert [n.id for n in top(around(hub, ["n0"], 2), 2, steps).nodes] == ["n0", "n1"]


ANSWERED = Graph(
    nodes=(
        Node("person:张伟@1", "Person", "张伟"),
        Node("person:张伟@2", "Person", "张伟"),
        Node("agency:甲", "Agency", "甲县财政局"),
        Node("agency:乙", "Agency", "乙县财政局"),
        Node("agency:丙", "Agency", "丙日报社"),
    ),
    edges=(
        Edge(id="edge:1", type="HOLDS_POST", source="person:张伟@1", target="agency:甲"),
        Edge(id="edge:2", type="HOLDS_POST", source="person:张伟@2", target="agency:乙"),
    ),
)


@pytest.mark.parametrize(
    ("columns", "row", "named"),
    [
        (("id",), ("agency:乙",), {"agency:乙"}),
        (("agency", "kind"), ("甲县财政局", "government"), {"agency:甲"}),
        (("names", "policies"), (["甲县财政局", "乙县财政局"], 2), {"agency:甲", "agency:乙"}),
        (("edge",), ("edge:2",), {"person:张伟@2", "agency:乙"}),
        (("person", "agency"), ("张伟", "乙县财政局"), {"person:张伟@2", "agency:乙"}),
        (("person", "id"), ("张伟", "person:张伟@1"), {"person:张伟@1"}),
        (("person",), ("张伟",), {"person:张伟@1", "person:张伟@2"}),
        (("agency", "publisher", "sentence"), ("甲县财政局", "丙日报社", "乙县财政局"), {"agency:甲"}),
        (("agency", "date"), ("无此机构", None), set()),
    ],
)
def test_named_in_finds_the_nodes_of_an_answer(
    columns: tuple[str, ...], row: tuple[object, ...], named: set[str]
) -> None:
    assert named_in(ANSWERED, Rows(columns, (row,))) == named


def test_named_in_takes_namesakes_by_what_was_asked_about() -> None:
    assert named_in(ANSWERED, Rows(("person",), (("张伟",),)), ["agency:甲"]) == {"agency:甲", "person:张伟@1"}


@given(st.integers(0, 60), st.integers(0, 3), st.integers(0, 5))
def test_a_part_is_a_graph_without_loose_ends(n: int, depth: int, seed: int) -> None:
    graph = make_graph(n + 1, seed)
    part = around(graph, [graph.nodes[0].id], depth)
    known = {x.id for x in part.nodes} | {x.id for x in part.articles} | {x.id for x in part.evidence}
    assert all(e.source in known and e.target in known and set(e.evidence) <= known for e in part.edges)
    assert {e.article for e in part.evidence} <= known
    assert all(edge in graph.edges for edge in part.edges)
    assert {e.id for e in drawn_edges(graph) if {e.source, e.target} <= {x.id for x in part.nodes}} == {
        e.id for e in drawn_edges(part)
    }
