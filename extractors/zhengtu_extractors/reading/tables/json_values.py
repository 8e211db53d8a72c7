"""Values of a JSON text one after the other, without holding the text.

The standard library's decoder reads a value at a place in a window that grows until the value ends in it. Decimal
places stay as written; NaN, which Python writes though JSON has none, is nothing. (ijson 3.6 needs twice the time,
knows no NaN, and on 100,000 open brackets takes memory by their square.)
"""

from collections import deque
from collections.abc import Iterator
from json import JSONDecodeError, JSONDecoder
from typing import Any, TextIO

from zhengtu_extractors.reading.tables.rows import CELL_LIMIT

WINDOW = 1024 * 1024

_SPACE = " \t\r\n\ufeff"


def _number(written: str) -> str:
    return written.removesuffix(".0")


DECODER = JSONDecoder(parse_float=_number, parse_int=str, parse_constant=lambda _: None, strict=False)


class TooLongError(ValueError):
    """A value does not end within the characters that it may have."""


class JsonText:
    """A place in a JSON text that moves on.

    Its methods raise ValueError where the text is no JSON, ends too early or is nested too deep for the interpreter.
    """

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._window = text.read(WINDOW)
        self._at = 0

    def peek(self) -> str:
        """The next character that is no space; empty at the end."""
        while True:
            while self._window[self._at : self._at + 1] in _SPACE and self._at < len(self._window):
                self._at += 1
            if self._at < len(self._window) or not self._grow():
                return self._window[self._at : self._at + 1]

    def take(self, expected: str) -> None:
        """Move behind this character."""
        found = self.peek()
        if not found or found not in expected:
            raise ValueError(f"{found!r} in place of {expected!r}" if found else "the file ends too early")
        self._at += 1

    def value(self, limit: int = CELL_LIMIT) -> Any:
        """The value that begins here.

        Raises:
            TooLongError: when it has more than about `limit` characters; the place is still its beginning.
        """
        self.peek()
        while True:
            try:
                value, end = DECODER.raw_decode(self._window, self._at)
            except RecursionError:
                raise ValueError("its values are nested too deep") from None
            except JSONDecodeError as error:
                if len(self._window) - self._at > limit:
                    raise TooLongError(f"{error.msg}, or a value of over {limit >> 20} million characters") from error
                if not self._grow():
                    raise ValueError(error.msg) from error
                continue
            # A number may go on behind the window.
            if end < len(self._window) or not self._grow():
                self._at = end
                return value

    def items(self) -> Iterator[Any]:
        """The items of a list whose bracket was taken."""
        while self.peek() != "]":
            yield self.value()
            if self.peek() != "]":
                self.take(",")
        self.take("]")

    def skip_to_objects(self) -> None:
        """Move behind the bracket of the first list of objects in the object that begins here."""
        self.take("{")
        while True:
            if self.peek() in ",}":
                self.take(",}")
                continue
            self.value()
            self.take(":")
            start = self.peek()
            if start not in "[{":
                self.value()
                continue
            self.take(start)
            if start == "[":
                if self.peek() == "{":
                    return
                deque(self.items(), maxlen=0)

    def _grow(self) -> bool:
        """Twice as much in view, so that a long value is tried few times."""
        rest = self._window[self._at :]
        more = self._text.read(max(WINDOW, len(rest)))
        self._window, self._at = rest + more, 0
        return bool(more)
