"""The tables of finders and families, the schema and the folders say the same."""

import ast
from pathlib import Path

import zhengtu_extractors
from tests.extractors.articles import article
from zhengtu_extractors.extract import FAMILIES, FINDERS, open_document
from zhengtu_graph.files import folder
from zhengtu_graph.schema import load_schema

# Not read off the text: made at merge, from the article's own fields and from the tables of divisions and bodies.
NOT_IN_THE_TEXT = {"AUTHORED", "MENTIONED_IN", "QUOTED_FROM", "SUCCEEDED_BY"}
SAMPLES = sorted((folder("data") / "samples" / "texts").glob("*.txt"))


def functions_of_a_document(package: str, returns: str) -> set[str]:
    """Names of the public functions of a folder from one Document to `returns`."""
    files = (Path(zhengtu_extractors.__file__).parent / package).glob("*.py")
    nodes = (node for path in files for node in ast.parse(path.read_text("utf-8")).body)
    defined = [node for node in nodes if isinstance(node, ast.FunctionDef) and node.name[0] != "_"]
    takes = [node for node in defined if [a.arg for a in node.args.args] == ["document"]]
    return {node.name for node in takes if node.returns and ast.unparse(node.returns) == returns}


def test_tables_serve_every_type_of_the_schema() -> None:
    schema = load_schema()
    assert set(FINDERS.values()) == set(schema.entities)
    assert frozenset().union(*FAMILIES.values()) == set(schema.relations) - NOT_IN_THE_TEXT


def test_tables_hold_every_family_of_the_folder() -> None:
    assert functions_of_a_document("relations", "Iterator[Statement]") == {family.__name__ for family in FAMILIES}


def test_tables_families_state_the_types_that_they_are_there_for() -> None:
    for path in SAMPLES:
        document = open_document(article(path.read_text("utf-8"), "place:350400", "2019-12-07"))
        for find in FINDERS:
            find(document)
        for family, types in FAMILIES.items():
            assert {s.type for s in family(document)} <= types
