"""The components answer for real, and their set-up keeps its promises when it is broken off or cannot be done."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from neo4j import Driver

from scripts import chromium, neo4j_server
from tests import components

VERSION_LINE = ".".join(neo4j_server.VERSION.split(".")[:2])
INSTALLED_JARS = {f"neo4j-{neo4j_server.VERSION}.jar", f"neo4j-server-{neo4j_server.VERSION}.jar"}
JAVA = """echo 'openjdk version "17.0.1" 2021-10-19' >&2"""
MAVEN = r"""
for word; do case $word in -DoutputDirectory=*) lib=${word#*=};; esac; done
mkdir -p "$lib" && echo first > "$lib/neo4j-VERSION.jar"
""".replace("VERSION", neo4j_server.VERSION)
MAVEN_ENDS = f'{MAVEN}echo second > "$lib/neo4j-server-{neo4j_server.VERSION}.jar"'
MAVEN_FAILS = f"{MAVEN}echo '[ERROR] no route to the repository'; exit 1"
MAVEN_IS_KILLED = f"{MAVEN}kill -9 $PPID"
PAGE = """<!doctype html><meta charset="utf-8"><title>政策</title>
<button onclick="document.querySelector('p').textContent = '已打开'">打开</button><p>未打开</p>"""


# Neo4j


def test_neo4j_answers_in_the_promised_version(neo4j_driver: Driver) -> None:
    assert neo4j_driver.execute_query("RETURN 1 AS one").records[0]["one"] == 1
    rows = neo4j_driver.execute_query("CALL dbms.components() YIELD name, versions RETURN versions[0] AS version")
    assert rows.records[0]["version"].startswith(f"{VERSION_LINE}.")
    assert VERSION_LINE == "5.26"


def test_emptied_neo4j_holds_no_node_constraint_or_index(neo4j_driver: Driver) -> None:
    components.empty_database(neo4j_driver)
    neo4j_driver.execute_query("CREATE CONSTRAINT place_id FOR (p:Place) REQUIRE p.id IS UNIQUE")
    neo4j_driver.execute_query("CREATE INDEX place_name FOR (p:Place) ON (p.name)")
    neo4j_driver.execute_query("CREATE (:Place {id: 'place:410900'})-[:PART_OF]->(:Place {id: 'place:410000'})")
    components.empty_database(neo4j_driver)
    counted = "COUNT { MATCH (n) RETURN n } AS nodes"
    assert neo4j_driver.execute_query(f"RETURN {counted}").records[0]["nodes"] == 0
    assert not neo4j_driver.execute_query("SHOW CONSTRAINTS").records
    assert not neo4j_driver.execute_query("SHOW INDEXES YIELD type WHERE type <> 'LOOKUP'").records


def test_given_neo4j_that_holds_something_is_not_emptied_unasked(
    neo4j_driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ZHENGTU_TEST_WIPE", raising=False)
    components.empty_database(neo4j_driver)
    assert components.may_be_emptied(neo4j_driver)
    neo4j_driver.execute_query("CREATE (:Place {id: 'place:410900'})")
    assert not components.may_be_emptied(neo4j_driver)
    monkeypatch.setenv("ZHENGTU_TEST_WIPE", "1")
    assert components.may_be_emptied(neo4j_driver)
    components.empty_database(neo4j_driver)


def test_given_neo4j_is_used_and_nothing_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://db.example:7687")
    monkeypatch.setenv("NEO4J_USER", "reader")
    monkeypatch.setenv("NEO4J_PASSWORD", "of the reader")
    server = neo4j_server.start(tmp_path / "home", tmp_path / "run")
    assert server == neo4j_server.Server("bolt://db.example:7687", "reader", "of the reader")
    assert not list(tmp_path.iterdir())


def test_given_neo4j_without_password_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://db.example:7687")
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    with pytest.raises(neo4j_server.SetupError, match="NEO4J_PASSWORD"):
        neo4j_server.start(tmp_path / "home", tmp_path / "run")


# Installing Neo4j, with programs that stand for Maven and Java


def put_program(folder: Path, name: str, script: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def install(folder: Path, maven: str) -> subprocess.CompletedProcess[str]:
    """Run the install command where `mvn` is the given script."""
    put_program(folder / "bin", "mvn", maven)
    put_program(folder / "bin", "java", JAVA)
    command = [sys.executable, neo4j_server.__file__, "--home", str(folder / "home"), "install"]
    environment = {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def installed(folder: Path) -> set[str]:
    """Jars of a complete installation; nothing for one that is not complete."""
    version = folder / "home" / neo4j_server.VERSION
    return {jar.name for jar in (version / "lib").iterdir()} if neo4j_server.is_complete(version) else set()


def test_install_fetches_once(tmp_path: Path) -> None:
    assert install(tmp_path, MAVEN_ENDS).returncode == 0
    assert installed(tmp_path) == INSTALLED_JARS
    assert install(tmp_path, MAVEN_FAILS).returncode == 0


@pytest.mark.parametrize("maven", [MAVEN_IS_KILLED, MAVEN_FAILS, MAVEN])
def test_install_that_broke_off_does_not_count_and_is_made_good(tmp_path: Path, maven: str) -> None:
    assert install(tmp_path, maven).returncode != 0
    assert installed(tmp_path) == set()
    assert install(tmp_path, MAVEN_ENDS).returncode == 0
    assert installed(tmp_path) == INSTALLED_JARS


def test_install_that_lost_a_jar_is_made_good(tmp_path: Path) -> None:
    install(tmp_path, MAVEN_ENDS)
    (tmp_path / "home" / neo4j_server.VERSION / "lib" / f"neo4j-{neo4j_server.VERSION}.jar").unlink()
    assert installed(tmp_path) == set()
    install(tmp_path, MAVEN_ENDS)
    assert installed(tmp_path) == INSTALLED_JARS


def test_install_that_failed_says_why_in_one_line(tmp_path: Path) -> None:
    last = install(tmp_path, MAVEN_FAILS).stderr.splitlines()[-1]
    assert last.startswith("error: ")
    assert "[ERROR] no route to the repository" in last


def test_missing_maven_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(neo4j_server.SetupError, match=r"apt-get install maven.*brew install maven"):
        neo4j_server.find_maven()


@pytest.mark.parametrize("version", ["11.0.2", "1.8.0_302"])
def test_old_java_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    put_program(tmp_path, "java", JAVA.replace("17.0.1", version))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr(neo4j_server, "JAVA_PLACES", ())
    with pytest.raises(neo4j_server.SetupError, match=r"Java 17 or newer.*apt-get install.*brew install"):
        neo4j_server.find_java()


def test_stop_leaves_a_process_alone_that_is_not_the_server(tmp_path: Path) -> None:
    other = neo4j_server.Server("bolt://127.0.0.1:1", "neo4j", "", os.getpid())
    assert not neo4j_server.is_alive(other, tmp_path)


# Chromium


def test_chromium_opens_a_chinese_page_and_answers_a_click(
    chromium_page: components.WatchedPage, tmp_path: Path
) -> None:
    file = tmp_path / "页.html"
    file.write_text(PAGE, encoding="utf-8")
    chromium_page.page.goto(file.as_uri())
    assert chromium_page.page.title() == "政策"
    chromium_page.page.get_by_text("打开", exact=True).click()
    assert chromium_page.page.locator("p").text_content() == "已打开"
    assert chromium_page.errors == []
    assert chromium_page.requests == []


def test_page_notes_errors_and_outward_requests(chromium_page: components.WatchedPage, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    script = "fetch('http://outside.example/').catch(() => {}); console.error('wrong'); undefined.x"
    file.write_text(f"<script>{script}</script>", encoding="utf-8")
    with chromium_page.page.expect_event("requestfailed"):
        chromium_page.page.goto(file.as_uri())
    assert chromium_page.requests == ["http://outside.example/"]
    assert "wrong" in chromium_page.errors
    assert any("undefined" in error for error in chromium_page.errors)


def test_named_chromium_that_does_not_run_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/no/such/program")
    with pytest.raises(chromium.SetupError, match="/no/such/program"):
        chromium.find()


def test_chromium_is_installed_by_apt_where_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for needed in ("sh", "env", "chmod"):
        (tmp_path / needed).symlink_to(str(shutil.which(needed)))
    program = tmp_path / "chromium"
    put_program(tmp_path, "sudo", 'shift; exec "$@"')
    put_program(
        tmp_path,
        "apt-get",
        f"""[ "$1 $2 $3" = "install -y chromium" ] || exit 0
        echo '#!/bin/sh' > {program}; echo 'echo Chromium 130' >> {program}; chmod +x {program}""",
    )
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "NAMES", ("chromium",))
    monkeypatch.setattr(chromium, "playwrights_own", lambda: None)
    assert chromium.find() is None
    assert chromium.install() == str(program)


# The rule of missing components


@pytest.mark.parametrize(("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_missing_component_fails_where_ci_is_true(
    monkeypatch: pytest.MonkeyPatch, ci: str, outcome: type[BaseException]
) -> None:
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match="nothing there"):
        components.missing("nothing there")


# The compose file


def test_compose_file_keeps_its_promises() -> None:
    compose = yaml.safe_load((components.PROJECT / "docker-compose.yml").read_text(encoding="utf-8"))
    service = compose["services"]["neo4j"]
    assert service["image"] == f"neo4j:{VERSION_LINE}-community"
    assert re.search(r"\$\{NEO4J_PASSWORD:\?[^}]+\}", service["environment"]["NEO4J_AUTH"])
    assert service["healthcheck"]["test"]
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])
    named = {volume.partition(":")[0] for volume in service["volumes"]}
    assert named == set(compose["volumes"])
    assert "/data" in {volume.partition(":")[2] for volume in service["volumes"]}
