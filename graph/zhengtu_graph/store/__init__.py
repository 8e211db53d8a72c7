"""Stores: where the merged graph lives and is asked."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from zhengtu_graph.errors import StoreError, UsageError
from zhengtu_graph.store.base import Store
from zhengtu_graph.store.embedded import EmbeddedStore

if TYPE_CHECKING:
    from zhengtu_graph.store.neo4j import Neo4jStore

_BOLT = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


def open_store(
    url: str | Path, *, user: str | None = None, password: str | None = None, database: str | None = None
) -> Store:
    """The store at `url`: a path is the embedded store, `bolt://` and `neo4j://` (with `+s`, `+ssc`) are Neo4j.

    A path need not exist before the first `write`. `user`, `password` and `database` are for Neo4j.

    Raises:
        UsageError: an address of another kind.
        StoreError: the server is away, refuses the login or is too old.
    """
    if "://" not in str(url):
        return EmbeddedStore(Path(url))
    return open_server(str(url), user=user, password=password, database=database)


def open_server(
    url: str,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    corpus: str = "graph",
) -> "Neo4jStore":
    """The Neo4j store at a Bolt address; `corpus` names what is written. See `neo4j.connect`.

    Raises:
        UsageError: an address of another kind, or one with a password in it.
        StoreError: no address at all, or the server is away, refuses the login or is too old.
    """
    try:
        address = urlsplit(url)
    except ValueError as error:
        raise StoreError(f"{url}: no address of a server: {error}") from error
    if address.scheme not in _BOLT:
        raise UsageError(f"{url}: a server's address begins with one of {', '.join(f'{s}://' for s in _BOLT)}")
    if "@" in address.netloc:
        raise UsageError(f"{address.scheme}://…@…: no user or password in an address, where others may read it")
    from zhengtu_graph.store.neo4j import connect  # noqa: PLC0415  the driver is slow to import and seldom needed

    return connect(url, user, password, database, corpus)


__all__ = ["EmbeddedStore", "Store", "open_server", "open_store"]
