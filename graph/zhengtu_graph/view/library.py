"""vis-network as the page holds it: the file that the pyvis wheel ships, compressed."""

import base64
import gzip
from functools import cache
from importlib.util import find_spec
from pathlib import Path


def vis_folder() -> Path:
    """Where pyvis keeps vis-network 9.1.2; found without importing pyvis, which takes half a second.

    Raises:
        ModuleNotFoundError: pyvis is not installed.
    """
    package = find_spec("pyvis")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("pyvis")
    return Path(package.origin).parent / "templates" / "lib" / "vis-9.1.2"


@cache
def vis_script() -> str:
    """The library as text, exactly as the page will run it."""
    return (vis_folder() / "vis-network.min.js").read_bytes().decode("utf-8")


@cache
def vis_block() -> str:
    """`vis_script()`, gzipped, in base64."""
    return base64.b64encode(gzip.compress(vis_script().encode("utf-8"), 9, mtime=0)).decode("ascii")
