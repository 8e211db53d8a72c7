"""BASED_ON and PART_OF between policies: what a document follows, what a policy belongs to."""

import re
from collections.abc import Iterator
from itertools import product

from zhengtu_extractors.document import Document, Found, Statement, behind_last
from zhengtu_extractors.mentions.titles import PAPERS
from zhengtu_extractors.modality import modality_before
from zhengtu_extractors.relations.masked import Masked, all_masked_sentences, masked_sentences
from zhengtu_extractors.relations.notices import own_papers
from zhengtu_extractors.relations.set_out import BY_IT, rules_scheme

_MAKES = "制定|制订|出台|印发|起草|发布|编制|修订|下发|颁布|公布|提出|推出|研究制定"
_GROUND = re.compile(
    r"(?:根据|依据|按照|依照|遵照|参照|贯彻|落实|执行|在(?=[^，。；]{0,80}基础上)|你(?=[^，。；《]{1,8}《Ⓓ》[^。]{0,30}收悉)|结合(?=[^，。；]{0,40}(?:要求|规定|精神)))[^。；Ⓓ]{0,24}?[《“‘]?"
    r"(Ⓓ(?:[》”’]?(?:（[^（）]*）)?(?:、|和|与|及|以及|，|(?=《))[^。；，Ⓓ]{0,16}?[《“‘]?Ⓓ)*)"
)
_MADE = re.compile(
    rf"(?:{_MAKES})(?:并(?:印发|出台|下发))?(?!的)了?(?:[^。；，Ⓓ《]{{0,14}}?《|[^。；，Ⓓ的进]{{0,6}}?[“‘]?)"
    r"(Ⓓ(?:[》”](?:（[^（）]*）)?[、和][《“]Ⓓ)*)|现[^。；Ⓓ]{0,40}?(Ⓓ)如下|"
    # 对《C》进行修订, 组织编制的《C》, 现将《C》印发
    r"对《?(Ⓓ)》?[^，。；Ⓓ]{0,10}?(?:修订|修改|调整|完善|补充)|现[将把][^，。；Ⓓ]{0,8}《?(Ⓓ)》?[^，。；Ⓓ]{0,6}?(?:印发|下发|发布|公布|转发|予以)"
)
# 《A》是根据《B》制定的.
_MADE_BY = re.compile(
    r"(Ⓓ)[》”’]?(?:（[^（）]*）)?[^。；Ⓓ《]{0,16}?(?:根据|依据|按照|依照|为?(?:认真|深入)?(?:贯彻)?落实|参照)[^，。；Ⓓ]{0,10}?[《“‘]?(Ⓓ)"
    r"[^。；Ⓓ]{0,40}?(?:制定|制订|编制|起草|修订|出台|提出|印发|下发)"
)
# 根据A，…，现就有关问题通知如下: what is made is the notice itself.
_HEREBY = re.compile(r"现(?:就|将|对|提出|做)[^。；Ⓓ]{0,70}?(?:如下|公告|通知|公布)|(?:特|决定|现)?制定本")
_REACH = 90  # characters between the last ground and what is made
_NEXT_TASK = re.compile("，(?:并|还|同时)?(?:加快|推动|抓紧|尽快|推进|及时|积极)(?:研究)?$")
# 对《A》进行修订，于某月发布《B》.
_REVISED = re.compile(
    r"对[^，。；Ⓓ]{0,8}?《(Ⓓ)》(?:（[^（）]*）)?(?:进行|作|做)了?[^，。；Ⓓ]{0,6}(?:修订|修改|完善|调整)[^。；Ⓓ]{0,40}?"
    rf"(?:{_MAKES}|形成)了?[^，。；Ⓓ《]{{0,10}}?《(Ⓓ)"
)
# 《A》是落实《B》的重要法规.
_CARRIES_OUT = re.compile(
    r"(Ⓓ)[》”’]?[^，。；Ⓓ]{0,10}，?[^，。；Ⓓ]{0,4}是(?:贯彻|落实|执行|细化){1,2}[^，。；Ⓓ]{0,6}[《“‘]?(Ⓓ)[》”’]?[^，。；Ⓓ]{0,12}的"
)
# 推行A，是贯彻落实B、C的重要举措; 作为落实《B》的第一项改革，A….
_MEANS = re.compile(
    r"(Ⓓ)[》”’]?[^，。；Ⓓ]{0,10}，?[^，。；Ⓓ]{0,4}是[^，。；Ⓓ]{0,4}(?:贯彻|落实|执行|细化){1,2}(?P<grounds>[^。；]{0,120}?)的(?:又?一项|一个|第一)?"
    r"(?:重[要大]|具体|有力|关键|必然|实际|有效|务实|改革)[^，。；Ⓓ]{0,6}?(?:举措|行动|措施|要求|任务|体现|步骤|内容|抓手|需要|实践|途径|安排)"
)
_AS_MEANS = re.compile(
    r"作为[^，。；Ⓓ]{0,14}?(?:贯彻|落实|执行){1,2}(?P<grounds>[^。；，]{0,60}?)的[^，。；Ⓓ]{0,14}(?:举措|行动|措施|任务|内容|抓手|改革|项目)，[^，。；Ⓓ]{0,12}?《?“?(Ⓓ)"
)
# 为落实《A》，启动B.
_TO_CARRY_OUT = re.compile(
    r"为[^，。；Ⓓ]{0,6}?(?:贯彻|落实|执行){1,2}(?P<grounds>[^。；，]{0,60}?《Ⓓ》[^。；，Ⓓ]{0,10})，[^。；Ⓓ]{0,40}?"
    r"(?:启动|实施|推行|实行|试行|建立|开展|推出|开启)[^，。；Ⓓ的]{0,8}?“?(Ⓓ)"
)
# 《A》的出台是为了贯彻落实《B》; 出台《A》，旨在落实《B》.
_SERVES = re.compile(
    r"《(Ⓓ)》(?:（[^（）]*）)?[^，。；Ⓓ]{0,10}，?[^，。；Ⓓ]{0,8}?(?:是|旨在|在于|为的?是)(?:为了?)?[^，。；Ⓓ]{0,8}?(?:贯彻|落实|执行|细化){1,2}[^。；Ⓓ《]{0,30}"
    r"(《Ⓓ》(?:（[^（）]*）)?(?:[、和及与《]{1,2}Ⓓ》)*)"
)
_OCCASION = re.compile(
    r"(?:以|依托)[^，。；Ⓓ]{0,12}?[《“‘]?(Ⓓ)[》”’]?[^，。；Ⓓ]{0,6}?"
    r"为(?:契机|切入点|依据|抓手|依托|引领|统领|指导)"
)
_THEN = re.compile(
    r"(?:推进|推动|实施|开展|建立|深化|制定|出台|探索|建设)[^。；，Ⓓ]{0,10}?[《“‘]?(Ⓓ)(?![》”’]?[^，。；]{0,4}为)"
)
_TAKEN_INTO = re.compile(
    r"(Ⓓ)[》”’]?(?:(?!人员|对象|群众|家庭|资金|费用|居民)[^。；Ⓓ]){0,16}?(?<!凡)(?:纳入|列入|写入|列为|写进|载入|编入)(?:了|到)?[^。；，Ⓓ]{0,12}?[《“‘]?(Ⓓ)"
)
_QUOTE_TAKEN_INTO = re.compile(
    r"[将把]“[^”]{0,12}?(Ⓓ)[^”]{0,40}”(?:纳入|列入|写入|列为|写进)(?:了|到)?[^。；，Ⓓ]{0,12}?[《“‘]?(Ⓓ)"
)
_WHOLE = (
    "(?:(?:重要|重大|关键|核心|首要|主要|具体|有力|有效|配套|基础性|重点|标志性|[一二三四五六七八九十两]大)*"
    "(?:组成部分|内容|举措|环节|任务|措施|抓手|支撑|改革|一环|文件|工作|制度|政策|安排|体现|亮点|突破口)(?:之一)?"
    "|子方案|配套|(?:一[次项个种]|有益|积极|重要|生动|成功|大胆|具体)*(?:尝试|探索|实践)|突破口|重头戏|应有之义|先手棋|[^，。；Ⓓ]{0,6}范本)(?=[，。；、”]|$)"
)
_PART = re.compile(
    r"(Ⓓ)[》”’]?(?:，即[^。；Ⓓ]{2,40})?(?:——这?|，(?:这|它|其))?[^。；，Ⓓ]{0,6}?(?:是|成为|作为)[^。；，Ⓓ]{0,10}?[《“‘]?(Ⓓ)[》”’]?[^。；，Ⓓ]{0,8}?"
    + _WHOLE
)
# B是A的重点任务，是实施C的重要举措: the second whole.
_PART_TOO = re.compile(
    r"(Ⓓ)[》”’]?[^。；，Ⓓ]{0,6}?是[《“‘]?Ⓓ[》”’]?[^。；，Ⓓ]{0,8}，(?:也|更|又)?是[^。；，Ⓓ]{0,20}?[《“‘]?(Ⓓ)[》”’]?"
    r"[^。；，Ⓓ]{0,4}?的(?:组成部分|重要内容|重要举措|重要环节|核心内容|重点任务|重要任务)"
)
_CORE = re.compile(
    r"(?:^|[，。；：\n])(?:而|其中)?[^，。；：Ⓓ是]{0,4}(Ⓓ)[》”’]?的"
    r"(?:核心|主要|重要|重点|首要|工作|年度|关键|另|[一最]大?|第?[一二三四五六七八九十])*"
    r"(?:内容|任务|环节|部分|举措|亮点|重点|重头戏|突破口)(?:之一)?，?[^。；，Ⓓ]{0,4}是[^。；，Ⓓ]{0,14}[《“‘]?(Ⓓ)"
)
_TOO = re.compile(
    r"(?:，|[、和])[^，。；Ⓓ]{0,3}?(?:推进|深化|推动|实施|推行|推广|开展|落实|完善|健全)?[^，。；Ⓓ]{0,6}?[《“‘]?(Ⓓ)"
)
# 《A》提出，…实行B: what a paper sets up is part of it.
_PROVIDES = re.compile(
    r"(Ⓓ)[》”’]?(?:（[^（）]*）)?"
    r"(?:[^。；，Ⓓ]{0,6}?(?:要求|指出|强调|确定|部署)|(?:[^。；，Ⓓ]{0,6}?|，(?:其中)?(?:进一步)?)(?:明确|规定|提出)|，要求各[地级单部]位?)了?(?P<rest>[^。Ⓓ]{0,90}?)"
    r"(?:建立健全|建立|实行|推行|实施|试行|探索|启动|开展|创新|设立|构建|完善|健全|深化|推进|加快|推动|推广|扩大|稳步|提出|明确)"
    r"(?:了|起|和实施|并实施)?[^。；，Ⓓ的是]{0,6}?[“‘]?(Ⓓ)"
)
# 《A》要求各地实行B，大力推行C: what else the sentence says that it sets up.
_PROVIDES_TOO = re.compile(
    r"[，、和并][^，。；ⒹⒶⓁⓃⓂ是对]{0,20}?(?:建立健全|建立|实行|推行|实施|试行|探索|设立|健全)[^，。；ⒹⒶⓁⓃⓂ的是]{0,6}?[“‘]?(Ⓓ)"
)
# 按照A的部署，将实施B.
_DEPLOYED_BY = re.compile(
    r"(?:按照|根据|依照)[^，。；Ⓓ]{0,8}?[《“‘]?(Ⓓ)[》”’]?的?(?:总体|工作|统一)?(?:部署|安排)，[^。；Ⓓ]{0,40}?"
    r"(?:实施|推行|建立|启动|开展)[^，。；ⒹⒶⓂⓃ的]{0,6}?[《“‘]?(Ⓓ)"
)
# 《A》提出：“健全B。推进C。”: what a paper is quoted to set up or carry on, to the end of the quotes.
_QUOTES = re.compile(r"(Ⓓ)[》”’]?(?:（[^（）]*）)?[^，。；：Ⓓ]{0,6}(?:明确|规定|要求|提出|指出|强调|部署)?[，：]?“")
_QUOTE_ENDS = re.compile("”(?!“|和“|、“)")
_WITHIN = re.compile(
    r"(?:建立|健全|完善|深化|推进|推行|推动|实行|实施|试行|探索|启动|开展|创新|设立|构建|加快|发展|支持|培育|推广)[^，。；：“”ⒹⒶⓁ]{0,16}?(?:[^，。；“”ⒶⓁ]{0,12}[、和])?(Ⓓ)"
)
# A尤其是B, A方面，B…: what is named as a case of a reform, or under it.
_CASE = re.compile(
    r"(Ⓓ)[》”’]?[^。；Ⓓ]{0,20}?，?(?:尤其|特别|其中|比如|例如|譬如)(?:是|包括|如)?，?[^，。；Ⓓ]{0,8}?[《“‘]?(Ⓓ)(?![》”’]?[^，。；]{0,6}?(?:是|为|对))"
)
_UNDER = re.compile(r"(Ⓓ)[》”’]?方面，([^。；]{0,80})")
# A方面，一是推进B; 二是…: items of a list on a reform, which may go on in further sentences.
_LISTS = re.compile(r"(Ⓓ)[》”’]?[^，。；：Ⓓ]{0,14}[，：](?=一是|首先|第一|1[.、])")
_ITEM = re.compile(
    r"(?:^\n?|[，；：。])(?:[一二三四五六七八九十]+是|首先|其次|第[一二三四五六七八九十]+)，?[^，。；Ⓓ]{0,10}?[《“‘]?(Ⓓ)"
)
_NEXT = re.compile(r"\n?(?:[二三四五六七八九十]+是|其次|第[二三四五六七八九十]+|最后)")
_COMPRISES = re.compile(r"(Ⓓ)[》”’]?[^。；Ⓓ]{0,10}?[，]?(?:包括|涵盖|包含|内容为|主要内容是)([^。；]{0,200})")
# B是在A基础上的全面提升; 这是在A基础上的升级; 据此，B增加规定: the paper told before rests on A, or is the ground.
_ON_BASIS = re.compile(
    r"(?:是|均是|系)(?:我[省市县国]|[^，。；Ⓓ]{0,4})?在[^，。；Ⓓ]{0,24}?[《“‘]?(Ⓓ)[》”’]?(?:（[^（）]*）)?[^，。；Ⓓ]{0,8}基础上[^，。；]{0,12}"
    r"(?:提升|升级|修[订改]|完善|优化|深化|细化|延续|拓展|制定|编制|形成|出台|发展|创新)"
)
_POINTS_BACK = re.compile("[\n“]*(?:这|该|此次?|它|本次|新版)")
_HENCE = re.compile(
    r"(?:^|[。；\n])[“]*(?:据此|为此|对此)，[^，。；Ⓓ]{0,4}《?(Ⓓ)》?[^，。；Ⓓ]{0,6}(?:增加|规定|明确|修改|补充|提出|调整)"
)
# 学习运用甲经验，推进乙: what follows a model.
_AFTER_MODEL = re.compile(
    r"(?:学习|借鉴|复制|运用|对标|参照|推广|吸收)[^，。；Ⓓ]{0,8}[《“‘]?(Ⓓ)[》”’]?(?:的?(?:成功|先进|宝贵|有益)*(?:经验|做法|模式|理念)?)，"
    r"(?:[^，。；ⒶⒹⓃ]{1,14}，){0,2}[^，。；ⒶⒹⓃ]{0,12}?(?:推进|推行|建立|探索|实施|推出|创新|启动|开展|深化|建设|打造|完善)(?:了|出)?[^，。；Ⓓ的]{0,8}[《“‘]?(Ⓓ)"
)
# A plan sets up what it is for; another paper rules what there is.
_PLAN = re.compile("(?:方案|规划|计划)(?:（[^（）]*）)?$")
_SETS_UP = re.compile("(?:建立|构建|设立)(?:健全)?$")
_TITLE_CARRIES_OUT = re.compile("(?:贯彻|落实|执行|实施)[^》〉]{0,12}$")  # before the name of the paper
_AREA = re.compile("地区|区域")
_LAST_WORD = re.compile("(?:建设|发展|战略|制度|政策|工作|试点)$")
_LEAST_CORE = 6  # characters
_BODY = frozenset("局署部委院")  # 国家知识产权局 is not about 国家知识产权战略
_LEAST_OF_SYSTEM = 4  # characters of 分级诊疗制度 before 制度, in 关于加快建设分级诊疗体系的若干措施
_FAR = 200  # characters back to the paper that is meant
_QUOTED = re.compile("《|根据|按照|依据")  # another paper comes between
_TYPE = re.compile(r"(?:的)?(?:若干|实施|指导|具体|试行|暂行)*(?:意见|办法|方案|细则|通知|规定|决定|规划|条例|措施)$")


def lineage(document: Document) -> Iterator[Statement]:
    """BASED_ON and PART_OF statements of an article."""
    yield from _listed(document)
    yield from _quoted(document)
    for masked in masked_sentences(document):
        yield from _notice_on_ground(document, masked)
        if masked.text.count("Ⓓ") > 1:
            yield from _made_on_ground(masked)
            yield from _revised(masked)
            yield from _stated(masked)
            yield from _as_means(masked)
            yield from _made_up_of(masked)
            yield from _on_occasion(masked)
            yield from _comprises(masked)
            yield from _after_model(masked)
        yield from _told_before(document, masked)
    yield from _by_title(document)


def _after_model(masked: Masked) -> Iterator[Statement]:
    """学习A经验，推进B: B is based on A."""
    for m in _AFTER_MODEL.finditer(masked.text):
        modality = modality_before(masked.text[: m.start(2)])
        for new, old in product(masked.within(*m.span(2), "Ⓓ"), masked.within(*m.span(1), "Ⓓ")):
            if old.kind == "model" or "经验" in m[0]:
                yield Statement("BASED_ON", new.id, old.id, masked.sentence, "lineage.after_model", {}, modality)


def _told_before(document: Document, masked: Masked) -> Iterator[Statement]:
    """这是在A基础上的升级, 据此，B规定…: the other paper is the one that the paragraph named last before."""
    for m in _ON_BASIS.finditer(masked.text) if "基础上" in masked.text else ():
        back = _POINTS_BACK.match(masked.text)
        newer = _last_paper(document, masked) if back else masked.within(0, m.start(), "Ⓓ")[:1]
        for new, old in product(newer, masked.within(*m.span(1), "Ⓓ")):
            if {new.kind, old.kind} <= PAPERS:
                yield Statement("BASED_ON", new.id, old.id, masked.sentence, "lineage.on_basis_of")
    for m in _HENCE.finditer(masked.text) if "此，" in masked.text else ():
        for new, old in product(masked.within(*m.span(1), "Ⓓ"), _last_paper(document, masked)):
            yield Statement("BASED_ON", new.id, old.id, masked.sentence, "lineage.hence")


def _last_paper(document: Document, masked: Masked) -> list[Found]:
    """The paper that the sentences before in the paragraph, or the end of the one before it, named last."""
    at = masked.sentence.start
    begin = document.text.rfind("\n", 0, max(0, document.text.rfind("\n", 0, at + 1)))
    return [f for f in document.inside(max(0, begin, at - _FAR), at, "Policy") if f.kind in PAPERS][-1:]


def _made_on_ground(masked: Masked) -> Iterator[Statement]:
    """根据A、依据B，制定C: C is based on every ground before it, the last of which is near."""
    for made in _MADE.finditer(masked.text):
        begin = behind_last("。；", masked.text, made.start())
        grounds = list(_GROUND.finditer(masked.text, begin, made.start()))
        if not grounds or made.start() - grounds[-1].end() > _REACH or _is_next_task(masked.text, grounds[-1], made):
            continue
        modality = modality_before(masked.text[: made.start()])
        for newer in masked.within(*made.span(), "Ⓓ"):
            for older in (f for m in grounds for f in masked.within(*m.span(1), "Ⓓ") if f.kind in PAPERS):
                yield Statement("BASED_ON", newer.id, older.id, masked.sentence, "lineage.following_made", {}, modality)


def _is_next_task(text: str, ground: re.Match[str], made: re.Match[str]) -> bool:
    """Whether what is to be made only follows in a list of tasks: 严格落实《A》，加快出台《B》."""
    task = ground[0].startswith(("贯彻", "落实", "执行")) and not text.endswith("为", 0, ground.start())
    return task and bool(_NEXT_TASK.search(text, ground.end(), made.start()))


def _revised(masked: Masked) -> Iterator[Statement]:
    """对A进行修订，发布B: B is based on A."""
    for m in _REVISED.finditer(masked.text):
        for older in masked.within(*m.span(1), "Ⓓ"):
            for newer in masked.within(*m.span(2), "Ⓓ"):
                yield Statement("BASED_ON", newer.id, older.id, masked.sentence, "lineage.revised")


def _notice_on_ground(document: Document, masked: Masked) -> Iterator[Statement]:
    """根据A，现就某事通知如下: the notice is based on A."""
    hereby = _HEREBY.search(masked.text)
    grounds = list(_GROUND.finditer(masked.text, 0, hereby.start())) if hereby else []
    for own in list(own_papers(document))[:1] if grounds else ():
        for older in (f for m in grounds for f in masked.within(*m.span(1), "Ⓓ") if f.kind in PAPERS):
            yield Statement("BASED_ON", own.id, older.id, masked.sentence, "lineage.following_made")


def _listed(document: Document) -> Iterator[Statement]:
    """A方面，一是推进B。二是推进C: B and C are parts of A."""
    whole: list[Found] = []
    for masked in all_masked_sentences(document):
        opened = _LISTS.search(masked.text)
        if opened:
            whole = masked.within(*opened.span(1), "Ⓓ")
        elif not _NEXT.match(masked.text):
            whole = []
        for m in _ITEM.finditer(masked.text, opened.end() - 1 if opened else 0) if whole else ():
            for part in (f for f in masked.within(*m.span(1), "Ⓓ") if f.kind not in PAPERS):
                yield Statement("PART_OF", part.id, whole[0].id, masked.sentence, "lineage.item_of")


def _quoted(document: Document) -> Iterator[Statement]:
    """《A》提出：“健全B。推进C。”: B and C are parts of A."""
    paper: Found | None = None
    for masked in all_masked_sentences(document):
        opened = _QUOTES.search(masked.text)
        if opened:
            paper = next((f for f in masked.within(*opened.span(1), "Ⓓ") if f.kind in PAPERS), None)
        begin = opened.end() if opened else 0
        ends = _QUOTE_ENDS.search(masked.text, begin)
        for m in _WITHIN.finditer(masked.text, begin, ends.start() if ends else len(masked.text)) if paper else ():
            for part in (f for f in masked.within(*m.span(1), "Ⓓ") if f.kind not in PAPERS):
                if paper and not rules_scheme(paper.name, part.name):
                    yield Statement("PART_OF", part.id, paper.id, masked.sentence, "lineage.quoted_paper")
        if ends:
            paper = None


def _stated(masked: Masked) -> Iterator[Statement]:
    for pattern, kind, rule in (
        (_CARRIES_OUT, "BASED_ON", "lineage.carries_out"),
        (_SERVES, "BASED_ON", "lineage.carries_out"),
        (_MADE_BY, "BASED_ON", "lineage.made_by"),
        (_TAKEN_INTO, "PART_OF", "lineage.taken_into"),
        (_QUOTE_TAKEN_INTO, "PART_OF", "lineage.taken_into"),
        (_PART, "PART_OF", "lineage.is_part_of"),
        (_PART_TOO, "PART_OF", "lineage.is_part_of"),
    ):
        for m in pattern.finditer(masked.text):
            first, second = (masked.within(m.start(g), m.end(g), "Ⓓ") for g in (1, 2))
            for a in first:
                for b in second:
                    yield Statement(kind, a.id, b.id, masked.sentence, rule)


def _as_means(masked: Masked) -> Iterator[Statement]:
    """推行A，是贯彻落实B、C的重要举措: A is based on all that it carries out."""
    for pattern, group in ((_MEANS, 1), (_AS_MEANS, 2), (_TO_CARRY_OUT, 2)):
        for m in pattern.finditer(masked.text):
            for newer in masked.within(*m.span(group), "Ⓓ"):
                for older in masked.within(*m.span("grounds"), "Ⓓ"):
                    yield Statement("BASED_ON", newer.id, older.id, masked.sentence, "lineage.means_to_carry_out")


def _made_up_of(masked: Masked) -> Iterator[Statement]:
    """A的核心内容是B, and 《A》提出…实行B: B is part of A."""
    for m in _CORE.finditer(masked.text):
        yield from _part_of(masked, m.span(1), m.span(2), "lineage.core_is")
        if "一是" in m[0]:  # 任务之一是推进B，推进C和D
            for more in _TOO.finditer(masked.text, m.end()):
                yield from _part_of(masked, m.span(1), more.span(1), "lineage.core_is")
    for m in _CASE.finditer(masked.text):
        yield from _part_of(masked, m.span(1), m.span(2), "lineage.case_of")
    for m in _UNDER.finditer(masked.text):
        yield from _part_of(masked, m.span(1), m.span(2), "lineage.under")
    yield from _provided(masked)


def _provided(masked: Masked) -> Iterator[Statement]:
    """《A》提出…实行B, 按照A的部署，将实施B: B is part of the paper."""
    for m in _PROVIDES.finditer(masked.text):
        paper = PAPERS & {f.kind for f in masked.within(m.start(1), m.end(1), "Ⓓ")}
        if paper and not _QUOTED.search(m["rest"]) and not BY_IT.search(masked.text, 0, m.start()):
            yield from _part_of(masked, m.span(1), m.span(3), "lineage.paper_provides")
            for more in _PROVIDES_TOO.finditer(masked.text, m.end()) if "要求各" in m[0] else ():
                yield from _part_of(masked, m.span(1), more.span(1), "lineage.paper_provides")
    for m in _DEPLOYED_BY.finditer(masked.text):
        if PAPERS & {f.kind for f in masked.within(*m.span(1), "Ⓓ")}:
            yield from _part_of(masked, m.span(1), m.span(2), "lineage.deployed_by_paper")


def _part_of(masked: Masked, whole: tuple[int, int], part: tuple[int, int], rule: str) -> Iterator[Statement]:
    for a in masked.within(*part, "Ⓓ"):
        for b in masked.within(*whole, "Ⓓ"):
            if a.kind not in PAPERS and not rules_scheme(b.name, a.name):  # a paper on a policy is part of that
                yield Statement("PART_OF", a.id, b.id, masked.sentence, rule)


def _on_occasion(masked: Masked) -> Iterator[Statement]:
    """以A为契机，推进B: B, the first thing done that is no occasion itself, rests on A."""
    occasions = list(_OCCASION.finditer(masked.text))
    done = _THEN.search(masked.text, occasions[-1].end()) if occasions else None
    for newer in masked.within(done.start(1), done.end(1), "Ⓓ") if done else ():
        for m in occasions:
            for older in masked.within(m.start(1), m.end(1), "Ⓓ"):
                yield Statement("BASED_ON", newer.id, older.id, masked.sentence, "lineage.on_occasion_of")


def _comprises(masked: Masked) -> Iterator[Statement]:
    for m in _COMPRISES.finditer(masked.text):
        whole = masked.within(m.start(1), m.end(1), "Ⓓ")[0]
        for part in masked.within(m.start(2), m.end(2), "Ⓓ"):
            yield Statement("PART_OF", part.id, whole.id, masked.sentence, "lineage.comprises")


def _by_title(document: Document) -> Iterator[Statement]:
    """What titles say: 贯彻〈A〉的意见 and 关于A的实施意见 follow A; a paper on a named policy is part of it."""
    first = {f.id: f for f in reversed(document.found) if f.type == "Policy"}
    for paper in (f for f in first.values() if f.kind in PAPERS):
        for other in (f for f in first.values() if f.id != paper.id):
            found = _of_titles(paper, other)
            if found:
                sentence = next(s for s in document.sentences if s.start <= paper.start < s.end)
                source, target = (other, paper) if found[1].endswith("sets_up") else (paper, other)
                yield Statement(found[0], source.id, target.id, sentence, found[1])


def _of_titles(paper: Found, other: Found) -> tuple[str, str] | None:
    """Type and rule of what the title of `paper` says of `other`."""
    before, inside, _ = paper.name.partition(other.name)
    if other.kind in PAPERS:
        carries_out = inside and _TITLE_CARRIES_OUT.search(before)
        sequel = "实施" in paper.name[-8:] and "实施" not in other.name[-8:] and _stem(paper.name) == _stem(other.name)
        return ("BASED_ON", "lineage.title_carries_out_title") if carries_out or sequel else None
    if inside and _SETS_UP.search(before) and _PLAN.search(paper.name):
        return "BASED_ON", "lineage.title_sets_up"
    return ("PART_OF", "lineage.title_on_policy") if _is_on(paper.name, other.name) else None


def _is_on(title: str, scheme: str) -> bool:
    """Whether a title names a scheme, be it without its last word: 某城市群发展规划 is on 某城市群建设."""
    if scheme in title:
        return True
    core, title = _LAST_WORD.sub("", _AREA.sub("", scheme)), _AREA.sub("", title)
    if len(core) >= _LEAST_CORE:
        return core in title and title[title.find(core) + len(core) :][:1] not in _BODY
    ways = len(core) >= _LEAST_OF_SYSTEM and scheme.endswith("制度")
    return bool(ways and re.search(f"{re.escape(core)}(?:体系|机制|制|工作|试点)", title))


def _stem(name: str) -> str:
    """What a title is about: 厉行节约 of 省政府关于厉行节约的实施意见."""
    return _TYPE.sub("", re.sub(r"^.*?关于", "", re.sub(r"（[^（）]*）$", "", name)))
