from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.small_facts import CITY, HOSPITAL, REFORM, small_graph
from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Node
from zhengtu_graph.names import NameIndex, load_names, pinyin
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store import open_store

INDEX = NameIndex.from_nodes(small_graph().nodes)


@pytest.mark.parametrize(
    ("text", "match"),
    [
        (REFORM, "id"),
        ("三明医改", "name"),
        ("三明医改经验", "alias"),
        ("《三明医改》", "name"),
        ("“三明 医改”", "name"),
        ("sanmingyigai", "pinyin"),
        ("San Ming Yi Gai", "pinyin"),
        ("smyg", "pinyin"),
    ],
)
def test_names_find_by_id_name_alias_and_pinyin(text: str, match: str) -> None:
    hit = INDEX.hits(text)[0]
    assert (hit.node.id, hit.match) == (REFORM, match)


def test_names_put_whole_names_before_beginnings_before_parts() -> None:
    nodes = [Node(f"place:{n}", "Place", n) for n in ("新三明", "三明市", "三明")]
    assert [n.name for n in NameIndex.from_nodes(nodes).find("三明")] == ["三明", "三明市", "新三明"]


def test_names_put_the_more_often_mentioned_first() -> None:
    nodes = [Node("place:1", "Place", "甲县", articles=1), Node("place:2", "Place", "甲市", articles=5)]
    assert [n.id for n in NameIndex.from_nodes(nodes).find("甲")] == ["place:2", "place:1"]


def test_names_list_a_node_once() -> None:
    found = [n.id for n in INDEX.find("三明")]
    assert len(found) == len(set(found))
    assert found[0] == CITY


def test_names_find_only_the_type_asked_for() -> None:
    assert {n.type for n in INDEX.find("三明", "Agency")} == {"Agency"}


@pytest.mark.parametrize("text", ["", "  ", "没有这个", "《》"])
def test_names_find_nothing(text: str) -> None:
    assert INDEX.find(text) == []


@given(st.text(max_size=6))
def test_names_take_any_text(text: str) -> None:
    assert all(hit.node.id for hit in INDEX.hits(text))


def test_names_resolve_to_one() -> None:
    assert INDEX.resolve("三明市第一医院").id == HOSPITAL
    assert INDEX.resolve("三明", "Place").id == CITY


def test_names_refuse_what_is_not_whole() -> None:
    with pytest.raises(UsageError, match=r"no Agency named '三明'; near: .*\(agency:三明市第一医院\)"):
        INDEX.resolve("三明", "Agency")
    with pytest.raises(UsageError, match=r"no entity named '没有这个'$"):
        INDEX.resolve("没有这个")


def test_names_refuse_namesakes_with_their_ids() -> None:
    nodes = [Node(f"person:王某@{seat}", "Person", "王某") for seat in ("1", "2")]
    with pytest.raises(UsageError, match=r"more than one Person .*王某 \(person:王某@1\), 王某 \(person:王某@2\)"):
        NameIndex.from_nodes(nodes).resolve("王某", "Person")


def test_names_cut_a_long_list_of_candidates() -> None:
    nodes = [Node(f"person:王某@{seat}", "Person", "王某") for seat in range(20)]
    with pytest.raises(UsageError, match=r"and 12 more$"):
        NameIndex.from_nodes(nodes).resolve("王某")


@pytest.mark.parametrize(
    ("name", "spelled"),
    [("三明医改", ("sanmingyigai", "smyg")), ("WTO规则", ("wtoguize", "wgz")), ("绿水", ("lvshui", "ls"))],
)
def test_names_are_spelled_in_pinyin(name: str, spelled: tuple[str, str]) -> None:
    assert pinyin(name.lower()) == spelled


def test_names_are_read_from_a_store(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.write(small_graph())
    index = load_names(store, load_schema())
    assert [n.id for n in index.find("三明")] == [n.id for n in INDEX.find("三明")]
