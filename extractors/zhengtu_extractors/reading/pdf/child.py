"""The process that reads PDFs: the name and bytes of each come in, its text or the reason against it goes out."""

import pickle
import sys

from zhengtu_extractors.reading.pdf.messages import receive, send
from zhengtu_extractors.reading.pdf.text import text_of
from zhengtu_graph.errors import InputError

MEMORY = 3 * 1024**3
"""Bytes that a PDF may take while it is read, where the system can hold a process to it."""


def main() -> None:
    """Answer the questions on standard input on standard output, until it ends."""
    _limit_memory()
    while question := receive(sys.stdin.buffer):
        source, data = pickle.loads(question)  # noqa: S301  # from the process that started this one
        try:
            answer: object = text_of(source, data)
        except InputError as error:
            answer = str(error)
        send(sys.stdout.buffer, pickle.dumps(answer))


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415  # not there on Windows
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or most > MEMORY:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, most))
