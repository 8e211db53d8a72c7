"""Facts of articles that go on on other pages of their paper, extracted again from the whole."""

from collections.abc import Iterable, Iterator

from zhengtu_extractors.extract import extract
from zhengtu_extractors.reading.continuations import goes_on, join_continued
from zhengtu_graph.model import Facts


def with_continuations(found: Iterable[Facts]) -> Iterator[Facts]:
    """The same facts, those of parts (下转第三版, 上接第一版) last, joined where both parts are there."""
    parts: dict[str, Facts] = {}
    for facts in found:
        if goes_on(facts.article):
            parts[facts.article.id] = facts
        else:
            yield facts
    for article in join_continued(facts.article for facts in parts.values()):
        yield parts.get(article.id) or extract(article)
