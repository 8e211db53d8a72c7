"""The real components that tests need: a Neo4j server, a Chromium, pages to read."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import LiteralString, NoReturn

import pytest
from neo4j import Driver, GraphDatabase
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from scripts import chromium, neo4j_server

PROJECT = Path(__file__).resolve().parents[1]
SHARED_PAGES = PROJECT.parent / "shared" / "pages"
CHROMIUM_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Indexes of constraints go with their constraints; lookup indexes are the database's own.
DROPS: tuple[LiteralString, ...] = (
    "SHOW CONSTRAINTS YIELD name RETURN 'DROP CONSTRAINT `' + name + '`' AS statement",
    "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN 'DROP INDEX `' + name + '`' AS statement",
)
LOCAL = ("file:", "data:", "blob:", "about:")


def missing(reason: str) -> NoReturn:
    """Skip for want of a component; where CI is true, every component is promised, so fail."""
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


# Neo4j


@contextmanager
def neo4j_server_of_this_run() -> Iterator[neo4j_server.Server]:
    """The server that the environment gives, or one of our own with a database of its own, stopped at the end."""
    home = neo4j_server.HOME
    stop_servers_of_dead_runs(home)
    run = home / f"test-{os.getpid()}"
    try:
        server = neo4j_server.start(home, run)
    except neo4j_server.SetupError as error:
        missing(str(error))
    try:
        yield server
    finally:
        discard(run)


def stop_servers_of_dead_runs(home: Path) -> None:
    """A test run that was killed leaves its server behind."""
    for run in home.glob("test-*"):
        if not neo4j_server.command_of(int(run.name.removeprefix("test-"))):
            discard(run)


def discard(run: Path) -> None:
    neo4j_server.stop(run)
    shutil.rmtree(run, ignore_errors=True)


@contextmanager
def connected(server: neo4j_server.Server) -> Iterator[Driver]:
    """A driver on a database that holds nothing; a given server is emptied only if it is said that it may be."""
    with GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        driver.verify_connectivity()
        if server.pid is None and not may_be_emptied(driver):
            pytest.fail(f"{server.uri} is not empty: unset NEO4J_URI, or set ZHENGTU_TEST_WIPE=1 to let tests empty it")
        empty_database(driver)
        yield driver


def may_be_emptied(driver: Driver) -> bool:
    found = driver.execute_query("MATCH (n) RETURN n LIMIT 1")
    return not found.records or os.environ.get("ZHENGTU_TEST_WIPE") == "1"


def empty_database(driver: Driver) -> None:
    """Drop all constraints, indexes, nodes and relationships."""
    for query in DROPS:
        for row in driver.execute_query(query).records:
            driver.execute_query(row["statement"])
    with driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()


# Chromium


@dataclass(frozen=True, slots=True)
class WatchedPage:
    """A page without network, and what went wrong on it."""

    page: Page
    errors: list[str] = field(default_factory=list)
    """Console errors and uncaught exceptions."""
    requests: list[str] = field(default_factory=list)
    """Addresses asked for that are not on this machine: an offline page asks for none."""


def watch(page: Page) -> WatchedPage:
    """Note from now on what goes wrong on the page."""
    watched = WatchedPage(page)

    def note_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            watched.errors.append(message.text)

    def note_request(request: Request) -> None:
        if not request.url.startswith(LOCAL):
            watched.requests.append(request.url)

    page.on("console", note_console)
    page.on("pageerror", lambda error: watched.errors.append(str(error)))
    page.on("request", note_request)
    return watched


@contextmanager
def chromium_browser() -> Iterator[Browser]:
    try:
        path = chromium.require()
    except chromium.SetupError as error:
        missing(str(error))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def offline_page(browser: Browser) -> Iterator[WatchedPage]:
    """A page in a context of its own, cut off from the network."""
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 800})
    yield watch(context.new_page())
    context.close()
