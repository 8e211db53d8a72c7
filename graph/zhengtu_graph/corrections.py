"""People's judgements on a graph, read from a plain file that is made to be kept in git; `docs/resolution.md`.

One row a judgement, as CSV with a head line or as a YAML list of mappings with the same keys:

    judgement,entity,other,who,when,why
    same,policy:三明医改,三明医改模式,林一,2024-07-20,两个名称指同一项改革

Lines of a CSV file that begin with # are comments. The file is read only; what it says is checked in three steps: each
row by itself and the rows against each other here, names against a graph in `judgements`.
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

import yaml

from zhengtu_graph.check import is_iso_cut
from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Modality
from zhengtu_graph.schema import Schema, load_schema

Judgement = Literal["same", "different", "rename", "retype", "drop", "add"]
SUFFIXES = (".csv", ".yaml", ".yml")
COLUMNS = (
    "judgement", "entity", "other", "name", "type", "kind", "relation", "properties", "modality", "form", "article",
    "source", "who", "when", "why",
)  # fmt: skip

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_SHOWN = 10  # problems in a message
_HINTS = {
    "entity": "an id such as agency:国务院, or a name that one entity alone bears",
    "other": "the id or name of the second entity",
    "name": "the full official name",
    "type": "a type such as Person, Agency, Place, Policy, Meeting",
    "relation": "a relation type such as ISSUED",
    "source": "what says so: a document, a page with its date, an address",
    "who": "who judged",
    "when": "the day of the judgement, e.g. 2024-07-20",
    "why": "the reason, in a few words",
}


@dataclass(frozen=True, slots=True)
class Correction:
    """One judgement of a person.

    Attributes:
        judgement: same, different, rename, retype, drop or add.
        entity: id or name of the entity that it is about.
        who: the person who judged.
        when: the day of the judgement (ISO).
        why: the reason.
        where: file name and line, for messages: `corrections.csv:12`.
        other: id or name of the second entity of same and different; the target of a relation.
        name: the new name; the name of what is added or parted.
        type: the entity type.
        kind: one of the type's kinds.
        relation: the relation type of an edge to drop or add.
        properties: of what is added; of an edge to drop, those by which it is told from others.
        modality: of the edge; empty for done (add) or any (drop).
        form: the words of a mention to drop.
        article: id or source of the only article that is meant.
        source: what says so, for what is added.
    """

    judgement: Judgement
    entity: str
    who: str
    when: str
    why: str
    where: str = ""
    other: str = ""
    name: str = ""
    type: str = ""
    kind: str = ""
    relation: str = ""
    properties: Mapping[str, str] = field(default_factory=dict)
    modality: str = ""
    form: str = ""
    article: str = ""
    source: str = ""


class Shape(NamedTuple):
    """Which columns a judgement needs and may have, besides judgement, entity, who, when and why; an example row."""

    needed: frozenset[str]
    allowed: frozenset[str]
    example: str


def _shape(needed: str, allowed: str, example: str) -> Shape:
    return Shape(frozenset(needed.split()), frozenset(f"{needed} {allowed}".split()), example)


SHAPES: Mapping[str, Shape] = {
    "same": _shape("other", "", "judgement=same, entity=policy:三明医改, other=三明医改模式"),
    "different": _shape("other", "article name", "judgement=different, entity=张伟, other=person:张伟@410000"),
    "rename": _shape("name", "", "judgement=rename, entity=三明医改, name=三明市医药卫生体制改革"),
    "retype": _shape("", "type kind", "judgement=retype, entity=三明医改, type=Policy, kind=reform"),
    "drop": _shape("", "", "judgement=drop, entity=agency:某某中心"),
    "drop edge": _shape(
        "relation other", "properties modality", "judgement=drop, entity=国务院, relation=ISSUED, other=三明医改"
    ),
    "drop form": _shape("form", "article", "judgement=drop, entity=agency:三明市第一医院, form=市医院"),
    "add": _shape(
        "type name source",
        "kind properties",
        "judgement=add, entity=agency:某某会, type=Agency, name=…, source=…",
    ),
    "add edge": _shape(
        "relation other source", "properties modality", "judgement=add, entity=A, relation=ISSUED, other=B, source=…"
    ),
}
_ALWAYS = frozenset({"judgement", "entity", "who", "when", "why"})


def shape_of(correction: Correction) -> str:
    """What kind of judgement it is: a key of `SHAPES`."""
    if correction.judgement in ("drop", "add") and (correction.relation or correction.other):
        return f"{correction.judgement} edge"
    return (
        "drop form"
        if correction.judgement == "drop" and (correction.form or correction.article)
        else (correction.judgement)
    )


def load_corrections(path: Path) -> tuple[Correction, ...]:
    """The judgements of a file, in its order.

    Raises:
        UsageError: the file cannot be read, a row is wrong, or rows contradict each other; the message gives file and
            line, what is wrong and what to write.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise UsageError(f"{path}: corrections are kept in a file whose name ends in {', '.join(SUFFIXES)}")
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is not UTF-8; save it again as UTF-8 (in Excel: CSV UTF-8)") from error
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    return parse_corrections(text, path.name)


def parse_corrections(text: str, name: str, schema: Schema | None = None) -> tuple[Correction, ...]:
    """The judgements in a file's text; `name` is the file's, by whose suffix the format is known.

    Raises:
        UsageError: as `load_corrections` says.
    """
    schema = schema or load_schema()
    rows = list(_csv_rows(text, name) if name.lower().endswith(".csv") else _yaml_rows(text, name))
    problems: list[str] = []
    found: list[Correction] = []
    for where, cells in rows:
        wrong = list(_cell_problems(cells))
        if not wrong:
            found.append(_correction(where, cells))
            wrong = list(_problems(found[-1], schema))
        problems += (f"{where}: {line}" for line in wrong)
    refuse(problems)
    refuse(conflicts(found))
    return tuple(found)


def refuse(problems: Iterable[str]) -> None:
    """Raise a UsageError that names the problems, if there are any."""
    lines = list(dict.fromkeys(problems))
    if lines:
        more = f" (and {len(lines) - _SHOWN} more)" if len(lines) > _SHOWN else ""
        raise UsageError("; ".join(lines[:_SHOWN]) + more)


Row = tuple[str, dict[str, str]]


def _csv_rows(text: str, name: str) -> Iterator[Row]:
    head: list[str] = []
    reader = csv.reader(io.StringIO(text))
    line = 1
    try:
        for cells in reader:
            where, line = f"{name}:{line}", reader.line_num + 1
            values = [cell.strip() for cell in cells]
            if not any(values) or values[0].startswith("#"):
                continue
            if not head:
                head = _head(values, where)
                continue
            if len(values) > len(head):
                refuse(
                    [f"{where}: has {len(values)} cells for {len(head)} columns; put quotes round a cell with a comma"]
                )
            yield where, {column: value for column, value in zip(head, values, strict=False) if value}
    except csv.Error as error:
        raise UsageError(f"{name}:{line}: is no CSV: {error}") from error


def _head(values: list[str], where: str) -> list[str]:
    if unknown := [value for value in values if value not in COLUMNS]:
        refuse([f"{where}: {unknown[0]!r} is no column; the head line names some of {', '.join(COLUMNS)}"])
    if missing := sorted(_ALWAYS - set(values)):
        refuse([f"{where}: the head line lacks {', '.join(missing)}"])
    if len(set(values)) < len(values):
        refuse([f"{where}: a column stands twice in the head line"])
    return values


def _yaml_rows(text: str, name: str) -> Iterator[Row]:
    loader = yaml.BaseLoader(text)  # every scalar a string: no dates, no booleans
    try:
        top = loader.get_single_node()
        entries = [] if top is None else top.value
        if top is not None and not isinstance(top, yaml.SequenceNode):
            refuse([f"{name}:1: a list is needed, each item begins with - judgement:"])
        for entry in entries:
            where = f"{name}:{entry.start_mark.line + 1}"
            if not isinstance(entry, yaml.MappingNode):
                refuse([f"{where}: a mapping is needed, such as - judgement: same"])
            yield where, dict(_yaml_cells(loader.construct_mapping(entry, deep=True), where))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise UsageError(f"{name}:{line}: is no YAML: {getattr(error, 'problem', None) or error}") from error
    finally:
        loader.dispose()


def _yaml_cells(raw: Mapping[Any, object], where: str) -> Iterator[tuple[str, str]]:
    for key, value in raw.items():
        if isinstance(value, dict) and key == "properties":
            yield key, ";".join(f"{k}={v}" for k, v in value.items())
        elif not isinstance(value, str):
            refuse([f"{where}: {key}: words are needed, not a list or a mapping"])
        elif value.strip():
            yield str(key), value.strip()


def _cell_problems(cells: Mapping[str, str]) -> Iterator[str]:
    if unknown := [key for key in cells if key not in COLUMNS]:
        yield f"{unknown[0]!r} is no column; known are {', '.join(COLUMNS)}"
    if cells.get("judgement") not in get_args(Judgement):
        yield f"judgement is one of {', '.join(get_args(Judgement))}, not {cells.get('judgement', '')!r}"
    for key in ("entity", "who", "when", "why"):
        if key not in cells:
            yield f"{key} is missing; write {_HINTS[key]}"
    when = cells.get("when")
    if when is not None and not (len(when) == 10 and is_iso_cut(when)):
        yield f"when is {when!r}; write {_HINTS['when']}"
    if bad := [pair for pair in _pairs(cells.get("properties", "")) if len(pair) < 2 or not all(pair)]:
        yield f"properties: {bad[0][0]!r}; write name=value, several parted by a semicolon"


def _pairs(text: str) -> list[list[str]]:
    parts = text.replace("；", ";").split(";")
    return [[side.strip() for side in part.split("=", 1)] for part in parts if part.strip()]


def _correction(where: str, cells: Mapping[str, str]) -> Correction:
    properties = dict(_pairs(cells.get("properties", "")))
    return Correction(**{**cells, "properties": properties}, where=where)  # type: ignore[arg-type]


def _problems(c: Correction, schema: Schema) -> Iterator[str]:
    name = shape_of(c)
    shape = SHAPES[name]
    given = {column for column in COLUMNS if getattr(c, column)} - _ALWAYS
    for column in sorted(shape.needed - given):
        yield f"{name}: {column} is missing; write {_HINTS[column]}, as in {shape.example}"
    for column in sorted(given - shape.allowed):
        yield f"{name}: {column} has no meaning here; leave it empty, as in {shape.example}"
    if name == "retype" and not (c.type or c.kind):
        yield f"retype: type or kind is missing; write {_HINTS['type']}, as in {shape.example}"
    if name == "different" and c.name and not c.article:
        yield "different: name goes with article: it names what the article means"
    if name in ("same", "different") and c.entity == c.other:
        yield f"{name}: {c.entity} stands on both sides; write {_HINTS['other']}"
    yield from _type_problems(c, schema)


def _type_problems(c: Correction, schema: Schema) -> Iterator[str]:
    if c.type and c.type not in schema.entities:
        yield f"type is one of {', '.join(schema.entities)}, not {c.type!r}"
    elif c.type and c.kind and c.kind not in schema.entities[c.type].kinds:
        yield f"kind of {c.type} is one of {', '.join(schema.entities[c.type].kinds) or '(none)'}, not {c.kind!r}"
    if c.judgement == "add" and c.type in schema.entities and not c.relation:
        yield from _id_problems(c)
        yield from _value_problems(c.properties, schema.entities[c.type].properties, c.type)
    if c.relation and c.relation not in schema.relations:
        yield f"relation is one of {', '.join(schema.relations)}, not {c.relation!r}"
    elif c.relation:
        yield from _value_problems(c.properties, schema.relations[c.relation].properties, c.relation)
    if c.modality and c.modality not in get_args(Modality):
        yield f"modality is one of {', '.join(get_args(Modality))}, not {c.modality!r}"


def _id_problems(c: Correction) -> Iterator[str]:
    prefix = f"{c.type.lower()}:"
    if not c.entity.startswith(prefix) or c.entity == prefix:
        yield f"add: entity is {c.entity!r}; write the new id, which begins with {prefix}"


def _value_problems(
    given: Mapping[str, str], declared: Mapping[str, str] | Mapping[str, str | tuple[str, ...]], of: str
) -> Iterator[str]:
    for name, value in given.items():
        kind = declared.get(name)
        if kind is None:
            yield f"{of} has no property {name!r}; known are {', '.join(declared) or '(none)'}"
        elif isinstance(kind, tuple) and value not in kind:
            yield f"{name} is one of {', '.join(kind)}, not {value!r}"
        elif kind == "date" and not is_iso_cut(value):
            yield f"{name} is {value!r}; write a date such as 2016, 2016-02 or 2016-02-15"
        elif kind == "number" and not _NUMBER.fullmatch(value):
            yield f"{name} is {value!r}; write a number such as 12 or 3.5"


def same_as(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For every member of a pair the one that stays of all that are the same: never second, of several the smallest.

    The order of the pairs does not matter, and the relation is transitive.
    """
    given = list(pairs)
    groups: dict[str, set[str]] = {}
    for pair in given:
        joined = set().union(*(groups.get(one, {one}) for one in pair))
        groups.update(dict.fromkeys(joined, joined))
    seconds = {second for _, second in given}
    return {one: min(group - seconds or group) for one, group in groups.items()}


def conflicts(corrections: Sequence[Correction], meant: Callable[[str], str] = str) -> Iterator[str]:
    """What rows say against each other, a line each; `meant` gives the id that a text of the file means."""
    same = same_as((meant(c.entity), meant(c.other)) for c in corrections if c.judgement == "same")

    def stays(text: str) -> str:
        return same.get(meant(text), meant(text))

    for c in corrections:
        if c.judgement == "different" and not c.article and stays(c.entity) == stays(c.other):
            joined = [d.where for d in corrections if d.judgement == "same" and stays(d.entity) == stays(c.entity)]
            yield f"{c.where}: {c.entity} and {c.other} are different, but " + (
                f"the same by {', '.join(joined)}; drop a row"
                if joined
                else f"one entity, {stays(c.entity)}; write the article that means another, and a new id for that"
            )
    yield from _two_values(corrections, stays)
    yield from _dropped(corrections, stays)


def _two_values(corrections: Iterable[Correction], stays: Callable[[str], str]) -> Iterator[str]:
    said: dict[tuple[str, ...], tuple[str, str]] = {}
    for c in corrections:
        for key, value in _single(c, stays):
            first, where = said.setdefault(key, (value, c.where))
            if first != value:
                yield f"{c.where}: {' '.join(key)} is {value} here, but {first} in {where}; drop a row"


def _single(c: Correction, stays: Callable[[str], str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """What of a row can be said in one way only: key and value."""
    shape, entity = shape_of(c), stays(c.entity)
    if shape == "rename":
        yield ("name of", entity), c.name
    if shape == "retype":
        yield from ((("type of", entity), c.type),) if c.type else ()
        yield from ((("kind of", entity), c.kind),) if c.kind else ()
    if shape == "different" and c.article:
        yield ("what", c.article, "means by", entity), stays(c.other)
    if shape == "add":
        yield ("what is added as", entity), f"{c.type} {c.name} {c.kind} {dict(sorted(c.properties.items()))}"


def _dropped(corrections: Sequence[Correction], stays: Callable[[str], str]) -> Iterator[str]:
    """Rows about an entity that another row drops."""
    others: dict[str, list[Correction]] = defaultdict(list)
    for c in corrections:
        if shape_of(c) not in ("drop", "drop edge", "different"):
            for entity in {stays(c.entity), stays(c.other)} if c.other else {stays(c.entity)}:
                others[entity].append(c)
    for c in corrections:
        for other in others[stays(c.entity)] if shape_of(c) == "drop" else ():
            yield f"{c.where}: {c.entity} is dropped, but {other.judgement} in {other.where} keeps it; drop a row"
