"""Landmarks behind a place: reserves, parks, scenic areas, reservoirs, farms."""

import pytest

from tests.extractors.articles import facts, names, relations


@pytest.mark.parametrize(
    ("text", "site", "above"),
    [
        ("浙江省雁荡山国家森林公园迎来游客。", "雁荡山国家森林公园", "浙江省"),
        ("辽宁省本溪平顶山环城国家森林公园迎来游客。", "本溪平顶山环城国家森林公园", "辽宁省"),
        ("江西省鹰潭市龙虎山风景区迎来游客。", "龙虎山风景区", "鹰潭市"),
        ("黑河市五大连池风景区迎来游客。", "五大连池风景区", "黑河市"),
        ("山西五台山景区迎来游客。", "五台山景区", "山西省"),
        ("丰城市潘桥水库超过汛限水位。", "潘桥水库", "丰城市"),
        ("北京市昌平区烈士陵园开放。", "昌平区烈士陵园", "昌平区"),
        ("海南省文昌市罗豆农场受灾。", "罗豆农场", "文昌市"),
    ],
)
def test_landmarks_lie_in_the_nearest_place_before_them(text: str, site: str, above: str) -> None:
    assert (site, above) in relations(facts(text), "PART_OF")


def test_landmarks_listed_beside_another_lie_where_it_lies() -> None:
    found = facts("山东省泰山景区、崂山风景区客流量下降。")
    assert relations(found, "PART_OF") == {("泰山景区", "山东省"), ("崂山风景区", "山东省")}


def test_a_city_in_the_name_of_a_landmark_is_none() -> None:
    assert names(facts("江苏省大丰麋鹿国家级自然保护区扩大。"), "Place") == {"江苏省", "大丰麋鹿国家级自然保护区"}


@pytest.mark.parametrize(
    "text",
    [
        "浙江省国家级自然保护区共有11个。",
        "安徽省还有2座大型水库。",
        "江西省病险水库除险加固。",
        "山西省重点景区增加。",
        "黑龙江省国有农场改革。",
        "上海市静安寺地区的商场。",
    ],
)
def test_sorts_of_landmarks_are_none(text: str) -> None:
    assert len(names(facts(text), "Place")) == 1


def test_national_landmarks_open_with_the_short_form_of_their_province() -> None:
    found = facts("江西武夷山国家级自然保护区扩大了。")
    assert names(found, "Place") == {"江西省", "江西武夷山国家级自然保护区"}
    assert relations(found, "PART_OF") == {("江西武夷山国家级自然保护区", "江西省")}


def test_national_landmarks_without_a_place_before_them() -> None:
    found = facts("肥西县官亭镇下了雪，官亭国家生态公园里开了花。")
    assert ("官亭国家生态公园", "官亭镇") in relations(found, "PART_OF")
    assert names(facts("我国新增国家湿地公园一批，正在申报国家森林公园。"), "Place") == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("泰山景区把石刻做成藏品。", "泰山景区"),
        ("长江流域出现强降雨。", "长江流域"),
        ("货物运抵北部湾港后装船。", "北部湾港"),
        ("第二天他进中南海开会。", "中南海"),
    ],
)
def test_landmarks_that_bear_the_name_of_a_river_a_mountain_or_a_bay(text: str, name: str) -> None:
    assert names(facts(text), "Place") == {name}


def test_a_basin_that_is_protected_is_none() -> None:
    assert names(facts("推进黄河流域生态保护，建设长江中游城市群。"), "Place") == set()


def test_streets_and_lanes() -> None:
    found = facts("青岛中山路上，新项目开放了。")
    assert relations(found, "PART_OF") == {("中山路", "青岛市")}
    found = facts("在北京市西城区广安门内街道，柳树胡同变了样。")
    assert "柳树胡同" in names(found, "Place")
    assert names(facts("青岛市加快修路，每条胡同、背街小巷都要整治。"), "Place") == {"青岛市"}
