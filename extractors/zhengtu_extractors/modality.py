"""Whether a statement is done, ongoing, planned or denied, by the words before its verb; or no statement at all."""

import re

from zhengtu_graph.model import Modality

# The words stand in the verb's own clause, before the verb; the list is of Chinese official language.
_DENIED = re.compile(r"(?:未(?!来)|没有|不再|不得|尚未|并未|从未|暂不)[^，。；]{0,6}$")
_PLANNED = re.compile(
    r"(?:即将|将(?!军|士)|拟(?!定|订)|计划(?=[在于]|\d|$)|打算|力争|争取|准备|下一步|今后|"
    r"(?:^|[，。；、“：]|会|也|都|还|更|一定|必须|务必)要(?!求|点|素|闻)|应当|应(?![用急对邀届聘收付税保试变]|运而生|有尽有)|须|需要?|必须|务必|有望|可能|预计|到20[2-9]\d年)[^，。；]{0,24}$"
)
# A comma behind which nobody new opens the clause.
_SAME = r"，(?!(?!推动|支持|指导|促进|带动|让|使|帮助|助力|引导|督促)[^，]{0,4}[ⒶⓁⓃ])"
# What a sentence demands or supposes holds of its later clauses too, until someone else is named or a thing is done.
_LOOKS_AHEAD = re.compile(
    r"(?:^|[，：；“\n]|(?:指出|强调|要求|提出|明确|会议|表示)，?)(?:[一二三四五六七八九]是|还|也|都|一定|今后|下一步)*"
    rf"(?:要(?!求|点|素|闻)|如果|假如|倘若|一旦)(?:[^。；！？，了已]|{_SAME})*$"
)
# So does what someone says he will do: 将继续保护生态，完善…. In 将改善环境作为… it is another 将.
_WILL = re.compile(r"(?<!即)将|(?:^|[，；：“])(?:下一步|接下来|今后)，?[^，]{0,12}")
_DEED = (
    r"继续|进一步|持续|不断|以|在|坚持|深入|加快|加强|加大|推动|推进|推出|全面|抢抓|抓住|通过|聚焦|围绕|开展|组织|设立|实施|建立|"
    r"出台|打造|重点|按照|充分|大力|积极|认真|努力|统筹|着力|力争|会同?|牢牢|严格|联合|根据|结合|依托|立足|发挥|优化|探索|扩大|支持|"
    r"构建|健全|完善|强化|提升|启动|制定|始终|牢固|切实|稳步|紧扣|紧紧|锚定|深化|创新|拓展|培育|推行|推广|逐步|陆续|适时|主动|坚定|"
    r"坚决|扎实|有序|全力|研究|安排|投入|新建|新增|完成|建成|实现|保持|为|对|从|与|向|把"
)
_WILL_DO = re.compile(
    rf"(?:{_WILL.pattern})(?={_DEED})"
    r"(?![^，。；]*?(?:作为|纳入|列[为入]|摆[在上]|放在|融入|写入|定为|视为|转化|贯穿|相?结合))"
    rf"[^，。；！？了已]*{_SAME}(?:[^。；！？，了已曾]|{_SAME})*$"
)
# 将医院纳入Ⓓ, 将就业与Ⓓ结合: this 将 takes an object and looks at no future.
_OBJECT = re.compile(
    rf"将(?!{_DEED})(?=[^，。；]{{1,24}}?(?:纳|(?<!系)列|融入|写入|作为|摆在|放在|与)[^，。；]{{0,8}}$)"
)
_SINCE_THEN = re.compile(r"，(?:目前|如今|现在|此前|日前|近日|去年|截至|累计|[^，]{0,12}[以年]来)")
# A question to be answered by yes or no, and a rumour, state nothing.
_ASKED = re.compile(r"(?:是否|能否|会否|可否|会不会|能不能|要不要|有没有)[^。]*[？?]|[吗么][？?]")
_RUMOURED = re.compile("传言|传闻|据传|谣言|风传|盛传")
# 是推进Ⓓ的关键, 推进Ⓓ…，是…的重大决策: what a scheme is, or needs.
_EXPLAINS = re.compile(
    r"^[^，。；：]{0,16}是[^，。；：]{0,24}Ⓓ[^，。；]{0,24}的(?:关键|重点|基础|前提|必由之路|必然要求|根本|核心|应有之义|题中|"
    r"(?:有力|重要|重大)(?:举措|抓手|内容|途径|任务|保障|支撑|一环|环节))|"
    r"^[^，。；：]{0,24}Ⓓ[^。；]*，是[^。；]*的[^，。；]{0,10}(?:举措|决策|部署)"
)
_ONGOING = re.compile(
    r"(?:正(?!式|确|常|规|面|当)在?|持续|不断|继续|深入|稳步|扎实|积极|加快|着力|大力|全面)[^，。；]{0,8}$|"
    r"正在(?:抓紧|加紧|着手)?(?:修订|修改|制订|制定|起草|研究|编制)[^。；ⒶⓁⓃ了已]{0,40}，$"  # a second paper under way
)


def modality_before(text: str) -> Modality:
    """The modality of a verb from the text of its sentence that stands before it."""
    clause = without_object(re.split(r"[。；！？]", text)[-1])
    if _DENIED.search(clause):
        return "denied"
    if _PLANNED.search(clause) or _LOOKS_AHEAD.search(clause) or _will_do(clause):
        return "planned"
    return "ongoing" if _ONGOING.search(clause) else "done"


def without_object(text: str) -> str:
    """The text with 把 for a 将 that takes an object: 将医院纳入."""
    return _OBJECT.sub("把", text) if "将" in text else text


def _will_do(clause: str) -> bool:
    """Whether an earlier clause says what its subject will do, and nothing since says what is done."""
    will = _WILL_DO.search(clause) if _WILL.search(clause) else None
    return bool(will and not _SINCE_THEN.search(will[0]))


def states_nothing(sentence: str) -> bool:
    """Whether a sentence only asks, or only passes a rumour on: 上海是否率先试点？"""
    return bool(_ASKED.search(sentence) or _RUMOURED.search(sentence))


def only_explains(clause: str) -> bool:
    """Whether what begins with this clause only says what a scheme is, or what it needs: 是推进Ⓓ的关键."""
    return bool(_EXPLAINS.search(clause))
