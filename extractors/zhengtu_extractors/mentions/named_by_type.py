"""Policies named by an ordinary phrase that ends in a type word: 煤炭资源税改革, 包保责任制, 国家科技报告制度.

The phrase is what stands between the type word and the verb or particle on its left, by the words of jieba; those verbs
and particles are in `data/lexicons/policy_phrases.yaml`. It counts only with a proper modifier: 各项制度 and
体制机制改革 name nothing definite.
"""

import re
from collections.abc import Iterator
from functools import cache

import yaml

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.policy_identity import policy_id
from zhengtu_extractors.segmentation import cut
from zhengtu_graph.files import folder

# Type words that need a modifier in front of them, longest first, with the kind that they give.
_TYPES = (
    ("制度改革试点", "reform"), ("体制改革试点", "reform"), ("综合改革试点", "reform"), ("制度改革", "reform"),
    ("体制改革", "reform"), ("综合配套改革", "reform"), ("综合改革", "reform"), ("分类改革", "reform"),
    ("审批改革", "reform"), ("税改革", "reform"), ("产权改革", "reform"), ("股份制改革", "reform"),
    ("责任制", "institution"), ("改革试点", "reform"), ("改革", "reform"), ("试点", "reform"),
    ("制度", "institution"),
)  # fmt: skip
# Those that stand behind any field: characters of one that is more than a bare one (金融, 高等教育, 安全生产).
_SHORTEST_FIELD = {"改革试点": 5, "改革": 5, "试点": 5, "制度": 6}
# Institutions of a house, of a whole state or of old times, and one of many or one that others are told to have.
HOUSE_RULE = re.compile(
    "(?:规章|配套|内部|(?<!联席)会议|考核|通报|学习|例会|台账|档案|值班|排查|报送|追究|巡查|责任|政治|法律|司法|等级|陵寝|建陵|墓葬|工作|督查|"
    "月报|社会主义|(?<![一-龥]{4})(?:公示|报告|记录|检查|经济|税收|审批|基本|安全|执法)|(?<![一-龥]{6})管理)制度$"
)
_TOLD = re.compile(r"(?:(?:应当?|必须|须|不得)[^。；]{0,24}|各项|有关|相关)$")
# Behind such a word: what makes of it a part of a body, of a place chosen for a trial, or of a longer word.
_BEHIND = (
    "(?![一-龥]?(?:委|部门|局|处|办(?!法)|领导|小组|开放|创新|发展|先行|城市|地区|区|省|市|县|单位|企业|学校|医院|银行|项目|工程|"
    "纳税人|阶段|期间|性|化|者|派|家|红利|获得感|短板|漏洞|缺陷|优势|堵点|空白|思想|意识|勇气|魄力|定力|动力|活力|强[警军校国]|之路|任务|攻坚|体系|保障|安排|环境|框架|障碍|方向|进程|试验区|建设|方案|规划|意见|办法|精神|示范))"
)
_OF_TRIAL = _BEHIND.replace("城市|地区|区|省|市|县|", "")  # 改革试点省份 tells of the trial
_OPEN_HEAD = re.compile("|".join(word + (_OF_TRIAL if word == "改革试点" else _BEHIND) for word in _SHORTEST_FIELD))
_HEAD = re.compile("|".join(word for word, _ in _TYPES if word not in _SHORTEST_FIELD))
_NATIONAL = re.compile(
    r"(?<![一-龥])?国家((?!的|有关|相关|税收|法律|完善|建立|健全|实行|推行|实施|加强|规定|将|对)[一-龥]{2,8}制度)(?![一-龥]?(?:改革|化|领导))"
)

_RUN = re.compile(r"[一-龥]*$")  # the characters before a type word up to the last mark
_REACH = 24  # characters in which the beginning of a phrase is looked for
_LONGEST = 12  # characters of modifiers; longer ones are clauses


def find_policies_named_by_type(document: Document) -> None:
    """Add phrases that end in a type word and have a proper modifier."""
    nation = (_policy(m.start(), m.end(), m[0], "institution") for m in _NATIONAL.finditer(document.text))
    _add_free(document, [*nation, *_phrases(document, _HEAD)])


def find_policies_of_any_field(document: Document) -> None:
    """Add what 改革, 试点 and 制度 name behind a field of some length, where no other finder has found a name."""
    _add_free(document, [found for found in _phrases(document, _OPEN_HEAD) if not _is_house_rule(document, found)])


def _add_free(document: Document, phrases: list[Found]) -> None:
    for found in phrases:
        if not document.taken(found.start, found.end):
            document.add(found)


def _phrases(document: Document, heads: re.Pattern[str]) -> Iterator[Found]:
    for m in heads.finditer(document.text):
        start = left_edge(document.text, m.start(), m.end())
        if start is not None:
            start = max([start, *(p.end for p in document.inside(start, m.start(), "Place"))])
            if m.start() - start >= _SHORTEST_FIELD.get(m[0], 1):
                yield _policy(start, m.end(), document.text[start : m.end()], dict(_TYPES)[m[0]])


def _is_house_rule(document: Document, found: Found) -> bool:
    """Whether an institution is one of a firm's or an office's own, or one that others are told to have."""
    if not found.name.endswith("制度"):
        return False
    before = document.text[max(0, found.start - 40) : found.start]
    return bool(HOUSE_RULE.search(found.name) or _TOLD.search(before))


def _policy(start: int, end: int, text: str, kind: str) -> Found:
    """A policy named `text`; a reform has the same name while it is tried."""
    name = text.removesuffix("试点") if text.endswith("改革试点") else text
    aliases = (text.removesuffix("试点"),) if text.endswith("试点") else ()
    return Found(start, end, "Policy", policy_id(name), name, kind, "", tuple(a for a in aliases if a != name))


def left_edge(text: str, start: int, end: int) -> int | None:
    """Where the phrase around a type word at `start:end` begins; None if no proper modifier stands before it."""
    run = _RUN.search(text, max(0, start - _REACH), start)
    begin = run.start() if run else start
    modifiers: list[str] = []
    for word in _words_before(text, begin, start, end):
        if _bounds(word) and not _joined(word, modifiers):
            break
        modifiers.append(word)
    while len(modifiers) > 1 and modifiers[-1] in words_of("openers"):
        modifiers.pop()
    while len(modifiers) > 1 and "".join(modifiers[:-3:-1]) in words_of("stop"):  # a verb that jieba cut in two
        del modifiers[-2:]
    length = sum(map(len, modifiers))
    proper = any(w not in words_of("bare") and len(w) > 1 for w in modifiers) or {len(w) for w in modifiers} == {1}
    return start - length if proper and 2 <= length <= _LONGEST else None


def _joined(word: str, modifiers: list[str]) -> bool:
    """Whether a word is one with what stands on its right: 领导 with 干部, 新 with 时代."""
    return (word + "".join(modifiers[::-1])).startswith(tuple(words_of("joined")))


def _bounds(word: str) -> bool:
    """Whether no name reaches across a word: one of the list, two of them in one (切实落实), or one that ends in 的."""
    stop = words_of("stop")
    return word in stop or (word[:2] in stop and word[2:] in stop) or (word.endswith("的") and len(word) > 1)


def _words_before(text: str, begin: int, start: int, end: int) -> list[str]:
    """Words of `begin:start` from right to left, as jieba cuts `begin:end`; a word across `start` is cut there."""
    words, at = [], begin
    for word in cut(text[begin:end]):
        words.append(word[: max(0, start - at)])
        at += len(word)
    return [word for word in reversed(words) if word]


@cache
def words_of(key: str) -> frozenset[str]:
    """A list of the lexicon: `stop`, `joined`, `openers` or `bare`."""
    path = folder("data") / "lexicons" / "policy_phrases.yaml"
    return frozenset(yaml.safe_load(path.read_text("utf-8"))[key])
