"""Strategies of a region are applied in its provinces alone."""

import pytest

from tests.extractors.articles import facts, relations


@pytest.mark.parametrize(("place", "inside"), [("安徽省", True), ("江西省", False)])
def test_a_strategy_of_a_region_is_applied_in_its_provinces(place: str, inside: bool) -> None:
    found = relations(facts(f"{place}深入推进长三角一体化发展。"), "APPLIED_IN")
    assert bool(found) is inside


def test_of_the_west_are_three_prefectures_that_lie_elsewhere() -> None:
    assert relations(facts("湖北省恩施土家族苗族自治州深入推进西部大开发。"), "APPLIED_IN")
    assert not relations(facts("湖北省武汉市深入推进西部大开发。"), "APPLIED_IN")


def test_another_policy_holds_anywhere() -> None:
    assert relations(facts("江西省深入推进棚户区改造。"), "APPLIED_IN")
