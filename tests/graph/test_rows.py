import sys

import pytest

from zhengtu_graph.errors import UsageError
from zhengtu_graph.rows import Rows

ROWS = Rows(("name", "date"), (("甲", None), ("乙", "2016")))


def test_rows_are_dicts_in_order() -> None:
    assert len(ROWS) == 2
    assert list(ROWS) == [{"name": "甲", "date": None}, {"name": "乙", "date": "2016"}]
    assert ROWS[-1] == {"name": "乙", "date": "2016"}


def test_rows_say_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)  # as if it were not there
    with pytest.raises(UsageError, match="pip install 'zhengtu\\[pandas\\]'"):
        ROWS.to_pandas()


def test_rows_become_a_data_frame() -> None:
    frame = ROWS.to_pandas()
    assert list(frame.columns) == ["name", "date"]
    assert list(frame["name"]) == ["甲", "乙"]
