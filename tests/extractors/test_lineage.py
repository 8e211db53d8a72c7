"""BASED_ON by what the paragraph told before, and by the model that is followed."""

import pytest

from tests.extractors.articles import facts, relations


def test_a_paper_rests_on_the_one_whose_basis_it_raises() -> None:
    text = "水利部印发《节水管理规定》。这是在《用水定额管理办法》基础上的全面提升。"
    assert relations(facts(text), "BASED_ON") == {("节水管理规定", "用水定额管理办法")}


@pytest.mark.parametrize("hence", ["据此", "为此", "对此"])
def test_a_draft_rests_on_the_paper_told_before(hence: str) -> None:
    text = f"国务院印发的《节水管理规定》明确，水价要反映成本。{hence}，《用水条例（草案）》增加规定，水价按成本核定。"
    assert ("用水条例（草案）", "节水管理规定") in relations(facts(text), "BASED_ON")


def test_what_follows_a_model_rests_on_it() -> None:
    text = "浙江学习运用“千万工程”经验，扎实推进乡村全面振兴。"
    assert {(new, old[-6:]) for new, old in relations(facts(text), "BASED_ON")} == {("乡村振兴", "“千万工程”")}


def test_a_paper_is_on_a_system_that_its_title_calls_by_another_word() -> None:
    text = "国务院办公厅印发《关于加快建设分级诊疗体系的若干措施》。分级诊疗制度已经建立。"
    assert relations(facts(text), "PART_OF") >= {("关于加快建设分级诊疗体系的若干措施", "分级诊疗制度")}
    other = "国务院印发《知识产权强国建设纲要》。国家实行知识产权制度。"
    assert not {pair for pair in relations(facts(other), "PART_OF") if "知识产权制度" in pair}


def test_the_next_task_of_a_list_rests_on_none_before() -> None:
    text = "严格落实《城市更新条例》，加快出台《城市体检办法》。"
    assert not relations(facts(text), "BASED_ON")
    assert relations(facts("为落实《城市更新条例》，北京市出台《城市体检办法》。"), "BASED_ON")


def test_a_paper_that_bears_a_bureaus_name_is_not_on_the_strategy_of_that_name() -> None:
    text = "国家知识产权局发布了《国家知识产权局政府信息公开实施办法》，并介绍国家知识产权战略的进展。"
    assert not relations(facts(text), "PART_OF")
