"""Whose figure it is: the place where it was measured, the policy whose result it is, the paper that sets it.

Where in doubt, nothing: a number of a firm, a school or the whole nation is no number of the place named before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.gazetteer import by_id, is_inside
from zhengtu_extractors.mentions.figure_measures import Reading
from zhengtu_extractors.mentions.figure_sentences import Marked


@dataclass(frozen=True, slots=True)
class Tie:
    """A figure's relation to another mention: the type of the relation and the rule that read it."""

    type: str
    to: Found
    rule: str


_STOP = re.compile(r"[。；！？\n]")
_MARK = re.compile(r"[，：]")
# Between a place and its figure these name, or may name, another subject.
_OTHERS = re.compile(
    r"[ⒶⓃⓂ]|全国|我国|国内|世界|全球|各地|其他|公司|集团|银行|企业[^，]{0,4}(?:的|为)|学校|医院|大学|中学|小学|合作社|一[家名位个户所座]|"
    r"某|他|她|它|先生|女士|村民|该[村校院厂店]|[一-龥](?:村|厂|店|校)(?=[，、今每人共有的])|每[个家户所]|园区|基地|家庭农场|平均水平|每[千万百]|东部|西部|中部"
)
# A place after these is not whose figure it is, but where to, from where, against whom.
_GOVERNED = re.compile(
    r"(?:对|向|赴|往|从|与|和|同|跟|比|较|高于|低于|来自|出口|距|距离|到|至|给|由|以|除|据|像|如|占|、|支持|援助|对口|起自|包括)$"
)
_NOT_WHOLE = re.compile(
    r"(?:的)?(?:一|某|部分|多数|[一-龥]{0,8}(?:公司|集团|医院|大学|学院|中学|小学|学校|银行|厂|村|社区|镇|乡|街道|商场|小区|项目|高速|铁路|港|机场|基地|园区|"
    r"法院|检察院|公安|局|厅|委|办|站|企业家)|"
    r"人(?=[，、]|[一-龥]{2,3}[说表介])|(?:市|县|区|省)?(?:委|长|书记|政府|人大|政协))"
)
# What the first clause after a place begins with where the place is its subject and the following clauses' too.
_DOES = re.compile(
    r"(?:将|已|也|还|又|共|均|则|累计|通过|实施|推进|推动|推行|全面|大力|积极|深入|着力|坚持|加快|不断|现有|有|是|以|把|实现|完成|建成|按照|围绕|在|自|从|"
    r"先后|率先|新|投入|采取|出台|制定|加大|加强|开展|建立|始终|扎实|切实|稳步|严格|主动|正式|共有|拥有|总|今年|去年|Ⓣ|充分|进一步|持续|创新|探索|启动|组织|"
    r"预计|计划|拟|要|力争|到|截至|为|对|根据|结合|依托|优化|深化|统筹|落实)"
)
# 36个重点景区: only some of the place; Ⓐ在…: somebody else's deed there.
_SOME_OF = re.compile(
    r"(?:的|共)?(?:这|等)?[\d一二三四五六七八九十]+[个家所座项种户件条名]|(?:的)?(?:重点|部分|主要|一些|多[家个])|[^，]*(?:项目|企业)中，"
)
_ACTED_THERE = re.compile(r"[ⒶⓃ].*在(?:Ⓛ)*$")
_OF_ONE = re.compile("公司|集团|某|酒店|股份|商场|全国")
_WORKS = re.compile("工程|项目|中心|医院|小区|基地|园")
_OF_WORKS = re.compile("^(?:总投资|投资|占地|建筑|总建筑|完工|规划|总面积|总规模|覆盖面积|得分)")
_PLACES = {"country", "province", "prefecture", "county", "township", "village", "zone"}
_FAR = 60
# The policy as cause: a word before it, or after it, in the same sentence.
_CAUSE = re.compile(
    r"(?:通过|实施|实行|推进|推行|推动|开展|落实|随着|借助|依托|得益于|深化|启动|执行|受益于|施行|贯彻|自|推广|建立|试行|利用|凭借|全面推开|推开)"
    r"(?:了|全面|深入|国家|的|和|、|“|《|[省市县]级|Ⓛ|ⓁⓁ|[一-龥]{2,4}(?=《)){0,4}$"
)
_COURSE = re.compile(
    r"^[》”]?(?:的)?(?:试点|改革|工作|政策|项目|工程|计划|措施|制度)?(?:的)?(?:全面|正式|深入|稳步)?"
    r"(?:实施|推行|启动|开展|推进|施行|运行|试点|落地|执行|实行|推开|开通|试行|以来|后|期间|之后|过程中|中，|共|已|累计|惠及|覆盖|纳入|使|让|带动|成效|安排|投入|建成|"
    r"完成|新增|发放|补助|减|降|将)"
)
_FIRM = re.compile(r"Ⓝ|公司|集团|企业(?=已|还|，|是|从|目前)|》?（?[A-Z]*）?(?:途径|渠道|平台)|全国范围")
_ITS_OWN = re.compile(r"^[》”]?(?:的|已|共|累计|已累计|目前|Ⓣ|全年|实际|项目|工程|试点){0,4}$")
_SETS = re.compile(
    r"^[》”]?(?:（[^（）]*）)?(?:还|也|中|同时|明确|并|进一步|Ⓣ|，){0,3}(?:提出|明确|要求|规定|确定|指出|强调|部署|计划|设定|给出)(?!的)"
)
_REPORTS = re.compile(
    r"(?:Ⓣ)?(?:对外|最新|日前|近日|今天|昨日)*(?:发布|公布|通报|统计|介绍|提供|透露|消息|数据|统计数据|统计显示|获悉|显示|表示|公告|的|最新|信息|Ⓣ|"
    r"[一-龥“”]{0,8}(?:数据|报告|公报)){1,4}"
    r"(?:显示|表明|称|，|：|了解到|获悉|统计|通报|介绍)"
)


def ties(document: Document, marked: Marked, reading: Reading) -> Iterator[Tie]:
    """The place or policy to which a figure belongs, and who reports it; none where it belongs to neither."""
    place = _place(document, marked, reading)
    policies = list(_policies(marked, reading))
    yield from policies
    if place:
        yield place
    if place or policies:
        yield from _reporter(marked, reading)


def _begin(marked: Marked, reading: Reading) -> int:
    """Where the part of the sentence begins to which the figure belongs."""
    return max((m.end() for m in _STOP.finditer(marked.text, 0, reading.start)), default=0)


def _signs(marked: Marked, sign: str, begin: int, end: int) -> list[int]:
    return [i for i in range(begin, end) if marked.text[i] == sign]


def _place(document: Document, marked: Marked, reading: Reading) -> Tie | None:
    begin = _begin(marked, reading)
    places = _signs(marked, "Ⓛ", begin, reading.start)
    if not places:
        return _home(document, marked, reading, begin)
    at = places[-1]
    gap = marked.text[at + 1 : reading.start]
    near = not _MARK.search(gap)
    if marked.found[at].kind not in _PLACES or _another(marked.text[begin:at], gap) or _is_last_of_row(marked, at):
        return None
    if not near and (len(reading.measure) < 4 or not _is_topic(marked, at, gap)):
        return None
    if _OF_ONE.search(reading.measure) or (_WORKS.search(gap) and _OF_WORKS.search(reading.measure)):
        return None
    return Tie("MEASURED_IN", marked.found[at], "figures.of_place" if near else "figures.of_topic_place")


def _is_last_of_row(marked: Marked, at: int) -> bool:
    """Whether a place is the last of several that have the figure together: 沪苏浙皖三省一市."""
    before, place = marked.found.get(at - 1), marked.found[at]
    return bool(before and before.type == "Place" and before.id != place.id and not is_inside(place.id, before.id))


def _another(head: str, gap: str) -> bool:
    """Whether what stands before a place, or between it and the measure, shows that the figure is another's."""
    if len(gap) > _FAR or _OTHERS.search(gap) or _NOT_WHOLE.match(gap) or _SOME_OF.match(gap):
        return True
    return bool(_GOVERNED.search(head[-4:]) or _ACTED_THERE.search(head))


def _is_topic(marked: Marked, at: int, gap: str) -> bool:
    """Whether the place opens its clause as that of which the following ones speak."""
    clause = _MARK.split(marked.text[:at])[-1]
    opens = bool(re.fullmatch(r"[“\n]*(?:Ⓣ[^，]{0,4}|目前|据悉|其中|同时|近年来|今年|作为|在|Ⓛ)?", clause))
    first = _MARK.split(gap)[0]
    return opens and (not first or bool(_DOES.match(first)) or any(c.isdigit() for c in first))


def _home(document: Document, marked: Marked, reading: Reading, begin: int) -> Tie | None:
    """The page's own place, where the article speaks of no other and the sentence of nobody else."""
    before = marked.text[begin : reading.start]
    if (
        document.home is None
        or document.article.kind == "notice"
        or _WORKS.search(before)
        or re.search(r"[ⒶⓃⓂ]|Ⓛ", before)
        or _OTHERS.search(before)
    ):
        return None
    home = by_id(document.home)
    first = next((f for f in document.found if f.type == "Place" and f.id == document.home), None)
    if not (home and first) or any(f.id != home.id for f in document.found if f.type == "Place"):
        return None
    return Tie("MEASURED_IN", first, "figures.of_home")


def _policies(marked: Marked, reading: Reading) -> Iterator[Tie]:
    begin = _begin(marked, reading)
    for at in reversed(_signs(marked, "Ⓓ", begin, reading.start)):
        gap = marked.text[at + 1 : reading.start]
        if len(gap) > _FAR or _FIRM.search(marked.text, begin, reading.start):
            return
        found = marked.found[at]
        if _SETS.match(gap) and marked.text[at - 1 : at] == "《":
            yield Tie("TARGET_OF", found, "figures.set_by_paper")
        elif _ITS_OWN.match(gap):
            yield Tie("RESULT_OF", found, "figures.of_policy")
        elif _COURSE.match(gap) or _caused(marked, at):
            yield Tie("RESULT_OF", found, "figures.after_policy")
        else:
            continue
        return


def _caused(marked: Marked, at: int) -> bool:
    """Whether the policy is what was done to this effect; a paper that is to be obeyed is not."""
    return marked.text[at - 1 : at] != "《" and bool(_CAUSE.search(marked.text[max(0, at - 14) : at]))


def _reporter(marked: Marked, reading: Reading) -> Iterator[Tie]:
    for at in _signs(marked, "Ⓐ", 0, reading.start):
        if _REPORTS.match(marked.text, at + 1) and not _STOP.search(marked.text, at, reading.start):
            yield Tie("REPORTED_BY", marked.found[at], "figures.reported_by")
            return
