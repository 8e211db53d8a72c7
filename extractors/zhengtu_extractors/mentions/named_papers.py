"""Papers that neither marks nor a verb show, by what their name opens with or by what is said of it.

1. a policy, and the paper that puts it in force: 股票发行注册制改革方案, 城乡养老保险制度衔接办法;
2. a place: 甘肃省城市房屋租赁管理办法, 我市住房保障规划;
3. any field, where the name ends in 条例 or the paper comes out: 房产税征收细则即将出台.

Runs behind the finders of policies: such a name takes in the policies and places that it is made of.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.named_by_type import left_edge
from zhengtu_extractors.mentions.policy_identity import policy_id
from zhengtu_extractors.mentions.titles import WRITTEN, kind_of, without_brackets

_WHOLE = "(?![一-龥]?(?:编制|编研|中心|局|部门|司|院|学会|展览|设计|区|许可|草案的|家))"  # else a part of a longer word
_QUALIFIER = (
    "(?:总体|试点|实施|改革|工作|具体|专项|指导|若干|暂行|管理|操作|配套|新?[三五十][一-龥]?年|"
    "推进|建设|制度|衔接|标准)*"
)
_PAPER = (
    "(?:办法|方案|细则|规划纲要|规划|条例|目录|行动计划|预案|指南|(?:管理|若干|暂行)规定|(?:实施|指导|若干)意见)"
    + _WHOLE
)
_ON_POLICY = re.compile(f"{_QUALIFIER}{_PAPER}")
_OF_PLACE = re.compile(
    "(?!有关|相关|现行|上述|其他|各|地方|和|与|及|等|在|将|已|向|对|就|按|是|因|准备|的|还|也|又|正|要|拟|率先|先后)"
    "(?:(?![的了在把等其由为我你]|[制编拟审]定|出台|印发|发布|启动|推出|[拿端亮晒]出|部门|实施(?!方案|办法|意见|细则)|编制|根据|按照|列入|纳入|坚持|推进|关于|"
    f"作出|做出|提出|有关)[一-龥“”]){{4,24}}?{_PAPER}"
)
_END = re.compile(
    "[，。；：、”）（\n]|$|[已将也]|的|和|及|与|中|正式|出台|印发|发布|公布|获|要求|提出|明确|规定|实施|施行|征求|实行|通过|编制|审|修订|修正|生效|进入|自|于"
)
_SURE = re.compile(
    "(?:(?:发展|总体|专项)规划|规划纲要|行动计划|(?:总体|实施)方案|管理办法|(?:管理|保护)条例|管理规定)$"
)
_DUE = (
    "(?:已|已经|将|即将|正式|目前|日前|近日|近期|也|均|刚刚|尚未|迟迟未|未|于|从|今年|去年|有望|陆续|相继|新近|先后|年底前|"
    "尽快|必须|会)*(?:于[^，。；]{1,12})?"
)
_COMES_OUT = re.compile(
    f"(?:办法|方案|细则|条例|目录|行动计划|规定|新规)(?=(?:草案|征求意见稿)?{_DUE}"
    f"(?:出台|印发|发布|颁布|施行|生效|获批|下发|出炉|征求意见))|(?<!单行)(?<!自治)条例{_WHOLE}"
)
_LONGEST_PLACE = 9  # characters of a place before a policy
_SHORTEST_FIELD = 4  # characters before the type word


def find_named_papers(document: Document) -> None:
    """Add such papers in place of the policies and places that their names hold."""
    for find in (_on_policies, _of_places, _on_fields):
        for found in list(find(document)):
            within = [f for f in document.inside(found.start, found.end, "Place", "Policy") if f.kind not in WRITTEN]
            document.drop(*within)
            if document.taken(found.start, found.end):
                document.add(*within)
            else:
                document.add(found)


def _on_policies(document: Document) -> Iterator[Found]:
    for policy in [f for f in document.found if f.type == "Policy" and f.kind not in WRITTEN]:
        m = _ON_POLICY.match(document.text, policy.end)
        before = document.inside(max(0, policy.start - _LONGEST_PLACE), policy.start, "Place") if m else ()
        if m:
            place = next((p for p in before if p.end == policy.start), None)
            yield _paper(document, policy.start, m.end(), place)


def _of_places(document: Document) -> Iterator[Found]:
    for place in [f for f in document.found if f.type == "Place"]:
        m = _OF_PLACE.match(document.text, place.end)
        if m and (_SURE.search(m[0]) or _END.match(document.text, m.end())):
            yield _paper(document, place.end, m.end(), place)


def _on_fields(document: Document) -> Iterator[Found]:
    for m in _COMES_OUT.finditer(document.text):
        start = left_edge(document.text, m.start(), m.end())
        if start is not None and m.start() - start >= _SHORTEST_FIELD:
            yield _paper(document, start, m.end())


def _paper(document: Document, start: int, end: int, place: Found | None = None) -> Found:
    """The paper named by `start:end` and by the place before it; one whose title stands in marks is that document."""
    name = document.text[start:end]
    if place:
        surface = document.text[place.start : place.end]
        named = place.name.startswith(surface)
        start, name = (place.start, surface + name) if named else (start, place.name + name)
    titled = next(
        (f for f in document.found if f.type == "Policy" and not f.clue and _bare(f.name) == _bare(name)), None
    )
    if titled:
        return replace(titled, start=start, end=end, clue="title without marks")
    return Found(start, end, "Policy", policy_id(name), name, kind_of(name) or "document")


def _bare(title: str) -> str:
    """A title without brackets, and without what says that the paper is for the time being."""
    return re.sub("暂行|试行", "", without_brackets(title))
