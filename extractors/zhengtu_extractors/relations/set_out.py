"""PART_OF from the measures that a paper is told to set out to the paper, to the end of the paragraph.

《A》提出，实施B。建立健全C，探索D…: B, C and D are parts of A, as long as each sentence goes on as a list of tasks.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found, Statement
from zhengtu_extractors.mentions.titles import PAPERS
from zhengtu_extractors.relations.masked import Masked, all_masked_sentences

_SETS_OUT = re.compile(
    r"[《“‘]?(Ⓓ)[》”’]?(?:（[^（）]*）)?[^，。；：ⒹⒶⓁⓃ、的]{0,8}(?:，(?!部署)[^，。；：ⒹⒶⓁⓃ]{0,8})?"
    r"(?:提出|明确|要求|规定|部署|强调|指出|推出|列出|从(?=[^。；]{4,80}方面))(?!的)"
)
# What follows is not said by the paper but by who goes by it, or by the meeting that had it before it.
BY_IT = re.compile(r"(?:按照|根据|依据|依照|贯彻|落实|对照)[^，。；]{0,6}[《“‘]?$")
_BEFORE_A_MEETING = re.compile(r"(?:审议|通过|讨论|研究|听取)[^，。；]{0,6}[《“‘]?$")
# A sentence that goes on with the tasks: numbered, or opened by what is to be done.
_NEXT_TASK = re.compile(
    r"(?:(?:同时|此外|另外|首先|其次)，?)?(?:[一二三四五六七八九十]+[是要]|第[一二三四五六七八九十]+|要(?!求)|到20\d\d年|力争|在[^，。；ⒶⓁⓃ]{1,20}方面|"
    r"(?:全面|持续|积极|大力|深入|严格|稳步|有序|进一步|扎实|着力|加紧|分类|分步){0,2}(?:加强|加快|加大|提升|提高|推动|推进|推行|完善|健全|建立|构建|实施|开展|支持|"
    r"鼓励|引导|深化|优化|强化|扩大|统筹|促进|探索|培育|打造|规范|落实|保障|确保|坚持|创新|拓展|丰富|畅通|实行|设立|制定|发挥|增强|改革|打好|推广))"
)
_ITEM = re.compile(r"[一二三四五六七八九十](?:是|要)")
_HEADING = re.compile(r"\n?(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、)")
_TOLD_AS_DONE = re.compile(r"已|截至|目前|累计|同比|去年|以来|记者|介绍|显示|表示")
_TASK = re.compile(
    r"(?:建立|健全|完善|实行|推行|实施|试行|探索|启动|开展|创新|设立|构建|深化|推进|推广|落实|执行|优化|扩大|统筹|打好|开通|出台|改革)"
    r"(?!情况|效果|过程|中)[^，。；：“”ⒹⒶⓁⓂⓃ是对]{0,12}?(?:[“‘]?Ⓓ[”’]?[、和])*(?:[^，。；：“”ⒶⓁⓂⓃⒹ]{1,12}[、和])?[“‘]?Ⓓ(?:[”’]?[、和及][“‘]?[^，。；ⒶⓁⓂⓃⒹ]{0,6}?Ⓓ)*"
    r"(?![》”’]?的?(?:基础|精神|决策|为(?:契机|抓手|引领|统领|牵引)))"
)
_OTHER_GROUND = re.compile("(?:按照|根据|依据|依照)[^，。；]{0,8}[《“‘]?Ⓓ")
# Of programmes those that are set up, not the nation's strategies that every paper serves.
_MEASURE = re.compile(r"(?:行动|工程|计划|试点|攻坚战|机制|制度|服务|政策|体系)$")

_LAST_WORD = re.compile(r"(?:制度|机制|政策|工作|试点|改革|建设|行动)$")
_LEAST_CORE = 5  # characters


def set_out(document: Document) -> Iterator[Statement]:
    """PART_OF statements from each measure to the paper that a paragraph tells of."""
    paper: Found | None = None
    listed = in_list = False
    for masked in all_masked_sentences(document):
        begin = 0
        item = bool(_ITEM.match(masked.text.lstrip("\n")))
        if not _goes_on(masked.text, listed) or (item and paper and not listed):
            paper, listed = None, False
        in_list = item or (in_list and not masked.text.startswith("\n"))
        opened = _opened(masked)
        if opened:
            begin, paper = opened.end(), masked.within(*opened.span(1), "Ⓓ")[0]
        listed = paper is not None and (listed or (not in_list and bool(_ITEM.search(masked.text, begin))))
        for part in _tasks(masked, begin) if paper else ():
            if paper and not rules_scheme(paper.name, part.name):
                yield Statement("PART_OF", part.id, paper.id, masked.sentence, "set_out.by_paper")


def _goes_on(text: str, listed: bool) -> bool:
    """Whether a sentence goes on with the tasks of the paper before: of a numbered list any, but for what was done."""
    if _TOLD_AS_DONE.search(text) or _HEADING.match(text):
        return False
    if text.startswith("\n"):
        return listed and bool(_ITEM.match(text, 1))
    return listed or bool(_NEXT_TASK.match(text.lstrip("“")))


def rules_scheme(title: str, scheme: str) -> bool:
    """Whether a paper rules a scheme, which is then no part of it: 某审查条例 and 某审查制度."""
    core = _LAST_WORD.sub("", scheme)
    return scheme in title or (len(core) >= _LEAST_CORE and core in title)


def _opened(masked: Masked) -> re.Match[str] | None:
    """The first place in a sentence where a paper is told to set something out."""
    for m in _SETS_OUT.finditer(masked.text) if "Ⓓ" in masked.text else ():
        papers = masked.within(*m.span(1), "Ⓓ")
        by_other = BY_IT.search(masked.text, 0, m.start()) or (
            "，" in m[0] and not m[0].endswith(("提出", "明确")) and _BEFORE_A_MEETING.search(masked.text, 0, m.start())
        )
        if papers and papers[0].kind in PAPERS and not by_other:
            return m
    return None


def _tasks(masked: Masked, begin: int) -> Iterator[Found]:
    for m in _TASK.finditer(masked.text, begin):
        if _OTHER_GROUND.search(masked.text, begin, m.start()):
            return
        for f in masked.within(*m.span(), "Ⓓ"):
            if f.kind not in PAPERS and f.kind != "agreement" and (f.kind != "programme" or _MEASURE.search(f.name)):
                yield f
