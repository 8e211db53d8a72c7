"""（下转第三版） and （上接第一版）: where an article goes on, and where it comes from."""

import re
from dataclasses import dataclass

from zhengtu_extractors.reading.offsets import Traced, cut, trim
from zhengtu_extractors.reading.paper.page_furniture import number_of, plain

_SHEET = r"(?:\s*第?\s*(?P<sheet>[A-Z]?\s*\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:版|页)?)?"
_TITLE = r"(?:[\s，,]*[《“](?P<title>[^》”]{2,60})[》”]?[\s一]*(?:文)?)?"
_FROM = re.compile(
    rf"\s*[（(【]\s*(?:上\s*接|紧\s*接|接(?=\s*第?\s*[A-Z\d一二三四五六七八九十])){_SHEET}[^）)】《“]{{0,12}}{_TITLE}[^）)】]{{0,8}}[）)】]\s*"
)
_FROM_LINE = re.compile(rf"\s*(?:上\s*接|紧\s*接)\s*(?=[第A-Z\d]){_SHEET}{_TITLE}(?:\s+|$|(?=[\u4e00-\u9fff]))")
_TO = re.compile(rf"\s*[（(【]\s*(?:下\s*)?转{_SHEET}[^）)】《“]{{0,10}}{_TITLE}[^）)】]{{0,8}}[）)】]\s*$")
_TO_LINE = re.compile(rf"\s*下\s*转\s*{_SHEET}(?<=版)\s*$")


@dataclass(frozen=True, slots=True)
class Jump:
    """A jump at an end of a body.

    `sheet` is the newspaper page that it names, `` if it names none; `title` the headline in it; `rest` the body
    without it.
    """

    rest: Traced
    sheet: str
    title: str = ""


def jump_from(body: Traced) -> Jump | None:
    """The jump with which a body begins."""
    found = _FROM.match(body.text) or _FROM_LINE.match(body.text)
    return Jump(trim(cut(body, found.end())), _number(found["sheet"]), found["title"] or "") if found else None


def jump_to(body: Traced) -> Jump | None:
    """The jump with which a body ends."""
    found = _TO.search(body.text) or _TO_LINE.search(body.text)
    if not found:
        return None
    return Jump(trim(cut(body, 0, found.start())), _number(found["sheet"]), found.groupdict().get("title") or "")


def _number(sheet: str | None) -> str:
    """The page number in figures; empty for none."""
    if not sheet:
        return ""
    return number_of(sheet) if re.fullmatch(r"[一二三四五六七八九十]+", sheet) else plain(sheet)
