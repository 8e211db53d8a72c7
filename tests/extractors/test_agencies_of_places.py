"""Agencies that places, basins and ministries have in great number: branches, departments, offices of a township."""

import pytest

from tests.extractors.articles import facts, names, relations


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("民警来自枫桥派出所。", "枫桥派出所"),
        ("代表们走访枫桥司法所。", "枫桥司法所"),
        ("九龙湖社区卫生服务中心开设夜诊。", "九龙湖社区卫生服务中心"),
        ("鲁甸县龙头山镇派出所的民警赶来。", "鲁甸县龙头山镇派出所"),
        ("记者从拱北海关获悉这一数据。", "拱北海关"),
        ("长江海事局发布通告。", "长江海事局"),
        ("舟山市行政复议局受理了申请。", "舟山市行政复议局"),
        ("兰州新区城乡发展局组织评审。", "兰州新区城乡发展局"),
        ("国家计算机病毒应急处理中心发布报告。", "国家计算机病毒应急处理中心"),
        ("中国商业联合会发布报告。", "中国商业联合会"),
        ("国家卫生健康委派出工作组。", "国家卫生健康委员会"),
        ("记者来到中车株洲电力机车有限公司。", "中车株洲电力机车有限公司"),
        ("首钢京唐钢铁联合有限责任公司投产。", "首钢京唐钢铁联合有限责任公司"),
        ("金昌市理工中等专业学校开学了。", "金昌市理工中等专业学校"),
        ("宁夏回族自治区有规定，自治区住房资金中心作出解答。", "宁夏回族自治区住房资金中心"),
        ("阿克苏地区行政公署召开会议。", "阿克苏地区行政公署"),
        ("浏阳市医院收治了伤员。", "浏阳市医院"),
        ("国网浙江电力调来了发电车。", "国网浙江省电力有限公司"),
        ("国网上海市电力公司调来了发电车。", "国网上海市电力公司"),
    ],
)
def test_the_full_name(text: str, name: str) -> None:
    assert names(facts(text), "Agency") == {name}


@pytest.mark.parametrize(
    "text",
    [
        "辖区派出所民警到了，公安派出所加强检查。",
        "社区卫生服务中心和乡镇卫生院都在招人，全省有30家社区卫生服务中心。",
        "智慧海关建设全面展开。",
        "各级行政复议局要加强协调，大家努力打开发展局面。",
        "受委派出席会议。",
        "住户、村委会、供水部门之间商量。青山镇源头村",
        "她走访了文联社区。金水区",
    ],
)
def test_sorts_of_offices_are_none(text: str) -> None:
    assert names(facts(text), "Agency") == set()


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("海关总署广东分署发布数据。", "海关总署广东分署", "海关总署"),
        ("审计署驻广州特派员办事处开展审计。", "审计署驻广州特派员办事处", "审计署"),
        ("国家矿山安全监察局山西局开展检查。", "国家矿山安全监察局山西局", "国家矿山安全监察局"),
        ("国家发展改革委政策研究室作了介绍。", "国家发展和改革委员会政策研究室", "国家发展和改革委员会"),
        ("国家数据局数字科技和基础设施建设司司长作了介绍。", "国家数据局数字科技和基础设施建设司", "国家数据局"),
        ("公安部环境资源和食品药品犯罪侦查局部署工作。", "公安部环境资源和食品药品犯罪侦查局", "公安部"),
        ("上海市第一妇婴保健院西院开诊。", "上海市第一妇婴保健院西院", "上海市第一妇婴保健院"),
        ("西湖区人民法院桃花法庭开庭。南昌市", "南昌市西湖区人民法院桃花法庭", "南昌市西湖区人民法院"),
        ("尤溪县委组织部考核监督股干部下村。", "中共尤溪县委组织部考核监督股", "中共尤溪县委组织部"),
        ("天津大学党委开展学习。", "中共天津大学委员会", "天津大学"),
        (
            "国网浙江省电力有限公司杭州供电公司完成检修。",
            "国网浙江省电力有限公司杭州供电公司",
            "国网浙江省电力有限公司",
        ),
        ("王某来到兵团第八师调研。", "新疆生产建设兵团第八师", "新疆生产建设兵团"),
        ("全国人大社会委开展调研。", "全国人民代表大会社会建设委员会", "全国人民代表大会"),
    ],
)
def test_the_part_and_its_whole(text: str, part: str, whole: str) -> None:
    assert (part, whole) in relations(facts(text), "PART_OF")


def test_a_room_of_a_court_is_no_branch() -> None:
    assert names(facts("案件在成都市中级人民法院第二法庭开庭。"), "Agency") == {"成都市中级人民法院"}


def test_a_deputy_secretary_that_stands_before_a_governor_places_no_government() -> None:
    found = facts("四川省委副书记、省长王小明表示，要抓好落实。")
    assert ("四川省人民政府", "四川省") not in relations(found, "LOCATED_IN")
    assert ("四川省人民政府", "四川省") in relations(facts("记者来到四川省。四川省政府印发通知。"), "LOCATED_IN")


@pytest.mark.parametrize(
    ("text", "hospital"),
    [
        ("她在华西医院接受治疗。", "四川大学华西医院"),
        ("上海瑞金医院的医生来了。", "上海交通大学医学院附属瑞金医院"),
        ("北京天坛医院的医生来了。", "首都医科大学附属北京天坛医院"),
    ],
)
def test_a_hospital_that_is_called_without_its_university(text: str, hospital: str) -> None:
    assert names(facts(text), "Agency") == {hospital}


def test_a_hospital_is_part_of_the_university_that_opens_its_name() -> None:
    found = facts("复旦大学附属中山医院厦门医院开诊。")
    assert relations(found, "PART_OF") == {
        ("复旦大学附属中山医院厦门医院", "复旦大学附属中山医院"),
        ("复旦大学附属中山医院", "复旦大学"),
    }


def test_assemblies_of_three_provinces_and_a_city() -> None:
    found = facts("江苏、浙江、安徽、上海三省一市人大常委会举行发布会。")
    seats = ("上海市", "江苏省", "浙江省", "安徽省")
    assert names(found, "Agency") == {f"{seat}人民代表大会常务委员会" for seat in seats}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("商务部世贸司作了解读。", "商务部世界贸易组织司"),
        ("市场监管总局网监司作了解读。", "国家市场监督管理总局网络交易监督管理司"),
        ("公安部环食药侦局部署行动。", "公安部环境资源和食品药品犯罪侦查局"),
        ("中国人民大学马克思主义学院举办讲座。", "中国人民大学马克思主义学院"),
    ],
)
def test_departments_by_their_short_forms(text: str, name: str) -> None:
    assert name in names(facts(text), "Agency")


def test_a_workshop_for_production_is_no_body() -> None:
    assert names(facts("上海青松机械有限公司生产车间内一片繁忙。"), "Agency") == {"上海青松机械有限公司"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("榕江县文体广电旅游局组织比赛。", "榕江县文体广电旅游局"),
        ("会昌县农业农村和水利局发放补贴。", "会昌县农业农村和水利局"),
        ("北京三中院作出裁定。", "北京市第三中级人民法院"),
        ("鲁甸县龙头山镇便民服务中心开始办公。", "鲁甸县龙头山镇便民服务中心"),
        ("丰源果品专业合作社有了订单。", "丰源果品专业合作社"),
    ],
)
def test_bureaus_of_several_fields_and_offices_of_towns(text: str, name: str) -> None:
    assert names(facts(text), "Agency") == {name}


def test_the_office_of_the_town_named_before() -> None:
    found = facts("调解员来自江苏省沛县安国镇。遇到难题，镇派出所一起上门。")
    assert names(found, "Agency") == {"沛县安国镇派出所"}


def test_no_bureau_ends_in_a_situation() -> None:
    assert names(facts("榕江县打开文化旅游局面，有事找综治中心。"), "Agency") == set()


def test_what_stands_before_a_health_centre_is_a_township_or_none() -> None:
    text = "文件要求乡镇卫生院改进服务，建设一批中心卫生院，支援中西部乡镇卫生院。该镇经管站作了登记。"
    assert names(facts(text), "Agency") == set()
    assert names(facts("康复科下沉到了宋古乡卫生院。"), "Agency") == {"宋古乡卫生院"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("福建省国资委发布通知。", "福建省人民政府国有资产监督管理委员会"),
        ("上海市国资委发布通知。", "上海市国有资产监督管理委员会"),
        ("西藏自治区党委宣传部发布通知。", "中共西藏自治区委员会宣传部"),
        ("江苏省委农工办发布通知。", "中共江苏省委农村工作领导小组办公室"),
    ],
)
def test_full_names_that_differ_from_what_is_printed(text: str, name: str) -> None:
    assert name in names(facts(text), "Agency")


def test_a_number_of_houses_of_a_sort_is_no_body() -> None:
    assert not names(facts("记者走访了多家上海房屋中介公司。"), "Agency")


def test_a_towns_department_is_one_body_by_either_name_of_its_committee() -> None:
    found = names(facts("诸暨市枫桥镇委组织部发文。枫桥镇党委组织部、宣传部参加。枫桥镇党委宣传部开会。"), "Agency")
    assert found >= {"中共诸暨市枫桥镇委员会组织部", "中共诸暨市枫桥镇委员会宣传部"}
    assert not {"中共诸暨市枫桥镇委组织部", "中共诸暨市枫桥镇委宣传部"} & found
