"""Who takes part in a meeting: the persons, and the bodies by their 负责人, that a verb has before or behind it."""

import re

from zhengtu_extractors.document import Document, Found, Sentence
from zhengtu_extractors.relations.convening import outermost

# A title may follow the name: 李建军总理, 王志强先生.
_TITLE = (
    "(?:常务)?(?:副|原)?(?:总理|首相|总统|总书记|书记|主席|[部省市县区州局厅司处科院校所会社站行署关馆团队组科]长|委员长|董事长|秘书长|理事长|"
    "议长|大使|参赞|院士|教授|研究员|博士|先生|女士|同志|总裁|总经理|经理|总干事|国务委员|委员|主任|巡视员|司令员|政委|发言人)"
)
# Between the last person of a list and the verb: what holds of them together, then more unnamed ones of the list.
_TO_VERB = re.compile(
    rf"(?:{_TITLE})?"
    r"(?:等(?:[^，。；：在]{0,16}(?:领导|代表|专家|学者|嘉宾|人士|负责人|来宾|[\d一二三四五六七八九十]人))?|也|还|都|共同|一同|应邀|亲自|当地时间|将|即将|拟|曾|一起|一并|分别|先后|一行|，并"
    r"|代表[^，。；]{2,20}|[向为给][^，。；]{2,16}并|在[^，。；]{1,24}|作为[^，。；]{2,20}|受[^，。；]{2,16}委托"
    r"|(?:(?:今|明|去|当)年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|初|中旬|[上下]旬)?(?<=[月日底初旬])|[赴到来][^，。；]{1,10}|上午|下午|晚上?|今天|昨天|当天|近日|日前|此前|随后)*"
    r"(?:(?:以及|[、，和及与])[^，。；：]{2,60}|（[^（）]*）)?"
)
_ANOTHER = re.compile(
    rf"(?:{_TITLE})?(?:将|还将?|曾|拟|又|也)?(?:(?:当地时间|(?:\d{{1,2}}月)?\d{{1,2}}日(?:上午|下午|晚)?)*(?:在[^，。；与和同]{{1,12}})?[与和同]|[、，及（]|以及|等)"
)
# Titles behind the names: 王承军副主任、科技处刘小军处长. What stands then before the next name is where he works.
_AFTER_TITLE = re.compile(rf"(?:{_TITLE})[、，](?:以及)?[^，。；：、]{{0,20}}")
_WITH_ANOTHER = re.compile(r"(?:[他她]|[^，。；]委员会|[^，。；][部委局])(?:[与和同跟向]|分别[与同])[^，。；、]{0,16}$")
_TITLE_END = re.compile(r"[长记席任员理表事将裁师官使士者导监人授书家问治统相王督、和及与，）]$|同志$")
_NOT_ACTORS = re.compile(
    r"主持|讲话|发言(?!人)|出席|参加|列席|召开|强调|指出|表示|要求|会见|听取|陪同|介绍|率|根据|按照|致辞|[。；：]|的(?:系列|重要|这|一番)*$"
)
_RECALLING = re.compile(r"(?:学习|传达|贯彻|落实|领会|按照|根据|会见|看望)[^，。；]{0,30}$")
# 甲…调研，并主持召开…: the subject of the sentence goes on.
_AND_THEN = re.compile(r"[^。；]{2,80}，(?:并|还|随后|期间|之后)(?:在[^，。；]{1,16})?$")
_OFFICIALS = "负责人|负责同志|领导(?!小组|机构|机关)|代表(?!大会|团)|同志|班子成员"
_DELEGATES = re.compile(
    rf"(?:、[^，。；：、]{{2,16}}){{0,3}}?(?:(?!小组|委员会)[^，。；：、]){{0,16}}?(?:{_OFFICIALS})"
    r"(?:[^，。；：]{0,24}|(?:，?(?:结合|围绕|就|针对|聚焦)[^，。；：]{2,40})+，?)"
)
_DELEGATES_BEHIND = re.compile(
    rf"(?:等|有关|相关|主要|国家|中央|部委|部门|单位|的|和|[一二三四五六七八九十\d]+家)*(?:{_OFFICIALS})"
)
_LISTED = re.compile(
    rf"[、，和及与]|以及|（|）、?|等|(?:等|有关|相关|主要|[一-龥]{{0,4}}部门|单位|的)*(?:{_OFFICIALS})?(?:[、，]|，?以及|[和及])"
)


def persons_before(document: Document, sentence: Sentence, verb: int) -> list[Found]:
    """The persons of the list that ends at a verb, in order; titles may stand between them."""
    persons = [f for f in outermost(document.of(sentence, "Person")) if f.end <= verb]
    if persons and len({p.id for p in persons}) == 1 and _AND_THEN.search(document.text[persons[0].end : verb]):
        alone = _opens(document, sentence, persons[0]) and not _with_another(document, sentence, persons[0])
        return persons[:1] if alone else []
    if not persons or not _reaches(document.text[persons[-1].end : verb]):
        return []
    listed = persons_until(document, persons)
    recalling = _RECALLING.search(document.text[sentence.start : listed[0].start])
    return [] if recalling or _with_another(document, sentence, listed[0]) else listed


def _with_another(document: Document, sentence: Sentence, person: Found) -> bool:
    """Whether a person is told something by one who acts: 他与某市长通报情况."""
    return bool(_WITH_ANOTHER.search(document.text[sentence.start : person.start]))


def persons_until(document: Document, persons: list[Found]) -> list[Found]:
    """The persons of the list that ends with the last of these."""
    listed = persons[-1:]
    for person in reversed(persons[:-1]):
        if not _continues(document.text[person.end : listed[0].start]):
            break
        listed.insert(0, person)
    return listed


def persons_behind(document: Document, start: int, sentence: Sentence) -> list[Found]:
    """The persons of the list that begins at `start`, behind titles; one whose name was not read does not end it."""
    persons = outermost(document.inside(start, sentence.end, "Person"))
    return [p for p in persons if not _NOT_ACTORS.search(document.text[start : p.start])]


def delegates_before(document: Document, sentence: Sentence, verb: int) -> list[Found]:
    """The agencies whose 负责人 or 代表 the verb has as subject."""
    named = [f for f in outermost(document.of(sentence, "Agency", "Person")) if f.end <= verb]
    if not named or not _DELEGATES.fullmatch(document.text, named[-1].end, verb):
        return []
    return agencies_until(document, named)


def delegates_behind(document: Document, start: int, sentence: Sentence) -> list[Found]:
    """The agencies of the last list from `start` on whose 负责人 or 领导 are meant."""
    named = outermost(document.inside(start, sentence.end, "Agency", "Person"))
    ends = [i for i, f in enumerate(named) if _DELEGATES_BEHIND.match(document.text, f.end, sentence.end)]
    return agencies_until(document, named[: ends[-1] + 1]) if ends else []


def agencies_until(document: Document, named: list[Found]) -> list[Found]:
    """The agencies of the list that ends with the last of these."""
    listed: list[Found] = []
    for agency in reversed(named):
        joined = not listed or _LISTED.fullmatch(document.text, agency.end, listed[0].start)
        if agency.type != "Agency" or not joined:
            break
        listed.insert(0, agency)
    return listed


def _opens(document: Document, sentence: Sentence, person: Found) -> bool:
    """Whether a person is the subject with which a sentence opens, behind a day and titles."""
    return bool(re.fullmatch(r"(?:[^，。；]{0,16}，)?[^，。；]{0,40}", document.text[sentence.start : person.start]))


def _reaches(gap: str) -> bool:
    return len(gap) <= 80 and bool(_TO_VERB.fullmatch(gap)) and not _NOT_ACTORS.search(gap)


def _continues(gap: str) -> bool:
    """Whether what stands between two persons is a list's comma and the next one's title."""
    if not _ANOTHER.match(gap) or _NOT_ACTORS.search(gap):
        return False
    if _AFTER_TITLE.fullmatch(gap):
        return True
    return bool(_TITLE_END.search(gap)) and len(gap) <= 60
