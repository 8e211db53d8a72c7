"""Fifty cities, each with a 市委, a 市卫健委 and a 张伟 of its own: nothing of it is mixed."""

from dataclasses import replace

import pytest

from tests.extractors.articles import facts
from zhengtu_extractors.gazetteer import by_id, names
from zhengtu_graph.merge import merge
from zhengtu_graph.model import Facts, Graph
from zhengtu_graph.schema import load_schema

MANY = 50
TEXT = (
    "近日，市委书记张伟到市卫健委调研。{city}卫健委主任李娜汇报了工作，市委、市政府有关部门负责同志参加。"
    "张伟强调，市卫健委要抓好落实。"
)


def _cities() -> list[str]:
    """Codes of fifty prefecture-level cities of many provinces."""
    codes = sorted({code for listed in names().values() for code in listed})
    cities = [
        c
        for c in codes
        if c.endswith("00")
        and not c.endswith("0000")
        and (d := by_id(f"place:{c}"))
        and d.name.endswith("市")
        and not d.last
    ]
    return cities[:: max(1, len(cities) // MANY)][:MANY]


def _name(code: str) -> str:
    division = by_id(f"place:{code}")
    assert division is not None
    return division.name


@pytest.fixture(scope="module")
def pages() -> dict[str, Facts]:
    return {code: facts(TEXT.format(city=_name(code)), f"place:{code}") for code in _cities()}


@pytest.fixture(scope="module")
def graph(pages: dict[str, Facts]) -> Graph:
    apart = (_apart(found, code) for code, found in pages.items())
    return merge(apart, load_schema())


def _apart(found: Facts, code: str) -> Facts:
    """The facts as of an article with an id of its own, as the reader of pages gives it."""
    article = replace(found.article, id=f"article:{code}")
    relations = tuple(
        replace(r, evidence=tuple(replace(e, id=f"{e.id}{code}", article=article.id) for e in r.evidence))
        for r in found.relations
    )
    return replace(found, article=article, relations=relations)


def test_namesakes_are_one_person_a_city(graph: Graph) -> None:
    assert len(_cities()) == MANY
    people = {node.id for node in graph.nodes if node.type == "Person" and node.name == "张伟"}
    assert people == {f"person:张伟@{code}" for code in _cities()}


def test_namesakes_serve_their_own_city(graph: Graph) -> None:
    name = {node.id: node.name for node in graph.nodes}
    held = {(e.source, name[e.target]) for e in graph.edges if e.type == "HOLDS_POST"}
    assert held == {
        pair
        for code in _cities()
        for pair in (
            (f"person:张伟@{code}", f"中共{_name(code)}委员会"),
            (f"person:李娜@{code}", f"{_name(code)}卫生健康委员会"),
        )
    }


def test_short_names_mean_the_bodies_of_their_own_page(pages: dict[str, Facts]) -> None:
    for code, found in pages.items():
        city = _name(code)
        bodies = {e.name for e in found.entities if e.type == "Agency"}
        assert bodies == {f"中共{city}委员会", f"{city}卫生健康委员会", f"{city}人民政府"}
