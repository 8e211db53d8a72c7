"""The optional language model: where it is, from the environment, and what it cost.

It is asked only with `--llm`, and needs `pip install zhengtu[llm]`.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from zhengtu_graph.errors import UsageError

if TYPE_CHECKING:
    from zhengtu_extractors.llm.endpoint import Endpoint

llm_option = click.option(
    "--llm",
    is_flag=True,
    help="Let the language model of ZHENGTU_LLM_URL and ZHENGTU_LLM_MODEL propose relations too; see docs/llm.md.",
)


@contextmanager
def language_model(*, wanted: bool) -> Iterator["Endpoint | None"]:
    """The endpoint of the environment, None if it is not wanted; on leaving, what it cost is told on stderr.

    Raises:
        UsageError: the extra is not installed, or the environment names no endpoint.
    """
    if not wanted:
        yield None
        return
    try:
        from zhengtu_extractors.llm.propose import summary  # noqa: PLC0415  as the next
    except ImportError as error:
        raise UsageError("--llm needs more packages: pip install zhengtu[llm]") from error
    with TemporaryDirectory(prefix="zhengtu-") as folder:
        report = Path(folder) / "report.jsonl"
        try:
            yield _endpoint(report)
        finally:
            for line in summary(report):
                click.echo(line, err=True)


def _endpoint(report: Path) -> "Endpoint":
    from zhengtu_extractors.llm.endpoint import Endpoint  # noqa: PLC0415  httpx is there only with the extra

    url, model = os.environ.get("ZHENGTU_LLM_URL"), os.environ.get("ZHENGTU_LLM_MODEL")
    if not url or not model:
        raise UsageError("--llm: set ZHENGTU_LLM_URL (http://localhost:11434/v1) and ZHENGTU_LLM_MODEL")
    cache = os.environ.get("ZHENGTU_LLM_CACHE")
    folder = Path(cache) if cache else Path.home() / ".cache" / "zhengtu" / "llm"
    return Endpoint(url, model, folder, os.environ.get("ZHENGTU_LLM_KEY"), report)
