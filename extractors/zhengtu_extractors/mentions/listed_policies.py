"""Policies that a list calls so at its end: 实施“两员一卡”、就业救助等政策; 财税体制、户籍制度改革.

Only items in quotes, or that end in a word for what is given or done, are names; 税收、土地等政策 lists fields.
The last item's own 改革 or 制度 is shared by those before it that have a standing name with it, or that end in what is
reformed.
"""

import re
from collections.abc import Iterator
from functools import partial

from zhengtu_extractors.document import Document, Found, behind_last
from zhengtu_extractors.mentions.named_by_type import left_edge
from zhengtu_extractors.mentions.policy_identity import policy_id
from zhengtu_extractors.mentions.standing_policies import standing_named

_KINDS = {
    "政策": "institution", "救助项目": "institution", "制度": "institution", "机制": "institution", "模式": "model",
    "做法": "model", "典型": "model", "工作法": "model", "改革": "reform", "试点": "reform", "行动": "programme",
    "计划": "programme", "项目": "programme", "工程": "programme",
}  # fmt: skip
_QUOTED = "[“‘][^“”‘’，。；！？]{2,16}[”’]"
_VERB = "(?:实施|享受|落实|发放|推出|开展|提供|给予|领取|包括|得到)"
_GIVEN = (
    f"(?:(?!{_VERB}|[的了在对为和将把给])[一-龥]){{2,12}}"
    "(?:救助|扶贫|帮扶|补贴|补助|返还|津贴|奖补|直补|退税|助学|助医|减免|(?<=障碍)改造)"
)
_ITEM = f"(?:[一-龥]{{0,8}}{_QUOTED}[一-龥]{{0,6}}|[一-龥]{{2,14}})"
_END = (
    "等(?:一系列|一批|多项|多种|系列)?(?:创新|惠民|救助|帮扶|扶持|优惠|改革|便民|服务|工作|基层|既有|现有|利好|支持|激励|普惠|就业)?(?:治理|善治|社会|重点)?"
    rf"({'|'.join(_KINDS)})(?![一-龥]?(?:办|局|部门|区))"
)
_ENDS = re.compile(_END)
_LIST = re.compile(rf"({_ITEM}(?:(?:、|和|以及|(?<=[”’]))(?:{_ITEM}))*?){_END}")
_NAME = re.compile(f"{_QUOTED}|(?<![一-龥])(?:[一-龥]{{0,12}}{_VERB}[了到]?)?(?P<given>{_GIVEN})(?=[、和等])")
_SHARED = re.compile("(?:等(?:相关|重要|工作|配套)?)?(?P<word>改革|制度)")
_JOIN = re.compile("、|以及|和|及")
_REFORMED = re.compile("(?:体制|制度|机制|税|价格|方式|产权|审批)$")  # what a reform is of
_LAST = re.compile(
    "(?![促推抓谋带]|完善|建立|健全|推进|深化|加快|实施)(?:(?![的了等])[一-龥]){3,16}"
)  # before the type word
_LEAST_FIELD = 3  # characters of what is reformed
# 推行首席代办、外企服务专员等制度: what is put in force so has a name of its own with the word.
_IN_FORCE = re.compile(
    r"(?:建立健全|建立|推行|实行|试行|探索|首创|推出|创新|实施|落实|执行)(?:了|起)?(?P<items>(?:(?![的了在对为把将其各等]|有关|相关|完善|健全|成本)[一-龥]){4,14}"
    r"(?:(?:、|和)(?:(?![的了在对为把将其各等和]|有关|相关|完善|健全)[一-龥]){4,14})+)等(?:一系列|多项|多种)?(?P<word>制度|机制)(?![一-龥]?(?:化|规|创新|改革|性))"
)
_LEAST_ITEM = {"制度": 4, "机制": 6}  # characters of such an item
_TYPED = re.compile("(?:改革|制度|机制|政策|试点|工程|计划)$")
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


def sharing_policies(document: Document) -> Iterator[Found]:
    """The items of a list whose last gives them its type word: 医疗服务价格、医保支付方式、公立医院薪酬制度改革."""
    text = document.text
    for head in _SHARED.finditer(text):
        begin = behind_last("，。；：\n", text, head.start())
        joins = list(_JOIN.finditer(text, begin, head.start())) if text.find("、", begin, head.start()) >= 0 else []
        last = text[joins[-1].end() : head.start()] if joins else ""
        for join in joins if _LAST.fullmatch(last) else ():
            yield from _sharing(text, begin, join.start(), head["word"])
            begin = join.end()
        if joins and head[0] != head["word"] and _LAST.fullmatch(last):
            yield from _sharing(text, begin, head.start(), head["word"])


def listed_in_force(document: Document) -> Iterator[Found]:
    """The items of a list of institutions that a verb puts in force."""
    for m in _IN_FORCE.finditer(document.text) if re.search("等[一-龥]{0,3}(?:制度|机制)", document.text) else ():
        for item in re.finditer("[^、和]+", m["items"]):
            if len(item[0]) >= _LEAST_ITEM[m["word"]] and not _TYPED.search(item[0]):
                start, name = m.start("items") + item.start(), item[0] + m["word"]
                clue = "type word behind the list"
                yield Found(start, start + len(item[0]), "Policy", policy_id(name), name, "institution", clue)


def _sharing(text: str, begin: int, end: int, head: str) -> Iterator[Found]:
    """What an item that ends `begin:end` names with the last word of its list: a standing name, or a reform."""
    clue = "type word behind the list"
    for start in range(begin, end - 1):
        standing = standing_named(text[start:end] + head)
        if standing:
            yield Found(start, end, "Policy", policy_id(standing.name), standing.name, standing.kind, clue)
            return
    edge = left_edge(text, end, end) if head == "改革" and _REFORMED.search(text, begin, end) else None
    if edge is not None and end - max(edge, begin) > _LEAST_FIELD and not _TYPED.search(text, begin, end):
        name = text[max(edge, begin) : end] + head
        yield Found(max(edge, begin), end, "Policy", policy_id(name), name, "reform", clue)
