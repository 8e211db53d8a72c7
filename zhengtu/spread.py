"""One pure function over many inputs: here, or in processes."""

from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from loky import ProcessPoolExecutor

Item = TypeVar("Item")
Result = TypeVar("Result")

_DEATHS = 2  # so often may an item take its worker down before it is given up


def spread(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    workers: int,
    give_up: Callable[[Item], Result],
) -> Iterator[Result]:
    """Results in the order in which they come.

    Args:
        function: picklable; must not raise.
        items: what it is called with.
        workers: processes; with 1 everything runs here.
        give_up: the result of an item whose worker died (out of memory, a crash in a library) twice.
    """
    if workers == 1 or len(items) < 2:
        yield from map(function, items)
        return
    doubtful = yield from _pooled(function, items, workers)
    for item in doubtful:  # one at a time, so that only the culprit dies
        yield alone(function, item, give_up)


def _pooled(
    function: Callable[[Item], Result], items: Sequence[Item], workers: int
) -> Generator[Result, None, list[Item]]:
    """Yields results; returns the items without one, because a worker died (which takes the whole pool down)."""
    with _pool(min(workers, len(items))) as pool:
        left: dict[Future[Result], Item] = {pool.submit(function, item): item for item in items}
        try:
            for future in as_completed(tuple(left)):
                result = future.result()
                del left[future]
                yield result
        except BrokenProcessPool:
            pass
    return list(left.values())


def alone(function: Callable[[Item], Result], item: Item, give_up: Callable[[Item], Result]) -> Result:
    """The result for one item from a process of its own, or `give_up(item)` when that dies twice."""
    for _ in range(_DEATHS):
        with _pool(1) as pool:
            try:
                result: Result = pool.submit(function, item).result()
            except BrokenProcessPool:
                continue
            return result
    return give_up(item)


def _pool(workers: int) -> ProcessPoolExecutor:
    # loky: fresh processes, safe with the threads of Arrow, that do not run the user's script again as spawn does
    return ProcessPoolExecutor(workers)
