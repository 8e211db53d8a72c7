"""Agencies whose names differ by a suffix, a short form, the place before them, or one character."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from zhengtu_graph.doubts.pairs import Clue, Neighbourhood, Pairs, alike
from zhengtu_graph.model import Node

_FIRM = re.compile(r"(?:[（(]?集团[）)]?|股份|有限|责任|总|公司|控股)+$")
_MARKS = re.compile(r"[\s()（）·“”\"'—-]")
# What official short forms leave out or shorten; both names are brought to the shortest.
_SHORT = (
    ("委员会", "委"), ("办公室", "办"), ("人民政府", "政府"), ("人民法院", "法院"), ("人民检察院", "检察院"),
    ("常务委员会", "常委会"), ("管理局", "局"), ("监督管理", "监管"), ("中国共产党", "中共"), ("中华人民共和国", ""),
    ("联合会", "联"), ("研究院", "院"), ("大学", "大"), ("学院", "院"), ("和", ""), ("与", ""), ("及", ""), ("市", ""),
    ("省", ""),
)  # fmt: skip
_NUMERAL = re.compile(r"[0-9一二三四五六七八九十百东西南北中上下前后左右新老]")
_LEAST_NAME = 6  # characters: shorter names differ by one character from many
_PLACE_PART = 4  # characters at a name's head, where mostly a place stands


def agency_pairs(around: Neighbourhood) -> Pairs:
    """Agencies with names that may be two forms of one."""
    agencies = around.of("Agency")
    yield from _by_form(agencies, around)
    yield from _by_place(agencies, around)
    yield from _by_alias(agencies)
    yield from _by_character(agencies)


def _by_form(agencies: list[Node], around: Neighbourhood) -> Pairs:
    for one, other, _ in alike((_shortest(node.name), node.id) for node in agencies):
        yield one, other, (Clue("names that differ in a short form", 0.5),)
    firms = [(_FIRM.sub("", _MARKS.sub("", node.name)), node.id) for node in agencies if _FIRM.search(node.name)]
    stems = [(_MARKS.sub("", node.name), node.id) for node in agencies if not _FIRM.search(node.name)]
    names = {node.id for node in agencies if node.kind in (None, "enterprise", "media")}
    for one, other, stem in alike((*firms, *((stem, id_) for stem, id_ in stems if id_ in names))):
        if len(stem) > 2 or around.named_in[one] & around.named_in[other]:
            yield one, other, (Clue("names that differ in the word for the firm", 0.5),)


def _shortest(name: str) -> str:
    short = _MARKS.sub("", name)
    for long, abbreviated in _SHORT:
        short = short.replace(long, abbreviated)
    return short


def _by_place(agencies: list[Node], around: Neighbourhood) -> Pairs:
    """第一医院 beside 三明市第一医院: one name is the other behind the name of a place."""
    by_name = {node.name: node.id for node in agencies}
    inland = [place for place in around.of("Place") if place.id[len("place:")].isdigit()]  # 美国国防部 is another
    places = {form for place in inland for form in (place.name, *place.aliases)}
    for node in agencies:
        for cut in range(2, len(node.name) - 2):
            whole = by_name.get(node.name[cut:])
            if whole and node.name[:cut] in places:
                yield node.id, whole, tuple(_placed(node, whole, node.name[:cut], around))


def _placed(node: Node, whole: str, place: str, around: Neighbourhood) -> Iterator[Clue]:
    yield Clue(f"one name without the place: {place}", 0.3)
    if around.named_in[node.id] & around.named_in[whole]:
        yield Clue("in one article", 0.3)


def _by_alias(agencies: list[Node]) -> Pairs:
    names = {node.name: node.id for node in agencies}
    for node in agencies:
        for alias in node.aliases:
            if names.get(alias, node.id) != node.id:
                yield node.id, names[alias], (Clue(f"one is also called as the other: {alias}", 0.5),)
    for one, other, alias in alike((alias, node.id) for node in agencies for alias in node.aliases):
        yield one, other, (Clue(f"one short form: {alias}", 0.3),)


def _by_character(agencies: list[Node]) -> Pairs:
    """Names that become equal when one character of each, or of the longer, is struck out."""
    names = {node.id: _MARKS.sub("", node.name) for node in agencies}
    long = {id_: name for id_, name in names.items() if len(name) >= _LEAST_NAME}
    struck = ((name[:i] + name[i + 1 :], id_) for id_, name in long.items() for i in range(_PLACE_PART, len(name)))
    for one, other, _ in alike((*struck, *((name, id_) for id_, name in long.items()))):
        if not any(map(_NUMERAL.match, _different(long[one], long[other]))):
            yield one, other, (Clue("names that differ in one character", 0.3),)


def _different(one: str, other: str) -> set[str]:
    """The characters in which two names differ."""
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return {c for tag, i, j, k, n in steps if tag != "equal" for c in one[i:j] + other[k:n]}
