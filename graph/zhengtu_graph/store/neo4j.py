"""The Neo4j store, over Bolt: for teams and graphs that no memory holds."""

import json
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import Any

import neo4j
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    CypherSyntaxError,
    CypherTypeError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
)
from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

from zhengtu_graph.errors import StoreError, UsageError
from zhengtu_graph.model import Graph
from zhengtu_graph.rows import Rows
from zhengtu_graph.schema import Schema, load_schema
from zhengtu_graph.store.guard import refuse_writes
from zhengtu_graph.store.tables import SOURCE, TARGET, EdgeTable, NodeTable, batches, edge_tables, node_tables

_BATCH = 2000  # rows a transaction: some megabytes of articles, well under the server's default limits
_STALE_BATCH = 10_000
_OLDEST = 5  # (n:A|B) and IF NOT EXISTS as this module and the shipped questions use them
_BUILD = "build"  # the property that marks a row as ours and tells which graph it came with


def connect(
    url: str, user: str | None = None, password: str | None = None, database: str | None = None
) -> "Neo4jStore":
    """The store at a Bolt address, tried.

    Args:
        url: `bolt://host:7687`, `neo4j://…`, with `+s` or `+ssc` for TLS.
        user: None where the server asks for no login.
        password: of the user.
        database: the server's default if None.

    Raises:
        StoreError: no server there, a wrong login, or a Neo4j older than 5.
    """
    auth = None if user is None else neo4j.basic_auth(user, password or "")
    try:
        driver = neo4j.GraphDatabase.driver(url, auth=auth, notifications_min_severity="OFF")
    except (ConfigurationError, ValueError) as error:
        raise StoreError(f"{url}: {_line(error)}") from error
    try:
        _check_version(driver.get_server_info().agent, url)
        driver.execute_query("RETURN 1", database_=database)
    except (StoreError, DriverError, Neo4jError, ValueError) as error:
        driver.close()
        raise _store_error(error, url) from error
    return Neo4jStore(driver, database, url)


class Neo4jStore:
    """A graph in one database of a server. Rows that other programs wrote (without `build`) are left alone."""

    def __init__(self, driver: neo4j.Driver, database: str | None = None, url: str = "Neo4j") -> None:
        """A store over an open driver, which `close` closes; `url` names the server in messages."""
        self._driver = driver
        self._database = database
        self._url = url

    def write(self, graph: Graph) -> None:
        """Upsert every row by id in batches, then delete our rows that this graph does not hold."""
        nodes, edges = node_tables(graph), edge_tables(graph)
        build = _fingerprint(nodes, edges)
        schema = load_schema()
        try:
            for statement in constraints(schema):
                self._write(statement)
            for statement, rows in [*map(_node_upsert, nodes), *map(_edge_upsert, edges)]:
                for batch in batches(rows, _BATCH):
                    self._write(statement, {"rows": batch, "build": build})
            for statement in _stale(schema):
                while self._write(statement, {"build": build, "limit": _STALE_BATCH}):
                    pass
        except (DriverError, Neo4jError) as error:
            raise _store_error(error, self._url) from error

    def cypher(self, statement: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """The answer to one reading statement, retried on transient errors; see `Store.cypher`."""
        refuse_writes(statement)

        def read(transaction: neo4j.ManagedTransaction) -> Rows:
            result = transaction.run(statement, dict(parameters or {}))
            columns = tuple(result.keys())
            return Rows(columns, tuple(tuple(_plain(value) for value in record.values()) for record in result))

        try:
            with self._session(neo4j.READ_ACCESS) as session:
                return session.execute_read(read)
        except (CypherSyntaxError, CypherTypeError) as error:
            raise UsageError(_line(error)) from error
        except (DriverError, Neo4jError) as error:
            raise _question_error(error, self._url) from error

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def _session(self, access: str) -> neo4j.Session:
        return self._driver.session(database=self._database, default_access_mode=access)

    def _write(self, statement: str, parameters: Mapping[str, Any] | None = None) -> int:
        """Run in one transaction, again on transient errors; the count that the statement returns, else 0."""

        def write(transaction: neo4j.ManagedTransaction) -> int:
            record = transaction.run(statement, dict(parameters or {})).single()
            return int(record[0]) if record else 0

        with self._session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(write)


def constraints(schema: Schema) -> Iterator[str]:
    """One id for one node of every label, and an index on the names of entities."""
    for label in (*schema.entities, *schema.provenance):
        name = f"zhengtu_{label.lower()}"
        yield f"CREATE CONSTRAINT {name}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        if label in schema.entities:
            yield f"CREATE INDEX {name}_name IF NOT EXISTS FOR (n:{label}) ON (n.name)"


def _node_upsert(table: NodeTable) -> tuple[str, list[dict[str, Any]]]:
    statement = (
        f"UNWIND $rows AS row MERGE (n:{table.label} {{id: row.id}}) SET n = row SET n.{_BUILD} = $build "
        "RETURN count(*)"
    )
    return statement, table.rows


def _edge_upsert(table: EdgeTable) -> tuple[str, list[dict[str, Any]]]:
    """Edges of the model are told apart by id; MENTIONED_IN and QUOTED_FROM stand once between two nodes."""
    by_id = "{id: row.properties.id}" if "id" in table.rows[0] else ""
    statement = (
        f"UNWIND $rows AS row MATCH (a:{table.source} {{id: row.{SOURCE}}}) "
        f"MATCH (b:{table.target} {{id: row.{TARGET}}}) "
        f"MERGE (a)-[r:{table.type} {by_id}]->(b) SET r = row.properties SET r.{_BUILD} = $build RETURN count(*)"
    )
    return statement, [_split(row) for row in table.rows]


def _split(row: Mapping[str, Any]) -> dict[str, Any]:
    properties = {k: v for k, v in row.items() if k not in {SOURCE, TARGET}}
    return {SOURCE: row[SOURCE], TARGET: row[TARGET], "properties": properties}


def _stale(schema: Schema) -> Iterator[str]:
    for type_ in schema.relations:
        yield f"MATCH ()-[r:{type_}]->() WHERE r.{_BUILD} <> $build WITH r LIMIT $limit DELETE r RETURN count(*)"
    for label in (*schema.entities, *schema.provenance):
        yield f"MATCH (n:{label}) WHERE n.{_BUILD} <> $build WITH n LIMIT $limit DETACH DELETE n RETURN count(*)"


def _fingerprint(nodes: list[NodeTable], edges: list[EdgeTable]) -> str:
    """Of all rows: the same graph bears the same mark, so that writing it again changes nothing."""
    digest = blake2b(digest_size=8)
    for kind, rows in [*((t.label, t.rows) for t in nodes), *((t.type, t.rows) for t in edges)]:
        digest.update(kind.encode())
        for row in rows:
            digest.update(json.dumps(row, sort_keys=True).encode())
    return digest.hexdigest()


def _plain(value: Any) -> Any:
    """A value of the driver as the other store gives it: plain Python."""
    plain = value
    match value:
        case Date() | DateTime() | Time():
            plain = value.to_native()
        case Duration():
            plain = {"months": value.months, "days": value.days, "seconds": value.seconds}
        case Node():
            plain = {"labels": sorted(value.labels), "properties": _plain(dict(value))}
        case Relationship():
            plain = {"type": value.type, "properties": _plain(dict(value))}
        case Path():
            plain = {"nodes": _plain(list(value.nodes)), "relationships": _plain(list(value.relationships))}
        case list():
            plain = [_plain(item) for item in value]
        case dict():
            plain = {key: _plain(item) for key, item in value.items()}
    return plain


def _check_version(agent: str, url: str) -> None:
    """Other servers that speak Bolt name themselves otherwise and are taken at their word."""
    product, _, version = agent.partition("/")
    major = version.split(".")[0]
    if product == "Neo4j" and major.isdigit() and int(major) < _OLDEST:
        raise StoreError(f"{url}: Neo4j {version} is too old; {_OLDEST} or later is needed")


def _question_error(error: Exception, url: str) -> UsageError | StoreError:
    if isinstance(error, ClientError) and not isinstance(error, AuthError):
        return UsageError(_line(error))
    return _store_error(error, url)


def _store_error(error: Exception, url: str) -> StoreError:
    match error:
        case StoreError():
            return error
        case AuthError():
            return StoreError(f"{url}: wrong user or password")
        case ServiceUnavailable():
            return StoreError(f"{url}: no server answers there; is it started, and is the address right?")
    return StoreError(f"{url}: {_line(error)}")


def _line(error: Exception) -> str:
    text = (error.message or str(error)) if isinstance(error, Neo4jError) else str(error)
    return " ".join(text.splitlines()[0].split()) if text else type(error).__name__
