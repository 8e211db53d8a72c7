"""Dates of Chinese news and documents as ISO strings, those without a year or month read against the article's date.

For an article of 2014-09-13: 2016年2月15日 → 2016-02-15; 今年5月 → 2014-05; 去年 → 2013; 25日至26日 → 2014-08-25 to
2014-08-26; 上半年 → 2014-01 to 2014-06; “十四五”期间 → 2021 to 2025.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from zhengtu_extractors.document import Document, Sentence


@dataclass(frozen=True, slots=True)
class Date:
    """A stretch `start:end` of a text and the time that it means, ISO cut to what is known.

    `end_value` is the last day, month or year of a period, None for a single one.
    """

    start: int
    end: int
    value: str
    end_value: str | None = None

    @property
    def known(self) -> str | None:
        """What holds of every day of the period: 2014-09 for 9月9日至13日; None if not even the year does."""
        if self.end_value is None:
            return self.value
        first, last = self.value.split("-"), self.end_value.split("-")
        same = next((n for n, (a, b) in enumerate(zip(first, last, strict=True)) if a != b), len(first))
        return "-".join(first[:same]) or None


class _Day(NamedTuple):
    """A date of which month and day may be unknown."""

    year: int
    month: int | None = None
    day: int | None = None

    def iso(self) -> str:
        return f"{self.year:04}" + "".join(f"-{n:02}" for n in (self.month, self.day) if n)

    def valid(self) -> bool:
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True


_YEARS = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "来年": 1, "后年": 2}
_SAME_YEARS = {"同年": 0, "当年": 0, "次年": 1, "翌年": 1}
_MONTHS = {"本月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}
_DAYS = {"今日": 0, "今天": 0, "昨日": -1, "昨天": -1, "昨晚": -1, "前日": -2, "前天": -2, "明日": 1, "明天": 1}
_SAME_DAYS = {"当日": 0, "当天": 0, "同日": 0, "当晚": 0, "次日": 1, "翌日": 1}
_PARTS = {"上半年": (1, 6), "下半年": (7, 12)} | {f"{n}季度": (3 * i + 1, 3 * i + 3) for i, n in enumerate("一二三四")}
_TO = r"(?:[-—–~～－至到]{1,2})"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)"
_MONTH = r"(?:1[0-2]|0?[1-9])(?!\d)"
_YEAR = r"(?:19|20)\d\d"

# The first year of each five-year plan from the sixth (1981) on.
_PLANS = ("六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六")
_FIVE_YEARS = {n: 1981 + 5 * i for i, n in enumerate(_PLANS)}
_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"○": "0", "零": "0", "Ｏ": "0", "O": "0"}


def _days(n: str) -> str:
    """Day, or day to day, with groups `day{n}` and `to{n}`; the day's own 日 may be left out: 9月26-27日."""
    return rf"(?P<day{n}>{_DAY})(?:[日号]|日?{_TO}(?P<to{n}>{_DAY})[日号])"


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_PART = r"(?:第?[一二三四]季度|[上下]半年)"
_COUNTED = r"[内游龄均前后元]|以[内上下前后]|之[内前后]|报"
_OPENINGS = {word[0] for word in (*_YEARS, *_SAME_YEARS, *_MONTHS, *_DAYS, *_SAME_DAYS, *_PLANS, *_DIGITS)}
_PATTERN = re.compile(
    rf"(?=[0-9第上下近日“\"{''.join(sorted(_OPENINGS))}])(?:"  # most characters open no date
    + "|".join(
        (
            rf"(?<![\d.])(?P<iso>{_YEAR}[-/.]{_MONTH}[-/.]{_DAY})(?![\d.])",
            (
                rf"(?<!\d)(?:(?P<year>{_YEAR})年度?|(?P<spoken>{_any((*_YEARS, *_SAME_YEARS))}))"
                rf"(?:(?P<part>{_PART})|(?P<month>{_MONTH})月份?(?:{_days('')})?)?"
            ),
            rf"(?<![\d.])(?P<month2>{_MONTH})月份?(?:{_days('2')})?",
            rf"(?<![\d.年第期续近约满达过])(?<![每\d]月){_days('3')}(?!{_COUNTED})",
            rf"(?P<part2>{_PART})",
            r"(?P<near>近日|日前)",
            rf"(?!明日前)(?P<word>{_any((*_MONTHS, *_DAYS, *_SAME_DAYS))})(?!报)",
            rf"[“\"]?(?P<plan>{_any(_FIVE_YEARS)})五[”\"]?(?:规划)?(?:期间|时期)",
            (
                r"(?P<hanzi>[〇○零Ｏ一二三四五六七八九]{4})年"
                r"(?:(?P<hm>[一二三四五六七八九十]{1,2})月(?:(?P<hd>[一二三四五六七八九十]{1,3})日)?)?"
            ),
        )
    )
    + ")"
)
_RANGE = re.compile(_TO)
_SENTENCE_END = re.compile(r"[。！？\n]")
_PLANNED = re.compile(r"(?:将|拟|定于|计划|即将|预计|力争|确保|截止|截至)[^，。；]{0,12}$")
_DEADLINE = re.compile(r"(?:底|末|中旬|下旬|上旬)?(?:之?前|将)")
# A day or month this much after the article's date is one of the past unless the text speaks of a plan.
_AHEAD = timedelta(days=31)


def find_dates(text: str, article_date: str | None) -> tuple[Date, ...]:
    """The dates of a folded text in order.

    Args:
        text: as `fold` gives it.
        article_date: ISO, cut to what is known. Without it only dates that name their year are found, and those
            that lean on one in the same sentence.
    """
    return _find(text, article_date)


@lru_cache(maxsize=8)
def _find(text: str, article_date: str | None) -> tuple[Date, ...]:
    return tuple(_joined(text, _Reader(text, article_date).read()))


def date_near(document: Document, sentence: Sentence, position: int) -> str | None:
    """The date of what stands at `position` of the article: the nearest before it in its sentence, else after it.

    A period gives what holds of all its days (2014-09 for 9日至13日).
    """
    inside = [d for d in dates_of(document) if sentence.start <= d.start and d.end <= sentence.end]
    before = [d for d in inside if d.end <= position]
    chosen = before[-1] if before else next(iter(inside), None)
    return chosen.known if chosen else None


def day_of(document: Document, sentence: Sentence, position: int) -> str | None:
    """The same where it is a full day, else None."""
    near = date_near(document, sentence, position)
    return near if near and len(near) == len("2014-09-13") else None


def dates_of(document: Document) -> tuple[Date, ...]:
    """The dates of a document."""
    return find_dates(document.text, document.article.date)


@dataclass(slots=True)
class _Reader:
    """Reads dates from left to right; `last` is the date before, `last_end` where it ended."""

    text: str
    article_date: str | None
    last: _Day | None = None
    last_end: int = 0

    def read(self) -> Iterator[Date]:
        for found in _PATTERN.finditer(self.text):
            first, last = self._days(found)
            if first is None or not first.valid() or (last and not (last.valid() and first < last)):
                continue
            yield Date(found.start(), found.end(), first.iso(), last.iso() if last else None)
            self.last, self.last_end = last or first, found.end()

    @property
    def today(self) -> _Day | None:
        return _Day(*map(int, self.article_date.split("-"))) if self.article_date else None

    def _days(self, found: re.Match[str]) -> tuple[_Day | None, _Day | None]:
        if found["iso"]:
            return _Day(*map(int, re.split(r"[-/.]", found["iso"]))), None
        if found["hanzi"]:
            return _hanzi_day(found), None
        if found["plan"]:
            start = _FIVE_YEARS[found["plan"]]
            return _Day(start), _Day(start + 4)
        if found["word"] or found["near"]:
            return self._by_word(found), None
        part = found["part"] or found["part2"]
        if part:
            return self._part_of_year(found, part.removeprefix("第"))
        return self._by_numbers(found)

    def _by_word(self, found: re.Match[str]) -> _Day | None:
        word = found[0]
        if word in _SAME_DAYS:
            return _shifted(self.last or self.today, _SAME_DAYS[word])
        if self.today is None:
            return None
        if word in _DAYS:
            return _shifted(self.today, _DAYS[word])
        return _month_shifted(self.today, _MONTHS.get(word, 0))

    def _part_of_year(self, found: re.Match[str], part: str) -> tuple[_Day | None, _Day | None]:
        year = self._year(found)
        if year is None:
            return None, None
        first, last = _PARTS[part]
        return _Day(year, first), _Day(year, last)

    def _by_numbers(self, found: re.Match[str]) -> tuple[_Day | None, _Day | None]:
        month, day, to = (_number(found, name) for name in ("month", "day", "to"))
        if found["year"] or found["spoken"]:
            year = self._year(found)
            first = _Day(year, month, day) if year else None
        elif month:
            first = self._without_year(found, month, day)
        else:
            first = self._without_month(found, day or 0)
        return first, first._replace(day=to) if first and to else None

    def _year(self, found: re.Match[str]) -> int | None:
        if found["year"]:
            return int(found["year"])
        if found["spoken"] in _SAME_YEARS:
            return self.last.year + _SAME_YEARS[found["spoken"]] if self.last else None
        return self.today.year + _YEARS.get(found["spoken"] or "", 0) if self.today else None

    def _without_year(self, found: re.Match[str], month: int, day: int | None) -> _Day | None:
        """7月16日: the year of the date before it in its sentence, else the article's, or the one before that."""
        neighbour = self._neighbour(found.start())
        if neighbour and neighbour.month and not (self.today and self.today.year == neighbour.year):
            return _Day(neighbour.year, month, day)
        if self.today is None:
            return _Day(neighbour.year, month, day) if neighbour else None
        here = _Day(self.today.year, month, day)
        if not here.valid() or self._planned(found):
            return here
        return here._replace(year=here.year - 1) if _date(here) > _date(self.today) + _AHEAD else here

    def _without_month(self, found: re.Match[str], day: int) -> _Day | None:
        """25日: the month of the date before it in its sentence, else the article's, or the one before that."""
        neighbour = self._neighbour(found.start())
        if neighbour and neighbour.month:
            return neighbour._replace(day=day)
        today = self.today
        if today is None or today.month is None:
            return None
        later = today.day is not None and day > today.day + 1
        return _month_shifted(today, -1 if later and not self._planned(found) else 0)._replace(day=day)

    def _neighbour(self, start: int) -> _Day | None:
        """The date before, if it stands in the same sentence."""
        return None if _SENTENCE_END.search(self.text, self.last_end, start) else self.last

    def _planned(self, found: re.Match[str]) -> bool:
        before = self.text[max(0, found.start() - 20) : found.start()]
        return bool(_PLANNED.search(before) or _DEADLINE.match(self.text, found.end()))


def _joined(text: str, dates: Iterator[Date]) -> Iterator[Date]:
    """7月9日 至 8月2日 is one period."""
    held: Date | None = None
    for d in dates:
        if held and _RANGE.fullmatch(text, held.end, d.start) and _comparable(held, d):
            held = Date(held.start, d.end, held.value, d.end_value or d.value)
            continue
        if held:
            yield held
        held = d
    if held:
        yield held


def _comparable(first: Date, second: Date) -> bool:
    return first.end_value is None and first.value < second.value and len(first.value) == len(second.value)


def _number(found: re.Match[str], name: str) -> int | None:
    value = next((v for suffix in ("", "2", "3") if (v := found.groupdict().get(name + suffix))), None)
    return int(value) if value else None


def _hanzi_day(found: re.Match[str]) -> _Day:
    year = int("".join(_DIGITS[c] for c in found["hanzi"]))
    return _Day(year, _hanzi_number(found["hm"]), _hanzi_number(found["hd"]))


def _hanzi_number(text: str | None) -> int | None:
    """二十三 → 23."""
    if text is None:
        return None
    tens, ten, ones = text.rpartition("十")
    return (int(_DIGITS.get(tens, "1")) * 10 if ten else 0) + int(_DIGITS.get(ones, "0"))


def _date(day: _Day) -> date:
    return date(day.year, day.month or 1, day.day or 1)


def _shifted(day: _Day | None, by: int) -> _Day | None:
    if day is None or day.day is None or not by:
        return day
    moved = _date(day) + timedelta(days=by)
    return _Day(moved.year, moved.month, moved.day)


def _month_shifted(day: _Day, by: int) -> _Day:
    """The month of a day, or one that many months on; the bare year if the month is not known."""
    if day.month is None:
        return _Day(day.year)
    months = day.year * 12 + day.month - 1 + by
    return _Day(months // 12, months % 12 + 1)
