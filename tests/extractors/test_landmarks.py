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
