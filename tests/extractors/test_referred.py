"""APPLIED_IN of policies that are named near by, in the headline, or whose scope is said."""

from dataclasses import replace

from tests.extractors.articles import article, facts, relations
from zhengtu_extractors.extract import extract
from zhengtu_graph.model import Facts


def _applied(found: Facts) -> set[tuple[str, str]]:
    return relations(found, "APPLIED_IN")


def test_places_whose_own_papers_follow_one_carry_it_out() -> None:
    text = "会议听取各地落实《关于加强节水管理的意见》的情况。山西、河南、云南等省制定了贯彻实施意见。"
    assert _applied(facts(text)) >= {("关于加强节水管理的意见", name) for name in ("山西省", "河南省", "云南省")}


def test_a_bare_word_means_the_reform_named_last() -> None:
    text = "国务院部署户籍制度改革。陕西省积极推进改革，进展顺利。"
    assert ("户籍制度改革", "陕西省") in _applied(facts(text))


def test_a_bare_word_means_no_policy_of_another_sort() -> None:
    assert not _applied(facts("国务院部署棚户区改造。陕西省积极推进改革，进展顺利。"))


def test_a_list_of_places_that_all_act_applies_the_scheme_of_its_paragraph() -> None:
    text = "户籍制度改革进展顺利。目前，山西、河南、云南等省已出台方案。"
    assert _applied(facts(text)) == {("户籍制度改革", name) for name in ("山西省", "河南省", "云南省")}


def test_a_list_applies_the_scheme_of_the_headline() -> None:
    text = "户籍制度改革受到关注。\n目前，山西、河南等省已出台方案。"
    found = extract(replace(article(text), headline="户籍制度改革步伐加快"))
    assert ("户籍制度改革", "河南省") in _applied(found)


def test_a_list_elsewhere_says_nothing_of_a_scheme_of_another_paragraph() -> None:
    assert not _applied(facts("户籍制度改革受到关注。\n目前，山西、河南等省已出台方案。"))


def test_a_scope_that_is_said_is_where_a_paper_applies() -> None:
    text = "《西部特色产业目录》的适用范围为重庆市、四川省、贵州省。"
    assert _applied(facts(text)) == {("西部特色产业目录", name) for name in ("重庆市", "四川省", "贵州省")}


def test_a_headline_of_a_place_and_a_scheme_says_that_it_is_applied_there() -> None:
    text = "户籍制度改革惠及百姓。陕西就业增加。"
    found = extract(replace(article(text), headline="陕西户籍制度改革纪实"))
    assert ("户籍制度改革", "陕西省") in _applied(found)


def test_a_headline_of_a_venue_says_nothing_of_where_a_scheme_is_applied() -> None:
    text = "户籍制度改革座谈会举行。陕西就业增加。"
    found = extract(replace(article(text), headline="户籍制度改革交流会在陕西举行"))
    assert ("户籍制度改革", "陕西省") not in _applied(found)


def test_the_trials_are_of_the_one_scheme_that_the_article_calls_a_trial() -> None:
    text = "国务院部署农业水价综合改革试点工作。\n专家介绍了情况。\n目前试点有山西、河南等省，各地条件不同。"
    assert _applied(facts(text)) == {("农业水价综合改革", name) for name in ("山西省", "河南省")}


def test_a_bare_reform_is_that_of_the_headline() -> None:
    text = "户籍制度改革受到关注。\n记者在各地走访。\n陕西省积极推进改革，进展顺利。"
    found = extract(replace(article(text), headline="户籍制度改革步伐加快"))
    assert ("户籍制度改革", "陕西省") in _applied(found)


def test_this_work_means_the_scheme_named_last() -> None:
    text = "棚户区改造惠及百姓，山西、河南等省相继开展了此项工作。"
    assert _applied(facts(text)) >= {("棚户区改造", name) for name in ("山西省", "河南省")}


def test_the_practice_of_a_scheme_in_a_place_applies_it_there() -> None:
    assert _applied(facts("林长制在贵州省的实践取得成功。")) == {("林长制", "贵州省")}
