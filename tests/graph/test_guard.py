import pytest

from zhengtu_graph.errors import UsageError
from zhengtu_graph.store import open_store
from zhengtu_graph.store.guard import refuse_writes


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        ("CREATE (n:Person {id: 'x'})", "CREATE"),
        ("match (n) detach delete n", "DELETE"),
        ("MATCH (n) SET n.name = 'x'", "SET"),
        ("MERGE (n:Person {id: 'x'})", "MERGE"),
        ("MATCH (n) REMOVE n.name", "REMOVE"),
        ("MATCH (n) FOREACH (x IN [1] | SET n.a = x)", "FOREACH"),
        ("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "LOAD CSV"),
        ("load\n  csv FROM 'x' AS row RETURN row", "LOAD CSV"),
        ("DROP INDEX x", "DROP"),
        ("// harmless\nCREATE (n)", "CREATE"),
        ("RETURN 'a' //'\nCREATE (n)", "CREATE"),
        ("RETURN 'it\\'s' CREATE (n)", "CREATE"),
        ("RETURN \"a'b\" CREATE (n) RETURN 'c'", "CREATE"),
        ("RETURN 1/* x */CREATE (n)", "CREATE"),
        ("MATCH (n)SET n.x=1", "SET"),
        ("MATCH (n) CALL { WITH n DELETE n }", "DELETE"),
        ("RETURN 1 UNION CREATE (n) RETURN 1", "CREATE"),
        (r"LO\u0041D CSV FROM 'file:///etc/passwd' AS row RETURN row", "LOAD CSV"),
        (r"RETURN '\u0027 CREATE (n) RETURN \u0027'", "CREATE"),
        (r"RETURN '\uu0027 CREATE (n) RETURN \uu0027'", "CREATE"),
    ],
)
def test_guard_refuses_writes_and_files(statement: str, word: str) -> None:
    with pytest.raises(UsageError, match=f"^{word} in line"):
        refuse_writes(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "MATCH (n) WHERE n.name = 'CREATE (x)' RETURN n.id",
        'MATCH (n) WHERE n.name CONTAINS "DELETE" RETURN n.id',
        "MATCH (n) RETURN n.set AS created, n.`SET` AS `DELETE`",
        "MATCH (n:Set)-[r:CREATE]->() RETURN r.delete",
        "RETURN $set, $create",
        "// CREATE something\nRETURN 1",
        "RETURN 'it\\'s; CREATE (n)'",
        "MATCH (offset) RETURN offset.id AS reset",
        r"RETURN 'C:\\users\\u0041', '\u4e09\u660e'",
    ],
)
def test_guard_lets_questions_pass(statement: str) -> None:
    refuse_writes(statement)


def test_guard_lets_files_be_read_where_that_is_asked_for() -> None:
    statement = "LOAD CSV FROM 'file:///names.csv' AS row RETURN row"
    refuse_writes(statement, files=True)
    with pytest.raises(UsageError, match=r"^LOAD CSV in line 1: .* only where --allow-files"):
        refuse_writes(statement)
    with pytest.raises(UsageError, match=r"^CREATE in line 2"):
        refuse_writes(f"{statement}\nCREATE (n)", files=True)


def test_guard_names_the_line() -> None:
    with pytest.raises(UsageError, match=r"^SET in line 3: "):
        refuse_writes("MATCH (n)\n// SET\nSET n.x = '\n'")


@pytest.mark.parametrize("url", ["http://localhost:7687", "sqlite://x", "bolts://x"])
def test_stores_of_other_kinds_are_refused(url: str) -> None:
    with pytest.raises(UsageError, match=r"a server.s address begins with one of bolt://"):
        open_store(url)
