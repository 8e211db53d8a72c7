"""SPOKE_ON of what a speech is about though it does not name it: a policy that was named shortly before.

1. 得知要推行Ⓓ，院长张三说：“……。”: the policy that the sentence names before its speaker;
2. 某市推行林长制。局长张三介绍，五级林长已全部到位: one of the sentence before, of which the speech takes up a word;
3. 慢特病共享药房…。“共享药房很方便。”张三说: any named before that the speech calls by the end of its name;
4. 某部印发《某通知》。司长张三解释，通知将压实责任: a paper named last, which the speech calls by its type;
5. 某委员会提出关于审议某法草案的议案。主任委员张三作了说明: the bill of the sentence before.
"""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from zhengtu_extractors.document import Document, Found, Sentence, Statement, outermost
from zhengtu_extractors.mentions.titles import PAPERS, without_brackets
from zhengtu_extractors.relations.speech import Speech, date_of, speeches

_GENERAL = re.compile(
    r"综合|体制|机制|专项|试点|制度|改革|政策|模式|工程|行动|计划|方案|规划|纲要|意见|办法|条例|规定|细则|通知|报告|建设|体系|工作|管理|服务|发展|"
    r"保障|战略|经验|实施|关于|推进|促进|加强|进一步|深化|国家|全国|全面|若干|措施|高质量|中国|社会|经济|中华人民共和国|创新|产业|技术|政府|部门|"
    r"教育|城市|城镇|农村|乡村|生态|科技|共建|地方|企业|人民|公共|环境|生产|文化|新型|数字|项目|市场|群众|基层|绿色|安全|开放|合作|治理|"
    r"[的和与及化等“”‘’《》（）、·\d]"
)
_LOOSE_END = re.compile(r"[”’》]*(?:综合|制度|改革|政策|机制|模式|试点|建设|工程|行动|体系)*[”’》]*$")
_BY_RULE = re.compile("(?:根据|按照|依据|依照)[^，。；]{0,12}$")
_END = 4  # characters of the end of a name that stand for it
_FAR = 400  # characters back to a policy that a speech calls by the end of its name


# A paper that is called by its type alone, as what does or is something.
_BY_TYPE = re.compile(
    r"(?:^|[，。；：“])(?:该|此次|这[一项部份个]{1,2}|新修订的?|《)?(?P<type>通知|意见|办法|条例|规定|方案|规划|细则|计划|措施|指南|规程|标准)》?"
    r"(?=[将对从明确提出规定要求围绕聚焦突出强调鼓励支持实施出台施行印发发布自还也中以首既的是就]|一方面)(?!的话|是从)"
)
_REPORTED = re.compile(r"作了?(?:说明|报告|汇报|介绍)[。；]")


def on_theme(document: Document) -> Iterator[Statement]:
    """A statement for each speech that names no policy and is about one named before."""
    yield from _reported(document)
    for _, group in groupby(speeches(document), key=lambda s: (s.person.id, document.text.count("\n", 0, s.start))):
        said = list(group)
        if any(list(document.inside(s.start, s.end, "Policy")) for s in said):
            continue
        theme = (
            _short_name(document, said)
            or _lead(document, said[0])
            or _taken_up(document, said)
            or _by_type(document, said)
        )
        if theme:
            (policy, rule), person, date = theme, said[0].person, date_of(document, said[0].person)
            where, properties = _sentence(document, said[0].start), {"date": date} if date else {}
            yield Statement("SPOKE_ON", person.id, policy.id, where, rule, properties)


def _short_name(document: Document, said: list[Speech]) -> tuple[Found, str] | None:
    """A policy named before that the speech calls by the end of its name."""
    words, start = _words(document, said), said[0].start
    for policy in reversed(list(document.inside(max(0, start - _FAR), start, "Policy"))):
        core = _LOOSE_END.sub("", document.text[policy.start : policy.end])
        end = core[-_END:]
        if len(core) >= _END + 2 and end in words and _GENERAL.sub("", end):
            return policy, "speech.by_short_name"
    return None


def _lead(document: Document, first: Speech) -> tuple[Found, str] | None:
    """The policy that a clause names before the clause of the one who speaks."""
    if first.rule not in ("speech.opening_frame", "speech.quotation"):
        return None
    sentence = _sentence(document, first.person.start)
    before = outermost(document.inside(sentence.start, first.person.start, "Policy"))
    others = list(document.inside(sentence.start, first.person.start, "Person"))
    if before and _BY_RULE.search(document.text, sentence.start, before[-1].start):
        return None
    if before and not others and "，" in document.text[before[-1].end : first.person.start]:
        return before[-1], "speech.led_by_clause"
    return None


def _taken_up(document: Document, said: list[Speech]) -> tuple[Found, str] | None:
    """A policy of the sentence before, in the same paragraph, of which the speech takes up a word."""
    words, first = _words(document, said), min(said[0].start, said[0].person.start)
    line, here = document.text.rfind("\n", 0, first) + 1, _sentence(document, first)
    before = next((s for s in reversed(document.sentences) if line <= s.start < here.start), None)
    named = reversed(outermost(document.of(before, "Policy"))) if before else ()
    taken = next((f for f in named if any(pair in words for pair in _pairs(f.name))), None)
    return (taken, "speech.taken_up") if taken else None


def _by_type(document: Document, said: list[Speech]) -> tuple[Found, str] | None:
    """The paper named last that the speech calls by its type: 通知将压实责任."""
    called = next((m for s in said if (m := _BY_TYPE.search(document.text, s.start, s.end))), None)
    named = list(document.inside(max(0, said[0].start - _FAR), said[0].start, "Policy")) if called else []
    if not called or not named or not without_brackets(named[-1].name).endswith(called["type"]):
        return None
    return named[-1], "speech.by_type"


def _reported(document: Document) -> Iterator[Statement]:
    """…提出关于审议Ⓓ的议案。主任委员林一山作了说明: a bill that one explains who is named with it."""
    for before, sentence in pairwise(document.sentences):
        told = _REPORTED.search(sentence.text)
        if not told or document.of(sentence, "Policy") or "\n" in document.text[before.end : sentence.start]:
            continue
        people = document.of(sentence, "Person")
        bills = [f for f in outermost(document.of(before, "Policy")) if f.kind in PAPERS]
        if len({f.id for f in people}) == 1 and len({f.id for f in bills}) == 1:
            yield Statement("SPOKE_ON", people[0].id, bills[0].id, sentence, "speech.reported", {})


def _words(document: Document, said: list[Speech]) -> str:
    return "".join(document.text[s.start : s.end] for s in said)


def _pairs(name: str) -> Iterator[str]:
    """The neighbouring characters of a name, two by two, without general words."""
    for part in _GENERAL.sub(" ", name).split():
        yield from (part[i : i + 2] for i in range(len(part) - 1))


def _sentence(document: Document, at: int) -> Sentence:
    return next(s for s in document.sentences if s.start <= at < s.end)
