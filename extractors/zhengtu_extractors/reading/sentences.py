"""Where the sentences of a body begin and end."""

import re

# A sentence ends after 。！？ or an ellipsis with the quotes and brackets that close behind them, or at a line feed.
_END = re.compile(r"(?:[。！？!?]|…{1,2}|\.{6})+[”’」』）)】》\"]*|\n")
_CLOSED_QUOTE = re.compile(r"[。！？!?…][”’」』]+$")
# “加油！”的口号, “能行吗？”等疑问: the quotation is a part of the sentence.
_CARRIES_ON = re.compile(r"[的地得等、，,；;：:]")
# ”李丽说。 ”他表示： — who said it; the quotation before it is the same sentence.
_SPEECH_TAG = re.compile(
    r"[^。！？!?…\n“”]{0,40}(?:说|说道|表示|介绍|告诉记者|认为|指出|强调|坦言|感慨|称赞道|回忆|解释|笑言|直言|提醒|呼吁)(?:道|说)?[。！？]"
)


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a body.

    Returns:
        Half-open spans, ordered and disjoint, that together hold every character that is not white space.
    """
    bounds: list[tuple[int, int]] = []
    start = 0
    for end in _ends(text):
        bounds.append((start, end))
        start = end
    return tuple(span for bound in [*bounds, (start, len(text))] if (span := _trimmed(text, *bound)))


def _ends(text: str) -> list[int]:
    ends: list[int] = []
    for found in _END.finditer(text):
        goes_on = found.group() != "\n" and _CARRIES_ON.match(text, found.end())
        told = _CLOSED_QUOTE.search(found.group()) and _SPEECH_TAG.match(text, found.end())
        if not (goes_on or told):
            ends.append(found.end())
    return ends


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    said = text[start:end]
    if not said.strip():
        return None
    start += len(said) - len(said.lstrip())
    return start, start + len(said.strip())
