"""The types of nodes and edges, read from `data/schema.yaml` and checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from zhengtu_graph.errors import SchemaError
from zhengtu_graph.extension import extensions
from zhengtu_graph.files import folder
from zhengtu_graph.schema_additions import with_additions

VALUE_KINDS = ("text", "date", "number")


@dataclass(frozen=True, slots=True)
class Label:
    """What a type, kind or value is called."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class EntityType:
    """A type of node; `properties` maps a name to `text`, `date` or `number`."""

    name: str
    label: Label
    colour: str
    shape: str
    kinds: Mapping[str, Label]
    properties: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RelationType:
    """A type of edge.

    `properties` maps a name to a kind of value or to the tuple of its values; `key` names the property that tells
    two edges of the same ends apart; `family` the group of relations that it is shown with.
    """

    name: str
    label: Label
    ends: tuple[tuple[str, str], ...]
    properties: Mapping[str, str | tuple[str, ...]]
    key: str | None = None
    symmetric: bool = False
    family: str | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """Relations that are drawn alike."""

    label: Label
    colour: str


@dataclass(frozen=True, slots=True)
class Schema:
    """All types by name."""

    version: int
    entities: Mapping[str, EntityType]
    provenance: Mapping[str, Label]
    relations: Mapping[str, RelationType]
    values: Mapping[str, Label]
    families: Mapping[str, Family] = field(default_factory=dict)


@cache
def load_schema(path: Path | None = None) -> Schema:
    """The shipped schema with the types that plug-ins add, or the one of `path`.

    Raises:
        SchemaError: a file is missing, is no YAML, breaks a rule, or a plug-in declares what is declared already; the
            message names the entry.
    """
    if path is not None:
        return parse_schema(_read(path))
    added = [(one.name, _read(one.schema)) for one in extensions() if one.schema]
    return parse_schema(with_additions(_read(folder("data") / "schema.yaml"), added))


def _read(path: Path) -> Any:
    try:
        return yaml.safe_load(path.read_text("utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise SchemaError(f"{path.name}: cannot be read: {error}") from error


def parse_schema(raw: Any) -> Schema:
    """The schema of a parsed YAML document.

    Raises:
        SchemaError: an entry is missing, unknown or contradicts another.
    """
    top = _mapping(raw, "schema", {"version", "entities", "provenance", "relations", "values"}, {"families"})
    entities = {n: _entity(n, e) for n, e in _mapping(top["entities"], "entities").items()}
    provenance = {
        n: _label(_mapping(e, f"provenance.{n}", {"label"})["label"], f"provenance.{n}.label")
        for n, e in _mapping(top["provenance"], "provenance").items()
    }
    values = {n: _label(e, f"values.{n}") for n, e in _mapping(top["values"], "values").items()}
    known = {*entities, *provenance}
    families = {n: _family(n, e) for n, e in _mapping(top.get("families", {}), "families").items()}
    relations = {n: _relation(n, e, known, values) for n, e in _mapping(top["relations"], "relations").items()}
    for name, relation in relations.items():
        if relation.family is not None and relation.family not in families:
            raise SchemaError(f"relations.{name}.family: {relation.family} is no declared family")
    if not isinstance(top["version"], int):
        raise SchemaError("version: a whole number is needed")
    return Schema(top["version"], entities, provenance, relations, values, families)


def valued(type_: str, values: Mapping[str, str], schema: Schema) -> dict[str, str | float]:
    """The properties of a node or edge of a type with those that the schema calls numbers as numbers."""
    declared = schema.entities.get(type_) or schema.relations.get(type_)
    kinds = declared.properties if declared else {}
    return {name: float(value) if kinds.get(name) == "number" else value for name, value in values.items()}


def _mapping(
    raw: Any, where: str, required: set[str] | None = None, optional: set[str] | None = None
) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise SchemaError(f"{where}: a mapping is needed, not {type(raw).__name__}")
    if required is None:
        return raw
    if missing := sorted(required - raw.keys()):
        raise SchemaError(f"{where}: {', '.join(missing)} missing")
    if unknown := sorted(str(k) for k in raw.keys() - required - (optional or set())):
        raise SchemaError(f"{where}: {', '.join(unknown)} unknown")
    return raw


def _label(raw: Any, where: str) -> Label:
    label = _mapping(raw, where, {"zh", "en"})
    if not all(isinstance(v, str) and v for v in label.values()):
        raise SchemaError(f"{where}: zh and en are words")
    return Label(label["zh"], label["en"])


def _family(name: str, raw: Any) -> Family:
    where = f"families.{name}"
    entry = _mapping(raw, where, {"label", "colour"})
    return Family(_label(entry["label"], f"{where}.label"), str(entry["colour"]))


def _entity(name: str, raw: Any) -> EntityType:
    where = f"entities.{name}"
    entry = _mapping(raw, where, {"label", "colour", "shape", "kinds", "properties"})
    kinds = {k: _label(v, f"{where}.kinds.{k}") for k, v in _mapping(entry["kinds"], f"{where}.kinds").items()}
    properties = _mapping(entry["properties"], f"{where}.properties")
    for key, kind in properties.items():
        if kind not in VALUE_KINDS:
            raise SchemaError(f"{where}.properties.{key}: one of {', '.join(VALUE_KINDS)}, not {kind!r}")
    label = _label(entry["label"], f"{where}.label")
    return EntityType(name, label, str(entry["colour"]), str(entry["shape"]), kinds, properties)


def _relation(name: str, raw: Any, known: set[str], values: Mapping[str, Label]) -> RelationType:
    where = f"relations.{name}"
    entry = _mapping(raw, where, {"label", "ends", "properties"}, {"key", "symmetric", "family"})
    ends = tuple(_end(e, known, f"{where}.ends") for e in entry["ends"])
    properties = {
        k: _property(v, values, f"{where}.properties.{k}")
        for k, v in _mapping(entry["properties"], f"{where}.properties").items()
    }
    key = entry.get("key")
    if key is not None and key not in properties:
        raise SchemaError(f"{where}.key: {key} is none of its properties")
    return RelationType(
        name,
        _label(entry["label"], f"{where}.label"),
        ends,
        properties,
        key,
        bool(entry.get("symmetric", False)),
        entry.get("family"),
    )


def _end(raw: Any, known: set[str], where: str) -> tuple[str, str]:
    if not isinstance(raw, list) or len(raw) != 2:
        raise SchemaError(f"{where}: pairs of source and target are needed, not {raw!r}")
    if unknown := [end for end in raw if end not in known]:
        raise SchemaError(f"{where}: {unknown[0]} is no declared type")
    return raw[0], raw[1]


def _property(raw: Any, values: Mapping[str, Label], where: str) -> str | tuple[str, ...]:
    if isinstance(raw, list):
        if unlabelled := [v for v in raw if v not in values]:
            raise SchemaError(f"{where}: {unlabelled[0]} has no label under values")
        return tuple(raw)
    if raw not in VALUE_KINDS:
        raise SchemaError(f"{where}: one of {', '.join(VALUE_KINDS)} or a list, not {raw!r}")
    return str(raw)
