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
    ("责任制", "institution"),
)  # fmt: skip
_HEAD = re.compile("|".join(word for word, _ in _TYPES) + r"|(?<=国家)[一-龥]{2,10}?制度")
_NATIONAL = re.compile(r"(?<![一-龥])?国家((?!的|有关|相关|税收|法律)[一-龥]{2,8}制度)(?![一-龥]?(?:改革|化|领导))")

_RUN = re.compile(r"[一-龥]*$")  # the characters before a type word up to the last mark
_REACH = 24  # characters in which the beginning of a phrase is looked for
_LONGEST = 12  # characters of modifiers; longer ones are clauses


def find_policies_named_by_type(document: Document) -> None:
    """Add phrases that end in a type word and have a proper modifier."""
    for found in list(_phrases(document)):
        if not document.taken(found.start, found.end):
            document.add(found)


def _phrases(document: Document) -> Iterator[Found]:
    for m in _NATIONAL.finditer(document.text):
        yield _policy(m.start(), m.end(), m[0], "institution")
    for m in _HEAD.finditer(document.text):
        kind = dict(_TYPES).get(m[0])
        start = _left_edge(document.text, m.start(), m.end()) if kind else None
        if kind and start is not None:
            yield _policy(start, m.end(), document.text[start : m.end()].removesuffix("试点"), kind)


def _policy(start: int, end: int, name: str, kind: str) -> Found:
    return Found(start, end, "Policy", policy_id(name), name, kind)


def _left_edge(text: str, start: int, end: int) -> int | None:
    """Where the phrase around a type word at `start:end` begins; None if no proper modifier stands before it."""
    run = _RUN.search(text, max(0, start - _REACH), start)
    begin = run.start() if run else start
    modifiers: list[str] = []
    for word in _words_before(text, begin, start, end):
        if word in words_of("stop"):
            break
        modifiers.append(word)
    while len(modifiers) > 1 and modifiers[-1] in words_of("openers"):
        modifiers.pop()
    while len(modifiers) > 1 and "".join(modifiers[:-3:-1]) in words_of("stop"):  # a verb that jieba cut in two
        del modifiers[-2:]
    length = sum(map(len, modifiers))
    proper = any(w not in words_of("bare") and len(w) > 1 for w in modifiers) or {len(w) for w in modifiers} == {1}
    return start - length if proper and 2 <= length <= _LONGEST else None


def _words_before(text: str, begin: int, start: int, end: int) -> list[str]:
    """Words of `begin:start` from right to left, as jieba cuts `begin:end`; a word across `start` is cut there."""
    words, at = [], begin
    for word in cut(text[begin:end]):
        words.append(word[: max(0, start - at)])
        at += len(word)
    return [word for word in reversed(words) if word]


@cache
def words_of(key: str) -> frozenset[str]:
    """A list of the lexicon: `stop`, `openers` or `bare`."""
    path = folder("data") / "lexicons" / "policy_phrases.yaml"
    return frozenset(yaml.safe_load(path.read_text("utf-8"))[key])
