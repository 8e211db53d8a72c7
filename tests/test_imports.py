"""Who may import whom: zhengtu → both packages; the extractors → the words of the graph; the graph → itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORDS = {"model", "schema", "ids", "errors", "files", "extension"}


def imported(folder: str) -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from ((path.name, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{path}: relative import"
                yield path.name, node.module or ""


def test_imports_nothing_imports_the_door() -> None:
    for folder in ("graph", "extractors"):
        assert not [pair for pair in imported(folder) if pair[1].split(".")[0] == "zhengtu"]


def test_imports_graph_knows_itself_alone() -> None:
    assert not [pair for pair in imported("graph") if pair[1].startswith("zhengtu_extractors")]


def test_imports_extractors_know_only_the_words_of_the_graph() -> None:
    used = [(file, name) for file, name in imported("extractors") if name.split(".")[0] == "zhengtu_graph"]
    assert used
    assert not [(file, name) for file, name in used if name.split(".")[1] not in WORDS]
