import pytest

from tests.extractors.articles import facts, names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在湖南郴州，郴江河流域治理工程已近完工。", "郴江河"),
        ("村里治理跳磴河两岸的垃圾，跳磴河水质好转。", "跳磴河"),
    ],
)
def test_a_river_of_its_own_name_where_its_water_or_banks_are_told_of(text: str, name: str) -> None:
    assert name in names(facts(text), "Place")


@pytest.mark.parametrize(
    "text", ["要降低内河水位。", "保证临河两岸居民安全。", "加强湖泊、湿地治理。", "这座大山脚下有村庄。"]
)
def test_a_sort_of_river_is_none(text: str) -> None:
    assert not names(facts(text), "Place")


def test_features_in_a_list_count_together() -> None:
    found = names(facts("天津市给大清河、子牙河等河道清淤。"), "Place")
    assert {"大清河", "子牙河"} <= found
    assert {"珠江", "淮河", "闽江"} <= names(facts("珠江、淮河、闽江等流域进入禁渔期。"), "Place")


def test_features_in_phrases_are_still_none() -> None:
    assert not names(facts("长江后浪推前浪。黄河九省区推进合作。"), "Place")
