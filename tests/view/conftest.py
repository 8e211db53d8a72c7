"""The pages of the small graphs, opened in a real Chromium."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.components import WatchedPage, offline_page
from tests.view.hostile import TITLE, hostile_graph
from tests.view.places import PLACES
from tests.view.small import SMALL, opened
from tests.view.synthetic import make_graph
from zhengtu_graph.model import Graph
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import write_html


@pytest.fixture(scope="session")
def small_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("view") / "小图 #1.html"
    write_html(SMALL, path, schema=load_schema(), title="云川医改")
    return path


@pytest.fixture(scope="session")
def places_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("places") / "a.html"
    write_html(PLACES, path, schema=load_schema())
    return path


@pytest.fixture(scope="session")
def hostile_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "a.html"
    write_html(hostile_graph(), path, schema=load_schema(), title=TITLE)
    return path


@pytest.fixture(scope="session")
def large_graph() -> Graph:
    """Of 2,000 nodes; its places lie all over China."""
    graph = make_graph(2000)
    points = ({"lon": str(75 + i % 61), "lat": str(20 + i % 29)} for i in range(len(graph.nodes)))
    nodes = zip(graph.nodes, points, strict=True)
    return replace(graph, nodes=tuple(replace(n, properties=p) if n.type == "Place" else n for n, p in nodes))


@pytest.fixture(scope="session")
def large_file(large_graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "a.html"
    write_html(large_graph, path, schema=load_schema())
    return path


@contextmanager
def calm(watched: WatchedPage) -> Iterator[WatchedPage]:
    """Whatever a test does, the page must not complain nor ask the network."""
    yield watched
    assert watched.errors == []
    assert watched.requests == []


@pytest.fixture(scope="module")
def page_of_module(chromium_browser: Browser) -> Iterator[WatchedPage]:
    """To make a page takes longer than most tests: one serves them all, one after the other."""
    with offline_page(chromium_browser) as watched:
        yield watched


@pytest.fixture
def chromium_page(page_of_module: WatchedPage) -> Iterator[WatchedPage]:
    """A page as it is when it is new, but for scripts put before its own: these need `fresh_page`."""
    page = page_of_module.page
    page.goto("about:blank")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.emulate_media(media="null", color_scheme="null", reduced_motion="null")
    page.context.clear_permissions()
    page.mouse.move(0, 0)
    page_of_module.errors.clear()
    page_of_module.requests.clear()
    with calm(page_of_module):
        yield page_of_module


@pytest.fixture
def fresh_page(chromium_browser: Browser) -> Iterator[WatchedPage]:
    with offline_page(chromium_browser) as watched, calm(watched):
        yield watched


@pytest.fixture
def viewer(small_file: Path, chromium_page: WatchedPage) -> Page:
    """The small graph, opened."""
    return opened(chromium_page, small_file)


@pytest.fixture
def atlas(places_file: Path, chromium_page: WatchedPage) -> Page:
    """The graph of places, opened."""
    return opened(chromium_page, places_file)
