"""What we rely on in the embedded store; each new release of it is held against this."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import kglite
import pytest

import zhengtu_graph
from tests.graph.small_facts import CITY, MAYOR, REFORM, small_graph
from zhengtu_graph.errors import StoreError, UsageError
from zhengtu_graph.model import Article, Edge, Evidence, Graph, Node
from zhengtu_graph.query import Query, list_queries
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store import EmbeddedStore, open_store
from zhengtu_graph.store.embedded import records_of
from zhengtu_graph.store.reading import read_graph
from zhengtu_graph.store.tables import EDGE_FIELDS, SOURCE, TARGET, fields_of

PACKAGE = Path(zhengtu_graph.__file__).parent


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedStore:
    made = EmbeddedStore(tmp_path_factory.mktemp("graph"))
    made.write(small_graph())
    return made


def one(store: EmbeddedStore, statement: str, **parameters: Any) -> Any:
    """The only value of the only row."""
    ((value,),) = store.cypher(statement, parameters).values
    return value


def test_embedded_gives_the_graph_back(store: EmbeddedStore) -> None:
    assert read_graph(store, load_schema()) == small_graph()


def test_embedded_title_of_a_relationship_is_its_own(store: EmbeddedStore) -> None:
    assert one(store, "MATCH (:Person)-[r:HOLDS_POST]->(:Agency) RETURN r.title") == "市长"
    assert one(store, "MATCH (p)-[r]->() WHERE r.title = '市长' RETURN p.id") == MAYOR
    assert one(store, "MATCH (p)-[r {title: '市长'}]->() RETURN p.id") == MAYOR


def test_embedded_names_of_relationship_properties_are_free(store: EmbeddedStore) -> None:
    """No property that the schema declares is taken by the store: what is not set is null."""
    names = {name for relation in load_schema().relations.values() for name in relation.properties}
    for name in names - {*EDGE_FIELDS}:
        assert one(store, f"MATCH ()-[r:PART_OF]->() RETURN r.{name}") is None, name


def test_embedded_names_of_node_properties_are_free(store: EmbeddedStore) -> None:
    for entity in load_schema().entities.values():
        for name in entity.properties:
            assert one(store, f"MATCH (n:Evidence) WHERE n.start_offset = 13 RETURN max(n.{name})") is None, name


def test_embedded_unknown_properties_are_null(store: EmbeddedStore) -> None:
    rows = store.cypher("MATCH (:Person)-[r:HOLDS_POST]->() WHERE r.end_date IS NULL RETURN r.end_date, r.status")
    assert rows.values == ((None, "ended"),)


def test_embedded_keeps_lists(store: EmbeddedStore) -> None:
    assert one(store, "MATCH (n:Place {id: $id}) RETURN n.aliases", id=CITY) == ["三明"]
    assert one(store, "MATCH (n:Place) WHERE '三明' IN n.aliases RETURN n.id") == CITY
    assert one(store, "MATCH (n:Agency {name: '国务院'}) RETURN n.aliases") == []
    assert one(store, "MATCH (:Policy)-[r:APPLIED_IN {stage: 'origin'}]->() RETURN size(r.evidence)") == 3


def test_embedded_reads_lists_from_both_ends(store: EmbeddedStore) -> None:
    first = "MATCH ()-[r:HOLDS_POST]->() MATCH (e:Evidence {id: r.evidence[0]}) RETURN e.article"
    last = "MATCH ()-[r:HOLDS_POST]->() MATCH (e:Evidence {id: r.evidence[-1]}) RETURN e.article"
    none = "MATCH ()-[r:AUTHORED]->() OPTIONAL MATCH (e:Evidence {id: r.evidence[0]}) RETURN count(e.id)"
    assert [one(store, statement) for statement in (first, last, none)] == ["article:a", "article:b", 0]


@pytest.mark.parametrize("text", ["2016", "2016-02", "2016-02-15", "0042", "410900", "true", "null", "", "1e5", "[1]"])
def test_embedded_keeps_text_that_looks_like_something_else(text: str, tmp_path: Path) -> None:
    node = Node("place:1", "Place", "甲", aliases=(text,), properties={"code": text}, first_seen=text)
    store = EmbeddedStore(tmp_path)
    store.write(Graph(nodes=(node,)))
    assert read_graph(store, load_schema()).nodes == (node,)


def test_embedded_keeps_text_of_all_sorts(tmp_path: Path) -> None:
    text = "“双减”、'引号'\\反斜\n换行\t𠮷\u3000{a: 1} $x // 不是注释"
    article = Article("article:1", "甲.txt", None, "news", text)
    store = EmbeddedStore(tmp_path)
    store.write(Graph(articles=(article,)))
    assert read_graph(store, load_schema()).articles == (article,)
    assert one(store, "MATCH (a:Article) WHERE a.text CONTAINS $part RETURN a.id", part="'引号'\\") == "article:1"


def test_embedded_keeps_parallel_edges_apart(tmp_path: Path) -> None:
    nodes = (Node("agency:a", "Agency", "甲"), Node("person:p", "Person", "乙"))
    edges = tuple(
        Edge(f"edge:{title}", "HOLDS_POST", "person:p", "agency:a", {"title": title}, origin="correction")
        for title in ("主任", "书记")
    )
    store = EmbeddedStore(tmp_path)
    store.write(Graph(nodes=nodes, edges=tuple(sorted(edges, key=lambda e: e.id))))
    assert one(store, "MATCH (:Person)-[r:HOLDS_POST]->(:Agency) RETURN count(r)") == 2


def test_embedded_orders_nulls_last(store: EmbeddedStore) -> None:
    rows = store.cypher("UNWIND ['2019', null, '2016'] AS x RETURN x ORDER BY x")
    assert rows.values == (("2016",), ("2019",), (None,))


def test_embedded_orders_chinese_by_code_point(store: EmbeddedStore) -> None:
    rows = store.cypher("UNWIND ['市', 'a', '三', 'B', '一'] AS x RETURN x ORDER BY x")
    assert [row["x"] for row in rows] == sorted("市a三B一")


def test_embedded_answers_with_chinese_column_names(store: EmbeddedStore) -> None:
    rows = store.cypher("MATCH (p:Policy {id: $id}) RETURN p.name AS `名称`", {"id": REFORM})
    assert rows.columns == ("名称",)
    assert list(rows) == [{"名称": "三明医改"}]


def test_embedded_finds_a_shortest_path(store: EmbeddedStore) -> None:
    path = "MATCH (a:Person {id: $a}) MATCH (b:Place {id: $b}) MATCH p = shortestPath((a)-[*..4]-(b)) RETURN length(p)"
    assert one(store, path, a=MAYOR, b="place:410900") == 2


def test_embedded_writes_anew(tmp_path: Path) -> None:
    store = open_store(tmp_path / "graph.kgl")
    store.write(small_graph())
    store.write(Graph(nodes=(Node("place:1", "Place", "甲"),)))
    assert [path.name for path in tmp_path.iterdir()] == ["graph.kgl"]
    assert store.cypher("MATCH (n) RETURN n.id AS id").values == (("place:1",),)


def test_embedded_of_a_large_graph_is_written_without_a_word(tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    """From 65,536 nodes on, the package may warn of lists, surely of those that are empty throughout."""
    graph = Graph(nodes=tuple(Node(f"place:{i}", "Place", "甲") for i in range(65_536)))
    store = EmbeddedStore(tmp_path)
    store.write(graph)
    assert not recwarn.list
    assert one(store, "MATCH (n:Place {id: 'place:7'}) RETURN n.aliases") == []
    kglite.from_records(records_of(graph)).save(str(tmp_path / "bare.kgl"))
    assert [warning.category.__name__ for warning in recwarn] == ["MappedFallbackWarning"]


def test_embedded_of_nothing_answers(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.write(Graph())
    assert store.cypher("MATCH (n:Person) RETURN n.id").values == ()


def test_embedded_refuses_an_edge_to_nowhere(tmp_path: Path) -> None:
    lost = Evidence("evidence:1", "article:1", "句", 0, 1, 0, 1, "r")
    with pytest.raises(StoreError, match="cannot be written"):
        open_store(tmp_path).write(Graph(evidence=(lost,)))
    assert list(tmp_path.iterdir()) == []


def test_embedded_without_a_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no graph"):
        open_store(tmp_path).cypher("RETURN 1")


def test_embedded_with_a_damaged_file_says_so(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path)
    store.write(small_graph())
    store.path.write_bytes(store.path.read_bytes()[:200])
    with pytest.raises(StoreError, match="build it again"):
        EmbeddedStore(tmp_path).cypher("RETURN 1")


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("MATCH (n RETURN n", "Cypher syntax error at line 1"),
        ("MATCH (n)\nRETURN n.id AS", "line 2"),
        ("MATCH (n) RETURN nosuch(n)", "Unknown function: nosuch"),
        ("MATCH (n) WHERE n.id = $x RETURN n.id", r"Missing parameter: \$x"),
        ("", "Empty query"),
        ("MATCH (n) RETURN n.id FORMAT CSV", "FORMAT"),
    ],
)
def test_embedded_says_in_one_line_what_is_wrong(store: EmbeddedStore, statement: str, says: str) -> None:
    with pytest.raises(UsageError, match=says) as raised:
        store.cypher(statement)
    assert "\n" not in str(raised.value)


def test_embedded_refuses_parameters_that_are_no_values(store: EmbeddedStore) -> None:
    with pytest.raises(UsageError):
        store.cypher("RETURN $x", {"x": object()})


def test_embedded_warns_of_a_label_that_is_not_there(store: EmbeddedStore) -> None:
    assert "Persn" in store.cypher("MATCH (n:Persn) RETURN n.id").warnings[0]


def test_embedded_stays_read_only_behind_the_guard(store: EmbeddedStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhengtu_graph.store.embedded.refuse_writes", lambda _, files: files)
    for statement in ("CREATE (n:Person {id: 'x'})", "MATCH (n) DETACH DELETE n", "MATCH (n:Person) SET n.name = ''"):
        with pytest.raises(UsageError, match="read-only"):
            store.cypher(statement)


def test_embedded_article_without_runs_and_clues(tmp_path: Path) -> None:
    graph = small_graph()
    rich = replace(graph, articles=tuple(replace(a, clues={"date": "file name"}) for a in graph.articles))
    store = open_store(tmp_path)
    store.write(rich)
    assert read_graph(store, load_schema()) == graph


# The part of the package that is used. A release that takes one of these away is named by the test.


def test_embedded_uses_so_much_of_the_package_and_no_more() -> None:
    source = (PACKAGE / "store" / "embedded.py").read_text("utf-8")
    assert set(re.findall(r"kglite\.(\w+)", source)) == {"from_records", "load", "set_query_warning_policy", "KgError"}
    for path in PACKAGE.rglob("*.py"):
        assert path.name == "embedded.py" or "import kglite" not in path.read_text("utf-8"), path


def test_kglite_makes_saves_loads_and_answers(tmp_path: Path) -> None:
    spec = {
        "nodes": [{"type": "Place", "id_field": "id", "title_field": "name", "records": [{"id": "a", "name": "甲"}]}],
        "connections": [],
    }
    path = str(tmp_path / "graph.kgl")
    kglite.from_records(spec, on_missing_endpoint="error").save(path)
    graph = kglite.load(path)
    graph.read_only(True)
    kglite.set_query_warning_policy("silent")
    view: Any = graph.cypher("MATCH (n:Place {id: $id}) RETURN n.id AS id, n.name AS name", params={"id": "a"})
    assert (list(view.columns), view.to_list(), list(view.warnings)) == (
        ["id", "name"],
        [{"id": "a", "name": "甲"}],
        [],
    )


@pytest.mark.parametrize("damage", ["empty", "cut", "tail", "bit", "zeros", "text"])
def test_kglite_refuses_a_file_that_is_not_whole(damage: str, tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path)
    store.write(small_graph())
    whole = store.path.read_bytes()
    middle = len(whole) // 2
    damaged = {
        "empty": b"",
        "cut": whole[:middle],
        "tail": whole[:-1],
        "bit": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
        "zeros": bytes(len(whole)),
        "text": "政图".encode() * 100,
    }
    store.path.write_bytes(damaged[damage])
    with pytest.raises(kglite.KgError):
        kglite.load(str(store.path))
    with pytest.raises(StoreError, match="build it again"):
        EmbeddedStore(tmp_path).cypher("RETURN 1 AS one")


def test_kglite_errors_are_of_one_kind() -> None:
    for name in ("CypherSyntaxError", "CypherExecutionError", "FileFormatError", "ReadOnlyError"):
        assert issubclass(getattr(kglite, name), kglite.KgError)


# Where kglite answers otherwise than Neo4j without an error; see `store/tables.py`.

_TRAPS = re.compile(
    r"\.(end|type)\b|duration|\bproperties\(|\bkeys\(|percentileCont|isEmpty|SHORTEST \d|COLLECT \{|\w&!?\w",
    re.IGNORECASE,
)


def test_embedded_still_answers_otherwise_than_neo4j(store: EmbeddedStore) -> None:
    """That the traps are there; when a release mends one, it may come off the list."""
    assert one(store, "MATCH (:Person)-[r:HOLDS_POST]->(a) RETURN r.`end`") is not None
    assert one(store, "MATCH (n:Place {id: $id}) RETURN n.title", id=CITY) == "三明市"
    months = "RETURN duration.between(date('2016-01-01'), date('2016-03-01')).months AS months"
    assert one(store, months) == 0


def test_schema_keeps_clear_of_names_that_the_stores_take() -> None:
    schema = load_schema()
    for name in (*schema.entities, *schema.provenance):
        assert not {"title", "type", "end", "start", "labels", SOURCE, TARGET} & {*fields_of(name, schema)}, name
    for name in schema.relations:
        assert not {"type", "end", "start", "source", "target", SOURCE, TARGET} & {*fields_of(name, schema)}, name


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_questions_keep_clear_of_what_the_stores_answer_otherwise(query: Query) -> None:
    statement = "\n".join(line for line in query.statement.splitlines() if not line.strip().startswith("//"))
    assert not _TRAPS.search(re.sub(r"'[^']*'", "''", statement))
    edges = set(re.findall(r"\[(\w+)[:\] ]", statement)) | {"r"}
    assert set(re.findall(r"(\w+)\.title\b", statement)) <= edges
    assert not re.search(r"(?:RETURN|,)\s*\w+\s+AS\s+(?:node|edge|path)\b", statement)


def test_zhengtu_says_to_be_imported_first_where_no_room_is_left(tmp_path: Path) -> None:
    """Stands in for a loader that has given its room to other libraries."""
    (tmp_path / "kglite.py").write_text("raise ImportError('x.so: cannot allocate memory in static TLS block')")
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import zhengtu"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == (
        "ImportError: no room is left for the embedded store: import zhengtu before other libraries"
    )
