"""HTML → blocks of text with the raw place of every character, by one pass over the tags.

A saved page may be broken in any way; what stands between two tags is text all the same. Parsers that repair the tree
(lxml, selectolax) give up the places, which evidence needs; those that keep some (html.parser, justhtml) give them
for a whole text node with its entities resolved, and move text where the tree is repaired.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

from zhengtu_extractors.reading.offsets import Traced, join, trace
from zhengtu_extractors.reading.web.elements import BREAKS, CONTAINERS, SWALLOWING, UNREAD, VOID

# The end of a tag as HTML reads it; at the next bracket where a quotation mark was never closed; before the next tag
# where the bracket itself is missing.
_TOKEN = re.compile(
    r"<(?:(?P<comment>!--)|!\[CDATA\[|[!?][^>]*+>"
    r"|(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9:]*+)"
    r"(?P<attributes>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+(?=>)|[^<>]*+(?=>)|[ -;=?-~\s]*+(?=<))>?)"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});|&(?:nbsp|middot|quot)")
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_NAMES = re.compile(r"(?<![\w-])(?:id|class)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_HREF = re.compile(r"(?<![\w-])href\s*=", re.IGNORECASE)
_CENTRED = re.compile(r"align\s*[=:]\s*[\"']?\s*(?:center|middle)", re.IGNORECASE)
_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
# The reading that ruby sets above a character.
_READING = re.compile(r"[^<]{0,60}(?:</r[tp]\s*>)?")


@dataclass(frozen=True, slots=True)
class Block:
    """Text between two breaks.

    Attributes:
        text: its characters, entities resolved, without white space at the ends.
        raw: the page.
        spans: where its pieces stand in the page, half-open, in order.
        path: numbers of the containers around it, from the outermost.
        names: their id and class values, in lower case.
        linked: how many of its characters are inside links.
        marks: the names of the nearest containers, and its own tag.
        centred: whether it is set in the middle.
    """

    text: str
    raw: str
    spans: tuple[tuple[int, int], ...]
    path: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    linked: int = 0
    marks: str = ""
    centred: bool = False

    @property
    def words(self) -> Traced:
        """The characters with their places, white space at the ends included."""
        return join(_resolved(self.raw, start, end) for start, end in self.spans)


@dataclass(slots=True)
class _State:
    """Where the pass stands.

    The containers that are open are three lists: their tags, their numbers, their id and class values. `veil` is a
    hidden element: its tag, how often it is open, and how many containers are around it.
    """

    tags: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    linked: int = 0
    in_link: bool = False
    centred: bool = False
    tag: str = ""
    count: int = 0
    veil: tuple[str, int, int] | None = None


@lru_cache(maxsize=1)  # a page is asked for what it says of itself, then for its article
def blocks_of(raw: str) -> tuple[Block, ...]:
    """All blocks of a page that hold more than white space, in order; scripts, comments and hidden text left out."""
    return tuple(block for block in _blocks(raw) if block.text)


# Real pages nest some dozens of containers; of a page made to be deep the inner ones count as one.
_DEEPEST = 200


def attribute(tag: str, name: str) -> str | None:
    """The value of an attribute inside the text of a tag."""
    for key, *values in _ATTRIBUTE.findall(tag):
        if key.lower() == name:
            return unescape("".join(values))
    return None


def _blocks(raw: str) -> Iterator[Block]:
    state, done, ends = _State(), 0, _Ends(raw)
    while token := _TOKEN.search(raw, done):
        if done < token.start() and state.veil is None:
            _read(state, raw, done, token.start())
        tag = (token["tag"] or "").lower()
        done = ends.after(tag, token)
        if tag in BREAKS and state.texts:
            yield _flush(state, raw)
        if tag:
            _enter(state, tag, token["attributes"], closes=bool(token["close"]))
    if state.veil is None:
        _read(state, raw, done, len(raw))
    if state.texts:
        yield _flush(state, raw)


class _Ends:
    """Where the reading goes on after a token: behind comments and elements that hold no text."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        # What was looked for in vain once stands nowhere below: no page is searched to its end twice.
        self._missing: set[str] = set()

    def after(self, tag: str, token: re.Match[str]) -> int:
        """The place behind the token and what it hides; behind the tag alone where its end is missing."""
        if token["comment"]:
            return self._find("-->", token.end()) or self._find(">", token.end()) or len(self._raw)
        if tag in ("rt", "rp") and not token["close"] and (reading := _READING.match(self._raw, token.end())):
            return reading.end()
        if tag not in UNREAD or token["close"] or token["attributes"].endswith("/"):
            return token.end()
        return self._close(tag, token.end()) or (len(self._raw) if tag in SWALLOWING else token.end())

    def _find(self, end: str, start: int) -> int | None:
        found = -1 if end in self._missing else self._raw.find(end, start)
        if found < 0:
            self._missing.add(end)
            return None
        return found + len(end)

    def _close(self, tag: str, start: int) -> int | None:
        found = None if tag in self._missing else _closing(tag).search(self._raw, start)
        if found is None:
            self._missing.add(tag)
            return None
        return found.end()


@lru_cache
def _closing(tag: str) -> re.Pattern[str]:
    return re.compile(rf"</{tag}\b[^>]*>", re.IGNORECASE)


def _read(state: _State, raw: str, start: int, end: int) -> None:
    if raw.endswith("]]>", start, end):
        end -= 3
    text = raw[start:end]
    if "&" in text:
        text = _ENTITY.sub(_character, text)
    state.spans.append((start, end))
    state.texts.append(text)
    if state.in_link:
        state.linked += len(text.strip())


def _character(entity: re.Match[str]) -> str:
    """What an entity stands for; the few that stand for two characters stay as written."""
    character = unescape(entity.group())
    return character if len(character) == 1 else entity.group()


def _resolved(raw: str, start: int, end: int) -> Traced:
    """The text of `raw[start:end]` with each entity as the character that it stands for, at its first place."""
    pieces: list[Traced] = []
    for found in _ENTITY.finditer(raw, start, end):
        character = _character(found)
        if len(character) == 1:
            pieces += [trace(raw, start, found.start()), Traced(character, (found.start(),))]
            start = found.end()
    return join([*pieces, trace(raw, start, end)])


def _flush(state: _State, raw: str) -> Block:
    text = "".join(state.texts).strip()
    marks = f"{' '.join(state.names[-4:])} <{state.tag}>"
    path, names = tuple(state.numbers), tuple(state.names)
    block = Block(text, raw, tuple(state.spans), path, names, state.linked, marks, state.centred)
    state.spans, state.texts, state.linked = [], [], 0
    return block


def _enter(state: _State, tag: str, attributes: str, *, closes: bool) -> None:
    around = len(state.tags)
    if tag == "a":
        state.in_link = not closes and bool(_HREF.search(attributes))
    if tag in BREAKS and tag != "br":
        state.tag = "" if closes else tag
        state.centred = not closes and bool(_CENTRED.search(attributes))
        state.in_link = False
    if tag in CONTAINERS:
        _move(state, tag, attributes, closes=closes)
    if state.veil:
        _unveil(state, tag, closes=closes)
    elif not closes and tag not in VOID and _NOT_SHOWN.search(attributes):
        state.veil = (tag, 1, around)


def _unveil(state: _State, tag: str, *, closes: bool) -> None:
    """A hidden element ends with its own end, or with that of an element around it."""
    if state.veil is None:
        return
    hidden, depth, around = state.veil
    depth += (-1 if closes else 1) if tag == hidden else 0
    state.veil = (hidden, depth, around) if depth and len(state.tags) >= around else None


def _move(state: _State, tag: str, attributes: str, *, closes: bool) -> None:
    """One container out or in; a cell, row or item that was never closed ends where its like begins."""
    tags = state.tags
    if closes:
        if tag in tags:
            _leave(state, len(tags) - 1 - tags[::-1].index(tag))
    elif len(tags) < _DEEPEST:
        if tag in ("td", "tr", "li") and tags and tags[-1] == tag:
            _leave(state, len(tags) - 1)
        state.count += 1
        tags.append(tag)
        state.numbers.append(state.count)
        state.names.append(_named(attributes))


def _leave(state: _State, at: int) -> None:
    """Out of the container at `at` and of all inside it."""
    del state.tags[at:], state.numbers[at:], state.names[at:]


def _named(attributes: str) -> str:
    """The id and class values of a tag, in lower case."""
    names = _NAMES.findall(attributes) if attributes else ()
    return unescape(" ".join("".join(values) for values in names)).lower().strip()
