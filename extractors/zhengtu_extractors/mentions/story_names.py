"""Names of those of whom a story tells without a post.

1. behind any word for people that the dictionary holds (书画家|林一山, 护理员|林一山);
2. at the head of a clause, before what only people do (林一山感叹：“…”), if named again or if the act is telling;
3. before where one stands in a picture (林一山（左二）), in a record (林一山，1958年10月生), or before 等著名学者;
4. before 团队: 林一山院士团队, 林一山团队.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.mentions.personal_names import is_name, is_ordinary, joins, name_before, surname_at
from zhengtu_extractors.mentions.titled_names import Candidate, beside_role
from zhengtu_extractors.segmentation import dictionary

_WORKER = re.compile(
    r"(?<=[\u3400-\u9fff])(?:[员师兵匠]|(?<![记编作笔])者|[学术画作法曲乐唱剧种育论影藏]家|人员|得主|之一)(?=[\u3400-\u9fff]{2})"
)
_ANYBODY = frozenset({"之一", "得主", "人员"})  # behind whatever words: 运营人员, 金奖得主, 首批船员之一
_HEAD = re.compile(r"(?:^|(?<=[，。；！？：\n”]))(?=[\u3400-\u9fff]{4})", re.MULTILINE)
# What tells that a person is meant; the first also of one whom the text names but once.
_TELLING = re.compile(
    r"(?:不禁|不由得?|忍不住|常常?|总|轻声|笑着)?(?:感叹|念叨|嘀咕|叹了?口气|点了?点头|摇了?摇头|挠了?挠头|笑了(?:笑|起来)?|心里|心想|琢磨着?|盘算着?|"
    r"记忆犹新|记得(?=[，很清])|红了眼|眼含|热泪|脸上|抬手|伸出|抹了)|和(?:妻子|丈夫|老伴|爱人|家人|战友|工友|同事|伙伴|队友|父母|母亲|父亲)"
)
_PERSONAL = re.compile(
    r"注意到|觉得|发现|看[着了到]|望着|盯着|拿[起着出]|握[着住]|捧[着起]|扛[着起]|背[着起]|骑[着上]|开着|[走跑][进到上向]|来到|回到|站[在起]|坐[在上]|蹲[在下]|"
    r"忙[着得]|掏出|打开|翻开|点开|指[着了]|带[着领]|从小|出生|毕业|退伍|入职|入伍|把|每天|常[常年]|正(?:在|忙)|已经|一边|刚刚?|也|又|还|就|"
    r"的(?:父亲|母亲|爸|妈|妻子|丈夫|儿子|女儿|爷爷|奶奶|家|手机|脸|眼|心|手|日子|生活|身[后边上]|办公桌|徒弟|师傅|同事|故事|老家|家乡)|，(?:[男女\d]|[^，。；]{2,20}(?:人|经理|员|师|长|主任|书记)，)"
)
_PLACED = re.compile(r"（(?:[前后]排)?(?:[左右][一二三四五六七八九十两\d]{1,2}|中|左|右|前|后)(?:[）、，])")
_BORN = re.compile(r"，(?:生于)?(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出?生|出生于|[，；])")
_EMINENT = re.compile(
    r"等(?:一批|多位|[一两几多]位|[\d一二三四五六七八九十]+[位名])?(?:著名|知名|老一辈|优秀|杰出|国内外|[\u3400-\u9fff]{0,4})"
    r"(?:学者|专家|科学家|艺术家|作家|画家|院士|教授|先生|先烈|烈士|英雄|名家|大师|元勋|人士)"
)
_ROW = re.compile(r"[\u3400-\u9fff]{2,3}(?=、[\u3400-\u9fff]{2,3}$)")
_TEAM = re.compile(r"(?<=[\u3400-\u9fff]{3})(?:团队|课题组|工作室)")
_OFTEN = 300  # frequency from which a given name is rather a word
_LONGEST = 5  # characters of a word for people


def story_names(text: str) -> Iterator[Candidate]:
    """All such names of a text, in no order."""
    yield from _of_workers(text)
    yield from _acting(text)
    yield from _shown(text)
    yield from _of_teams(text)


def _of_workers(text: str) -> Iterator[Candidate]:
    for m in _WORKER.finditer(text):
        start = m.end()
        known = m[0] in _ANYBODY or any(text[start - n : start] in dictionary() for n in range(2, _LONGEST))
        end = beside_role(text, start) if known else None
        if end and surname_at(text, start, wary=False) and _sound(text, start, end):
            yield Candidate(start, end, sure=False)


def _acting(text: str) -> Iterator[Candidate]:
    for m in _HEAD.finditer(text):
        start = m.end()
        end = start + 3
        if not surname_at(text, start, wary=False) or not _sound(text, start, end):
            continue
        again = _PERSONAL.match(text, end) and text.count(text[start:end]) > 1
        if again or _TELLING.match(text, end):
            yield Candidate(start, end, sure=False)


def _shown(text: str) -> Iterator[Candidate]:
    for m in (*_PLACED.finditer(text), *_BORN.finditer(text)):
        start = name_before(text, m.start())
        if start is not None:
            yield Candidate(start, m.start(), sure=False)
    for m in _EMINENT.finditer(text):
        start = name_before(text, m.start())
        row = _ROW.search(text, max(0, m.start() - 7), m.start())
        if start is None or not row or row.end() != start - 1:
            continue
        first = name_before(text, row.end())
        if first is not None and all(surname_at(text, at, wary=False) for at in (first, start)):
            yield Candidate(first, row.end(), sure=False)
            yield Candidate(start, m.start(), sure=False)


def _of_teams(text: str) -> Iterator[Candidate]:
    for m in _TEAM.finditer(text):
        start = m.start() - 3
        named = surname_at(text, start, wary=False) and _sound(text, start, m.start())
        behind_word = text[start - 2 : start] in dictionary()  # 距离|林一山团队的试验田
        if named and (behind_word or name_before(text, m.start()) == start):
            yield Candidate(start, m.start(), sure=False)


def _sound(text: str, start: int, end: int) -> bool:
    """Whether what stands there is formed as a name, holds no word and shares none with what stands before it."""
    name = text[start:end]
    words = end - start == 3 and (is_ordinary(name[:2]) or is_ordinary(name[1:], least=_OFTEN))
    return is_name(name) and not words and not joins(text, start)
