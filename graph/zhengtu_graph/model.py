"""The words of the whole program: one named type for each step from an input to the graph.

    files ─read▶ Page ─reconstruct▶ Article ─extract▶ Facts ─merge▶ Graph

All are frozen values without logic. Offsets are half-open and count characters (code points): of an
article's `text` unless their name begins with `raw_`, then of the `text` of the page. Dates are ISO strings
cut to what is known: `2016`, `2016-02` or `2016-02-15`. What is not known is None or empty, never guessed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

ArticleKind = Literal["news", "feature", "essay", "photo", "notice"]
Modality = Literal["done", "ongoing", "planned", "denied"]


class Run(NamedTuple):
    """A stretch of `length` characters that starts at `start` in clean text and at `raw_start` in raw text.

    `part` says in whose raw text: 0 is the article's own source, 1 the first that it was continued in, and so on.
    """

    start: int
    raw_start: int
    length: int
    part: int = 0


class PrintedLine(NamedTuple):
    """A line of a format that knows its layout (PDF, DOCX).

    Attributes:
        runs: where its characters stand in the page's text; `start` counts within the line.
        marked: set as a heading: larger or bolder type, a heading style.
        indented: its first character stands to the right of its column's edge.
        after_gap: about a blank line's height stands above it.
        opens: `column` or `page` where it is the first line of one; else empty.
    """

    runs: tuple[Run, ...]
    marked: bool = False
    indented: bool = False
    after_gap: bool = False
    opens: Literal["", "column", "page"] = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The text of one input as found, with what the file says of itself.

    Attributes:
        source: where it came from: a path relative to the given root, with `/`; `archive.zip!inner` inside one.
        text: the raw text. Of a text or HTML file its decoded characters, markup included; of a PDF its text layer, in
            the order of the file, pages parted by a form feed; of a DOCX its paragraphs, parted by line feeds; of a
            table's row the text cell.
        media: the format, e.g. `text/plain`, `text/html`, `application/pdf`.
        lines: its lines in reading order, where the format knows its layout; else None.
        publisher: the outlet that the file names as its source (来源), or the user's `--publisher`.
        date: the day of publication.
        address: the URL of the page.
        sheet: the newspaper page (版) that it is: `1`, `A03`.
        headline: told beside the text, in a table's column.
        authors: the same.
        note: what of it could not be read, for the report.
        clues: how each of these was found, e.g. `{"date": "file name"}`.
    """

    source: str
    text: str
    media: str = "text/plain"
    lines: tuple[PrintedLine, ...] | None = None
    publisher: str | None = None
    date: str | None = None
    address: str | None = None
    sheet: str | None = None
    headline: str | None = None
    authors: tuple[str, ...] = ()
    note: str | None = None
    clues: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a page, cleaned.

    Attributes:
        id: `article:` and a hash of publisher, date, headline and text.
        source: the source of its page.
        headline: with spaces as printed; None where the page shows none (a photo).
        kicker: the line above the headline (引题), as printed.
        subhead: the line below it (副题).
        kind: news, feature, essay, photo or notice.
        authors: reporters and writers in their order; a pen name as it stands.
        wire: the news agency whose story it is (新华社).
        dateline_place: the place of 新华社北京12月3日电, as printed.
        dateline_date: its day, with the year of the article's date; None without one.
        publisher: the outlet.
        publisher_place: id of the place that 我市 or 我省 means, e.g. `place:410900`.
        date: the day of publication.
        number: the document number (国办发〔2016〕72号) of a published document.
        address: the URL of the page.
        sheet: the newspaper page (版) on which it begins: `1`, `A03`.
        pages: the pages of the PDF on which it stands, from 1: `3`, `3-5`.
        jump_from: the newspaper page that it says it continues (上接第一版), `` where it prints no number; None where
            it says nothing, or both parts were joined.
        jump_to: the same of the page on which it goes on (下转第三版).
        continued: sources of the parts that were joined to it, in order.
        text: the body: byline and dateline removed, lines joined, spaces inside Chinese removed; paragraphs
            are separated by one line feed.
        runs: where each stretch of `text` stands in the page's text, in order, without gaps; a character that
            the cleaning put in stands for the raw place before which it was put.
        breaks: offsets in `text` at which a sentence was cut and its rest was not found.
        copies: how often the page prints it.
        story: id of the article that stands for all articles that print the same story; set by merging.
        clues: how each field was found, e.g. `{"publisher_place": "outlet's name"}`.
    """

    id: str
    source: str
    headline: str | None
    kind: ArticleKind
    text: str
    kicker: str | None = None
    subhead: str | None = None
    authors: tuple[str, ...] = ()
    wire: str | None = None
    dateline_place: str | None = None
    dateline_date: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    date: str | None = None
    number: str | None = None
    address: str | None = None
    sheet: str | None = None
    pages: str | None = None
    jump_from: str | None = None
    jump_to: str | None = None
    continued: tuple[str, ...] = ()
    runs: tuple[Run, ...] = ()
    breaks: tuple[int, ...] = ()
    copies: int = 1
    story: str | None = None
    clues: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of an article's text that means an entity: `article.text[start:end] == text`.

    `clue` says how the form was resolved, e.g. `publisher's place + 市委`; empty for a full name.
    """

    text: str
    start: int
    end: int
    clue: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, agency, place, policy or meeting as one article speaks of it.

    Attributes:
        id: canonical, e.g. `place:410900`, `person:史根治@411000`.
        type: an entity type of the schema.
        name: the full official name.
        kind: one of the type's kinds in the schema; None for a Person.
        aliases: other forms under which it is known, in this article or by the lexicons.
        mentions: in order of `start`.
        properties: values by name as the schema declares them, e.g. `{"number": "国发〔2014〕25号"}`.
    """

    id: str
    type: str
    name: str
    kind: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence that says so. Invariant: `article.text[start:end] == text`, word for word.

    `rule` names the rule that fired; `raw_start` and `raw_end` bound the same sentence in the raw text of the source
    that `part` counts (see `Run`); of a sentence that runs over two sources, its beginning.
    """

    id: str
    article: str
    text: str
    start: int
    end: int
    raw_start: int
    raw_end: int
    rule: str
    part: int = 0


@dataclass(frozen=True, slots=True)
class Relation:
    """A statement of one article: `source` —`type`→ `target`, both ids of the article's entities.

    A plan is never a fact done: `modality` keeps done, ongoing, planned (将, 拟) and denied (未) apart.
    `confidence` is the measured precision of the rule that found it, between 0 and 1.
    """

    type: str
    source: str
    target: str
    evidence: tuple[Evidence, ...]
    properties: Mapping[str, str] = field(default_factory=dict)
    modality: Modality = "done"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one article says: what `extract` returns and what is kept on disk.

    `signature` is the MinHash of its text, by which near-copies are told.
    """

    article: Article
    entities: tuple[Entity, ...] = ()
    relations: tuple[Relation, ...] = ()
    signature: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """An entity of the merged graph.

    Attributes:
        id: canonical.
        type: an entity type of the schema.
        name: the full official name.
        kind: one of the type's kinds; None for a Person.
        aliases: every other form under which any article names it, deictic forms (我市) left out.
        properties: values by name as the schema declares them.
        articles: number of articles that mention it.
        first_seen: earliest date of such an article.
        last_seen: latest date of such an article.
    """

    id: str
    type: str
    name: str
    kind: str | None = None
    aliases: tuple[str, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)
    articles: int = 0
    first_seen: str | None = None
    last_seen: str | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation of the merged graph, once per type, ends, distinguishing property and modality.

    Attributes:
        id: made from those four.
        type: a relation type of the schema.
        source: id of a node or article.
        target: id of a node or article.
        properties: values by name as the schema declares them.
        modality: done, ongoing, planned or denied.
        confidence: the best of its statements.
        evidence: ids, in order of date and place; empty only where `origin` is not `text`.
        count: independent sources that say so (a story reprinted by ten papers is one).
        first_seen: earliest date of an article that says so.
        last_seen: latest date of an article that says so.
        origin: `text`, `gazetteer` (from the tables of divisions and bodies) or `correction`.
        note: of a correction, who added it, when, and the source that is stated.
    """

    id: str
    type: str
    source: str
    target: str
    properties: Mapping[str, str] = field(default_factory=dict)
    modality: Modality = "done"
    confidence: float = 1.0
    evidence: tuple[str, ...] = ()
    count: int = 0
    first_seen: str | None = None
    last_seen: str | None = None
    origin: str = "text"
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """Facts merged by canonical id. Each tuple is sorted by id.

    `mentions` counts how often an article names a node: `(node id, article id, count)`.
    """

    articles: tuple[Article, ...] = ()
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    mentions: tuple[tuple[str, str, int], ...] = ()
