"""Load files of units in small transactions, each in a process that can be killed; the password is in NEO4J_PASSWORD.

    python load_slowly.py URI USER CHARACTERS

Reads the path of a file a line. Prints the number of the process that loads it when its first transaction is about to
be written, and its exit code when it has ended. All that it imports, which takes longer than a load, is imported once.
"""

import os
import sys
from pathlib import Path

from zhengtu_graph.store.neo4j import connect
from zhengtu_graph.store.units import UnitFile


def tell(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def load_slowly(file: Path, uri: str, user: str, batch: int) -> None:
    """Load in transactions of about `batch` characters."""
    store = connect(uri, user, os.environ["NEO4J_PASSWORD"])
    with UnitFile(file) as units:
        tell(os.getpid())
        store.load(units, batch=batch)
    store.close()


def serve(uri: str, user: str, batch: int) -> None:
    for line in sys.stdin:
        child = os.fork()
        if not child:
            load_slowly(Path(line.removesuffix("\n")), uri, user, batch)
            return
        _, status = os.waitpid(child, 0)
        tell(os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    serve(sys.argv[1], sys.argv[2], int(sys.argv[3]))
