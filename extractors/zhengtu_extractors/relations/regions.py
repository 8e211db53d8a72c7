"""Strategies of one region, which are applied in its provinces alone: 长三角一体化发展, 西部大开发.

The provinces are those that the strategies' outlines name (国务院 and 中共中央, 2000 to 2021), with the three
prefectures outside the west that share its policies.
"""

from functools import lru_cache

from zhengtu_extractors.document import Statement

_WEST = "15 45 50 51 52 53 54 61 62 63 64 65 4228 4331 2224"
# What a strategy's name holds: the beginnings of the codes of its places (GB/T 2260).
_REGIONS = {
    "京津冀": "11 12 13",
    "长三角": "31 32 33 34",
    "长江三角洲": "31 32 33 34",
    "粤港澳": "44 81 82",
    "珠三角": "44",
    "珠江三角洲": "44",
    "成渝": "50 51",
    "川渝": "50 51",
    "长江经济带": "31 32 33 34 36 42 43 50 51 52 53",
    "黄河流域": "14 15 37 41 51 61 62 63 64",
    "东北地区等老工业基地": "15 21 22 23",
    "东北全面振兴": "15 21 22 23",
    "中部地区": "14 34 36 41 42 43",
    "西部大开发": _WEST,
    "海南自由贸易": "46",
    "海南自贸": "46",
}


def is_outside(statement: Statement) -> bool:
    """Whether a statement applies a region's strategy to a division that lies in another."""
    code = statement.target.removeprefix("place:")
    within = _provinces(statement.source) if statement.type == "APPLIED_IN" and code[:6].isdigit() else ()
    return bool(within) and not code.startswith(within)


@lru_cache(maxsize=256)
def _provinces(policy: str) -> tuple[str, ...]:
    return next((tuple(codes.split()) for name, codes in _REGIONS.items() if name in policy), ())
