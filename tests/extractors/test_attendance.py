import pytest

from tests.extractors.articles import facts, relations

CITY = "place:411000"  # 许昌市
OPENING = "12月3日，全省乡村水利建设推进会在郑州召开。"
NAME = "河南省乡村水利建设推进会"


def roles(text: str) -> dict[str, str]:
    """Role by name of all who attended the one meeting."""
    found = facts(OPENING + text, CITY, "2020-12-04")
    name = {e.id: e.name for e in found.entities}
    attended = [r for r in found.relations if r.type == "ATTENDED"]
    assert all(name[r.target] == NAME for r in attended)
    return {name[r.source]: r.properties["role"] for r in attended}


def test_attendance_each_clause_has_its_verb() -> None:
    assert roles("市委书记张伟民讲话，市长李建军主持，副市长王志强、赵国庆参加会议。") == {
        "张伟民": "speaker",
        "李建军": "chair",
        "王志强": "attendee",
        "赵国庆": "attendee",
    }


def test_attendance_list_runs_over_titles() -> None:
    assert set(roles("市政协副主席张伟民、李建军，市政协秘书长王志强出席会议。")) == {"张伟民", "李建军", "王志强"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("市长李建军出席会议并讲话。", "speaker"),
        ("市长李建军主持会议并讲话。", "chair"),
        ("市长李建军列席会议。", "observer"),
        ("市长李建军作工作报告。", "speaker"),
        ("会上，市长李建军介绍了经验。", "speaker"),
    ],
)
def test_attendance_role_by_the_verb(text: str, role: str) -> None:
    assert roles(text) == {"李建军": role}


def test_attendance_of_bodies_by_their_officials() -> None:
    assert roles("省水利厅、省财政厅有关负责人参加会议。") == {"河南省水利厅": "attendee", "河南省财政厅": "attendee"}


def test_attendance_words_that_are_studied_are_no_speech() -> None:
    assert roles("会议传达了张伟民同志讲话，提出要求。") == {}


def test_attendance_of_a_delegate_who_is_received_is_not_the_hosts() -> None:
    found = facts("市长李建军会见出席首届黄河书画大赛的代表。", CITY)
    assert [r for r in found.relations if r.type == "ATTENDED"] == []


def test_attendance_planned() -> None:
    found = facts("市长李建军将出席首届黄河书画大赛。", CITY)
    assert [r.modality for r in found.relations if r.type == "ATTENDED"] == ["planned"]


def test_attendance_none_without_a_meeting() -> None:
    assert [r for r in facts("市长李建军讲话。", CITY).relations if r.type == "ATTENDED"] == []


def test_attendance_list_behind_the_verb() -> None:
    text = "出席会议的还有：水利部副部长张伟民、省政协副主席李建军，省财政厅、省水利厅负责人。"
    assert roles(text) == {
        "张伟民": "attendee",
        "李建军": "attendee",
        "河南省财政厅": "attendee",
        "河南省水利厅": "attendee",
    }


@pytest.mark.parametrize(
    "text",
    [
        "市长李建军在会上说，水利建设要抓紧。",
        "李建军市长昨天在推进会上强调，水利建设要抓紧。",
        "省水利厅厅长李建军在全省乡村水利建设推进会上介绍，水利建设正在抓紧。",
        "市长李建军向先进集体颁奖并讲话。",
    ],
)
def test_attendance_of_one_who_speaks_at_it(text: str) -> None:
    assert roles(text) == {"李建军": "speaker"}


def test_attendance_of_both_who_speak_at_it() -> None:
    text = "会上，市长李建军和副市长王志强分别介绍了经验。"
    assert roles(text) == {"李建军": "speaker", "王志强": "speaker"}


def test_attendance_goes_on_speaking() -> None:
    assert roles("市长李建军出席会议。李建军强调，水利建设要抓紧。") == {"李建军": "speaker"}


def test_attendance_of_a_stranger_is_not_stated_by_what_he_says_later() -> None:
    assert roles("学者李建军强调，水利建设要抓紧。") == {}


def test_attendance_chaired_by_two() -> None:
    found = facts("财政部部长李建军10日在北京与文化部部长王志强共同主持第三轮中法文化对话。")
    name = {e.id: e.name for e in found.entities}
    attended = {(name[r.source], r.properties["role"]) for r in found.relations if r.type == "ATTENDED"}
    assert attended == {("李建军", "chair"), ("王志强", "chair")}


def test_attendance_list_runs_over_titles_behind_names() -> None:
    assert set(roles("市水利局张伟民副局长、规划处李建军处长出席会议。")) == {"张伟民", "李建军"}


def test_attendance_bodies_of_several_lists() -> None:
    found = roles("许昌市财政局、许昌市民政局等相关部门负责人，以及许昌市教育局负责人参加会议。")
    assert set(found) == {"许昌市财政局", "许昌市民政局", "许昌市教育局"}


def test_attendance_who_reads_out_a_decision_speaks() -> None:
    assert roles("市委书记张伟民宣读了表彰先进单位的决定。") == {"张伟民": "speaker"}


def test_attendance_not_of_one_informed_by_another() -> None:
    assert roles("他与市长张伟民通报情况，并讲话。") == {}


def test_attendance_not_of_members_of_a_leading_group() -> None:
    assert roles("河南省人民政府春耕领导小组成员参加会议。") == {}


def test_attendance_on_a_journey_told_by_a_host_is_planned() -> None:
    found = facts("德国总理张伟民访华。外长欢迎张伟民今年9月赴南宁出席中国—东盟博览会。", CITY, "2020-08-04")
    (attended,) = (r for r in found.relations if r.type == "ATTENDED")
    assert attended.modality == "planned"


def test_attendance_two_chairs_joined_with_a_future() -> None:
    found = facts("国务院总理张伟民将与德国总理李建军共同主持第三轮中德政府磋商。", CITY, "2020-08-04")
    assert {r.modality for r in found.relations if r.type == "ATTENDED"} == {"planned"}
    assert sum(r.type == "ATTENDED" for r in found.relations) == 2


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("市水利局、市财政局等单位参加会议。", "attendee"),
        ("市水利局、市财政局分别作了交流发言。", "speaker"),
        ("会议听取了市水利局、市财政局关于水利建设的汇报。", "speaker"),
        ("来自市水利局、市财政局等单位的30余名专家参加会议。", "attendee"),
        ("市水利局、市财政局、各县区分管领导及相关部门负责人，企业代表参加会议。", "attendee"),
    ],
)
def test_attendance_of_bodies_in_a_list(text: str, role: str) -> None:
    assert roles(text) == {"许昌市水利局": role, "许昌市财政局": role}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("市长李建军莅临会议指导。", "attendee"),
        ("市长李建军率代表团出席会议。", "attendee"),
        ("市长李建军为先进单位颁奖。", "attendee"),
        ("市长李建军宣布推进会开幕。", "speaker"),
        ("市长李建军就水利建设提出三点要求。", "speaker"),
        ("会议听取了市长李建军的工作汇报。", "speaker"),
        ("市长李建军于2020年12月3日出席会议。", "attendee"),
        ("会上，市长李建军首先全面分析了当前形势。", "speaker"),
    ],
)
def test_attendance_by_what_one_does_at_it(text: str, role: str) -> None:
    assert roles(text) == {"李建军": role}


def test_attendance_list_runs_over_those_whose_names_are_not_read() -> None:
    text = "市委副书记李建军，市委宣传部部长欧某，以及市直有关部门主要负责人参加会议。"
    assert roles(text) == {"李建军": "attendee"}


def test_attendance_of_a_body_named_by_a_post_is_not_stated() -> None:
    assert "国务院" not in roles("李某某总理参加会议。")


def test_attendance_of_a_body_that_sends_others_is_not_stated() -> None:
    assert roles("专家受市水利局委托参加会议。") == {}


def test_attendance_of_guests_named_behind_the_meeting() -> None:
    found = facts("市长李建军会见来豫出席首届黄河书画大赛的水利部部长张伟民、财政部部长王志强。", CITY)
    name = {e.id: e.name for e in found.entities}
    assert {name[r.source] for r in found.relations if r.type == "ATTENDED"} == {"张伟民", "王志强"}


def test_attendance_at_each_of_two_joined_meetings() -> None:
    found = facts("财政部部长李建军出席首届黄河书画大赛和第三轮中法文化对话。")
    name = {e.id: e.name for e in found.entities}
    assert {name[r.target] for r in found.relations if r.type == "ATTENDED"} == {
        "首届黄河书画大赛",
        "第三轮中法文化对话",
    }


def test_attendance_speech_that_is_studied_was_given() -> None:
    found = facts("要学习贯彻水利部部长李建军在全国水利建设工作会议上的重要讲话。")
    assert {r.properties["role"] for r in found.relations if r.type == "ATTENDED"} == {"speaker"}


def test_attendance_of_firms_that_show_at_a_fair() -> None:
    text = "第三十届上海房地产展示交易会昨天开幕，万科集团、绿地集团携10个项目亮相，不见保利集团参展。"
    found = facts(text, "place:310000", "2020-12-04")
    name = {e.id: e.name for e in found.entities}
    assert {name[r.source] for r in found.relations if r.type == "ATTENDED"} == {"万科", "绿地集团"}


def test_attendance_at_a_meeting_that_an_autonomous_region_holds() -> None:
    found = facts(
        "26日，西藏自治区人民政府在拉萨举行首届西藏水利论坛。自治区主席李建军主持会议。", "place:540000", "2020-12-28"
    )
    assert [r.properties["role"] for r in found.relations if r.type == "ATTENDED"] == ["chair"]


def test_attendance_of_a_subject_that_a_clause_with_its_own_verb_follows() -> None:
    attended = roles("市委书记张伟民、市长李建军等来到会场，出席会议。")
    assert attended == {"张伟民": "attendee", "李建军": "attendee"}


def test_attendance_of_who_acts_first_at_the_meeting() -> None:
    attended = roles("会上，市委书记张伟民和市长李建军分别代表双方交换了文本。")
    assert attended == {"张伟民": "attendee", "李建军": "attendee"}


def test_attendance_not_of_one_whose_speech_is_studied() -> None:
    assert roles("会上，学习了市委书记张伟民的文章。") == {}


def test_attendance_of_bodies_that_report_at_the_meeting() -> None:
    attended = roles("会上，省水利厅、省财政厅相关负责人介绍了资金的来源。")
    assert attended == {"河南省水利厅": "speaker", "河南省财政厅": "speaker"}


def test_attendance_list_goes_on_behind_a_political_commissar() -> None:
    assert set(roles("市领导张伟民、李建军，军分区政委王志强参加会议。")) == {"张伟民", "李建军", "王志强"}


def test_attendance_of_an_official_whose_words_the_report_goes_on_with() -> None:
    assert roles("市委书记张伟民强调，要管好每一条渠。") == {"张伟民": "speaker"}


@pytest.mark.parametrize("text", ["研究员张伟民指出，渠要修好。", "市长李建军接受采访时强调，渠要修好。"])
def test_attendance_not_of_one_who_comments(text: str) -> None:
    assert roles(text) == {}


def test_attendance_told_before_the_one_meeting_is_named() -> None:
    text = "河南省省长张伟民致辞。他说，河南省与湖北省举行乡村水利合作协议签约仪式，是一件大事。"
    found = facts(text, "place:410000", "2020-12-04")
    assert {r.properties["role"] for r in found.relations if r.type == "ATTENDED"} == {"speaker"}


def test_attendance_of_one_who_comes_at_an_invitation() -> None:
    text = "应泰国副总理塔纳邀请，国务院副总理张伟民将于3日至5日对泰国进行正式访问并出席首届乡村水利创新大会。"
    found = facts(text, None, "2020-12-01")
    name = {e.id: e.name for e in found.entities}
    assert {(name[r.source], r.modality) for r in found.relations if r.type == "ATTENDED"} == {("张伟民", "planned")}


def test_attendance_of_bodies_in_a_list_by_posts_and_other_people() -> None:
    text = "省委领导班子成员，省军区司令员，省水利厅、省财政厅主要负责同志；在豫两院院士，离退休老干部出席会议。"
    names = {"中共河南省委员会", "河南省军区", "河南省水利厅", "河南省财政厅"}
    assert roles(text) == dict.fromkeys(names, "attendee")


def test_attendance_a_post_before_a_named_person_sends_no_body() -> None:
    assert set(roles("省水利厅党组成员、副厅长张伟民，省财政厅厅长李建军出席会议。")) == {"张伟民", "李建军"}


def test_attendance_goes_on_behind_those_who_also_attended() -> None:
    text = "出席会议的还有：省水利厅厅长张伟民。省财政厅、省民政厅有关负责同志参加。"
    assert set(roles(text)) == {"张伟民", "河南省财政厅", "河南省民政厅"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("讲话的还有副市长李建军。", "speaker"),
        ("主持会议的是副市长李建军。", "chair"),
        ("前来参会的有副市长李建军。", "attendee"),
        ("省水利局副局长李建军会上透露，改革将扩围。", "speaker"),
        ("副市长李建军作专题授课。", "speaker"),
        ("副市长李建军为首批示范村揭牌。", "attendee"),
    ],
)
def test_attendance_said_by_other_words(text: str, role: str) -> None:
    assert roles(text) == {"李建军": role}


def test_attendance_list_in_parts_behind_a_colon() -> None:
    said = "两位专家应邀演讲：郑州大学教授李建军，谈节水；河海大学教授王志强，谈灌溉。"
    assert roles(said) == {"李建军": "speaker", "王志强": "speaker"}


def test_attendance_places_of_a_list_take_no_part() -> None:
    assert roles("省水利厅、省财政厅、漯河市作交流发言。") == {"河南省水利厅": "speaker", "河南省财政厅": "speaker"}


def test_attendance_of_talks_to_which_officials_are_called() -> None:
    found = facts("5月18日，省长李建军到许昌市调研，并召集市财政局负责人座谈。", CITY, "2024-05-20")
    assert [r.properties["role"] for r in found.relations if r.type == "ATTENDED"] == ["chair"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("副市长李建军提出，要节约用水。", "speaker"),
        ("副市长李建军宣读批示并作说明。", "speaker"),
        ("副市长李建军应邀到会听取意见。", "attendee"),
        ("副市长李建军现场回应。", "speaker"),
        ("副市长李建军、市水利局局长王志强共同揭牌。", "attendee"),
    ],
)
def test_attendance_of_officials_whose_acts_follow(text: str, role: str) -> None:
    assert roles(text)["李建军"] == role


def test_attendance_at_a_press_conference_of_who_speaks_for_a_body() -> None:
    text = "5月18日，省水利厅召开新闻发布会。省水利厅节水处处长李建军介绍，用水效率提高。"
    found = facts(text, CITY, "2024-05-20")
    assert [r.source for r in found.relations if r.type == "ATTENDED"] == ["person:李建军@410000"]


def test_attendance_what_the_centre_demands_is_not_said_at_the_meeting() -> None:
    assert roles("党的十八大以来，国务院对节水工作提出了新要求。") == {}


def test_attendance_scholars_quoted_in_the_report_of_a_forum() -> None:
    text = "5月18日，首届河南节水论坛在许昌举行。郑州大学教授李建军认为，改革意义重大。"
    assert [r.properties["role"] for r in facts(text, CITY, "2024-05-20").relations if r.type == "ATTENDED"] == [
        "speaker"
    ]


def test_attendance_another_meeting_that_one_convenes_is_not_that_before() -> None:
    assert roles("此前，副市长李建军召开碰头会。") == {}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("副市长李建军到场。", "attendee"),
        ("副市长李建军与会并讲话。", "speaker"),
        ("副市长李建军到会讲话。", "speaker"),
        ("出席者包括副市长李建军。", "attendee"),
        ("主持人是副市长李建军。", "chair"),
        ("副市长李建军坐镇主持。", "chair"),
        ("副市长李建军为会议作总结。", "speaker"),
        ("与会的副市长李建军把经验带回各县。", "attendee"),
    ],
)
def test_attendance_in_retold_reports(text: str, role: str) -> None:
    assert roles(text) == {"李建军": role}


def test_attendance_of_who_reports_to_a_session() -> None:
    text = "省水利厅厅长李建军5月18日向省十四届人大常委会第八次会议报告了工作。"
    assert [r.properties["role"] for r in facts(text, CITY, "2024-05-20").relations if r.type == "ATTENDED"] == [
        "speaker"
    ]


def test_attendance_at_a_class_that_is_recalled() -> None:
    text = "传达省委举办的节水专题研讨班精神。要学习李建军书记在研讨班开班式上的讲话。"
    found = facts("5月18日，许昌市举行首届节水专题研讨班。" + text, CITY, "2024-05-20")
    assert [r.properties["role"] for r in found.relations if r.type == "ATTENDED"] == ["speaker"]


def test_those_who_sign_for_both_sides_attend() -> None:
    signers = {"张伟民": "attendee", "李建军": "attendee"}
    assert roles("《合作协议》由郑州市市长张伟民和开封市委常委、副市长李建军代表双方签订。") == signers
    assert roles("郑州市市长张伟民和开封市副市长李建军在协议上签字。") == signers
    assert roles("代表双方签约的，分别是郑州市市长张伟民，开封市副市长李建军。") == signers


def test_who_witnesses_it_with_them_attends() -> None:
    assert set(roles("一同见证的还有河南省教育厅、河南大学的主要负责同志。")) == {"河南省教育厅", "河南大学"}


def test_bodies_are_heard_before_places() -> None:
    assert set(roles("会议听取国家发展改革委和四川、重庆两地相关负责人发言。")) == {"国家发展和改革委员会"}


def test_those_who_come_together_or_send_someone_attend() -> None:
    assert set(roles("市委书记张伟民、市长李建军等领导同志一道与会。")) == {"张伟民", "李建军"}
    assert set(roles("河南省教育厅、河南省财政厅等部门派人参加会议。")) == {"河南省教育厅", "河南省财政厅"}


def test_who_speaks_at_what_another_convenes() -> None:
    found = facts("国新办今天举行政策例行吹风会，财政部有关负责人介绍，减税规模扩大。", date="2024-05-10")
    meeting = "国务院新闻办公室2024年5月10日政策例行吹风会"
    assert relations(found, "ATTENDED") == {("财政部", meeting)}


def test_a_list_that_speaks_in_turn_has_speakers() -> None:
    text = "7月2日，中共中央召开党外人士座谈会。"
    text += "座谈会上，民革中央主席王大山、民盟中央主席李明、无党派人士代表甲某先后发言。"
    roles = {r.properties["role"] for r in facts(text, date="2024-07-02").relations if r.type == "ATTENDED"}
    assert roles == {"speaker"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("国家主席习近平以视频方式出席首届能源论坛开幕式并致辞。", "speaker"),
        ("习近平总书记在主持召开中央财经委员会第六次会议时强调，要推动建设。", "chair"),
    ],
)
def test_who_takes_part_by_what_means_and_what_he_says_meanwhile(text: str, role: str) -> None:
    assert [r.properties["role"] for r in facts(text).relations if r.type == "ATTENDED"] == [role]
