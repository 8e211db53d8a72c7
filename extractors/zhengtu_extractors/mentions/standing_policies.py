"""National schemes, reforms, institutions, models and laws that are known by a standing name (`data/lexicons`)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.folding import fold
from zhengtu_extractors.lexicon import Entry, Hit
from zhengtu_extractors.mentions.policy_identity import policy_id
from zhengtu_graph.files import folder

LABEL = "standing policy"
_REPUBLIC = "中华人民共和国"
STAGE = "(?:[二三]审稿|[二三]次审议稿|征求意见稿)?"  # behind 草案, how often it was read
# What a law's short name may be followed by and then names another paper: 预算法修正案, 公司法实施条例.
_OF_LAW = re.compile(f"(?P<draft>(?:修正案|修订|修正)?草案){STAGE}|修正案|实施条例|实施细则|司法解释")
_LONGER_WORD = re.compile("规(?!定)|[律治制学官院庭定]")  # 法规 and 法律, but 预算法规定
# A type word behind a standing name is a part of this form of it: 药品集中采购制度, 雨露计划试点.
_TYPE_BEHIND = re.compile(
    "(?:工作)?(?:制度|政策|机制|改革试点|改革|试点|模式|(?<=行动)计划)(?![一-龥]?(?:改革|化|性|城市|地区|企业|单位))"
)
# Behind quotes other words may stand between: “拿地即开工”审批模式.
_TYPE_FARTHER = re.compile(
    "(?:(?![等的和与及重])[一-龥]){0,4}?(?:制度|机制|模式|改革试点|改革|工程|行动(?!计划|方案))(?![一-龥]?(?:化|性|城市|地区|企业|单位))"
)
_SCHEMES = {"institution", "programme", "model", "reform"}
# 户籍制度和司法体制改革 names two reforms.
_SHARES_A_REFORM = re.compile("(?:[、和][^，。；、和]{2,10}){1,3}改革")
# Characters behind a name that make it a part of a body, a post, a day or a thing: 医改办, 宪法日, 脱贫攻坚指挥部.
_PART_OF_BODY = re.compile(
    r"办(?!法|理|好|实)|局|委(?!托)|处(?!理|于)|领导小组|工作[组队]|指挥部|专班|研究[院所会中]|协会|学会|基金|银行|大学|学院|公司|专家|"
    r"会议|座谈会|推进会|论坛|峰会|办公室|督导组|专刊|专栏|奖章|日活动|宣传[周日月]|学家|系统|平台|成果展|展览|"
    r"房(?!屋)|者|员(?!额)|监督岗|户(?!籍|口)|和法律委员会|”?[一-龥]{0,6}合作区|边缘|对象|家庭(?!医生|经济)"
)

_IN_A_WORD = re.compile("^最低保$")  # 最低保障, 最低保证 hold the short name of a policy


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry of the lexicon; `only_with`: words of which the article must hold one, or empty."""

    name: str
    kind: str
    origin: str | None = None
    only_with: tuple[str, ...] = ()


def standing_policies() -> Iterator[Entry]:
    """The lexicon's entries for the automaton, laws included."""
    for item in _policies():
        standing = Standing(item["name"], item["kind"], item.get("origin"))
        weak = item.get("weak", {})
        for surface in {item["name"], *item["aliases"]} - weak.keys():
            yield Entry(fold(surface), LABEL, standing)
        for surface, words in weak.items():
            yield Entry(fold(surface), LABEL, Standing(item["name"], item["kind"], None, tuple(words)))
    for short in _laws() - set(_read("laws")["bare_no"]):
        yield Entry(short, LABEL, Standing(_REPUBLIC + short, "law"))
        yield Entry(_REPUBLIC + short, LABEL, Standing(_REPUBLIC + short, "law"))
    for form, short in _read("laws")["colloquial"].items():
        yield Entry(form, LABEL, Standing(_REPUBLIC + short, "law"))


def find_standing_policies(document: Document) -> None:
    """Add every hit that no larger name holds, the longest at each place."""
    end = 0
    for hit in document.hits.get(LABEL, []):
        if hit.start >= end and _counts(document, hit):
            end = hit.end
            document.drop(*(f for f in _overlapping(document, hit) if f.type != "Policy"))
            document.add(_found(document, hit))


def full_law_name(title: str) -> str:
    """中华人民共和国旅游法 for 旅游法, and so for its 实施条例 and 实施细则; any other title as it is."""
    return _REPUBLIC + title if re.sub("实施(?:条例|细则)$", "", title) in _laws() else title


def plenum_paper(text: str, short: str) -> str:
    """The paper that the plenary session last named in `text` adopted and that is quoted as `short` (决定), or ''."""
    papers = {(p["session"], p["short"]): p["name"] for p in _read("laws")["plenum_papers"]}
    sessions = re.findall(r"(?:十[六七八九]|二十)届[一二三四五六七]中全会", text)
    return papers.get((sessions[-1], short), "") if sessions else ""


@cache
def origins() -> dict[str, str]:
    """Place id by policy id, of the models whose place of origin is certain."""
    return {policy_id(p["name"]): f"place:{p['origin']}" for p in _policies() if "origin" in p}


def standing_named(form: str) -> Standing | None:
    """The entry of which `form` is a name that needs no other words about it, or None."""
    return _forms().get(form)


@cache
def _forms() -> dict[str, Standing]:
    return {entry.surface: entry.value for entry in standing_policies() if not entry.value.only_with}


@cache
def standing_ids() -> frozenset[str]:
    """Ids of all names of the lexicon, laws included."""
    return frozenset(policy_id(name) for name in (*(p["name"] for p in _policies()), *_laws()))


def _counts(document: Document, hit: Hit) -> bool:
    standing: Standing = hit.value
    if not all(_swallowed(f, hit) for f in _overlapping(document, hit)):
        return False
    if standing.only_with and not any(word in document.text for word in standing.only_with):
        return False
    if _SHARES_A_REFORM.match(document.text, hit.end) and standing_named(document.text[hit.start : hit.end] + "改革"):
        return False
    if _IN_A_WORD.search(document.text[max(0, hit.start - 1) : hit.end]):
        return False
    return not _PART_OF_BODY.match(document.text, hit.end) and _opens_a_word(document.text, hit)


def _overlapping(document: Document, hit: Hit) -> list[Found]:
    return [f for f in document.found if f.start < hit.end and hit.start < f.end]


def _swallowed(found: Found, hit: Hit) -> bool:
    """Whether a name takes in what was found: a place in it, or a body or meeting that it opens with (国务院机构改革).

    A body's name that ends with the policy's beginning was cut wrongly (某省开展公立医院 of 公立医院综合改革).
    """
    if found.type == "Place":
        return hit.start <= found.start and found.end <= hit.end
    return found.type in {"Agency", "Meeting"} and hit.start < found.end < hit.end


def _opens_a_word(text: str, hit: Hit) -> bool:
    """A law's or a paper's name must not be the tail of a longer title: 上海市安全生产法规 is cut by neither side."""
    if hit.value.kind not in {"law", "document"}:
        return True
    return not _LONGER_WORD.match(text, hit.end) and not re.search(
        r"(?:[省市县区州]|(?<![中我])国)$", text[max(0, hit.start - 2) : hit.start]
    )


def _found(document: Document, hit: Hit) -> Found:
    standing: Standing = hit.value
    paper = _OF_LAW.match(document.text, hit.end) if standing.kind == "law" else None
    if paper:
        law = document.text[hit.start : hit.end]
        name = f"{law}（{paper['draft']}）" if paper["draft"] else full_law_name(law + paper[0])
        return Found(hit.start, paper.end(), "Policy", policy_id(name), name, "law")
    surface = document.text[hit.start : hit.end]
    clue = "" if surface == standing.name else "standing name's other form"
    pattern = _TYPE_FARTHER if surface[-1] in "”’" else _TYPE_BEHIND
    behind = pattern.match(document.text, hit.end) if standing.kind in _SCHEMES else None
    end = behind.end() if behind and surface[-2:] not in behind[0] else hit.end
    aliases = (surface,) if end > hit.end else ()
    return Found(hit.start, end, "Policy", policy_id(standing.name), standing.name, standing.kind, clue, aliases)


def _policies() -> Iterator[dict[str, Any]]:
    for items in _read("policies")["fields"].values():
        yield from items


@cache
def _laws() -> frozenset[str]:
    return frozenset(name for names in _read("laws")["laws"].values() for name in names)


@cache
def _read(name: str) -> dict[str, Any]:
    with (folder("data") / "lexicons" / f"{name}.yaml").open(encoding="utf-8") as file:
        loaded: dict[str, Any] = yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  safe ones
    return loaded
