"""The main job on small folders: what is read, what is kept, what is set aside."""

import os
from pathlib import Path

import pytest

import zhengtu
from zhengtu.pipeline import Report, build
from zhengtu.sole_writer import sole_writer
from zhengtu_graph.errors import UsageError
from zhengtu_graph.files import folder
from zhengtu_graph.model import Page

SAMPLES = folder("data") / "samples" / "texts"

ISSUED = """国务院办公厅印发《关于推动示例工作的意见》
来源：政图样例 2016-05-03

{} 国务院办公厅近日印发《关于推动示例工作的意见》。
"""


def text(day: int) -> str:
    return ISSUED.format(f"北京5月{day}日电")


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    inputs = tmp_path / "texts"
    inputs.mkdir()
    (inputs / "a.txt").write_text(text(3), "utf-8")
    (inputs / "b.txt").write_text(text(3).replace("示例工作", "另一工作"), "gb18030")
    return inputs


def built(texts: Path, out: Path) -> Report:
    return build(texts, out, workers=1)


def titles(out: Path) -> set[str]:
    with zhengtu.open(out) as graph:
        return {row["name"] for row in graph.cypher("MATCH (p:Policy) RETURN p.name AS name")}


FIRST, SECOND = "关于推动示例工作的意见", "关于推动另一工作的意见"


def test_build_makes_store_viewer_manifest_and_facts(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    report = built(texts, out)
    assert (report.articles, report.extracted, report.set_aside) == (2, 2, ())
    assert titles(out) == {FIRST, SECOND}
    assert {"manifest.parquet", "facts", "graph.kgl", "graph.html"} <= {p.name for p in out.iterdir()}


def test_build_again_reads_nothing_anew(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    built(texts, out)
    assert built(texts, out).extracted == 0
    assert titles(out) == {FIRST, SECOND}


def test_build_follows_changed_and_removed_texts(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    built(texts, out)
    (texts / "a.txt").write_text(text(3).replace("示例工作", "第三工作"), "utf-8")
    (texts / "b.txt").unlink()
    report = built(texts, out)
    assert (report.extracted, report.removed) == (1, 1)
    assert titles(out) == {"关于推动第三工作的意见"}


def test_build_goes_on_where_a_killed_build_stopped(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "graph"

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("zhengtu.pipeline.Staging.publish", killed)
    with pytest.raises(KeyboardInterrupt):
        built(texts, out)
    monkeypatch.undo()
    assert built(texts, out).extracted == 0
    assert titles(out) == {FIRST, SECOND}


def test_build_sets_bad_texts_aside_and_does_the_rest(texts: Path, tmp_path: Path) -> None:
    (texts / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")
    (texts / "empty.txt").write_bytes(b"")
    (texts / "paper.odt").write_bytes(b"no known suffix")
    report = built(texts, tmp_path / "graph")
    reasons = {row.source: row.reason for row in report.set_aside}
    assert set(reasons) == {"picture.txt", "empty.txt", "paper.odt"}
    assert all(reason and "\n" not in reason for reason in reasons.values())
    assert report.articles == 2


def test_build_reports_a_fault_of_a_reader_and_does_the_rest(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(page: Page) -> tuple[()]:
        if page.source == "a.txt":
            raise ZeroDivisionError("oh")
        return ()

    monkeypatch.setattr("zhengtu.pipeline._facts_on", faulty)
    report = built(texts, tmp_path / "graph")
    assert [(row.source, row.status) for row in report.inputs] == [("a.txt", "set_aside"), ("b.txt", "empty")]
    assert "ZeroDivisionError: oh" in str(report.inputs[0].reason)


def test_build_is_the_same_on_one_core_and_on_two(texts: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        build(texts, tmp_path / name, workers=1 if name == "one" else 2)
    assert zhengtu.open(tmp_path / "one").graph == zhengtu.open(tmp_path / "two").graph


def test_build_takes_the_users_word_for_publisher_and_date(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("我市召开会议\n\n本报讯（记者 王小明）7月9日，市委召开会议，部署重点工作。\n", "utf-8")
    graph = zhengtu.build(page, tmp_path / "graph", publisher="濮阳日报", date="2024-07-10", workers=1)
    article = graph.graph.articles[0]
    assert (article.publisher, article.publisher_place, article.date) == ("濮阳日报", "place:410900", "2024-07-10")


def test_build_refuses_a_second_build_in_the_same_folder(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    out.mkdir()
    said = rf"another build is at work in .*graph \(process {os.getpid()}\); wait"
    with sole_writer(out), pytest.raises(UsageError, match=said):
        built(texts, out)
    assert built(texts, out).articles == 2
    assert not [path.name for path in out.iterdir() if path.name == ".lock-holder"]


def test_open_makes_no_store_beside_a_build(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    built(texts, out)
    with sole_writer(out):
        assert titles(out) == {FIRST, SECOND}  # who only asks may
        (out / "graph.kgl").unlink()
        with pytest.raises(UsageError, match=rf"\(process {os.getpid()}\); wait"):
            titles(out)
    assert titles(out) == {FIRST, SECOND}


@pytest.mark.parametrize(
    ("broken", "damage", "says"),
    [
        ("graph.kgl", b"", "File is too small"),
        ("graph.digest", b"", "it is missing"),
        ("graph.digest", b"0 1", "it is older than the facts"),
        ("graph.digest", None, "it is of another version of zhengtu"),
    ],
)
def test_open_says_in_a_line_why_the_store_is_made_anew(
    broken: str, damage: bytes | None, says: str, texts: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    out = tmp_path / "graph"
    built(texts, out)
    path = out / broken
    path.write_bytes(path.read_bytes()[:-8] + b"00000000" if damage is None else damage)
    assert titles(out) == {FIRST, SECOND}
    (record,) = caplog.records
    assert says in record.message
    assert "made anew from the facts" in record.message
    caplog.clear()
    assert titles(out) == {FIRST, SECOND}
    assert not caplog.records


def test_open_sweeps_up_what_a_killed_writer_left(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    built(texts, out)
    before = {path.name for path in out.iterdir()}
    for left in (".graph-x", ".units-x"):
        (out / left).mkdir()
        (out / left / "half").write_bytes(b"half")
    (out / "graph.kgl").unlink()
    assert titles(out) == {FIRST, SECOND}
    assert {path.name for path in out.iterdir()} == before


def test_open_makes_a_lost_or_broken_store_anew(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "graph"
    built(texts, out)
    for breakage in (Path.unlink, lambda path: path.write_bytes(b"broken")):
        breakage(out / "graph.kgl")
        assert titles(out) == {FIRST, SECOND}


def test_graph_goes_to_networkx_and_pyvis(texts: Path, tmp_path: Path) -> None:
    graph = zhengtu.build(texts, tmp_path / "graph", workers=1)
    issued = [(s, t) for s, t, edge in graph.to_networkx().edges(data=True) if edge["type"] == "ISSUED"]
    assert ("agency:国务院办公厅", f"policy:{FIRST}") in issued
    assert {node["id"] for node in graph.to_pyvis().nodes} >= {"agency:国务院办公厅", f"policy:{FIRST}"}


def test_public_functions_read_and_extract(texts: Path) -> None:
    articles = list(zhengtu.read(texts))
    assert [a.source for a in articles] == ["a.txt", "b.txt"]
    assert FIRST in {e.name for e in zhengtu.extract(articles[0]).entities}


def test_build_joins_what_goes_on_on_another_page_of_the_paper(tmp_path: Path) -> None:
    head = "濮阳日报 2024年7月10日 星期三 第{}版\n\n"
    pages = {
        "第01版.txt": head.format(1) + "我市推进综合医改\n\n本报讯 7月9日，濮阳市委召开会议。（下转第三版）\n",
        "第03版.txt": head.format(3) + "（上接第一版）安阳市人民政府印发《关于推动示例工作的意见》。\n",
    }
    inputs = tmp_path / "paper"
    inputs.mkdir()
    for name, page in pages.items():
        (inputs / name).write_text(page, "utf-8")
    graph = zhengtu.build(inputs, tmp_path / "graph", workers=1).graph
    (article,) = graph.articles
    assert (article.source, article.continued) == ("第01版.txt", ("第03版.txt",))
    last = next(e for e in graph.evidence if "印发" in e.text)
    assert last.part == 1
    assert "印发" in pages["第03版.txt"][last.raw_start : last.raw_end]


def test_build_of_a_graph_too_big_to_look_at_shows_its_best_connected_part(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zhengtu.pipeline.VIEWED", 2)
    report = built(texts, tmp_path / "graph")
    assert report.nodes > 2
    assert (tmp_path / "graph" / "graph.html").is_file()
