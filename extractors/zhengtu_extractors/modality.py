"""Whether a statement is done, ongoing, planned or denied, by the words before its verb."""

import re

from zhengtu_graph.model import Modality

# The words stand in the verb's own clause, before the verb; the list is of Chinese official language.
_DENIED = re.compile(r"(?:未(?!来)|没有|不再|不得|尚未|并未|从未|暂不)[^，。；]{0,6}$")
_PLANNED = re.compile(
    r"(?:即将|将(?!军|士)|拟(?!定|订)|计划(?=[在于]|\d|$)|打算|力争|争取|准备|下一步|今后|"
    r"(?:^|[，。；、“：]|会|也|都|还|还|更|一定|必须|务必)要(?!求|点|素|闻)|应当?|须|需要?|必须|务必|有望|到20[2-9]\d年)[^，。；]{0,24}$"
)
_ONGOING = re.compile(
    r"(?:正(?!式|确|常|规|面|当)在?|持续|不断|继续|深入|稳步|扎实|积极|加快|着力|大力|全面)[^，。；]{0,8}$"
)


def modality_before(text: str) -> Modality:
    """The modality of a verb from the text of its sentence that stands before it."""
    clause = re.split(r"[。；！？]", text)[-1]
    if _DENIED.search(clause):
        return "denied"
    if _PLANNED.search(clause):
        return "planned"
    return "ongoing" if _ONGOING.search(clause) else "done"
