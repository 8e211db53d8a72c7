"""Policies that a list calls so at its end: 实施“两员一卡”、就业救助等政策.

Only items in quotes, or that end in a word for what is given or done, are names; 税收、土地等政策 lists fields.
"""

import re
from collections.abc import Iterator
from functools import partial

from zhengtu_extractors.document import Document, Found, behind_last
from zhengtu_extractors.mentions.policy_identity import policy_id

_KINDS = {
    "政策": "institution", "制度": "institution", "机制": "institution", "模式": "model", "做法": "model",
    "工作法": "model", "改革": "reform", "试点": "reform", "行动": "programme",
    "计划": "programme", "项目": "programme",
}  # fmt: skip
_QUOTED = "[“‘][^“”‘’，。；！？、]{2,14}[”’]"
_VERB = "(?:实施|享受|落实|发放|推出|开展|提供|给予|领取|包括|得到)"
_GIVEN = f"(?:(?!{_VERB}|[的了在对为和将把])[一-龥]){{2,12}}(?:救助|补贴|补助|返还|津贴|奖补|直补|退税)"
_ITEM = f"(?:[一-龥]{{0,8}}{_QUOTED}[一-龥]{{0,6}}|[一-龥]{{2,14}})"
_END = (
    "等(?:一系列|一批|多项|多种|系列)?(?:创新|惠民|救助|帮扶|扶持|优惠|改革|便民|服务|工作|治理|社会|重点)?"
    rf"({'|'.join(_KINDS)})(?![一-龥]?(?:办|局|部门|区))"
)
_ENDS = re.compile(_END)
_LIST = re.compile(rf"({_ITEM}(?:(?:、|和|以及|(?<=[”’]))(?:{_ITEM}))*?){_END}")
_NAME = re.compile(f"{_QUOTED}|(?<![一-龥])(?:[一-龥]{{0,12}}{_VERB}了?)?(?P<given>{_GIVEN})(?=[、和等])")
_SAYING = re.compile(r"(?:“[一二三四五六七八九十两三]个|精神|理念|意识)")


def listed_policies(document: Document) -> Iterator[Found]:
    """The items of such lists that have a name."""
    for m in filter(None, map(partial(_list_before, document.text), _ENDS.finditer(document.text))):
        for item in _NAME.finditer(document.text, m.start(1), m.end(1) + 1):
            if item["given"]:
                yield _policy(item.start("given"), item["given"], _KINDS[m[2]])
            elif not _SAYING.search(item[0]):
                yield _policy(item.start() + 1, item[0][1:-1], _KINDS[m[2]])


def _list_before(text: str, end: re.Match[str]) -> re.Match[str] | None:
    """The list that ends so, within its clause: only there is the pattern worth its time."""
    begin = behind_last("，。；：\n", text, end.start())
    return _LIST.search(text, begin, end.end() + 3)


def _policy(start: int, name: str, kind: str) -> Found:
    return Found(start, start + len(name), "Policy", policy_id(name), name, kind)
