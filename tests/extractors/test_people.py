"""People: which names are found, how far they reach, and what is not a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extractors.articles import article, facts, names
from zhengtu_extractors.extract import extract
from zhengtu_extractors.mentions.personal_names import closes, dotted_at, name_at, name_before, written_in
from zhengtu_extractors.mentions.seats import seat_of_agency


def people(text: str, place: str | None = None) -> set[str]:
    return names(facts(text, place), "Person")


def person_id(text: str, place: str | None = None) -> str:
    return next(e.id for e in facts(text, place).entities if e.type == "Person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("魏远主持会议", "魏远"),
        ("张远强调研", "张远强"),
        ("刘云川在北京", "刘云川"),
        ("陈子和表示", "陈子和"),
        ("欧阳远指出", "欧阳远"),
        ("李和，", "李和"),
    ],
)
def test_names_reach_as_far_as_what_follows_allows(text: str, name: str) -> None:
    assert text[: name_at(text, 0, beside_post=True)] in {name, name[:-1]}


@pytest.mark.parametrize("text", ["高度重视", "任务要求", "方案指出", "于是说", "高瞻远瞩的判断"])
def test_names_are_no_ordinary_words(text: str) -> None:
    assert name_at(text, 0, beside_post=True) is None


def test_names_before_a_title_need_an_edge() -> None:
    text = "我委赵远山副主任"
    assert name_before(text, 5) == 2
    assert name_before("住房城乡建设部", 7) is None


def test_names_of_other_languages() -> None:
    assert written_in("默克尔共同主持", 0, "foreign") == 3
    assert dotted_at("库尔班·买买提、", 0) == 7
    assert dotted_at("马丁·霍夫认为", 0) == 5


@given(st.text(alphabet="王李欧阳高明远在说，。·主持书记", max_size=12), st.integers(0, 12))
def test_names_lie_inside_the_text_and_begin_with_a_surname(text: str, start: int) -> None:
    end = name_at(text, start, beside_post=True)
    if end is not None:
        assert start < end <= len(text)
        assert 2 <= end - start <= 4
        assert closes(text, end) > 0


def test_people_after_a_title_and_in_its_list() -> None:
    text = "三明市政协副主席王远山、李明江、欧阳文川和赵立出席会议。"
    assert people(text) == {"王远山", "李明江", "欧阳文川", "赵立"}


def test_people_in_company() -> None:
    assert people("王远山、李明江、赵立等市领导参加活动。") == {"王远山", "李明江", "赵立"}
    assert people("方案、任务、高度等一同研究。") == set()


def test_people_before_a_title() -> None:
    assert people("交通运输部王远山副部长一行来到三明市。") == {"王远山"}


def test_people_who_speak_at_the_head_of_a_clause() -> None:
    assert people("会上，王远山指出，改革要继续深化。") == {"王远山"}
    assert people("会议指出，改革要继续深化。通知要求，各地抓好落实。") == set()


def test_people_with_a_role_or_an_age() -> None:
    assert people("台山村村民熊远根告诉记者，路修好了。") == {"熊远根"}
    assert people("今年62岁的熊远根说，路修好了。") == {"熊远根"}


def test_people_are_no_words_that_run_across_a_role() -> None:
    assert people("居民楼沉降问题已解决，业主管部门已到场。") == set()


def test_people_who_head_a_line_of_a_list_of_members() -> None:
    text = "召集人：王远山国土资源部部长\n成员：\n李明江财政部副部长\n欧阳文川农业部副部长"
    assert people(text) == {"王远山", "李明江", "欧阳文川"}


def test_people_are_no_words_around_a_false_title() -> None:
    assert (
        people(
            "斥资3亿美元，向母公司长实收购。由主管领导任组长的小组成立，副市长任副组长。房地产经纪机构法定代表人到场。"
        )
        == set()
    )


def test_people_known_only_by_surname_are_left_out() -> None:
    assert people("市民陆女士说，办事方便了。王先生表示满意。李某被依法逮捕。") == set()


def test_every_later_place_of_a_name_is_a_mention() -> None:
    found = facts("财政部部长王远山出席会议。王远山说，要管好预算。会后王远山离开。")
    [person] = [e for e in found.entities if e.type == "Person"]
    assert [m.text for m in person.mentions] == ["王远山"] * 3
    for m in person.mentions:
        assert found.article.text[m.start : m.end] == m.text


def test_a_surname_with_a_title_means_the_one_person_who_bears_it() -> None:
    found = facts("财政部部长王远山出席会议。会上，王部长要求管好预算。")
    [person] = [e for e in found.entities if e.type == "Person"]
    assert person.mentions[-1].text == "王部长"
    assert person.mentions[-1].clue == "王 + 部长"


def test_the_first_part_of_a_dotted_name_is_a_mention() -> None:
    found = facts("国土资源部副部长库尔班·买买提讲话。库尔班强调，要节约用地。")
    [person] = [e for e in found.entities if e.type == "Person"]
    assert [m.text for m in person.mentions] == ["库尔班·买买提", "库尔班"]


def test_names_of_things_are_no_people() -> None:
    assert people("会议学习了毛泽东思想和邓小平理论。《王远山传》出版。") == set()


def test_writers_are_no_people() -> None:
    assert people("本报讯（记者王远山）三明市财政局局长李明江出席会议。王远山摄") == {"李明江"}


def test_ids_bear_the_seat_of_the_first_post() -> None:
    assert person_id("三明市财政局局长李明江出席会议。") == "person:李明江@350400"
    assert person_id("财政部部长李明江出席会议。") == "person:李明江@100000"
    assert person_id("村民李明江说，路修好了。", "place:350400") == "person:李明江@350400"
    assert person_id("村民李明江说，路修好了。") == "person:李明江@~test"


def test_ids_bear_the_country_of_a_foreign_title() -> None:
    assert person_id("德国总理默克尔来访。", "place:350400") == "person:默克尔@德国"


def test_seats_of_agencies() -> None:
    assert seat_of_agency("中共三明市委员会") == "350400"
    assert seat_of_agency("国务院") == "100000"
    assert seat_of_agency("财政部税政司") == "100000"
    assert seat_of_agency("法国财政部") == "法国"


@given(st.text(alphabet="市委书记王远山说，。“”、副长在三明的和李", max_size=60))
def test_mentions_are_what_stands_in_the_text(text: str) -> None:
    for entity in extract(article(text, "place:350400")).entities:
        for m in entity.mentions:
            assert text[m.start : m.end] == m.text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("国家统计局局长励文川指出，任务很重。", {"励文川"}),  # a surname that no list has, before a verb of speech
        ("国家统计局局长近日指出，任务很重。", set()),
        ("国家统计局王远山说，任务很重。", {"王远山"}),  # without a title
        ("三明市领导王远山、应远、赵立参加会见。", {"王远山", "应远", "赵立"}),  # a rare surname in a list
        ("国务院副总理汪洋、马凯和国务委员杨晶参加座谈会。", {"汪洋", "马凯", "杨晶"}),
        ("“任务很重。”高永林说。", {"高永林"}),
        ("9岁的李远方候场时很开心。", {"李远方"}),
        ("联合国秘书长古特雷斯表示欢迎。", {"古特雷斯"}),
        ("双方同默克尔总理会谈。", {"默克尔"}),
        ("有关情况请向有关主管部门询问。", set()),
        ("成立了以赵远山为组长的小组。", {"赵远山"}),
        ("形成以红水河为主干流的水系。", set()),
        ("教授任海则认为，任务很重。", {"任海"}),
    ],
)
def test_people_of_rarer_frames(text: str, found: set[str]) -> None:
    assert people(text) == found


def test_people_with_middle_dots_are_meant_by_their_last_part() -> None:
    found = facts("法国总统弗朗索瓦·皮诺来访。皮诺表示欢迎。")
    [person] = [e for e in found.entities if e.type == "Person"]
    assert [m.text for m in person.mentions] == ["弗朗索瓦·皮诺", "皮诺"]


def test_people_in_a_list_need_no_title() -> None:
    text = "评审专家\n王远山、李明江（女）、欧阳立新、徐新\n评审时间"
    assert people(text) == {"王远山", "李明江", "欧阳立新", "徐新"}
    assert people("赵立新、王远山、李明江等出席音乐会。") == {"赵立新", "王远山", "李明江"}


@pytest.mark.parametrize(
    "text",
    ["罗非鱼、鲤鱼、带鱼、黄鱼价格上涨。", "太湖、洪泽湖、巢湖、高邮湖水位上升。", "黄山、华山、泰山、衡山游客增多。"],
)
def test_people_are_none_in_lists_of_things(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“山林要保护好。”王远山介绍称，任务很重。", "王远山"),
        ("负责物资发放的陈钢说，物资够用。", "陈钢"),
        ("房屋登记在李明江名下。", "李明江"),
        ("原房屋所有权人孙艳持有的证书已注销。", "孙艳"),
        ("德国总理默克尔赠送了礼物。", "默克尔"),
        ("首席执行官阿卜杜拉和代表团到访。", "阿卜杜拉"),
        ("法国公司主席约阿希姆·伯乐尔一行来访。", "约阿希姆·伯乐尔"),
        ("尊敬的基吉古里副议长阁下，您好。", "基吉古里"),
        ("三名小伙子王明靖、李志远、张少华格外兴奋。", "张少华"),
    ],
)
def test_people_by_what_stands_beside_them(text: str, name: str) -> None:
    assert name in people(text)


def test_people_end_before_and() -> None:
    assert people("市委书记韩立和市长杨远陪同考察。") == {"韩立", "杨远"}


def test_people_known_to_everybody_need_no_title() -> None:
    assert people("李克强来到会场。") == {"李克强"}
    assert people("以邓小平理论为指导。") == set()


def test_people_called_by_their_given_name() -> None:
    found = facts("国务院总理李克强主持会议。会上，克强总理提出要求。")
    assert [m.text for e in found.entities if e.type == "Person" for m in e.mentions] == ["李克强", "克强总理"]


def test_people_in_long_lists_may_have_rare_names() -> None:
    row = "王远山、李明江、张国华、刘振所、陈大宁、赵建平、贠自博、吴守信、庄严、周子平、孙立明、徐建国、郑海洋、高文海"
    assert people(f"出席会议的领导还有：{row}，他们听着庄严的乐曲。") == set(row.split("、"))
    assert people("自治区领导王远山、洛桑江村、李明江、公保扎西等出席。") >= {"洛桑江村", "公保扎西"}
    assert people("会议强调公平正义、民主法治、范围广、任务重、经常化和独立性。") == set()


def test_people_two_names_joined_inside_a_list() -> None:
    assert people("王远山、李明江、张国华和赵建平、陈大宁、吴守信参加活动。") >= {"张国华", "赵建平"}


def test_people_behind_the_word_that_asks_for_a_name() -> None:
    assert people("联系人：王远山、李明江；电话：12345。") == {"王远山", "李明江"}
    assert people("联系人：办公室；电话：12345。") == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("县长尼东拉毛介绍情况。", "尼东拉毛"),
        ("副县长索南才让出席会议。", "索南才让"),
        ("村民尼东拉毛说，路通了。", "尼东拉毛"),
        ("副书记阿不都热合曼·买买提讲话。", "阿不都热合曼·买买提"),
    ],
)
def test_people_of_many_peoples(text: str, name: str) -> None:
    assert people(text) == {name}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("周济院长出席并讲话。", {"周济"}),
        ("王局长出席会议。", set()),
        ("支队长夏进荣立即赶往现场。", {"夏进荣"}),
        ("种粮大户韩秋捧着新米。", {"韩秋"}),
        ("严格执行干部任前公示。", set()),
        ("馆长束为出席。", {"束为"}),
        ("副主任高书生、副局长王远山出席。", {"高书生", "王远山"}),
        ("福建省三明市的王芳通过电商卖笋。", {"王芳"}),
        ("行政管理事项中应当使用记录。", set()),
        ("会见了金怡山、王小漠、李永志等代表。", {"金怡山", "王小漠", "李永志"}),
        ("骆玉山、吉狄马加、王小青、赵立、李明江分别慰问劳模。", {"骆玉山", "吉狄马加", "王小青", "赵立", "李明江"}),
    ],
)
def test_people_whose_names_are_rare_or_words(text: str, found: set[str]) -> None:
    assert people(text) == found


def test_speakers_behind_an_office_or_a_word_for_people() -> None:
    found = facts(
        "中国社科院财经战略研究院国际贸易室王远山指出，要扩大进口。地产界人士李明江向记者证实。", None, "2014-05-01"
    )
    assert {"王远山", "李明江"} <= names(found, "Person")
    assert "中国社会科学院财经战略研究院国际贸易室" in names(found, "Agency")


def test_those_who_are_promoted_and_in_whose_view() -> None:
    found = facts("会议宣读了晋升王远山等同志警衔的命令。在经济学家李明江看来，这是好事。", None, "2014-05-01")
    assert {"王远山", "李明江"} <= names(found, "Person")


def test_people_who_are_called_by_surname_and_office_alone() -> None:
    assert people("深入学习习主席重要讲话精神。") == {"习近平"}


def test_people_of_japan_and_with_rare_surnames() -> None:
    assert people("日本首相岸田文雄与最高人民检察院检察长应勇会谈。") == {"岸田文雄", "应勇"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("居民林芳高兴地告诉记者，补贴到账了。", "林芳"),
        ("32岁的快递小哥周鹏飞拿着手机。", "周鹏飞"),
        ("务工人员彭华远喜笑颜开。", "彭华远"),
        ("浙江省绍兴市诸暨市枫桥镇枫源村70岁的周林咳嗽不止。", "周林"),
        ("慕小燕是三明市第一医院的护士长。", "慕小燕"),
    ],
)
def test_people_of_whom_a_story_tells(text: str, name: str) -> None:
    assert people(text) == {name}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("河南省委书记王国生率队赴浙江考察。", {"王国生"}),
        ("河南省委书记王国生赴浙江考察。", {"王国生"}),
        ("全国政协副主席何维率调研组来到福建。", {"何维"}),
        ("市委书记李明、禹州市市长孙志刚出席会议。", {"李明", "孙志刚"}),
    ],
)
def test_names_before_the_party_one_leads_and_cities_in_a_list_of_posts(text: str, named: set[str]) -> None:
    assert people(text) == named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("财政部司长马远其会上透露，改革将扩大。", "马远其"),
        ("财政部司长杨远算了一笔账。", "杨远"),
        ("台山村党委书记张远顺掩不住喜色。", "张远顺"),
        ("闭幕会由叶远琴主持。", "叶远琴"),
        ("会议接受王曦的辞职请求。", "王曦"),
        ("省长一职由赵远川接替李明江出任。", "赵远川"),
        ("赵远川在药监系统干了近十年。", "赵远川"),
    ],
)
def test_people_before_newspaper_verbs_and_in_appointments(text: str, name: str) -> None:
    assert name in people(text)


@pytest.mark.parametrize(
    "text", ["任何单位不再担任主要角色。", "会议由常委会主持。", "工作由高校担任主力。", "何时任命不明。"]
)
def test_people_are_not_read_into_words_of_appointments(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "记者见到李远川时，他正在修剪果树。",
        "走进李远川家的院子，玉米堆成了山。",
        "像李远川这样的农户还有不少。",
        "“日子越过越好。”李远川笑着说。",
        "李远川今年52岁，种了一辈子地。",
        "李远川夫妇开了家小店。",
        "脱贫户李建国告诉记者，收入多了。",
        "正在办事的李建国说，方便多了。",
    ],
)
def test_people_of_a_story(text: str) -> None:
    assert people(text) in ({"李远川"}, {"李建国"})


@pytest.mark.parametrize(
    "text", ["走进农家的院子，玉米堆成了山。", "像安徽这样的省份还有不少。", "和往年一样，今年丰收。"]
)
def test_words_of_a_story_are_no_people(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize("name", ["旷远山", "盘承新", "闭远山", "嵇明江", "荣明江"])
def test_people_with_rare_surnames_beside_a_post(name: str) -> None:
    assert name in people(f"许昌市财政局局长{name}出席会议。")


@pytest.mark.parametrize("text", ["曾来到江西。", "多次强调创新。", "多次来到浙江。", "于当年前往福建。"])
def test_adverbs_behind_a_name_and_its_title_are_no_people(text: str) -> None:
    assert people(f"习近平总书记{text}") == {"习近平"}


def test_words_behind_titles_and_firms_before_them_are_no_people() -> None:
    assert people("要牢记总书记殷殷嘱托。") == set()
    assert people("盖瑞特全球副总裁兼中国区总经理张越说，合作顺利。") == {"张越"}
    assert people("吸引更多台商台企参与融合发展。") == set()
    assert people("镇中心卫生院医生问诊后，建议转院。") == set()
    assert people("位于山西河津的莫底沟是一段长约10公里的沟壑。") == set()


def test_a_doctor_who_sees_something() -> None:
    assert people("社区医生崔鹏看到工作群里的消息，立即赶来。") == {"崔鹏"}


def test_lists_of_deeds_that_open_alike_are_no_people() -> None:
    assert people("大家边学习、边对照、边检视、边整改。") == set()


def test_a_list_of_people_may_open_with_a_name_of_endearment() -> None:
    assert people("座谈会上，明明、贺佳、李明江、王远山先后发言。") == {"明明", "贺佳", "李明江", "王远山"}


def test_an_ordinal_behind_a_title_is_no_name() -> None:
    assert people("此次是习近平主席作为中国国家主席第四次对南非进行国事访问。") == {"习近平"}


def test_a_place_behind_a_city_makes_no_mayor() -> None:
    assert people("龙岩市长汀县曾是水土流失重灾区。") == set()
    assert people("福州长乐国际机场改建工程开工。") == set()
    assert people("福州市长王远山出席会议并讲话。") == {"王远山"}


def test_the_verb_of_holding_a_post_opens_no_name() -> None:
    assert people("王远山时任公司高管，代表企业出席。") == {"王远山"}
    assert people("他在村党总支书记任上时，为村里修路。") == set()


def test_a_form_of_address_or_an_ordinal_ends_no_name() -> None:
    assert people("公司人力专员李先生，来到大厅办事。") == set()
    assert "王远第" not in people("上海市民王远第一次来到公园。")
