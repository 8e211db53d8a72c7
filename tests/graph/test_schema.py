from typing import Any

import pytest
import yaml

from zhengtu_graph.errors import SchemaError
from zhengtu_graph.files import folder
from zhengtu_graph.schema import load_schema, parse_schema

# Words that Cypher reserves, and those that a store answers otherwise than Neo4j.
RESERVED = {
    "end",
    "type",
    "match",
    "return",
    "where",
    "set",
    "limit",
    "order",
    "union",
    "unique",
    "index",
    "call",
    "in",
}


@pytest.fixture
def raw() -> Any:
    return yaml.safe_load((folder("data") / "schema.yaml").read_text("utf-8"))


def test_schema_has_every_type_of_the_design() -> None:
    schema = load_schema()
    assert set(schema.entities) == {"Person", "Agency", "Place", "Policy", "Meeting", "Figure"}
    assert set(schema.provenance) == {"Article", "Evidence"}
    assert len(schema.relations) > 22


def test_schema_labels_every_type_kind_and_value_in_both_languages() -> None:
    schema = load_schema()
    labels = [e.label for e in schema.entities.values()] + [r.label for r in schema.relations.values()]
    labels += [label for e in schema.entities.values() for label in e.kinds.values()]
    labels += [*schema.values.values(), *schema.provenance.values()]
    assert all(label.zh and label.en for label in labels)
    assert all(any("\u4e00" <= c <= "\u9fff" for c in label.zh) for label in labels)


def test_schema_names_no_property_by_a_reserved_word() -> None:
    schema = load_schema()
    names = [p for e in schema.entities.values() for p in e.properties]
    names += [p for r in schema.relations.values() for p in r.properties]
    assert not RESERVED & set(names)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("entities", "Person", "label"), {"zh": "人物"}, "entities.Person.label: en missing"),
        (("entities", "Person", "weight"), 1, "entities.Person: weight unknown"),
        (("entities", "Place", "properties"), {"code": "texts"}, "entities.Place.properties.code: one of text"),
        (("relations", "SIGNED", "ends"), [["Agency", "Polity"]], "relations.SIGNED.ends: Polity is no declared type"),
        (("relations", "SIGNED", "ends"), ["Agency"], "relations.SIGNED.ends: pairs of source and target"),
        (("relations", "ATTENDED", "key"), "rank", "relations.ATTENDED.key: rank is none of its properties"),
        (("relations", "ATTENDED", "properties"), {"role": ["guest"]}, "guest has no label under values"),
        (("version",), "one", "version: a whole number is needed"),
        (("relations",), None, "relations: a mapping is needed, not NoneType"),
    ],
)
def test_schema_error_names_the_entry(raw: Any, path: tuple[str, ...], value: Any, message: str) -> None:
    place = raw
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(SchemaError, match=message.replace("(", r"\(")):
        parse_schema(raw)


def test_schema_relations_of_the_graph_belong_to_a_family(raw: Any) -> None:
    schema = load_schema()
    drawn = [r for r in schema.relations.values() if not {e for pair in r.ends for e in pair} & set(schema.provenance)]
    assert all(relation.family in schema.families for relation in drawn)
    raw["relations"]["HOLDS_POST"]["family"] = "nobody's"
    with pytest.raises(SchemaError, match=r"relations\.HOLDS_POST\.family: nobody's is no declared family"):
        parse_schema(raw)
