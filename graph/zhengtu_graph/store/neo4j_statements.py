"""The Cypher that changes a Neo4j database: rows go in as parameters, labels and types come from the schema.

Every statement takes `$rows`, `$corpus` and `$corpora`, which is `[$corpus]`. Names of corpora: see `corpora.py`.
"""

_PUT = """
WITH n, row, coalesce(n.corpora, $corpora) AS corpora
SET n += CASE WHEN corpora = $corpora THEN row.row ELSE {} END, n.corpora = corpora
RETURN count(*) AS written,
       collect(CASE WHEN corpora <> $corpora THEN {element: elementId(n), held: properties(n), row: row.row} END)
         AS shared
"""
_CREATED = "SET n = row.row, n.corpora = $corpora RETURN count(*) AS written, collect(null) AS shared"

ARTICLE_EVIDENCE = "MATCH (:Article {id: row.id})<-[:QUOTED_FROM]-(n:Evidence) WHERE NOT n.id IN row.evidence"
ARTICLE_QUOTES = "MATCH (:Article {id: row.id})<-[n:QUOTED_FROM]-(e:Evidence) WHERE NOT e.id IN row.evidence"
ARTICLE_MENTIONS = "MATCH (:Article {id: row.id})<-[n:MENTIONED_IN]-(e) WHERE NOT e.id IN row.mentioned"


def put_nodes(label: str, *, fresh: bool) -> str:
    """Rows: `{row: properties}`. `fresh`: none of them can be there; quicker."""
    return "UNWIND $rows AS row " + (
        f"CREATE (n:{label}) {_CREATED}" if fresh else f"MERGE (n:{label} {{id: row.row.id}}) {_PUT}"
    )


def put_edges(type_: str, source: str, target: str, *, by_id: bool, fresh: bool) -> str:
    """Rows: `{source: id, target: id, row: properties}`; without an id there is one edge of the type between two."""
    key = " {id: row.row.id}" if by_id else ""
    ends = f"MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}})"
    made = f"CREATE (a)-[n:{type_}]->(b) {_CREATED}" if fresh else f"MERGE (a)-[n:{type_}{key}]->(b) {_PUT}"
    return f"UNWIND $rows AS row {ends} {made}"


def change(pattern: str) -> str:
    """Change what the pattern finds by `row.row.id`. Rows: `{row: properties}`."""
    return f"UNWIND $rows AS row {pattern} {_PUT}"


def node(label: str, id_: str = "row") -> str:
    """The pattern of a node; `id_` is an expression."""
    return f"MATCH (n:{label} {{id: {id_}}})"


def edge(type_: str, id_: str = "row") -> str:
    """The pattern of an edge; `id_` is an expression."""
    return f"MATCH ()-[n:{type_} {{id: {id_}}}]->()"


def delete(pattern: str, *, of_nodes: bool) -> str:
    """Delete what the pattern finds and this corpus alone says."""
    return f"UNWIND $rows AS row {pattern} WITH n WHERE n.corpora = $corpora {'DETACH ' * of_nodes}DELETE n"


def shared(pattern: str) -> str:
    """What the pattern finds and other corpora say too."""
    also = "WITH n WHERE $corpus IN n.corpora AND n.corpora <> $corpora"
    return f"UNWIND $rows AS row {pattern} {also} RETURN elementId(n) AS element, properties(n) AS held"


def set_element(*, of_nodes: bool) -> str:
    """Rows: `{element: element id, row: properties}`."""
    return (
        f"UNWIND $rows AS row MATCH {'(n)' if of_nodes else '()-[n]->()'} "
        "WHERE elementId(n) = row.element SET n += row.row"
    )


def fill(pattern: str, name: str) -> str:
    """Give an empty list to what the pattern finds without one: files for neo4j-admin cannot hold it."""
    lacking = f"MATCH {pattern} WHERE n.{name} IS NULL AND n.corpora IS NOT NULL"
    return f"{lacking} CALL (n) {{ SET n.{name} = [] }} IN TRANSACTIONS OF 10000 ROWS"


# Marks. Writing to every corpus mark, in one order, lets one loader write to the database at a time.

BEGIN = "MERGE (c:ZhengtuCorpus {name: $corpus}) SET c.loader = $loader"
HOLD = """
MATCH (c:ZhengtuCorpus) WITH c ORDER BY c.name SET c.writer = $loader
RETURN c.name AS name, c.loader AS loader
"""
# In one row a kind: to read a row costs the driver more than to read a digest. Without `of` there were always 256.
DIGESTS = """
MATCH (b:ZhengtuBucket {corpus: $corpus})
RETURN b.kind AS kind, coalesce(b.of, 256) AS of, collect(b.number) AS numbers, collect(b.digest) AS digests
"""
DIGESTS_OF = "UNWIND $ids AS id MATCH (b:ZhengtuBucket {id: id}) RETURN id, b.digest AS digest"
STATES = "UNWIND $ids AS id MATCH (b:ZhengtuBucket {id: id}) RETURN id, b.state AS state"
PUT_BUCKETS = "UNWIND $rows AS row MERGE (b:ZhengtuBucket {id: row.id}) SET b += row"
DELETE_BUCKETS = "UNWIND $ids AS id MATCH (b:ZhengtuBucket {id: id}) DELETE b"
DELETE_CORPUS = "MATCH (c:ZhengtuCorpus {name: $corpus}) DELETE c"
IMPORTED = "MATCH (c:ZhengtuCorpus {name: $corpus}) WHERE c.imported RETURN c.name AS name"
FILLED = "MATCH (c:ZhengtuCorpus {name: $corpus}) REMOVE c.imported"
CORPORA = "MATCH (c:ZhengtuCorpus) RETURN c.name AS name ORDER BY name"
