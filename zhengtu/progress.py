"""Progress of long work, on a terminal only."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TaskProgressColumn, TextColumn, TimeElapsedColumn

STEPS = {
    "extract": "reading and extracting facts 读取并抽取事实",
    "merge": "merging 合并",
    "store": "writing graph 写入图谱",
    "load": "loading into the server 载入服务器",
}


class _Steps:
    """One bar a step, shown when the step is first heard of."""

    def __init__(self, bars: Progress) -> None:
        self._bars = bars
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, step: str, done: int, total: int) -> None:
        if step not in self._tasks:
            self._tasks[step] = self._bars.add_task(STEPS[step], total=total)
        self._bars.update(self._tasks[step], completed=done, total=total)


@contextmanager
def progress_bars(*, shown: bool = True) -> Iterator[_Steps]:
    """A callback for `pipeline.build` that draws bars on standard error; silent where that is no terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    hidden = not (shown and console.is_terminal)
    with Progress(*columns, console=console, transient=True, disable=hidden) as bars:
        yield _Steps(bars)


@contextmanager
def at_work(on: str) -> Iterator[None]:
    """Say on a terminal what takes its time, where how much of it is done cannot be told."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with console.status(on):
        yield
