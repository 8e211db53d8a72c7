from dataclasses import replace
from pathlib import Path

from tests.extractors.articles import article
from zhengtu.staging import InputRow, Staging
from zhengtu_graph.model import Facts


def facts(source: str, text: str) -> Facts:
    return Facts(replace(article(text), id=f"article:{text}", source=source))


def row(source: str, key: str, shard: str) -> InputRow:
    return InputRow(source, key, "read", None, 1, shard)


def texts(staging: Staging) -> list[str]:
    return sorted(f.article.text for f in staging.facts())


def test_staging_knows_shards_that_no_finished_build_took_up(tmp_path: Path) -> None:
    staging = Staging(tmp_path)
    staging.write_shard([row("a.txt", "1", "s1")], [facts("a.txt", "甲")])
    assert staging.rows() == []
    assert staging.known() == {"1": row("a.txt", "1", "s1")}


def test_staging_facts_are_those_of_the_manifest_alone(tmp_path: Path) -> None:
    staging = Staging(tmp_path)
    both = [row("a.txt", "1", "s1"), row("b.txt", "2", "s1")]
    staging.write_shard(both, [facts("a.txt", "甲"), facts("b.txt", "乙")])
    staging.publish(both)
    assert texts(staging) == ["乙", "甲"]
    staging.publish(both[1:])
    assert texts(staging) == ["乙"]


def test_staging_publish_clears_shards_that_nothing_names(tmp_path: Path) -> None:
    staging = Staging(tmp_path)
    staging.write_shard([row("a.txt", "1", "s1")], [facts("a.txt", "甲")])
    staging.write_shard([row("a.txt", "2", "s2")], [facts("a.txt", "丙")])
    (staging.shards / ".half-written").mkdir()
    staging.publish([row("a.txt", "2", "s2")])
    assert [p.name for p in staging.shards.iterdir()] == ["s2"]
    assert texts(staging) == ["丙"]


def test_staging_digest_tells_manifests_apart(tmp_path: Path) -> None:
    staging = Staging(tmp_path)
    digests = set()
    for rows in ([], [row("a.txt", "1", "s1")], [row("a.txt", "2", "s1")]):
        staging.publish(rows)
        digests.add(staging.digest())
    assert len(digests) == 3
