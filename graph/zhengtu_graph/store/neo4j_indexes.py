"""Constraints and indexes of a Neo4j database, made from the schema.

Constraints stand before the first row, since upserts find rows by them; indexes come after the rows, since filling
an index at once is cheaper than row by row.
"""

from collections.abc import Iterator

import neo4j

from zhengtu_graph.schema import Schema

BUCKET_LABEL, CORPUS_LABEL = "ZhengtuBucket", "ZhengtuCorpus"
FULL_TEXT = "zhengtu_names"
_AWAIT = "CALL db.awaitIndexes(86400)"  # seconds at most; the call ends when all are filled


def constraints(schema: Schema) -> Iterator[tuple[str, str]]:
    """Name and statement: one id for one node of a label and for one relationship of a type."""
    for label in (*schema.entities, *schema.provenance, BUCKET_LABEL):
        yield _named("CONSTRAINT", label, "id", f"FOR (n:{label}) REQUIRE n.id IS UNIQUE")
    yield _named("CONSTRAINT", CORPUS_LABEL, "name", f"FOR (n:{CORPUS_LABEL}) REQUIRE n.name IS UNIQUE")
    for type_ in edge_types(schema):
        yield _named("CONSTRAINT", type_, "id", f"FOR ()-[r:{type_}]-() REQUIRE r.id IS UNIQUE")


def indexes(schema: Schema) -> Iterator[tuple[str, str]]:
    """Name and statement: names of entities, dates, and full text of names and aliases by pairs of characters."""
    for label in schema.entities:
        yield _named("INDEX", label, "name", f"FOR (n:{label}) ON (n.name)")
    for label, name in _node_dates(schema):
        yield _named("INDEX", label, name, f"FOR (n:{label}) ON (n.{name})")
    for type_, name in _edge_dates(schema):
        yield _named("INDEX", type_, name, f"FOR ()-[r:{type_}]-() ON (r.{name})")
    options = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
    on = f"FOR (n:{'|'.join(schema.entities)}) ON EACH [n.name, n.aliases]"
    yield FULL_TEXT, f"CREATE FULLTEXT INDEX {FULL_TEXT} IF NOT EXISTS {on} {options}"


def edge_types(schema: Schema) -> Iterator[str]:
    """Types of the edges that bear an id."""
    return (name for name in schema.relations if name not in ("MENTIONED_IN", "QUOTED_FROM"))


def prepare(session: neo4j.Session, statements: Iterator[tuple[str, str]]) -> int:
    """Run the statements whose constraint or index is not there, and wait till all are online; how many were run."""
    found = session.run("SHOW INDEXES YIELD name, state RETURN name, state").values()
    there = {name for name, _ in found}
    new = [statement for name, statement in statements if name not in there]
    for statement in new:
        session.run(statement).consume()
    if new or any(state != "ONLINE" for _, state in found):
        session.run(_AWAIT).consume()
    return len(new)


def _named(what: str, of: str, by: str, rest: str) -> tuple[str, str]:
    name = f"zhengtu_{of.lower()}_{by}"
    return name, f"CREATE {what} {name} IF NOT EXISTS {rest}"


def _node_dates(schema: Schema) -> Iterator[tuple[str, str]]:
    yield "Article", "date"
    for label, entity in schema.entities.items():
        yield from ((label, name) for name, kind in entity.properties.items() if kind == "date")


def _edge_dates(schema: Schema) -> Iterator[tuple[str, str]]:
    for type_, relation in schema.relations.items():
        yield from ((type_, name) for name, kind in relation.properties.items() if kind == "date")
