"""Items of a list that its end calls policies."""

from tests.extractors.articles import facts, names


def _named(text: str) -> set[str]:
    return names(facts(text), "Policy")


def test_quoted_items_of_a_list_are_names() -> None:
    assert _named("近日推出“邻里共读”“夜间托管”等政策。") == {"邻里共读", "夜间托管"}


def test_items_that_tell_what_is_given_are_names() -> None:
    assert _named("全镇实施康复救助、就学补助等救助项目。") == {"康复救助", "就学补助"}


def test_fields_are_no_names() -> None:
    assert not _named("要用好税收、土地等政策。")


def test_items_share_the_type_word_of_the_last() -> None:
    found = facts("推进医疗服务价格、医保支付方式和公立医院薪酬制度改革。")
    assert names(found, "Policy") == {"医疗服务价格改革", "医保支付方式改革", "公立医院薪酬制度改革"}


def test_what_is_reformed_shares_the_reform() -> None:
    found = facts("推进城市供热体制、农村水利管理体制改革。")
    assert names(found, "Policy") >= {"城市供热体制改革"}


def test_other_items_of_a_list_are_no_reforms() -> None:
    assert not names(facts("稳增长、转方式、促改革。"), "Policy")


def test_schemes_of_aid_are_named_by_their_list() -> None:
    found = facts("县里实施康复救助、扶残助学、无障碍改造等救助项目。")
    assert names(found, "Policy") == {"康复救助", "无障碍改造", "扶残助学"}


def test_the_end_of_a_list_may_praise_it() -> None:
    assert _named("“邻里共读”等既有政策要落实。") == {"邻里共读"}


def test_quotes_may_hold_a_comma_of_the_list() -> None:
    assert "一次告知、一次受理" in _named("还创新了“一次告知、一次受理”等模式。")


def test_a_list_of_what_a_verb_puts_in_force_names_each_with_the_word_at_its_end() -> None:
    found = names(facts("市里已建立茶商圆桌会议、渡口值守专员等制度。"), "Policy")
    assert found == {"茶商圆桌会议制度", "渡口值守专员制度"}


def test_a_list_of_what_is_only_bettered_names_none() -> None:
    assert not names(facts("不断完善风险研判、隐患排查、物资调度等机制。"), "Policy")
