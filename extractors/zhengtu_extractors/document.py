"""What the finders of one article share: the text, its sentences, what the lexicons hit, what was found so far."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from zhengtu_extractors.lexicon import Hits
from zhengtu_graph.model import Article, Modality


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` is the folded text of `document.text[start:end]`."""

    start: int
    end: int
    text: str


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


@dataclass(slots=True)
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

    def add(self, *found: Found) -> None:
        """Keep more mentions, in order."""
        self.found.extend(found)
        self.found.sort(key=lambda f: (f.start, -f.end))

    def drop(self, *found: Found) -> None:
        """Take mentions back that a larger name has swallowed."""
        gone = set(map(id, found))
        self.found = [f for f in self.found if id(f) not in gone]

    def inside(self, start: int, end: int, *types: str) -> Iterator[Found]:
        """Mentions that lie within `start:end`, of these types (all if none is named)."""
        return (f for f in self.found if start <= f.start and f.end <= end and (not types or f.type in types))

    def of(self, sentence: Sentence, *types: str) -> list[Found]:
        """Mentions of a sentence, of these types, in order."""
        return list(self.inside(sentence.start, sentence.end, *types))

    def taken(self, start: int, end: int) -> bool:
        """Whether a mention overlaps `start:end`."""
        return any(f.start < end and start < f.end for f in self.found)
