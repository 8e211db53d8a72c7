"""Which of a group of heading lines is kicker, headline, subhead and author."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from zhengtu_extractors.reading.paper.author_lines import author_line
from zhengtu_extractors.reading.paper.cohesion import Pairs, pairs_in, share
from zhengtu_extractors.reading.paper.lines import width
from zhengtu_extractors.reading.paper.word_breaks import in_mid_word

# A headline is not longer; a paragraph that a column's end cut off is.
HEADING_LENGTH = 50
# A line without a word of the body's opening is no headline where another line repeats so much of it.
UNRELATED, RELATED = 0.05, 0.35

_NOT_HEADING = re.compile(
    r"[。；;，、,：:．][”’）)]?$|。(?!$)|(?:…|——)[”’]?$|下\s*转[^（）()]{0,20}[）)]?$|^[，。、；：！？”’）)》】…]|^[（(][^）)]*$|[（(《“‘]$"
    r"|^[（(]\s*(?:据|原?载|摘自|转自|来源|综合)[^）)]*[）)]$"
)
_DATE = re.compile(
    r"^[\d〇○一二三四五六七八九十]{4}\s*年\s*[\d一二三四五六七八九十]+\s*月\s*[\d一二三四五六七八九十]+\s*日$"
)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_NUMERAL = re.compile(r"^[（(]?\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)]?[、.．]?$")
_ENUMERATED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]|第[一二三四五六七八九十\d]{1,3}[章节条部]|[—-]{2,}\S+[。]$)"
)
_KICKER_END = re.compile(r"(?:强调|指出|要求|提出|表示|时|会上|会议后|之后)[：:]?$")
_KICKER = re.compile(
    r"^(?:在[^，]{4,30}(?:上|时)|(?:认真|深入)?(?:学习|贯彻)[^，]*(?:精神|思想)$)|[·•](?!\S*·)\S{2,12}$"
)
_DASH = re.compile(r"[—–-]{1,3}(?=[^—–-])")
_SUBHEAD = re.compile(
    r"^(?:[—–-]{1,3}(?=[^—–-])|[\u4e00-\u9fff\s]{2,30}(?:讲话|出席|主持|参加|陪同|致辞)(?:会议|并讲话|活动|启动仪式|开幕式|仪式)?$)"
)
# A line that ends so is a clause of its own.
_COMPLETE = re.compile(r"(?:召开|举行|开幕|闭幕|启动|结束|发布|印发|出台|成立|揭牌|签约|投产|通车|开工|公布|讲话)$")
_RUNS_ON = re.compile(r"[的和与及将在为把对让以向从、，]$")
_RUN_ON = re.compile(r"^[的和与及等]")


@dataclass(frozen=True, slots=True)
class Heading:
    """The lines above or below a body, by what they are."""

    headline: str | None = None
    kicker: str | None = None
    subhead: str | None = None
    authors: tuple[str, ...] = ()
    wire: str | None = None
    signed: bool = False


def may_head(text: str) -> bool:
    """Whether the form of a line or paragraph is a heading's: short, without a full stop, not broken off."""
    return (
        2 <= len(text) <= HEADING_LENGTH
        and not _DATE.match(text)
        and not _NOT_HEADING.search(text)
        and bool(_CHINESE.search(text))
    )


def is_numeral(text: str) -> bool:
    """Whether the line is a bare section numeral: (一), 二, 3."""
    return bool(_NUMERAL.match(text))


def is_enumerated(text: str) -> bool:
    """Whether the line opens with the numeral of a section, so that it heads a part of an article."""
    return bool(_ENUMERATED.match(text))


def heading_of(lines: Sequence[str], opening: str = "") -> Heading:
    """The parts of a group of heading lines in their order.

    Args:
        lines: as printed.
        opening: the beginning of the body that they head, as far as it is known.
    """
    signed = next((at for at, line in enumerate(lines) if at and author_line(line)), None)
    said = author_line(lines[signed]) if signed is not None else None
    words = pairs_in(opening)
    own = [line for at, line in enumerate(lines) if at != signed]
    heads = ["".join(own[at] for at in group) for group in unbroken(own, words)]
    if not heads:
        return Heading()
    main = _headline_at(heads, words)
    return Heading(
        headline=heads[main],
        kicker=" ".join(heads[:main]) or None,
        subhead=" ".join(heads[main + 1 :]) or None,
        authors=said.authors if said else (),
        wire=said.wire if said else None,
        signed=said is not None,
    )


def unbroken(lines: Sequence[str], opening: Pairs = frozenset()) -> list[list[int]]:
    """The numbers of the lines of each heading, of which some were broken into several lines."""
    groups: list[list[int]] = [[0]] if lines else []
    for at, (line, following) in enumerate(pairwise(lines), 1):
        if _run_on(line, following, opening):
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def _run_on(line: str, following: str, opening: Pairs) -> bool:
    """Whether a heading was broken into two lines: in mid-phrase, or into lines of about one length."""
    if _DASH.match(following):
        return False
    if line[-1] + following[0] in opening or _RUNS_ON.search(line) or _RUN_ON.match(following):
        return True
    if in_mid_word(line, following):
        return True
    if _SUBHEAD.match(following) or _KICKER_END.search(line) or _KICKER.search(line):
        return False
    if len(line) < 8 or " " in line or " " in following or _COMPLETE.search(line):
        return False
    return 0.8 <= width(following) / width(line) <= 1.25


def _headline_at(heads: Sequence[str], opening: Pairs) -> int:
    """The first line that neither introduces the next (…时强调; a long clause) nor stands below one."""
    shares = [share(pairs_in(line), opening) for line in heads]
    related = max(shares) >= RELATED
    for at, line in enumerate(heads[:-1]):
        following = heads[at + 1]
        if _SUBHEAD.match(following) and not _KICKER.search(line):
            return at
        introduces = (
            _KICKER_END.search(line) or _KICKER.search(line) or ("，" in line and len(line) > 1.5 * len(following))
        )
        if not introduces and not (related and shares[at] < UNRELATED):
            return at
    return len(heads) - 1
