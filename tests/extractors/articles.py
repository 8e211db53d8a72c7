"""Small articles for the tests of the extractors."""

from zhengtu_extractors.extract import extract
from zhengtu_graph.model import Article, Facts, Run


def article(text: str, place: str | None = None, date: str | None = None) -> Article:
    """An article whose body is its whole page."""
    runs = (Run(0, 0, len(text)),) if text else ()
    return Article("article:test", "test.txt", None, "news", text, publisher_place=place, date=date, runs=runs)


def facts(text: str, place: str | None = None, date: str | None = None) -> Facts:
    return extract(article(text, place, date))


def names(found: Facts, kind: str) -> set[str]:
    """Names of all entities of one type."""
    return {e.name for e in found.entities if e.type == kind}


def relations(found: Facts, kind: str) -> set[tuple[str, str]]:
    """Names of source and target of all relations of one type."""
    name = {e.id: e.name for e in found.entities}
    return {(name[r.source], name[r.target]) for r in found.relations if r.type == kind}
