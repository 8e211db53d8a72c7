"""Which lines of a page are headings: short, without a stop, between a sentence's end and a new beginning."""

import re
from collections.abc import Sequence

from zhengtu_extractors.reading.headlines import may_head
from zhengtu_extractors.reading.paper.author_lines import author_line
from zhengtu_extractors.reading.paper.cohesion import OPENING, SECTION, pairs_in, share
from zhengtu_extractors.reading.paper.column_widths import BEYOND, INDENT, SLACK, Setting
from zhengtu_extractors.reading.paper.lines import Line, finished, stopped
from zhengtu_extractors.reading.paper.openings import PREFACE, begins, begins_news
from zhengtu_extractors.reading.paper.word_breaks import in_mid_word

# Kicker, a headline in three lines, a subhead in two.
MOST_LINES = 6
# At the end of a text, where nothing follows that would tell.
MOST_AT_END = 4
# A line of prose is at least so wide, in characters less than its column: the first one is indented, and a word that is
# not broken moves to the next line.
RAGGED = 8
# Of a headline's pairs of characters so many return in its article's first sentences; of a sentence's beginning few do.
REPEATED = 0.4
# Marks that hang over the column's end make a line wider than the others; many fonts set quotation marks narrow.
WIDER = 1.15

PROSE_START = re.compile(
    r"(?:今年|去年|近年来|近日|目前|当前|截至|据|同时|此外|其中|随着|为了|对于|如今|记者)\S*[，,]|\d+月\d+日"
)
_FUNCTION = re.compile(r"[的了在和与及是为将对从到以等被把一\d]$")
_OPENS_HEADING = re.compile(
    rf"^[—–-]{{1,3}}[^—–-]|{PREFACE.pattern}|^(?:[一二三四五六七八九十]{{1,3}}、|[（(][一二三四五六七八九十]{{1,3}}[）)])"
)
_DASH = re.compile(r"^[—–-]{1,3}[^—–-]")


def heading_lines(lines: Sequence[Line], setting: Setting) -> set[int]:
    """The numbers of the lines that are headings or say who wrote."""
    if any(line.marked for line in lines):
        return _marked(lines)
    found: set[int] = set()
    at = 0
    while at < len(lines):
        end = _run(lines, at) if _is_complete(lines, at, setting, found) else at
        last = next((k for k in range(end, at, -1) if _heads(lines, at, k, setting)), at)
        found.update(range(at, last))
        at = max(last, at + 1)
    return found


def _marked(lines: Sequence[Line]) -> set[int]:
    """Where headings are marked nothing else is one, but for an author line below and a heading that opens the page."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        below = at - 1 in found and author_line(line.text) is not None
        if line.marked or below or (at == 0 and may_head(line.text)):
            found.add(at)
    return found


def _run(lines: Sequence[Line], at: int) -> int:
    """The end of the lines from `at` on that have the form of headings or author lines."""
    end = at
    while end < len(lines) and end - at < MOST_LINES and _has_form(lines[end].text):
        end += 1
    return end


def _has_form(text: str) -> bool:
    return author_line(text) is not None or (
        may_head(text.rstrip("：:")) and (not begins(text) or bool(_OPENS_HEADING.match(text)))
    )


def _is_complete(lines: Sequence[Line], at: int, setting: Setting, found: set[int]) -> bool:
    """Whether nothing that stands above goes on in the line."""
    if at == 0 or at - 1 in found or lines[at].opens == "page":
        return True
    before, column = lines[at - 1], setting.columns[at - 1]
    if column is None and may_head(lines[at].text) and at + 1 < len(lines) and author_line(lines[at + 1].text):
        return True
    if stopped(before.text) or author_line(before.text):
        return True
    if finished("".join(line.text for line in lines[max(0, at - 3) : at])):
        return True
    return column is not None and before.wide < 0.6 * column and not before.text.endswith(("，", "、", "：", "；", ","))


def _heads(lines: Sequence[Line], start: int, end: int, setting: Setting) -> bool:
    """Whether the lines from `start` up to `end` are a group of headings, by what follows and how they are set."""
    following = lines[end] if end < len(lines) else None
    last, column = lines[end - 1], setting.columns[end - 1]
    if last.text.endswith(("：", ":")) or not _is_balanced("".join(line.text for line in lines[start:end])):
        return False
    if following is None or begins(following.text) or following.opens == "page":
        return end - start <= MOST_AT_END or column is None
    if author_line(last.text) or _DASH.match(last.text):
        return True
    if column is None:
        return _is_set_apart(lines, start, end)
    if PROSE_START.match(lines[start].text) or _runs_on(last.text, following.text):
        return False
    return _is_no_prose(lines, start, end, column, setting) or _says_it_again(lines, start, end, column, setting)


def _is_no_prose(lines: Sequence[Line], start: int, end: int, column: int, setting: Setting) -> bool:
    """Whether the lines cannot be ones of a wrapped paragraph: by their width, or by the indent of the next line."""
    last, following = lines[end - 1], lines[end]
    if setting.indents and following.indented:
        return not (end - start == 1 and last.indented and _fits(last, column) and not following.after_blank)
    alone = end - start == 1 and start > 0
    return not _fits(last, column) or (alone and _is_too_wide(lines, start, column, setting))


def _says_it_again(lines: Sequence[Line], start: int, end: int, column: int, setting: Setting) -> bool:
    """Whether lines as wide as prose stand before a new beginning, and the text beside repeats the last one's words."""
    last, following = lines[end - 1], lines[end]
    if any("，" in line.text for line in lines[start:end]) and all(_fits(line, column) for line in lines[start:end]):
        return False
    fresh = following.after_blank or begins_news(following.text) or _starts_paragraph(following, column, setting)
    below = lines[end : end + 2 + OPENING * 2 // max(column, 1)]
    above = lines[max(0, start - SECTION * 2 // max(column, 1)) : start] if lines[start].after_blank else []
    return fresh and (_repeats(last, below) or (following.after_blank and _repeats(last, above)))


def _repeats(line: Line, text: Sequence[Line]) -> bool:
    """Whether a text repeats the words of a line."""
    return share(pairs_in(line.text), pairs_in("".join(one.text for one in text))) >= REPEATED


def _is_balanced(text: str) -> bool:
    """Whether every quotation and bracket that opens closes."""
    return all(text.count(left) == text.count(right) for left, right in ("“”", "《》", "（）", "‘’", "「」"))


def _runs_on(text: str, following: str) -> bool:
    """Whether a sentence goes on in the next line: its last word needs another, or runs over the line's end."""
    return bool(_FUNCTION.search(text)) or in_mid_word(text, following)


def _is_set_apart(lines: Sequence[Line], start: int, end: int) -> bool:
    """Where a line is a paragraph: the last is none that was cut in mid-sentence."""
    last = lines[end - 1].text
    if PROSE_START.match(last):
        return False
    return end - start > 1 or last[-1] not in "的和与及"


def _fits(line: Line, column: int) -> bool:
    """Whether a line is as wide as one of prose."""
    narrow = sum(map(line.text.count, "“”‘’"))
    return column - RAGGED <= line.wide <= max(WIDER * column, column + SLACK) + narrow


def _is_too_wide(lines: Sequence[Line], at: int, column: int, setting: Setting) -> bool:
    """Whether a line leaves no room for a first line's indent, though it stands alone or below a short last line."""
    before, line, following = lines[at - 1 : at + 2]
    ends = stopped(before.text) and before.wide < column - SLACK - 1
    alone = line.after_blank and following.after_blank
    return (alone or (setting.lost and ends)) and line.wide > column - INDENT + SLACK and "，" not in line.text


def _starts_paragraph(line: Line, column: int, setting: Setting) -> bool:
    """Whether a line is narrower by the indent that the copy lost."""
    return setting.lost and column - INDENT - SLACK <= line.wide <= column - INDENT + 1 and line.wide < BEYOND * column
