"""SPOKE_ON of what a speech is about though it does not name it: a policy that was named shortly before.

1. 得知要推行Ⓓ，院长张三说：“……。”: the policy that the sentence names before its speaker;
2. 某市推行林长制。局长张三介绍，五级林长已全部到位: one of the sentence before, of which the speech takes up a word;
3. 慢特病共享药房…。“共享药房很方便。”张三说: any named before that the speech calls by the end of its name.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from zhengtu_extractors.document import Document, Found, Sentence, Statement, outermost
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


def on_theme(document: Document) -> Iterator[Statement]:
    """A statement for each speech that names no policy and is about one named before."""
    for _, group in groupby(speeches(document), key=lambda s: (s.person.id, document.text.count("\n", 0, s.start))):
        said = list(group)
        if any(list(document.inside(s.start, s.end, "Policy")) for s in said):
            continue
        theme = _short_name(document, said) or _lead(document, said[0]) or _taken_up(document, said)
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


def _words(document: Document, said: list[Speech]) -> str:
    return "".join(document.text[s.start : s.end] for s in said)


def _pairs(name: str) -> Iterator[str]:
    """The neighbouring characters of a name, two by two, without general words."""
    for part in _GENERAL.sub(" ", name).split():
        yield from (part[i : i + 2] for i in range(len(part) - 1))


def _sentence(document: Document, at: int) -> Sentence:
    return next(s for s in document.sentences if s.start <= at < s.end)
