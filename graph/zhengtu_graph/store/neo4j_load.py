"""Loading: what a database holds of a corpus is compared with a graph's units, and the difference is written.

What is there is known by marks in the database: `(:ZhengtuCorpus {name})`, and for each bucket of units a
`(:ZhengtuBucket {id, corpus, kind, number, of, digest, state})`, whose `state` holds the hash of every unit by key. A
transaction writes units and the marks of their buckets together, so that a load that ends at any moment leaves marks
that are true, and the next load goes on from there. Transactions are tried again; one whose answer was lost is known
by its marks to have been committed.
"""

import uuid
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import neo4j
from neo4j.exceptions import ConstraintError, IncompleteCommit

from zhengtu_graph.schema import Schema
from zhengtu_graph.store import neo4j_statements as cypher
from zhengtu_graph.store.changes import Batch, Change, Hashes, Units, additions, batches, recut, removals, unpacked
from zhengtu_graph.store.neo4j_indexes import constraints, edge_types, indexes, prepare
from zhengtu_graph.store.neo4j_write import Writer, bucket_id
from zhengtu_graph.store.tables import ARTICLE_LISTS
from zhengtu_graph.store.units import KINDS, Bucket

Progress = Callable[[str, int, int], None]

BATCH = 3_000_000  # characters of JSON a transaction: see docs/neo4j.md
_STATES_AT_ONCE = 100  # buckets whose state is in memory
# What is removed goes before its ends, and what is written comes after its ends.
_PHASES = (
    ("edge", "remove"),
    ("entity", "put"),
    ("article", "both"),
    ("edge", "put"),
    ("entity", "remove"),
)


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did: numbers of units by kind (`entity`, `article`, `edge`) and what was done."""

    counts: Mapping[str, Mapping[str, int]]

    @property
    def nothing(self) -> bool:
        """Whether the database held the graph already."""
        return not any(self.counts.values())

    def count(self, kind: str, what: str) -> int:
        """How many units of a kind were `added`, `changed` or `removed`."""
        return self.counts[kind].get(what, 0)


@dataclass(frozen=True, slots=True)
class Loader:
    """A load of one corpus over a session, which has its own mark, so that it knows when another has begun."""

    session: neo4j.Session
    corpus: str
    progress: Progress
    batch: int = BATCH
    loader: str = field(default_factory=lambda: uuid.uuid4().hex)

    def run(self, units: Units, schema: Schema) -> LoadReport:
        """Make the database hold these units, and no others of the corpus."""
        prepare(self.session, constraints(schema))
        if self._read(cypher.IMPORTED):
            self._fill(schema)
        counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
        known = self.corpus in [row["name"] for row in self._read(cypher.CORPORA)]
        if not known or self._digests() != units.digests:
            self._write(lambda tx: tx.run(cypher.BEGIN, corpus=self.corpus, loader=self.loader).consume())
            self._change(units, counts)
        prepare(self.session, indexes(schema))
        return LoadReport(counts)

    def forget(self) -> None:
        """Take away the mark of the corpus, once it is empty."""
        self._write(lambda tx: tx.run(cypher.DELETE_CORPUS, corpus=self.corpus).consume())

    def _fill(self, schema: Schema) -> None:
        patterns = [(f"(n:{label})", "aliases") for label in schema.entities]
        patterns += [("(n:Article)", name) for name in ARTICLE_LISTS]
        patterns += [(f"()-[n:{type_}]->()", "evidence") for type_ in edge_types(schema)]
        for pattern, name in patterns:
            self.session.run(cypher.fill(pattern, name)).consume()
        self._write(lambda tx: tx.run(cypher.FILLED, corpus=self.corpus).consume())

    def _read(self, statement: Any, **parameters: Any) -> list[neo4j.Record]:
        return self.session.execute_read(lambda tx: list(tx.run(statement, corpus=self.corpus, **parameters)))

    def _write(self, work: Callable[[neo4j.ManagedTransaction], Any]) -> None:
        """Do it once: the driver tries again but for a server that goes away while it commits, which the marks show."""
        while True:
            try:
                self.session.execute_write(work)
            except IncompleteCommit:
                continue
            return

    def _digests(self) -> dict[Bucket, str]:
        return {
            Bucket(row["kind"], number, row["of"]): mark
            for row in self._read(cypher.DIGESTS)
            for number, mark in zip(row["numbers"], row["digests"], strict=True)
        }

    def _recut(self, cut: Mapping[str, int]) -> dict[Bucket, str]:
        """Digests of what is held, once it lies in as many buckets of a kind as the graph's units do."""
        held = self._digests()
        for kind, of in cut.items():
            own = [bucket for bucket in held if bucket.kind == kind]
            if any(bucket.of != of for bucket in own):
                self._recut_kind(own, of)
                held = self._digests()
        return held

    def _recut_kind(self, buckets: list[Bucket], of: int) -> None:
        """Buckets that share units with the same others are cut anew together: those equal by the least number."""
        least = min(of, *(bucket.of for bucket in buckets))
        together: dict[int, list[Bucket]] = defaultdict(list)
        for bucket in buckets:
            together[bucket.number % least].append(bucket)
        for some in together.values():
            if any(bucket.of != of for bucket in some):
                self._apply(recut(self._states(some), of))

    def _change(self, units: Units, counts: Mapping[str, Counter[str]]) -> None:
        held = self._recut({bucket.kind: bucket.of for bucket in units.digests})
        dirty = [b for b in sorted({*held, *units.digests}) if held.get(b) != units.digests.get(b)]
        phases = [(what, [b for b in dirty if b.kind == kind]) for kind, what in _PHASES]
        total = sum(len(buckets) for _, buckets in phases)
        done = iter(range(1, total + 1))
        spare = {bucket for bucket in dirty if bucket not in held}
        for what, buckets in phases:
            changes = self._changes(units, buckets, what, spare)
            for batch in batches(changes, self.batch, lambda: self.progress("load", next(done), total)):
                self._apply(batch)
                counts[batch.kind].update(batch.counts())

    def _changes(
        self, units: Units, buckets: list[Bucket], what: str, spare: set[Bucket]
    ) -> Iterator[tuple[Bucket, Hashes, list[Change]]]:
        """What is to do in a phase. `spare` are buckets with nothing to remove, as an earlier phase saw."""
        left = iter(buckets)
        while some := list(islice(left, _STATES_AT_ONCE)):
            read = [bucket for bucket in some if what != "remove" or bucket not in spare]
            states = self._states(read)
            for bucket in some:
                held, wanted = (states.get(bucket, {}), units.hashes(bucket)) if bucket in read else ({}, {})
                gone = removals(held, wanted)
                if not gone:
                    spare.add(bucket)
                new = additions(units, bucket, held, wanted) if what != "remove" else []
                yield bucket, held, (gone if what != "put" else []) + new

    def _states(self, buckets: list[Bucket]) -> dict[Bucket, Hashes]:
        by_id = {bucket_id(self.corpus, bucket): bucket for bucket in buckets}
        rows = self._read(cypher.STATES, ids=list(by_id))
        return {by_id[row["id"]]: unpacked(row["state"]) for row in rows}

    def _apply(self, batch: Batch) -> None:
        try:
            self._write(lambda tx: Writer(tx, self.corpus, self.loader, anew=True).write(batch))
        except ConstraintError:  # nodes of ours that no mark knows, or of others: they become this corpus's
            self._write(lambda tx: Writer(tx, self.corpus, self.loader, anew=False).write(batch))
