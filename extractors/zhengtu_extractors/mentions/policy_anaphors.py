"""What 该规划, 这项改革, 上述办法 mean: the policy of that sort that was named last, not far before."""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.standing_policies import STAGE

# 新规 and 新政 mean papers and policies by a word of their own.
_TYPES = (
    "改革|制度|政策|意见|办法|条例|规定|方案|规划|计划|战略|试点|机制|模式|工程|通知|协议|细则|规范|标准|法规|规|政"
)
_POINTS = re.compile(
    rf"(?:该项?|此项|上述|这[一项部个]{{1,2}}|这种|此次|本次|新(?=规|政|办法|意见|条例))(?P<word>{_TYPES})(?![一-龥]?(?:化|性|部门|等|措施|体系|们|局|委|者|家))"
)
# A word of pointing that means policies of several sorts, and what each of them may mean.
_KINDS = {
    "改革": {"reform"}, "制度": {"institution"}, "机制": {"institution"}, "模式": {"model"}, "战略": {"programme"},
    "试点": {"reform"},
    "规": {"document", "law"}, "政": {"document", "institution"}, "法规": {"law"},
}  # fmt: skip
# 草案规定, 草案二审稿增加: the bill told last.
_BILL = re.compile(
    rf"(?:(?<=[，。；\n”、])|^)(?P<word>草案{STAGE})"
    "(?=中|还|也|拟|共|规定|明确|提出|将|增加|增设|新增|对|进一步|要求|指出|强调|根据|经|包括|分为|坚持|完善|细化|修改)"
)
_FAR = 160  # characters back to what is meant


def find_policy_anaphors(document: Document) -> None:
    """Add mentions of policies by such words."""
    document.add(*_pointed(document), *_bills(document))


def _pointed(document: Document) -> Iterator[Found]:
    for m in _POINTS.finditer(document.text):
        meant = None if document.taken(*m.span()) else _meant(document, m)
        if meant:
            yield Found(
                *m.span(), "Policy", meant.id, meant.name, meant.kind, "word of pointing", (), dict(meant.properties)
            )


def _bills(document: Document) -> Iterator[Found]:
    bills = [f for f in document.found if f.type == "Policy" and "草案" in f.name]
    for m in _BILL.finditer(document.text) if bills else ():
        meant = next((f for f in reversed(bills) if f.end <= m.start()), None)
        if meant and not document.taken(*m.span("word")):
            clue = "the bill told last"
            yield Found(*m.span("word"), "Policy", meant.id, meant.name, meant.kind, clue, (), dict(meant.properties))


def _meant(document: Document, m: re.Match[str]) -> Found | None:
    """The policy named last before; None if it is not of that sort, or too far."""
    before = document.inside(max(0, m.start() - _FAR), m.start(), "Policy")
    fitting = [f for f in before if _fits(document.text, f, m["word"])]
    return fitting[-1] if fitting else None


def _fits(text: str, found: Found, word: str) -> bool:
    name = re.sub(r"（[^（）]*）$", "", found.name)
    return name.endswith(word) or text.endswith(word, found.start, found.end) or found.kind in _KINDS.get(word, ())
