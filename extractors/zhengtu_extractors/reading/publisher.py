"""The outlet that a text page names in its source line (来源：…) or its masthead, and the date beside it."""

import re

from zhengtu_extractors.reading.dates import date_in

_SOURCE = re.compile(
    r"(?:信息来源|文章来源|稿件来源|来\s*源|稿源|出处)\s*[：:]\s*(?P<name>[^\s：:|｜【】\[\]（）()<>，。、]{0,30})"
)
_NO_NAME = re.compile(r"^(?:发布|作者|时间|日期|浏览|点击|字号|字体|编辑|更新|责任|打印|\d)|^[^\u4e00-\u9fff]*$")
# What a masthead prints beside its date; a line of a body that holds a date goes on in words.
_BESIDE_DATE = (
    r"(?:\s|[|｜·,，]|星期[一二三四五六日天]|农历[\u4e00-\u9fff]{2,10}|(?:第?\s*[A-Z]?\d{1,4}\s*)?[\u4e00-\u9fff]{0,4}版"
    r"|要闻|综合|时政|新闻|第\d+期|总第\d+期|[A-Z]?\d{1,3})*"
)
_DAY = r"(?P<date>(?:19|20)\d\d\s*(?:年|[-./])\s*\d{1,2}\s*(?:月|[-./])\s*\d{1,2}\s*日?)"
_NAME = r"(?P<name>[\u4e00-\u9fff]{2,12})"
_PAPER = re.compile(rf"^\s*(?:{_NAME}(?<=报))?\W{{0,3}}{_DAY}{_BESIDE_DATE}$")
_MASTHEAD = re.compile(rf"^\s*(?:{_NAME}\s*)?{_DAY}\s*(?=\S*\s*星期|.*版){_BESIDE_DATE}$")
_PAPER_NAME = re.compile(r"^\s*[\u4e00-\u9fff]{2,8}(?:日报|晚报|早报|晨报|都市报)\s*(?:第?\s*[A-Z]?\d{1,2}\s*版)?$")

Found = dict[str, tuple[str, str]]


def said_by_text(text: str) -> Found:
    """Publisher and date of a text page, each with its clue, from a source line or a masthead among its short lines."""
    found: Found = {}
    above = ""
    for line in text.splitlines():
        if len(line.strip()) > 0 and len(line) <= 80:
            _keep(found, _of_line(line, above))
        above = line.strip()
    return found


def is_masthead(line: str) -> bool:
    """Whether a line of a text page is its masthead: a date with a weekday or a page number, and the outlet."""
    return bool(_MASTHEAD.match(line))


def _keep(found: Found, more: Found) -> None:
    """What was found first stays."""
    for name, value in more.items():
        found.setdefault(name, value)


def _of_line(line: str, above: str) -> Found:
    if source := _SOURCE.search(line):
        return _told(source["name"], date_in(line[source.end() :]) or date_in(line[: source.start()]), "source line")
    if masthead := _MASTHEAD.match(line):
        alone = above if re.fullmatch(r"[\u4e00-\u9fff]{2,12}", above) else None
        return _told(masthead["name"] or alone, date_in(masthead["date"]), "masthead")
    if masthead := _PAPER.match(line):
        return _told(masthead["name"], date_in(masthead["date"]), "masthead")
    if _PAPER_NAME.match(line):
        return _told(re.sub(r"\s*第?\s*[A-Z]?\d*\s*版?$", "", line.strip()), None, "masthead")
    return {}


def _told(name: str | None, day: str | None, clue: str) -> Found:
    """What of the two there is."""
    publisher: Found = {"publisher": (name, clue)} if name and not _NO_NAME.match(name) else {}
    return {**publisher, **({"date": (day, clue)} if day else {})}
