"""The templates, what a strict page says of its own scripts, and how a page gets on disk."""

import base64
import hashlib
import os
from pathlib import Path

TEMPLATES = Path(__file__).parent / "template"


def fingerprint(text: str) -> str:
    """The source expression by which a Content-Security-Policy allows one inline script or style."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 with line feeds, whatever the locale: a temporary file beside it, then one rename."""
    temporary = path.with_name(f".{path.name[:50]}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(text.encode("utf-8", "replace"))
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
