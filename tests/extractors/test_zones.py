import pytest

from tests.extractors.articles import facts, names, relations


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("项目位于峡江县河西生物医药产业园。", "峡江县河西生物医药产业园"),
        ("记者来到关帝文化产业园。", "关帝文化产业园"),
        ("福州保税区、融侨经济技术开发区等先后设立。", "融侨经济技术开发区"),
        ("成都的东郊记忆·成都国际时尚产业园人气旺盛。", "东郊记忆·成都国际时尚产业园"),
    ],
)
def test_a_park_may_have_a_name_and_a_trade_before_its_kind(text: str, name: str) -> None:
    assert name in names(facts(text), "Place")


@pytest.mark.parametrize(
    "text",
    [
        "要加快建设现代农业产业园。",
        "全县共有三个国家级高新技术产业园区。",
        "在打火机产业园，工人正忙。",
        "走进街道文化创意园。",
        "这是广西首例违规进入自然保护区的案件。",
    ],
)
def test_a_sort_of_park_is_no_place(text: str) -> None:
    assert not {n for n in names(facts(text), "Place") if n.endswith(("园", "园区", "保护区"))}


def test_a_zone_may_lie_in_a_zone() -> None:
    found = facts("公司设在南通创新区紫琅科技城内。雄安新区中关村科技园迎来一批企业。")
    assert {"南通创新区", "紫琅科技城", "雄安新区", "中关村科技园"} <= names(found, "Place")
    inside = relations(found, "PART_OF")
    assert {("紫琅科技城", "南通创新区"), ("中关村科技园", "雄安新区"), ("南通创新区", "南通市")} <= inside


def test_a_park_behind_a_comma_lies_in_the_place_told() -> None:
    found = facts("在贵州江口县，贵茶产业园内新开了展厅。")
    assert ("贵茶产业园", "江口县") in relations(found, "PART_OF")


def test_a_park_bears_the_place_behind_the_dot() -> None:
    found = facts("北京企业落户京津冀·沧州生物医药产业园。")
    assert relations(found, "PART_OF") == {("京津冀·沧州生物医药产业园", "沧州市")}


def test_villages_named_with_words_that_names_seldom_hold() -> None:
    found = facts("上思县叫安镇那荡村村民和德州市陵城区边临镇于架村村民。")
    assert {"那荡村", "于架村"} <= names(found, "Place")
