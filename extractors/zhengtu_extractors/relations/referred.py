"""APPLIED_IN of a policy that is named near by, not by the verb that says where it is carried out.

1. 甲、乙等省区制定了实施意见: what they carry out is the paper named last;
2. 某市积极推进改革, 在甲、乙等地试点债券自发自还: the reform or the trial that the words mean;
3. 某制度确立以来，甲、乙、丙等省相继出台细则: a list of places that all act in a sentence on a scheme;
4. 某省已先行一步; 名额由甲、乙等省承担，投向丙、丁等省: what is done, or whom it reaches, says nothing but of a scheme;
5. 甲、乙等省先县后市，推进试点；丙、丁等省由省级先行: the clauses of one sentence tell of the same thing.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from zhengtu_extractors.document import Document, Found, Statement
from zhengtu_extractors.mentions.titles import PAPERS, SCHEMES
from zhengtu_extractors.modality import modality_before
from zhengtu_extractors.relations.headline import schemes_in_headline
from zhengtu_extractors.relations.masked import Masked, all_masked_sentences, last_of_chains, subject_before
from zhengtu_extractors.relations.rollout import carried_out, is_only_said

_PLACES = r"(?P<where>Ⓛ+(?:[、和与及，]Ⓛ+)*)"
_LIST = r"(?P<where>Ⓛ+(?:[、和与及]Ⓛ+)+)"
_AND_SO_ON = (
    r"(?:等?(?:[两三四五六七八九十\d]*个?[^，。；ⒹⒶⓁⓃ的（]{0,6}?[省市地县区州](?!委|政府|的)份?"
    r"(?:（[省市地县区州、]{1,5}）)?|地)|等)?"
)
_HOW = (
    r"(?:已经?|都|均|也|还|就|又|曾|相继|先后|陆续|分别|率先|正在?|积极|主动|全面|稳步|大力|稳妥|有序|先行|认真|扎实|深入|正式|同步|"
    r"将|即将|结合实际|开始|首批|逐步|今年|去年|明年|[\d年月日]+起?，?)*"
)
_OPENS = rf"(?:^|[，。；：\n]|其中，?|目前|(?<=[年月日前后])){_HOW}"
_WORD = r"(?P<word>改革|试点)"
# The places' own papers carry out the one spoken of.
_FOLLOW = re.compile(
    rf"{_OPENS}{_PLACES}{_AND_SO_ON}{_HOW}(?:研究|组织)?(?:制定|出台|印发|发布|制订)(?:并印发)?了?[^，。；ⒹⒶ]{{0,8}}?"
    r"(?:(?:贯彻|落实|实施|配套|具体)[^，。；Ⓓ]{0,10}?(?:意见|办法|方案|细则|政策)|(?P<own>Ⓓ))"
)
_FOLLOWS = re.compile("贯彻|落实|实施|配套|具体")
_CARRY_ON = re.compile(
    rf"{_OPENS}{_PLACES}{_AND_SO_ON}{_HOW}(?:推进|开展|启动|实施|推行|推开|进行|深化|参与|承担|完成|应用|推广)(?:了|各项)?"
    rf"(?:{_WORD}(?=工作|任务|[，。；、]|经验|进展)|(?P<this>[此这该]项)[^，。；Ⓓ]{{0,6}}(?:改革|试点|制度|政策|工作|服务|措施|业务|模式|机制))"
)
_TRIED = re.compile(
    rf"(?<![从到向赴对])(?:在|支持|批准|同意|选择|选取|确定|新增|赋予|授权|遴选|{_OPENS}){_PLACES}{_AND_SO_ON}{_HOW}[^，。；ⒹⒶⓁ]{{0,4}}?"
    r"(?:开展|启动|实施|进行|推行|先行)?(?P<word>试点)(?!方案|办法|经验|的)"
)
_TRIED_WHAT = re.compile("(?!工作|任务|改革)[^，。；、ⒹⒶⓁ]{4,}")
_TRIALS = re.compile(
    rf"(?P<word>试点)(?:省市|省份|地区|城市|范围|省|市|县)?(?:[^，。；ⒹⒶⓁ]{{0,6}}?(?:扩大|扩展|推广|延伸|拓展|扩)(?:到|至)|(?:主要|分别|现)?(?:包括|有|是|为|：)+)"
    rf"[^，。；ⒹⒶⓁ]{{0,4}}?{_PLACES}"
)
_CHOSEN = re.compile(
    rf"{_OPENS}(?:确定|选择|选取|将|把)?{_PLACES}{_AND_SO_ON}{_HOW}(?:被|获批?)?"
    r"(?:列入|列为|纳入|成为|入选|确定为|确立为|选为|作为)[^，。；ⒹⒶⓁ]{0,8}?(?P<word>试点)(?:省|市|县|区|城市|地区|单位|范围)?(?=[，。；、])"
)
_ACT = (
    "出台|公布|发布|制定|拟定|启动|实施|推行|明确|完成|建立|试行|推进|开展|施行|执行|取消|放开|推出|实行|探索|落实|放宽|调整|"
    "试点|推开|印发|组建|挂牌|设立|先行(?=一步|先试|探索)|试水|破题|破冰|探路"
)
# Not the places act but their people or bodies, or what lies in them.
_THEIR_OWN = "[^，。；]{0,4}(?:海关|片区|法院|检察院|公安|警方|企业|学校|高校|医院|群众|居民|代表团|企业家)"
_ALL_ACT = re.compile(
    rf"(?:{_OPENS}|已有|全国有|包括){_LIST}(?!{_THEIR_OWN}){_AND_SO_ON}(?:[和与及]Ⓐ)?(?:都|均|也|[^，。；ⒹⒶⓁⓃ的]{{0,8}}?)(?:{_ACT})(?!的)"
)
_DONE_IN = re.compile(rf"在{_LIST}{_AND_SO_ON}[^，。；ⒹⒶⓁⓃ]{{0,6}}?(?:{_ACT}|展开|铺开|运行|落地)(?!的)")
# A step that is taken first, of one place or several, and what 这些名额 or 首批试点 reach.
_STEP = re.compile(
    rf"{_OPENS}{_PLACES}{_AND_SO_ON}{_HOW}(?:在全[国省市])?(?:先行(?:一步|先试|探索)|先试先行|率先(?:试水|破题|破冰|突破|起步|探路|试点|探索)|"
    r"试水|探路|破题)(?!的|区)"
)
_REACHES = re.compile(
    rf"(?:^|[，；。\n])(?:[这那]些|该|首批|此次|其中|本次)?[^，。；ⒹⒶⓁⓃ]{{0,8}}(?:由|投向|(?:覆盖|涵盖|辐射)了?|惠及|涉及|包括|分布[在于]|遍及){_LIST}等"
    r"[\d两三四五六七八九十]+个?[^，。；ⒹⒶⓁⓃ]{0,6}?[省市地县区州]"
)
_WIDENED = re.compile(
    rf"(?P<word>改革|试点)[^，。；ⒹⒶⓁⓃ]{{0,24}}?(?:推行|推广|扩大|扩展|延伸|拓展|覆盖|推开|复制)(?:到|至|及){_PLACES}"
)
# 按照…的原则稳步推进改革试点: a bare word, and not directly behind who does it.
_BARE = re.compile(
    r"(?:推进|开展|启动|实施|推行|推开|铺开|深化|参与|承担|完成)(?:了|各项|全面)?(?P<word>[^，。；：ⒶⓁⒹⓃⓂ的了、]{0,6}?(?:改革试点|改革|试点))"
    r"(?=工作|任务|[，。；、])"
)
_BEGUN_IN = re.compile(
    rf"(?:^|[，；：\n])(?:这一?|此|该|本次)?(?:项|轮)?(?P<word>改革|试点)(?:工作)?[^，。；ⒹⒶⓁⓃ]{{0,10}}?在{_PLACES}{_AND_SO_ON}[^，。；ⒹⒶⓁⓃ]{{0,8}}?"
    r"(?:启动|实施|推开|开展|展开|落地|试行|推行|铺开|先行|破题|进行)"
)
# 某市的农业保险试点起步于2008年; 到某地调研体制试点工作: a scheme by the end of its name.
_BY_ITS_END = re.compile(
    r"(?P<where>Ⓛ+)的?(?P<word>[一-龥]{2,8}?(?:试点|改革))(?:工作)?(?:起步|启动|始于|开始|推开|展开|进入|取得|全面|正式|已)"
)
_LOOKED_AT = re.compile(
    r"(?:到|赴|在|前往|来到)(?P<where>Ⓛ+)[^，。；ⒶⓁⒹⓃⓂ]{0,4}?(?:调研|考察|督导|检查|察看|了解|督查)了?"
    r"(?P<word>[一-龥]{2,8}?(?:试点|改革))(?=工作|情况|进展)"
)
_ISSUES, _STEPS, _REACH, _WORDS, _LISTS = (
    re.compile("制定|出台|印发|发布|制订"),
    re.compile("先行|先试|试水|探路|破题|破冰|率先"),
    re.compile("由|投向|覆盖|惠及|涉及|包括|分布|遍及|涵盖|辐射"),
    re.compile(rf"{_WORD}|[此这该]项"),
    re.compile("Ⓛ[、和与及]+Ⓛ"),
)
# Without its sign in the sentence a pattern is not tried, which takes longer.
_RULES = (
    (_ISSUES, _FOLLOW, "rollout.places_follow"),
    (_WORDS, _CARRY_ON, "rollout.place_carries_on"),
    (_WORDS, _TRIED, "rollout.place_carries_on"),
    (_WORDS, _TRIALS, "rollout.place_carries_on"),
    (_WORDS, _CHOSEN, "rollout.place_carries_on"),
    (_WORDS, _WIDENED, "rollout.place_carries_on"),
    (_WORDS, _BEGUN_IN, "rollout.place_carries_on"),
    (_WORDS, _BY_ITS_END, "rollout.scheme_by_its_end"),
    (_WORDS, _LOOKED_AT, "rollout.scheme_by_its_end"),
    (_STEPS, _STEP, "rollout.places_all_act"),
    (_REACH, _REACHES, "rollout.places_all_act"),
    (_LISTS, _ALL_ACT, "rollout.places_all_act"),
    (_LISTS, _DONE_IN, "rollout.places_all_act"),
)
_CLAUSE_LIST = re.compile(rf"[^，。；ⒶⓁⒹⓃⓂ]{{0,8}}{_LIST}(?:等|[^，。；]{{0,2}}[省市县区]){_AND_SO_ON}(?!的|[与和同])")
_NO_FACT = re.compile(r"[？?]|如果|尚未|能否|是否|借鉴|学习|希望|建议")
_FAR = 160  # characters back to what is meant


def referred(document: Document) -> Iterator[Statement]:
    """A statement for each place that carries out what is named near by."""
    for masked in all_masked_sentences(document):
        told: list[Statement] = []
        for sign, pattern, rule in _RULES if "Ⓛ" in masked.text else ():
            for m in pattern.finditer(masked.text) if sign.search(masked.text) else ():
                told += _applied(document, masked, m, rule)
        if _WORDS.search(masked.text):
            told += _carried_on(document, masked)
        yield from told
        if "；" in masked.text:
            yield from _in_other_clauses(masked, told)


def _carried_on(document: Document, masked: Masked) -> Iterator[Statement]:
    """What a bare word means is carried out by the places or bodies that are the subject of its verb."""
    for m in _BARE.finditer(masked.text):
        subject = subject_before(masked, m.start())
        if not subject or not subject.chained or is_only_said(subject.gap) or _NO_FACT.search(masked.text, 0, m.end()):
            continue
        if meant := _named_by(document, m["word"]) or _meant(document, masked, m, "rollout.place_carries_on"):
            yield from carried_out(masked, subject.actors, meant, "rollout.place_carries_on", m)


def _named_by(document: Document, word: str) -> Found | None:
    """The scheme whose name ends with the word, if that says more than that it is a reform or a trial."""
    tails = tuple(t for t in {word, word.removesuffix("试点")} if len(t) > len("改革"))
    return next((f for f in document.found if f.kind in SCHEMES and f.name.endswith(tails)), None) if tails else None


def _in_other_clauses(masked: Masked, told: list[Statement]) -> Iterator[Statement]:
    """What one clause of a sentence tells of its places holds of the lists that open the others and name no policy."""
    if len({s.source for s in told}) != 1 or told[0].type != "APPLIED_IN":
        return
    for clause in re.finditer("[^；。]+", masked.text):
        listed = _CLAUSE_LIST.match(clause[0])
        if listed and "Ⓓ" not in clause[0] and not _NO_FACT.search(clause[0]):
            at = clause.start()
            for place in last_of_chains(masked, at + listed.start("where"), at + listed.end("where")):
                yield replace(told[0], target=place.id)


def _applied(document: Document, masked: Masked, m: re.Match[str], rule: str) -> Iterator[Statement]:
    by_end = rule == "rollout.scheme_by_its_end"
    meant = _named_by(document, m["word"]) if by_end else _meant(document, masked, m, rule)
    if not meant or _NO_FACT.search(masked.text, max(0, m.start() - 10), m.end()):
        return
    modality = modality_before(masked.text[: m.end("where")])
    stage = "pilot" if re.search("试点|率先|先行|试行", masked.text[m.start() : m.end() + 4]) else "rollout"
    for place in last_of_chains(masked, *m.span("where")):
        yield Statement("APPLIED_IN", meant.id, place.id, masked.sentence, rule, {"stage": stage}, modality)


def _meant(document: Document, masked: Masked, m: re.Match[str], rule: str) -> Found | None:
    """The policy of the clause, or the one named last before, if it is one that the words can mean."""
    clause = re.compile("[^，。；]*").match(masked.text, m.end())
    here = masked.within(m.start(), clause.end() if clause else m.end(), "Ⓓ")
    end = masked.origin(m.start())
    before = list(document.inside(max(0, end - _FAR), end, "Policy"))
    if rule == "rollout.places_follow":
        own = masked.within(*m.span("own"), "Ⓓ") if m["own"] else []
        if any(not _FOLLOWS.match(masked.word(f)) for f in own):
            return None
        return before[-1] if before and before[-1].kind in SCHEMES | PAPERS else None
    if tried := _TRIED_WHAT.match(masked.text, m.end()) if m.re is _TRIED else None:
        tail = tried[0][-4:]  # what is tried, without whose it is
        return next((f for f in document.found if f.kind in SCHEMES and tail in f.name), None)
    if not m.groupdict().get("word"):
        begin = document.text.rfind("\n", 0, masked.sentence.start + 1)
        named = (f for f in (*here, *reversed(before)) if f.kind in SCHEMES and f.start > begin)
        return next(named, None) or _topic(document)
    near = [f for f in (*before, *here) if f.kind in SCHEMES]
    words = re.findall("改革|试点", m["word"])
    if near and any(w in near[-1].name + document.text[near[-1].start : near[-1].end + 2] for w in words):
        return near[-1]
    return _on_trial(document) if words == ["试点"] else _reform_of_headline(document)


def _on_trial(document: Document) -> Found | None:
    """The one scheme of the article that it calls a trial somewhere."""
    schemes = (f for f in document.found if f.kind in SCHEMES)
    tried = {f.id: f for f in schemes if re.search(f"{re.escape(f.name)}[^，。；]{{0,6}}试点", document.text)}
    return next(iter(tried.values())) if len(tried) == 1 else None


def _reform_of_headline(document: Document) -> Found | None:
    named = [f for f in schemes_in_headline(document) if f.name.endswith("改革")]
    return named[0] if len(named) == 1 else None


def _topic(document: Document) -> Found | None:
    """The scheme of which the headline speaks."""
    return next(iter(schemes_in_headline(document)), None)
