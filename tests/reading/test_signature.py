import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengtu_extractors.reading.signature import FIGURES, SHORT, SLOTS, signature
from zhengtu_graph import stories as clusters
from zhengtu_graph.stories import stories

# A report of our own making, long enough to have a signature by MinHash.
_PLACES = ("东河", "西桥", "南湾", "北塘", "中洲", "上坝", "下沙", "前坪", "后岭", "左营")
_REPORT = [
    f"{place}镇去年修好农村公路{31 + 7 * at}公里，惠及{at + 4}个行政村的居民，镇里又筹措{210 + 13 * at}万元用于养护，"
    f"由村民推选的护路员每周巡查{at % 3 + 1}次，发现塌方与积水随即上报。"
    for at, place in enumerate(_PLACES)
]
_REPORT_TEXT = "".join(_REPORT)


def _are_one(text: str, other: str) -> bool:
    return len(set(stories({"a": signature(text), "b": signature(other)}).values())) == 1


def test_the_two_sides_agree_on_the_form_of_a_signature() -> None:
    assert (clusters.SLOTS, clusters.FIGURES) == (SLOTS, FIGURES)


@given(st.text(max_size=300))
def test_signatures_have_one_of_three_forms(text: str) -> None:
    found = signature(text)
    assert len(found) <= 1 or SLOTS < len(found) <= 1 + SLOTS + FIGURES
    assert all(0 <= number < 2**63 for number in found)


@pytest.mark.parametrize(
    "reprint",
    [
        "本报讯（记者 张三） " + _REPORT_TEXT,
        "".join(_REPORT[:5]),
        "".join(_REPORT[3:]),
        "".join([*_REPORT[:4], "这是县交通局昨日发布的消息。", *_REPORT[4:]]),
        "".join([*_REPORT[:9], "另有一个镇的数字要等到下月才能公布，县里对此没有作更多说明。"]),
        "\n".join(_REPORT),
        _REPORT_TEXT.replace("去年", "上年", 1).replace("，", ","),
        _REPORT_TEXT.translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)}),
    ],
    ids=["byline", "first half", "last part", "sentence added", "sentence changed", "lines", "words", "full width"],
)
def test_a_reprint_is_the_same_story(reprint: str) -> None:
    assert _are_one(_REPORT_TEXT, reprint)


def test_a_reprint_in_traditional_script_is_the_same_story() -> None:
    plain = "东桥湾坝后岭营镇农选护员发现随报县里"
    printed = "東橋灣壩後嶺營鎮農選護員發現隨報縣裏"
    text = "".join(f"{place}镇去年修好农村公路，村民推选的护路员每天巡查，发现塌方随即上报县里。" for place in _PLACES)
    assert len(text) >= 1.5 * SHORT
    assert signature(text.translate(str.maketrans(plain, printed))) == signature(text)


def test_next_years_report_is_another_story() -> None:
    digits = {ord(str(digit)): str((digit * 7 + 3) % 10) for digit in range(10)}
    assert not _are_one(_REPORT_TEXT, _REPORT_TEXT.translate(digits))


def test_short_texts_are_copies_only_word_for_word() -> None:
    assert _are_one("市长张三到某镇调研防汛工作。", "市长张三到某镇调研 防汛工作")
    assert not _are_one("市长张三到某镇调研防汛工作。", "市长张三到某镇调研防汛工作！并讲话")


def test_blank_texts_have_no_signature() -> None:
    assert signature("") == signature(" \n—— ") == ()


def test_a_signature_is_the_same_in_every_process_and_release() -> None:
    """Facts kept on disk are compared with new ones: other numbers here mean that they must be extracted anew."""
    code = f"from zhengtu_extractors.reading.signature import signature; print(signature({_REPORT_TEXT!r}))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True, text=True
        ).stdout
        for seed in ("0", "1")
    }
    assert outputs == {f"{signature(_REPORT_TEXT)}\n"}
    assert signature(_REPORT_TEXT)[:4] == (364, 805087512, 10133803, 766515151)
    assert signature(_REPORT_TEXT)[-2:] == (3616433948, 3905940049)
