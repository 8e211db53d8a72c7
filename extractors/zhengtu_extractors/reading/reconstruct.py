"""Pages → articles."""

from zhengtu_extractors.reading.text import text_articles
from zhengtu_extractors.reading.web import web_articles
from zhengtu_graph.model import Article, Page


def reconstruct(page: Page) -> tuple[Article, ...]:
    """The articles of a page in its order; none for a list, a form or a broken page."""
    return web_articles(page) if page.media == "text/html" else text_articles(page)
