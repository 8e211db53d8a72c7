"""APPLIED_IN of the scheme of which a report speaks, where a sentence tells of places and names no policy.

Under 某制度试点稳步推进: 首批试点城市分别是甲市、乙市; 甲市推出…，乙市实行…; 甲、乙、丙、丁四市的老人可以享受….
The scheme is the one of the headline, for lists also the one that their paragraph named last. Strategies of the nation,
which hold everywhere, are no such theme; and places from which guests come, or where people meet, have no part in it.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found, Statement
from zhengtu_extractors.mentions.titles import SCHEMES
from zhengtu_extractors.modality import modality_before
from zhengtu_extractors.relations.headline import schemes_in_headline
from zhengtu_extractors.relations.masked import Masked, all_masked_sentences, last_of_chains

_LIST = r"(?P<where>Ⓛ+(?:(?:、|，|和|与|及|以及)Ⓛ+)+)"
_MANY = (
    r"(?:等?[\d两三四五六七八九十]*个?(?:[省市区县州盟旗]{1,3}份?|地区?|地市|城市|省份|试点(?:城市|地区|省份)?)|等)?"
)
# Four places or more in a row are named for what is done in all of them, unless a word of _NO_PART says otherwise.
_LONG = re.compile(
    r"(?<!推进|推动|加快|打造|支持|连接|建设|发展|服务|融入)(?P<where>Ⓛ+(?:(?:、|，|和|与|及|以及)Ⓛ+){3,})"
)
_PILOTS = re.compile(
    rf"(?:试点|范围|首批|第[一二三四]批|先行|名单|覆盖|推广|扩大|推开|验收|这一?项?(?:政策|制度|改革|做法|机制))[^。；ⓁⒶⓃⓂ]{{0,30}}?"
    rf"(?:包括|分别[是为]|[有是为：]|[到至在]|选择|选取|确定|惠及|覆盖|涉及){_LIST}"
)
_CHOSEN = re.compile(
    rf"(?:选择|选取|选定|确定|新增|批准|同意|将|把)(?:了|在)?{_LIST}{_MANY}[^，。；ⒶⓃⓂ]{{0,6}}?(?:作为|为|成为|列入|纳入|开展|先行|率先|进行)"
    r"[^，。；ⒶⓃⓂ]{0,10}?(?:试点|试行|先行)"
)
_ONE = re.compile(
    r"(?:^|[，。；\n])(?:其中|目前|如今|此外|同时|而|还有|近年来|[今去]年|早在[\d年月]{4,8}，?)?，?(?P<where>Ⓛ+)[市县区州]?"
    r"(?P<then>(?:的(?:做法|经验|实践|探索|试点)(?=是|在于|表明|显示|，)|(?:从|自)?[\d年月日]{0,8}起?[^，。；：ⒶⓃⓂⒹⓁ的]{0,8}?"
    r"(?:出台|启动|实施|推行|建立|试行|推进|开展|推出|实行|探索|率先|先行先试|先行一步|创新|纳入|覆盖|试点|落实|推开|则[将把以由]|首创|参保|补助))"
    r"[^，。；：]{0,20})"
)
_STRATEGY = re.compile(
    "战略|发展|振兴|建设|开发|倡议|一路|经济带|攻坚|崛起|外交|开放|现代化|共同富裕|统一大市场|脱贫|文明|创建|消费|城镇化"
)
_NO_PART = re.compile(
    r"平台建设|代表|负责|领导|专家|学者|记者|企业家|嘉宾|选手|球队|客商|游客|旅客|同志|书记|[省市县区州]长|考察|调研|访问|座谈|会议|会谈|会见|论坛|出席|参加|与会|"
    r"签署|签约|合作|交流|学习|借鉴|[抵到通]达|途经|起于|抽查|督察|巡视|进驻|出境|入境|往返|连接|"
    r"召开|举行|举办|来自|前往|降雨|暴雨|气温|地震|籍|高铁|铁路|公路|航线|出口|进口|市场|相比|不同|尚未|没有|未(?!来)|[？?]|法院|检察|死亡|事故|病例|疫情"
)
_LISTS = re.compile(r"Ⓛ(?:[、和与及]Ⓛ)+")
_FAR = 240  # characters back to the scheme that a sentence without one is about
_ABROAD = frozenset({"country", "natural", "site"})


def of_theme(document: Document) -> Iterator[Statement]:
    """A statement for each place that a sentence tells of under the scheme of the headline or of its paragraph."""
    if document.article.kind == "notice":
        return
    theme, named, paragraph = _theme(document), None, -1
    for masked in all_masked_sentences(document):
        begin = document.text.rfind("\n", 0, masked.sentence.start + 1)
        named, paragraph = (named if begin == paragraph else None), begin
        schemes = [f for f in masked.within(0, len(masked.text), "Ⓓ") if f.kind in SCHEMES]
        here = schemes[0] if schemes else None
        each_its_own = len({f.id for f in schemes}) > 1 and len(_LISTS.findall(masked.text)) > 1
        if "Ⓛ" in masked.text and not (each_its_own or "Ⓜ" in masked.text):
            yield from _told(masked, here or named or theme, (_PILOTS, _CHOSEN, _LONG))
            if theme and all(f.id == theme.id for f in schemes):
                yield from _told(masked, theme, (_ONE,))
        named = schemes[-1] if schemes else named
        if named and masked.sentence.end - named.end > _FAR:
            named = None


def _theme(document: Document) -> Found | None:
    """The one scheme that the headline names, unless it is a strategy that holds everywhere."""
    schemes = schemes_in_headline(document)
    return schemes[0] if len(schemes) == 1 and not _STRATEGY.search(schemes[0].name) else None


def _told(masked: Masked, scheme: Found | None, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Statement]:
    for pattern in patterns if scheme and not _STRATEGY.search(scheme.name) else ():
        for m in pattern.finditer(masked.text):
            places = last_of_chains(masked, *m.span("where"))
            if not _NO_PART.search(_clause(masked.text, m)) and all(f.kind not in _ABROAD for f in places):
                yield from (_applied(masked, m, scheme, place) for place in places if scheme)


def _clause(text: str, m: re.Match[str]) -> str:
    """The words around a list, to the end of its clause."""
    end = re.compile("[^，。；：]*").match(text, m.end())
    return text[max(0, m.start("where") - 12) : end.end() if end else m.end()]


def _applied(masked: Masked, m: re.Match[str], scheme: Found, place: Found) -> Statement:
    stage = "pilot" if re.search("试点|率先|先行|试行|探索", m[0] + masked.text[m.end() : m.end() + 8]) else "rollout"
    modality = modality_before(masked.text[: m.start("where")])
    return Statement("APPLIED_IN", scheme.id, place.id, masked.sentence, "rollout.of_theme", {"stage": stage}, modality)
