import pytest

from tests.extractors.articles import facts, relations


def pairs(text: str) -> set[frozenset[str]]:
    """Who cooperates in a text, in pairs."""
    return {frozenset(pair) for pair in relations(facts(text), "COOPERATES_WITH")}


def test_cooperation_joint_work_of_agencies() -> None:
    found = facts("市财政局联合市教育局、市民政局等单位开展检查。", "place:350400")
    ends = {frozenset(pair) for pair in relations(found, "COOPERATES_WITH")}
    assert ends == {
        frozenset({"三明市财政局", "三明市教育局"}),
        frozenset({"三明市财政局", "三明市民政局"}),
    }


def test_cooperation_joint_paper_is_no_cooperation() -> None:
    found = facts("市财政局与市教育局联合印发通知。", "place:350400")
    assert relations(found, "COOPERATES_WITH") == set()


def test_cooperation_of_a_list_that_acts_jointly() -> None:
    found = facts("市公安局、市教育局联合开展检查。", "place:350400")
    ends = {frozenset(pair) for pair in relations(found, "COOPERATES_WITH")}
    assert ends == {frozenset({"三明市公安局", "三明市教育局"})}


def test_cooperation_that_is_hoped_for_is_planned() -> None:
    found = facts("希望河北与北京、天津及周边地区加强合作。")
    assert {frozenset(pair) for pair in relations(found, "COOPERATES_WITH")} == {
        frozenset({"河北省", "北京市"}),
        frozenset({"河北省", "天津市"}),
    }
    assert {r.modality for r in found.relations if r.type == "COOPERATES_WITH"} == {"planned"}


def test_cooperation_as_an_object() -> None:
    found = facts("湖南省深化与广东省的合作。")
    assert {frozenset(pair) for pair in relations(found, "COOPERATES_WITH")} == {frozenset({"湖南省", "广东省"})}


def test_cooperation_word_in_a_name_is_no_hope() -> None:
    found = facts("三明市消费促进中心联合三明市民政局开展检查。", "place:350400")
    assert {r.modality for r in found.relations if r.type == "COOPERATES_WITH"} <= {"done"}


def test_places_that_host_something_together_cooperate() -> None:
    found = facts("石景山区、门头沟区、房山区三地共同举办文化节。")
    assert {frozenset(pair) for pair in relations(found, "COOPERATES_WITH")} == {
        frozenset({"石景山区", "门头沟区"}),
        frozenset({"石景山区", "房山区"}),
        frozenset({"门头沟区", "房山区"}),
    }


def test_cooperation_of_one_with_several_is_not_theirs_with_each_other() -> None:
    found = facts("北京与天津、河北携手推进治理。")
    assert {frozenset(pair) for pair in relations(found, "COOPERATES_WITH")} == {
        frozenset({"北京市", "天津市"}),
        frozenset({"北京市", "河北省"}),
    }


def test_cooperation_is_no_common_interest_and_no_hosting_of_a_meeting() -> None:
    text = "财政部、商务部共同主办论坛。财政部与商务部共同出席会议。法国与德国共同利益很多。"
    assert relations(facts(text), "COOPERATES_WITH") == set()


@pytest.mark.parametrize(
    "text",
    [
        "市水利局会同市财政局清查整理了收费项目。",
        "该课题由市水利局联合市财政局共同完成。",
        "市水利局与市财政局建立河湖保护联盟。",
        "市水利局和市财政局开展深度合作。",
        "市水利局与市财政局密切配合，清查收费。",
        "市水利局携手市财政局，为环卫工人送清凉。",
    ],
)
def test_cooperation_by_any_joint_work(text: str) -> None:
    found = relations(facts(text, "place:411000"), "COOPERATES_WITH")
    assert {frozenset(pair) for pair in found} == {frozenset({"许昌市水利局", "许昌市财政局"})}


@pytest.mark.parametrize(
    "text",
    [
        "市水利局会同市财政局印发通知。",
        "市水利局会同市政府有关部门修订办法。",
        "市水利局局长与市财政局局长共同见证签约。",
    ],
)
def test_cooperation_not_by_joint_papers_unnamed_partners_or_witnesses(text: str) -> None:
    assert relations(facts(text, "place:411000"), "COOPERATES_WITH") == set()


@pytest.mark.parametrize(
    "text",
    [
        "安徽省人民医院对口支援湖北省人民医院。",
        "湖北省人民医院成为安徽省人民医院的协作医院。",
        "安徽省人民医院专家定期到湖北省人民医院坐诊。",
        "在安徽省人民医院的帮扶下，湖北省人民医院建起新科室。",
        "安徽省人民医院和湖北省人民医院加强协作。",
        "由安徽省人民医院和湖北省人民医院共建的中心投用。",
    ],
)
def test_cooperation_of_one_body_that_helps_another(text: str) -> None:
    assert {frozenset(pair) for pair in relations(facts(text), "COOPERATES_WITH")} == {
        frozenset({"安徽省人民医院", "湖北省人民医院"})
    }


@pytest.mark.parametrize("text", ["闽赣两省携手保护山林。", "福建与江西牵手。", "福建省、江西省达成共识。"])
def test_cooperation_of_places(text: str) -> None:
    assert {frozenset(pair) for pair in relations(facts(text), "COOPERATES_WITH")} == {frozenset({"福建省", "江西省"})}


def test_cooperation_of_the_last_of_a_chain_of_places() -> None:
    found = facts("上海市闵行区对口帮扶云南省保山市。")
    assert {frozenset(pair) for pair in relations(found, "COOPERATES_WITH")} == {frozenset({"闵行区", "保山市"})}


@pytest.mark.parametrize(
    "text", ["江苏对口支援西藏工作三十周年。", "江苏、浙江两省加强对外合作。", "福建、江西两省联合编制规划。"]
)
def test_cooperation_is_no_field_of_work_nor_a_joint_paper(text: str) -> None:
    assert relations(facts(text), "COOPERATES_WITH") == set()


@pytest.mark.parametrize(
    "text",
    [
        "福建、江西两省召开座谈会。经过讨论，两省达成一致。",
        "福建省与江西省举行会谈，双方将在科技、教育等领域合作。",
    ],
)
def test_cooperation_of_both(text: str) -> None:
    assert {frozenset(pair) for pair in relations(facts(text), "COOPERATES_WITH")} == {frozenset({"福建省", "江西省"})}


def test_two_provinces_are_no_cities() -> None:
    text = "南平市与赣州市召开座谈会。两省携手保护山林。"
    assert relations(facts(text), "COOPERATES_WITH") == set()


@pytest.mark.parametrize(
    "text", ["福建省与江西省建立流域联防联控机制。", "福建、江西两省实现检查结果互认。", "福建与江西建立横向协作机制。"]
)
def test_cooperation_by_what_is_shared(text: str) -> None:
    assert {frozenset(pair) for pair in relations(facts(text), "COOPERATES_WITH")} == {frozenset({"福建省", "江西省"})}


def test_cooperation_is_begun_by_getting_in_touch() -> None:
    found = facts("三明市主动同福州市接洽。三元区就同鼓楼区接上了头。", "place:350400")
    ends = {frozenset(pair) for pair in relations(found, "COOPERATES_WITH")}
    assert ends == {frozenset({"三明市", "福州市"}), frozenset({"三元区", "鼓楼区"})}


def test_cooperation_of_both_sides_is_not_that_of_a_committee_and_its_government() -> None:
    found = facts("王大山感谢青岛市委、市政府，双方将进一步深化合作。")
    assert relations(found, "COOPERATES_WITH") == set()


@pytest.mark.parametrize(
    "text",
    [
        "上海市与江苏省签署战略合作协议。",
        "上海市科委、江苏省科技厅在沪正式签署《长三角协同创新发展战略研究合作框架协议》。",
        "上海市科委、江苏省科技厅联合研究制定《长三角科技创新办法》。",
    ],
)
def test_who_only_signs_or_writes_together_does_not_cooperate(text: str) -> None:
    assert not pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "福州市与莆田市一道推进港口建设。",
        "福州市与莆田市的协作不断深入。",
        "在福州市的对口帮扶下，莆田市建起茶园。",
        "莆田市引来福州市，双方共建产业园。",
        "要深化福州优质医疗资源与莆田市对接合作。",
        "福州市与莆田市跨市通办百项业务。",
        "福州市与莆田市结为友城。",
        "福州市联动莆田市开展检查。",
    ],
)
def test_words_of_going_together(text: str) -> None:
    assert pairs(text) == {frozenset({"福州市", "莆田市"})}


def test_who_sets_something_up_by_a_joint_paper_cooperates() -> None:
    text = "福州市公安局会同福州市教育局、福州市总工会等5部门联合发文成立调解中心。"
    assert pairs(text) == {
        frozenset({"福州市公安局", "福州市教育局"}),
        frozenset({"福州市公安局", "福州市总工会"}),
    }


def test_whoever_agrees_with_several_works_with_each() -> None:
    text = "目前，福州市已分别与莆田市、宁德市等地签署了生态补偿协议。"
    assert pairs(text) == {frozenset({"福州市", "莆田市"}), frozenset({"福州市", "宁德市"})}


def test_bodies_of_a_list_each_work_with_whom_they_join() -> None:
    text = "国家防总办公室、应急管理部会同国家粮食和物资储备局向天津调拨救灾物资。"
    store = "国家粮食和物资储备局"
    assert pairs(text) == {frozenset({"国家防汛抗旱总指挥部办公室", store}), frozenset({"应急管理部", store})}


def test_a_ministry_whose_name_holds_a_word_of_asking_works_with_another() -> None:
    assert pairs("应急管理部联合自然资源部开展调度会商。") == {frozenset({"应急管理部", "自然资源部"})}


def test_partners_without_a_name_may_stand_before_those_with_one() -> None:
    found = pairs("福州市公安局连夜出动，联合消防部门、福州市教育局成立巡查小组。")
    assert found == {frozenset({"福州市公安局", "福州市教育局"})}
    assert not pairs("福州市公安局联合发布提示、福州市教育局组建队伍。")


def test_a_place_that_another_helps_may_stand_first() -> None:
    assert pairs("莆田市，在福州市对口帮扶下，茶产业提质增效。") == {frozenset({"福州市", "莆田市"})}


def test_who_joins_the_state_council_joins_no_united_nations() -> None:
    assert pairs("教育部联合国务院国资委、财政部开展行动。") == {
        frozenset({"教育部", "国务院国有资产监督管理委员会"}),
        frozenset({"教育部", "财政部"}),
    }


def test_what_is_done_jointly_may_stand_behind_a_day_and_be_still_to_come() -> None:
    three = {frozenset({"北京市", "天津市"}), frozenset({"北京市", "河北省"}), frozenset({"天津市", "河北省"})}
    assert pairs("天津、北京、河北三省市昨天（6月3日）联合开通旅游专线。") == three
    found = facts("四川、重庆两地要紧密合作，一起保护长江。")
    assert [r.modality for r in found.relations if r.type == "COOPERATES_WITH"] == ["planned"]
