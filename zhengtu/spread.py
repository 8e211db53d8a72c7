"""One pure function over many inputs: here, or in processes."""

from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import TypeVar

from loky import ProcessPoolExecutor

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 2  # items a worker that wait in memory
_DEATHS = 2  # so often may an item take its worker down before it is given up


def spread(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    workers: int,
    give_up: Callable[[Item], Result],
) -> Iterator[Result]:
    """Results in the order in which they come; items are taken only as workers come free.

    Args:
        function: picklable; must not raise.
        items: what it is called with.
        workers: processes; with 1, or for a single item, everything runs here.
        give_up: the result of an item whose worker died (out of memory, a crash in a library) twice.
    """
    waiting = iter(items)
    first = list(islice(waiting, 2))
    waiting = chain(first, waiting)
    if workers == 1 or len(first) < 2:
        yield from map(function, waiting)
        return
    while doubtful := (yield from _pooled(function, waiting, workers)):
        for item in doubtful:  # one at a time, so that only the culprit dies
            yield alone(function, item, give_up)


def _pooled(
    function: Callable[[Item], Result], waiting: Iterator[Item], workers: int
) -> Generator[Result, None, list[Item]]:
    """Yields results; returns the items that were at work when a worker died, which takes the whole pool down."""
    left: dict[Future[Result], Item] = {}
    refused: list[Item] = []
    with _pool(workers) as pool:
        try:
            for item in waiting:
                refused = [item]
                left[pool.submit(function, item)] = item
                refused = []
                if len(left) > _AHEAD * workers:
                    yield from _finished(left)
            while left:
                yield from _finished(left)
        except BrokenProcessPool:
            pass
    return [*left.values(), *refused]


def _finished(left: dict[Future[Result], Item]) -> Iterator[Result]:
    """Waits for one result at least, and takes those that are there out of `left`."""
    for future in wait(left, return_when=FIRST_COMPLETED).done:
        result = future.result()
        del left[future]
        yield result


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
