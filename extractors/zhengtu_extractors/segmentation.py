"""The one door to jieba: its dictionary and its cutting of text into words.

jieba is imported at first use and kept quiet: it tells on stderr that it loads, and its source gives a SyntaxWarning
for an escape sequence on Python 3.12 and later.
"""

import logging
import warnings
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any


def cut(text: str) -> Iterator[str]:
    """The words of a text, by the dictionary alone; words that it has not are cut into characters."""
    words: Iterator[str] = _tokenizer().cut(text, HMM=False)
    return words


@cache
def dictionary() -> Mapping[str, tuple[int, bool]]:
    """The dictionary's words of two to four characters: frequency, and whether it is a name there."""
    found: dict[str, tuple[int, bool]] = {}
    with (Path(str(_jieba().__file__)).parent / "dict.txt").open(encoding="utf-8") as lines:
        for line in lines:
            word, frequency, tag = line.split(" ")
            if 1 < len(word) < 5:
                found[word] = (int(frequency), tag.startswith("nr"))
    return found


@cache
def _tokenizer() -> Any:  # a jieba.Tokenizer; jieba has no types
    tokenizer = _jieba().Tokenizer()
    tokenizer.initialize()
    return tokenizer


@cache
def _jieba() -> ModuleType:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SyntaxWarning, and the deprecation of pkg_resources
        import jieba  # noqa: PLC0415
    jieba.setLogLevel(logging.WARNING)
    module: ModuleType = jieba
    return module
