import pytest

from tests.extractors.articles import facts, names, relations
from zhengtu_graph.model import Entity


def places(text: str, home: str | None = None, date: str | None = None) -> dict[str, Entity]:
    return {e.id: e for e in facts(text, home, date).entities if e.type == "Place"}


def test_places_chain_gives_each_of_its_elements() -> None:
    found = places("工作人员来到江西萍乡湘东区走访。")
    assert {i: e.name for i, e in found.items()} == {
        "place:360000": "江西省",
        "place:360300": "萍乡市",
        "place:360313": "湘东区",
    }


def test_places_chain_decides_between_namesakes() -> None:
    assert "place:350102" in places("活动在福州市鼓楼区启动。")
    assert "place:410204" in places("活动在开封市鼓楼区启动。")


def test_places_home_decides_between_namesakes() -> None:
    assert set(places("雨水较多，鼓楼区加强巡查。", home="place:350100")) == {"place:350102"}


def test_places_undecided_name_is_none_of_its_namesakes() -> None:
    [place] = places("雨水较多，鼓楼区加强巡查。").values()
    assert place.id == "place:鼓楼区@article:test"
    assert "places of this name" in place.mentions[0].clue


@pytest.mark.parametrize(
    "text",
    [
        "党和政府关心群众。",
        "提高资源利用效率。",
        "维护和平与发展。",
        "加大连接力度，实现长治久安。",
        "树立远大理想。",
        "建成县级综合平台。",
        "近日本报记者获悉。",
        "沿海地区经济较快发展。",
        "这位来宾在南京路散步。",
        "推进城区改造和农村建设。",
    ],
)
def test_places_words_of_the_language_are_none(text: str) -> None:
    assert places(text) == {}


def test_places_word_behind_splits_the_name() -> None:
    found = places("上海市民积极参与，苏州市场平稳，湖南省会城市发展。")
    assert [m.text for e in found.values() for m in e.mentions] == ["上海", "苏州", "湖南"]


def test_places_river_is_no_county() -> None:
    assert set(places("云南省境内的澜沧江水位上涨。")) == {"place:530000", "place:澜沧江"}


def test_places_natural_features_are_places_where_something_lies_or_happens() -> None:
    found = places("大渡河上游水位上涨，车队驶入黄河岸边的沙地。")
    assert {(e.name, e.kind) for e in found.values()} == {("大渡河", "natural"), ("黄河", "natural")}
    assert {e.name for e in places("四川盆地西部、台湾海峡有大风。").values()} == {"四川盆地", "台湾海峡"}
    assert not places("黄河流域和长江三角洲发展很快，黄河文化源远流长。")
    assert not places("长江证券发布报告，松花江路开通。")


def test_places_natural_feature_keeps_out_of_longer_names() -> None:
    assert {e.name for e in places("内蒙古自治区库布其沙漠青松生态治理区建成。").values()} == {
        "内蒙古自治区",
        "库布其沙漠青松生态治理区",
    }


def test_places_countries_by_one_character_in_a_row_of_countries() -> None:
    assert {e.name for e in places("选用美、英、法、德、荷等国家的设备。").values()} == {
        "美国",
        "英国",
        "法国",
        "德国",
        "荷兰",
    }
    assert {e.name for e in places("中德两国签署协议，推动中美关系发展。").values()} == {"德国", "美国"}
    assert not places("他们美、帅、德、才兼备。")
    assert not places("集中力量，其中意义重大。")


def test_places_townships_listed_behind_their_county_by_short_names() -> None:
    found = places("阿坝州金川县安宁、卡撒、曾达等3个乡镇受灾。")
    assert {e.name for e in found.values() if e.kind == "township"} == {"安宁镇", "卡撒乡", "曾达乡"}


def test_places_joint_names_and_single_characters() -> None:
    assert set(places("赣湘两省开展合作。")) == {"place:360000", "place:430000"}
    assert set(places("会议日前在京召开。")) == {"place:110000"}
    assert places("推进京津冀协同发展。") == {}


def test_places_old_name_is_kept_with_the_new_as_alias() -> None:
    old = places("北京市密云县开展植树活动。", date="2012-04-01")["place:110118"]
    assert (old.name, old.aliases) == ("密云县", ("密云区",))


def test_places_below_the_county() -> None:
    found = places("江苏省新沂市新安街道城关社区的居民参加了活动。")
    assert list(found)[-2:] == ["place:320381/新安街道", "place:320381/新安街道/城关社区"]
    assert [e.kind for e in found.values()] == ["province", "county", "township", "village"]


def test_places_listed_villages_are_siblings() -> None:
    found = places("志愿者走访平山县里庄村、王坡村和上河村。")
    assert {"place:130131/里庄村", "place:130131/王坡村", "place:130131/上河村"} <= set(found)


def test_places_sorts_of_villages_are_none() -> None:
    assert places("干部深入贫困村和每个社区，建设美丽乡村。") == {}


def test_places_abroad() -> None:
    found = places("老挝占巴塞省巴松县的茶园，塔吉克斯坦首都杜尚别的书店。")
    assert {"place:老挝/占巴塞省/巴松县", "place:塔吉克斯坦/杜尚别"} <= set(found)


def test_places_zones_get_their_full_name() -> None:
    found = places("项目落户上海自贸区和雄安新区。")
    assert {"中国（上海）自由贸易试验区", "雄安新区"} <= {e.name for e in found.values()}
    assert found["place:130000/雄安新区"].kind == "zone"


def test_places_deixis_follows_the_home() -> None:
    found = places("我市举办培训，全省推广。", home="place:350400")
    assert {i: [m.text for m in e.mentions] for i, e in found.items()} == {
        "place:350400": ["我市"],
        "place:350000": ["全省"],
    }
    assert all(m.clue for e in found.values() for m in e.mentions)


def test_places_deixis_without_home_is_none() -> None:
    assert places("我市举办培训，全省推广。") == {}


def test_places_this_county_is_the_one_named_before() -> None:
    found = places("河南省襄城县今年植树，该县还新建公园。", home="place:410000")
    assert [m.text for m in found["place:411025"].mentions] == ["襄城县", "该县"]


def test_places_capital_abroad_stands_without_its_country() -> None:
    found = places("会议将在东京和新德里举行。")
    assert {i: e.kind for i, e in found.items()} == {"place:日本/东京": "prefecture", "place:印度/新德里": "prefecture"}


@pytest.mark.parametrize(
    "text", ["镶上金边的门。", "都灵活运用。", "巴黎奥运会开幕。", "古希腊哲学影响深远。", "俄罗斯族占多数。"]
)
def test_places_abroad_are_not_seen_in_other_words(text: str) -> None:
    assert places(text) == {}


def test_places_city_that_shares_its_name_needs_its_country() -> None:
    assert set(places("巡演到了法国里昂。")) == {"place:法国", "place:法国/里昂"}
    assert places("巡演到了里昂。") == {}


def test_places_known_site_where_something_happens() -> None:
    assert set(places("大会在人民大会堂举行。")) == {"place:110000/人民大会堂"}
    assert places("他写过人民大会堂的历史。") == {}


def test_places_site_by_grammar() -> None:
    assert "place:130500/邢台市火车站" in places("志愿者在河北省邢台市火车站服务。")
    assert "place:东门广场" in places("仪式在东门广场举行。")
    assert places("晚会在城市广场举行，来宾在五星级酒店举行联欢。") == {}


def test_places_business_district_of_its_own_name() -> None:
    assert "丽泽中央商务区" in {e.name for e in places("企业落户在丽泽中央商务区。").values()}
    assert places("建设城市中央商务区，发展金融、现代CBD经济。") == {}


def test_places_listed_villages() -> None:
    found = places("改造涉及上贤村、夏瑶村、滨涯村等。")
    assert {e.name for e in found.values()} == {"上贤村", "夏瑶村", "滨涯村"}
    assert places("推进贫困村、示范村、行政村建设。") == {}


def test_places_township_again_without_its_last_character() -> None:
    [town] = [e for e in places("地块位于青浦区朱家角镇。朱家角交通便利。").values() if e.kind == "township"]
    assert {m.text for m in town.mentions} == {"朱家角镇", "朱家角"}


def test_places_whole_region_is_the_one_most_often_named() -> None:
    found = places("宁夏发展加快，宁夏有机场三个，在中卫市沙坡头区建成一个。全区人口增长。")
    assert "全区" in {m.text for m in found["place:640000"].mentions}


def test_places_autonomous_county_by_its_usual_name() -> None:
    assert names(facts("景谷县发生地震。"), "Place") == {"景谷傣族彝族自治县"}


def test_places_cities_of_taiwan() -> None:
    found = facts("代表团在台北市和桃园县参观，在国际舞台中央亮相。")
    assert names(found, "Place") == {"台北市", "桃园县"}


def test_places_renamed_county_is_one_place_named_as_of_the_date() -> None:
    before = places("福建省三明市沙县召开会议。", date="2010-06-01")["place:350405"]
    after = places("福建省三明市沙县区召开会议。", date="2022-06-01")["place:350405"]
    assert (before.name, after.name) == ("沙县", "沙县区")


def test_places_name_that_was_in_force_is_preferred() -> None:
    assert set(places("巢湖市加强防汛。", date="2009-06-01")) == {"place:341400"}
    assert set(places("巢湖市加强防汛。", home="place:340000", date="2019-06-01")) == {"place:340181"}
    assert "place:140900" in places("忻州市加强防汛。", home="place:140902", date="2019-06-01")


def test_places_dissolved_unit_is_a_place_of_its_own() -> None:
    assert "place:110104" in places("北京市宣武区召开会议。", date="2008-06-01")
    assert "place:500110-2011" in places("重庆市万盛区召开会议。", date="2008-06-01")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("河南市场平稳，苏州市区道路畅通。", {"河南省", "苏州市"}),
        ("海南区域合作与云南县域经济并进。", {"海南省", "云南省"}),
        ("沿海省份和西部省区、各市场主体、县际公路。", set()),
        ("老旧小区、工业园区、中心城区、山区、灾区、社区服务中心。", set()),
        ("市场监管、市政设施、市值管理、区块链、区位优势、县处级干部、省际交界。", set()),
        ("发展县域经济、区域经济，推动省部合作、市校合作。", set()),
        ("文明城市和卫生县城评选，各县区创建平安县区。", set()),
        ("云南省景谷县城至永平镇的道路。", {"云南省", "景谷傣族彝族自治县", "永平镇"}),
    ],
)
def test_places_words_for_levels_inside_words_are_none(text: str, names: set[str]) -> None:
    assert {e.name for e in places(text, date="2024-05-01").values()} == names


def test_places_short_form_of_a_name_given_up_is_none() -> None:
    assert {e.name for e in places("郑州北站是编组站，新乡北站停用。", date="2015-01-01").values()} <= {
        "郑州市",
        "新乡市",
    }


def test_places_seas_where_weather_happens() -> None:
    text = "预计渤海、黄海大部海域、东海西部海域和台湾以东洋面有大风。"
    assert {e.name for e in places(text).values()} == {"渤海", "黄海", "东海"}


def test_places_capital_is_beijing_on_its_pages_alone() -> None:
    text = "为首都发展服务，首都机场和法国首都的建设除外。"
    assert {e.name for e in places(text, "place:110105").values()} == {"北京市", "法国"}
    assert {e.name for e in places(text, "place:310000").values()} == {"法国"}


def test_places_streets_and_stations_that_are_visited() -> None:
    assert {e.name for e in places("检查组在春风大街检查。").values()} == {"春风大街"}


def test_a_building_that_bears_a_place_and_a_name_of_its_own_needs_no_word_for_being_there() -> None:
    found = facts("上海世纪贸易大厦以9亿元的价格被收购。", None, "2014-05-01")
    assert ("上海世纪贸易大厦", "上海市") in relations(found, "PART_OF")


def test_zones_by_their_kind_alone_are_the_one_named_or_the_home_citys_own() -> None:
    found = places("上海自贸区挂牌。自贸区发展很快。", "place:310000").values()
    assert {"中国（上海）自由贸易试验区"} == {e.name for e in found}
    assert {e.name for e in places("各县区、高新区参加。", "place:350400").values()} == {"三明高新技术产业开发区"}
    assert {e.name for e in places("全省高新区参加。", "place:350400").values()} == {"福建省"}


def test_zones_and_sites_of_their_own_names() -> None:
    found = {e.name for e in places("一行前往临港新城、净月潭景区。城市新区、产业园区建设加快。").values()}
    assert found == {"临港新城", "净月潭景区"}


def test_what_a_zone_is_to_be_and_how_many_sites_there_are_are_no_names() -> None:
    assert names(facts("浦东新区承担着改革先行区的使命。上海众多商圈热闹起来。"), "Place") == {"浦东新区", "上海市"}


def test_sites_of_a_list_that_says_what_they_are() -> None:
    found = facts("三明市的金栗湖、青岚寺等知名景区人气旺盛。")
    assert {("金栗湖", "三明市"), ("青岚寺", "三明市")} <= relations(found, "PART_OF")
    assert names(facts("减少太湖、巢湖等湖泊的污染。"), "Place") <= {"太湖", "巢湖", "巢湖市"}


def test_halls_that_bear_the_citys_name_alone() -> None:
    assert ("三明礼堂", "三明市") in relations(facts("会议10日在三明礼堂召开。"), "PART_OF")


def test_villages_and_towns_before_their_people() -> None:
    assert "青岚村" in names(facts("“路修好了。”青岚村村民王远山说。"), "Place")
    assert names(facts("由街道办事处、乡镇人民政府实施。"), "Place") == set()


def test_rivers_hold_no_city_and_villages_follow_the_last_town_of_a_list() -> None:
    assert names(facts("治理洛阳江。"), "Place") == set()
    assert ("仰恩村", "马甲镇") in relations(facts("洛江区罗溪镇、马甲镇仰恩村通了路。"), "PART_OF")


def test_a_village_in_a_town_that_no_table_has_and_a_time_that_is_no_village() -> None:
    found = facts("家住梁庄镇刘家沟村的张桂兰老人说，如今村卫生室就能结算。")
    assert names(found, "Place") == {"梁庄镇", "刘家沟村"}
    assert relations(found, "LIVES_IN") == {("张桂兰", "刘家沟村")}


def test_a_mountain_holds_no_city_and_counts_where_something_is_there() -> None:
    assert names(facts("金佛山的花开了。"), "Place") == set()
    assert names(facts("在马颊河两岸，生态廊道初具规模。"), "Place") == {"马颊河"}


def test_places_areas_of_a_free_trade_zone() -> None:
    found = facts("公司在广西自贸试验区钦州港片区设厂，钦州为它办好手续。钦州港片区还有别的企业。")
    zone, area = "中国（广西）自由贸易试验区", "中国（广西）自由贸易试验区钦州港片区"
    assert names(found, "Place") == {zone, area, "钦州市"}
    assert relations(found, "PART_OF") == {(area, zone), (area, "钦州市")}


def test_places_a_free_trade_zone_is_not_its_province() -> None:
    assert names(facts("上海自贸试验区推出新办法。"), "Place") == {"中国（上海）自由贸易试验区"}
    found = facts("上海自贸试验区推出新办法，上海的企业受益。")
    assert relations(found, "PART_OF") == {("中国（上海）自由贸易试验区", "上海市")}


def test_places_areas_need_their_zone() -> None:
    assert names(facts("宁波片区的企业都来了，重点片区也要改造。"), "Place") == {"宁波市"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("江苏南京江北新区很热闹。", {"江苏省", "南京江北新区"}),
        ("重庆两江新区建设快。", {"重庆市", "两江新区"}),
        ("皖浙联合治理新安江，川渝携手发展。", {"安徽省", "浙江省", "四川省", "重庆市"}),
        ("京津冀协同发展，青藏高原很高。", set()),
        ("三江源国家公园里，动物多了。", {"三江源国家公园"}),
        ("深圳宝安国际机场客流大。", {"深圳市", "宝安国际机场"}),
        ("广东省中山市通过低效工业园改造发展。", {"广东省", "中山市"}),
        ("北京至天津滨海新区的铁路通了。", {"北京市", "天津市", "滨海新区"}),
        ("不临海的义乌市、“华龙一号”核电、成渝中线高铁。", {"义乌市"}),
        ("记者来到哈巴河县白哈巴村、布尔津县禾木村。", {"哈巴河县", "白哈巴村", "布尔津县", "禾木村"}),
        ("记者来到九龙坡区谢家湾街道民主村社区，看望居民。", {"九龙坡区", "谢家湾街道", "民主村社区"}),
    ],
)
def test_places_of_todays_news(text: str, found: set[str]) -> None:
    assert names(facts(text), "Place") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("地处大别山腹地的河南新县是苏区首府。", "新县"),
        ("湖北天门服装电商热闹。", "天门市"),
        ("广西资源丰富，江苏公安机关、河南新建公路。", None),
        ("贵州黔东南州镇远县昨天遭遇洪水。", "镇远县"),
        ("厦门湖里区的零工驿站热闹。", "湖里区"),
        ("旅客来到北京大兴机场候机。", "大兴国际机场"),
    ],
)
def test_places_of_words_behind_the_division_above(text: str, found: str | None) -> None:
    provinces = {"河南省", "湖北省", "广西壮族自治区", "江苏省", "贵州省", "北京市"}
    rest = names(facts(text), "Place") - provinces
    assert (found in rest) if found else not rest


def test_places_that_the_whole_country_knows_by_their_short_name() -> None:
    assert names(facts("义乌外资经营主体突破1万家。"), "Place") == {"义乌市"}
    assert names(facts("我国在西昌卫星发射中心发射卫星，坚如磐石。"), "Place") == set()


def test_places_zones_among_the_districts_of_a_city() -> None:
    found = facts("襄阳依托襄城、樊城、高新、经开4个城区，联合组建中心。")
    assert {"襄阳高新技术产业开发区", "襄阳经济技术开发区"} <= names(found, "Place")
    assert "襄阳高新技术产业开发区" not in names(facts("襄阳市扶持襄城、高新、化工3个项目。"), "Place")


def test_places_new_areas_of_cities_keep_the_name_that_they_bore() -> None:
    found = facts("他来到南昌市红谷滩新区调研。")
    assert names(found, "Place") == {"南昌市", "红谷滩新区"}


def test_places_along_a_river_and_markets_that_are_looked_at() -> None:
    assert names(facts("督查组到青源农贸市场看水产品买卖，沿赤水河巡查。"), "Place") == {"青源农贸市场", "赤水河"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("比赛在亦庄举行。", "北京经济技术开发区"),
        ("光谷建立了专员制度。", "东湖新技术开发区"),
        ("以中关村为主阵地。", "中关村"),
        ("支持横琴、前海建设。", "前海深港现代服务业合作区"),
        ("上合示范区开行班列。", "中国—上海合作组织地方经贸合作示范区"),
        ("在亦庄新城开放场景。", "亦庄新城"),
    ],
)
def test_a_zone_is_known_by_its_popular_name(text: str, name: str) -> None:
    assert name in names(facts(text), "Place")


@pytest.mark.parametrize(
    "text", ["中关村论坛年会举办。", "目前海南发展加快。", "横琴人寿发布报告。", "在张江路上行走。"]
)
def test_what_is_named_after_a_zone_is_not_the_zone(text: str) -> None:
    assert not [e for e in facts(text).entities if e.type == "Place" and e.kind == "zone"]


def test_a_community_lies_in_the_zone_before_it() -> None:
    found = facts("雄安新区容东片区望淀社区开展活动。")
    assert {"雄安新区", "容东片区", "望淀社区"} <= names(found, "Place")


def test_a_weak_form_told_once_behind_its_province_is_known_again() -> None:
    found = facts("湖北天门服装产业壮大。在天门，订单增加。天门坚持创新。")
    (tianmen,) = [e for e in found.entities if e.name == "天门市"]
    assert len(tianmen.mentions) == 3


@pytest.mark.parametrize("text", ["枣林迎来大丰收。", "小麦加工企业增多。", "谋求世界大同的必由之路。"])
def test_parts_of_words_are_no_places(text: str) -> None:
    assert not names(facts(text), "Place")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("信步厦门筼筜湖，两岸绿树成荫。", "筼筜湖"),
        ("大家向贵州省黎平县肇兴侗寨的乡亲问好。", "肇兴侗寨"),
        ("在沈阳蒲河，水位回落。", "蒲河"),
    ],
)
def test_a_feature_right_behind_its_place_is_a_place(text: str, name: str) -> None:
    assert name in names(facts(text), "Place")


@pytest.mark.parametrize("text", ["福建沿海，风浪较大。", "四川实施湿地治理。", "宁夏各条河、湖受到保护。"])
def test_sorts_of_features_are_no_places(text: str) -> None:
    assert not [e for e in facts(text).entities if e.type == "Place" and e.kind == "natural"]


@pytest.mark.parametrize(
    "text",
    [
        "到伊宁市考察多民族聚居社区建设。",
        "远眺八达岭国家森林公园，长城雄伟。",
        "在涿州一处工业园区内，有人被困。",
        "以“县城—中心镇—重点村”为载体。",
        "井冈山两大核心景区迎来游客。",
        "在广东东莞百年老街，当地保留骑楼。",
    ],
)
def test_what_is_looked_at_or_counted_is_no_part_of_a_name(text: str) -> None:
    found = {
        e.name for e in facts(text).entities if e.type == "Place" and e.kind not in ("province", "prefecture", "county")
    }
    assert found <= {"八达岭国家森林公园"}


def test_a_basin_is_a_place_save_in_a_programme_or_a_bodys_name() -> None:
    assert "长江流域" in names(facts("长江流域水质明显改善。"), "Place")
    assert "海河流域" in names(facts("海河流域河道水位回落。"), "Place")
    assert not names(facts("推动黄河流域生态保护和高质量发展。"), "Place")
    found = facts("农业农村部长江流域渔政监督管理办公室发布通告。")
    assert "农业农村部长江流域渔政监督管理办公室" in names(found, "Agency")


def test_a_rank_among_cities_is_no_division_of_a_country() -> None:
    assert names(facts("英国第二大城市伯明翰市议会举行会议。"), "Place") == {"英国", "伯明翰"}


def test_an_old_town_is_no_subdistrict() -> None:
    assert not any("街道" in name for name in names(facts("山西平遥古城、绵山接待游客。"), "Place"))


def test_a_shopping_district_or_an_estate_behind_its_place() -> None:
    assert "西安小寨商圈" in names(facts("在西安小寨商圈，新店开张。"), "Place")
    assert "广泉小区" in names(facts("住在北京市朝阳区双井街道广泉小区的老人。"), "Place")
    assert "老旧小区" not in names(facts("北京市朝阳区双井街道老旧小区改造。"), "Place")
    assert {"成都市", "春熙路商圈"} <= names(facts("在四川成都的春熙路商圈，客流不断。"), "Place")
