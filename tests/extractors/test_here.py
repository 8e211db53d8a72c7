"""APPLIED_IN of what 当地, 镇里 or 该村 carries out."""

from tests.extractors.articles import facts, relations
from zhengtu_graph.model import Facts


def _applied(found: Facts) -> set[tuple[str, str]]:
    return relations(found, "APPLIED_IN")


def test_what_is_done_there_is_applied_in_the_place_named_in_the_sentence() -> None:
    assert ("林长制", "息烽县") in _applied(facts("在贵州省息烽县的山区，当地通过推行林长制，让山更绿。"))


def test_or_in_the_one_named_in_the_sentence_before() -> None:
    text = "贵州省息烽县的油菜开花了。今年，当地政府还大力推进棚户区改造，三百户搬进新居。"
    assert ("棚户区改造", "息烽县") in _applied(facts(text))


def test_or_in_the_only_one_of_the_paragraph_before() -> None:
    text = "贵州省息烽县的油菜开花了。\n今年，当地推进棚户区改造，三百户搬进新居。"
    assert _applied(facts(text)) == {("棚户区改造", "息烽县")}


def test_not_in_the_last_of_several_there_or_further_back() -> None:
    later = "\n今年，当地推进棚户区改造，三百户搬进新居。"
    assert not _applied(facts("贵州省修文县下了雪。息烽县的油菜开花了。" + later))
    assert not _applied(facts("贵州省息烽县的油菜开花了。\n春天来了。\n游人到了。" + later))


def test_of_several_places_none_is_meant() -> None:
    assert not _applied(facts("贵州省、甘肃省的油菜开花了。今年，当地推进棚户区改造，三百户搬进新居。"))


def test_of_neighbouring_counties_both_are_meant() -> None:
    text = "贵州省息烽县与修文县关停了小作坊。难题得到了化解。当地推行林长制，山有人管。"
    assert _applied(facts(text)) == {("林长制", "息烽县"), ("林长制", "修文县")}


def test_behind_an_office_it_means_the_place_for_which_that_works() -> None:
    text = "贵州省息烽县的油菜开花了。\n息烽县林业局负责人介绍，当地推行林长制，山有人管。"
    assert _applied(facts(text)) == {("林长制", "息烽县")}


def test_what_is_wished_is_not_done() -> None:
    assert not _applied(facts("他来到贵州省息烽县，希望当地推进棚户区改造。"))


def test_a_word_of_a_level_means_the_last_place_of_that_level() -> None:
    text = "合肥市肥西县官亭镇下了一场雪。\n转变是从镇里推行林长制起步的。"
    assert ("林长制", "官亭镇") in _applied(facts(text))


def test_to_join_a_matter_with_a_scheme_is_done_and_not_planned() -> None:
    found = facts("在贵州省息烽县，当地将绿化与棚户区改造相结合，建起公园。")
    assert [r.modality for r in found.relations if r.type == "APPLIED_IN"] == ["done"]


def test_unless_another_of_that_level_seems_to_be_named_since() -> None:
    text = "合肥市肥西县官亭镇下了一场雪。\n邻近的某某镇也是。\n转变是从镇里推行林长制起步的。"
    assert not _applied(facts(text))


def test_the_place_goes_on_acting_over_clauses() -> None:
    text = "西安市粮食丰收。今年，当地积极调整种植结构，同时，大力推行林长制。"
    assert ("林长制", "西安市") in _applied(facts(text))


def test_what_comes_with_a_scheme_comes_to_its_place() -> None:
    text = "贵州山高路远。随着棚户区改造深入推进，这里村村通路。"
    assert ("棚户区改造", "贵州省") in _applied(facts(text))


def test_a_quoted_plan_is_carried_out_like_a_scheme() -> None:
    text = "在贵州省贵阳市，当地推出“老屋更新伙伴计划”，帮助古宅引入业态。"
    assert any(place == "贵阳市" for _, place in _applied(facts(text)))


def test_a_second_scheme_goes_on_with_it() -> None:
    text = "在贵州省息烽县，当地实施棚户区改造，建立林长制，山有人管。"
    assert _applied(facts(text)) >= {("林长制", "息烽县"), ("棚户区改造", "息烽县")}
