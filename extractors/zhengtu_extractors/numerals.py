"""Chinese numerals of sessions: 十八届, 第23次, 第一百零二次."""

NUMERAL = "[一二三四五六七八九十百零〇0-9]{1,6}"
_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0}


def to_int(text: str) -> int:
    """二十三, 23, 第二十三's numeral → 23; raises ValueError for what is no numeral below 1000."""
    if text.isascii():
        return int(text)
    hundreds, hundred, rest = text.rpartition("百")
    tens, ten, ones = rest.lstrip("零〇").rpartition("十")
    try:
        number = (_DIGITS[hundreds] * 100 if hundred else 0) + (_DIGITS[tens or "一"] * 10 if ten else 0)
        return number + (_DIGITS[ones] if ones else 0)
    except KeyError as error:
        raise ValueError(f"no numeral below 1000: {text!r}") from error


def to_chinese(number: int) -> str:
    """23 → 二十三, 102 → 一百零二; for 1 to 999."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    digits = "零一二三四五六七八九"
    head = f"{digits[hundreds]}百" if hundreds else ""
    middle = (digits[tens] if tens > 1 or hundreds else "") + "十" if tens else "零" if hundreds and ones else ""
    return head + middle + (digits[ones] if ones else "")
