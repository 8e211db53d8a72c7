"""Knowledge graphs from Chinese policy texts, with the sentence that says so on every edge.

    import zhengtu

    graph = zhengtu.build("pages/", "graph/")
    graph.query("policy-spread", policy="三明医改")

What reads texts is imported when it is first used: a question to a built graph does not need it.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from zhengtu.policy_graph import PolicyGraph
from zhengtu_graph.errors import InputError, SchemaError, StoreError, UsageError, ZhengtuError
from zhengtu_graph.model import Article, Facts
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
    columns: Mapping[str, str] | None = None,
    corrections: Path | str | None = None,
    workers: int | None = None,
) -> PolicyGraph:
    """Make or renew the graph folder `out` from a file or folder of texts, and open it.

    Args:
        inputs: a file or a folder of texts, web pages, PDF and Word files, tables of articles, ZIP archives of these.
        out: the graph folder; unchanged inputs of the last build are not extracted again.
        publisher: the outlet of all inputs, where they do not say it themselves.
        date: the day of publication of all inputs (2016-02-15), likewise.
        columns: names of a table's columns by field (text, title, date, source, author, address, page), where they
            are not the usual ones.
        corrections: a file of people's judgements (`docs/resolution.md`); it is copied into `out`, where it holds for
            the next builds too.
        workers: processes; the number of cores if None.

    Raises:
        UsageError: there is nothing to read, the corrections are wrong, or another build is at work in `out`.
    """
    from zhengtu import pipeline  # noqa: PLC0415

    options = pipeline.Options(publisher, date, columns or {})
    judged = Path(corrections) if corrections else None
    report = pipeline.build(Path(inputs), Path(out), options=options, corrections=judged, workers=workers)
    return PolicyGraph(out, report)


def open(folder: Path | str, *, min_confidence: float = 0.0) -> PolicyGraph:  # noqa: A001  the word that users expect
    """The graph of a graph folder that `build` made, without edges that were found with less confidence.

    Raises:
        UsageError: the folder holds no graph.
    """
    return PolicyGraph(folder, min_confidence=min_confidence)


def read(
    path: Path | str,
    *,
    publisher: str | None = None,
    date: str | None = None,
    columns: Mapping[str, str] | None = None,
) -> Iterator[Article]:
    """The articles of a file or of all files of a folder, as `build` reads them; what cannot be read is passed over.

    Raises:
        UsageError: there is nothing to read at `path`.
    """
    from zhengtu import pipeline  # noqa: PLC0415

    return pipeline.read(Path(path), pipeline.Options(publisher, date, columns or {}))


def extract(article: Article) -> Facts:
    """The entities and relations that one article speaks of, each relation with its sentences; a pure function."""
    from zhengtu_extractors import extract as reader  # noqa: PLC0415

    return reader.extract(article)
