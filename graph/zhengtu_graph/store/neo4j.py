"""The Neo4j store, over Bolt: for teams and graphs that no memory holds."""

import logging
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import neo4j

from zhengtu_graph.errors import StoreError, UsageError
from zhengtu_graph.model import Graph
from zhengtu_graph.rows import Rows
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store.changes import NoUnits, Units
from zhengtu_graph.store.guard import refuse_writes
from zhengtu_graph.store.neo4j_errors import SERVER_ERRORS, question_error, store_error
from zhengtu_graph.store.neo4j_load import BATCH, Loader, LoadReport, Progress
from zhengtu_graph.store.neo4j_statements import CORPORA
from zhengtu_graph.store.neo4j_values import plain
from zhengtu_graph.store.units import FILE_NAME, UnitFile, write_units

# What the driver logs is said by our errors; a program that logs sees it as before.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

_OLDEST = (5, 26)  # the only 5.x that is still mended; the shipped questions and loads use what came until then
_OLDEST_DRIVER = (5, 26)
_RETRY_SECONDS = 120  # a server that is restarted is back in less


def connect(
    url: str,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    corpus: str = "graph",
) -> "Neo4jStore":
    """The store at a Bolt address, tried.

    Args:
        url: `bolt://host:7687`, `neo4j://…`, with `+s` or `+ssc` for TLS.
        user: None where the server asks for no login.
        password: of the user.
        database: the user's own if None.
        corpus: the name of what is written.

    Raises:
        StoreError: no server there, a wrong login, no such database, or a server or driver that is too old.
    """
    _check_driver(neo4j.__version__)
    auth = None if user is None else neo4j.basic_auth(user, password or "")
    try:
        driver = neo4j.GraphDatabase.driver(
            url, auth=auth, notifications_min_severity="OFF", max_transaction_retry_time=_RETRY_SECONDS
        )
    except (*SERVER_ERRORS, ValueError) as error:
        raise store_error(error, url) from error
    try:
        _check_version(driver.get_server_info().agent, url)
        # Not by a managed transaction: a database that is away is said now, not after trying again for minutes.
        with driver.session(database=database) as session:
            session.run("RETURN 1").consume()
    except (StoreError, *SERVER_ERRORS, ValueError) as error:
        driver.close()
        raise store_error(error, url) from error
    return Neo4jStore(driver, database, url, corpus)


class Neo4jStore:
    """One corpus in one database of a server. Other corpora and what other programs wrote are left alone."""

    def __init__(
        self, driver: neo4j.Driver, database: str | None = None, url: str = "Neo4j", corpus: str = "graph"
    ) -> None:
        """A store over an open driver, which `close` closes; `url` names the server in messages."""
        self._driver = driver
        self._database = database
        self._url = url
        self._corpus = corpus

    def write(self, graph: Graph) -> None:
        """Make the corpus hold `graph`; see `Store.write`."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / FILE_NAME
            write_units(graph, path)
            with UnitFile(path) as units:
                self.load(units)

    def load(
        self, units: Units, progress: Progress = lambda _step, _done, _total: None, *, batch: int = BATCH
    ) -> LoadReport:
        """Make the corpus hold these units: write what differs, remove what is gone. See `neo4j_load.py`.

        Args:
            units: the graph.
            progress: called with `load`, how many buckets are done, and how many there are to do.
            batch: characters of JSON a transaction.

        Raises:
            StoreError: the server refuses or is away, or another load of the corpus has begun.
        """
        with self._loader(progress, batch) as loader:
            return loader.run(units, load_schema())

    def unload(self, progress: Progress = lambda _step, _done, _total: None) -> LoadReport:
        """Take the corpus away; what other corpora say too stays.

        Raises:
            UsageError: the database holds no such corpus; the message says which it holds.
            StoreError: as in `load`.
        """
        self.check_holds()
        with self._loader(progress, BATCH) as loader:
            report = loader.run(NoUnits(), load_schema())
            loader.forget()
            return report

    def check_holds(self) -> None:
        """Pass if the database holds this corpus.

        Raises:
            UsageError: it does not; the message says which it holds.
            StoreError: the server cannot be asked.
        """
        held = [row["name"] for row in self.cypher(CORPORA)]
        if self._corpus not in held:
            there = f"it holds {', '.join(held)}" if held else "it holds none"
            raise UsageError(f"{self._url}: no corpus {self._corpus} in the database; {there}")

    def cypher(self, statement: str, parameters: Mapping[str, Any] | None = None, *, files: bool = False) -> Rows:
        """The answer to one reading statement, retried on transient errors; see `Store.cypher`."""
        refuse_writes(statement, files=files)

        def read(transaction: neo4j.ManagedTransaction) -> Rows:
            result = transaction.run(statement, dict(parameters or {}))
            columns = tuple(result.keys())
            return Rows(columns, tuple(tuple(plain(value) for value in record.values()) for record in result))

        try:
            with self._session("READ") as session:
                return session.execute_read(read)
        except SERVER_ERRORS as error:
            raise question_error(error, self._url) from error

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def _session(self, access: Literal["READ", "WRITE"]) -> neo4j.Session:
        return self._driver.session(database=self._database, default_access_mode=access)

    @contextmanager
    def _loader(self, progress: Progress, batch: int) -> Iterator[Loader]:
        try:
            with self._session("WRITE") as session:
                yield Loader(session, self._corpus, progress, batch)
        except SERVER_ERRORS as error:
            raise store_error(error, self._url) from error


def _check_version(agent: str, url: str) -> None:
    """Other servers that speak Bolt name themselves otherwise and are taken at their word."""
    product, _, version = agent.partition("/")
    if product == "Neo4j" and (found := _numbers(version)) and found < _OLDEST:
        raise StoreError(f"{url}: Neo4j {version} is too old; {_dotted(_OLDEST)} or later is needed")


def _check_driver(version: str) -> None:
    if _numbers(version) < _OLDEST_DRIVER:
        needed = f"neo4j>={_dotted(_OLDEST_DRIVER)}"
        raise StoreError(f"the Python package neo4j {version} is too old: pip install '{needed}'")


def _numbers(version: str) -> tuple[int, ...]:
    """The first two numbers of a version; none where it has another form."""
    parts = version.split(".")[:2]
    return tuple(int(part) for part in parts) if all(part.isdigit() for part in parts) else ()


def _dotted(numbers: tuple[int, ...]) -> str:
    return ".".join(map(str, numbers))
