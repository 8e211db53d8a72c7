"""Plug-ins: packages that declare an entry point of the group `zhengtu.extractors`.

    [project.entry-points."zhengtu.extractors"]
    tariffs = "zhengtu_tariffs:EXTRACTOR"

The types that a plug-in adds to the schema are declared in a YAML file beside its module, `zhengtu_tariffs.schema.yaml`
(in a package `schema.yaml`), so that a built graph can be asked without running the plug-in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path

from zhengtu_graph.errors import SchemaError

GROUP = "zhengtu.extractors"


@dataclass(frozen=True, slots=True)
class Extension:
    """An installed plug-in: its entry point, and the module or package that it names."""

    name: str
    entry: EntryPoint
    module: Path

    @property
    def version(self) -> str:
        """Name and version of the package that it comes with."""
        return f"{self.entry.dist.name} {self.entry.dist.version}" if self.entry.dist else ""

    @property
    def schema(self) -> Path | None:
        """The file of its additions to the schema; None where it adds no type."""
        package = self.module.name == "__init__.py"
        path = self.module.with_name("schema.yaml") if package else self.module.with_suffix(".schema.yaml")
        return path if path.is_file() else None

    def files(self) -> Iterator[Path]:
        """All on which its facts depend: the module, or the package's code and data."""
        if self.module.name == "__init__.py":
            found = (p for p in self.module.parent.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
            yield from sorted(found)
        else:
            yield self.module
            yield from filter(None, (self.schema,))


@cache
def extensions() -> tuple[Extension, ...]:
    """The installed plug-ins, by name.

    Raises:
        SchemaError: two of them bear one name, or the module of one is not there.
    """
    found: dict[str, Extension] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda e: (e.name, e.value)):
        if entry.name in found:
            raise SchemaError(f"two plug-ins are called {entry.name}: {found[entry.name].entry.value}, {entry.value}")
        found[entry.name] = Extension(entry.name, entry, _module(entry))
    return tuple(found.values())


def _module(entry: EntryPoint) -> Path:
    try:
        spec = find_spec(entry.module)
    except ImportError as error:
        raise SchemaError(f"plug-in {entry.name}: {entry.module} cannot be found: {error}") from error
    if spec is None or spec.origin is None:
        raise SchemaError(f"plug-in {entry.name}: there is no module {entry.module}; install it again")
    return Path(spec.origin)
