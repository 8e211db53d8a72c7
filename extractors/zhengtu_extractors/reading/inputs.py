"""Which files a path means."""

from collections.abc import Iterator
from pathlib import Path

from zhengtu_graph.errors import UsageError


def find_inputs(path: Path) -> Iterator[tuple[str, Path]]:
    """The file itself, or all files of a folder in order of their names, hidden ones left out.

    Yields:
        (source, file): `source` is the path below the given folder, with `/`; a single file's name.

    Raises:
        UsageError: when there is nothing at `path`, or no file in the folder.
    """
    if path.is_file():
        yield path.name, path
    elif path.is_dir():
        yield from _files_below(path)
    else:
        raise UsageError(f"no file or folder {path}; check the path")


def _files_below(folder: Path) -> Iterator[tuple[str, Path]]:
    relative = (file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
    seen = sorted(file.as_posix() for file in relative if not any(part.startswith(".") for part in file.parts))
    if not seen:
        raise UsageError(f"no readable files in {folder}; .txt and .html are read")
    for source in seen:
        yield source, folder / source
