"""--min-confidence: what was found with less is left out wherever edges come out."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import zhengtu
from zhengtu.cli import main

TEXT = "三明市人民政府印发《三明市养老服务办法》。2023年，三明市城镇化率达到65.8%。"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("confidence")
    (folder / "a.txt").write_text(TEXT, "utf-8")
    zhengtu.build(folder / "a.txt", folder / "graph").close()
    return folder / "graph"


@pytest.fixture(scope="module")
def below(graph: Path) -> float:
    """A bound that keeps some edges and leaves others out."""
    with zhengtu.open(graph) as opened:
        found = sorted({e.confidence for e in opened.graph.edges if e.origin == "text"})
    assert len(found) > 1
    return (found[0] + found[-1]) / 2


def run(*words: str | Path) -> str:
    done = CliRunner().invoke(main, list(map(str, words)))
    assert done.exit_code == 0, done.output
    return done.stdout


def test_min_confidence_keeps_nodes_and_leaves_doubtful_edges_out(graph: Path, below: float) -> None:
    with zhengtu.open(graph) as whole, zhengtu.open(graph, min_confidence=below) as part:
        kept = {e.id for e in whole.graph.edges if e.confidence >= below}
        assert {e.id for e in part.graph.edges} == kept < {e.id for e in whole.graph.edges}
        assert part.graph.nodes == whole.graph.nodes
        assert {e.id for e in part.graph.evidence} == {i for e in part.graph.edges for i in e.evidence}


def test_min_confidence_of_questions(graph: Path, below: float) -> None:
    every = "MATCH ()-[r]->() WHERE r.confidence IS NOT NULL RETURN min(r.confidence) AS least"
    assert json.loads(run("cypher", graph, every, "--format", "json"))[0]["least"] < below
    least = json.loads(run("cypher", graph, every, "--format", "json", "--min-confidence", str(below)))[0]["least"]
    assert least >= below


def test_min_confidence_of_exports(graph: Path, below: float, tmp_path: Path) -> None:
    for form, sign in (("graphml", "<edge "), ("jsonl", '"confidence"')):
        run("export", graph, "--format", form, "--out", tmp_path / "whole")
        run("export", graph, "--format", form, "--out", tmp_path / "part", "--min-confidence", str(below))
        whole, part = ((tmp_path / name).read_text("utf-8").count(sign) for name in ("whole", "part"))
        assert 0 < part < whole


def test_min_confidence_of_the_viewer(graph: Path, below: float, tmp_path: Path) -> None:
    run("view", graph, "--out", tmp_path / "whole.html")
    run("view", graph, "--out", tmp_path / "part.html", "--min-confidence", str(below))
    assert (tmp_path / "part.html").stat().st_size < (tmp_path / "whole.html").stat().st_size


@pytest.mark.parametrize("wrong", ["1.5", "-1", "much"])
def test_min_confidence_is_from_0_to_1(graph: Path, wrong: str) -> None:
    assert CliRunner().invoke(main, ["view", str(graph), "--min-confidence", wrong]).exit_code == 2
