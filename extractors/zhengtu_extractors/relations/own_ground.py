"""APPLIED_IN on the writer's own ground: what an essay says that its place does.

An essay by a local body (中共某市委理论学习中心组) or a local leader (某县县委书记), or one with the place in its
headline, tells what that place does, sentence after sentence without a subject, between words of leaders and of the
nation's meetings. Each scheme with a verb of action before it in its clause is applied there, and each paper that is
carried out; what others say or do is not.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found, Statement
from zhengtu_extractors.folding import fold
from zhengtu_extractors.gazetteer import is_inside
from zhengtu_extractors.mentions.policy_identity import NATION, seat_of_body
from zhengtu_extractors.mentions.titles import PAPERS
from zhengtu_extractors.modality import modality_before, without_object
from zhengtu_extractors.relations.ground import is_of, is_scheme, named_in_headline, works_for
from zhengtu_extractors.relations.masked import Masked, masked_sentences
from zhengtu_graph.model import Modality

_DO = re.compile(
    "推进|推行|推动|推广|推出|推开|实施|实行|实现|开展|深化|启动|建立|建成|建设|健全|完善|优化|试行|试点|执行|落实|贯彻|探索|构建|打造|"
    "创新|首创|创建|创设|创立|设立|引入|运用|用好|用足|用活|善用|巩固|拓展|打好|打赢|做好|做实|做优|抓好|抓实|抓住|发挥|坚持|谋划|形成|搭建|"
    "发展[^，]{0,4}$|组建|纵深|拓宽|放大|擦亮|融入|对接|参与|承接|带动|扩大|加快|采取|制定|出台|提升|统筹|强化|加强|以(?=[^，]*为(?:抓手|牵引|引领|契机|载体))"
)
_CARRY_OUT = re.compile("贯彻|落实|实施|执行|结合|围绕|对照|按照|根据|依照|抓好")
_RUNS = re.compile(
    r"[》”’]?(?:工作|试点|政策)?(?:已|将|正|也|还|全面|正式|顺利|稳步|有序|逐步|扎实|深入|持续|纵深)*"
    r"(?:启动|推进|推行|试行|施行|上线|实施|推开|实行|铺开|落地|完成|进展|扩大|覆盖|取得|成效|提质|扩面|升级|走深|收官|见效|走在|领跑|破题|提速|加速)|"
    r"[”’]?(?:[、和与及][^，。；ⒶⓁⒹⓃⓂ]{2,10})?(?:升级|提升|改造)?项目(?:已|正|也|将|全部|陆续|加快|加紧|正在|目前|顺利|即将|持续|稳步|有序)*(?:启动|推进|实施|进行|开工|完工|竣工|落地|建设|施工|接近)"
)
_AMOUNT = re.compile(r"[\d一二两三四五六七八九十百千万亿余多个项处座批条首第新轮这]*")  # 30多个Ⓓ项目正在进行
_LIST_GOES_ON = re.compile("[《“‘]?Ⓓ")
_NOT_DONE = re.compile(
    r"认识|领会|把握|重要性|意义|学习(?!贯彻)|如果|是否|能否|如何|为何|为什么|借鉴|[？?]|没有|不再|取消|停止|难以|尚未|未能|应(?:当|该)|建议|争取国家"
)
_OF_OTHERS = re.compile(
    "我国|中国(?!式)|全国(?!前|第|文明|百强)|国家(?!级|战略)|各国|世界(?!级)|中央|国务院|各地|有的地方|一些地方|全党"
)
_AFTER = re.compile(
    r"[》”’]?(?:项目(?!已|正|也|将|全部|陆续|加|目前|顺利|即将|启动|推进|实施|开工|完工|竣工|落地|建设|施工|接近)|"
    r"精神|要求的|的(?:重要|意义|本质|关键|核心|要义)|是[^，。]{0,12}的?)"
)
# What leaders and the nation's meetings say: up to the quote's end, or the sentence's.
_SPEECH = re.compile(
    r"(?:Ⓝ|Ⓜ|Ⓐ|全会|会议|总书记|《Ⓓ》|报告)[^，。；]{0,24}?(?:，[^，。；]{0,16}?)?"
    r"(?:指出|强调|要求(?=[，：“])|提出(?!的)|明确|勉励|说|叮嘱|嘱托(?=[，：])|指明|回答)"
)
_GOVERNED = re.compile("(?:按照|根据|依照|围绕|牢记|遵循|落实|贯彻|结合|对照|沿着|深刻|紧扣)[^，。；]*$")
_OWN_VOICE = re.compile("[”’]，|我们|我[省市县区州]|全[省市县区州]")
_PAST = re.compile("近年来|过去|一直以来|以来|去年|目前|截至|已经?|[了过](?=[，、一]|Ⓓ)")
_TO_COME = re.compile("(?:^|[ⓁⒶ，。；、“一二三四五六七八九十])(?:将|就?要)(?!求|点|素)|我们将|下一步|必须|今后")
_IN_HOUSE = re.compile("干部|人事|党风|党建(?!引领)|廉政|考核|责任制|例会|值班")
_WRITERS = re.compile("[委府]|书记|[省市州县区]长|中心组|党组")
_AT_FOOT = re.compile(r"（(?:本文)?作者(?:系|为|是|单位|：|，)+([^（）]{4,40})）\s*$")


def on_own_ground(document: Document) -> Iterator[Statement]:
    """A statement for each policy that a local essay says to be carried out."""
    ground = _ground(document)
    for masked in masked_sentences(document) if ground else ():
        for begin, at, end in policies_by_clause(masked):
            policy = masked.mentions[at]
            if ground and is_done_there(masked, policy, begin, at, end, ground):
                yield _applied(masked, policy, at, ground)


def _ground(document: Document) -> str | None:
    """Id of the place for which the writer works, or else of the one place that an essay's headline names."""
    for writer in (*document.article.authors, *_AT_FOOT.findall(document.text)):
        code = seat_of_body(fold(writer))
        if code != NATION and _WRITERS.search(writer):
            return f"place:{code}"
    return _in_headline(document) if document.article.kind == "essay" else None


def _in_headline(document: Document) -> str | None:
    """Id of the one place that the headline names, of nested ones the lowest."""
    named = named_in_headline(document)
    lowest = {one for one in named if not any(is_inside(other, one) for other in named)}
    return next(iter(lowest)) if len(lowest) == 1 else None


def policies_by_clause(masked: Masked) -> Iterator[tuple[int, int, int]]:
    """Where each policy of a sentence stands, between the beginning and the end of its clause."""
    for begin, end in _clauses(masked.text):
        for at in range(begin, end):
            if masked.text[at] == "Ⓓ" and at in masked.mentions:
                yield begin, at, end


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between commas and full stops; a list that goes on behind a comma belongs to the clause before it."""
    begin = 0
    for m in re.finditer(r"[，。；：！？\n]|$", text):
        if not (m[0] == "，" and _LIST_GOES_ON.match(text, m.end())):
            yield begin, m.start()
            begin = m.end()


_BENEFITS = re.compile(
    "享受|惠及|受益|得益于|依托|通过|领取|发放|提供|给予|申请|组建|有了|获得|多亏|接受|纳入|加入|覆盖|推开|随着|(?<!处)在$|"
    "采用|采取|利用|借助|用上|升级|聚焦|锚定|放大|承担|践行|启用|上线|入选|获批|列入|跻身|兑现|发布|落地|开通|引进|引入|首发|普及|延伸|配套|衔接|"
    "[以用](?:一[套个种]|[^，]{1,6}的)?$|(?<!合作)(?<!配合)和$|支持"
)
_BRINGS = re.compile(
    "[”’]?[^，。；]{0,8}?(?:让|使|惠及|带动|带来|成为|成效|实现|帮助|破解|解决|覆盖|运行|支持的|正在|已经?(?!成为)|增至|累计|开工|完工|投用|激活|催生|倒逼|撬动|激励|改变|守护|拉动|护航|保障了|推动了|促进了)"
)


# 助力乡村振兴: what a deed is good for is not the deed.
_FOR_AIM = re.compile("[“‘]?(?:更好|有力|全力|有效|积极|持续|共同)?(?:助力|助推|赋能|服务(?!好)|支撑|造福|致力)")


def is_told_of(masked: Masked, policy: Found, begin: int, at: int, end: int, ground: str) -> bool:
    """Whether the clause says that the policy is carried out there, or that people there make use of it."""
    lead = masked.text[begin:at]
    if _FOR_AIM.match(lead):
        return False
    if is_done_there(masked, policy, begin, at, end, ground):
        return True
    brings = not lead.rpartition("，")[2].strip("“‘\n") and _BRINGS.match(masked.text, at + 1)
    return bool(brings or _BENEFITS.search(lead)) and not _NOT_DONE.search(masked.text[begin:end]) and "Ⓐ" not in lead


def is_done_there(masked: Masked, policy: Found, begin: int, at: int, end: int, ground: str) -> bool:
    """Whether the clause says that the policy is carried out, and nobody but the ground is who does it."""
    lead, clause = masked.text[begin:at], masked.text[begin:end]
    if _NOT_DONE.search(clause) or _OF_OTHERS.search(lead) or _AFTER.match(masked.text, at + 1):
        return False
    if (
        _IN_HOUSE.search(policy.name)
        or _is_others_speech(masked, at, ground)
        or not _is_ours(masked, begin, end, ground)
    ):
        return False
    if policy.kind in PAPERS and not is_scheme(policy, lead):
        return bool(_CARRY_OUT.search(lead))
    runs = _AMOUNT.fullmatch(lead.strip("“《‘\n")) and _RUNS.match(masked.text, at + 1)
    return is_scheme(policy, lead) and bool(_DO.search(lead) or runs)


def _is_others_speech(masked: Masked, at: int, ground: str) -> bool:
    """Whether a leader or a meeting speaks, and neither the quote has ended nor the ground is named since."""
    speeches = [m for m in _SPEECH.finditer(masked.text, 0, at) if not _GOVERNED.search(masked.text[: m.start()])]
    if not speeches:
        return False
    said = speeches[-1]
    own = _OWN_VOICE.search(masked.text, said.end(), at)
    return not own and all(f.id != ground for f in masked.within(said.end(), at, "Ⓛ"))


def _is_ours(masked: Masked, begin: int, end: int, ground: str) -> bool:
    """Whether the bodies of the clause work for the ground, and its places lie in it or around it."""
    places = masked.within(begin, end, "Ⓛ")
    near = all(is_of(f.id, ground) or is_inside(ground, f.id) for f in places)
    return near and all(works_for(f.name, ground) for f in masked.within(begin, end, "Ⓐ"))


def _applied(masked: Masked, policy: Found, at: int, ground: str) -> Statement:
    lead = masked.text[:at]
    rule = "rollout.on_own_ground"
    return Statement("APPLIED_IN", policy.id, ground, masked.sentence, rule, stage_of(lead), modality_of(lead))


def stage_of(lead: str) -> dict[str, str]:
    """How far a policy has come, by the clause before it."""
    if re.search("(?:试点|探索|试行|率先|试水)[^，。]*$", lead):
        return {"stage": "pilot"}
    return {"stage": "origin" if re.search("首创[^，。]*$", lead) else "rollout"}


def modality_of(lead: str) -> Modality:
    """Planned where the last word of time before the policy looks ahead."""
    lead = without_object(lead)
    last = max((m.start() for m in _TO_COME.finditer(lead)), default=-1)
    return "planned" if last > max((m.start() for m in _PAST.finditer(lead)), default=-1) else modality_before(lead)
