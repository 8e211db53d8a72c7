"""SPOKE_ON: frames of speech, and how far speech reaches."""

from dataclasses import replace

import pytest

from tests.extractors.articles import article, facts, relations
from zhengtu_extractors.extract import extract


def spoke(text: str, date: str | None = None) -> set[tuple[str, str]]:
    return relations(facts(text, date=date), "SPOKE_ON")


def test_speech_after_an_opening_frame() -> None:
    assert spoke("财政部部长王远山强调，要深化户籍制度改革。") == {("王远山", "户籍制度改革")}


def test_speech_goes_on_until_somebody_else_speaks() -> None:
    text = "财政部部长王远山强调，工作要抓紧。要深化户籍制度改革。会议指出，要推进公立医院综合改革。"
    assert spoke(text) == {("王远山", "户籍制度改革")}


def test_speech_ends_with_its_paragraph() -> None:
    assert spoke("财政部部长王远山强调，工作要抓紧。\n各地深化户籍制度改革。") == set()


def test_speech_before_a_closing_frame() -> None:
    assert spoke("“户籍制度改革受到欢迎。”财政部部长王远山说。") == {("王远山", "户籍制度改革")}


def test_speech_of_a_pronoun_is_that_of_the_last_speaker() -> None:
    text = "财政部部长王远山表示，任务很重。他指出，户籍制度改革要加快。"
    assert spoke(text) == {("王远山", "户籍制度改革")}


def test_speech_of_a_meeting_is_nobodys() -> None:
    assert spoke("会议学习了财政部部长王远山的讲话，会议强调，要深化户籍制度改革。") == set()


def test_speech_does_not_concern_its_ground() -> None:
    text = "财政部部长王远山说，以公立医院综合改革为契机，推进户籍制度改革。"
    assert spoke(text) == {("王远山", "户籍制度改革")}


def test_speech_is_dated_where_the_sentence_says_so() -> None:
    found = facts("9月10日，财政部部长王远山强调，要深化户籍制度改革。", date="2014-09-11")
    [said] = [r for r in found.relations if r.type == "SPOKE_ON"]
    assert said.properties["date"] == "2014-09-10"


def test_speech_as_told_by_somebody() -> None:
    assert spoke("据财政部部长王远山介绍，户籍制度改革已经启动。") == {("王远山", "户籍制度改革")}
    assert spoke("财政部部长王远山在“远见”论坛上表示，户籍制度改革已经启动。") == {("王远山", "户籍制度改革")}


def test_speech_in_an_interview() -> None:
    text = "财政部部长王远山接受采访。\n记者：情况如何？\n王远山：户籍制度改革已经启动。\n记者：公立医院综合改革呢？"
    assert spoke(text) == {("王远山", "户籍制度改革")}


def test_speech_before_a_frame_that_goes_on() -> None:
    text = "“户籍制度改革受到欢迎。”财政部部长王远山说，“任务很重。”"
    assert spoke(text) == {("王远山", "户籍制度改革")}


def test_speech_does_not_concern_what_is_named_in_passing() -> None:
    assert spoke("财政部部长王远山强调，要为棚户区改造、户籍制度改革提供资金。") == {("王远山", "棚户区改造")}
    assert spoke("财政部部长王远山强调，要落实《山林管理条例》精神。") == set()


def test_speech_ends_where_the_text_tells_on_with_a_date() -> None:
    text = "王建国主持召开会议强调，要加快户籍制度改革。2014年7月，《居住证暂行条例》印发。"
    assert {t for _, t in relations(facts(text, date="2014-07-20"), "SPOKE_ON")} == {"户籍制度改革"}


def test_speech_by_further_verbs() -> None:
    assert spoke("财政部部长王远山称，户籍制度改革要加快。") == {("王远山", "户籍制度改革")}
    assert spoke("在财政部部长王远山看来，户籍制度改革要加快。") == {("王远山", "户籍制度改革")}


def test_speech_is_not_about_what_is_named_as_a_body() -> None:
    text = "财政部部长王远山说，户籍制度改革见效，钱都拨给医共体，留在医共体内。"
    assert spoke(text) == {("王远山", "户籍制度改革")}


def test_demands_are_speech() -> None:
    assert spoke("财政部部长王远山听取汇报，要求不断深化户籍制度改革。") == {("王远山", "户籍制度改革")}


def test_speech_in_bracketed_turns() -> None:
    text = "发布会请财政部部长王远山介绍情况。\n[王远山]户籍制度改革要加快。"
    assert spoke(text) == {("王远山", "户籍制度改革")}


def test_speech_goes_on_past_the_words_of_another() -> None:
    text = "马来西亚总理纳吉布表示，欢迎来访。马方支持习近平主席提出的共建“一带一路”倡议。"
    assert ("纳吉布", "共建“一带一路”") in spoke(text)


def test_speech_goes_on_behind_a_closed_quotation_of_its_paragraph() -> None:
    text = "财政部部长王远山说：“任务很重。”户籍制度改革要加快。"
    assert spoke(text) == {("王远山", "户籍制度改革")}


def test_speech_goes_on_in_a_paragraph_that_opens_as_an_item() -> None:
    text = "财政部部长王远山强调，工作要抓紧。\n二是深化户籍制度改革。"
    assert spoke(text) == {("王远山", "户籍制度改革")}


def test_whose_turn_it_is_speaks_in_every_paragraph_until_the_next_turn() -> None:
    text = (
        "财政部司长王远山、教育部司长李明江做客本网。\n王远山：任务很重。\n户籍制度改革要加快。\n"
        "李明江：感谢各位。\n公立医院综合改革也要加快。"
    )
    assert spoke(text) == {("王远山", "户籍制度改革"), ("李明江", "公立医院综合改革")}


def test_speech_of_a_turn_goes_on_over_paragraphs_and_names_to_the_next_turn() -> None:
    text = (
        "[财政部部长王远山]任务很重。\n刚才李明江副部长讲了。户籍制度改革已经启动。\n[主持人]公立医院综合改革呢？"
        "\n公立医院综合改革怎么样？"
    )
    assert spoke(text) == {("王远山", "户籍制度改革")}


def test_speech_of_the_subject_of_clauses_before_the_verb() -> None:
    text = "财政部部长王远山就巩固成果、推进各项任务提出五点要求：要深化户籍制度改革。"
    assert spoke(text) == {("王远山", "户籍制度改革")}


def test_speech_answers_to_the_sentence_before() -> None:
    assert spoke("户籍制度改革已经启动。对此，财政部部长王远山表示，任务很重。") == {("王远山", "户籍制度改革")}


def test_speech_in_the_quotations_that_lead_to_the_closing_one() -> None:
    text = "“户籍制度改革很好。”对他来说，“好”是方便。“办事快了。”财政部部长王远山说。"
    assert spoke(text) == {("王远山", "户籍制度改革")}


def test_speech_is_not_what_others_are_thought_to_say() -> None:
    assert spoke("财政部部长王远山主持会议，这被认为是户籍制度改革的开始。") == set()


def test_a_body_whose_name_holds_and_keeps_nobody_from_speaking() -> None:
    text = "住房和城乡建设部部长王远山指出，要深化户籍制度改革。"
    assert spoke(text) == {("王远山", "户籍制度改革")}
    assert spoke("会议学习贯彻住房和城乡建设部部长王远山强调的要求，推进公立医院综合改革。") == set()


def test_manners_and_reckonings_are_speech_too() -> None:
    assert spoke("财政部部长王远山高兴地说，户籍制度改革受到欢迎。") == {("王远山", "户籍制度改革")}
    assert spoke("财政部部长王远山给记者算了一笔账，户籍制度改革每年惠及十万人。") == {("王远山", "户籍制度改革")}


def test_who_speaks_of_the_reform_speaks_of_what_the_headline_names() -> None:
    text = "户籍制度改革已经启动。公立医院综合改革也是。\n财政部部长王远山说，新政受到欢迎。"
    found = extract(replace(article(text), headline="户籍制度改革受欢迎"))
    assert relations(found, "SPOKE_ON") == {("王远山", "户籍制度改革")}
    assert not spoke("各地推进户籍制度改革、公立医院综合改革。\n财政部部长王远山说，新政受到欢迎。")


@pytest.mark.parametrize(
    "text",
    [
        "财政部部长王远山到三明调研。他要求把户籍制度改革做实。",
        "财政部部长王远山到三明调研。到沙县后，他走进社区，要求认真总结户籍制度改革的经验。",
        "财政部部长王远山到三明督查，指出要加快户籍制度改革。",
        "39岁的王远山是财政部的司长。在他看来，户籍制度改革见效快。",
        "在财政部部长王远山眼中，户籍制度改革见效快。",
        "财政部部长王远山的评价是，户籍制度改革见效快。",
        "按财政部部长王远山的解释，户籍制度改革分三步走。",
        "财政部部长王远山给出几点意见。要加快户籍制度改革。",
        "财政部部长王远山欢迎李明江一行到来。对于户籍制度改革，他给予积极评价。",
        "财政部部长王远山专门谈到，户籍制度改革要加快。",
    ],
)
def test_opinions_and_demands_without_a_plain_verb_of_speech(text: str) -> None:
    assert ("王远山", "户籍制度改革") in spoke(text)


def test_a_word_in_quotes_that_opens_a_paragraph_goes_on_with_no_speech() -> None:
    text = "财政部部长王远山介绍，难度不小。\n“一窗受理”机制建立后，户籍制度改革加快了。"
    assert spoke(text) == set()


def test_what_another_thing_is_put_into_or_serves_is_not_spoken_of() -> None:
    assert spoke("财政部部长王远山说，工作已列入“枫桥经验”重点任务。") == set()
    assert spoke("财政部部长王远山说，要为户籍制度改革添砖加瓦。") == set()


def test_unnamed_experts_end_the_speech() -> None:
    text = "财政部部长王远山强调，工作要抓紧。受访专家还建议，推进户籍制度改革。"
    assert spoke(text) == set()


def test_a_name_before_the_word_for_lately_is_not_tomorrow() -> None:
    found = facts("财政部部长王远明日前就户籍制度改革作出批示。", date="2020-05-06")
    assert [r.properties.get("date") for r in found.relations if r.type == "SPOKE_ON"] != ["2020-05-07"]


def test_who_opens_a_paragraph_as_he_and_goes_on_is_who_spoke_before() -> None:
    text = "财政部部长王远山说，工作要抓紧。要牢记习近平总书记对陕西的嘱托。\n他还提出，要推进户籍制度改革。"
    assert spoke(text) == {("王远山", "户籍制度改革")}
    assert not spoke("财政部部长王远山说，工作要抓紧。会议听取了汇报。\n他还提出，要推进户籍制度改革。")


@pytest.mark.parametrize(
    "text",
    [
        "财政部部长王远山向记者报出一组数字：户籍制度改革惠及千人。",
        "财政部部长王远山向记者道出缘由：户籍制度改革加快了。",
        "两省推进户籍制度改革，财政部部长王远山称这是一件大事。",
        "两省推进户籍制度改革，财政部部长王远山说，这是一件大事。",
    ],
)
def test_figures_and_reasons_are_told_and_what_this_points_back_at(text: str) -> None:
    assert ("王远山", "户籍制度改革") in spoke(text)


def test_a_remark_on_what_was_named_does_not_go_on_in_the_report() -> None:
    text = "两省推进户籍制度改革，财政部部长王远山称这是一件大事。浙江省还推行了林长制。"
    assert spoke(text) == {("王远山", "户籍制度改革")}


def test_speech_ends_where_the_report_takes_over() -> None:
    said = "财政部部长王远山指出，任务很重。"
    assert spoke(said + "党的十八大以来，我国深化户籍制度改革。") == set()
    assert spoke(said + "他坚持推进户籍制度改革。") == set()
    assert spoke(said + "同时，杭州市出台《杭州市居住证管理办法》，简化手续。") == set()
    assert spoke(said + "当前，我们要深化户籍制度改革。") == {("王远山", "户籍制度改革")}


def test_where_a_report_goes_on_with_what_has_come_of_it_nobody_speaks() -> None:
    found = facts("习近平总书记指出，要推进新型城镇化。随着我国户籍制度改革稳步实施，城市承载力提高。")
    assert "户籍制度改革" not in {target for _, target in relations(found, "SPOKE_ON")}


def test_speech_ends_with_the_quotation_unless_more_is_demanded() -> None:
    text = "财政部部长王远山认为，“办法是相通的。”当地有关科室推动户籍制度改革。"
    assert spoke(text) == set()
    assert spoke("财政部部长王远山认为，“办法是相通的。”要深化户籍制度改革。") == {("王远山", "户籍制度改革")}


def test_what_one_did_or_is_important_is_no_demand() -> None:
    assert spoke("财政部部长王远山说，村子变了。她坚持重要事项公开，推动户籍制度改革。") == set()
    assert spoke("财政部部长王远山说，任务很重。三位负责人还就户籍制度改革回答了记者提问。") == set()


def test_one_from_whose_words_others_learn_does_not_explain() -> None:
    assert spoke("要深入学习贯彻财政部部长王远山的讲话精神，围绕户籍制度改革建言。") == set()
