"""Lines → paragraphs: what a column's width, a column's end or a page's end broke is joined."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from zhengtu_extractors.reading.headlines import HEADING_LENGTH, is_numeral
from zhengtu_extractors.reading.offsets import Traced, join
from zhengtu_extractors.reading.paper.author_lines import press_line
from zhengtu_extractors.reading.paper.captions import take_captions
from zhengtu_extractors.reading.paper.column_widths import BEYOND, FULL, INDENT, SLACK, Setting, setting_of
from zhengtu_extractors.reading.paper.heading_lines import PROSE_START, heading_lines
from zhengtu_extractors.reading.paper.lines import Line, ended, finished, stopped, width
from zhengtu_extractors.reading.paper.openings import awaits_credit, begins
from zhengtu_extractors.reading.paper.page_furniture import Furniture, furniture_of, sheet_in

Role = Literal["prose", "heading", "photo"] | Furniture

_TOP = 4
_OUTLET = re.compile(r"^[\u4e00-\u9fff]{2,12}$")
_OPEN_END = re.compile(r"[，、,“‘「『（(《【]\s*$")
_CLOSING_START = re.compile(r"^\s*[，。、；：！？,;!?”’」』）)》】…]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, joined, and what they are."""

    words: Traced
    role: Role = "prose"
    opens_page: bool = False

    @property
    def sheet(self) -> str | None:
        """The newspaper page that a masthead or a page line names."""
        return sheet_in(self.text) if self.role in ("masthead", "imprint") else None

    @property
    def text(self) -> str:
        """The characters as printed, without line feeds."""
        return self.words.text


def paragraphs_of(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """The paragraphs of a page, in the order of their first lines; each heading is one."""
    furniture = {at: role for at in range(len(lines)) if (role := _furniture(lines, at)) is not None}
    rest = [at for at in range(len(lines)) if at not in furniture]
    photos = [[rest[at] for at in caption] for caption in take_captions([lines[at] for at in rest])]
    taken = {at for photo in photos for at in photo}
    text = [at for at in rest if at not in taken]
    rules = {at for at, role in furniture.items() if role == "rule"}
    found: list[tuple[int, Role, list[int]]] = [
        *((at, role, [at]) for at, role in furniture.items()),
        *((photo[0], "photo", photo) for photo in photos),
        *(
            (text[group[0]], role, [text[at] for at in group])
            for role, group in _text(
                [lines[at] for at in text],
                {number for number in range(1, len(text)) if rules.intersection(range(text[number - 1], text[number]))},
            )
        ),
    ]
    return tuple(_paragraph([lines[at] for at in group], role) for _, role, group in sorted(found, key=_first))


def _text(lines: Sequence[Line], borders: Collection[int]) -> list[tuple[Role, list[int]]]:
    """The headings and the paragraphs of prose, each as the numbers of its lines."""
    setting = setting_of(lines)
    heads = heading_lines(lines, setting)
    groups = _joined(lines, setting, heads, borders)
    return [("heading" if group[0] in heads else "prose", group) for group in groups]


def _first(found: tuple[int, Role, list[int]]) -> int:
    return found[0]


def _furniture(lines: Sequence[Line], at: int) -> Furniture | None:
    """What of the furniture a line is; a line of prose that looks so stands between others."""
    line = lines[at]
    if press_line(line.text) or (line.marked and not is_numeral(line.text)):
        return None
    found = "ornament" if is_numeral(line.text) else furniture_of(line.text)
    if found is None and _names_outlet(lines, at):
        return "masthead"
    if found in (None, "masthead", "rule"):
        return found
    above = "".join(one.text for one in lines[max(0, at - 3) : at])
    apart = line.after_blank or at == 0 or finished(above) or furniture_of(lines[at - 1].text) is not None
    return found if apart else None


def _names_outlet(lines: Sequence[Line], at: int) -> bool:
    """The outlet's name, at the top of the page, on the line above the masthead's date."""
    top = at < _TOP and at + 1 < len(lines)
    return top and bool(_OUTLET.match(lines[at].text)) and furniture_of(lines[at + 1].text) == "masthead"


def _joined(lines: Sequence[Line], setting: Setting, heads: set[int], borders: Collection[int]) -> list[list[int]]:
    """The numbers of the lines of each paragraph; headings stand alone."""
    groups: list[list[int]] = []
    for at in range(len(lines)):
        free = bool(groups) and not {at, at - 1} & heads and at not in borders
        if free and _goes_on(lines, at, setting, first=len(groups[-1]) == 1):
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def _goes_on(lines: Sequence[Line], at: int, setting: Setting, *, first: bool) -> bool:
    """Whether the line at `at` continues the sentence or paragraph of the one before, the `first` of its paragraph."""
    line, following, column = lines[at - 1], lines[at], setting.columns[at - 1]
    if line.marked or following.marked or (begins(following.text) and not awaits_credit(line.text)):
        return False
    if _CLOSING_START.match(following.text) or _OPEN_END.search(line.text):
        return True
    if column is None:
        return _was_cut(line, following, has_marks=any(one.marked for one in lines))
    if stopped(line.text):
        return line.wide <= BEYOND * column and not _starts(lines, at, column, setting)
    return _reaches_end(line, following, column, setting, first=first)


def _reaches_end(line: Line, following: Line, column: int, setting: Setting, *, first: bool) -> bool:
    """Whether a line without a stop is as wide as its column, so that the next one goes on in it."""
    if line.wide > BEYOND * column or (setting.indents and following.indented):
        return False
    if ended(line.text) and (following.after_blank or following.indented):
        return False
    wide = max(line.wide, min(width(line.text), column)) + (INDENT if first else 0)
    return wide >= FULL * column


def _starts(lines: Sequence[Line], at: int, column: int, setting: Setting) -> bool:
    """Whether a paragraph begins at a line above which a sentence ended."""
    line, following = lines[at - 1], lines[at]
    if line.wide < column - SLACK - 1 or (setting.indents and following.indented):
        return True
    if setting.lost:
        narrow = column - INDENT - SLACK <= following.wide <= column - INDENT + 1
        return narrow and not stopped(following.text)
    return following.after_blank and not setting.indents


def _was_cut(line: Line, following: Line, *, has_marks: bool) -> bool:
    """Where a line is a paragraph: one without an end goes on, unless one of the two is a heading."""
    if ended(line.text) or following.indented:
        return False
    if has_marks:
        return len(line.text) > 6
    prose = len(line.text) > HEADING_LENGTH or bool(PROSE_START.match(line.text))
    return prose and (len(following.text) > HEADING_LENGTH or stopped(following.text))


def _paragraph(lines: Sequence[Line], role: Role) -> Paragraph:
    words = join(_spaced(line, following) for line, following in zip(lines, [*lines[1:], None], strict=True))
    return Paragraph(words, role, lines[0].opens == "page")


def _spaced(line: Line, following: Line | None) -> Traced:
    """A Latin word at the end of a line keeps its space from one at the start of the next."""
    if (
        following
        and line.text[-1].isascii()
        and line.text[-1].isalpha()
        and following.text[0].isascii()
        and following.text[0].isalnum()
    ):
        return Traced(line.text + " ", (*line.words.places, line.words.places[-1] + 1))
    return line.words
