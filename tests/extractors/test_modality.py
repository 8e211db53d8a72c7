"""A plan is not a fact done, and what is only asked or rumoured is no fact."""

import pytest

from tests.extractors.articles import facts
from zhengtu_extractors.modality import modality_before, states_nothing


@pytest.mark.parametrize(
    ("before", "modality"),
    [
        ("会议强调，要深化改革，", "planned"),  # what is demanded holds of the clauses that follow
        ("一旦条件成熟，", "planned"),
        ("报告提出，要深化改革，Ⓛ", "done"),  # someone else acts
        ("要求各地深化改革，完成了", "done"),
        ("报告提出，要深化改革，推动Ⓛ", "planned"),  # who is moved to act is no one else
        ("Ⓛ将继续保护生态环境，完善", "planned"),  # what one will do, the clauses that follow go on to say
        ("下一步，Ⓐ聚焦重点，推行", "planned"),
        ("Ⓛ将加快建设，Ⓛ", "done"),
        ("Ⓛ将继续推进，目前已", "done"),
        ("Ⓛ率先将医院纳入", "done"),
        ("Ⓛ将逐步把医院纳入", "planned"),
        ("Ⓛ将优化环境作为工程，", "done"),  # here 将 takes an object
        ("可能", "planned"),
        ("应", "planned"),
        ("农机购置与应用", "done"),
        ("目前", "done"),
        ("尚未", "denied"),
        ("正在", "ongoing"),
        ("正在抓紧修订《Ⓓ》，", "ongoing"),  # and draw up another
    ],
)
def test_modality_is_read_before_the_verb(before: str, modality: str) -> None:
    assert modality_before(before) == modality


@pytest.mark.parametrize("sentence", ["上海是否率先试点？", "不是马上要试点了吗？", "传言再起。"])
def test_questions_and_rumours_state_nothing(sentence: str) -> None:
    assert states_nothing(sentence)


def test_what_a_question_takes_as_given_is_stated() -> None:
    assert not states_nothing("试点效果如何？")


def test_a_question_applies_no_policy() -> None:
    told = facts("上海市率先推行河长制。")
    assert any(r.type == "APPLIED_IN" for r in told.relations)
    asked = facts("上海市是否会率先推行河长制？")
    assert not any(r.type == "APPLIED_IN" for r in asked.relations)


def test_what_one_will_do_for_others_goes_on() -> None:
    assert modality_before("Ⓛ将为企业提供便利，推行") == "planned"


def test_what_is_brought_into_a_scheme_is_no_plan() -> None:
    found = facts("济南市将居家适老化改造纳入长期护理保险制度。")
    assert {r.modality for r in found.relations if r.type == "APPLIED_IN"} == {"done"}
