"""A load that is killed, or whose server goes away, ends after the next run in the same graph as an undisturbed one."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest
from neo4j import Driver, GraphDatabase

from scripts import neo4j_server
from tests import components
from tests.graph.neo4j_dump import Dump, dump, empty, graph_of, many_facts, units_of
from zhengtu_graph.store.neo4j import Neo4jStore
from zhengtu_graph.store.units import UnitFile

MOMENTS = 20
SEED = int(os.environ.get("ZHENGTU_TEST_SEED", "8"))
RUN = neo4j_server.HOME / f"test-{os.getpid()}" / "broken"
BATCH = 3000  # characters a transaction


@pytest.fixture(scope="module")
def server() -> Iterator[neo4j_server.Server]:
    """A server of our own, since it is stopped."""
    try:
        neo4j_server.find_java()
        lib = neo4j_server.install(neo4j_server.HOME)
    except neo4j_server.SetupError as error:
        components.missing(str(error))
    RUN.mkdir(parents=True, exist_ok=True)
    started = neo4j_server.launch(RUN, lib)
    neo4j_server.wait_until_ready(started, RUN)
    yield started
    components.discard(RUN)


def bolt(server: neo4j_server.Server) -> Driver:
    return GraphDatabase.driver(server.uri, auth=(server.user, server.password))


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two graphs: articles are removed and added from one to the other, and the marks are cut anew."""
    folder = tmp_path_factory.mktemp("graphs")
    facts = many_facts(12)
    for name, some, buckets in (("one", facts[:32], 16), ("other", facts[16:], 256)):
        units_of(graph_of(*some), folder / name, buckets)
    return folder / "one" / "units.parquet", folder / "other" / "units.parquet"


@dataclass(frozen=True, slots=True)
class Loader:
    """Loads files one after the other, each in a process of its own."""

    requests: IO[str]
    answers: IO[str]

    def begin(self, file: Path) -> int:
        """The number of the process, which is about to write."""
        self.requests.write(f"{file}\n")
        self.requests.flush()
        return int(self.answers.readline())

    def end(self) -> int:
        """Wait for the process; its exit code."""
        return int(self.answers.readline())


@pytest.fixture(scope="module")
def loader(server: neo4j_server.Server) -> Iterator[Loader]:
    command = [sys.executable, str(Path(__file__).with_name("load_slowly.py")), server.uri, server.user, str(BATCH)]
    environment = {**os.environ, "NEO4J_PASSWORD": server.password}
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield Loader(process.stdin, process.stdout)


def undisturbed(file: Path, driver: Driver) -> Dump:
    empty(driver)
    with UnitFile(file) as units:
        Neo4jStore(driver).load(units)
    return dump(driver)


def test_load_killed_at_any_moment_is_completed_by_the_next(
    server: neo4j_server.Server, loader: Loader, graphs: tuple[Path, Path]
) -> None:
    moments = random.Random(SEED)  # noqa: S311  no secret
    with bolt(server) as driver:
        expected = [undisturbed(file, driver) for file in graphs]
        loader.begin(graphs[0])
        began = time.monotonic()
        assert loader.end() == 0
        seconds = time.monotonic() - began
        for moment in range(MOMENTS):
            process = loader.begin(graphs[moment % 2])
            time.sleep(moments.uniform(0, seconds))
            with suppress(ProcessLookupError):  # it may have been quicker
                os.kill(process, signal.SIGKILL)
            loader.end()
            target = moments.randrange(2)  # the broken one, or the one before
            with UnitFile(graphs[target]) as units:
                Neo4jStore(driver).load(units)
            assert dump(driver) == expected[target], f"moment {moment} of ZHENGTU_TEST_SEED={SEED}"


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL], ids=["stopped", "killed"])
def test_load_outlives_its_server(
    server: neo4j_server.Server,
    loader: Loader,
    graphs: tuple[Path, Path],
    how: signal.Signals,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A load waits for a server that comes back."""
    now = neo4j_server.running(RUN)
    assert now is not None
    with bolt(server) as driver:
        expected = undisturbed(graphs[0], driver)
        empty(driver)
    loader.begin(graphs[0])
    time.sleep(0.3)
    neo4j_server.end(now, RUN, how)
    monkeypatch.setattr(neo4j_server, "free_port", lambda: int(server.uri.rpartition(":")[2]))
    neo4j_server.wait_until_ready(neo4j_server.launch(RUN, neo4j_server.install(neo4j_server.HOME)), RUN)
    assert loader.end() == 0
    with bolt(server) as driver:
        assert dump(driver) == expected
