"""Rows of a Parquet file, a batch at a time, of the needed columns only."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from zhengtu_extractors.reading.tables.rows import CHINA, Refused, Row, flat
from zhengtu_graph.errors import InputError

BATCH = 1 << 24
"""Bytes of a batch as the file's own figures foretell them."""
_MOST_ROWS = 1024
# Pages are read one by one: pyarrow's own way holds whole columns of a row group and takes four times the memory.
_BUFFER = 1024 * 1024


def parquet_rows(
    source: str, stream: BinaryIO, needed: Callable[[Sequence[str]], Collection[str]]
) -> Iterator[Row | Refused]:
    """The rows; values of objects as `outer.inner`.

    Args:
        source: the file's name, for messages.
        stream: its bytes; it can be sought in.
        needed: which of the names of columns are wanted.

    Raises:
        InputError: when this is no Parquet file or is damaged.
    """
    number = 0
    try:
        file = pq.ParquetFile(stream, pre_buffer=False, buffer_size=_BUFFER)
        columns = list(dict.fromkeys(name.split(".")[0] for name in needed(_names(file.schema_arrow))))
        for number, values in enumerate(_values(file, columns), 1):
            yield _row(number, values)
    except (pa.ArrowException, OSError, ValueError) as error:
        said = (str(error).splitlines() or ["unknown cause"])[0][:120]
        if number == 0:
            raise InputError(f"{source}: this Parquet file cannot be read ({said}); save it again") from error
        yield Refused(number + 1, f"from here on the file is damaged ({said}); the rows after it are not read")


def _names(schema: Any) -> list[str]:
    return [name for field in schema for name in _parts(field.name, field.type)]


def _parts(name: str, kind: Any) -> list[str]:
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return _parts(name, kind.value_type)
    if pa.types.is_struct(kind):
        return [part for field in kind for part in _parts(f"{name}.{field.name}", field.type)]
    return [name]


def _values(file: Any, columns: list[str]) -> Iterator[dict[str, Any]]:
    size = sum(file.metadata.row_group(group).total_byte_size for group in range(file.num_row_groups))
    each = max(size // max(file.metadata.num_rows, 1), 1)
    rows = min(max(BATCH // each, 1), _MOST_ROWS)
    for batch in file.iter_batches(batch_size=rows, columns=columns, use_threads=False):
        for values in zip(*(_cells(batch.column(name)) for name in columns), strict=True):
            yield dict(zip(columns, values, strict=True))


def _row(number: int, values: dict[str, Any]) -> Row | Refused:
    try:
        return Row(number, flat(values))
    except ValueError as error:
        return Refused(number, str(error))


def _cells(column: Any) -> list[Any]:
    if pa.types.is_timestamp(column.type):
        return _days(column)
    values: list[Any] = column.to_pylist()
    return values


def _days(column: Any) -> list[str]:
    """Days of moments of any precision: Python's own know no nanoseconds, and pandas may not be there."""
    to_china = CHINA.utcoffset(None) if column.type.tz else timedelta(0)
    seconds = column.cast(pa.timestamp("s", column.type.tz), safe=False).cast(pa.int64()).to_pylist()
    return ["" if moment is None else _day(moment, to_china) for moment in seconds]


def _day(seconds: int, offset: timedelta) -> str:
    try:
        return (datetime(1970, 1, 1) + timedelta(seconds=seconds) + offset).date().isoformat()  # noqa: DTZ001
    except OverflowError:
        return ""
