"""The number of a newspaper page (版), as files, mastheads and jumps write it: 1, 12, A03."""

import re

_CHINESE_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0}
_NUMERAL = r"[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3}"
_BAN = re.compile(rf"第?\s*(?P<sheet>{_NUMERAL})\s*版")
_IN_NAME = (
    re.compile(rf"(?<![\dA-Za-z])第?(?P<sheet>{_NUMERAL})版"),
    # The electronic editions of many papers: nw.D110000renmrb_20240717_1-03.htm, node_3.html, 20240717-A03.pdf.
    re.compile(r"(?:19|20)\d{6}[-_](?:\d-)?(?P<sheet>[A-D]?\d{1,2})(?=\.[a-z]+$)", re.IGNORECASE),
    re.compile(r"(?:^|[/_-])(?P<sheet>[A-D]\d{1,2})(?=[._-])", re.IGNORECASE),
)


def sheet_number(numeral: str) -> str:
    """A page's numeral in one form: 第三版 → 3, 03 → 3, A03 → A03, 十二 → 12."""
    numeral = numeral.strip().upper()
    if numeral[:1].isascii():
        return numeral.lstrip("0") if numeral.isdigit() else numeral[0] + numeral[1:].zfill(2)
    tens, _, ones = numeral.rpartition("十")
    ten = 10 * _CHINESE_DIGITS.get(tens, 1) if "十" in numeral else 0
    return str(ten + _CHINESE_DIGITS.get(ones, 0))


def sheet_in(text: str) -> str | None:
    """The page that a masthead or a jump names (第3版, 下转第三版, A03版), or None."""
    found = _BAN.search(text)
    return sheet_number(found["sheet"]) if found else None


def sheet_in_name(source: str) -> str | None:
    """The page that the name of a file tells: 2024-07-17_第02版.txt, 20240717-A03.pdf, …_20240717_1-03.htm."""
    name = source.rpartition("/")[2]
    found = next((match for form in _IN_NAME if (match := form.search(name))), None)
    return sheet_number(found["sheet"]) if found else None
