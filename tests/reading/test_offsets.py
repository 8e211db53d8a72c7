import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengtu_extractors.reading.offsets import Traced, cut, join, part_at, raw_span, runs, trace, trim
from zhengtu_extractors.reading.spaces import close_up, closed
from zhengtu_graph.model import Run

RAW = st.text(alphabet="会议召开12月日，。 \u3000\xa0\nGDPa", min_size=1, max_size=60)


def rebuilt(traced: Traced, raw: str) -> str:
    return "".join(raw[place] for place in traced.places)


@given(RAW)
def test_closing_up_keeps_each_characters_place(raw: str) -> None:
    done = close_up(trace(raw, 0, len(raw)))
    assert len(done.text) == len(done.places)
    assert list(done.places) == sorted(done.places)
    for character, place in zip(done.text, done.places, strict=True):
        assert raw[place] == character or (character == " " and raw[place].isspace())


@given(RAW)
def test_runs_cover_the_text_without_gaps(raw: str) -> None:
    done = close_up(trace(raw, 0, len(raw)))
    at = 0
    for run in runs(done):
        assert run.start == at
        assert done.places[run.start : run.start + run.length] == tuple(
            range(run.raw_start, run.raw_start + run.length)
        )
        at += run.length
    assert at == len(done.text)


@given(RAW, st.data())
def test_raw_span_bounds_the_same_characters(raw: str, data: st.DataObject) -> None:
    done = close_up(trace(raw, 0, len(raw)))
    if not done.text:
        return
    start = data.draw(st.integers(0, len(done.text) - 1))
    end = data.draw(st.integers(start + 1, len(done.text)))
    raw_start, raw_end = raw_span(runs(done), start, end)
    assert closed(raw[raw_start:raw_end]) == closed(done.text[start:end])


def test_raw_span_of_a_line_set_out_of_order() -> None:
    printed = (Run(0, 10, 2), Run(2, 4, 2), Run(4, 30, 1))
    assert raw_span(printed, 0, 4) == (4, 12)
    assert raw_span(printed, 1, 3) == (4, 12)
    assert raw_span(printed, 1, 2) == (11, 12)


def test_raw_span_stays_in_the_part_where_it_begins() -> None:
    joined = (Run(0, 10, 2), Run(2, 0, 3, 1))
    assert raw_span(joined, 0, 5) == (10, 12)
    assert raw_span(joined, 2, 5) == (0, 3)
    assert [part_at(joined, at) for at in (1, 2)] == [0, 1]


@pytest.mark.parametrize(("start", "end"), [(2, 2), (3, 1), (-1, 2), (0, 9)])
def test_raw_span_refuses_what_is_not_in_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="character"):
        raw_span(runs(trace("会议召开", 0, 4)), start, end)


def test_glue_stands_for_the_place_after_it() -> None:
    joined = join([trace("甲乙丙", 0, 1), trace("甲乙丙", 2, 3)], "\n")
    assert joined == Traced("甲\n丙", (0, 2, 2))


def test_cut_and_trim() -> None:
    traced = trace(" 会议召开 ", 0, 6)
    assert trim(traced).places == (1, 2, 3, 4)
    assert cut(traced, 1, 3).text == "会议"
    assert rebuilt(cut(traced, 1, 3), " 会议召开 ") == "会议"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("会 议 召 开", "会议召开"),
        ("12 月 3 日", "12月3日"),
        ("\u3000\u3000会议 ，召开 。 ", "会议，召开。"),
        ("Belt and  Road 倡议", "Belt and Road倡议"),
        ("达 100% 。", "达100%。"),
    ],
)
def test_spaces_inside_chinese_go(printed: str, expected: str) -> None:
    assert closed(printed) == expected
