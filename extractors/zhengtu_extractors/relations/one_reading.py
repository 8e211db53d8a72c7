"""Where several rules read one pair in one sentence, one reading stands.

What one takes as planned or under way another does not take as done, and what one knows as a pilot (甲市开展某试点)
another does not take as a rollout.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from zhengtu_extractors.document import Statement

_FIRST_MODALITY: Mapping[str, int] = {"denied": 0, "planned": 1, "ongoing": 2, "done": 3}
_FIRST_STAGE: Mapping[str, int] = {"origin": 0, "pilot": 1, "rollout": 2}


def in_one_reading(statements: Iterable[Statement]) -> list[Statement]:
    """The statements, those of one pair in one sentence with the same modality and the same stage."""
    groups: dict[tuple[str, str, str, int], list[Statement]] = defaultdict(list)
    listed = list(statements)
    for s in listed:
        groups[_pair(s)].append(s)
    return [_as_read(s, groups[_pair(s)]) for s in listed]


def _pair(s: Statement) -> tuple[str, str, str, int]:
    return s.type, s.source, s.target, s.sentence.start


def _as_read(s: Statement, group: list[Statement]) -> Statement:
    if len(group) == 1:
        return s
    modality = min((g.modality for g in group), key=_FIRST_MODALITY.__getitem__)
    stages = [g.properties["stage"] for g in group if "stage" in g.properties]
    stage = {"stage": min(stages, key=_FIRST_STAGE.__getitem__)} if stages else {}
    return replace(s, modality=modality, properties={**s.properties, **stage})
