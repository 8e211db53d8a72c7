"""Fixtures for tests that need a real component; how property-based tests run."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from neo4j import Driver
from playwright.sync_api import Browser

from tests import components

# No deadline: machines are busy, and speed is measured elsewhere. In CI the same examples every time, so that a change
# is judged by itself; at a developer's desk new ones.
settings.register_profile("zhengtu", deadline=None, derandomize=os.environ.get("CI", "").lower() == "true")
settings.load_profile("zhengtu")


@pytest.fixture(scope="session")
def neo4j_driver() -> Iterator[Driver]:
    """A driver of a real Neo4j whose database was empty when the session began."""
    with components.neo4j_server_of_this_run() as server, components.connected(server) as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium_browser() -> Iterator[Browser]:
    with components.chromium_browser() as browser:
        yield browser


@pytest.fixture
def chromium_page(chromium_browser: Browser) -> Iterator[components.WatchedPage]:
    """A fresh page of a real Chromium, offline, with its errors and outward requests noted."""
    with components.offline_page(chromium_browser) as page:
        yield page


@pytest.fixture(scope="session")
def shared_pages() -> Path:
    """Folder of real newspaper pages beside the project; they are not part of it."""
    if not components.SHARED_PAGES.is_dir():
        pytest.skip(f"there are no newspaper pages in {components.SHARED_PAGES}")
    return components.SHARED_PAGES
