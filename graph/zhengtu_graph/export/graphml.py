"""GraphML, as Gephi, yEd and networkx read it."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import networkx as nx

from zhengtu_graph.errors import StoreError
from zhengtu_graph.model import Graph
from zhengtu_graph.network import to_networkx
from zhengtu_graph.store.base import Store

# What XML 1.0 (section 2.2) allows in no document, not even escaped.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_JOIN = "；"


def write_graphml(graph: Graph | Store, path: Path) -> None:
    """Write entities and edges; lists are joined by `；`, what is unknown is left out, `label` is what Gephi shows.

    Raises:
        StoreError: the file cannot be written, or the store not be asked.
    """
    network = to_networkx(graph)
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for id_, data in network.nodes(data=True):
        plain.add_node(_text(id_), label=_text(data["name"] or id_), **_attributes(data))
    for source, target, key, data in network.edges(keys=True, data=True):
        plain.add_edge(_text(source), _text(target), key=key, label=data["type"], **_attributes(data))
    try:
        nx.write_graphml(plain, path, named_key_ids=True)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written: {error.strerror or error}") from error


def _attributes(data: Mapping[str, Any]) -> dict[str, str | int | float]:
    return {name: _value(value) for name, value in data.items() if value is not None and value != ()}


def _value(value: Any) -> str | int | float:
    if isinstance(value, tuple):
        return _text(_JOIN.join(value))
    return _text(value) if isinstance(value, str) else value


def _text(text: str) -> str:
    return _NO_XML.sub("", text)
