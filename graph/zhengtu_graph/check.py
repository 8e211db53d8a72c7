"""The invariants of facts, checked on every write."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import get_args

from zhengtu_graph.errors import SchemaError
from zhengtu_graph.model import Article, ArticleKind, Entity, Evidence, Facts, Modality, Relation
from zhengtu_graph.schema import Schema, load_schema

_ISO_CUT = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")


def check_facts(facts: Facts, schema: Schema | None = None) -> None:
    """Pass if the facts of one article hold together.

    Mentions and evidence are the article's characters word for word, ends of relations exist and differ, types,
    kinds, properties and values are declared in the schema (the shipped one by default), dates are ISO dates cut
    to what is known.

    Raises:
        SchemaError: the first breach, naming the article and the thing.
    """
    for breach in _breaches(facts, schema or load_schema()):
        raise SchemaError(f"{facts.article.id}: {breach}")


def is_iso_cut(text: str) -> bool:
    """Whether `text` is `2016`, `2016-02` or `2016-02-15`, and a day that exists."""
    if not _ISO_CUT.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def _breaches(facts: Facts, schema: Schema) -> Iterator[str]:
    yield from _article(facts.article)
    types: dict[str, str] = {}
    for entity in facts.entities:
        if entity.id in types:
            yield f"{entity.id} stands twice among its entities"
        types[entity.id] = entity.type
        yield from _entity(entity, facts.article, schema)
    for relation in facts.relations:
        yield from _relation(relation, facts.article, types, schema)


def _article(article: Article) -> Iterator[str]:
    if article.kind not in get_args(ArticleKind):
        yield f"{article.kind!r} is no kind of article"
    if article.date is not None and not is_iso_cut(article.date):
        yield f"{article.date!r} is no ISO date"


def _entity(entity: Entity, article: Article, schema: Schema) -> Iterator[str]:
    declared = schema.entities.get(entity.type)
    if declared is None:
        yield f"{entity.id}: the schema has no entity type {entity.type!r}"
        return
    if not entity.id or not entity.name:
        yield f"an entity of type {entity.type} without id or name: {entity.id!r}, {entity.name!r}"
    if entity.kind is not None and entity.kind not in declared.kinds:
        yield f"{entity.id}: {entity.kind!r} is no kind of {entity.type}"
    yield from _values(entity.properties, declared.properties, entity.id)
    for mention in entity.mentions:
        if article.text[mention.start : mention.end] != mention.text or not mention.text:
            yield f"{entity.id}: the text at {mention.start}:{mention.end} is not {mention.text!r}"


def _relation(relation: Relation, article: Article, types: Mapping[str, str], schema: Schema) -> Iterator[str]:
    where = f"{relation.type} {relation.source} → {relation.target}"
    declared = schema.relations.get(relation.type)
    if declared is None:
        yield f"{where}: the schema has no such relation type"
        return
    missing = [end for end in (relation.source, relation.target) if end not in types]
    if missing:
        yield f"{where}: {missing[0]} is none of its entities"
    elif (types[relation.source], types[relation.target]) not in declared.ends:
        yield f"{where}: the schema has no {types[relation.source]} → {types[relation.target]}"
    if relation.source == relation.target:
        yield f"{where}: both ends are the same"
    if relation.modality not in get_args(Modality) or not 0 <= relation.confidence <= 1:
        yield f"{where}: modality {relation.modality!r}, confidence {relation.confidence!r}"
    if not relation.evidence:
        yield f"{where}: no evidence"
    yield from _values(relation.properties, declared.properties, where)
    for evidence in relation.evidence:
        yield from _evidence(evidence, article, where)


def _evidence(evidence: Evidence, article: Article, where: str) -> Iterator[str]:
    if evidence.article != article.id:
        yield f"{where}: evidence of another article, {evidence.article}"
    if article.text[evidence.start : evidence.end] != evidence.text or not evidence.text:
        yield f"{where}: the text at {evidence.start}:{evidence.end} is not {evidence.text!r}"
    if not 0 <= evidence.raw_start <= evidence.raw_end:
        yield f"{where}: raw offsets {evidence.raw_start}:{evidence.raw_end}"


def _values(
    given: Mapping[str, str], declared: Mapping[str, str] | Mapping[str, str | tuple[str, ...]], where: str
) -> Iterator[str]:
    for name, value in given.items():
        kind = declared.get(name)
        if kind is None:
            yield f"{where}: the schema has no property {name!r}"
        elif isinstance(kind, tuple) and value not in kind:
            yield f"{where}: {name} is one of {', '.join(kind)}, not {value!r}"
        elif kind == "date" and not is_iso_cut(value):
            yield f"{where}: {name} is no ISO date: {value!r}"
