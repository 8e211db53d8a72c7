"""Knowledge graphs from Chinese policy texts, with the sentence that says so on every edge.

import zhengtu

graph = zhengtu.build("pages/", "graph/")
graph.query("policy-spread", policy="三明医改")
"""

from pathlib import Path

from zhengtu.pipeline import Options, read
from zhengtu.pipeline import build as _build
from zhengtu.policy_graph import PolicyGraph
from zhengtu_extractors.extract import extract
from zhengtu_graph.errors import InputError, SchemaError, StoreError, UsageError, ZhengtuError
from zhengtu_graph.version import __version__

__all__ = [
    "InputError",
    "PolicyGraph",
    "SchemaError",
    "StoreError",
    "UsageError",
    "ZhengtuError",
    "__version__",
    "build",
    "extract",
    "open",
    "read",
]


def build(
    inputs: Path | str,
    out: Path | str,
    *,
    publisher: str | None = None,
    date: str | None = None,
    workers: int | None = None,
) -> PolicyGraph:
    """Make or renew the graph folder `out` from a file or folder of texts, and open it.

    Args:
        inputs: a file or a folder of .txt and .html files.
        out: the graph folder; unchanged inputs of the last build are not read again.
        publisher: the outlet of all inputs, where they do not say it themselves.
        date: the day of publication of all inputs (2016-02-15), likewise.
        workers: processes; the number of cores if None.

    Raises:
        UsageError: there is nothing to read, or another build is at work in `out`.
    """
    report = _build(Path(inputs), Path(out), options=Options(publisher, date), workers=workers)
    return PolicyGraph(out, report)


def open(folder: Path | str) -> PolicyGraph:  # noqa: A001  the word that users expect
    """The graph of a graph folder that `build` made.

    Raises:
        UsageError: the folder holds no graph.
    """
    return PolicyGraph(folder)
