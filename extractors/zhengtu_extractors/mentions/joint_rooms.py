"""Rooms of a discipline commission and the supervision commission that works with it: 市纪委监委第八监督检查室.

The two work as one, so that such a room is named after both, and a mention of it begins where the first is named.
"""

from zhengtu_extractors.mentions.agency_parts import Named
from zhengtu_extractors.official_names import Body

_SUPERVISION = "监察委员会"
_DISCIPLINE = "纪律检查委员会"


def with_joint_rooms(named: list[Named]) -> list[Named]:
    """The mentions again; a part of a supervision commission right behind the discipline commission is of both."""
    before = {n.end: n for n in named if n.body.name.endswith(_DISCIPLINE)}
    return [_of_both(before[n.start], n) if n.start in before and _room(n) else n for n in named]


def _room(named: Named) -> str:
    """What a part of a supervision commission is called: 第八监督检查室."""
    return named.body.name.partition(_SUPERVISION)[2]


def _of_both(discipline: Named, part: Named) -> Named:
    name = discipline.body.name.removeprefix("中国共产党").removeprefix("中共").removesuffix(_DISCIPLINE)
    both = f"{name}纪委国家监委" if name == "中央" else f"{name}纪委监委"
    body = Body(both + _room(part), "party", discipline.body.place)
    return Named(discipline.start, part.end, body, part.clue)
