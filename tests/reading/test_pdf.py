import random
import re
from contextlib import suppress
from itertools import chain
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.pdf_paper import LEADING, SIZE, TOP, Drawn, Frame, Picture, Words, column, pdf
from zhengtu_extractors.reading.pdf import pdf as pdf_process
from zhengtu_extractors.reading.pdf import text as pdf_text
from zhengtu_extractors.reading.pdf.pdf import read_pdf
from zhengtu_extractors.reading.pdf.text import PdfText, text_of
from zhengtu_graph.errors import InputError

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
LEFT = ["甲市召开民生工作会议", "部署今年的重点任务，", "要求各县区抓好落实。"]
RIGHT = ["乙县新建三所乡镇卫生", "院，方便群众就近看病", "，年内全部投入使用。"]


def printed(found: PdfText) -> list[str]:
    return ["".join(found.text[r.raw_start : r.raw_start + r.length] for r in line.runs) for line in found.lines]


@st.composite
def columns(draw: st.DrawFn) -> list[list[str]]:
    """Up to four columns of full lines; all begin on one height."""
    number = draw(st.integers(1, 4))
    wide = {1: 40, 2: 22, 3: 14, 4: 10}[number]
    return [draw(st.lists(st.text(HAN, min_size=wide, max_size=wide), min_size=3, max_size=12)) for _ in range(number)]


@given(columns(), st.text(HAN, min_size=4, max_size=12), st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_columns_come_back_in_order_however_they_are_drawn(
    texts: list[list[str]], headline: str, chance: random.Random
) -> None:
    step = (len(texts[0][0]) + 2) * SIZE
    drawn = [*chain.from_iterable(column(50 + at * step, 700, lines) for at, lines in enumerate(texts))]
    drawn.append(Words(50 + len(texts) * step / 2 - 12 * len(headline), 740, headline, 24))
    chance.shuffle(drawn)
    found = text_of("a.pdf", pdf(drawn))
    assert printed(found) == [headline, *chain.from_iterable(texts)]
    assert [line.marked for line in found.lines] == [True] + [False] * (len(found.lines) - 1)


@given(
    st.lists(
        st.builds(
            Words,
            st.integers(0, 560),
            st.integers(0, 830),
            st.text(st.characters(codec="gb2312"), min_size=1, max_size=30),
            st.sampled_from([6.0, 10.0, 12.0, 30.0]),
        ),
        max_size=25,
    )
)
@settings(max_examples=60)
def test_every_printed_character_has_a_place_of_its_own(drawn: list[Words]) -> None:
    try:
        found = text_of("a.pdf", pdf(drawn))
    except InputError:
        return
    places = [at for line in found.lines for r in line.runs for at in range(r.raw_start, r.raw_start + r.length)]
    assert len(set(places)) == len(places)
    assert all(0 <= at < len(found.text) for at in places)
    for line in found.lines:
        starts = [run.start for run in line.runs]
        assert starts == [sum(run.length for run in line.runs[:at]) for at in range(len(line.runs))]


def test_a_page_is_read_column_by_column() -> None:
    found = text_of("a.pdf", pdf([*column(50, 700, LEFT), *column(180, 700, RIGHT)]))
    assert printed(found) == [*LEFT, *RIGHT]
    assert [line.opens for line in found.lines] == ["page", "", "", "column", "", ""]


def test_rows_drawn_across_columns_are_read_column_by_column() -> None:
    rows = [*chain.from_iterable(zip(column(50, 700, LEFT), column(165, 700, RIGHT), strict=True))]
    assert printed(text_of("a.pdf", pdf(rows))) == [*LEFT, *RIGHT]


def test_a_short_headline_stands_before_all_the_columns_below_it() -> None:
    upper = [Words(120, 730, "全市林长制", 22), *column(50, 700, LEFT), *column(180, 700, RIGHT)]
    lower = [Words(120, 630, "春耕备耕忙", 22), *column(50, 600, RIGHT), *column(180, 600, LEFT)]
    found = text_of("a.pdf", pdf([*upper, *lower]))
    assert printed(found) == ["全市林长制", *LEFT, *RIGHT, "春耕备耕忙", *RIGHT, *LEFT]


def test_a_headline_broken_over_two_lines_is_one_line() -> None:
    headline = [Words(50, 730, "甲市推进老旧小区改造", 22), Words(94, 704, "惠及万户居民", 22)]
    found = text_of("a.pdf", pdf([*headline, *column(50, 670, LEFT), *column(180, 670, RIGHT)]))
    assert printed(found) == ["甲市推进老旧小区改造惠及万户居民", *LEFT, *RIGHT]


def test_articles_side_by_side_are_not_mixed() -> None:
    one = [Words(50, 730, "甲市部署", 18), *column(50, 700, LEFT), *column(180, 700, LEFT)]
    other = [Words(320, 730, "乙县看病", 18), *column(320, 700, RIGHT), *column(450, 700, RIGHT)]
    found = text_of("a.pdf", pdf([*one, *other]))
    assert printed(found) == ["甲市部署", *LEFT, *LEFT, "乙县看病", *RIGHT, *RIGHT]


def test_a_frame_is_kept_together() -> None:
    framed: list[Drawn] = [*column(180, 686, RIGHT), *column(180, 620, RIGHT), Frame(172, 580, 116, 124)]
    beside: list[Drawn] = [*column(50, 700, LEFT * 3), Words(180, 720, LEFT[0]), *column(310, 700, LEFT * 3)]
    lines = printed(text_of("a.pdf", pdf([*beside, *framed])))
    start = lines.index(RIGHT[0])
    assert lines[start : start + 6] == RIGHT * 2


def test_articles_set_like_a_pinwheel_are_each_read_in_one_go() -> None:
    north = [Words(50, 770, "北部来稿", 16), *column(50, 740, LEFT), *column(180, 740, LEFT)]
    east = [Words(310, 770, "东部来稿", 16), *column(310, 740, RIGHT * 4)]
    west = [Words(50, 670, "西部来稿", 16), *column(50, 640, LEFT * 4)]
    south = [Words(180, 540, "南部来稿", 16), *column(180, 510, RIGHT), *column(310, 510, RIGHT)]
    lines = printed(text_of("a.pdf", pdf([*south, *west, *east, *north])))
    for headline, body in (
        ("北部来稿", LEFT * 2),
        ("东部来稿", RIGHT * 4),
        ("西部来稿", LEFT * 4),
        ("南部来稿", RIGHT * 2),
    ):
        start = lines.index(headline) + 1
        assert lines[start : start + len(body)] == body


def test_paragraphs_and_gaps_are_told() -> None:
    drawn = [
        *column(50, 700, [">第一段的第一行，", "第一段的第二行。"]),
        *column(50, 700 - 4 * LEADING, [">空行之后另起一段，", "到此为止。"]),
    ]
    lines = text_of("a.pdf", pdf(drawn)).lines
    assert [line.indented for line in lines] == [True, False, True, False]
    assert [line.after_gap for line in lines] == [False, False, True, False]


def test_spaces_between_words_are_kept() -> None:
    found = text_of("a.pdf", pdf([Words(50, 700, "参加 Belt and Road 论坛")]))
    assert printed(found) == ["参加 Belt and Road 论坛"]


def test_vertical_print_is_read_from_the_right() -> None:
    drawn = [Words(400 - 18 * at, 700, line) for at, line in enumerate(LEFT)]
    assert printed(text_of("a.pdf", pdf(drawn, vertical=True))) == LEFT


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_page_that_is_shown_turned_reads_alike(rotation: int) -> None:
    drawn = [*column(50, 700, LEFT), *column(180, 700, RIGHT)]
    assert printed(text_of("a.pdf", pdf(drawn, rotation=rotation))) == [*LEFT, *RIGHT]


def test_running_heads_and_page_numbers_are_left_out_of_the_lines_alone() -> None:
    pages = [
        [Words(50, 820, "甲市政策汇编"), *column(50, 700, [f"第{name}件文件的正文。"]), Words(290, 30, f"- {at} -")]
        for at, name in enumerate("一二三四", 1)
    ]
    found = text_of("a.pdf", pdf(*pages))
    assert printed(found) == [f"第{name}件文件的正文。" for name in "一二三四"]
    assert found.text.count("甲市政策汇编") == 4
    assert found.text.count("\f") == 3
    assert [line.opens for line in found.lines] == ["page"] * 4


def test_each_line_stands_on_its_own_page_of_the_raw_text() -> None:
    found = text_of("a.pdf", pdf(column(50, 700, LEFT), [], column(50, 700, RIGHT)))
    pages = found.text.split("\f")
    assert [re.sub(r"\s", "", page) for page in pages] == ["".join(LEFT), "", "".join(RIGHT)]
    assert found.unread == ()


def test_scanned_pages_among_others_are_named() -> None:
    found = text_of("a.pdf", pdf(column(50, 700, LEFT), [Picture()], column(50, 700, RIGHT), [Picture()]))
    assert found.unread == (2, 4)
    assert printed(found) == [*LEFT, *RIGHT]


def test_a_scan_is_refused_with_the_way_out() -> None:
    with pytest.raises(InputError, match=r"a\.pdf: this PDF has no text layer .*OCR first"):
        read_pdf("a.pdf", pdf([Picture()]))


def test_an_encrypted_pdf_is_refused_with_the_way_out() -> None:
    with pytest.raises(InputError, match="encrypted; save it without its password"):
        text_of("a.pdf", pdf(column(50, 700, LEFT), password="geheim"))  # noqa: S106  # opens nothing


def test_a_cut_off_pdf_is_refused() -> None:
    whole = pdf(column(50, 700, LEFT))
    with pytest.raises(InputError, match=r"damaged \(its end is missing"):
        text_of("a.pdf", whole[: len(whole) // 2])


def test_a_lost_table_of_places_is_made_good() -> None:
    whole = pdf(column(50, 700, LEFT))
    broken = whole.replace(b"xref\n0", b"xxxx\n0").replace(b"startxref\n", b"startxref\n9")
    assert printed(text_of("a.pdf", broken)) == LEFT


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", "这不是 PDF 文件。".encode()])
def test_another_file_is_no_pdf(data: bytes) -> None:
    with pytest.raises(InputError, match="this is no PDF"):
        text_of("a.pdf", data)


def test_an_empty_pdf_is_refused() -> None:
    with pytest.raises(InputError, match=r"empty \(1 blank pages"):
        text_of("a.pdf", pdf([]))


def test_a_font_that_names_no_characters_is_refused() -> None:
    garbled = pdf(column(50, 700, LEFT)).replace(b"/UniGB-UCS2-H", b"/Identity-H  ").replace(b"(GB1)", b"(XXX)")
    with pytest.raises(InputError, match="garbled"):
        text_of("a.pdf", garbled)


def test_a_page_of_too_many_characters_is_refused() -> None:
    with patch.object(pdf_text, "MOST_CHARACTERS", 10), pytest.raises(InputError, match="page 1 holds over 10"):
        text_of("a.pdf", pdf(column(50, 700, LEFT)))


def test_a_process_of_its_own_reads_the_same() -> None:
    data = pdf([Words(50, TOP, "标题", 20), *column(50, 700, LEFT)])
    assert read_pdf("a.pdf", data) == text_of("a.pdf", data)


def test_reading_ends_when_its_time_is_over() -> None:
    with (
        patch.multiple(pdf_process, SECONDS=0.001, BYTES_A_SECOND=1e9),
        pytest.raises(InputError, match="took more than 0 seconds"),
    ):
        read_pdf("a.pdf", pdf(column(50, 700, LEFT)))


@given(st.binary(max_size=300), st.integers(0, 10**6))
@settings(max_examples=60)
def test_a_damaged_pdf_is_read_or_refused(rubbish: bytes, place: int) -> None:
    whole = pdf(column(50, 700, LEFT))
    at = place % len(whole)
    with suppress(InputError):
        found = text_of("a.pdf", whole[:at] + rubbish + whole[at + len(rubbish) :])
        assert all(r.raw_start + r.length <= len(found.text) for line in found.lines for r in line.runs)
