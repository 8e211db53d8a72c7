from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extractors.articles import article, facts, names
from zhengtu_extractors.extract import extract
from zhengtu_graph.model import Entity, Facts


def _policy(found: Facts, name: str) -> Entity:
    return next(e for e in found.entities if e.type == "Policy" and e.name == name)


def test_a_title_is_named_without_its_marks() -> None:
    assert names(facts("会议讨论了《关于保护古桥的意见》。"), "Policy") == {"关于保护古桥的意见"}


def test_a_book_and_a_newspaper_are_no_policies() -> None:
    assert not names(facts("他读完了《河边的春天》一书，又翻开《古城晚报》。"), "Policy")


def test_the_number_behind_a_title_is_its_property_and_its_mention() -> None:
    found = facts("按照《关于保护古桥的意见》（某政发〔2031〕7号）办理。各地要落实某政发〔2031〕7号文件。")
    policy = _policy(found, "关于保护古桥的意见")
    assert policy.properties["number"] == "某政发〔2031〕7号"
    assert [m.text for m in policy.mentions] == ["关于保护古桥的意见", "某政发〔2031〕7号", "某政发〔2031〕7号"]


def test_a_declared_short_form_means_the_title() -> None:
    text = "近日印发《关于保护古桥的指导意见》（以下简称《指导意见》）。《指导意见》提出，三年内修缮十座。"
    policy = _policy(facts(text), "关于保护古桥的指导意见")
    assert [m.clue for m in policy.mentions] == [
        "",
        "short form declared in the text",
        "short form declared in the text",
    ]


def test_what_people_call_a_paper_behind_its_title_means_the_title() -> None:
    text = "近日印发《关于保护古桥的指导意见》，也就是“古桥九条”。“古桥九条”提出，三年内修缮十座。"
    assert names(facts(text), "Policy") == {"关于保护古桥的指导意见"}


def test_a_short_form_means_the_nearest_title_that_fits() -> None:
    text = "《关于节水的意见》印发后，又有《关于节水的实施意见》。《实施意见》规定了期限。"
    mentions = _policy(facts(text), "关于节水的实施意见").mentions
    assert [m.text for m in mentions] == ["关于节水的实施意见", "实施意见"]


def test_a_short_form_means_the_title_of_which_the_headline_tells() -> None:
    text = "《某市节水办法》昨日印发，参照了《某省供水办法》。《办法》规定了期限。"
    found = extract(replace(article(text), headline="《某市节水办法》印发"))
    assert [m.text for m in _policy(found, "某市节水办法").mentions] == ["某市节水办法", "办法"]


def test_a_short_form_without_a_title_names_nothing() -> None:
    assert not names(facts("《意见》提出了要求。"), "Policy")


def test_the_decision_of_a_plenary_session_is_known() -> None:
    found = facts("大家学习了党的二十届三中全会《决定》。")
    assert names(found, "Policy") == {"中共中央关于进一步全面深化改革、推进中国式现代化的决定"}


def test_joined_titles_are_two() -> None:
    assert names(facts("对照《古桥管理办法》《古树管理办法》检查。"), "Policy") == {"古桥管理办法", "古树管理办法"}


def test_a_draft_keeps_what_it_is_and_later_forms_mean_it() -> None:
    found = facts("会议审议《古桥保护条例（草案）》。会后将修改《古桥保护条例》。")
    assert names(found, "Policy") == {"古桥保护条例（草案）"}


def test_a_law_has_its_official_name() -> None:
    assert names(facts("依据《旅游法》处理。"), "Policy") == {"中华人民共和国旅游法"}


def test_a_title_inside_a_title_is_not_separate() -> None:
    found = facts("收到《关于印发〈古桥修缮方案〉的通知》。")
    assert names(found, "Policy") == {"关于印发〈古桥修缮方案〉的通知"}


def test_a_notice_that_prints_a_paper_of_the_text_is_that_paper() -> None:
    found = facts("收到《关于印发〈古桥修缮方案〉的通知》。《古桥修缮方案》共五章。")
    assert names(found, "Policy") == {"古桥修缮方案"}


def test_a_place_inside_a_title_is_no_place_of_the_text() -> None:
    assert not names(facts("会议讨论了《贵州省古树名木保护条例》。"), "Place")


@settings(deadline=None)  # the first call reads the lexicons
@given(st.text(alphabet="《》〈〉（）以下简称意见办法关于水的，。", max_size=60))
def test_mentions_are_what_stands_in_the_text(text: str) -> None:
    found = extract(article(text))
    for entity in found.entities:
        assert all(text[m.start : m.end] == m.text for m in entity.mentions)


def test_the_type_word_alone_means_the_title_before_where_it_speaks() -> None:
    found = facts("财政部发布《关于修缮校舍的通知》。通知要求，各地做好登记。")
    assert [m.text for m in _policy(found, "关于修缮校舍的通知").mentions][-1] == "通知"


def test_another_type_word_does_not_mean_it() -> None:
    found = facts("财政部发布《关于修缮校舍的通知》。意见要求，各地做好登记。")
    assert len(_policy(found, "关于修缮校舍的通知").mentions) == 1


def test_a_standard_is_told_by_its_number() -> None:
    assert names(facts("依照《中国地震烈度表》（GB/T17742-2008）评定。"), "Policy") == {"中国地震烈度表"}


def test_a_notices_title_may_be_cut_short() -> None:
    assert names(facts("《关于加强水库管理有关问题》的通知已印发。"), "Policy") == {"关于加强水库管理有关问题"}


def test_titles_for_other_years_are_two_documents() -> None:
    found = facts("在《江豚拯救行动计划（2016—2025年）》之后，又印发了《江豚拯救行动计划（2026—2035年）》。")
    assert names(found, "Policy") == {"江豚拯救行动计划（2016—2025年）", "江豚拯救行动计划（2026—2035年）"}


def test_a_type_word_with_its_attribute_means_the_title_before_it() -> None:
    found = facts("《关于保护古桥的实施方案》出台。实施方案要求建档。根据实施方案，古桥有专人看护。")
    assert len(_policy(found, "关于保护古桥的实施方案").mentions) == 3
    found = facts("《关于保护古桥的意见》出台。实施方案要求建档。")
    assert len(_policy(found, "关于保护古桥的意见").mentions) == 1


def test_a_short_title_may_mean_one_that_stands_within_another() -> None:
    found = facts("印发《本市落实〈古桥保护条例〉具体措施》，确保《条例》落实。")
    assert names(found, "Policy") == {"本市落实〈古桥保护条例〉具体措施", "古桥保护条例"}


def test_a_set_of_rules_in_brackets_is_what_people_call_the_paper() -> None:
    found = facts("出台《关于修缮古桥的若干措施》（桥八条）。“桥八条”已施行。")
    assert names(found, "Policy") == {"关于修缮古桥的若干措施"}
    assert sum(len(e.mentions) for e in found.entities if e.type == "Policy") == 3


def test_a_working_mechanism_in_marks_is_a_paper() -> None:
    assert names(facts("出台《规范渡口检修工作机制》。"), "Policy") == {"规范渡口检修工作机制"}
