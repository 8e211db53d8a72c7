"""Properties that the schema calls numbers: text in the model, numbers wherever the graph goes, the same text back."""

from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.small_facts import CITY, small_graph
from zhengtu_graph.export.graphml import write_graphml
from zhengtu_graph.export.neo4j_admin import write_neo4j_admin
from zhengtu_graph.model import Graph
from zhengtu_graph.schema import load_schema, valued
from zhengtu_graph.store import open_store
from zhengtu_graph.store.reading import read_graph
from zhengtu_graph.store.units import FILE_NAME, UnitFile, write_units

POINT = {"lon": "117.638678", "lat": "26.263406"}


@pytest.fixture
def graph() -> Graph:
    small = small_graph()
    nodes = (replace(n, properties={**n.properties, **POINT}) if n.id == CITY else n for n in small.nodes)
    return replace(small, nodes=tuple(nodes))


def test_numbers_are_those_that_the_schema_declares() -> None:
    told = valued("Place", {**POINT, "code": "350400"}, load_schema())
    assert told == {"lon": 117.638678, "lat": 26.263406, "code": "350400"}


def test_numbers_are_asked_for_as_numbers(graph: Graph, tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.write(graph)
    asked = store.cypher("MATCH (p:Place) WHERE p.lon > 100.5 AND p.lat < 27 RETURN p.id, p.lon + 1 AS east")
    assert asked.values == ((CITY, pytest.approx(118.638678)),)
    assert read_graph(store, load_schema()) == graph


def test_numbers_stand_as_such_in_graphml(graph: Graph, tmp_path: Path) -> None:
    write_graphml(graph, tmp_path / "graph.graphml")
    assert nx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True).nodes[CITY]["lat"] == 26.263406


def test_numbers_have_their_kind_in_the_files_of_neo4j_admin(graph: Graph, tmp_path: Path) -> None:
    write_units(graph, tmp_path / FILE_NAME)
    with UnitFile(tmp_path / FILE_NAME) as units:
        write_neo4j_admin(units, tmp_path / "import", "small", load_schema())
    header, *lines = (tmp_path / "import" / "nodes" / "Place.csv").read_text("utf-8").splitlines()
    assert "lon:double,lat:double" in header
    assert any('"117.638678","26.263406"' in line for line in lines)


@given(st.integers(-(10**15) + 1, 10**15 - 1), st.integers(0, 14))
def test_numbers_of_15_digits_keep_them(digits: int, places: int) -> None:
    text = f"{digits / 10**places:.15g}"
    value = valued("Place", {"lon": text}, load_schema())["lon"]
    assert f"{value:.15g}" == text
