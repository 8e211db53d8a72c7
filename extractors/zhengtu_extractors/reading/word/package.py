"""The parts of a DOCX file, taken out within bounds and without trusting what the file says of itself."""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from posixpath import dirname, join, normpath
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from zhengtu_graph.errors import InputError

LIMIT = 64 * 1024 * 1024
"""Bytes of one part; a book of a million characters has about five million."""
# XML of Word shrinks to a tenth or less, a table of equal rows to a hundredth; deflate ends at a thousandth.
_GROWTH, _FREE = 200, 4 * 1024 * 1024

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 0x1
_LOCKED = "it is encrypted; open it in Word and save it without a password"
_CHUNK = 1024 * 1024
_NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",  # "Strict Open XML" of Word's save dialogue
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
}


# What zipfile and expat raise on files that were cut off or spoilt; ValueError for places outside of the file.
_DAMAGED = (KeyError, ValueError, OSError, EOFError, NotImplementedError, BadZipFile, zlib.error, expat.ExpatError)


class Handler:
    """What is done with the elements of a part; those of namespaces that hold no text of a document have no prefix."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins, its name as `w:p`, its attributes without prefix."""

    def end(self, name: str) -> None:
        """It ends."""

    def data(self, text: str) -> None:
        """Characters inside."""


@dataclass(frozen=True, slots=True)
class Package:
    """An opened DOCX file."""

    source: str
    archive: ZipFile

    def parse(self, name: str, handler: Handler) -> None:
        """Give the elements of a part to `handler` while it unfolds; entities and addresses are never followed.

        Raises:
            InputError: when the part is missing, damaged, encrypted, no XML, or larger than any text.
        """
        parser = _parser(self.source, handler)
        try:
            info = self.archive.getinfo(name)
            if info.flag_bits & _ENCRYPTED:
                raise InputError(f"{self.source}: {_LOCKED}")
            if info.file_size > min(LIMIT, _FREE + _GROWTH * info.compress_size):
                raise InputError(
                    f"{self.source}: {name} unfolds to {info.file_size >> 20} MiB, more than texts do; split it"
                )
            with self.archive.open(info) as part:
                while chunk := part.read(_CHUNK):
                    parser.Parse(chunk, False)
            parser.Parse(b"", True)
        except _DAMAGED as error:
            said = str(error).strip("'\"")
            raise InputError(f"{self.source}: the Word file is damaged ({said}); save it again") from error

    def target(self, part: str, kind: str) -> str | None:
        """The part that `part` names as its `kind` (`officeDocument`, `styles`); None where it names none."""
        relations = _Relations()
        folder = dirname(part)
        name = join(folder, "_rels", f"{part.rpartition('/')[2]}.rels")
        if name not in self.archive.NameToInfo:
            return None
        self.parse(name, relations)
        found = relations.targets.get(kind)
        return None if found is None else normpath(join("/", folder, found)).lstrip("/")


def open_package(source: str, data: bytes) -> Package:
    """The file as a package of parts.

    Raises:
        InputError: when it is encrypted, an old Word or WPS file, damaged, or no Word file at all.
    """
    if data.startswith(_OLE):
        raise InputError(f"{source}: {_said_of_ole(source, data)}")
    try:
        return Package(source, ZipFile(BytesIO(data)))
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise InputError(f"{source}: the Word file is damaged or cut off ({error}); save it again as .docx") from error


def _said_of_ole(source: str, data: bytes) -> str:
    """What stands in the older container, by the names in its directory."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return _LOCKED
    program = "WPS" if source.lower().endswith((".wps", ".wpt")) else "Word"
    return f"this is an old {program} file; open it and save it as .docx"


def _parser(source: str, handler: Handler) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    names: dict[str, str] = {}

    def short(name: str) -> str:
        if name not in names:
            space, _, local = name.rpartition(" ")
            names[name] = _NAMESPACES.get(space, ":") + local
        return names[name]

    def start(name: str, attributes: dict[str, str]) -> None:
        handler.start(short(name), {key.rpartition(" ")[2]: value for key, value in attributes.items()})

    def refuse(*_: object) -> None:
        """A document type is forbidden in these files (ECMA-376, part 2) and only serves entities that unfold."""
        raise InputError(f"{source}: its XML declares a document type, as no Word file does; save it again in Word")

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: handler.end(short(name))
    parser.CharacterDataHandler = handler.data
    parser.StartDoctypeDeclHandler = refuse
    return parser


class _Relations(Handler):
    """The first internal target of each kind; a picture or link outside the file is never opened."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "rel:Relationship" and attributes.get("TargetMode") != "External":
            kind = re.sub(r".*/", "", attributes.get("Type", ""))
            self.targets.setdefault(kind, attributes.get("Target", ""))
