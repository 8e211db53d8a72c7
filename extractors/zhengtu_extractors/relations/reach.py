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
    rf"{_WHAT}[^。；ⒶⓁⒹⓃⓂ]{{0,24}}?(?:扩大|扩展|扩|推广|延伸|拓展|覆盖|推)(?:到|至|及)[^，。；ⒶⒹⓁ]{{0,6}}{_PLACES}"
)
# Ⓓ落地某省; Ⓓ累计实施项目百余个，惠及某省群众.
_LANDS = re.compile(
    rf"{_WHAT}[^。；：ⒶⓁⒹⓃⓂ]{{0,24}}?(?:落地|落户|惠及|扎根|造福|涵盖|覆盖|辐射)了?[^，。；：ⒶⓁⒹⓃⓂ的]{{0,4}}{_PLACES}"
)
# 在某省，Ⓓ今年计划开工…: what goes on in the place that a sentence opens with.
_FRAMED = re.compile(
    rf"(?:^|[。；\n])[“\n]*(?:而|同样|此外|目前|如今)?，?在(?:[^，。；：ⒶⓁⒹⓃⓂ]{{1,10}}的?)??{_PLACES}(?:等地|境内|全境|各地|各级)?，"
    rf"(?:[^，。；：ⒶⓁⒹⓃⓂ]{{1,14}}，)?(?:[^，。；：ⒶⓁⒹⓃⓂ]{{0,4}}|[^，。；：ⒶⓁⒹⓃⓂ]{{1,14}}的)[“‘]?(?P<what>Ⓓ)(?!》|论坛)"
)
# 茶产业已成为某县推进Ⓓ的支柱产业.
_MEANS_OF = re.compile(
    rf"(?:成为|作为)(?P<where>Ⓛ+)(?:推进|推动|落实|助推|带动|促进|实施|深化|践行|参与|探索)[^，。；：ⒶⓁⒹⓃⓂ]{{0,4}}{_WHAT}[^，。；ⒶⓁⒹⓃⓂ]{{0,6}}的"
)
# 组织实施Ⓓ等民生工程，推动某省…: where it tells.
_MOVES = re.compile(
    rf"(?:推进|推动|实施|推行|深化|开展|建立|落实|完善|打造|探索|创新|通过)(?:了|好)?[^，。；：ⒶⓁⒹⓃⓂ]{{0,10}}{_WHAT}[^。；：ⒶⓁⒹⓃⓂ]{{0,24}}?，"
    r"(?:有效|有力|进一步|不断|大力|成功|持续)*(?:推动|引领|带动|促进|助力|让|使|助推)(?P<where>Ⓛ++)(?![、和与及]|的?(?:专家|代表|居民))"
)
# 某省成为全国首个Ⓓ.
_IS_FIRST = re.compile(
    r"(?P<where>Ⓛ+)(?:正式|也|已|获批)?(?:成为|获批|入选|跻身|是|为|被?列为|被?确定为|获准|启动|拥有)[^，。；ⒶⓁⒹⓃⓂ]{0,6}(?:首[个批]|唯一|第一[个批]|[首一二三]批)"
    r"[^，。；ⒶⓁⒹⓃⓂ]{0,6}[“]?(?P<what>Ⓓ)(?=[”，。；、]|试点)"
)
# 某村的变化，是Ⓓ成效的一个缩影.
_IMAGE = re.compile(
    rf"{_PLACES}[^。；：ⒶⓁⒹⓃⓂ]{{0,40}}?(?:是|成为|堪称|展现|呈现)[^，。；：ⒶⓃⓂ]{{0,8}}?{_WHAT}[^，。；：ⒶⓃⓂ]{{0,16}}?(?:缩影|写照|样板|典范|实践|体现|例证|范例|见证|标杆)"
)
_DEMANDED = re.compile(r"强调|指出|要求|希望|勉励|嘱托|叮嘱|要(?!素|求|点)|建议|应当?|必须")
_LISTED = re.compile(
    rf"(?<![在对向与同])(?P<where>Ⓛ(?:[、和与及]Ⓛ)+)(?:等?(?:[一二两三四五六七八九十\d]+个?)?(?:省市|省份|城市|[省市地县区]))?的?{_WHAT}"
    r"(?!》?(?:（|要求|精神|方案|建设))"
)
_USES = re.compile(
    rf"(?:^|[，。；：\n])(?:[^，。；ⒶⓁⒹⓃⓂ]{{0,12}}，)?(?:[^，。；ⒶⓁⒹⓃⓂ]{{0,6}})(?P<where>Ⓛ+)(?:已|将|也|还|正|率先|积极|主动|紧紧|充分|牢牢|深度|全面|共|有|坚持|一直|不断)*"
    rf"(?:享受|抓住|融入|配合|借助|抢抓|把握|对接|参与|落地|围绕|依托|借力|出台落实|全面落实|贯彻)(?:国家|了|到|好|的|实施)*[^，。；：ⒹⒶⓁⓃⓂ]{{0,8}}?{_WHAT}"
    r"(?!》?(?:[^，。；]{0,4}(?:精神|要求)|》的?意见|》))"
)
_SINCE = re.compile(
    rf"{_WHAT}(?:[^，。；ⒹⓁⒶⓃ]{{0,10}}?)(?:实施|推行|推进|启动|出台|执行|开展|推开|落地|施行|建立|运行|实行|上线)(?:以来|以后|之后|[一二三四五六七八九十两半\d]+多?个?[年月天周]多?来|后|，?使|，?让|，?令)，?"
    rf"(?:[今去前]年[^，。；ⒹⒶⓁⓃ]{{0,4}}，|[\d年月日]{{2,10}}，)?[^，。；ⒹⒶⓃⓁ]{{0,8}}?(?P<where>Ⓛ+)"
)
# 启动Ⓓ以来，某村…; 发布实施《Ⓓ》以来，某省….
_SINCE_DONE = re.compile(
    r"(?:实施|启动|推行|出台|印发|发布|推进|开展|落实|建立|施行|深化)[^，。；：ⒶⓁⒹⓃⓂ]{0,10}[《“]?(?P<what>Ⓓ)[》”]?[^，。；：ⒶⓁⒹⓃⓂ]{0,4}"
    r"(?:以来|之后|后)，(?:[^，。；：ⒶⓁⒹⓃⓂ]{0,10}，)?(?P<where>Ⓛ++)(?![、和与及]Ⓛ|籍)"
)
_MARKS = re.compile(
    rf"(?:标志着|意味着|使得?|让)(?P<where>Ⓛ+)[^，。；ⒹⒶⓁ]{{0,12}}?"
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
    rf"{_PLACES}(?:等[^，。；ⒶⓁⒹⓃ]{{0,10}})?(?:，(?=是|作为))?(?:[^，。；：ⒶⓁⒹⓃⓂ的]{{0,8}}?)(?:是|为|属于|作为|成为|入选|入围|列入|获批|获评|确定为|确立为|选为|评为|列为|跻身|位列|承担)"
    r"(?P<link>[^，。；ⓁⓃⓂ]{0,20}?[“《]?)(?P<what>Ⓓ)[”》]?(?P<pilot>[^，。；ⒹⒶⓁ]{0,8}?(?:试点|试验|示范|先行|省份?|城市|地区|[县区市]|单位))"
)
_IS_PILOT = re.compile("试点|试验|示范|先行|首批|首个|率先|第[一二三四]批")
_NOT_YET = re.compile("不|未|能否|争取|有望|申报|申请")
# 随着Ⓓ深入实施，某省…; 依托Ⓓ，某市…; 在落实Ⓓ基础上，某省…: the place that acts with it.
_WITH = re.compile(
    rf"(?:^|[，。；：\n])(?:在)?(?:随着|得益于|借助|依托|抢抓|抓住|借力|乘着|受益于|通过|围绕|响应|(?:贯彻)?落实|对接|立足|把握|利用|在|以(?!来|后)|聚焦|锚定|紧扣|着眼|服务|"
    r"(?:深入|全面|持续|加快|大力|扎实|积极|稳步|纵深)?(?:深化|推进|实施|推动|推行|升级|做好|完善|探索|创新|开展|巩固))"
    rf"[^，。；：ⒹⒶⓁⓃⓂ]{{0,8}}{_WHAT}(?P<tail>[^，。；ⒹⒶⓁⓃⓂ]{{0,14}})，(?:目前|如今|近年来|今年|去年|[\d年月日]{{2,10}})?，?(?:[一-龥]{{1,6}}(?:大省|大市|大县|强省|圣地|老区|特区|古城|重镇|名城))?(?P<where>Ⓛ++)"
    r"(?![、和与及]Ⓛ|籍|[^，。；]{0,4}(?:市民|居民|人士|专家|代表|记者))"
)
_WITH_TAIL = re.compile(
    "(?:的|全面|深入|持续|加快|不断|稳步|逐步|等|建设|政策|工作|试点|改革|项目|行动|模式|机制|制度|措施|方式|方法|系统|平台|工程|战略|重大|历史|发展|进一步|"
    "实施|推进|推行|推广|推开|落地|落实|深化|铺开|展开|见效|完善|健全|建立|机遇|契机|东风|优势|红利|支持|带动|推动|引领|助力|指引|牵引|"
    "一批批|一系列|精准|发力|举措|效应|释放|日益|陆续|相继|走深|走实|提质|增效|扩面|接续|赋能|驱动|加速|提速|扩容|升级|出台|启动|施行|执行|颁布|印发|"
    "支撑|作用|基础|过程|大局|要求|之|下|中|上|里|为|抓手|契机|突破口|重点|载体|依托|主线|核心|龙头|切入点|同时|背景|框架|目标)*"
)
_NO_FACT = re.compile(r"[？?]|如果|尚未|能否|是否|借鉴|学习|希望|支持(?!下)|鼓励")
_RULES = (
    (_EXTENDED, "rollout.extended_to"),
    (_LANDS, "rollout.lands_in"),
    (_FRAMED, "rollout.goes_on_there"),
    (_MEANS_OF, "rollout.means_of_place"),
    (_IS_FIRST, "rollout.place_is_pilot"),
    (_IMAGE, "rollout.image_of"),
    (_MOVES, "rollout.moves_place"),
    (_LISTED, "rollout.of_listed_places"),
    (_USES, "rollout.place_makes_use"),
    (_SINCE, "rollout.since_in_force"),
    (_SINCE_DONE, "rollout.since_in_force"),
    (_MARKS, "rollout.place_enters"),
    (_THERE, "rollout.there"),
    (_WITH, "rollout.place_acts_with"),
    (_MEMBER, "rollout.place_is_pilot"),
)
# With a plan in force (随着规划的实施) its places act as with a scheme.
_PLANS, _WHILE = frozenset({"plan"}), (_WITH, _SINCE, _SINCE_DONE)
_RULES_OF_PAPERS = ((_IN_FORCE, "rollout.in_force_in"), (_WITHIN, "rollout.in_force_in"))


def reach(document: Document) -> Iterator[Statement]:
    """A statement for each place that a sentence says a scheme has reached."""
    for masked, m, rule in matches(document, "Ⓛ", _RULES):
        if _holds(m):
            yield from _reached(masked, m, rule, SCHEMES | _PLANS if m.re in _WHILE else SCHEMES)
    for masked, m, rule in matches(document, "Ⓛ", _RULES_OF_PAPERS):
        yield from _reached(masked, m, rule, SCHEMES | PAPERS)


def _holds(m: re.Match[str]) -> bool:
    """Whether the words between what the pattern names leave its statement standing."""
    if m.re is _MEMBER:
        return bool(_IS_PILOT.search(m["link"] + m["pilot"])) and not _NOT_YET.search(m[0][: m.end("link") - m.start()])
    if m.re in (_MOVES, _FRAMED):
        return not _DEMANDED.search(m.string, 0, m.end())
    return m.re is not _WITH or bool(_WITH_TAIL.fullmatch(m["tail"]))


def _reached(masked: Masked, m: re.Match[str], rule: str, kinds: AbstractSet[str]) -> Iterator[Statement]:
    if _NO_FACT.search(masked.text, max(0, m.start() - 10), m.end() + 10):
        return
    modality = modality_before(masked.text[: m.start()])
    stage = "pilot" if re.search("试点|试行|率先|探索", masked.text[m.start() : m.end() + 4]) else "rollout"
    for policy in (p for p in masked.within(*m.span("what"), "Ⓓ") if p.kind in kinds):
        for place in last_of_chains(masked, *m.span("where")):
            yield Statement("APPLIED_IN", policy.id, place.id, masked.sentence, rule, {"stage": stage}, modality)
