"""One person under changing posts: joined where two articles tell of the same post, and on nothing less.

A person's id bears the seat of the first post that an article names. So 林一山, 三明市市长, has another id than one
whom an article calls 福建省副省长 and before that 三明市市长. Who bears one name and holds one leading post of one body
is one person, and so is, step by step, who has been joined so: such an article joins those that name him by either post
alone. To bear one name, or one seat, joins nobody.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from zhengtu_graph.model import Entity, Facts

# Posts that one person holds, or few do who may be told by their names; not those of many (教授, 委员, 项目经理).
_OF_FEW = re.compile(
    r"(?:书记|[省市县区州盟旗镇乡部委局厅司处院校所会行社台馆站团关署组村庭队办]长|主任|主席|总理|国务委员|秘书长|检察长|董事长|总经理|总裁|"
    r"专员|司令|司令员|政委|政治委员|参谋长|大使|总编辑|总领事|行政长官)$"
)

Apart = Container[frozenset[str]]


def one_person(facts: Iterable[Facts], apart: Apart = frozenset()) -> dict[str, str]:
    """Ids of persons that are one with another, by the id that stays: the smallest.

    Args:
        facts: of all articles; their order tells nothing.
        apart: pairs of ids that are not to be joined.
    """
    by_post: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    met: set[frozenset[str]] = set()
    for one in facts:
        names = {e.id: e.name for e in one.entities if e.type == "Person"}
        met |= set(_namesakes(names))
        for r in one.relations:
            if r.type == "HOLDS_POST" and r.source in names and _OF_FEW.search(r.properties.get("title", "")):
                by_post[names[r.source], r.target, r.properties["title"]].add(r.source)
    groups = _joined(by_post.values())
    return {id_: min(g) for g in groups if not _parted(g, met, apart) for id_ in g if id_ != min(g)}


def _namesakes(names: Mapping[str, str]) -> Iterator[frozenset[str]]:
    """Pairs of persons whom one article tells apart though they have one name."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for id_, name in names.items():
        by_name[name].append(id_)
    yield from (frozenset((a, b)) for ids in by_name.values() for a in ids for b in ids if a < b)


def _joined(sets: Iterable[set[str]]) -> list[frozenset[str]]:
    """The sets, those with a common member made one."""
    group_of: dict[str, frozenset[str]] = {}
    for ids in sets:
        whole = frozenset(ids).union(*(group_of.get(id_, frozenset()) for id_ in ids))
        group_of |= dict.fromkeys(whole, whole)
    return [g for g in set(group_of.values()) if len(g) > 1]


def _parted(group: frozenset[str], met: set[frozenset[str]], apart: Apart) -> bool:
    """Whether two of a group are known to be two: then none is joined, for a person to judge."""
    pairs = (frozenset((a, b)) for a in group for b in group if a < b)
    return any(pair in met or pair in apart for pair in pairs)


def with_moves(facts: Sequence[Facts], moves: Mapping[str, str]) -> list[Facts]:
    """The facts with persons under the ids that stay."""
    return [one if moves.keys().isdisjoint(e.id for e in one.entities) else _moved(one, moves) for one in facts]


def _moved(facts: Facts, moves: Mapping[str, str]) -> Facts:
    entities = tuple(_entity(e, moves) for e in facts.entities)
    relations = tuple(
        replace(r, source=moves.get(r.source, r.source), target=moves.get(r.target, r.target)) for r in facts.relations
    )
    return replace(facts, entities=entities, relations=relations)


def _entity(entity: Entity, moves: Mapping[str, str]) -> Entity:
    return replace(entity, id=moves[entity.id]) if entity.id in moves else entity
