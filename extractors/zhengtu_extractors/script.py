"""Traditional characters → simplified ones, for matching: always as many characters, so that offsets stay.

The conversion is OpenCC's: its phrases keep 乾隆, 瞭望 and 著作 as they are, its variants know Taiwan's 臺, 裡, 隨著
and Hong Kong's 裏, 衞, 綫. Only a text that is in traditional script is converted.
"""

import re
from functools import cache

from opencc import OpenCC

# Lone surrogates and NUL, which the library does not take, lie outside.
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_BASIC = "".join(map(chr, range(0x4E00, 0xA000)))


def simplified(text: str) -> str:
    """The text as it is, or in simplified characters if it is in traditional script."""
    return to_simplified(text) if is_traditional(text) else text


def is_traditional(text: str) -> bool:
    """Whether characters that only traditional script has (國, 會) outnumber those that only simplified has (国, 会).

    Of real texts traditional ones have 19 to 45 of a hundred of the former and none of the latter, simplified ones at
    most 2 in a thousand of the former (朱鎔基) and 7 to 25 of a hundred of the latter.
    """
    if not _any_traditional().search(text):
        return False
    return sum(map(_traditional_only().__contains__, text)) > sum(map(_simplified_only().__contains__, text))


def to_simplified(text: str) -> str:
    """Every traditional character in its simplified form, by phrases; the same number of characters."""
    return _HAN.sub(lambda run: _convert(run[0]), text)


def _convert(run: str) -> str:
    converted = _convert_all(run)
    return converted if len(converted) == len(run) else "".join(map(_convert_one, run))


def _convert_all(run: str) -> str:
    taiwan, hong_kong = _converters()
    converted: str = hong_kong.convert(taiwan.convert(run))
    return converted


def _convert_one(character: str) -> str:
    converted = _convert_all(character)
    return converted if len(converted) == 1 else character


@cache
def _converters() -> tuple[OpenCC, OpenCC]:
    return OpenCC("tw2s"), OpenCC("hk2s")


@cache
def _traditional_only() -> frozenset[str]:
    """Characters that have a simplified form and are none themselves: 於, 乾 and 著 are in both scripts (GB 2312)."""
    rest = set(_BASIC) - _encodable("gb2312")
    return frozenset(character for character in rest if _convert_one(character) != character)


@cache
def _any_traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(_traditional_only()))}]")


@cache
def _simplified_only() -> frozenset[str]:
    return frozenset(_encodable("gb2312") - _encodable("big5hkscs"))


def _encodable(encoding: str) -> set[str]:
    return set(_BASIC.encode(encoding, "ignore").decode(encoding))
