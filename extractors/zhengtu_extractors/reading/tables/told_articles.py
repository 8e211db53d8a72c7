"""The article of a table's row: its headline stands in a column, so that all of the text is its body."""

from collections.abc import Sequence
from dataclasses import replace

from zhengtu_extractors.reading.articles import article_of
from zhengtu_extractors.reading.headlines import Heading
from zhengtu_extractors.reading.offsets import Traced
from zhengtu_extractors.reading.paper.lines import read_lines
from zhengtu_extractors.reading.paper.paragraphs import paragraphs_of
from zhengtu_extractors.reading.spaces import closed
from zhengtu_extractors.reading.web.maintext import is_furniture
from zhengtu_extractors.reading.web.markup import blocks_of
from zhengtu_graph.model import Article, Page


def told_articles(page: Page) -> tuple[Article, ...]:
    """One article, or none where nothing but the headline stands in the text."""
    heading = Heading(page.headline, authors=page.authors, signed=bool(page.authors))
    article = article_of(page, heading, _without(page.headline or "", _paragraphs(page)))
    return (replace(article, clues={**article.clues, **page.clues}),) if article else ()


def _paragraphs(page: Page) -> Sequence[Traced]:
    if page.media == "text/html":
        return [block.words for block in blocks_of(page.text) if not is_furniture(block)]
    return [paragraph.words for paragraph in paragraphs_of(read_lines(page))]


def _without(headline: str, paragraphs: Sequence[Traced]) -> Sequence[Traced]:
    """The body without the headline that many cells repeat above it."""
    repeated = paragraphs and closed(paragraphs[0].text) == closed(headline)
    return paragraphs[1:] if repeated else paragraphs
