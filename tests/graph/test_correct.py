"""What corrections do to facts and graph."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.graph.small_facts import (
    CITY,
    CITY_GOVERNMENT,
    HOSPITAL,
    MAYOR,
    MEETING,
    NATIONAL,
    OFFICIAL,
    OTHER_CITY,
    PROVINCE,
    REFORM,
    STATE_COUNCIL,
    all_facts,
    article,
    entity,
    origin,
    relation,
    small_graph,
)
from zhengtu_graph.check import check_facts
from zhengtu_graph.correct import Outcome, correct_facts, correct_graph
from zhengtu_graph.corrections import Correction, parse_corrections
from zhengtu_graph.errors import UsageError
from zhengtu_graph.judgements import Judgements, judge
from zhengtu_graph.merge import merge, nodes_of
from zhengtu_graph.model import Edge, Facts, Graph, Mention, Node
from zhengtu_graph.network import to_networkx
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store.embedded import EmbeddedStore
from zhengtu_graph.store.reading import read_graph

SCHEMA = load_schema()
AUTHOR = "person:何四火@甲日报"
JUDGED = {"who": "林一", "when": "2024-07-20", "why": "试"}


def row(judgement: str, one: str, line: int = 0, **said: object) -> Correction:
    return Correction(judgement, one, **{**JUDGED, "where": f"c.csv:{line}", **said})  # type: ignore[arg-type]


def judged(facts: Sequence[Facts], *rows: Correction) -> Judgements:
    return judge(rows, nodes_of(facts), [f.article for f in facts], SCHEMA)


def corrected(facts: Sequence[Facts], *rows: Correction) -> tuple[Graph, list[str]]:
    judgements, outcome = judged(facts, *rows), Outcome()
    changed = list(correct_facts(facts, judgements, SCHEMA, outcome))
    graph = correct_graph(merge(changed, SCHEMA, judgements.nodes), judgements, SCHEMA, outcome)
    return graph, outcome.notes(judgements)


def node(graph: Graph, id_: str) -> Node | None:
    return next((n for n in graph.nodes if n.id == id_), None)


def there(graph: Graph, id_: str) -> Node:
    return next(n for n in graph.nodes if n.id == id_)


def lost(line: int, *relations: str) -> str:
    left_out = f"{len(relations)} relations are left out, the type has none"
    return f"c.csv:{line}: retype: {left_out}: {'; '.join(relations)}"


def edges(graph: Graph, type_: str) -> list[Edge]:
    return [e for e in graph.edges if e.type == type_]


def test_same_gives_names_edges_and_evidence_to_the_one_that_stays() -> None:
    graph, notes = corrected(all_facts(), row("same", REFORM, other="医改"))
    before = small_graph()
    kept = there(graph, REFORM)
    assert not notes
    assert kept.name == "三明医改"
    assert kept.aliases == ("三明医改经验", "医改", "深化医药卫生体制改革")
    assert node(graph, NATIONAL) is None
    based = edges(graph, "BASED_ON")
    assert [e.target for e in based] == [REFORM]
    assert len(based[0].evidence) == sum(len(e.evidence) for e in edges(before, "BASED_ON")) == 2
    assert (REFORM, "article:b") in {(n, a) for n, a, _ in graph.mentions}
    assert graph.evidence == before.evidence


def test_same_of_a_byline_and_a_person_joins_what_they_wrote_and_did() -> None:
    graph, _ = corrected(all_facts(), row("same", MAYOR, other=AUTHOR))
    assert node(graph, AUTHOR) is None
    assert [e.target for e in edges(graph, "AUTHORED") if e.source == MAYOR] == ["article:a", "article:c"]
    assert "何四火" in there(graph, MAYOR).aliases


def test_same_counts_a_story_once() -> None:
    two = [origin(), replace(origin(), article=replace(origin().article, id="article:z", publisher="丁日报"))]
    said = edges(corrected(two, row("same", CITY, other=OTHER_CITY))[0], "APPLIED_IN")
    assert [e.count for e in said] == [1]


def test_same_of_two_types_is_refused() -> None:
    with pytest.raises(UsageError, match=r"c.csv:0: same: .* is a Policy, .* a Agency; retype one in its own row"):
        judged(all_facts(), row("same", REFORM, other=STATE_COUNCIL))


def test_same_of_two_types_holds_when_one_is_retyped() -> None:
    rows = row("same", STATE_COUNCIL, other=MEETING), row("retype", MEETING, 1, type="Agency")
    graph, notes = corrected(all_facts(), *rows)
    kept = there(graph, STATE_COUNCIL)
    assert (kept.type, kept.kind, kept.properties) == ("Agency", "government", {})
    assert node(graph, MEETING) is None
    assert notes == [lost(1, f"ADOPTED {STATE_COUNCIL} → {REFORM}", f"ATTENDED {OFFICIAL} → {STATE_COUNCIL}")]


def test_different_with_an_article_parts_what_one_name_joined() -> None:
    other = f"{MAYOR}#2"
    graph, notes = corrected(all_facts(), row("different", MAYOR, other=other, article="b.txt"))
    assert not notes
    assert [(m[0], m[1]) for m in graph.mentions if m[0] in (MAYOR, other)] == [
        (MAYOR, "article:a"), (other, "article:b")
    ]  # fmt: skip
    posts = {e.source: e.properties for e in edges(graph, "HOLDS_POST")}
    assert posts == {MAYOR: {"title": "市长"}, other: {"title": "市长", "status": "ended"}}


def test_different_with_an_article_parts_the_authors_of_bylines() -> None:
    other = "person:何四火@二"
    graph, _ = corrected(all_facts(), row("different", AUTHOR, other=other, article="article:c"))
    wrote = {(e.source, e.target) for e in edges(graph, "AUTHORED") if e.source in (AUTHOR, other)}
    assert wrote == {(AUTHOR, "article:a"), (other, "article:c")}


def test_different_of_one_entity_asks_for_the_article() -> None:
    with pytest.raises(UsageError, match=r"one entity, policy:三明医改; write the article"):
        judged(all_facts(), row("different", "三明医改", other="三明医改经验"))


def test_rename_keeps_the_id_and_the_old_name_as_an_alias() -> None:
    graph, _ = corrected(
        all_facts(), row("rename", "三明医改", name="三明市医改"), row("drop", "三明市医改", 1, form="三明医改经验")
    )
    kept = there(graph, REFORM)
    assert (kept.name, kept.aliases) == ("三明市医改", ("三明医改",))


def test_retype_reports_relations_that_the_schema_then_forbids() -> None:
    graph, notes = corrected(all_facts(), row("retype", HOSPITAL, type="Place", kind="site"))
    kept = there(graph, HOSPITAL)
    assert (kept.type, kept.kind) == ("Place", "site")
    assert notes == [lost(0, f"IMPLEMENTS {HOSPITAL} → {REFORM}", f"LOCATED_IN {HOSPITAL} → {CITY}")]


def test_retype_of_the_kind_alone_keeps_all_relations() -> None:
    graph, notes = corrected(all_facts(), row("retype", REFORM, kind="institution"))
    assert there(graph, REFORM).kind == "institution"
    assert graph.edges == small_graph().edges
    assert not notes


def test_retype_to_a_kind_of_another_type_is_refused() -> None:
    with pytest.raises(UsageError, match=r"c.csv:0: retype: kind of Policy is one of law"):
        judged(all_facts(), row("retype", REFORM, kind="county"))


def test_drop_takes_a_node_with_its_edges_and_their_sentences() -> None:
    graph, _ = corrected(all_facts(), row("drop", MEETING))
    assert node(graph, MEETING) is None
    assert not edges(graph, "ATTENDED") + edges(graph, "ADOPTED")
    assert {i for e in graph.edges for i in e.evidence} == {e.id for e in graph.evidence}
    assert not [m for m in graph.mentions if m[0] == MEETING]


def test_drop_takes_the_edge_that_is_meant() -> None:
    said: dict[str, Any] = {"relation": "HOLDS_POST", "other": CITY_GOVERNMENT}
    assert not edges(corrected(all_facts(), row("drop", MAYOR, properties={"title": "市长"}, **said))[0], "HOLDS_POST")
    graph, notes = corrected(all_facts(), row("drop", MAYOR, properties={"title": "副市长"}, **said))
    assert edges(graph, "HOLDS_POST")
    assert notes == [f"c.csv:0: drop: there is no such HOLDS_POST between {MAYOR} and {CITY_GOVERNMENT}"]


def test_drop_of_a_symmetric_edge_does_not_ask_for_its_direction() -> None:
    for one, other in ((CITY, OTHER_CITY), (OTHER_CITY, CITY)):
        graph, _ = corrected(all_facts(), row("drop", one, relation="COOPERATES_WITH", other=other))
        assert not edges(graph, "COOPERATES_WITH")


def test_drop_of_a_form_takes_the_mentions_and_what_rests_on_them_alone() -> None:
    graph, notes = corrected(all_facts(), row("drop", REFORM, form="三明医改", article="article:b"))
    assert not notes
    assert (REFORM, "article:b") not in {(n, a) for n, a, _ in graph.mentions}
    assert "article:a" in {a for n, a, _ in graph.mentions if n == REFORM}
    assert not [e for e in edges(graph, "ADOPTED") if e.target == REFORM]
    assert [e.target for e in edges(graph, "APPLIED_IN")] == [CITY]


def test_drop_of_a_form_keeps_a_sentence_that_speaks_by_another_form_too() -> None:
    a = article("f", "三明市的市医院即三明市第一医院。市医院改革。", "2020")
    hospital = replace(
        entity(a, HOSPITAL, "三明市第一医院", kind="public_institution", aliases=("市医院",)),
        mentions=(
            Mention("市医院", 4, 7, "short"),
            Mention("三明市第一医院", 8, 15),
            Mention("市医院", 16, 19, "short"),
        ),
    )
    place = entity(a, CITY, "三明市", name="三明市", kind="prefecture")
    said = [relation(a, "LOCATED_IN", HOSPITAL, CITY, s) for s in ("三明市的市医院即三明市第一医院。", "市医院改革。")]
    both = replace(said[0], evidence=(*said[0].evidence, *said[1].evidence))
    graph, _ = corrected([Facts(a, (hospital, place), (both,))], row("drop", HOSPITAL, form="市医院"))
    assert [e.text for e in graph.evidence] == ["三明市的市医院即三明市第一医院。"]
    assert there(graph, HOSPITAL).aliases == ()


def test_add_makes_nodes_and_edges_that_name_their_source() -> None:
    new = "agency:三明市医改办"
    rows = (
        row("add", new, name="三明市医改办", type="Agency", kind="government", source="某文件"),
        row("add", new, 1, relation="IMPLEMENTS", other="三明医改", modality="ongoing", source="某文件第二条"),
    )
    graph, notes = corrected(all_facts(), *rows)
    assert not notes
    assert there(graph, new).kind == "government"
    added = [e for e in graph.edges if e.origin == "correction"]
    assert [(e.source, e.target, e.modality, e.evidence, e.note) for e in added] == [
        (new, REFORM, "ongoing", (), "林一, 2024-07-20: 某文件第二条")
    ]


def test_what_is_added_keeps_its_source_in_store_and_network(tmp_path: Path) -> None:
    rows = row("add", OFFICIAL, relation="LIVES_IN", other=CITY, source="某文件"), row("rename", CITY, 1, name="三明")
    graph, _ = corrected(all_facts(), *rows)
    store = EmbeddedStore(tmp_path)
    store.write(graph)
    assert read_graph(store, SCHEMA) == graph
    notes = {data["note"] for *_, data in to_networkx(graph).edges(data=True) if data["type"] == "LIVES_IN"}
    assert notes == {"林一, 2024-07-20: 某文件"}


def test_add_of_what_is_there_is_told() -> None:
    rows = (
        row("add", REFORM, name="甲", type="Policy", source="某文件"),
        row("add", REFORM, 1, relation="APPLIED_IN", other=CITY, properties={"stage": "origin"}, source="某文件"),
    )
    graph, notes = corrected(all_facts(), *rows)
    assert graph == small_graph()
    assert notes == [
        f"c.csv:0: add: {REFORM} is there already, and stays as it is",
        "c.csv:1: add: this APPLIED_IN is there already",
    ]


def test_add_of_an_edge_that_the_schema_forbids_is_refused() -> None:
    with pytest.raises(UsageError, match=r"c.csv:0: add: HELD_IN leads Meeting → Place, not Place → Place"):
        judged(all_facts(), row("add", CITY, relation="HELD_IN", other=PROVINCE, source="某文件"))


def test_names_in_the_file_list_candidates_where_several_bear_them() -> None:
    a = article("n", "林一山。", "2021")
    facts = [*all_facts(), Facts(a, (entity(a, "person:林一山@410900", "林一山"),))]
    with pytest.raises(
        UsageError, match=r"several are named '林一山'; write an id: 林一山 \(person:林一山@350400\), 林"
    ):
        judged(facts, row("rename", "林一山", name="甲"))
    rows = row("same", MAYOR, other="person:林一山@410900"), row("rename", "林一山", 1, name="林一三")
    assert there(corrected(facts, *rows)[0], MAYOR).name == "林一三"


def test_corrections_that_fit_nothing_are_told_with_their_line() -> None:
    rows = (
        row("drop", "没有", 1),
        row("drop", REFORM, 2, form="没有"),
        row("different", MAYOR, 3, other=OFFICIAL, article="article:d"),
        row("different", MAYOR, 4, other=OFFICIAL, article="article:none"),
        row("same", REFORM, 5, other="三明医改经验"),
    )
    graph, notes = corrected(all_facts(), *rows)
    assert graph == small_graph()
    assert notes == [
        "c.csv:5: same: policy:三明医改 and 三明医改经验 are one already",
        "c.csv:1: drop: nothing is named '没有'",
        "c.csv:4: different: no article 'article:none'",
        "c.csv:2: drop: '没有' does not mean policy:三明医改 in any article",
        "c.csv:3: different: article:d does not speak of person:林一山@350400",
    ]


def test_a_row_that_stands_twice_counts_once() -> None:
    twice = [row("drop", REFORM, line, form="三明医改", article="article:b") for line in (1, 2)]
    assert corrected(all_facts(), *twice) == corrected(all_facts(), twice[0])


def test_different_to_an_entity_of_another_type_is_refused() -> None:
    with pytest.raises(UsageError, match=r"c.csv:0: different: .* is a Policy, .* a Place; retype one"):
        judged(all_facts(), row("different", REFORM, other=CITY, article="article:a"))


def test_an_article_with_several_readings_asks_for_an_id() -> None:
    facts = [replace(f, article=replace(f.article, source="one.txt")) for f in all_facts()]
    with pytest.raises(UsageError, match=r"one.txt has several articles; write an id: article:a, article:b"):
        judged(facts, row("drop", REFORM, form="三明医改", article="one.txt"))


# Corrections of every kind on facts of any content; those that contradict each other or name no one thing are passed
# over, since they are refused.

PLACES = [f"place:{i}" for i in range(3)]
POLICIES = [f"policy:{c}" for c in "pq"]
IDS = [*PLACES, *POLICIES]


@st.composite
def some_facts(draw: st.DrawFn) -> Facts:
    text = draw(st.text("三明医改濮阳，。", min_size=4, max_size=10))
    a = article(draw(st.sampled_from("abcd")) + text, text, draw(st.sampled_from([None, "2016", "2019-01-01"])))
    a = replace(a, authors=draw(st.sampled_from([(), ("甲",), ("甲", "乙")])))
    forms = [draw(st.sampled_from([(), (text[:1],), (text[1:3], text[:1])])) for _ in IDS]
    entities = [entity(a, id_, *dict.fromkeys(f), name=id_[-1]) for id_, f in zip(IDS, forms, strict=True)]
    ends = st.tuples(st.sampled_from(POLICIES), st.sampled_from(PLACES))
    said = [
        relation(a, "APPLIED_IN", *draw(ends), text[draw(st.integers(0, 3)) :], stage="pilot")
        for _ in range(draw(st.integers(0, 3)))
    ]
    return Facts(a, tuple(entities), tuple(said))


ends = st.sampled_from(IDS)
corrections = st.lists(
    st.one_of(
        st.builds(lambda a, b: row("same", a, other=b), ends, ends),
        st.builds(lambda a, b: row("different", a, other=b), ends, ends),
        st.builds(lambda a: row("different", a, other=f"{a}#2", article="article:"), ends),
        st.builds(lambda a, n: row("rename", a, name=n), ends, st.sampled_from("子丑")),
        st.builds(lambda a, t: row("retype", a, type=t), ends, st.sampled_from(["Place", "Policy", "Agency"])),
        st.builds(lambda a: row("drop", a), ends),
        st.builds(lambda a, f: row("drop", a, form=f), ends, st.sampled_from("三明")),
        st.builds(lambda a, b: row("drop", a, relation="APPLIED_IN", other=b), ends, ends),
        st.builds(lambda a, b: row("add", a, relation="APPLIED_IN", other=b, source="源"), ends, ends),
        st.just(row("add", "agency:新", name="新", type="Agency", source="源")),
        st.just(row("same", "person:甲@甲日报", other="person:乙@甲日报")),
    ),
    max_size=4,
)


def fitting(facts: Sequence[Facts], rows: Sequence[Correction]) -> list[Correction]:
    """The rows, each at a line of its own, with an article that is there."""
    articles = sorted(f.article.id for f in facts)
    placed = [
        replace(c, where=f"c.csv:{line}", article=articles[0] if c.article and articles else c.article)
        for line, c in enumerate(rows)
        if c.entity != c.other
    ]
    try:
        judged(facts, *placed)
    except UsageError:
        assume(False)
    return placed


facts_lists = st.lists(some_facts(), min_size=1, max_size=3, unique_by=lambda f: f.article.id)


@given(facts_lists, corrections, st.randoms())
def test_any_corrections_do_not_ask_for_an_order(facts: list[Facts], rows: list[Correction], random: Random) -> None:
    placed = fitting(facts, rows)
    shuffled = random.sample(placed, len(placed))
    assert corrected(random.sample(facts, len(facts)), *shuffled)[0] == corrected(facts, *placed)[0]


@given(facts_lists, corrections)
def test_any_corrections_applied_twice_change_nothing_more(facts: list[Facts], rows: list[Correction]) -> None:
    judgements = judged(facts, *fitting(facts, rows))
    once = list(correct_facts(facts, judgements, SCHEMA, Outcome()))
    assert list(correct_facts(once, judgements, SCHEMA, Outcome())) == once
    graph = correct_graph(merge(once, SCHEMA, judgements.nodes), judgements, SCHEMA, Outcome())
    assert correct_graph(graph, judgements, SCHEMA, Outcome()) == graph


@given(facts_lists, corrections)
def test_any_corrections_leave_facts_and_graph_that_the_schema_allows(
    facts: list[Facts], rows: list[Correction]
) -> None:
    placed = fitting(facts, rows)
    judgements = judged(facts, *placed)
    for one in correct_facts(facts, judgements, SCHEMA, Outcome()):
        check_facts(one)
    graph = corrected(facts, *placed)[0]
    types = {n.id: n.type for n in graph.nodes} | {a.id: "Article" for a in graph.articles}
    assert all((types[e.source], types[e.target]) in SCHEMA.relations[e.type].ends for e in graph.edges)
    assert all(e.source != e.target for e in graph.edges)
    assert all(n.properties.keys() <= SCHEMA.entities[n.type].properties.keys() for n in graph.nodes)
    assert all(n.kind is None or n.kind in SCHEMA.entities[n.type].kinds for n in graph.nodes)
    assert {i for e in graph.edges for i in e.evidence} == {e.id for e in graph.evidence}
    assert {m[0] for m in graph.mentions} <= types.keys()
    for things in (graph.nodes, graph.edges, graph.evidence):
        assert [t.id for t in things] == sorted({t.id for t in things})


@given(facts_lists, st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(PLACES)), max_size=4))
def test_same_makes_the_edges_of_facts_read_with_one_id(facts: list[Facts], pairs: list[tuple[str, str]]) -> None:
    rows = [row("same", a, line, other=b) for line, (a, b) in enumerate(pairs) if a != b]
    moves = judged(facts, *rows).moves
    read = [
        replace(f, relations=tuple(replace(r, target=moves.get(r.target, r.target)) for r in f.relations))
        for f in facts
    ]
    assert corrected(facts, *rows)[0].edges == merge(read, SCHEMA).edges


@given(facts_lists, st.permutations(PLACES))
def test_same_is_transitive_and_symmetric(facts: list[Facts], abc: list[str]) -> None:
    a, b, c = abc
    chain = corrected(facts, row("same", a, other=b), row("same", b, 1, other=c))[0]
    assert chain == corrected(facts, row("same", a, other=b), row("same", a, 1, other=c))[0]
    turned = corrected(facts, row("same", b, other=a))[0]
    straight = corrected(facts, row("same", a, other=b))[0]
    assert len(turned.edges) == len(straight.edges)
    assert [e.count for e in sorted(turned.edges, key=lambda e: e.evidence)] == [
        e.count for e in sorted(straight.edges, key=lambda e: e.evidence)
    ]


def test_corrections_of_a_file_reach_the_graph() -> None:
    text = "judgement,entity,other,who,when,why\nsame,三明医改,医改,林一,2024-07-20,一项改革\n"
    graph, notes = corrected(all_facts(), *parse_corrections(text, "c.csv"))
    assert node(graph, NATIONAL) is None
    assert not notes
