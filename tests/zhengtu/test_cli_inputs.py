"""What people have, through the front door: tables, archives, standard input, files that cannot be read."""

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from zhengtu.cli import main

DONE, SET_ASIDE, USAGE = range(3)
TABLE = "篇名,全部\n我市推进医改,7月9日，濮阳市委召开会议，研究部署工作。\n"
COLUMNS = ("--columns", "text=全部,title=篇名")


def run(*words: object, typed: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=typed)


def headlines(done: Result) -> list[str]:
    return [json.loads(line)["headline"] for line in done.stdout.splitlines()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_cli_reads_a_table_from_standard_input(encoding: str) -> None:
    text = TABLE.replace("篇名", "标题").replace("全部", "正文")
    done = run("extract", "-", typed=text.encode(encoding))
    assert done.exit_code == DONE, done.output
    assert headlines(done) == ["我市推进医改"]


def test_cli_takes_the_users_columns(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(TABLE, "utf-8")
    assert headlines(run("extract", tmp_path / "a.csv", *COLUMNS)) == ["我市推进医改"]
    unnamed = run("extract", tmp_path / "a.csv")
    assert unnamed.exit_code == SET_ASIDE
    assert "--columns text=NAME" in unnamed.stderr


@pytest.mark.parametrize(
    ("columns", "said"), [("全部", "text=正文"), ("body=全部", "the fields are"), ("text=没有", "the columns are")]
)
def test_cli_wrong_columns_are_wrong_usage(tmp_path: Path, columns: str, said: str) -> None:
    (tmp_path / "a.csv").write_text(TABLE, "utf-8")
    done = run("build", tmp_path / "a.csv", "--out", tmp_path / "graph", "--columns", columns)
    assert done.exit_code == USAGE
    assert said in done.stderr


def test_cli_build_reads_what_it_can_of_a_mixed_folder(tmp_path: Path) -> None:
    inputs = tmp_path / "in"
    inputs.mkdir()
    (inputs / "a.csv").write_text(TABLE.replace("篇名", "标题").replace("全部", "正文"), "gb18030")
    (inputs / "cut.docx").write_bytes(b"PK\x03\x04cut off")
    (inputs / "scan.pdf").write_bytes(b"%PDF-1.4 cut off")
    (inputs / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    with zipfile.ZipFile(inputs / "b.zip", "w") as archive:
        archive.writestr("1.txt", "开封市推进户籍改革\n\n7月8日，开封市人民政府召开会议。\n")
    done = run("build", inputs, "--out", inputs / "graph", "--workers", 1)
    assert done.exit_code == SET_ASIDE
    assert done.stdout.startswith("2 articles")
    aside = sorted(line.split(":")[0] for line in done.stderr.splitlines() if line.startswith("set aside"))
    assert aside == ["set aside cut.docx", "set aside old.xls", "set aside scan.pdf"]
    again = run("build", inputs, "--out", inputs / "graph", "--workers", 1)
    assert "(5 texts, 0 read, 0 removed)" in again.stdout  # the graph's own folder is no input
