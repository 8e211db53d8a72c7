"""The docs say what is true: what is made from the project's files is current, what they name is there."""

import re
import shlex
from pathlib import Path

import pytest

from scripts import make_docs
from zhengtu.cli import main
from zhengtu_graph.query import list_queries
from zhengtu_graph.schema import load_schema

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def test_docs_schema_and_queries_are_current() -> None:
    assert (make_docs.DOCS / "schema.md").read_text("utf-8") == make_docs.schema_page(load_schema())
    assert (make_docs.DOCS / "queries.md").read_text("utf-8") == make_docs.queries_page()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_docs_links_lead_to_files(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))
    assert not [link for link in links if not (page.parent / link).exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_docs_commands_are_ones_that_exist(page: Path) -> None:
    names = {query.name for query in list_queries()}
    code = "\n".join(page.read_text("utf-8").split("```")[1::2])
    for line in re.findall(r"^zhengtu (.+)$", code, re.MULTILINE):
        words = shlex.split(line, comments=True)
        command = main.commands[words[0]]
        options = {option for parameter in command.params for option in parameter.opts}
        if words[0] == "query" and len(words) > 2:
            assert words[2] in names
        elif words[0] not in ("query", "cypher") and "--query" not in words:
            assert {word.partition("=")[0] for word in words if word.startswith("--")} <= options
