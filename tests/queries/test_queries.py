import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.graph.small_facts import CITY, REFORM, small_graph
from tests.queries.wide_facts import WIDELY_ASKED, wide_graph
from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Edge, Graph, Node
from zhengtu_graph.query import GROUPS, Query, list_queries, parse_query, run_query
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store import Store, open_store
from zhengtu_graph.store.guard import refuse_writes

QUERIES = {query.name: query for query in list_queries()}
# These count or list, and state no fact of the texts.
NO_FACTS = {"most-connected", "articles-about", "author-articles", "reprints", "joint-issuers", "agency-ranking"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    made = open_store(tmp_path_factory.mktemp("graph"))
    made.write(small_graph())
    return made


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Store:
    made = open_store(tmp_path_factory.mktemp("wide"))
    made.write(wide_graph())
    return made


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_queries_answer_with_their_columns(query: Query, wide: Store) -> None:
    rows = run_query(wide, query.name, WIDELY_ASKED[query.name][0])
    assert rows.columns == query.columns
    assert len(rows) > 0


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_queries_cite_what_they_state(query: Query, wide: Store) -> None:
    rows = run_query(wide, query.name, WIDELY_ASKED[query.name][0])
    texts = {article.id: article.text for article in wide_graph().articles}
    if query.name not in NO_FACTS:
        assert {"modality", "sentence", "article_date", "publisher", "article"} <= set(query.columns)
        assert all(row["sentence"] in texts[row["article"]] for row in rows)
    assert all(row["publisher"] for row in rows if "publisher" in row)


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_queries_bind_every_parameter_and_only_read(query: Query) -> None:
    refuse_writes(query.statement)
    for parameter in query.parameters:
        assert f"${parameter.name}" in query.statement
    assert query.statement.count("$") >= len(query.parameters)
    assert query.example.split()[0] == query.name


def test_queries_answer_in_an_empty_graph(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.write(Graph())
    for query in QUERIES.values():
        given = {p.name: p.default for p in query.parameters} | {"type": "Person", "since": "2016", "until": "2017"}
        assert len(store.cypher(query.statement, given)) == 0, query.name


def test_queries_there_are_thirty_in_every_group() -> None:
    assert len(QUERIES) >= 30
    assert {query.group for query in QUERIES.values()} == set(GROUPS)


def test_query_career_is_in_order_of_time(wide: Store) -> None:
    rows = run_query(wide, "career", {"person": "钱六土"})
    told = [(row["title"], row["agency"], row["places"], row["status"], row["start_date"]) for row in rows]
    assert told == [
        ("市长", "三明市人民政府", [], "begun", "2022-11"),
        ("书记", "中共濮阳市委员会", ["濮阳市"], "ended", None),
    ]


def test_query_successors_skip_nobody(wide: Store) -> None:
    rows = run_query(wide, "successors", {"agency": "三明市人民政府"})
    told = [(row["predecessor"], row["until"], row["successor"], row["since"]) for row in rows]
    assert told == [("林一山", "2019-05-29", "程五金", "2021-05-06"), ("程五金", "2021-05-06", "钱六土", "2022-11")]


def test_query_timeline_tells_the_day_of_an_event_from_that_of_a_report(wide: Store) -> None:
    rows = run_query(wide, "policy-timeline", {"policy": "关于推广三明医改经验的通知"})
    told = [(row["date"], row["dated_by"], row["event"], row["direction"]) for row in rows]
    assert told[:2] == [("2019-05-29", "event", "ADOPTED", "in"), ("2021-04", "event", "ISSUED", "in")]
    assert ("2021-05-06", "report", "BASED_ON", "out") in told


def test_query_first_adopters_are_told_only_where_others_followed(wide: Store) -> None:
    (row,) = run_query(wide, "first-adopters", {})
    assert (row["place"], row["firsts"], row["policy"], row["date"], row["places"]) == (
        "三明市", 1, "三明医改", "2016-03", 2
    )  # fmt: skip


def test_query_provinces_come_in_order_with_their_first_place(wide: Store) -> None:
    rows = run_query(wide, "province-order", {"policy": "三明医改"})
    told = [(row["date"], row["province"], row["first_place"], row["places"]) for row in rows]
    assert told == [("2016-03", "福建省", "三明市", 1), ("2021-05-06", "重庆市", "重庆市", 1)]


def test_query_citing_tells_issuers_and_what_else_is_cited(wide: Store) -> None:
    rows = run_query(wide, "citing", {"policy": "三明医改"})
    told = [(row["document"], row["issued_by"], row["also_based_on"]) for row in rows]
    assert told == [
        ("深化医药卫生体制改革重点工作任务", ["国务院办公厅"], ["深化医药卫生体制改革"]),
        ("关于推广三明医改经验的通知", ["国家医疗保障局", "国家卫生健康委员会"], ["深化医药卫生体制改革重点工作任务"]),
    ]


def test_query_tree_gives_every_branch(wide: Store) -> None:
    rows = run_query(wide, "lineage-tree", {"policy": "三明医改"})
    assert [(row["depth"], row["branch"]) for row in rows] == [
        (1, "三明医改 → 关于推广三明医改经验的通知"),
        (1, "三明医改 → 深化医药卫生体制改革重点工作任务"),
        (2, "三明医改 → 深化医药卫生体制改革重点工作任务 → 关于推广三明医改经验的通知"),
    ]


def test_query_outcomes_lead_from_a_meeting_to_documents(wide: Store) -> None:
    rows = run_query(wide, "meeting-outcomes", {"meeting": "中央全面深化改革委员会第九次会议"})
    assert [(row["action"], row["policy"], row["document"], row["document_by"]) for row in rows] == [
        ("endorsed", "三明医改", "深化医药卫生体制改革重点工作任务", ["国务院办公厅"]),
        ("endorsed", "三明医改", "关于推广三明医改经验的通知", ["国家医疗保障局", "国家卫生健康委员会"]),
        ("studied", "关于推广三明医改经验的通知", None, []),
    ]


def test_query_joint_issuers_are_pairs(wide: Store) -> None:
    rows = run_query(wide, "joint-issuers", {"agency": "国家医疗保障局"})
    assert [(row["other"], row["policies"], row["names"]) for row in rows] == [
        ("国务院办公厅", 1, ["关于推广三明医改经验的通知"]), ("国家卫生健康委员会", 1, ["关于推广三明医改经验的通知"])
    ]  # fmt: skip
    assert len(run_query(wide, "joint-issuers", {})) == 3


def test_query_ranking_counts_policies_by_what_was_done(wide: Store) -> None:
    first = run_query(wide, "agency-ranking", {})[0]
    assert (first["agency"], first["policies"], first["issued"], first["signed"], first["implemented"]) == (
        "国务院办公厅", 2, 1, 1, 0
    )  # fmt: skip
    (only,) = run_query(wide, "agency-ranking", {"place": "福建省"})
    assert (only["agency"], only["implemented"]) == ("三明市第一医院", 1)


def test_query_planned_leaves_out_what_was_done(wide: Store) -> None:
    told = [(row["source"], row["target"]) for row in run_query(wide, "planned", {})]
    assert told == [("三明医改", "濮阳市"), ("关于推广三明医改经验的通知", "重庆市")]
    assert len(run_query(wide, "planned", {"until": "2020"})) == 1


def test_query_low_confidence_names_rule_and_edge(wide: Store) -> None:
    (row,) = run_query(wide, "low-confidence", {})
    assert (row["confidence"], row["relation"], row["rule"]) == (0.6, "BASED_ON", "hand")
    assert row["edge"].startswith("edge:")


def test_query_single_source_leaves_out_what_two_stories_say(wide: Store) -> None:
    told = run_query(wide, "single-source", {"entity": "三明医改", "relation": "APPLIED_IN"})
    assert {row["target"] for row in told} == {"濮阳市", "重庆市"}


def test_query_spread_tells_origin_from_plan_by_date(store: Store) -> None:
    rows = run_query(store, "policy-spread", {"policy": "三明医改"})
    told = [(row["place"], row["stage"], row["modality"], row["first_seen"], row["sources"]) for row in rows]
    assert told == [("三明市", "origin", "done", "2016-03", 2), ("濮阳市", "rollout", "planned", "2019-05-29", 1)]


def test_query_posts_shows_the_latest_sentence(store: Store) -> None:
    (row,) = run_query(store, "posts", {"person": "林一山", "agency": None})
    assert (row["status"], row["sentence"], row["publisher"]) == ("ended", "林一山不再担任市长。", "乙日报")


def test_query_posts_of_all(store: Store) -> None:
    assert len(run_query(store, "posts", {})) == 1


def test_query_course_runs_through_meetings_and_documents(store: Store) -> None:
    rows = run_query(store, "policy-course", {"policy": REFORM})
    assert {(row["step"], row["type"], row["direction"]) for row in rows} == {
        ("ADOPTED", "Meeting", "in"), ("BASED_ON", "Policy", "in")
    }  # fmt: skip


def test_query_lineage_goes_up_and_down(store: Store) -> None:
    up = run_query(store, "policy-lineage", {"policy": "深化医药卫生体制改革重点工作任务"})
    assert {row["older"] for row in up} == {"三明医改", "深化医药卫生体制改革"}
    down = run_query(store, "policy-lineage", {"policy": "三明医改"})
    assert [(row["newer"], row["newer_number"]) for row in down] == [
        ("深化医药卫生体制改革重点工作任务", "国办发〔2019〕1号")
    ]


def test_query_chain_gives_each_step_in_order(store: Store) -> None:
    rows = run_query(store, "chain", {"source": "国务院办公厅", "target": "濮阳市"})
    assert [(row["step"], row["relation"], row["modality"]) for row in rows] == [
        (1, "ISSUED", "done"), (2, "BASED_ON", "done"), (3, "APPLIED_IN", "planned")
    ]  # fmt: skip


def test_query_chain_goes_along_every_relation_but_those_of_figures() -> None:
    relations = load_schema().relations
    apart = {"MENTIONED_IN", "QUOTED_FROM", "AUTHORED"}
    apart |= {name for name, relation in relations.items() if any("Figure" in ends for ends in relation.ends)}
    (walked,) = re.findall(r"-\[:([A-Z_|\s]+)\*", QUERIES["chain"].statement)
    assert {name.strip() for name in walked.split("|")} == relations.keys() - apart


def test_query_chain_of_a_thing_with_itself_is_empty(store: Store) -> None:
    assert len(run_query(store, "chain", {"source": CITY, "target": CITY})) == 0


def test_query_between_shows_what_the_gazetteer_says(tmp_path: Path) -> None:
    nodes = (Node("place:1", "Place", "甲省"), Node("place:2", "Place", "乙市"))
    store = open_store(tmp_path)
    store.write(Graph(nodes=nodes, edges=(Edge("edge:1", "PART_OF", "place:2", "place:1", origin="gazetteer"),)))
    (row,) = run_query(store, "between", {"one": "甲省", "other": "乙市"})
    assert (row["source"], row["relation"], row["origin"], row["sentence"]) == ("乙市", "PART_OF", "gazetteer", None)


def test_query_changes_tells_new_from_again(store: Store) -> None:
    rows = run_query(store, "changes", {"since": "2020", "until": "2020"})
    assert [(row["relation"], row["news"]) for row in rows] == [("APPLIED_IN", "again")] * 2
    assert {row["news"] for row in run_query(store, "changes", {"since": "2016-01", "until": "2016-12"})} == {"new"}


def test_query_place_reaches_places_within(store: Store) -> None:
    (row,) = run_query(store, "place-agencies", {"place": "福建省"})
    assert (row["agency"], row["place"]) == ("三明市第一医院", "三明市")


def test_query_unknown_names_the_nearest(store: Store) -> None:
    with pytest.raises(UsageError, match="no question 'policy-sprad'; near: policy-spread"):
        run_query(store, "policy-sprad", {})
    with pytest.raises(UsageError, match="no question '？'; all: agency-policies, "):
        run_query(store, "？", {})


@pytest.mark.parametrize(
    ("name", "parameters", "says"),
    [
        ("policy-spread", {}, "parameter 'policy' is missing; policy-spread takes policy"),
        ("policy-spread", {"policy": None}, "parameter 'policy' is missing"),
        ("policy-spread", {"policy": "三明医改", "place": "x"}, "no parameter 'place'; policy-spread takes policy"),
        ("policy-spread", {"policy": "三明市"}, "no Policy named '三明市'"),
        ("changes", {"since": "去年", "until": "2016"}, "'since' is a date, not '去年'"),
        ("low-confidence", {"below": "1.1"}, "'below' is a share, not '1.1'"),
        ("planned", {"relation": "LIKES"}, "'relation' is one of HOLDS_POST, "),
        ("articles-about", {"entity": CITY, "limit": "many"}, "'limit' is a number, not 'many'"),
        (
            "most-connected",
            {"type": "Idea"},
            "'type' is one of Person, Agency, Place, Policy, Meeting, Figure, not 'Idea'",
        ),
    ],
)
def test_query_says_what_is_wrong_with_a_parameter(
    name: str, parameters: Mapping[str, str | None], says: str, store: Store
) -> None:
    with pytest.raises(UsageError) as raised:
        run_query(store, name, parameters)
    assert says in str(raised.value)


def test_query_takes_numbers_as_text_or_number(store: Store) -> None:
    for limit in (2, "2"):
        assert len(run_query(store, "articles-about", {"entity": "三明医改", "limit": limit})) == 2


HEAD = "// group: people\n// question: What?\n// question_zh: 何？\n// columns: a, b\n// example: x\n"


def test_query_head_is_read() -> None:
    text = (
        HEAD.replace("// columns", "// param who: entity:Person = null — a person\n// columns")
        + "RETURN 1 AS a, 2 AS b\n"
    )
    query = parse_query("x", text)
    assert (query.question, query.question_zh, query.columns) == ("What?", "何？", ("a", "b"))
    assert (query.parameters[0].type, query.parameters[0].required, query.parameters[0].default) == (
        "entity:Person", False, None
    )  # fmt: skip
    assert query.statement == "RETURN 1 AS a, 2 AS b"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("RETURN 1", "one line `// question: …`"),
        (HEAD + "// columns: c\nRETURN 1", "one line `// columns: …` is needed, there are 2"),
        (HEAD + "// param who — a person\n", "`// param NAME: type = default — meaning`"),
        (HEAD + "// param who: human — a person\n", "`// param NAME: type = default — meaning`"),
        (HEAD.replace("people", "things"), "the group is one of people, policies, "),
        (HEAD + "// author: me\n", "x.cypher:6: not a line of a head"),
    ],
)
def test_query_head_that_is_wrong_is_named(text: str, says: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse_query("x", text)
    assert says in str(raised.value)
