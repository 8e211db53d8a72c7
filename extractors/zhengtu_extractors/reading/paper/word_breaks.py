"""Whether the end of a line parts a word."""

from itertools import accumulate

from zhengtu_extractors.segmentation import cut

# Characters on each side that are cut into words together.
NEAR = 4


def in_mid_word(text: str, following: str) -> bool:
    """Whether a word of the dictionary runs from the end of `text` into `following`: 老|百姓, 全|体人民."""
    tail = text[-NEAR:]
    return len(tail) not in accumulate(len(word) for word in cut(tail + following[:NEAR]))
