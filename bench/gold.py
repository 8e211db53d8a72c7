"""The annotated pages of `../shared/gold`, where they stand beside the project, and what is read from them."""

import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

from zhengtu.pipeline import Options, facts_of
from zhengtu_extractors.reading.inputs import inputs_in
from zhengtu_graph.model import Facts

SHARED = Path(__file__).resolve().parents[2] / "shared"

# Kept out of sight while rules are written: of each kind of page the third whose file names hash lowest.
HELD_OUT = frozenset(
    [
        "004_918a07529e680f36",
        "beijing-59",
        "central-1061",
        "central-110",
        "central-1130",
        "central-1141",
        "central-1306",
        "central-159",
        "central-878",
        "central-969",
    ]
)


def gold_files() -> list[Path]:
    """The annotations; ends the program plainly where there are none."""
    files = sorted((SHARED / "gold").glob("*.json"))
    if not files:
        sys.exit(f"there are no annotated pages in {SHARED / 'gold'}: nothing was measured")
    return files


def gold_facts(files: list[Path]) -> list[Facts]:
    """What the program finds on the annotated pages."""
    stems = {path.stem for path in files}
    pages = (given for name, data in _pages(stems) for given in inputs_in(name, data))
    return [facts for given in pages for facts in facts_of(given, Options())]


def _pages(stems: set[str]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each page: of the folder of newspaper pages, or out of the archive of web pages."""
    for path in sorted((SHARED / "pages").iterdir()):
        if path.stem in stems:
            yield path.name, path.read_bytes()
    for path in (SHARED / "corpus").glob("*.tar.xz"):
        with tarfile.open(path) as archive:
            for member in archive:
                if Path(member.name).stem in stems and (content := archive.extractfile(member)):
                    yield Path(member.name).name, content.read()
