"""What saved pages say of their outlet, day, sheet and address; pages of our own making."""

import pytest

from zhengtu_extractors.reading.web.clues import said_by_markup

PROSE = "<p>2014年8月27日上午，甘州市召开治水工作会议，部署下一阶段任务。</p>"


def said(raw: str) -> dict[str, str]:
    return {name: value for name, (value, _) in said_by_markup(raw).items()}


@pytest.mark.parametrize(
    ("head", "publisher", "date"),
    [
        ("<div>2014-10-11 09:15 来源： 甘州日报</div>", "甘州日报", "2014-10-11"),
        ("<td>来源：</td><td>甘州日报</td><td>2014-10-11</td>", "甘州日报", "2014-10-11"),
        ("<span>2014年10月11日09:15  <a href='/'>甘州新闻网</a> 字号</span>", "甘州新闻网", "2014-10-11"),
        ("<div>发布时间：2014-10-11 来源：本站</div>", "甘州市政府", "2014-10-11"),
        ("<div>今天是2020年1月1日 08:00</div><div>日期：2014-10-11</div>", "甘州市政府", "2014-10-11"),
        ("<td>发布机构：<td>甘州水务局<td>发布日期：<td>2014年10月11日", "甘州水务局", "2014-10-11"),
        ("<div>成文日期：2014年9月1日 发布日期：2014年10月11日</div>", "甘州市政府", "2014-10-11"),
        ("<div>更新时间：2014-12-01</div><div>2014-10-11 10:00</div>", "甘州市政府", "2014-10-11"),
        (
            "<meta name=PubDate content='2014-10-11'><meta name=ContentSource content=甘州日报>",
            "甘州日报",
            "2014-10-11",
        ),
        ("<div>来源： 浏览次数：</div>", "甘州市政府", None),
        ("<p>资金来源：中央财政补助</p>", "甘州市政府", None),
    ],
)
def test_the_day_of_publication_is_told_from_other_days(head: str, publisher: str, date: str | None) -> None:
    page = f"<html><head><title>治水工作会议_甘州市政府</title></head><body>{head}{PROSE}</body></html>"
    found = said(page)
    assert (found.get("publisher"), found.get("date")) == (publisher, date)


def test_a_newspapers_electronic_edition_names_its_page() -> None:
    properties = "<!--enpproperty <date>2024-07-17 00:00:00.0</date><title>治水</title>/enpproperty-->"
    pages = "<a href='1'>第01版：要闻</a><a href='2'>第02版：综合</a>"
    found = said(f"<title>甘州日报数字报</title>{pages}<div>第02版：综合</div>{properties}{PROSE}")
    assert found == {"publisher": "甘州日报", "date": "2024-07-17", "sheet": "2"}


def test_wechats_seconds_are_a_day_in_china() -> None:
    # 2024-07-16 16:30 UTC is the 17th in Beijing.
    raw = '<a id="js_name"> 甘州发布 </a><div id="js_content">会议</div><script>var ct = "1721147400";</script>'
    assert said(raw) == {"publisher": "甘州发布", "date": "2024-07-17"}


def test_the_address_tells_the_day_where_nothing_else_does() -> None:
    raw = f'<link rel="canonical" href="http://gov.example.cn/2014-10/11/content_1.htm">{PROSE}'
    assert said(raw) == {"address": "http://gov.example.cn/2014-10/11/content_1.htm", "date": "2014-10-11"}


@pytest.mark.parametrize(
    "opened", ["<!--", "<meta ", "<title>", "<link ", "来源：", "发布时间：", "<span id=source>", "<!-- enpproperty"]
)
def test_what_is_repeated_without_end_is_read_to_the_end(opened: str) -> None:
    assert said(opened * 30_000 + "<div>2014-10-11 09:15 来源： 甘州日报</div>") is not None
