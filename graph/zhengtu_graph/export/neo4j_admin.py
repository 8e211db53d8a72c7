"""The files of `neo4j-admin database import full`: the quickest way of a large graph into a new Neo4j.

    import.sh            the command line
    nodes/LABEL.csv      a header (https://neo4j.com/docs/operations-manual/5/import/), then one line a node
    edges/TYPE-SOURCE-TARGET.csv

The marks by which `zhengtu load` knows what a database holds are among them, so that a load after the import has no
unit to write, only constraints, indexes, and empty lists, which the files cannot hold.
"""

import json
import shlex
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from zhengtu_graph.errors import StoreError
from zhengtu_graph.schema import Schema
from zhengtu_graph.store.neo4j_indexes import BUCKET_LABEL, CORPUS_LABEL
from zhengtu_graph.store.neo4j_write import bucket_row, edge_rows, node_rows
from zhengtu_graph.store.tables import ARTICLE_LISTS, Row, fields_of
from zhengtu_graph.store.units import Bucket, UnitFile

_PARTING = "\x1f"  # between the values of a list: the control character made for it (unit separator)
_LISTS = ("aliases", *ARTICLE_LISTS, "evidence", "corpora")
_WHOLE = ("articles", "count", "copies", "part", "raw_start", "raw_end", "start_offset", "end_offset")
_SCRIPT = """#!/bin/sh
# Make a new Neo4j database of these files, on the server's machine while the database is stopped or does not exist yet:
#     sh import.sh [DATABASE]
# then start the server and run `zhengtu load` with the same corpus: it adds constraints, indexes and empty lists.
cd "$(dirname "$0")" || exit 1
exec neo4j-admin database import full "${{1:-neo4j}}" {}
"""


def write_neo4j_admin(units: UnitFile, folder: Path, corpus: str, schema: Schema) -> None:
    """Write the files into `folder`, which is made; one bucket of units is in memory at a time.

    Raises:
        StoreError: a file cannot be written, or a list holds the character that parts lists.
    """
    try:
        with _Files(folder, corpus, schema) as files:
            for bucket in sorted(units.digests):
                _write_bucket(files, units, bucket, corpus)
            files.node(CORPUS_LABEL, {"name": corpus, "imported": "true"})
        script = folder / "import.sh"
        script.write_text(_SCRIPT.format(shlex.join(files.options())), "utf-8")
    except OSError as error:
        raise StoreError(f"{error.filename or folder}: cannot be written: {error.strerror or error}") from error


def _write_bucket(files: "_Files", units: UnitFile, bucket: Bucket, corpus: str) -> None:
    hashes = units.hashes(bucket)
    parsed = [(key, json.loads(body)) for key, body in units.bodies(bucket, hashes).items()]
    for label, rows in node_rows(parsed, bucket.kind).items():
        for row in rows:
            files.node(label, row["row"])
    for (type_, source, target), rows in edge_rows(parsed, bucket.kind).items():
        for row in rows:
            files.edge(type_, (source, row["source"]), (target, row["target"]), row["row"])
    files.node(BUCKET_LABEL, bucket_row(corpus, bucket, units.digests[bucket], hashes))


class _Files(ExitStack):
    """The open files, each begun with its header when its first line comes."""

    def __init__(self, folder: Path, corpus: str, schema: Schema) -> None:
        super().__init__()
        self._folder = folder
        self._corpora = [corpus]
        self._schema = schema
        self._open: dict[str, tuple[TextIO, tuple[str, ...]]] = {}
        self._names: dict[str, list[str]] = {"nodes": [], "relationships": []}
        for part in ("nodes", "edges"):
            (folder / part).mkdir(parents=True, exist_ok=True)

    def options(self) -> list[str]:
        """The options of neo4j-admin; paths are relative to the folder."""
        files = [f"--{what}={name}" for what, names in self._names.items() for name in sorted(names)]
        return ["--array-delimiter=U+001F", "--multiline-fields=true", *files]

    def node(self, label: str, row: Row) -> None:
        """A line of a node."""
        path = f"nodes/{label}.csv"
        if path not in self._open:
            fields = self._node_fields(label)
            header = [f"id:ID({label})" if f == "id" else f"{f}:{_kind(label, f, self._schema)}" for f in fields]
            self._begin("nodes", label, path, fields, header)
        self._line(path, row)

    def edge(self, type_: str, source: tuple[str, str], target: tuple[str, str], row: Row) -> None:
        """A line of an edge between two nodes, each given by label and id."""
        path = f"edges/{type_}-{source[0]}-{target[0]}.csv"
        if path not in self._open:
            fields = ("source", "target", *fields_of(type_, self._schema), "corpora")
            header = [
                f":START_ID({source[0]})",
                f":END_ID({target[0]})",
                *(f"{f}:{_kind(type_, f, self._schema)}" for f in fields[2:]),
            ]
            self._begin("relationships", type_, path, fields, header)
        self._line(path, {"source": source[1], "target": target[1], **row})

    def _node_fields(self, label: str) -> tuple[str, ...]:
        if label == BUCKET_LABEL:
            return ("id", "corpus", "kind", "number", "of", "digest", "state")
        return ("name", "imported") if label == CORPUS_LABEL else (*fields_of(label, self._schema), "corpora")

    def _begin(self, what: str, name: str, path: str, fields: tuple[str, ...], header: Iterable[str]) -> None:
        file = self.enter_context((self._folder / path).open("w", encoding="utf-8", newline=""))
        self._open[path] = file, fields
        self._names[what].append(f"{name}={path}")
        file.write(",".join(header) + "\n")

    def _line(self, path: str, row: Row) -> None:
        file, fields = self._open[path]
        own = {**row, "corpora": self._corpora}
        file.write(",".join(_cells(own.get(field) for field in fields)) + "\n")


def _kind(name: str, field: str, schema: Schema) -> str:
    """The kind of value of a label's or type's property, as headers name it."""
    if field == "confidence" or (name in schema.entities and schema.entities[name].properties.get(field) == "number"):
        return "double"
    if field == "imported":
        return "boolean"
    if field in _WHOLE or (name == BUCKET_LABEL and field in ("number", "of")):
        return "long"
    return "string[]" if field in _LISTS else "string"


def _cells(values: Iterable[Any]) -> Iterator[str]:
    """Nothing for what is unknown; all else in quotes, in which quotes are doubled."""
    for value in values:
        text = _joined(value) if isinstance(value, list) else value
        yield "" if text is None else '"' + str(text).replace('"', '""') + '"'


def _joined(values: list[str]) -> str:
    if any(_PARTING in value for value in values):
        raise StoreError(f"{values}: holds U+001F, which parts the values of a list")
    return _PARTING.join(values)
