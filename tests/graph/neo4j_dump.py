"""What a Neo4j database holds, and graphs to load into it."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from neo4j import Driver

from tests.graph.small_facts import all_facts
from zhengtu_graph.merge import merge
from zhengtu_graph.model import Facts, Graph
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store.units import BUCKETS, UnitFile, write_units

_NODES = "MATCH (n) WHERE NOT n:ZhengtuCorpus RETURN labels(n)[0] AS label, properties(n) AS held"
_EDGES = "MATCH (a)-[n]->(b) RETURN type(n) AS label, properties(n) AS held, a.id AS source, b.id AS target"

Dump = Mapping[str, Mapping[str, Any]]


def dump(driver: Driver, *, marks: bool = True) -> Dump:
    """All nodes and relationships by label or type and ids, with all properties; and the marks of buckets."""
    rows = [*driver.execute_query(_NODES).records, *driver.execute_query(_EDGES).records]
    found: dict[str, Mapping[str, Any]] = {}
    for row in rows:
        id_ = row["held"].get("id", f"{row.get('source')} → {row.get('target')}")
        name = f"{row['label']} {id_}"
        assert name not in found, f"{name} is there twice"
        if marks or row["label"] != "ZhengtuBucket":
            found[name] = {**row["held"], "ends": (row.get("source"), row.get("target"))}
    return found


def empty(driver: Driver) -> None:
    """Delete all nodes and relationships; constraints and indexes stay, since making them takes seconds."""
    driver.execute_query("MATCH (n) DETACH DELETE n")


def graph_of(*facts: Facts) -> Graph:
    """Merged facts."""
    return merge(facts, load_schema())


def renamed(facts: Facts, mark: str) -> Facts:
    """The same said by another article: its id and its source's end with `mark`."""
    id_ = f"{facts.article.id}{mark}"
    relations = tuple(
        replace(r, evidence=tuple(replace(e, id=f"{e.id}{mark}", article=id_) for e in r.evidence))
        for r in facts.relations
    )
    article = replace(facts.article, id=id_, source=f"{mark}{facts.article.source}")
    return replace(facts, article=article, relations=relations)


def many_facts(copies: int) -> list[Facts]:
    """The small facts and so many copies of their articles."""
    return [renamed(facts, f"~{copy}") for copy in range(copies) for facts in all_facts()]


def units_of(graph: Graph, folder: Path, buckets: int = BUCKETS) -> UnitFile:
    """The graph as what a server is loaded from, in so many buckets a kind."""
    folder.mkdir(parents=True, exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("zhengtu_graph.store.units.buckets_for", lambda _count: buckets)
        write_units(graph, folder / "units.parquet")
    return UnitFile(folder / "units.parquet")
