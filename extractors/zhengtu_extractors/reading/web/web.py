"""The article of a saved web page: main text, headline, the lines above and below it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from zhengtu_extractors.reading.articles import article_of
from zhengtu_extractors.reading.headlines import Heading, heading_of, may_head
from zhengtu_extractors.reading.names import ROLE, names_in
from zhengtu_extractors.reading.spaces import closed
from zhengtu_extractors.reading.web.clues import heading_in, title_in
from zhengtu_extractors.reading.web.furniture import TEASER, is_label
from zhengtu_extractors.reading.web.maintext import is_portal, main_text
from zhengtu_extractors.reading.web.markup import Block, blocks_of
from zhengtu_graph.model import Article, Page

_TITLE_BREAK = re.compile(r"\s*(?:[_|｜－]|--|\s[-–—]\s|(?<=[\u4e00-\u9fff])-(?=[\u4e00-\u9fff]{2,12}$))\s*")
_TITLE_MARK = re.compile(r"title|biaoti|headline|<h1>|<h2>")
_SITE_NAME = re.compile(r"(?:网|网站|首页|政府|日报|晚报|数字报刊?|电子版|电子报|数字版)$")
_HEADING = re.compile(r"<h[1-6]>")
_NEWS = re.compile(r"\d月\d{1,2}日|近日|日前|昨日|昨天|今天|本报讯|新华社")
_AUTHOR = re.compile(r"(?:作者|撰文|记者)[：:]\s*(?P<names>[\u4e00-\u9fff·\s、]{2,30})$")
# 早报记者 甲 实习生 乙, 《某刊》特约作者 北京 丙, 每经记者 丁 发自上海: a line of its own.
_PRESS = re.compile(
    rf"^[（(【]?[\u4e00-\u9fff《》]{{0,10}}?(?:{ROLE}|特约作者)[\s：:]+(?P<names>[\u4e00-\u9fff·\s、/]{{2,50}})[）)】]?$"
)
_PERSON = re.compile(r"^[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,2}$")
_CAPTION = re.compile(r"^(?:图为|图[：:]|[（(]?资料图)")
_BREADCRUMB = re.compile(r"当前位置|所在位置|的位置")
_LIST = 3  # links to the whole of a text (详细>>) on a page that is a list of teasers
_ABOVE = 20  # blocks above the body among which the author's line stands


def web_articles(page: Page) -> tuple[Article, ...]:
    """One article, or none where the page is a list, a form or broken."""
    blocks = blocks_of(page.text)
    body = main_text(blocks)
    if not body or (is_portal(blocks, body) and not _is_published(page, body)):
        return ()
    above = [block for block in blocks[: blocks.index(body[0])] if "<title>" not in block.marks]
    printed = heading_in(page.text)
    headline = printed.headline or page.headline or _headline(page, blocks, above)
    if _is_list(page, blocks, headline):
        return ()
    heads, authors, rest = _opening(body, headline)
    rest, signed = _without_signature(rest)
    heading = _heading(headline, heads, printed.authors or authors or signed or _authors(above))
    heading = replace(heading, kicker=printed.kicker or heading.kicker, subhead=printed.subhead or heading.subhead)
    if not (heading.headline or page.date):
        return ()
    article = article_of(page, heading, [block.words for block in rest])
    return (article,) if article else ()


def _is_published(page: Page, body: Sequence[Block]) -> bool:
    """A portal dates its articles or names their source; its forms, guides and notes about itself it does not."""
    return _is_told(page) or any(_NEWS.search(block.text[:60]) for block in body[:2])


def _is_told(page: Page) -> bool:
    return bool(page.date) or page.clues.get("publisher") == "source line"


def _is_list(page: Page, blocks: Sequence[Block], headline: str | None) -> bool:
    """Teasers that lead to their articles, or a channel of the site whose name ends the line 当前位置."""
    if _is_told(page):
        return False
    teasers = sum(bool(block.linked and TEASER.search(block.text)) for block in blocks)
    way = next((block.text for block in blocks if len(block.text) < 100 and _BREADCRUMB.search(block.text)), "")
    return teasers >= _LIST or bool(headline and way.rstrip().endswith(headline))


def _headline(page: Page, blocks: Sequence[Block], above: Sequence[Block]) -> str | None:
    """The block above the body that the page's title repeats; else one marked as title; else the title's beginning.

    Where that is the name of the site: the heading lines right above the body.
    """
    title = next((block.text for block in blocks if "<title>" in block.marks), "")
    told = title_in(page.text)
    whole = told or _tidy(_TITLE_BREAK.split(title)[0].split(" > ")[-1])
    candidates = [block for block in reversed(above) if may_head(block.text)]
    for block in candidates:
        if len(closed(block.text)) >= 5 and closed(block.text) in closed(told or title) and not block.linked:
            return max(_tidy(block.text), whole if closed(block.text) in closed(whole) else "", key=len)
    marked = next((block for block in candidates if _TITLE_MARK.search(block.marks) and not block.linked), None)
    if marked is not None:
        return _tidy(marked.text)
    if not whole or whole == page.publisher or _SITE_NAME.search(whole):
        return heading_of(_lines_above(above)).headline
    return whole


def _lines_above(above: Sequence[Block]) -> list[str]:
    """Up to four heading lines that stand right above the body."""
    lines: list[str] = []
    for block in reversed(above):
        if block.linked or len(lines) == 4 or not may_head(block.text):
            break
        if not is_label(block.text):
            lines.insert(0, block.text)
    return lines


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _opening(body: Sequence[Block], headline: str | None) -> tuple[list[str], tuple[str, ...], Sequence[Block]]:
    """Lines above the first sentence, which are kicker and subhead; the authors among them; the body below."""
    signed = next((at for at, block in enumerate(body[:3]) if _signature(block)), None)
    at = 0 if signed is None or not all(may_head(block.text) for block in body[:signed]) else signed + 1
    while at < len(body) - 1 and (_is_head(body[at], headline) or _signature(body[at])):
        at += 1
    at = min(at, len(body) - 1)
    authors = tuple(name for block in body[:at] for name in _signature(block))
    return [block.text for block in body[:at] if not _signature(block)], authors, body[at:]


def _without_signature(body: Sequence[Block]) -> tuple[Sequence[Block], tuple[str, ...]]:
    """The body without a last line 作者：…, and its names; a reporter's credit is part of the last paragraph."""
    signed = _AUTHOR.match(body[-1].text) if len(body) > 1 else None
    return (body[:-1], names_in(signed["names"])) if signed else (body, ())


def _is_head(block: Block, headline: str | None) -> bool:
    if headline and closed(block.text) == closed(headline):
        return True
    set_apart = block.centred or bool(_HEADING.search(block.marks))
    return set_apart and len(block.text) > 4 and may_head(block.text) and not _CAPTION.match(block.text)


def _signature(block: Block) -> tuple[str, ...]:
    """The authors of a line that says nothing else, or whose name alone is set in the middle below the headline."""
    if block.centred and _PERSON.match(block.text):
        return names_in(re.sub(r"\s", "", block.text))
    return _press(block)


def _press(block: Block) -> tuple[str, ...]:
    """The names of a line of reporters."""
    signed = _PRESS.match(block.text) or _AUTHOR.match(block.text)
    return names_in(signed["names"]) if signed else ()


def _heading(headline: str | None, heads: Sequence[str], authors: tuple[str, ...]) -> Heading:
    if not headline:
        return replace(heading_of(heads), authors=authors, signed=bool(authors))
    inner = heading_of([head for head in heads if closed(head) not in closed(headline)])
    subhead = " ".join(line for line in (inner.headline, inner.subhead) if line) or None
    return Heading(headline, inner.kicker, subhead, (*authors, *inner.authors), signed=bool(authors or inner.authors))


def _authors(above: Sequence[Block]) -> tuple[str, ...]:
    return next((found for block in reversed(above[-_ABOVE:]) if (found := _press(block))), ())
