import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extractors.articles import facts, names, relations
from zhengtu_graph.model import Entity

CITY = "place:411000"  # 许昌市


def meetings(text: str, place: str | None = None, date: str | None = "2020-12-04") -> set[str]:
    return names(facts(text, place, date), "Meeting")


def meeting(text: str, place: str | None = None, date: str | None = "2020-12-04") -> Entity:
    (found,) = [e for e in facts(text, place, date).entities if e.type == "Meeting"]
    return found


@pytest.mark.parametrize(
    "text", ["党的二十届三中全会", "中共二十届三中全会", "二十届三中全会", "中国共产党第二十届中央委员会第三次全体会议"]
)
def test_meetings_plenum_in_any_spelling(text: str) -> None:
    assert meetings(f"深入学习{text}精神。") == {"中国共产党第二十届中央委员会第三次全体会议"}


@pytest.mark.parametrize("text", ["党的十八大", "中共十八大", "中国共产党第十八次全国代表大会"])
def test_meetings_party_congress_in_any_spelling(text: str) -> None:
    assert meetings(f"{text}以来，农村面貌一新。") == {"中国共产党第十八次全国代表大会"}


def test_meetings_series_of_plenums_gives_each() -> None:
    found = facts("认真学习十八届三中、四中全会精神。").entities
    assert [e.name[-7:] for e in found if e.type == "Meeting"] == ["第三次全体会议", "第四次全体会议"]


def test_meetings_counts_are_no_congress() -> None:
    assert meetings("今年的十大新闻和十八大类商品。") == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市政协七届二十次常委会议召开。", "政协许昌市第七届委员会常务委员会第二十次会议"),
        ("省政协十二届三次会议开幕。", "政协河南省第十二届委员会第三次会议"),
        ("全国政协十三届五次会议开幕。", "政协第十三届全国委员会第五次会议"),
        ("十三届全国人大二次会议开幕。", "第十三届全国人民代表大会第二次会议"),
        ("十三届全国人大常委会第七次会议闭幕。", "第十三届全国人民代表大会常务委员会第七次会议"),
        ("省委十届十次全会召开。", "中国共产党河南省第十届委员会第十次全体会议"),
        ("市政府第21次常务会召开。", "许昌市人民政府第21次常务会议"),
    ],
)
def test_meetings_session_by_official_name(text: str, name: str) -> None:
    assert meetings(text, CITY) == {name}


def test_meetings_session_takes_its_body_from_the_subject() -> None:
    assert meetings("教育部部长主持召开第5次部务会议。") == {"教育部第5次部务会议"}


def test_meetings_regular_session_is_told_apart_by_its_day() -> None:
    assert meeting("国务院12月2日召开国务院常务会议。").id == "meeting:国务院2020年12月2日常务会议"


def test_meetings_unnamed_is_body_and_day() -> None:
    assert meetings("国家统计局12月2日召开会议，部署普查工作。") == {"国家统计局2020年12月2日会议"}


def test_meetings_local_name_gets_its_place() -> None:
    assert meetings("我市召开乡村水利建设推进会。", CITY) == {"许昌市乡村水利建设推进会"}
    assert meetings("全省乡村水利建设推进会在郑州召开。", CITY) == {"河南省乡村水利建设推进会"}


def test_meetings_national_name_stays() -> None:
    assert meetings("我市承办全国乡村水利建设现场会。", CITY) == {"全国乡村水利建设现场会"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("首届黄河书画大赛在开封举行。", "contest"),
        ("跨江大桥通车仪式在武汉举行。", "ceremony"),
        ("普查结果新闻发布会在北京举行。", "press_conference"),
        ("第三届世界茶叶博览会在杭州举行。", "forum"),
    ],
)
def test_meetings_kind_by_the_last_word(text: str, kind: str) -> None:
    assert meeting(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "多次召开专题会议研究此事。",
        "定期召开学术研讨会。",
        "通过召开座谈会、听证会等形式听取意见。",
        "全年共召开各类会议80余次。",
        "他走进会议室，又去了人民大会堂。",
    ],
)
def test_meetings_in_general_are_none(text: str) -> None:
    assert meetings(text, CITY) == set()


def test_meetings_spirit_recalled_begins_past_the_verb() -> None:
    assert meetings("全市传达学习全国乡村水利工作会议精神。", CITY) == {"全国乡村水利工作会议"}


def test_meetings_word_alone_means_the_one_held_last() -> None:
    found = meeting("全省乡村水利建设推进会在郑州召开。会议指出，水利是命脉。张伟民出席会议。", CITY)
    assert [m.text for m in found.mentions] == ["全省乡村水利建设推进会", "会议", "会议"]


def test_meetings_word_alone_does_not_mean_a_recalled_one() -> None:
    text = "市政协七届二十次常委会议召开。会议传达了全国乡村水利工作会议精神。会议要求，抓紧落实。"
    recalled = next(e for e in facts(text, CITY).entities if e.name == "全国乡村水利工作会议")
    assert len(recalled.mentions) == 1


def test_meetings_standing_name_with_its_ordinal() -> None:
    assert meetings("第七届进博会在上海开幕。") == {"第七届中国国际进口博览会"}


def test_meetings_place_inside_a_name_is_no_place() -> None:
    found = facts("首届河南省茶艺大赛在郑州举行。")
    assert names(found, "Place") == {"郑州市"}


@given(st.text("第十三届全国人大政协会议召开在举行市省委一次的“”《》，。、党中全3月日大赛论坛座谈会和", max_size=60))
def test_meetings_mentions_stand_in_the_text(text: str) -> None:
    found = facts(text, CITY, "2020-12-04")
    for entity in found.entities:
        for m in entity.mentions:
            assert found.article.text[m.start : m.end] == m.text


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("财政部部长结束第三轮中法文化对话。", "第三轮中法文化对话", "meeting"),
        ("市民观看庆祝建党100周年文艺晚会。", "庆祝建党100周年文艺晚会", "ceremony"),
        ("12月3日，河南大学2020年秋季开班式举行。", "河南大学2020年秋季开班式", "ceremony"),
    ],
)
def test_meetings_rounds_and_ceremonies(text: str, name: str, kind: str) -> None:
    found = meeting(text)
    assert (found.name, found.kind) == (name, kind)


def test_meetings_dialogue_without_a_number_is_none() -> None:
    assert meetings("两国外长举行友好对话，双方开展磋商。") == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("第七届进博会在上海开幕。进博会由商务部主办。", "第七届中国国际进口博览会"),
        ("中国—东盟博览会开幕。中国-东盟博览会设五个馆。", "中国—东盟博览会"),
        ("12月3日召开的国务院常务会议部署工作。国务院常务会议指出，农业是基础。", "国务院2020年12月3日常务会议"),
        (
            "中央民族工作会议暨全国团结进步表彰大会召开。中央民族工作会议指出，团结是基础。",
            "中央民族工作会议暨全国团结进步表彰大会",
        ),
    ],
)
def test_meetings_one_name_for_one_meeting(text: str, name: str) -> None:
    assert meeting(text).name == name


def test_meetings_day_of_another_clause_is_not_the_sessions() -> None:
    assert meetings("国务院常务会议确定，对2020年1月1日后购进的设备减税。", date=None) == {"国务院常务会议"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "12月1日下午，河南省委中心组（扩大）学习报告会在郑州举行。",
            "中共河南省委员会2020年12月1日中心组（扩大）学习报告会",
        ),
        ("12月1日，财政部例行新闻发布会召开。", "财政部2020年12月1日例行新闻发布会"),
        ("财政部新闻发言人1日在例行新闻发布会上表示，税率不变。", "财政部2020年12月1日例行新闻发布会"),
    ],
)
def test_meetings_of_a_general_sort_are_told_by_body_and_day(text: str, name: str) -> None:
    assert meetings(text) == {name}


def test_meetings_a_standing_committee_is_none() -> None:
    assert meetings("12月1日，许昌市人大常委会主任到学校走访。", CITY) == set()


def test_meetings_this_one_means_the_one_reported() -> None:
    found = meeting("首届黄河书画论坛在郑州开幕。据介绍，本届论坛以绿色为主题。")
    assert [m.text for m in found.mentions] == ["首届黄河书画论坛", "论坛"]


@pytest.mark.parametrize(
    "text",
    [
        "12月1日，省长主持召开全省春耕工作座谈会。副省长参加座谈会。",
        "12月1日，全省春耕工作座谈会，1日上午在郑州召开。座谈会上，大家作了交流。",
        "全省春耕工作座谈会在郑州召开。座谈会一开始，大家听取了汇报。",
    ],
)
def test_meetings_later_words_mean_the_meeting_reported(text: str) -> None:
    found = meeting(text, CITY)
    assert len(found.mentions) == 2


def test_meetings_word_that_ends_the_name_means_it() -> None:
    found = meeting("治污项目签约仪式在许昌市举行。市长出席签约仪式。", CITY)
    assert [m.text for m in found.mentions][1:] == ["签约仪式"]


def test_meetings_of_a_body_that_is_named_before() -> None:
    found = meetings("12月2日，河南省委召开常委（扩大）会议，学习文件。")
    assert found == {"中共河南省委员会2020年12月2日常委（扩大）会议"}


def test_meetings_convened_on_a_visit_bear_place_and_day() -> None:
    text = "12月2日，省长在许昌调研粮食工作。省长考察了许昌市粮库，并召开座谈会听取意见。"
    assert meetings(text, "place:410000") == {"许昌市2020年12月2日座谈会"}


def test_meetings_name_may_hold_a_scheme_with_etc() -> None:
    text = "12月2日，国务院总理主持召开国务院振兴东北地区等老工业基地工作会议。"
    assert meetings(text) == {"国务院振兴东北地区等老工业基地工作会议"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("12月2日，中国水利学会第六届年会在郑州召开。", "中国水利学会第六届年会"),
        ("12月2日，市水利局举办水利建设培训班。", "许昌市水利建设培训班"),
        ("许昌市第三届读书节在许昌市开幕。", "许昌市第三届读书节"),
        ("郑州国际水利科技活动周在郑州举办。", "郑州国际水利科技活动周"),
        ("近日，双方举行了中德水利合作磋商。", "中德水利合作磋商"),
        ("12月2日，香港特别行政区政府举行升旗仪式。", "香港特别行政区政府2020年12月2日升旗仪式"),
        ("省委八届六次全委（扩大）会议召开。", "中国共产党河南省第八届委员会第六次全体会议"),
    ],
)
def test_meetings_of_more_kinds(text: str, name: str) -> None:
    assert meetings(text, CITY) == {name}


def test_meetings_name_may_hold_the_session_whose_spirit_it_spreads() -> None:
    found = meetings("12月2日，省委召开学习贯彻党的二十届三中全会精神宣讲报告会。", CITY)
    assert found == {"河南省学习贯彻党的二十届三中全会精神宣讲报告会"}


def test_meetings_spirits_that_are_studied_together_are_two() -> None:
    found = meetings("会议传达学习党的十八届三中全会精神和全国水利工作会议精神。")
    assert found == {"中国共产党第十八届中央委员会第三次全体会议", "全国水利工作会议"}


def test_meetings_name_goes_on_over_whom_a_rite_is_for() -> None:
    assert meetings("9月30日，他们出席烈士纪念日向人民英雄敬献花篮仪式。") == {"烈士纪念日向人民英雄敬献花篮仪式"}


def test_meetings_repeated_without_number_and_countries_are_one() -> None:
    found = meeting("第六轮中美战略与经济对话在北京举行。双方重视战略与经济对话的成果。")
    assert (found.name, len(found.mentions)) == ("第六轮中美战略与经济对话", 2)


def test_meetings_only_pointed_at_are_told_by_place_and_day() -> None:
    found = meeting("12月3日，我局到鄢陵县调研。县水利局负责同志参加了会议。会上，大家交流了经验。", CITY)
    assert (found.name, found.properties["date"]) == ("鄢陵县2020年12月3日会议", "2020-12-03")


@pytest.mark.parametrize("text", ["成员单位可以参加会议。", "12月3日，他来到鄢陵县。大家参加会议。"])
def test_meetings_pointed_at_by_nobody_are_none(text: str) -> None:
    assert meetings(text, CITY) == set()


def test_meetings_talks_with_someone_are_told_by_place_and_day() -> None:
    assert meetings("12月3日，市委书记在鄢陵县与来自各乡的代表座谈。", CITY) == {"鄢陵县2020年12月3日座谈会"}


def test_meetings_regular_session_that_the_head_of_government_convenes() -> None:
    assert meetings("国务院总理12月3日主持召开常务会，研究春耕。") == {"国务院2020年12月3日常务会议"}


def test_meetings_rite_of_signing_is_told_by_what_is_signed() -> None:
    text = "近日，市财政局与许昌学院签署战略合作协议。市长李建军出席签字仪式。"
    assert meetings(text, CITY) == {"许昌市财政局与许昌学院战略合作协议签字仪式"}


def test_meetings_rite_pointed_at_beside_a_meeting_is_another() -> None:
    text = "12月3日，全市水利工作推进会在鄢陵县举行。市长李建军出席会议，随后出席奠基仪式。"
    assert meetings(text, CITY) == {"许昌市水利工作推进会", "鄢陵县2020年12月3日奠基仪式"}


def test_meetings_session_of_a_committee_named_in_its_standing_committee_is_one() -> None:
    assert meetings("12月3日，市委书记李建军主持召开市委常委会会议。", CITY) == {"中共许昌市委2020年12月3日常委会会议"}


def test_meetings_session_whose_day_is_said_further_on_is_that_one() -> None:
    text = "许昌市水利局全体会议在许昌召开。12月3日，许昌市水利局全体会议在许昌召开。"
    found = meeting(text)
    assert (found.name, len(found.mentions)) == ("许昌市水利局2020年12月3日全体会议", 2)


def test_meetings_of_all_of_a_place_without_a_subject_are_told_by_the_day() -> None:
    assert meetings("12月3日，全市领导干部会议召开。", CITY) == {"许昌市2020年12月3日领导干部会议"}
    assert meetings("全市领导干部会议要开得更短。", CITY) == set()


def test_meetings_names_begin_behind_a_label_in_brackets() -> None:
    assert meetings("【本网消息】第二届黄河论坛在郑州举行。") == {"第二届黄河论坛"}


@pytest.mark.parametrize(
    "text", ["与往届房展会相比，人气更旺。", "市财政局共组织多场专题座谈会。", "要吃透政策文件和会议精神。"]
)
def test_meetings_of_several_years_or_several_times_are_none(text: str) -> None:
    assert meetings(text, CITY) == set()


def test_meetings_known_by_their_host_city_are_that_session() -> None:
    assert meetings("2010年上海世博会后，楼市回暖。") == {"中国2010年上海世界博览会"}


def test_meetings_of_a_place_that_say_only_their_year_or_day() -> None:
    assert meetings("许昌市2019年重大项目签约仪式在许昌举行。") == {"许昌市2019年重大项目签约仪式"}
    assert meetings("12月3日，禹州市举行干部大会。") == {"禹州市2020年12月3日干部大会"}


def test_meetings_numbered_session_of_study_is_its_bodys() -> None:
    text = "中共中央政治局12月3日就公共安全进行第四次集体学习。"
    assert meetings(text) == {"中共中央政治局第四次集体学习"}


def test_meetings_the_fourth_of_a_series_is_one() -> None:
    text = "12月3日，市政府新闻办举行“美丽许昌”系列主题第四场新闻发布会。"
    assert meetings(text, CITY) == {"“美丽许昌”系列主题第四场新闻发布会"}


def test_meetings_are_no_rooms() -> None:
    assert meetings("12月3日，春耕工作专题会在市政府会议室召开。", CITY) == {"春耕工作专题会"}


def test_meetings_joint_conference_only_where_it_is_held() -> None:
    assert meetings("12月3日，全市信访工作联席会议召开。", CITY) == {"许昌市信访工作联席会议"}
    assert meetings("我市建立信访工作联席会议制度。", CITY) == set()


def test_meetings_session_of_a_joint_conference_is_what_its_name_alone_means() -> None:
    text = "国务院旅游工作部际联席会议第一次全体会议在北京召开。李建军在国务院旅游工作部际联席会议上强调，要抓落实。"
    assert meetings(text) == {"国务院旅游工作部际联席会议第一次全体会议"}


def test_meetings_press_conference_of_a_session_is_another() -> None:
    text = "市长李建军出席许昌市第七届人大二次会议的新闻发布会。"
    assert "许昌市第七届人民代表大会第二次会议新闻发布会" in meetings(text)


def test_meetings_comma_in_a_quotation_does_not_end_a_name() -> None:
    assert meetings("“强化服务，优化环境”专题协商会近日举行。") == {"“强化服务，优化环境”专题协商会"}


def test_meetings_rite_of_a_body_needs_no_other_words() -> None:
    assert meetings("5月18日，许昌市水利科学研究院揭牌仪式举行。", CITY) == {"许昌市水利科学研究院揭牌仪式"}


def test_meetings_at_the_end_of_a_visit_bear_its_place() -> None:
    text = "5月18日，副市长李建军到禹州市督导防汛，随后召开座谈会，听取工作汇报。"
    assert meetings(text, CITY, "2024-05-20") == {"禹州市2024年5月18日座谈会"}
    later = "5月18日，副市长李建军到禹州市调研。调研结束后，李建军在长葛市召开座谈会，听取工作汇报。"
    assert meetings(later, CITY, "2024-05-20") == {"长葛市2024年5月18日座谈会"}


def test_meetings_class_bears_what_it_studies() -> None:
    text = "传达中央举办的省部级主要领导干部学习贯彻党的二十大精神专题研讨班精神。"
    assert "省部级主要领导干部学习贯彻党的二十大精神专题研讨班" in meetings(text)


def test_meetings_campaigns_are_none() -> None:
    assert meetings("民政部印发通知，开展“护苗成长，同心同行”主题活动。") == set()


def test_meetings_ordinal_before_quotation_marks_belongs_to_the_name() -> None:
    text = "5月18日，第四届“水利成长论坛”在郑州开幕。“水利成长论坛”已办四届。"
    assert meetings(text, CITY) == {"第四届“水利成长论坛”"}


def test_meetings_where_one_convenes_without_a_body() -> None:
    assert meetings("5月18日，李建军在禹州市主持召开座谈会。", CITY, "2024-05-20") == {"禹州市2024年5月18日座谈会"}


def test_meetings_place_of_the_venue_is_no_convener() -> None:
    text = "5月18日，国家医保局在河南省许昌市召开深化医改经验推广会。"
    assert meetings(text, CITY) == {"深化医改经验推广会"}


def test_meetings_monthly_press_conference() -> None:
    text = "5月18日，河南省水利厅举行5月份新闻发布会。"
    assert meetings(text, CITY, "2024-05-20") == {"河南省水利厅2024年5月18日5月份新闻发布会"}


def test_meetings_signing_goes_by_what_is_signed() -> None:
    text = "5月18日，许昌市水利局与郑州大学签署合作协议，副市长李建军出席签约仪式并致辞。"
    assert meetings(text, CITY) == {"许昌市水利局与郑州大学合作协议签约仪式"}


def test_meetings_session_behind_its_body_and_a_verb() -> None:
    text = "5月18日，河南省十四届人大常委会举行第八次会议。"
    assert meetings(text) == {"河南省第十四届人民代表大会常务委员会第八次会议"}


def test_meetings_of_several_places_bear_none_of_their_names() -> None:
    text = "京津冀三地水利部门5月18日在天津召开联席会议。"
    assert meetings(text, CITY, "2024-05-20") == {"天津市2024年5月18日联席会议"}


def test_the_sentence_behind_tells_who_convened_a_meeting() -> None:
    text = "4月13日，一场电视电话会议把教育部与各省连在一起。会议由教育部召集，部署就业工作。"
    found = facts(text, date="2021-04-14")
    name = "教育部2021年4月13日电视电话会议"
    assert names(found, "Meeting") == {name}
    assert relations(found, "CONVENED") == {("教育部", name)}


def test_a_meeting_that_nobody_is_said_to_convene_has_no_name() -> None:
    assert not names(facts("4月13日，一场座谈会在郑州举行。教育部召集专家编写教材。", date="2021-04-14"), "Meeting")


@pytest.mark.parametrize(
    "opening", ["签约仪式8月1日在郑州举行，", "8月1日，郑州、北京两地视频连线，一场签约仪式同步举行，"]
)
def test_a_rite_is_named_by_what_its_partners_build(opening: str) -> None:
    found = facts(opening + "河南省人民政府与北京大学将携手共建区域医疗中心。")
    name = "河南省人民政府与北京大学共建区域医疗中心签约仪式"
    assert names(found, "Meeting") == {name}
    places = {"郑州市", "北京市"} if "两地" in opening else {"郑州市"}
    assert relations(found, "HELD_IN") == {(name, place) for place in places}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("李明主持召开专家、企业家和教科文卫体等领域代表座谈会。", "专家、企业家和教科文卫体等领域代表座谈会"),
        ("李明主持召开省市县纪委书记座谈会。", "省市县纪委书记座谈会"),
        ("7月2日，中共中央召开党外人士座谈会。", "党外人士座谈会"),
        ("十四届全国政协第三次双周协商座谈会29日召开。", "政协第十四届全国委员会第三次双周协商座谈会"),
        ("由江苏省人民政府主办的2024年中国国际智能论坛在无锡举行。", "2024年中国国际智能论坛"),
        ("第六届上海“五五购物节”启动。", "第六届上海“五五购物节”"),
        ("第六届中国传统技艺大展在安徽举办。", "第六届中国传统技艺大展"),
        ("第二届全国技能大赛开幕。", "第二届全国技能大赛"),
        ("第四届冬季青年奥运会开幕。", "第四届冬季青年奥林匹克运动会"),
        ("全国高校毕业生等青年就业工作会议5月11日召开。", "全国高校毕业生等青年就业工作会议"),
        ("中央社会工作会议11月5日召开。", "中央社会工作会议"),
    ],
)
def test_meetings_told_by_who_comes_or_by_session(text: str, name: str) -> None:
    assert names(facts(text, date="2024-10-08"), "Meeting") == {name}


@pytest.mark.parametrize(
    "text",
    [
        "今年已举办2.2万场招聘活动。",
        "第20届冬季听障奥运会闭幕。",
        "《中国诗词大会》今晚开播。",
        "干部们说：“没有退路，就这么干！”会议开到深夜。",
        "武汉市已建立市级外企圆桌会议。",
    ],
)
def test_programmes_remarks_and_what_is_set_up_are_no_meetings(text: str) -> None:
    assert names(facts(text, date="2024-10-08"), "Meeting") == set()


def test_chats_on_a_visit_are_no_meetings() -> None:
    text = "12月3日，省长王大山来到鄢陵县花木城，与项目负责人等座谈。"
    assert names(facts(text, date="2024-12-04"), "Meeting") == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("应对气候变化物资援助项目发运仪式在北京举行。", "应对气候变化物资援助项目发运仪式"),
        (
            "王大山主持召开国务院第五次全体会议，学习贯彻党的二十届三中全会和中央政治局会议精神。",
            "国务院第五次全体会议",
        ),
    ],
)
def test_names_keep_what_they_open_with_and_recalled_sessions_bear_no_day(text: str, name: str) -> None:
    found = facts(f"8月16日，{text}", date="2024-08-16")
    assert name in names(found, "Meeting")
    assert not any("2024年8月16日" in meeting for meeting in names(found, "Meeting"))


def test_shows_that_go_on_are_not_cut_short() -> None:
    assert names(facts("第八届全国中小学生艺术展演在长沙举办。"), "Meeting") == {"第八届全国中小学生艺术展演"}


def test_sessions_of_a_group_are_not_those_of_the_body_it_opens_with() -> None:
    found = facts("7月24日，国务院溃坝灾害调查评估组在南宁召开第一次全体会议。", date="2024-07-25")
    assert "国务院第一次全体会议" not in names(found, "Meeting")


def test_what_is_shown_or_brought_out_somewhere_opens_no_name() -> None:
    assert not names(facts("多部影片在澳门同步展映。"), "Meeting")


@pytest.mark.parametrize(
    "text",
    [
        "要学孺子牛精神，推动大会精神走进课堂。",
        "近5000个集市与文艺活动在广场举办。",
        "福建举办两届福建艺术节、三届南戏展演。",
    ],
)
def test_what_is_counted_or_only_urged_is_no_meeting(text: str) -> None:
    assert not names(facts(text), "Meeting")
