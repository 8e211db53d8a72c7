"""Rows of JSON: a list of objects, objects one after the other, an object around such a list, or one object."""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import chain
from json import JSONDecodeError
from typing import Any, BinaryIO, TextIO

from zhengtu_extractors.reading.tables.json_values import DECODER, JsonText, TooLongError
from zhengtu_extractors.reading.tables.rows import CELL_LIMIT, Refused, Row, flat
from zhengtu_extractors.reading.tables.text_streams import open_text
from zhengtu_graph.errors import InputError

ONE = 16 * 1024 * 1024
LEVELS = 4
"""How deep the list of rows is looked for: `{"response": {"result": {"docs": […]}}}`."""


def jsonl_rows(source: str, stream: BinaryIO) -> Iterator[Row | Refused]:
    """An object a line; a line that is none is refused, empty ones are passed over.

    Raises:
        InputError: when the file is empty or not text.
    """
    for number, line in enumerate(_lines(open_text(source, stream)), 1):
        if line is None:
            yield Refused(number, f"the line is longer than {CELL_LIMIT >> 20} million characters")
        elif line.strip("\ufeff \t\r\n"):
            yield _of_line(number, line)


def json_rows(source: str, stream: BinaryIO, is_article: Callable[[Collection[str]], bool]) -> Iterator[Row | Refused]:
    """The objects of a list, read one by one.

    Where the text is one object: itself if its names show that it `is_article`, else the objects of the one list in it.
    An object of over `ONE` characters is no article; the first list of objects in it counts.

    Raises:
        InputError: when the file is empty or not text, when it is no JSON from the first value on, or when it holds no
            object or several lists of objects.
    """
    text = JsonText(open_text(source, stream))
    try:
        values = _values(source, text, is_article)
        first = next(values, None)
    except ValueError as error:
        raise InputError(f"{source}: this is no JSON ({error}); save it again") from error
    if first is None:
        raise InputError(f"{source}: there is no row in this table; leave it out")
    yield from _numbered(chain([first], values))


def _values(source: str, text: JsonText, is_article: Callable[[Collection[str]], bool]) -> Iterator[Any]:
    if text.peek() == "[":
        text.take("[")
        return text.items()
    try:
        first = text.value(ONE)
    except TooLongError:
        text.skip_to_objects()
        return text.items()
    return chain([first], _following(text)) if text.peek() else iter(_inside(source, first, is_article))


def _numbered(values: Iterator[Any]) -> Iterator[Row | Refused]:
    number = 0
    try:
        for number, value in enumerate(values, 1):
            yield _row(number, value)
    except ValueError as error:
        yield Refused(number + 1, f"from here on this is no JSON ({error}); the rows after it are not read")


def _row(number: int, value: Any) -> Row | Refused:
    if not isinstance(value, Mapping):
        return Refused(number, "this is no object with names and values")
    try:
        return Row(number, flat(value))
    except ValueError as error:
        return Refused(number, str(error))


def _lines(text: TextIO) -> Iterator[str | None]:
    """Lines; None for one that is too long, of which the rest is passed over."""
    while line := text.readline(CELL_LIMIT):
        if len(line) < CELL_LIMIT:
            yield line
            continue
        while line and not line.endswith("\n"):
            line = text.readline(CELL_LIMIT)
        yield None


def _of_line(number: int, line: str) -> Row | Refused:
    try:
        return _row(number, DECODER.decode(line.strip("\ufeff \t\r\n")))
    except JSONDecodeError as error:
        return Refused(number, f"this is no JSON ({error.msg} at character {error.pos + 1})")
    except RecursionError:
        return Refused(number, "its values are nested too deep")


def _following(text: JsonText) -> Iterator[Any]:
    while text.peek():
        if text.peek() == ",":
            text.take(",")
        yield text.value()


def _inside(source: str, value: Any, is_article: Callable[[Collection[str]], bool]) -> list[Any]:
    if not isinstance(value, Mapping):
        raise InputError(f"{source}: this JSON holds no object with names and values; leave it out")
    if is_article([name for name, inner in value.items() if not isinstance(inner, Mapping) and not _is_table(inner)]):
        return [value]
    lists = dict(_lists(value, "", LEVELS))
    if len(lists) > 1:
        raise InputError(f"{source}: this JSON holds several lists of objects ({', '.join(lists)}); save one by itself")
    return next(iter(lists.values()), [value])


def _is_table(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, Mapping) for item in value)


def _lists(value: Mapping[str, Any], path: str, levels: int) -> Iterator[tuple[str, list[Any]]]:
    for name, inner in value.items():
        if _is_table(inner):
            yield path + name, inner
        elif isinstance(inner, Mapping) and levels > 1:
            yield from _lists(inner, f"{path}{name}.", levels - 1)
