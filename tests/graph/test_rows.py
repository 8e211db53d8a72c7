from importlib.util import find_spec

import pytest

from zhengtu_graph.errors import UsageError
from zhengtu_graph.rows import Rows

ROWS = Rows(("name", "date"), (("甲", None), ("乙", "2016")))


def test_rows_are_dicts_in_order() -> None:
    assert len(ROWS) == 2
    assert list(ROWS) == [{"name": "甲", "date": None}, {"name": "乙", "date": "2016"}]
    assert ROWS[-1] == {"name": "乙", "date": "2016"}


@pytest.mark.skipif(find_spec("pandas") is not None, reason="pandas is installed")
def test_rows_say_what_to_install() -> None:
    with pytest.raises(UsageError, match="pip install 'zhengtu\\[pandas\\]'"):
        ROWS.to_pandas()


@pytest.mark.skipif(find_spec("pandas") is None, reason="pandas is not installed")
def test_rows_become_a_data_frame() -> None:
    assert list(ROWS.to_pandas().columns) == ["name", "date"]
