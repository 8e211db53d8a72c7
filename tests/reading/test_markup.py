"""Tags → blocks of text: what a reader sees, with the raw place of every character, on pages broken in any way."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengtu_extractors.reading.web.markup import Block, blocks_of


def texts(raw: str) -> list[str]:
    return [block.text for block in blocks_of(raw)]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("<p>会<b>议</b><p>召开<br>强调", ["会议", "召开", "强调"]),
        ('<p title="a > b">会议</p>', ["会议"]),
        ('<p title="a>会议</p><p>强调</p>', ["会议", "强调"]),
        ("<p class=a<b>会议</p>", ["会议"]),
        ("<p>a < b，会<议</p>", ["a < b，会<议"]),
        ("<p>会议</p><script>var a = '<p>不是</p>';</script ><style>p{}", ["会议"]),
        ("<p>会议<!-- <p>不是</p> --></p><!-- 强调<p>召开</p>", ["会议", "召开"]),
        ("<noscript>请打开脚本</noscript><noscript>会议", ["会议"]),
        ("<![CDATA[会议]]><?xml 1?><!DOCTYPE html><p>强调</p>", ["会议", "强调"]),
        ("<ruby>昝<rp>(</rp><rt>zǎn</rt><rp>)</rp></ruby>岗镇", ["昝岗镇"]),
        ("&nbsp;会议&#160;&ldquo;A&amp;B&rdquo;&unknown;", ["会议\xa0“A&B”&unknown;"]),
        ("<xml><w:View>Normal</w:View></xml><p class=MsoNormal>会议<o:p></o:p></p>", ["会议"]),
        ("<frameset><frame src=a><noframes>您的浏览器不支持框架。</noframes></frameset>", []),
    ],
)
def test_blocks_are_what_a_reader_sees(raw: str, shown: list[str]) -> None:
    assert texts(raw) == shown


@pytest.mark.parametrize(
    "raw",
    [
        '<div style="display: none">不见<div>不见</div></div>会议',
        '<table><tr><td><span STYLE="DISPLAY:NONE; mso-hide: all">不见</td></tr></table>会议',
        '<p>会<span style="display:none">不<span>见</span></span>议</p>',
        '会议<div style="display:none">不见',
        '<img style="display:none">会议',
    ],
)
def test_hidden_text_is_left_out_up_to_the_end_of_what_holds_it(raw: str) -> None:
    assert "".join(texts(raw)) == "会议"


def test_a_text_that_a_script_would_uncover_is_read() -> None:
    assert texts('<div id="js_content" style="visibility: hidden">会议</div>') == ["会议"]


def test_a_block_knows_its_links_its_containers_and_how_it_is_set() -> None:
    (block,) = blocks_of('<div id="Menu"><p align="center"><a href="/">会议</a>通知</p></div>')
    assert (block.linked, block.names, block.marks, block.centred) == (2, ("menu",), "menu <p>", True)


PIECES = (
    "会议",
    "强",
    "，",
    " ",
    "&amp;",
    "&nbsp;",
    "&#x4f1a;",
    "&lt",
    "<b>",
    "</b>",
    "<br>",
    "<p>",
    "</div>",
    "<div>",
)
BROKEN = ("<", "<!--", "-->", "<a href='", '"', "<td", "<script>", "</script>", "<rt>", "]]>", "&#", "\n", "<ruby")


@given(st.lists(st.sampled_from(PIECES + BROKEN), max_size=60))
def test_every_character_stands_at_its_raw_place(pieces: list[str]) -> None:
    raw = "".join(pieces)
    last = -1
    for block in blocks_of(raw):
        for character, place in zip(block.words.text, block.words.places, strict=True):
            assert place > last, "places go forward"
            last = place
            assert character == raw[place] or unescape(raw[place:].split(";")[0][:8] + ";").startswith(character)


@given(st.text(alphabet="<>/!-apdiv=\"' &;会议", max_size=200))
def test_no_text_breaks_the_reader(raw: str) -> None:
    for block in blocks_of(raw):
        assert block.words.text.strip() == block.text


@pytest.mark.parametrize(
    "opened",
    [
        "<div>",
        "<span>",
        "<!-- ",
        "<script>",
        "<a href='",
        "<",
        "<td><table>",
        "<p style='display:none'>",
        "<rt>",
        "<title>",
    ],
)
def test_what_is_opened_without_end_is_read_to_the_end(opened: str) -> None:
    page = opened * 100_000 + "</script></title><p>会议。</p>"
    assert all(isinstance(block, Block) for block in blocks_of(page))
