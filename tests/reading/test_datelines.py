import pytest

from zhengtu_extractors.reading.paper.datelines import day_of
from zhengtu_extractors.reading.paper.text import text_articles
from zhengtu_graph.model import Page


@pytest.mark.parametrize(
    ("printed", "published", "day"),
    [
        ((12, 3), "2020-12-04", "2020-12-03"),
        ((12, 31), "2021-01-01", "2020-12-31"),
        ((0, 3), "2020-12-04", "2020-12-03"),
        ((0, 31), "2020-12-04", "2020-10-31"),
        ((2, 29), "2024-03-01", "2024-02-29"),
        ((2, 30), "2024-03-01", None),
        ((12, 3), "2020-12", None),
        ((12, 3), None, None),
    ],
)
def test_the_year_is_the_one_before_publication(
    printed: tuple[int, int], published: str | None, day: str | None
) -> None:
    assert day_of(printed, published) == day


@pytest.mark.parametrize(
    ("lead", "place", "day"),
    [
        ("新华社北京 12 月 3 日电 ", "北京", "2020-12-03"),
        ("据新华社乌鲁木齐12月3日电（记者 王小明）", "乌鲁木齐", "2020-12-03"),
        ("本报讯（记者 王小明）", None, None),
    ],
)
def test_place_and_day_of_a_story(lead: str, place: str | None, day: str | None) -> None:
    (article,) = text_articles(Page("a.txt", f"会议召开\n\n{lead}会议今天召开。", date="2020-12-04"))
    assert (article.dateline_place, article.dateline_date, article.text) == (place, day, "会议今天召开。")
