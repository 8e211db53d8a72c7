"""Cutting a part out of a graph, through the front door."""

import base64
import gzip
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import zhengtu
from zhengtu.cli import main
from zhengtu.viewing import part_of
from zhengtu_graph.errors import UsageError
from zhengtu_graph.files import folder
from zhengtu_graph.model import Edge, Graph, Node
from zhengtu_graph.query import list_queries
from zhengtu_graph.rows import Rows

SAMPLES = folder("data") / "samples" / "texts"
SPREAD = ("--query", "policy-spread", "--policy", "三明医改")


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("viewing") / "graph"
    assert run("build", SAMPLES, "--out", out).exit_code == 0
    return out


def shown(page: Path) -> set[str]:
    """The names of the nodes in a page."""
    core = re.search(r'id="block-core">([^<]*)<', page.read_text("utf-8"))
    assert core
    return set(json.loads(gzip.decompress(base64.b64decode(core[1])))["nodes"]["name"])


def whole(folder: Path) -> Graph:
    with zhengtu.open(folder) as opened:
        return opened.graph


def test_view_of_the_whole_says_nothing_of_a_part(graph: Path, tmp_path: Path) -> None:
    done = run("view", graph, "--out", tmp_path / "a.html")
    assert done.stdout == f"open in a browser: {tmp_path / 'a.html'}\n"
    assert shown(tmp_path / "a.html") == {node.name for node in whole(graph).nodes}


def test_view_around_several_says_how_much_of_the_graph_it_shows(graph: Path, tmp_path: Path) -> None:
    words = ("--around", "sanmingshi", "--around", "习近平", "--depth", 0, "--out", tmp_path / "a.html")
    done = run("view", graph, *words)
    all_nodes = len(whole(graph).nodes)
    assert shown(tmp_path / "a.html") == {"三明市", "习近平"}
    assert f"it shows 2 of {all_nodes:,} entities" in done.stdout
    assert f"{all_nodes:,} 个实体中的 2 个" in done.stdout
    assert done.stdout.count("\n") == 2


def test_view_of_an_answer_shows_what_it_names_and_what_joins_it(graph: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.html"
    assert run("view", graph, *SPREAD, "--out", out).exit_code == 0
    with zhengtu.open(graph) as opened:
        places = {row["place"] for row in opened.query("policy-spread", policy="三明医改")}
    assert places
    assert shown(out) == {"三明医改", *places}
    run("view", graph, *SPREAD, "--depth", 1, "--out", out)
    assert shown(out) > {"三明医改", *places}
    run("view", graph, *SPREAD, "--around", "习近平", "--depth", 0, "--out", out)
    assert shown(out) == {"三明医改", "习近平", *places}


def test_view_of_a_part_leaves_the_page_of_the_whole_alone(graph: Path) -> None:
    run("view", graph)
    before = (graph / "graph.html").read_bytes()
    assert run("view", graph, "--top", 3).stdout.endswith("part.html\n")
    assert len(shown(graph / "part.html")) == 3
    assert (graph / "graph.html").read_bytes() == before


def test_view_of_several_cuts_keeps_the_nearest(graph: Path, tmp_path: Path) -> None:
    run("view", graph, "--around", "三明医改", "--top", 1, "--out", tmp_path / "a.html")
    assert shown(tmp_path / "a.html") == {"三明医改"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--around", "没有的人"), "no entity named"),
        (("--query", "policy-spred"), "near: policy-spread"),
        (("--query", "policy-spread"), "'policy' is missing"),
        (("--query", "policy-spread", "--place", "三明市"), "takes policy"),
        (("--policy", "三明医改"), "--policy: no such option of view"),
        (("--tpo", "3"), "--tpo: no such option of view"),
        (("--depth", "1"), "--around"),
        (("--query", "successors", "--title", "没有的职务"), "names no entity"),
    ],
)
def test_view_cannot_cut_so(graph: Path, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = run("view", graph, *words, "--out", tmp_path / "a.html")
    assert done.exit_code == 2
    assert done.stderr.startswith("zhengtu: ")
    assert said in done.stderr
    assert not list(tmp_path.iterdir())


def test_view_has_no_option_that_hides_a_parameter_of_a_question() -> None:
    options = {name.removeprefix("--").replace("-", "_") for p in main.commands["view"].params for name in p.opts}
    assert not options & {p.name for query in list_queries() for p in query.parameters}


def test_view_of_a_graph_too_big_for_a_browser_shows_its_best_connected_part(
    graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("zhengtu.viewing.MOST_NODES", 10)
    monkeypatch.setattr("zhengtu.viewing.VIEWED", 5)
    out = tmp_path / "a.html"
    done = run("view", graph, "--out", out)
    assert done.exit_code == 0
    assert len(shown(out)) == 5
    assert "more than a browser opens; it shows the best connected: 5 of" in done.stdout
    assert all(option in done.stdout for option in ("--around NAME", "--query NAME", "--top N"))
    with zhengtu.open(graph) as opened:
        assert opened.view(out) == out
        assert "more than a browser opens" in caplog.text
        caplog.clear()
        opened.view(out, around="三明医改", depth=1, top=4)
    assert "三明医改" in shown(out)
    assert not caplog.text


def test_a_question_may_be_looked_at_from_python(graph: Path, tmp_path: Path) -> None:
    with zhengtu.open(graph) as opened:
        page = opened.view(tmp_path / "a.html", query="policy-spread", policy="三明医改")
        assert "三明医改" in shown(page)
        with pytest.raises(UsageError, match="parameter of no question"):
            opened.view(page, policy="三明医改")


def test_a_part_may_be_scripted_with_pyvis(graph: Path) -> None:
    with zhengtu.open(graph) as opened:
        names = {node["label"] for node in opened.to_pyvis(around="三明医改", depth=1).nodes}
    assert "三明医改" in names


def test_part_of_counts_steps_from_the_nearest() -> None:
    chain = Graph(
        nodes=tuple(Node(f"n{i}", "Agency", f"第{i}局") for i in range(6)),
        edges=tuple(Edge(id=f"p{i}", type="PART_OF", source=f"n{i}", target=f"n{i + 1}") for i in range(5)),
    )
    part = part_of(chain, ["n0"], (Rows(("agency",), (("第5局",),)), []), 1, 4)
    assert [n.id for n in part.graph.nodes] == ["n0", "n1", "n4", "n5"]
    assert [n.id for n in part_of(chain, ["n0"]).graph.nodes] == ["n0", "n1", "n2"]
