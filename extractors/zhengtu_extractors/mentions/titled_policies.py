"""Documents in 《》: full titles, numbers behind them, and the short forms that go back to them.

Runs before the other finders, so that no place or agency inside a title is taken for one that the text speaks of.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.folding import fold
from zhengtu_extractors.mentions.policy_identity import Identity, identity, policy_id, prints
from zhengtu_extractors.mentions.standing_policies import full_law_name, plenum_paper
from zhengtu_extractors.mentions.titles import fits, is_short, kind_of, type_word, without_brackets

_TITLE = re.compile(r"《((?:[^《》]|《[^《》]*》){2,150})》")
# A place's measures for a national law bear the marks inside their name: 某省实施《某法》办法.
_CARRYING_OUT = re.compile(
    r"([一-龥]{1,8}(?:省|市|自治区|自治州|自治县|县)(?:实施|贯彻|执行)《[^《》]{3,40}》(?:的?(?:办法|细则|条例|若干规定|规定|意见)))"
)
# What makes a name in 《》 a work of print or stage, before and behind the marks.
_WORK_BEFORE = re.compile(
    r"(?:报纸|报刊|杂志|期刊|周刊|歌曲?|电影|影片|剧|纪录片|专著|著作|小说|诗|图书|演唱|栏目|节目|丛书|邮票)[：，]?$"
)
_WORK_BEHIND = re.compile(
    r"(?:一书|杂志|周刊|记者|节目|栏目|丛书|邮票|纪念邮|单行本|系列丛书|出版发行|首映|[^，。]{0,4}报道)"
)
_NOTICED = re.compile("(?:[一-龥]{2,20})?关于[一-龥、]{4,60}(?:问题|事项|事宜)$")  # a notice's title cut short
# What calls a name a paper from behind: the number of a national or trade standard, or the sort of paper.
_STANDARD = re.compile(r"》?（(?:GB|JGJ|DB|JC|CJJ|YY|HJ)[/／\dT]|(?:合同)?示范文本|(?:国家|地方|行业)标准|白皮书")
_DRAFT = re.compile(
    r"（(?!以下|简称|下称)[^（）《“]{0,8}(?:草案|送审稿|征求意见稿|讨论稿|试行|暂行|修订稿|修正案|示范文本)[^（）]{0,6}）"
)
_INNER = re.compile("[〈《]([^〈〉《》]{4,})[〉》]")
_YEARS = re.compile(r"(?<=（)\d{4}(?:[—-]\d{4})?(?=年?版?）)")
_NUMBER = re.compile(
    r"[^。，；《]{0,8}?（[^（）〔]{0,20}?"
    r"((?:[一-龥]{1,14}[〔\[【（]\d{4}[〕\]】）]第?\d+号)|(?:[一-龥]{2,16}令?第\d+号令?)|(?:[一-龥]{2,14}\d{4}年第\d+号公?告?))"
)
# The short form that the text gives itself stands in brackets or after a comma directly behind the title.
_DECLARED = re.compile(
    r"(?:（[^（）]{0,60}）){0,2}(?:（(?:[^（）《]|（\d{4}）){0,60}?|，)(?:以下|下文|下)?(?:统称|简称|称)为?[：]?"
    r"(?:[《“‘]([^《》“”‘’]{2,24})[》”’]|([^《》“”（）。，]{2,14})）)|"
    # 《若干措施》（银八条）, 《某意见》，也就是“十条”: what people call it.
    r"（“?([一-龥A-Z]{1,8}(?:[一二三四五六七八九十]{1,3}|\d{1,2})条)”?）|"
    r"(?:（[^（）即]{0,60}）)?[（，——]{0,2}(?:也就是|即|俗称|又称|也称|亦称|被?称为|被称作)[^，。；《“]{0,8}“([^《》“”‘’]{2,12})”"
)
# 通知要求, 意见提出: the paper told last, where a clause opens with its type word and goes on to what it says.
_SHORT_FORM = (
    "(?:该|新|上述)?(?P<word>(?:实施|指导|行动|工作|管理|总体|试点|若干|暂行|改革)*"
    "(?:通知|意见|办法|方案|规定|条例|规划|细则|决定|纲要|公告|计划|措施|指南|规则|规范|倡议|目录))"
)
_SAYS_ITSELF = re.compile(
    rf"(?:(?<=[。；，\n])|^|(?<=同时，)){_SHORT_FORM}"
    r"(?=(?:还|也|中|同时|特别|进一步)*(?:明确|要求|提出|指出|规定|强调|称|将[于自]|自\d|从\d|围绕|部署|聚焦|包括|共分|分为|从[一-龥\d]{1,3}个?方面))"
)
# 根据通知，…; 按照实施方案要求.
_BY_ITSELF = re.compile(rf"(?:(?<=根据)|(?<=按照)|(?<=依据)){_SHORT_FORM}(?=，|(?:的)?(?:要求|规定|部署|安排|精神))")
_BRACKET_STYLES = str.maketrans("[【（]】）", "〔〔〔〕〕〕")


@dataclass(frozen=True, slots=True)
class Title:
    """A name in 《》 at `start:end` (without the marks) with what stands behind it, and its document's id."""

    start: int
    end: int
    text: str
    name: str
    kind: str
    number: str
    declared: str
    id: str = ""


def find_titled_policies(document: Document) -> None:
    """Add every document that stands in 《》, and every short form that can be resolved."""
    titles = list(_titles(document.text))
    full = _as_documents([t for t in titles if not is_short(t.text)])
    document.add(*(_found(t) for t in full))
    document.add(*_numbers(document, full))
    for title in titles:
        if is_short(title.text):
            document.add(*_resolved(document, title, full))
    document.add(*_bare_short_forms(document, full))
    document.add(*_by_type_word(document, full))


def _titles(text: str) -> Iterator[Title]:
    measures = list(_CARRYING_OUT.finditer(text))
    yield from (_title(m, kind_of(m[1]) or "document", text[m.end() : m.end() + 100]) for m in measures)
    for m in _TITLE.finditer(text):
        if any(i.start() < m.start() and m.end() <= i.end() for i in measures):
            continue
        before, behind = text[max(0, m.start() - 8) : m.start()], text[m.end() : m.end() + 100]
        kind = kind_of(m[1]) or ("document" if _STANDARD.match(behind) or _NOTICED.match(m[1]) else None)
        if kind and not _WORK_BEFORE.search(before) and not _WORK_BEHIND.match(behind):
            yield _title(m, kind, behind)


def _title(m: re.Match[str], kind: str, behind: str) -> Title:
    draft = _DRAFT.match(behind)
    number, declared = _NUMBER.match(behind), _DECLARED.match(behind)
    name = m[1] + (draft[0] if draft else "")
    short = next(filter(None, declared.groups()), "") if declared else ""
    return Title(m.start(1), m.end(1), m[1], name, kind, number[1].translate(_BRACKET_STYLES) if number else "", short)


def _as_documents(titles: list[Title]) -> list[Title]:
    """Titles with the fullest name of their document (the draft's, the issuer's, the law's official one) and its id."""
    by_stem: dict[str, list[Title]] = defaultdict(list)
    for title in titles:
        by_stem[_identity(title).stem].append(title)
    named = [replace(t, name=_fullest([o for o in by_stem[_identity(t).stem] if _may_be_one(t, o)])) for t in titles]
    return _told_apart([replace(t, id=policy_id(t.name)) for t in named])


def _identity(title: Title) -> Identity:
    return identity(without_brackets(title.name))


def _may_be_one(title: Title, other: Title) -> bool:
    """Whether two titles of one stem can be one document: not by two issuers, under two numbers or for other years."""
    seats, numbers = {_identity(title).seat, _identity(other).seat}, {_number_of_year(title), _number_of_year(other)}
    years = {_years_of(title), _years_of(other)}
    return all(len(told - {""}) < 2 for told in (seats, numbers, years))


def _years_of(title: Title) -> str:
    """2021—2025年 in brackets at the end of a title, or the year of a version."""
    years = _YEARS.search(title.name)
    return years[0].replace("-", "—") if years else ""


def _fullest(titles: list[Title]) -> str:
    """The longest name; a notice that only prints a paper of the article is that paper."""
    return full_law_name(max((t.name for t in titles), key=lambda name: (not prints(name), len(name))))


def _told_apart(titles: list[Title]) -> list[Title]:
    """Documents of one title under different numbers get the number in their ids; a title without one the first."""
    numbers: dict[str, list[str]] = defaultdict(list)
    for title in titles:
        numbers[title.id].extend(filter(None, [_number_of_year(title)]))
    several = {key: found[0] for key, found in numbers.items() if len(set(found)) > 1}
    return [replace(t, id=f"{t.id}@{t.number or several[t.id]}") if t.id in several else t for t in titles]


def _number_of_year(title: Title) -> str:
    """国办发〔2016〕72号, which one document bears; an order's number is also that of its amendments."""
    return title.number if "〔" in title.number else ""


def _found(title: Title) -> Found:
    properties = {"number": title.number} if title.number else {}
    aliases = tuple(sorted({title.text, identity(title.name).stem} - {title.name}))
    return Found(title.start, title.end, "Policy", title.id, title.name, title.kind, "", aliases, properties)


def _numbers(document: Document, titles: list[Title]) -> Iterator[Found]:
    """A document number (国办发〔2016〕72号) wherever it stands means the document that it follows."""
    styled = document.text.translate(_BRACKET_STYLES)
    for number, title in {t.number: t for t in reversed(titles) if t.number}.items():
        for m in re.finditer(re.escape(number), styled):
            if not document.taken(*m.span()):
                yield Found(*m.span(), "Policy", title.id, title.name, title.kind, "document number")


def _resolved(document: Document, short: Title, full: list[Title]) -> Iterator[Found]:
    near = document.text[max(0, short.start - 40) : short.start - 1]
    title, clue = _meant(fold(document.article.headline or ""), short, full)
    for paper, how in (
        (plenum_paper(near, short.text), "plenum + short title"),
        (title.name if title else "", clue),
        (plenum_paper(document.text, short.text), "plenum of the article + short title"),
    ):
        if paper:
            key = title.id if title and paper == title.name else policy_id(paper)
            yield Found(short.start, short.end, "Policy", key, paper, kind_of(paper) or short.kind, how)
            return


def _meant(headline: str, short: Title, full: list[Title]) -> tuple[Title | None, str]:
    before = [t for t in full if t.end < short.start][::-1]
    behind = [t for t in full if t.start > short.end]
    for title in before:
        if title.declared == short.text:
            return title, "short form declared in the text"
    for title in before:
        if f"《{title.text}》" in headline and fits(short.text, title.text):
            return title, "title in the headline that fits the short form"
    for title in before + behind[:1]:
        if fits(short.text, title.text):
            return title, "nearest full title that fits the short form"
    inner = next(_within_titles(short, before), None)
    if inner:
        return inner, "title within a title that fits the short form"
    for title in before + behind[:1]:
        if _same_type_word(short.text, title.text):
            return title, "nearest full title that fits the short form"
    return None, ""


def _within_titles(short: Title, titles: list[Title]) -> Iterator[Title]:
    """What the titles of others name that fits the short form: 《条例》 behind 《落实〈某条例〉的措施》."""
    for title in titles:
        for name in (full_law_name(m[1]) for m in _INNER.finditer(title.text) if fits(short.text, m[1])):
            yield replace(title, name=name, id=policy_id(name))


def _same_type_word(short: str, title: str) -> bool:
    return type_word(short) == type_word(title)


def _by_type_word(document: Document, titles: list[Title]) -> Iterator[Found]:
    """通知 or 意见 alone as the subject of what it says: the last title before it that ends so."""
    text = document.text if titles else ""
    for m in (*_SAYS_ITSELF.finditer(text), *_BY_ITSELF.finditer(text)):
        meant = next((t for t in reversed(titles) if t.end < m.start()), None)
        if meant and fits(m["word"], meant.text) and not document.taken(*m.span("word")):
            clue = "type word of the title before"
            yield Found(*m.span("word"), "Policy", meant.id, meant.name, meant.kind, clue)


def _bare_short_forms(document: Document, titles: list[Title]) -> Iterator[Found]:
    """Forms declared with （以下简称X）, quoted or bare, wherever nothing else stands."""
    for title in titles:
        if len(title.declared) >= 3:
            for m in re.finditer(re.escape(title.declared), document.text[title.end :]):
                start, end = m.start() + title.end, m.end() + title.end
                if not document.taken(start, end):
                    clue = "short form declared in the text"
                    yield Found(start, end, "Policy", title.id, title.name, title.kind, clue)
