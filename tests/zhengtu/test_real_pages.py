"""The real newspaper pages beside the project, from files to answers, in both stores."""

from pathlib import Path

import pytest
from neo4j import Driver

import zhengtu
from tests.components import empty_database
from zhengtu_graph.check import check_facts
from zhengtu_graph.query import run_query
from zhengtu_graph.store.neo4j import Neo4jStore

# Question, parameters, and what any answer must hold: names and posts that the pages state.
QUESTIONS = [
    ("posts", {"agency": "中共许昌市委员会"}, {("person", "胡五岳"), ("title", "书记"), ("title", "副书记")}),
    ("meeting-attendance", {"meeting": "政协许昌市第七届委员会常务委员会第十九次会议"}, {("name", "刘保新")}),
    ("policy-course", {"policy": "三明医改"}, {("name", "中央全面深化改革领导小组第二十一次会议")}),
]


@pytest.fixture(scope="module")
def graph(shared_pages: Path, tmp_path_factory: pytest.TempPathFactory) -> zhengtu.PolicyGraph:
    return zhengtu.build(shared_pages, tmp_path_factory.mktemp("pages") / "graph")


def test_real_pages_are_all_read(graph: zhengtu.PolicyGraph) -> None:
    assert graph.report is not None
    assert {row.status for row in graph.report.inputs} == {"read"}
    assert graph.report.articles >= 13


def test_real_pages_facts_hold_against_their_text(graph: zhengtu.PolicyGraph, shared_pages: Path) -> None:
    for facts in graph.facts():
        check_facts(facts)
        raw = (shared_pages / facts.article.source).read_text("utf-8")
        for evidence in (e for r in facts.relations for e in r.evidence):
            found = raw[evidence.raw_start : evidence.raw_end]
            assert "".join(evidence.text.split())[:4] in "".join(found.split())


@pytest.mark.parametrize(("name", "parameters", "held"), QUESTIONS, ids=[q[0] for q in QUESTIONS])
def test_real_pages_answer(
    graph: zhengtu.PolicyGraph, name: str, parameters: dict[str, str], held: set[tuple[str, str]]
) -> None:
    cells = {cell for row in graph.query(name, **parameters) for cell in row.items() if isinstance(cell[1], str)}
    assert held <= cells


def test_real_pages_answer_alike_in_neo4j(graph: zhengtu.PolicyGraph, neo4j_driver: Driver) -> None:
    empty_database(neo4j_driver)
    server = Neo4jStore(neo4j_driver)
    server.write(graph.graph)
    for name, parameters, _ in QUESTIONS:
        assert list(run_query(server, name, parameters)) == list(graph.query(name, **parameters))
