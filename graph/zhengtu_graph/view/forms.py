"""Where a sentence means an entity by words that are no name of it: 该市, 市委, 会议."""

from collections.abc import Collection, Iterable, Mapping

from zhengtu_graph.model import Facts

Forms = Mapping[str, tuple[tuple[int, int, str], ...]]
"""By article: start and end in its text, id of the entity."""


def deictic_forms(facts: Iterable[Facts], articles: Collection[str]) -> Forms:
    """The mentions in `articles` that only a clue resolves; names and aliases are found again by their words."""
    found = ((one.article.id, tuple(_resolved(one))) for one in facts if one.article.id in articles)
    return {article: forms for article, forms in found if forms}


def _resolved(facts: Facts) -> Iterable[tuple[int, int, str]]:
    return ((m.start, m.end, entity.id) for entity in facts.entities for m in entity.mentions if m.clue)
