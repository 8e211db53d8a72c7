"""Parts of a body, printed after it: 交通运输部法制司, 省公安厅禁毒总队, 建行安康分行, 国土资源部党组."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from zhengtu_extractors.official_names import Body, lexicon


class Named(NamedTuple):
    """A stretch of text that means a body; `clue` is empty for a full name. `parent` is the body that it is part of."""

    start: int
    end: int
    body: Body
    clue: str = ""


_NEXT = re.compile(r"[、和及]|以及")
# What goes on after the last character of a part, so that it is another word: 处理, 司机, 中心城区.
_GOES_ON = re.compile(
    r"(?<=司)[法机令]|(?<=处)[理置于罚分境在长]|(?<=局)[面部限势]|(?<=室)[内外]|(?<=中心)[城思任工区]|(?<=组)[织成建]|(?<=党委)[、]?政府|(?<=厅)级|(?<=院)[校士]|(?<=组)长"
)
_DEPARTMENTS_ONLY = re.compile(r"(?:局|厅|部|委员会|署|总局|院|社|会|行|公司|中心|室|处|站|所|馆|校|学院|大学|国务院)$")
_LONGEST = 14


def parts(text: str, whole: Named) -> list[Named]:
    """The part that follows a body, the part of that part, and further parts of the body in the same list."""
    first = _part(text, whole.end, whole, whole.start)
    if not first:
        return []
    found = [first, *parts(text, first)]
    while mark := _NEXT.match(text, found[-1].end):
        other = _part(text, mark.end(), whole, mark.end())
        if not other:
            break
        found.append(other)
    return found


def _part(text: str, at: int, whole: Named, start: int) -> Named | None:
    """The part that begins at `at`; its mention begins at `start`."""
    window = text[at : at + _LONGEST]
    found = _pattern().match(window)
    if not found or _GOES_ON.match(text, at + found.end()):
        return None
    if found["which"] and _stops().search(found["which"]):
        return None
    name = found[0]
    clue = "" if start == whole.start else f"{whole.body.name} + {name}"
    return Named(start, at + found.end(), part_of(whole.body, name), clue or whole.clue)


def part_of(whole: Body, name: str) -> Body:
    """The body that a part's printed name means under its whole."""
    if name not in _organs():
        return Body(whole.name + name, whole.kind, whole.place)
    local = whole.kind == "government" and whole.place is not None and name in ("党组", "党委")
    return Body(f"中共{whole.name}{name}" if local else whole.name + name, "party", whole.place)


@cache
def _organs() -> frozenset[str]:
    return frozenset(lexicon("agency_functions")["sub_units"]["party"])


@cache
def _pattern() -> re.Pattern[str]:
    """A part alone (办公厅, 党组), or with two or more characters that say which (政策法规司)."""
    units = lexicon("agency_functions")["sub_units"]
    alone = "|".join(sorted((*units["party"], *units["alone"]), key=len, reverse=True))
    own = "|".join(sorted(units["own"], key=len, reverse=True))
    return re.compile(
        rf"(?P<which>)(?:{alone})|(?P<more>[一-鿿]{{2,10}}?)(?:{own})".replace("which>)", "none>)").replace(
            "more>", "which>"
        )
    )


@cache
def _stops() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("agency_functions")["sub_unit_stops"]))


def bare_organs(text: str) -> Iterator[re.Match[str]]:
    """Party organs that stand without their body: 厅长、党组书记."""
    organs = "|".join(sorted(_organs() - {"党委", "党支部", "党总支"}, key=len, reverse=True))
    return re.finditer(rf"(?<![一-鿿])(?:原)?(?P<organ>{organs})", text)
