"""APPLIED_IN by how far a policy reaches.

试点扩大到某省等十省; 《某目录》的适用范围为某省; 某市抓住Ⓓ机遇; Ⓓ实施以来，某省…; 某省是Ⓓ试点省份;
上海、重庆等地的Ⓓ试点; 在某市，Ⓓ组建后….

`relations.rollout` reads who carries a policy out. Here a place is said to be reached by it, or to make use of it.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from zhengtu_extractors.document import Document, Statement
from zhengtu_extractors.mentions.titles import PAPERS, SCHEMES
from zhengtu_extractors.modality import modality_before
from zhengtu_extractors.relations.masked import Masked, last_of_chains, matches

_PLACES = r"(?P<where>Ⓛ+(?:[、和与及]Ⓛ+)*)"
_WHAT = r"[《“‘]?(?P<what>Ⓓ)[》”’]?"
_EXTENDED = re.compile(
    rf"{_WHAT}[^。；Ⓓ]{{0,24}}?(?:扩大|扩展|扩|推广|延伸|拓展|覆盖|推)(?:到|至|及)[^，。；ⒹⓁ]{{0,6}}{_PLACES}"
)
_LISTED = re.compile(
    rf"(?<![在对向与同])(?P<where>Ⓛ(?:[、和与及]Ⓛ)+)(?:等?(?:[一二两三四五六七八九十\d]+个?)?(?:省市|省份|城市|[省市地县区]))?的?{_WHAT}"
    r"(?!》?(?:（|要求|精神|方案|建设))"
)
_USES = re.compile(
    rf"(?:^|[，。；：\n])(?:[^，。；ⒶⓁⒹⓃⓂ]{{0,12}}，)?(?:[^，。；ⒶⓁⒹⓃⓂ]{{0,6}})(?P<where>Ⓛ)(?:已|将|也|还|正|率先|积极|主动|紧紧|充分|牢牢|深度|全面|共|有|坚持|一直|不断)*"
    rf"(?:享受|抓住|融入|配合|借助|抢抓|把握|对接|参与|落地|围绕|依托|借力|出台落实|全面落实|贯彻)(?:国家|了|到|好|的|实施)*[^，。；：ⒹⒶⓁⓃⓂ]{{0,8}}?{_WHAT}"
    r"(?!》?(?:[^，。；]{0,4}(?:精神|要求)|》的?意见|》))"
)
_SINCE = re.compile(
    rf"{_WHAT}(?:[^，。；ⒹⓁⒶⓃ]{{0,10}}?)(?:实施|推行|推进|启动|出台|执行|开展|推开|落地|施行|建立|运行|实行|上线)(?:以来|以后|之后|后|，?使|，?让|，?令)，?"
    rf"(?:[今去前]年[^，。；ⒹⒶⓁⓃ]{{0,4}}，|[\d年月日]{{2,10}}，)?[^，。；ⒹⒶⓃ]{{0,8}}?(?P<where>Ⓛ)"
)
_MARKS = re.compile(
    rf"(?:标志着|意味着|使得?|让)(?P<where>Ⓛ)[^，。；ⒹⒶⓁ]{{0,12}}?"
    rf"(?:启动|实施|进入|推行|实行|推开|步入)[^，。；ⒹⒶⓁ]{{0,6}}{_WHAT}"
)
_THERE = re.compile(
    rf"(?:^|[。；\n])在(?P<where>Ⓛ+)，[^。；ⒶⓁⓃⓂ]{{0,30}}?{_WHAT}[^，。；ⒹⓁ]{{0,8}}?(?:组建|建成|建立|实施|推行|启动|推进|开展|推广|试点|落地|运行)"
)
# 《A》的适用范围为某市、某省; 本条例适用于我市行政区域内…; 在我市行政区域内…，适用本办法.
_IN_FORCE = re.compile(
    rf"{_WHAT}(?:（[^（）]*）)?[^。；Ⓓ]{{0,10}}?适用(?:范围|区域|地区)?[^。；ⒹⓁ]{{0,8}}?(?:为|是|包括|于|：)[^。；ⒹⓁ]{{0,4}}{_PLACES}"
)
_WITHIN = re.compile(
    rf"在(?P<where>Ⓛ)(?:行政区域|行政区划|范围|辖区|境)内[^。；Ⓓ]{{0,60}}?(?:适用|遵守|执行|按照){_WHAT}(?![》”]?[^，。；]{{0,20}}(?:制定|处罚))"
)
# 某省是全国首批Ⓓ试点省份, 某市作为Ⓓ试点.
_MEMBER = re.compile(
    rf"{_PLACES}(?:等[^，。；ⒶⓁⒹⓃ]{{0,10}})?(?:[^，。；：ⒶⓁⒹⓃⓂ的]{{0,8}}?)(?:是|为|属于|作为|成为|入选|入围|列入|获批|获评|确定为|确立为|选为|评为|列为|跻身|位列|承担)"
    r"(?P<link>[^，。；ⓁⓃⓂ]{0,20}?[“《]?)(?P<what>Ⓓ)[”》]?(?P<pilot>[^，。；ⒹⒶⓁ]{0,8}?(?:试点|试验|示范|先行|省份?|城市|地区|[县区市]|单位))"
)
_IS_PILOT = re.compile("试点|试验|示范|先行|首批|首个|率先|第[一二三四]批")
_NOT_YET = re.compile("不|未|能否|争取|有望|申报|申请")
# 随着Ⓓ深入实施，某省…; 依托Ⓓ，某市…; 在落实Ⓓ基础上，某省…: the place that acts with it.
_WITH = re.compile(
    rf"(?:^|[，。；：\n])(?:在)?(?:随着|得益于|借助|依托|抢抓|抓住|借力|乘着|受益于|通过|围绕|响应|(?:贯彻)?落实|对接|立足|把握|利用|在)"
    rf"[^，。；：ⒹⒶⓁⓃⓂ]{{0,8}}{_WHAT}(?P<tail>[^，。；ⒹⒶⓁⓃⓂ]{{0,14}})，(?:目前|如今|近年来|今年|去年|[\d年月日]{{2,10}})?，?(?P<where>Ⓛ+)"
    r"(?![、和与及]Ⓛ|籍|[^，。；]{0,4}(?:市民|居民|人士|专家|代表|记者))"
)
_WITH_TAIL = re.compile(
    "(?:的|全面|深入|持续|加快|不断|稳步|逐步|等|建设|政策|工作|试点|改革|项目|行动|模式|机制|制度|措施|方式|方法|系统|平台|工程|战略|重大|历史|发展|进一步|"
    "实施|推进|推行|推广|推开|落地|落实|深化|铺开|展开|见效|完善|健全|建立|机遇|契机|东风|优势|红利|支持|带动|推动|引领|助力|指引|牵引|"
    "支撑|作用|基础|过程|大局|要求|之|下|中|上|里|同时|背景|框架|目标)*"
)
_NO_FACT = re.compile(r"[？?]|如果|尚未|能否|是否|借鉴|学习|希望|支持(?!下)|鼓励")
_RULES = (
    (_EXTENDED, "rollout.extended_to"),
    (_LISTED, "rollout.of_listed_places"),
    (_USES, "rollout.place_makes_use"),
    (_SINCE, "rollout.since_in_force"),
    (_MARKS, "rollout.place_enters"),
    (_THERE, "rollout.there"),
    (_WITH, "rollout.place_acts_with"),
    (_MEMBER, "rollout.place_is_pilot"),
)
_RULES_OF_PAPERS = ((_IN_FORCE, "rollout.in_force_in"), (_WITHIN, "rollout.in_force_in"))


def reach(document: Document) -> Iterator[Statement]:
    """A statement for each place that a sentence says a scheme has reached."""
    for masked, m, rule in matches(document, "Ⓛ", _RULES):
        if _holds(m):
            yield from _reached(masked, m, rule, SCHEMES)
    for masked, m, rule in matches(document, "Ⓛ", _RULES_OF_PAPERS):
        yield from _reached(masked, m, rule, SCHEMES | PAPERS)


def _holds(m: re.Match[str]) -> bool:
    """Whether the words between what the pattern names leave its statement standing."""
    if m.re is _MEMBER:
        return bool(_IS_PILOT.search(m["link"] + m["pilot"])) and not _NOT_YET.search(m[0][: m.end("link") - m.start()])
    return m.re is not _WITH or bool(_WITH_TAIL.fullmatch(m["tail"]))


def _reached(masked: Masked, m: re.Match[str], rule: str, kinds: AbstractSet[str]) -> Iterator[Statement]:
    if _NO_FACT.search(masked.text, max(0, m.start() - 10), m.end() + 10):
        return
    modality = modality_before(masked.text[: m.start()])
    stage = "pilot" if re.search("试点|试行|率先|探索", masked.text[m.start() : m.end() + 4]) else "rollout"
    for policy in (p for p in masked.within(*m.span("what"), "Ⓓ") if p.kind in kinds):
        for place in last_of_chains(masked, *m.span("where")):
            yield Statement("APPLIED_IN", policy.id, place.id, masked.sentence, rule, {"stage": stage}, modality)
