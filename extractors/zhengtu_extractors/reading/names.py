"""Names of people in a credit: 本报记者 管小颖 通讯员 冯 丽 → 管小颖, 冯丽."""

import re

from zhengtu_extractors.mentions.personal_names import surname_at

ROLE = (
    r"(?:(?:全媒体|融媒体|全媒|融媒|特约|特派|首席|见习|实习|本报|驻\w{2,6}|高级|\w{2,6}站)?(?:记者|通讯员|撰稿人?|评论员)|实习生|"
    r"摄影报道|摄影|报道|文\s?[/／]\s?图|图\s?[/／]\s?文|整理|撰文|执笔|参与采写|采写|参与|[文图](?=[：:]))"
)
# Loose: only where a role follows. A PAPER may stand alone.
OUTLET = r"(?:[\u4e00-\u9fff]{1,8}?(?:社|网|报|刊|台|中心|客户端))"
PAPER = r"(?:本报|本网|新华社|中新社|[\u4e00-\u9fff]{2,8}?(?:日报|晚报|早报|都市报|新闻网|政府网|电视台))"
# News agencies whose stories papers print.
WIRES = ("新华社", "中新社")

_WORDS = re.compile(
    rf"{OUTLET}?{ROLE}|^\s*{PAPER}(?=\s)|[（(][^（）()]*[）)]|[/／]|[■●◆▲★□◇▌◎○△☆▶►]"
    r"|^\s*[\u4e00-\u9fff]{2,6}[网报社](?=[\u4e00-\u9fff]{2,3}$)|(?<=[\u4e00-\u9fff]{2})摄(?![\u4e00-\u9fff])"
)
_BREAKS = re.compile(r"[\s、，,；;：:和]+")
_NAME = re.compile(
    r"[\u3400-\u9fff]{2,4}(?:[·•・][\u3400-\u9fff]{1,8})*|[\u3400-\u9fff]{1,8}[·•・][\u3400-\u9fff·•・]{1,16}"
)
# Words of credits and captions that have a name's length: 左二, 发自上海, 手机拍摄.
_NO_NAME = re.compile(
    r"[左右前后中上下][一二三四五六七八九十前后排中]?|发自.*|(?:北京|上海|天津|重庆|香港|澳门|综合|坦言|手记|调查|观察|公里|联合|快讯|现场)"
    r"|.*(?:拍摄|回传|社发|局|网|报|频道|中心)"
)


def is_name(word: str) -> bool:
    """Whether a word has the form of a Chinese name, by its surname, or of one that a dot parts."""
    if "·" in word:
        return bool(_NAME.fullmatch(word))
    surname = surname_at(word, 0, wary=True)
    return bool(surname) and 1 <= len(word) - len(surname or "") <= 2


def names_in(credit: str) -> tuple[str, ...]:
    """The names of a credit in their order, each once; roles, outlets and brackets left out."""
    words = _BREAKS.split(_WORDS.sub(" ", credit))
    return tuple(
        dict.fromkeys(
            name
            for word in _whole(words)
            for name in _apart(word)
            if _NAME.fullmatch(name) and not _NO_NAME.fullmatch(name)
        )
    )


def _whole(words: list[str]) -> list[str]:
    """Names of two characters are often set with a space inside: 冯 健."""
    whole: list[str] = []
    half = ""
    for word in words:
        if len(word) == 1 and not half:
            half = word
        else:
            whole.append(half + word)
            half = ""
    return [*whole, half]


def _apart(word: str) -> list[str]:
    """Names that ran together where a line ended: 齐中熙熊丰."""
    if len(word) < 4 or "·" in word or (len(word) == 4 and (is_name(word) or not surname_at(word, 2, wary=False))):
        return [word]
    for length in (3, 2):
        if is_name(word[:length]) and surname_at(word, length, wary=False) and len(word) - length >= 2:
            return [word[:length], *_apart(word[length:])]
    return [word]
