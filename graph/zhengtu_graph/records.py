"""The article record: the JSON form of `Facts`, one flat object that `zhengtu extract` prints and Parquet keeps.

Its keys are the fields of `Article`, then `entities` and `relations`. Reading a record back gives equal facts, but for
the signature, which is no business of a reader.
"""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from zhengtu_graph.errors import SchemaError
from zhengtu_graph.model import Article, Facts


def to_record(facts: Facts) -> dict[str, Any]:
    """Facts as plain dicts, lists, strings and numbers."""
    record: dict[str, Any] = _plain(facts.article)
    return record | {"entities": _plain(facts.entities), "relations": _plain(facts.relations)}


def from_record(record: Mapping[str, Any]) -> Facts:
    """Facts of a record; keys that it lacks take their defaults, keys that are not ours are passed over.

    Raises:
        SchemaError: a key without default is missing, or a value has another form.
    """
    try:
        return Facts(
            build(Article, record),
            build(hints(Facts)["entities"], record.get("entities") or ()),
            build(hints(Facts)["relations"], record.get("relations") or ()),
            build(hints(Facts)["signature"], record.get("signature") or ()),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        where = record.get("id") or record.get("source") or "record"
        raise SchemaError(f"{where}: no article record: {type(error).__name__}: {error}") from error


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    return value


def build(kind: Any, raw: Any) -> Any:
    """A value of a type of the model from its plain form (a mapping may also come as a list of pairs)."""
    if is_dataclass(kind):
        return _dataclass(kind, raw)
    if is_named_tuple(kind):
        return kind(*(raw.values() if isinstance(raw, Mapping) else raw))
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return None if raw is None else build(get_args(kind)[0], raw)
    if origin is tuple:
        return tuple(build(get_args(kind)[0], v) for v in raw)
    return dict(raw) if origin is Mapping else raw


def _dataclass(kind: Any, raw: Mapping[str, Any]) -> Any:
    known = hints(kind)
    return kind(**{name: build(known[name], raw[name]) for name in known if name in raw})


@cache
def hints(kind: Any) -> dict[str, Any]:
    """The fields of a type of the model with their resolved types."""
    return get_type_hints(kind)


def is_named_tuple(kind: Any) -> bool:
    """Whether a type of the model is a NamedTuple (Run)."""
    return isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields")
