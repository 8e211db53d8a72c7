"""Mentions of agencies and the parts of agencies."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extractors.articles import article, facts, names, relations
from zhengtu_extractors.extract import extract

XUCHANG, HENAN, BEIJING = "place:411000", "place:410000", "place:110000"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("河南省卫健委发布通知。", "河南省卫生健康委员会"),
        ("会后，许昌市住建局作了汇报。", "许昌市住房和城乡建设局"),
        ("北京市海淀区人民检察院提起公诉。", "北京市海淀区人民检察院"),
        ("四川省委召开会议。", "中共四川省委员会"),
        ("政协河南省委员会举行座谈会。", "中国人民政治协商会议河南省委员会"),
        ("团省委参加了活动。河南省", "共青团河南省委员会"),
        ("团省委参加了活动。", None),
        ("党中央作出部署。", "中国共产党中央委员会"),
        ("中央印发意见。", "中国共产党中央委员会"),
        ("中组部有关负责人介绍。", "中共中央组织部"),
        ("住房城乡建设部近日发出通知。", "住房和城乡建设部"),
        ("王某在郑大一附院接受治疗。", "郑州大学第一附属医院"),
        ("他毕业于英国剑桥大学。", "剑桥大学"),
        ("美国商务部公布了数据。", "美国商务部"),
        ("记者走进上海青松机械制造有限公司。", "上海青松机械制造有限公司"),
        ("在郑州，河南省建筑业协会举办培训。", "河南省建筑业协会"),
    ],
)
def test_agencies_full_name(text: str, name: str | None) -> None:
    assert names(facts(text), "Agency") == ({name} if name else set())


@pytest.mark.parametrize(
    ("text", "home", "expected"),
    [
        ("市委召开会议。", XUCHANG, {"中共许昌市委员会"}),
        ("省政协组织调研。", XUCHANG, {"中国人民政治协商会议河南省委员会"}),
        ("市委市政府高度重视。", XUCHANG, {"中共许昌市委员会", "许昌市人民政府"}),
        ("我市人民医院开展义诊。", XUCHANG, {"许昌市人民医院"}),
        ("市规土局颁布公告。", "place:310000", {"上海市规划和国土资源管理局"}),
        ("市热力集团完成检修。", BEIJING, {"北京市热力集团"}),
        ("市委召开会议。", None, set()),
        ("县政府召开会议。", XUCHANG, set()),
    ],
)
def test_agencies_level_word_means_the_home(text: str, home: str | None, expected: set[str]) -> None:
    assert names(facts(text, home), "Agency") == expected


def test_agencies_level_word_without_home_means_the_place_named_before() -> None:
    assert names(facts("调查组来到平罗县。县委作了汇报。"), "Agency") == {"中共平罗县委员会"}


@pytest.mark.parametrize(
    ("text", "home", "expected"),
    [
        ("长沙市、株洲市启动改革。省教育厅介绍了情况。", None, {"湖南省教育厅"}),
        ("记者从省发改委获悉，长沙市启动改革。", None, {"湖南省发展和改革委员会"}),
        ("长沙市、太原市启动改革。省教育厅介绍了情况。", None, set()),
        ("活动在拉萨市举行。区文化馆介绍了情况。", None, set()),
        ("改革从鄢陵县开始。市医保局介绍了情况。", HENAN, {"许昌市医疗保障局"}),
    ],
)
def test_agencies_level_word_means_the_place_above_those_named(text: str, home: str | None, expected: set[str]) -> None:
    assert names(facts(text, home), "Agency") == expected


def test_agencies_list_shares_the_first_place() -> None:
    found = names(facts("许昌市农业农村局、民政局和医保局参加会议。", HENAN), "Agency")
    assert found == {"许昌市农业农村局", "许昌市民政局", "许昌市医疗保障局"}


def test_agencies_two_name_plates_are_two() -> None:
    found = names(facts("市农业农村局(市乡村振兴局)负责实施。", XUCHANG), "Agency")
    assert found == {"许昌市农业农村局", "许昌市乡村振兴局"}


@pytest.mark.parametrize(
    "text",
    [
        "各级党委、政府要压实责任。",
        "有关部门负责同志出席。",
        "市、县公安局依法查处。",
        "设区的市人民政府制定办法。",
        "各县区慈善协会积极响应。",
        "多家商业银行和大型企业集团参与。",
        "公安部门加强巡逻。",
        "市政府投资项目全部开工。",
        "本办法由省级人民政府制定。",
        "牵头医院与乡镇卫生院结对。",
        "全市委办局负责人参加。",
    ],
)
def test_agencies_collectives_and_unnamed_bodies_are_none(text: str) -> None:
    assert names(facts(text, XUCHANG), "Agency") == set()


def test_agencies_body_named_in_full_may_be_called_shortly() -> None:
    found = facts("国家邮政局发布报告。随后，邮政局负责人答记者问。")
    assert [m.text for e in found.entities for m in e.mentions] == ["国家邮政局", "邮政局"]


def test_agencies_reference_means_the_last_named() -> None:
    found = facts("许昌市中心医院开展手术。该院专家说，成功率很高。", XUCHANG)
    hospital = next(e for e in found.entities if e.name == "许昌市中心医院")
    assert [m.text for m in hospital.mentions] == ["许昌市中心医院", "该院"]
    assert hospital.mentions[1].clue


def test_agencies_given_short_form_means_the_body() -> None:
    found = facts("上海青松机械制造有限公司（以下简称“青松机械”）扩产。昨天，青松机械开工。")
    firm = next(e for e in found.entities if e.type == "Agency")
    assert [m.text for m in firm.mentions] == ["上海青松机械制造有限公司", "青松机械", "青松机械"]


def test_agencies_place_inside_a_name_is_no_mention_of_the_place() -> None:
    assert names(facts("河南省卫健委发布通知。"), "Place") == set()


def test_agencies_chain_of_places_before_a_name_is_kept() -> None:
    found = facts("宁夏回族自治区石嘴山市人民检察院立案。")
    assert names(found, "Agency") == {"石嘴山市人民检察院"}
    assert names(found, "Place") == {"宁夏回族自治区", "石嘴山市"}


def test_agencies_inside_a_title_are_none_but_the_issuer_that_opens_it() -> None:
    assert names(facts("会议学习《关于支持国家统计局工作的意见》。"), "Agency") == set()
    assert names(facts("会议通过《云南省人民政府关于戒毒工作的意见》。"), "Agency") == {"云南省人民政府"}


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("山东省委办公厅印发意见。", "中共山东省委办公厅", "中共山东省委员会"),
        ("山东省政府办公厅印发意见。", "山东省人民政府办公厅", "山东省人民政府"),
        ("交通运输部法制司负责人参加。", "交通运输部法制司", "交通运输部"),
        ("江苏省公安厅禁毒总队通报情况。", "江苏省公安厅禁毒总队", "江苏省公安厅"),
        ("建行许昌分行捐款。", "中国建设银行许昌分行", "中国建设银行"),
        ("国务院办公厅发文。", "国务院办公厅", "国务院"),
        ("中共中央政治局召开会议。", "中国共产党中央政治局", "中国共产党中央委员会"),
        ("全国人大常委会表决通过。", "全国人民代表大会常务委员会", "全国人民代表大会"),
        ("云南省国土资源厅厅长、党组书记被查。", "中共云南省国土资源厅党组", "云南省国土资源厅"),
        ("许昌市财政局原纪检组组长被查。", "许昌市财政局纪检组", "许昌市财政局"),
        ("国土资源部党组开会。", "国土资源部党组", "国土资源部"),
    ],
)
def test_parentage_part_and_whole(text: str, part: str, whole: str) -> None:
    assert (part, whole) in relations(facts(text), "PART_OF")


def test_parentage_list_of_parts_shares_the_whole() -> None:
    found = relations(facts("交通运输部法制司、办公厅负责人参加座谈。"), "PART_OF")
    assert found == {("交通运输部法制司", "交通运输部"), ("交通运输部办公厅", "交通运输部")}


@pytest.mark.parametrize(
    "text",
    [
        "市人社局局长李明讲话。",
        "国家邮政局赵明远局长出席。",
        "公安部授权广东省公安厅签发。",
        "党中央、国务院作出部署。",
    ],
)
def test_parentage_titles_and_neighbours_are_no_parts(text: str) -> None:
    assert relations(facts(text, XUCHANG), "PART_OF") == set()


def test_agencies_firms_of_a_list_that_says_so() -> None:
    found = names(facts("青松药业、云岭食品、金滩电子等三家企业签约。"), "Agency")
    assert found == {"青松药业", "云岭食品", "金滩电子"}
    assert names(facts("钢铁、水泥、汽车等企业受到影响。"), "Agency") == set()


PIECES = [
    "河南省",
    "卫健委",
    "市委",
    "和",
    "、",
    "法制司",
    "办公厅",
    "该局",
    "（",
    "）",
    "有限公司",
    "《",
    "》",
    "。",
    "北京大学",
    "党组",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_agencies_mentions_are_the_text_at_their_offsets(text: str) -> None:
    found = facts(text, XUCHANG)
    for entity in found.entities:
        assert all(m.text == text[m.start : m.end] for m in entity.mentions)
        assert entity.type != "Agency" or entity.id == f"agency:{entity.name}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中国驻埃及大使王建国致辞。", {"中国驻埃及大使馆"}),
        ("中国驻俄大使王建国到场。", {"中国驻俄罗斯大使馆"}),
        ("阿富汗驻华大使出席。", {"阿富汗驻华大使馆"}),
        ("中国驻旧金山总领事馆发出提醒。", {"中国驻旧金山总领事馆"}),
        ("中国驻外使馆发出提醒。", set()),
        ("武警西藏总队参加升旗。", {"中国人民武装警察部队西藏自治区总队"}),
    ],
)
def test_agencies_named_by_seat(text: str, expected: set[str]) -> None:
    assert names(facts(text), "Agency") == expected


def test_agencies_ambassador_holds_the_post_at_the_embassy() -> None:
    assert relations(facts("中国驻埃及大使王建国致辞。"), "HOLDS_POST") == {("王建国", "中国驻埃及大使馆")}


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("江苏青松大学食品学院院长发言。", "江苏青松大学食品学院", "江苏青松大学"),
        ("国务院发展研究中心宏观经济研究部部长撰文。", "国务院发展研究中心宏观经济研究部", "国务院发展研究中心"),
        ("北京青松混凝土有限公司分站停产。", "北京青松混凝土有限公司分站", "北京青松混凝土有限公司"),
        ("人民银行合肥中心支行召开会议。", "中国人民银行合肥中心支行", "中国人民银行"),
        (
            "武警西藏总队第一支队到达。",
            "中国人民武装警察部队西藏自治区总队第一支队",
            "中国人民武装警察部队西藏自治区总队",
        ),
    ],
)
def test_agencies_part_of_an_institution_or_firm(text: str, part: str, whole: str) -> None:
    assert (part, whole) in relations(facts(text), "PART_OF")


@pytest.mark.parametrize("text", ["他持有青松公司全部股份。", "他在江苏青松大学附属医院治疗。", "东北大学生喜欢滑雪。"])
def test_agencies_no_part(text: str) -> None:
    assert not relations(facts(text), "PART_OF")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中国保险学会发布报告。", {"中国保险学会"}),
        ("中国保险公司很多。", set()),
        ("中国联合国协会举办展览。", {"中国联合国协会"}),
        ("他创办了“青山青年创业协会”。", {"青山青年创业协会"}),
        ("成都青山建设有限公司停工。", {"成都青山建设有限公司"}),
        ("这里展出西方国家博物馆的藏品。", set()),
        ("经查实启山建筑有限公司违规。", {"启山建筑有限公司"}),
        ("租给某企业管理有限公司。", set()),
        ("上海汉屿地产董事长到会。会后汉屿地产公布数据。", {"上海汉屿地产"}),
        ("上海房地产分析师认为房价会稳。", set()),
    ],
)
def test_agencies_bounds_of_open_names(text: str, expected: set[str]) -> None:
    assert names(facts(text), "Agency") == expected


def test_agencies_open_name_is_the_same_body_wherever_printed() -> None:
    found = facts("上海汉屿地产董事长到会。会后汉屿地产公布数据。")
    assert [m.text for e in found.entities for m in e.mentions if e.type == "Agency"] == ["上海汉屿地产", "汉屿地产"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("平罗县和省财政厅核查了资金。", {"海南省财政厅"}),
        ("市、县财政局核查了资金。", set()),
        ("记者来到平罗县某镇的联合村委会。", set()),
    ],
)
def test_agencies_level_word_behind_and(text: str, expected: set[str]) -> None:
    assert names(facts(text, "place:460000"), "Agency") == expected


def test_agencies_village_committee_stands_apart_from_its_chain() -> None:
    found = facts("广西扶绥县渠黎镇青松村委会门前升起国旗。")
    assert [m.text for e in found.entities for m in e.mentions if e.type == "Agency"] == ["青松村委会"]


def test_agencies_party_group_of_the_body_last_named() -> None:
    found = facts("中国地震局启动响应。大家贯彻国务院和局党组的部署，发挥各局党组织的作用。")
    assert relations(found, "PART_OF") == {("中国地震局党组", "中国地震局")}


def test_agencies_stationed_group_belongs_to_the_commission() -> None:
    found = facts("中央纪委驻司法部纪检组组长王建国出席。")
    group = "中国共产党中央纪律检查委员会驻司法部纪律检查组"
    assert relations(found, "PART_OF") == {(group, "中国共产党中央纪律检查委员会")}
    assert relations(found, "HOLDS_POST") == {("王建国", group)}


def test_agencies_this_committee_is_not_the_partys() -> None:
    found = facts("北京市旅游发展委员会发文。市委召开会议。该委表示赞同。", BEIJING)
    assert [m.text for e in found.entities if e.name == "北京市旅游发展委员会" for m in e.mentions][-1] == "该委"


def test_agencies_numbered_inspection_group() -> None:
    assert names(facts("中央第十二巡视组进驻海南省。"), "Agency") == {"中央第十二巡视组"}


def test_agencies_responsibility_is_no_post_inside_a_name() -> None:
    found = facts("省党风廉政建设责任制领导小组印发通知。", HENAN)
    assert names(found, "Agency") == {"河南省党风廉政建设责任制领导小组"}


def test_agencies_level_word_inside_a_zones_name_is_none() -> None:
    assert "上海市松江区管理委员会" not in names(facts("他后来到松江工业区管委会工作。", "place:310000"), "Agency")


@pytest.mark.parametrize(
    ("publisher", "text", "expected"),
    [
        (
            "北京市住房和城乡建设委员会门户网站",
            "请向我委建筑业管理处咨询。",
            {"北京市住房和城乡建设委员会", "北京市住房和城乡建设委员会建筑业管理处"},
        ),
        ("发展改革委网站", "我委将推动落实。", {"国家发展和改革委员会"}),
        ("新华社", "我委将推动落实。", set()),
    ],
)
def test_agencies_we_are_the_body_that_publishes(publisher: str, text: str, expected: set[str]) -> None:
    found = extract(replace(article(text), publisher=publisher))
    assert names(found, "Agency") == expected


def test_agencies_of_several_places_share_a_word() -> None:
    found = facts("辽宁、吉林、黑龙江三省政府负责人参加，福建、广西、甘肃省（区）财政厅协办。")
    assert names(found, "Agency") == {
        "辽宁省人民政府",
        "吉林省人民政府",
        "黑龙江省人民政府",
        "福建省财政厅",
        "广西壮族自治区财政厅",
        "甘肃省财政厅",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("广东金山信息有限公司（下称金山信息）落户，金山信息有关负责人参加。", {"广东金山信息有限公司"}),
        ("国家金库福建省分库收款。", {"国家金库", "国家金库福建省分库"}),
        ("市旅游委会同公安部门检查。", {"厦门市旅游委员会"}),
        ("万科集团发布公告，万科城开盘。", {"万科"}),
        ("《东方早报》记者获悉，劳动报酬上涨。", {"东方早报"}),
        ("解放军官兵赶赴灾区。", {"中国人民解放军"}),
        ("德方在上海建立歌德学院。", {"歌德学院"}),
        ("财政部党组成员参加。", {"财政部", "财政部党组"}),
        ("由上海长山公司（5%）和上海市房地产交易中心持有。", {"上海长山公司", "上海市房地产交易中心"}),
    ],
)
def test_agencies_of_many_wordings(text: str, expected: set[str]) -> None:
    assert names(facts(text, "place:350200"), "Agency") == expected


def test_agencies_of_a_notice_to_districts() -> None:
    found = facts("东城、西城区住房城市建设委，经济技术开发区建设局，市燃气集团：", BEIJING)
    assert names(found, "Agency") == {
        "北京市东城区住房和城市建设委员会",
        "北京市西城区住房和城市建设委员会",
        "北京经济技术开发区建设局",
        "北京市燃气集团",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("医疗队赶到景谷县医院。", {"景谷傣族彝族自治县医院"}),
        ("云南景谷6.6级地震抗震救灾指挥部召开会议。", {"云南景谷6.6级地震抗震救灾指挥部"}),
        ("会场设在北京市医院。", set()),
    ],
)
def test_agencies_behind_a_county(text: str, expected: set[str]) -> None:
    assert names(facts(text), "Agency") == expected


def test_agencies_government_of_the_special_region() -> None:
    found = facts("香港举行活动，特区政府表示欢迎。")
    assert "香港特别行政区政府" in names(found, "Agency")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WTO规则适用于此。", {"世界贸易组织"}),
        ("该系统名为WTOS。", set()),
        ("会议在世行年会上举行。", {"世界银行"}),
        ("全世行走的人。", set()),
        ("记者从国际可再生能源署获悉。", {"国际可再生能源署"}),
    ],
)
def test_international_bodies_by_name_and_acronym(text: str, expected: set[str]) -> None:
    assert names(facts(text), "Agency") == expected


def test_an_institution_right_behind_its_office_is_part_of_it() -> None:
    assert relations(facts("记者从中国气象局中央气象台获悉。"), "PART_OF") == {("中央气象台", "中国气象局")}
    assert not relations(facts("中国气象局和中央气象台联合发布。"), "PART_OF")
    assert relations(facts("哈尔滨市公安局警官艺术团演出。"), "PART_OF") == {
        ("哈尔滨市公安局警官艺术团", "哈尔滨市公安局")
    }


def test_numbered_units_of_the_armed_police() -> None:
    found = facts("武警水电第一总队赶到现场，武警水电一总队投入兵力。")
    assert names(found, "Agency") == {"中国人民武装警察部队水电第一总队"}


@pytest.mark.parametrize(
    ("text", "home", "expected"),
    [
        ("四川省防指启动响应，省防办值班。", "place:510000", {"四川省防汛抗旱指挥部", "四川省防汛抗旱指挥部办公室"}),
        ("省减灾委、省禁毒委联合部署。", "place:460000", {"海南省减灾委员会", "海南省禁毒委员会"}),
        ("浦东新区行政审批局成立。", None, {"上海市浦东新区行政审批局"}),
        ("上海社会科学院发布报告。", None, {"上海社会科学院"}),
        ("兵团六师举行大会。", None, {"新疆生产建设兵团第六师", "新疆生产建设兵团"}),
        ("市监督总站开展检查。", "place:110000", {"北京市建设工程安全质量监督总站"}),
        ("湖南省节能服务产业联盟成立。", None, {"湖南省节能服务产业联盟"}),
    ],
)
def test_agencies_of_temporary_bodies_and_own_names(text: str, home: str | None, expected: set[str]) -> None:
    assert names(facts(text, home), "Agency") == expected


@pytest.mark.parametrize(
    ("text", "home", "expected"),
    [
        ("云南鲁甸抗震救灾指挥部举行发布会。", None, {"云南鲁甸抗震救灾指挥部"}),
        ("省抗震救灾指挥部召开会议。", "place:530000", {"云南省抗震救灾指挥部"}),
        ("记者从鲁甸地震抗震救灾指挥部获悉。", None, {"鲁甸地震抗震救灾指挥部"}),
        ("救援队到达现场抗震救灾指挥部。", None, set()),
        ("市创建全国文明城市工作领导小组印发方案。", "place:411000", {"许昌市创建全国文明城市工作领导小组"}),
        ("许昌市中心医院东院区启用。", None, {"许昌市中心医院", "许昌市中心医院东院区"}),
    ],
)
def test_agencies_of_a_task_or_a_disaster_and_their_parts(text: str, home: str | None, expected: set[str]) -> None:
    assert names(facts(text, home), "Agency") == expected


def test_agencies_of_any_district_are_none() -> None:
    text = "市住房城乡建设委通报情况，移交区（县）住房城乡建设委督办，区（县）城管执法局处理。"
    assert names(facts(text, "place:110000"), "Agency") == {"北京市住房和城乡建设委员会"}


@pytest.mark.parametrize(
    ("text", "home", "expected"),
    [
        (
            "国家发展改革委运行局副局长发言。",
            None,
            {"国家发展和改革委员会", "国家发展和改革委员会经济运行调节局"},
        ),
        (
            "南岭铁路公司西岭站运转车间受到表扬。",
            None,
            {f"南岭铁路公司{part}" for part in ("", "西岭站", "西岭站运转车间")},
        ),
        ("记者来到鸿翔酒楼河边店。", None, {"鸿翔酒楼", "鸿翔酒楼河边店"}),
        (
            "人民银行上海总部和外汇管理局上海分局表示支持。",
            None,
            {"中国人民银行", "中国人民银行上海总部", "国家外汇管理局", "国家外汇管理局上海分局"},
        ),
        ("中国工程院召开会议，工程院办公厅主任参加，各位工程院士发言。", None, {"中国工程院", "中国工程院办公厅"}),
        ("万科、碧桂园、保利和和记黄埔参展。", None, {"万科", "碧桂园", "保利", "和记黄埔"}),
        ("公园、绿地、保利、广场。", None, set()),
        ("要认真落实中央提出的要求。", None, {"中国共产党中央委员会"}),
        ("安排中央补助资金和地方资金。", None, set()),
        ("恒宇地产的统计数据显示，成交下降。", None, {"恒宇地产"}),
    ],
)
def test_agencies_parts_brands_and_references(text: str, home: str | None, expected: set[str]) -> None:
    assert names(facts(text, home), "Agency") == expected


def test_agencies_name_opens_with_the_last_place_of_a_chain() -> None:
    found = facts("宁夏中宁县青少年活动中心开放。河北保定青山建设集团有限公司中标。")
    assert names(found, "Agency") == {"中宁县青少年活动中心", "河北保定青山建设集团有限公司"}
    assert names(found, "Place") == {"宁夏回族自治区", "中宁县"}


@pytest.mark.parametrize(
    ("headline", "places"),
    [("陕西省将使用信用记录", {"陕西省"}), ("陕西省商务厅印发办法", set()), ("信用记录将被使用", set())],
)
def test_agencies_leave_a_place_that_the_headline_tells_of(headline: str, places: set[str]) -> None:
    found = extract(replace(article("陕西省商务厅日前下发通知。"), headline=headline))
    assert names(found, "Place") == places
    assert relations(found, "LOCATED_IN") == {("陕西省商务厅", place) for place in places}


def test_brands_are_firms_where_the_list_says_so_whatever_stands_between() -> None:
    found = facts("红豆、杉杉、李宁等一批国内知名品牌进军房地产业。", None, "2014-05-01")
    assert names(found, "Agency") == {"红豆", "杉杉", "李宁"}


def test_phrases_before_deng_are_no_firms() -> None:
    found = facts("加快扶持研发设计、检验检测认证、节能环保等企业。", None, "2014-05-01")
    assert names(found, "Agency") == set()


def test_bureaus_led_by_the_centre_bear_the_short_name_of_their_place() -> None:
    found = facts("上海检验检疫局、重庆煤监局和广西证监局参加。", None, "2014-05-01")
    assert names(found, "Agency") == {
        "上海出入境检验检疫局",
        "重庆煤矿安全监察局",
        "中国证券监督管理委员会广西监管局",
    }


def test_bodies_that_open_a_title_in_a_row_without_a_mark() -> None:
    found = facts("根据《财政部国家税务总局商务部关于调整出口退税政策的通知》执行。", None, "2014-05-01")
    assert {"财政部", "国家税务总局", "商务部"} <= names(found, "Agency")


def test_a_school_behind_its_town_and_de() -> None:
    found = facts("学生在云南省鲁甸县龙头山镇的青松中学上课。", None, "2014-05-01")
    assert ("青松中学", "龙头山镇") in relations(found, "LOCATED_IN")


def test_an_institute_of_the_academy_by_its_short_form() -> None:
    found = facts("中国社科院数量所专家王远山指出，很有必要。", None, "2014-05-01")
    assert "中国社会科学院数量经济与技术经济研究所" in names(found, "Agency")


@pytest.mark.parametrize(
    ("text", "home", "name"),
    [
        ("市一中、市第二中学组织活动。", XUCHANG, "许昌市第一中学"),
        ("市书协举办展览。", XUCHANG, "许昌市书法家协会"),
        ("县文旅体局参加。", "place:410922", "清丰县文化和旅游体育局"),
        ("高新区管委会主任王远山说，管委会重视。", XUCHANG, "许昌高新技术产业开发区管理委员会"),
        ("上海自贸区成立后，自贸区管委会推出措施。", None, "中国（上海）自由贸易试验区管理委员会"),
        ("工程由中铁十五局承建。", None, "中铁十五局集团有限公司"),
        ("学生在北京大学人民医院通州院区实习。", None, "北京大学人民医院通州院区"),
        ("国家地震局派出工作组。", None, "中国地震局"),
    ],
)
def test_agencies_of_every_city_zones_and_builders(text: str, home: str | None, name: str) -> None:
    assert name in names(facts(text, home), "Agency")


def test_a_meeting_or_a_centre_is_no_school() -> None:
    assert names(facts("学习三中全会精神。市一中心工作。", XUCHANG), "Agency") == set()


def test_a_firm_that_opens_with_a_builders_name_is_its_own() -> None:
    assert "中建二局装饰工程有限公司" in names(
        facts("中建二局装饰工程有限公司、青松建设集团有限公司被通报。"), "Agency"
    )


@pytest.mark.parametrize(
    ("text", "home", "name"),
    [
        ("许昌职业技术学院和许昌医专参加。", None, "许昌医学高等专科学校"),
        ("国家统计局许昌调查队发布数据。", None, "国家统计局许昌调查队"),
        ("省委第三巡视组组长王远山讲话。", HENAN, "中共河南省委第三巡视组"),
        ("市直机关工委印发通知。", XUCHANG, "中共许昌市委直属机关工作委员会"),
        ("市公安局魏都分局、市生态环境局魏都分局参加。", XUCHANG, "许昌市生态环境局魏都分局"),
        ("县医院更新了设备。", "place:410922", "清丰县医院"),
        ("他毕业于中原工学院。", None, "中原工学院"),
        ("濮阳市华龙区人民路办事处印发通知。", None, "濮阳市华龙区人民路街道办事处"),
    ],
)
def test_agencies_of_colleges_branches_and_levels(text: str, home: str | None, name: str) -> None:
    assert name in names(facts(text, home), "Agency")


def test_institutes_of_an_academy_bear_the_name_of_their_place() -> None:
    assert ("中国科学院上海药物研究所", "中国科学院") in relations(
        facts("中国科学院上海药物研究所发布成果。"), "PART_OF"
    )


def test_a_college_whose_place_is_all_that_names_it() -> None:
    assert "泉州师范学院" in names(facts("泉州师范学院、华侨大学参加。"), "Agency")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("中央第八巡回督导组组长王远山出席会议。", "中央第八巡回督导组"),
        ("受理单位：工业和信息化部原材料工业司。", "工业和信息化部原材料工业司"),
        ("把思想和行动统一到中央的决策部署上来。", "中国共产党中央委员会"),
        ("成员单位发展改革委、财政部参加。", "国家发展和改革委员会"),
        ("中国社会科学院工业经济研究所工业运行研究室副主任王远山说。", "中国社会科学院工业经济研究所工业运行研究室"),
    ],
)
def test_agencies_of_the_centre_and_their_offices(text: str, name: str) -> None:
    assert name in names(facts(text), "Agency")


def test_a_body_named_elsewhere_is_meant_by_its_shortened_name_before_its_head() -> None:
    text = "国家测绘地理信息局卫星测绘应用中心与企业签约。卫星中心主任王远山出席。"
    assert ("王远山", "国家测绘地理信息局卫星测绘应用中心") in relations(facts(text), "HOLDS_POST")


def test_firms_of_a_list_of_two_that_says_they_are_well_known() -> None:
    assert {"青云智途", "科大讯飞"} <= names(facts("引进青云智途、科大讯飞等一批龙头企业。"), "Agency")


@pytest.mark.parametrize("text", ["全区65所中小学校入学。", "与高水平医院合作。", "活跃在乡村社区。"])
def test_a_number_or_a_sort_of_bodies_is_none(text: str) -> None:
    assert names(facts(text, "place:330604"), "Agency") == set()


def test_courts_that_bear_the_short_name_of_their_city() -> None:
    assert "广州互联网法院" in names(facts("广州互联网法院受理了案件。"), "Agency")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市教育局基础教育科科长说。", "许昌市教育局基础教育科"),
        ("市人民医院骨科主任说。", "许昌市人民医院骨科"),
        ("市交警支队三大队民警在巡逻。", "许昌市交警支队三大队"),
        ("市消防救援支队魏都大队开展演练。", "许昌市消防救援支队魏都大队"),
        ("市检察院第一检察部主任说。", "许昌市人民检察院第一检察部"),
    ],
)
def test_small_parts_of_a_local_body(text: str, name: str) -> None:
    assert name in names(facts(text, XUCHANG), "Agency")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市人大财经委审议了报告。", "许昌市人民代表大会财政经济委员会"),
        ("市人大常委会教科文卫工委审议了报告。", "许昌市人民代表大会常务委员会教育科学文化卫生工作委员会"),
        ("国网许昌供电公司检修线路。", "国网许昌供电公司"),
        ("国网鄢陵县供电公司检修线路。", "国网鄢陵县供电公司"),
        ("国家统计局许昌调查队发布数据。", "国家统计局许昌调查队"),
        ("尤溪县总医院成立。", "尤溪县总医院"),
        ("市卫健体委召开会议。", "许昌市卫生健康体育委员会"),
        ("许昌市职业介绍服务中心招人。", "许昌市职业介绍服务中心"),
        ("许昌市东湖示范区管委会表示。", "许昌市东湖示范区管理委员会"),
        ("复旦大学附属中山医院院长说。", "复旦大学附属中山医院"),
        ("河南省广播电视台报道。", "河南广播电视台"),
        ("浙江广电集团报道。", "浙江广播电视集团"),
        ("市医疗健康集团成立。", "许昌市医疗健康集团"),
        ("市预防腐败局成立。", "许昌市预防腐败局"),
        ("市委军民融合办发布通知。", "中共许昌市委军民融合发展委员会办公室"),
        ("成都市公园城市局发布通知。", "成都市公园城市建设管理局"),
        ("海南省营商环境建设厅发布通知。", "海南省营商环境建设厅"),
        ("河北省供销社发布通知。", "河北省供销合作总社"),
        ("许昌仲裁委员会作出裁决。", "许昌仲裁委员会"),
        ("许昌市第二医院集团成立。", "许昌市第二医院集团"),
        ("东山师范大学附属中学招生。", "东山师范大学附属中学"),
        ("清华附中招生。", "清华大学附属中学"),
        ("国务院审改办介绍了情况。", "国务院行政审批制度改革工作领导小组办公室"),
        ("鄢陵县马栏镇不动产登记服务站启用。", "鄢陵县马栏镇不动产登记服务站"),
    ],
)
def test_local_bodies_have_their_full_official_names(text: str, name: str) -> None:
    assert name in names(facts(text, XUCHANG), "Agency")


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("青松机械股份有限公司落户河南许昌。", "青松机械股份有限公司", "许昌市"),
        ("青松机械股份有限公司总部位于许昌市魏都区。", "青松机械股份有限公司", "魏都区"),
        ("国家数据局在北京正式揭牌。", "国家数据局", "北京市"),
        ("该集团在河南省许昌市设立青松机械股份有限公司。", "青松机械股份有限公司", "许昌市"),
    ],
)
def test_a_body_lies_where_it_settles_opens_or_is_founded(text: str, name: str, place: str) -> None:
    assert (name, place) in relations(facts(text), "LOCATED_IN")


@pytest.mark.parametrize(
    "text",
    [
        "青松机械股份有限公司将在许昌市参加展会。",
        "青松机械股份有限公司位于许昌市的客户很多。",
        "中国钢铁工业协会在许昌市成立。",
    ],
)
def test_a_body_does_not_lie_where_it_only_acts(text: str) -> None:
    assert not relations(facts(text), "LOCATED_IN")


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("最高人民法院第四巡回法庭开庭。", "最高人民法院第四巡回法庭", "最高人民法院"),
        ("南京市中级人民法院破产法庭开庭。", "南京市中级人民法院破产法庭", "南京市中级人民法院"),
        ("中国移动河南公司开通基站。", "中国移动通信集团有限公司河南公司", "中国移动通信集团有限公司"),
        ("中国石油大庆油田完成检修。", "中国石油天然气集团有限公司大庆油田", "中国石油天然气集团有限公司"),
    ],
)
def test_a_part_that_bears_a_place_or_an_ordinal(text: str, part: str, whole: str) -> None:
    assert (part, whole) in relations(facts(text), "PART_OF")


def test_a_firm_is_no_part_of_the_firm_before_it() -> None:
    assert names(facts("中国移动和下属公司参加活动。"), "Agency") == {"中国移动通信集团有限公司"}


def test_the_service_stations_of_the_nation_are_none() -> None:
    assert not names(facts("全国基层社会工作服务站增加。"), "Agency")


def test_a_village_of_one_character_stands_before_its_body() -> None:
    assert "中共鄢陵县李村委员会" in names(facts("鄢陵县李村党委书记介绍了情况。"), "Agency")
    assert "中共鄢陵县李村支部委员会" in names(facts("鄢陵县李村村党支部书记介绍了情况。"), "Agency")
    assert not names(facts("鄢陵县各村党委书记参加会议。"), "Agency")


def test_a_list_shares_its_place_past_an_item_that_is_no_body() -> None:
    found = names(facts("许昌市发改局、东城经开区、财政局等部门发言。"), "Agency")
    assert {"许昌市发展和改革局", "许昌市财政局"} <= found


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("中华全国供销合作总社举行会谈，总社党组要求落实。", "中华全国供销合作总社党组"),
        ("青松机械集团有限公司发布公告。集团党委要求落实。", "中共青松机械集团有限公司委员会"),
        ("河南大学发布通知。学校党委要求落实。", "中共河南大学委员会"),
    ],
)
def test_the_party_organ_of_the_body_named_last(text: str, part: str) -> None:
    assert part in names(facts(text), "Agency")


def test_a_body_named_again_in_the_sentence_is_the_same() -> None:
    text = "会议在洛阳市召开。许昌市委书记林一山，市委副书记、市长周二河出席。"
    assert "中共洛阳市委员会" not in names(facts(text), "Agency")


def test_village_bodies_are_those_of_the_village_named_last() -> None:
    found = names(facts("他来到鄢陵县马栏镇王家村，村委会已经整理好资料。"), "Agency")
    assert found == {"鄢陵县马栏镇王家村村民委员会"}
    assert not names(facts("各地要发挥作用，村委会要带头。"), "Agency")


@pytest.mark.parametrize(
    ("text", "name"), [("《求是》杂志发表文章。", "求是杂志社"), ("《青松月报》杂志社发表文章。", "青松月报杂志社")]
)
def test_a_magazine_is_a_medium(text: str, name: str) -> None:
    assert names(facts(text), "Agency") == {name}


def test_a_hospital_of_a_group_is_part_of_it() -> None:
    found = relations(facts("市医疗健康集团中医院改进服务。", XUCHANG), "PART_OF")
    assert ("许昌市医疗健康集团中医院", "许昌市医疗健康集团") in found


def test_all_bodies_of_a_kind_are_none() -> None:
    assert not names(facts("全市供销合作社业务增长。", XUCHANG), "Agency")


def test_a_list_of_branches_ends_where_another_place_has_its_own_body() -> None:
    found = names(facts("国家税务总局佛山市税务局第二税务分局、广东省税务局参加活动。"), "Agency")
    assert "国家税务总局佛山市税务局广东省税务局" not in found
    assert "中国建设银行上海分行" in names(facts("建设银行北京分行、上海分行参加活动。"), "Agency")


def test_a_former_post_is_no_part_of_the_bodys_name() -> None:
    assert not any("原" in name for name in names(facts("三明市人民检察院五部原党支部副书记林一山到会。"), "Agency"))


def test_an_office_of_a_zone_named_after_its_city_bears_no_district() -> None:
    assert names(facts("天津经济技术开发区管委会发布消息。"), "Agency") == {"天津经济技术开发区管理委员会"}


@pytest.mark.parametrize("text", ["美国又一工厂起火。", "瑞士第二大银行集团股价波动。"])
def test_what_is_only_counted_has_no_name(text: str) -> None:
    assert not names(facts(text), "Agency")


def test_agencies_hospitals_of_the_university_before_them() -> None:
    found = facts("广州医科大学及其附属第一医院、附属肿瘤医院参加。附属医院之间互认结果。")
    assert names(found, "Agency") == {"广州医科大学", "广州医科大学附属第一医院", "广州医科大学附属肿瘤医院"}
    assert ("广州医科大学附属肿瘤医院", "广州医科大学") in relations(found, "PART_OF")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在安徽省凌家滩遗址博物馆，展览开幕。", "安徽省凌家滩遗址博物馆"),
        ("荷兰数据保护局发表声明。", "荷兰数据保护局"),
        ("三明市劳动争议联合调解中心挂牌。", "三明市劳动争议联合调解中心"),
        ("记者从国铁昆明局了解到，列车开行。", "中国铁路昆明局集团有限公司"),
        ("据日本总务省消防厅统计。", "日本总务省消防厅"),
        ("我国在酒泉卫星发射中心发射卫星。", "酒泉卫星发射中心"),
        ("在紫金山实验室，研究取得进展。", "紫金山实验室"),
        ("位于北京市丰台区青松路291号的北京长松医院开诊。", "北京长松医院"),
    ],
)
def test_a_name_is_not_cut_by_a_character_of_its_words(text: str, name: str) -> None:
    assert name in names(facts(text), "Agency")


@pytest.mark.parametrize(
    "text",
    [
        "活动在全国22万所中小学校开展。",
        "这是一所寄宿制中学。",
        "上海援助青海教育工作和学校建设。",
        "北京国际科技创新中心建设提速。",
        "黎巴嫩卫生部门发布数据。",
        "新建了20所学校、61所幼儿园。",
    ],
)
def test_sorts_and_numbers_of_bodies_have_no_name(text: str) -> None:
    assert not names(facts(text), "Agency")


def test_a_room_is_of_both_commissions_that_work_as_one() -> None:
    found = names(facts("三明市纪委监委第八监督检查室主任林一山介绍。"), "Agency")
    assert found == {"三明市纪委监委第八监督检查室", "中共三明市纪律检查委员会", "三明市监察委员会"}
    assert "中央纪委国家监委第十审查调查室" in names(facts("中央纪委国家监委第十审查调查室介绍。"), "Agency")


def test_a_school_does_not_bear_the_town_before_it() -> None:
    found = facts("浙江省宁波市鄞州区首南街道青禾小学新建了食堂。")
    assert names(found, "Agency") == {"青禾小学"}
    assert "首南街道" in names(found, "Place")
    assert "鄞州区首南街道中心小学" in "".join(names(facts("宁波市鄞州区首南街道中心小学新建食堂。"), "Agency"))


def test_a_firm_whose_name_no_words_make_up_needs_no_place() -> None:
    found = facts("来自日本的尼得科集团扩建工厂。尼得科将继续投资。")
    assert names(found, "Agency") == {"尼得科集团"}
    assert {m.text for e in found.entities if e.type == "Agency" for m in e.mentions} == {"尼得科集团", "尼得科"}


def test_a_body_is_named_again_without_its_place() -> None:
    found = facts("三明市劳动争议联合调解中心挂牌。劳动争议联合调解中心受理了申请。")
    assert names(found, "Agency") == {"三明市劳动争议联合调解中心"}


def test_a_centre_has_centres_elsewhere() -> None:
    found = facts("京津冀国家技术创新中心雄安中心揭牌。")
    assert names(found, "Agency") == {"京津冀国家技术创新中心", "京津冀国家技术创新中心雄安中心"}


def test_a_point_of_contact_bears_its_street() -> None:
    found = names(facts("全国人大常委会法工委虹桥街道基层立法联系点召开座谈会。"), "Agency")
    assert "全国人大常委会法制工作委员会虹桥街道基层立法联系点" in found


def test_a_firm_behind_a_country_bears_its_own_name() -> None:
    found = facts("法国赛诺菲集团首席执行官参加会见。")
    assert "法国" in names(found, "Place")
    assert names(found, "Agency") == {"赛诺菲"}


@pytest.mark.parametrize(
    "text",
    [
        "国家消防救援队伍正在搜救。",
        "三亚全市中小学停课。",
        "静安区辖区内幼儿园开学。",
        "浙江统筹调度多支应急救援队。",
        "建成国家卓越工程师学院50家。",
        "北京市持续深化全国文化中心建设。",
        "该县成为全国紧密型县域医共体试点。",
        "港口加强与船公司等合作。",
    ],
)
def test_what_is_done_with_many_bodies_names_none(text: str) -> None:
    assert not names(facts(text), "Agency")


def test_a_census_group_bears_its_ordinal() -> None:
    found = facts("第一次全国水利普查领导小组召开会议。")
    assert names(found, "Agency") == {"第一次全国水利普查领导小组"}


def test_a_chamber_abroad_bears_both_countries() -> None:
    assert "美国中国总商会" in names(facts("美国中国总商会会长发表讲话。"), "Agency")


def test_an_office_of_some_district_is_no_district_s() -> None:
    assert "香港特别行政区民政局" not in names(facts("老人在香港生活。法院让某区民政局照看他。"), "Agency")


def test_a_firm_s_own_department_is_no_ministry() -> None:
    found = names(facts("公司安全环保部负责人说，集团科技部已经成立。", date="2016-03-01"), "Agency")
    assert not found & {"环境保护部", "科学技术部"}


def test_a_mission_is_the_country_s_that_stands_before_it() -> None:
    assert "伊朗驻沙特阿拉伯大使馆" in names(facts("伊朗新任驻沙特大使抵达利雅得。"), "Agency")
    assert "中国驻埃及大使馆" in names(facts("中国驻埃及大使出席。"), "Agency")


def test_a_trade_alone_names_no_firm_without_its_country() -> None:
    assert names(facts("法国电网公司表示，供电恢复。"), "Agency") == {"法国电网公司"}


def test_troubles_in_a_row_are_no_firms() -> None:
    assert not names(facts("出口不易，环节多、通关慢、退税难。"), "Agency")
