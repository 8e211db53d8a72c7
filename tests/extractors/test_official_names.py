"""The grammar of official names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extractors.articles import facts, names
from zhengtu_extractors.gazetteer import by_name
from zhengtu_extractors.official_names import (
    body_of,
    central,
    central_predecessors,
    central_successors,
    central_years,
    forms,
    government_of,
    is_of_the_time,
    named,
    parents,
    party_committee_of,
    seat_name,
)

KINDS = {
    "party",
    "government",
    "legislature",
    "cppcc",
    "judiciary",
    "military",
    "public_institution",
    "enterprise",
    "association",
    "media",
    "international",
}


@pytest.mark.parametrize(
    ("place", "government", "committee"),
    [
        ("place:410000", "河南省人民政府", "中共河南省委员会"),
        ("place:411000", "许昌市人民政府", "中共许昌市委员会"),
        ("place:640221", "平罗县人民政府", "中共平罗县委员会"),
        ("place:110108", "北京市海淀区人民政府", "中共北京市海淀区委员会"),
        ("place:100000", "国务院", "中国共产党中央委员会"),
        ("place:810000", "香港特别行政区政府", "中共香港特别行政区委员会"),
    ],
)
def test_official_names_government_and_committee_of_a_place(place: str, government: str, committee: str) -> None:
    made, party = government_of(place), party_committee_of(place)
    assert made is not None
    assert party is not None
    assert (made.name, made.kind, made.id) == (government, "government", f"agency:{government}")
    assert (party.name, party.kind) == (committee, "party")


@pytest.mark.parametrize(
    ("key", "place", "name"),
    [
        ("congress", "place:410000", "河南省人民代表大会"),
        ("congress_standing", "place:410000", "河南省人民代表大会常务委员会"),
        ("cppcc", "place:410000", "中国人民政治协商会议河南省委员会"),
        ("discipline", "place:411000", "中共许昌市纪律检查委员会"),
        ("court", "place:410000", "河南省高级人民法院"),
        ("court", "place:411000", "许昌市中级人民法院"),
        ("court", "place:640221", "平罗县人民法院"),
        ("卫生健康委员会", "place:411000", "许昌市卫生健康委员会"),
        ("委宣传部", "place:411000", "中共许昌市委宣传部"),
    ],
)
def test_official_names_body_of_a_function(key: str, place: str, name: str) -> None:
    body = body_of(key, place)
    assert body is not None
    assert body.name == name


def test_official_names_unknown_function_or_place_is_none() -> None:
    assert body_of("no such function", "place:410000") is None
    assert government_of("place:里庄村") is None


def test_official_names_of_a_place_below_the_county_stand_after_it() -> None:
    assert seat_name("place:360123/台山村", "台山村") == "安义县台山村"


def test_official_names_keep_a_former_name_of_the_place() -> None:
    county = by_name("密云县")[0]
    assert seat_name(county.id, "密云县") == "密云县"


def test_official_names_kinds_are_those_of_the_schema() -> None:
    assert {f.function.kind for f in forms()} | {c.body.kind for c in central()} <= KINDS


def test_official_names_every_parent_is_a_central_body() -> None:
    assert set(parents().values()) <= {c.body.name for c in central()}


@given(st.sampled_from([f for f in forms() if not f.function.needs_before]))
def test_official_names_open_with_the_place_or_its_party(form: object) -> None:
    function = form.function  # type: ignore[attr-defined]
    body = named(function, "place:411000")
    led_by_centre = "{q}" in function.full.get("all", "")
    assert body is None or ("许昌" if led_by_centre else "许昌市") in body.name


@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("2009-05-01", "国家广播电影电视总局"),
        ("2015-05-01", "国家新闻出版广电总局"),
        ("2018-02-01", "国家新闻出版广电总局"),
        ("2018-03-20", "国家广播电视总局"),
        (None, "国家广播电视总局"),
    ],
)
def test_form_of_several_bodies_means_the_one_of_the_time(date: str | None, name: str) -> None:
    assert names(facts("国家广电总局印发通知。", date=date), "Agency") == {name}
    [meant] = [f.body.name for f in central() if f.surface == "国家广电总局" and is_of_the_time(f, date)]
    assert meant == name


def test_full_name_of_a_former_body_means_it_at_any_time() -> None:
    assert names(facts("国土资源部印发通知。", date="2024-05-01"), "Agency") == {"国土资源部"}


def test_former_bodies_say_what_became_of_them() -> None:
    assert [(later.body.name, later.date, later.manner) for later in central_successors("铁道部")] == [
        ("国家铁路局", "2013-03", "split"),
        ("中国铁路总公司", "2013-03", "split"),
    ]
    assert [(later.body.name, later.manner) for later in central_successors("中国保险监督管理委员会")] == [
        ("中国银行保险监督管理委员会", "merged")
    ]
    assert [(later.body.name, later.manner) for later in central_successors("中国银行保险监督管理委员会")] == [
        ("国家金融监督管理总局", "renamed")
    ]
    assert central_successors("教育部") == ()
    assert central_years("国家卫生和计划生育委员会") == ("2013-03", "2018-03")
    assert central_predecessors("生态环境部") == ("环境保护部",)


def test_official_names_only_a_prefecture_has_a_prefectures_committee() -> None:
    assert body_of("prefecture_committee", "place:411000") is None
    assert body_of("prefecture_committee", "place:542500").name == "中共阿里地区委员会"  # type: ignore[union-attr]
