from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from zhengtu_extractors.reading.inputs import STDIN, find_inputs
from zhengtu_graph.errors import UsageError


def test_a_folder_is_walked_in_order_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.html", "a/1.pdf", ".hidden.txt", ".git/x.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("会议", "utf-8")
    assert [given.source for given in find_inputs(tmp_path)] == ["a/1.pdf", "a/2.html", "b.txt"]


def test_a_single_file_is_named_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "会议.txt"
    file.write_text("会议", "utf-8")
    assert [(given.source, given.data) for given in find_inputs(file)] == [("会议.txt", "会议".encode())]


def test_a_missing_path_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no file or folder"):
        list(find_inputs(tmp_path / "none"))


def test_standard_input_is_any_format(monkeypatch: pytest.MonkeyPatch) -> None:
    said = {
        "会议召开。": [("stdin", "text")],
        "<html><body><p>会议召开。</p>": [("stdin", "html")],
        "标题,正文\n会议,会议召开。\n": [("stdin#1", "text")],
        '{"title": "会议", "content": "<p>会议召开。</p>"}\n{"title": "会议", "content": "会议召开。"}\n': [
            ("stdin#1", "html"),
            ("stdin#2", "text"),
        ],
    }
    for text, found in said.items():
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(text.encode())))
        assert [(given.source, given.format) for given in find_inputs(STDIN)] == found


def test_columns_that_a_table_lacks_are_wrong_usage_for_it_alone(tmp_path: Path) -> None:
    for name, head in (("a.csv", "标题,全部"), ("b.csv", "标题,正文")):
        (tmp_path / name).write_text(f"{head}\n会议,会议召开。\n", "utf-8")
    with pytest.raises(UsageError, match="全部"):
        list(find_inputs(tmp_path / "b.csv", {"text": "全部"}))
    first, second = find_inputs(tmp_path, {"text": "全部"})
    assert (first.source, first.refusal, second.source) == ("a.csv#1", None, "b.csv")
    assert "全部" in str(second.refusal)
