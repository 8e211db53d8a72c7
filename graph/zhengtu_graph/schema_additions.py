"""The schema with what plug-ins add to it: new types, and new ends of relations that exist. Nothing is redefined."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from zhengtu_graph.errors import SchemaError

_PARTS = ("entities", "relations", "values")
_OURS = "the schema"


def with_additions(raw: Mapping[str, Any], additions: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """A parsed schema with the parsed additions of plug-ins, each under the plug-in's name.

    Every new entity type may be MENTIONED_IN an article.

    Raises:
        SchemaError: an addition is of another form, or declares what is declared already; the message names both.
    """
    whole: dict[str, Any] = deepcopy(dict(raw))
    owners = {(part, name): _OURS for part in _PARTS for name in whole[part]}
    for plugin, added in additions:
        for part, name, entry in _entries(plugin, added):
            if not _extends(whole, part, name, entry):
                _declare(whole, owners, plugin, (part, name), entry)
    return whole


def _entries(plugin: str, added: Any) -> list[tuple[str, str, Any]]:
    if not isinstance(added, dict) or not set(added) <= set(_PARTS):
        raise SchemaError(f"plug-in {plugin}: its schema has {', '.join(_PARTS)}, nothing else")
    for part, entries in added.items():
        if not isinstance(entries, dict):
            raise SchemaError(f"plug-in {plugin}: {part}: a mapping is needed, not {type(entries).__name__}")
    return [(part, name, added[part][name]) for part in _PARTS for name in added.get(part, {})]


def _extends(whole: dict[str, Any], part: str, name: str, entry: Any) -> bool:
    """Add ends to a relation that exists; the entry then names nothing but ends."""
    if part != "relations" or name not in whole[part] or not isinstance(entry, dict) or set(entry) != {"ends"}:
        return False
    ends = whole[part][name]["ends"]
    ends += [end for end in entry["ends"] if end not in ends]
    return True


def _declare(
    whole: dict[str, Any], owners: dict[tuple[str, str], str], plugin: str, key: tuple[str, str], entry: Any
) -> None:
    part, name = key
    if name in whole[part]:
        if part == "values" and whole[part][name] == entry:
            return
        owner = owners[key] if owners[key] == _OURS else f"plug-in {owners[key]}"
        raise SchemaError(f"plug-in {plugin}: {part}.{name} is declared by {owner} already; choose another name")
    whole[part][name] = entry
    owners[key] = plugin
    if part == "entities":
        whole["relations"]["MENTIONED_IN"]["ends"].append([name, "Article"])
