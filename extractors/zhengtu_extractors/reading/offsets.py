"""Text that knows where each of its characters stood in the page, and the runs made from that."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from zhengtu_graph.model import Run


@dataclass(frozen=True, slots=True)
class Traced:
    """A text and, for each of its characters, the place in the page's raw text: `len(text) == len(places)`."""

    text: str
    places: tuple[int, ...]


def trace(raw: str, start: int, end: int) -> Traced:
    """`raw[start:end]` with its places."""
    return Traced(raw[start:end], tuple(range(start, end)))


def cut(traced: Traced, start: int, end: int | None = None) -> Traced:
    """The characters from `start` up to `end`."""
    return Traced(traced.text[start:end], traced.places[start:end])


def trim(traced: Traced) -> Traced:
    """Without the white space at both ends."""
    start = len(traced.text) - len(traced.text.lstrip())
    return cut(traced, start, max(start, len(traced.text.rstrip())))


def join(pieces: Iterable[Traced], glue: str = "") -> Traced:
    """The pieces in a row. The glue between two stands for the place of the character after it."""
    texts: list[str] = []
    places: list[int] = []
    for piece in pieces:
        if not piece.text:
            continue
        if texts and glue:
            texts.append(glue)
            places.extend([piece.places[0]] * len(glue))
        texts.append(piece.text)
        places.extend(piece.places)
    return Traced("".join(texts), tuple(places))


def runs(traced: Traced) -> tuple[Run, ...]:
    """The places as the fewest runs of neighbours."""
    places = traced.places
    starts = [at for at in range(len(places)) if at == 0 or places[at] != places[at - 1] + 1]
    bounds = pairwise([*starts, len(places)])
    return tuple(Run(start, places[start], end - start) for start, end in bounds)


def raw_span(runs: Sequence[Run], start: int, end: int) -> tuple[int, int]:
    """The stretch of raw text that bounds `start:end` of the clean text, as far as its first character's part reaches.

    A layout may print characters in another order than the file holds them; all of them lie within the stretch. An
    entity (`&amp;`) counts by its first character.

    Raises:
        ValueError: when the stretch is empty or not within the runs.
    """
    if not 0 <= start < end:
        raise ValueError(f"no characters from {start} to {end}")
    first, last = _run_at(runs, start), _run_at(runs, end - 1)
    inner = [run for run in runs[first : last + 1] if run.part == runs[first].part]
    bounds = [
        (run.raw_start + max(start - run.start, 0), run.raw_start + min(end - run.start, run.length)) for run in inner
    ]
    return min(low for low, _ in bounds), max(high for _, high in bounds)


def part_at(runs: Sequence[Run], place: int) -> int:
    """Which part's raw text holds the character at `place` of the clean text."""
    return runs[_run_at(runs, place)].part


def _run_at(runs: Sequence[Run], place: int) -> int:
    found = bisect_right(runs, place, key=lambda run: run.start) - 1
    if found < 0 or place >= runs[found].start + runs[found].length:
        raise ValueError(f"character {place} is outside the text")
    return found
