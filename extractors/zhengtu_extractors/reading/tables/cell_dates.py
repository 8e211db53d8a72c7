"""The day that a cell of a table's date column holds."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from unicodedata import normalize

from zhengtu_extractors.reading.dates import date_in
from zhengtu_extractors.reading.tables.rows import CHINA

_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{4}|\d{6})?")
_MONTH = re.compile(r"((?:19|20)\d\d)[-/.年]\s*(\d{1,2})(?:月份?)?")
_YEAR = re.compile(r"((?:19|20)\d\d)年?")
# Seconds or milliseconds since 1970, from 1990 on: shorter figures are no moments.
_EPOCH = re.compile(r"(\d{9,10})(?:\d{3})?(?:\.\d*)?")
_EARLIEST = 631_152_000
_ZONED = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d\S*(?:Z|[+-]\d\d:?\d\d)")
_MAIL = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? \S+")


def date_of_cell(cell: str) -> str | None:
    """YYYY-MM-DD, YYYY-MM or YYYY as far as the cell says; None where it says no possible day.

    Read are 2024-07-17, 2024/7/17, 2024年7月17日, 20240717, with a time behind or not; months and years; moments with
    their zone, as feeds and programs write them, and seconds or milliseconds since 1970, all as days of China. Not read
    is what can mean two days: 03/04/2024.
    """
    written = normalize("NFKC", cell).strip().removesuffix(".0")
    return _moment(written) or date_in(written) or _compact(written) or _cut(written)


def _moment(written: str) -> str | None:
    try:
        if _ZONED.fullmatch(written):
            return datetime.fromisoformat(written).astimezone(CHINA).date().isoformat()
        if _MAIL.fullmatch(written):
            return parsedate_to_datetime(written).astimezone(CHINA).date().isoformat()
    except (ValueError, OverflowError):
        return None
    epoch = _EPOCH.fullmatch(written)
    if epoch is None or int(epoch[1]) < _EARLIEST:
        return None
    return datetime.fromtimestamp(int(epoch[1]), UTC).astimezone(CHINA).date().isoformat()


def _compact(written: str) -> str | None:
    found = _COMPACT.fullmatch(written)
    return _possible(*map(int, found.groups())) if found else None


def _cut(written: str) -> str | None:
    if found := _MONTH.fullmatch(written):
        day = _possible(int(found[1]), int(found[2]), 1)
        return day[:7] if day else None
    found = _YEAR.fullmatch(written)
    return found[1] if found else None


def _possible(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
