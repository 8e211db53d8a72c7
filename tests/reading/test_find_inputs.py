from pathlib import Path

import pytest

from zhengtu_extractors.reading.inputs import find_inputs
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
