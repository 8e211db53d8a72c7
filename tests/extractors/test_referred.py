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


def test_a_list_that_took_the_first_step_carries_out_the_scheme_of_its_sentence() -> None:
    text = "国务院部署户籍制度改革。这项改革去年推开，此前，山西省、河南省已先行一步。"
    assert _applied(facts(text)) >= {("户籍制度改革", "山西省"), ("户籍制度改革", "河南省")}


def test_the_clauses_of_one_sentence_tell_of_the_same_reform() -> None:
    text = (
        "国务院部署户籍制度改革。山西、河南等省先县后市，按照“先易后难”的原则稳步推进改革；"
        "云南、贵州等省由省里先定办法；陕西、甘肃等地则从市一级做起。"
    )
    names = ("山西省", "河南省", "云南省", "贵州省", "陕西省", "甘肃省")
    assert _applied(facts(text)) >= {("户籍制度改革", name) for name in names}


def test_a_list_of_whom_a_scheme_reaches() -> None:
    text = "国务院部署棚户区改造。首批资金由上海、浙江等5个省市承担，投向贵州、甘肃等8个省区。"
    names = ("上海市", "浙江省", "贵州省", "甘肃省")
    assert _applied(facts(text)) >= {("棚户区改造", name) for name in names}


def test_places_may_be_listed_with_a_body_that_acts_as_they_do() -> None:
    text = "山西、河南等22个省份和新疆生产建设兵团已完成年度棚户区改造计划。"
    assert _applied(facts(text)) >= {("棚户区改造", "山西省"), ("棚户区改造", "河南省")}


def test_a_reform_that_is_begun_somewhere_is_the_one_named_before() -> None:
    text = "户籍制度改革让人安居。改革2014年在陕西省西安市启动。"
    assert ("户籍制度改革", "西安市") in _applied(facts(text))


def test_a_place_that_is_one_of_the_pilots() -> None:
    assert ("户籍制度改革", "陕西省") in _applied(facts("陕西属于全国首批户籍制度改革试点省份。"))
    assert not _applied(facts("陕西正在争取成为全国首批户籍制度改革试点省份。"))


def test_who_acts_with_a_scheme_has_it() -> None:
    assert ("棚户区改造", "西安市") in _applied(facts("随着棚户区改造深入推进，西安市的老街换了模样。"))


def test_what_is_brought_into_a_scheme_or_done_in_it() -> None:
    assert ("棚户区改造", "西安市") in _applied(facts("西安市率先将城中村纳入棚户区改造。"))
    assert ("户籍制度改革", "西安市") in _applied(facts("西安市在户籍制度改革中先行一步。"))


def test_of_nested_places_in_a_headline_the_lowest_is_meant() -> None:
    found = extract(replace(article("户籍制度改革惠及百姓。陕西西安就业增加。"), headline="陕西西安户籍制度改革纪实"))
    assert _applied(found) == {("户籍制度改革", "西安市")}


def test_what_a_leader_did_when_he_worked_there_is_applied_there() -> None:
    text = "在浙江省工作期间，他推动实施了棚户区改造、户籍制度改革等行动。"
    assert _applied(facts(text)) == {("棚户区改造", "浙江省"), ("户籍制度改革", "浙江省")}


def test_a_scheme_that_is_the_measure_of_a_place_or_the_weight_of_a_bodys_work() -> None:
    assert _applied(facts("棚户区改造是陕西省公共服务的重要举措。")) == {("棚户区改造", "陕西省")}
    found = facts("户籍制度改革，是西安市公安局近年来的发力重点。")
    assert relations(found, "IMPLEMENTS") == {("西安市公安局", "户籍制度改革")}


def test_what_is_looked_at_somewhere_is_carried_out_there() -> None:
    assert _applied(facts("省领导到西安市调研棚户区改造工作。")) == {("棚户区改造", "西安市")}


def test_a_reform_of_a_local_office_is_applied_in_its_place() -> None:
    text = "西安市公安局全面推进户籍制度改革，西安市面貌一新。"
    assert _applied(facts(text)) == {("户籍制度改革", "西安市")}


def test_who_does_several_things_goes_on_to_carry_out_the_last() -> None:
    text = "山西省聚焦环境整治，部署实施5大行动，同时继续推进棚户区改造。"
    assert ("棚户区改造", "山西省") in _applied(facts(text))


def test_works_of_a_scheme_that_go_on_at_a_place() -> None:
    text = "在四川省南充市，30多个棚户区改造项目正在进行，涉及2400多户居民。"
    assert ("棚户区改造", "南充市") in _applied(facts(text))


def test_a_scheme_may_be_named_by_the_end_of_its_name() -> None:
    text = "政策性农业保险惠及百姓。西安市的农业保险试点起步于2008年。"
    assert ("政策性农业保险", "西安市") in _applied(facts(text))


def test_the_clauses_between_may_tell_what_made_them_begin() -> None:
    text = "国务院部署户籍制度改革。西安市政府高度重视，文件一出台，便抓紧培训，随后铺开户籍制度改革试点。"
    assert ("西安市人民政府", "户籍制度改革") in relations(facts(text), "IMPLEMENTS")


def test_where_the_bodies_of_places_act_the_places_do_not() -> None:
    text = "棚户区改造试点启动。贵阳、遵义两地海关推出八项措施。"
    assert not {place for _, place in relations(facts(text), "APPLIED_IN")} & {"贵阳市", "遵义市"}
