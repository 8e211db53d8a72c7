"""A stream of bytes → a stream of its characters, however long: the beginning tells the encoding."""

import io
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import BinaryIO, TextIO

from zhengtu_extractors.reading.encodings import decode, is_binary
from zhengtu_graph.errors import InputError

HEAD = 1024 * 1024
"""Bytes that decide on the encoding: over 300,000 Chinese characters."""

_MARKS = (BOM_UTF16_LE, BOM_UTF16_BE)
_ENCODINGS = ("utf-8-sig", "gb18030", "big5hkscs")
# Bytes that are never part of a longer character in UTF-8, GB18030 or Big5.
_SAFE_ENDS = (b"\n", b'"', b",", b" ", b"\t")


def open_text(source: str, stream: BinaryIO) -> TextIO:
    """The characters of a stream, line ends as they are; what cannot be decoded after the beginning is U+FFFD.

    Raises:
        InputError: when the stream is empty, binary, or in no encoding that Chinese files come in.
    """
    head = _read_fully(stream, HEAD)
    if not head.strip():
        raise InputError(f"{source}: the file is empty; leave it out or save it again")
    whole = io.BufferedReader(_Rejoined(head, stream))
    return io.TextIOWrapper(whole, _encoding(source, head), errors="replace", newline="")


def _encoding(source: str, head: bytes) -> str:
    beginning = _whole_characters(head) if len(head) == HEAD else head
    text = _mostly_utf8(beginning) or decode(beginning)
    possible = ("utf-16",) if head.startswith(_MARKS) else _ENCODINGS
    encoding = next((name for name in possible if beginning.decode(name, "replace") == text), None)
    if text is None or encoding is None or _is_binary(text):
        raise InputError(f"{source}: this is no text in UTF-8, UTF-16, GB18030 or Big5; save the table anew in UTF-8")
    return encoding


def _mostly_utf8(head: bytes) -> str | None:
    """Databases cut texts within a character; that spoils a row and not the table."""
    text = head.decode("utf-8-sig", "replace")
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    return text if text.count("\ufffd") * 10 <= foreign else None


def _is_binary(text: str) -> bool:
    """A stray zero, which some databases write, does not make a table binary."""
    return text.count("\0") * 1000 > len(text) or is_binary(text.replace("\0", ""))


def _whole_characters(head: bytes) -> bytes:
    if head.startswith(_MARKS):
        return head[: len(head) // 4 * 4]
    return head[: max(head.rfind(end) for end in _SAFE_ENDS) + 1] or head


def _read_fully(stream: BinaryIO, size: int) -> bytes:
    """A pipe or a member of an archive may give less at once."""
    parts = bytearray()
    while len(parts) < size and (part := stream.read(size - len(parts))):
        parts += part
    return bytes(parts)


class _Rejoined(io.RawIOBase):
    """Bytes that were read ahead, then the rest of the stream."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = io.BytesIO(head), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        part = self._head.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(part)] = part
        return len(part)
