"""What goes wrong with a server is said in one line."""

import os
import ssl
from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest
from neo4j import Driver
from neo4j.exceptions import ConfigurationError, Neo4jError, ServiceUnavailable

from scripts import neo4j_server
from tests import components
from tests.graph.neo4j_dump import empty, units_of
from tests.graph.small_facts import small_graph
from zhengtu_graph.errors import StoreError, UsageError
from zhengtu_graph.store import open_server
from zhengtu_graph.store.neo4j import _check_driver, _check_version, connect
from zhengtu_graph.store.neo4j_errors import question_error, store_error

URL = "bolt://example.org"


def address(driver: Driver) -> str:
    host, port = driver.get_server_info().address[:2]
    return f"bolt://{host}:{port}"


@pytest.mark.parametrize(
    ("code", "message", "says"),
    [
        ("ClientError.Security.Unauthorized", "x", "wrong user or password"),
        ("ClientError.Security.AuthenticationRateLimit", "x", "too many wrong logins"),
        ("ClientError.Security.Forbidden", "x", "the user may not do this"),
        ("ClientError.Database.DatabaseNotFound", "x", "there is no such database"),
        ("ClientError.Cluster.NotALeader", "x", "this member of the cluster only reads; use neo4j://"),
        ("ClientError.General.ForbiddenOnReadOnlyDatabase", "x", "the database is read-only"),
        ("DatabaseError.Transaction.TransactionLogError", "x", "cannot write its log; is its disk full?"),
        ("DatabaseError.Transaction.TransactionStartFailed", "x", "must be restarted; is its disk full?"),
        ("DatabaseError.General.UnknownError", "java.io.IOException: No space left on device", "disk is full"),
        ("TransientError.General.MemoryPoolOutOfMemoryError", "x", "too little memory"),
        ("DatabaseError.General.UnknownError", "first\nsecond", f"{URL}: first"),
    ],
)
def test_errors_are_one_line(code: str, message: str, says: str) -> None:
    error = Neo4jError._hydrate_neo4j(code=f"Neo.{code}", message=message)  # noqa: SLF001
    line = str(store_error(error, URL))
    assert says in line
    assert line.startswith(f"{URL}: ")
    assert "\n" not in line


def test_errors_of_the_driver_are_one_line() -> None:
    assert "no server answers there" in str(store_error(ServiceUnavailable("x"), URL))
    assert "no address of a server" in str(store_error(ConfigurationError("x"), URL))


def test_certificate_that_is_not_trusted_says_so() -> None:
    refused = ssl.SSLCertVerificationError(1, "x")
    refused.verify_message = "self-signed certificate"
    one, routing = ServiceUnavailable("x"), ServiceUnavailable("x")
    one.__cause__ = refused
    routing.__cause__ = ExceptionGroup("x", [one])
    for error in (one, routing):
        assert "its certificate is not trusted (self-signed certificate)" in str(store_error(error, URL))


@pytest.mark.parametrize("scheme", ["bolt+ssc", "neo4j+ssc"])
def test_server_without_tls_says_so(scheme: str, neo4j_driver: Driver, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(StoreError, match="speaks no TLS there; take an address without"):
        connect(address(neo4j_driver).replace("bolt", scheme), "neo4j", "x")
    assert not capfd.readouterr().err


def test_errors_of_a_question_are_wrong_usage() -> None:
    wrong = Neo4jError._hydrate_neo4j(  # noqa: SLF001
        code="Neo.ClientError.Statement.SyntaxError", message="Invalid input"
    )
    assert isinstance(question_error(wrong, URL), UsageError)
    assert isinstance(question_error(ServiceUnavailable("x"), URL), StoreError)


@pytest.mark.parametrize("agent", ["Neo4j/4.4.30", "Neo4j/5.25.1"])
def test_server_that_is_too_old_says_so(agent: str) -> None:
    with pytest.raises(StoreError, match=r"Neo4j [45]\.\d+\.\d+ is too old; 5\.26 or later is needed"):
        _check_version(agent, URL)


@pytest.mark.parametrize("agent", ["Neo4j/5.26.0", "Neo4j/2025.06.1", "Neo4j/dev", "Other/1.0"])
def test_server_that_is_new_or_other_passes(agent: str) -> None:
    _check_version(agent, URL)


def test_driver_that_is_too_old_says_so() -> None:
    _check_driver(neo4j.__version__)
    with pytest.raises(StoreError, match=r"neo4j 5\.20\.0 is too old: pip install 'neo4j>=5\.26'"):
        _check_driver("5.20.0")


@pytest.mark.parametrize("url", ["http://localhost:7474", "localhost", "https://x"])
def test_address_of_another_kind_says_so(url: str) -> None:
    with pytest.raises(UsageError, match=r"a server's address begins with one of bolt://"):
        open_server(url)


def test_address_with_a_password_is_refused_and_not_repeated() -> None:
    with pytest.raises(UsageError, match="no user or password in an address") as raised:
        open_server("bolt://someone:geheim@localhost")
    assert "geheim" not in str(raised.value)


def test_database_that_is_not_there_says_so(neo4j_driver: Driver) -> None:
    server = neo4j_server.running(neo4j_server.HOME / f"test-{os.getpid()}") or neo4j_server.given_server()
    assert server is not None
    with pytest.raises(StoreError, match="there is no such database"):
        connect(address(neo4j_driver), server.user, server.password, "nosuch")


@pytest.fixture
def read_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[neo4j_server.Server]:
    """A server whose database only reads, and holds one corpus."""
    run = neo4j_server.HOME / f"test-{os.getpid()}" / "reads"
    try:
        lib = neo4j_server.install(neo4j_server.HOME)
    except neo4j_server.SetupError as error:
        components.missing(str(error))
    run.mkdir(parents=True)
    server = neo4j_server.launch(run, lib)
    neo4j_server.wait_until_ready(server, run)
    store = connect(server.uri, server.user, server.password)
    with units_of(small_graph(), tmp_path) as units:
        store.load(units)
    store.close()
    neo4j_server.stop(run)
    conf = neo4j_server.CONFIGURATION + "server.databases.read_only=neo4j\n"
    monkeypatch.setattr(neo4j_server, "CONFIGURATION", conf)
    server = neo4j_server.launch(run, lib)
    neo4j_server.wait_until_ready(server, run)
    yield server
    components.discard(run)


def test_server_that_only_reads_says_so(read_only: neo4j_server.Server, tmp_path: Path) -> None:
    store = connect(read_only.uri, read_only.user, read_only.password)
    with units_of(small_graph(), tmp_path) as units:
        assert store.load(units).nothing
    with pytest.raises(StoreError, match="the database is read-only"):
        store.unload()
    store.close()


def test_password_that_is_wrong_says_so(neo4j_driver: Driver) -> None:
    with pytest.raises(StoreError, match="wrong user or password"):
        connect(address(neo4j_driver), "neo4j", "not it")
    empty(neo4j_driver)
