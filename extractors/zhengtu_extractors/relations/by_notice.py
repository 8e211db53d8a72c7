"""IMPLEMENTS by what a body gives notice of, or gives out as news.

某部、某委日前印发通知，在全国全面推行某制度; 某部等八部门发布，新增某市等城市作为某试点; 某署出台15条举措支持某战略:
a body that gives notice of what it does, picks or supports carries the scheme out. What it asks others to do is theirs.
记者从某部获悉，全国某试点已启动; 某局消息，某制度惠及百万人次: the scheme whose progress a body gives out is its own,
but for the strategies of the nation and what customs and tax offices count.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found, Statement
from zhengtu_extractors.mentions.titles import SCHEMES
from zhengtu_extractors.modality import modality_before
from zhengtu_extractors.relations.acting_by import DEED
from zhengtu_extractors.relations.masked import Masked, actors_in, masked_sentences

_WHO = (
    r"(?<![在从据由对向的Ⓛ])(?P<who>Ⓐ(?:[、和与及]Ⓐ)*)(?:等[^，。；ⒶⓁⒹⓃⓂ]{0,8}?(?:部门|单位|部委|[部省]))?"
    r"(?:[^，。；：ⒶⓁⒹⓃⓂ的]{0,14}?)"
)
_PAPER = "(?:通知|公告|通告|意见|文件|方案|办法|消息)"
# 印发《某方案》，将在全省开展某行动: what else the body does, not what the paper lays down.
_TITLE = r"《Ⓓ》(?:（[^（）]*）)?(?=，(?:即日起|[将从在自决]))"
_NOTICE = re.compile(
    rf"{_WHO}(?:印发|发布|下发|公布|发出|出台)了?(?:[^，。；：ⒶⓁⒹⓃⓂ]{{0,8}}?(?:{_PAPER}|{_TITLE}))?，(?P<rest>[^。；ⒶⓃⓂ]{{2,120}})"
)
_PILOTS = re.compile(
    rf"{_WHO}(?:公布|发布|确定|批复|同意|宣布|批准|新增|印发|下发|将|把)[^。；ⒶⓃⓂⒹ]{{0,60}}?(?:为|作为|列为|纳入|列入|成为)[^，。；ⒶⓁⒹⓃⓂ]{{0,10}}?"
    r"[“《]?(?P<what>Ⓓ)[”》]?[^，。；ⒶⓁⒹⓃⓂ]{0,4}?(?:试点|试验|示范|先行|首批|名单)"
)
_SUPPORTS = re.compile(
    rf"{_WHO}(?:出台|推出|发布|制定|印发)了?[^，。；ⒶⒹⓃⓂ]{{0,24}}?(?:(?:举措|措施|政策|办法|意见|方案)[^，。；ⒶⒹⓃⓂ]{{0,4}}?)?"
    r"(?:推动|支持|推进|促进|助力|服务|保障)[^，。；ⒶⒹⓃⓂ]{0,8}?[“《]?(?P<what>Ⓓ)[”》]?[^，。；《ⒶⒹⓃⓂ]{0,8}(?<!意见)(?<!通知)(?=[，。；]|[\d几多]+[条项]|若干|$)"
)
_NEWS = re.compile(
    r"(?:从(?P<who>Ⓐ)[^，。；ⒶⓁⒹⓃⓂ]{0,14}?(?:获悉|了解到|获知|得知)[，：]?|"
    r"(?P<self>Ⓐ)[^，。；：ⒶⓁⒹⓃⓂ的人]{0,12}?(?:(?:消息|(?:发布|公布)(?:公告|通告)?|介绍|透露|表示|数据|统计|数据显示)[，：]|宣布[，：]?))(?P<rest>[^。；ⒶⓃⓂ]{2,120})"
)
_DONE = (
    "(?:启动|开放|开展|实施|落地|上线|运行|开行|交付|结算|办理|惠及|完成|申领|申报|扩围|扩大|到位|发放|推开|覆盖|推进|下达|"
    "共济|征缴|投用|批准|建立|展开|投运|商运|公开|施行|推广)"
)
# 全国育儿补贴已全面开放; 开展工伤保险跨省结算试点: how far it has come, or what is done of it.
_PROGRESS = re.compile(
    rf"[《“‘]?(?P<what>Ⓓ)[》”’]?(?!以来|[^，。；Ⓓ]{{0,12}}以来)(?:在Ⓛ[^，。；ⒶⒹⓃⓂ]{{0,24}}?)?[^，。；ⒶⓁⒹⓃⓂ]{{0,16}}?{_DONE}|"
    r"(?:开展|启动|试点|实施|推行|推进|新增|确定|建立|扩大|推广|进行|完成|办理|提交)[^，。；ⒶⓁⒹⓃⓂ]{0,16}?[《“‘]?(?P<object>Ⓓ)"
)
_NATIONS = re.compile("战略|发展$|振兴|倡议|一路|经济带|攻坚|崛起|统一大市场|衔接$")
_COUNTS = re.compile("统计|新闻|检察|法院|外交")
# Customs and tax offices count much that is not theirs.
_TAXES = re.compile("海关$|海关总署|税务")
_OF_TAXES = re.compile("通关|监管|查验|海关|口岸|税")
_PLACE_ACTS = re.compile("(?:^|[，：])[^，。；在]{0,6}Ⓛ")
_OTHERS = re.compile(
    r"要求|鼓励|引导|应当|不得|可以|督促|指导(?!意见)|各地(?!区)|各省|(?:^|[，：、])[^，。；在对向为从]{0,6}企业|地方|提出|支持|\d年前?[^，。；]{0,4}建成"
)


def by_notice(document: Document) -> Iterator[Statement]:
    """A statement for each scheme that bodies give notice to carry out, to have picked pilots of or to support."""
    for masked in masked_sentences(document):
        if "Ⓐ" not in masked.text or document.article.kind == "notice":
            continue
        for m in _NOTICE.finditer(masked.text):
            for deed in DEED.finditer(masked.text, *m.span("rest")):
                if not _OTHERS.search(masked.text, m.start("rest"), deed.start()):
                    yield from _carried_out(masked, m, deed)
        for told in _NEWS.finditer(masked.text):
            yield from _in_progress(masked, told)
        for pattern in (_PILOTS, _SUPPORTS):
            for m in pattern.finditer(masked.text):
                yield from _carried_out(masked, m, m)


def _in_progress(masked: Masked, told: re.Match[str]) -> Iterator[Statement]:
    """Schemes whose progress a body gives out, as long as no place or other body acts in it."""
    bodies = masked.within(*told.span("who" if told["who"] else "self"), "Ⓐ")
    for m in _PROGRESS.finditer(masked.text, *told.span("rest")):
        before = masked.text[told.start("rest") : m.start()]
        if _PLACE_ACTS.search(before) or _OTHERS.search(before):
            return
        what = masked.within(*m.span("what" if m["what"] else "object"), "Ⓓ")
        for policy in (p for p in what if p.kind in SCHEMES and not _NATIONS.search(p.name)):
            for body in (b for b in bodies if _is_its(b, policy)):
                how = modality_before(masked.text[: m.end()])
                yield Statement("IMPLEMENTS", body.id, policy.id, masked.sentence, "rollout.body_gives_news", {}, how)


def _is_its(body: Found, policy: Found) -> bool:
    """Whether a scheme can be the body's own, and is not only counted by it."""
    counts = _COUNTS.search(body.name) or (_TAXES.search(body.name) and not _OF_TAXES.search(policy.name))
    return not counts


def _carried_out(masked: Masked, told: re.Match[str], deed: re.Match[str]) -> Iterator[Statement]:
    modality = modality_before(masked.text[: deed.start()])
    for policy in (p for p in masked.within(*deed.span("what"), "Ⓓ") if p.kind in SCHEMES):
        for actor in actors_in(masked, *told.span("who")):
            rule = "rollout.body_gives_notice"
            yield Statement("IMPLEMENTS", actor.id, policy.id, masked.sentence, rule, {}, modality)
