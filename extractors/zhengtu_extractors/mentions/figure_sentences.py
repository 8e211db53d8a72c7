"""A sentence with mentions and dates as one sign each, so that the grammar of figures sees what is counted.

Ⓐ agency, Ⓛ place, Ⓓ policy, Ⓜ meeting, Ⓝ person, Ⓣ date: Ⓛ城镇化率由Ⓣ的35.93%提高到Ⓣ的48.3%.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zhengtu_extractors.dates import Date, dates_of
from zhengtu_extractors.document import Document, Found, Sentence

_SIGNS = {"Agency": "Ⓐ", "Place": "Ⓛ", "Policy": "Ⓓ", "Meeting": "Ⓜ", "Person": "Ⓝ"}


@dataclass(frozen=True, slots=True)
class Marked:
    """`text[i]` stands for the article's text from `starts[i]`; for the mention `found[i]` or the date `dates[i]`."""

    sentence: Sentence
    text: str
    starts: tuple[int, ...]
    found: Mapping[int, Found]
    dates: Mapping[int, Date]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the article for which `text[start:end]` stands."""
        return self.starts[start], self.starts[end]


def marked_sentences(document: Document) -> Iterator[Marked]:
    """The sentences that hold a digit or 成 or 百分之."""
    for sentence in document.sentences:
        if any(sign in sentence.text for sign in ("成", "百分之")) or any(c.isdigit() for c in sentence.text):
            yield _marked(document, sentence)


def _marked(document: Document, sentence: Sentence) -> Marked:
    found: dict[int, Found] = {}
    dates: dict[int, Date] = {}
    text: list[str] = []
    starts: list[int] = []
    at = sentence.start
    for thing in _things(document, sentence):
        if thing.start < at:
            continue
        text += document.text[at : thing.start]
        starts += range(at, thing.start + 1)
        if isinstance(thing, Found):
            found[len(text)] = thing
            text.append(_SIGNS[thing.type])
        else:
            dates[len(text)] = thing
            text.append("Ⓣ")
        at = thing.end
    starts += range(at, sentence.end + 1)
    return Marked(sentence, "".join([*text, document.text[at : sentence.end]]), tuple(starts), found, dates)


def _things(document: Document, sentence: Sentence) -> list[Found | Date]:
    """Mentions and dates of a sentence in order, the longer first."""
    dates = dates_of(document)
    first = bisect_left(dates, sentence.start, key=lambda d: d.start)
    last = bisect_left(dates, sentence.end, key=lambda d: d.start)
    things: list[Found | Date] = [*document.of(sentence, *_SIGNS), *dates[first:last]]
    return sorted(things, key=lambda t: (t.start, -t.end))
