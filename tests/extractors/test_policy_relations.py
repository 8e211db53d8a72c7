"""ISSUED, SIGNED, IMPLEMENTS, APPLIED_IN, BASED_ON and PART_OF of policies."""

from dataclasses import replace

import pytest

from tests.extractors.articles import article, facts, relations
from zhengtu_extractors.extract import extract
from zhengtu_graph.model import Facts, Relation


def _one(found: Facts, kind: str) -> Relation:
    (relation,) = (r for r in found.relations if r.type == kind)
    return relation


def test_every_body_of_a_list_issues() -> None:
    found = facts("近日，财政部、教育部联合印发《关于修缮校舍的意见》。")
    assert relations(found, "ISSUED") == {("财政部", "关于修缮校舍的意见"), ("教育部", "关于修缮校舍的意见")}


def test_a_place_that_issues_stands_for_itself() -> None:
    assert relations(facts("贵州省出台《古树保护办法》。"), "ISSUED") == {("贵州省", "古树保护办法")}


def test_the_subject_may_stand_in_an_earlier_clause() -> None:
    found = facts("财政部总结了经验，并印发《关于修缮校舍的意见》。")
    assert relations(found, "ISSUED") == {("财政部", "关于修缮校舍的意见")}


def test_a_body_after_a_preposition_does_not_issue() -> None:
    assert not relations(facts("向财政部报告后，印发《关于修缮校舍的意见》。"), "ISSUED")


@pytest.mark.parametrize(
    "text", ["农业农村部启动长江禁捕水域联合执法行动。", "最高人民法院发布生态环境法典首个配套司法解释。"]
)
def test_what_is_about_a_policy_is_not_the_policy_brought_out(text: str) -> None:
    assert not relations(facts(text), "ISSUED")


def test_who_is_asked_by_another_does_not_issue() -> None:
    assert not relations(facts("财政部要求各地出台《校舍修缮办法》。"), "ISSUED")


def test_who_brings_out_or_decided_on_a_scheme_issues_it() -> None:
    scheme = "分级诊疗制度"
    assert relations(facts("贵州省推出了分级诊疗制度。"), "ISSUED") == {("贵州省", scheme)}
    assert relations(facts("学习国务院提出的分级诊疗制度。"), "ISSUED") == {("国务院", scheme)}
    assert relations(facts("分级诊疗制度是国务院根据形势作出的重大部署。"), "ISSUED") == {("国务院", scheme)}
    assert not relations(facts("贵州省推出了分级诊疗制度宣传活动。"), "ISSUED")
    assert not relations(facts("财政部要求各地推出分级诊疗制度。"), "ISSUED")


def test_who_revises_a_paper_issues_it() -> None:
    assert relations(facts("教育部对《校舍修缮办法》进行了修订。"), "ISSUED") == {("教育部", "校舍修缮办法")}


def test_what_a_paper_is_to_carry_on_is_part_of_it() -> None:
    found = facts("《医疗服务意见》提出，要完善分级诊疗制度。")
    assert relations(found, "PART_OF") == {("分级诊疗制度", "医疗服务意见")}


def test_a_paper_directly_behind_a_place_is_the_places() -> None:
    assert relations(facts("按照贵州省《古树保护办法》检查。"), "ISSUED") == {("贵州省", "古树保护办法")}
    assert not relations(facts("他在贵州省《古树保护办法》座谈会上发言。"), "ISSUED")


def test_what_is_a_means_to_carry_papers_out_is_based_on_them() -> None:
    found = facts("推行分级诊疗制度，是贯彻落实上级部署、《医疗服务意见》和《健康规划》的重要举措。")
    assert relations(found, "BASED_ON") == {("分级诊疗制度", "医疗服务意见"), ("分级诊疗制度", "健康规划")}
    found = facts("作为全县落实《医疗服务意见》的第一项改革措施，分级诊疗制度今天上线。")
    assert relations(found, "BASED_ON") == {("分级诊疗制度", "医疗服务意见")}
    found = facts("为落实《医疗服务意见》，今年起实行分级诊疗制度。")
    assert relations(found, "BASED_ON") == {("分级诊疗制度", "医疗服务意见")}


def test_all_that_one_task_of_a_reform_is_belongs_to_it() -> None:
    found = facts("医药卫生体制改革的重点任务之一是推进分级诊疗制度，推进医保支付方式改革。")
    assert relations(found, "PART_OF") == {
        ("分级诊疗制度", "深化医药卫生体制改革"),
        ("医保支付方式改革", "深化医药卫生体制改革"),
    }


def test_the_body_that_opens_a_title_issues_it() -> None:
    found = facts("贯彻《贵州省人民政府关于保护古树的意见》。")
    assert relations(found, "ISSUED") == {("贵州省人民政府", "贵州省人民政府关于保护古树的意见")}


def test_a_title_that_is_called_its_bodys_is_issued_by_it() -> None:
    assert relations(facts("学习教育部《校舍修缮办法》。"), "ISSUED") == {("教育部", "校舍修缮办法")}


def test_a_title_may_be_issued_in_the_passive() -> None:
    assert relations(facts("《校舍修缮办法》由教育部印发。"), "ISSUED") == {("教育部", "校舍修缮办法")}


def test_a_plan_to_issue_is_no_fact() -> None:
    assert _one(facts("教育部将出台《校舍修缮办法》。"), "ISSUED").modality == "planned"


def test_the_date_before_the_verb_is_the_date_of_issue() -> None:
    found = facts("2021年3月5日，教育部印发《校舍修缮办法》，自2021年6月1日起施行。")
    assert _one(found, "ISSUED").properties == {"date": "2021-03-05"}


def test_every_party_of_an_agreement_signs() -> None:
    found = facts("5月，教育部与财政部在贵州省签署《校舍修缮合作协议》。", date="2021-06-01")
    assert relations(found, "SIGNED") == {("教育部", "校舍修缮合作协议"), ("财政部", "校舍修缮合作协议")}


def test_a_body_implements_and_a_place_applies() -> None:
    assert relations(facts("教育部深入推进双减。"), "IMPLEMENTS") == {("教育部", "双减")}
    assert relations(facts("贵州省全面推行林长制。"), "APPLIED_IN") == {("林长制", "贵州省")}


def test_the_stage_is_read_from_the_clause() -> None:
    assert _one(facts("贵州省率先试行林长制。"), "APPLIED_IN").properties == {"stage": "pilot"}
    assert _one(facts("林长制在贵州省全面推行。"), "APPLIED_IN").properties == {"stage": "rollout"}


def test_the_date_before_the_verb_dates_the_stage() -> None:
    found = _one(facts("2016年5月，贵州省全面推行林长制。"), "APPLIED_IN")
    assert found.properties == {"stage": "rollout", "date": "2016-05"}


def test_a_body_that_asks_others_does_not_implement() -> None:
    assert not relations(facts("教育部要求各地落实双减。"), "IMPLEMENTS")


def test_a_bodys_chief_is_not_the_body() -> None:
    assert not relations(facts("教育部有关负责人在会上介绍，各校推进双减。"), "IMPLEMENTS")


def test_a_body_in_brackets_leads() -> None:
    assert relations(facts("深化户籍制度改革（公安部牵头）。"), "IMPLEMENTS") == {("公安部", "户籍制度改革")}


def test_what_is_made_by_a_document_is_based_on_it() -> None:
    found = facts("根据《校舍安全条例》，制定《校舍修缮办法》。")
    assert relations(found, "BASED_ON") == {("校舍修缮办法", "校舍安全条例")}


def test_an_implementing_opinion_is_based_on_its_opinion() -> None:
    found = facts("《关于节水的意见》印发后，当地下发《关于节水的实施意见》。")
    assert relations(found, "BASED_ON") == {("关于节水的实施意见", "关于节水的意见")}


def test_what_is_taken_into_a_plan_is_part_of_it() -> None:
    found = facts("河长制被写入《水源地保护规划》。")
    assert relations(found, "PART_OF") == {("河长制", "水源地保护规划")}


def test_a_paper_on_a_named_policy_is_part_of_it() -> None:
    found = facts("户籍制度改革加快。去年印发《关于推进户籍制度改革的意见》。")
    assert relations(found, "PART_OF") == {("关于推进户籍制度改革的意见", "户籍制度改革")}


def test_the_makers_of_a_paper_that_is_followed_issue_it() -> None:
    found = facts("贯彻落实教育部和财政部联合印发的《校舍修缮办法》。")
    assert relations(found, "ISSUED") == {("教育部", "校舍修缮办法"), ("财政部", "校舍修缮办法")}


def test_an_agreement_called_its_bodys_is_signed_only_where_the_text_speaks_of_signing() -> None:
    assert not relations(facts("加入世界贸易组织《政府采购协定》。"), "SIGNED")


def test_a_model_named_after_its_place_arose_there() -> None:
    found = _one(facts("三明市卫生工作扎实。各地学习三明医改。"), "APPLIED_IN")
    assert (found.target, found.properties) == ("place:350400", {"stage": "origin"})


def test_a_place_listed_as_pilot_is_one() -> None:
    found = _one(facts("2014年，贵州省被列入海绵城市建设试点。"), "APPLIED_IN")
    assert (found.modality, found.properties["stage"]) == ("done", "pilot")


def test_what_a_document_sets_up_is_based_on_it() -> None:
    text = "去年出台《建立山区流动诊疗网络的实施方案》。如今，山区流动诊疗网络已经建成。"
    assert relations(facts(text), "BASED_ON") == {("山区流动诊疗网络", "建立山区流动诊疗网络的实施方案")}


def test_what_is_done_on_an_occasion_is_based_on_it() -> None:
    found = facts("以公立医院综合改革为契机，全面推进分级诊疗。")
    assert relations(found, "BASED_ON") == {("分级诊疗制度", "公立医院综合改革")}


def test_a_published_document_is_based_on_the_laws_that_it_names() -> None:
    text = "根据《旅游法》，制定本办法。"
    notice = replace(article(text), headline="民宿管理办法", kind="notice")
    assert relations(extract(notice), "BASED_ON") == {("民宿管理办法", "中华人民共和国旅游法")}


def test_a_quoted_task_that_is_taken_into_a_plan_is_part_of_it() -> None:
    found = facts("贵州省将“推行林长制，修复千座山头”写入《林业发展规划》。")
    assert relations(found, "PART_OF") == {("林长制", "林业发展规划")}


def test_a_body_and_its_general_office_are_two_issuers() -> None:
    found = facts("学习《国务院办公厅关于节水的意见》。")
    assert relations(found, "ISSUED") == {("国务院办公厅", "国务院办公厅关于节水的意见")}


def test_partners_that_are_not_known_do_not_hide_who_issues() -> None:
    found = facts("教育部、古桥办联合印发《校舍修缮办法》。")
    assert relations(found, "ISSUED") == {("教育部", "校舍修缮办法")}


def test_who_puts_out_what_another_approved_issues_it() -> None:
    found = facts("《校舍修缮办法》经国务院同意，近日由教育部正式下发。")
    assert relations(found, "ISSUED") == {("教育部", "校舍修缮办法")}


def test_a_standing_committee_makes_the_law_that_it_passes() -> None:
    found = facts("落实全国人大常委会通过的预算法修正案。")
    assert relations(found, "ISSUED") == {("全国人民代表大会常务委员会", "预算法修正案")}


def test_what_a_government_approves_it_puts_in_force() -> None:
    assert relations(facts("国务院批准了《古桥保护规划》。"), "ISSUED") == {("国务院", "古桥保护规划")}
    assert not relations(facts("教育部批准了《古桥保护规划》修缮项目。"), "IMPLEMENTS")


def _notice(text: str, headline: str) -> Facts:
    return extract(replace(article(text, "place:520000"), headline=headline, kind="notice"))


SIGNED_NOTICE = """现将《古桥修缮办法》印发给你们。
根据《旅游法》《公路法》，现就本省有关事项通知如下：
一、按期修缮。
贵州省教育厅 贵州省财政厅
2021年3月5日"""


def test_who_signs_a_notice_issues_it_and_what_it_prints() -> None:
    found = relations(_notice(SIGNED_NOTICE, "关于做好古桥修缮工作的通知"), "ISSUED")
    assert {source for source, _ in found} == {"贵州省教育厅", "贵州省财政厅"}
    assert {target for _, target in found} == {"古桥修缮办法", "关于做好古桥修缮工作的通知"}


def test_a_local_notice_is_applied_where_its_issuer_works() -> None:
    found = relations(_notice(SIGNED_NOTICE, "关于做好古桥修缮工作的通知"), "APPLIED_IN")
    assert ("关于做好古桥修缮工作的通知", "贵州省") in found


def test_a_notice_is_based_on_every_law_that_it_names_as_its_ground() -> None:
    found = relations(_notice(SIGNED_NOTICE, "关于做好古桥修缮工作的通知"), "BASED_ON")
    assert found == {
        ("关于做好古桥修缮工作的通知", "中华人民共和国旅游法"),
        ("关于做好古桥修缮工作的通知", "中华人民共和国公路法"),
    }


def test_notice_of_a_single_case_is_no_policy() -> None:
    found = _notice("现公告如下：摇号于周六举行。\n贵州省教育厅\n2021年3月5日", "关于学位摇号的公告")
    assert not relations(found, "ISSUED")


def test_a_bodys_line_without_a_date_is_no_signature() -> None:
    text = "特此通知。\n贵州省教育厅\n贵州省财政厅负责解释。"
    assert not relations(_notice(text, "关于做好古桥修缮工作的通知"), "ISSUED")


def test_a_local_paper_that_is_carried_out_is_applied_where_its_title_says() -> None:
    found = facts("贵州省各县严格执行《贵州省古桥保护条例》。")
    assert relations(found, "APPLIED_IN") == {("贵州省古桥保护条例", "贵州省")}
    assert not relations(facts("贵州省各县学习《贵州省古桥保护条例》。"), "APPLIED_IN")


def test_a_places_name_before_a_scheme_says_where_it_is_applied() -> None:
    assert relations(facts("贵州省公立医院综合改革成效明显。"), "APPLIED_IN") == {("公立医院综合改革", "贵州省")}
    assert not relations(facts("各地借鉴贵州省林长制。"), "APPLIED_IN")


def test_a_pilot_may_be_granted_to_a_place() -> None:
    found = _one(facts("国家支持贵州省开展农业水价综合改革试点。"), "APPLIED_IN")
    assert found.properties["stage"] == "pilot"


def test_what_carries_a_law_out_is_based_on_it() -> None:
    found = facts("《古桥保护条例》是落实《旅游法》的重要法规。")
    assert relations(found, "BASED_ON") == {("古桥保护条例", "中华人民共和国旅游法")}


def test_a_local_paper_that_comes_out_is_its_places() -> None:
    found = facts("记者来到贵州省。今年6月，《贵州省古树保护办法》公布。")
    assert relations(found, "ISSUED") == {("贵州省", "贵州省古树保护办法")}


def test_a_paper_that_comes_out_for_another_is_not_given_to_its_title() -> None:
    found = facts("记者来到贵州省。财政部把《贵州省古树保护办法》公布。")
    assert ("贵州省", "贵州省古树保护办法") not in relations(found, "ISSUED")


def test_a_published_plan_is_that_of_the_place_before_it() -> None:
    found = facts("昨日公布的上海“十二五”规划提出新的目标。")
    assert relations(found, "ISSUED") == {("上海市", "上海市国民经济和社会发展第十二个五年规划")}


def test_what_a_paper_sets_up_is_part_of_it() -> None:
    found = facts("财政部印发《关于修缮校舍的意见》。《意见》提出，各校要做好登记，建立校舍修缮登记制度。")
    assert ("校舍修缮登记制度", "关于修缮校舍的意见") in relations(found, "PART_OF")


def test_what_another_paper_sets_up_is_no_part() -> None:
    found = facts("财政部印发《关于修缮校舍的意见》。《意见》提出，按照《校舍登记办法》建立校舍修缮登记制度。")
    assert ("校舍修缮登记制度", "关于修缮校舍的意见") not in relations(found, "PART_OF")


def test_a_task_of_two_reforms_is_part_of_both() -> None:
    found = facts("实施不动产统一登记制度是国务院机构改革和职能转变的重点任务，是实施行政审批制度改革的重要举措。")
    assert {whole for _, whole in relations(found, "PART_OF")} == {"国务院机构改革和职能转变", "行政审批制度改革"}


def test_the_core_of_a_reform_is_part_of_it() -> None:
    found = facts("财税体制改革的核心内容，其实就是完善预算管理制度。")
    assert relations(found, "PART_OF") == {("预算管理制度", "财税体制改革")}


def test_a_body_that_acts_by_a_paper_carries_it_out() -> None:
    found = facts("财政部依据《校舍修缮办法》，对三所学校进行检查。")
    assert relations(found, "IMPLEMENTS") == {("财政部", "校舍修缮办法")}


def test_a_body_that_makes_another_paper_does_not_carry_out_its_ground() -> None:
    found = facts("财政部依据《校舍修缮办法》，制定《校舍检查规定》，开展检查。")
    assert not relations(found, "IMPLEMENTS")


def test_a_pilot_named_before_its_place() -> None:
    found = facts("作为棚户区改造试点城市之一，贵阳市多方引进企业。")
    relation = _one(found, "APPLIED_IN")
    assert relation.target == "place:520100"
    assert relation.properties["stage"] == "pilot"


def test_pilots_of_the_policy_named_before_are_the_last_of_nested_places() -> None:
    found = facts("农业部开展农村土地承包经营权登记试点工作，贵州省遵义市被列入试点。")
    assert {place for _, place in relations(found, "APPLIED_IN")} == {"遵义市"}


def test_a_policy_that_runs_in_a_place_is_applied_there() -> None:
    found = facts("陕西省前4个月营改增试点整体运行情况良好。")
    assert relations(found, "APPLIED_IN") == {("营业税改征增值税", "陕西省")}


def test_a_place_may_start_together_with_the_nation() -> None:
    found = facts("自3月1日贵州省与全国同步展开注册资本登记制度改革。")
    assert {place for _, place in relations(found, "APPLIED_IN")} == {"贵州省"}


def test_a_paper_is_applied_in_the_whole_place_that_it_speaks_of() -> None:
    text = "自治区教育厅印发《关于修缮校舍的方案》。《方案》规定，到2016年，全区修缮一百所校舍。"
    found = extract(article(text, "place:640000"))
    assert ("关于修缮校舍的方案", "宁夏回族自治区") in relations(found, "APPLIED_IN")


def test_a_rule_passed_by_a_session_and_published_is_its_bodys() -> None:
    found = facts("《花卉管理办法》已经2012年5月21日国家林业局局务会议审议通过，现予公布，自8月1日起施行。")
    assert relations(found, "ISSUED") == {("国家林业局", "花卉管理办法")}


def test_a_paper_that_another_body_approves_is_not_issued_by_it() -> None:
    assert not relations(facts("《花卉管理办法》已经国务院批准，现予发布。"), "ISSUED")


def test_a_paper_drawn_up_and_printed_is_its_drawers() -> None:
    found = facts("财政部与教育部一起起草《关于修缮校舍的意见》，经过征求意见，于今年3月正式印发。")
    assert relations(found, "ISSUED") == {("财政部", "关于修缮校舍的意见"), ("教育部", "关于修缮校舍的意见")}


def test_a_described_place_before_a_comma_may_issue() -> None:
    found = facts("湿地约占全国十分之一的黑龙江省，1998年出台了《关于加强湿地保护的决定》。")
    assert relations(found, "ISSUED") == {("黑龙江省", "关于加强湿地保护的决定")}


def test_the_ground_on_which_one_acts_is_no_request() -> None:
    found = facts("财政部根据国情和企业特点，进一步深化税收制度改革。")
    assert relations(found, "IMPLEMENTS") == {("财政部", "税收制度改革")}


def test_a_paper_that_another_carries_out_is_not_issued_with_it() -> None:
    assert not relations(facts("贵州省出台了贯彻《古树保护办法》的实施意见。"), "ISSUED")


def test_a_wish_is_not_carried_out() -> None:
    assert not relations(facts("财政部愿全面落实《古树保护公约》。"), "IMPLEMENTS")


def test_items_of_a_list_on_a_reform_are_parts_of_it() -> None:
    found = facts("今年税收制度改革方面，一是加快资源税改革。二是推动消费税改革。")
    assert relations(found, "PART_OF") == {("资源税改革", "税收制度改革"), ("消费税改革", "税收制度改革")}


def test_a_case_of_a_reform_is_part_of_it() -> None:
    found = facts("税收制度改革步伐加快，尤其是资源税改革。")
    assert relations(found, "PART_OF") == {("资源税改革", "税收制度改革")}


def test_a_notice_is_based_on_what_it_names_as_its_ground() -> None:
    text = "根据《古桥保护条例》，现就古桥修缮有关问题提出如下要求：\n一、加强检查。\n二、本通知自发布之日起执行。"
    found = relations(_notice(text, "关于做好古桥修缮工作的通知"), "BASED_ON")
    assert found == {("关于做好古桥修缮工作的通知", "古桥保护条例")}


def test_what_is_revised_on_a_ground_rests_on_it() -> None:
    found = facts("根据《古桥保护条例》，文化部门对《古桥修缮目录》进行了修订。")
    assert relations(found, "BASED_ON") == {("古桥修缮目录", "古桥保护条例")}


def test_a_paper_that_is_said_to_be_made_by_another_rests_on_it() -> None:
    found = facts("《古桥修缮目录》是根据《古桥保护条例》制定的。")
    assert relations(found, "BASED_ON") == {("古桥修缮目录", "古桥保护条例")}


def test_what_a_quoted_paper_sets_up_is_part_of_it_to_the_end_of_the_quote() -> None:
    text = "《关于加强农村工作的意见》提出：“完善服务，办好小事。健全河长制。”各地还在推进户籍制度改革。"
    parts = relations(facts(text), "PART_OF")
    assert ("河长制", "关于加强农村工作的意见") in parts
    assert ("户籍制度改革", "关于加强农村工作的意见") not in parts


def test_a_paper_that_serves_another_is_based_on_it() -> None:
    text = "《江北市安全管理员办法》的出台是为了贯彻落实《江北市安全管理办法》。"
    assert ("江北市安全管理员办法", "江北市安全管理办法") in relations(facts(text), "BASED_ON")


def test_a_session_adopted_the_paper_that_is_called_its_own() -> None:
    text = "党的二十届三中全会《中共中央关于进一步全面深化改革、推进中国式现代化的决定》提出新要求。"
    assert {policy for _, policy in relations(facts(text), "ADOPTED")} == {
        "中共中央关于进一步全面深化改革、推进中国式现代化的决定"
    }


def test_a_scheme_is_applied_in_the_place_before_it_in_its_clause() -> None:
    whole = relations(facts("贵州省规模最大的棚户区改造顺利完工。"), "APPLIED_IN")
    assert whole == {("棚户区改造", "贵州省")}
    several = relations(facts("遵义市、毕节市等九个市县列入农业水价综合改革范围。"), "APPLIED_IN")
    assert {place for _, place in several} == {"遵义市", "毕节市"}


def test_a_place_that_only_looks_at_a_scheme_does_not_apply_it() -> None:
    assert not relations(facts("贵州省组织干部考察棚户区改造。"), "APPLIED_IN")
    assert not relations(facts("贵州省居民热议棚户区改造。"), "APPLIED_IN")


def test_the_number_of_an_order_tells_who_put_it_out() -> None:
    found = facts("财政部解读《花卉管理办法》（财政部令第12号）的规定。")
    assert relations(found, "ISSUED") == {("财政部", "花卉管理办法")}


def test_a_local_paper_brought_out_by_nobody_named_is_its_places() -> None:
    found = facts("贵州省山多。去年修订了《贵州省花卉管理办法》和《贵州省古桥管理办法》。")
    assert relations(found, "ISSUED") == {("贵州省", "贵州省花卉管理办法"), ("贵州省", "贵州省古桥管理办法")}


def test_of_nested_places_that_act_the_last_applies() -> None:
    found = relations(facts("贵州省贵阳市息烽县全面推行林长制。"), "APPLIED_IN")
    assert found == {("林长制", "息烽县")}


def test_places_side_by_side_both_apply() -> None:
    found = relations(facts("去年率先在京津两地开始的公立医院综合改革全面启动。"), "APPLIED_IN")
    assert {place for _, place in found} == {"北京市", "天津市"}


def test_a_revision_is_based_on_what_it_revises() -> None:
    found = facts("财政部对《古桥保护暂行办法》进行修订，于3月发布了《古桥保护实施办法》。")
    assert relations(found, "BASED_ON") == {("古桥保护实施办法", "古桥保护暂行办法")}


def test_a_paper_is_told_to_set_up_an_institution_behind_a_comma() -> None:
    found = facts("会议通过《古桥保护方案》，明确建立古桥修缮登记制度。")
    assert relations(found, "PART_OF") == {("古桥修缮登记制度", "古桥保护方案")}


def test_what_is_a_measure_of_a_reform_is_part_of_it() -> None:
    found = facts("立案登记制改革是司法体制改革的重大举措。")
    assert relations(found, "PART_OF") == {("立案登记制改革", "司法体制改革")}


def test_who_takes_part_in_a_places_scheme_does_not_apply_it_elsewhere() -> None:
    assert not relations(facts("参加贵州省企业城镇职工基本养老保险的人可以转移关系。"), "APPLIED_IN")


def test_a_reply_is_based_on_the_request() -> None:
    text = "你委《关于修缮古桥经费的请示》收悉，经研究，现就有关事项批复如下：同意。"
    reply = replace(article(text), headline="关于古桥修缮经费有关问题的批复", kind="notice")
    assert relations(extract(reply), "BASED_ON") == {("关于古桥修缮经费有关问题的批复", "关于修缮古桥经费的请示")}


def test_who_leads_in_drawing_up_a_local_paper_is_not_its_place() -> None:
    assert not relations(facts("贵州省山多。去年牵头制定了《贵州省花卉管理办法》。"), "ISSUED")


def test_a_body_that_brought_a_paper_out_and_set_a_scheme_up_implements_it() -> None:
    assert relations(facts("教育部发布了《关于修缮校舍的意见》，推行了双减。"), "IMPLEMENTS") == {("教育部", "双减")}
    assert not relations(facts("教育部发布了《关于修缮校舍的意见》，推行双减。"), "IMPLEMENTS")


def test_a_notice_is_part_of_what_it_sets_up_and_rules() -> None:
    found = facts("浙江省印发《关于建立林长制的意见》，全面推行林长制。")
    assert ("关于建立林长制的意见", "林长制") in relations(found, "PART_OF")
    assert not relations(found, "BASED_ON")


def test_what_a_paper_demands_everywhere_is_part_of_it() -> None:
    found = facts("财政部印发《山林管护指导意见》，要求各地实行居住证制度，并大力推行林长制。")
    assert {source for source, _ in relations(found, "PART_OF")} == {"居住证制度", "林长制"}


def test_what_is_carried_out_as_a_paper_deploys_is_part_of_it() -> None:
    found = facts("按照《山林管护行动方案》的部署，浙江省将实施林长制。")
    assert ("林长制", "山林管护行动方案") in relations(found, "PART_OF")


def test_a_trial_of_a_reform_is_part_of_it() -> None:
    found = facts("林长制是集体林权制度改革的一次有益探索。")
    assert ("林长制", "集体林权制度改革") in relations(found, "PART_OF")


@pytest.mark.parametrize(
    "text",
    [
        "林长制给浙江省带来了生机。",
        "林长制在浙江省成为现实。",
        "浙江省承接林长制，山林有人管。",
        "林长制全面推开。浙江省作为试点单位，已配备护林员。",
        "林长制全面推开。作为首批试点省份，浙江省已配备护林员。",
        "考察团抵达浙江省，实地了解当地林长制以及山林管护等方面的情况。",
    ],
)
def test_where_a_scheme_is_tried_felt_or_seen_it_is_applied(text: str) -> None:
    assert ("林长制", "浙江省") in relations(facts(text), "APPLIED_IN")


def test_a_pilot_of_two_schemes_is_of_neither() -> None:
    found = facts("林长制和居住证制度全面推开。浙江省作为试点单位，已配备护林员。")
    assert not relations(found, "APPLIED_IN")


def test_who_keeps_at_a_scheme_implements_it() -> None:
    assert relations(facts("督查组认为财政部对双减抓得紧。"), "IMPLEMENTS") == {("财政部", "双减")}


def test_what_two_places_agree_to_do_together_is_applied_in_both() -> None:
    text = "甘肃省、青海省两省当天签下协议，约定合力推动棚户区改造。"
    assert relations(facts(text), "APPLIED_IN") == {("棚户区改造", "甘肃省"), ("棚户区改造", "青海省")}


def test_a_scheme_that_with_another_matter_is_a_places_main_task_is_applied_there() -> None:
    text = "棚户区改造和街道整修是贵州省息烽县今年的重头戏。"
    assert ("棚户区改造", "息烽县") in relations(facts(text), "APPLIED_IN")


def test_the_theme_of_a_study_is_not_carried_out_by_who_studies_it() -> None:
    text = "国务院以“建设全国统一大市场”为主题，进行专题学习。"
    assert not relations(facts(text), "IMPLEMENTS")
    assert relations(facts("国务院深化资本市场改革。"), "IMPLEMENTS")


def test_places_joined_in_a_quoted_formula_are_not_who_acts() -> None:
    text = "甘肃省补齐短板，构建“天津+山东+省内”帮扶格局，推动棚户区改造。"
    assert relations(facts(text), "APPLIED_IN") == {("棚户区改造", "甘肃省")}
