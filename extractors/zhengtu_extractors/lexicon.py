"""All word lists of the program in one automaton, so that a text is scanned once.

A lexicon is a function that yields entries; `LEXICONS` is the table of them. The automaton gives every hit,
overlapping ones too: which of them count is for the finder to say.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import ahocorasick


class Entry(NamedTuple):
    """A surface form, the label under which its finder looks for it, and what the finder needs to know of it."""

    surface: str
    label: str
    value: Any = None


class Hit(NamedTuple):
    """An entry's surface at `start:end` of a text."""

    start: int
    end: int
    value: Any


Hits = Mapping[str, list[Hit]]
Lexicon = Callable[[], Iterable[Entry]]


def lexicons() -> tuple[Lexicon, ...]:
    """The table of lexicons (a function, since the finders import this module)."""
    from zhengtu_extractors.mentions.natural_features import natural_names  # noqa: PLC0415
    from zhengtu_extractors.mentions.official_agencies import agency_forms  # noqa: PLC0415
    from zhengtu_extractors.mentions.open_agencies import suffix_forms  # noqa: PLC0415
    from zhengtu_extractors.mentions.place_names import (  # noqa: PLC0415
        country_names,
        division_names,
        taiwan_names,
        zone_names,
    )
    from zhengtu_extractors.mentions.post_titles import titles  # noqa: PLC0415
    from zhengtu_extractors.mentions.sites import site_names  # noqa: PLC0415
    from zhengtu_extractors.mentions.standing_meetings import standing_names  # noqa: PLC0415
    from zhengtu_extractors.mentions.standing_policies import standing_policies  # noqa: PLC0415

    return (
        agency_forms,
        suffix_forms,
        standing_policies,
        division_names,
        country_names,
        zone_names,
        taiwan_names,
        site_names,
        natural_names,
        titles,
        standing_names,
    )


@cache
def automaton() -> ahocorasick.Automaton:
    """The automaton over all lexicons; built once a process."""
    built = ahocorasick.Automaton()
    by_surface: dict[str, list[Entry]] = defaultdict(list)
    for entry in _entries():
        by_surface[entry.surface].append(entry)
    for surface, entries in by_surface.items():
        built.add_word(surface, tuple(entries))
    built.make_automaton()
    return built


def _entries() -> Iterator[Entry]:
    for lexicon in lexicons():
        yield from lexicon()


def scan(text: str) -> Hits:
    """All hits in a folded text by label, each list sorted by start, longer ones first."""
    hits: dict[str, list[Hit]] = defaultdict(list)
    for last, entries in automaton().iter(text):
        for entry in entries:
            hits[entry.label].append(Hit(last + 1 - len(entry.surface), last + 1, entry.value))
    for found in hits.values():
        found.sort(key=lambda hit: (hit.start, -hit.end))
    return hits
