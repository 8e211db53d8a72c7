"""APPLIED_IN of schemes that bear the name of their place."""

from tests.extractors.articles import facts, relations


def test_a_scheme_is_carried_out_in_the_place_with_which_its_name_opens() -> None:
    text = "辽宁省的三条公路通车了，推进辽宁沿海经济带建设。"
    assert ("辽宁沿海经济带建设", "辽宁省") in relations(facts(text), "APPLIED_IN")


def test_of_nested_places_in_the_lowest() -> None:
    text = "浙江省金华市义乌市有了变化。那年，省里启动义乌市扩大经济社会管理权限改革试点工作。"
    found = {target for source, target in relations(facts(text), "APPLIED_IN") if source.startswith("义乌市")}
    assert found == {"义乌市"}


def test_what_leaves_a_place_is_not_carried_out_there() -> None:
    text = "北京市发布了消息。各地承接北京非首都功能疏解。"
    assert ("北京非首都功能疏解", "北京市") not in relations(facts(text), "APPLIED_IN")


def test_a_model_named_after_its_place_arose_there() -> None:
    found = facts("福建省三明市的改革受到关注。各省学习三明医改。")
    assert {(r.target, r.properties["stage"]) for r in found.relations if r.type == "APPLIED_IN"} == {
        ("place:350400", "origin")
    }
