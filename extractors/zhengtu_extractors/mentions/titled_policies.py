"""Documents in 《》: full titles, numbers behind them, and the short forms that go back to them.

Runs before the other finders, so that no place or agency inside a title is taken for one that the text speaks of.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zhengtu_extractors.document import Document, Found
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
_DRAFT = re.compile(
    r"（(?!以下|简称|下称)[^（）《“]{0,8}(?:草案|送审稿|征求意见稿|讨论稿|试行|暂行|修订稿|修正案)[^（）]{0,6}）"
)
_NUMBER = re.compile(
    r"[^。，；《]{0,8}?（[^（）〔]{0,20}?"
    r"((?:[一-龥]{1,14}[〔\[【（]\d{4}[〕\]】）]第?\d+号)|(?:[一-龥]{2,16}令?第\d+号令?)|(?:[一-龥]{2,14}\d{4}年第\d+号公?告?))"
)
_DECLARED = re.compile(
    r"[^。；《]{0,40}?(?:以下|下文|下)?(?:统称|简称|称)为?[：]?(?:[《“‘]([^《》“”‘’]{2,24})[》”’]|([^《》“”（）。，]{2,14})）)"
)
_BRACKET_STYLES = str.maketrans("[【（]】）", "〔〔〔〕〕〕")


@dataclass(frozen=True, slots=True)
class Title:
    """A name in 《》 at `start:end` (without the marks) with what stands behind it."""

    start: int
    end: int
    text: str
    name: str
    kind: str
    number: str
    declared: str


def find_titled_policies(document: Document) -> None:
    """Add every document that stands in 《》, and every short form that can be resolved."""
    titles = list(_titles(document.text))
    full = _one_name_each([t for t in titles if not is_short(t.text)])
    document.add(*(_found(t) for t in full))
    document.add(*_numbers(document, full))
    for title in titles:
        if is_short(title.text):
            document.add(*_resolved(document, title, full))
    document.add(*_bare_short_forms(document, full))


def _titles(text: str) -> Iterator[Title]:
    measures = list(_CARRYING_OUT.finditer(text))
    yield from (_title(m, kind_of(m[1]) or "document", text[m.end() : m.end() + 100]) for m in measures)
    for m in _TITLE.finditer(text):
        if any(i.start() < m.start() and m.end() <= i.end() for i in measures):
            continue
        kind, before, behind = kind_of(m[1]), text[max(0, m.start() - 8) : m.start()], text[m.end() : m.end() + 100]
        if kind and not _WORK_BEFORE.search(before) and not _WORK_BEHIND.match(behind):
            yield _title(m, kind, behind)


def _title(m: re.Match[str], kind: str, behind: str) -> Title:
    draft = _DRAFT.match(behind)
    number, declared = _NUMBER.match(behind), _DECLARED.match(behind)
    name = m[1] + (draft[0] if draft else "")
    short = (declared[1] or declared[2]) if declared else ""
    return Title(m.start(1), m.end(1), m[1], name, kind, number[1].translate(_BRACKET_STYLES) if number else "", short)


def _one_name_each(titles: list[Title]) -> list[Title]:
    """Titles of one document under one name: the draft's, the fullest, the law's official one."""
    names: dict[str, str] = {}
    for title in titles:
        key = _key(title.name)
        if len(title.name) > len(names.get(key, "")):
            names[key] = title.name
    return [_renamed(t, _transmitted(names, names[_key(t.name)])) for t in titles]


def _key(name: str) -> str:
    """What two forms of one title share: no brackets at the end, no issuing body before 关于, a law's full name."""
    plain = without_brackets(full_law_name(name)).removeprefix("中华人民共和国")
    return re.sub(r"^[^关]{2,40}?(?=关于.{4,}的)", "", plain)


def _transmitted(names: dict[str, str], name: str) -> str:
    """A notice that only prints and distributes a paper of the article is that paper."""
    inner = re.search(r"关于(?:印发|发布|公布|转发|下发)[《〈<]?(.{4,}?)[》〉>]?的通知$", name)
    return names.get(_key(inner[1]), name) if inner else name


def _renamed(title: Title, name: str) -> Title:
    return Title(title.start, title.end, title.text, full_law_name(name), title.kind, title.number, title.declared)


def _found(title: Title) -> Found:
    properties = {"number": title.number} if title.number else {}
    ident, aliases = f"policy:{title.name}", tuple(a for a in (title.text,) if a != title.name)
    return Found(title.start, title.end, "Policy", ident, title.name, title.kind, "", aliases, properties)


def _numbers(document: Document, titles: list[Title]) -> Iterator[Found]:
    """A document number (国办发〔2016〕72号) wherever it stands means the document that it follows."""
    styled = document.text.translate(_BRACKET_STYLES)
    for number, title in {t.number: t for t in reversed(titles) if t.number}.items():
        for m in re.finditer(re.escape(number), styled):
            if not document.taken(*m.span()):
                yield Found(*m.span(), "Policy", f"policy:{title.name}", title.name, title.kind, "document number")


def _resolved(document: Document, short: Title, full: list[Title]) -> Iterator[Found]:
    paper = plenum_paper(document.text[max(0, short.start - 40) : short.start - 1], short.text)
    meant, clue = (paper, "plenum + short title") if paper else _nearest(short, full)
    if not meant:
        paper = plenum_paper(document.text, short.text)
        meant, clue = paper, "plenum of the article + short title"
    if meant:
        kind = kind_of(meant) or short.kind
        yield Found(short.start, short.end, "Policy", f"policy:{meant}", meant, kind, clue)


def _nearest(short: Title, full: list[Title]) -> tuple[str, str]:
    before = [t for t in full if t.end < short.start][::-1]
    behind = [t for t in full if t.start > short.end]
    for title in before:
        if title.declared == short.text:
            return title.name, "short form declared in the text"
    for test in (fits, _same_type_word):
        for title in before + behind[:1]:
            if test(short.text, title.text):
                return title.name, "nearest full title that fits the short form"
    return "", ""


def _same_type_word(short: str, title: str) -> bool:
    return type_word(short) == type_word(title)


def _bare_short_forms(document: Document, titles: list[Title]) -> Iterator[Found]:
    """Forms declared with （以下简称X）, quoted or bare, wherever nothing else stands."""
    for title in titles:
        if len(title.declared) >= 3:
            for m in re.finditer(re.escape(title.declared), document.text[title.end :]):
                start, end = m.start() + title.end, m.end() + title.end
                if not document.taken(start, end):
                    clue = "short form declared in the text"
                    yield Found(start, end, "Policy", f"policy:{title.name}", title.name, title.kind, clue)
