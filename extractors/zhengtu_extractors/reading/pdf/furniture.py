"""What a PDF repeats on its pages: running heads, page numbers and footers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Protocol

from zhengtu_extractors.reading.pdf.glyphs import Box

# Lines at the edge of a page that are looked at, on either side; the height within which a repeated line stands.
EDGE, DRIFT = 3, 12.0
# A line is furniture when so large a share of the pages, and two of them at the least, print it at one height.
SHARE, LEAST_PAGES = 0.4, 2

_DIGITS = re.compile(r"[0-9０-９]+|[一二三四五六七八九十百〇○零]+(?=[页版\s—-]|$)")
_PAGE_NUMBER = re.compile(r"[\s—–\-·.－_~第]*[0-9０-９]{1,5}[\s—–\-·.－_~页/共]*(?:[0-9０-９]{1,5}[\s—–\-·.－_~页]*)?")


class Printed(Protocol):
    """A line of print: its words and the box around them."""

    @property
    def text(self) -> str: ...

    @property
    def box(self) -> Box: ...


def furniture(pages: Sequence[Sequence[Printed]]) -> list[set[int]]:
    """For each page the places in its lines of those that are not part of its text.

    A line's words count without their digits, since these count the pages.
    """
    edges = [list(_edges(lines)) for lines in pages]
    counts = Counter(
        near
        for lines, found in zip(pages, edges, strict=True)
        for near in {n for at in found for n in _near(lines[at])}
    )
    least = max(LEAST_PAGES, SHARE * len(pages))
    return [
        {at for at in found if _is_number(lines[at].text) or counts[_key(lines[at])] >= least}
        for lines, found in zip(pages, edges, strict=True)
    ]


def _edges(lines: Sequence[Printed]) -> Iterator[int]:
    """The lines on the highest and the lowest levels of a page."""
    by_height = sorted(range(len(lines)), key=lambda at: lines[at].box.top)
    for order, sign in ((by_height, 1), (by_height[::-1], -1)):
        levels, height = 0, float("-inf")
        for at in order:
            top = sign * lines[at].box.top
            if top > height + DRIFT / 2:
                levels, height = levels + 1, top
            if levels > EDGE:
                break
            yield at


def _key(line: Printed) -> tuple[str, int]:
    return _DIGITS.sub("0", line.text), round(line.box.top / DRIFT)


def _near(line: Printed) -> Iterator[tuple[str, int]]:
    """The keys of a line with the same words a little higher or lower."""
    words, height = _key(line)
    return ((words, height + step) for step in (-1, 0, 1))


def _is_number(text: str) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(text))
