"""What the finders of one article share: the text, its sentences, what the lexicons hit, what was found so far."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from zhengtu_extractors.lexicon import Hits
from zhengtu_graph.model import Article, Modality


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` is the folded text of `document.text[start:end]`."""

    start: int
    end: int
    text: str


def behind_last(marks: str, text: str, end: int, start: int = 0) -> int:
    """Where the last stretch of `text[start:end]` without one of these marks begins: behind the last, or at `start`."""
    return max(start, *(text.rfind(mark, start, end) + 1 for mark in marks))


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch `start:end` of the article's text that means an entity.

    `clue` is empty for a name that stands in full; otherwise it says how the form was resolved.
    """

    start: int
    end: int
    type: str
    id: str
    name: str
    kind: str | None = None
    clue: str = ""
    aliases: tuple[str, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence says: ids of two entities, the sentence, and the rule that read it."""

    type: str
    source: str
    target: str
    sentence: Sentence
    rule: str
    properties: Mapping[str, str] = field(default_factory=dict)
    modality: Modality = "done"


def outermost(found: Iterable[Found]) -> list[Found]:
    """In order, without the mentions that stand inside another (省委 in 省委办公厅)."""
    kept: list[Found] = []
    for f in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or f.start >= kept[-1].end:
            kept.append(f)
    return kept


@dataclass(slots=True, eq=False)
class Document:
    """One article at work. `text` is folded (see `folding`), of the same length as `article.text`.

    `home` is the id of the place that 我市 or 我省 means, or None. `found` is kept sorted by start; no two overlap,
    except that parts of a larger name (中共中央政治局 holds 中共中央) may be kept inside it.
    """

    article: Article
    text: str
    sentences: tuple[Sentence, ...]
    hits: Hits
    home: str | None
    found: list[Found] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)  # of `found`, since integers are found fast
    _longest: int = 0
    _of: dict[tuple[object, ...], list[Found]] = field(default_factory=dict)

    def add(self, *found: Found) -> None:
        """Keep more mentions, in order."""
        self._of.clear()
        for f in found:
            at = self._place_of(f)
            self.found.insert(at, f)
            self._starts.insert(at, f.start)
            self._longest = max(self._longest, f.end - f.start)

    def _place_of(self, new: Found) -> int:
        """Where a mention belongs: behind those that start earlier, and of those that start with it the longer ones."""
        at = bisect_right(self._starts, new.start)
        while at and self._starts[at - 1] == new.start and self.found[at - 1].end < new.end:
            at -= 1
        return at

    def drop(self, *found: Found) -> None:
        """Take mentions back that a larger name has swallowed."""
        self._of.clear()
        gone = set(map(id, found))
        self.found = [f for f in self.found if id(f) not in gone]
        self._starts = [f.start for f in self.found]

    def has(self, *types: str) -> bool:
        """Whether each of these types is found: a rule that needs them all has else nothing to do."""
        return {f.type for f in self.found}.issuperset(types)

    def inside(self, start: int, end: int, *types: str) -> Iterator[Found]:
        """Mentions that lie within `start:end`, of these types (all if none is named)."""
        found = self.found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return (f for f in found if f.end <= end and (not types or f.type in types))

    def of(self, sentence: Sentence, *types: str) -> list[Found]:
        """Mentions of a sentence, of these types, in order."""
        key = (sentence.start, sentence.end, *types)  # many families ask the same
        if key not in self._of:
            self._of[key] = list(self.inside(sentence.start, sentence.end, *types))
        return list(self._of[key])

    def taken(self, start: int, end: int) -> bool:
        """Whether a mention overlaps `start:end`."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return any(f.end > start for f in self.found[first:last])
