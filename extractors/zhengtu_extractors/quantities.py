"""Quantities of reports: 374种, 3.2亿元, 超50%, 48.3%, 8.2个百分点, 三成, 百分之三十, 420元, 20余万人.

The value is in the plain unit: 3.2亿元 is 320000000 元, 三成 30 %.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from zhengtu_extractors.numerals import NUMERAL, to_int

_NUMBER = r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FACTORS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
# The measure words of official reports; of what begins alike the longer first.
_UNITS = (
    "人次|人口|人份|项次|吨次|户次|家次|架次|车次|班次|台次|件次|人|户|名|位|对|"
    "万?千瓦时|千瓦|兆瓦|吨标准煤|标准煤|吨|公斤|千克|毫克|微克|克|平方公里|平方千米|平方米|立方米|公顷|公里|千米|米|亩|"
    "美元|欧元|港元|元|张床位|套|栋|幢|座|处|所|家|个百分点|个(?!月)|项|种|件|宗|起|部|条|台套|台|辆|艘|架|列|张|床|份|笔|次|场|"
    "期|批|株|头|只|口|盏|根|块|卷|册|篇|本|支|类|间|眼|孔|趟|标箱|度|小时|分钟|天|岁"
)
_PERCENT = "%|％|个百分点|百分点|倍|‰"
_BOUND = "不低于|不少于|至少|超过|超出|超|逾|突破|高于|约为|大约|约|将近|接近|近|不超过|不高于|不足|不到|少于|低于"
_BOUNDS = {
    "over": {"不低于", "不少于", "至少", "超过", "超出", "超", "逾", "突破", "高于", "以上", "余", "多"},
    "under": {"不超过", "不高于", "不足", "不到", "少于", "低于", "以下", "以内"},
    "about": {"约为", "大约", "约", "将近", "接近", "近", "左右"},
}
_NOT_A_NUMBER = r"(?<![\d.,A-Za-z第前])(?<!No)"


def quantity(n: int) -> str:
    """A pattern of a quantity whose groups end in the number `n`."""
    return (
        rf"(?P<bound{n}>{_BOUND})?{_NOT_A_NUMBER}"
        rf"(?:(?P<number{n}>{_NUMBER})(?:[-—~～至到](?P<upper{n}>{_NUMBER}))?(?P<more{n}>[余多])?"
        rf"(?P<factor{n}>[十百千]?万亿|[十百千]?[万亿]|千(?!瓦|克|米)|百(?!分))?(?P<rest{n}>[余多])?"
        rf"(?P<unit{n}>(?:{_PERCENT}|{_UNITS})(?:/(?:百|万|千)?(?:{_UNITS}|年|月|日))?)|"
        rf"百分之(?P<hundredth{n}>{NUMERAL})|(?P<tenth{n}>[一二两三四五六七八九])成(?![果为立效员熟长功品])(?P<half{n}>半)?)"
        rf"(?P<after{n}>以上|左右|以内|以下)?"
    )


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` in the plain unit, `upper` the other end of a range; `bound` is `over`, `under`, `about` or empty."""

    value: Decimal
    unit: str
    bound: str = ""
    upper: Decimal | None = None


def read_quantity(m: re.Match[str], n: int) -> Quantity | None:
    """What a match of `quantity(n)` means; None for a numeral that is none."""
    bound = _bound(m[f"bound{n}"], m[f"after{n}"], m[f"more{n}"], m[f"rest{n}"])
    if m[f"tenth{n}"]:
        tenths = to_int(m[f"tenth{n}"].replace("两", "二")) * 10
        return Quantity(Decimal(tenths + (5 if m[f"half{n}"] else 0)), "%", bound)
    if m[f"hundredth{n}"]:
        try:
            return Quantity(Decimal(to_int(m[f"hundredth{n}"])), "%", bound)
        except ValueError:
            return None
    factor = _factor(m[f"factor{n}"] or "")
    upper = _number(m[f"upper{n}"]) * factor if m[f"upper{n}"] else None
    value = _number(m[f"number{n}"]) * factor
    unit = {"％": "%", "百分点": "个百分点", "人口": "人"}.get(m[f"unit{n}"], m[f"unit{n}"])
    return Quantity(value, unit, bound, upper) if upper is None or upper > value else None


def plain(value: Decimal) -> str:
    """3.20 → 3.2, 1E+8 → 100000000."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", "").replace("，", ""))


def _factor(text: str) -> int:
    factor = 1
    for sign in text:
        factor *= _FACTORS[sign]
    return factor


def _bound(*said: str | None) -> str:
    return next((name for name, words in _BOUNDS.items() if words & set(said)), "")
