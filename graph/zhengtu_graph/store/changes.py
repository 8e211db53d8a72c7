"""What must be written and removed so that a copy of a graph becomes another: units compared by key and hash."""

import base64
import json
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from zhengtu_graph.store.units import Bucket, bucket_of, digest

_REMOVAL = 1000  # what a removal weighs in characters: an article takes some twenty elements with it

Hashes = dict[str, str]


class Units(Protocol):
    """Where units are read from: a `UnitFile`, or `NoUnits`."""

    @property
    def digests(self) -> Mapping[Bucket, str]:
        """Of every bucket that holds a unit."""

    def hashes(self, bucket: Bucket) -> Hashes:
        """Hash of every unit of a bucket by key."""

    def bodies(self, bucket: Bucket, keys: Iterable[str]) -> dict[str, str]:
        """The bodies of some units of a bucket by key, as JSON."""


class NoUnits:
    """A graph without units: what an emptied copy is made equal to."""

    digests: Mapping[Bucket, str] = {}

    def hashes(self, bucket: Bucket) -> Hashes:  # noqa: ARG002  see Units
        """None."""
        return {}

    def bodies(self, bucket: Bucket, keys: Iterable[str]) -> dict[str, str]:  # noqa: ARG002  see Units
        """None."""
        return {}


class Change(NamedTuple):
    """A unit to write; or, without hash and body, to remove. `held`: the copy has it, as it is or otherwise."""

    key: str
    held: bool
    hash: str = ""
    body: str = ""

    @property
    def what(self) -> str:
        """Added, changed or removed."""
        if not self.hash:
            return "removed"
        return "changed" if self.held else "added"


@dataclass(slots=True)
class Batch:
    """Changes of one kind for one transaction.

    `before` and `after` hold, by bucket, what the copy has before and after it.
    """

    kind: str
    changes: list[Change] = field(default_factory=list)
    before: dict[Bucket, Hashes] = field(default_factory=dict)
    after: dict[Bucket, Hashes] = field(default_factory=dict)
    weight: int = 0

    def add(self, bucket: Bucket, held: Hashes, change: Change) -> None:
        """Add a change of a bucket; `held` is what the copy has of the bucket before this batch."""
        if bucket not in self.after:
            self.before[bucket], self.after[bucket] = held, dict(held)
        if change.hash:
            self.after[bucket][change.key] = change.hash
        else:
            self.after[bucket].pop(change.key, None)
        self.changes.append(change)
        self.weight += len(change.body) or _REMOVAL

    def counts(self) -> Counter[str]:
        """How many units are added, changed and removed."""
        return Counter(change.what for change in self.changes)


def batches(
    changes: Iterable[tuple[Bucket, Hashes, list[Change]]], size: int, done: Callable[[], None]
) -> Iterator[Batch]:
    """Changes of one kind, bucket by bucket with what the copy has of it, in batches of about `size` characters."""
    batch = Batch("")
    for bucket, was, some in changes:
        batch.kind, held = bucket.kind, was
        for change in some:
            batch.add(bucket, held, change)
            if batch.weight >= size:
                yield batch
                held = batch.after[bucket]
                batch = Batch(bucket.kind)
        done()
    if batch.changes:
        yield batch


def recut(states: Mapping[Bucket, Hashes], of: int) -> Batch:
    """What is held of some buckets of a kind, in so many buckets: a batch that changes marks and no units.

    The buckets together hold all units of the new ones.
    """
    kind = next(iter(states)).kind
    after: dict[Bucket, Hashes] = {bucket: {} for bucket in states}
    for hashes in states.values():
        for key, mark in hashes.items():
            after.setdefault(bucket_of(kind, key, of), {})[key] = mark
    return Batch(kind, before={bucket: {} for bucket in after} | dict(states), after=after)


def removals(held: Hashes, wanted: Hashes) -> list[Change]:
    """What is held and not wanted."""
    return [Change(key, held=True) for key in sorted(held.keys() - wanted.keys())]


def additions(units: Units, bucket: Bucket, held: Hashes, wanted: Hashes) -> list[Change]:
    """What is wanted and not held, or held otherwise."""
    keys = sorted(key for key, mark in wanted.items() if held.get(key) != mark)
    bodies = units.bodies(bucket, keys) if keys else {}
    return [Change(key, key in held, wanted[key], bodies[key]) for key in keys]


def packed(hashes: Hashes) -> str:
    """Keys and hashes as one short line of ASCII."""
    return base64.b64encode(zlib.compress(json.dumps(hashes, ensure_ascii=False, sort_keys=True).encode(), 1)).decode()


def unpacked(state: str) -> Hashes:
    """The inverse of `packed`."""
    found: Hashes = json.loads(zlib.decompress(base64.b64decode(state)))
    return found


def digests(hashes: Mapping[Bucket, Hashes]) -> dict[Bucket, str]:
    """Of several buckets."""
    return {bucket: digest(some) for bucket, some in hashes.items()}
