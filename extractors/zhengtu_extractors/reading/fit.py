"""How well a stretch of a page is one article, and the cuts that make all stretches fit best.

A score adds up clues for and against; each weight is about the logarithm of how much likelier the clue is in the one
case than in the other. They are rough by purpose: no clue decides alone where two others speak against it.
"""

from collections.abc import Sequence
from typing import Literal

from zhengtu_extractors.reading.cohesion import share
from zhengtu_extractors.reading.items import Item, Signs

Side = Literal["above", "below"]

# What an article costs, so that a page is not cut without a reason; one without a headline, or without a body.
ARTICLE, NO_HEADLINE, NO_BODY = -1.5, -2.0, -3.5
# A headline that repeats the words of its article's opening, for each share of them; most repeat the half.
REPEATS, MOST = 4.0, 0.75
# A headline so short, a section's numeral in it; an author line below it.
SHORT, LEAST, NUMERAL, SIGNED = -1.0, 6, -4.0, 1.5
LONG_HEADLINE = 0.5
# Datelines and credits at the border where they belong, and inside, where they do not.
OPENS, CLOSES, OPENS_INSIDE, CLOSES_INSIDE = 1.0, 1.0, -5.0, -2.5
# No byline, dateline or credit, nor a beginning as of news.
ANONYMOUS = -1.0
# Two bylines are two articles.
TWICE = -3.0
# A rule or a new page between two articles, and inside of one; other furniture stands anywhere.
RULE, RULE_INSIDE, PAGE, PAGE_INSIDE, FURNITURE = 1.5, -4.0, 0.5, -0.7, 0.3
# A heading inside of an article: signed, of several lines, long, or above a paragraph that opens as news do.
SIGNED_INSIDE, LINES_INSIDE, LONG_INSIDE, LONG, NEWS_INSIDE = -4.0, -1.0, -0.5, 16, -1.0
# The section below it goes on with the headline's subject, or is of another; the heading repeats its own section.
SUBJECT, FOREIGN, SAME, OTHER, OWN = 1.0, -1.0, 0.12, 0.04, -1.5
NUMERAL_INSIDE = 2.0
# A body of fewer characters is hardly one.
TINY, FEW = -2.0, 40
# An article holds no more headings; keeps the time in proportion to the page's length.
MOST_CUTS = 60


def best_cuts(items: Sequence[Item], signs: Sequence[Signs]) -> tuple[list[int], Side]:
    """Where the articles begin, and on which side of their bodies the headlines stand."""
    sides: tuple[Side, Side] = ("above", "below")
    found = [(*_best(_Fit(items, signs, side)), side) for side in sides]
    _, cuts, side = max(found, key=lambda one: one[0])
    return cuts, side


class _Fit:
    """Scores of stretches of one page, headlines on one side."""

    def __init__(self, items: Sequence[Item], signs: Sequence[Signs], side: Side) -> None:
        self.items = items
        self.signs = signs
        self.side = side
        self.cuts = [at for at in range(len(items) + 1) if self._may_cut(at)]

    def _may_cut(self, at: int) -> bool:
        if at in (0, len(self.items)):
            return True
        before, after = self.items[at - 1], self.items[at]
        return bool(before.heads or after.heads or after.border or self.signs[at].opens or self.signs[at - 1].closes)

    def score(self, start: int, end: int) -> float:
        """How well the items from `start` up to `end` are one article."""
        side = start if self.side == "above" else end - 1
        main = side if self.items[side].heads else None
        head = self._unheaded(start) if main is None else self._headline(main, start, end)
        inside = sum(self._inside(at, main, start, end) for at in range(start, end) if at != main)
        return ARTICLE + self._border(start) + head + self._bodies(start, end) + inside

    def _border(self, start: int) -> float:
        border = self.items[start].border if start else ""
        return {"": 0.0, "furniture": FURNITURE, "page": PAGE, "rule": RULE}[border]

    def _headline(self, main: int, start: int, end: int) -> float:
        sign = self.signs[main]
        opening = sign.opening if self.side == "above" else self._opening(start, end)
        length = SHORT if sign.size < LEAST else LONG_HEADLINE if sign.size >= LONG else 0.0
        again = REPEATS * min(MOST, share(sign.words, opening))
        return again + length + SIGNED * sign.signed + NUMERAL * sign.enumerated

    def _opening(self, start: int, end: int) -> frozenset[str]:
        return next((self.signs[at].opening for at in range(start, end) if self.items[at].body), frozenset())

    def _unheaded(self, start: int) -> float:
        return 0.0 if self.signs[start].continues else NO_HEADLINE

    def _bodies(self, start: int, end: int) -> float:
        signs = self.signs[start:end]
        size = sum(sign.size for sign, item in zip(signs, self.items[start:end], strict=True) if item.body)
        signed = sum(sign.signed for sign in signs)
        told = signed or any(sign.opens or sign.closes or sign.news for sign in signs)
        named = TWICE * (signed - 1) if signed > 1 else 0.0 if told else ANONYMOUS
        return named + (NO_BODY if not size else TINY if size < FEW else 0.0)

    def _inside(self, at: int, main: int | None, start: int, end: int) -> float:
        sign, item = self.signs[at], self.items[at]
        total = 0.0
        if at > start:
            total += {"": 0.0, "furniture": 0.0, "page": PAGE_INSIDE, "rule": RULE_INSIDE}[item.border]
        if item.heads:
            return total + self._subhead(at, main)
        first = at == start or (at == start + 1 and main == start)
        last = at == end - 1 or (at == end - 2 and main == end - 1)
        total += (OPENS if first else OPENS_INSIDE) if sign.opens else 0.0
        return total + ((CLOSES if last else CLOSES_INSIDE) if sign.closes else 0.0)

    def _subhead(self, at: int, main: int | None) -> float:
        sign = self.signs[at]
        total = NUMERAL_INSIDE * sign.enumerated + SIGNED_INSIDE * sign.signed + LINES_INSIDE * (sign.lines > 1)
        total += LONG_INSIDE * (sign.size >= LONG) + OWN * share(sign.words, sign.opening)
        if at + 1 < len(self.signs):
            total += NEWS_INSIDE * self.signs[at + 1].news
        if main is not None and sign.section:
            same = share(self.signs[main].words, sign.section)
            total += SUBJECT if same >= SAME else FOREIGN if same < OTHER else 0.0
        return total


def _best(fit: _Fit) -> tuple[float, list[int]]:
    """The best score and where the stretches of that division begin."""
    best: list[tuple[float, int]] = [(0.0, -1)]
    for number in range(1, len(fit.cuts)):
        earlier = range(max(0, number - MOST_CUTS), number)
        best.append(max((best[k][0] + fit.score(fit.cuts[k], fit.cuts[number]), k) for k in earlier))
    starts: list[int] = []
    at = len(fit.cuts) - 1
    while at > 0:
        at = best[at][1]
        starts.append(fit.cuts[at])
    return best[-1][0], starts[::-1]
