"""Photo captions: lines that end in a photographer's credit, or have it on the next line."""

import re
from collections.abc import Sequence

from zhengtu_extractors.reading.bylines import tail
from zhengtu_extractors.reading.offsets import Traced, join
from zhengtu_extractors.reading.paper.author_lines import press_line
from zhengtu_extractors.reading.paper.lines import Line, stopped
from zhengtu_extractors.reading.paper.openings import begins_news

# A caption is not longer, in characters and in lines.
CAPTION, CAPTION_LINES = 400, 14
# With which of its characters a credit may end, asked first because of the many lines.
_LAST = frozenset("摄图影道片照发社国觉）)】]。")
_CREDIT = re.compile(
    r"(?:摄|供图|摄影报道|摄影|发|文\s?[/／]\s?图|资料(?:图片|照片|图)|影像中国|人民视觉|视觉中国|新华社)[）)】\]]?\s*。?\s*$"
)


def take_captions(lines: Sequence[Line]) -> list[range]:
    """The lines of each caption with its credit, in order."""
    found: list[range] = []
    for at in range(len(lines)):
        if (
            lines[at].text[-1] in _LAST
            and _CREDIT.search(lines[at].text)
            and (start := _start(lines, at, found[-1].stop if found else 0)) is not None
        ):
            found.append(range(start, at + 1))
    return found


def _start(lines: Sequence[Line], credit: int, least: int) -> int | None:
    """The first line of the caption whose credit ends the line `credit`; None if it ends no caption."""
    end = tail(_joined(lines, max(least, credit - 1, _block(lines, credit)), credit + 1))
    if not end.photo:
        return None
    alone = not tail(lines[credit].words).rest.text and tail(lines[credit].words).photo
    block = _block(lines, credit)
    if alone and block == credit:
        if credit == least or not stopped(lines[credit - 1].text):
            return None
        block = _block(lines, credit - 1)
    start = max(block, least, _below_signature(lines, block, credit))
    if _is_caption(lines, start, credit):
        return start
    return next(
        (
            at
            for at in range(credit, max(least, credit - CAPTION_LINES) - 1, -1)
            if _opens(lines, at) and _is_caption(lines, at, credit)
        ),
        None,
    )


def _block(lines: Sequence[Line], at: int) -> int:
    """The first line of those that no blank line parts from `at`, as far up as a caption reaches."""
    highest = max(0, at - CAPTION_LINES)
    while at > highest and not lines[at].after_blank and not lines[at].opens:
        at -= 1
    return at


def _below_signature(lines: Sequence[Line], block: int, credit: int) -> int:
    """The line below an author line, which ends the headings above the caption."""
    return next((at for at in range(credit - 1, block, -1) if press_line(lines[at - 1].text)), block)


def _opens(lines: Sequence[Line], at: int) -> bool:
    """Whether a paragraph begins there as captions do, below a line that ended."""
    before = at == 0 or stopped(lines[at - 1].text)
    return lines[at].after_blank or (before and (lines[at].indented or begins_news(lines[at].text)))


def _is_caption(lines: Sequence[Line], start: int, credit: int) -> bool:
    size = sum(len(line.text) for line in lines[start : credit + 1])
    ends = (at for at in range(start, credit - 1) if stopped(lines[at].text) and lines[at + 1].indented)
    return size <= CAPTION and credit - start < CAPTION_LINES and next(ends, None) is None


def _joined(lines: Sequence[Line], start: int, end: int) -> Traced:
    return join(line.words for line in lines[start:end])
