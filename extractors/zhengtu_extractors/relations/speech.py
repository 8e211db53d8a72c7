"""SPOKE_ON: which policies a person spoke of, by the frames in which speech is told.

1. an opening frame: 王勇在辽宁调研时强调，… — the policies behind the verb, inside the quotation if it opens one;
2. the sentences that go on from it in the same paragraph of a report, or in further ones that open as an item or with
   要, until somebody else speaks; an essay goes on in its author's voice;
3. a closing frame: “……。”慕小燕说 — the policies in the quotation before it, and in those that lead to it;
4. 对此，慕小燕说 — the policies of the sentence before, too;
5. a quotation without a verb of speech: by whom it is spoken its place tells (`quoted_speech`).

In a transcript whose turn it is speaks until the next turn.

A policy that is only the ground of what is said (以…为契机, 按照…) is not spoken of.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from zhengtu_extractors.dates import dates_of
from zhengtu_extractors.document import Document, Found, Sentence, Statement, outermost
from zhengtu_extractors.relations.attenders import persons_opening
from zhengtu_extractors.relations.headline import theme_of
from zhengtu_extractors.relations.narration import is_interrupted, is_told
from zhengtu_extractors.relations.quoted_speech import quoted_by_place


class Speech(NamedTuple):
    """A stretch of text that a person speaks, and by which frame we know."""

    person: Found
    start: int
    end: int
    rule: str


class Speaker(NamedTuple):
    """Who opens speech in a sentence (None for a meeting or a document), and where the speech begins."""

    person: Found | None
    at: int


_VERB = re.compile(
    r"重申了?|(?:介绍|补充|解释|分析|回应|坦|直)?称(?=[，：]|这[是一项次部])|回答(?:记者(?:提问)?)?说?(?=[，：])|看来(?=，)|眼[中里](?=，)|打了?个?比方(?=[，：])|所[说言](?=[，：])|补充道|强调指出|强调说|指出|强调|介绍说|(?:报|道|亮|晒|列|摆|说|讲|吐|抛)出了?[^，。；：“”]{1,12}(?=：)|介绍(?=[，：了])|表示|(?<!被)认为|透露|坦言|说(?=[，：。道“])|告诉(?:《[^》]{2,12}》|本报|[^，。；：“”《]{0,8})记者|(?<![的等项有定合规])要求(?=不断|[持健优深，：各全“把将以对在进继坚认切总要加深推抓做用充积努严主落围统突狠下])|提到(?=“)|算了?一?笔账(?=[，：。])|希望|呼吁|"
    r"提出了?[^，。；：“”]{0,8}(?:意见|要求|建议)(?=[：，])|(?:解释说?|分析说?|建议|回应说?|提出|致辞[说中]?|讲话[说中]?)(?=[，：])|肯定了?|谈到|直言|解读|"
    r"(?<![的切殷])(?:叮嘱|勉励|嘱咐|嘱托|号召|鼓励|寄语|告诫|提醒)(?!的|下|中)|竖起了?(?:大)?拇指|一语中的|打开了?话匣子|主张|赞成|坦陈|坦承|直陈|笑言|感慨|感叹|预计|预测|点评|断言|相信|坚信|期待|承诺|讲述|阐述|剖析|举例说|聊[起到]|谈起|说起|讲[起到]|"
    r"提起|给出了?[^，。；：“”]{0,14}(?:意见|建议|看法|观点|判断)(?=[，。：])|(?:给予|予以)[^，。；]{0,6}(?:评价|肯定|好评|赞赏|认可)(?=[，。])|的(?:评价|看法|回答|观点|体会|理由|解释|理解|建议|判断|说法|答案|感受)(?:就?是)?(?=[，：])"
)
# What may stand between the speaker and the verb.
_BETWEEN = re.compile(
    r"(?:同志|先生|女士)?(?:（[^（）]{1,20}）)?"
    r"(?:[对向](?:[^，。；：“”]{0,10}(?:记者|媒体))|[^，。；：“”]{0,12}?(?:主持|出席|参加|会见|调研|考察|检查|督查|督导|视察|看望|暗访|督战|宣讲|巡查|巡河|巡林|前往|走进|讲话|致辞|发言|慰问|走访|听取|来到|深入|率)[^。；：“”]{0,30}?|"
    r"在[^，。；：]{0,36}(?:会|论坛|仪式|专访|采访)(?:上|中|时)?|在?[^，。；：“”]{0,24}(?:时|上|中|后|期间|会|间隙)|[^，。；：“”]{0,16}作出(?:重要)?(?:批示|指示)|[^，。；：“”]{0,6}(?:长|书记|主席|主任|总理|教授|院士|委员|员|师))?(?:[给跟]记者|[一-龥]{1,5}地(?=说|告诉|表示|介绍))?"
    r"，?(?:他|她)?(?:也|还|则|就|又|同时|特别|进一步|再次|最后|首先|接着|随后|都|并|曾|反复|多次|郑重|明确|着重|充分|专门|特意|一再|屡次|率先|分别|再|更|始终|一直|主动|连连|如是|这样|如此|这么|又这样)*"
)
_PRONOUN = re.compile(
    r"(?:^|[，。；！？”])[在按据]?(?:他|她)(?:也|还|同时|特别|进一步|再次|最后|首先|并|指出并|又|一再|多次|反复|专门|随后|接着|明确)*$"
)
# 他前往…，要求…: the clause before has the subject.
_HE_WHO = re.compile(r"(?:^|[，。；])(?:他|她)[^。；：“”]{2,60}，(?:并|还|同时)*$")
_NO_SUBJECT = re.compile(r"(?:^|[，；：])(?:并|还|也|同时|就)?$")
# Words of which the person is the object: 学习习近平总书记讲话精神，会议强调.
_OBJECT = re.compile(
    r"(?:学习|贯彻|落实|传达|按照|根据|遵照|围绕|听取|会见了?|陪同|转达|以|受|对|向|与|同|和|根据|依据)[^，。；：“”]{0,24}$"
)
_GROUND = re.compile(r"(?:以|按照|根据|依据|依照|遵照|随着|自从?|在)[^，。；]{0,12}$")
_GROUNDED = re.compile(r"[^，。；]{0,8}?(?:的?要求|的?部署|规定|以来|框架下|精神)")
_MEANS = re.compile(r"[^，。；]{0,8}?为(?:契机|指导|依托|基础|抓手|切入点|突破口|载体|引领|牵引|支撑)")
# A policy that is named for its spirit, or among the things that another serves, is not spoken of.
_IN_PASSING = re.compile(r"[^，。；：“”]{0,6}?(?:精神|确定的)|[”’]?(?:战略)?导向|参保登记")
_SERVED = re.compile(r"为[^，。；“”]{0,30}、$")
_INTO = re.compile(r"(?:列入|写入|写进)[“《]?$")  # 把…列入Ⓓ
# 为Ⓓ添砖加瓦: a policy that other work serves.
_FOR = re.compile(r"(?<![认作成称视])[为给][^，。；“]{0,10}$")
_GIVES = re.compile(r"(?!.{0,3}[时后前])[^，。；]{0,20}?(?:添|贡献|注入)")
# A policy named as the body that it makes: 拨给医共体, 医共体内.
_AS_BODY = re.compile(r"(?<=体)(?:内(?!容|涵)|成员|牵头)")
_TO_BODY = re.compile(r"(?:拨|交|付|发|留|划)给了?$")
_QUOTE_END = re.compile(r"”(?P<between>[^“”。！？]{0,40}?)$")
_NEAR = 60
# A paragraph that goes on with the speech of the one before.
_CARRIES_ON = re.compile(
    r"[“\s]*(?:要|必须|[一二三四五六七八九]是|[一二三四五六七八九十]要|第[二三四五六七八九十]|同时，|此外，|另外，|其次|最后，|具体)|“(?=[^”]*(?:[，。！？；…]|$))"
)
_HE_GOES_ON = re.compile(r"\n*(?:他|她)(?:还|也|同时|最后|进一步|又|再次|特别)")
_POST_ALONE = re.compile(r"[^，。；：“”《》]{0,40}")  # between a line's head and the name: where he works, or nothing
# What the article is about, as those who speak of it call it: 新政策, 这项改革, 改革后.
_THEME = re.compile(
    "新政策?|新规|(?<!国家)(?:这[一项次]{1,2}|该项?|此[次项]|本次)(?:政策|改革|制度|措施|举措|规定|办法|条例|规划|方案|意见|工程|计划)|"
    "(?:^|[，。；：“])(?:改革|政策|制度|办法|条例|意见|规定|方案)(?:实施|出台|推行|施行)?(?:之?前|之?后|以来)"
)
_GIVEN = re.compile(r"^(?:给出|给予|予以)")
# What a sentence speaks of before it says who does: 对于Ⓓ，她给予积极评价.
_JOINED = re.compile(r"[^，。；]{0,8}?[、和与及]")
_TOPIC_FIRST = re.compile(r"“?(?:对于?|针对|关于|谈到|谈及|说到|提到|就)(?!此|外|策)")
_DIRECT = re.compile(r"[，：]?“")
_TO_THAT = re.compile(r"“?(?:对此|就此|为此|针对(?:这|此)[^，。；]{0,10})，")
_OF_THAT = re.compile(r"[，：]?“?这(?:是|[一项部次])")  # 两省出台《Ⓓ》，某人说，这是…
_NEXT_TURN = re.compile(r"\n*(?:\[|[^，。；：“]{1,16}：)")
# Between the subject of a sentence and its verb of speech, over clauses of what he did before.
_CLAUSES = re.compile(r"[^。；：“”]{0,80}(?=$)")


def spoke_on(document: Document) -> Iterator[Statement]:
    """A statement for each policy that the article lets a person speak of."""
    for speech in speeches(document):
        yield from _policies(document, speech)


@lru_cache(maxsize=1)  # several families of rules ask
def speeches(document: Document) -> tuple[Speech, ...]:
    """What an article lets persons say, in order by frames and then by place, if it names policies at all."""
    if not document.has("Person", "Policy"):
        return ()
    framed = list(_framed(document))
    return (*framed, *_by_place(document, framed))


def _framed(document: Document) -> Iterator[Speech]:
    """What the frames of an article let persons say, in order."""
    report = document.article.kind != "essay"
    speaker: Found | None = None
    before: Sentence | None = None
    paused: Found | None = None  # who spoke in the paragraph before, for one that opens with 他还提出
    said = 0  # where the quotation closes with which the speech opened
    turn: Found | None = None  # in a transcript: whose turn it is speaks until the next one's
    for sentence in document.sentences:
        paused = None
        broken = before and "\n" in document.text[before.end : sentence.start]
        if broken and (_NEXT_TURN.match(sentence.text) or sentence.text.endswith("？")):  # the next question
            speaker = turn = None
        elif (
            broken
            and not turn
            and (not _CARRIES_ON.match(sentence.text) or _is_of_another(document, sentence, speaker))
        ):
            paused, speaker = speaker if _HE_GOES_ON.match(sentence.text) else None, None
        yield from _closing(document, sentence)
        opened = _opening(document, sentence, paused or speaker, before)
        if opened:
            speaker = opened.person
            turn = speaker if speaker and document.text[opened.at - 1] in "：]" else turn
            yield from _opened(document, sentence, opened, before)
            said = _spoken_until(document.text, opened.at)
            aside = document.text.startswith("称这", opened.at - 1)  # told in passing, and the report goes on
            speaker = (turn or speaker) if report and not aside else None
        elif speaker and (turn or not (is_told(sentence, said) or is_interrupted(document, sentence))):
            yield Speech(speaker, sentence.start, sentence.end, "speech.goes_on")
        else:
            speaker = None
        speaker = speaker or turn
        before = sentence


def _spoken_until(text: str, at: int) -> int:
    """Where in its paragraph the quotation closes that opens at `at`; 0 if none opens there."""
    line = text.find("\n", at)
    end = line if line >= 0 else len(text)
    close = _quotation_end(text, at, end)
    return close or (end if _DIRECT.match(text, at) else 0)


def _is_of_another(document: Document, sentence: Sentence, speaker: Found | None) -> bool:
    """Whether the quotation with which a sentence opens is followed by the name of another."""
    line = document.text.find("\n", sentence.start)
    close = document.text.find("”", sentence.start, line if line >= 0 else len(document.text))
    if not document.text.startswith("“", sentence.start) or close < 0:
        return False
    behind = next(iter(document.inside(close, close + _NEAR, "Person")), None)
    return bool(behind and speaker and behind.id != speaker.id and "\n" not in document.text[close : behind.start])


def _by_place(document: Document, framed: list[Speech]) -> Iterator[Speech]:
    """The quotations that no frame gives to anybody, spoken by whom their place in the text tells."""
    if document.article.kind == "essay":
        return
    taken = [(s.start, s.end) for s in framed if s.rule != "speech.goes_on"]
    for person, (start, end) in quoted_by_place(document):
        if not any(a < end and start < b for a, b in taken):
            yield Speech(person, start, end, "speech.quotation")


def _opened(document: Document, sentence: Sentence, opened: Speaker, before: Sentence | None) -> Iterator[Speech]:
    """What an opening frame says, and what it answers to."""
    person = opened.person
    if person is None:
        return
    yield Speech(person, opened.at, _said(document, sentence, opened.at).end, "speech.opening_frame")
    if _TOPIC_FIRST.match(sentence.text):
        yield Speech(person, sentence.start, opened.at, "speech.led_by_topic")
    if _OF_THAT.match(document.text, opened.at):
        told = max(sentence.start, person.start)
        if not any(document.inside(sentence.start, told, "Person")):
            yield Speech(person, sentence.start, told, "speech.to_that")
    if before and _TO_THAT.match(sentence.text):
        yield Speech(person, before.start, before.end, "speech.to_that")


def _opening(document: Document, sentence: Sentence, last: Found | None, before: Sentence | None) -> Speaker | None:
    """The first frame of a sentence; None if it opens no speech."""
    people = document.of(sentence, "Person")
    if turn := next((p for p in people if _takes_turn(document.text, p)), None):
        return Speaker(turn, turn.end + 1)
    for verb in _VERB.finditer(document.text, sentence.start, sentence.end):
        if _in_quotation(document.text, sentence.start, verb.start()):
            continue
        lead = document.text[sentence.start : verb.start()]
        subject = next((p for p in reversed(people) if p.end <= verb.start()), None)
        if subject and _speaks(document, sentence, subject, verb.start()):
            ends = document.text.startswith("。", verb.end()) and not _GIVEN.search(
                verb[0]
            )  # ”李丽说。 closes the speech
            return Speaker(None if ends else subject, verb.end())
        if _PRONOUN.search(lead) or (not subject and _HE_WHO.search(lead)):
            return Speaker(last or _subject_of(document, before), verb.end())
        if not _NO_SUBJECT.search(lead) and document.text[verb.end() : verb.end() + 1] in "，：":
            return Speaker(None, verb.end())
    return None


def _takes_turn(text: str, person: Found) -> bool:
    """Whether a name heads a line as the next one to speak."""
    line = text.rfind("\n", 0, person.start) + 1
    bracketed = text.startswith("[", line) and text.startswith("]", person.end)
    start = line + 1 if bracketed else line
    return (bracketed or text.startswith("：", person.end)) and bool(_POST_ALONE.fullmatch(text, start, person.start))


def _said(document: Document, sentence: Sentence, at: int) -> Sentence:
    """What of a sentence is said behind the verb at `at`: up to where the quotation closes that it opens."""
    close = _quotation_end(document.text, at, sentence.end)
    return Sentence(at, sentence.end if close is None else close, "")


def _quotation_end(text: str, at: int, limit: int) -> int | None:
    """Where the quotation closes that opens at `at`; None if none opens there, or it goes on beyond `limit`."""
    opened = _DIRECT.match(text, at)
    if not opened:
        return None
    depth = 1
    for end in range(opened.end(), limit):
        depth += {"“": 1, "”": -1}.get(text[end], 0)
        if depth == 0:
            whole = text[end - 1] in "。！？…，" or end + 2 >= limit  # otherwise it is but a word in quotes
            return end if whole else None
    return None


def _speaks(document: Document, sentence: Sentence, person: Found, verb: int) -> bool:
    """Whether a person is the subject of a verb behind, and not what another verb before is about."""
    joined = _BETWEEN.fullmatch(document.text, person.end, verb) or (
        _CLAUSES.fullmatch(document.text, person.end, verb)
        and person in persons_opening(document, sentence.start, verb)[-1:]
        and not any(document.inside(person.end, verb, "Person"))
    )
    return bool(joined) and not _OBJECT.search(_without_bodies(document, sentence.start, person.start))


def _without_bodies(document: Document, start: int, end: int) -> str:
    """The text of a span without the names of bodies, which may hold 与, 和 or 对: 人力资源和社会保障部."""
    at, parts = start, []
    for body in document.inside(start, end, "Agency"):
        if body.start >= at:
            parts.append(document.text[at : body.start])
            at = body.end
    return "".join((*parts, document.text[at:end]))


def _in_quotation(text: str, start: int, at: int) -> bool:
    return text.count("“", start, at) > text.count("”", start, at)


def _subject_of(document: Document, sentence: Sentence | None) -> Found | None:
    """The person of a sentence that names one alone, or opens with one as its subject."""
    named = {p.id: p for p in document.of(sentence, "Person")} if sentence else {}
    opening = persons_opening(document, sentence.start, sentence.end) if sentence else []
    first = next((p for p in named.values() if sentence and p.start == sentence.start), None)
    if first and not _JOINED.match(document.text, first.end):  # 林一山欢迎赵明一行到来
        return first
    alone = list(named.values()) if len(named) == 1 else opening
    return alone[0] if len(alone) == 1 else None


def _closing(document: Document, sentence: Sentence) -> Iterator[Speech]:
    """“……。”市卫健委副主任慕小燕说。"""
    for person in document.of(sentence, "Person"):
        line = document.text.rfind("\n", 0, person.start) + 1  # the quotation may be a sentence before
        end = _QUOTE_END.search(document.text, max(line, person.start - _NEAR), person.start)
        verb = _VERB.search(document.text, person.end, sentence.end)
        if end and verb and _BETWEEN.fullmatch(document.text, person.end, verb.start()):
            for opening, close in _quotations_to(document, end.start()):
                yield Speech(person, opening, close, "speech.closing_frame")


def _quotations_to(document: Document, close: int) -> Iterator[tuple[int, int]]:
    """The quotation that ends at `close`, and those of its paragraph before it that nobody else is said to speak."""
    opening = _quotation_start(document.text, close)
    yield opening, close
    paragraph = document.text.rfind("\n", 0, opening) + 1
    before = document.text.rfind("”", paragraph, opening)
    while before >= 0 and document.text[before - 1] not in "。！？…，":  # but a word in quotes
        before = document.text.rfind("”", paragraph, before)
    if before >= 0 and not any(document.inside(before, opening, "Person")):
        yield from _quotations_to(document, before)


def _quotation_start(text: str, close: int) -> int:
    """Where the quotation that ends at `close` opens; quotations stand in one paragraph."""
    paragraph = text.rfind("\n", 0, close) + 1
    depth = 0
    for at in range(close - 1, paragraph - 1, -1):
        if text[at] == "”":
            depth += 1
        elif text[at] == "“":
            if depth == 0:
                return at
            depth -= 1
    return paragraph


def _policies(document: Document, speech: Speech) -> Iterator[Statement]:
    date = date_of(document, speech.person)
    properties = {"date": date} if date else {}
    named = outermost(document.inside(speech.start, speech.end, "Policy"))
    for policy in named:
        if not _is_ground(document.text, policy):
            where = _sentence_of(document, policy)
            yield Statement("SPOKE_ON", speech.person.id, policy.id, where, speech.rule, properties)
    theme = None if named else _THEME.search(document.text, speech.start, speech.end)
    if theme and (what := theme_of(document)):
        where = next(s for s in document.sentences if s.start <= theme.end() - 1 < s.end)
        yield Statement("SPOKE_ON", speech.person.id, what.id, where, "speech.of_theme", properties)


def _is_ground(text: str, policy: Found) -> bool:
    before, behind = text[max(0, policy.start - 14) : policy.start], policy.end
    if _IN_PASSING.match(text, behind) or _SERVED.search(text[max(0, policy.start - 36) : policy.start]):
        return True
    if _AS_BODY.match(text, behind) or _TO_BODY.search(before):
        return True
    if _INTO.search(before) or (_FOR.search(before) and _GIVES.match(text, behind)):
        return True
    return bool(_MEANS.match(text, behind) or (_GROUND.search(before) and _GROUNDED.match(text, behind)))


def _sentence_of(document: Document, found: Found) -> Sentence:
    return next(s for s in document.sentences if s.start <= found.start < s.end)


def date_of(document: Document, person: Found) -> str | None:
    """The day of the speech: a date beside the person in the sentence, or beside the first mention, or before that."""
    first = next(f for f in document.found if f.id == person.id)
    dates = dates_of(document)
    for named in (person, first):
        sentence = _sentence_of(document, named)
        if beside := [d for d in dates if sentence.start <= d.start <= named.end and d.end <= sentence.end]:
            return beside[-1].known
    before = [d for d in dates if d.end <= first.start]
    opening = "\n" not in document.text[: first.start]
    return before[-1].known if before and opening else None
