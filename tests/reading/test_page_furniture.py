import pytest

from zhengtu_extractors.reading.paper.page_furniture import furniture_of, sheet_in


@pytest.mark.parametrize(
    ("text", "kind", "sheet"),
    [
        ("2024年7月17日 星期三 第2版", "masthead", "2"),
        ("甘州日报 2024年7月17日 星期三 第2版", "masthead", "2"),
        ("甘州在线 2024年7月17日 星期三 特别报道 第3版", "masthead", "3"),
        ("A02 综合 2024年7月17日 星期三", "masthead", "A02"),
        ("2024年7月17日 星期三 责编 王强 综合新闻 02", "masthead", "2"),
        ("3版·综合新闻", "imprint", "3"),
        ("第十二版", "imprint", "12"),
        ("要闻", "imprint", None),
        ("责编：王丽 美编：张强", "imprint", None),
        ("■责编/孙磊 ■美编/胡艳", "imprint", None),
        ("国内统一连续出版物号 CN 11-0001", "imprint", None),
        ("———————", "rule", None),
        ("”", "ornament", None),
        ("■ 拥军优属", "slogan", None),
    ],
)
def test_what_stands_beside_articles(text: str, kind: str, sheet: str | None) -> None:
    assert (furniture_of(text), sheet_in(text)) == (kind, sheet)


@pytest.mark.parametrize(
    "text",
    [
        "2024年7月17日 星期三下午召开会议",
        "2024年7月17日，居民领到居住证",
        "2016年2月24日",
        "编辑部召开会议",
        "我市召开治水工作会议",
        "查漏补缺 巩固提升 打好收官战",
        "新闻发布会举行",
    ],
)
def test_lines_of_articles_are_no_furniture(text: str) -> None:
    assert furniture_of(text) is None
