"""Headings and a body with its places → an article: byline and spaces taken out, kind, number and id put in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from zhengtu_extractors.gazetteer import place_of_outlet
from zhengtu_extractors.reading import bylines
from zhengtu_extractors.reading.headlines import Heading
from zhengtu_extractors.reading.identity import article_id
from zhengtu_extractors.reading.kinds import kind_of, number_of
from zhengtu_extractors.reading.offsets import Traced, cut, join, runs
from zhengtu_extractors.reading.spaces import close_up
from zhengtu_graph.model import Article, ArticleKind, Page


@dataclass(frozen=True, slots=True)
class Body:
    """A body without its bylines, and what they said."""

    paragraphs: tuple[Traced, ...]
    authors: tuple[str, ...] = ()
    wire: str | None = None
    all_photos: bool = False


def article_of(
    page: Page, heading: Heading, paragraphs: Sequence[Traced], *, kind: ArticleKind | None = None
) -> Article | None:
    """The article, or None if nothing is left of the body."""
    body = body_of(paragraphs)
    text = join((close_up(one) for one in body.paragraphs), "\n")
    if not text.text:
        return None
    authors = tuple(dict.fromkeys((*heading.authors, *body.authors)))
    lines = text.text.split("\n")
    place = place_of_outlet(page.publisher) if page.publisher else None
    found = kind or ("photo" if body.all_photos else kind_of(heading.headline, lines, authors, signed=heading.signed))
    return Article(
        id=article_id(page.publisher, page.date, heading.headline, text.text),
        source=page.source,
        headline=heading.headline,
        kicker=heading.kicker,
        subhead=heading.subhead,
        kind=found,
        authors=authors,
        wire=body.wire,
        publisher=page.publisher,
        publisher_place=place,
        date=page.date,
        number=number_of([*_heads(heading), *lines[:4]]) if found == "notice" else None,
        address=page.address,
        sheet=page.sheet,
        text=text.text,
        runs=runs(text),
        clues=_clues(page.clues, heading, body, place),
    )


def body_of(paragraphs: Sequence[Traced]) -> Body:
    """The body without dateline, credits, reprint notes and jumps."""
    kept: list[Traced] = []
    authors: list[str] = []
    wire: str | None = None
    photos: list[bool] = []
    last = len(paragraphs) - 1
    for at, one in enumerate(paragraphs):
        continued = bylines.CONTINUED.match(one.text)
        begin = bylines.lead(cut(one, continued.end()) if continued else one)
        end = bylines.tail(begin.rest)
        if not end.photo and at != last and end.rest.text:
            end = bylines.Byline(begin.rest)
        authors += [*begin.authors, *end.authors]
        wire = wire or begin.wire or end.wire
        if end.rest.text:
            kept.append(end.rest)
            photos.append(end.photo)
        elif end.photo and photos:
            photos[-1] = True
    return Body(tuple(kept), tuple(dict.fromkeys(authors)), wire, bool(photos) and all(photos))


def once(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Each article once, with the number of its copies on the page."""
    copies: dict[str, int] = {}
    for article in articles:
        copies[article.text] = copies.get(article.text, 0) + 1
    first = {article.text: article for article in reversed(articles)}
    kept = [article for article in articles if first[article.text] is article]
    return tuple(replace(article, copies=copies[article.text]) for article in kept)


def _heads(heading: Heading) -> list[str]:
    """The lines around the headline, where a document's number may stand."""
    return [line for line in (heading.kicker, heading.headline, heading.subhead) if line]


def _clues(known: Mapping[str, str], heading: Heading, body: Body, place: str | None) -> dict[str, str]:
    authors = "author line" if heading.authors else "credit" if body.authors else ""
    found = {
        "authors": authors,
        "wire": "dateline" if body.wire else "",
        "publisher_place": "outlet's name" if place else "",
    }
    return {**known, **{field: clue for field, clue in found.items() if clue}}
