"""The shipped questions: files of Cypher whose head says what they ask, take and give."""

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from zhengtu_graph.check import is_iso_cut
from zhengtu_graph.errors import UsageError
from zhengtu_graph.files import folder
from zhengtu_graph.names import NameIndex, load_names
from zhengtu_graph.rows import Rows
from zhengtu_graph.schema import Schema, load_schema
from zhengtu_graph.store.base import Store

_HEAD = re.compile(r"// (group|question|question_zh|param|columns|example)\b ?(.*)")
_PARAM = re.compile(r"(?P<name>[a-z_]+): (?P<type>[A-Za-z:]+)(?: = (?P<default>.+?))? — (?P<meaning>.+)")
_TYPES = ("text", "number", "share", "date", "entity", "type", "relation")
_SHARE = re.compile(r"[01]|[01]?\.[0-9]+")

GROUPS = {
    "people": ("人物与职务", "People and posts"),
    "policies": ("政策与扩散", "Policies and their spread"),
    "documents": ("文件与谱系", "Documents and lineage"),
    "meetings": ("会议", "Meetings"),
    "agencies": ("机构与网络", "Agencies and networks"),
    "evidence": ("原句与质量", "Evidence and quality"),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question.

    Attributes:
        name: as in the statement, without `$`.
        type: `text`, `number` (whole), `share` (0 to 1), `date` (ISO, cut to what is known), `entity` (any),
            `entity:Policy` (of that type), `type` (an entity type) or `relation` (a relation type).
        required: whether it must be given.
        default: its value where it is not given.
        meaning: one line in English.
    """

    name: str
    type: str
    required: bool
    default: str | int | float | None
    meaning: str


@dataclass(frozen=True, slots=True)
class Query:
    """A shipped question: its file's name without `.cypher`, its head (`group` is one of GROUPS), and the statement."""

    name: str
    group: str
    question: str
    question_zh: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    example: str
    statement: str


@cache
def list_queries() -> tuple[Query, ...]:
    """All shipped questions by name.

    Raises:
        UsageError: a file's head is wrong; the message names file and line.
    """
    return tuple(parse_query(path.stem, path.read_text("utf-8")) for path in sorted(folder("queries").glob("*.cypher")))


def parse_query(name: str, text: str) -> Query:
    """The question in a file's text.

    Raises:
        UsageError: a line of the head is missing, unknown or malformed.
    """
    head: dict[str, list[str]] = {}
    lines = text.splitlines()
    body = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
    for number, line in enumerate(lines[:body], 1):
        found = _HEAD.fullmatch(line)
        if not found:
            raise UsageError(f"{name}.cypher:{number}: not a line of a head: {line}")
        head.setdefault(found.group(1), []).append(found.group(2).removeprefix(": "))
    one = {key: _one(name, head, key) for key in ("question", "question_zh", "columns", "example")}
    if (group := _one(name, head, "group")) not in GROUPS:
        raise UsageError(f"{name}.cypher: the group is one of {', '.join(GROUPS)}, not {group!r}")
    return Query(
        name=name,
        group=group,
        question=one["question"],
        question_zh=one["question_zh"],
        parameters=tuple(_parameter(name, raw) for raw in head.get("param", [])),
        columns=tuple(column.strip() for column in one["columns"].split(",")),
        example=one["example"],
        statement="\n".join(lines[body:]).strip(),
    )


def run_query(
    store: Store,
    name: str,
    parameters: Mapping[str, object],
    names: NameIndex | None = None,
) -> Rows:
    """The answer to the shipped question `name`.

    Args:
        store: where the graph is.
        name: of the question, as in `list_queries`.
        parameters: values by name; an entity is given by id, name, alias or pinyin.
        names: the index that resolves them; without one it is read from the store when an entity is given.

    Raises:
        UsageError: no such question or parameter, a missing or malformed value, or a name that no entity or several
            bear; the message says which there are.
        StoreError: the store cannot be asked.
    """
    query = named_query(name)
    _check_names(query, parameters)
    schema = load_schema()
    index = cache(lambda: names or load_names(store, schema))
    values = {p.name: _value(p, parameters.get(p.name, p.default), index, schema) for p in query.parameters}
    # That a graph has no edge of some type yet is no fault of the question.
    return replace(store.cypher(query.statement, values), warnings=())


def named_query(name: str) -> Query:
    """The shipped question of a name.

    Raises:
        UsageError: there is none; the message gives the nearest.
    """
    queries = {query.name: query for query in list_queries()}
    if name in queries:
        return queries[name]
    near = difflib.get_close_matches(name, queries, n=3, cutoff=0.4)
    raise UsageError(f"no question {name!r}; " + (f"near: {', '.join(near)}" if near else f"all: {', '.join(queries)}"))


def _one(name: str, head: Mapping[str, list[str]], key: str) -> str:
    values = head.get(key, [])
    if len(values) != 1 or not values[0]:
        raise UsageError(f"{name}.cypher: one line `// {key}: …` is needed, there are {len(values)}")
    return values[0]


def _parameter(name: str, raw: str) -> Parameter:
    found = _PARAM.fullmatch(raw)
    if not found or found["type"].partition(":")[0] not in _TYPES:
        raise UsageError(f"{name}.cypher: `// param NAME: type = default — meaning` is needed, not {raw!r}")
    return Parameter(
        found["name"],
        found["type"],
        found["default"] is None,
        _default(found["type"], found["default"]),
        found["meaning"],
    )


def _default(type_: str, raw: str | None) -> str | int | float | None:
    if raw is None or raw == "null":
        return None
    numbers: dict[str, type[int | float]] = {"number": int, "share": float}
    return numbers[type_](raw) if type_ in numbers else raw


def _check_names(query: Query, given: Mapping[str, object]) -> None:
    known = [p.name for p in query.parameters]
    takes = f"{query.name} takes {', '.join(known) or 'no parameter'}"
    if unknown := [name for name in given if name not in known]:
        raise UsageError(f"no parameter {unknown[0]!r}; {takes}")
    if missing := [p.name for p in query.parameters if p.required and given.get(p.name) is None]:
        raise UsageError(f"parameter {missing[0]!r} is missing; {takes}")


def _value(
    parameter: Parameter, given: object, index: Callable[[], NameIndex], schema: Schema
) -> str | int | float | None:
    if given is None:
        return None
    kind, _, type_ = parameter.type.partition(":")
    text = str(given).strip()
    wrong = UsageError(f"parameter {parameter.name!r} is a {parameter.type}, not {text!r}")
    match kind:
        case "entity":
            return index().resolve(text, type_ or None).id
        case "number":
            if not text.isdecimal():
                raise wrong
            return int(text)
        case "share":
            if not _SHARE.fullmatch(text) or float(text) > 1:
                raise wrong
            return float(text)
        case "date" if not is_iso_cut(text):
            raise wrong
        case "type" if text not in schema.entities:
            raise _none_of(parameter, text, schema.entities)
        case "relation" if text not in schema.relations:
            raise _none_of(parameter, text, schema.relations)
    return text


def _none_of(parameter: Parameter, text: str, known: Iterable[str]) -> UsageError:
    return UsageError(f"parameter {parameter.name!r} is one of {', '.join(known)}, not {text!r}")
