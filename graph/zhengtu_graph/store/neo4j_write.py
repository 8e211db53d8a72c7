"""One transaction of a load: units and the marks of their buckets, together or not at all."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import neo4j

from zhengtu_graph.errors import StoreError
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store import neo4j_statements as cypher
from zhengtu_graph.store.changes import Batch, Change, Hashes, digests, packed
from zhengtu_graph.store.corpora import joined, parts_of
from zhengtu_graph.store.tables import Row, fields_of
from zhengtu_graph.store.units import BUCKETS, Bucket, label_and_id

_EdgeKind = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Writer:
    """A transaction that changes what a corpus says.

    Attributes:
        transaction: an open one.
        corpus: its name.
        loader: mark of this load.
        anew: write new units without looking whether they are there; the server refuses them if they are.
    """

    transaction: neo4j.ManagedTransaction
    corpus: str
    loader: str
    anew: bool

    def write(self, batch: Batch) -> None:
        """Make the changes of a batch, unless an earlier try did and its answer was lost.

        Raises:
            StoreError: another load has begun, or the database is not as the marks say.
        """
        alone = self._hold()
        by_id = {bucket_id(self.corpus, bucket): bucket for bucket in batch.after}
        found = self._run(cypher.DIGESTS_OF, ids=list(by_id))
        there = dict.fromkeys(batch.after, "") | {by_id[row["id"]]: row["digest"] for row in found}
        after = digests(batch.after)
        if there == after:
            return
        if there != digests(batch.before):
            raise StoreError(f"another load has changed the corpus {self.corpus}; load again")
        self._remove([change for change in batch.changes if not change.hash], batch.kind, alone=alone)
        self._put([change for change in batch.changes if change.hash], batch.kind, alone=alone)
        self._mark(batch, after)

    def _run(self, statement: str, **parameters: Any) -> list[neo4j.Record]:
        own = {"corpus": self.corpus, "corpora": [self.corpus], "loader": self.loader}
        return list(self.transaction.run(statement, own | parameters))

    def _hold(self) -> bool:
        """Wait for other loads' transactions; whether this corpus has the database for itself."""
        corpora = {row["name"]: row["loader"] for row in self._run(cypher.HOLD)}
        if corpora.get(self.corpus) != self.loader:
            raise StoreError(f"another load of the corpus {self.corpus} has begun; this one gives way")
        return len(corpora) == 1

    def _mark(self, batch: Batch, after: Mapping[Bucket, str]) -> None:
        rows = [bucket_row(self.corpus, bucket, mark, batch.after[bucket]) for bucket, mark in after.items() if mark]
        self._run(cypher.PUT_BUCKETS, rows=rows)
        empty = [bucket_id(self.corpus, bucket) for bucket, mark in after.items() if not mark]
        if empty:
            self._run(cypher.DELETE_BUCKETS, ids=empty)

    def _remove(self, gone: list[Change], kind: str, *, alone: bool) -> None:
        ids: dict[str, list[str]] = defaultdict(list)
        for change in gone:
            name, id_ = label_and_id(change.key)
            ids[name].append(id_)
        for name, some in ids.items():
            if kind == "article":
                self._prune([{"id": id_, "evidence": [], "mentioned": []} for id_ in some], alone=alone)
            of_nodes = kind != "edge"
            pattern = cypher.node(name) if of_nodes else cypher.edge(name)
            self._take(name, pattern, some, of_nodes=of_nodes, alone=alone)

    def _prune(self, rows: list[Row], *, alone: bool) -> None:
        """Of articles, take away the sentences and mentions that they no longer have."""
        self._take("Evidence", cypher.ARTICLE_EVIDENCE, rows, of_nodes=True, alone=alone)
        self._take("QUOTED_FROM", cypher.ARTICLE_QUOTES, rows, of_nodes=False, alone=alone)
        self._take("MENTIONED_IN", cypher.ARTICLE_MENTIONS, rows, of_nodes=False, alone=alone)

    def _take(self, name: str, pattern: str, rows: list[Any], *, of_nodes: bool, alone: bool) -> None:
        """Take elements from this corpus: away, or where others say them too, its part."""
        if not rows:
            return
        left = [] if alone else self._run(cypher.shared(pattern), rows=rows)
        self._run(cypher.delete(pattern, of_nodes=of_nodes), rows=rows)
        self._rejoin(name, [(row["element"], row["held"], None) for row in left], of_nodes=of_nodes)

    def _put(self, new: list[Change], kind: str, *, alone: bool) -> None:
        held = [(change.key, json.loads(change.body)) for change in new if change.held]
        if kind == "article":
            self._prune([_kept(body) for _, body in held], alone=alone)
            self._create(held, kind, fresh=False)  # some of their sentences and mentions are new
        else:
            self._change(held, of_nodes=kind == "entity")
        added = [(change.key, json.loads(change.body)) for change in new if not change.held]
        self._create(added, kind, fresh=self.anew and alone)

    def _change(self, units: list[tuple[str, Any]], *, of_nodes: bool) -> None:
        """Entities or edges that are there: found by id alone, which is cheaper than by what they hang on."""
        by_name: dict[str, list[Row]] = defaultdict(list)
        for key, body in units:
            by_name[label_and_id(key)[0]].append({"row": body if of_nodes else body["row"]})
        for name, rows in by_name.items():
            pattern = cypher.node if of_nodes else cypher.edge
            self._send(name, cypher.change(pattern(name, "row.row.id")), rows, of_nodes=of_nodes, fresh=False)

    def _create(self, units: list[tuple[str, Any]], kind: str, *, fresh: bool) -> None:
        for label, rows in node_rows(units, kind).items():
            self._send(label, cypher.put_nodes(label, fresh=fresh), rows, of_nodes=True, fresh=fresh)
        for (type_, *ends), rows in edge_rows(units, kind).items():
            statement = cypher.put_edges(type_, *ends, by_id="id" in rows[0]["row"], fresh=fresh)
            self._send(type_, statement, rows, of_nodes=False, fresh=fresh)

    def _send(self, name: str, statement: str, rows: list[Row], *, of_nodes: bool, fresh: bool) -> None:
        sent = rows if fresh else [{**row, "row": {**_blank(name), **row["row"]}} for row in rows]
        (answer,) = self._run(statement, rows=sent)
        if answer["written"] != len(rows):
            raise StoreError(
                f"the database has lost a part of the corpus {self.corpus}; unload the corpus and load it again"
            )
        others = [(element["element"], element["held"], element["row"]) for element in answer["shared"]]
        self._rejoin(name, others, of_nodes=of_nodes)

    def _rejoin(self, name: str, elements: Iterable[tuple[str, Row, Row | None]], *, of_nodes: bool) -> None:
        """Set what elements of several corpora show, now that this one says another thing, or nothing."""
        blank = _blank(name)
        rows = []
        for element, held, said in elements:
            parts = parts_of(held, blank)
            parts.pop(self.corpus, None)
            if said is not None:
                parts[self.corpus] = {key: value for key, value in said.items() if value is not None}
            rows.append({"element": element, "row": {**blank, **joined(parts)}})
        if rows:
            self._run(cypher.set_element(of_nodes=of_nodes), rows=rows)


def bucket_id(corpus: str, bucket: Bucket) -> str:
    """Id of the mark of a bucket; that of one of the fewest has no `of`, as before there were more."""
    kind, number, of = bucket
    return f"{corpus}/{kind}/{number}" + (f"/{of}" if of != BUCKETS else "")


def bucket_row(corpus: str, bucket: Bucket, mark: str, hashes: Hashes) -> Row:
    """Properties of the mark of a bucket that holds these units and has this digest."""
    where = {"id": bucket_id(corpus, bucket), "corpus": corpus, **bucket._asdict()}
    return {**where, "digest": mark, "state": packed(hashes)}


def node_rows(units: Iterable[tuple[str, Any]], kind: str) -> dict[str, list[Row]]:
    """Of units with their parsed bodies: `{row: properties}` of every node by label."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for key, body in units:
        if kind == "entity":
            rows[label_and_id(key)[0]].append({"row": body})
        elif kind == "article":
            rows["Article"].append({"row": body["row"]})
            rows["Evidence"] += [{"row": row} for row in body["evidence"]]
    return {label: some for label, some in rows.items() if some}


def edge_rows(units: Iterable[tuple[str, Any]], kind: str) -> dict[_EdgeKind, list[Row]]:
    """Of units with their parsed bodies: `{source, target, row}` of every edge by type and labels of the ends."""
    rows: dict[_EdgeKind, list[Row]] = defaultdict(list)
    for key, body in units:
        if kind == "edge":
            (source_label, source), (target_label, target) = body["source"], body["target"]
            ends = {"source": source, "target": target}
            rows[label_and_id(key)[0], source_label, target_label].append({**ends, "row": body["row"]})
        elif kind == "article":
            article = body["row"]["id"]
            for sentence in body["evidence"]:
                quote = {"source": sentence["id"], "target": article, "row": {}}
                rows["QUOTED_FROM", "Evidence", "Article"].append(quote)
            for label, id_, count in body["mentions"]:
                mention = {"source": id_, "target": article, "row": {"count": count}}
                rows["MENTIONED_IN", label, "Article"].append(mention)
    return rows


def _kept(body: Any) -> Row:
    evidence = [sentence["id"] for sentence in body["evidence"]]
    return {"id": body["row"]["id"], "evidence": evidence, "mentioned": [id_ for _, id_, _ in body["mentions"]]}


@cache
def _blank(name: str) -> dict[str, None]:
    """All properties of a label or type as null: what a row lacks is taken away."""
    return dict.fromkeys(fields_of(name, load_schema()))
