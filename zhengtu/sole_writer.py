"""One build at a time in a graph folder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zhengtu_graph.errors import UsageError

_LOCK, _HOLDER = ".lock", ".lock-holder"


@contextmanager
def sole_writer(folder: Path) -> Iterator[None]:
    """Hold the folder; the lock goes with the process, however it ends.

    Raises:
        UsageError: another process holds it; the message gives its id.
    """
    import filelock  # noqa: PLC0415  a twentieth of a second, and questions need none

    # The id lies beside the lock, which on some systems cannot be read, and on others is emptied by who tries it.
    holder = folder / _HOLDER
    try:
        with filelock.FileLock(folder / _LOCK, blocking=False):
            holder.write_text(str(os.getpid()), "ascii")
            try:
                yield
            finally:
                holder.unlink(missing_ok=True)
    except filelock.Timeout as error:
        by = f" (process {holder.read_text('ascii')})" if holder.is_file() else ""
        raise UsageError(f"another build is at work in {folder}{by}; wait for it to end") from error
