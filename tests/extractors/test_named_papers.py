"""Papers that neither marks nor a verb show: named after a policy or a place, or by what is said of them."""

from tests.extractors.articles import facts, names, relations


def test_a_policy_and_a_type_word_name_a_paper() -> None:
    assert names(facts("有关部门正在讨论股票发行注册制改革方案。"), "Policy") == {"股票发行注册制改革方案"}


def test_the_place_before_belongs_to_the_name() -> None:
    assert names(facts("全省将公布贵州省司法体制改革试点方案。"), "Policy") == {"贵州省司法体制改革试点方案"}


def test_a_place_opens_the_name_of_a_paper() -> None:
    found = facts("大家对照贵州省古桥修缮办法，逐条检查。")
    assert names(found, "Policy") == {"贵州省古桥修缮办法"}
    assert not names(found, "Place")


def test_a_place_that_acts_opens_no_name() -> None:
    assert not names(facts("贵州省将对古桥作出专门规划。贵州省有关办法不变。"), "Policy")


def test_a_paper_of_any_field_comes_out() -> None:
    assert names(facts("随着新的古桥修缮管理办法即将出台，行业会有变化。"), "Policy") == {"古桥修缮管理办法"}
    assert not names(facts("施工单位应当编好施工技术方案。"), "Policy")


def test_a_title_without_marks_is_that_document() -> None:
    found = facts("会议讨论《古桥保护暂行条例（草案）》。古桥保护条例将公开征求意见。")
    assert names(found, "Policy") == {"古桥保护暂行条例（草案）"}


def test_a_body_opens_the_title_of_its_report() -> None:
    found = facts("会议审议了财政部关于古桥修缮经费使用情况的报告。")
    assert names(found, "Policy") == {"财政部关于古桥修缮经费使用情况的报告"}
    assert relations(found, "ISSUED") == {("财政部", "财政部关于古桥修缮经费使用情况的报告")}


def test_a_share_or_the_one_who_comes_out_with_a_paper_is_no_part_of_a_name() -> None:
    assert not {"录取人数约占试点", "四川拿出矿业权分类退出办法"} & names(
        facts("录取人数约占试点高校招生总数的5%。四川拿出矿业权分类退出办法和小水电清理退出方案。"), "Policy"
    )


def test_a_places_regulations_that_are_amended_keep_their_verb() -> None:
    assert names(facts("杭州市优化营商环境条例修订通过。"), "Policy") == {"杭州市优化营商环境条例"}


def test_a_clause_that_begins_with_a_place_names_no_plan() -> None:
    assert not names(facts("浙江为我们量身定制方案。"), "Policy")
