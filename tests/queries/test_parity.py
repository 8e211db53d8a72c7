"""Both stores give the same rows, in the same order, to every shipped question."""

import shlex
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

import pytest
from neo4j import Driver

import zhengtu
from tests.components import empty_database
from tests.queries.wide_facts import WIDELY_ASKED, all_asked, wide_graph
from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Graph
from zhengtu_graph.names import NameIndex
from zhengtu_graph.query import Parameter, Query, list_queries, run_query
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
def newspaper(tmp_path_factory: pytest.TempPathFactory, neo4j_driver: Driver, shared_pages: Path) -> Iterator[Both]:
    with zhengtu.build(shared_pages, tmp_path_factory.mktemp("pages") / "graph") as built:
        yield both(built.graph, tmp_path_factory.mktemp("stores"), neo4j_driver)
    empty_database(neo4j_driver)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_parity_on_newspaper_pages(query: Query, newspaper: Both) -> None:
    check_real(query, newspaper)


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


def further(query: Query, store: Store, number: int) -> Iterator[Mapping[str, object]]:
    """Sets of parameters: the entities, relations and dates that occur most."""
    choices = {p.name: list(islice(_choices(p, store), number)) for p in query.parameters}
    for i in range(number):
        yield {name: values[i % len(values)] for name, values in choices.items() if values}


def _choices(parameter: Parameter, store: Store) -> Iterator[object]:
    kind, _, type_ = parameter.type.partition(":")
    match kind:
        case "entity":
            labels = type_ or "Policy|Place|Agency|Person|Meeting"
            statement = f"MATCH (n:{labels}) RETURN n.id AS id ORDER BY COUNT {{ (n)--() }} DESC, id LIMIT 5"
            yield from (row["id"] for row in store.cypher(statement))
        case "relation":
            yield from ("HOLDS_POST", "APPLIED_IN", "ATTENDED")
        case "date":
            yield from ("2014", "2014-02", "2019") if parameter.name == "since" else ("2014", "2018", "2024-12")
        case "type":
            yield from ("Person", "Place", "Meeting")
        case "share":
            yield from (0.5, 0.9, 1)
        case "number":
            yield from (5, 1000, 1)
        case _ if parameter.name == "kind":
            yield from ("government", "reform", "party")
        case _ if parameter.name == "edge":
            yield from (
                r["id"] for r in store.cypher("MATCH ()-[r]->() WHERE r.count > 0 RETURN r.id AS id ORDER BY id")
            )
        case _:
            yield from ("书记", "省长", "主任")
