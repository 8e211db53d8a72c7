"""IMPLEMENTS by the ground on which a body acts, and by the charge that it has.

根据《某办法》规定，某委受理了…申请: a body that acts by a paper carries it out (one that makes a paper by it does not);
由某部牵头的某制度, 某工程由某局组织实施; 某司负责人表示，将完善某制度: what it says that it will do.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Statement
from zhengtu_extractors.mentions.titles import SCHEMES
from zhengtu_extractors.modality import modality_before
from zhengtu_extractors.relations.masked import Masked, actors_in, masked_sentences

_PAPER = r"《Ⓓ》?(?:（[^（）]*）)*"
_BY = re.compile(
    rf"(?:根据|按照|依据|依照|贯彻|落实|执行)[^，。；ⒹⒶⓁ《]{{0,8}}(?P<what>{_PAPER}(?:[、和及与]?{_PAPER})*)(?:[^，。；ⒹⒶⓂⓃ]{{0,16}})?，(?:[^。；ⒶⓃⒹⓂ]{{1,90}}，)?"
    r"(?P<who>Ⓐ(?:[、和与及]Ⓐ)*)(?=[^，。；ⒹⓃ]{0,24}?(?:受理|核查|对|启动|查处|开展|组织|审查|审核|处理|派出|认定|评定|核准|撤销|注销|暂停|作出|给予|公示|举办|举行|检查|进行|决定(?!：?[^。；]{0,60}《)|责令|处罚|确定|组成|督促|采取|推进|联网|配租|召回|备案))"
)
_MAKES = re.compile(
    r"制定|制订|起草|印发|发布|出台|修订|编制|下发|公告|通知|如下|应当?|可以|必须|须|负责|会同有关部门|提出|形成|修改"
)
_CHARGE = "(?:共同)?(?:牵头|负责|主管|组织实施|具体实施|承担|主导|实施|统一管理|管理|落实)"
_IN_CHARGE = re.compile(
    rf"由(?P<who>Ⓐ(?:[、和与及]Ⓐ)*)(?:等[^，。；ⒶⒹ]{{0,8}})?(?:联合|共同)?(?:{_CHARGE}|组织|发起|推出|启动|开展|推行|部署|推动|创立)[^，。；ⒹⒶⓃ]{{0,6}}的[^，。；ⒹⒶⓃ]{{0,4}}[《“‘]?(?P<what>Ⓓ)"
)
_CHARGED = re.compile(
    rf"(?P<what>Ⓓ)[》”’]?[^，。；ⒹⒶⓂ]{{0,8}}由(?P<who>Ⓐ(?:[、和与及]Ⓐ)*)(?:等[^，。；ⒶⒹ]{{0,8}})?{_CHARGE}(?!解释|人)"
)
# 某部负责全国某制度的组织实施.
_HAS_CHARGE = re.compile(
    r"(?P<who>Ⓐ(?:[、和与及]Ⓐ)*)(?:（[^（）]*）)?(?:共同|具体|统一|牵头)*(?:负责|承担|主管)(?!人|同志|拟[订定]|起草)[^，。；：ⒶⓁⓃⓂ《]{0,24}?"
    r"[《“‘]?(?P<what>Ⓓ)(?=[》”’]?(?:的|工作|职责|任务|[，。；]|[^，。；]{0,8}(?:实施|管理|推进|落实|工作|协调|监督)))"
)

# 依托Ⓓ，Ⓐ把…; 在Ⓐ推动下，Ⓓ全面铺开: by what one acts, and what one brings about.
_BY_MEANS = re.compile(
    r"(?:^|[。；，\n])(?:依托|借助|通过|运用|利用)[^，。；ⒶⓁⒹⓃⓂ]{0,8}[《“‘]?(?P<what>Ⓓ)[^，。；ⒶⓁⒹⓃⓂ]{0,10}，(?P<who>Ⓐ(?:[、和与及]Ⓐ)*)"
    r"(?=(?:[将把对为向与]|已|先后|共|累计|实现|建立|打造|推动|开展)(?![^，。；]{0,12}(?:表示|指出|说)))"
)
# 为落实Ⓓ，Ⓐ启动…: for whose sake a body acts.
_TO_CARRY_OUT = re.compile(
    r"为(?:了|进一步|深入|全面|认真|切实|更好地?|扎实)*(?:贯彻落实|贯彻|落实|实施|推进|推动|执行)好?[^。；，ⒶⒹⓃⓂ]{0,12}[《“‘]?(?P<what>Ⓓ)[》”’]?"
    r"[^，。；ⒶⓁⒹⓃⓂ]{0,8}，(?:[^，。；ⒶⓁⒹⓃⓂ]{0,14}，)?(?P<who>Ⓐ(?:[、和与及]Ⓐ)*)(?![的有相]|[^，。；]{0,10}Ⓝ|[^，。；]{0,12}(?:要求|希望|指出|强调|召开|举行|举办))"
)
_BROUGHT_ABOUT = re.compile(
    r"在(?P<who>Ⓐ(?:[、和与及]Ⓐ)*)的?(?:推动|主导|牵头|组织|统筹|大力推动|积极推动)(?:推进|协调|实施)?下，[^。；ⒶⓁⒹⓃⓂ]{0,24}[《“‘]?(?P<what>Ⓓ)"
)
# 某所“Ⓓ”正式启动; 记者从Ⓐ获悉，Ⓓ正式启动: whose scheme it is that starts.
_STARTS = re.compile(
    r"(?:(?<![在从对向于])(?P<who>Ⓐ)的?[“‘]?(?=Ⓓ)|从(?P<told>Ⓐ)[^，。；ⒶⓁⒹⓃⓂ]{0,14}?(?:获悉|了解到|获知)，[^。；ⒶⓁⒹⓃⓂ]{0,20}?[“‘]?)"
    r"(?P<what>Ⓓ)[”’]?(?:工作|试点)?[^，。；ⒶⓁⒹⓃⓂ]{0,6}?(?:正式|全面|已)*(?:启动|上线|推开)(?!后|的|以来|仪式)"
)
# 某司有关负责人表示，下一步将完善Ⓓ，深化Ⓓ; 某部表示，2026年将推进Ⓓ: the body's own plan, told by it or for it.
_WILL = re.compile(
    r"(?P<who>Ⓐ)(?:[有相]关(?:负责人|负责同志|部门负责人)|负责人|新闻发言人|发言人|[^，。；ⒶⓁⒹⓂⓃ]{1,12}Ⓝ|(?=(?:就此|今天|昨天|日前|近日|进一步|[\d月日]){0,3}(?:表示|透露|宣布|介绍|提出|明确)|[近日前]{2}(?:表示|宣布|透露|介绍|明确|提出)|获悉|了解到))"
    r"[^，。；ⓃⓂ]{0,6}?(?:表示|介绍|透露|说|指出|称|宣布|提出|明确|获悉|了解到)[，：]?“?"
    r"(?:[^。；ⒶⓁⒹⓃⓂ]{0,40}?，)?(?:下一步|接下来|今后|今年|明年|下半年|未来|目前|我们|[\d年月“”]+|十[四五]五(?:时期|期间)?|本?部|委|局|我国|国家|，)*(?:还|也)?(?:将|正(?!式)|计划|拟|力争)(?![^，。；]{0,10}(?:各地|地方|企业|部门|国家))(?P<plan>[^。；ⒶⓁⓃⓂ]{2,140})"
)
DEED = re.compile(
    r"(?:推进|推行|推动|实施|实行|开展|深化|启动|建立|健全|完善|改革|试行|落实|探索|构建|推广|扩大|推出|运用|优化|做好|抓好|用好|实现|采用|采取|发放|设立|创新|下达|新增|提高|"
    r"[将把](?=[^，。；ⒶⒹⓃⓂ]{0,6}Ⓓ[》”’]?(?:纳入|列入|作为|摆在|放在|落[实到]|调整|优化|升级|扩大|扩围|延长)))[^，。；ⒶⒹⓃⓂ]{0,8}?"
    r"[《“‘]?(?P<what>Ⓓ(?:[》”’]?(?:、|和|与|及|以及)[《“‘]?Ⓓ)*)"
)


def acting_by(document: Document) -> Iterator[Statement]:
    """A statement for each body that acts by a paper or has charge of a policy."""
    for masked in masked_sentences(document):
        if "Ⓐ" in masked.text:
            for m in _BY.finditer(masked.text):
                clause = re.compile("[^。；]*").match(masked.text, m.end())
                if clause and not _MAKES.search(clause[0]):
                    yield from _carried_out(masked, m, "rollout.body_acts_on_ground")
            for m in _STARTS.finditer(masked.text) if re.search("启动|上线|推开", masked.text) else ():
                yield from _carried_out(masked, m, "rollout.body_starts", "who" if m["who"] else "told")
            for pattern in (_IN_CHARGE, _CHARGED, _HAS_CHARGE, _BY_MEANS, _BROUGHT_ABOUT, _TO_CARRY_OUT):
                for m in pattern.finditer(masked.text):
                    yield from _carried_out(masked, m, "rollout.body_in_charge")
            yield from _planned(masked)


def _planned(masked: Masked) -> Iterator[Statement]:
    """What one who speaks for a body says that it will do."""
    for m in _WILL.finditer(masked.text):
        for deed in DEED.finditer(masked.text, *m.span("plan")):
            for policy in (p for p in masked.within(*deed.span("what"), "Ⓓ") if p.kind in SCHEMES):
                for actor in actors_in(masked, *m.span("who")):
                    rule = "rollout.body_says_it_will"
                    yield Statement("IMPLEMENTS", actor.id, policy.id, masked.sentence, rule, {}, "planned")


def _carried_out(masked: Masked, m: re.Match[str], rule: str, who: str = "who") -> Iterator[Statement]:
    modality = modality_before(masked.text[: m.start()])
    for policy in masked.within(*m.span("what"), "Ⓓ"):
        for actor in actors_in(masked, *m.span(who)):
            yield Statement("IMPLEMENTS", actor.id, policy.id, masked.sentence, rule, {}, modality)
