import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extractors.articles import article
from zhengtu_extractors.dates import date_near, find_dates
from zhengtu_extractors.extract import open_document

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def values(text: str, today: str | None = "2014-09-13") -> list[tuple[str, str | None]]:
    return [(d.value, d.end_value) for d in find_dates(text, today)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2016年2月15日", "2016-02-15"),
        ("2016年2月", "2016-02"),
        ("2016年", "2016"),
        ("二〇一四年十月二十三日", "2014-10-23"),
        ("2014-10-09", "2014-10-09"),
        ("今年5月", "2014-05"),
        ("去年", "2013"),
        ("明年", "2015"),
        ("本月", "2014-09"),
        ("近日", "2014-09"),
        ("昨日", "2014-09-12"),
        ("7月16日", "2014-07-16"),
        ("30日", "2014-08-30"),
        ("本月3日", "2014-09-03"),
    ],
)
def test_dates_single(text: str, value: str) -> None:
    assert values(text)[-1] == (value, None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("7月9日至11日", "2014-07-09", "2014-07-11"),
        ("9月9日到13日", "2014-09-09", "2014-09-13"),
        ("8月28日至9月2日", "2014-08-28", "2014-09-02"),
        ("12日-13日", "2014-09-12", "2014-09-13"),
        ("上半年", "2014-01", "2014-06"),
        ("去年第三季度", "2013-07", "2013-09"),
        ("“十四五”期间", "2021", "2025"),
        ("2010年至2012年", "2010", "2012"),
    ],
)
def test_dates_period(text: str, first: str, last: str) -> None:
    assert values(text) == [(first, last)]


def test_dates_far_ahead_is_last_year_unless_planned() -> None:
    assert values("12月3日召开会议") == [("2013-12-03", None)]
    assert values("会议将于12月3日召开") == [("2014-12-03", None)]


def test_dates_same_year_leans_on_the_date_before() -> None:
    assert values("2009年3月动工，同年9月建成。") == [("2009-03", None), ("2009-09", None)]
    assert values("2009年3月2日动工，9月建成。") == [("2009-03-02", None), ("2009-09", None)]


def test_dates_without_article_date_need_a_year() -> None:
    assert values("7月16日，去年，近日，30日", None) == []
    assert values("2016年2月15日", None) == [("2016-02-15", None)]


@pytest.mark.parametrize("text", ["30日内答复", "2月31日", "13月5日", "有120日"])
def test_dates_leaves_what_is_none(text: str) -> None:
    assert values(text) == []


def test_dates_known_is_what_holds_of_all_days() -> None:
    (month,) = find_dates("9日至13日", "2014-09-13")
    (year,) = find_dates("8月28日至9月2日", "2014-09-13")
    assert (month.known, year.known) == ("2014-09", "2014")


def test_date_near_prefers_the_date_before() -> None:
    document = open_document(article("5月3日动工，6月8日建成。9月1日启用。", date="2014-09-13"))
    first, second = document.sentences
    assert date_near(document, first, document.text.index("动工")) == "2014-05-03"
    assert date_near(document, first, document.text.index("建成")) == "2014-06-08"
    assert date_near(document, second, second.start) == "2014-09-01"


@given(DAYS)
def test_dates_full_date_is_read_back(day: date) -> None:
    assert values(f"于{day.year}年{day.month}月{day.day}日施行") == [(day.isoformat(), None)]


@given(st.text("0123456789年月日号至到-今去前同当上下半季度本近昨，。二〇一四十五“”期间将于", max_size=40), DAYS)
def test_dates_are_valid_and_stand_in_order(text: str, today: date) -> None:
    found = find_dates(text, today.isoformat())
    ends = [0, *(d.end for d in found)]
    for d, before in zip(found, ends, strict=False):
        assert before <= d.start < d.end <= len(text)
        for value in filter(None, (d.value, d.end_value)):
            assert re.fullmatch(r"\d{4}(-\d\d){0,2}", value)
            date.fromisoformat((value + "-01-01")[:10])
        assert d.end_value is None or d.value < d.end_value
