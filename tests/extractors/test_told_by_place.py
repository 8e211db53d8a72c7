"""APPLIED_IN of what a paragraph tells of the place with which it opens."""

from dataclasses import replace

import pytest

from tests.extractors.articles import article, facts, relations
from zhengtu_extractors.extract import extract
from zhengtu_graph.model import Facts


def _applied(found: Facts) -> set[tuple[str, str]]:
    return relations(found, "APPLIED_IN")


def test_what_follows_a_place_that_opens_a_paragraph_is_told_of_it() -> None:
    text = "各地办实事。\n在贵州省息烽县，山路修到了村口。去年以来又推进棚户区改造，三百户搬进新居。"
    assert _applied(facts(text)) == {("棚户区改造", "息烽县")}


def test_the_next_paragraph_is_of_no_place() -> None:
    text = "在贵州省息烽县，山路修到了村口。\n去年以来又推进棚户区改造，三百户搬进新居。"
    assert not _applied(facts(text))


def test_a_place_before_a_colon_heads_the_paragraphs_below() -> None:
    text = "贵州：实事办到家门口\n今年推进棚户区改造，三百户搬进新居。\n甘肃：水渠修到田头\n今年推行林长制。"
    assert _applied(facts(text)) >= {("棚户区改造", "贵州省"), ("林长制", "甘肃省")}


def test_a_quote_is_told_of_the_place_of_who_speaks() -> None:
    text = "“前年实施棚户区改造，我家搬进了新居。”位于贵州省息烽县的老街上，居民们很高兴。"
    assert _applied(facts(text)) == {("棚户区改造", "息烽县")}


def test_people_of_a_place_that_make_use_of_a_scheme_have_it_there() -> None:
    text = "在贵州省息烽县，一位老人住了院。她家享受到临时救助制度的帮助。"
    assert _applied(facts(text)) == {("临时救助制度", "息烽县")}


def test_the_headlines_scheme_is_carried_on_by_the_places_that_act() -> None:
    text = "公立医院综合改革步子更稳。\n贵州省率先建立住院医师培训基地。\n甘肃省风光很美。"
    found = extract(replace(article(text), headline="公立医院综合改革走向深入"))
    assert _applied(found) == {("公立医院综合改革", "贵州省")}


def test_what_the_nation_does_is_not_told_of_the_place_before() -> None:
    text = "在贵州省息烽县，山路修到了村口。全国去年推进棚户区改造。"
    assert not _applied(facts(text))


def test_a_scheme_that_brings_something_there_is_told_of_the_place() -> None:
    text = "在贵州省息烽县，林长制让山更绿。"
    assert _applied(facts(text)) == {("林长制", "息烽县")}


def test_a_quote_within_a_sentence_is_told_of_the_place_of_who_speaks() -> None:
    text = "“我家老屋漏雨。”贵州省息烽县居民李大爷说。前年推进棚户区改造，他搬进了新居。"
    assert _applied(facts(text)) == {("棚户区改造", "息烽县")}


def test_the_scheme_may_stand_in_the_line_beside_the_headline() -> None:
    text = "公立医院综合改革步子更稳。\n贵州省率先建立住院医师培训基地。"
    found = extract(replace(article(text), headline="让百姓看好病", subhead="公立医院综合改革走向深入"))
    assert _applied(found) == {("公立医院综合改革", "贵州省")}


def test_what_the_head_of_a_place_says_to_be_carried_out_is_applied_there() -> None:
    found = facts("昆明市市长王远山在作报告时指出，坚持以人为本，严格落实居住证制度。")
    assert ("居住证制度", "昆明市") in relations(found, "APPLIED_IN")


@pytest.mark.parametrize(
    "opening",
    ["工业大省贵州，今年天气晴好。", "作为西部门户的贵州，今年天气晴好。", "记者来到贵州，天气晴好。"],
)
def test_a_place_may_be_described_before_its_name(opening: str) -> None:
    text = f"{opening}眼下正大力推进棚户区改造，三百户搬进新居。"
    assert ("棚户区改造", "贵州省") in relations(facts(text), "APPLIED_IN")


def test_what_the_place_is_to_the_nation_does_not_lead_away_from_it() -> None:
    text = "未来五年，贵州将打造3个国家级产业集群，建成全国重要的粮仓；推进棚户区改造。"
    assert ("棚户区改造", "贵州省") in relations(facts(text), "APPLIED_IN")


@pytest.mark.parametrize("nation", ["如今，全国棚改提速", "目前，我国城市日新", "长三角合力前行"])
def test_but_a_clause_on_the_nation_or_a_wider_region_does(nation: str) -> None:
    assert not relations(facts(f"贵州天气晴好。{nation}，推进棚户区改造取得进展。"), "APPLIED_IN")


def test_the_home_too_is_what_a_paragraph_tells_of_once_it_has_opened_it() -> None:
    text = "贵州省经济平稳。贵州就业增加。\n贵州将选择权交给群众。通过棚户区改造，三百户搬进新居。"
    assert ("棚户区改造", "贵州省") in relations(facts(text, "place:520000"), "APPLIED_IN")


def test_what_a_place_is_told_to_do_is_not_what_it_does() -> None:
    assert not relations(facts("贵州要发展旅游。深入推进棚户区改造。"), "APPLIED_IN")


def test_a_place_may_act_behind_clauses_that_name_nobody() -> None:
    text = "房屋老旧，管网失修，居民出行难时有发生，贵州推进街道整修。通过棚户区改造，三百户搬进新居。"
    assert ("棚户区改造", "贵州省") in relations(facts(text), "APPLIED_IN")


def test_works_told_with_others_in_a_list_run_there() -> None:
    text = "贵州街道整修一新。如今，一批棚户区改造和管网更新项目持续推进。"
    assert ("棚户区改造", "贵州省") in relations(facts(text), "APPLIED_IN")


def test_what_is_asked_is_not_told_of_a_place() -> None:
    assert _applied(facts("各地办实事。\n“上海不是马上要率先试点房产税吗？”")) == set()


def test_what_the_head_of_an_office_tells_is_told_of_its_place() -> None:
    before = "贵州省息烽县的油菜开花了。\n"
    told = "息烽县林业局局长李山介绍，近年来，全面推行林长制，山有人管。"
    quoted = "“推行林长制以来，山有人管。路也通了。”息烽县林业局局长李山介绍。"
    for text in (told, quoted):
        assert ("林长制", "息烽县") in _applied(facts(before + text))


def test_what_the_head_of_a_house_tells_is_not() -> None:
    text = "贵州省息烽县、修文县的油菜开花了。\n“推行药品零加成以来，病人少花了钱。”息烽县人民医院院长李山介绍。"
    assert not _applied(facts(text))


@pytest.mark.parametrize(
    "text",
    [
        "在贵州省息烽县，老街变了样，居民用上了棚户区改造项目的新管网。",
        "贵州省息烽县整修街道，聚焦棚户区改造，三百户搬进新居。",
        "针对房屋老旧、管网失修、居民出行难的问题，贵州省息烽县明确了措施，利用棚户区改造，三百户搬进新居。",
        "在贵州省息烽县，棚户区改造支持的一批管网项目正在施工。",
    ],
)
def test_what_a_place_makes_use_of_in_a_later_clause_is_told_of_it(text: str) -> None:
    assert ("棚户区改造", "息烽县") in _applied(facts(text))


def test_what_runs_in_the_sentence_behind_is_told_of_the_place() -> None:
    text = "去年，贵州省息烽县修缮了街道。“林长制”全面推行后，山有人管。棚户区改造倒逼街道变样。"
    assert _applied(facts(text)) == {("林长制", "息烽县"), ("棚户区改造", "息烽县")}


def test_a_comma_may_part_a_pilot_from_its_place() -> None:
    text = "贵州省息烽县，是全国首批棚户区改造试点县。"
    assert _applied(facts(text)) == {("棚户区改造", "息烽县")}
