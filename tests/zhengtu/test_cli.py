"""Each command through the front door, on the graph of the sample articles."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner, Result

from zhengtu.cli import main
from zhengtu_graph.files import folder
from zhengtu_graph.query import GROUPS, Query, list_queries
from zhengtu_graph.version import __version__

SAMPLES = folder("data") / "samples" / "texts"
DONE, SET_ASIDE, USAGE, FAILED = range(4)


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("cli") / "graph"
    done = run("build", SAMPLES, "--out", out)
    assert done.exit_code == DONE, done.output
    return out


def test_cli_build_lists_what_was_set_aside(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    done = run("build", tmp_path / "texts", "--out", tmp_path / "graph")
    assert done.exit_code == SET_ASIDE
    assert done.stderr.startswith("set aside a.txt: ")


def test_cli_version_and_module_entry() -> None:
    command = [sys.executable, "-m", "zhengtu", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == f"zhengtu, version {__version__}\n"


@pytest.mark.parametrize("command", sorted(main.commands))
def test_cli_help_of_each_command_shows_an_example(command: str) -> None:
    shown = run(command, "--help")
    assert shown.exit_code == DONE
    assert f"Example:\n    zhengtu {command}" in shown.output


def test_cli_build_says_what_it_made(tmp_path: Path) -> None:
    done = run("build", SAMPLES / "2016-02-24_shengaizu-tingqu-sanming.txt", "--out", tmp_path / "graph")
    assert done.exit_code == DONE
    assert done.stdout.startswith("1 articles, ")
    assert not done.stderr  # no bars where there is no terminal
    assert str(tmp_path / "graph" / "graph.html") in done.output


def test_cli_extract_prints_article_records_whose_offsets_hold() -> None:
    done = run("extract", SAMPLES / "2016-02-24_shengaizu-tingqu-sanming.txt")
    record = json.loads(done.output)
    assert record["headline"] == "中央全面深化改革领导小组会议听取三明医改汇报"
    mentions = [m for e in record["entities"] for m in e["mentions"]]
    assert mentions
    assert all(record["text"][m["start"] : m["end"]] == m["text"] for m in mentions)
    assert any(e["name"] == "习近平" for e in record["entities"])


def test_cli_query_answers_in_every_form(graph: Path) -> None:
    words = ("query", graph, "policy-spread", "--policy", "三明医改")
    rows = json.loads(run(*words, "--format", "json").output)
    assert rows
    assert run(*words, "--format", "csv").output.count("\n") >= len(rows) + 1
    assert run(*words, "--format", "markdown").output.count("\n") == len(rows) + 2
    assert "三明" in run(*words).output


def test_cli_questions_are_listed_by_group(graph: Path) -> None:
    listed = run("queries").output
    assert run("query", graph).output == listed
    for query in list_queries():
        assert f"  {query.name}" in listed
        assert query.question in listed
    at = [listed.index(f"{zh} {en}") for zh, en in GROUPS.values()]
    assert at == sorted(at)
    assert "  chain --source … --target …" in listed
    assert "  successors [--agency …]" in listed


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_cli_question_is_explained(query: Query) -> None:
    shown = run("query", "graph/", query.name, "--help")
    assert shown.exit_code == DONE
    assert query.question_zh in shown.output
    assert f"zhengtu query graph/ {query.example}" in shown.output
    assert all(f"--{p.name}  {p.meaning}" in shown.output for p in query.parameters)
    assert run("query", query.name, "-h").output == shown.output


def test_cli_question_of_no_such_name_is_not_explained() -> None:
    shown = run("query", "graph/", "policy-spred", "--help")
    assert shown.exit_code == USAGE
    assert "near: policy-spread" in shown.stderr


def test_cli_cypher_takes_parameters(graph: Path) -> None:
    statement = "MATCH (p:Place {name: $name}) RETURN p.id AS id"
    assert json.loads(run("cypher", graph, statement, "--name", "三明市", "--format", "json").output) == [
        {"id": "place:350400"}
    ]


def test_cli_cypher_reads_files_only_where_asked(graph: Path, tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text("name,note\n三明市,甲\n", "utf-8")
    statement = "LOAD CSV WITH HEADERS FROM $file AS row MATCH (p:Place {name: row.name}) RETURN p.id AS id, row.note"
    words = ("cypher", graph, statement, "--file", (tmp_path / "names.csv").as_uri(), "--format", "csv")
    refused = run(*words)
    assert (refused.exit_code, refused.stdout) == (USAGE, "")
    assert "--allow-files" in refused.stderr
    assert run(*words, "--allow-files").stdout.splitlines()[1:] == ["place:350400,甲"]
    written = run("cypher", graph, "LOAD CSV FROM $file AS row CREATE (n:Place)", *words[3:], "--allow-files")
    assert written.exit_code == USAGE
    assert "CREATE in line 1" in written.stderr


def test_cli_find_by_pinyin(graph: Path) -> None:
    assert "place:350400\tPlace\t三明市" in run("find", graph, "sanmingshi").output


def test_cli_view_writes_one_file(graph: Path, tmp_path: Path) -> None:
    out = tmp_path / "三明.html"
    done = run("view", graph, "--around", "三明市", "--depth", 1, "--out", out)
    assert done.exit_code == DONE
    assert out.read_text("utf-8").startswith("<!DOCTYPE html>") or out.read_text("utf-8").startswith("<!doctype html>")


def test_cli_export_graphml_reads_back(graph: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph.graphml"
    assert run("export", graph, "--format", "graphml", "--out", out).exit_code == DONE
    assert "place:350400" in nx.read_graphml(out)


def test_cli_export_jsonl_is_what_extract_prints(graph: Path, tmp_path: Path) -> None:
    out = tmp_path / "facts.jsonl"
    run("export", graph, "--format", "jsonl", "--out", out)
    extracted = run("extract", SAMPLES).stdout.splitlines()
    assert sorted(out.read_text("utf-8").splitlines()) == sorted(extracted)


def test_cli_schema_counts_what_a_graph_has(graph: Path) -> None:
    assert "HOLDS_POST 任职: Person → Agency" in run("schema").output
    assert "HOLDS_POST 任职 (" in run("schema", graph).output


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("build", "nowhere", "--out", "OUT"), USAGE, "nowhere"),
        (("build", "EMPTY", "--out", "OUT"), USAGE, "no readable files"),
        (("build", "EMPTY", "--out", "OUT", "--date", "May"), USAGE, "a day is needed"),
        (("query", "EMPTY", "posts"), USAGE, "zhengtu build"),
        (("query", "GRAPH", "policy-spred"), USAGE, "policy-spread"),
        (("query", "GRAPH", "policy-spread"), USAGE, "policy"),
        (("query", "GRAPH", "policy-spread", "--polcy", "三明医改"), USAGE, "takes policy"),
        (("query", "GRAPH", "policy-spread", "--policy", "没有的政策"), USAGE, "no Policy named"),
        (("query", "GRAPH", "policy-spread", "三明医改"), USAGE, "--name value"),
        (("cypher", "GRAPH", "MATCH (n RETURN n"), USAGE, ""),
        (("cypher", "GRAPH", "CREATE (n:Person {id: '1'})"), USAGE, ""),
        (("cypher", "GRAPH", "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l"), USAGE, ""),
        (("evaluate", "nowhere.jsonl", "nowhere.json"), USAGE, "nowhere.jsonl"),
        (("view", "GRAPH", "--around", "没有的人", "--out", "OUT"), USAGE, "no entity named"),
    ],
)
def test_cli_wrong_usage_is_one_clear_line(
    graph: Path, tmp_path: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    (tmp_path / "empty").mkdir()
    stand_for = {"GRAPH": str(graph), "EMPTY": str(tmp_path / "empty"), "OUT": str(tmp_path / "out")}
    done = run(*(stand_for.get(word, word) for word in words))
    assert done.exit_code == code
    assert done.stderr.startswith("zhengtu: ")
    assert done.stderr.count("\n") == 1
    assert said in done.stderr


def test_cli_debug_shows_the_traceback(tmp_path: Path) -> None:
    done = run("--debug", "build", tmp_path / "nowhere", "--out", tmp_path / "out")
    assert done.exception is not None
    assert not isinstance(done.exception, SystemExit)


# Of the examples, those that the sample articles cannot answer: they name no author, plan nothing and print no story
# twice, and an edge's id is made up.
NOT_IN_SAMPLES = {"author-articles", "edge-evidence", "planned", "reprints"}


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_cli_example_of_each_query_is_answered_by_the_sample_graph(graph: Path, query: Query) -> None:
    words = shlex.split(query.example)
    assert words[0] == query.name
    done = run("query", graph, *words, "--format", "json")
    if query.name not in NOT_IN_SAMPLES:
        assert done.exit_code == DONE, done.stderr
        assert json.loads(done.stdout)


def test_cli_reader_that_stops_early_is_no_error(graph: Path) -> None:
    command = f"{sys.executable} -m zhengtu query {shlex.quote(str(graph))} most-connected --type Agency | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)  # noqa: S602
    assert done.stdout
    assert not done.stderr
