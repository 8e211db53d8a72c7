"""ISSUED: who put a document out or brought a scheme in; SIGNED where an agreement is told as a body's own."""

import re
from collections.abc import Iterable, Iterator

from zhengtu_extractors.document import Document, Found, Statement, behind_last, outermost
from zhengtu_extractors.mentions.title_issuers import body_named
from zhengtu_extractors.mentions.titles import WRITTEN
from zhengtu_extractors.mentions.untitled_papers import READ_OUT
from zhengtu_extractors.modality import modality_before
from zhengtu_extractors.relations.masked import (
    ACTORS,
    Masked,
    actors_in,
    masked_sentences,
    subject_before,
)
from zhengtu_extractors.relations.notices import issuers, own_papers

# Policies in a row.
POLICIES = r"[《“‘]?Ⓓ(?:[》”’]?(?:（[^（）]{0,40}）)?(?:、|和|与|及|以及|，)?[《“‘]?Ⓓ)*"
_PUT_OUT = (
    "印发|制发|编印|出台|发布|颁布|下发|制定|制订|公布|发出|颁发|"
    "转发|推出|签发|会签|联签|修订|颁行|发文|印制|批复|拟定|拟订|(?:拿出|亮出|端出)(?=了?《)"
)
# Between the verb and a title in 《》 there may be what sort of paper it is; a bare name follows the verb closely.
_LINK = "(?:[^，。；：ⒶⓁⒹⓃⓂ《]{0,16}?(?=《)|[^，。；：《ⒶⓁⒹⓃⓂ的进]{0,6}?)(?<!贯彻)(?<!落实)(?<!执行)"
# 出台Ⓓ的实施细则: another paper.
_NOT_OTHERS = (
    "(?![》”’]?的?(?:贯彻|落实|落地|细化|配套|具体|实施)[^，。；]{0,10}?(?:方案|细则|意见|办法|措施|政策))"
    "(?![》”’]?的?[^，。；Ⓓ]{0,8}?(?:司法解释|解读|释义|图解))"
)
_ACTIVE = re.compile(
    rf"(?:{_PUT_OUT})(?:出台|印发|实施|发布|下发|颁布|施行|公布)?(?:了|过|的)?{_LINK}{POLICIES}{_NOT_OTHERS}"
)
_PASSIVE = re.compile(
    rf"Ⓓ[》”]?(?:[^，。；Ⓓ]{{0,8}}|[^，。；Ⓓ]{{0,8}}，(?:随后|后|日前|并|已|均|后来)?)由([^，。；Ⓓ]{{1,40}}?)(?:联合|共同|负责|牵头|正式)?(?:{_PUT_OUT})|"
    # 《…》经某府同意，由某厅下发; 《…》已经某局批准，某局发布
    rf"Ⓓ[》”](?:（[^（）]*）)?(?:已?经|业经|日前经)[^。；Ⓓ]{{0,40}}?(?:，|由)([ⒶⓁ][^，。；Ⓓ]{{0,30}}?)(?:联合|共同|正式|统一)?"
    r"(?:印发|发布|下发|公布|出台|颁布)(?:实施|施行)?(?=[，。；])"
)
# 推出了Ⓓ: a scheme that is brought out itself, not a paper, a list or a question of it.
_BRINGS_OUT = re.compile(
    r"(?:出台|推出|首创|创立|创设|颁布|首创建立|(?P<starts>推行|部署|启动|组织实施))(?:实施|建立)?了?(?:的)?[^，。；：《ⒶⓁⒹⓃⓂ的进]{0,6}?Ⓓ"
    # and not what it is about or for: 启动禁捕水域执法行动.
    r"(?![》”]?(?!以来|等|建设|改革|试点|制度|政策|机制|模式|工程|行动|计划|战略|工作|和|与|及|并|后|在|以|为|来|的|时|是|从|将|让|由|已|也|又|还|再|到|于)[一-龥])"
    r"(?![》”]?[^，。；Ⓓ]{0,12}?(?:方案|意见|办法|细则|文件|规定|指引|通知|标准|目录|数据|报告|措施|举措|政策|活动|仪式|会议|工作|产品|项目|服务|试点|升级版))"
)
# Ⓓ是Ⓐ作出的重大决策: what one decided on.
_DECIDED = re.compile(
    r"(Ⓓ)[》”’]?[^，。；Ⓓ]{0,8}?，?(?:这|此举|该项?[改政试战][革策点略])?(?:就|也|既|都|正)?是(?:以Ⓝ同志为核心的)?([ⒶⓁ](?:[、和与及]?[ⒶⓁ])*)[^。；ⒶⓁⒹⓃ]{0,40}?"
    r"(?:作出|做出|提出|部署|推出|实施|推行|出台|确定|确立|启动|决定|制定|开展|[定布]下|谋划|擘画|擘划|亲自推动)[^，。；Ⓓ]{0,8}?的[^。；Ⓓ]{0,16}?"
    r"(?:决策|部署|战略|举措|政策|措施|制度|工程|计划|决定|改革|行动|项目|倡议|任务|安排|模式|机制|试点|创举)"
)
# Ⓐ提出的“Ⓓ”, Ⓐ部署的Ⓓ: whose scheme it is.
_WHOSE = re.compile(r"(?:提出|推出|部署|作出|确定|确立|倡导|首创|创立|创设|出台)的[^，。；：ⒶⓁⒹⓃⓂ《]{0,8}?“?Ⓓ")
# Ⓐ决定在某地开展Ⓓ试点, Ⓐ作出实施Ⓓ的重大决策: who decided on a scheme.
_DECIDES_ON = re.compile(
    r"(?:决定|部署)(?!性|权|的|了?《|如何|是否|，)[^，。；：ⒹⒶ《]{0,24}?(?:开展|实施|启动|推行|设立|建立|试点|试行|推进|推开|推广|深化)[^，。；：ⒶⓁⒹ《]{0,8}?“?Ⓓ"
    r"|(?:作出|做出)了?[^，。；：ⒶⓁⒹ《]{0,14}?“?Ⓓ[》”’]?[^，。；Ⓓ]{0,8}?的?[^，。；ⒹⒶ]{0,8}?(?:决策|决定|部署|安排)"
)
_GIVES_NOTICE = re.compile("(?:印发|下发|发出|发布)(?:通知|公告|文件)，")  # Ⓐ下发通知，启动Ⓓ
# Ⓐ对《Ⓓ》进行修订.
_REVISED = re.compile(r"对《(Ⓓ)》(?:（[^（）]*）)?(?:进行|作|做)了?[^，。；Ⓓ]{0,6}?(?:修订|修改|修正)")
# A congress or its standing committee makes what it passes; the government, what it approves.
_PASSED = re.compile(r"(?:审议|表决)?通过了?(?:的|新修订的|修订后的)?《?Ⓓ")
_IN_SESSION = re.compile("召开[^，。；]{0,8}会议")  # 某领导小组先后召开两次会议，通过了《Ⓓ》
_APPROVED = re.compile(r"(?:批准|批复同意)(?:实施|印发|发布)?了?的?《Ⓓ")
_OWN = re.compile(
    r"(?<![ⒶⓁⒹⓂⓃ])(?<!Ⓐ[、和与及])(Ⓐ(?:[、和与及]?Ⓐ)*|(?<![在于到赴是对向Ⓛ、和与])Ⓛ(?=的?《)|(?<=》和)Ⓛ(?=《))(?:等?[二两三四五六七八九十]部[门委])?"
    r"(?:新近|最新)?(?:的|关于印发)?([《“‘]Ⓓ)(?![》”’]的(?:审议|审查|批复|说明|解读))"
)
# 《Ⓓ》是Ⓐ今年3月出台的; 文件由Ⓐ、Ⓐ印发，题为《Ⓓ》.
_IS_ISSUED = re.compile(
    r"《(?P<what>Ⓓ)》(?:（[^（）]*）)?(?:正|就)?是由?(?P<who>[ⒶⓁ][^，。；Ⓓ]{0,40}?)(?:印发|出台|制定|发布|颁布|公布|下发|推出)的(?=[，。；])"
)
_ENTITLED = re.compile(
    r"由(?P<who>[ⒶⓁ][^，。；Ⓓ]{0,40}?)(?:印发|出台|制定|发布|颁布|公布|下发)[^，。；Ⓓ]{0,8}，(?:题为|名为|名称是|全称)[^，。；Ⓓ]{0,4}《(?P<what>Ⓓ)"
)
# 记者从Ⓐ获悉，《Ⓓ》近日发布; Ⓐ介绍，《Ⓓ》已经印发: the body that tells of it, where no other is named.
_LEARNT = re.compile(
    r"(?:(?:从|来自)Ⓐ[^，。；ⒶⓁⒹⓃⓂ]{0,14}?(?:获悉|了解到|获知|得知|消息)|"
    r"(?:^|[，。；\n])[^，。；：ⒶⓁⒹⓃⓂ]{0,12}Ⓐ(?:[有相]关)?(?:部门|负责人|负责同志|新闻发言人)*[^，。；ⒶⓁⒹⓃⓂ]{0,6}(?:介绍|透露|消息|宣布))"
    r"[，：][^。；ⒶⓁⒹⓃⓂ]{0,30}《(?P<what>Ⓓ)》(?:（[^（）]*）)?[^，。；ⒶⓁⒹⓃⓂ]{0,14}?(?:印发|发布|出台|公布|下发|颁布|公开征求意见)"
)
# Ⓐ就《Ⓓ》公开征求意见: whose draft it is.
_FOR_COMMENT = re.compile(
    r"就《Ⓓ》(?:（[^（）]*）)?(?:[^，。；ⒶⓁⒹⓃⓂ]{0,8}?公开)?[^，。；ⒶⓁⒹⓃⓂ]{0,6}?征求(?:社会|公众)?意见"
)
# 审议通过《Ⓓ》，Ⓐ、Ⓐ随后印发。: what a list does with the paper named before.
_THEN_ISSUED = re.compile(
    r"《(?P<what>Ⓓ)》(?:（[^（）]*）)?[^。；Ⓓ]{0,24}，(?:随后，)?(?:由)?(?P<who>Ⓐ(?:[、和与及]Ⓐ)*)(?:等[^，。；ⒶⓁⒹ]{0,8}部门)?"
    r"(?:随后|之后|随即|日前|近日|已|于[^，。；ⒶⓁⒹ]{2,10}|联合|正式)*(?:印发|公布|颁布|下发|发布)(?:实施|施行|执行)?(?=[，。；])"
)
# Ⓐ有关负责人就《Ⓓ》答记者问: whose paper it is, but for the laws that it drew up for others.
_ANSWERS_ON = re.compile(
    r"(?P<who>Ⓐ)(?:[有相]关)?(?:负责人|负责同志)[^，。；ⒶⓁⒹⓃⓂ]{0,4}就《(?P<what>Ⓓ)》?[^，。；ⒶⓁⒹⓃⓂ]{0,16}?(?:答记者问|回答了?|接受|解读|进行了?解读)"
)
# Ⓝ签署Ⓐ令，公布《Ⓓ》.
_BY_DECREE = re.compile(r"签署了?(?P<who>Ⓐ)[^，。；ⒶⓁⓃⓂ]{0,10}令，?(?:公布|颁布|发布)[^，。；《]{0,10}《(?P<what>Ⓓ)")
# Ⓝ代表Ⓐ作Ⓓ: a government's work report.
_GIVES_REPORT = re.compile(r"代表(?P<who>Ⓐ)[^，。；ⒶⓁⒹⓃⓂ]{0,8}作了?(?:[^，。；ⒶⓁⒹⓃⓂ]{0,4}《?Ⓓ|[^，。；ⒶⓁⒹⓃⓂ]{0,4}报告)")
_WORK_REPORT = "政府工作报告"
# 编制了《Ⓓ》，现印发给你们; 起草《Ⓓ》，经过征求意见，于3月正式印发.
_DRAWN_UP = re.compile(
    rf"(?:编制|起草|拟定|拟订|草拟)(?:了|形成)?{_LINK}{POLICIES}》?[^。；ⒹⒶⓁ]{{0,40}}?，[^，。；]{{0,12}}?(?:印发|发布|公布|下发|出台)"
    r"(?=[，。；]|给|实施)"
)
# 由Ⓐ、Ⓐ等五部门联合编制的《Ⓓ》在Ⓛ发布; 以Ⓐ名义印发《Ⓓ》.
_DRAWN_UP_BY = re.compile(
    rf"(?P<who>Ⓐ(?:[、和与及]Ⓐ)*)(?:等[^，。；ⒶⓁⒹⓃⓂ]{{0,8}})?(?:[^，。；ⒶⓁⒹⓃⓂ的]{{0,8}}?)(?:编制|起草|制定|研制|编写|拟定)的{_LINK}{POLICIES}》"
    r"[^。；ⒶⒹ]{0,24}?(?:发布|印发|公布|出台|获批|施行|实施)"
)
_IN_NAME_OF = re.compile(
    rf"以(?P<who>Ⓐ(?:[、和与及]Ⓐ)*)的?名义[^，。；ⒶⓁⒹⓃⓂ]{{0,8}}?(?:{_PUT_OUT})了?{_LINK}{POLICIES}"
)
# 《Ⓓ》已经某部部务会议审议通过，现予公布: a rule that its own body puts out.
_BY_SESSION = re.compile(
    r"《(Ⓓ)》(?:（[^（）]*）)?(?:已|业)?经?[于在]?[^，。；ⒹⒶⓁⓂ]{0,24}?(?:由|经)?(?P<body>[ⒶⓂ])[^，。；ⒹⒶⓁⓂ]{0,24}?通过"
    r"[^。；ⒹⒶ]{0,10}?现予?以?(?:公布|发布|印发)"
)
# 《某市…办法》公布: a local paper comes out, and no body is named that put it out.
_COMES_OUT = re.compile(
    r"《(Ⓓ)》(?:（[^（）]*）)?[^，。；：ⒶⓁⒹⓃⓂ的]{0,6}?(?:出台|公布|发布|印发|颁布|出炉)(?!的|给|后|以来|之后|前)"
)
# 出台了《某省…办法》: nobody is said to act, nor to lead others in it.
_BROUGHT_OUT = re.compile(
    r"(?<!牵头)(?<!组织)(?<!负责)(?<!联合)(?:出台|印发|颁布|下发|(?:修订|制定)(?=了|实施|下发|出台|印发|发布))(?:实施|下发|出台|印发|发布)?了?[^，。；：ⒶⓁⒹⓃⓂ《]{0,6}《(Ⓓ)》((?:[、和]《Ⓓ》)*)"
)
# The body of an order's or a paper's number: 建设部令第159号, 国发〔2014〕5号.
_ORDER = re.compile("^([一-龥、]{2,30}?)(?:令|公告|(?:\\d{4}年)?第)")
_NUMBERED = {"国发": "国务院", "国办发": "国务院办公厅", "中发": "中共中央", "中办发": "中共中央办公厅"}
_PLACES_OWN = re.compile(r"(?:公布|发布|出台|印发|颁布|通过)的(Ⓛ)[《“‘]?(Ⓓ)")
# 某省首个《规划》出炉: the place's own, where nobody else is said to act.
_FIRST_OF_PLACE = re.compile(
    r"(?:^|[，。；\n日])(Ⓛ)首[个部份项批](?:[^，。；：ⒶⓁⒹⓃⓂ《]{0,8})《(Ⓓ)》[^，。；：ⒶⓁⒹⓃⓂ的]{0,6}?(?:出台|公布|发布|印发|颁布|出炉|面世|问世|诞生|亮相|施行)"
)
# 四川同某局设立…，又同两省联合发布《Ⓓ》: with others a second time, and of the first list only who leads it acts.
_WITH_OTHERS = re.compile(r"，(?:又|还|也|并|再|随后|之后)(?:与|同|和|会同)[^，]{2,24}(?:，(?:一起|共同|联合)[^，]*)?$")
_LEADS = re.compile(r"[ⒶⓁ]+(?=与|同|和|会同|联合)")
_OTHERS_TASK = re.compile(
    r"(?:要求|提出|建议|规定|明确|督促|指导)[^，]{0,28}$|要求，?[^，]{0,10}$|(?:学习|贯彻|落实|执行|按照|根据|依据)(?:(?!精神|要求|部署|实际|基础)[^，]){0,16}$"
)
_TELLS = re.compile(
    "^[这那一某有]家|通报|汇报|介绍|交流|讨论|听取|研究(?!出台|制定|推出)|传达"
)  # of what others brought out
_OPENING = re.compile(r"(?:[、和\s]|联合)*(?:关于|印发|转发|批转)")
_ROW = re.compile(r"[、和与及暨\s]*")


def issuing(document: Document) -> Iterator[Statement]:
    """ISSUED statements of an article, and SIGNED ones of agreements told as a body's own."""
    yield from _title_opens_with_body(document)
    yield from _own_document(document)
    yield from _numbered_by_body(document)
    yield from _read_out(document)
    for masked in masked_sentences(document):
        yield from _issued_actively(masked)
        yield from _scheme_of(masked)
        yield from _issued_passively(masked)
        yield from _told_by_body(masked)
        yield from _by_decree_or_report(masked)
        yield from _made_by_assembly(masked)
        yield from _made_by_session(document, masked)
        yield from _own_paper(masked)
        yield from _places_paper(document, masked)


def _issued_actively(masked: Masked) -> Iterator[Statement]:
    """Ⓐ、Ⓐ印发《Ⓓ》; the subject may stand in a clause before."""
    for m in (*_ACTIVE.finditer(masked.text), *_DRAWN_UP.finditer(masked.text)):
        subject = subject_before(masked, m.start(), attributive="的" in m[0].partition("《")[0])
        if subject and not _OTHERS_TASK.search(subject.gap):
            rule = "issuing.agency_verb_title" if subject.near else "issuing.subject_of_earlier_clause"
            actors = _leader(masked, m.start()) if _WITH_OTHERS.search(subject.gap) else subject.actors
            yield from each_with_each("ISSUED", masked, actors, _papers(masked, m), rule, m.start())


def _leader(masked: Masked, verb: int) -> tuple[Found, ...]:
    """Who stands at the head of the last list before a verb that joins partners: 甲 of 甲同乙、丙."""
    lists = list(ACTORS.finditer(masked.text, 0, verb))
    leads = [m for a in lists if (m := _LEADS.match(masked.text, a.start()))]
    return actors_in(masked, *leads[-1].span()) if leads else ()


def _scheme_of(masked: Masked) -> Iterator[Statement]:
    """Ⓐ推出了Ⓓ, Ⓐ提出的Ⓓ, Ⓓ是Ⓐ作出的决策, Ⓐ对《Ⓓ》进行修订."""
    for pattern, papers, rule in (
        (_BRINGS_OUT, False, "issuing.brings_out_scheme"),
        (_WHOSE, False, "issuing.whose_scheme"),
        (_DECIDES_ON, False, "issuing.decides_on_scheme"),
        (_REVISED, True, "issuing.revises"),
    ):
        for m in pattern.finditer(masked.text):
            subject = subject_before(masked, m.start(), attributive=pattern is _WHOSE)
            later = subject and subject.chained and (pattern is _DECIDES_ON or _GIVES_NOTICE.search(subject.gap))
            starts = pattern is _BRINGS_OUT and m["starts"]  # to start a scheme is to carry it out, but by a notice
            acts = subject and (later or (subject.near and not starts))
            if subject and acts and not (_OTHERS_TASK.search(subject.gap) or _TELLS.search(subject.gap)):
                policies = [p for p in masked.within(*m.span(), "Ⓓ") if (p.kind in WRITTEN) is papers]
                yield from each_with_each("ISSUED", masked, subject.actors, policies, rule, m.start())
    for m in _DECIDED.finditer(masked.text):
        actors = masked.within(*m.span(2), "Ⓐ", "Ⓛ")
        policies = [p for p in masked.within(*m.span(1), "Ⓓ") if p.kind != "law"]  # which an assembly makes
        yield from each_with_each("ISSUED", masked, actors, policies, "issuing.decided_on", m.start(2))


def _papers(masked: Masked, m: re.Match[str]) -> list[Found]:
    """What is put out: papers, and other policies only by a name in quotes (公布了林权改革方案 names no paper)."""
    marks = masked.text[m.start() : m.end()]
    return [p for p in masked.within(m.start(), m.end(), "Ⓓ") if p.kind in WRITTEN or "“Ⓓ" in marks]


def _issued_passively(masked: Masked) -> Iterator[Statement]:
    for m in _PASSIVE.finditer(masked.text):
        policies = masked.within(m.start(), m.start() + 1, "Ⓓ")
        who = 1 if m[1] else 2
        papers = [p for p in policies if p.kind in WRITTEN]
        actors = actors_in(masked, m.start(who), m.end(who))
        yield from each_with_each("ISSUED", masked, actors, papers, "issuing.title_by_agency", m.start(who))
    for m in (*_DRAWN_UP_BY.finditer(masked.text), *_IN_NAME_OF.finditer(masked.text)):
        actors, papers = actors_in(masked, *m.span("who")), _papers(masked, m)
        yield from each_with_each("ISSUED", masked, actors, papers, "issuing.title_by_agency", m.start("who"))
    for m in (p for pattern in (_IS_ISSUED, _ENTITLED, _THEN_ISSUED) for p in pattern.finditer(masked.text)):
        actors, papers = actors_in(masked, *m.span("who")), masked.within(*m.span("what"), "Ⓓ")
        yield from each_with_each("ISSUED", masked, actors, papers, "issuing.title_by_agency", m.start("who"))


def _told_by_body(masked: Masked) -> Iterator[Statement]:
    """记者从Ⓐ获悉，《Ⓓ》发布, and Ⓐ就《Ⓓ》征求意见."""
    for m in _LEARNT.finditer(masked.text) if "《Ⓓ" in masked.text else ():
        actors, papers = masked.within(*m.span(), "Ⓐ"), masked.within(*m.span("what"), "Ⓓ")
        yield from each_with_each("ISSUED", masked, actors, papers, "issuing.learnt_from_body", m.start("what"))
    for m in _ANSWERS_ON.finditer(masked.text) if "负责" in masked.text else ():
        actors, papers = masked.within(*m.span("who"), "Ⓐ"), masked.within(*m.span("what"), "Ⓓ")
        papers = [p for p in papers if p.kind in {"document", "plan"}]
        yield from each_with_each("ISSUED", masked, actors, papers, "issuing.answers_on", m.start("what"))
    for m in _FOR_COMMENT.finditer(masked.text) if "征求" in masked.text else ():
        subject = subject_before(masked, m.start())
        if subject and subject.near:
            papers = masked.within(*m.span(), "Ⓓ")
            yield from each_with_each("ISSUED", masked, subject.actors, papers, "issuing.for_comment", m.start())


def _by_decree_or_report(masked: Masked) -> Iterator[Statement]:
    """Ⓝ签署Ⓐ令，公布《Ⓓ》, and Ⓝ代表Ⓐ作报告, of the work report that its sentence names."""
    for m in _BY_DECREE.finditer(masked.text) if "令" in masked.text else ():
        actors, papers = masked.within(*m.span("who"), "Ⓐ"), masked.within(*m.span("what"), "Ⓓ")
        yield from each_with_each("ISSUED", masked, actors, papers, "issuing.by_decree", m.start())
    for m in _GIVES_REPORT.finditer(masked.text) if "代表" in masked.text else ():
        reports = [p for p in masked.within(0, m.end(), "Ⓓ") if p.name.endswith(_WORK_REPORT)]
        actors = masked.within(*m.span("who"), "Ⓐ")
        yield from each_with_each("ISSUED", masked, actors, reports[-1:], "issuing.gives_report", m.start())


def _made_by_assembly(masked: Masked) -> Iterator[Statement]:
    """Ⓐ通过的《Ⓓ》 and Ⓐ批准《Ⓓ》: a congress makes its laws, a government puts in force what it approves."""
    for pattern, kind in ((_PASSED, "legislature"), (_APPROVED, "government"), (_PASSED, "party")):
        for m in pattern.finditer(masked.text):
            subject = subject_before(masked, m.start(), attributive="的" in m[0])
            if subject and (subject.near if kind != "party" else _IN_SESSION.search(subject.gap)):
                actors = [a for a in subject.actors if a.kind == kind]
                papers = _papers(masked, m)
                yield from each_with_each(
                    "ISSUED", masked, actors, papers, "issuing.assembly_or_government_passes", m.start()
                )


def _made_by_session(document: Document, masked: Masked) -> Iterator[Statement]:
    """《Ⓓ》已经Ⓜ审议通过，现予公布: the body whose session passed it puts it out."""
    for m in _BY_SESSION.finditer(masked.text):
        bodies = [b for f in masked.within(*m.span("body"), "Ⓐ", "Ⓜ") for b in _bodies_of(document, f)]
        papers = masked.within(*m.span(1), "Ⓓ")
        yield from each_with_each("ISSUED", masked, bodies, papers, "issuing.passed_and_published", m.start("body"))


def _bodies_of(document: Document, found: Found) -> list[Found]:
    """The agency itself, or the one with whose name a session's opens."""
    return [found] if found.type == "Agency" else list(document.inside(found.start, found.end, "Agency"))[:1]


def _own_paper(masked: Masked) -> Iterator[Statement]:
    """Ⓐ《Ⓓ》: a paper that is called its body's."""
    for m in _OWN.finditer(masked.text):
        actors, policies = masked.within(*m.span(1), "Ⓐ", "Ⓛ"), masked.within(*m.span(2), "Ⓓ")
        agreement = policies[0].kind == "agreement"
        if not agreement or "签" in masked.text[: m.start()]:
            kind = "SIGNED" if agreement else "ISSUED"
            yield from each_with_each(kind, masked, actors, policies, "issuing.agency_of_title", 0)


def _places_paper(document: Document, masked: Masked) -> Iterator[Statement]:
    """公布的Ⓛ“Ⓓ”, and 《某市…办法》公布 where nobody else is said to act: the place put it out."""
    for m in _PLACES_OWN.finditer(masked.text):
        actors, papers = masked.within(*m.span(1), "Ⓛ"), masked.within(*m.span(2), "Ⓓ")
        papers = [p for p in papers if p.kind in WRITTEN]
        yield from each_with_each("ISSUED", masked, actors, papers, "issuing.place_of_paper", m.start())
    for m in _FIRST_OF_PLACE.finditer(masked.text) if "首" in masked.text else ():
        places, papers = masked.within(*m.span(1), "Ⓛ"), masked.within(*m.span(2), "Ⓓ")
        yield from each_with_each("ISSUED", masked, places, papers, "issuing.place_of_paper", m.start())
    for m in (*_COMES_OUT.finditer(masked.text), *_BROUGHT_OUT.finditer(masked.text)):
        begin = behind_last("。；", masked.text, m.start())
        for paper in masked.within(*m.span(), "Ⓓ") if not re.search("[ⒶⓁ]", masked.text[begin : m.start()]) else ():
            places = [f for f in document.found if f.type == "Place" and paper.name.startswith(f.name)][:1]
            places = places if not any(document.inside(paper.start, paper.end, "Agency")) else []
            yield from each_with_each("ISSUED", masked, places, [paper], "issuing.title_opens_with_place", m.start())


def _read_out(document: Document) -> Iterator[Statement]:
    """A decision on honours that is read out is that of the body with which its name opens."""
    for sentence in document.sentences if "宣读" in document.text else ():
        for paper in (f for f in document.of(sentence, "Policy") if f.clue == READ_OUT):
            for body in document.inside(paper.start, paper.end, "Agency"):
                if body.start == paper.start:
                    yield Statement("ISSUED", body.id, paper.id, sentence, "issuing.read_out")


def _numbered_by_body(document: Document) -> Iterator[Statement]:
    """《Ⓓ》（国务院令第346号）: the body in a paper's number put it out."""
    for sentence in document.sentences:
        for paper in (f for f in document.of(sentence, "Policy") if "number" in f.properties):
            number = paper.properties["number"]
            order = _ORDER.match(number)
            names = order[1].split("、") if order else [_NUMBERED.get(number.partition("〔")[0], "")]
            for body in filter(None, map(body_named, filter(None, names))):
                yield Statement("ISSUED", body.id, paper.id, sentence, "issuing.number_of_body")


def _title_opens_with_body(document: Document) -> Iterator[Statement]:
    """《国务院关于…》 is the State Council's."""
    for sentence in document.sentences:
        for policy in document.of(sentence, "Policy"):
            body = body_named(policy.name.partition("关于")[0]) if policy.clue and "关于" in policy.name else None
            if body:
                yield Statement("ISSUED", body.id, policy.id, sentence, "issuing.own_title_opens_with_agency")
            for agency in _openers(document, policy):
                yield Statement("ISSUED", agency.id, policy.id, sentence, "issuing.title_opens_with_agency")


def _openers(document: Document, policy: Found) -> Iterator[Found]:
    """The agencies with which a title opens, also in a row without marks: 甲部乙总局关于…."""
    row: list[Found] = []
    for agency in outermost(document.inside(policy.start, policy.end, "Agency")):
        before = document.text[row[-1].end : agency.start] if row else document.text[policy.start : agency.start]
        if not (_ROW.fullmatch(before) if row else re.fullmatch(r"(?:[^关]{2,30}[、和\s])?", before)):
            row = []
            continue
        row.append(agency)
        if _OPENING.match(document.text, agency.end):
            yield from row
            return


def _own_document(document: Document) -> Iterator[Statement]:
    """What a notice is and what it prints is issued by those who sign it."""
    if document.article.kind != "notice":
        return
    for paper in own_papers(document):
        sentence = next(s for s in document.sentences if s.start <= paper.start < s.end)
        for issuer in issuers(document):
            yield Statement("ISSUED", issuer, paper.id, sentence, "issuing.own_document")


def each_with_each(
    kind: str, masked: Masked, actors: Iterable[Found], policies: Iterable[Found], rule: str, verb: int
) -> Iterator[Statement]:
    """A statement of every actor and every policy, dated and planned or done by what stands before the verb."""
    modality, date = modality_before(masked.text[:verb]), masked.date_before(verb)
    properties = {"date": date} if date else {}
    for actor in actors:
        for policy in policies:
            yield Statement(kind, actor.id, policy.id, masked.sentence, rule, properties, modality)
