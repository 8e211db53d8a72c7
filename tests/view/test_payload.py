"""What the page's blocks hold, read as its script reads them."""

import base64
import gzip
import json
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from zhengtu_graph.model import Edge, Graph, Node
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.payload import FIRST_BLOCKS, blocks

SIZES = {"Uint8Array": "<u1", "Int8Array": "<i1", "Uint16Array": "<u2", "Int16Array": "<i2", "Uint32Array": "<u4"}
SIZES["Int32Array"] = "<i4"


def columns(graph: Graph) -> dict[tuple[str, str], list[int]]:
    """The columns of numbers by part and name; each must begin where an array of its sort may."""
    packed = blocks(graph, load_schema(), "图", "zh")
    core, data = (gzip.decompress(base64.b64decode(packed[name])) for name in FIRST_BLOCKS)
    found: dict[tuple[str, str], list[int]] = {}
    at = 0
    for part, name, sort, length in json.loads(core)["columns"]:
        size: np.dtype[Any] = np.dtype(SIZES[sort])
        assert at % size.itemsize == 0
        found[part, name] = np.frombuffer(data, size, length, at).tolist()
        at += length * size.itemsize
    assert at == len(data)
    return found


def node(i: int, articles: int) -> Node:
    return Node(f"n{i}", "Place", f"地{i}", None if i % 2 else "county", (), {}, articles, None, None)


def edge(j: int, source: int, target: int, count: int) -> Edge:
    return Edge(f"e{j}", "PART_OF", f"n{source}", f"n{target}", {}, "done", 1.0, (), count, None, None)


@given(st.data())
def test_columns_hold_every_number_of_any_size(data: st.DataObject) -> None:
    counts = data.draw(st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=9))
    end = st.integers(0, len(counts) - 1)
    lines = data.draw(st.lists(st.tuples(end, end, st.integers(0, 2**32 - 1)), max_size=9))
    graph = Graph(
        nodes=tuple(node(i, count) for i, count in enumerate(counts)),
        edges=tuple(edge(j, *line) for j, line in enumerate(lines)),
    )
    found = columns(graph)
    assert found["nodes", "articles"] == counts
    assert [kind < 0 for kind in found["nodes", "kind"]] == [bool(i % 2) for i in range(len(counts))]
    assert list(zip(*(found["edges", name] for name in ("source", "target", "count")), strict=True)) == lines


def test_columns_of_an_empty_graph_are_empty() -> None:
    assert not any(columns(Graph()).values())
