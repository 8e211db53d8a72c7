"""Load a file of units in small transactions; the password is in NEO4J_PASSWORD.

    python load_slowly.py FILE URI USER CHARACTERS

Prints a line when the first transaction is about to be written, so that it can be killed from then on.
"""

import os
import sys
from pathlib import Path

from zhengtu_graph.store.neo4j import connect
from zhengtu_graph.store.units import UnitFile


def load_slowly(file: Path, uri: str, user: str, batch: int) -> None:
    """Load in transactions of about `batch` characters."""
    store = connect(uri, user, os.environ["NEO4J_PASSWORD"])
    with UnitFile(file) as units:
        sys.stdout.write("begins\n")
        sys.stdout.flush()
        store.load(units, batch=batch)
    store.close()


if __name__ == "__main__":
    load_slowly(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))
