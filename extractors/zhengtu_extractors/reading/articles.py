"""Headings and a body with its places → an article: byline and spaces taken out, kind, number and id put in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zhengtu_extractors.gazetteer import place_of_outlet
from zhengtu_extractors.reading.bylines import Byline, lead, tail
from zhengtu_extractors.reading.headlines import Heading, may_head
from zhengtu_extractors.reading.identity import article_id
from zhengtu_extractors.reading.kinds import kind_of, number_of
from zhengtu_extractors.reading.offsets import Traced, join, runs
from zhengtu_extractors.reading.paper.datelines import day_of
from zhengtu_extractors.reading.paper.jumps import jump_from, jump_to
from zhengtu_extractors.reading.paper.lines import ended
from zhengtu_extractors.reading.spaces import close_up
from zhengtu_graph.model import Article, ArticleKind, Page


@dataclass(frozen=True, slots=True)
class Body:
    """A body without its bylines and jumps, and what they said; the day as printed, month (0 if none) first."""

    paragraphs: tuple[Traced, ...]
    authors: tuple[str, ...] = ()
    wire: str | None = None
    place: str | None = None
    day: tuple[int, int] | None = None
    jump_from: str | None = None
    jump_to: str | None = None
    all_photos: bool = False


def article_of(
    page: Page,
    heading: Heading,
    paragraphs: Sequence[Traced],
    *,
    kind: ArticleKind | None = None,
    sheet: str | None = None,
) -> Article | None:
    """The article, or None if nothing is left of the body."""
    body = body_of(paragraphs)
    closed = [close_up(one) for one in body.paragraphs]
    text = join(closed, "\n")
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
        wire=body.wire or heading.wire,
        dateline_place=body.place,
        dateline_date=day_of(body.day, page.date) if body.day else None,
        publisher=page.publisher,
        publisher_place=place,
        date=page.date,
        number=number_of([*_heads(heading), *lines[:4]]) if found == "notice" else None,
        address=page.address,
        sheet=sheet or page.sheet,
        jump_from=body.jump_from,
        jump_to=body.jump_to,
        text=text.text,
        runs=runs(text),
        breaks=_breaks(closed, goes_on=body.jump_to is not None),
        clues=_clues(page.clues, heading, body, place),
    )


def body_of(paragraphs: Sequence[Traced]) -> Body:
    """The body without dateline, credits, reprint notes and jumps."""
    come = jump_from(paragraphs[0]) if paragraphs else None
    given = [come.rest, *paragraphs[1:]] if come else list(paragraphs)
    last = next((at for at in range(len(given) - 1, -1, -1) if given[at].text), -1)
    to = jump_to(given[last]) if last >= 0 else None
    if to:
        given[last] = to.rest
    kept: list[Traced] = []
    authors: list[str] = []
    photos: list[bool] = []
    datelines: list[Byline] = []
    for at, one in enumerate(given):
        begin = lead(one)
        end = tail(begin.rest)
        if not end.photo and at != len(given) - 1 and end.rest.text:
            end = Byline(begin.rest)
        authors += [*begin.authors, *end.authors]
        datelines += [said for said in (begin, end) if said.wire or said.place]
        if end.rest.text:
            kept.append(end.rest)
            photos.append(end.photo)
        elif end.photo and photos:
            photos[-1] = True
    wire = next((said.wire for said in datelines if said.wire), None)
    where = next((said for said in datelines if said.place), None)
    return Body(
        tuple(kept),
        tuple(dict.fromkeys(authors)),
        wire,
        where.place if where else None,
        where.day if where else None,
        come.sheet if come else None,
        to.sheet if to else None,
        bool(photos) and all(photos),
    )


def _breaks(paragraphs: Sequence[Traced], *, goes_on: bool) -> tuple[int, ...]:
    """Where a paragraph ends in mid-sentence: the last one before a jump, or one that is no heading."""
    found: list[int] = []
    end = -1
    for at, one in enumerate(paragraphs):
        end += len(one.text) + 1
        last = at == len(paragraphs) - 1
        if not ended(one.text) and ((last and goes_on) or not may_head(one.text)):
            found.append(end)
    return tuple(found)


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
