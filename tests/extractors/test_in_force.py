"""APPLIED_IN of local papers that news tell to be in force."""

from dataclasses import replace

from tests.extractors.articles import article, facts, relations
from zhengtu_extractors.extract import extract
from zhengtu_graph.model import Facts

_ISSUED = "近日，贵州省教育厅印发《关于修缮校舍的通知》。"


def _applied(found: Facts) -> set[tuple[str, str]]:
    return relations(found, "APPLIED_IN")


def test_a_local_paper_that_comes_into_force_is_applied_in_its_bodys_place() -> None:
    found = facts(f"{_ISSUED}贵州省学校较多。通知将于今年12月1日起实施。")
    assert _applied(found) == {("关于修缮校舍的通知", "贵州省")}


def test_what_a_local_paper_says_of_its_place_is_applied_there() -> None:
    found = facts(f"{_ISSUED}《通知》要求，贵州省还将加固老旧校舍。")
    assert _applied(found) == {("关于修缮校舍的通知", "贵州省")}


def test_what_holds_from_now_on_is_the_articles_paper() -> None:
    assert _applied(facts(f"{_ISSUED}即日起，贵州省取消校舍租金。")) == {("关于修缮校舍的通知", "贵州省")}


def test_a_paper_of_the_nation_is_in_force_in_no_one_place() -> None:
    assert not _applied(facts("近日，教育部印发《关于修缮校舍的通知》。贵州省学校较多。通知将于今年12月1日起实施。"))


def test_what_a_paper_says_of_another_place_is_not_applied_there() -> None:
    assert not _applied(facts(f"{_ISSUED}《通知》要求，甘肃省来的学生一视同仁。"))


def test_a_local_paper_is_carried_out_in_news_but_only_a_notices_reason() -> None:
    text = "贵州省各地迅速行动。为认真贯彻《贵州省古桥保护条例》，各地加大巡查力度。"
    assert any(place == "贵州省" for _, place in _applied(facts(text)))
    assert not _applied(extract(replace(article(text), kind="notice")))


def test_a_local_paper_of_which_something_comes_at_once_is_applied() -> None:
    text = "近日，贵州省息烽县出台《关于修缮校舍的若干措施》，对老旧校舍给予补贴。"
    assert _applied(facts(text)) == {("关于修缮校舍的若干措施", "息烽县")}


def test_what_it_only_lays_down_is_not() -> None:
    assert not _applied(facts("近日，贵州省息烽县出台《关于修缮校舍的若干措施》，明确了目标。"))


def test_a_paper_whose_title_opens_with_a_places_short_name_is_in_force_there() -> None:
    for told in ("自2021年7月1日起施行。", "施行，山有人管。"):
        text = f"贵州省的油菜开花了。2021年，《贵州林长制条例》{told}"
        assert ("贵州林长制条例", "贵州省") in _applied(facts(text))
