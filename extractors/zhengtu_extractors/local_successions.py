"""What became of the departments of a place: 许昌市卫生局, 许昌市卫生和计划生育委员会, 许昌市卫生健康委员会.

The reforms say which function took over from which (`data/lexicons/function_successions.yaml`); the names a place chose
itself. So a body is linked to those that are known to be there, the nearest after it.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from zhengtu_extractors.official_names import Body, Later, lexicon

_TAILS = ("厅", "局", "委员会", "办公室")
_LEVELS = frozenset("省市县区州盟旗")


class _Step(NamedTuple):
    """Names, without their place, of what may stand in the place of a department; `year` is that of the reform."""

    names: tuple[str, ...]
    manner: str
    year: str


def local_successors(name: str, known: Container[str]) -> tuple[Later, ...]:
    """The departments of the same place that came next after a department, of those whose names are `known`.

    `date` is the year of the reform in which it went.
    """
    splits = ((name[:at], name[at:]) for at in range(2, len(name)) if name[at - 1] in _LEVELS)
    place, function = next((split for split in splits if split[1] in _steps()), ("", ""))
    found = {later.body.name: later for later in _known_after(place, function, known)}
    return tuple(found[later] for later in sorted(found))


def _known_after(place: str, function: str, known: Container[str]) -> Iterator[Later]:
    """The known bodies that are one step behind a function; where a step has none, those behind it."""
    for step in _steps().get(function, ()):
        there = [place + later for later in step.names if place + later in known]
        yield from (Later(Body(later, "government"), step.year, step.manner) for later in there)
        if not there:
            behind = (later for name in step.names for later in _known_after(place, name, known))
            yield from (later._replace(date=step.year, manner=_joint(step, later)) for later in behind)


def _joint(step: _Step, later: Later) -> str:
    return later.manner if step.manner == "renamed" else step.manner


@cache
def _steps() -> Mapping[str, tuple[_Step, ...]]:
    """The steps behind each department, by its name without the place."""
    found: dict[str, tuple[_Step, ...]] = defaultdict(tuple)
    for row in lexicon("function_successions"):
        into = tuple(name for function in row["into"] for name in _names(function))
        for former in (name for function in row["from"] for name in _names(function)):
            found[former] += (_Step(into, row["manner"], str(row["year"])),)
    return dict(found)


def _names(function: str) -> tuple[str, ...]:
    """卫生 may be a 卫生厅 or a 卫生局; a name that bears its tail is that one."""
    return (function,) if function.endswith(_TAILS) else tuple(function + tail for tail in _TAILS)
