"""HTML → blocks of text with the raw place of every character, by one pass over the tags.

A saved page may be broken in any way; what stands between two tags is text all the same. `lxml` and `html.parser`
repair the tree but give up the places, which evidence needs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from zhengtu_extractors.reading.offsets import Traced, join

_TOKEN = re.compile(
    r"<!--.*?(?:-->|$)|<(script|style|noscript|textarea|select|template)\b[^>]*>.*?(?:</\1\s*>|$)|<[!?][^>]*>"
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9:]*)(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)/?>",
    re.IGNORECASE | re.DOTALL,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});|&nbsp")
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
# Elements that hold others and may be the place of the main text.
_CONTAINERS = frozenset(
    [
        "body",
        "div",
        "table",
        "tbody",
        "tr",
        "td",
        "th",
        "center",
        "form",
        "section",
        "article",
        "main",
        "ul",
        "ol",
        "li",
        "dl",
        "dd",
        "dt",
        "header",
        "footer",
        "nav",
        "aside",
        "fieldset",
        "blockquote",
    ]
)
_BREAKS = (
    frozenset(["p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "option", "title", "caption"]) | _CONTAINERS
)


@dataclass(frozen=True, slots=True)
class Block:
    """Text between two breaks.

    Attributes:
        words: the characters, entities resolved.
        path: numbers of the containers around it, from the outermost.
        linked: how many of its characters are inside links.
        marks: the id and class values of its containers, and its own tag, in lower case.
        centred: whether it is set in the middle.
    """

    words: Traced
    path: tuple[int, ...] = ()
    linked: int = 0
    marks: str = ""
    centred: bool = False

    @property
    def text(self) -> str:
        """The characters without white space at the ends."""
        return self.words.text.strip()


@dataclass(slots=True)
class _State:
    """Where the pass stands."""

    path: list[tuple[str, int, str]] = field(default_factory=list)
    pieces: list[Traced] = field(default_factory=list)
    linked: int = 0
    in_link: bool = False
    centred: bool = False
    tag: str = ""
    count: int = 0


def blocks_of(raw: str) -> tuple[Block, ...]:
    """All blocks of a page that hold more than white space, in order; scripts, styles and comments left out."""
    return tuple(block for block in _blocks(raw) if block.text)


# Real pages nest some dozens of containers; of a page made to be deep the inner ones count as one.
_DEEPEST = 500


def attribute(tag: str, name: str) -> str | None:
    """The value of an attribute inside the text of a tag."""
    for key, *values in _ATTRIBUTE.findall(tag):
        if key.lower() == name:
            return unescape("".join(values))
    return None


def _blocks(raw: str) -> Iterator[Block]:
    state, done = _State(), 0
    for token in _TOKEN.finditer(raw):
        _read(state, raw, done, token.start())
        done = token.end()
        tag = (token["tag"] or "").lower()
        if tag in _BREAKS and state.pieces:
            yield _flush(state)
        _enter(state, tag, token)
    _read(state, raw, done, len(raw))
    if state.pieces:
        yield _flush(state)


def _read(state: _State, raw: str, start: int, end: int) -> None:
    if start == end:
        return
    piece = _resolved(raw, start, end)
    state.pieces.append(piece)
    if state.in_link:
        state.linked += len(piece.text.strip())


def _resolved(raw: str, start: int, end: int) -> Traced:
    """The text of `raw[start:end]` with each entity as the character that it stands for, at its first place."""
    texts: list[str] = []
    places: list[int] = []
    for found in _ENTITY.finditer(raw, start, end):
        character = unescape(found.group())
        if len(character) == 1:
            texts += [raw[start : found.start()], character]
            places += [*range(start, found.start()), found.start()]
            start = found.end()
    return Traced("".join([*texts, raw[start:end]]), (*places, *range(start, end)))


def _flush(state: _State) -> Block:
    numbers = tuple(number for _, number, _ in state.path)
    marks = " ".join(mark for _, _, mark in state.path[-4:])
    block = Block(join(state.pieces), numbers, state.linked, f"{marks} <{state.tag}>", state.centred)
    state.pieces, state.linked = [], 0
    return block


def _enter(state: _State, tag: str, token: re.Match[str]) -> None:
    closes = bool(token["close"])
    if tag == "a":
        state.in_link = not closes and attribute(token["attributes"], "href") is not None
    if tag in _BREAKS and tag != "br":
        state.tag = "" if closes else tag
        state.centred = not closes and _is_centred(token["attributes"])
        state.in_link = False
    if tag in _CONTAINERS:
        _move(state, tag, token["attributes"], closes=closes)


def _move(state: _State, tag: str, attributes: str, *, closes: bool) -> None:
    """One container out or in; a cell, row or item that was never closed ends where its like begins."""
    path = state.path
    if closes:
        opened = next((at for at in range(len(path) - 1, -1, -1) if path[at][0] == tag), None)
        del path[len(path) if opened is None else opened :]
    elif len(path) < _DEEPEST:
        if tag in ("td", "tr", "li") and path and path[-1][0] == tag:
            path.pop()
        state.count += 1
        mark = f"{attribute(attributes, 'id') or ''} {attribute(attributes, 'class') or ''}".lower()
        path.append((tag, state.count, mark.strip()))


def _is_centred(attributes: str) -> bool:
    return bool(re.search(r"align\s*[=:]\s*[\"']?\s*(?:center|middle)", attributes, re.IGNORECASE))
