"""Policies with one number, with titles that are equal but for how they are cited, or nearly equal."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from zhengtu_graph.doubts.pairs import Clue, Neighbourhood, Pairs, alike
from zhengtu_graph.model import Node

_MARKS = re.compile(r"中华人民共和国|[\s《》〈〉“”\"'（）()、，,·—-]")
_CITED = re.compile(
    r"^.{0,20}?(?:关于)?(?:印发|转发|发布|批转|公布)|^.{0,12}关于|的(?:通知|公告|函|批复)$|(?:试行|修订|暂行|草案|征求意见稿)$"
)
_FIGURES = re.compile(r"[0-9０-９一二三四五六七八九十百〇]+")
_LEAST_TITLE = 8  # characters: shorter ones are near to many
_GRAM = 3
_SOME = 0.5  # one number stands for several where one decree changed them all
_NEAR = 0.88  # of the characters in common, in order


def policy_pairs(around: Neighbourhood) -> Pairs:
    """Policies that may be one document or one programme under two titles."""
    policies = around.of("Policy")
    nodes = {node.id: node for node in policies}
    for one, other, number in alike((_number(node), node.id) for node in policies):
        alike_titles = _likeness(nodes[one].name, nodes[other].name) >= _SOME
        yield one, other, (Clue(f"one number: {number}", 0.7 if alike_titles else 0.3),)
    for one, other, _ in alike((_core(node.name), node.id) for node in policies):
        yield one, other, (Clue("titles that differ in how they are cited", 0.6), *_against(nodes[one], nodes[other]))
    places = {form for place in around.of("Place") for form in (place.name, *place.aliases)}
    for one, other in _near(policies):
        clues = (Clue("titles nearly equal", 0.4), *_against(nodes[one], nodes[other]))
        heads = _heads(nodes[one].name, nodes[other].name)
        yield one, other, (*clues, Clue("of different places", -0.7)) if heads <= places else clues


def _number(node: Node) -> str:
    return re.sub(r"[\s〔〕\[\]【】（）()]", "", node.properties.get("number", ""))


def _core(title: str) -> str:
    """The title without its marks, its issuer, 关于印发, 的通知 and 试行."""
    core, before = _MARKS.sub("", title), ""
    while core != before:
        before, core = core, _CITED.sub("", core)
    return core if len(core) > 3 else ""


def _heads(one: str, other: str) -> set[str]:
    """What stands before the ending that two titles share."""
    backwards = enumerate(zip(reversed(one), reversed(other), strict=False))
    shared = next((i for i, (a, b) in backwards if a != b), min(len(one), len(other)))
    return {one[: len(one) - shared], other[: len(other) - shared]}


def _against(one: Node, other: Node) -> Iterator[Clue]:
    numbers = _number(one), _number(other)
    if all(numbers) and numbers[0] != numbers[1]:
        yield Clue("numbers differ", -0.8)
    dates = [node.properties.get("date", "")[:4] for node in (one, other)]
    if all(dates) and dates[0] != dates[1]:
        yield Clue("years differ", -0.5)
    if one.kind and other.kind and one.kind != other.kind:
        yield Clue("kinds differ", -0.2)


def _near(policies: Sequence[Node]) -> Iterator[tuple[str, str]]:
    """Long titles with the same figures that are nearly equal; only those that share a rare trigram are compared."""
    titles = {node.id: title for node in policies if len(title := _MARKS.sub("", node.name)) >= _LEAST_TITLE}
    often = Counter(gram for title in titles.values() for gram in _grams(title))
    seen = set()
    for one, other, _ in alike((gram, id_) for id_, title in titles.items() for gram in _rarest(title, often)):
        if (one, other) not in seen and _is_near(titles[one], titles[other]):
            seen.add((one, other))
            yield one, other


def _grams(title: str) -> set[str]:
    return {title[i : i + _GRAM] for i in range(len(title) - _GRAM + 1)}


def _rarest(title: str, often: Counter[str]) -> list[str]:
    """The trigrams that this title shares with the fewest others."""
    shared = sorted((often[gram], gram) for gram in _grams(title) if often[gram] > 1)
    return [gram for _, gram in shared[:4]]


def _is_near(one: str, other: str) -> bool:
    if _FIGURES.findall(one) != _FIGURES.findall(other):
        return False
    return _likeness(one, other) >= _NEAR


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
