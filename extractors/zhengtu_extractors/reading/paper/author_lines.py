"""Lines that say who wrote: 本报记者 甲 通讯员 乙, □记者 丙 文/图, 任仲平, 某区委理论学习中心组, one name."""

import re
from dataclasses import dataclass
from functools import lru_cache

from zhengtu_extractors.reading.names import OUTLET, ROLE, WIRES, is_name, names_in

# Collective pen names of 人民日报 (任仲平 to 任理轩), 新华社 (辛识平, 宣言), 经济日报 (金观平), 解放军报 (钧正平, 钧声)
# and 求是 (秋石), as the papers themselves have explained them.
PEN_NAMES = frozenset(
    [
        "任仲平",
        "钟声",
        "国纪平",
        "仲音",
        "和音",
        "何振华",
        "任平",
        "郑青原",
        "仲祖文",
        "任理轩",
        "辛识平",
        "宣言",
        "金观平",
        "钧正平",
        "钧声",
        "秋石",
        "钟才平",
        "钟才文",
    ]
)
# Each step of the reading asks of the same lines; a page has fewer.
REMEMBERED = 4096
# Reporters of a joint story fill a line.
LONGEST = 70
_BULLET = r"[■●◆▲★□◇▌◎○△☆▶►]"
_SHOT = r"文\s*[/／、]\s*图|图\s*[/／、]\s*文|摄影报道|摄影|摄|报道|供图"
_PRESS = re.compile(
    rf"^{_BULLET}?\s*[（(]?\s*(?:(?:{_SHOT}|[文图])[\s：:/／]*)?(?:{OUTLET})?\s*(?:{ROLE})[\s：:/／]*"
    rf"[\u4e00-\u9fff·\s、，,/／（）()：:]{{2,60}}?(?:{_SHOT})?\s*[）)]?$"
)
_BODY_OF_WRITERS = re.compile(
    rf"^{_BULLET}?\s*(?!.*[的了在])[\u4e00-\u9fff·（）()]{{2,30}}(?:理论学习中心组|课题组|评论员|评论部|编辑部|调研组|写作组|编写组|采访组|报道组|研究中心|研究院|"
    r"研究会|社会科学院|党组|党校)(?:[\u4e00-\u9fff]{0,10}(?:课题组|调研组))?$"
)
_PERSON = re.compile(r"^[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,2}$")
_PEOPLE = re.compile(rf"^{_BULLET}\s*[\u4e00-\u9fff·]{{1,8}}(?:[\s、]+[\u4e00-\u9fff·]{{1,8}}){{0,6}}$")
_BRACKETED = re.compile(r"^[（(]\s*[\u4e00-\u9fff·]{1,12}(?:[\s、]+[\u4e00-\u9fff·]{1,12}){0,8}\s*[）)]$")
_VERB = re.compile(r"获悉|了解到|采访|看到|发现|走进|来到|感受|调查|手记|观察|问答|[。，；]")


@dataclass(frozen=True, slots=True)
class Signature:
    """Who wrote, and the news agency whose reporters they are."""

    authors: tuple[str, ...]
    wire: str | None = None


@lru_cache(maxsize=REMEMBERED)
def press_line(text: str) -> Signature | None:
    """Reporters, alone on their line: 本报记者 甲 通讯员 乙."""
    if len(text) > LONGEST or _VERB.search(text) or not _balanced(text):
        return None
    bare = _PEOPLE.match(text) or _BRACKETED.match(text)
    if not bare and not _PRESS.match(text):
        return None
    names = names_in(text.strip("（()） "))
    if not any(map(is_name, names)) or (not _PRESS.match(text) and not all(map(is_name, names))):
        return None
    return Signature(names, next((wire for wire in WIRES if wire in re.sub(r"\s", "", text)), None))


def _balanced(text: str) -> bool:
    return len(re.findall("[（(]", text)) == len(re.findall("[）)]", text))


@lru_cache(maxsize=REMEMBERED)
def author_line(text: str) -> Signature | None:
    """Who wrote, on a line beside a headline: reporters, a body, a pen name or one person."""
    if found := press_line(text):
        return found
    bare = re.sub(rf"\s|{_BULLET}", "", text)
    known = bare in PEN_NAMES or _BODY_OF_WRITERS.match(text) or (_PERSON.match(text) and is_name(bare))
    return Signature((bare,)) if known else None
