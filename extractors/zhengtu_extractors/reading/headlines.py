"""Which lines are headings, and which of a group of them is kicker, headline, subhead and author."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zhengtu_extractors.reading.lines import HEADING_LENGTH, width
from zhengtu_extractors.reading.names import OUTLET, ROLE, names_in

_NOT_HEADING = re.compile(r"[。；;，、,：:][”’）)]?$|。(?!$)")
_DATE = re.compile(
    r"^[\d〇○一二三四五六七八九十]{4}\s*年\s*[\d一二三四五六七八九十]+\s*月\s*[\d一二三四五六七八九十]+\s*日$"
)
_NUMERAL = re.compile(r"^[（(]?\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)]?[、.．]?$")
_PRESS = re.compile(rf"^[（(]?\s*(?:{OUTLET})?[\s]*(?:{ROLE})[\s：:]*[\u4e00-\u9fff·\s、]{{2,60}}?[）)]?$")
_BODY_OF_WRITERS = re.compile(
    r"^[\u4e00-\u9fff·（）()]{2,30}(?:理论学习中心组|课题组|评论员|评论部|编辑部|调研组|研究中心|研究院|研究会|党组|党校)$"
)
_PERSON = re.compile(r"^[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,2}$")
_KICKER_END = re.compile(r"(?:强调|指出|要求|提出|表示|时|会上)[：:]?$")
_SUBHEAD = re.compile(r"^(?:[—-]{2,}|[\u4e00-\u9fff\s]{2,20}(?:讲话|出席|主持|参加|陪同|致辞)(?:会议|并讲话)?$)")
_ENUMERATED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]|第[一二三四五六七八九十\d]{1,3}[章节条部]|[—-]{2,}\S+[。]$)"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """The lines above or below a body, by what they are."""

    headline: str | None = None
    kicker: str | None = None
    subhead: str | None = None
    authors: tuple[str, ...] = ()
    signed: bool = False


def may_head(text: str) -> bool:
    """Whether the form of a paragraph is a heading's: short, without a full stop, not broken off."""
    return (
        not _DATE.match(text)
        and 2 <= len(text) <= HEADING_LENGTH
        and not _NOT_HEADING.search(text)
        and bool(re.search(r"[\u4e00-\u9fff]", text))
    )


def is_numeral(text: str) -> bool:
    """Whether the line is a bare section numeral: (一), 二, 3."""
    return bool(_NUMERAL.match(text))


def is_enumerated(text: str) -> bool:
    """Whether the line opens with the numeral of a section, so that it heads a part of an article."""
    return bool(_ENUMERATED.match(text))


def is_press_line(text: str) -> bool:
    """本报记者 甲 通讯员 乙, alone on its line."""
    return bool(_PRESS.match(text)) and bool(names_in(text))


def is_author_line(text: str) -> bool:
    """A line below a headline that says who wrote: reporters, a body, or one person's name."""
    return is_press_line(text) or bool(_BODY_OF_WRITERS.match(text)) or bool(_PERSON.match(text))


def authors_of(line: str) -> tuple[str, ...]:
    """The reporters of an author line, or the line itself as the name of a body or a person."""
    if is_press_line(line):
        return names_in(line)
    return (re.sub(r"\s", "", line),)


def heading_of(lines: Sequence[str]) -> Heading:
    """The parts of a group of heading lines in their order; the longest one that is not set apart is the headline."""
    signed = next((at for at, line in enumerate(lines) if at and is_author_line(line)), None)
    heads = _rejoined([line for at, line in enumerate(lines) if at != signed])
    if not heads:
        return Heading()
    main = _headline_at(heads)
    return Heading(
        headline=heads[main],
        kicker=" ".join(heads[:main]) or None,
        subhead=" ".join(heads[main + 1 :]) or None,
        authors=authors_of(lines[signed]) if signed is not None else (),
        signed=signed is not None,
    )


def run_on(line: str, following: str) -> bool:
    """Whether a heading was broken into two lines of about one length."""
    if len(line) < 8 or " " in line.strip() or " " in following.strip():
        return False
    if _SUBHEAD.match(following) or _KICKER_END.search(line):
        return False
    return 0.8 <= width(following) / width(line) <= 1.25


def _rejoined(lines: Sequence[str]) -> list[str]:
    heads: list[str] = []
    for line in lines:
        if heads and run_on(heads[-1], line):
            heads[-1] += line
        else:
            heads.append(line)
    return heads


def _headline_at(heads: Sequence[str]) -> int:
    """The first line that neither introduces the next (…时强调; a long clause) nor stands below one."""
    for at, line in enumerate(heads[:-1]):
        following = heads[at + 1]
        introduces = _KICKER_END.search(line) or ("，" in line and len(line) > 1.5 * len(following))
        if not introduces or _SUBHEAD.match(following):
            return at
    return len(heads) - 1
