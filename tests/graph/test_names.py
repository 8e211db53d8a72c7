from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.small_facts import CITY, HOSPITAL, REFORM, small_graph
from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Node
from zhengtu_graph.names import NameIndex, load_names, simplified
from zhengtu_graph.pinyin import spell, spell_all
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
        ("三明醫改", "name"),
        ("《三明醫改經驗》", "alias"),
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


@given(st.sampled_from(small_graph().nodes), st.sampled_from(["id", "name"]))
def test_names_resolve_what_they_find_first(node: Node, by: str) -> None:
    text = getattr(node, by)
    assert INDEX.resolve(text, node.type) == INDEX.find(text, node.type)[0] == node


def test_names_refuse_what_is_not_whole() -> None:
    with pytest.raises(
        UsageError,
        match=r"no Agency named '三明'; near: .*\(agency:三明市第一医院; public_institution, 1 articles 2016\)",
    ):
        INDEX.resolve("三明", "Agency")
    with pytest.raises(UsageError, match=r"no entity named '没有这个'$"):
        INDEX.resolve("没有这个")


def test_names_refuse_namesakes_with_what_tells_them_apart() -> None:
    nodes = [
        Node("place:350400", "Place", "三明市"),
        Node("person:王某@350400", "Person", "王某", None, (), {"seat": "place:350400"}, 3, "2014-02", "2019"),
        Node("person:王某@1", "Person", "王某", None, (), {"seat": "1"}, 1, "2016", "2016-05"),
        Node("policy:办法", "Policy", "办法", "document", (), {"number": "国办发〔2019〕1号", "date": "2019-05"}),
        Node("policy:办法2", "Policy", "办法", "law"),
    ]
    index = NameIndex.from_nodes(nodes)
    told = r"王某 \(person:王某@350400; 三明市, 3 articles 2014–2019\), 王某 \(person:王某@1; 1, 1 articles 2016\)$"
    with pytest.raises(UsageError, match=f"more than one Person named '王某'; give an id: {told}"):
        index.resolve("王某", "Person")
    told = r"办法 \(policy:办法; 国办发〔2019〕1号, 2019-05, document\), 办法 \(policy:办法2; law\)$"
    with pytest.raises(UsageError, match=told):
        index.resolve("办法")


def test_names_typed_in_traditional_characters_find_first_what_is_so_written() -> None:
    nodes = [Node("person:1", "Person", "葉文"), Node("person:2", "Person", "叶文")]
    index = NameIndex.from_nodes(nodes)
    assert [n.id for n in index.find("葉文")] == ["person:1"]
    assert [n.id for n in index.find("叶文")] == ["person:2"]
    assert NameIndex.from_nodes(nodes[1:]).resolve("葉文").id == "person:2"


@pytest.mark.parametrize(
    ("typed", "simple"),
    [("衞健委", "卫健委"), ("國務院辦公廳", "国务院办公厅"), ("乾隆", "乾隆"), ("abc", "abc"), ("", "")],
)
def test_names_are_made_simplified(typed: str, simple: str) -> None:
    assert simplified(typed) == simple


def test_names_cut_a_long_list_of_candidates() -> None:
    nodes = [Node(f"person:王某@{seat}", "Person", "王某") for seat in range(20)]
    with pytest.raises(UsageError, match=r"and 12 more$"):
        NameIndex.from_nodes(nodes).resolve("王某")


@pytest.mark.parametrize(
    ("name", "spelled"),
    [("三明医改", ("sanmingyigai", "smyg")), ("WTO规则", ("wtoguize", "wgz")), ("绿水", ("lvshui", "ls"))],
)
def test_names_are_spelled_in_pinyin(name: str, spelled: tuple[str, str]) -> None:
    assert spell(name.lower()) == spelled


def test_names_are_read_from_a_store(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.write(small_graph())
    index = load_names(store, load_schema())
    assert [n.id for n in index.find("三明")] == [n.id for n in INDEX.find("三明")]


# Characters read in several ways, alone and in phrases; letters, digits and marks; one that no table has.
CHARACTERS = "重庆银行长春乐安会计厦门三明市委医改共产党绿女都江堰率单于a1·—〇\U00031350"


@given(st.lists(st.text(CHARACTERS, max_size=8), min_size=1, max_size=6))
def test_names_spelled_together_are_spelled_as_one_by_one(names: list[str]) -> None:
    assert spell_all(names) == [spell(name) for name in names]
