"""The process that reads one PDF: its name and bytes come in, its text or the reason against it goes out."""

import pickle
import sys

from zhengtu_extractors.reading.pdf_text import text_of
from zhengtu_graph.errors import InputError

MEMORY = 3 * 1024**3
"""Bytes that a PDF may take while it is read, where the system can hold a process to it."""


def main() -> None:
    """Answer the question on standard input on standard output."""
    _limit_memory()
    source, data = pickle.load(sys.stdin.buffer)  # noqa: S301  # from the process that started this one
    try:
        answer: object = text_of(source, data)
    except InputError as error:
        answer = str(error)
    pickle.dump(answer, sys.stdout.buffer)


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415  # not there on Windows
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or most > MEMORY:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, most))
