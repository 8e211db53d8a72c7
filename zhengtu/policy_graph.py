"""A built graph, open for questions."""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from zhengtu.assembly import corrected_facts, gathered, is_current, judged, merged, staleness, store_graph
from zhengtu.settings import settings
from zhengtu.sole_writer import sole_writer
from zhengtu.staging import Staging
from zhengtu_graph.confidence import confident, confident_facts
from zhengtu_graph.corrections import Correction
from zhengtu_graph.doubts import Doubt, Neighbourhood, doubts
from zhengtu_graph.errors import StoreError, UsageError
from zhengtu_graph.judgements import Judgements
from zhengtu_graph.model import Facts, Graph, Node
from zhengtu_graph.names import NameIndex, load_names
from zhengtu_graph.query import named_query, run_query
from zhengtu_graph.rows import Rows
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store import Store, open_store, units
from zhengtu_graph.store.embedded import FILE_NAME
from zhengtu_graph.store.reading import read_graph
from zhengtu_graph.store.units import UnitFile

if TYPE_CHECKING:
    import networkx as nx

    from zhengtu.pipeline import Report
    from zhengtu.viewing import Part
    from zhengtu_graph.view.pyvis_network import PolicyNetwork


_LOG = logging.getLogger("zhengtu")


class PolicyGraph:
    """The graph of a graph folder.

    `report` is what the build did when the graph comes from `zhengtu.build`, else None. With `min_confidence`, between
    0 and 1, edges that were found with less are left out of all that it gives.

    Raises:
        UsageError: the folder holds no graph.
    """

    def __init__(self, folder: Path | str, report: "Report | None" = None, *, min_confidence: float = 0.0) -> None:
        self.folder = Path(folder)
        self.min_confidence = min_confidence
        self._copy: TemporaryDirectory[str] | None = None
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
        if self._copy:
            self._copy.cleanup()
            self._copy = None

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
        """The embedded store; made anew from the facts when it is missing, older than they or damaged.

        Raises:
            UsageError: it must be made anew while another process does, or builds the graph.
        """
        if self.min_confidence:
            return self._confident_store()
        store = open_store(self.folder)
        if stale := self._staleness(store):
            _LOG.warning("%s: the store is made anew from the facts: %s", self.folder, stale)
            with sole_writer(self.folder):
                self._make_anew()
        return store

    def _staleness(self, store: Store) -> str:
        stale = staleness(self.folder, self._staging.digest())
        if not stale:
            try:
                store.cypher("RETURN 1 AS one")
            except StoreError as error:
                stale = str(error).removeprefix(f"{self.folder / FILE_NAME}: ").removesuffix("; build it again")
        return stale

    def _make_anew(self) -> None:
        digest = self._staging.digest()
        graph, _, notes = merged(self._staging)
        for note in notes:
            _LOG.warning("%s", note)
        store_graph(graph, self.folder, digest)

    def _confident_store(self) -> Store:
        """A store, gone when this is closed, without the edges that are too doubtful."""
        self._copy = TemporaryDirectory(prefix="zhengtu-")
        store = open_store(Path(self._copy.name))
        with PolicyGraph(self.folder) as whole:
            store.write(confident(whole.graph, self.min_confidence))
        return store

    def units(self) -> UnitFile:
        """What a server is loaded from; made anew when it is missing or older than the facts."""
        kept = self.graph if self.min_confidence else None
        path = (Path(self._copy.name) if self._copy else self.folder) / units.FILE_NAME
        if not kept and is_current(self.folder, self._staging.digest()) and path.is_file():
            try:
                return UnitFile(path)
            except StoreError as error:
                _LOG.warning("%s; it is made anew", error)
        graph = self.graph
        with nullcontext() if kept else sole_writer(self.folder):
            units.write_units(graph, path)
        return UnitFile(path)

    def facts(self) -> Iterator[Facts]:
        """The facts of every article, as they were extracted."""
        return (confident_facts(facts, self.min_confidence) for facts in self._staging.facts())

    def find(self, text: str) -> list[Node]:
        """Nodes by name, alias, pinyin (full or initials) or id, best first; empty when there is none."""
        return self.names.find(text)

    def explain(self, name: str | None = None, *, article: str | None = None, form: str | None = None) -> Rows:
        """Why words mean what they mean: one of the three is given.

        Args:
            name: of an entity: the forms that mean it, by which clue, how often, with an example.
            article: id or source of an article: each resolved form in order.
            form: words such as 市委: the entities that they mean, by which clue, how often, with an example.

        Raises:
            UsageError: none or several are given, or there is no such entity or article.
        """
        from zhengtu import explanation  # noqa: PLC0415  it splits sentences, as the readers do

        facts, language = corrected_facts(self._staging), settings().language
        match name, article, form:
            case str(), None, None:
                return explanation.explain_entity(self.names.resolve(name), facts, self.graph, language)
            case None, str(), None:
                return explanation.explain_article(article, facts, language)
            case None, None, str():
                return explanation.explain_form(form, facts, language)
        raise UsageError("explain takes a name, an article or a form")

    def judgements_on(self, name: str) -> list[str]:
        """The corrections that speak of an entity, a line each.

        Raises:
            UsageError: there is no such entity, or several.
        """
        from zhengtu import explanation  # noqa: PLC0415  as in explain

        return explanation.corrections_on(self.names.resolve(name), self.corrections())

    def doubts(self, type: str | None = None, judged: Iterable[Correction] = ()) -> list[Doubt]:  # noqa: A002
        """Pairs of entities that may be one, first those that are likely and on which much hangs.

        Args:
            type: only pairs of this entity type.
            judged: judgements that are not yet applied; what they or the graph's corrections settle is left out.
        """
        return doubts(self.around, [self.settled(self.corrections()), self.settled(judged)], type)

    @cached_property
    def around(self) -> Neighbourhood:
        """The graph, asked from its nodes."""
        return Neighbourhood(self.graph)

    def corrections(self) -> tuple[Correction, ...]:
        """People's judgements that are in force."""
        return self._staging.corrections()

    def settled(self, corrections: Iterable[Correction]) -> Judgements:
        """What judgements say of this graph, as it is without corrections."""
        facts, rows = gathered(self._staging, tuple(corrections))
        return judged(facts, rows) if rows else Judgements()

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

    def to_pyvis(self, **cut: Any) -> "PolicyNetwork":
        """The drawn part of the graph as a pyvis Network, for notebooks and for those who script vis-network.

        Args:
            cut: what is taken of the graph, as in `view`: vis-network is slow beyond some 2,000 nodes.

        Raises:
            UsageError: as `view`.
        """
        from zhengtu_graph.view.pyvis_network import to_pyvis  # noqa: PLC0415  pyvis takes half a second to import

        return to_pyvis(self.part(**cut).graph, load_schema(), language=settings().language)

    def view(
        self,
        path: Path | str,
        *,
        around: str | Iterable[str] = (),
        depth: int | None = None,
        query: str | None = None,
        top: int | None = None,
        **parameters: object,
    ) -> Path:
        """Write the viewer, one HTML file, and return its path; of a graph too large for a browser the best connected.

        Args:
            path: of the file.
            around: an entity or several, each by name, alias, pinyin or id: only what is near them.
            depth: steps from them, and from what `query` names; if none is given, 2 and 0.
            query: a question of the query library: only the entities that its answer names.
            top: only so many best connected nodes; of those near an entity, the nearest first.
            parameters: of the question.

        Raises:
            UsageError: there is no such entity or question, or the answer names no entity.
        """
        part = self.part(around=around, depth=depth, query=query, top=top, **parameters)
        if part.too_many:
            _LOG.warning("%s: %s", path, part.told())
        return self.write_view(part, path)

    def part(
        self,
        *,
        around: str | Iterable[str] = (),
        depth: int | None = None,
        query: str | None = None,
        top: int | None = None,
        **parameters: object,
    ) -> "Part":
        """The part of the graph that `view` shows for the same arguments.

        Raises:
            UsageError: as `view`.
        """
        from zhengtu import viewing  # noqa: PLC0415  igraph and pypinyin take a second to import

        names = [around] if isinstance(around, str) else around
        centres = [self.names.resolve(name).id for name in names]
        if query is None and parameters:
            raise UsageError(f"{next(iter(parameters))}: a parameter of no question; name one (query)")
        answer = (self.query(query, **parameters), self._about(query, parameters)) if query else None
        return viewing.part_of(self.graph, centres, answer, depth, top)

    def _about(self, query: str, parameters: Mapping[str, object]) -> list[str]:
        """The entities that a question is asked about."""
        kinds = {p.name: p.type.partition(":") for p in named_query(query).parameters}
        asked = {name: value for name, value in parameters.items() if value and kinds[name][0] == "entity"}
        return [self.names.resolve(str(value), kinds[name][2] or None).id for name, value in asked.items()]

    def write_view(self, part: "Part", path: Path | str) -> Path:
        """Write the viewer of a part, and return its path."""
        from zhengtu_graph.view.html import write_html  # noqa: PLC0415  as in part

        facts = corrected_facts(self._staging)
        write_html(part.graph, Path(path), schema=load_schema(), language=settings().language, facts=facts)
        return Path(path)


def counts(graph: Graph) -> Mapping[str, int]:
    """How many articles, nodes of each type and edges of each type a graph has."""
    types = [n.type for n in graph.nodes] + [e.type for e in graph.edges]
    bearing = {"Article": graph.articles, "Evidence": graph.evidence, "QUOTED_FROM": graph.evidence}
    bearing["MENTIONED_IN"] = graph.mentions
    return Counter(types) | Counter({name: len(things) for name, things in bearing.items()})
