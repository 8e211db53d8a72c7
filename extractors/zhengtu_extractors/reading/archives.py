"""The members of a ZIP archive, and of archives inside it, one after another and within bounds."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

# Text shrinks to a tenth, a table of alike rows to a hundredth; what grows beyond is made to fill the disk.
_GROWTH = 200
_FREE = 64 * 1024 * 1024
DEEPEST = 4
_ENCRYPTED, _UTF8 = 0x1, 0x800


@dataclass(slots=True)
class Budget:
    """How many bytes an archive, with all archives inside it, may still unfold to."""

    left: int = field(default=0)

    @classmethod
    def of(cls, size: int) -> "Budget":
        """For an archive of `size` bytes."""
        return cls(_FREE + _GROWTH * size)


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive; `refusal` says why it cannot be taken out."""

    name: str
    info: ZipInfo
    refusal: str | None = None


def open_archive(stream: IO[bytes]) -> ZipFile | None:
    """The archive, or None where it is damaged or cut off."""
    try:
        return ZipFile(stream)
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return None


def members(archive: ZipFile, budget: Budget) -> Iterator[Member]:
    """The files of an archive in order of their names; system files and hidden ones left out.

    Each takes its size from the budget before it is given out.
    """
    named = sorted((_name(info), at) for at, info in enumerate(archive.infolist()) if not info.is_dir())
    for name, at in named:
        info = archive.infolist()[at]
        if not any(part.startswith((".", "__MACOSX")) for part in name.split("/")):
            yield Member(name, info, _refusal(info, budget))


def _refusal(info: ZipInfo, budget: Budget) -> str | None:
    if info.flag_bits & _ENCRYPTED:
        return "it is encrypted; unpack it with its password"
    if info.file_size > budget.left:
        return "the archive unfolds to far more than texts do (a ZIP bomb?); unpack it yourself if you trust it"
    budget.left -= info.file_size
    return None


def _name(info: ZipInfo) -> str:
    """Names of members in the encoding in which Chinese systems write them: UTF-8, or GBK without saying so."""
    if info.flag_bits & _UTF8:
        return info.filename.replace("\\", "/")
    raw = info.filename.encode("cp437", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding).replace("\\", "/")
        except UnicodeDecodeError:
            continue
    return info.filename
