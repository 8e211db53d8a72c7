"""What every store can do."""

from collections.abc import Mapping
from typing import Any, Protocol

from zhengtu_graph.model import Graph
from zhengtu_graph.rows import Rows


class Store(Protocol):
    """A place that holds one graph and answers Cypher.

    Node labels and relationship types are the schema's; `store/tables.py` says which properties they bear.
    """

    def write(self, graph: Graph) -> None:
        """Make the store hold `graph` and nothing older of ours; may be repeated.

        Raises:
            StoreError: the store cannot be written.
        """

    def cypher(self, statement: str, parameters: Mapping[str, Any] | None = None, *, files: bool = False) -> Rows:
        """The answer to one reading statement; with `files` it may read files too (`LOAD CSV`).

        Raises:
            UsageError: the statement is wrong, or would write, or read a file unasked.
            StoreError: the store cannot be asked.
        """

    def close(self) -> None:
        """Give back what is held; a closed store is not used again."""
