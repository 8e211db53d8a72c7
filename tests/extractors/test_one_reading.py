"""What several rules read of one pair in one sentence is said once."""

from collections import Counter

from tests.extractors.articles import facts
from zhengtu_extractors.document import Sentence, Statement
from zhengtu_extractors.relations.one_reading import in_one_reading

ONE, OTHER = Sentence(0, 9, "甲市率先开展试点。"), Sentence(9, 18, "甲市全面推开这一做法。")


def _applied(sentence: Sentence, stage: str, rule: str = "r", modality: str = "done") -> Statement:
    return Statement("APPLIED_IN", "policy:x", "place:1", sentence, rule, {"stage": stage}, modality)  # type: ignore[arg-type]


def test_what_one_rule_knows_as_a_pilot_no_other_takes_as_a_rollout() -> None:
    read = in_one_reading([_applied(ONE, "rollout", "a"), _applied(ONE, "pilot", "b"), _applied(OTHER, "rollout")])
    assert [s.properties["stage"] for s in read] == ["pilot", "pilot", "rollout"]


def test_what_one_rule_takes_as_planned_no_other_takes_as_done() -> None:
    read = in_one_reading([_applied(ONE, "pilot", "a"), _applied(ONE, "pilot", "b", "planned")])
    assert {s.modality for s in read} == {"planned"}


def test_a_sentence_applies_a_pilot_in_a_place_once() -> None:
    told = facts("上海市率先开展车网互动规模化应用试点。浙江省深入推进户籍制度改革。")
    applied = Counter((r.source, r.target) for r in told.relations if r.type == "APPLIED_IN")
    assert applied
    assert max(applied.values()) == 1
