"""How well a stretch of a page is one article, and the cuts that make all stretches fit best.

A score adds up clues for and against; each weight is about the logarithm of how much likelier the clue is in the one
case than in the other. They are rough by purpose: no clue decides alone where two others speak against it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Literal

from zhengtu_extractors.reading.paper.cohesion import Pairs, share
from zhengtu_extractors.reading.paper.items import Item, Signs

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
# A section whose paragraphs begin as those below the headline do, for each; two are enough.
ALIKE, ENOUGH = 1.5, 2
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
        self.within = [self._within(at) for at in range(len(items))]
        self.within_sums = _sums(self.within)
        self.sizes = _sums([sign.size * bool(item.body) for item, sign in zip(items, signs, strict=True)])
        self.signed = _sums([float(sign.signed) for sign in signs])
        self.told = _sums([float(sign.opens or sign.closes or sign.news) for sign in signs])
        self.heads = [at for at, item in enumerate(items) if item.heads]
        self.subjects: dict[tuple[int, int], float] = {}

    def score(self, start: int, end: int) -> float:
        """How well the items from `start` up to `end` are one article."""
        side = start if self.side == "above" else end - 1
        main = side if self.items[side].heads else None
        head = self._unheaded(start) if main is None else self._headline(main, start, end)
        return ARTICLE + self._border(start) + head + self._bodies(start, end) + self._inner(start, end, main)

    def _may_cut(self, at: int) -> bool:
        if at in (0, len(self.items)):
            return True
        before, after = self.items[at - 1], self.items[at]
        return bool(before.heads or after.heads or after.border or self.signs[at].opens or self.signs[at - 1].closes)

    def _border(self, start: int) -> float:
        border = self.items[start].border if start else ""
        return {"": 0.0, "furniture": FURNITURE, "page": PAGE, "rule": RULE}[border]

    def _headline(self, main: int, start: int, end: int) -> float:
        sign = self.signs[main]
        opening = sign.opening if self.side == "above" else self._opening(start, end)
        length = SHORT if sign.size < LEAST else LONG_HEADLINE if sign.size >= LONG else 0.0
        again = REPEATS * min(MOST, share(sign.words, opening))
        return again + length + SIGNED * sign.signed + NUMERAL * sign.enumerated

    def _opening(self, start: int, end: int) -> Pairs:
        return next((self.signs[at].opening for at in range(start, end) if self.items[at].body), frozenset())

    def _unheaded(self, start: int) -> float:
        return 0.0 if self.signs[start].continues else NO_HEADLINE

    def _bodies(self, start: int, end: int) -> float:
        size = self.sizes[end] - self.sizes[start]
        signed = self.signed[end] - self.signed[start]
        told = signed or self.told[end] - self.told[start]
        named = TWICE * (signed - 1) if signed > 1 else 0.0 if told else ANONYMOUS
        return named + (NO_BODY if not size else TINY if size < FEW else 0.0)

    def _inner(self, start: int, end: int, main: int | None) -> float:
        """What stands inside beside the headline: paragraphs that open or close an article, and sub-heads."""
        total = self.within_sums[end] - self.within_sums[start] - self._above(start)
        if main is not None:
            total -= self.within[main] - (self._above(main) if main == start else 0.0)
        first = next((at for at in range(start, end) if at != main and not self.items[at].heads), None)
        if first is not None and self.signs[first].opens and not self._is_parted(start, first, main):
            total += OPENS - OPENS_INSIDE
        total += sum(CLOSES - CLOSES_INSIDE for at in self._last(start, end, main) if self.signs[at].closes)
        low, high = bisect_left(self.heads, start), bisect_left(self.heads, end)
        return total + sum(self._subject(at, main) for at in self.heads[low:high] if main not in (None, at))

    def _is_parted(self, start: int, first: int, main: int | None) -> bool:
        """Whether another heading stands above the first paragraph."""
        return any(at != main for at in range(start, first))

    def _last(self, start: int, end: int, main: int | None) -> Iterator[int]:
        """From the end upwards the author lines, and the paragraph above them."""
        for at in range(end - 1, start - 1, -1):
            if at == main:
                continue
            if self.items[at].heads:
                return
            yield at
            if self.items[at].body:
                return

    def _above(self, at: int) -> float:
        """What the border above an item says against its standing inside an article."""
        return {"": 0.0, "furniture": 0.0, "page": PAGE_INSIDE, "rule": RULE_INSIDE}[self.items[at].border]

    def _within(self, at: int) -> float:
        """What an item says against, or for, its standing inside of an article."""
        sign = self.signs[at]
        if not self.items[at].heads:
            return self._above(at) + OPENS_INSIDE * sign.opens + CLOSES_INSIDE * sign.closes
        total = self._above(at) + NUMERAL_INSIDE * sign.enumerated + SIGNED_INSIDE * sign.signed
        total += LINES_INSIDE * (sign.lines > 1) + LONG_INSIDE * (sign.size >= LONG)
        news = at + 1 < len(self.signs) and self.signs[at + 1].news
        return total + OWN * share(sign.words, sign.opening) + NEWS_INSIDE * news

    def _subject(self, at: int, main: int | None) -> float:
        """Whether the section below a sub-head goes on with the headline's subject, and is built like the first one."""
        if main is None or not self.signs[at].section:
            return 0.0
        if (main, at) not in self.subjects:
            same = share(self.signs[main].words, self.signs[at].section)
            alike = len(self.signs[main].frames & self.signs[at].frames) if self.side == "above" else 0
            subject = SUBJECT if same >= SAME else FOREIGN if same < OTHER else 0.0
            self.subjects[main, at] = subject + ALIKE * min(alike, ENOUGH)
        return self.subjects[main, at]


def _sums(values: Sequence[float]) -> list[float]:
    """The sum of the values before each place."""
    return list(accumulate(values, initial=0.0))


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
