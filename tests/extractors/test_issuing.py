"""Who put a paper or a scheme out, by less common wording, and who signed an agreement."""

import pytest

from tests.extractors.articles import facts, relations


@pytest.mark.parametrize(
    "title",
    [
        "财政部 教育部关于做好资助工作的通知",
        "财政部教育部关于做好资助工作的通知",
        "财政部、教育部关于做好资助工作的通知",
    ],
)
def test_all_bodies_that_open_a_title_issue_it(title: str) -> None:
    found = relations(facts(f"《{title}》下发。"), "ISSUED")
    assert {source for source, _ in found} == {"财政部", "教育部"}


@pytest.mark.parametrize(
    "text",
    [
        "记者从财政部获悉，《助学资金管理办法》近日印发。",
        "记者15日从财政部了解到，《助学资金管理办法》（下称《办法》）已正式发布。",
        "财政部有关负责人介绍，《助学资金管理办法》日前出台。",
        "财政部日前就《助学资金管理办法》公开征求意见。",
    ],
)
def test_the_body_that_tells_of_its_paper_issues_it(text: str) -> None:
    assert relations(facts(text), "ISSUED") == {("财政部", "助学资金管理办法")}


def test_another_body_that_is_named_issues_what_is_told() -> None:
    text = "记者从财政部获悉，国务院办公厅印发《助学资金管理办法》。"
    assert relations(facts(text), "ISSUED") == {("国务院办公厅", "助学资金管理办法")}


def test_a_decree_is_of_the_body_in_whose_name_it_is_signed() -> None:
    text = "国务院总理张建国签署国务院令，公布《农村公路条例》。"
    assert relations(facts(text), "ISSUED") == {("国务院", "农村公路条例")}


@pytest.mark.parametrize(
    "text",
    [
        "党中央作出实施乡村振兴战略的重大决策。",
        "党中央决定全面实施乡村振兴战略。",
        "各地推进乡村振兴，这是党中央作出的重大战略部署。",
    ],
)
def test_who_decides_on_a_scheme_issues_it(text: str) -> None:
    assert relations(facts(text), "ISSUED") == {("中国共产党中央委员会", "乡村振兴")}


def test_who_reports_on_a_scheme_does_not_issue_it() -> None:
    assert relations(facts("水利部通报了各地推行河湖长制的进展。"), "ISSUED") == set()


def test_partners_joined_by_a_later_verb_issue_too() -> None:
    text = "财政部也会同教育部印发《助学资金管理办法》。"
    assert {source for source, _ in relations(facts(text), "ISSUED")} == {"财政部", "教育部"}


@pytest.mark.parametrize(
    "text",
    [
        "《生态协同发展框架协议》由福建省与江西省签署。",
        "福建、江西两省签署《生态协同发展框架协议》。",
        "福建省与江西省在会上，共同签署《生态协同发展框架协议》。",
    ],
)
def test_parties_sign_in_the_passive_and_in_a_clause_of_their_own(text: str) -> None:
    assert relations(facts(text), "SIGNED") == {
        ("福建省", "生态协同发展框架协议"),
        ("江西省", "生态协同发展框架协议"),
    }


def test_those_whom_the_signers_stand_for_sign() -> None:
    text = "《生态框架协议》由福建省副省长王建国和江西省副省长李卫东签署，二人分别代表福建省人民政府和江西省人民政府。"
    assert {source for source, _ in relations(facts(text), "SIGNED")} == {"福建省人民政府", "江西省人民政府"}


def test_several_sign_a_plan() -> None:
    text = "福建、江西两省签署《武夷山行动计划》。"
    assert {source for source, _ in relations(facts(text), "SIGNED")} == {"福建省", "江西省"}


def test_pairs_of_parties_sign_agreements_of_one_sort() -> None:
    text = "福建省三明市与江西省抚州市、龙岩市与赣州市，各自签订合作框架协议。"
    assert relations(facts(text), "SIGNED") == {
        (party, "合作框架协议") for party in ("三明市", "抚州市", "龙岩市", "赣州市")
    }


def test_what_is_agreed_on_names_the_agreement() -> None:
    text = "江西省与湖南省签订渌水流域横向生态保护补偿协议。"
    assert relations(facts(text), "SIGNED") == {
        ("江西省", "渌水流域横向生态保护补偿协议"),
        ("湖南省", "渌水流域横向生态保护补偿协议"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "三明市市长王建国与福建医科大学校长李卫东代表双方签署战略合作协议。",
        "三明市市长王建国同福建医科大学校长李卫东签署战略合作协议。",
    ],
)
def test_the_bodies_of_those_who_sign_sign(text: str) -> None:
    assert relations(facts(text), "SIGNED") == {("三明市人民政府", "战略合作协议"), ("福建医科大学", "战略合作协议")}


def test_who_is_of_a_committee_too_signs_for_his_government() -> None:
    text = "《扶贫协作框架协议》由陇南市市长王建国和青岛市委常委、副市长李卫东代表双方签订。"
    assert {source for source, _ in relations(facts(text), "SIGNED")} == {"陇南市人民政府", "青岛市人民政府"}


def test_those_told_behind_to_sign_sign() -> None:
    signers = {"河南省教育厅", "湖北省教育厅"}
    told = ("签约双方是河南省教育厅和湖北省教育厅。", "与河南省教育厅签约的是湖北省教育厅。")
    for text in ("《教育协作备忘录》8月1日签署，" + who for who in told):
        assert {source for source, _ in relations(facts(text), "SIGNED")} == signers


def test_one_signer_with_a_body_is_no_two_sides() -> None:
    assert not relations(facts("《扶贫协作框架协议》由王建国和青岛市副市长李卫东代表双方签订。"), "SIGNED")


@pytest.mark.parametrize(
    "text",
    [
        "福建、江西两省举行会谈。双方签署《生态协同发展框架协议》。",
        "福建省与江西省举行会谈，双方签署《生态协同发展框架协议》。",
        "福建和江西探索共治，《生态协同发展框架协议》正式签署。",
    ],
)
def test_both_are_those_named_side_by_side(text: str) -> None:
    assert relations(facts(text), "SIGNED") == {
        ("福建省", "生态协同发展框架协议"),
        ("江西省", "生态协同发展框架协议"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "《助学资金管理办法》是财政部今年3月出台的。",
        "文件由财政部印发，题为《助学资金管理办法》。",
        "中央全面深化改革委员会第二次会议审议通过《助学资金管理办法》，随后由财政部印发。",
        "财政部拿出《助学资金管理办法》。",
    ],
)
def test_other_words_for_issuing(text: str) -> None:
    assert relations(facts(text), "ISSUED") == {("财政部", "助学资金管理办法")}


def test_a_paper_that_is_called_its_places_is_issued_by_it() -> None:
    assert ("浙江省", "数字经济促进条例") in relations(facts("浙江省的《数字经济促进条例》施行。"), "ISSUED")


def test_a_decision_on_honours_that_is_read_out_is_its_bodys() -> None:
    found = facts("浙江省副省长王远山宣读了浙江省政府2018年度科学技术奖励决定。")
    paper = "浙江省人民政府2018年度科学技术奖励决定"
    assert relations(found, "ISSUED") == {("浙江省人民政府", paper)}
    assert not relations(found, "SPOKE_ON")


def test_the_first_paper_of_its_kind_is_its_places() -> None:
    found = facts("5月25日，浙江首个《湖泊养护条例》出炉。")
    assert ("浙江省", "湖泊养护条例") in relations(found, "ISSUED")


def test_a_strategy_that_one_settled_is_its_own() -> None:
    assert ("国务院", "西部大开发") in relations(facts("西部大开发是国务院定下的重大战略决策。"), "ISSUED")


def test_of_partners_joined_anew_the_first_ones_do_not_act() -> None:
    found = facts("浙江省同财政部和水利部建立会商机制，又同两省林草部门联合发布《关于养护湖泊的意见》。")
    assert relations(found, "ISSUED") == {("浙江省", "关于养护湖泊的意见")}
    both = facts("浙江省与江苏省建立会商机制，并联合发布《关于养护湖泊的意见》。")
    assert len(relations(both, "ISSUED")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "由农业农村部、财政部等五部门联合编制的《国家南繁硅谷建设规划》在海南省三亚市发布。",
        "农业农村部和财政部共同起草的《国家南繁硅谷建设规划》近期印发。",
        "三亚市以农业农村部、财政部的名义印发《国家南繁硅谷建设规划》。",
    ],
)
def test_those_who_drew_a_paper_up_or_in_whose_name_it_comes_issue_it(text: str) -> None:
    assert {source for source, _ in relations(facts(text), "ISSUED")} == {"农业农村部", "财政部"}


def test_a_paper_that_carries_another_out_is_not_that_one() -> None:
    found = facts("三亚市出台了《国家南繁硅谷建设规划》的实施方案。")
    assert not relations(found, "ISSUED")


@pytest.mark.parametrize(
    "text",
    [
        "会议审议通过《校舍修缮办法》，农业农村部、财政部随后印发。",
        "农业农村部与财政部会签《校舍修缮办法》。",
        "为补短板，2022年，农业农村部、财政部出台《校舍登记办法》。随后，又推出《校舍修缮办法》。",
        "农业农村部、财政部出台《校舍登记办法》。2023年，先后印发《校舍修缮办法》等文件。",
    ],
)
def test_papers_put_out_later_or_by_other_words(text: str) -> None:
    found = {source for source, target in relations(facts(text), "ISSUED") if target == "校舍修缮办法"}
    assert found == {"农业农村部", "财政部"}


def test_who_answers_on_a_paper_put_it_out_unless_it_is_a_law() -> None:
    found = facts("财政部有关负责人就《校舍修缮办法》答记者问。司法部有关负责人就《校舍条例》答记者问。")
    assert relations(found, "ISSUED") == {("财政部", "校舍修缮办法")}


def test_who_decides_in_a_later_clause_brings_the_scheme_out() -> None:
    found = facts("国务院坚持问题导向，从全局出发，作出推行居住证制度的重大决策。")
    assert relations(found, "ISSUED") == {("国务院", "居住证制度")}
    found = facts("财政部、教育部联合下发通知，启动零基预算改革。")
    assert {source for source, _ in relations(found, "ISSUED")} == {"财政部", "教育部"}


def test_the_country_of_a_firm_does_not_sign() -> None:
    found = facts("上海市人民政府与美国某某公司签署《主题乐园项目合作协议》。")
    assert ("美国", "主题乐园项目合作协议") not in relations(found, "SIGNED")


def test_the_leadership_around_a_person_decides_as_the_body_does() -> None:
    text = "推动长江经济带发展，是以习近平同志为核心的党中央作出的重大战略决策。"
    assert relations(facts(text), "ISSUED") == {("中国共产党中央委员会", "长江经济带发展")}


def test_who_starts_a_scheme_carries_it_out_and_does_not_issue_it() -> None:
    assert relations(facts("山东省启动农村厕所革命。甘肃省推行河长制。"), "ISSUED") == set()
    assert relations(facts("甘肃省出台最低生活保障政策。"), "ISSUED") != set()


def test_a_law_of_which_the_party_decided_is_not_issued_by_it() -> None:
    found = facts("制定湿地保护法，是以习近平同志为核心的党中央部署的一项任务。")
    assert relations(found, "ISSUED") == set()
