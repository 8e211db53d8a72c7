"""APPLIED_IN on the ground of the home, and where a policy is said to reach."""

from dataclasses import replace

import pytest

from tests.extractors.articles import article, facts, relations
from zhengtu_extractors.extract import extract
from zhengtu_graph.model import Facts

_SHAANXI = "place:610000"


def _applied(found: Facts) -> set[tuple[str, str]]:
    return relations(found, "APPLIED_IN")


def test_what_a_local_article_tells_without_a_subject_is_done_at_home() -> None:
    found = facts("陕西省经济平稳。我省就业增加。加快推进棚户区改造，新开工十万套。", _SHAANXI)
    assert _applied(found) == {("棚户区改造", "陕西省")}


def test_an_article_without_a_home_says_nothing_of_where() -> None:
    assert not _applied(facts("加快推进棚户区改造，新开工十万套。"))


def test_the_place_in_the_headline_is_the_ground_of_an_article_from_elsewhere() -> None:
    text = "陕西省经济平稳。陕西就业增加。\n加快推进棚户区改造，新开工十万套。"
    found = extract(replace(article(text), headline="陕西今年大力改善民生"))
    assert _applied(found) == {("棚户区改造", "陕西省")}


def test_what_a_guest_says_there_is_not_done_there() -> None:
    text = "陕西省经济平稳。国务院副总理李明江在陕西指出，就业要增加。加快推进棚户区改造，新开工十万套。"
    found = extract(replace(article(text), headline="李明江在陕西调研"))
    assert ("棚户区改造", "陕西省") not in _applied(found)


def test_what_the_nation_does_is_not_the_homes() -> None:
    text = "陕西省经济平稳。我省就业增加。国家今年实施棚户区改造。"
    assert not _applied(facts(text, _SHAANXI))


def test_what_another_place_does_is_not_the_homes() -> None:
    text = "陕西省经济平稳。我省就业增加。在甘肃省，干部们推进棚户区改造。"
    assert ("棚户区改造", "陕西省") not in _applied(facts(text, _SHAANXI))


def test_a_policy_reaches_the_places_to_which_it_is_extended() -> None:
    found = facts("近日，营改增试点范围扩大到河北、山西等十省。")
    assert _applied(found) == {("营业税改征增值税", "河北省"), ("营业税改征增值税", "山西省")}


def test_a_list_of_places_has_the_pilots_that_are_called_theirs() -> None:
    found = facts("上海、重庆等地的房产税改革试点进展顺利。")
    assert _applied(found) == {("房产税改革", "上海市"), ("房产税改革", "重庆市")}


def test_a_policy_since_whose_start_a_place_has_changed_is_applied_there() -> None:
    found = facts("注册资本登记制度改革实施以来，青海省登记平稳有序。")
    assert {place for _, place in _applied(found)} == {"青海省"}


def test_a_policy_set_up_in_a_place_named_first_is_applied_there() -> None:
    found = facts("在浙江省德清县，紧密型县域医共体组建以来，看病近了。")
    assert _applied(found) == {("紧密型县域医疗卫生共同体", "德清县")}


def test_what_a_demand_goes_on_with_is_planned() -> None:
    found = facts("陕西省经济平稳。我省就业增加。要创新办法，推进棚户区改造。", _SHAANXI)
    assert [r.modality for r in found.relations if r.type == "APPLIED_IN"] == ["planned"]


def test_a_list_of_reforms_that_opens_a_sentence_is_carried_out_at_home() -> None:
    found = facts("陕西省经济平稳。我省就业增加。户籍制度改革、司法体制改革也在全面推进。", _SHAANXI)
    assert _applied(found) == {("户籍制度改革", "陕西省"), ("司法体制改革", "陕西省")}


def test_what_a_speaker_demands_is_not_yet_done_at_home() -> None:
    text = "陕西省经济平稳。我省就业增加。\n省长李明江主持会议。要加快推进棚户区改造，新开工十万套。"
    assert ("棚户区改造", "陕西省") not in _applied(facts(text, _SHAANXI))


def test_what_is_done_may_stand_far_behind_its_verb_at_home() -> None:
    text = "陕西省经济平稳。我省就业增加。去年推进危旧房屋修缮、背街小巷治理和棚户区改造。"
    assert ("棚户区改造", "陕西省") in _applied(facts(text, _SHAANXI))


def test_a_report_on_the_nation_has_no_home() -> None:
    text = "会场设在陕西省。陕西秋高气爽。\n加快推进棚户区改造，新开工十万套。"
    assert _applied(facts(text, _SHAANXI))
    assert not _applied(extract(replace(article(text, _SHAANXI), headline="国务院召开住房会议")))


def test_bodies_of_the_home_name_it_too() -> None:
    found = facts("陕西省经济平稳。陕西省财政厅负责落实。加快推进棚户区改造，新开工十万套。", _SHAANXI)
    assert _applied(found) == {("棚户区改造", "陕西省")}


def test_what_places_report_on_is_applied_there() -> None:
    found = facts("会上，陕西省和云南省昆明市负责人汇报了推进棚户区改造的做法。")
    assert _applied(found) == {("棚户区改造", "陕西省"), ("棚户区改造", "昆明市")}


def test_what_a_place_does_to_carry_a_paper_out_applies_it_there() -> None:
    assert _applied(facts("为贯彻落实《关于修缮校舍的意见》，今年起，陕西省将拨款十亿元。"))
    assert _applied(facts("作为陕西省落实《关于修缮校舍的意见》的举措，十亿元已经到位。"))
    assert not _applied(facts("为贯彻落实《关于修缮校舍的意见》，陕西省和云南省的专家会面。"))


def test_a_place_that_proposes_something_and_carries_a_scheme_out() -> None:
    found = facts("陕西省提出“强基固本”举措，实施棚户区改造。")
    assert _applied(found) == {("棚户区改造", "陕西省")}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("在贵州，棚户区改造今年计划新开工五百户。", "贵州省"),
        ("在贵州，总投资八亿元的棚户区改造，让三万人受益。", "贵州省"),
        ("棚户区改造落地贵州。", "贵州省"),
        ("棚户区改造五年来实施项目百余个，惠及贵州群众三万人。", "贵州省"),
        ("旅游业已成为息烽县推进棚户区改造的支柱产业。", "息烽县"),
        ("他组织实施棚户区改造等民生工程，推动贵州城乡面貌一新。", "贵州省"),
        ("贵州成为全国首个林长制试点。", "贵州省"),
        ("贵州省息烽县的街巷一新，是棚户区改造成效的一个缩影。", "息烽县"),
        ("升级林长制，贵州对考核办法进行了优化。", "贵州省"),
        ("随着棚户区改造持续发力，农业大省贵州面貌一新。", "贵州省"),
    ],
)
def test_a_scheme_is_applied_where_it_is_said_to_go_on_arrive_or_be_seen(text: str, place: str) -> None:
    scheme = "林长制" if "林长制" in text else "棚户区改造"
    assert (scheme, place) in relations(facts(text), "APPLIED_IN")


@pytest.mark.parametrize(
    "text",
    [
        "在贵州，省长强调，棚户区改造要让群众满意。",
        "他强调，要深入实施棚户区改造，推动贵州城乡面貌一新。",
    ],
)
def test_what_a_leader_demands_there_does_not_go_on_there(text: str) -> None:
    assert not relations(facts(text), "APPLIED_IN")


def test_what_a_paper_lays_down_is_not_done_at_home() -> None:
    text = "陕西省经济平稳。我省就业增加。方案明确，全面推进棚户区改造，新开工十万套。"
    assert not relations(facts(text, _SHAANXI), "APPLIED_IN")


def test_nor_what_is_told_of_a_place_that_lies_in_it_or_elsewhere() -> None:
    text = "陕西省经济平稳。我省就业增加。河南省天气晴好。持续推进棚户区改造，新开工十万套。"
    assert ("棚户区改造", "陕西省") not in relations(facts(text, _SHAANXI), "APPLIED_IN")


def test_nor_a_mechanism_that_a_work_plan_wants_built() -> None:
    text = "陕西省经济平稳。我省就业增加。建立物业服务成本发布制度，完善项目考评机制。"
    assert not relations(facts(text, _SHAANXI), "APPLIED_IN")


def test_since_it_was_begun_a_place_that_acts_carries_it_out() -> None:
    assert ("棚户区改造", "贵州省") in relations(facts("启动棚户区改造以来，贵州三万户搬进新居。"), "APPLIED_IN")


@pytest.mark.parametrize(
    "text",
    [
        "棚户区改造中，贵州省息烽县走在前列。",
        "棚户区改造在贵州省息烽县全面实施。",
        "棚户区改造给贵州省息烽县的居民带来实惠。",
        "棚户区改造实施一年来，贵州省息烽县三百户搬进新居。",
        "以棚户区改造为抓手，贵州省息烽县改善出行条件。",
    ],
)
def test_of_nested_places_the_lowest_is_where_it_is_applied(text: str) -> None:
    assert relations(facts(text), "APPLIED_IN") == {("棚户区改造", "息烽县")}


def test_what_is_the_key_to_a_scheme_tells_of_no_deed() -> None:
    text = "陕西省经济平稳。我省就业增加。产业强不强，是全面推进棚户区改造、改善民生的关键。"
    assert not _applied(facts(text, _SHAANXI))


def test_a_report_about_one_place_alone_speaks_of_it() -> None:
    text = "贵州省息烽县的油菜开花了，息烽县的街道也变了样。\n三年前，启动棚户区改造，三百户搬进新居。"
    assert ("棚户区改造", "息烽县") in relations(facts(text), "APPLIED_IN")


def test_one_about_two_speaks_of_neither() -> None:
    text = "贵州省息烽县的油菜开花了，息烽县和修文县的街道也变了样。\n三年前，启动棚户区改造，三百户搬进新居。"
    assert not relations(facts(text), "APPLIED_IN")


@pytest.mark.parametrize(
    "text",
    [
        "国务院在北京召开会议，北京的天气很好。\n三年来，推进棚户区改造，三百万户搬进新居。",
        "我国住房条件不断改善。贵州省息烽县的油菜开花了，息烽县的街道变了样。\n三年来，推进棚户区改造，成效明显。",
    ],
)
def test_one_about_the_nation_does_not_speak_of_the_place_it_opens_with(text: str) -> None:
    assert not relations(facts(text), "APPLIED_IN")


def test_what_some_places_do_is_not_the_homes() -> None:
    assert not _applied(facts("陕西省经济平稳。我省就业增加。有的地方推进棚户区改造，住房多了。", _SHAANXI))


def test_what_a_house_does_is_not_done_by_the_place() -> None:
    text = "贵州省息烽县的油菜开花了，息烽县的街道也变了样。\n目前，药房实行药品零加成政策，病人少花了钱。"
    assert not relations(facts(text), "APPLIED_IN")


def test_what_a_meeting_held_there_demands_is_planned_there() -> None:
    text = "贵州省息烽县的油菜开花了，息烽县的街道也变了样。\n息烽县召开城建工作会议。会议要求，加快推进棚户区改造。"
    assert ("棚户区改造", "息烽县") in relations(facts(text), "APPLIED_IN")


@pytest.mark.parametrize(("verb", "told"), [("实施", True), ("研究", False)])
def test_a_plan_is_told_of_home_where_it_is_carried_out(verb: str, told: bool) -> None:
    text = f"贵州省息烽县的油菜开花了，息烽县的街道也变了样。\n目前，{verb}生态茶园三年培育计划，茶叶卖得更好。"
    assert (("生态茶园三年培育计划", "息烽县") in relations(facts(text), "APPLIED_IN")) == told
