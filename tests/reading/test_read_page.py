import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengtu_extractors.reading.files import read_page as page_of
from zhengtu_extractors.reading.inputs import LIMIT, inputs_in
from zhengtu_graph.errors import InputError
from zhengtu_graph.model import Page

SIMPLIFIED = "市政府今天召开常务会议，研究部署下一步的工作。"
TRADITIONAL = "市政府今天召開常務會議，研究部署下一步的工作。"


def read_page(source: str, data: bytes, **told: str) -> Page:
    (given,) = inputs_in(source, data)
    return page_of(given, **told)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-8-sig"),
        (SIMPLIFIED, "utf-16"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "gbk"),
        (SIMPLIFIED, "gb2312"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "utf-16"),
        ("会议召开", "gbk"),
    ],
)
def test_every_encoding_is_read(text: str, encoding: str) -> None:
    assert read_page("a.txt", text.encode(encoding)).text == text


@given(st.text(alphabet="市政府今天召开常务会议研究部署的一是在了，。", min_size=8))
def test_gbk_and_utf8_give_the_same_text(text: str) -> None:
    text = "会议" + text
    assert read_page("a.txt", text.encode("gbk")).text == text
    assert read_page("a.txt", text.encode()).text == text


def test_bytes_win_over_a_wrong_declaration() -> None:
    page = f'<html><head><meta charset="gb2312"></head><body>{SIMPLIFIED}</body></html>'
    assert read_page("a.html", page.encode()).text == page


@pytest.mark.parametrize(
    ("source", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n ", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00", "picture; run text recognition"),
        ("font.woff", b"wOFF\x00\x01\x00\x00\x00\x00", "binary"),
        ("zeros.txt", "会议".encode() + b"\x00\x00", "binary"),
        ("english.txt", b"The meeting was held on Monday.", "no Chinese"),
        ("lost.txt", "会议\ufffd\ufffd召开\ufffd".encode(), "lost"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
        ("style.css", "/* 会议 */".encode(), "leave it out"),
    ],
)
def test_bad_input_is_refused_with_what_to_do(source: str, data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        read_page(source, data)
    assert str(caught.value).startswith(source)
    assert "\n" not in str(caught.value)


def test_a_file_over_the_limit_is_refused() -> None:
    with pytest.raises(InputError, match="over the limit of 64 MiB"):
        read_page("big.txt", b"a" * (LIMIT + 1))


@pytest.mark.parametrize(
    ("source", "text", "date", "publisher", "clue"),
    [
        ("a.txt", "来源：甘州日报 2016年2月24日\n会议召开。", "2016-02-24", "甘州日报", "source line"),
        ("a.txt", "甘州日报 2024年7月17日 星期三 第2版\n会议召开。", "2024-07-17", "甘州日报", "masthead"),
        ("a.txt", "甘州新闻\n2024年7月17日  星期三  要闻  第2版\n会议召开。", "2024-07-17", "甘州新闻", "masthead"),
        ("a.txt", "2024年7月17日， 在甘州市便民服务中心窗\n口，居民领到居住证。", None, None, None),
        ("2016-02-24_会议.txt", "会议召开。", "2016-02-24", None, "file name"),
        ("20160224.txt", "会议召开。", "2016-02-24", None, "file name"),
        ("甘州日报/2016/02/24/a.txt", "会议召开。", "2016-02-24", "甘州日报", "file name"),
        ("a.txt", "会议于2016年2月24日召开，今天的工作很多。", None, None, None),
        ("2016-13-45.txt", "会议召开。", None, None, None),
    ],
)
def test_date_and_publisher_are_found_with_their_clue(
    source: str, text: str, date: str | None, publisher: str | None, clue: str | None
) -> None:
    page = read_page(source, text.encode())
    assert (page.date, page.publisher) == (date, publisher)
    assert page.clues.get("date") == clue


def test_the_users_word_wins() -> None:
    page = read_page("2016-02-24.txt", "来源：甘州日报\n会议。".encode(), publisher="肃州日报", date="2015-01")
    assert (page.publisher, page.date) == ("肃州日报", "2015-01")
    assert page.clues == {"publisher": "user", "date": "user"}


def test_a_web_page_tells_source_date_and_address() -> None:
    page = read_page(
        "a.html",
        '<html><head><link rel="canonical" href="http://www.example.cn/2014-10/11/content_1.htm"></head>'
        "<body><div>示例网 2014-10-11 09:15 <span>来源：&nbsp;甘州日报</span></div>"
        "<p>会议召开。</p></body></html>".encode(),
    )
    assert (page.publisher, page.date) == ("甘州日报", "2014-10-11")
    assert page.address == "http://www.example.cn/2014-10/11/content_1.htm"


def test_an_empty_source_makes_the_owner_the_publisher() -> None:
    page = read_page(
        "a.html",
        '<html><head><meta name="AUTHOR" content="甘州市建设委员会门户网站"></head>'
        "<body>来源：<!--s--> 发布时间：2014-09-18<p>会议召开。</p></body></html>".encode(),
    )
    assert (page.publisher, page.date) == ("甘州市建设委员会门户网站", "2014-09-18")
