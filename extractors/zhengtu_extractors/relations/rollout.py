"""IMPLEMENTS and APPLIED_IN: who carries a policy out, and where, at which stage."""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found, Statement, behind_last
from zhengtu_extractors.gazetteer import by_id, short
from zhengtu_extractors.mentions.policy_identity import NATION, seat_of_body
from zhengtu_extractors.mentions.titles import SCHEMES
from zhengtu_extractors.modality import modality_before, states_nothing
from zhengtu_extractors.relations.masked import (
    Masked,
    Subject,
    actors_in,
    all_masked_sentences,
    last_of_chains,
    masked_sentences,
    subject_before,
)
from zhengtu_extractors.relations.notices import issuers, own_papers
from zhengtu_graph.model import Modality

_CARRY_OUT = (
    "实施|推进|推行|推广|推动|开展|落实|贯彻|执行|实行|深化|启动|做好|抓好|建立|建设|探索出|探索|首创|创造|试行|试点|承担|参与|加快|"
    "全面推开|推开|推出|深入|坚持|打造|创新|完善|试水|运用|采用|使用|展开|铺开|初步形成|形成|加入|接入|"
    "构建|健全|设立|引入|引进|践行|完成|扩大|升级|优化|发起|实现|延续|巩固|拓展|统筹|发放|兑现|兑付|搭起|搭建|建起|启用|上线|开通|(?<!合)力推|打好|打赢|融合|协同|布局|筑牢|织密|打响|擦亮|做优|做实|做强|叫响|深耕|用好|用足|用活|承接|压实|抓实|狠抓|组建|组织(?=的|[“《\\d])|采取|受理|监管|验核|增加|新增|下达|投放|办理|开行|上调|下调|商讨出|摸索出|总结出"
)
_DOES = re.compile(
    rf"(?:{_CARRY_OUT})(?:了|出|形成|落实|实施|推进|好|全面|深入|国家|中央|的|和|、){{0,3}}"
    r"(?:(?<=落实)Ⓐ[、和ⒶⒹ]{0,6})?(?:(?!学习|考察|调研|培训|宣传|研讨|普查)[^，。；：ⒶⓁⒹⓃⓂ]){0,16}?"
    r"[《“‘]?(Ⓓ(?:[》”’]?(?:、|和|与|及|以及)[《“‘]?Ⓓ)*)(?![》”’]?[^，。；]{0,6}准备|[^，。；的]{0,10}(?:培训|讲座|宣传|论坛|竞赛|调研|座谈|招聘))"
)
_TAKES = re.compile(
    r"(?:将|把)[《“‘]?(Ⓓ)[》”’]?[^，。；ⒹⒶⓁ]{0,12}?(?:作为|摆在|放在|列为|覆盖|延伸|(?:纳入|列入)(?![^，。；]{0,6}[“《]?Ⓓ))"
)
# 以Ⓓ为抓手，…: what one goes by.
_GOES_BY = re.compile(
    r"以[^，。；ⒶⓁⒹⓃⓂ]{0,12}?[《“‘]?(Ⓓ)[》”’]?[^，。；ⒶⓁⒹⓃⓂ]{0,8}?为(?:总?抓手|牵引|引领|切入点|突破口|小?切口|载体|契机|主线|龙头|依托|核心|重点|统领|支撑|着力点|先手棋)"
)
# 率先将医院纳入Ⓓ; 在Ⓓ中先行一步, 在Ⓓ上取得成效: what one brings into a scheme, or does in it.
_BRINGS_IN = re.compile(
    r"(?:将|把)[^，。；ⒶⓁⓃⓂ]{1,24}?(?:纳入|列入|融入)[^，。；ⒹⒶⓁ]{0,6}[《“‘]?(Ⓓ)(?![》”’]?(?:国家|全国|精神|要求))"
)
# 公布Ⓓ试点名单, 确定Ⓓ试点城市: who picks the pilots carries the scheme out.
_PICKS = re.compile(
    r"(?:公布|确定|发布|遴选|评选出?|认定)了?(?:[^，。；ⒶⓁⒹⓃⓂ]{0,14}?)[“《]?(Ⓓ)[”》]?(?:试点|示范|首批|先行)+(?:名单|城市|地区|项目|省份|单位|[县区市])"
)
# 对Ⓓ工作抓得紧, 对Ⓓ高度重视: how one goes about it.
_GRIPS = re.compile(
    r"对[^，。；：ⒶⓁⒹⓃⓂ]{0,6}[《“‘]?(Ⓓ)[》”’]?(?:这?项?工作)?(?:一直|始终|历来|也|都|十分|非常|高度)*"
    r"(?:抓得|重视(?=[，。；])|推进(?:得|有力)|落实(?:得|有力|到位)|态度坚决|部署(?:早|及时|周密)|行动(?:快|迅速))"
)
_DOES_IN = re.compile(
    r"在[^，。；：ⒶⓁⒹⓃⓂ]{0,6}[《“‘]?(Ⓓ)[》”’]?[^，。；ⒶⓁⒹⓃⓂ]{0,6}?(?:中|上|方面|领域)，?(?:已|也|都|已经|率先|取得|形成|积累|做出|作出|不断|探索|的){0,3}"
    r"[^，。；ⒶⓁⒹⓃⓂ]{0,8}?(?:先行|率先|走在|领先|突破|成效|成绩|成果|进展|努力|探索|经验|做法|前列)"
)
# A place's name or 我市 directly before what is done there: 我市公立医院综合改革.
_OF_PLACE = re.compile(
    r"(?<![ⒶⓁ、和与及])(?<!借鉴)(?<!学习)(?<!类似)(?<!类似于)(?<!参加)(Ⓛ+)的?(?:[这该一]?[处个项轮]|首[个批轮])?(?:[“‘](?=Ⓓ[”’]))?(Ⓓ)"
    r"(?![》Ⓐ]|对象|户|人员|家庭|金|证|手机|财政|政策规定|发展规划)"
)
# 我市规模最大的棚户区改造; 甲、乙等26个市县纳入Ⓓ范围; 某省将通过“Ⓓ”等模式…: the place stands before the scheme in its
# clause, as whose it is or as who has to do with it, and nothing says that it only looks at it or is spoken to.
_NOT_ITS = "(?<!借鉴|学习|希望|要求|符合|具有|结合|适合|依托|建设|开发|促进|了解|听取|征求|参加|纳入|持有)"
_LOOKS_ON = (
    "如何|特[点色]|实际|会议|学习|考察|调研|意见|要求|决定|申请|沿线|支持|首创|相关|中央|国家(?!和|级|战略|[^，]{0,6}(?:试点|示范))|"
    "全国(?!Ⓓ)|建议|传出|举[办行]的?|召开|启动仪式|首[个家座]|获评|经验|共建|居民|人员|[说是为对与同指](?!否|全国)"
)
_NO_SCHEME = (
    "[》Ⓐ]|[”’]?(?:对象|户|人员|家庭|金|证|手机|财政|目录|典型|做法|经验|有关|相关|方面|落地|之|[^，。]{0,8}准备|"
    "的(?!试点|改革|推进|实施|户))"
)
_SCHEME_AT = re.compile(
    rf"{_NOT_ITS}(?<![赴向从到与和对进ⒶⓃⓁ、《])(Ⓛ+(?:[、和与及]Ⓛ+)*)(?![的与和同、及]|等国)"
    rf"(?:(?!{_LOOKS_ON})[^，。；：ⒶⓁⒹⓃⓂ《（]){{1,26}}?[“‘]?(Ⓓ(?:[”’]?[、和与]?[“‘]?Ⓓ)*)(?!{_NO_SCHEME})"
)
# A local paper is in force where its title says: 贯彻《某省…条例》, 《某市…办法》起施行.
_LOCAL_IN_FORCE = re.compile(
    r"(?:贯彻|落实|执行|施行|实施)[^，。；ⒹⒶⓁ《]{0,8}《(Ⓓ)》|"
    r"《(Ⓓ)》[^。；Ⓓ]{0,40}?(?:起正式实施|起实施|起施行|起执行|正式实施|正式施行|开始实施)|"
    r"《(Ⓓ)》(?:[^，。；Ⓓ]{0,12}[年月日])?(?:实施|施行)(?=[，。]|后|以来)"
)
_POLICY_IN_PLACE = re.compile(
    r"(Ⓓ)[》”’]?[^，。；ⒹⒶⓁ]{0,8}在(Ⓛ+(?:[、和与及]Ⓛ+)*)[^，。；ⒶⓁ]{0,14}?"
    r"(?:实施|展开|落地|试点|推开|开展|启动|推行|施行|实行|推广|试行|率先|先行|的?(?:实践|探索|运用|应用)|成为现实|变[成为]现实|生根|扎根|见效|开花结果|全覆盖)"
)
# Ⓓ给某省带来的红利: where its effects are felt.
_BRINGS_TO = re.compile(
    r"(Ⓓ)[》”’]?(?!以来)[^，。；ⒶⓁⒹⓃⓂ]{0,8}?[给为](Ⓛ+(?:[、和与及]Ⓛ+)*)(?!人民|百姓|群众)[^，。；ⒶⓁⒹⓃⓂ]{0,6}?(?:带来|送来|增添|赢得|添)了?的?"
)
# 棚户区改造试点城市之一，某市…; 在棚户区改造中，某市…: what holds of the place that follows.
_AS_PILOT = re.compile(
    r"作为[^，。；ⒹⒶ]{0,12}[《“‘]?(Ⓓ)[》”’]?[^，。；ⒹⒶⓁ]{0,8}?(?:试点|试验|示范|先行)[^，。；ⒹⒶⓁ]{0,10}，(?:近年来，|[今去]年，|目前，)?(Ⓛ+(?:[、和与及]Ⓛ+)*)"
)
_IN_ITS_COURSE = re.compile(
    r"(?:^|[，。；\n])(?:在[^，。；ⒹⒶⓁ]{0,6})?[《“‘]?(Ⓓ)[》”’]?[^，。；ⒹⒶⓁ]{0,6}(?:中|过程中|方面)，(Ⓛ++)(?![、和与])"
)
# 开展某试点工作，某省某县被列入试点: the pilots of the policy named before.
_NAMED_PILOT = re.compile(
    r"(Ⓓ)[》”’]?[^。；ⒹⒶⓁ]{0,40}，(Ⓛ+(?:[、和与及]Ⓛ+)*)(?:等[^，。；ⒹⒶⓁ]{0,8})?(?:先后|率先|首批|也)?(?:被|获批?)?"
    r"(?:列入|列为|纳入|成为|入选|确定为|选为|作为)[^，。；ⒹⒶⓁ]{0,6}(?:试点|试验|示范)"
)
# 某市作为试点单位，……: a pilot of the one scheme of which the sentence before speaks.
_PILOT_OPENS = re.compile(
    r"[\n“]*(?:其中|目前|此前|[今去]年)?，?(?:作为[^，。；ⒶⓁⒹⓃⓂ]{0,6}(?:试点|试验|先行)(?:单位|城市|地区|省份|市|县|区)(?:之一)?，(?P<a>Ⓛ+)|"
    r"(?P<b>Ⓛ+(?:[、和与及]Ⓛ+)*)(?:先后|率先|首批)?(?:作为|被?列为|被?列入|成为|是|被?确定为|入选)[^，。；ⒶⓁⒹⓃⓂ]{0,6}(?:试点|试验|先行)(?:单位|城市|地区|省份|市|县|区)?(?:之一)?(?=[，。；]))"
)
# Ⓐ依照《Ⓓ》…，确定…: a body acts by a paper; it does not only make another on its ground.
_ACTS_BY = re.compile(
    r"(?:依照|依据|按照|根据|严格执行)[^，。；ⒹⒶⓁ《]{0,6}(《?Ⓓ》?(?:（[^（）]*）)?(?:[、和]《Ⓓ》(?:（[^（）]*）)?)*)"
    r"(?:的?(?:[有相]关)?(?:要求|规定|精神|部署|意见))?"
)
_DEED = re.compile(
    r"[^。；Ⓓ]{0,80}?(?:开展|进行|确定|处罚|查处|组织实施|审查|审核|核准|认定|评定|作出|启动|给予|处理|检查|监管|执法|发放|调查|惩处|采取|备案|召回|推进|协调|派出|实行|落实)"
)
_HOW = re.compile("(?:严格|将|已|已经|坚决|切实|认真|主要|分别)?")
_MAKES = re.compile(
    r"制定|制订|起草|印发|发布|出台|修订|编制|提出|下发|公告|通知|公布|如下|要求|部署|应当?|可以|必须|须"
)
# 《方案》规定，到明年全省…: what a paper lays down for a whole place.
_FOR_WHOLE = re.compile(r"《(Ⓓ)》(?:还|也|中|同时|明确|特别)*(?:明确|规定|要求|提出|确定)(?!的)[^。；ⒹⒶ]{0,24}?(Ⓛ)")
_IN_FORCE = re.compile(
    r"(?:出台|印发|发布|颁布|公布|制定)(?:了|的)?[^，。；Ⓓ]{0,10}《(Ⓓ)》[^。；ⒶⓁ]{0,40}?"
    r"(?:起正式实施|起实施|起施行|起执行|正式实施|正式施行|开始实施)"
)
# Ⓓ是某省公共服务的重要举措, 是某局近年来的发力重点: what somebody carries out.
_IS_OF = (
    r"(Ⓓ)[》”’]?(?:[、和与][^，。；ⒶⓁⒹⓃⓂ]{{2,10}})?，?(?:正?是|已?成为|作为|堪称)({})的?(?!首都)[^，。；ⒹⒶⓁⓃⓂ]{{0,24}}?"
    r"(?:举措|实践|抓手|探索|做法|名片|品牌|缩影|样本|任务|利器|引擎|支撑|重点|重头戏?|行动|创新|之举|法宝|成果|项目|工程)(?=[，。；、]|$)"
)
_IS_OF_PLACE, _IS_OF_BODY = re.compile(_IS_OF.format("Ⓛ+")), re.compile(_IS_OF.format("Ⓐ"))
_LED = re.compile(
    r"(Ⓓ)[》”’]?[^，。；ⒹⒶⓁ]{0,6}（(Ⓐ(?:[、和与及]Ⓐ)*)(?:等[^（）]{0,8})?(?:牵头|分别负责|按职责分工负责|负责)"
)
_ORIGIN = re.compile(r"探索出|首创|创造|发源|起源|创立|创建了|探索形成")
_PILOT = re.compile(r"试点|探索|率先|先行|试行|试水|试验")
# Between a subject and a verb: the subject speaks, asks or writes, and others carry out; or the verb is part of a theme
# in quotes: 以“推进某改革”为主题.
_SAYS = re.compile(
    r"提出|明确|要求|规定|印发|下发|发布|通过|愿|强调|指出|表示|认为|建议|鼓励|(?<!金融)(?<!政策)(?<!技术)支持|希望|主持|召开|出席|指导|督促|批准|"
    r"同意|(?<!Ⓓ)部署(?!实施|开展|推进|启动)|根据|按照|依据|审议|讨论|研究|听取|出台|公布|调研|考察|会议|通知|介绍|报告|宣布|倡导|号召|表态|透露|承诺|表明|评估|检查|审计|(?:以|围绕|作出了?|就)“[^”]*$"
)
# On what ground, by what means one acts says nothing of what he asks: 哈尔滨海关根据省情，深化….
_ON_GROUND = re.compile(
    r"(?:印发|发布|下发|发出)(?:通知|公告|通告|文件)，|(?:指导|督促)[^，。；]*，(?=(?:[^，。；]*，)*并$)|(?:联合)?部署$|"
    r"(?:(?<=，)|^)(?:根据|按照|依据|依照|通过|围绕|针对|面对|随着|结合|(?:坚决|认真|深入|全面)?贯彻落实|为)[^，]*，|"
    r"(?:发布|公布|制定|出台|印发|颁布)并$|提出[^，：]{0,4}“[^”]*”[^，：“]{0,8}，|"
    r"(?:按照|根据|遵循|依照)[^，]{2,30}?的?(?:原则|思路|步骤|路径|方式|方法)|(?<=，)[^，]{1,12}?一经?(?:出台|下发|印发|发布)，|通过(?:大力|积极|全面|深入|持续|有序){0,2}$"
)
# 某省、某市负责人汇报了推进Ⓓ的做法: what places tell of at a meeting is what they do.
_REPORTS = re.compile(
    r"(?<![向对为])(Ⓛ+(?:(?:、|和|与|及|以及)Ⓛ+)*)[^，。；ⒶⓁⒹⓃⓂ]{0,14}?(?:[从就围绕][^。；ⒶⓁⒹⓃⓂ]{2,30}，)?(?:汇报|介绍|交流|分享|通报)了?[^，。；ⒶⓁⒹⓃⓂ]{0,8}?[《“‘]?"
    r"(Ⓓ)[^，。；ⒶⓁⒹⓃⓂ]{0,10}?(?:做法|经验|情况|进展|成效|思路|探索|成果)"
)
# 为贯彻落实《Ⓓ》，某市将…; 作为某省落实《Ⓓ》的举措: what a place does to carry a policy out.
_TO_CARRY_OUT = re.compile(
    r"为(?:了|进一步|深入|全面|认真|切实|更好地?)*(?:贯彻落实|贯彻|落实|实施|推进|执行)好?[^。；，ⒹⓃⓂ]{0,20}《?(Ⓓ)》?(?:[^，。；ⒶⓁⒹⓃⓂ]{0,8})，"
    r"(?:[^，。；ⒶⓁⒹⓃⓂ]{0,14}，)?(Ⓛ+)(?![Ⓛ、和与及的]|[^，。；]{0,10}Ⓝ)"
)
# 在某省工作期间，他推动实施了Ⓓ: what its leader did there.
_WHEN_THERE = re.compile(
    r"在(Ⓛ+)(?:工作|任职|主政|担任[^，。；]{1,8}|主持工作)(?:期间|时|的时候|的[^，。；]{1,6}年)[，里]?[^。；ⒶⓁⓂ]{0,50}?"
    r"(?:作出|推动|实施|提出|部署|开创|启动|推进|推行|创立|倡导|开展|抓好|亲自抓|擘画|推出)[^，。；ⒶⓁⓂⒹ]{0,12}[“《]?(Ⓓ(?:[”》]?[、和与][“《]?Ⓓ)*)"
)
_ITS_CARRYING_OUT = re.compile(r"作为(Ⓛ)(?:贯彻落实|贯彻|落实|实施|推进|执行|深化)[^，。；ⒶⓁⒹⓃⓂ]{0,4}《?(Ⓓ)")
# 到某市调研Ⓓ工作, 在某县察看Ⓓ进展: what is looked at there is carried out there.
_LOOKED_AT = re.compile(
    r"(?:到|赴|在|前往|深入|来到|抵达|来)(Ⓛ+(?:[、和与及]Ⓛ+)*)(?:等地)?[^，。；ⒶⓁⒹⓃⓂ]{0,6}?，?(?:就|对|围绕)?[^，。；ⒶⓁⒹⓃⓂ]{0,6}?"
    r"(?:调研|考察|督导|检查|视察|察看|了解|督查|走访)了?"
    r"[^，。；ⒶⓁⒹⓃⓂ]{0,8}?[“《]?(Ⓓ)[”》]?(?:等|试点|改革|建设|实施|推进|落实|开展|贯彻|有关)*(?:工作|情况|进展|成效|进度|，|。|；|$|(?:以?及|和|、)[^，。；ⒶⓁⒹⓃⓂ]{2,20}?(?:工作|情况|进展|成效))"
)
# Ⓐ发布了《指引》，首创建立了Ⓓ: both are done, and the paper does not only demand what follows it.
_BROUGHT_OUT = re.compile("(?:发布|公布|制定|出台|印发|颁布|下发|通过)了[^，]*，")
_COMPLETED = re.compile("[一-龥]{2,4}了")
_DISPOSAL = re.compile("[将把](?=Ⓛ)")  # 将某市列入试点: what is done to the place, no future
# Patterns that would read a paper's subject as its place.
_OF_SCHEMES = (_OF_PLACE, _BRINGS_TO, _SCHEME_AT, _IN_ITS_COURSE, _LOOKED_AT, _WHEN_THERE, _IS_OF_PLACE)
# What a local office carries out is applied in its place, unless it is a rule or a way of work of its own house.
_FELT_OUTSIDE = frozenset({"reform", "programme"})
_OFFICE = re.compile("(?:委员会|政府|[局厅院]|海关|办公室)$")
_WHOLE = {"全省", "全市", "全县", "全区", "我省", "我市", "我县", "我区", "本市", "本省", "全州", "全自治区"}
_MODEL_KINDS = SCHEMES | {"plan"}


def rollout(document: Document) -> Iterator[Statement]:
    """IMPLEMENTS and APPLIED_IN statements of an article."""
    for masked in masked_sentences(document):
        if states_nothing(masked.text):
            continue
        yield from _done_by_subject(masked)
        yield from _done_in_place(masked)
        yield from _put_in_force(masked)
        yield from _in_force_where_its_title_says(document, masked)
        yield from _led(masked)
        yield from _acts_by(masked)
        yield from _for_whole_place(masked)
    yield from _pilots_behind(document)
    yield from _own_document(document)


def _done_by_subject(masked: Masked) -> Iterator[Statement]:
    """Ⓐ推进Ⓓ and 把Ⓓ作为…: a body implements; a place has it applied on its ground."""
    for pattern in (_DOES, _TAKES, _GOES_BY, _BRINGS_IN, _PICKS, _GRIPS, _DOES_IN):
        for m in pattern.finditer(masked.text):
            subject = subject_before(masked, m.start())
            for policy in masked.within(m.start(1), m.end(1), "Ⓓ") if subject else ():
                if subject and _carries_out(masked, subject, policy, m):
                    rule = "rollout.subject_carries_out" if subject.near else "rollout.subject_of_earlier_clause"
                    yield from carried_out(masked, subject.actors, policy, rule, m)


def _put_in_force(masked: Masked) -> Iterator[Statement]:
    """A place's own document that its sentence says to be in force from a day."""
    for m in _IN_FORCE.finditer(masked.text):
        subject = subject_before(masked, m.start())
        for policy in masked.within(m.start(1), m.end(1), "Ⓓ") if subject else ():
            places = tuple(a for a in subject.actors if a.type == "Place") if subject else ()
            yield from carried_out(masked, places, policy, "rollout.own_document_in_force", m)


def _in_force_where_its_title_says(document: Document, masked: Masked) -> Iterator[Statement]:
    """A local paper that is carried out is applied in the place that its title opens with."""
    if document.article.kind == "notice":  # which names it as its reason
        return
    places = {f.name: f.id for f in document.found if f.type == "Place"}
    places |= {short(name): key for name, key in places.items() if by_id(key) and len(short(name)) > 1}
    for m in _LOCAL_IN_FORCE.finditer(masked.text):
        for policy in masked.within(*m.span(), "Ⓓ"):
            where = places.get(max((name for name in places if policy.name.startswith(name)), key=len, default=""))
            if where:
                rule, modality = "rollout.local_paper_in_force", modality_before(masked.text[: m.start()])
                yield Statement("APPLIED_IN", policy.id, where, masked.sentence, rule, {"stage": "rollout"}, modality)


def _own_document(document: Document) -> Iterator[Statement]:
    """What a local body gives notice of is applied in the place for which it works."""
    if document.article.kind != "notice":
        return
    seats = {seat_of_body(f.name) for f in document.found if f.id in issuers(document)}
    for paper in own_papers(document) if len(seats) == 1 and seats != {NATION} else ():
        sentence = next(s for s in document.sentences if s.start <= paper.start < s.end)
        where, rule = f"place:{next(iter(seats))}", "rollout.own_document"
        yield Statement("APPLIED_IN", paper.id, where, sentence, rule, {"stage": "rollout"})


def _carries_out(masked: Masked, subject: Subject, policy: Found, m: re.Match[str]) -> bool:
    """Whether the subject itself carries the policy out, and does not ask others to, or write a paper on it."""
    gap = _BROUGHT_OUT.sub("", subject.gap) if _COMPLETED.match(m[0]) else subject.gap
    if (
        not subject.chained
        or is_only_said(gap)
        or ("共同" in masked.text[m.start() - 2 : m.end()] and subject.actors[0].type == "Place")
    ):
        return False
    return policy.kind in _MODEL_KINDS or (subject.near and _puts_in_force(subject.gap, m[0]))


def is_only_said(gap: str) -> bool:
    """Whether between a subject and a verb the subject speaks, asks or writes, and others carry out."""
    return bool(_SAYS.search(_ON_GROUND.sub("", gap)))


def _puts_in_force(gap: str, text: str) -> bool:
    """Whether a document is carried out, and not only studied, drawn up or the reason for something else."""
    return bool(re.match("(?:深入|全面|认真|做好|抓好)?(?:实施|执行|施行|推行|贯彻|落实)", text)) and not re.search(
        "[为将]|学习|如何", gap
    )


def carried_out(
    masked: Masked, actors: tuple[Found, ...], policy: Found, rule: str, m: re.Match[str]
) -> Iterator[Statement]:
    """What is said by `m` to be carried out: IMPLEMENTS for bodies, APPLIED_IN for places."""
    modality = modality_before(masked.text[: m.start()])
    for actor in actors:
        if actor.type == "Agency":
            yield Statement("IMPLEMENTS", actor.id, policy.id, masked.sentence, rule, {}, modality)
            yield from _on_its_ground(masked, policy, m, modality)
            yield from _in_its_place(masked, actor, policy, m, modality)
        else:
            stage = _stage(masked, m)
            yield Statement("APPLIED_IN", policy.id, actor.id, masked.sentence, rule, stage, modality)


def _on_its_ground(masked: Masked, policy: Found, m: re.Match[str], modality: Modality) -> Iterator[Statement]:
    """Where a body's clause goes on to speak of the whole place (全市), the policy is applied there too."""
    end = len(_clause(masked.text, m)) + m.start()
    for place in masked.within(m.end(), min(end, len(masked.text)), "Ⓛ"):
        if masked.word(place) in _WHOLE:
            stage = _stage(masked, m)
            rule = "rollout.body_acts_for_whole_place"
            yield Statement("APPLIED_IN", policy.id, place.id, masked.sentence, rule, stage, modality)


def _in_its_place(
    masked: Masked, body: Found, policy: Found, m: re.Match[str], modality: Modality
) -> Iterator[Statement]:
    """The reform that a local office carries out is applied in its place, if the article names that."""
    code = seat_of_body(body.name)
    if code != NATION and policy.kind in _FELT_OUTSIDE and _OFFICE.search(body.name):
        rule, stage = "rollout.body_of_place_acts", _stage(masked, m)
        yield Statement("APPLIED_IN", policy.id, f"place:{code}", masked.sentence, rule, stage, modality)


def _done_in_place(masked: Masked) -> Iterator[Statement]:
    if "Ⓛ" not in masked.text:
        return
    for pattern, place, policy, rule in (
        (_POLICY_IN_PLACE, 2, 1, "rollout.policy_in_place"),
        (_BRINGS_TO, 2, 1, "rollout.policy_in_place"),
        (_AS_PILOT, 2, 1, "rollout.place_is_pilot"),
        (_NAMED_PILOT, 2, 1, "rollout.place_is_pilot"),
        (_IN_ITS_COURSE, 2, 1, "rollout.in_course_of_policy"),
        (_REPORTS, 1, 2, "rollout.place_reports"),
        (_TO_CARRY_OUT, 2, 1, "rollout.place_acts_on_policy"),
        (_ITS_CARRYING_OUT, 1, 2, "rollout.place_acts_on_policy"),
        (_WHEN_THERE, 1, 2, "rollout.done_when_there"),
        (_LOOKED_AT, 1, 2, "rollout.looked_at_there"),
        (_IS_OF_PLACE, 2, 1, "rollout.policy_is_of_place"),
        (_OF_PLACE, 1, 2, "rollout.policy_of_place"),
        (_SCHEME_AT, 1, 2, "rollout.scheme_at_place"),
    ):
        for m in pattern.finditer(masked.text):
            stage = _stage(masked, m)
            modality = modality_before(_DISPOSAL.sub("", masked.text[: m.end() - 2]))
            places = last_of_chains(masked, *m.span(place))
            for what in masked.within(m.start(policy), m.end(policy), "Ⓓ"):
                for where in places if what.kind in SCHEMES or pattern not in _OF_SCHEMES else ():
                    yield Statement("APPLIED_IN", what.id, where.id, masked.sentence, rule, stage, modality)


def _pilots_behind(document: Document) -> Iterator[Statement]:
    """A place that the next sentence calls a pilot, of the one scheme that this one names."""
    before: Masked | None = None
    for masked in all_masked_sentences(document):
        m = _PILOT_OPENS.match(masked.text) if before and "Ⓓ" not in masked.text else None
        schemes = [p for p in before.within(0, len(before.text), "Ⓓ") if p.kind in SCHEMES] if m and before else []
        for place in last_of_chains(masked, *m.span()) if m and len(schemes) == 1 else ():
            stage, rule = {"stage": "pilot"}, "rollout.place_is_pilot"
            yield Statement("APPLIED_IN", schemes[0].id, place.id, masked.sentence, rule, stage)
        before = masked


def _acts_by(masked: Masked) -> Iterator[Statement]:
    """Ⓐ依照《Ⓓ》确定…: the body carries the paper out."""
    for m in _ACTS_BY.finditer(masked.text):
        subject = subject_before(masked, m.start())
        end = max(0, re.search(r"[。；]|$", masked.text[m.end() :]).start()) + m.end()  # type: ignore[union-attr]
        deed = _DEED.match(masked.text, m.end(), end)
        if subject and _HOW.fullmatch(subject.gap) and deed and not _MAKES.search(masked.text, m.end(), end):
            modality = modality_before(masked.text[: m.start()])
            for policy in masked.within(*m.span(1), "Ⓓ"):
                for actor in (a for a in subject.actors if a.type == "Agency"):
                    rule = "rollout.body_acts_by_paper"
                    yield Statement("IMPLEMENTS", actor.id, policy.id, masked.sentence, rule, {}, modality)


def _for_whole_place(masked: Masked) -> Iterator[Statement]:
    """《Ⓓ》规定，到明年全省…: the paper is applied there."""
    for m in _FOR_WHOLE.finditer(masked.text):
        for place in masked.within(*m.span(2), "Ⓛ"):
            if masked.word(place) in _WHOLE:
                for policy in masked.within(*m.span(1), "Ⓓ"):
                    rule = "rollout.paper_for_whole_place"
                    yield Statement("APPLIED_IN", policy.id, place.id, masked.sentence, rule, {"stage": "rollout"})


def _led(masked: Masked) -> Iterator[Statement]:
    """Ⓓ（Ⓐ牵头）, the form of lists of tasks; Ⓓ是Ⓐ的发力重点."""
    for pattern, rule in ((_LED, "rollout.led_by"), (_IS_OF_BODY, "rollout.policy_is_of_body")):
        for m in pattern.finditer(masked.text):
            for policy in masked.within(m.start(1), m.end(1), "Ⓓ"):
                fits = pattern is _LED or policy.kind in _MODEL_KINDS
                for actor in actors_in(masked, m.start(2), m.end(2)) if fits else ():
                    yield Statement("IMPLEMENTS", actor.id, policy.id, masked.sentence, rule)


def _clause(text: str, m: re.Match[str]) -> str:
    """The clauses that a match spans, to their ends."""
    begin = behind_last("，；：", text, m.start())
    end = re.search(r"[，；。：]|$", text[m.end() :])
    return text[begin : m.end() + (end.start() if end else 0)]


def _stage(masked: Masked, m: re.Match[str]) -> dict[str, str]:
    """Stage and, where the sentence says one before, date of what a match states."""
    clause, date = _clause(masked.text, m), masked.date_before(m.start())
    stage = "origin" if _ORIGIN.search(clause) else "pilot" if _PILOT.search(clause) else "rollout"
    return {"stage": stage, "date": date} if date else {"stage": stage}
