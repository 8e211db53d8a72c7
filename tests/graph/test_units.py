from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.neo4j_dump import units_of
from tests.graph.small_facts import small_graph
from zhengtu_graph.errors import StoreError
from zhengtu_graph.model import Graph
from zhengtu_graph.store.changes import Batch, Change, NoUnits, additions, batches, packed, recut, removals, unpacked
from zhengtu_graph.store.units import Bucket, UnitFile, bucket_of, buckets_for, digest, label_and_id, unit_key

hashes = st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=6), st.sampled_from("abc"))


def test_units_are_all_there_once(tmp_path: Path) -> None:
    graph = small_graph()
    with units_of(graph, tmp_path) as units:
        keys = [key for bucket in units.digests for key in units.hashes(bucket)]
        assert len(keys) == len(set(keys)) == len(graph.nodes) + len(graph.articles) + len(graph.edges)
        for bucket, mark in units.digests.items():
            assert digest(units.hashes(bucket)) == mark
            assert {bucket_of(bucket.kind, key, bucket.of) for key in units.hashes(bucket)} == {bucket}
            assert units.bodies(bucket, units.hashes(bucket)).keys() == units.hashes(bucket).keys()


def test_units_of_the_same_graph_are_the_same_file(tmp_path: Path) -> None:
    units_of(small_graph(), tmp_path / "one")
    units_of(small_graph(), tmp_path / "other")
    assert (tmp_path / "one/units.parquet").read_bytes() == (tmp_path / "other/units.parquet").read_bytes()


def test_units_that_change_show_in_one_bucket(tmp_path: Path) -> None:
    graph = small_graph()
    changed = replace(graph, nodes=(replace(graph.nodes[0], aliases=("新名",)), *graph.nodes[1:]))
    with units_of(graph, tmp_path / "one") as one, units_of(changed, tmp_path / "other") as other:
        differing = [bucket for bucket in one.digests if one.digests[bucket] != other.digests[bucket]]
        key = unit_key(graph.nodes[0].type, graph.nodes[0].id)
        assert differing == [bucket_of("entity", key, 256)]
        assert other.bodies(differing[0], [key])[key].count("新名") == 1


def test_units_of_nothing(tmp_path: Path) -> None:
    with units_of(Graph(), tmp_path) as units:
        assert units.digests == {}
        assert units.hashes(Bucket("entity", 0)) == units.bodies(Bucket("entity", 0), ["x"]) == {}


@pytest.mark.parametrize("content", [b"", b"PAR1", b"not parquet at all"])
def test_units_that_are_damaged_say_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "units.parquet").write_bytes(content)
    with pytest.raises(StoreError, match=r"units\.parquet: cannot be read"):
        UnitFile(tmp_path / "units.parquet")


def test_unit_keys_may_hold_anything() -> None:
    assert label_and_id(unit_key("Place", "place:360123/台山村")) == ("Place", "place:360123/台山村")


@given(hashes)
def test_state_is_packed_and_unpacked(some: dict[str, str]) -> None:
    assert unpacked(packed(some)) == some
    assert packed(some).isascii()


@given(hashes, hashes, st.integers(1, 5000))
def test_batches_lead_from_what_is_held_to_what_is_wanted(
    held: dict[str, str], wanted: dict[str, str], size: int
) -> None:
    class Wanted(NoUnits):
        def bodies(self, bucket: Bucket, keys: object) -> dict[str, str]:  # noqa: ARG002  see Units
            return dict.fromkeys(wanted, "{}")

    bucket = Bucket("edge", 3)
    changes: list[Change] = removals(held, wanted) + additions(Wanted(), bucket, held, wanted)
    now = held
    for batch in batches([(bucket, held, changes)], size, lambda: None):
        assert isinstance(batch, Batch)
        assert batch.before == {bucket: now}
        now = batch.after[bucket]
    assert now == wanted


@pytest.mark.parametrize(
    ("count", "of"), [(0, 256), (65_536, 256), (65_537, 4096), (500_000, 4096), (2**20 + 1, 65_536)]
)
def test_more_units_lie_in_more_buckets(count: int, of: int) -> None:
    assert buckets_for(count) == of


@given(hashes, st.sampled_from([1, 16, 256]), st.sampled_from([1, 16, 256]))
def test_units_are_cut_anew_without_loss(some: dict[str, str], of: int, then: int) -> None:
    one = Bucket("edge", 0, 1)
    first = recut({one: some}, of)
    held = {bucket: units for bucket, units in first.after.items() if units}
    second = recut(held or {one: {}}, then)
    assert second.before.items() >= held.items()
    assert first.before.keys() == first.after.keys()
    assert second.before.keys() == second.after.keys()
    now = {bucket: units for bucket, units in second.after.items() if units}
    assert {key: mark for units in now.values() for key, mark in units.items()} == some
    assert all(bucket_of("edge", key, then) == bucket for bucket, units in now.items() for key in units)
