"""IMPLEMENTS by the ground on which a body acts and by what it has charge of."""

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
