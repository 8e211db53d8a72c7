"""Sessions in the wordings of newspaper reports: their parts, the months that tell them, who sits and who is heard."""

import pytest

from tests.extractors.articles import facts, names, relations

CONGRESS = "第十三届全国人民代表大会第四次会议"


def meetings(text: str, date: str = "2021-04-30") -> set[str]:
    return names(facts(text, None, date), "Meeting")


@pytest.mark.parametrize("part", ["预备会议", "第三次全体会议", "闭幕会", "小组会议"])
def test_what_a_session_holds_as_its_part_is_the_session(part: str) -> None:
    assert meetings(f"十三届全国人大四次会议4日上午在北京人民大会堂举行{part}。") == {CONGRESS}


def test_its_presidium_meets_on_its_own() -> None:
    text = "十三届全国人大四次会议主席团4日上午在北京人民大会堂举行第一次会议。"
    assert meetings(text) == {CONGRESS, f"{CONGRESS}主席团第一次会议"}


def test_a_term_before_the_body_that_meets_is_in_the_name() -> None:
    text = "十三届全国人大常委会29日下午在北京人民大会堂举行第九十三次委员长会议。"
    assert meetings(text) == {"第十三届全国人民代表大会常务委员会第九十三次委员长会议"}


@pytest.mark.parametrize(
    "text",
    [
        "4月底召开的中共中央政治局会议分析研究了当前经济形势。",
        "4月中央政治局会议强调，要精准实施宏观政策。",
        "今年4月，中共中央政治局召开会议，分析研究当前经济形势。",
    ],
)
def test_the_month_tells_a_meeting_of_the_politburo(text: str) -> None:
    found = facts(text, None, "2021-05-20")
    assert names(found, "Meeting") == {"中共中央政治局2021年4月会议"}
    assert relations(found, "CONVENED") == {("中国共产党中央政治局", "中共中央政治局2021年4月会议")}


def test_several_meetings_of_several_months_are_not_one() -> None:
    assert meetings("4月、7月中央政治局两次召开会议分析研究经济形势。") == set()


def test_the_name_of_a_dated_session_is_the_same_in_both_wordings() -> None:
    called = meetings("4月30日召开的中共中央政治局会议作出部署。")
    assert called == meetings("中共中央政治局4月30日召开会议，作出部署。") == {"中共中央政治局2021年4月30日会议"}


def test_a_class_that_opens_has_no_second_meeting_in_its_rite() -> None:
    text = "全国水利建设培训班在浙江杭州举办，水利部部长李建军27日出席开班式并讲话。"
    found = facts(text, None, "2021-04-30")
    assert names(found, "Meeting") == {"全国水利建设培训班"}
    assert relations(found, "ATTENDED") == {("李建军", "全国水利建设培训班")}


def test_a_class_is_held_when_it_opens() -> None:
    assert meetings("20日，厅局级领导干部水利建设专题研讨班开班。") == {"厅局级领导干部水利建设专题研讨班"}


def test_a_remark_before_a_name_is_no_part_of_it() -> None:
    text = "“这样的机器能做什么？谁会愿意来买它呢？”黄河流域灌溉机器人大赛上，李建军这样问。"
    assert meetings(text) == {"黄河流域灌溉机器人大赛"}


@pytest.mark.parametrize("body", ["阿塞拜疆国民会议", "印度尼西亚人民协商会议"])
def test_a_parliament_is_no_meeting(body: str) -> None:
    assert meetings(f"29日，{body}主席在北京出席全国水利建设论坛。") == {"全国水利建设论坛"}


def test_who_sits_on_the_platform_attends() -> None:
    text = (
        "全国水利建设工作会议29日在京召开。水利部部长李建军，副部长王志强、赵国庆在主席台前排就座。"
        "在主席台就座的还有财政部部长张伟民。"
    )
    assert {who for who, _ in relations(facts(text, None, "2021-04-30"), "ATTENDED")} == {
        "李建军",
        "王志强",
        "赵国庆",
        "张伟民",
    }


def test_who_signs_an_order_is_not_at_the_session() -> None:
    text = "十三届全国人大常委会第二十八次会议29日在北京闭幕。国家主席习近平签署第81号主席令。"
    assert relations(facts(text, None, "2021-04-30"), "ATTENDED") == set()


def test_whose_report_a_session_hears_speaks_at_it() -> None:
    text = (
        "十三届全国人大常委会第二十八次会议29日在北京举行。"
        "会议听取了宪法和法律委员会副主任委员李建军作的关于湿地保护法草案修改情况的汇报。"
    )
    assert {who for who, _ in relations(facts(text, None, "2021-04-30"), "ATTENDED")} == {"李建军"}


def test_those_speak_whose_topic_names_another() -> None:
    text = "全国水利建设工作会议29日在京召开。副部长李建军、王志强围绕学习贯彻习近平总书记重要讲话精神作发言。"
    assert {who for who, _ in relations(facts(text, None, "2021-04-30"), "ATTENDED")} == {"李建军", "王志强"}


def test_at_a_part_of_a_session_one_speaks_at_the_session() -> None:
    text = "“我关注新就业形态。”29日，在十三届全国人大四次会议小组会上，全国人大代表李建军说。"
    assert relations(facts(text, None, "2021-04-30"), "ATTENDED") == {("李建军", CONGRESS)}


def test_who_goes_to_an_accident_and_meets_there() -> None:
    text = (
        "国务院副总理李建军29日赶赴湖南长沙浏阳市指导救援。李建军抵达后立即赶往现场，"
        "传达习近平总书记重要指示精神，随后在现场指挥部召开会议，研究部署救援工作。"
    )
    found = facts(text, None, "2021-04-30")
    assert ("李建军", "浏阳市2021年4月29日会议") in relations(found, "ATTENDED")
    assert relations(found, "HELD_IN") == {("浏阳市2021年4月29日会议", "浏阳市")}


def test_a_meeting_on_a_journey_is_held_in_its_innermost_place() -> None:
    text = "29日，习近平总书记在河南许昌考察，并主持召开黄河流域水利建设座谈会。"
    assert relations(facts(text, None, "2021-04-30"), "HELD_IN") == {("黄河流域水利建设座谈会", "许昌市")}


def test_the_month_may_stand_before_who_convenes() -> None:
    text = "4月，习近平总书记主持召开中央政治局会议，审议《乡村水利规划》。"
    assert meetings(text, "2021-05-20") == {"中共中央政治局2021年4月会议"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("在主持中共中央政治局第十一次集体学习时，习近平总书记作了阐述。", "chair"),
        ("在中共中央政治局第二次集体学习时，习近平总书记强调“要扩大消费”。", "speaker"),
    ],
)
def test_the_subject_may_stand_behind_the_session(text: str, role: str) -> None:
    (attended,) = [r for r in facts(text, None, "2021-04-30").relations if r.type == "ATTENDED"]
    assert (attended.source, attended.properties["role"]) == ("person:习近平@100000", role)


def test_a_delegation_deliberates_at_the_session() -> None:
    text = "十三届全国人大四次会议5日在北京开幕。北京市市长李建军在参加北京代表团审议时说，赞成报告。"
    assert ("李建军", CONGRESS) in relations(facts(text, None, "2021-03-06"), "ATTENDED")


def test_who_sums_up_speaks_though_he_names_another() -> None:
    text = (
        "全国水利建设工作会议29日在京召开。水利部部长李建军在总结讲话中表示，要落实习近平总书记重要指示。"
        "国务院总理张伟民，国务院副总理王志强陪同考察并出席会议。"
    )
    assert {who for who, _ in relations(facts(text, None, "2021-04-30"), "ATTENDED")} == {
        "李建军",
        "张伟民",
        "王志强",
    }


def test_what_is_said_at_three_meetings_is_said_at_each() -> None:
    text = "水利部部长李建军在全国水利科技大会、国家水利奖励大会、水利院士大会上强调要创新。"
    assert {where for _, where in relations(facts(text), "ATTENDED")} == {
        "全国水利科技大会",
        "国家水利奖励大会",
        "水利院士大会",
    }


def test_what_a_session_and_a_plan_share_is_spread_together() -> None:
    text = "水利干部学习贯彻“十四五”规划纲要和全国两会精神专题宣讲活动15日至16日在京举办。"
    assert meetings(text) == {"水利干部学习贯彻“十四五”规划纲要和全国两会精神专题宣讲活动"}


def test_an_anniversary_is_celebrated_by_its_whole_name() -> None:
    text = "2020年10月，习近平总书记在深圳经济特区建立40周年庆祝大会上指出，要创新。"
    assert meetings(text) == {"深圳经济特区建立40周年庆祝大会"}


def test_the_meeting_chaired_is_the_last_one_held() -> None:
    text = (
        "中央农村工作领导小组28日召开会议，国务院副总理李建军主持会议并讲话。"
        "应急管理部29日召开视频调度会，副部长王志强主持会议。"
    )
    assert relations(facts(text, None, "2021-04-30"), "ATTENDED") == {
        ("李建军", "中央农村工作领导小组2021年4月28日会议"),
        ("王志强", "应急管理部2021年4月29日视频调度会"),
    }


def test_a_paper_that_passes_through_a_session_is_no_part_of_its_name() -> None:
    found = meetings("《乡村水利条例》日前经水利部部务会议审议通过。《灌溉规划》已获水利部部务会议审议通过。")
    assert not [name for name in found if "《" in name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("共青团十九届四中全会29日在京举行。", "中国共产主义青年团第十九届中央委员会第四次全体会议"),
        ("民盟十三届四中全会29日在京闭幕。", "中国民主同盟第十三届中央委员会第四次全体会议"),
        ("全国妇联十三届三次执委会议29日在北京召开。", "中华全国妇女联合会第十三届执行委员会第三次会议"),
        ("中国科协十届九次常委会会议29日在京召开。", "中国科学技术协会第十届常务委员会第九次会议"),
        ("国务院29日以“加快发展农业”为主题，进行第十八次专题学习。", "国务院第十八次专题学习"),
        ("全国宣传部长会议29日在京召开。", "全国宣传部长会议"),
        ("在水利部4月例行新闻发布会上，水利部新闻发言人李建军介绍了情况。", "水利部2021年4月例行新闻发布会"),
    ],
)
def test_sessions_of_other_bodies(text: str, name: str) -> None:
    assert meetings(text) == {name}


def test_who_watches_a_gala_and_who_ends_a_class_attends() -> None:
    gala = "水利系统新年戏曲晚会29日晚在北京举行。水利部部长李建军观看演出。"
    end = "全国水利干部专题研讨班29日在北京结业。水利部部长李建军出席结业式并讲话。"
    for text in (gala, end):
        found = facts(text, None, "2021-04-30")
        assert len(names(found, "Meeting")) == 1
        assert {who for who, _ in relations(found, "ATTENDED")} == {"李建军"}


def test_talks_between_states_are_held_without_an_ordinal() -> None:
    text = "28日至29日，中美经贸磋商在韩国首尔举行，国务院副总理李建军主持磋商。"
    found = facts(text, None, "2021-04-30")
    assert relations(found, "HELD_IN") == {("中美经贸磋商", "首尔")}
    assert relations(found, "ATTENDED") == {("李建军", "中美经贸磋商")}


def test_a_day_of_the_year_is_celebrated() -> None:
    assert meetings("2021年中国品牌日活动29日在上海举行。") == {"2021年中国品牌日活动"}


def test_a_group_that_studies_recalls_no_meeting_by_its_name() -> None:
    text = "许昌市委理论学习中心组29日举行学习会。市委书记李建军主持会议。"
    assert relations(facts(text, None, "2021-04-30"), "ATTENDED") == {("李建军", "中共许昌市委员会2021年4月29日学习会")}


def test_who_answers_a_session_speaks_at_it() -> None:
    text = "十三届全国人大常委会第二十八次会议29日举行联组会议。水利部部长李建军回答询问。"
    assert {who for who, _ in relations(facts(text, None, "2021-04-30"), "ATTENDED")} == {"李建军"}


def test_what_a_body_starts_is_named_without_it() -> None:
    text = "水利部29日启动“河湖卫士”2021年巡回宣讲活动，活动在北京举行。"
    assert meetings(text) <= {"“河湖卫士”2021年巡回宣讲活动"}


def test_a_meeting_after_a_visit_is_not_held_in_the_village() -> None:
    text = "28日，国务院副总理李建军到河南省兰考县东坝头镇张庄村调研。调研中，李建军主持召开座谈会，听取汇报。"
    found = facts(text, None, "2021-04-30")
    assert relations(found, "HELD_IN") == {("兰考县2021年4月28日座谈会", "兰考县")}


def test_what_a_firm_develops_and_makes_does_not_happen() -> None:
    assert meetings("28日，李建军在天津主持召开灌溉设备研发生产企业座谈会。") == {"灌溉设备研发生产企业座谈会"}
