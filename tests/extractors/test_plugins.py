"""Plug-ins: the package of docs/extending.md, and packages that do wrong."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from zhengtu.cli import main
from zhengtu.pipeline import rules_version
from zhengtu_extractors.plugins import plugins
from zhengtu_graph.extension import extensions
from zhengtu_graph.schema import load_schema

DOCS = Path(__file__).resolve().parents[2] / "docs" / "extending.md"
TEXT = "三明市2023年荣获“全国文明城市”称号。福建省对此表示祝贺。"


def documented() -> dict[str, str]:
    """The blocks of code of the page by language."""
    return dict(re.findall(r"```(python|yaml|toml)\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL))


def install(site: Path, name: str, code: str, schema: str | None = None, entry: str = "EXTRACTOR") -> None:
    """A package as an installer leaves it: module, schema, metadata."""
    module = f"zhengtu_{name}"
    info = site / f"{module}-1.0.dist-info"
    info.mkdir(parents=True)
    (site / f"{module}.py").write_text(code, "utf-8")
    if schema is not None:
        (site / f"{module}.schema.yaml").write_text(schema, "utf-8")
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: zhengtu-{name}\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[zhengtu.extractors]\n{name} = {module}:{entry}\n", "utf-8")


def forget() -> None:
    for cached in (extensions, plugins, load_schema, rules_version):
        cached.cache_clear()
    for name in [name for name in sys.modules if name in {"zhengtu_awards", "zhengtu_odd", "zhengtu_prizes"}]:
        del sys.modules[name]


@pytest.fixture(autouse=True)
def _forget_plugins() -> Iterator[None]:
    """What is read once a process is read anew by each test, and by those after it."""
    forget()
    yield
    forget()


def zhengtu(site: Path, *words: str | Path) -> Result:
    """A command as a new process with this folder of packages would run it."""
    forget()
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(site)
        done = CliRunner().invoke(main, list(map(str, words)))
    forget()
    return done


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """More texts than one shard holds, so that processes take part."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for n in range(70):
        (folder / f"{n}.txt").write_text(f"{TEXT}\n第{n}号简报。", "utf-8")
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    blocks = documented()
    install(tmp_path / "site", "awards", blocks["python"], blocks["yaml"])
    return tmp_path / "site"


def test_plugin_of_the_docs_works_from_build_to_question(site: Path, texts: Path, tmp_path: Path) -> None:
    graph = tmp_path / "graph"
    command = [sys.executable, "-m", "zhengtu", "build", str(texts), "--out", str(graph), "--workers", "2"]
    subprocess.run(command, env={**os.environ, "PYTHONPATH": str(site)}, check=True)
    asked = "MATCH (a:Award)-[r:AWARDED_TO]->(p:Place) RETURN a.name, p.name, size(r.evidence) AS sentences"
    assert zhengtu(site, "cypher", graph, asked, "--format", "csv").stdout.splitlines()[1:] == [
        "全国文明城市,三明市,70"
    ]
    assert "Award 荣誉 (1)" in zhengtu(site, "schema", graph).stdout
    zhengtu(site, "export", graph, "--out", tmp_path / "graph.graphml")
    assert "AWARDED_TO" in (tmp_path / "graph.graphml").read_text("utf-8")


def test_plugin_that_goes_has_texts_extracted_anew(site: Path, texts: Path, tmp_path: Path) -> None:
    for text in list(texts.iterdir())[3:]:
        text.unlink()
    graph = tmp_path / "graph"
    assert "3 read" in zhengtu(site, "build", texts, "--out", graph).stdout
    assert "0 read" in zhengtu(site, "build", texts, "--out", graph).stdout
    assert "3 read" in zhengtu(tmp_path, "build", texts, "--out", graph).stdout
    assert "Award" not in zhengtu(tmp_path, "schema", graph).stdout


def test_plugin_entry_point_of_the_docs_is_the_one_that_is_read() -> None:
    assert '[project.entry-points."zhengtu.extractors"]' in documented()["toml"]


def test_plugin_docs_name_the_families_of_the_schema() -> None:
    listed = DOCS.read_text("utf-8").partition("The families are those")[2].partition(". AWARDED_TO")[0]
    assert re.findall(r"`(\w+)`", listed) == list(load_schema().families)


CRASHES = """
from zhengtu_extractors.plugins import Extractor
def find(document):
    raise ValueError("no such thing")
EXTRACTOR = Extractor(find=find)
"""
UNDECLARED = """
from zhengtu_extractors.document import Found
from zhengtu_extractors.plugins import Extractor
EXTRACTOR = Extractor(find=lambda document: document.add(Found(0, 1, "Treaty", "treaty:x", "x")))
"""


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (CRASHES, "plug-in odd failed: ValueError: no such thing"),
        (UNDECLARED, "plug-in odd gives a Treaty, which no schema declares"),
    ],
)
def test_plugin_that_fails_has_the_text_set_aside(code: str, says: str, texts: Path, tmp_path: Path) -> None:
    install(tmp_path / "site", "odd", code)
    done = zhengtu(tmp_path / "site", "extract", texts / "0.txt")
    assert done.exit_code == 1
    assert says in done.stderr


NOTHING = "from zhengtu_extractors.plugins import Extractor\nEXTRACTOR = Extractor()\n"
PERSON = (
    "entities: {Person: {label: {zh: 人, en: person}, colour: '#000000', shape: circle, kinds: {}, properties: {}}}\n"
)


@pytest.mark.parametrize(
    ("code", "schema", "entry", "says"),
    [
        ("import nowhere_to_be_found\n", None, "EXTRACTOR", "plug-in odd cannot be loaded: ModuleNotFoundError"),
        ("EXTRACTOR = 1\n", None, "EXTRACTOR", "plug-in odd: its entry point names a int, no Extractor"),
        (NOTHING, None, "OTHER", "plug-in odd cannot be loaded: AttributeError"),
        (NOTHING, PERSON, "EXTRACTOR", "plug-in odd: entities.Person is declared by the schema already"),
        (NOTHING, "provenance: {}\n", "EXTRACTOR", "plug-in odd: its schema has entities, relations, values"),
        (NOTHING, "entities: [Person]\n", "EXTRACTOR", "plug-in odd: entities: a mapping is needed"),
        (NOTHING, "relations: {PART_OF: {ends: [[Idea, Idea]]}}\n", "EXTRACTOR", "Idea is no declared type"),
    ],
)
def test_plugin_that_is_wrong_is_refused_plainly(
    code: str, schema: str | None, entry: str, says: str, texts: Path, tmp_path: Path
) -> None:
    install(tmp_path / "site", "odd", code, schema, entry)
    done = zhengtu(tmp_path / "site", "extract", texts / "0.txt")
    assert done.exit_code == 3
    assert says in done.stderr


def test_plugins_that_declare_one_type_are_refused_with_both_names(site: Path, texts: Path) -> None:
    install(site, "prizes", NOTHING, documented()["yaml"])
    done = zhengtu(site, "extract", texts / "0.txt")
    assert "plug-in prizes: entities.Award is declared by plug-in awards already" in done.stderr


def test_plugin_may_add_ends_to_a_relation(site: Path) -> None:
    (site / "zhengtu_awards.schema.yaml").write_text(
        documented()["yaml"] + "  PART_OF:\n    ends: [[Award, Award]]\n", "utf-8"
    )
    assert "Policy → Policy, Award → Award" in zhengtu(site, "schema").stdout
