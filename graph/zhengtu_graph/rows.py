"""The answer to a question: named columns and rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from zhengtu_graph.errors import UsageError


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a Cypher answer; iterating gives one dict a row.

    `values` holds plain Python values (None, bool, int, float, str, date, list, dict) in the order of `columns`;
    `warnings` what the store has to say about the statement, such as a label that no node has.
    """

    columns: tuple[str, ...]
    values: tuple[tuple[Any, ...], ...]
    warnings: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.values)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return (dict(zip(self.columns, row, strict=True)) for row in self.values)

    def __getitem__(self, index: int) -> dict[str, Any]:
        return dict(zip(self.columns, self.values[index], strict=True))

    def to_pandas(self) -> Any:
        """The same as a pandas.DataFrame.

        Raises:
            UsageError: pandas is not installed.
        """
        try:
            pandas = import_module("pandas")
        except ImportError as error:
            raise UsageError("to_pandas() needs pandas: pip install 'zhengtu[pandas]'") from error
        return pandas.DataFrame(list(self.values), columns=list(self.columns))
