import pytest

from zhengtu_extractors.reading.tables.cell_dates import date_of_cell
from zhengtu_extractors.reading.tables.columns import guess
from zhengtu_extractors.reading.tables.row_articles import told_of
from zhengtu_extractors.reading.tables.rows import Refused, Row
from zhengtu_extractors.reading.tables.told import Told
from zhengtu_graph.errors import InputError, UsageError


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (
            ["编号", "新闻标题", "正文", "发布时间", "来源", "记者", "原文链接", "版次"],
            {"title": "新闻标题", "text": "正文", "date": "发布时间", "source": "来源", "author": "记者"}
            | {"address": "原文链接", "page": "版次"},
        ),
        (["Title", "Full Text", "Pub Date"], {"title": "Title", "text": "Full Text", "date": "Pub Date"}),
        (["newsTitle", "news_content"], {"title": "newsTitle", "text": "news_content"}),
        (["headline", "BODY", "publish_time"], {"title": "headline", "text": "BODY", "date": "publish_time"}),
        (["_source.title", "_source.content", "source.name"], {"title": "_source.title", "text": "_source.content"}),
        (["ＴＩＴＬＥ", " 内 容 "], {"title": "ＴＩＴＬＥ", "text": " 内 容 "}),
    ],
)
def test_the_usual_names_are_known_in_every_spelling(names: list[str], expected: dict[str, str]) -> None:
    assert expected.items() <= guess(names, {}).items()


@pytest.mark.parametrize(
    "name",
    [
        "crawl_time",
        "抓取时间",
        "更新日期",
        "图片链接",
        "image_url",
        "栏目名称",
        "作者简介",
        "评论内容",
        "摘要",
        "content_length",
        "context",
    ],
)
def test_names_that_end_like_a_field_but_mean_something_else_are_left(name: str) -> None:
    assert guess(["正文", name], {}) == {"text": "正文"}


def test_the_surest_name_wins_and_no_column_serves_twice() -> None:
    assert guess(["content", "text", "正文"], {})["text"] == "正文"
    found = guess(["time", "发布日期", "内容", "标题", "source url", "source"], {})
    assert (found["date"], found["address"], found["source"]) == ("发布日期", "source url", "source")
    assert len(set(found.values())) == len(found)


def test_the_users_word_wins_and_frees_no_column_for_another_field() -> None:
    found = guess(["标题", "副标题", "正文", "全文"], {"text": "标题", "title": "全文"})
    assert found == {"text": "标题", "title": "全文"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"text": "zw"}, "there is no column 'zw' for text; the columns are 标题, 正文"),
        ({"body": "正文"}, "there is no field 'body'; the fields are title, text, date, source, author, address, page"),
        ({"text": "正文", "title": "正文"}, "the column '正文' is given for two fields"),
    ],
)
def test_a_mapping_that_does_not_fit_is_wrong_usage(given: dict[str, str], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        guess(["标题", "正文"], given)


def test_a_table_without_a_text_names_its_columns_and_the_option() -> None:
    with pytest.raises(InputError, match=r"none of the columns 标题, zw is known .* --columns text=NAME"):
        guess(["标题", "zw"], {})


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024-07-17", "2024-07-17"),
        ("2024/7/17", "2024-07-17"),
        ("2024.7.17 8:30", "2024-07-17"),
        ("2024年7月17日 08:30 星期三", "2024-07-17"),
        ("发布时间：２０２４年７月１７日", "2024-07-17"),
        ("20240717", "2024-07-17"),
        ("20240717.0", "2024-07-17"),
        ("20240717083000", "2024-07-17"),
        ("2024-07-17 08:30:00", "2024-07-17"),
        ("2024-07-16T16:00:00.000Z", "2024-07-17"),
        ("2024-07-17T08:30:00+08:00", "2024-07-17"),
        ("Tue, 16 Jul 2024 16:30:00 GMT", "2024-07-17"),
        ("1721203200", "2024-07-17"),
        ("1721203200000", "2024-07-17"),
        ("1721203200.0", "2024-07-17"),
        ("2024-07", "2024-07"),
        ("2024年7月", "2024-07"),
        ("2024年", "2024"),
        ("2024", "2024"),
    ],
)
def test_days_are_read_as_far_as_they_are_said(cell: str, day: str) -> None:
    assert date_of_cell(cell) == day


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "昨天",
        "2024-13-01",
        "2024年2月30日",
        "20240230",
        "2024-13",
        "03/04/2024",
        "12345",
        "240717",
        "99999999999999999",
    ],
)
def test_what_is_no_day_or_may_be_two_is_no_date(cell: str) -> None:
    assert date_of_cell(cell) is None


COLUMNS = guess(["标题", "正文", "日期", "来源", "作者", "链接", "版次"], {})


def told(**cells: str) -> Told:
    found = told_of(Row(7, {"正文": "会议召开。", **cells}), COLUMNS)
    assert isinstance(found, Told)
    return found


def test_a_row_tells_what_its_columns_say_and_where() -> None:
    row = {
        "标题": " 全市工作会议\n召开 ",
        "日期": "2024年7月17日",
        "来源": "来源：东湖日报",
        "作者": "本报记者 王小明 通讯员 李四方",
    }
    found = told(**row, 链接="https://example.org/1.html", 版次="第三版")
    assert (found.number, found.text, found.format) == (7, "会议召开。", "text")
    assert (found.headline, found.publisher, found.date) == ("全市工作会议 召开", "东湖日报", "2024-07-17")
    assert (found.authors, found.address, found.sheet) == (("王小明", "李四方"), "https://example.org/1.html", "3")
    assert found.clues == {
        "headline": "column 标题",
        "publisher": "column 来源",
        "date": "column 日期",
        "authors": "column 作者",
        "address": "column 链接",
        "sheet": "column 版次",
    }


def test_what_a_column_cannot_mean_stays_empty() -> None:
    found = told(标题="12", 日期="近日", 来源="http://example.org/", 作者="admin", 链接="无", 版次="要闻")
    assert (found.headline, found.publisher, found.date, found.authors, found.address, found.sheet) == (
        *(None, None, None),
        *((), None, None),
    )
    assert found.clues == {}


def test_latin_names_of_authors_are_kept_whole() -> None:
    assert told(作者="John Smith; Mary O’Neil").authors == ("John Smith", "Mary O’Neil")


def test_a_headline_loses_its_markup_but_not_its_colon() -> None:
    assert told(标题="<b>观察：</b>全市&amp;全省").headline == "观察：全市&全省"


@pytest.mark.parametrize(
    "text", ["<p>会议召开。</p>", "会议召开。<br>会议要求", "会议<a href='x'>召开</a>", "<DIV class=a>会议"]
)
def test_a_text_with_tags_is_html(text: str) -> None:
    assert told(正文=text).format == "html"


def test_signs_of_smaller_and_larger_are_no_tags() -> None:
    assert told(正文="增速<5%，比重>30%，a<b").format == "text"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("第一段。\\n第二段。", "第一段。 \n第二段。"),
        ("第一段。\\r\\n第二段。", "第一段。   \n第二段。"),
        ("　　第一段。　　第二段。", "　　第一段。\n　第二段。"),
        ("第一段。\n记者　　王小明", "第一段。\n记者　　王小明"),
    ],
)
def test_marks_of_paragraphs_become_line_feeds_at_their_place(cell: str, text: str) -> None:
    assert told(正文=cell).text == text
    assert len(text) == len(cell)


def test_a_row_without_text_is_refused() -> None:
    found = told_of(Row(3, {"标题": "会议", "正文": " "}), COLUMNS)
    assert found == Refused(3, "there is no text in its column 正文")
