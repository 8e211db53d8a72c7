"""APPLIED_IN of the scheme of which a report speaks, where a sentence names places and no policy."""

from dataclasses import replace

from tests.extractors.articles import article, facts, relations
from zhengtu_extractors.extract import extract


def _applied(text: str) -> set[str]:
    found = extract(replace(article(f"长期护理保险制度受到关注。\n{text}"), headline="长期护理保险制度试点稳步推进"))
    return {place for scheme, place in relations(found, "APPLIED_IN") if scheme == "长期护理保险制度"}


def test_pilots_are_listed() -> None:
    assert _applied("首批试点城市有15个，分别是承德市、长春市、上饶市。") == {"承德市", "长春市", "上饶市"}
    assert _applied("国家选择南宁、柳州作为试点城市。") == {"南宁市", "柳州市"}


def test_clauses_tell_of_one_place_after_the_other() -> None:
    text = "长沙推出居家护理包，株洲实行按日付费，湘潭则把认知症老人纳入保障。"
    assert _applied(text) == {"长沙市", "株洲市", "湘潭市"}


def test_a_long_list_tells_of_those_that_have_the_scheme() -> None:
    text = "目前，沈阳、大连、鞍山、抚顺四市的失能老人有人照料。"
    assert _applied(text) == {"沈阳市", "大连市", "鞍山市", "抚顺市"}


def test_a_list_is_of_the_scheme_that_its_paragraph_named() -> None:
    text = "国务院部署户籍制度改革。石家庄、唐山、秦皇岛、邯郸的居民拿到了新户口本。"
    found = relations(facts(text), "APPLIED_IN")
    assert found >= {("户籍制度改革", name) for name in ("石家庄市", "唐山市", "秦皇岛市", "邯郸市")}


def test_guests_have_no_part_in_it() -> None:
    assert not _applied("来自沈阳、大连、鞍山、抚顺的专家参加了座谈。")


def test_a_strategy_holds_everywhere_and_is_no_theme() -> None:
    text = "各地推进乡村振兴。沈阳、大连、鞍山、抚顺的大米丰收。"
    assert not relations(facts(text), "APPLIED_IN")


def test_places_that_are_themselves_built_up_have_no_part() -> None:
    assert not _applied("会后又推进遵义、铜仁、毕节和安顺建设。")


def test_of_two_schemes_each_has_its_own_places() -> None:
    text = (
        "国家在河南、安徽、江苏、山东启动小麦最低收购价执行预案，在黑龙江、江西、湖南、湖北启动稻谷最低收购价执行预案。"
    )
    applied = relations(facts(text), "APPLIED_IN")
    assert ("小麦最低收购价政策", "黑龙江省") not in applied
    assert ("稻谷最低收购价政策", "河南省") not in applied
