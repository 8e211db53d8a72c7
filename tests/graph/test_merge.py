from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.small_facts import (
    CITY,
    CITY_GOVERNMENT,
    OTHER_CITY,
    PROVINCE,
    REFORM,
    all_facts,
    article,
    entity,
    meeting,
    origin,
    relation,
    reprint,
    reprinted,
    small_graph,
)
from zhengtu_graph.errors import SchemaError
from zhengtu_graph.ids import author_id, edge_id
from zhengtu_graph.merge import merge
from zhengtu_graph.model import Article, Edge, Entity, Facts, Graph, Node, Relation
from zhengtu_graph.schema import load_schema

SCHEMA = load_schema()


def _edge(graph: Graph, type_: str, source: str, target: str, modality: str = "done") -> Edge:
    ends = (type_, source, target, modality)
    return next(e for e in graph.edges if (e.type, e.source, e.target, e.modality) == ends)


def _node(graph: Graph, id_: str) -> Node:
    return next(n for n in graph.nodes if n.id == id_)


@st.composite
def _facts(draw: st.DrawFn) -> Facts:
    """An article that speaks in any words of a few places and policies."""
    words = st.text("三明医改濮阳试点，。 ", min_size=4, max_size=12)
    name = draw(st.sampled_from("abcdef"))
    text = draw(words)
    a = article(name + text, text, draw(st.sampled_from([None, "2016", "2016-02", "2016-02-15", "2019-01-01"])))
    kinds = st.sampled_from([None, "county", "zone"])
    places = [entity(a, f"place:{i}", text[:1], name=draw(words), kind=draw(kinds)) for i in range(3)]
    policy = entity(a, "policy:p", text[1:3], name=draw(words))
    edges = draw(st.lists(st.builds(_statement, st.just(a), st.sampled_from(places), st.just(policy), st.data())))
    return Facts(a, (*places, policy), tuple(edges))


def _statement(a: Article, place: Entity, policy: Entity, data: st.DataObject) -> Relation:
    sentence = a.text[data.draw(st.integers(0, len(a.text) - 1)) :]
    if data.draw(st.booleans()):
        stage = data.draw(st.sampled_from([{}, {"stage": "pilot"}, {"stage": "rollout", "date": "2016"}]))
        return replace(relation(a, "APPLIED_IN", policy.id, place.id, sentence), properties=stage)
    other = data.draw(st.sampled_from([f"place:{i}" for i in range(3) if f"place:{i}" != place.id]))
    return relation(a, "COOPERATES_WITH", place.id, other, sentence)


@given(st.lists(_facts(), max_size=5), st.randoms())
def test_merge_is_the_same_in_any_order(facts: list[Facts], random: Random) -> None:
    shuffled = random.sample(facts, len(facts))
    assert merge(shuffled, SCHEMA) == merge(facts, SCHEMA)


@given(st.lists(_facts(), max_size=4))
def test_merge_counts_an_article_given_twice_once(facts: list[Facts]) -> None:
    assert merge([*facts, *facts], SCHEMA) == merge(facts, SCHEMA)


@given(st.lists(_facts(), max_size=5))
def test_merge_keeps_evidence_word_for_word_and_in_order(facts: list[Facts]) -> None:
    graph = merge(facts, SCHEMA)
    texts = {a.id: a.text for a in graph.articles}
    dates = {a.id: a.date or "9999" for a in graph.articles}
    evidence = {e.id: e for e in graph.evidence}
    assert all(texts[e.article][e.start : e.end] == e.text for e in graph.evidence)
    assert {i for e in graph.edges for i in e.evidence} == evidence.keys()
    for edge in graph.edges:
        places = [(dates[evidence[i].article], evidence[i].article, evidence[i].start) for i in edge.evidence]
        assert all(one <= next_ for one, next_ in pairwise(places))


@given(st.lists(_facts(), max_size=5))
def test_merge_sorts_by_id_and_closes_every_edge(facts: list[Facts]) -> None:
    graph = merge(facts, SCHEMA)
    for things in (graph.articles, graph.nodes, graph.edges, graph.evidence):
        ids = [thing.id for thing in things]
        assert ids == sorted(set(ids))
    ends = {n.id for n in graph.nodes} | {a.id for a in graph.articles}
    assert all({e.source, e.target} <= ends for e in graph.edges)
    assert all(e.source < e.target for e in graph.edges if e.type == "COOPERATES_WITH")


def test_merge_counts_a_reprint_as_one_source() -> None:
    edge = _edge(small_graph(), "APPLIED_IN", REFORM, CITY)
    assert edge.count == 2
    assert len(edge.evidence) == 3
    assert (edge.first_seen, edge.last_seen, edge.confidence) == ("2016-03", "2020-01-02", 0.9)


def test_merge_keeps_a_plan_apart_from_a_fact() -> None:
    graph = small_graph()
    assert [e.modality for e in graph.edges if (e.source, e.target) == (REFORM, OTHER_CITY)] == ["planned"]


def test_merge_keeps_the_latest_state_of_a_post() -> None:
    post = _edge(small_graph(), "HOLDS_POST", "person:林一山@350400", CITY_GOVERNMENT)
    assert post.properties == {"title": "市长", "status": "ended"}


def test_merge_leaves_deictic_forms_out_of_aliases() -> None:
    graph = small_graph()
    assert _node(graph, CITY_GOVERNMENT).aliases == ()
    assert _node(graph, CITY).aliases == ("三明",)
    assert _node(graph, REFORM).aliases == ("三明医改经验",)


def test_merge_takes_a_deictic_form_that_is_a_known_alias() -> None:
    a = article("x", "省政协开会。", "2020")
    known = entity(a, "agency:政协福建省委员会", "省政协", clue="publisher's place + 省政协", aliases=("省政协",))
    assert _node(merge([Facts(a, (known,))], SCHEMA), known.id).aliases == ("省政协",)


def test_merge_names_a_node_as_most_articles_do() -> None:
    def called(name: str, article_name: str) -> Facts:
        a = article(article_name, "正文", "2020")
        return Facts(a, (Entity("place:1", "Place", name),))

    most = merge([called("甲", "1"), called("甲县", "2"), called("甲", "3")], SCHEMA)
    assert (most.nodes[0].name, most.nodes[0].aliases) == ("甲", ("甲县",))
    tie = merge([called("甲", "1"), called("甲县", "2")], SCHEMA)
    assert tie.nodes[0].name == "甲县"


def test_merge_takes_the_usual_kind_and_counts_mentions() -> None:
    graph = small_graph()
    node = _node(graph, REFORM)
    assert (node.kind, node.articles, node.first_seen, node.last_seen) == ("model", 4, "2016-03", "2020-01-02")
    assert [m for m in graph.mentions if m[0] == REFORM] == [
        (REFORM, "article:a", 3), (REFORM, "article:b", 3), (REFORM, "article:c", 1), (REFORM, "article:d", 1)
    ]  # fmt: skip
    assert (CITY_GOVERNMENT, "article:b", 0) in graph.mentions


def test_merge_makes_authors_of_one_publisher_one_person() -> None:
    graph = small_graph()
    author = author_id("何四火", "甲日报")
    assert _node(graph, author).properties == {"seat": "甲日报"}
    wrote = [e for e in graph.edges if e.type == "AUTHORED" and e.source == author]
    assert [(e.target, e.count, e.confidence) for e in sorted(wrote, key=lambda e: e.target)] == [
        ("article:a", 1, 1.0), ("article:c", 1, 1.0)
    ]  # fmt: skip


def test_merge_keeps_authors_without_publisher_apart() -> None:
    facts = [Facts(article(n, n, None, authors=("何四火",), publisher=None)) for n in ("x", "y")]
    assert len(merge(facts, SCHEMA).nodes) == 2


def test_merge_adds_what_the_gazetteer_says_where_no_article_does() -> None:
    def above(source: str, target: str) -> Edge:
        return Edge(edge_id("PART_OF", source, target, "", "done"), "PART_OF", source, target, origin="gazetteer")

    nodes = [Node("place:410000", "Place", "河南省"), Node(PROVINCE, "Place", "不用")]
    graph = merge(all_facts(), SCHEMA, nodes, [above(CITY, PROVINCE), above(OTHER_CITY, "place:410000")])
    assert _edge(graph, "PART_OF", CITY, PROVINCE).origin == "text"
    assert _edge(graph, "PART_OF", OTHER_CITY, "place:410000").origin == "gazetteer"
    assert _node(graph, PROVINCE).name == "福建省"


def test_merge_refuses_extra_edges_to_nowhere() -> None:
    edge = Edge("edge:1", "PART_OF", CITY, "place:9", origin="gazetteer")
    with pytest.raises(SchemaError, match="gazetteer: PART_OF place:350400 → place:9: place:9 is not there"):
        merge([origin()], SCHEMA, (), [edge])


def test_merge_refuses_ends_that_the_schema_does_not_allow() -> None:
    facts = origin()
    wrong = replace(facts.relations[0], source=CITY, target=REFORM)
    with pytest.raises(SchemaError, match=r"article:a: APPLIED_IN .* no Place → Policy"):
        merge([replace(facts, relations=(wrong,))], SCHEMA)


def test_merge_refuses_one_id_with_two_types() -> None:
    other = replace(reprint().entities[1], type="Agency")
    with pytest.raises(SchemaError, match="place:350400 has two types"):
        merge([reprinted(), replace(reprint(), entities=(other,), relations=())], SCHEMA)


def test_merge_of_nothing_is_empty() -> None:
    assert merge([], SCHEMA) == Graph()


def test_merge_takes_one_of_two_places_of_the_same_article() -> None:
    elsewhere = replace(meeting(), article=replace(meeting().article, source="a-first.txt"))
    assert merge([meeting(), elsewhere], SCHEMA).articles[0].source == "a-first.txt"


def test_merge_takes_from_elsewhere_what_articles_do_not_tell() -> None:
    known = _node(merge(all_facts(), SCHEMA), CITY)
    told = Node(CITY, "Place", "别名", properties={"code": "000000", "lon": "117.6", "lat": "26.3"})
    node = _node(merge(all_facts(), SCHEMA, [told]), CITY)
    assert node == replace(known, properties={**known.properties, "lon": "117.6", "lat": "26.3"})
