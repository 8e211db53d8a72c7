"""Extractors of other packages: what a plug-in gives, and those that are installed.

See `zhengtu_graph.extension` for how a package declares one, `docs/extending.md` for an example.
"""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from zhengtu_extractors.document import Document, Statement
from zhengtu_graph.errors import InputError, SchemaError
from zhengtu_graph.extension import extensions
from zhengtu_graph.schema import load_schema

Finder = Callable[[Document], None]
Family = Callable[[Document], Iterable[Statement]]


@dataclass(frozen=True, slots=True)
class Extractor:
    """What the entry point of a plug-in names.

    Attributes:
        find: adds mentions to a document (`document.add`); it sees all that zhengtu found before. None: it finds none.
        relate: the statements of a document, over all mentions. None: it reads no relations.
    """

    find: Finder | None = None
    relate: Family | None = None


@cache
def plugins() -> tuple[tuple[str, Extractor], ...]:
    """The installed extractors by name.

    Raises:
        SchemaError: one cannot be imported, or is no `Extractor`; the message names the plug-in.
    """
    return tuple((one.name, _loaded(one.name, one.entry.load)) for one in extensions())


def _loaded(name: str, load: Callable[[], object]) -> Extractor:
    try:
        extractor = load()
    except Exception as error:  # whatever a module of others does while it is imported
        raise SchemaError(f"plug-in {name} cannot be loaded: {type(error).__name__}: {error}") from error
    if not isinstance(extractor, Extractor):
        raise SchemaError(f"plug-in {name}: its entry point names a {type(extractor).__name__}, no Extractor")
    return extractor


def find_by_plugins(document: Document) -> None:
    """Let every installed plug-in add its mentions.

    Raises:
        InputError: one fails on the document, or adds a type that no schema declares; the message names it.
    """
    for name, extractor in plugins():
        if extractor.find:
            try:
                extractor.find(document)
            except Exception as error:
                raise _failed(name, error) from error
            _check_types(name, {f.type for f in document.found}, load_schema().entities)


def statements_of_plugins(document: Document) -> Iterator[Statement]:
    """What every installed plug-in reads in a document.

    Raises:
        InputError: one fails on the document, or states a relation that no schema declares; the message names it.
    """
    for name, extractor in plugins():
        if extractor.relate:
            try:
                found = tuple(extractor.relate(document))
            except Exception as error:
                raise _failed(name, error) from error
            _check_types(name, {s.type for s in found}, load_schema().relations)
            yield from found


def _check_types(name: str, given: set[str], declared: Container[str]) -> None:
    if unknown := sorted(type_ for type_ in given if type_ not in declared):
        raise InputError(f"plug-in {name} gives a {unknown[0]}, which no schema declares")


def _failed(name: str, error: Exception) -> InputError:
    return InputError(f"plug-in {name} failed: {type(error).__name__}: {error}")
