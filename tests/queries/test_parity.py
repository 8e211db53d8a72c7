"""Both stores give the same rows, in the same order, to every shipped question."""

import shlex
import shutil
import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from neo4j import Driver

import zhengtu
from tests.components import empty_database
from tests.queries.parameters import further
from tests.queries.wide_facts import WIDELY_ASKED, all_asked, wide_graph
from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Graph
from zhengtu_graph.names import NameIndex
from zhengtu_graph.query import Query, list_queries, run_query
from zhengtu_graph.rows import Rows
from zhengtu_graph.store import EmbeddedStore, Store
from zhengtu_graph.store.neo4j import Neo4jStore

PROJECT = Path(__file__).resolve().parents[2]
SAMPLES = PROJECT / "data" / "samples" / "texts"
Both = tuple[Store, Store]
QUERIES = list_queries()


def both(graph: Graph, folder: Path, driver: Driver) -> Both:
    """Stores of either kind that hold `graph`."""
    stores = EmbeddedStore(folder), Neo4jStore(driver)
    empty_database(driver)
    for store in stores:
        store.write(graph)
    return stores


def same_rows(stores: Both, name: str, given: Mapping[str, object], names: NameIndex | None = None) -> Rows:
    """The rows that both stores give."""
    one, other = (run_query(store, name, given, names) for store in stores)
    assert one.columns == other.columns
    assert one.values == other.values, (name, given)
    return one


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory, neo4j_driver: Driver) -> Iterator[Both]:
    yield both(wide_graph(), tmp_path_factory.mktemp("wide"), neo4j_driver)
    empty_database(neo4j_driver)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_parity_on_small_articles(query: Query, wide: Both) -> None:
    assert len(same_rows(wide, query.name, WIDELY_ASKED[query.name][0])) > 0
    for given in all_asked(query.name):
        same_rows(wide, query.name, given)


BREAKING = (
    "x'}) DETACH DELETE n //",
    "' OR '1'='1",
    '" OR true OR "',
    "\\' OR 1=1 //",
    "三明医改'}) RETURN n //",
    "`) MATCH (n) DETACH DELETE n //",
    "*/ MATCH (n) RETURN n /*",
    "$policy",
    "null",
    "} RETURN 1 UNION MATCH (n) RETURN n.id //",
    "\u0000'\u2019\uff07",
    "\\u0027 OR \\u0027\\u0027=\\u0027",
)  # fmt: skip


@pytest.mark.parametrize("text", BREAKING)
def test_parity_values_made_to_break_out_find_nothing(text: str, wide: Both) -> None:
    """Behind the resolution of names, where an id reaches the statement as it was typed."""
    before = [store.cypher("MATCH (n) RETURN count(n) AS nodes") for store in wide]
    for query in QUERIES:
        given = {p.name: text if p.type.partition(":")[0] in _TYPED else p.default for p in query.parameters}
        if any(value == text for value in given.values()):
            for store in wide:
                assert store.cypher(query.statement, given).values == (), query.name
    assert [store.cypher("MATCH (n) RETURN count(n) AS nodes") for store in wide] == before


@pytest.mark.parametrize("text", BREAKING)
def test_parity_names_made_to_break_out_are_unknown(text: str, wide: Both) -> None:
    for store in wide:
        for name, parameter in (("policy-spread", "policy"), ("posts", "agency"), ("chain", "source")):
            given = {parameter: text} | ({"target": "三明市"} if name == "chain" else {})
            with pytest.raises(UsageError, match=r"^no \w+ named"):
                run_query(store, name, given)


_TYPED = ("entity", "text", "type", "relation", "date")

# Graphs of real texts. Each question is asked with its example and with entities that are often mentioned.


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, neo4j_driver: Driver) -> Iterator[Both]:
    with zhengtu.build(SAMPLES, tmp_path_factory.mktemp("sample") / "graph") as built:
        yield both(built.graph, tmp_path_factory.mktemp("stores"), neo4j_driver)
    empty_database(neo4j_driver)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_parity_on_the_sample_graph(query: Query, sample: Both) -> None:
    check_real(query, sample)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory, neo4j_driver: Driver, shared_pages: Path) -> Iterator[Both]:
    """Newspaper pages and every twentieth page of the corpus beside the project."""
    texts = tmp_path_factory.mktemp("texts")
    shutil.copytree(shared_pages, texts / "pages")
    for archive in (shared_pages.parent / "corpus").glob("*.tar.xz"):
        unpack_some(archive, texts)
    with zhengtu.build(texts, tmp_path_factory.mktemp("real") / "graph") as built:
        yield both(built.graph, tmp_path_factory.mktemp("stores"), neo4j_driver)
    empty_database(neo4j_driver)


def unpack_some(archive: Path, folder: Path) -> None:
    with tarfile.open(archive) as opened:
        files = [member for member in opened.getmembers() if member.isfile()]
        opened.extractall(folder, files[::20], filter="data")


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_parity_on_newspaper_and_web_pages(query: Query, real: Both) -> None:
    check_real(query, real)


def check_real(query: Query, stores: Both) -> None:
    """Same rows for the example, where the graph knows what it names, and for three further sets of parameters."""
    words = shlex.split(query.example)[1:]
    example = {name.removeprefix("--"): value for name, value in zip(words[::2], words[1::2], strict=True)}
    try:
        same_rows(stores, query.name, example)
    except UsageError as error:
        assert str(error).startswith("no ")  # noqa: PT017  that the graph does not know the name is no failure
    for given in further(query, stores[0], 3):
        same_rows(stores, query.name, given)
