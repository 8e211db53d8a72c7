"""The page of the small graph, opened in a real Chromium."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.components import WatchedPage
from tests.view.small import SMALL, opened
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import write_html


@pytest.fixture(scope="session")
def small_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("view") / "小图 #1.html"
    write_html(SMALL, path, schema=load_schema(), title="云川医改")
    return path


@pytest.fixture
def viewer(small_file: Path, chromium_page: WatchedPage) -> Iterator[Page]:
    """The small graph, opened; whatever the test does, the page must not complain nor ask the network."""
    yield opened(chromium_page, small_file)
    assert chromium_page.errors == []
    assert chromium_page.requests == []
