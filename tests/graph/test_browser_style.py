import re

from zhengtu_graph.export.browser_style import browser_style
from zhengtu_graph.schema import load_schema


def rules() -> dict[str, dict[str, str]]:
    found = re.findall(r"(\S+) \{\n(.*?)^\}", browser_style(load_schema()), re.DOTALL | re.MULTILINE)
    return {selector: dict(re.findall(r"  ([a-z-]+): (.+);\n", body)) for selector, body in found}


def test_style_colours_and_names_every_type_of_the_schema() -> None:
    for entity in load_schema().entities.values():
        rule = rules()[f"node.{entity.name}"]
        assert rule["color"] == entity.colour
        assert rule["caption"] == '"{name}"'
    assert {f"node.{label}" for label in load_schema().provenance} <= rules().keys()


def test_style_captions_are_readable_on_their_colour() -> None:
    assert rules()["node.Meeting"]["text-color-internal"] == "#000000"  # on orange
    assert rules()["node.Person"]["text-color-internal"] == "#FFFFFF"  # on blue


def test_style_captions_keyed_relations_by_what_tells_them_apart() -> None:
    assert rules()["relationship.HOLDS_POST"]["caption"] == '"{title}"'
    assert rules()["relationship"]["caption"] == '"<type>"'
