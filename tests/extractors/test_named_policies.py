"""Policies without 《》: marked by quotes, by a type word, by a verb of issuing, or by the article itself."""

from dataclasses import replace

import pytest

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
    assert not names(facts("企业签署战略合作协议，又签订了三份购销协议。"), "Policy")


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
    assert "关于完善校舍修缮管理的意见" in names(found, "Policy")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("木材销售收入分成改革进展顺利。", "木材销售收入分成改革"),
        ("会议听取了山洪隐患监测试点工作的汇报。", "山洪隐患监测试点"),
        ("商户对木材销售收入公示保证金制度十分关注。", "木材销售收入公示保证金制度"),
        ("四、切实落实总承包责任制。", "总承包责任制"),
    ],
)
def test_a_field_of_some_length_needs_no_verb(text: str, name: str) -> None:
    assert name in names(facts(text), "Policy")


@pytest.mark.parametrize(
    "text",
    [
        "改革开放带动农村改革。",
        "企业应当遵守木材销售收入登记保证金制度。",
        "全面梳理各项窗口便民服务制度。",
        "深入改革试点城市调研。",
    ],
)
def test_general_reforms_and_duties_are_none(text: str) -> None:
    assert not names(facts(text), "Policy")


def test_the_field_may_stand_between_the_quotes_and_the_type_word() -> None:
    found = names(facts("打造“三桥一体”便民服务模式，深化“桥头守望”平安惠民工程。"), "Policy")
    assert found == {"“三桥一体”便民服务模式", "“桥头守望”平安惠民工程"}


def test_a_sentence_behind_the_quotes_is_no_field() -> None:
    assert not names(facts("“古桥”等景点开展了活动，“名优”评选活动创造了经验。"), "Policy")


def test_a_paper_may_be_put_out_by_its_bare_name() -> None:
    assert names(facts("县里出台了古桥保护管理办法，石桥镇印发山洪防治实施细则。"), "Policy") == {
        "古桥保护管理办法",
        "山洪防治实施细则",
    }
    assert not names(facts("会议要求抓紧出台具体实施办法和相关配套意见。"), "Policy")


def test_a_plan_may_open_with_a_places_short_name() -> None:
    assert "北京城市总体规划" in names(facts("专家评估了北京城市总体规划。"), "Policy")


def test_an_action_in_quotes_is_a_programme_but_no_campaign_is() -> None:
    assert names(facts("深化“强龙头、铸链条”专项行动。"), "Policy") == {"“强龙头、铸链条”专项行动"}
    assert not names(facts("开展“利剑出鞘”打击行动。"), "Policy")


def test_a_notice_that_prints_a_plan_without_marks_is_that_plan() -> None:
    notice = replace(article("为保护古桥，制定本规划。"), headline="某部关于印发古桥保护发展规划的通知", kind="notice")
    assert names(extract(notice), "Policy") == {"古桥保护发展规划"}


def test_the_proposals_for_a_plan_are_a_paper_of_their_own() -> None:
    assert names(facts("“十五五”规划建议提出，建设现代化产业体系。"), "Policy") == {
        "中共中央关于制定国民经济和社会发展第十五个五年规划的建议"
    }


def test_a_verb_before_a_five_year_plan_is_no_field() -> None:
    plan = "中华人民共和国国民经济和社会发展第十四个五年规划"
    assert names(facts("提前两年实现“十四五”规划目标。"), "Policy") == {plan}


def test_works_for_show_and_moods_are_no_policies() -> None:
    assert not names(facts("坚决不搞“形象工程”“政绩工程”。各地切入“加速模式”。"), "Policy")


def test_a_way_of_handling_matters_is_named_by_its_quotes() -> None:
    found = names(facts("当地推出“跨境通办”和企业注销“注销一件事”，推进“三水共治”，弘扬“马上就办”的作风。"), "Policy")
    assert found == {"跨境通办", "注销一件事", "三水共治"}


def test_numbered_rules_need_no_quotes_behind_their_field() -> None:
    assert "园区改革二十条" in names(facts("园区改革20条要抓好落地。"), "Policy")
    assert not names(facts("依照第二十条处罚。"), "Policy")


def test_a_word_of_the_list_may_begin_a_longer_one() -> None:
    assert "领导干部任期绿化目标责任制" in names(facts("实行领导干部任期绿化目标责任制。"), "Policy")


def test_a_paper_takes_in_the_scheme_that_its_name_holds() -> None:
    assert names(facts("上海发布优化离境退税消费环境行动方案。"), "Policy") == {"优化离境退税消费环境行动方案"}


def test_quotes_behind_the_verb_that_brings_it_in_make_a_name() -> None:
    assert names(facts("街道推行“红色管家”，解决小区难题。"), "Policy") == {"红色管家"}
    assert not names(facts("医院推行“一人一策”。"), "Policy")


def test_a_method_is_named_by_its_steps() -> None:
    assert names(facts("村里用“六步决策法”议事。"), "Policy") == {"六步决策法"}
    assert not names(facts("这是“没有办法的办法”。"), "Policy")


def test_an_agreement_that_says_its_field_needs_no_party() -> None:
    assert names(facts("三地签订跨界水体联保共治合作协议。"), "Policy") == {"跨界水体联保共治合作协议"}
    assert not names(facts("企业签订购销协议。"), "Policy")


def test_a_paper_may_be_called_by_its_number() -> None:
    assert names(facts("要落实好中发11号文件。"), "Policy") == {"中发11号文件"}


def test_what_a_region_builds_is_a_programme() -> None:
    assert names(facts("江苏推进扬子江城市群建设。"), "Policy") == {"扬子江城市群建设"}


def test_a_quoted_name_takes_in_the_scheme_in_its_midst() -> None:
    assert names(facts("县里开展“千企帮千村”精准扶贫行动。"), "Policy") == {"“千企帮千村”精准扶贫行动"}


def test_a_scheme_that_begins_what_stands_in_quotes_is_part_of_its_name() -> None:
    assert names(facts("省里深化“河长制+网格管护+公众参与”联动机制。"), "Policy") == {
        "“河长制+网格管护+公众参与”联动机制"
    }


def test_a_model_in_quotes_may_open_with_its_place() -> None:
    found = facts("各地学习“安吉经验”。")
    assert names(found, "Policy") == {"安吉经验"}
    assert not names(found, "Place")


def test_a_set_of_rules_may_tell_its_field() -> None:
    assert names(facts("开发区发布“低空飞行场景十条”。"), "Policy") == {"低空飞行场景十条"}
    assert not names(facts("他说“主要问题一条”。"), "Policy")


def test_what_is_done_as_one_thing_has_its_matter_for_a_name() -> None:
    assert names(facts("市里上线新生儿出生“一件事”，办理只要一天。"), "Policy") == {"新生儿出生“一件事”"}
    assert not names(facts("监管围绕“一件事”展开。"), "Policy")


def test_what_an_article_tells_again_in_quotes_is_a_policy_if_it_is_brought_in() -> None:
    assert names(facts("街道推行“邻里小圆桌”。居民说，“邻里小圆桌”管用。"), "Policy") == {"邻里小圆桌"}
    assert not names(facts("街道里有“邻里小圆桌”。居民说，“邻里小圆桌”管用。"), "Policy")
    assert not names(facts("市里推行“夏日集市”活动。“夏日集市”很热闹。"), "Policy")


def test_a_bill_is_named_without_marks_and_told_on_by_its_draft() -> None:
    found = facts("会议审议了古树名木保护法草案。草案规定，古树要建档。草案二审稿增加了罚则。")
    assert names(found, "Policy") == {"古树名木保护法（草案）"}
    assert sum(len(e.mentions) for e in found.entities if e.type == "Policy") == 3


def test_a_list_that_ends_in_the_word_for_its_kind_gives_it_to_all() -> None:
    assert names(facts("支持各地探索容缺受理、告知承诺等制度。"), "Policy") == {"容缺受理制度", "告知承诺制"}


def test_quotes_may_stand_for_the_marks_of_a_title() -> None:
    assert names(facts("省里出台“推进渔港经济区建设三年行动计划”。"), "Policy") == {"推进渔港经济区建设三年行动计划"}


def test_an_action_in_quotes_raises_something_or_is_a_campaign() -> None:
    assert names(facts("局里实施“渔港环境提升行动”。"), "Policy") == {"渔港环境提升行动"}
    assert not names(facts("街道开展“周末大扫除行动”。"), "Policy")


def test_the_outline_of_a_five_year_plan_is_the_plan_as_a_draft_too() -> None:
    name = "中华人民共和国国民经济和社会发展第十五个五年规划"
    for form in ("“十五五”规划纲要草案", "“十五五”规划纲要（草案）", "“十五五”规划《纲要》"):
        policies = [e for e in facts(f"代表们审查{form}。").entities if e.type == "Policy"]
        assert [(e.name, e.mentions[0].text) for e in policies] == [(name, form)]


def test_the_proposal_alone_is_that_of_the_plan_that_the_text_speaks_of() -> None:
    text = "“十五五”时期很关键。规划建议提出，要扩大内需。"
    assert names(facts(text), "Policy") == {"中共中央关于制定国民经济和社会发展第十五个五年规划的建议"}
    assert not names(facts("专家提出城市规划建议。"), "Policy")


def test_a_place_within_quotes_is_part_of_the_name() -> None:
    found = facts("市里实施“青岛优品”工程。")
    assert names(found, "Policy") == {"“青岛优品”工程"}
    assert not names(found, "Place")


def test_a_paper_may_be_named_by_what_it_is_to_do() -> None:
    text = "国务院办公厅日前印发加快老旧码头更新改造的实施意见。"
    assert names(facts(text), "Policy") == {"加快老旧码头更新改造的实施意见"}


def test_a_declaration_is_named_by_what_it_is_on() -> None:
    assert names(facts("两国签署关于深化渔业伙伴关系的联合声明。"), "Policy") == {"关于深化渔业伙伴关系的联合声明"}


def test_a_plan_for_a_field_may_be_the_nations() -> None:
    assert names(facts("根据国家“十五五”渔港建设规划，各地开工。"), "Policy") == {"国家“十五五”渔港建设规划"}


def test_the_field_before_the_quotes_is_part_of_the_name() -> None:
    assert names(facts("县里推进林木采伐“一张表”改革。"), "Policy") == {"林木采伐“一张表”改革"}
    assert names(facts("县里沿用“先种后补”模式。"), "Policy") == {"“先种后补”模式"}


def test_a_field_may_be_a_scheme_with_a_standing_name() -> None:
    assert names(facts("全区实行紧密型医共体“按人付费”政策。"), "Policy") == {"紧密型医共体“按人付费”政策"}


def test_quotes_in_a_row_share_the_type_word_of_the_last() -> None:
    found = names(facts("统筹推进“清水绕城”“绿道进村”建设行动。"), "Policy")
    assert found == {"“清水绕城”建设行动", "“绿道进村”建设行动"}


def test_a_new_mechanism_has_its_name_without_the_word_new() -> None:
    assert names(facts("大家商定了“三方同到”的新机制。"), "Policy") == {"“三方同到”机制"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("西宁市用好党建引领“有诉必应马上办”工作机制答复来信。", "党建引领“有诉必应马上办”工作机制"),
        ("记者走进“深海一号”二期工程平台。", "“深海一号”二期工程"),
        ("福州市当年主持编制“3820”战略工程。", "“3820”战略工程"),
    ],
)
def test_no_verb_before_a_quoted_name_is_its_field(text: str, name: str) -> None:
    assert name in {e.name for e in facts(text).entities if e.type == "Policy"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市里出台渡口乘客权益保障若干规定，保障出行。", "渡口乘客权益保障若干规定"),
        ("县财政局制定校车维修项目采购工作指引。", "校车维修项目采购工作指引"),
        ("县里制发农技员转岗工作流程等文件。", "农技员转岗工作流程"),
    ],
)
def test_a_sort_of_paper_that_has_no_other_use_is_named_behind_whatever_brings_it_out(text: str, name: str) -> None:
    assert names(facts(text), "Policy") == {name}


def test_what_a_plan_carries_out_is_a_policy_where_the_text_speaks_of_it() -> None:
    found = names(facts("印发《渔港提质扩容行动方案》。各地要把渔港提质扩容行动作为大事。"), "Policy")
    assert found == {"渔港提质扩容行动方案", "渔港提质扩容行动"}
    assert names(facts("印发《渔港提质扩容行动方案》。各地要把它作为大事。"), "Policy") == {"渔港提质扩容行动方案"}


def test_a_scheme_that_begins_the_name_of_what_a_paper_regulates_is_part_of_it() -> None:
    text = "印发《职工医保个人账户跨市共济经办规程》。职工医保个人账户跨市共济全面推开。"
    assert "职工医保个人账户跨市共济" in names(facts(text), "Policy")


def test_rules_do_not_open_with_the_verb_that_brings_them_out() -> None:
    assert names(facts("市里出台楼市新政十条。"), "Policy") == {"楼市新政十条"}


@pytest.mark.parametrize(
    "text",
    [
        "坚定不移走改革强警之路，推进公安工作现代化。",
        "要在检查里找出制度短板，补上漏洞。",
        "不断增强人民群众改革获得感。",
        "学校在改革中“打头阵”。",
        "今年，海南还将研究扩大零关税商品目录。",
    ],
)
def test_what_a_reform_needs_or_gives_is_no_policy(text: str) -> None:
    assert not names(facts(text), "Policy")


def test_one_thing_may_have_its_application_for_a_matter() -> None:
    found = names(facts("茶园用水申请“一件事”办得快，今年再推动渡船年检“一件事”。"), "Policy")
    assert found == {"茶园用水申请“一件事”", "渡船年检“一件事”"}
    assert names(facts("续租“一件事”改革推开。"), "Policy") == {"续租“一件事”改革"}


def test_a_word_for_where_one_is_led_makes_no_strategy() -> None:
    assert not names(facts("坚持“四个面向”战略导向。"), "Policy")


def test_what_the_nation_betters_is_named_without_the_verb() -> None:
    assert names(facts("草案明确国家完善生育保险制度。"), "Policy") == {"生育保险制度"}


def test_the_outline_of_a_plan_may_be_quoted_from() -> None:
    found = names(facts("——摘自“十五五”规划纲要"), "Policy")
    assert found == {"中华人民共和国国民经济和社会发展第十五个五年规划"}
