"""Names beside titles.

1. behind one (副市长汤超), and in the list that goes on from there (副主席张巍巍、郑直);
2. before one (王昌顺副部长), before its body in lists of members (王远山国土资源部部长), before its post in brackets;
3. behind a colon, where they sign (主任：王远山).
"""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from zhengtu_extractors.document import Document
from zhengtu_extractors.gazetteer import cities_abroad, countries
from zhengtu_extractors.mentions.personal_names import (
    closes,
    dotted_at,
    foreign_before,
    in_dictionary,
    is_known_name,
    is_name,
    is_ordinary,
    is_other_word,
    joins,
    name_at,
    name_before,
    surname_at,
    written_in,
)
from zhengtu_extractors.mentions.post_titles import Title, title_words
from zhengtu_extractors.segmentation import dictionary

AND = re.compile(r"(?:同志)?(?:（[^（）]{1,12}）)?(?:、|和|与|及|以及)")
_ADVERB = (
    r"(?:同志)?(?:也|还|则|就|又|同时|特别|进一步|再次|最后|首先|接着|随后|都|并|曾|反复|多次|郑重|明确|坦率地?|告诉记者|"
    r"在[^，。]{2,16}?(?:上|时|中))?"
)
ACTS = re.compile(
    _ADVERB + r"(?:强调|指出|表示|认为|介绍说?[，：。]|说[，：。道“]|透露|坦言|分析(?:说|认为|道|指出)|"
    r"解释(?:说|道)|建议[，：]|告诉(?:记者|本报)|"
    r"致辞|讲话[，。]|主持(?:会议|召开|了|座谈|仪式|学习)|出席(?:会议|并|了|活动|仪式|座谈)|会见了?|陪同(?:调研|考察|检查|参加|下|出席)|"
    r"率(?:队|团|领)|(?:一同|一起|随同)(?:调研|考察|出席|参加|看望|慰问|会见)|参加(?:会议|调研|活动|了|座谈|会见)|回忆说|回答说|感慨|呼吁[，：]|要求[，：]|充分肯定|"
    r"作了?(?:重要)?(?:讲话|报告|发言|批示))"
)
SAYS = re.compile(
    r"(?:进一步|还|也)?(?:[对向][^，。；]{0,14}记者)?(?:说[，：]|表示[，：]|认为[，：]|介绍[，：说]|指出[，：]|告诉[^，。；]{0,14}记者|坦言)"
)
_ITEM = re.compile(r"[\u3400-\u9fff]{2,3}(?=、)")
_LAST_ITEM = re.compile(r"[\u3400-\u9fff]{2,3}(?=等(?![级候同]))")
_THREE = re.compile(r"(?:(?![也又还再曾都则即就已并将在对向])[\u3400-\u9fff]){3}")
_NAME_ENDS = re.compile(r"[、，。；）\n]")
_SURNAME_OR_ADVERB = re.compile("曾|多次|郑重|于(?=当[年月天日])")  # behind a name and its title the verb's
_NO_NAME = re.compile(
    "殷殷|双[控拥]|卓越|郑重|村[开闭]村|关[怀心切爱注]|高度"
)  # 总书记殷殷嘱托, 总书记关怀牵挂, 运动员村开村
_OF_A_FIRM = re.compile("全球|中国区|大中华区|亚太")  # what goes before is the firm: 盖瑞特全球副总裁
# Words for posts that never stand behind a name: 运维|负责人.
_BEFORE_NAMES_ALONE = frozenset(
    {"负责人", "成员", "主管", "高管", "法人代表", "法定代表人", "创始人", "合伙人", "牵头人"}
)
_VERBS = frozenset("任包查祝谈储揣撒延敬封牧仰寻慕揭")  # surnames that are verbs: 干部|查风口
_LEARN = re.compile("学习|致敬")
_LINE_HEAD = re.compile(r"(?:^|\n)(?:[\u3400-\u9fff]{2,5}：|\d{1,2}[.．、])?$")
_CLAUSE_START = re.compile(r"[，。；：、！？\n“”（）]")
_CLAUSE = re.compile(r"[，。；\n“”](?=[^，。；\n“”]{2,3}$)")
_FREQUENT = 900  # and from which one that goes over the end of a name with a rare surname shows it to be none
_OFTEN = 30  # and from which one that follows a name of two characters ends it
_WORD = 300  # frequency from which a word at the head of a clause is no name
_IN_BRACKETS = re.compile(r"（[^（）]*）")
_WORLD = re.compile(
    r"联合国|世界(?:银行|卫生|贸易|气象|知识)|国际(?:货币|奥|原子|电信|能源)|政府间|欧盟|欧洲|欧委会|北约|东盟|亚行|世卫|世贸|世行"
)
# Titles that China has not.
_ABROAD = re.compile(
    r"总统|首相|国王|王储|女王|议长|国务卿|外长|防长|财长|大臣|国务秘书|联邦|总督|州长|参议员|众议员|酋长"
)


class Candidate(NamedTuple):
    """A name at `start:end`; `sure` if a title stands beside it."""

    start: int
    end: int
    sure: bool


def after_title(text: str, title: Title, edges: Container[int] = ()) -> Iterator[Candidate]:
    """The name behind a title, and those listed with it; at `edges` bodies end: 县人民医院|护士林一山."""
    staff = title.word in title_words()["staff"] and title.start in edges
    post = staff or title.kind not in ("role", "byline")
    start = title.end
    if joins(text, title.start, least=900) and joins(text, start):  # 管|理事|项中
        return
    if _NO_NAME.match(text, start):
        return
    if text.startswith("第", start):  # 国家主席第四次访问
        return
    if _SURNAME_OR_ADVERB.match(text, start) and name_before(text, title.start) is not None:  # 王远山书记曾来到
        return
    end = _beside_post(text, title) if post else beside_role(text, start)
    while end:
        yield Candidate(start, end, sure=post)
        more = AND.match(text, end)
        if not more:
            return
        start = more.end()
        end = _listed(text, start, post=post)


def _beside_post(text: str, title: Title) -> int | None:
    start, abroad = title.end, _is_abroad(text, title)
    if dotted := dotted_at(text, start, beside_post=True):
        return dotted
    chinese = _named(text, start) or _rare_surname(text, start) or _of_words(text, start)
    other = written_in(text, start, "foreign" if abroad else "minority")
    if not (chinese or other) and title.kind != "government":
        foreign = None if joins(text, start, least=_WORD) else written_in(text, start, "foreign")  # 行长|久之策
        return foreign if foreign and foreign - start > 2 else None  # 首席执行官阿卜杜拉
    if chinese and (not other or (not abroad and closes(text, chinese) == 2)):
        return chinese
    return max(chinese or 0, other or 0) or None


def _named(text: str, start: int) -> int | None:
    """A Chinese name, unless its surname is a rare one and a word goes over its end: 台商|台企参与."""
    end = name_at(text, start, beside_post=True)
    return None if end and not surname_at(text, start, wary=False) and joins(text, end, least=_FREQUENT) else end


def _rare_surname(text: str, start: int) -> int | None:
    """局长励远方指出: between a title and a verb of speech three characters that hold no word are a name."""
    name = _THREE.match(text, start)
    if not name or not SAYS.match(text, name.end()) or closes(text, start) == 2:
        return None
    if name[0][2] in "地着得" or (name[0][:2] in dictionary() and not surname_at(text, start, wary=True)):
        return None  # 高兴地说
    words = (name[0], name[0][1:], text[start - 1 : start + 1])  # though 高新 in 负责人高新国 is a word
    return None if any(is_ordinary(word, least=1) for word in words) else name.end()


def _of_words(text: str, start: int) -> int | None:
    """副主任高书生、: before a mark three characters are a name though the given one is a word."""
    name = text[start : start + 3]
    if not surname_at(text, start, wary=True) or not _NAME_ENDS.match(text, start + 3) or joins(text, start, least=300):
        return None
    return start + 3 if is_name(name) and not any(is_ordinary(w, least=1) for w in (name, name[:2])) else None


def beside_role(text: str, start: int) -> int | None:
    """A name after 村民 or 居民, with more caution: these words stand before verbs too (群众乔迁新居)."""
    if joins(text, start):
        return None
    rare = _named(text, start)
    if rare and ACTS.match(text, rare):
        return rare
    end = dotted_at(text, start) or name_at(text, start) or _rare_beside_role(text, start, rare)
    end = end or _before_verb(text, start, rare)
    known = end == start + 3 and surname_at(text, start, wary=False) and not is_ordinary(text[start:end])
    return None if end is None or (is_other_word(text[start:end]) and not known) else end


def _before_verb(text: str, start: int, end: int | None) -> int | None:
    """A name of two characters before whatever word, if it shares none with it: 工程师赵松|点击屏幕."""
    if (
        not end
        or end - start != 2
        or text[start] in _VERBS
        or text[end - 1] in "家村庄"
        or not surname_at(text, start, wary=False)
    ):
        return None
    word = text[end : end + 2]
    sound = is_ordinary(word, least=_OFTEN) and not joins(text, end, least=1) and is_name(text[start:end])
    return end if sound and not in_dictionary(text[start:end]) and not in_dictionary(text[start : end + 1]) else None


def _rare_beside_role(text: str, start: int, end: int | None) -> int | None:
    """A name of three characters with a surname that opens ordinary words (高永林), or of a minority, before a mark."""
    if is_known_name(text[start : start + 3]) and closes(text, start + 3) == 2:  # though 王国 is a word
        return start + 3
    before_word = end and (end - start == 3 or text.startswith("着", end + 1))
    if (
        before_word
        and text[start] not in _VERBS
        and surname_at(text, start, wary=False)
        and not _holds_word(text[start:end])
    ):
        return end  # before whatever word: 种粮大户韩秋捧着, 伤员符明秀地震中
    end = end if end and end - start == 3 and not in_dictionary(text[start : start + 2]) else None  # 医生|问诊后
    other = None if end else written_in(text, start, "minority")
    words = any(is_ordinary(text[at : at + 2], least=_OFTEN) for at in range(start, other - 1)) if other else True
    end = end if words else other  # 伙伴|加强合作
    return end if end and end - start > 2 and closes(text, end) == 2 else None


def _holds_word(name: str) -> bool:
    """Whether it is a word or opens with one, or its given name is a common word."""
    return any(is_ordinary(word, least=1) for word in (name, name[:2])) or is_ordinary(name[1:], least=300)


def _listed(text: str, start: int, *, post: bool) -> int | None:
    """A name in a list of names, which ends at a mark or a word that follows names."""
    end = dotted_at(text, start) or name_at(text, start, beside_post=post)
    end = end or (written_in(text, start, "minority") if post else None)
    if end and closes(text, end) == 2:
        return end
    if post:
        return _between_names(text, start) or _last_of_names(text, start)
    return _before_word(text, start)


def _before_word(text: str, start: int) -> int | None:
    """The last name of a list, of three characters, right before a word: 王明、李志、张少华格外兴奋."""
    end = name_at(text, start, beside_post=True)
    return end if end == start + 3 and surname_at(text, start, wary=False) and not joins(text, end) else None


def _last_of_names(text: str, start: int) -> int | None:
    """The last item of a list of names before 等, be its surname one that opens ordinary words: 时光辉等."""
    item = _LAST_ITEM.match(text, start)
    usable = item and surname_at(text, start, wary=True) and not is_ordinary(item[0], least=1)
    return item.end() if item and usable else None


def _between_names(text: str, start: int) -> int | None:
    """What stands between two names of a list is a name, be its surname a rare one: 吴志明、应勇、张立."""
    item = _ITEM.match(text, start)
    if not item or is_ordinary(item[0], least=1):
        return None
    following = name_at(text, item.end() + 1)
    return item.end() if following and closes(text, following) == 2 else None


def _is_abroad(text: str, title: Title) -> bool:
    """Whether the words in front of a title, back to the last mark, begin with a country, or the title is foreign."""
    if _ABROAD.search(title.text):
        return True
    phrase = _CLAUSE_START.split(_IN_BRACKETS.sub("", text[max(0, title.start - 36) : title.start]))[-1]
    if _WORLD.search(phrase):
        return True
    forms = (phrase[i : i + n] for i in range(len(phrase)) for n in range(2, 7))
    return "驻" not in phrase and any(form in countries() or form in cities_abroad() for form in forms)


def before_title(text: str, title: Title, edges: Container[int] = ()) -> Iterator[Candidate]:
    """The name right before a title; at `edges` other names end."""
    if title.word in _BEFORE_NAMES_ALONE:
        return
    start = None if text.startswith("陵园", title.end) else name_before(text, title.start, edges)
    if start is not None and (text[start : title.start] in countries() or _NO_NAME.match(text, start)):  # 沙特国王
        return
    if _OF_A_FIRM.match(title.text):
        return
    if start == title.start - 3 and text[start] == "向" and _LEARN.match(text, title.end):  # 向雷锋同志学习
        start += 1
    if start is None:
        start = _acting_before(text, title)
    if start is None and (_ABROAD.search(title.text) or title.word == "总理"):
        start = _foreign_before(text, title.start)
    if start is not None:
        yield Candidate(start, title.start, sure=True)


def _acting_before(text: str, title: Title) -> int | None:
    """周济 in 周济院长出席并讲话: what heads a clause before a head who acts, though it be a word as well."""
    if title.kind not in ("head", "government") and title.word not in ("书记", "主任", "主席"):
        return None
    clause = _CLAUSE.search(text, max(0, title.start - 4), title.start)
    start = clause.end() if clause else 0
    acts = ACTS.match(text, title.end) and surname_at(text, start, wary=False) and title.start - start in (2, 3)
    return start if acts and not is_ordinary(text[start : title.start], least=_WORD) else None


def _foreign_before(text: str, end: int) -> int | None:
    """A foreign name of three characters or more: 同默克尔总理, not 克强总理 or 同意大利总理."""
    start = foreign_before(text, end)
    if start is None or end - start < 3:
        return None
    return None if any(text[start:at] in countries() for at in range(start + 2, end + 1)) else start


def before_body(document: Document, titles: list[Title]) -> Iterator[Candidate]:
    """王远山国土资源部部长: in lists of members the name stands first in its line."""
    bodies = {f.end: f.start for f in document.found if f.type == "Agency"}
    for start in (bodies.get(t.start) for t in titles if t.kind not in ("byline", "role")):
        name = name_before(document.text, start) if start else None
        if start and name is not None and _LINE_HEAD.search(document.text[max(0, name - 6) : name]):
            yield Candidate(name, start, sure=True)


def before_brackets(text: str, titles: list[Title]) -> Iterator[Candidate]:
    """王远山（三明市财政局局长）."""
    for title in titles:
        opening = text.rfind("（", max(0, title.start - 24), title.start) if text.startswith("）", title.end) else -1
        start = name_before(text, opening) if opening > 0 and title.kind not in ("role", "byline") else None
        if start is not None:
            yield Candidate(start, opening, sure=False)


def signing(text: str, titles: list[Title]) -> Iterator[Candidate]:
    """国家发展和改革委员会主任：王远山, at the end of a line."""
    for title in titles:
        end = name_at(text, title.end + 1, beside_post=True) if text.startswith("：", title.end) else None
        if end and text[end : end + 1] in ("", "\n") and title.kind not in ("role", "byline"):
            yield Candidate(title.end + 1, end, sure=False)
