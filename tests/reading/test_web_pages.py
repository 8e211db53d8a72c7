"""Saved pages of portals, each of our own making."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengtu_extractors.reading.files import read_page
from zhengtu_extractors.reading.inputs import inputs_in
from zhengtu_extractors.reading.reconstruct import reconstruct
from zhengtu_graph.model import Article, Page

BODY = "10月10日，甘州市市长赵一民主持召开市政府第49次常务会，研究部署治水工作。"
SECOND = "会议强调，各级各部门要加强组织领导，完善工作机制，确保按时完成全年目标。"
MENU = "".join(f'<li><a href="/{number}">栏目{number}</a></li>' for number in range(30))


def portal(body: str, *, title: str = "甘州市政府召开常务会", told: str = "2014-10-11 09:15 来源： 甘州日报") -> str:
    return (
        f"<html><head><title>{title}_新闻_甘州网</title><script>var a='<p>不是正文。</p>';</script></head>"
        f"<body><ul>{MENU}</ul>"
        f'<div class="t">{title}</div><div>{told}</div><div id="c">{body}</div>'
        '<div class="editor">责任编辑： 李丽</div>'
        '<div class="xg"><div>相关链接</div><ul><li><a href="/x">甘州市长赵一民调研治水工作。</a></li></ul></div>'
        "<div>版权所有：甘州网 未经书面授权不得转载。</div></body></html>"
    )


def read(raw: str) -> tuple[Article, ...]:
    (given,) = inputs_in("a.html", raw.encode())
    return reconstruct(read_page(given))


def test_menus_links_and_footers_are_left_out() -> None:
    (article,) = read(portal(f"<p>\u3000\u3000{BODY}</p><p>&nbsp;&nbsp;{SECOND}（记者&#160;王小明）</p>"))
    assert article.text == f"{BODY}\n{SECOND}"
    assert (article.headline, article.authors) == ("甘州市政府召开常务会", ("王小明",))
    assert (article.publisher, article.date) == ("甘州日报", "2014-10-11")


def test_centred_lines_are_kicker_and_subhead() -> None:
    head = '<p align="center"><b>赵一民在甘州调研时强调<br/>治水要在全面振兴中发挥更大作用</b></p>'
    (article,) = read(portal(f"{head}<p>{BODY}</p><p>{SECOND}</p>"))
    assert (article.kicker, article.subhead) == ("赵一民在甘州调研时强调", "治水要在全面振兴中发挥更大作用")
    assert article.text == f"{BODY}\n{SECOND}"


def test_a_captioned_photo_is_a_photo() -> None:
    (article,) = read(portal(f'<p><img src="a.jpg"/></p><p>{BODY} 新华社记者 王小明 摄</p>'))
    assert (article.kind, article.authors, article.text) == ("photo", ("王小明",), BODY)


@pytest.mark.parametrize(
    "raw",
    [
        f"<html><body><ul>{MENU}</ul></body></html>",
        f"<html><body><ul>{MENU}</ul><form>姓名<input/>单位<input/>查询</form></body></html>",
        "<html><head><title>页面没有找到</title></head><body>您访问的页面不存在</body></html>",
        f"<html><body><ul>{MENU * 3}</ul><p>友情提示：您可根据姓名查询，数据每天更新，仅供参考。</p></body></html>",
    ],
    ids=["list", "form", "broken", "note of a form"],
)
def test_lists_forms_and_broken_pages_hold_no_article(raw: str) -> None:
    assert read(raw) == ()


def test_a_plain_page_without_a_date_is_read() -> None:
    (article,) = read(f"<html><body><h1>市政府召开常务会</h1><p>{SECOND}</p><p>{SECOND[4:]}</p></body></html>")
    assert (article.headline, article.text) == ("市政府召开常务会", f"{SECOND}\n{SECOND[4:]}")


PIECES = ("会议", "强调", "&amp;", "&nbsp;", "&#160;", "<br/>", "<b>", "</b>", "\u3000", "&ldquo;", "治水", "，")


@given(st.lists(st.sampled_from(PIECES)), st.booleans())
def test_every_character_of_a_body_keeps_its_place(pieces: list[str], closes: bool) -> None:
    raw = portal(f"<p>{BODY}</p><p>{''.join(pieces)}{SECOND}{'</p>' if closes else ''}")
    for article in reconstruct(Page("a.html", raw, "text/html", date="2014-10-11")):
        places = [run.raw_start + at for run in article.runs for at in range(run.length)]
        for said, found in zip(article.text, (raw[place] for place in places), strict=True):
            # An entity stands at its first character, a kept space for any space; a line feed may be put in.
            assert said in (found, "\n") or found == "&" or (said == " " and found in "\u3000\xa0<")


@given(st.text(alphabet="<>p/ab &;#x12\"'=!-会议，。召开", max_size=150))
def test_no_markup_breaks_the_reader(raw: str) -> None:
    for article in reconstruct(Page("a.html", raw, "text/html")):
        assert sum(run.length for run in article.runs) == len(article.text)


def test_escaped_characters_are_read_as_themselves() -> None:
    (article,) = read(portal(f"<p>{escape('A&B公司参加会议。')}{BODY}</p><p>{SECOND}</p>"))
    assert article.text.startswith("A&B公司参加会议。")


def test_a_document_keeps_its_number() -> None:
    head = '<p align="center">甘州市人民政府文件<br/>甘政发〔2014〕25号</p>'
    body = f"<p>各区、县人民政府：</p><p>{SECOND}</p><p>2014年10月11日</p>"
    (article,) = read(portal(head + body, title="甘州市人民政府关于进一步做好治水工作的通知"))
    assert (article.kind, article.number) == ("notice", "甘政发〔2014〕25号")
    assert article.text.startswith("各区、县人民政府：\n")


def test_a_page_nested_without_end_is_read_all_the_same() -> None:
    deep = "<div>" * 50_000 + f"<p>{BODY}</p><p>{SECOND}</p>" + "</div>" * 50_000
    (article,) = read(portal(deep))
    assert article.text == f"{BODY}\n{SECOND}"
