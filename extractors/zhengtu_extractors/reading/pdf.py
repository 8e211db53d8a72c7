"""A PDF → its text, read by a process of its own: a file that hangs or breaks the reader takes nothing else with it."""

import pickle
import subprocess
import sys

from zhengtu_extractors.reading.pdf_text import PdfText
from zhengtu_graph.errors import InputError

# Text comes at about 25,000 characters a second, and a compressed page of 1,000 takes some 2,500 bytes; a tenth of that
# leaves room for a busy machine.
SECONDS, BYTES_A_SECOND = 60.0, 5_000


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
    command = [sys.executable, "-c", _PROGRAM, *sys.path]
    try:
        done = subprocess.run(  # noqa: S603  # our own program, in the interpreter that runs this
            command, input=pickle.dumps((source, data)), capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        why = f"reading this PDF took more than {seconds:.0f} seconds; print it to PDF anew, or leave it out"
        raise InputError(f"{source}: {why}") from error
    if done.returncode != 0:
        raise InputError(f"{source}: this PDF breaks the reader or takes too much memory; print it to PDF anew")
    result = pickle.loads(done.stdout)  # noqa: S301  # from our own process
    if isinstance(result, PdfText):
        return result
    raise InputError(result)


_PROGRAM = """
import sys
sys.path[:] = sys.argv[1:]
from zhengtu_extractors.reading.pdf_child import main
main()
"""
