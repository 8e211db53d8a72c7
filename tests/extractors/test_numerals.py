import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengtu_extractors.numerals import to_chinese, to_int


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一", 1),
        ("十", 10),
        ("十八", 18),
        ("二十", 20),
        ("二十三", 23),
        ("一百零二", 102),
        ("一百一十", 110),
        ("49", 49),
    ],
)
def test_numerals_read(text: str, number: int) -> None:
    assert to_int(text) == number


def test_numerals_what_is_none() -> None:
    with pytest.raises(ValueError, match="no numeral"):
        to_int("一二十")


@given(st.integers(1, 999))
def test_numerals_written_are_read_back(number: int) -> None:
    assert to_int(to_chinese(number)) == number
