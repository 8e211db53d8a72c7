"""The outlet that a page names: its source line (来源：…), its masthead, its site; and the date beside it."""

import re
from html import unescape

from zhengtu_extractors.reading.dates import date_in, date_in_address
from zhengtu_extractors.reading.markup import attribute

_HIDDEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SOURCE = re.compile(
    r"(?:信息来源|文章来源|稿件来源|来\s*源|稿源|出处)\s*[：:]\s*(?P<name>[^\s：:|｜【】\[\]（）()<>，。、]{0,30})"
)
_NO_NAME = re.compile(r"^(?:发布|作者|时间|日期|浏览|点击|字号|字体|编辑|更新|责任|打印|\d)|^[^\u4e00-\u9fff]*$")
_TIME = re.compile(r"(?:发布|更新|发表|成文|印发)?(?:时间|日期)\s*[：:]\s*(?P<rest>.{0,24})")
_CLOCK = re.compile(r"(?P<day>(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?)\s*\d{1,2}\s*[:：]\s*\d\d")
_META = re.compile(r"<meta\b[^>]*>", re.IGNORECASE)
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_CANONICAL = re.compile(r"<(?:link\b[^>]*rel=[\"']?canonical|meta\b[^>]*og:url)[^>]*>", re.IGNORECASE)
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_SITE = re.compile(r"(?:网|网站|日报|晚报|新闻网|政府|委员会|厅|局|部|在线)$")
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
_OUTLET_ELEMENT = re.compile(
    r"<[^>]*(?:id|class)=[\"']?(?:media_name|source|laiyuan|ly)\b[^>]*>(.{0,300}?)</(?:span|div|td)>", re.DOTALL
)

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


def said_by_markup(raw: str) -> Found:
    """Publisher, date and address of a saved web page, each with its clue."""
    shown = _shown(raw)
    found: Found = {}
    _keep(found, _address(raw))
    _keep(found, _of_source(shown))
    _keep(found, _of_element(raw))
    _keep(found, _of_metas(raw))
    _keep(found, _of_times(shown))
    _keep(found, _of_site(raw))
    if "address" in found and (day := date_in_address(found["address"][0])):
        _keep(found, {"date": (day, "address")})
    return found


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


def _shown(raw: str) -> str:
    """What a reader sees, on one line."""
    visible = _TAG.sub(" ", _HIDDEN.sub(" ", raw.split("</head>", 1)[-1]))
    return re.sub(r"\s+", " ", unescape(visible))


def _of_source(shown: str) -> Found:
    """The source line, and a date up to 60 characters from it."""
    for source in _SOURCE.finditer(shown):
        around = shown[max(0, source.start() - 60) : source.end() + 60]
        day = date_in(shown[source.end() : source.end() + 60]) or date_in(around)
        if found := _told(source["name"], day, "source line"):
            return found
    return {}


def _of_element(raw: str) -> Found:
    """An element that is called source or media name."""
    element = _OUTLET_ELEMENT.search(raw)
    name = re.sub(r"来源[：:]", "", unescape(_TAG.sub("", element[1]))).strip() if element else ""
    return {"publisher": (name, "source element")} if 2 <= len(name) <= 20 and not _NO_NAME.match(name) else {}


def _of_metas(raw: str) -> Found:
    found: Found = {}
    for tag in _META.findall(raw):
        name = (attribute(tag, "name") or attribute(tag, "property") or "").lower()
        content = attribute(tag, "content") or ""
        if re.search(r"pub_?date|publish|published_time|creat.*date|firstpublish", name) and (day := date_in(content)):
            _keep(found, {"date": (day, f"meta {name}")})
        if re.fullmatch(r"source|contentsource|mediaid|og:site_name|article:publisher", name) and not _NO_NAME.match(
            content
        ):
            _keep(found, {"publisher": (content.strip(), f"meta {name}")})
    return found


def _of_times(shown: str) -> Found:
    """发布时间：2014-09-18, or else the first date with a clock time."""
    labelled = (date_in(match["rest"]) for match in _TIME.finditer(shown))
    day = next((each for each in labelled if each), None)
    if day:
        return {"date": (day, "time line")}
    clock = _CLOCK.search(shown)
    timed = date_in(clock["day"]) if clock else None
    return {"date": (timed, "time line")} if timed else {}


def _of_site(raw: str) -> Found:
    """The site's owner, where the page names no source: its author, or the end of the title."""
    for tag in _META.findall(raw):
        content = (attribute(tag, "content") or "").strip()
        if (attribute(tag, "name") or "").lower() in ("author", "sitename") and _SITE.search(content):
            return {"publisher": (content, "site's author")}
    title = _TITLE.search(raw)
    last = re.split(r"[_|｜-]", unescape(title[1]))[-1].strip() if title else ""
    return {"publisher": (last, "site's title")} if 2 < len(last) <= 30 and _SITE.search(last) else {}


def _address(raw: str) -> Found:
    saved = _SAVED_FROM.search(raw[:2000])
    link = _CANONICAL.search(raw)
    address = saved[1] if saved else (attribute(link[0], "href") or attribute(link[0], "content") if link else None)
    return {"address": (address, "page")} if address and address.startswith("http") else {}
