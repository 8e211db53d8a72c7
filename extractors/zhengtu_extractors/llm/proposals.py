"""What the model proposes, checked against the schema and the text word for word; the rest is refused with a reason."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from zhengtu_extractors.llm.naming import known_entity, new_entity
from zhengtu_extractors.llm.prompt import PROVENANCE
from zhengtu_extractors.precision import precision_of
from zhengtu_extractors.reading.offsets import part_at, raw_span
from zhengtu_graph.ids import evidence_id
from zhengtu_graph.model import Article, Entity, Evidence, Facts, Modality, Relation
from zhengtu_graph.schema import Schema

RULE = "llm.proposed"
_LEAST_QUOTE = 4  # characters: less says nothing
_OBJECT = re.compile(r"\{.*\}", re.DOTALL)
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


class Refused(Exception):  # noqa: N818  no error: what a model says is often refused
    """A proposal is not taken; the message is the reason, the same for all of one kind."""


@dataclass(slots=True)
class Checked:
    """An article's facts with what was taken; `known` counts what the rules had found themselves."""

    facts: Facts
    proposed: int = 0
    kept: int = 0
    known: int = 0
    refused: Counter[str] = field(default_factory=Counter)


def parsed(answer: str) -> list[Any] | None:
    """The proposals of an answer; words around the JSON are passed over. None where there is no such JSON."""
    found = _OBJECT.search(answer)
    try:
        told = json.loads(found[0]) if found else None
    except (ValueError, RecursionError):
        return None
    given = told.get("relations") if isinstance(told, dict) else None
    return given if isinstance(given, list) else None


def take(checked: Checked, proposals: list[Any], schema: Schema) -> None:
    """Add the proposals that hold to the facts, and count the others by reason."""
    for proposal in proposals:
        checked.proposed += 1
        try:
            _take(checked, proposal, schema)
        except Refused as refused:
            checked.refused[str(refused)] += 1


def _take(checked: Checked, proposal: Any, schema: Schema) -> None:
    facts = checked.facts
    given = _fields(proposal)
    declared = schema.relations.get(given["type"])
    if declared is None or declared.name in PROVENANCE:
        raise Refused("type not in the schema")
    ends = [(_text(given[end], "type"), _text(given[end], "name")) for end in ("source", "target")]
    if (ends[0][0], ends[1][0]) not in declared.ends:
        raise Refused("ends not in the schema")
    properties = _properties(given["properties"], declared.properties)
    evidence = _quoted(facts.article, given["quote"])
    entities = {e.id: e for e in facts.entities}
    source, target = (_end(facts.article, entities, *end, evidence) for end in ends)
    if source == target:
        raise Refused("both ends are the same")
    if declared.symmetric and target < source:
        source, target = target, source
    if any((r.type, r.source, r.target) == (declared.name, source, target) for r in facts.relations):
        checked.known += 1
        return
    relation = Relation(declared.name, source, target, (evidence,), properties, given["modality"], precision_of(RULE))
    checked.facts = replace(facts, entities=tuple(entities.values()), relations=(*facts.relations, relation))
    checked.kept += 1


def _fields(proposal: Any) -> dict[str, Any]:
    if not isinstance(proposal, dict):
        raise Refused("no object")
    given = {"properties": {}, "modality": "done", **proposal}
    if any(not isinstance(given.get(name), str) for name in ("type", "modality", "quote")):
        raise Refused("a field is missing")
    if any(not isinstance(given.get(name), dict) for name in ("source", "target", "properties")):
        raise Refused("a field is missing")
    if given["modality"] not in get_args(Modality):
        raise Refused("no such modality")
    return given


def _text(given: Mapping[str, Any], name: str) -> str:
    value = given.get(name)
    if not isinstance(value, str) or not value.strip():
        raise Refused("an end without type or name")
    return value.strip()


def _properties(given: Mapping[Any, Any], declared: Mapping[str, str | tuple[str, ...]]) -> dict[str, str]:
    for name, value in given.items():
        kind = declared.get(name)
        fits = isinstance(value, str) and value and (value in kind if isinstance(kind, tuple) else True)
        if kind is None or not fits or (kind == "date" and not _DATE.fullmatch(value)):
            raise Refused("a property that the schema does not have")
    return dict(given)


def _quoted(article: Article, quote: str) -> Evidence:
    """The quotation as evidence; it stands in the text word for word."""
    words = quote.strip()
    start = article.text.find(words) if len(words) >= _LEAST_QUOTE else -1
    if start < 0:
        raise Refused("quotation not in the text")
    end = start + len(words)
    key = evidence_id(article.id, start, end, RULE)
    return Evidence(
        key, article.id, words, start, end, *raw_span(article.runs, start, end), RULE, part_at(article.runs, start)
    )


def _end(article: Article, entities: dict[str, Entity], type_: str, name: str, evidence: Evidence) -> str:
    """Id of an end; a new entity is added to those of the article."""
    known = known_entity(entities, type_, name)
    if known:
        return known
    entity = new_entity(article, type_, name)
    if entity is None:
        raise Refused("name not in the text, or of several things")
    if not any(evidence.start <= m.start and m.end <= evidence.end for m in entity.mentions):
        raise Refused("quotation without the name")
    entities.setdefault(entity.id, entity)
    return entity.id
