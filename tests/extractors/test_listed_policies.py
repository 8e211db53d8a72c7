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
