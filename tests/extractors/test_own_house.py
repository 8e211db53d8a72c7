"""IMPLEMENTS by what one who speaks tells of his own house."""

import pytest

from tests.extractors.articles import facts, relations


@pytest.mark.parametrize(
    "text",
    [
        "“我们将继续深化零基预算改革。”安徽省财政厅厅长李大明说。",
        "“钱要花在刀刃上。我们深化零基预算改革。”安徽省财政厅厅长李大明介绍，“效果很好。”",
        "安徽省财政厅厅长李大明介绍，近年来他们率先推行零基预算改革。",
        "安徽省财政厅厅长李大明告诉记者：“我们推进零基预算改革，不再按基数拨款。”",
    ],
)
def test_the_office_for_which_one_speaks_carries_out_what_he_says_it_does(text: str) -> None:
    assert relations(facts(text), "IMPLEMENTS") == {("安徽省财政厅", "零基预算改革")}


@pytest.mark.parametrize(
    "text",
    [
        "“我们希望国家深化零基预算改革。”安徽省财政厅厅长李大明说。",
        "“各地都在推进零基预算改革，我们也在学。”安徽省财政厅厅长李大明说。",
        "安徽省财政厅厅长李大明说，零基预算改革将由多部门推进。",
        "他们推进零基预算改革。\n“日子好过了。”安徽省财政厅厅长李大明说。",
    ],
)
def test_what_others_do_is_not_his_offices(text: str) -> None:
    assert not relations(facts(text), "IMPLEMENTS")


@pytest.mark.parametrize(
    "text",
    [
        "安徽省财政厅有关负责人表示，通过零基预算改革的过筛，资金投向更准。",
        "“我们深化零基预算改革。”安徽省财政厅相关负责人介绍。",
    ],
)
def test_one_who_speaks_without_a_name_speaks_for_his_office(text: str) -> None:
    assert relations(facts(text), "IMPLEMENTS") == {("安徽省财政厅", "零基预算改革")}


def test_the_paper_that_we_put_out_is_the_offices() -> None:
    found = facts("“我们出台了《校舍修缮办法》。”安徽省财政厅厅长李大明说。")
    assert relations(found, "ISSUED") == {("安徽省财政厅", "校舍修缮办法")}


def test_one_whose_house_was_named_before_speaks_for_it_by_his_name_alone() -> None:
    first = "安徽省财政厅厅长李大明介绍了情况。"
    for text in (
        "“我们推行零基预算改革。”李大明说。",
        "李大明介绍，将深化零基预算改革。",
        "“采取零基预算改革的办法，效果好。”李大明说。",
    ):
        assert relations(facts(f"{first}\n{text}"), "IMPLEMENTS") == {("安徽省财政厅", "零基预算改革")}
    assert not relations(facts("“我们推行零基预算改革。”李大明说。"), "IMPLEMENTS")
