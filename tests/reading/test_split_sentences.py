from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengtu_extractors.reading.sentences import split_sentences

WORDS = st.text(alphabet="市委召开会议说李丽。！？…”“）（，\n 3a", max_size=80)


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@given(WORDS)
def test_spans_are_ordered_and_hold_every_visible_character(text: str) -> None:
    spans = split_sentences(text)
    held = {place for start, end in spans for place in range(start, end)}
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(place in held for place, character in enumerate(text) if not character.isspace())
    assert not any("\n" in text[start:end] for start, end in spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议召开。他讲话！好吗？", ["会议召开。", "他讲话！", "好吗？"]),
        ("标题\n第一句。", ["标题", "第一句。"]),
        ("他说：“要实干。要快干。”会议结束。", ["他说：“要实干。", "要快干。”", "会议结束。"]),
        ("“路修好了。大家都高兴。”王芳说。雨停了。", ["“路修好了。", "大家都高兴。”王芳说。", "雨停了。"]),
        ("“加油！”的口号响起。", ["“加油！”的口号响起。"]),
        ("（会议已经开始。）下一项。", ["（会议已经开始。）", "下一项。"]),
        ("没有句号", ["没有句号"]),
        ("  \n ", []),
    ],
)
def test_sentence_ends(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected
