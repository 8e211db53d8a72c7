"""Stores: where the merged graph lives and is asked."""

from pathlib import Path

from zhengtu_graph.errors import UsageError
from zhengtu_graph.store.base import Store
from zhengtu_graph.store.embedded import EmbeddedStore

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
    scheme, found, _ = str(url).partition("://")
    if not found:
        return EmbeddedStore(Path(url))
    if scheme not in _BOLT:
        raise UsageError(f"{url}: a store is a path or one of {', '.join(f'{s}://' for s in _BOLT)}")
    from zhengtu_graph.store.neo4j import connect  # noqa: PLC0415  the driver is slow to import and seldom needed

    return connect(str(url), user, password, database)


__all__ = ["EmbeddedStore", "Store", "open_store"]
