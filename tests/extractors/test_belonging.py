from tests.extractors.articles import facts, relations


def test_belonging_chain_of_places() -> None:
    found = relations(facts("志愿者来到河北省平山县里庄村植树。"), "PART_OF")
    assert found == {("平山县", "河北省"), ("里庄村", "平山县")}


def test_belonging_list_behind_a_chain() -> None:
    found = relations(facts("甘肃岷县、漳县一带出现降雨。"), "PART_OF")
    assert found == {("岷县", "甘肃省"), ("漳县", "甘肃省")}


def test_belonging_neighbours_that_are_not_nested() -> None:
    assert relations(facts("浙江、江苏两地出现降雨。"), "PART_OF") == set()


def test_belonging_agency_by_its_name() -> None:
    found = relations(facts("我市召开会议，市住建局作了介绍。", "place:350400"), "LOCATED_IN")
    assert found == {("三明市住房和城乡建设局", "三明市")}


def test_belonging_seat_of_power_by_deixis_alone_is_none() -> None:
    assert relations(facts("我市召开会议，市委作出部署。", "place:350400"), "LOCATED_IN") == set()


def test_belonging_by_the_particle() -> None:
    assert relations(facts("项目位于上海市的闵行区。"), "PART_OF") == {("闵行区", "上海市")}


def test_belonging_of_a_site_and_of_its_city() -> None:
    found = facts("志愿者在河北省邢台市火车站服务。")
    assert relations(found, "PART_OF") == {("邢台市", "河北省"), ("邢台市火车站", "邢台市")}


def test_belonging_of_a_body_behind_its_country() -> None:
    assert relations(facts("英国剑桥大学教授马丁·霍夫认为可行。"), "LOCATED_IN") == {("剑桥大学", "英国")}


def test_belonging_next_chain_behind_a_comma() -> None:
    found = facts("包括云南省昭通市鲁甸县、巧家县，曲靖市会泽县；四川省凉山彝族自治州会东县。")
    assert relations(found, "PART_OF") >= {("曲靖市", "云南省"), ("会泽县", "曲靖市"), ("凉山彝族自治州", "四川省")}


def test_belonging_seat_of_power_is_said_with_its_place() -> None:
    found = facts("云南省委、省政府负责同志赶赴云南。", "place:530000")
    assert relations(found, "LOCATED_IN") == {("中共云南省委员会", "云南省"), ("云南省人民政府", "云南省")}


def test_a_seat_of_headquarters_is_where_a_body_lies() -> None:
    text = "总部设于上海的青松机械制造有限公司发布报告。"
    assert relations(facts(text), "LOCATED_IN") == {("青松机械制造有限公司", "上海市")}


def test_a_firm_lies_in_the_place_in_its_brackets_and_a_branch_in_its_own() -> None:
    found = facts("青松（上海）投资有限公司在上海成立，中国银行、中国银行上海市分行出席。", None, "2014-05-01")
    assert {("青松（上海）投资有限公司", "上海市"), ("中国银行上海市分行", "上海市")} <= relations(found, "LOCATED_IN")


def test_belonging_items_of_a_list_lie_in_any_place_that_heads_it() -> None:
    found = relations(facts("甘肃省兰州市与青海省西宁市、张掖市与海北州开展合作。"), "PART_OF")
    assert {("张掖市", "甘肃省"), ("海北藏族自治州", "青海省")} <= found


def test_belonging_across_the_part_of_a_province() -> None:
    found = relations(facts("在安徽皖北阜阳和广西北部的百色市，幼儿园建成了。"), "PART_OF")
    assert found == {("阜阳市", "安徽省"), ("百色市", "广西壮族自治区")}


def test_belonging_a_park_of_electronics() -> None:
    assert ("荣昌电子电路产业园", "荣昌区") in relations(facts("重庆荣昌电子电路产业园规模大。"), "PART_OF")


def test_the_party_group_of_a_bureau_and_a_world_body_lie_in_no_place() -> None:
    found = facts("福建省三明市住房和城乡建设局党组召开会议，上海合作组织秘书长在上海作报告。")
    assert relations(found, "LOCATED_IN") == {("三明市住房和城乡建设局", "三明市")}


def test_a_town_behind_its_city_and_the_village_in_it() -> None:
    found = facts("浙江湖州织里镇的企业来到江苏宿迁蔡集镇牛角社区。")
    assert {("织里镇", "湖州市"), ("蔡集镇", "宿迁市"), ("牛角社区", "蔡集镇")} <= relations(found, "PART_OF")


def test_a_village_behind_its_city_is_one_with_the_bare_name() -> None:
    found = facts("安徽滁州小岗村的变化很大。他们来到小岗村看望村民。")
    assert relations(found, "PART_OF") == {("小岗村", "滁州市"), ("滁州市", "安徽省")}
    assert [e.name for e in found.entities if e.type == "Place"].count("小岗村") == 1


def test_what_a_county_is_known_for_stands_before_its_name() -> None:
    assert relations(facts("在四川产茶大县名山区，采茶开始了。"), "PART_OF") == {("名山区", "四川省")}


def test_a_park_without_a_known_place_lies_in_the_zone_before_it() -> None:
    found = facts("在湖南湘江新区北斗产业园，企业众多。目前，北斗产业园拥有企业400多家。")
    assert {("湘江新区", "湖南省"), ("北斗产业园", "湘江新区")} <= relations(found, "PART_OF")


def test_a_city_abroad_lies_in_the_state_before_it_and_a_ministry_is_no_place() -> None:
    found = facts("美国加利福尼亚州洛杉矶发生火灾。日本外务省表示慰问。")
    assert relations(found, "PART_OF") == {("加利福尼亚州", "美国"), ("洛杉矶", "加利福尼亚州")}


def test_a_zone_lies_in_the_zone_of_its_city_before_it_and_in_no_other() -> None:
    found = relations(facts("上海自贸区临港新片区与横琴前海合作区建设提速。"), "PART_OF")
    assert ("临港新片区", "中国（上海）自由贸易试验区") in found
    assert not any("横琴" in whole for _, whole in found)


def test_a_city_beside_a_new_area_lies_in_their_province() -> None:
    found = relations(facts("企业在河北雄安新区、石家庄设立研发中心。"), "PART_OF")
    assert {("雄安新区", "河北省"), ("石家庄市", "河北省")} <= found


def test_the_longest_body_is_what_lies_there() -> None:
    found = relations(facts("位于上海市长宁区的中国科学院上海硅酸盐研究所举行了开放日。"), "LOCATED_IN")
    assert ("中国科学院", "长宁区") not in found


def test_a_firm_lies_in_the_city_before_it_but_not_for_a_work_of_its_own() -> None:
    found = relations(facts("来自浙江宁波的青松机械制造有限公司参展。"), "LOCATED_IN")
    assert found == {("青松机械制造有限公司", "宁波市")}
    assert relations(facts("位于海南三亚的中国科学院深海所举行开放日。"), "LOCATED_IN") == set()


def test_belonging_the_committee_of_a_school_is_in_no_place() -> None:
    found = facts("记者来到天津。天津大学党委召开会议，天津市纪委监委作了通报。")
    assert relations(found, "LOCATED_IN") == {
        ("天津大学", "天津市"),
        ("中共天津市纪律检查委员会", "天津市"),
        ("天津市监察委员会", "天津市"),
    }


def test_a_firm_inside_a_park_is_located_there() -> None:
    found = facts("设在南通创新区紫琅科技城里的三海船舶科技有限公司招工。")
    assert ("三海船舶科技有限公司", "紫琅科技城") in relations(found, "LOCATED_IN")
