"""APPLIED_IN on home ground: what a local article tells of schemes without saying again where.

An article of 某市日报, of a city's own site, with the city in its headline, or about no other place, that says
推进棚户区改造 without a subject speaks of its city. It does so where no other place, body or person acts before the
verb in the sentence, and none of the nation is spoken of.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from zhengtu_extractors.document import Document, Found, Statement, behind_last
from zhengtu_extractors.gazetteer import by_id, is_inside
from zhengtu_extractors.mentions.policy_identity import NATION, seat_of_body
from zhengtu_extractors.modality import modality_before, only_explains
from zhengtu_extractors.relations.ground import is_of, is_scheme, is_task, named_in_headline, works_for
from zhengtu_extractors.relations.masked import Masked, masked_sentences

_ITEM = r"(?:[一二三四五六七八九十]+[是要、]|（[一二三四五六七八九十]+）|\d{1,2}[.．、]|[“\n]|要|将|还|并|同时|，)*"
_HOW = (
    r"(?:积极|稳步|全面|深入|大力|加快|持续|继续|着力|扎实|率先|进一步|不断|有序|稳妥|认真|切实|努力|严格|坚决|统筹|主动|正式|逐步|"
    r"探索|研究|试点|组织|已|先后|重点|有效|坚持不懈地|建立和|启动和)*"
)
_DO = (
    "推进|推行|推动|实施|实行|开展|深化|启动|建立健全|建立|试行|执行|完成|扩大|推广|探索|加快|试点|推出|完善|构建|"
    "试水|运用|采用|推开|巩固|设立|健全|首创|形成|创新|出台|融入|参与|对接|承接|用好"
)
_DONE = re.compile(
    rf"(?:^|[，。；：、\nⓁⒶ]){_ITEM}(?:[^，。；：、ⒶⓁⒹⓃⓂ]{{0,14}}?){_HOW}(?P<verb>{_DO})(?:了|好|新一轮|国家|全国)?(?:[^，。；：ⒶⓁⓃⓂ]{{0,24}}?)"
    r"[《“‘]?(?P<what>Ⓓ(?:[》”’]?(?:、|和|与|及|以及)[《“‘]?Ⓓ)*)"
    r"(?![》”’]?(?:[^，。；]{0,6}(?:要求|精神|目标|规定|部署|意见|方案|成果|项目)|[^，。；]{1,16}(?:制度|机制)|的|（|[^，。；]{0,12}，(?:是|对|有利于|有助于|关键)))"
)
_RUNS = re.compile(
    r"(?:^|[，。；：\n])[“‘]?(?P<what>Ⓓ)[”’]?(?:方面，|(?:工作|试点|政策)?(?:已|将|正|也|还|全面|正式|顺利|稳步|有序|逐步)*"
    r"(?:启动|推进|实施|推开|实行|铺开|落地|完成|进展|扩大到|扩至|覆盖|取得|成效)|(?:全面|正式)?(?:实施|推行|推进|启动|开展)?(?:以来|以?后|过程中|中)，)"
)
# 国资改革、司法体制改革、教育改革也在全方位推进中: a list of reforms that opens its sentence.
_GOES = re.compile(
    r"(?:^|[。；\n])(?:[^，。；ⒶⓁⒹⓃⓂ]{0,6}，)?(?P<what>Ⓓ(?:[^。；，ⒶⓁⓃⓂ]{0,14}?[、和]Ⓓ)+)[^。；，ⒶⓁⓃⓂ]{0,16}?"
    r"(?:推进|实施|推开|启动|展开|铺开|深化|落地)"
)
# Whoever is spoken of then is not the home alone.
_OTHERS = re.compile(
    r"国家|全国|中央|我国|中国|专家|学者|业内|建议|主张|呼吁|提议|建言|如果|各国|各地|多地|有[的些]地[方区]|一些地[方区]|所谓|为什么|如何"
)
_DIVISIONS, _OPENING = frozenset({"province", "prefecture", "county"}), 100
_CAPITAL = "place:110000"  # where the nation's bodies meet
_OF_NATION = re.compile("国务院|全国|中央|国家|我国")  # opens the headline of a report on the nation's bodies
# Whoever is spoken of in the clause itself.
_BESIDES = re.compile(
    r"单位|应|需要|必须|随着|有望|列入|考虑|要求|企业|学校|高校|部分|他|她|规定|当地|由于|对于|关于|其中|根据|按照|依据|学习|为了?(?!重点|主)|以(?!来|后|上)|借鉴|"
    r"(?:药房|医院|学院|银行|公司|园区|基地|合作社|超市|门店|酒店)(?:已|还|也|将|率先|全面|积极|创新|专门)*(?=实行|推行|推出|建立|采用|探索)"
)
_NO_FACT = re.compile(r"[？?]|尚未|未能|没有|不再|取消|停止|难以|能否|是否|(?:如下|事项)[：:]")
# What speaks before may be of the home: 省政府要求, 会议指出.
_SAID = re.compile(r"(?:指出|强调|要求|表示|提出|说|认为|明确|透露|介绍|看来)(?:说|道)?(?:[，：]|，?“)[^ⒶⓃⓂ]*$")
# 要创新…，推行Ⓓ: the demand holds of the clauses that follow it.
_DEMANDED = re.compile(r"(?:^|[。；：\n])[^，。；：]{0,6}?要(?!求|点|素)[^。；]*$")
# 《办法》规定: what a paper lays down is not done yet, and is part of it.
_LAYS_DOWN = re.compile(
    r"(?:Ⓓ》?|意见|方案|办法|细则|规定|通知|纲要|规划|计划|要点|条例)[^，。；]{0,8}"
    r"(?:提出|明确|规定|要求|指出|强调|部署|包括|出招)|"
    r"(?:Ⓓ》?|纲要|规划|建议|报告)[^。；]{0,40}作出[^，。；]{0,8}部署"
)
_OF_THE_NATION = re.compile(
    "中国共产党(?:第|中央)|第.{1,4}届全国|中共中央|中央|全国|国务院"
)  # whose sessions ask of all
# What a body does within its own house is not applied to its place.
_IN_HOUSE = re.compile("干部|人事|党风|党建|廉政|考核|责任制|例会|值班")


def on_home_ground(document: Document) -> Iterator[Statement]:
    """A statement for each scheme that a local article tells of without another subject."""
    home = ground_of(document)
    if not home:
        return
    for masked in masked_sentences(document):
        if not _is_told_at_home(document, masked, home):
            continue
        spoken = _in_someones_speech(document, masked)
        if spoken and home != document.home:
            continue
        for pattern in (_DONE, _RUNS, _GOES):
            for m in pattern.finditer(masked.text):
                if _is_at_home(masked, m, home) and not (spoken and _DEMANDED.search(masked.text[: m.start("what")])):
                    yield from _applied(masked, m, home)


@lru_cache(maxsize=1)  # several families of rules ask
def ground_of(document: Document) -> str | None:
    """Id of the place of which a local article speaks: the publisher's, or one that its headline names."""
    if _OF_NATION.match(document.article.headline or ""):
        return None
    places = [f for f in document.found if f.type == "Place"]
    seats = [f"place:{seat_of_body(f.name)}" for f in document.found if f.type == "Agency"]
    for place in (document.home, *sorted(sorted(named_in_headline(document)), key=len, reverse=True)):
        if place and _is_spoken_of(places, place, seats.count(place)):
            return place
    return _only_ground(document, places, seats)


def _only_ground(document: Document, places: list[Found], seats: list[str]) -> str | None:
    """The division most often named of those with which a report opens, if all its places and local bodies lie in line.

    In line with a division is what lies in it, and what it lies in. Who speaks of the nation first, or
    where its bodies meet in the capital, speaks of the nation.
    """
    nation = f"place:{NATION}"
    named = [f.id for f in places if f.kind != "natural"] + [seat for seat in seats if seat != nation]
    begins = {
        f.id
        for f in places
        if f.kind in _DIVISIONS
        and by_id(f.id)
        and document.text.count("\n", _OPENING, f.start) == 0
        and not _OTHERS.search(document.text, 0, f.start)
    }
    if nation in seats:
        begins.discard(_CAPITAL)
    often = [key for key, times in Counter(named).most_common() if key in begins and times > 1]
    return next((p for p in often if all(is_of(key, p) or is_inside(p, key) for key in named)), None)


def _in_someones_speech(document: Document, masked: Masked) -> bool:
    """Whether a report's paragraph has named a person before: a guest from elsewhere may be speaking."""
    start = document.text.rfind("\n", 0, masked.sentence.start + 1) + 1
    named = any(document.inside(start, masked.sentence.start, "Person"))
    return named and document.article.kind != "essay"


def _is_told_at_home(document: Document, masked: Masked, home: str) -> bool:
    """Whether the paragraph has named no other place last, before a sentence."""
    start = document.text.rfind("\n", 0, masked.sentence.start + 1) + 1
    before = list(document.inside(start, masked.sentence.start, "Place"))
    return not before or is_of(before[-1].id, home) or is_inside(home, before[-1].id)


def _is_spoken_of(places: list[Found], home: str, bodies: int) -> bool:
    """Whether the home or a body that has its seat there is named at least twice, and places outside no more often."""
    of_home = sum(is_of(f.id, home) for f in places)
    outside = sum(not is_of(f.id, home) and not is_inside(home, f.id) for f in places)
    return sum(f.id == home for f in places) + bodies > 1 and of_home >= outside


def _is_at_home(masked: Masked, m: re.Match[str], home: str) -> bool:
    """Whether nobody but the home is named in the sentence before what is done, and it is told as a fact or a plan."""
    begin = behind_last("。；！", masked.text, m.start())
    lead = masked.text[: m.start() + 1]
    until = m.start("verb" if "verb" in m.re.groupindex else "what")
    if _OTHERS.search(masked.text, begin, until) or _BESIDES.search(masked.text, m.start(), m.start("what")):
        return False
    if (
        _LAYS_DOWN.search(lead)
        or "Ⓝ" in lead
        or ("Ⓜ" in lead and not _SAID.search(lead))
        or any(_OF_THE_NATION.match(f.name) for f in masked.within(0, m.start() + 1, "Ⓜ"))
        or _NO_FACT.search(masked.text, begin)
    ):
        return False
    if only_explains(masked.text[behind_last("，。；：！", masked.text, m.start("what")) :]):
        return False
    if "Ⓐ" in lead and not (_SAID.search(lead) and _are_local(masked, m.start(), home)):
        return False
    before, around = masked.within(0, m.start() + 1, "Ⓛ"), masked.within(0, len(masked.text), "Ⓛ")
    return all(f.id == home for f in before) and all(is_of(f.id, home) for f in around)


def _are_local(masked: Masked, end: int, home: str) -> bool:
    """Whether every body that is named before works for the home."""
    return all(works_for(f.name, home) for f in masked.within(0, end, "Ⓐ"))


def _applied(masked: Masked, m: re.Match[str], home: str) -> Iterator[Statement]:
    lead = masked.text[: m.start("what")]
    modality = "planned" if _DEMANDED.search(lead) else modality_before(lead)
    stage = "pilot" if re.search("试点|探索|试行|率先|试水", m[0] + masked.text[m.end() : m.end() + 4]) else "rollout"
    for policy in masked.within(*m.span("what"), "Ⓓ"):
        if is_scheme(policy, lead) and not is_task(policy, lead) and not _IN_HOUSE.search(policy.name):
            rule = "rollout.on_home_ground"
            yield Statement("APPLIED_IN", policy.id, home, masked.sentence, rule, {"stage": stage}, modality)
