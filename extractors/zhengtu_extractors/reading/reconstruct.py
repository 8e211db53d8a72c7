"""Pages → articles."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from zhengtu_extractors.gazetteer import is_national_outlet
from zhengtu_extractors.home import infer_home
from zhengtu_extractors.reading.paper.text import text_articles
from zhengtu_extractors.reading.tables.told_articles import told_articles
from zhengtu_extractors.reading.traditional import as_printed, in_simplified
from zhengtu_extractors.reading.web.web import web_articles
from zhengtu_extractors.script import is_traditional
from zhengtu_graph.model import Article, Page


def reconstruct(page: Page) -> tuple[Article, ...]:
    """The articles of a page in its order; none for a list, a form or a broken page.

    Where a newspaper's page does not name its outlet, or the outlet no place, the place that 我市 means is inferred
    from all articles of the page.
    """
    if is_traditional(page.text):
        plain = in_simplified(page)
        found = tuple(as_printed(article, plain, page) for article in _articles(plain))
    else:
        found = _articles(page)
    return tuple(_with_pages(found, page.text)) if page.media == "application/pdf" else found


def _with_pages(articles: Iterable[Article], raw: str) -> Iterator[Article]:
    """The articles with the pages of the PDF on which they stand; a form feed ends a page."""
    ends = [found.start() for found in re.finditer("\f", raw)]
    for article in articles:
        pages = sorted({bisect_left(ends, run.raw_start) + 1 for run in article.runs})
        yield replace(article, pages="-".join(map(str, dict.fromkeys((pages[0], pages[-1])))))


def _articles(page: Page) -> tuple[Article, ...]:
    articles = _read(page)
    if page.publisher and (page.media == "text/html" or (page.headline and is_national_outlet(page.publisher))):
        return articles
    if any(a.publisher_place for a in articles):
        return articles
    home = infer_home([f"{a.headline or ''}\n{a.text}" for a in articles])
    return tuple(_at_home(a, home) for a in articles) if home else articles


def _read(page: Page) -> tuple[Article, ...]:
    if page.headline:
        return told_articles(page)
    return web_articles(page) if page.media == "text/html" else text_articles(page)


def _at_home(article: Article, home: str) -> Article:
    clues = {**article.clues, "publisher_place": "places that the page names"}
    return replace(article, publisher_place=home, clues=clues)
