"""What a saved web page says of its making: outlet, day, newspaper page and address, each with its clue.

The day of publication is not any day on the page. In this order: one labelled as that of publication (发布时间), the
one beside the source line, the one that the page's metadata give, the first that is labelled 时间 or has a time of day,
the day of the last change, the day of a document.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from zhengtu_extractors.reading.dates import date_in, date_in_address
from zhengtu_extractors.reading.headlines import Heading
from zhengtu_extractors.reading.names import names_in
from zhengtu_extractors.reading.publisher import Found
from zhengtu_extractors.reading.sheets import sheet_in
from zhengtu_extractors.reading.web.markup import attribute, blocks_of

_SOURCE = re.compile(
    r"(?:(?:信息|文章|稿件|新闻|内容)来\s*源|(?:(?<![\u4e00-\u9fff])|(?<=[日分秒]))(?:来\s*源|稿源|出处))"
    r"\s*[：:]\s*(?P<name>[^\s：:|｜【】\[\]（）()<>，。、]{0,30})"
)
_ISSUER = re.compile(
    r"(?<![\u4e00-\u9fff])(?:发布机构|发布单位|发文机关|发文单位|公开机构)\s*[：:]\s*(?P<name>[\u4e00-\u9fff]{0,30})"
)
_OWNER = re.compile(r"(?:主办单位|主办|版权所有)\s*[：:]\s*(?P<name>[\u4e00-\u9fff]{4,30})")
_NO_NAME = re.compile(
    r"^(?:发布|作者|时间|日期|浏览|点击|字号|字体|编辑|更新|责任|打印|收藏|\d+(?:$|[-年:：./]))|^[^\u4e00-\u9fff]*$"
    r"|^(?:本网?站?|原创|网络|互联网|转载|综合|其[他它]|未知)$"
)
_PUBLISHED = re.compile(r"(?:发布|发表|刊发|刊登|发稿|公布|录入)(?:时间|日期)\s*[：:]?\s*(?P<rest>.{0,24})")
_TIME = re.compile(r"(?<![\u4e00-\u9fff])(?:时\s*间|日\s*期)\s*[：:]\s*(?P<rest>.{0,24})")
_CHANGED = re.compile(r"(?:更新|修改)(?:时间|日期|于)\s*[：:]?\s*(?P<rest>.{0,24})")
_WRITTEN = re.compile(r"(?:成文|印发|生成|发文)(?:时间|日期)\s*[：:]?\s*(?P<rest>.{0,24})")
_CLOCK = re.compile(r"(?P<day>(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?)[\sT]*\d{1,2}\s*[：:]\s*\d\d(?::\d\d)?")
# Clocks of the day on which the page was saved.
_NOW = re.compile(r"今天|今日|现在|当前|北京时间|农历")
# What a line may hold beside a date and still be a line about the page.
_BESIDE = re.compile(r"[\d\s年月日时分秒:：.\-/|｜【】\[\]（）()]+|星期.|发布|更新|发表|时间|日期|字号")
_OUTLET = re.compile(
    r"^[\s|｜]*(?P<name>[\w\u4e00-\u9fff]{1,14}?(?:网|报|报道|社|周刊|刊|杂志|电视台|电台|新闻|在线))(?=$|[\s\[【（(|｜])"
)
_ELEMENT = re.compile(
    r"<[a-z][^<>]*(?:id|class)\s*=\s*[\"']?(?:media_name|source|laiyuan|ly|js_name|profile_nickname)\b[^<>]*>"
    r"(.{0,300}?)</(?:span|div|td|a|em|strong)>",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"<[^<>]*>")
_META = re.compile(r"<meta\b[^<>]*>", re.IGNORECASE)
_PUBLISHED_META = re.compile(r"pub_?date|publish|published_time|creat.*date|firstpublish|docdate|releasedate")
_SOURCE_META = re.compile(r"source|contentsource|mediaid|og:site_name|article:publisher")
# 政府网站发展指引 (国办发〔2017〕47号) names ArticleTitle; the others are those of social networks.
_TITLE_META = re.compile(r"articletitle|og:title|twitter:title")
_CANONICAL = re.compile(r"<(?:link\b[^<>]*rel=[\"']?canonical|meta\b[^<>]*og:url)[^<>]*>", re.IGNORECASE)
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_SITE = re.compile(r"(?:网|网站|日报|晚报|新闻网|政府|委员会|厅|局|部|在线)$")
_EDITION = re.compile(r"(?:数字报刊?|多媒体数字版|数字版|电子版|电子报|多媒体报)$")
# The comment in which the newspaper system of Founder (方正) puts an article's properties.
_FOUNDER = re.compile(r"<!--\s*enpproperty(.{0,4000}?)/enpproperty", re.DOTALL)
# WeChat writes the day with a script: seconds since 1970.
_WECHAT = re.compile(r"\bvar (?:ct|oriCreateTime|create_time)\s*=\s*[\"'](\d{10})[\"']")
_CHINA = timedelta(hours=8)
_SHEET_LINE = re.compile(r"^第?\s*[A-Z]?\d{1,3}\s*版\s*(?:[：:]\s*\S{1,12})?$")
_NEAR = (0, -1, 1, -2, 2)
# A line of prose is longer; so is the cell of a table that holds more than a date.
_SHORT = 200
_CELL = 24


def said_by_markup(raw: str) -> Found:
    """Publisher, date, sheet and address of a saved web page, each with its clue."""
    blocks = [block for block in blocks_of(raw) if "<title>" not in block.marks]
    lines = [block.text for block in blocks]
    metas = _metas(raw)
    found: Found = {}
    for more in (
        _address(raw),
        _labelled(lines, _PUBLISHED, "time line"),
        _of_source(lines),
        _of_founder(raw),
        _of_element(raw),
        _of_wechat(raw),
        _of_metas(metas),
        _of_clocks(lines),
        _labelled(lines, _CHANGED, "line of the last change"),
        _of_issuer(lines),
        _labelled(lines, _WRITTEN, "document's date line"),
        _of_site(raw, metas, lines),
        _of_sheet([block.text for block in blocks if not block.linked]),
    ):
        _keep(found, more)
    if "address" in found and (day := date_in_address(found["address"][0])):
        _keep(found, {"date": (day, "address")})
    return found


def title_in(raw: str) -> str | None:
    """The title that the page's properties give apart from the site's name, or None."""
    told = (content for name, content in _metas(raw) if _TITLE_META.fullmatch(name) and content)
    return next(told, None)


def heading_in(raw: str) -> Heading:
    """What a newspaper's electronic edition gives of the heading in the properties of an article."""
    authors = names_in(_founder(raw, "author") or "")
    title, kicker, subhead = (_founder(raw, name) for name in ("title", "introtitle", "subtitle"))
    return Heading(title, kicker, subhead, authors, signed=bool(authors))


def _keep(found: Found, more: Found) -> None:
    """What was found first stays."""
    for name, value in more.items():
        found.setdefault(name, value)


def _told(name: str | None, day: str | None, clue: str) -> Found:
    """What of the two there is."""
    publisher: Found = {"publisher": (name, clue)} if name and not _NO_NAME.match(name) else {}
    return {**publisher, **({"date": (day, clue)} if day else {})}


def _of_source(lines: Sequence[str]) -> Found:
    """The first source line that names an outlet or has a date beside it."""
    for at, line in enumerate(lines):
        source = _SOURCE.search(line) if len(line) <= _SHORT else None
        if source is None:
            continue
        name = source["name"] or _alone(lines, at + 1, line[source.end() :])
        if found := _told(name, _beside(lines, at, source), "source line"):
            return found
    return {}


def _alone(lines: Sequence[str], at: int, rest: str) -> str | None:
    """The name in the cell after one that holds 来源： alone."""
    following = lines[at] if at < len(lines) and not rest.strip() else ""
    return following if re.fullmatch(r"[\u4e00-\u9fff]{2,15}", following) else None


def _beside(lines: Sequence[str], at: int, source: re.Match[str]) -> str | None:
    """The date on the source line, or on a line about the page near it."""
    own = source.string
    if day := date_in(own[source.end() :]) or date_in(own[: source.start()]):
        return day
    near = (lines[at + step] for step in _NEAR if 0 <= at + step < len(lines))
    return next((day for line in near if len(_BESIDE.sub("", line)) <= 4 and (day := date_in(line))), None)


def _labelled(lines: Sequence[str], label: re.Pattern[str], clue: str) -> Found:
    """The date behind a label, or in the cell after one that holds the label alone."""
    for at, line in enumerate(lines):
        for match in label.finditer(line) if len(line) <= _SHORT else ():
            if day := date_in(match["rest"] or next(iter(lines[at + 1 : at + 2]), "")[:_CELL]):
                return {"date": (day, clue)}
    return {}


def _of_clocks(lines: Sequence[str]) -> Found:
    """时间：2014-09-18, or the first date with a time of day, and an outlet that stands behind it."""
    for line in lines:
        if len(line) > _SHORT or _NOW.search(line):
            continue
        if (label := _TIME.search(line)) and (day := date_in(label["rest"])):
            return {"date": (day, "time line")}
        if (clock := _CLOCK.search(line)) and (day := date_in(clock["day"])):
            outlet = _OUTLET.match(line[clock.end() :])
            return _told(outlet and outlet["name"], day, "time line")
    return {}


def _of_issuer(lines: Sequence[str]) -> Found:
    """The agency that a document's table of properties names."""
    for at, line in enumerate(lines):
        if len(line) <= _SHORT and (issuer := _ISSUER.search(line)):
            return _told(issuer["name"] or _alone(lines, at + 1, line[issuer.end() :]), None, "issuer's line")
    return {}


def _of_element(raw: str) -> Found:
    """An element that is called source or media name."""
    element = _ELEMENT.search(raw)
    name = re.sub(r"^.*来源[：:]", "", _TAG.sub("", element[1]).strip()) if element else ""
    return _told(name.strip(), None, "source element") if 2 <= len(name.strip()) <= 20 else {}


def _founder(raw: str, name: str) -> str | None:
    """A property of Founder's comment."""
    held = _FOUNDER.search(raw)
    told = re.search(rf"<{name}>(.*?)</{name}>", held[1], re.DOTALL) if held else None
    return _TAG.sub(" ", told[1]).strip() or None if told else None


def _of_founder(raw: str) -> Found:
    clue = "Founder's properties"
    return _told(_founder(raw, "sourcename"), date_in(_founder(raw, "date") or ""), clue)


def _of_wechat(raw: str) -> Found:
    seconds = _WECHAT.search(raw) if "js_content" in raw else None
    if seconds is None:
        return {}
    moment = datetime.fromtimestamp(int(seconds[1]), UTC) + _CHINA
    return {"date": (moment.date().isoformat(), "WeChat's time")}


def _metas(raw: str) -> list[tuple[str, str]]:
    """The page's metadata: names in lower case, and contents."""
    tags = _META.findall(raw)
    named = ((attribute(tag, "name") or attribute(tag, "property") or "", attribute(tag, "content")) for tag in tags)
    return [(name.lower(), (content or "").strip()) for name, content in named if name]


def _of_metas(metas: Iterable[tuple[str, str]]) -> Found:
    found: Found = {}
    for name, content in metas:
        if _PUBLISHED_META.search(name) and (day := date_in(content)):
            _keep(found, {"date": (day, f"meta {name}")})
        if _SOURCE_META.fullmatch(name):
            _keep(found, _told(content, None, f"meta {name}"))
    return found


def _of_site(raw: str, metas: Iterable[tuple[str, str]], lines: Sequence[str]) -> Found:
    """The site's owner, where the page names no source: its author, the end of the title, or who runs it."""
    author = next((told for name, told in metas if name in ("author", "sitename") and _SITE.search(told)), None)
    if author:
        return _told(author, None, "site's author")
    title = next((block.text for block in blocks_of(raw) if "<title>" in block.marks), "")
    last = re.split(r"[_|｜－–—-]", title)[-1].strip()
    paper = _EDITION.sub("", last)
    if 2 < len(last) <= 30 and (_SITE.search(last) or paper != last):
        return _told(paper, None, "site's title")
    owner = next((match["name"] for line in reversed(lines) if (match := _OWNER.search(line))), None)
    return _told(owner, None, "site's owner")


def _of_sheet(lines: Iterable[str]) -> Found:
    """The one newspaper page that is named outside links; a list of all pages is links."""
    named = {sheet for line in lines if _SHEET_LINE.match(line) and (sheet := sheet_in(line))}
    return {"sheet": (named.pop(), "page line")} if len(named) == 1 else {}


def _address(raw: str) -> Found:
    saved = _SAVED_FROM.search(raw[:2000])
    link = _CANONICAL.search(raw)
    address = saved[1] if saved else (attribute(link[0], "href") or attribute(link[0], "content") if link else None)
    return {"address": (address, "page")} if address and address.startswith("http") else {}
