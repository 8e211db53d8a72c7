"""IMPLEMENTS by the ground on which a body acts and by what it has charge of."""

import pytest

from tests.extractors.articles import facts, relations
from zhengtu_graph.model import Facts


def _carried_out(found: Facts) -> set[tuple[str, str]]:
    return relations(found, "IMPLEMENTS")


def test_a_body_that_acts_by_a_paper_carries_it_out() -> None:
    found = facts("根据《花卉管理办法》（林业部令第7号）规定，国家林业局受理了十家企业的申请。")
    assert _carried_out(found) == {("国家林业局", "花卉管理办法")}


def test_a_body_that_makes_another_paper_by_it_does_not() -> None:
    assert not _carried_out(facts("根据《花卉管理办法》，国家林业局组织制定了《花卉管理细则》。"))


def test_a_body_in_charge_carries_out() -> None:
    found = facts("各地建立由国土资源部牵头的不动产统一登记制度。")
    assert _carried_out(found) == {("国土资源部", "不动产统一登记制度")}


def test_a_duty_to_explain_is_no_charge() -> None:
    assert not _carried_out(facts("《花卉管理办法》由国家林业局负责解释。"))


def test_what_one_who_speaks_for_a_body_says_that_it_will_do_is_its_plan() -> None:
    found = facts("民政部有关负责人表示，接下来将进一步完善医疗救助制度，扩大范围。")
    assert ("民政部", "医疗救助制度") in relations(found, "IMPLEMENTS")
    assert {r.modality for r in found.relations if r.type == "IMPLEMENTS"} == {"planned"}


def test_a_body_that_has_a_policy_in_its_charge_carries_it_out() -> None:
    found = facts("国家林业局负责指导全国林长制的实施。")
    assert _carried_out(found) == {("国家林业局", "林长制")}
    assert not _carried_out(facts("国家林业局负责同志介绍了林长制的实施。"))


def test_bodies_that_set_a_scheme_up_together_carry_it_out() -> None:
    found = facts("财政部、教育部共同建立城乡居民大病保险制度。")
    assert {body for body, _ in _carried_out(found)} == {"财政部", "教育部"}


def test_what_a_body_follows_may_stand_without_marks() -> None:
    found = facts("水利部将按照《节约用水条例》的要求，推进河湖治理。")
    assert _carried_out(found) == {("水利部", "节约用水条例")}


def test_a_body_that_publishes_and_carries_out_a_paper_does_both() -> None:
    found = facts("水利部发布并实施《河湖清淤应急预案》。")
    assert _carried_out(found) == {("水利部", "河湖清淤应急预案")}


def test_training_on_a_scheme_does_not_carry_it_out() -> None:
    assert not _carried_out(facts("财政部组织开展营业税改征增值税业务培训。"))


def test_who_picks_the_pilots_carries_the_scheme_out() -> None:
    assert relations(facts("财政部日前公布了户籍制度改革试点城市名单。"), "IMPLEMENTS") == {("财政部", "户籍制度改革")}


def test_who_builds_or_completes_a_scheme_carries_it_out() -> None:
    assert relations(facts("民政部已完成棚户区改造。"), "IMPLEMENTS") == {("民政部", "棚户区改造")}


@pytest.mark.parametrize(
    "text",
    [
        "财政部表示，2026年将积极运用零基预算理念，深化零基预算改革。",
        "财政部近日明确，下一步还将深化零基预算改革。",
        "依托零基预算改革，财政部将多个项目合并。",
        "在财政部推动下，零基预算改革全面铺开。",
        "财政部等五部门发出通知，启动零基预算改革。",
        "财政部以零基预算改革为抓手，过紧日子。",
        "财政部重点压实零基预算改革，不留死角。",
        "财政部将会同有关方面，指导各地加快工作，并做好零基预算改革。",
    ],
)
def test_a_body_that_tells_of_its_plans_or_is_behind_a_scheme_carries_it_out(text: str) -> None:
    assert _carried_out(facts(text)) == {("财政部", "零基预算改革")}


def test_what_a_body_says_that_others_will_do_is_not_its_own() -> None:
    assert not _carried_out(facts("财政部表示，将支持地方深化零基预算改革。"))
    assert not _carried_out(facts("财政部表示，各地将深化零基预算改革。"))


@pytest.mark.parametrize(
    "text",
    [
        "财政部“零基预算改革”今日启动。",
        "记者从财政部获悉，零基预算改革工作近日正式启动。",
        "财政部表示，计划用三年时间全面实现零基预算改革。",
        "财政部近日印发通知，部署在全国推广福建零基预算改革。",
        "财政部近日正式将广东、福建等地纳入零基预算改革试点。",
        "财政部近日印发通知，19个城市首批纳入零基预算改革试点。",
    ],
)
def test_a_body_whose_scheme_starts_or_widens_carries_it_out(text: str) -> None:
    assert _carried_out(facts(text)) == {("财政部", "零基预算改革")}


@pytest.mark.parametrize(
    "text",
    [
        "财政部、教育部联合部署开展零基预算改革。",
        "为深入落实零基预算改革，财政部、教育部把多个项目合并。",
        "财政部、教育部抓实零基预算改革。",
    ],
)
def test_bodies_that_order_a_scheme_or_act_for_its_sake_carry_it_out(text: str) -> None:
    assert _carried_out(facts(text)) == {("财政部", "零基预算改革"), ("教育部", "零基预算改革")}


def test_a_meeting_called_for_a_schemes_sake_does_not_carry_it_out() -> None:
    assert not _carried_out(facts("为落实零基预算改革，财政部召开座谈会。"))


def test_what_a_ministry_says_that_the_nation_will_do_is_its_own_plan() -> None:
    text = "记者从人力资源社会保障部了解到，我国将推行居住证制度。"
    found = [r for r in facts(text).relations if r.type == "IMPLEMENTS"]
    assert [r.modality for r in found] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "中国人民银行决定增加支农再贷款额度。",
        "财政部上调最低生活保障制度补助标准。",
        "财政部畅通渠道，优化流程，严格落实首诊负责制。",
    ],
)
def test_bodies_carry_out_what_they_raise_grant_or_strictly_keep(text: str) -> None:
    assert len(_carried_out(facts(text))) == 1
