"""No single input may hold a build up."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from zhengtu_graph.errors import InputError

# Extraction reads about 25,000 characters a second; a tenth of that leaves room for a busy machine.
_SECONDS = 60.0
_BYTES_A_SECOND = 5_000


@contextmanager
def time_limit(size: int, least: float = _SECONDS) -> Iterator[None]:
    """Raise InputError inside the block when an input of `size` bytes takes far longer than any sound one.

    Works in the main thread of a process on POSIX systems; elsewhere the block runs without a limit.
    """
    seconds = least + size / _BYTES_A_SECOND

    def stop(_signal: int, _frame: object) -> None:
        raise InputError(f"reading it took more than {seconds:.0f} seconds; split the file, or report it")

    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
