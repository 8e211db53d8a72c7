"""A sentence that a column's or a page's end cut in two is one sentence."""

from collections.abc import Iterable

from zhengtu_extractors.reading.headlines import may_head, run_on
from zhengtu_extractors.reading.lines import ended
from zhengtu_extractors.reading.offsets import Traced, join


def join_broken(paragraphs: Iterable[Traced]) -> tuple[Traced, ...]:
    """The paragraphs, each that stops in mid-sentence joined with the next; sub-heads stand alone."""
    whole: list[Traced] = []
    for one in paragraphs:
        if whole and _is_broken(whole[-1].text, one.text):
            whole[-1] = join((whole[-1], one))
        else:
            whole.append(one)
    return tuple(whole)


def _is_broken(text: str, following: str) -> bool:
    if may_head(text):
        return may_head(following) and run_on(text, following)
    return not ended(text) and not may_head(following)
