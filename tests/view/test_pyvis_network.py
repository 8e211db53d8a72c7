from pathlib import Path

import networkx as nx
import pytest

from tests.components import WatchedPage
from tests.view.hostile import PAYLOADS, hostile_graph
from tests.view.synthetic import make_graph
from zhengtu_graph.errors import UsageError
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.pyvis_network import PolicyNetwork, to_pyvis
from zhengtu_graph.view.select import drawn_edges


def drawn(watched: WatchedPage, path: Path) -> list[int]:
    """Nodes and edges that vis-network holds once the page is open."""
    watched.page.goto(path.as_uri())
    watched.page.wait_for_selector("html[data-ready]", state="attached")
    counts: list[int] = watched.page.evaluate("[network.body.data.nodes.length, network.body.data.edges.length]")
    return counts


def test_to_pyvis_draws_every_node_and_relation_offline(tmp_path: Path, chromium_page: WatchedPage) -> None:
    graph = make_graph(60)
    path = tmp_path / "网.html"
    to_pyvis(graph, load_schema()).write_html(str(path))
    assert drawn(chromium_page, path) == [60, len(drawn_edges(graph))]
    assert chromium_page.errors == []
    assert chromium_page.requests == []
    assert [p.name for p in tmp_path.iterdir()] == ["网.html"]


def test_plans_are_dashed() -> None:
    graph = make_graph(60)
    edges = to_pyvis(graph, load_schema()).edges
    planned = [e.modality in ("planned", "denied") for e in drawn_edges(graph)]
    assert [e["dashes"] for e in edges] == planned
    assert any(planned)


def test_hostile_text_is_inert(tmp_path: Path, chromium_page: WatchedPage) -> None:
    network = to_pyvis(hostile_graph(), load_schema())
    network.heading = PAYLOADS[1]
    network.set_options('{"nodes": {"font": {"face": "</script><script>window.hit=1</script>"}}}')
    path = tmp_path / "a.html"
    network.write_html(str(path))
    assert drawn(chromium_page, path) == [len(PAYLOADS), len(PAYLOADS)]
    chromium_page.page.mouse.move(300, 300)
    assert chromium_page.page.evaluate("window.hit") is None
    assert chromium_page.page.locator("h1").inner_text() == PAYLOADS[1]


def test_interface_is_that_of_pyvis() -> None:
    network = PolicyNetwork()
    network.add_node("甲", label="甲局")
    network.add_nodes(["乙", "丙"])
    network.add_node("甲", label="again")
    network.add_edge("甲", "乙")
    network.add_edge("甲", "乙", label="second")
    assert network.num_nodes() == 3
    assert network.num_edges() == 2  # parallel relations are kept
    assert network.get_node("甲")["label"] == "甲局"
    assert network.neighbors("甲") == {"乙"}
    other = PolicyNetwork()
    other.from_nx(nx.cycle_graph(5))
    assert (other.num_nodes(), other.num_edges()) == (5, 5)


def test_edge_of_unknown_node_is_refused() -> None:
    with pytest.raises(UsageError, match="no such node"):
        PolicyNetwork().add_edge("甲", "乙")


def test_dot_files_are_refused() -> None:
    with pytest.raises(UsageError):
        PolicyNetwork().from_DOT("a.dot")


def test_notebook_gets_a_frame_that_cannot_break_out() -> None:
    network = PolicyNetwork(heading=PAYLOADS[4])
    frame = network._repr_html_()
    assert frame.count("<") == 2
