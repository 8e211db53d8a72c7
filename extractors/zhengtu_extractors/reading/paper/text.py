"""The articles of a page of text: copied from a newspaper's PDF, or read from a format that knows its lines."""

from zhengtu_extractors.reading.articles import article_of
from zhengtu_extractors.reading.headlines import Heading, heading_of
from zhengtu_extractors.reading.paper.copies import once
from zhengtu_extractors.reading.paper.lines import read_lines
from zhengtu_extractors.reading.paper.page_jumps import joined
from zhengtu_extractors.reading.paper.paragraphs import paragraphs_of
from zhengtu_extractors.reading.paper.split import Part, split
from zhengtu_graph.model import Article, ArticleKind, Page


def text_articles(page: Page) -> tuple[Article, ...]:
    """The articles in the order of the page, one printed twice only once."""
    found = (_article(page, part) for part in joined(split(paragraphs_of(read_lines(page)))))
    return once([article for article in found if article])


def _article(page: Page, part: Part) -> Article | None:
    kind: ArticleKind | None = "photo" if part.photo else "notice" if part.preface else None
    opening = part.body[0].text[:200]
    heading = heading_of([head.text for head in part.heads], opening) if part.heads else Heading()
    return article_of(page, heading, [*part.body, *part.signatures], kind=kind, sheet=part.sheet)
