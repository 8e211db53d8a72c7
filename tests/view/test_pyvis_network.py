import html
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from tests.components import WatchedPage
from tests.view.hostile import hostile_graph
from tests.view.synthetic import make_graph
from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Edge, Evidence, Graph, Node
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.pyvis_network import SHAPES, PolicyNetwork, property_names, to_pyvis
from zhengtu_graph.view.select import drawn_edges

SHAPES_OF_VIS = {"dot", "square", "triangle", "triangleDown", "diamond", "hexagon", "star"}
MARKUP = '"></h1></iframe><script>window.hit=1</script><img src=x onerror=window.hit=1>'
BEACON = "https://example.org/beacon.png"
TOLD = Graph(
    nodes=(
        Node("person:甲", "Person", "甲一", None, ("老甲",), {"seat": "410900"}, 3, "2014-05-01", "2016-02-03"),
        Node("agency:乙", "Agency", "乙县财政局", "government", (), {}, 1, "2014-05-01", "2014-05-01"),
        Node("place:丙", "Place", "丙县", "county", (), {"lon": "117.6", "lat": "26.2"}),
        Node("figure:丁", "Figure", "城镇化率48.3%（丙县，2023）", "level", (), {
            "measure": "城镇化率", "value": "48.3", "unit": "%", "bound": "over", "date": "2023",
        }, 1),
    ),
    edges=(
        Edge("e1", "HOLDS_POST", "person:甲", "agency:乙", {"title": "局长", "status": "begun"}, "planned", 0.9,
             ("s1", "s2"), 2, "2014-05-01", "2016-02-03"),
        Edge("e2", "MEASURED_IN", "figure:丁", "place:丙"),
    ),
    evidence=(
        Evidence("s1", "a", "甲一拟任乙县财政局局长。", 0, 11, 0, 11, "one"),
        Evidence("s2", "a", "甲一拟任乙县财政局局长。", 0, 11, 0, 11, "another"),
    ),
)  # fmt: skip


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
    assert [p.name for p in tmp_path.iterdir()] == ["网.html"]


def test_plans_are_dashed() -> None:
    graph = make_graph(60)
    edges = to_pyvis(graph, load_schema()).edges
    planned = [e.modality in ("planned", "denied") for e in drawn_edges(graph)]
    assert [e["dashes"] for e in edges] == planned
    assert any(planned)


def test_hostile_text_is_inert(tmp_path: Path, chromium_page: WatchedPage) -> None:
    graph = hostile_graph()
    network = to_pyvis(graph, load_schema())
    network.heading = MARKUP
    network.set_options('{"nodes": {"font": {"face": "</script><script>window.hit=1</script>"}}}')
    path = tmp_path / "a.html"
    network.write_html(str(path))
    assert drawn(chromium_page, path) == [len(graph.nodes), len(drawn_edges(graph))]
    chromium_page.page.mouse.move(300, 300)
    assert chromium_page.page.evaluate("window.hit") is None
    assert chromium_page.page.locator("h1").inner_text() == MARKUP


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
    network = PolicyNetwork(heading=MARKUP)
    frame = network._repr_html_()
    assert frame.count("<") == 2


def test_what_is_known_of_a_node_stands_in_words() -> None:
    network = to_pyvis(TOLD, load_schema())
    assert network.get_node("person:甲")["title"].splitlines() == [
        "甲一", "人物", "别名：老甲", "所在：410900", "3 篇文章，2014-05-01 — 2016-02-03",
    ]  # fmt: skip
    assert network.get_node("agency:乙")["title"].splitlines()[-1] == "1 篇文章，2014-05-01"
    english = to_pyvis(TOLD, load_schema(), language="en")
    assert english.get_node("agency:乙")["title"].splitlines() == [
        "乙县财政局", "Agency · government", "1 article, 2014-05-01",
    ]  # fmt: skip


def test_figure_is_read_from_its_name_and_place_without_degrees() -> None:
    network = to_pyvis(TOLD, load_schema())
    title = network.get_node("figure:丁")["title"].splitlines()
    assert title == ["城镇化率48.3%（丙县，2023）", "数据 · 水平", "日期：2023", "1 篇文章"]
    assert network.get_node("place:丙")["title"] == "丙县\n地方 · 县级"


def test_what_is_known_of_a_relation_stands_in_words_and_each_sentence_once() -> None:
    (edge,) = [e for e in to_pyvis(TOLD, load_schema()).edges if e["from"] == "person:甲"]
    assert edge["title"].splitlines() == [
        "任职 · 计划", "职务：局长", "任免：任命", "2 篇文章，2014-05-01 — 2016-02-03", "甲一拟任乙县财政局局长。",
    ]  # fmt: skip


def test_every_property_has_a_name_and_every_type_a_shape_of_vis() -> None:
    schema = load_schema()
    named = {name for entity in schema.entities.values() for name in entity.properties}
    named |= {name for r in schema.relations.values() if r.name != "MENTIONED_IN" for name in r.properties}
    for language in ("zh", "en"):
        assert named <= property_names(language).keys()
    assert {SHAPES.get(type_.shape, type_.shape) for type_ in schema.entities.values()} <= SHAPES_OF_VIS


def test_picture_of_a_node_is_not_fetched(tmp_path: Path, chromium_page: WatchedPage) -> None:
    network = PolicyNetwork()
    network.add_node("甲", shape="image", image=BEACON)
    network.add_node("乙", shape="circularImage", image=BEACON, brokenImage=BEACON, title=f'<img src="{BEACON}">')
    network.write_html(str(tmp_path / "a.html"))
    failures: list[str | None] = []
    chromium_page.page.on("requestfailed", lambda request: failures.append(request.failure))
    assert drawn(chromium_page, tmp_path / "a.html") == [2, 0]
    chromium_page.page.wait_for_timeout(200)
    assert failures == ["csp"] * len(chromium_page.requests)  # the page itself stops what vis-network asks for
    assert all(BEACON in complaint for complaint in chromium_page.errors)
    chromium_page.requests.clear()
    chromium_page.errors.clear()


def test_linked_titles_are_text_at_the_mouse(tmp_path: Path, chromium_page: WatchedPage) -> None:
    """In pyvis' page one title with `href` makes markup of all."""
    title = '<a href="https://example.org">甲</a><img src=x onerror="window.hit=1">'
    network = PolicyNetwork()
    network.toggle_physics(False)
    network.add_node("甲", title=title, x=0, y=0)
    network.write_html(str(tmp_path / "a.html"))
    drawn(chromium_page, tmp_path / "a.html")
    page = chromium_page.page
    point = page.evaluate("network.canvasToDOM({ x: 0, y: 0 })")
    box = page.locator("#network").bounding_box()
    assert box
    page.mouse.move(box["x"] + point["x"] - 3, box["y"] + point["y"])
    page.mouse.move(box["x"] + point["x"], box["y"] + point["y"])
    page.wait_for_selector(".vis-tooltip")
    assert page.locator(".vis-tooltip").inner_text() == title
    assert page.evaluate("window.hit") is None


@pytest.mark.parametrize("menu", ["select_menu", "filter_menu"])
def test_menus_that_take_ids_for_markup_are_not_offered(menu: str) -> None:
    options: dict[str, Any] = {menu: True}
    with pytest.raises(TypeError):
        PolicyNetwork(**options)


def gbk_locale(folder: Path) -> dict[str, str]:
    """The environment of a Chinese machine of old, where such a locale can be made."""
    localedef = shutil.which("localedef")
    made = localedef and subprocess.run(
        [localedef, "-i", "zh_CN", "-f", "GBK", str(folder / "zh_CN.GBK")], capture_output=True, check=False
    )
    if not made or not (folder / "zh_CN.GBK").is_dir():
        pytest.skip("localedef makes no locale of GBK here")
    return {"LOCPATH": str(folder), "LC_ALL": "zh_CN.GBK"}


@pytest.mark.parametrize("locale", ["C", "GBK"])
def test_write_html_in_any_locale(locale: str, tmp_path: Path) -> None:
    chosen = gbk_locale(tmp_path) if locale == "GBK" else {"LC_ALL": "C"}
    program = (
        "import locale, sys; from zhengtu_graph.view.pyvis_network import PolicyNetwork;"
        "network = PolicyNetwork(heading='\\u3400\\u9f99\\U0001f600');"
        "network.add_node('\\u9f99\\U0001f600'); network.write_html(sys.argv[1]);"
        "print(locale.getpreferredencoding(False))"
    )
    environment = {**os.environ, **chosen, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    path = tmp_path / "a.html"
    done = subprocess.run([sys.executable, "-c", program, path], check=True, env=environment, capture_output=True)
    assert done.stdout.strip().lower() in (b"gbk", b"ansi_x3.4-1968", b"us-ascii")
    assert "<h1>㐀龙😀</h1>" in path.read_text("utf-8")


def test_notebook_draws_the_frame_and_keeps_it_from_the_notebook(tmp_path: Path, chromium_page: WatchedPage) -> None:
    network = to_pyvis(hostile_graph(), load_schema())
    frame = network._repr_html_()
    assert re.match(r'<iframe [^>]*sandbox="allow-scripts"[^>]*></iframe>$', frame)
    assert html.unescape(frame).count("<!doctype html>") == 1
    (tmp_path / "notebook.html").write_text(f"<!doctype html><meta charset=utf-8><body>{frame}", "utf-8")
    page = chromium_page.page
    page.goto((tmp_path / "notebook.html").as_uri())
    inner = page.frame_locator("iframe")
    inner.locator("html[data-ready]").wait_for(state="attached")
    assert inner.locator("canvas").count() == 1
    assert page.evaluate("window.hit") is None
