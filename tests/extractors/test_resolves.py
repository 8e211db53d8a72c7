"""ADOPTED by what a meeting says is to be done."""

from tests.extractors.articles import facts, relations

_OPENING = "7月9日，国务院总理李明江主持召开国务院常务会议。"


def _adopted(text: str) -> set[str]:
    return {policy for _, policy in relations(facts(_OPENING + text, date="2014-07-10"), "ADOPTED")}


def test_what_a_meeting_wants_set_up_in_a_later_clause_is_adopted() -> None:
    assert _adopted("会议指出，要发挥市场作用，逐步建立巨灾保险制度。") == {"巨灾保险制度"}


def test_what_goes_on_needs_to_be_asked_for() -> None:
    assert _adopted("会议强调，要尽快推进户籍制度改革。") == {"户籍制度改革"}
    assert not _adopted("会议强调，就业带动消费，推进户籍制度改革，助力增长。")


def test_the_items_that_follow_are_the_meetings() -> None:
    assert _adopted("会议决定简化手续。一是减少审批。二是实行先照后证。") == {"“先照后证”改革"}


def test_what_a_person_wants_is_not_the_meetings() -> None:
    assert not _adopted("财政部部长王远山说，要实行先照后证。")


def test_praise_of_a_work_does_not_set_it_up() -> None:
    assert not _adopted("会议强调，加快棚户区改造，让居民早日搬家，是改善民生的硬任务。")
