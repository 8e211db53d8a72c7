"""Beginnings of an article, a paragraph or a note that no line before goes on in."""

import re

from zhengtu_extractors.reading.paper.author_lines import press_line

PREFACE = re.compile(r"^\s*(?:编者按|编者的话|编后|开栏的话|开栏语|编者手记)\s*[：:]?\s*$")
_OUTLET = (
    r"(?:本\s*报|本\s*网|本\s*刊|本\s*台|新\s*华\s*社|新华网|中\s*新\s*社|中新网|中国新闻网|人民网|央视网|中国政府网|"
    r"[\u4e00-\u9fff]{2,6}(?:日报|晚报|早报|都市报|新闻网|客户端))"
)
_DATELINE = r"\s*(?:讯|[^，。；：（）()【】“”]{0,24}?\d\s*日?\s*(?:电|讯))"
_BEGINS = re.compile(
    rf"^\s*(?:据?\s*{_OUTLET}{_DATELINE}|据?\s*新\s*华\s*社\S{{0,20}}?电|本\s*报\s*记\s*者"
    r"|[（(]\s*(?:上接|紧接|接第|记者|本报记者|见习记者|首席记者|载|来源)|(?:上|紧)\s*接\s*第"
    r"|[■●◆▲★□◇▌◎○△【]|#|[—-]{2,}|编者按|责任?编辑|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])"
)
_NEWS = re.compile(
    r"^\s*(?:(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日|近日|日前|昨日|昨天|昨晚|今天|今日|当日|连日来|[上下]午"
    r"|记者(?:日前|近日|昨|今|\d|从|获悉)|(?:据|从)[^，。]{2,24}(?:获悉|了解|消息))"
)


def begins(text: str) -> bool:
    """Whether a line opens a paragraph by its first words: 本报讯, 新华社北京…电, （上接…, 一、, an author line."""
    return bool(_BEGINS.match(text)) or press_line(text) is not None


def awaits_credit(text: str) -> bool:
    """Whether a line ends with a dateline, behind which the reporters are named: 新华社北京7月9日电."""
    return text.endswith(("电", "讯")) and begins(text)


def begins_news(text: str) -> bool:
    """Whether a paragraph begins as news do: with a day (12月3日, 近日) or where it was heard (记者从…获悉)."""
    return bool(_NEWS.match(text))
