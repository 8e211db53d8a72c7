"""Properties of every page: nothing is lost, everything has its place, and what is clean stays as it is."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tests.reading.printed_pages import SETTINGS, Printed, Setting, articles, page_of
from zhengtu_extractors.reading.paper.lines import read_lines
from zhengtu_extractors.reading.paper.paragraphs import paragraphs_of
from zhengtu_extractors.reading.paper.split import split
from zhengtu_extractors.reading.paper.text import text_articles
from zhengtu_graph.model import Page, PrintedLine, Run

LINES = st.lists(
    st.sampled_from(
        [
            "我市召开治水工作会议",
            "本报记者 王小明 通讯员 李丽",
            "本报讯（记者 王小明）7月9日，会议召开，市领导出",
            "席并讲话。",
            "要加强组织领导，完善工作机制，明确责任分",
            "工，确保按时完成全年目标。（记者 李丽）",
            "一、强化组织领导",
            "———————",
            "2024年7月17日 星期三 第2版",
            "责编：王丽 美编：张强",
            "■ 拥军优属",
            "（上接第一版）看病难、看病贵长期困扰群众。",
            "下一步还要继续努力（下转第三版）",
            "秋收时节，田野一片金黄。本报记者 赵明 摄",
            "\u3000\u3000群众纷纷表示满意。",
            "",
            "\f",
        ]
    ),
    max_size=30,
).map("\n".join)


@given(articles(), SETTINGS)
def test_articles_come_back_with_headline_and_whole_body(printed: list[Printed], setting: Setting) -> None:
    found = text_articles(Page("page.txt", page_of(printed, setting)))
    assert [one.headline for one in found] == [one.headline for one in printed]
    assert [re.sub(r"\n", "", one.text) for one in found] == ["".join(one.paragraphs) for one in printed]


@given(articles(), SETTINGS)
def test_every_character_of_a_body_is_the_one_at_its_place(printed: list[Printed], setting: Setting) -> None:
    raw = page_of(printed, setting)
    for article in text_articles(Page("page.txt", raw)):
        assert sum(run.length for run in article.runs) == len(article.text)
        for run in article.runs:
            said = article.text[run.start : run.start + run.length]
            assert said in (raw[run.raw_start : run.raw_start + run.length], "\n")


@given(LINES)
def test_every_printed_character_is_in_exactly_one_paragraph(raw: str) -> None:
    places = Counter(
        place
        for paragraph in paragraphs_of(read_lines(Page("page.txt", raw)))
        for place in paragraph.words.places
        if not raw[place].isspace()
    )
    assert places == Counter(place for place, character in enumerate(raw) if not character.isspace())


@given(LINES)
def test_all_prose_is_in_exactly_one_part(raw: str) -> None:
    paragraphs = paragraphs_of(read_lines(Page("page.txt", raw)))
    parts = Counter(
        place
        for part in split(paragraphs)
        for words in (*part.heads, *part.body, *part.signatures)
        for place in words.places
    )
    assert not parts or max(parts.values()) == 1
    for paragraph in paragraphs:
        if paragraph.role in ("prose", "photo"):
            assert all(place in parts for place in paragraph.words.places)


@given(LINES)
def test_reading_any_page_twice_gives_the_same(raw: str) -> None:
    page = Page("page.txt", raw)
    assert text_articles(page) == text_articles(page)


@given(articles())
def test_clean_text_is_left_as_it_is(printed: list[Printed]) -> None:
    clean = "\n\n".join("\n\n".join((one.headline, *one.paragraphs)) for one in printed)
    found = text_articles(Page("page.txt", clean))
    again = "\n\n".join(f"{one.headline}\n\n" + one.text.replace("\n", "\n\n") for one in found)
    assert again == clean


@given(articles(), st.integers(10, 20))
def test_lines_that_a_format_tells_are_read_instead_of_the_texts(printed: list[Printed], wide: int) -> None:
    """The format's order of lines is not the text's, and only the layout tells headings and columns."""
    text = ""
    lines: list[PrintedLine] = []
    for one in printed:
        pieces = [(one.headline, True)]
        body = one.byline + "".join(one.paragraphs)
        pieces += [(body[at : at + wide], False) for at in range(0, len(body), wide)]
        for number, (piece, marked) in enumerate(pieces):
            run = Run(0, len(text), len(piece))
            lines.append(PrintedLine((run,), marked, indented=number == 1, after_gap=number < 2, opens=""))
            text += piece + "\n"
    found = text_articles(Page("page.pdf", text, "application/pdf", tuple(lines)))
    assert [one.headline for one in found] == [one.headline for one in printed]
    assert [one.text for one in found] == ["".join(one.paragraphs) for one in printed]
