"""A real Neo4j Community server for the tests, from its published jars, without Docker and without root.

    python scripts/neo4j_server.py install            fetch the jars with Maven (once)
    python scripts/neo4j_server.py start              install if needed, start, print NEO4J_URI, _USER, _PASSWORD
    python scripts/neo4j_server.py status             print the same lines if it runs; exit code 1 if it does not
    python scripts/neo4j_server.py stop
    python scripts/neo4j_server.py admin ARGS…        neo4j-admin, for instance: admin database import full …

It listens on the loopback address only, on a free port. Where the environment gives NEO4J_URI (with NEO4J_USER and
NEO4J_PASSWORD), `install`, `start` and `status` leave the machine alone and that server is the one to use.
Needs Java 17 or newer and Maven. Exit codes: 0 done, 1 not running, 2 wrong usage, 3 could not be done.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

VERSION = "5.26.30"
HOME = Path(__file__).resolve().parents[1] / ".neo4j"
OLDEST_JAVA = 17
START_SECONDS = 180.0
STOP_SECONDS = 30.0

SERVER_CLASS = "org.neo4j.server.CommunityEntryPoint"
ADMIN_CLASS = "org.neo4j.server.startup.Neo4jAdminCommand"
OPENED = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch", "java.base/java.lang")
# A server that starts often and lives for minutes: only the first compiler makes its start a third shorter.
JVM = ("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dlog4j2.disable.jmx=true")
# Where Debian, Ubuntu and Homebrew put a Java that is not on the PATH.
JAVA_PLACES = ("usr/lib/jvm/*/bin/java", "opt/homebrew/opt/openjdk*/bin/java", "usr/local/opt/openjdk*/bin/java")

POM = f"""<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>zhengtu</groupId>
  <artifactId>neo4j-for-tests</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{VERSION}</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>{VERSION}</version></dependency>
  </dependencies>
</project>
"""

# The last line spares ten idle seconds at each stop: Bolt would wait twice for connections that are closed already.
CONFIGURATION = """server.directories.lib={lib}
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.heap.max_size=512m
server.memory.pagecache.size=128m
dbms.usage_report.enabled=false
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
"""


class SetupError(Exception):
    """The server could not be installed, started or stopped; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Server:
    """How to reach a server; `pid` is None for one that the environment gave."""

    uri: str
    user: str
    password: str
    pid: int | None = None

    def lines(self) -> str:
        """Three NAME=value lines, fit for `export $(…)` and for env files."""
        return f"NEO4J_URI={self.uri}\nNEO4J_USER={self.user}\nNEO4J_PASSWORD={self.password}"


def given_server() -> Server | None:
    """The server that the environment names, if it names one."""
    uri = os.environ.get("NEO4J_URI")
    if not uri:
        return None
    if "NEO4J_PASSWORD" not in os.environ:
        raise SetupError("NEO4J_URI is set, but NEO4J_PASSWORD is not: set both, or unset NEO4J_URI.")
    return Server(uri, os.environ.get("NEO4J_USER", "neo4j"), os.environ["NEO4J_PASSWORD"])


# Programs that must be there


def java_candidates() -> Iterator[str]:
    if "JAVA_HOME" in os.environ:
        yield str(Path(os.environ["JAVA_HOME"], "bin", "java"))
    if found := shutil.which("java"):
        yield found
    for place in JAVA_PLACES:
        yield from map(str, sorted(Path("/").glob(place)))


def java_version(java: str) -> int:
    """Major version of a Java program (17 for 17.0.15); 0 if it does not run."""
    try:
        answer = subprocess.run([java, "-version"], capture_output=True, text=True, check=False)
    except OSError:
        return 0
    found = re.search(r'version "(\d+)', answer.stderr)
    return int(found[1]) if found else 0


def find_java() -> str:
    for java in java_candidates():
        if java_version(java) >= OLDEST_JAVA:
            return java
    raise SetupError(
        f"Neo4j needs Java {OLDEST_JAVA} or newer: `apt-get install openjdk-17-jre-headless` "
        "(or openjdk-21-jre-headless) on Debian and Ubuntu, `brew install openjdk@21` on macOS."
    )


def find_maven() -> str:
    if found := shutil.which("mvn"):
        return found
    raise SetupError(
        "Maven (mvn) is needed to fetch Neo4j: `apt-get install maven` on Debian and Ubuntu, "
        "`brew install maven` on macOS."
    )


# Installation: VERSION/lib/*.jar, then VERSION/complete with each jar's size and name


@contextlib.contextmanager
def locked(path: Path) -> Iterator[int]:
    """Hold a file lock, as a descriptor; a child that inherits the descriptor keeps the lock as long as it lives."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file.fileno()


def listing(lib: Path) -> str:
    return "".join(f"{jar.stat().st_size} {jar.name}\n" for jar in sorted(lib.glob("*.jar")))


def is_complete(folder: Path) -> bool:
    """True if the marker is there and the jars are those that it lists."""
    marker = folder / "complete"
    return marker.is_file() and marker.read_text(encoding="utf-8") == listing(folder / "lib")


def fetch_jars(folder: Path, lock: int) -> None:
    """Copy Neo4j's jars and all that they need into `folder`/lib.

    Maven inherits the lock: if this script is killed, the next one waits for the Maven that lives on.
    """
    (folder / "pom.xml").write_text(POM, encoding="utf-8")
    log = folder / "maven.log"
    command = [find_maven(), "-B", "-q", "-C", "-U", "-f", str(folder / "pom.xml"), "dependency:copy-dependencies"]
    options = ["-Dstyle.color=never", "-DincludeScope=runtime", f"-DoutputDirectory={folder / 'lib'}"]
    with log.open("w", encoding="utf-8") as output:
        code = subprocess.run(
            [*command, *options], stdout=output, stderr=output, pass_fds=(lock,), check=False
        ).returncode
    if code or not (folder / "lib" / f"neo4j-server-{VERSION}.jar").is_file():
        raise SetupError(f"Maven could not fetch Neo4j {VERSION} (its output: {log}): {first_error(log)}")


def first_error(log: Path) -> str:
    """Maven's first line of error, or else the last line that it printed."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return next((line for line in lines if "ERROR" in line), lines[-1] if lines else "no jar came")


def install(home: Path) -> Path:
    """The folder with all jars of Neo4j `VERSION` below `home`, fetched unless they are complete already."""
    folder = home / VERSION
    if not is_complete(folder):
        find_maven()
        with locked(home / "install.lock") as lock:
            if not is_complete(folder):
                fetch_afresh(folder, lock)
    return folder / "lib"


def fetch_afresh(folder: Path, lock: int) -> None:
    say(f"Fetching Neo4j {VERSION} into {folder} (about 120 MB, once) …")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    fetch_jars(folder, lock)
    marker = folder / "complete.part"
    marker.write_text(listing(folder / "lib"), encoding="utf-8")
    marker.replace(folder / "complete")


# The server in its run folder: conf/, data/, logs/, password, server.json


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def configure(run: Path, lib: Path) -> int:
    """Write neo4j.conf for a free Bolt port; the port."""
    port = free_port()
    (run / "conf").mkdir(mode=0o700, parents=True, exist_ok=True)
    text = CONFIGURATION.format(lib=lib, port=port)
    (run / "conf" / "neo4j.conf").write_text(text, encoding="utf-8")
    return port


def admin(run: Path, lib: Path, arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run neo4j-admin on a configured run folder; what it printed and its exit code."""
    java = find_java()
    home = str(Path(java).resolve().parents[1])
    environment = {"HEAP_SIZE": "512m", **os.environ, "JAVA_HOME": home}
    environment |= {"NEO4J_HOME": str(run), "NEO4J_CONF": str(run / "conf")}
    command = [java, *JVM, "-cp", f"{lib}/*", ADMIN_CLASS, *arguments]
    # neo4j-admin leaves its report in the working folder
    return subprocess.run(command, env=environment, cwd=run, capture_output=True, text=True, check=False)


def password_of(run: Path, lib: Path) -> str:
    """The run folder's password, made at its first start and set in the database before it is noted."""
    note = run / "password"
    if not note.is_file():
        password = secrets.token_hex(12)
        done = admin(run, lib, ["dbms", "set-initial-password", password])
        if done.returncode:
            raise SetupError(f"Neo4j's password could not be set: {(done.stderr or done.stdout).strip()}")
        note.write_text(password, encoding="utf-8")
    return note.read_text(encoding="utf-8")


def launch(run: Path, lib: Path) -> Server:
    """Start the server's process apart from this one, and note it in the run folder."""
    port = configure(run, lib)
    password = password_of(run, lib)
    opened = [f"--add-opens={package}=ALL-UNNAMED" for package in OPENED]
    command = [find_java(), *JVM, *opened, "-cp", f"{lib}/*", SERVER_CLASS]
    folders = [f"--home-dir={run}", f"--config-dir={run / 'conf'}"]
    with (run / "console.log").open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            [*command, *folders], stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True
        )
    server = Server(f"bolt://127.0.0.1:{port}", "neo4j", password, process.pid)
    (run / "server.json").write_text(json.dumps(asdict(server)), encoding="utf-8")
    while not is_alive(server, run) and process.poll() is None:
        time.sleep(0.01)  # while a program is being loaded, its command line is empty
    return server


def running(run: Path) -> Server | None:
    """The server of a run folder if its process lives."""
    note = run / "server.json"
    if not note.is_file():
        return None
    server = Server(**json.loads(note.read_text(encoding="utf-8")))
    return server if is_alive(server, run) else None


def is_alive(server: Server, run: Path) -> bool:
    """True if the process is there and is this folder's server: its number may have gone to another program."""
    return server.pid is not None and f"--home-dir={run}" in command_of(server.pid)


def command_of(pid: int) -> str:
    """The command line of a process; empty if it ended."""
    if Path("/proc/self/cmdline").exists():
        try:
            return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8", errors="replace").replace("\0", " ")
        except (FileNotFoundError, ProcessLookupError):
            return ""
    command = ["ps", "-ww", "-o", "command=", "-p", str(pid)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def bolt_answers(port: int) -> bool:
    """True if the server agrees on a version of Bolt (5.0 to 5.4, or 4.2 to 4.4)."""
    offer = bytes.fromhex("6060b017 00040405 00020404 00000000 00000000")
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2) as connection:
            connection.sendall(offer)
            return any(connection.recv(4))
    except OSError:
        return False


def wait_until_ready(server: Server, run: Path) -> None:
    """Return when Bolt answers.

    Raises:
        SetupError: the process ended or the time limit passed; the message bears the log's last lines.
    """
    port = int(server.uri.rpartition(":")[2])
    deadline = time.monotonic() + START_SECONDS
    while not bolt_answers(port):
        if not is_alive(server, run):
            raise SetupError(f"Neo4j ended while it started. {last_lines(run)}")
        if time.monotonic() > deadline:
            stop(run)
            raise SetupError(f"Neo4j did not answer within {START_SECONDS:.0f} seconds. {last_lines(run)}")
        time.sleep(0.2)


def last_lines(run: Path) -> str:
    """The end of what the server printed and of its log."""
    logs = [log for log in (run / "console.log", run / "logs" / "neo4j.log") if log.is_file()]
    ends = {log: log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:] for log in logs}
    return "\n".join(line for log, end in ends.items() for line in (f"The end of {log}:", *end))


def start(home: Path, run: Path) -> Server:
    """A server that answers: the environment's, the run folder's if it runs already, or a new one."""
    if given := given_server():
        return given
    find_java()
    lib = install(home)
    run.mkdir(mode=0o700, parents=True, exist_ok=True)
    with locked(run / "start.lock"):
        server = running(run) or launch(run, lib)
        wait_until_ready(server, run)
    return server


def stop(run: Path) -> None:
    """End the run folder's server if it runs: politely, after the time limit by force."""
    if server := running(run):
        end(server, run, signal.SIGTERM)
        end(server, run, signal.SIGKILL)
    (run / "server.json").unlink(missing_ok=True)


def end(server: Server, run: Path, how: signal.Signals) -> None:
    """Send a signal to a server that lives, and wait until it ended or the time limit passed."""
    deadline = time.monotonic() + STOP_SECONDS
    if server.pid is not None and is_alive(server, run):
        with contextlib.suppress(ProcessLookupError):
            os.kill(server.pid, how)
    while is_alive(server, run) and time.monotonic() < deadline:
        time.sleep(0.1)


# Commands


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def run_install(home: Path, _run: Path, _arguments: Sequence[str]) -> int:
    if given_server():
        say("NEO4J_URI is set: nothing to install.")
    else:
        find_java()
        print(install(home))
    return 0


def run_start(home: Path, run: Path, _arguments: Sequence[str]) -> int:
    print(start(home, run).lines())
    return 0


def run_stop(_home: Path, run: Path, _arguments: Sequence[str]) -> int:
    stop(run)
    return 0


def run_status(_home: Path, run: Path, _arguments: Sequence[str]) -> int:
    server = given_server() or running(run)
    print(server.lines() if server else "not running")
    return 0 if server else 1


def run_admin(home: Path, run: Path, arguments: Sequence[str]) -> int:
    lib = install(home)
    if not (run / "conf" / "neo4j.conf").is_file():
        configure(run, lib)
    done = admin(run, lib, arguments)
    print(done.stdout, end="")
    print(done.stderr, end="", file=sys.stderr)
    return done.returncode


COMMANDS = {
    "install": run_install,
    "start": run_start,
    "stop": run_stop,
    "status": run_status,
    "admin": run_admin,
}


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--home", type=Path, default=HOME, help="cache folder (default: .neo4j of the project)")
    made.add_argument("--run", type=Path, help="the server's data, logs and state (default: HOME/run)")
    made.add_argument("command", choices=COMMANDS)
    made.add_argument("arguments", nargs=argparse.REMAINDER, help="for admin: neo4j-admin's arguments")
    return made


def main() -> int:
    options = parser().parse_args()
    home = options.home.resolve()
    run = (options.run or home / "run").resolve()
    if options.arguments and options.command != "admin":
        parser().error(f"{options.command} takes no arguments; --home and --run stand before it")
    try:
        return COMMANDS[options.command](home, run, options.arguments)
    except SetupError as error:
        say(f"error: {error}")
        return 3


if __name__ == "__main__":
    sys.exit(main())
