"""A built graph, open for questions."""

import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from zhengtu.assembly import is_current, merged, store_graph
from zhengtu.settings import settings
from zhengtu.staging import Staging
from zhengtu_graph.errors import StoreError, UsageError
from zhengtu_graph.model import Facts, Graph, Node
from zhengtu_graph.names import NameIndex, load_names
from zhengtu_graph.query import run_query
from zhengtu_graph.rows import Rows
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store import Store, open_store, units
from zhengtu_graph.store.reading import read_graph
from zhengtu_graph.store.units import UnitFile

if TYPE_CHECKING:
    import networkx as nx

    from zhengtu.pipeline import Report
    from zhengtu_graph.view.pyvis_network import PolicyNetwork


_LOG = logging.getLogger("zhengtu")


class PolicyGraph:
    """The graph of a graph folder.

    `report` is what the build did when the graph comes from `zhengtu.build`, else None.

    Raises:
        UsageError: the folder holds no graph.
    """

    def __init__(self, folder: Path | str, report: "Report | None" = None) -> None:
        self.folder = Path(folder)
        self.report = report
        self._staging = Staging(self.folder)
        if not self._staging.manifest.is_file():
            raise UsageError(f"no graph in {self.folder}; make one: zhengtu build TEXTS --out {self.folder}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the store; the graph may be asked again, which opens it anew."""
        if "store" in self.__dict__:
            self.store.close()
            del self.store

    @cached_property
    def graph(self) -> Graph:
        """All articles, nodes, edges and evidence, as the store holds them (without `runs` and `clues`)."""
        return read_graph(self.store, load_schema())

    @cached_property
    def names(self) -> NameIndex:
        """The index of names, aliases, pinyin and ids."""
        return load_names(self.store, load_schema())

    @cached_property
    def store(self) -> Store:
        """The embedded store; made anew from the facts when it is missing, older than they or damaged."""
        digest = self._staging.digest()
        if is_current(self.folder, digest):
            store = open_store(self.folder)
            try:
                store.cypher("RETURN 1 AS one")
            except StoreError as error:
                _LOG.warning("%s; it is made anew from the facts", error)
            else:
                return store
        graph, notes = merged(self._staging)
        for note in notes:
            _LOG.warning("%s", note)
        store_graph(graph, self.folder, digest)
        return open_store(self.folder)

    def units(self) -> UnitFile:
        """What a server is loaded from; made anew when it is missing or older than the facts."""
        path = self.folder / units.FILE_NAME
        if is_current(self.folder, self._staging.digest()) and path.is_file():
            try:
                return UnitFile(path)
            except StoreError as error:
                _LOG.warning("%s; it is made anew", error)
        units.write_units(self.graph, path)
        return UnitFile(path)

    def facts(self) -> Iterator[Facts]:
        """The facts of every article, as they were extracted."""
        return self._staging.facts()

    def find(self, text: str) -> list[Node]:
        """Nodes by name, alias, pinyin (full or initials) or id, best first; empty when there is none."""
        return self.names.find(text)

    def query(self, name: str, /, **parameters: object) -> Rows:
        """The answer to a question of the query library.

        Args:
            name: of a file in `queries/`, e.g. `policy-spread`.
            parameters: as its header declares them; an entity by name, alias, pinyin or id.

        Raises:
            UsageError: unknown query, parameter or entity; the message gives the nearest.
        """
        return run_query(self.store, name, parameters, self.names)

    def cypher(self, statement: str, /, **parameters: object) -> Rows:
        """The answer to a Cypher statement that reads.

        Raises:
            UsageError: the statement is wrong, or would write.
        """
        return self.store.cypher(statement, parameters)

    def to_networkx(self) -> "nx.MultiDiGraph[str]":
        """The graph as networkx knows it: nodes and edges with their properties as attributes."""
        from zhengtu_graph.network import to_networkx  # noqa: PLC0415  networkx takes most of a second to import

        return to_networkx(self.graph)

    def to_pyvis(self) -> "PolicyNetwork":
        """The drawn part of the graph as a pyvis Network, for notebooks and for those who script vis-network."""
        from zhengtu_graph.view.pyvis_network import to_pyvis  # noqa: PLC0415  pyvis takes half a second to import

        return to_pyvis(self.graph, load_schema(), language=settings().language)

    def view(self, path: Path | str, *, around: str | None = None, depth: int = 2, top: int | None = None) -> Path:
        """Write the viewer, one HTML file, and return its path.

        Args:
            path: of the file.
            around: name of an entity: only what is within `depth` steps of it.
            depth: steps, from 1.
            top: only so many best connected nodes.

        Raises:
            UsageError: no entity of that name, or the graph is too large for a browser.
        """
        from zhengtu_graph.view import html, select  # noqa: PLC0415  igraph and pypinyin take a second to import

        graph = select.around(self.graph, {self.names.resolve(around).id}, depth) if around else self.graph
        graph = select.top(graph, top) if top else graph
        html.write_html(graph, Path(path), schema=load_schema(), language=settings().language)
        return Path(path)


def counts(graph: Graph) -> Mapping[str, int]:
    """How many articles, nodes of each type and edges of each type a graph has."""
    types = [n.type for n in graph.nodes] + [e.type for e in graph.edges]
    bearing = {"Article": graph.articles, "Evidence": graph.evidence, "QUOTED_FROM": graph.evidence}
    bearing["MENTIONED_IN"] = graph.mentions
    return Counter(types) | Counter({name: len(things) for name, things in bearing.items()})
