"""Who takes part in a meeting: the persons, and the bodies by their 负责人, that a verb has before or behind it."""

import re

from zhengtu_extractors.document import Document, Found, Sentence, outermost

# A title may follow the name: 李建军总理, 王志强先生.
_TITLE = (
    "(?:常务)?(?:副|原)?(?:总理|首相|总统|总书记|书记|主席|[部省市县区州局厅司处科院校所会社站行署关馆团队组科]长|委员长|董事长|秘书长|理事长|"
    "议长|大使|参赞|院士|教授|研究员|博士|先生|女士|同志|总裁|总经理|经理|总干事|国务委员|委员|主任|巡视员|司令员|政委|发言人|老师|主委|工程师|总工程师|调研员)"
)
# Between the last person of a list and the verb: what holds of them together, then more unnamed ones of the list.
_TO_VERB = re.compile(
    rf"(?:{_TITLE})?"
    r"(?:等(?:[^，。；：在]{0,16}(?:领导人?|领导同志|负责同志|代表|专家|学者|嘉宾|人士|人员|成员|负责人|来宾|[\d一二三四五六七八九十]人))?|也|还|都|共同|一同|一道|一齐|应邀|受邀|亲自|坐镇|具体|出面|组织|牵头|再次|先|则|均|当地时间|将|即将|拟|曾|一起|一并|分别|先后|一行|，并|担?任(?:大会|会议)?执行主席，?并?|陪同(?:考察|调研|检查|视察|参观|会见)并|率(?:团|队|[^，。；]{0,10}代表团)|[就围对结][^，。；：、]{2,30}"
    r"|代表[^，。；]{2,20}|[向为给](?:[^，。；]{2,16}并|(?:大会|会议|与会[^，。；]{1,8}|论坛))|在[^，。；]{1,24}|作为[^，。；]{2,20}|受[^，。；]{2,16}委托|以[^，。；]{2,8}(?:方式|形式)"
    r"|于?(?:(?:今|明|去|当|\d{4})年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|初|中旬|[上下]旬)?(?<=[月日底初旬])|[赴到来][^，。；]{1,10}|上午|下午|晚上?|今天|昨天|当天|近日|日前|此前|随后)*"
    r"(?:(?:以及|[、，和及与])[^，。；：]{2,60}|（[^（）]*）)?"
)
# What else a list of those who take part holds: unnamed officials, and names that were not read behind a title.
_PEOPLE = (
    "负责人|负责同志|领导(?:人|干部)?|代表|同志|成员|人员|专家|学者|嘉宾|人士?|院士|官员|主官|官兵|使节|领事|夫人|干部|职工|师生|教师|学生|学员|"
    "群众|企业家|家属|老师|员工|志愿者|书记|组长|司令员"
)
_UNREAD = (
    rf"[，、；](?:[^，。；：]{{2,60}}(?:{_PEOPLE})"
    r"|[^，。；：]{0,30}(?:书记|主席|主任|[部省市县区州局厅司处院所社长]长|主委|委员|总裁|经理|教授|院士)[一-龥·]{2,4})"
)
_ANOTHER = re.compile(
    rf"(?:{_TITLE})?(?:将|还将?|曾|拟|又|也)?(?:(?:当地时间|(?:\d{{1,2}}月)?\d{{1,2}}日(?:上午|下午|晚)?)*(?:在[^，。；与和同]{{1,12}})?[与和同]|[、，及（]|以及|等)"
)
# Titles behind the names: 王承军副主任、科技处刘小军处长. What stands then before the next name is where he works.
_AFTER_TITLE = re.compile(rf"(?:{_TITLE})[、，](?!并)(?:以及)?[^，。；：、]{{0,20}}")
_TOPIC = re.compile("(?:围绕|结合|聚焦|针对|就)[^，。；：]{4,60}$")
_WITH_ANOTHER = re.compile(r"(?:[他她]|[^，。；]委员会|[^，。；][部委局])(?:[与和同跟向]|分别[与同])[^，。；、]{0,16}$")
_TITLE_END = re.compile(r"[长记席任员理表事将裁师官使士者导监人授书家问治统相王督委、和及与，）]$|同志$")
_NOT_ACTORS = re.compile(
    r"主持|讲话|发言(?!人)|出席|参加|列席|召开|强调|指出|表示|要求|会见|听取|陪同(?![^，。；]{2,4}并$)|介绍|率(?!团|队|[^，。；]{0,10}代表团)|根据|按照|致辞|[。；：]|的(?:系列|重要|这|一番)*$"
)
# The titles before a subject: no adverbial, no other clause.
_LEAD = re.compile(
    r"(?:(?![就对向为将把与在从以据按由围结学传])[^。；：]){0,60}?(?<![^长记席任员理表事将裁师官使士者导监人授书家问治统相王督委，、])"
)
_ATTRIBUTE = re.compile(rf"(?:{_TITLE})?(?:的|等同志的|关于|有关)")
_BY_POST = re.compile(r"(?:总理|总书记|[长席员任])$")  # a body that is named by a post alone
# The subject is another: 与某局共同参加, 由某局组织, 受某局委托.
_OTHERS = re.compile(r"(?:与|和|同|由|受|向|对|在|从|据|为|给|到|请|代表|邀请|组织|要求|听取了?|配合|会同|的)$")
_RECALLING = re.compile(r"(?:学习|传达|贯彻|落实|领会|按照|根据|会见|看望)[^，。；]{0,30}$")
# 甲…调研，并主持召开…: the subject of the sentence goes on.
_AND_THEN = re.compile(r"[^。；]{2,160}(?:，(?:并|还|随后|期间|之后)|访问[，、]?(?:并|期间))将?(?:在[^，。；]{1,16})?$")
_QUOTED_WORDS = re.compile("(?:传达|转达|学习|贯彻|落实|领会|根据|按照)[^，。；、]{0,8}$")  # whose words are passed on
# 甲、乙来到广场，出席…: behind a comma the subject is that of the clause before.
_ELIDED = re.compile(
    r"^(?![^。；]*(?:据|请|由|委托|听取|会见|看望))[^。；：“”]{2,60}，(?:并|还|共同|一同|随后|先后|一起)*$"
)
_AT_INVITATION = re.compile(r"应[^。；]{2,100}?邀请，")  # who invites is no subject
_OFFICIALS = (
    "负责人|负责同志|领导(?!小组|机构|机关)|(?<!全权)(?<!特别)代表(?!大会|团|处)|同志|班子成员|教职工|"
    "(?:有关|相关|专业)专家"
)
# Between the bodies' 负责人 and the verb: others of the list, how many they are, what they speak about.
_TO_DELEGATES_VERB = re.compile(
    rf"(?:班子|成员|同志|干部|人)*(?:[，、；和及与](?:以及|及)?(?![由以将对并])[^，。；：]{{2,60}}(?:{_PEOPLE}))*"
    r"(?:[^，。；：]{0,24}|(?:，?(?:结合|围绕|就|针对|聚焦)[^，。；：]{2,40})+，?)"
)
_DELEGATES_BEHIND = re.compile(
    rf"(?:(?:[、和及与]|以及)[^，。；：、]{{2,16}}){{0,6}}?(?:(?!小组|委员会)[^，。；：、]){{0,16}}?(?:{_OFFICIALS}|"
    r"的[^，。；：、]{0,12}(?:专家|学者|人员|嘉宾|师生|教师|学生|干部|职工|员工|选手))"
)
# 某警备区司令员，…: a post whose holder is not named.
_POST_ALONE = re.compile(
    r"(?:党委|党组|党工委)?(?:常务)?副?(?:书记|主席|主任|司令员|政委|[部省市县区州局厅院校所]长|总裁|总经理|组长)(?=[，；等]|$)"
)
# Bodies that take part in their own name: 甲、乙等单位参加会议.
_THEMSELVES = re.compile(
    r"(?:(?:、[^，。；：]{1,30})?等[^，。；：]{0,12}(?:人士|代表|[\d一二三四五六七八九十]人|[余多]人|单位|部门|机构|企业|公司|院校|学校|团体|组织|厅局|区县|家))?"
    r"(?:等|还|也|都|均|共同|分别|先后|依次|应邀|积极|集体|[就围对结][^，。；：、]{2,30})*"
)
_PLACES = 60  # characters behind an agency within which its list may go on with places
_OPENING = re.compile("(?:首先)?由?(?:来自)?")
_LISTED = re.compile(
    rf"[、，和及与]|以及|（|）、?|等|(?:等|有关|相关|主要|[一-龥]{{0,4}}部门|单位|的)*(?:{_OFFICIALS})?(?:[、，]|，?以及|[和及])"
)


def persons_before(document: Document, sentence: Sentence, verb: int, *, recalled: bool = False) -> list[Found]:
    """The persons of the list that ends at a verb, in order; titles may stand between them.

    What is only studied or passed on (学习甲的讲话) has no actors unless `recalled`.
    """
    verb = _before_topic(document, sentence, verb)
    invited = _AT_INVITATION.search(document.text, sentence.start, verb)
    start = invited.end() if invited else sentence.start
    persons = [f for f in outermost(document.inside(start, verb, "Person")) if f.end <= verb]
    acting = [p for p in persons if not _QUOTED_WORDS.search(document.text, start, p.start)]
    if acting and len({p.id for p in acting}) == 1 and _AND_THEN.search(document.text[acting[0].end : verb]):
        alone = _opens(document, start, acting[0]) and not _with_another(document, sentence, acting[0])
        return acting[:1] if alone else []
    if not persons or not _reaches(document.text[persons[-1].end : verb]):
        elided = persons and _ELIDED.search(document.text[persons[-1].end : verb])
        return persons_opening(document, start, verb) if elided else []
    listed = persons_until(document, persons)
    recalling = _RECALLING.search(document.text[sentence.start : listed[0].start])
    return [] if (recalling and not recalled) or _with_another(document, sentence, listed[0]) else listed


def _before_topic(document: Document, sentence: Sentence, verb: int) -> int:
    """Where the topic begins on which those before it speak, if it names persons: 甲、乙围绕学习丙的讲话作发言."""
    topic = _TOPIC.search(document.text, sentence.start, verb)
    if not topic or not any(document.inside(topic.start(), verb, "Person")):
        return verb
    return topic.start() if any(f.end == topic.start() for f in document.of(sentence, "Person")) else verb


def _with_another(document: Document, sentence: Sentence, person: Found) -> bool:
    """Whether a person is told something by one who acts: 他与某市长通报情况."""
    return bool(_WITH_ANOTHER.search(document.text[sentence.start : person.start]))


def persons_opening(document: Document, start: int, end: int) -> list[Found]:
    """The persons of the list with which a stretch opens as its subject, behind their titles."""
    persons = outermost(document.inside(start, end, "Person"))
    before = _without_bodies(document, start, persons[0].start) if persons else ""
    if not persons or not _LEAD.fullmatch(before) or _NOT_ACTORS.search(before):
        return []
    listed = persons[:1]
    for person in persons[1:]:
        if not _continues(document.text[listed[-1].end : person.start]):
            break
        listed.append(person)
    return [] if _ATTRIBUTE.match(document.text, listed[-1].end, end) else listed


def _without_bodies(document: Document, start: int, end: int) -> str:
    """What is said between two positions but for the bodies named there, whose names hold words like 学, 对 and 将."""
    said, at = "", start
    for body in outermost(document.inside(start, end, "Agency")):
        said, at = said + document.text[at : body.start], body.end
    return said + document.text[at:end]


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


def persons_in_parts(document: Document, start: int, sentence: Sentence) -> list[Found]:
    """The persons with whose list each part of a list opens whose parts a semicolon divides: 甲，…；乙，…."""
    ends = [m.start() for m in re.finditer("；", document.text[start : sentence.end])]
    starts = [start, *(start + at + 1 for at in ends)]
    parts = zip(starts, [*(start + at for at in ends), sentence.end], strict=True)
    return [p for part in parts for p in persons_opening(document, *part)]


def delegates_before(document: Document, sentence: Sentence, verb: int) -> list[Found]:
    """The agencies whose 负责人 or 代表 the verb has as subject."""
    acts = (m.end() for m in _NOT_ACTORS.finditer(document.text, sentence.start, verb) if m[0] != "；")
    start = max(acts, default=sentence.start)
    listed = delegates_behind(document, start, verb)
    if not listed:
        return []
    officials = _officials_of(document, listed, len(listed) - 1, verb)
    last = max((p.end for p in document.inside(listed[-1].end, verb, "Person")), default=0)
    end = max(officials.end() if officials else 0, last)
    return listed if _TO_DELEGATES_VERB.fullmatch(document.text, end, verb) else []


def bodies_before(document: Document, sentence: Sentence, verb: int) -> list[Found]:
    """The agencies that are themselves the subject of the verb."""
    named = [f for f in outermost(document.of(sentence, "Agency", "Person")) if f.end <= verb]
    if not named or not _THEMSELVES.fullmatch(document.text, past_places(document, named[-1]), verb):
        return []
    listed = [f for f in agencies_until(document, named) if not _BY_POST.search(document.text[f.start : f.end])]
    before = document.text[sentence.start : listed[0].start] if listed else ""
    return [] if _OTHERS.search(before) else listed


def bodies_speaking(document: Document, start: int, end: int, says: re.Pattern[str]) -> list[Found]:
    """The agencies with whose list a clause opens and whose 负责人, or who themselves, speak."""
    named = outermost(document.inside(start, end, "Agency", "Person"))
    if not named or named[0].type == "Person" or not _OPENING.fullmatch(document.text, start, named[0].start):
        return []
    officials = _DELEGATES_BEHIND.match(document.text, named[-1].end, end)
    verb = officials.end() if officials else named[-1].end
    listed = agencies_until(document, named)
    return listed if listed[:1] == named[:1] and says.match(document.text, verb, end) else []


def delegates_behind(document: Document, start: int, end: int) -> list[Found]:
    """The agencies of the lists in `start:end` whose 负责人 or 领导 are meant."""
    named = outermost(document.inside(start, end, "Agency", "Person"))
    ends = [i for i in range(len(named)) if _officials_of(document, named, i, end)]
    listed = {f.start: f for i in ends for f in agencies_until(document, named[: i + 1])}
    return list(listed.values())


def _officials_of(document: Document, named: list[Found], i: int, end: int) -> re.Match[str] | None:
    """The words for those who stand for the agency at `i`; a post alone does where no person is named behind it."""
    officials = _DELEGATES_BEHIND.match(document.text, named[i].end, _next(named, i, end))
    unnamed = all(f.type == "Agency" for f in named[i + 1 :])
    return officials or (_POST_ALONE.match(document.text, named[i].end, end) if unnamed else None)


def _next(named: list[Found], i: int, end: int) -> int:
    """Where the person behind an agency begins, who holds a post there; else the end."""
    return named[i + 1].start if i + 1 < len(named) and named[i + 1].type == "Person" else end


def agencies_until(document: Document, named: list[Found]) -> list[Found]:
    """The agencies of the list that ends with the last of these."""
    listed: list[Found] = []
    for agency in reversed(named):
        joined = not listed or _LISTED.fullmatch(document.text, past_places(document, agency), listed[0].start)
        if agency.type != "Agency" or not joined:
            break
        listed.insert(0, agency)
    return listed


def past_places(document: Document, agency: Found) -> int:
    """Past the places that a list names behind an agency: 市水利局、甲县、乙区作了发言."""
    end = agency.end
    for place in outermost(document.inside(end, end + _PLACES, "Place")):
        if document.text[end : place.start] not in ("、", "和", "及", "与"):
            break
        end = place.end
    return end


def _opens(document: Document, start: int, person: Found) -> bool:
    """Whether a person is the subject with which a sentence opens, behind a day and titles."""
    return bool(re.fullmatch(r"(?:[^，。；]{0,16}，)?[^，。；]{0,40}", document.text[start : person.start]))


def _reaches(gap: str) -> bool:
    gap = gap.removesuffix("在")  # 甲在主持会议时强调
    if _NOT_ACTORS.search(gap):
        return False
    return len(gap) <= 200 and bool(_TO_VERB.fullmatch(re.sub(_UNREAD, "", gap)))


def _continues(gap: str) -> bool:
    """Whether what stands between two persons is a list's comma and the next one's title."""
    gap = re.sub(rf"{_UNREAD}(?=[，、])", "", gap)
    if not _ANOTHER.match(gap) or _NOT_ACTORS.search(gap) or "，并" in gap:
        return False
    if _AFTER_TITLE.fullmatch(gap):
        return True
    return bool(_TITLE_END.search(gap)) and len(gap) <= 60
