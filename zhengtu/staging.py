"""Facts on disk between extract and merge, and the manifest.

    graph folder/
      manifest.parquet          one row an input that the graph is made of: see `InputRow`
      corrections.csv           people's judgements (or corrections.yaml), a copy of the user's file
      facts/NAME/facts.parquet  the facts of some inputs, one row an article
      facts/NAME/inputs.parquet the rows of the manifest for them

A shard (`facts/NAME`) is written elsewhere and appears with one rename, so a build that is killed leaves whole
shards behind, and the next build goes on from them.
"""

import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

import pyarrow as pa
import pyarrow.parquet as pq

from zhengtu_graph.corrections import SUFFIXES, Correction, load_corrections
from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Facts
from zhengtu_graph.parquet import read_facts, write_facts

Status = Literal["read", "empty", "set_aside"]

CORRECTIONS = "corrections"  # name of the kept file, without suffix

_COLUMNS = pa.schema(
    [(name, pa.string()) for name in ("source", "key", "status", "reason", "shard")] + [("articles", pa.int64())]
)


@dataclass(frozen=True, slots=True)
class InputRow:
    """What became of one input.

    Attributes:
        source: its path below the given folder; with what stands in archives and tables as `reading.inputs` names it.
        key: hash of its bytes, of the rules that read it and of the user's options; the same key, the same facts.
        status: read; empty (it holds no article); set_aside (it could not be read).
        reason: why it was set aside or holds no article; what of it could not be read.
        articles: number of its articles.
        shard: name of the shard that holds its facts.
    """

    source: str
    key: str
    status: Status
    reason: str | None
    articles: int
    shard: str


class Staging:
    """The facts and the manifest of one graph folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shards = folder / "facts"
        self.manifest = folder / "manifest.parquet"

    def write_shard(self, rows: Sequence[InputRow], facts: Iterable[Facts]) -> None:
        """Publish a shard with one rename; all rows name it."""
        self.shards.mkdir(parents=True, exist_ok=True)
        draft = self.shards / f".{rows[0].shard}"
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir()
        write_facts(draft / "facts.parquet", facts)
        _write_rows(draft / "inputs.parquet", rows)
        shutil.rmtree(self.shards / rows[0].shard, ignore_errors=True)
        draft.rename(self.shards / rows[0].shard)

    def rows(self) -> list[InputRow]:
        """The manifest: every input that the graph was last made of."""
        return _read_rows(self.manifest) if self.manifest.is_file() else []

    def known(self) -> dict[str, InputRow]:
        """Rows by key, of the manifest and of shards that no finished build has taken up."""
        left = (p / "inputs.parquet" for p in sorted(self.shards.glob("[!.]*")))
        rows = [row for path in left if path.is_file() for row in _read_rows(path)]
        return {row.key: row for row in rows}

    def publish(self, rows: Iterable[InputRow]) -> None:
        """Make these rows the manifest and clear away shards that none of them names."""
        ordered = sorted(rows, key=lambda row: row.source)
        draft = self.manifest.with_name(".manifest.parquet")
        _write_rows(draft, ordered)
        draft.replace(self.manifest)
        live = {row.shard for row in ordered}
        for path in self.shards.glob("*"):
            if path.name not in live:
                shutil.rmtree(path, ignore_errors=True)

    def facts(self) -> Iterator[Facts]:
        """The facts of every input of the manifest."""
        sources: dict[str, set[str]] = defaultdict(set)
        for row in self.rows():
            sources[row.shard].add(row.source)
        for shard in sorted(sources):
            for facts in read_facts(self.shards / shard / "facts.parquet"):
                if facts.article.source in sources[shard]:
                    yield facts

    def keep_corrections(self, path: Path) -> None:
        """Copy the user's file of corrections, byte for byte, in place of the one that is kept."""
        suffix = ".csv" if path.suffix.lower() == ".csv" else ".yaml"
        kept = self.folder / f"{CORRECTIONS}{suffix}"
        data = path.read_bytes()
        for other in self._corrections_files():
            if other != kept:
                other.unlink()
        draft = kept.with_name(f".{kept.name}")
        draft.write_bytes(data)
        draft.replace(kept)

    def corrections_file(self) -> Path | None:
        """The file of corrections that is kept, if there is one.

        Raises:
            UsageError: there are two.
        """
        files = self._corrections_files()
        if len(files) > 1:
            raise UsageError(f"{self.folder} holds {' and '.join(f.name for f in files)}; keep one of them")
        return files[0] if files else None

    def corrections(self) -> tuple[Correction, ...]:
        """The judgements of the file that is kept; none without one.

        Raises:
            UsageError: the file is wrong; see `load_corrections`.
        """
        path = self.corrections_file()
        return load_corrections(path) if path else ()

    def _corrections_files(self) -> list[Path]:
        return [path for suffix in SUFFIXES if (path := self.folder / f"{CORRECTIONS}{suffix}").is_file()]

    def digest(self) -> str:
        """Hash of what the graph is made of: equal manifests and corrections, equal graphs."""
        lines = "".join(f"{row.source}\t{row.key}\t{row.status}\n" for row in self.rows())
        path = self.corrections_file()
        return sha256(lines.encode() + (path.read_bytes() if path else b"")).hexdigest()


def shard_name(keys: Iterable[str]) -> str:
    """The name of the shard of these inputs: 16 hexadecimal digits."""
    return sha256("".join(keys).encode()).hexdigest()[:16]


def _write_rows(path: Path, rows: Iterable[InputRow]) -> None:
    given = tuple(rows)
    columns = {name: [getattr(row, name) for row in given] for name in _COLUMNS.names}
    pq.write_table(pa.table(columns, _COLUMNS), path)


def _read_rows(path: Path) -> list[InputRow]:
    return [InputRow(**row) for row in pq.read_table(path).to_pylist()]
