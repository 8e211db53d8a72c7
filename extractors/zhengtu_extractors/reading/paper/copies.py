"""Articles that a page prints twice, also where the copies differ in wraps, spaces or a few characters."""

import re
from collections.abc import Sequence
from dataclasses import replace

from zhengtu_extractors.reading.paper.cohesion import pairs_in, share
from zhengtu_graph.model import Article

# Copies share nearly all of their stretches of five characters; one character that differs parts five of them.
STRETCH, ALIKE = 5, 0.8
# Copies stand on one page, which holds fewer articles; keeps the time in proportion to the text's length.
NEAR = 100
# So much of the headline returns, where both have one.
SAME_HEADLINE = 0.5
# Copies are about as long; of a short one nothing can be said.
AS_LONG, LEAST = 0.85, 60


def once(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Each article once, the first of its copies, with their number."""
    kept: list[Article] = []
    for article in articles:
        near = range(max(0, len(kept) - NEAR), len(kept))
        same = next((at for at in near if _alike(article, kept[at])), None)
        if same is None:
            kept.append(article)
        else:
            kept[same] = replace(kept[same], copies=kept[same].copies + 1)
    return tuple(kept)


def _stretches(text: str) -> frozenset[str]:
    words = re.sub(r"\s", "", text)
    return frozenset(words[at : at + STRETCH] for at in range(len(words) - STRETCH + 1))


def _alike(one: Article, other: Article) -> bool:
    if one.text == other.text:
        return True
    shorter, longer = sorted((len(one.text), len(other.text)))
    if shorter < LEAST or shorter < AS_LONG * longer or not _same_headline(one.headline, other.headline):
        return False
    own, its = _stretches(one.text), _stretches(other.text)
    return len(own & its) >= ALIKE * len(own | its)


def _same_headline(one: str | None, other: str | None) -> bool:
    """Whether the headlines are one, as far as both are there."""
    return not one or not other or share(pairs_in(one), pairs_in(other)) >= SAME_HEADLINE
