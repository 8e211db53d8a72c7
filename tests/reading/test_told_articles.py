import json

import pytest

from zhengtu_extractors.reading.files import read_page
from zhengtu_extractors.reading.inputs import inputs_in
from zhengtu_extractors.reading.reconstruct import reconstruct
from zhengtu_graph.model import Article


def told(**cells: str) -> list[Article]:
    data = json.dumps(cells, ensure_ascii=False).encode()
    return [article for given in inputs_in("a.json", data) for article in reconstruct(read_page(given))]


def test_a_rows_columns_are_the_articles_fields_with_their_clues() -> None:
    (article,) = told(
        标题="我市推进医改",
        正文="本报讯 7月9日，市委召开会议。\n会议强调，要抓好落实。",
        来源="濮阳日报",
        日期="2024/7/10",
        作者="王小明",
        版次="A02",
    )
    assert (article.headline, article.authors, article.date) == ("我市推进医改", ("王小明",), "2024-07-10")
    assert (article.publisher, article.publisher_place, article.sheet) == ("濮阳日报", "place:410900", "A02")
    assert article.text == "7月9日，市委召开会议。\n会议强调，要抓好落实。"
    assert article.clues["headline"] == "column 标题"
    assert article.clues["authors"] == "column 作者"


@pytest.mark.parametrize(
    "text",
    ["我市推进医改\n7月9日，市委召开会议。", "<div><h1>我市推进&nbsp;医改</h1><p>7月9日，市委召开会议。</p></div>"],
)
def test_the_headline_repeated_in_the_text_is_no_part_of_the_body(text: str) -> None:
    (article,) = told(标题="我市推进医改", 正文=text, 来源="濮阳日报")
    assert article.text == "7月9日，市委召开会议。"
    assert all(text[run.raw_start : run.raw_start + run.length] in text for run in article.runs)


@pytest.mark.parametrize(("outlet", "place"), [("某某客户端", "place:411000"), ("新华社", None)])
def test_an_outlet_that_is_not_known_speaks_for_the_home_that_its_article_names(outlet: str, place: str | None) -> None:
    (article,) = told(标题="我市推进医改", 正文="我市的襄城县、鄢陵县和长葛市参加了活动。", 来源=outlet)
    assert article.publisher_place == place


def test_headings_inside_a_row_make_no_articles_of_their_own() -> None:
    (article,) = told(
        标题="我市推进医改",
        正文="一、总体要求\n\n会议召开。\n\n二、主要任务\n\n本报讯（记者 王小明）会议闭幕。",
        来源="濮阳日报",
    )
    assert article.text.count("\n") == 3
