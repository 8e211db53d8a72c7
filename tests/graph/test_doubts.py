"""Which pairs are doubtful, and which are not."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.small_facts import small_graph
from zhengtu_graph import doubts as finding
from zhengtu_graph.doubts import FINDERS, Clue, Doubt, Neighbourhood
from zhengtu_graph.doubts.pairs import likelihood
from zhengtu_graph.doubts.places import nested
from zhengtu_graph.ids import edge_id
from zhengtu_graph.judgements import Judgements
from zhengtu_graph.model import Article, Edge, Graph, Node
from zhengtu_graph.schema import load_schema


def doubts(of: Graph, judged: Judgements | None = None, type_: str | None = None) -> list[Doubt]:
    return finding.doubts(Neighbourhood(of), [judged] if judged else (), type_)


def node(id_: str, **fields: object) -> Node:
    prefix, _, rest = id_.partition(":")
    name = rest.partition("@")[0].rpartition("/")[2]
    return Node(id_, prefix.capitalize(), **{"name": name, **fields})  # type: ignore[arg-type]


def edge(type_: str, source: str, target: str, **properties: str) -> Edge:
    return Edge(edge_id(type_, source, target, str(properties), "done"), type_, source, target, properties)


def graph(nodes: Iterable[Node], edges: Iterable[Edge] = (), **fields: object) -> Graph:
    ordered = sorted(nodes, key=lambda n: n.id), sorted(edges, key=lambda e: e.id)
    return Graph(nodes=tuple(ordered[0]), edges=tuple(ordered[1]), **fields)  # type: ignore[arg-type]


def pairs(of: Graph, judged: Judgements | None = None) -> set[frozenset[str]]:
    return {frozenset((d.one.id, d.other.id)) for d in doubts(of, judged)}


ONE, OTHER = "person:林一山@350400", "person:林一山@350000"
BODY = "agency:三明市人民政府"


def namesakes() -> Graph:
    posts = [edge("HOLDS_POST", id_, BODY, title="市长") for id_ in (ONE, OTHER)]
    return graph(
        [node(ONE), node(OTHER), node(BODY), node("person:林一山@410900"), node("person:周二水@350400")], posts
    )


def test_doubts_of_namesakes_begin_with_those_in_one_post() -> None:
    first, *_ = doubts(namesakes())
    assert {first.one.id, first.other.id} == {ONE, OTHER}
    assert first.clues[0] == Clue("same post: 三明市人民政府市长", 0.8)
    assert first.hangs == 1
    assert frozenset((ONE, "person:周二水@350400")) not in pairs(namesakes())


def test_doubts_leave_out_what_was_judged() -> None:
    pair = frozenset((ONE, OTHER))
    assert pair in pairs(namesakes())
    assert pair not in pairs(namesakes(), Judgements(apart=frozenset({pair})))
    assert pair not in pairs(namesakes(), Judgements(moves={OTHER: ONE}))


def test_doubts_of_bylines_in_copies_of_one_story() -> None:
    one, other = "person:何四火@甲日报", "person:何四火@乙日报"
    articles = tuple(Article(f"article:{n}", f"{n}.txt", "题", "news", "文", story="article:a") for n in "ab")
    wrote = [edge("AUTHORED", one, "article:a"), edge("AUTHORED", other, "article:b")]
    first, *_ = doubts(graph([node(one), node(other)], wrote, articles=articles))
    assert "in copies of one story" in [clue.words for clue in first.clues]


def test_doubts_of_namesakes_that_one_article_tells_apart_come_last() -> None:
    met = namesakes()
    a = Article("article:a", "a.txt", "题", "news", "文")
    apart = replace(met, articles=(a,), mentions=((ONE, "article:a", 1), (OTHER, "article:a", 1)))
    before, after = ([d.likely for d in doubts(g) if {d.one.id, d.other.id} == {ONE, OTHER}] for g in (met, apart))
    assert after[0] < before[0] / 2


@pytest.mark.parametrize(
    ("one", "other", "doubtful"),
    [
        ("agency:三明市卫生健康委员会", "agency:三明市卫生健康委", True),
        ("agency:三明市房屋状况信息中心", "agency:三明房屋状况信息中心", True),
        ("agency:闽光钢铁股份有限公司", "agency:闽光钢铁集团", True),
        ("agency:三明市地震灾害应急中心", "agency:三明市地震灾难应急中心", True),
        ("agency:三明市第一中学教务处", "agency:三明市第二中学教务处", False),
        ("agency:中共三明市委员会", "agency:三明市人民政府", False),
        ("agency:三明市卫生健康委员会", "agency:三明市卫生健康委员会办公室", False),
        ("place:350427/甲村", "place:350400/甲村", True),
        ("place:350427/甲村", "place:410900/甲村", False),
        ("place:350427/甲乙", "place:350427/甲乙开发区", True),
        ("place:350102", "place:320106", False),
        ("policy:关于推动示例工作的意见@350000", "policy:关于推动示例工作的意见", True),
        ("policy:关于印发示例工作方案的通知", "policy:示例工作方案（试行）", True),
        ("policy:关于进一步推动示例工作发展的意见", "policy:关于进一步推动示例工作发展意见", True),
        ("policy:2019年示例工作重点任务安排", "policy:2020年示例工作重点任务安排", False),
        ("policy:户籍制度改革", "policy:财政制度改革", False),
    ],
)
def test_doubts_by_names(one: str, other: str, doubtful: bool) -> None:
    assert (frozenset((one, other)) in pairs(graph([node(one), node(other)]))) == doubtful


def test_doubts_of_policies_with_one_number() -> None:
    numbered = [
        node(f"policy:{name}", properties={"number": "示发〔2020〕1号"}) for name in ("示例意见", "示例若干意见")
    ]
    assert len(pairs(graph(numbered))) == 1
    others = [replace(numbered[0], properties={"number": "示发〔2020〕2号"}), numbered[1]]
    assert not pairs(graph(others))


def test_doubts_of_meetings_of_one_body_and_day() -> None:
    met = [node(f"meeting:{name}", properties={"date": "2020-05-06"}) for name in ("部署会", "工作推进会议")]
    convened = [edge("CONVENED", BODY, meeting.id) for meeting in met]
    first, *_ = doubts(graph([*met, node(BODY)], convened))
    assert [clue.words for clue in first.clues] == ["one body and day: 三明市人民政府, 2020-05-06"]
    assert not doubts(graph([*met, node(BODY)]))
    sessions = [node(f"meeting:三明市人民政府第{n}次常务会议") for n in "三五"]
    assert not doubts(graph([*sessions, node(BODY)], [edge("CONVENED", BODY, m.id) for m in sessions]))


def test_doubts_of_a_type_alone() -> None:
    assert {d.one.type for d in doubts(namesakes(), type_="Person")} == {"Person"}
    assert not doubts(namesakes(), type_="Place")


def test_doubts_of_the_small_graph_join_nothing_of_two_types() -> None:
    assert all(d.one.type == d.other.type for d in doubts(small_graph()))


def test_doubts_have_a_finder_for_types_of_the_schema() -> None:
    assert FINDERS.keys() <= load_schema().entities.keys()


def test_nested_codes() -> None:
    assert nested("410000", "410900")
    assert nested("410900/甲村", "410900")
    assert nested("100000", "350000")
    assert not nested("350400", "410900")
    assert not nested("甲日报", "乙日报")


clues = st.lists(st.builds(Clue, st.text(max_size=2), st.floats(-1, 1)), max_size=4)


@given(clues)
def test_likelihood_lies_between_nothing_and_certainty(found: list[Clue]) -> None:
    assert 0 <= likelihood(found) <= 1
    assert all(abs(likelihood(shuffled) - likelihood(found)) <= 0.01 for shuffled in permutations(found))


@given(clues, st.floats(0, 1))
def test_likelihood_grows_with_what_speaks_for_it(found: list[Clue], strength: float) -> None:
    assert likelihood([*found, Clue("more", strength)]) >= likelihood(found)
    assert likelihood([*found, Clue("less", -strength)]) <= likelihood(found)
