"""A graph on disk as units: what a server's copy is written, compared and changed by.

A unit is an entity; an article with its sentences and mentions; or an edge. Its key is label or type, `/` and id; its
hash is that of its body, JSON with sorted keys. Units of a kind lie in buckets by a hash of the key, the more of them
the more buckets; the digest of a bucket is that of its keys and hashes: copies are compared by digests first.

    units.parquet   one row group a bucket, sorted by key; columns key, hash, body, bucket (`KIND/NUMBER/OF/DIGEST`)
"""

import json
import os
import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self
from zlib import crc32

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from zhengtu_graph.errors import StoreError
from zhengtu_graph.model import Article, Edge, Graph, Node
from zhengtu_graph.store.tables import SOURCE, TARGET, article_row, edge_row, entity_row, evidence_row

KINDS = ("entity", "article", "edge")
BUCKETS = 256  # of a kind, at least
FINER = 16  # times as many at a time, so that a graph that grows is seldom cut anew
FULL = 256  # units a bucket; in smaller ones a change reads and writes less that did not change, in fewer more marks
FILE_NAME = "units.parquet"
_FORMAT = 2
_COLUMNS = pa.schema(
    [("key", pa.string()), ("hash", pa.string()), ("body", pa.large_string()), ("bucket", pa.string())],
    {"zhengtu_units": str(_FORMAT)},
)
_BUCKET = _COLUMNS.get_field_index("bucket")


class Bucket(NamedTuple):
    """A kind of unit, and a number below that of the kind's buckets: `BUCKETS` times a power of `FINER`."""

    kind: str
    number: int
    of: int = BUCKETS


class Unit(NamedTuple):
    """A unit: see the module."""

    key: str
    hash: str
    body: str


def unit_key(label: str, id_: str) -> str:
    """Label or type, `/` and id."""
    return f"{label}/{id_}"


def label_and_id(key: str) -> tuple[str, str]:
    """The parts of a key."""
    label, _, id_ = key.partition("/")
    return label, id_


def bucket_of(kind: str, key: str, of: int) -> Bucket:
    """In which of so many buckets of its kind a unit lies."""
    return Bucket(kind, crc32(key.encode()) % of, of)


def buckets_for(count: int) -> int:
    """In how many buckets so many units of a kind are cut."""
    of = BUCKETS
    while count > of * FULL:
        of *= FINER
    return of


def digest(hashes: Mapping[str, str]) -> str:
    """Of a bucket's keys and hashes; empty of none."""
    if not hashes:
        return ""
    lines = "".join(f"{key}\0{hashes[key]}\n" for key in sorted(hashes))
    return blake2b(lines.encode(), digest_size=8).hexdigest()


def write_units(graph: Graph, path: Path) -> None:
    """Make the file anew beside the old one, then put it in its place; one bucket is in memory at a time.

    Raises:
        StoreError: the file cannot be written.
    """
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".units-") as folder:
            fresh = Path(folder) / FILE_NAME
            settings: dict[str, Any] = {"use_dictionary": ["bucket"], "write_statistics": ["bucket"]}
            with pq.ParquetWriter(fresh, _COLUMNS, compression="zstd", **settings) as writer:
                for bucket, units in _buckets(graph):
                    writer.write_table(_table(bucket, sorted(units)))
            os.replace(fresh, path)  # noqa: PTH105  replaces on every system
    except OSError as error:
        raise StoreError(f"{path}: cannot be written: {error.strerror or error}") from error


class UnitFile:
    """The units of a file, read bucket by bucket."""

    def __init__(self, path: Path) -> None:
        """Open a file that `write_units` made.

        Raises:
            StoreError: there is none, it is damaged, or of another format.
        """
        try:
            self._file = pq.ParquetFile(path)
        except (OSError, pa.ArrowException) as error:
            raise StoreError(f"{path}: cannot be read, build the graph again: {error}") from error
        if (self._file.schema_arrow.metadata or {}).get(b"zhengtu_units") != str(_FORMAT).encode():
            raise StoreError(f"{path}: is of another version; build the graph again")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    @cached_property
    def digests(self) -> dict[Bucket, str]:
        """Of every bucket that holds a unit."""
        return {bucket: mark for bucket, (_, mark) in self._groups.items()}

    def hashes(self, bucket: Bucket) -> dict[str, str]:
        """Hash of every unit of a bucket by key."""
        table = self._read(bucket, ["key", "hash"])
        # By numpy, which makes lists of strings in half the time.
        return dict(zip(*(column.to_numpy().tolist() for column in table.columns), strict=True)) if table else {}

    def bodies(self, bucket: Bucket, keys: Iterable[str]) -> dict[str, str]:
        """The bodies of some units of a bucket by key, as JSON."""
        wanted = sorted(keys)
        whole = bool(wanted) and self._size(bucket) == len(wanted)  # units of a bucket lie in the order of their keys
        table = self._read(bucket, ["body"] if whole else ["key", "body"])
        if table is None:
            return {}
        places = None if whole else pc.index_in(pa.array(wanted, pa.string()), value_set=table["key"])
        bodies = table["body"] if whole else table["body"].take(places)
        return dict(zip(wanted, bodies.to_pylist(), strict=True))

    def _size(self, bucket: Bucket) -> int:
        """How many units a bucket holds."""
        group = self._groups.get(bucket)
        return self._file.metadata.row_group(group[0]).num_rows if group else 0

    @cached_property
    def _groups(self) -> dict[Bucket, tuple[int, str]]:
        """Number and digest of every row group by bucket: its least value of `bucket`, which is the only one."""
        groups, described = {}, self._file.metadata
        for i in range(described.num_row_groups):
            kind, number, of, mark = described.row_group(i).column(_BUCKET).statistics.min.split("/")
            groups[Bucket(kind, int(number), int(of))] = i, mark
        return groups

    def _read(self, bucket: Bucket, columns: list[str]) -> Any:
        group = self._groups.get(bucket)
        # Without threads, which take longer to begin than such a group to be read.
        return None if group is None else self._file.read_row_group(group[0], columns, use_threads=False)


def _table(bucket: Bucket, units: list[Unit]) -> pa.Table:
    mark = f"{bucket.kind}/{bucket.number}/{bucket.of}/{digest({u.key: u.hash for u in units})}"
    keys, hashes, bodies = zip(*units, strict=True)
    return pa.table([keys, hashes, bodies, [mark] * len(units)], schema=_COLUMNS)


def _buckets(graph: Graph) -> Iterator[tuple[Bucket, list[Unit]]]:
    labels = {n.id: n.type for n in graph.nodes} | {a.id: "Article" for a in graph.articles}
    parts = _article_parts(graph, labels)
    kinds: tuple[tuple[str, Collection[Any], Any, Any], ...] = (
        ("entity", graph.nodes, lambda n: n.type, entity_row),
        ("article", graph.articles, lambda _: "Article", lambda a: _article_body(a, parts)),
        ("edge", graph.edges, lambda e: e.type, lambda e: _edge_body(e, labels)),
    )
    for kind, things, label, body in kinds:
        for bucket, some in sorted(_by_bucket(kind, things, label).items()):
            yield bucket, [_unit(unit_key(label(thing), thing.id), body(thing)) for thing in some]


def _by_bucket(kind: str, things: Collection[Any], label: Any) -> dict[Bucket, list[Node | Article | Edge]]:
    by_bucket: dict[Bucket, list[Any]] = defaultdict(list)
    of = buckets_for(len(things))
    for thing in things:
        by_bucket[bucket_of(kind, unit_key(label(thing), thing.id), of)].append(thing)
    return by_bucket


def _unit(key: str, body: Mapping[str, Any]) -> Unit:
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    return Unit(key, blake2b(text.encode(), digest_size=8).hexdigest(), text)


class _Parts(NamedTuple):
    evidence: dict[str, list[Any]]
    mentions: dict[str, list[tuple[str, str, int]]]


def _article_parts(graph: Graph, labels: Mapping[str, str]) -> _Parts:
    parts = _Parts(defaultdict(list), defaultdict(list))
    for evidence in graph.evidence:
        parts.evidence[evidence.article].append(evidence)
    for node, article, count in graph.mentions:
        parts.mentions[article].append((labels[node], node, count))
    return parts


def _article_body(article: Article, parts: _Parts) -> dict[str, Any]:
    return {
        "row": article_row(article),
        "evidence": [evidence_row(e) for e in parts.evidence.get(article.id, ())],
        "mentions": parts.mentions.get(article.id, []),
    }


def _edge_body(edge: Edge, labels: Mapping[str, str]) -> dict[str, Any]:
    row = edge_row(edge)
    source, target = row.pop(SOURCE), row.pop(TARGET)
    return {"source": [labels[source], source], "target": [labels[target], target], "row": row}
