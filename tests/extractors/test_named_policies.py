"""Policies without 《》: marked by quotes, by a type word, by a verb of issuing, or by the article itself."""

from dataclasses import replace

from tests.extractors.articles import article, facts, names
from zhengtu_extractors.extract import extract


def test_quotes_and_a_type_word_name_a_model() -> None:
    found = facts("当地探索出“一村一井”模式，如今“一村一井”已经推开。")
    assert names(found, "Policy") == {"“一村一井”模式"}
    assert sum(len(e.mentions) for e in found.entities if e.type == "Policy") == 2


def test_numbered_rules_are_one_however_the_number_is_written() -> None:
    assert names(facts("“新八条”出台一年后，“新8条”仍在执行。"), "Policy") == {"新八条"}


def test_articles_of_a_law_are_no_set_of_rules() -> None:
    assert not names(facts("依照“第十二条”办理。"), "Policy")


def test_a_year_of_work_is_a_programme() -> None:
    assert names(facts("全面开展“项目建设提升年”工作。"), "Policy") == {"项目建设提升年"}


def test_a_five_year_plan_without_an_owner_is_the_nations() -> None:
    found = facts("报告解读了“十四五”规划。")
    assert names(found, "Policy") == {"中华人民共和国国民经济和社会发展第十四个五年规划"}


def test_a_phrase_with_a_type_word_needs_a_proper_modifier() -> None:
    assert names(facts("各地推进煤炭资源税改革，落实包保责任制。"), "Policy") >= {"包保责任制"}
    assert not names(facts("深化综合改革，完善体制机制改革，健全各项责任制。"), "Policy")


def test_a_paper_may_be_issued_without_marks() -> None:
    assert names(facts("去年，当地出台了关于保护古桥的意见。"), "Policy") == {"关于保护古桥的意见"}


def test_what_a_document_sets_up_is_a_policy() -> None:
    text = "去年出台《建立山区流动诊疗网络的实施方案》。如今，山区流动诊疗网络已经建成。"
    assert names(facts(text), "Policy") == {"建立山区流动诊疗网络的实施方案", "山区流动诊疗网络"}


def test_general_agreements_have_no_name() -> None:
    assert not names(facts("双方签署战略合作协议，企业签订了三份购销协议。"), "Policy")


def test_a_published_document_speaks_of_itself() -> None:
    notice = replace(
        article("为保护古桥，制定本办法。本办法自发布之日起施行。"), headline="古桥保护管理办法", kind="notice"
    )
    found = extract(notice)
    assert names(found, "Policy") == {"古桥保护管理办法"}
    assert [m.text for e in found.entities for m in e.mentions] == ["本办法", "本办法"]


def test_the_tail_of_what_a_document_sets_up_means_it() -> None:
    text = "出台《建立山区流动诊疗网络的方案》。山区流动诊疗网络建成，流动诊疗网络受欢迎。流动诊疗网络将扩大。"
    policy = next(e for e in extract(article(text)).entities if e.name == "山区流动诊疗网络")
    assert [m.text for m in policy.mentions] == ["山区流动诊疗网络", "流动诊疗网络", "流动诊疗网络"]


def test_quotes_may_hold_the_type_word() -> None:
    assert names(facts("实施“古桥修缮提升工程”和“万桥战略”。"), "Policy") == {"古桥修缮提升工程", "万桥战略"}
    assert not names(facts("建设“深沟槽工程”，要“完善修缮制度”。"), "Policy")


def test_what_a_session_studies_is_a_paper() -> None:
    found = facts("国务院常务会议研究完善校舍修缮管理的相关意见。")
    assert "完善校舍修缮管理的意见" in names(found, "Policy")
