"""The Neo4j store on a real server, and beside the embedded one."""

import pytest
from neo4j import Driver

from tests.graph.small_facts import CITY, all_facts, small_graph
from zhengtu_graph.errors import StoreError, UsageError
from zhengtu_graph.merge import merge
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store import EmbeddedStore, Store, open_store
from zhengtu_graph.store.neo4j import Neo4jStore
from zhengtu_graph.store.reading import read_graph

OURS = "MATCH (n) WHERE n.corpora IS NOT NULL RETURN count(n) AS nodes UNION ALL "
OURS += "MATCH ()-[r]->() WHERE r.corpora IS NOT NULL RETURN count(r) AS nodes"


@pytest.fixture
def neo4j_store(neo4j_driver: Driver) -> Store:
    store = Neo4jStore(neo4j_driver)
    store.write(small_graph())
    return store


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = EmbeddedStore(tmp_path_factory.mktemp("graph"))
    store.write(small_graph())
    return store


def test_neo4j_written_twice_doubles_nothing(neo4j_store: Store) -> None:
    before = neo4j_store.cypher(OURS)
    neo4j_store.write(small_graph())
    assert neo4j_store.cypher(OURS) == before
    assert read_graph(neo4j_store, load_schema()) == small_graph()


def test_neo4j_drops_what_the_new_graph_does_not_hold(neo4j_store: Store) -> None:
    smaller = merge(all_facts()[:1], load_schema())
    neo4j_store.write(smaller)
    assert read_graph(neo4j_store, load_schema()) == smaller


def test_neo4j_leaves_rows_of_others_alone(neo4j_driver: Driver, neo4j_store: Store) -> None:
    neo4j_driver.execute_query("MERGE (n:Person {id: 'person:of someone else'})")
    neo4j_store.write(small_graph())
    found = neo4j_store.cypher("MATCH (n:Person {id: 'person:of someone else'}) RETURN n.id")
    neo4j_driver.execute_query("MATCH (n:Person {id: 'person:of someone else'}) DELETE n")
    assert len(found) == 1


def test_neo4j_holds_one_node_an_id(neo4j_driver: Driver, neo4j_store: Store) -> None:
    assert neo4j_store is not None
    names = {record["name"] for record in neo4j_driver.execute_query("SHOW CONSTRAINTS YIELD name").records}
    assert {f"zhengtu_{label.lower()}_id" for label in (*load_schema().entities, "Article", "Evidence")} <= names


@pytest.mark.parametrize(
    "statement",
    [
        "RETURN date('2016-02-03') AS day, [1, null, '三'] AS list, {a: 1.5} AS map",
        "RETURN duration('P1M2D') AS time",
        "UNWIND ['2019', null, '2016', '三', 'B'] AS x RETURN x ORDER BY x",
        "MATCH (n:Policy|Meeting) RETURN labels(n) AS labels, n.name AS name, n.number AS number ORDER BY name",
        "MATCH (p:Person)-[r:HOLDS_POST]->(a) RETURN r.title AS title, r.end_date AS end_date, r.evidence AS evidence",
    ],
)
def test_values_are_the_same_from_both_stores(statement: str, neo4j_store: Store, embedded: Store) -> None:
    one, other = neo4j_store.cypher(statement), embedded.cypher(statement)
    assert (one.columns, one.values) == (other.columns, other.values)


def test_neo4j_gives_whole_nodes_edges_and_paths_as_plain_values(neo4j_store: Store) -> None:
    statement = "MATCH p = (n:Place)-[r:PART_OF]->(m) RETURN n, r, p"
    ((node, edge, path),) = neo4j_store.cypher(statement).values
    assert node["labels"] == ["Place"]
    assert node["properties"]["id"] == CITY
    assert (edge["type"], edge["properties"]["modality"]) == ("PART_OF", "done")
    assert [n["properties"]["name"] for n in path["nodes"]] == ["三明市", "福建省"]


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("MATCH (n RETURN n", "Invalid input"),
        ("RETURN nosuch(1)", "Unknown function 'nosuch'"),
        ("RETURN $x", "Expected parameter"),
        ("CREATE (n)", "CREATE in line 1"),
        ("RETURN 1 / 0", "/ by zero"),
    ],
)
def test_neo4j_says_in_one_line_what_is_wrong(statement: str, says: str, neo4j_store: Store) -> None:
    with pytest.raises(UsageError) as raised:
        neo4j_store.cypher(statement)
    assert says in str(raised.value)
    assert "\n" not in str(raised.value)


def test_neo4j_refuses_writes_behind_the_guard(neo4j_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhengtu_graph.store.neo4j.refuse_writes", lambda _, files: files)
    with pytest.raises(UsageError, match=r"(?i)read access mode"):
        neo4j_store.cypher("CREATE (n:Person {id: 'x'}) RETURN n.id")


def test_neo4j_that_is_away_says_so() -> None:
    with pytest.raises(StoreError, match="no server answers there"):
        open_store("bolt://127.0.0.1:1", user="neo4j", password="x")  # noqa: S106  no secret


def test_neo4j_login_that_is_wrong_says_so(neo4j_driver: Driver) -> None:
    host, port = neo4j_driver.get_server_info().address[:2]
    with pytest.raises(StoreError, match="wrong user or password"):
        open_store(f"bolt://{host}:{port}", user="neo4j", password="not it")  # noqa: S106  no secret


def test_neo4j_address_that_is_wrong_says_so() -> None:
    with pytest.raises(StoreError, match=r"^bolt://"):
        open_store("bolt://[", user="neo4j", password="x")  # noqa: S106  no secret
