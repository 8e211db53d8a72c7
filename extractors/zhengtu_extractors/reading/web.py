"""The article of a saved web page: main text, headline, the lines above and below it."""

import re
from collections.abc import Sequence

from zhengtu_extractors.reading.articles import article_of
from zhengtu_extractors.reading.headlines import Heading, heading_of, may_head
from zhengtu_extractors.reading.maintext import is_portal, main_text
from zhengtu_extractors.reading.markup import Block, blocks_of
from zhengtu_extractors.reading.names import names_in
from zhengtu_extractors.reading.spaces import closed
from zhengtu_graph.model import Article, Page

_TITLE_BREAK = re.compile(r"\s*(?:[_|｜－]|--|\s[-–—]\s|(?<=[\u4e00-\u9fff])-(?=[\u4e00-\u9fff]{2,12}$))\s*")
_TITLE_MARK = re.compile(r"title|biaoti|headline|<h1>|<h2>")
_SITE_NAME = re.compile(r"(?:网|网站|首页|政府)$")
_HEADING = re.compile(r"<h[1-6]>")
_NEWS = re.compile(r"\d月\d{1,2}日|近日|日前|昨日|昨天|今天|本报讯|新华社")
_AUTHOR = re.compile(r"(?:作者|撰文|记者)[：:]\s*([\u4e00-\u9fff·\s、]{2,30})$")


def web_articles(page: Page) -> tuple[Article, ...]:
    """One article, or none where the page is a list, a form or broken."""
    blocks = blocks_of(page.text)
    body = main_text(blocks)
    if not body or (is_portal(blocks, body) and not _is_published(page, body)):
        return ()
    above = blocks[: blocks.index(body[0])]
    headline = _headline(blocks, above)
    heads, rest = _opening(body, headline)
    heading = _heading(headline, heads, _authors(above)) if headline else heading_of(heads)
    if not (heading.headline or page.date):
        return ()
    article = article_of(page, heading, [block.words for block in rest])
    return (article,) if article else ()


def _is_published(page: Page, body: Sequence[Block]) -> bool:
    """A portal dates its articles or names their source; its forms, guides and notes about itself it does not."""
    told = page.date or page.clues.get("publisher") == "source line"
    return bool(told) or any(_NEWS.search(block.text[:60]) for block in body[:2])


def _headline(blocks: Sequence[Block], above: Sequence[Block]) -> str | None:
    """The block above the body that the page's title repeats; else one marked as title; else the title's beginning."""
    title = next((block.text for block in blocks if "<title>" in block.marks), "")
    whole = _tidy(_TITLE_BREAK.split(title)[0].split(" > ")[-1])
    candidates = [block for block in reversed(above) if may_head(block.text) and "<title>" not in block.marks]
    for block in candidates:
        if len(closed(block.text)) >= 5 and closed(block.text) in closed(title) and not block.linked:
            return max(_tidy(block.text), whole if closed(block.text) in closed(whole) else "", key=len)
    marked = next((block for block in candidates if _TITLE_MARK.search(block.marks) and not block.linked), None)
    if marked is not None:
        return _tidy(marked.text)
    return None if _SITE_NAME.search(whole) else whole or None


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _opening(body: Sequence[Block], headline: str | None) -> tuple[list[str], Sequence[Block]]:
    """Centred lines above the first sentence, which are kicker and subhead, and the body below them."""
    at = 0
    while at < len(body) - 1 and _is_head(body[at], headline):
        at += 1
    return [body[each].text for each in range(at)], body[at:]


def _is_head(block: Block, headline: str | None) -> bool:
    same = bool(headline) and closed(block.text) == closed(headline or "")
    return same or ((block.centred or bool(_HEADING.search(block.marks))) and may_head(block.text))


def _heading(headline: str | None, heads: Sequence[str], authors: tuple[str, ...]) -> Heading:
    others = [head for head in heads if closed(head) not in closed(headline or "")]
    inner = heading_of(others)
    subhead = " ".join(line for line in (inner.headline, inner.subhead) if line) or None
    return Heading(headline, inner.kicker, subhead, (*authors, *inner.authors), signed=bool(authors or inner.authors))


def _authors(above: Sequence[Block]) -> tuple[str, ...]:
    found = (_AUTHOR.search(block.text) for block in above[-20:])
    return next((names_in(match[1]) for match in found if match), ())
