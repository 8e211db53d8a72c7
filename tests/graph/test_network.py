from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from tests.graph.small_facts import CITY, MAYOR, OTHER_CITY, REFORM, small_graph
from zhengtu_graph.errors import StoreError
from zhengtu_graph.export.graphml import write_graphml
from zhengtu_graph.model import Graph, Node
from zhengtu_graph.network import to_networkx
from zhengtu_graph.store import open_store


def test_network_holds_every_node_and_edge() -> None:
    graph = small_graph()
    network = to_networkx(graph)
    assert {(s, t, k) for s, t, k in network.edges(keys=True)} == {(e.source, e.target, e.id) for e in graph.edges}
    assert {n.id for n in graph.nodes} <= set(network)
    assert network.nodes[CITY]["code"] == "350400"
    assert network.nodes[CITY]["aliases"] == ("三明",)


def test_network_edges_bring_their_sentences_and_modality() -> None:
    network = to_networkx(small_graph())
    (planned,) = network.get_edge_data(REFORM, OTHER_CITY).values()
    assert planned["sentences"] == ("濮阳市将推行三明医改。",)
    assert (planned["type"], planned["modality"], planned["stage"]) == ("APPLIED_IN", "planned", "rollout")


def test_network_of_a_store_is_that_of_its_graph(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.write(small_graph())
    assert nx.utils.graphs_equal(to_networkx(store), to_networkx(small_graph()))


def test_graphml_reads_back(tmp_path: Path) -> None:
    graph = small_graph()
    path = tmp_path / "graph.graphml"
    write_graphml(graph, path)
    back = nx.read_graphml(path, force_multigraph=True)
    network = to_networkx(graph)
    assert back.is_directed()
    assert set(back) == set(network)
    assert {*back.edges} == {*network.edges}
    assert back.nodes[REFORM]["label"] == "三明医改"
    assert back.nodes[MAYOR]["articles"] == 2
    (edge,) = back.get_edge_data(REFORM, CITY).values()
    assert edge["sentences"] == "三明医改始于福建省三明市。；三明市是三明医改的发源地。；三明市是三明医改的发源地 。"
    assert (edge["label"], edge["confidence"]) == ("APPLIED_IN", 0.9)


def test_graphml_leaves_out_what_is_unknown_and_what_xml_cannot_say(tmp_path: Path) -> None:
    node = Node("place:\x0b1", "Place", "甲\x00乙\x1f\ufffe<&>", aliases=("丙\x08",))
    path = tmp_path / "graph.graphml"
    write_graphml(Graph(nodes=(node,)), path)
    back = nx.read_graphml(path)
    assert back.nodes["place:1"] == {
        "label": "甲乙<&>", "type": "Place", "name": "甲乙<&>", "aliases": "丙", "articles": 0
    }  # fmt: skip


def test_graphml_keys_bear_names(tmp_path: Path) -> None:
    path = tmp_path / "graph.graphml"
    write_graphml(small_graph(), path)
    keys = ET.parse(path).getroot().findall("{http://graphml.graphdrawing.org/xmlns}key")  # noqa: S314  our own file
    assert {"label", "type", "modality", "sentences"} <= {key.get("attr.name") for key in keys}


def test_graphml_is_the_same_every_time(tmp_path: Path) -> None:
    graph = small_graph()
    write_graphml(graph, tmp_path / "one")
    write_graphml(replace(graph), tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_graphml_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        write_graphml(small_graph(), tmp_path / "nowhere" / "graph.graphml")
