"""A PDF → its text, read by a process of its own: a file that hangs or breaks the reader takes nothing else with it.

The process is kept for the next PDF, since starting it takes longer than reading a page.
"""

import os
import pickle
import subprocess
import sys
from threading import Event, Timer

from zhengtu_extractors.reading.pdf.messages import receive, send
from zhengtu_extractors.reading.pdf.text import PdfText
from zhengtu_graph.errors import InputError

# Text comes at about 20,000 characters a second, of which a compressed page of 1,000 takes some 2,000 bytes.
SECONDS, BYTES_A_SECOND = 60.0, 10_000

_PROGRAM = """
import sys
sys.path[:] = sys.argv[1:]
from zhengtu_extractors.reading.pdf.child import main
main()
"""
_children: dict[int, subprocess.Popen[bytes]] = {}  # by the process that asks, so that a fork has one of its own


def read_pdf(source: str, data: bytes) -> PdfText:
    """The text of a PDF and its lines in reading order.

    Args:
        source: its path, for messages.
        data: its bytes.

    Raises:
        InputError: when it is no PDF, cut off, encrypted, without a text layer or with one that has no meaning; when
            reading it takes far more time or memory than any sound one.
    """
    seconds = SECONDS + len(data) / BYTES_A_SECOND
    late = Event()
    answer = _asked(pickle.dumps((source, data)), seconds, late)
    if late.is_set():
        why = f"reading this PDF took more than {seconds:.0f} seconds; print it to PDF anew, or leave it out"
        raise InputError(f"{source}: {why}")
    if answer is None:
        raise InputError(f"{source}: this PDF breaks the reader or takes too much memory; print it to PDF anew")
    result = pickle.loads(answer)  # noqa: S301  # from our own process
    if isinstance(result, PdfText):
        return result
    raise InputError(result)


def _asked(question: bytes, seconds: float, late: Event) -> bytes | None:
    """The answer of the process, or None where it died or was too `late`; then the next question starts another."""
    child = _child()

    def stop() -> None:
        late.set()
        child.kill()

    timer = Timer(seconds, stop)
    timer.start()
    answer = None
    try:
        answer = _exchange(child, question)
    finally:  # whatever interrupts it leaves an answer in the pipe that belongs to no other question
        timer.cancel()
        if answer is None:
            _end(child)
    return answer


def _exchange(child: subprocess.Popen[bytes], question: bytes) -> bytes | None:
    if child.stdin is None or child.stdout is None:  # never: both are pipes
        return None
    try:
        send(child.stdin, question)
        return receive(child.stdout)
    except OSError:
        return None


def _child() -> subprocess.Popen[bytes]:
    child = _children.get(os.getpid())
    if child is None or child.poll() is not None:
        command = [sys.executable, "-c", _PROGRAM, *sys.path]
        child = subprocess.Popen(  # noqa: S603  # our own program, in the interpreter that runs this
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        _children[os.getpid()] = child
    return child


def _end(child: subprocess.Popen[bytes]) -> None:
    _children.pop(os.getpid(), None)
    child.kill()
    child.communicate()
