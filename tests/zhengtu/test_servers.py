"""The commands load, unload and export for Neo4j, on a real server."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from neo4j import Driver

from tests.components import PROJECT
from tests.graph.neo4j_dump import dump, empty
from zhengtu.cli import main
from zhengtu.settings import settings
from zhengtu_graph.store.units import FILE_NAME

TEXT = "三明市召开会议\n\n本报讯 2月15日，三明市召开会议，市长林一山出席会议并讲话。\n"


@pytest.fixture
def server(neo4j_driver: Driver, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of an empty server whose password is in the environment."""
    from scripts import neo4j_server  # noqa: PLC0415

    found = neo4j_server.running(neo4j_server.HOME / f"test-{os.getpid()}") or neo4j_server.given_server()
    assert found is not None
    monkeypatch.setenv("NEO4J_USERNAME", found.user)
    monkeypatch.setenv("NEO4J_PASSWORD", found.password)
    settings.cache_clear()
    empty(neo4j_driver)
    return found.uri


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    (tmp_path / "page.txt").write_text(TEXT, "utf-8")
    run("build", str(tmp_path / "page.txt"), "--out", str(tmp_path / "小图"), "--date", "2024-02-16", "--workers", "1")
    return tmp_path / "小图"


def run(*words: str, code: int = 0, typed: str | None = None) -> str:
    result = CliRunner().invoke(main, words, input=typed)
    assert result.exit_code == code, result.output
    return result.output


def test_load_and_unload_tell_what_they_did(neo4j_driver: Driver, server: str, graph: Path) -> None:
    assert "小图 in bolt://" in run("load", str(graph), "--to", server)
    before = dump(neo4j_driver)
    assert {tuple(held["corpora"]) for name, held in before.items() if "Bucket" not in name} == {("小图",)}
    assert "nothing to change" in run("load", str(graph), "--to", server)
    run("unload", "--to", server, "--corpus", "小图", typed="n\n", code=1)
    assert dump(neo4j_driver) == before
    assert "articles 0 added, 0 changed, 1 removed" in run("unload", "--to", server, "--corpus", "小图", "--yes")
    assert dump(neo4j_driver) == {}


def test_load_makes_units_that_are_missing(server: str, graph: Path) -> None:
    (graph / FILE_NAME).unlink()
    assert "articles 1 added" in run("load", str(graph), "--to", server)


def test_load_of_damaged_units_makes_them_anew(server: str, graph: Path) -> None:
    (graph / FILE_NAME).write_bytes(b"PAR1 no more")
    assert "articles 1 added" in run("load", str(graph), "--to", server)


def test_load_says_what_is_wrong(server: str, graph: Path, tmp_path: Path) -> None:
    assert "begins with one of bolt://" in run("load", str(graph), "--to", "http://x", code=2)
    assert "no server answers there" in run("load", str(graph), "--to", "bolt://127.0.0.1:1", code=3)
    assert "no graph in" in run("load", str(tmp_path / "none"), "--to", server, code=2)
    assert "no corpus x in the database; it holds none" in run("unload", "--to", server, "--corpus", "x", code=2)


def test_password_of_the_command_goes_before_that_of_the_environment(server: str, graph: Path) -> None:
    right = str(settings().neo4j_password)
    words = ("load", str(graph), "--to", server, "--password")
    assert "wrong user or password" in run(*words, "not it", code=3)
    assert right not in run(*words, right)


def test_export_for_neo4j(graph: Path, tmp_path: Path) -> None:
    run("export", str(graph), "--format", "neo4j-admin", "--out", str(tmp_path / "import"))
    assert "neo4j-admin database import full" in (tmp_path / "import" / "import.sh").read_text("utf-8")
    assert (tmp_path / "import" / "nodes" / "Article.csv").read_text("utf-8").count("小图") == 1
    run("export", str(graph), "--format", "browser-style", "--out", str(tmp_path / "x.grass"))
    assert "node.Person {" in (tmp_path / "x.grass").read_text("utf-8")


def test_compose_brings_up_the_version_that_is_tested() -> None:
    from scripts.neo4j_server import VERSION  # noqa: PLC0415

    image = f"neo4j:{VERSION.rpartition('.')[0]}-community"
    assert image in (PROJECT / "docker-compose.yml").read_text("utf-8")
