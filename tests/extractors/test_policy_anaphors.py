"""Policies by words of pointing: 该规划, 这项改革."""

from tests.extractors.articles import facts, relations
from zhengtu_graph.model import Facts


def _forms(found: Facts) -> dict[str, set[str]]:
    return {e.name: {m.text for m in e.mentions} for e in found.entities if e.type == "Policy"}


def test_a_word_of_pointing_means_the_last_policy_of_its_sort() -> None:
    found = facts("财政部印发《花卉产业发展规划》。该规划将实施五年。")
    assert _forms(found) == {"花卉产业发展规划": {"花卉产业发展规划", "该规划"}}


def test_it_does_not_mean_a_policy_of_another_sort() -> None:
    found = facts("财政部印发《花卉产业发展规划》。这项改革将持续五年。")
    assert _forms(found) == {"花卉产业发展规划": {"花卉产业发展规划"}}


def test_who_speaks_of_this_reform_speaks_of_it() -> None:
    found = facts("各地推进户籍制度改革。公安部副部长李明江说，这项改革意义重大。")
    assert relations(found, "SPOKE_ON") == {("李明江", "户籍制度改革")}
