"""jieba: loaded at first use, and silent."""

import subprocess
import sys

from zhengtu_extractors.segmentation import cut, dictionary


def test_words_of_the_dictionary() -> None:
    assert list(cut("学校改革")) == ["学校", "改革"]
    assert dictionary()["改革"][0] > 0
    assert dictionary()["刘翔"][1]


def run(program: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-W", "always", "-c", program], capture_output=True, text=True, check=True)


def test_nothing_is_loaded_at_import() -> None:
    assert run("import sys, zhengtu_extractors.extract; print('jieba' in sys.modules)").stdout == "False\n"


def test_nothing_is_told_on_stderr() -> None:
    assert run("from zhengtu_extractors.segmentation import cut; list(cut('改革'))").stderr == ""
