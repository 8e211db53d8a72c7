"""The day of publication, from what a page, its address or its file's name says of it."""

import re
from datetime import date
from unicodedata import normalize

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = (
    re.compile(rf"{_YEAR}\s*年\s*(?P<month>\d{{1,2}})\s*月\s*(?P<day>\d{{1,2}})\s*日"),
    re.compile(rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)"),
)
_IN_NAME = (
    re.compile(
        rf"(?<!\d){_YEAR}[-_./年]?(?P<month>0[1-9]|1[0-2]|\d(?=[-_./月]))[-_./月]?(?P<day>[0-3]\d|\d(?!\d))(?!\d)"
    ),
)
_IN_ADDRESS = (
    re.compile(rf"/{_YEAR}[-/]?(?P<month>\d\d)[-/]?(?P<day>\d\d)(?=[/_.]|$)"),
    re.compile(rf"[/_t]{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?=[_./])"),
)


def date_in(text: str) -> str | None:
    """The first full date of a text, full-width figures included, as YYYY-MM-DD."""
    return _first(_FORMS, normalize("NFKC", text))


def date_in_name(source: str) -> str | None:
    """The date in a file's name, or in a folder's: 2016-02-24_…, 20160224…, 2016/02/24/…."""
    *folders, name = source.split("/")
    stem = name.rsplit(".", 1)[0]
    return _first(_IN_NAME, stem) or _first(_IN_NAME, "/".join(folders))


def date_in_address(address: str) -> str | None:
    """The date in a URL: /2016/0224/c1001.html, /201602/t20160224_1.html."""
    return _first(_IN_ADDRESS, address)


def _first(forms: tuple[re.Pattern[str], ...], text: str) -> str | None:
    found = ((match.start(), valid) for form in forms for match in form.finditer(text) if (valid := _valid(match)))
    return min(found, default=(0, None))[1]


def _valid(match: re.Match[str]) -> str | None:
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"])).isoformat()
    except ValueError:
        return None
