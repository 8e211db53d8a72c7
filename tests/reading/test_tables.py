import csv
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from io import BytesIO, RawIOBase, StringIO
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengtu_extractors.reading.tables.rows import Refused, Row
from zhengtu_extractors.reading.tables.tables import Kind, articles_in, rows_of
from zhengtu_extractors.reading.tables.told import Told
from zhengtu_graph.errors import InputError, UsageError

KINDS: tuple[Kind, ...] = ("csv", "tsv", "json", "jsonl", "parquet")


def written(kind: Kind, rows: Sequence[Mapping[str, Any]]) -> bytes:
    """The table as a program would write it; the first row has every column."""
    if kind == "parquet":
        buffer = BytesIO()
        pq.write_table(pa.Table.from_pylist([dict(row) for row in rows]), buffer)
        return buffer.getvalue()
    if kind == "json":
        return json.dumps(rows, ensure_ascii=False).encode()
    if kind == "jsonl":
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter="\t" if kind == "tsv" else ",", quoting=csv.QUOTE_ALL)
    writer.writerow(rows[0])
    writer.writerows(row.values() for row in rows)
    return text.getvalue().encode()


def read(kind: Kind, data: bytes) -> list[Row | Refused]:
    return list(rows_of(kind, "t", BytesIO(data)))


def values(kind: Kind, data: bytes) -> list[dict[str, str]]:
    rows = read(kind, data)
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    return [dict(row.values) for row in rows if isinstance(row, Row)]


def articles(kind: Kind, data: bytes, **columns: str) -> list[Told | Refused]:
    return list(articles_in(kind, "t", BytesIO(data), columns))


NAMES = st.lists(st.text("标题正文abc", min_size=1, max_size=5), min_size=2, max_size=4, unique=True)
CELLS = st.text(st.sampled_from("会议召开。，,;|\t\n\r\"\\'{}[]: 　ab12"), max_size=12)


@given(st.data())
def test_a_table_reads_alike_in_every_format(data: st.DataObject) -> None:
    names = data.draw(NAMES)
    cells = data.draw(st.lists(st.lists(CELLS, min_size=len(names), max_size=len(names)), min_size=1, max_size=6))
    table = [dict(zip(names, row, strict=True)) for row in cells]
    assert [values(kind, written(kind, table)) for kind in KINDS] == [table] * len(KINDS)


@given(st.binary(max_size=300), st.sampled_from(KINDS))
def test_any_bytes_give_rows_refusals_or_one_reason(data: bytes, kind: Kind) -> None:
    with suppress(InputError):
        assert all(isinstance(row, Row) or row.reason for row in read(kind, data))


@given(st.sampled_from(KINDS), st.integers(0, 400))
def test_a_table_that_was_cut_off_gives_its_first_rows_and_a_reason_or_none(kind: Kind, kept: int) -> None:
    table = [{"正文": f"会议{at}召开。" * 5, "标题": f"会议{at}"} for at in range(5)]
    try:
        rows = read(kind, written(kind, table)[:kept])
    except InputError:
        return
    whole = [dict(row.values) for row in rows[:-1] if isinstance(row, Row)]
    assert whole == table[: len(whole)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "big5hkscs", "utf-16"])
@pytest.mark.parametrize("kind", ["csv", "json", "jsonl"])
def test_a_table_may_stand_in_any_usual_encoding(kind: Kind, encoding: str) -> None:
    table = [{"標題": "會議在北京召開", "正文": "中國的發展，我們要一起來做。\n這是第二段。"}] * 3
    assert values(kind, written(kind, table).decode().encode(encoding)) == table


def test_a_long_table_is_read_past_the_part_that_told_its_encoding() -> None:
    table = [{"标题": str(at), "正文": "国务院召开会议，研究部署工作。" * 300} for at in range(200)]
    data = written("csv", table).decode().encode("gb18030")
    assert len(data) > 1_500_000
    assert values("csv", data) == table


class Trickle(RawIOBase):
    """A pipe: it gives a few bytes at a time and cannot be sought in."""

    def __init__(self, data: bytes) -> None:
        self._data = BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        part = self._data.read(min(7, len(buffer)))
        buffer[: len(part)] = part
        return len(part)


@pytest.mark.parametrize("kind", ["csv", "json", "jsonl"])
def test_a_pipe_is_read_to_its_end(kind: Kind) -> None:
    table = [{"标题": str(at), "正文": "会议召开。"} for at in range(50)]
    found = list(rows_of(kind, "t", Trickle(written(kind, table))))  # type: ignore[arg-type]
    assert [row.values for row in found if isinstance(row, Row)] == table


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_of_the_first_line(delimiter: str) -> None:
    data = f"标题{delimiter}正文{delimiter}日期\r\n会议{delimiter}“召开”{delimiter}2024\r\n".encode()
    assert values("csv", data) == [{"标题": "会议", "正文": "“召开”", "日期": "2024"}]


def test_columns_without_or_with_the_same_name_are_told_apart() -> None:
    data = "正文,正文,,正文.2\n一,二,三,四\n".encode()
    assert values("csv", data) == [{"正文": "一", "正文.2": "二", "column 3": "三", "正文.2.2": "四"}]


def test_rows_of_uneven_length() -> None:
    rows = read("csv", "标题,正文\n短\n长,一,二\n\n空,正文,,\n".encode())
    assert rows[0] == Row(1, {"标题": "短", "正文": ""})
    assert rows[1] == Refused(2, "3 cells for 2 columns; put those that hold a delimiter in quotes")
    assert rows[2] == Row(3, {"标题": "空", "正文": "正文"})


def test_a_quotation_mark_that_is_not_closed_does_not_make_an_article_of_the_rest() -> None:
    rows = read("csv", '标题,正文\n一,会议\n二,"会议\n三,会议\n四,会议\n'.encode())
    assert rows[0] == Row(1, {"标题": "一", "正文": "会议"})
    assert isinstance(rows[1], Refused)
    assert "a quotation mark is not closed" in rows[1].reason


def test_a_first_line_of_values_is_said() -> None:
    with pytest.raises(InputError, match=r"t: the first line has values \(2024-07-17…\) in place of columns' names"):
        read("csv", "2024-07-17,会议召开。\n2024-07-18,会议结束。\n".encode())


@pytest.mark.parametrize("kind", ["csv", "tsv", "json", "jsonl"])
@pytest.mark.parametrize("data", [b"", b" \n\n", b"\x00\x01\x02\x03" * 99])
def test_an_empty_or_binary_file_is_said(kind: Kind, data: bytes) -> None:
    with pytest.raises(InputError, match=r"t: (the file is empty|this is no text|there is no)"):
        read(kind, data)


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_a_character_that_was_cut_spoils_its_own_row_only(kind: Kind) -> None:
    data = written(kind, [{"标题": "会议", "正文": "召开"}] * 9)
    spoilt = values(kind, data.replace("召开".encode(), "召开".encode()[:-1], 1))
    assert spoilt == [{"标题": "会议", "正文": "召\ufffd"}, *[{"标题": "会议", "正文": "召开"}] * 8]


def test_stray_zeros_are_left_out() -> None:
    data = ("标题,正文\n" + "会议,召开会议。\n" * 2000 + "会\0议,召开。\n").encode()
    assert values("csv", data)[-1] == {"标题": "会议", "正文": "召开。"}


@pytest.mark.parametrize("nothing", ["nan", "NaN", "NULL", "null", "None", "N/A", "\\N"])
def test_words_for_nothing_are_empty(nothing: str) -> None:
    assert values("csv", f"标题,正文\n{nothing},会议\n".encode()) == [{"标题": "", "正文": "会议"}]


def test_a_broken_line_is_refused_by_its_number_and_the_rest_goes_on() -> None:
    rows = read("jsonl", '{"正文": "一"}\n{"正文": \n\n["二"]\n{"正文": "三"}\n'.encode())
    assert [row.number for row in rows] == [1, 2, 4, 5]
    assert [type(row) for row in rows] == [Row, Refused, Refused, Row]


@pytest.mark.parametrize(
    "text",
    [
        '[{"正文": "一"}, {"正文": "二"}]',
        '{"code": 0, "data": [{"正文": "一"}, {"正文": "二"}]}',
        '{"response": {"total": 2, "docs": [{"正文": "一"}, {"正文": "二"}]}, "tags": ["a"]}',
        '{"正文": "一"}\n{"正文": "二"}',
        '{\n "正文": "一"\n}\n{\n "正文": "二"\n}',
        '\ufeff[{"正文": "一"},\n{"正文": "二"},]',
    ],
)
def test_json_tables_in_every_usual_form(text: str) -> None:
    assert values("json", text.encode()) == [{"正文": "一"}, {"正文": "二"}]


def test_one_object_with_a_text_is_an_article_whatever_lists_it_holds() -> None:
    text = '{"title": "会议", "images": [{"src": "a"}, {"src": "b"}], "content": ["第一段。", "第二段。"], "n": null}'
    assert values("json", text.encode()) == [
        {"title": "会议", "images.src": "a、b", "content": "第一段。\n第二段。", "n": ""}
    ]


def test_values_inside_values_are_flattened() -> None:
    row = {
        "正文": "会",
        "作者": ["王小明", "李四方"],
        "source": {"name": "东湖日报", "id": 5},
        "editor": [{"name": "赵"}, {"name": "钱"}],
    }
    flat = {
        "正文": "会",
        "作者": "王小明、李四方",
        "source.name": "东湖日报",
        "source.id": "5",
        "editor.name": "赵、钱",
    }
    for kind in ("json", "jsonl", "parquet"):
        assert values(kind, written(kind, [row])) == [flat]


def test_several_lists_in_one_object_are_a_choice_for_the_user() -> None:
    with pytest.raises(InputError, match=r"several lists of objects \(a, b.c\)"):
        read("json", b'{"a": [{"x": 1}], "b": {"c": [{"x": 1}]}}')


def test_a_large_object_is_read_as_the_first_list_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhengtu_extractors.reading.tables.json_rows.ONE", 100)
    monkeypatch.setattr("zhengtu_extractors.reading.tables.json_values.WINDOW", 64)
    table = [{"正文": f"会议{at}召开。"} for at in range(50)]
    text = json.dumps(
        {"meta": {"a": {"b": 1}}, "empty": {}, "tags": ["a"], "data": table, "end": 1}, ensure_ascii=False
    )
    assert values("json", text.encode()) == table


@given(st.lists(st.dictionaries(st.text(max_size=3), st.integers() | st.text(max_size=40), min_size=1), min_size=1))
def test_a_json_list_reads_alike_through_any_window(table: list[dict[str, Any]]) -> None:
    data = json.dumps(table).encode()
    whole = read("json", data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("zhengtu_extractors.reading.tables.json_values.WINDOW", 3)
        assert read("json", data) == whole


def test_a_list_that_breaks_off_gives_its_whole_rows_and_a_reason() -> None:
    rows = read("json", '[{"正文": "一"}, {"正文": "二"}, {"正文": "三'.encode())
    assert [type(row) for row in rows] == [Row, Row, Refused]
    assert rows[2].number == 3


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":'])
def test_nesting_without_end_is_refused(opening: str) -> None:
    with pytest.raises(InputError, match="this is no JSON"):
        read("json", opening.encode() * 100_000)
    assert isinstance(read("jsonl", opening.encode() * 100_000)[0], Refused)


def test_json_written_by_python_may_hold_nan_and_halves_of_characters() -> None:
    assert values("json", b'[{"a": NaN, "b": "x\\ud83d", "c": 1.0, "d": 1e5}]') == [
        {"a": "", "b": "x", "c": "1", "d": "1e5"}
    ]


def test_types_of_parquet_become_days_figures_and_nothing() -> None:
    table = pa.table(
        {
            "moment": pa.array([1_721_203_200_123_456_789], pa.timestamp("ns")),
            "utc": pa.array([datetime(2024, 7, 16, 16, tzinfo=UTC)], pa.timestamp("ms", "UTC")),
            "day": pa.array([date(2024, 7, 17)]),
            "far": pa.array([2**62], pa.timestamp("us")),
            "whole": pa.array([3.0]),
            "share": pa.array([0.5]),
            "nan": pa.array([float("nan")]),
            "none": pa.array([None], pa.string()),
            "bytes": pa.array(["会议".encode()]),
        }
    )
    buffer = BytesIO()
    pq.write_table(table, buffer)
    assert values("parquet", buffer.getvalue()) == [
        {"moment": "2024-07-17", "utc": "2024-07-17", "day": "2024-07-17", "far": "", "whole": "3", "share": "0.5"}
        | {"nan": "", "none": "", "bytes": "会议"}
    ]


@pytest.mark.parametrize("data", [b"PAR1", b"PAR1" + b"\0" * 99 + b"PAR1", b"text"])
def test_a_damaged_parquet_file_is_said(data: bytes) -> None:
    with pytest.raises(InputError, match="t: this Parquet file cannot be read"):
        read("parquet", data)


def test_a_parquet_file_that_is_damaged_within_gives_its_whole_rows_and_a_reason() -> None:
    buffer = BytesIO()
    pq.write_table(
        pa.table({"正文": [f"会议{at}召开。" for at in range(4000)]}),
        buffer,
        row_group_size=1000,
        use_dictionary=False,
        compression="none",
    )
    data = buffer.getvalue()
    place = data.index("会议2500召开。".encode())
    rows = read("parquet", data[:place] + b"\xff" * 3 + data[place + 3 :])
    assert len(rows) > 2000
    assert isinstance(rows[-1], Refused)
    assert "from here on the file is damaged" in rows[-1].reason


@pytest.mark.parametrize("kind", KINDS)
def test_articles_come_with_what_their_columns_say(kind: Kind) -> None:
    table = [{"标题": "会议", "正文": f"会议{at}召开。", "日期": "2024/7/17", "热度": 5} for at in range(3)]
    found = articles(kind, written(kind, table))
    clues = {"headline": "column 标题", "date": "column 日期"}
    assert found == [
        Told(at + 1, f"会议{at}召开。", headline="会议", date="2024-07-17", clues=clues) for at in range(3)
    ]


def test_columns_that_only_later_rows_have_are_seen_and_rows_without_text_refused() -> None:
    rows = articles("jsonl", '{"a": 1}\n{"title": "会"}\n{"content": "会议召开。"}\n'.encode())
    assert [type(row) for row in rows] == [Refused, Refused, Told]


@pytest.mark.parametrize("kind", KINDS)
def test_the_users_columns_are_taken_and_checked(kind: Kind) -> None:
    data = written(kind, [{"a": "会议", "b": "会议召开。"}])
    assert articles(kind, data, text="b", title="a") == [
        Told(1, "会议召开。", headline="会议", clues={"headline": "column a"})
    ]
    with pytest.raises(InputError, match=r"t: none of the columns a, b is known to hold a text; name it: --columns"):
        articles(kind, data)
    with pytest.raises(UsageError, match="there is no column 'c'"):
        articles(kind, data, text="c")


def test_a_table_of_which_no_row_can_be_read_says_why() -> None:
    with pytest.raises(InputError, match=r"t: no row of this table can be read \(this is no JSON"):
        articles("jsonl", "会议召开\n会议结束\n".encode())
