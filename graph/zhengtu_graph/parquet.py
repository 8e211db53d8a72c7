"""Facts as Parquet: one row an article, with the columns of the article record and the signature.

The column types are read off the dataclasses of the model, so that the two cannot differ.
"""

import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

import pyarrow as pa
import pyarrow.parquet as pq

from zhengtu_graph.model import Article, Facts, Run
from zhengtu_graph.records import from_record, hints, is_named_tuple, to_record

_SCALARS = {str: pa.string(), int: pa.int64(), float: pa.float64()}
_ROWS_AT_ONCE = 512  # bounds the memory of a reader: about 10 MB of records


@cache
def facts_columns() -> pa.Schema:
    """The Arrow schema of a row of facts."""
    columns = hints(Article) | {k: v for k, v in hints(Facts).items() if k != "article"}
    return pa.schema([pa.field(name, _arrow(kind)) for name, kind in columns.items()])


def _arrow(kind: Any) -> pa.DataType:
    if is_dataclass(kind) or is_named_tuple(kind):
        return pa.struct([pa.field(name, _arrow(inner)) for name, inner in hints(kind).items()])
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _arrow(inner[0])
    if origin is tuple:
        return pa.list_(_arrow(inner[0]))
    if origin is Mapping:
        return pa.map_(_arrow(inner[0]), _arrow(inner[1]))
    return pa.string() if origin is Literal else _SCALARS[kind]


def write_facts(path: Path, facts: Iterable[Facts]) -> None:
    """Write facts as one Parquet file."""
    rows = [_row(f) for f in facts]
    pq.write_table(pa.Table.from_pylist(rows, facts_columns()), path, compression="zstd")


def _row(facts: Facts) -> dict[str, Any]:
    record = to_record(facts)
    runs = [dict(zip(Run._fields, run, strict=True)) for run in record["runs"]]
    return record | {"runs": runs, "signature": facts.signature}


def read_facts(path: Path) -> Iterator[Facts]:
    """The facts of a Parquet file, in the order in which they were written."""
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(_ROWS_AT_ONCE):
            yield from map(from_record, batch.to_pylist())
