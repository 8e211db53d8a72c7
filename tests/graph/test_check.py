from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.small_facts import all_facts, origin
from zhengtu_graph.check import check_facts, is_iso_cut
from zhengtu_graph.errors import SchemaError
from zhengtu_graph.model import Entity, Facts, Mention, Relation

Change = Callable[[Facts], Facts]


def _entity(**fields: object) -> Change:
    return lambda f: replace(f, entities=(replace(f.entities[0], **fields), *f.entities[1:]))  # type: ignore[arg-type]


def _relation(**fields: object) -> Change:
    return lambda f: replace(f, relations=(replace(f.relations[0], **fields), *f.relations[1:]))  # type: ignore[arg-type]


def _evidence(**fields: object) -> Change:
    def change(facts: Facts) -> Facts:
        first: Relation = facts.relations[0]
        wrong = replace(first.evidence[0], **fields)  # type: ignore[arg-type]
        return replace(facts, relations=(replace(first, evidence=(wrong,)), *facts.relations[1:]))

    return change


def _article(**fields: object) -> Change:
    return lambda f: replace(f, article=replace(f.article, **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize("facts", all_facts(), ids=lambda f: f.article.id)
def test_check_passes_facts_that_hold_together(facts: Facts) -> None:
    check_facts(facts)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (_entity(mentions=(Mention("三明医改", 1, 5),)), "the text at 1:5 is not '三明医改'"),
        (_entity(mentions=(Mention("", 0, 0),)), "the text at 0:0 is not ''"),
        (_entity(type="Idea"), "no entity type 'Idea'"),
        (_entity(kind="county"), "'county' is no kind of Policy"),
        (_entity(properties={"colour": "red"}), "no property 'colour'"),
        (_entity(properties={"date": "2016-2"}), "date is no ISO date: '2016-2'"),
        (_entity(name=""), "without id or name"),
        (_entity(id="place:350400"), "stands twice"),
        (_relation(type="LIKES"), "no such relation type"),
        (_relation(target="place:1"), "place:1 is none of its entities"),
        (_relation(target="policy:三明医改"), "no Policy → Policy"),
        (_relation(properties={"stage": "later"}), "stage is one of origin, pilot, rollout, not 'later'"),
        (_relation(evidence=()), "no evidence"),
        (_relation(modality="maybe"), "modality 'maybe'"),
        (_relation(confidence=1.5), "confidence 1.5"),
        (_relation(type="PART_OF", source="place:350400", properties={}), "both ends are the same"),
        (_evidence(end=3), "the text at 0:3 is not"),
        (_evidence(article="article:z"), "evidence of another article, article:z"),
        (_evidence(raw_start=9, raw_end=8), "raw offsets 9:8"),
        (_article(date="2016-02-30"), "'2016-02-30' is no ISO date"),
        (_article(kind="poem"), "'poem' is no kind of article"),
    ],
)
def test_check_names_the_breach(change: Change, says: str) -> None:
    with pytest.raises(SchemaError) as raised:
        check_facts(change(origin()))
    assert says in str(raised.value)
    assert str(raised.value).startswith("article:a: ")


@given(st.dates())
def test_check_takes_dates_cut_to_what_is_known(day: object) -> None:
    assert all(is_iso_cut(str(day)[:length]) for length in (4, 7, 10))


@pytest.mark.parametrize(
    "text", ["", "16", "2016-13", "2016-00", "2016-1-1", "2016-02-30", "2016-02-1", "2016年", "0000"]
)
def test_check_refuses_what_is_no_date(text: str) -> None:
    assert not is_iso_cut(text)


def test_check_refuses_an_entity_that_stands_twice() -> None:
    facts = origin()
    with pytest.raises(SchemaError, match="policy:三明医改 stands twice"):
        check_facts(replace(facts, entities=(*facts.entities, Entity("policy:三明医改", "Policy", "三明医改"))))
