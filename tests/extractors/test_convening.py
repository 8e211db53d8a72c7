import pytest

from tests.extractors.articles import facts, relations

CITY = "place:411000"  # 许昌市


def test_convened_by_the_body_before_the_verb() -> None:
    found = facts("市教育局召开校园安全工作会议。", CITY)
    assert relations(found, "CONVENED") == {("许昌市教育局", "许昌市校园安全工作会议")}


def test_convened_by_every_body_of_the_list() -> None:
    found = facts("教育部、财政部联合召开全国水利建设工作会议。")
    assert relations(found, "CONVENED") == {
        ("教育部", "全国水利建设工作会议"),
        ("财政部", "全国水利建设工作会议"),
    }


def test_convened_session_by_the_body_that_opens_its_name() -> None:
    found = facts("市政府第21次常务会召开。", CITY)
    assert relations(found, "CONVENED") == {("许昌市人民政府", "许昌市人民政府第21次常务会议")}


def test_convened_by_the_host_named_behind() -> None:
    found = facts("首届黄河书画大赛由文化部主办。")
    assert relations(found, "CONVENED") == {("文化部", "首届黄河书画大赛")}


def test_convened_not_by_the_body_of_a_chair() -> None:
    found = facts("财政部部长李建军主持召开全国水利建设工作会议。")
    assert relations(found, "CONVENED") == set()


def test_held_in_the_place_behind_the_name() -> None:
    found = facts("首届黄河书画大赛在河南省开封市举行。")
    assert relations(found, "HELD_IN") == {("首届黄河书画大赛", "开封市")}


def test_held_in_the_place_before_the_verb() -> None:
    found = facts("李建军在郑州主持召开全国水利建设工作会议。")
    assert relations(found, "HELD_IN") == {("全国水利建设工作会议", "郑州市")}


def test_held_in_the_place_that_holds_it() -> None:
    found = facts("我市举行首届黄河书画大赛。", CITY)
    assert relations(found, "HELD_IN") == {("首届黄河书画大赛", "许昌市")}


def test_held_in_is_planned_where_the_day_is_to_come() -> None:
    found = facts("首届黄河书画大赛将于12月20日在开封市举行。", date="2020-12-04")
    assert [r.modality for r in found.relations if r.type == "HELD_IN"] == ["planned"]


def test_convened_by_the_body_from_whose_meeting_one_reports() -> None:
    found = facts("记者从市教育局召开的校园安全工作会议上获悉，安全是第一位的。", CITY)
    assert ("许昌市教育局", "许昌市校园安全工作会议") in relations(found, "CONVENED")


def test_convened_by_hosts_of_several_clauses() -> None:
    found = facts("由文化部主办，教育部、财政部联合承办的首届黄河书画大赛在郑州开幕。")
    hosts = {source for source, _ in relations(found, "CONVENED")}
    assert hosts == {"文化部", "教育部", "财政部"}


def test_convened_by_the_body_that_opens_a_yearly_meetings_name() -> None:
    found = facts("国家行政学院2014年秋季开学典礼9月2日在北京举行。")
    assert relations(found, "CONVENED") == {("国家行政学院", "国家行政学院2014年秋季开学典礼")}


def test_held_in_the_place_behind_the_comma() -> None:
    found = facts("首届黄河书画大赛，18日至21日在郑州举行。")
    assert relations(found, "HELD_IN") == {("首届黄河书画大赛", "郑州市")}


def test_held_not_in_the_country_of_a_guest() -> None:
    found = facts("财政部部长李建军在北京与法国财政部长共同出席第三轮中法文化对话。")
    assert relations(found, "HELD_IN") == {("第三轮中法文化对话", "北京市")}


def test_held_not_in_the_province_whose_body_is_the_venue() -> None:
    found = facts("7月16日，省长李建军在省防汛抗旱指挥部召开紧急会议。", "place:410000", "2014-07-17")
    assert relations(found, "HELD_IN") == set()


def test_convened_not_by_those_called_together() -> None:
    found = facts("12月3日，许昌市水利局组织许昌市财政局、许昌市民政局等部门召开春耕工作部署会。", CITY)
    assert relations(found, "CONVENED") == {("许昌市水利局", "许昌市春耕工作部署会")}


def test_held_where_a_visit_is() -> None:
    text = "12月2日，省长在许昌调研粮食工作。省长考察了许昌市粮库，并召开座谈会听取意见。"
    found = facts(text, "place:410000", "2020-12-04")
    assert relations(found, "HELD_IN") == {("许昌市2020年12月2日座谈会", "许昌市")}


def test_held_where_one_goes_to_attend() -> None:
    found = facts("代表团将赴南宁出席第三届水利论坛。")
    assert relations(found, "HELD_IN") == {("第三届水利论坛", "南宁市")}


def test_convened_by_hosts_of_several_clauses_behind() -> None:
    found = facts("首届黄河书画大赛由文化部主办，教育部承办，财政部支持。")
    assert {source for source, _ in relations(found, "CONVENED")} == {"文化部", "教育部"}


def test_convened_where_the_meetings_guests_stand_before_it() -> None:
    found = facts("市教育局召开了由各学校负责人参加的校园安全工作会议。", CITY)
    assert {source for source, _ in relations(found, "CONVENED")} == {"许昌市教育局"}


def test_held_in_each_place_of_a_list() -> None:
    found = facts("首届黄河书画大赛在金水区、惠济区和中牟县同时举办。", "place:410100")
    assert {place for _, place in relations(found, "HELD_IN")} == {"金水区", "惠济区", "中牟县"}


def test_held_in_the_place_behind_the_hosts() -> None:
    found = facts("首届黄河书画大赛由文化部主办，于12月3日在郑州落下帷幕。", date="2020-12-04")
    assert relations(found, "HELD_IN") == {("首届黄河书画大赛", "郑州市")}


def test_convened_by_the_body_whose_name_a_dated_meeting_bears() -> None:
    found = facts("12月3日，国家能源局局长张伟民主持召开会议，部署安全工作。", None, "2020-12-04")
    assert relations(found, "CONVENED") == {("国家能源局", "国家能源局2020年12月3日会议")}


def test_convened_standing_session_by_the_body_that_opens_its_name() -> None:
    found = facts("亚太经合组织领导人非正式会议将在北京举行。")
    assert relations(found, "CONVENED") == {("亚太经济合作组织", "亚太经合组织领导人非正式会议")}


def test_convened_by_those_with_whom_the_sentence_opens() -> None:
    found = facts("今年8月，财政部与文化部紧密配合，在开封市举办首届黄河书画大赛。")
    assert relations(found, "CONVENED") == {("财政部", "首届黄河书画大赛"), ("文化部", "首届黄河书画大赛")}
    assert relations(found, "HELD_IN") == {("首届黄河书画大赛", "开封市")}


def test_convened_not_by_the_opening_body_where_another_acts_between() -> None:
    found = facts("财政部下拨资金，文化部牵头，在开封市举办首届黄河书画大赛。")
    assert ("财政部", "首届黄河书画大赛") not in relations(found, "CONVENED")


def test_convened_by_the_hosts_of_the_event_that_is_reported() -> None:
    found = facts("首届黄河书画大赛在开封市举行。本次活动由文化部主办，财政部承办。")
    assert relations(found, "CONVENED") == {("文化部", "首届黄河书画大赛"), ("财政部", "首届黄河书画大赛")}


def test_held_in_the_place_that_names_a_meeting() -> None:
    found = facts("12月3日，开封市各界举行升国旗仪式。", date="2020-12-04")
    assert relations(found, "HELD_IN") == {("开封市2020年12月3日升国旗仪式", "开封市")}


def test_held_in_the_place_that_opens_a_sentence_or_stands_last_in_a_list() -> None:
    assert relations(facts("开封市着力兴文，举办首届黄河书画大赛。"), "HELD_IN") == {("首届黄河书画大赛", "开封市")}
    found = facts("包括郑州市的展览、开封市于9月2日举办的首届黄河书画大赛。")
    assert relations(found, "HELD_IN") == {("首届黄河书画大赛", "开封市")}


def test_convened_session_by_the_assembly_of_its_official_name() -> None:
    found = facts("省十四届人大常委会第十次会议在郑州闭幕。河南省人大常委会作出部署。", "place:410000")
    assert relations(found, "CONVENED") == {
        ("河南省人民代表大会常务委员会", "河南省第十四届人民代表大会常务委员会第十次会议")
    }


def test_convening_listed_meetings_are_held_at_one_place() -> None:
    found = facts("5月18日，第三届中国水利论坛、第二届全国节水大会在郑州开幕。", "place:411000", "2024-05-20")
    assert len([r for r in found.relations if r.type == "HELD_IN"]) == 2


def test_convening_the_last_of_nested_places_is_the_host() -> None:
    found = facts("5月18日，河南省许昌市禹州市举行首届节水论坛。", "place:411000", "2024-05-20")
    assert [r.target for r in found.relations if r.type == "HELD_IN"] == ["place:411081"]


def test_convening_hosts_listed_behind_their_role() -> None:
    text = "5月18日，第三届中国水利论坛在郑州开幕。论坛由河南省水利厅主办，承办单位有许昌市水利局、禹州市水利局。"
    found = facts(text, "place:411000", "2024-05-20")
    assert len([r for r in found.relations if r.type == "CONVENED"]) == 3


def test_convening_a_meeting_that_was_moved_to_a_place() -> None:
    found = facts("全省水利现场会5月18日开到了许昌。", "place:411000", "2024-05-20")
    assert [r.target for r in found.relations if r.type == "HELD_IN"] == ["place:411000"]


def test_convening_by_a_person_is_not_by_his_body() -> None:
    text = "5月18日，第三届河南水利论坛在郑州召开。会议由副省长李建军召集。"
    assert [r for r in facts(text, "place:411000", "2024-05-20").relations if r.type == "CONVENED"] == []


def test_hosts_told_behind_the_theme() -> None:
    text = "首届黄河论坛28日在开封市举办，主题为“传承友谊，共创未来”，由河南省水利厅和郑州大学共同主办。"
    assert relations(facts(text), "CONVENED") == {("河南省水利厅", "首届黄河论坛"), ("郑州大学", "首届黄河论坛")}
    text = "7月28日，首届黄河论坛在开封市举行。本次论坛主题是治水经验，由河南省水利厅主办。"
    assert relations(facts(text), "CONVENED") == {("河南省水利厅", "首届黄河论坛")}


@pytest.mark.parametrize("text", ["首届黄河书画大赛亮相开封市。", "首届黄河书画大赛在开封市开赛。"])
def test_contests_are_held_where_they_start(text: str) -> None:
    assert relations(facts(text), "HELD_IN") == {("首届黄河书画大赛", "开封市")}


def test_sessions_of_a_session_are_not_held_in_the_place_that_its_name_bears() -> None:
    found = facts("江苏省十四届人大一次会议19日上午举行第三次全体会议，选举产生代表。", date="2023-01-19")
    assert relations(found, "HELD_IN") == set()


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("省长王大山3月13日在开封市调研。王大山来到兰考县。调研中，王大山召开座谈会，听取汇报。", {"开封市"}),
        ("省长王大山9日到开封市水利局考察，并主持召开座谈会。", set()),
    ],
)
def test_talks_on_a_journey_are_held_where_it_went(text: str, held: set[str]) -> None:
    found = facts(text, date="2024-03-14")
    assert {place for _, place in relations(found, "HELD_IN")} == held
    assert len(relations(found, "ATTENDED")) == 1


def test_a_meeting_that_its_convener_will_hold_is_planned() -> None:
    told = facts("国务院新闻办公室将于24日举行新闻发布会。", date="2025-12-22")
    assert {r.modality for r in told.relations if r.type == "CONVENED"} == {"planned"}
