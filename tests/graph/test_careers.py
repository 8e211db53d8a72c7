"""One person under changing posts is joined on evidence alone."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from tests.graph.small_facts import article, entity, relation
from zhengtu_graph.careers import one_person, with_moves
from zhengtu_graph.merge import merge
from zhengtu_graph.model import Facts
from zhengtu_graph.schema import load_schema

CITY, PROVINCE = "agency:三明市人民政府", "agency:福建省人民政府"
OF_CITY, OF_PROVINCE, OF_OTHER = "person:林一山@350400", "person:林一山@350000", "person:林一山@410900"


def told(name: str, person: str, *posts: tuple[str, str], also: str = "") -> Facts:
    """An article that tells of a person's posts (title and body), and perhaps names a namesake."""
    text = "；".join(f"林一山任{body.removeprefix('agency:')}{title}" for title, body in posts) + "。"
    a = article(name, text, "2024-05-01")
    people = [entity(a, id_, "林一山") for id_ in (person, also) if id_]
    bodies = [entity(a, body, body.removeprefix("agency:")) for body in dict.fromkeys(body for _, body in posts)]
    held = [relation(a, "HOLDS_POST", person, body, text, title=title) for title, body in posts]
    return Facts(a, (*people, *bodies), tuple(held))


MAYOR = told("a", OF_CITY, ("市长", CITY))
GOVERNOR = told("b", OF_PROVINCE, ("副省长", PROVINCE))
BOTH = told("c", OF_PROVINCE, ("副省长", PROVINCE), ("市长", CITY))
MEMBER = told("d", OF_OTHER, ("教授", CITY))


def test_careers_join_who_is_told_to_hold_the_same_post() -> None:
    assert one_person([MAYOR, BOTH]) == {OF_CITY: OF_PROVINCE}
    assert one_person([MAYOR, GOVERNOR, BOTH]) == {OF_CITY: OF_PROVINCE}


def test_careers_join_nobody_by_name_or_by_a_post_of_many() -> None:
    assert one_person([MAYOR, GOVERNOR]) == {}
    assert one_person([told("e", OF_CITY, ("教授", CITY)), MEMBER]) == {}
    assert one_person([MAYOR, told("f", OF_OTHER, ("市长", "agency:濮阳市人民政府"))]) == {}
    assert one_person([MAYOR, told("g", OF_OTHER, ("副市长", CITY))]) == {}


def test_careers_leave_apart_whom_an_article_or_a_person_tells_apart() -> None:
    met = told("h", OF_CITY, ("市长", CITY), also=OF_PROVINCE)
    assert one_person([met, BOTH]) == {}
    assert one_person([MAYOR, BOTH], {frozenset((OF_CITY, OF_PROVINCE))}) == {}


def test_careers_make_one_node_with_all_posts() -> None:
    facts = [MAYOR, GOVERNOR, BOTH]
    graph = merge(with_moves(facts, one_person(facts)), load_schema())
    assert [n.id for n in graph.nodes if n.type == "Person"] == [OF_PROVINCE]
    posts = {(e.target, e.properties["title"], e.count) for e in graph.edges if e.type == "HOLDS_POST"}
    assert {(body, title) for body, title, _ in posts} == {(CITY, "市长"), (PROVINCE, "副省长")}


def test_careers_do_not_depend_on_the_order() -> None:
    results = [one_person(order) for order in permutations([MAYOR, GOVERNOR, BOTH, MEMBER])]
    assert all(result == results[0] for result in results)


seats = st.sampled_from(["100000", "350000", "350400", "410900", "~0a1b2c3d"])
posts = st.tuples(st.sampled_from(["市长", "副市长", "教授", "书记"]), st.sampled_from([CITY, PROVINCE]))


@given(st.lists(st.tuples(seats, st.lists(posts, min_size=1, max_size=3, unique=True)), max_size=8))
def test_careers_ids_that_stay_are_settled(sightings: list[tuple[str, list[tuple[str, str]]]]) -> None:
    facts = [told(f"n{i}", f"person:林一山@{seat}", *held) for i, (seat, held) in enumerate(sightings)]
    moves = one_person(facts)
    assert not moves.keys() & set(moves.values())
    assert one_person(with_moves(facts, moves)) == {}
