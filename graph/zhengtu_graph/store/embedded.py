"""The embedded store: one file, no server (kglite)."""

import os
import tempfile
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from zhengtu_graph.errors import StoreError, UsageError
from zhengtu_graph.model import Graph
from zhengtu_graph.rows import Rows
from zhengtu_graph.store.guard import refuse_writes
from zhengtu_graph.store.tables import SOURCE, TARGET, edge_tables, node_tables

try:
    import kglite
except ImportError as error:
    # The loader has little room for libraries that keep thread-local data, and gives it to those that come first.
    if "static TLS" in str(error):
        raise ImportError("no room is left for the embedded store: import zhengtu before other libraries") from error
    raise

FILE_NAME = "graph.kgl"


class EmbeddedStore:
    """A graph in one file. The whole graph is held in memory from the first question on."""

    def __init__(self, path: Path) -> None:
        """A store at `path`: the file, or the folder that holds or will hold it."""
        self.path = path if path.suffix == ".kgl" else path / FILE_NAME
        self._graph: Any = None

    def write(self, graph: Graph) -> None:
        """Make the file anew beside the old one, then put it in its place."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            made = kglite.from_records(records_of(graph), on_missing_endpoint="error")
            with tempfile.TemporaryDirectory(dir=self.path.parent, prefix=".graph-") as folder:
                fresh = Path(folder) / FILE_NAME
                _save(made, fresh)
                os.replace(fresh, self.path)  # noqa: PTH105  replaces on every system
        except (kglite.KgError, ValueError, OSError) as error:
            raise StoreError(f"{self.path}: cannot be written: {_line(error)}") from error
        self._graph = None

    def cypher(self, statement: str, parameters: Mapping[str, Any] | None = None, *, files: bool = False) -> Rows:
        """The answer to one reading statement; see `Store.cypher`."""
        refuse_writes(statement, files=files)
        graph = self._opened()
        try:
            view = graph.cypher(statement, params=dict(parameters or {}))
        except (kglite.KgError, ValueError, TypeError, OverflowError) as error:
            raise UsageError(_line(error)) from error
        if isinstance(view, str):
            raise UsageError("FORMAT is no part of a question: ask for a table with the command's own options")
        columns = tuple(view.columns)
        return Rows(columns, tuple(tuple(row[c] for c in columns) for row in view.to_list()), tuple(view.warnings))

    def close(self) -> None:
        """Forget the graph held in memory."""
        self._graph = None

    def _opened(self) -> Any:
        if self._graph is None:
            self._graph = _load(self.path)
        return self._graph


def _save(graph: Any, path: Path) -> None:
    with warnings.catch_warnings():
        # In a large graph, lists of a label may have no form that can be read in place; they are held in memory, as
        # the whole graph is.
        warnings.filterwarnings("ignore", r".*without a mapped form", UserWarning)
        graph.save(str(path))


def _load(path: Path) -> Any:
    if not path.is_file():
        raise StoreError(f"{path}: there is no graph; build one first")
    try:
        graph = kglite.load(str(path))
    except (kglite.KgError, ValueError, OSError) as error:
        reason = _line(error).replace(str(path), path.name).partition(". ")[0]  # then the package's own advice
        raise StoreError(f"{path}: cannot be opened ({reason}); build it again") from error
    graph.read_only(True)
    kglite.set_query_warning_policy("silent")  # they are in Rows.warnings; the package itself prints nothing
    return graph


def records_of(graph: Graph) -> dict[str, Any]:
    """The spec of kglite.from_records. `name` is made the display title so that it is not stored twice."""
    nodes = [
        {"type": t.label, "id_field": "id", "records": t.rows}
        | ({"title_field": "name"} if "name" in t.rows[0] else {})
        for t in node_tables(graph)
    ]
    connections = [
        {
            "type": t.type,
            "source_type": t.source,
            "source_id_field": SOURCE,
            "target_type": t.target,
            "target_id_field": TARGET,
            "records": t.rows,
        }
        for t in edge_tables(graph)
    ]
    return {"nodes": nodes, "connections": connections}


def _line(error: Exception) -> str:
    """The first line of what the store says; what follows is the statement again."""
    return str(error).splitlines()[0] if str(error) else type(error).__name__
