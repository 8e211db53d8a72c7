"""The articles of a page of plain text, as copied from a newspaper's PDF."""

from zhengtu_extractors.reading.articles import article_of, once
from zhengtu_extractors.reading.headlines import Heading, heading_of
from zhengtu_extractors.reading.joins import join_broken
from zhengtu_extractors.reading.lines import paragraphs_of
from zhengtu_extractors.reading.split import Part, split
from zhengtu_graph.model import Article, ArticleKind, Page


def text_articles(page: Page) -> tuple[Article, ...]:
    """The articles in the order of the page, one printed twice only once."""
    found = (_article(page, part) for part in split(paragraphs_of(page.text)))
    return once([article for article in found if article])


def _article(page: Page, part: Part) -> Article | None:
    kind: ArticleKind | None = "photo" if part.photo else "notice" if part.preface else None
    heading = heading_of(part.heads) if part.heads else Heading()
    return article_of(page, heading, join_broken(part.body), kind=kind)
