"""Corrections, review and explain through the front door."""

import csv
import io
import json
import os
import pty
import select
import shutil
import sys
import termios
from collections.abc import Sequence
from pathlib import Path
from subprocess import Popen

import pytest
from click.testing import CliRunner, Result

import zhengtu
from zhengtu.cli import main
from zhengtu.pipeline import build
from zhengtu.review import append_judgement
from zhengtu.staging import Staging
from zhengtu_graph.clues import say, unknown
from zhengtu_graph.corrections import load_corrections
from zhengtu_graph.doubts import doubts
from zhengtu_graph.errors import UsageError
from zhengtu_graph.files import folder

SAMPLES = folder("data") / "samples" / "texts"
DONE, USAGE = 0, 2
JUDGED = "林一,2024-07-20,试"
QUESTION, REASON = b"[q] quit", b": why"

TEXT = """国务院办公厅印发《关于推动示例工作的意见》
来源：政图样例 2016-05-03

北京5月3日电 国务院办公厅近日印发《关于推动示例工作的意见》。市政府{}
"""


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("resolution") / "graph"
    build(SAMPLES, out)
    return out


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    inputs = tmp_path / "texts"
    inputs.mkdir()
    for name, work in (("a", "示例工作"), ("b", "示例的工作")):
        (inputs / f"{name}.txt").write_text(TEXT.replace("示例工作", work), "utf-8")
    return inputs


def written(path: Path, *rows: str, head: str = "judgement,entity,other,who,when,why") -> Path:
    path.write_text("\n".join([head, *rows, ""]), "utf-8")
    return path


FIRST, SECOND = "policy:关于推动示例工作的意见", "policy:关于推动示例的工作的意见"
SAME = f"same,{FIRST},{SECOND},{JUDGED}"


def policies(out: Path) -> set[str]:
    with zhengtu.open(out) as graph:
        return {row["id"] for row in graph.cypher("MATCH (p:Policy) RETURN p.id AS id")}


def test_build_applies_corrections_and_keeps_them_for_the_next_build(texts: Path, tmp_path: Path) -> None:
    out, file = tmp_path / "graph", written(tmp_path / "judged.csv", SAME)
    assert run("build", texts, "--out", out, "--corrections", file, "--workers", 1).exit_code == DONE
    assert policies(out) == {FIRST}
    assert (out / "corrections.csv").read_bytes() == file.read_bytes()
    (texts / "a.txt").write_text(TEXT + "\n又一句。", "utf-8")
    done = run("build", texts, "--out", out, "--workers", 1)
    assert "1 read" in done.output
    assert policies(out) == {FIRST}


def test_build_with_changed_corrections_reads_nothing_anew(texts: Path, tmp_path: Path) -> None:
    out, file = tmp_path / "graph", written(tmp_path / "judged.csv", SAME)
    build(texts, out, corrections=file, workers=1)
    page = (out / "graph.html").read_bytes()
    written(file, f"rename,国务院办公厅,某办公厅,{JUDGED}", head="judgement,entity,name,who,when,why")
    report = build(texts, out, corrections=file, workers=1)
    assert report.extracted == 0
    assert policies(out) == {FIRST, SECOND}
    assert (out / "graph.html").read_bytes() != page
    assert [n.name for n in zhengtu.open(out).find("国务院办公厅")] == ["某办公厅"]


def test_open_follows_corrections_that_were_changed_in_the_folder(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    build(texts, out, workers=1)
    assert policies(out) == {FIRST, SECOND}
    written(out / "corrections.csv", SAME)
    assert policies(out) == {FIRST}
    (out / "corrections.csv").unlink()
    assert policies(out) == {FIRST, SECOND}


def test_build_takes_yaml_in_place_of_csv(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    build(texts, out, corrections=written(tmp_path / "c.csv", SAME), workers=1)
    file = tmp_path / "c.yml"
    file.write_text(f"- {{judgement: drop, entity: {SECOND}, who: 林一, when: 2024-07-20, why: 试}}\n", "utf-8")
    graph = zhengtu.build(texts, out, corrections=file, workers=1)
    assert [path.name for path in out.glob("corrections.*")] == ["corrections.yaml"]
    assert policies(out) == {FIRST}
    assert graph.report is not None
    assert not graph.report.notes


def test_folder_with_two_files_of_corrections_is_refused(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    build(texts, out, workers=1)
    written(out / "corrections.csv", SAME)
    (out / "corrections.yaml").write_text("", "utf-8")
    with pytest.raises(UsageError, match=r"holds corrections.csv and corrections.yaml; keep one"):
        Staging(out).corrections()


def test_build_tells_corrections_that_fit_nothing(texts: Path, tmp_path: Path) -> None:
    file = written(tmp_path / "c.csv", SAME, f"same,没有的会,国务院,{JUDGED}")
    done = run("build", texts, "--out", tmp_path / "graph", "--corrections", file, "--workers", 1)
    assert done.exit_code == DONE
    assert done.stderr == "corrections.csv:3: same: nothing is named '没有的会'\n"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((f"merge,国务院,国务院办公厅,{JUDGED}",), "c.csv:2: judgement is one of"),
        ((SAME, f"different,{FIRST},{SECOND},{JUDGED}"), "c.csv:3: policy:关于推动示例工作的意见 and"),
        (
            (f"same,{FIRST},国务院办公厅,{JUDGED}",),
            "corrections.csv:2: same: policy:关于推动示例工作的意见 is a Policy",
        ),
    ],
)
def test_build_refuses_wrong_corrections_in_one_line(
    texts: Path, tmp_path: Path, rows: Sequence[str], said: str
) -> None:
    done = run(
        "build", texts, "--out", tmp_path / "g", "--corrections", written(tmp_path / "c.csv", *rows), "--workers", 1
    )
    assert done.exit_code == USAGE
    assert done.stderr.startswith(f"zhengtu: {said}")
    assert done.stderr.count("\n") == 1


def test_build_retypes_a_place_under_which_others_lie(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "三明市沙县区召开会议\n来源：政图样例 2022-05-03\n\n三明市沙县区近日召开会议，部署工作。\n", "utf-8"
    )
    head = "judgement,entity,type,kind,who,when,why"
    file = written(tmp_path / "c.csv", f"retype,place:350400,Agency,government,{JUDGED}", head=head)
    built = zhengtu.build(page, tmp_path / "graph", corrections=file, workers=1)
    graph = built.graph
    assert built.report is not None
    assert "PART_OF place:350400 → place:350000" in built.report.notes[0]
    assert {n.type for n in graph.nodes if n.id == "place:350400"} == {"Agency"}
    assert not [e for e in graph.edges if "place:350400" in (e.source, e.target)]


def test_build_puts_an_added_place_below_those_of_the_gazetteer(texts: Path, tmp_path: Path) -> None:
    head = "judgement,entity,type,name,kind,source,who,when,why"
    file = written(tmp_path / "c.csv", f"add,place:350421/甲村,Place,甲村,village,某文件,{JUDGED}", head=head)
    graph = zhengtu.build(texts, tmp_path / "graph", corrections=file, workers=1).graph
    assert ("place:350421/甲村", "place:350421") in {(e.source, e.target) for e in graph.edges if e.type == "PART_OF"}


def test_explain_shows_the_forms_of_an_entity(sample: Path) -> None:
    rows = json.loads(run("explain", sample, "三明市卫生健康委员会", "--format", "json").stdout)
    assert rows[0]["form"] == "市卫健委"
    assert rows[0]["clue"] == "媒体所在地 ＋ “市卫健委”"
    assert rows[0]["mentions"] >= rows[0]["articles"] >= 1
    assert all(row["form"] in row["example"] for row in rows)


def test_explain_shows_what_a_form_means(sample: Path) -> None:
    rows = json.loads(run("explain", sample, "--form", "全市", "--format", "json").stdout)
    assert len({row["id"] for row in rows}) > 1
    assert {row["form"] for row in rows} == {"全市"}


def test_explain_shows_an_article_in_order(sample: Path) -> None:
    name = "2016-02-24_shengaizu-tingqu-sanming.txt"
    rows = json.loads(run("explain", sample, "--article", name, "--format", "json").stdout)
    assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)
    assert all(row["form"] in row["sentence"] for row in rows)
    assert "习近平" in {row["entity"] for row in rows}


def test_explain_shows_places_of_the_gazetteer_and_what_was_judged(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    build(texts, out, corrections=written(tmp_path / "c.csv", SAME), workers=1)
    done = run("explain", out, FIRST, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {row["form"] for row in rows} >= {"关于推动示例工作的意见", "关于推动示例的工作的意见"}
    assert {row["id"] for row in rows} == {FIRST}
    assert done.stderr == f"corrections.csv:2: same {FIRST} {SECOND} (林一, 2024-07-20: 试)\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "a name, an article or a form"),
        (("三明市", "--form", "全市"), "a name, an article or a form"),
        (("没有的会",), "no entity named"),
        (("--article", "none.txt"), "no article 'none.txt'"),
        (("--article", "2013-03-01_page-xiamen-yaowen.txt"), "several articles; give an id: article:"),
    ],
)
def test_explain_wrong_usage_is_one_clear_line(sample: Path, words: Sequence[str], said: str) -> None:
    done = run("explain", sample, *words)
    assert done.exit_code == USAGE
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_clues_of_the_sample_articles_are_words_of_the_vocabulary(sample: Path) -> None:
    with zhengtu.open(sample) as graph:
        mentions = {m.clue for f in graph.facts() for e in f.entities for m in e.mentions}
        said = {clue.words for doubt in doubts(graph.around) for clue in doubt.clues}
    assert not {part for clue in mentions | said for part in unknown(clue)}
    assert say("publisher's place + 市 + 委", "zh") == "媒体所在地 ＋ “市委”"
    assert say("publisher's place + 市 + 委", "en") == "publisher's place + “市委”"
    assert say("", "en") == "full name"
    assert say("no words of ours", "en") == "no words of ours"


def test_review_lists_pairs_in_every_form(sample: Path) -> None:
    rows = json.loads(run("review", sample, "--format", "json").stdout)
    assert rows
    assert all(row["why"] and row["evidence"] and row["one_id"] != row["other_id"] for row in rows)
    assert {
        row["type"] for row in json.loads(run("review", sample, "--type", "Policy", "--format", "json").stdout)
    } == {"Policy"}
    assert len(list(csv.DictReader(io.StringIO(run("review", sample, "--format", "csv").stdout)))) == len(rows)
    assert run("review", sample, "--limit", 1).stderr == f"1 of {len(rows)} pairs\n"
    assert run("review", sample, "--format", "markdown").stdout.count("\n") == len(rows) + 2
    assert all(row["one_id"] in run("review", sample).stdout for row in rows)


def test_review_does_not_list_what_is_judged(sample: Path, tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    shutil.copytree(sample, graph)
    first, *others = json.loads(run("review", graph, "--format", "json").stdout)
    written(graph / "corrections.csv", f"different,{first['one_id']},{first['other_id']},{JUDGED}")
    left = json.loads(run("review", graph, "--format", "json").stdout)
    assert [row["one_id"] for row in left] == [row["one_id"] for row in others]


def at_terminal(words: Sequence[object], keys: Sequence[str]) -> str:
    """What a command shows on a terminal at which these keys are pressed, each when the command waits for it.

    A single key is awaited by a terminal in raw mode, a line by one that edits lines.
    """
    here, there = pty.openpty()
    command = [sys.executable, "-m", "zhengtu", *map(str, words)]
    shown, left, asked = b"", list(keys), 0
    with Popen(command, stdin=there, stdout=there, stderr=there, close_fds=True) as process:
        while process.poll() is None or select.select([here], [], [], 0)[0]:
            if select.select([here], [], [], 0.05)[0]:
                shown += os.read(here, 4096)
            questions = shown.count(QUESTION) + shown.count(REASON)
            edits_lines = bool(termios.tcgetattr(there)[3] & termios.ICANON)
            if left and questions > asked and edits_lines == left[0].endswith("\r"):
                asked = questions
                os.write(here, left.pop(0).encode())
    os.close(here)
    os.close(there)
    return shown.decode()


def test_review_writes_what_a_person_judges_and_nothing_else(sample: Path, tmp_path: Path) -> None:
    file = tmp_path / "judged.csv"
    rows = json.loads(run("review", sample, "--format", "json").stdout)
    shown = at_terminal(["review", sample, "--judge", file, "--who", "林一"], ["d", "两份文件\r", " ", "q"])
    assert "1 judged" in shown
    (judged,) = load_corrections(file)
    assert (judged.judgement, judged.entity, judged.other) == ("different", rows[0]["one_id"], rows[0]["other_id"])
    assert (judged.who, judged.why) == ("林一", "两份文件")
    again = at_terminal(["review", sample, "--judge", file, "--who", "林一"], ["q"])
    assert f"1/{len(rows) - 1}" in again
    assert len(load_corrections(file)) == 1


def test_review_without_a_person_judges_nothing(sample: Path, tmp_path: Path) -> None:
    file = tmp_path / "judged.csv"
    done = CliRunner().invoke(main, ["review", str(sample), "--judge", str(file), "--who", "x"], input="sx\n" * 9)
    assert done.exit_code == USAGE
    assert "asks a person at a terminal" in done.stderr
    assert not file.exists()


ROW = {
    "judgement": "same",
    "entity": "agency:甲",
    "other": "agency:乙",
    "who": "林一",
    "when": "2024-07-20",
    "why": "一个",
}


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("c.csv", ""),
        ("c.csv", "# head\nwho,judgement,entity,other,when,why\n林一,drop,丙,,2024-07-20,试"),
        ("c.csv", "\ufeffjudgement,entity,other,who,when,why\n"),
        ("c.yaml", ""),
        ("c.yaml", "# head\n- judgement: drop\n  entity: 丙\n  who: 林一\n  when: 2024-07-20\n  why: 试\n"),
    ],
)
def test_a_judgement_is_written_behind_those_of_the_file(tmp_path: Path, name: str, before: str) -> None:
    path = tmp_path / name
    if before:
        path.write_text(before, "utf-8")
    append_judgement(path, ROW)
    *others, last = load_corrections(path)
    assert {column: getattr(last, column) for column in ROW} == ROW
    assert [c.entity for c in others] == (["丙"] if "丙" in before else [])
    assert path.read_text("utf-8").startswith(before)


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("c.csv", "judgement,entity,who,when,why\n"),
        ("c.yaml", "[{judgement: drop, entity: 丙, who: 林一, when: 2024-07-20, why: 试}]\n"),
        ("c.csv", f"judgement,entity,other,who,when,why\ndifferent,agency:甲,agency:乙,{JUDGED}\n"),
    ],
)
def test_a_judgement_that_does_not_fit_the_file_leaves_it_as_it_is(tmp_path: Path, name: str, before: str) -> None:
    path = tmp_path / name
    path.write_text(before, "utf-8")
    with pytest.raises(UsageError):
        append_judgement(path, ROW)
    assert path.read_text("utf-8") == before


CAREER = """{}
来源：政图样例 2016-05-0{}

北京5月3日电 {}
"""


def test_build_joins_a_person_under_changing_posts_on_evidence_alone(tmp_path: Path) -> None:
    inputs, out = tmp_path / "texts", tmp_path / "graph"
    inputs.mkdir()
    said = (
        "三明市市长林一山主持会议，部署防汛工作。",
        "福建省副省长、原三明市市长林一山考察工厂。",
        "濮阳市市长林一山出席仪式。",
    )
    for day, sentence in enumerate(said, 1):
        (inputs / f"{day}.txt").write_text(CAREER.format(f"第{day}篇报道", day, sentence), "utf-8")
    build(inputs, out)
    assert _named(out, "林一山") == {"person:林一山@350000", "person:林一山@410900"}
    rows = f"judgement,entity,other,who,when,why\ndifferent,person:林一山@350000,person:林一山@350400,{JUDGED}\n"
    (tmp_path / "corrections.csv").write_text(rows, "utf-8")
    build(inputs, out, corrections=tmp_path / "corrections.csv")
    assert len(_named(out, "林一山")) == len(said)


def _named(out: Path, name: str) -> set[str]:
    with zhengtu.open(out) as graph:
        return {node.id for node in graph.graph.nodes if node.name == name}
