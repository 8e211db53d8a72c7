"""What a page prints beside its articles: mastheads, page numbers, editors' names, hotlines, slogans, rules."""

import re
from typing import Literal

Furniture = Literal["masthead", "rule", "imprint", "ornament", "slogan"]

# Names that the pages of a newspaper bear.
_SECTION = (
    r"要\s*闻|今日要闻|头版|综合|综合新闻|时政|时政新闻|新闻|国内|国际|经济|财经|社会|文化|体育|科技|教育|健康|民生|法治|理论|评论|观点|副刊|专题|专版|"
    r"特刊|广告|公告|公益广告|县域|县区|区县|地方|城市|乡村|三农|生态|党建|政务|深度|视点|视觉|图片|文艺|生活|热点|关注|聚焦"
)
_NUMBER = r"(?:第?\s*[A-Z]?\s*[0-9０-９]{1,3}\s*[-–—/]?\s*[0-9]{0,2}|第?\s*[〇零一二三四五六七八九十]{1,3})"
_SHEET = rf"(?:{_NUMBER}\s*版|[A-Z]\s*[0-9]{{1,3}}|0[0-9])"
_DAY = r"(?:19|20)\d\d\s*(?:年|[-./])\s*\d{1,2}\s*(?:月|[-./])\s*\d{1,2}\s*日?"
_WEEKDAY = r"(?:星\s*期|周)\s*[一二三四五六日天]"
_PAPER = r"[\u4e00-\u9fff]{1,8}?(?:日|晚|早|晨|都市|商|时|周|快|导|青年|工人|农民|法治|经济|时)?报"
_EDITOR = (
    r"(?:本版|今日|执行|值班|版面|图文|一版|二版|首席|见习|轮值)?(?:责任编辑|责编|编辑|主编|总编|美术编辑|美术|美编|校对|责任校对|责校|检校|版式|版面|视觉|设计|制图|"
    r"编审|审校|审核|审读|终审|组版|排版|统筹|策划|监制|总值班|值班主任|值班总编)"
)
_NAMES = r"[\s：:/／丨|]+[\u4e00-\u9fff]{1,4}(?:[\s、]*[\u4e00-\u9fff]{1,4}){0,3}"

_RULE = re.compile(r"^[^\u4e00-\u9fffA-Za-z0-9０-９]{3,}$")
_ORNAMENT = re.compile(r"^(?:[^\u4e00-\u9fffA-Za-z0-9０-９]{1,2}|0?[0-9]{1,2})$")
_DATED = re.compile(_DAY)
_BESIDE = re.compile(
    rf"{_DAY}|{_WEEKDAY}|农历[\u4e00-\u9fff]{{2,12}}|(?:今日|共)\s*\d+\s*版|总?第\s*\d+\s*期|{_EDITOR}{_NAMES}|{_SHEET}|{_SECTION}|版|"
    rf"[\s|｜·,，:：—-]"
)
_NAMED_PAPER = re.compile(rf"^\s*{_PAPER}(?=[\s\d]|$)")
# An outlet that is no 报, and a section of any name: only with weekday or page number is that no line of an article.
_OTHER_OUTLET = re.compile(
    rf"^\s*(?:[\u4e00-\u9fff]{{2,12}}\s+)?{_DAY}\s*(?:{_WEEKDAY}(?:\s+[\u4e00-\u9fff]{{2,6}})?\s*(?:{_SHEET})?"
    rf"|\s[\u4e00-\u9fff]{{2,6}}\s+{_SHEET})\s*$"
)
_WEEK_OR_SHEET = re.compile(rf"{_WEEKDAY}|{_SHEET}|版")
_PAGE_LINE = re.compile(
    rf"^[■●]?\s*(?:(?:{_SHEET}|\d{{1,2}})[\s·•|｜:：]*(?:{_SECTION})?|(?:{_SECTION})[\s·•|｜:：]*(?:{_SHEET}|\d{{1,2}})?)$"
)
_EDITORS = re.compile(rf"^\W*{_EDITOR}[\s：:/／丨|].{{1,60}}$")
_IMPRINT = re.compile(
    r"^(?:本报|投稿|新闻|读者|报料|发行|广告|订阅|联系|办公室|编辑部|总编室|社址|举报|监督|服务)*"
    r"(?:热线|邮箱|信箱|电话|地址|邮编|网址|微信|微博|传真|社址|E-?mail|QQ)(?:电话|号码)?[：:]"
    r"|^国内统一|^邮发代号|^CN\s*\d\d-\d{4}|^今日\s*\d+\s*版|^总?第\s*\d+\s*期$|^本版(?:图片|照片|稿件|文图)|^(?:公益)?广告$|^.{0,30}(?:来源|稿源|文章来源)\s*[：:].{0,40}$"
)
_BULLET = re.compile(r"^[■●◆▲★□◇▌◎○△☆▶►]\s*\S")
_SLOGAN = re.compile("^(?:" + "|".join(rf"[\u4e00-\u9fff]{{{n}}}\s+[\u4e00-\u9fff]{{{n}}}" for n in (3, 4)) + ")$")
_SHEET_NUMBER = re.compile(
    r"第?\s*(?P<latin>[A-Z]?\s*[0-9０-９]{1,3})\s*版|第?\s*(?P<han>[一二三四五六七八九十]{1,3})\s*版|(?P<bare>(?<![0-9A-Z])(?:[A-Z]\s*[0-9]{1,2}|0[0-9])(?![0-9]))"
)
LONGEST = 60


def furniture_of(text: str) -> Furniture | None:
    """What of a page's furniture a line is; None for a line of an article."""
    if len(text) > LONGEST or "，" in text or "。" in text:
        return None
    if is_masthead(text):
        return "masthead"
    if _RULE.match(text):
        return "rule"
    if _PAGE_LINE.match(text) or _EDITORS.match(text) or _IMPRINT.match(text):
        return "imprint"
    if _ORNAMENT.match(text):
        return "ornament"
    return "slogan" if (_BULLET.match(text) and len(text) <= 20) or _SLOGAN.match(text) else None


def is_masthead(text: str) -> bool:
    """Whether a line holds a day with a weekday or a page number, and nothing but what a masthead prints beside it."""
    if len(text) > LONGEST or not _DATED.search(text):
        return False
    if _OTHER_OUTLET.match(text):
        return True
    rest = _BESIDE.sub("", _NAMED_PAPER.sub("", text))
    return (bool(_WEEK_OR_SHEET.search(_DATED.sub("", text))) and len(rest) <= 2) or (
        not rest and bool(_NAMED_PAPER.match(text))
    )


def sheet_in(text: str) -> str | None:
    """The page number of a masthead or page line: 第2版 → 2, A03 → A03, 第二版 → 2."""
    found = _SHEET_NUMBER.search(_DATED.sub(" ", text))
    if not found:
        return None
    return number_of(found["han"]) if found["han"] else plain(found["latin"] or found["bare"])


def plain(number: str) -> str:
    """A page number without spaces and leading noughts: 02 → 2, A 03 → A03."""
    figures = re.sub(r"\s", "", number).translate({ord("０") + digit: str(digit) for digit in range(10)})
    return figures.lstrip("0") or figures


def number_of(han: str) -> str:
    """一 … 九十九 as figures."""
    tens, _, ones = han.rpartition("十") if "十" in han else ("", "", han)
    digits = "〇一二三四五六七八九"
    ten = (digits.index(tens) if tens else 1) if "十" in han else 0
    return str(10 * ten + (digits.index(ones) if ones else 0))
