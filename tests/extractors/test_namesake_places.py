"""Every name of a county that several places share, decided by its chain, by who publishes, or not at all."""

from collections import defaultdict
from dataclasses import replace

import pytest

from tests.extractors.articles import article, facts
from zhengtu_extractors import gazetteer as gz
from zhengtu_extractors.extract import extract
from zhengtu_extractors.gazetteer import Division

DATE = "2024-05-01"
WORDS = {
    "城区",
    "郊区",
}  # also the words for a city's inner and outer parts: places only where their right edge is clear


def namesakes(of: str) -> list[Division]:
    """Present counties of this name, full or short."""
    return [d for d in gz.by_name(of) if d.level == "county" and not d.last and of in (d.name, gz.short(d.name))]


def _by_name() -> dict[str, list[Division]]:
    found = defaultdict(list)
    for name in gz.names():
        if len(here := namesakes(name)) > 1:
            found[name] = here
    return found


SHARED = _by_name()
FULL = sorted({d.name for some in SHARED.values() for d in some if len(namesakes(d.name)) > 1} - WORDS)
SHORT = sorted(name for name, some in SHARED.items() if all(name != d.name for d in some))


def meant(text: str, home: str | None = None) -> dict[str, str]:
    """Ids of the places that a text names, with the clue of each."""
    return {e.id: e.mentions[0].clue for e in facts(text, home, DATE).entities if e.type == "Place"}


def above(place: Division) -> Division:
    found = gz.parent(place.code)
    assert found
    return found


def test_namesakes_are_many() -> None:
    assert len(FULL) > 20
    assert len(SHORT) > 50


@pytest.mark.parametrize("name", FULL)
def test_namesakes_are_told_by_the_place_before_them(name: str) -> None:
    for place in namesakes(name):
        assert place.id in meant(f"活动在{above(place).name}{name}启动，群众参加。")


@pytest.mark.parametrize("name", FULL)
def test_namesakes_are_told_by_the_publisher(name: str) -> None:
    for place in namesakes(name):
        found = meant(f"活动在{name}启动，群众参加。", home=above(place).id)
        assert set(found) == {place.id}


@pytest.mark.parametrize("name", FULL)
def test_namesakes_are_told_by_the_province_if_it_has_one_alone(name: str) -> None:
    for place in namesakes(name):
        province = gz.chain(place.code)[-1]
        there = [d.id for d in namesakes(name) if gz.within(d.code, province.code)]
        found = set(meant(f"活动在{name}启动，群众参加。", home=province.id))
        assert found & {d.id for d in namesakes(name)} == (set(there) if len(there) == 1 else set())


@pytest.mark.parametrize("name", FULL)
def test_namesakes_stay_undecided_and_say_so(name: str) -> None:
    found = meant(f"活动在{name}启动，群众参加。")
    assert not found.keys() & {d.id for d in namesakes(name)}
    assert all("places of this name" in clue for clue in found.values())


@pytest.mark.parametrize("name", SHORT)
def test_short_namesakes_are_never_mixed_up(name: str) -> None:
    here = {d.id for d in namesakes(name)}
    assert not meant(f"活动在{name}启动，群众参加。").keys() & here
    for place in namesakes(name):
        found = meant(f"活动在{name}启动，群众参加。", home=above(place).id)
        assert found.keys() & here <= {d.id for d in namesakes(name) if above(d) == above(place)}


def test_undecided_places_of_two_articles_are_not_one() -> None:
    here = article("活动在鼓楼区启动。", date=DATE)
    [one] = extract(here).entities
    [other] = extract(replace(here, id="article:other")).entities
    assert one.id != other.id


def test_undecided_place_gives_its_name_to_no_body() -> None:
    assert [e.name for e in facts("鼓楼区人民政府印发通知。").entities if e.type == "Agency"] == []


def test_township_away_from_its_county_is_the_only_one_of_its_region() -> None:
    assert set(meant("映秀镇受灾严重。")) == {"place:513221/映秀镇"}
    assert set(meant("救援队来到灵山镇。", "place:460000")) == {"place:460108/灵山镇"}
    assert "place:530621/龙头山镇" in meant("鲁甸县受灾。救援队到达龙头山镇。")


def test_township_of_a_name_that_many_share_stays_undecided() -> None:
    ((place, clue),) = meant("会议在城关镇召开。").items()
    assert place.startswith("place:城关镇@article:")
    assert "places of this name" in clue


def test_sorts_of_towns_are_no_townships() -> None:
    assert not meant("要发展小城镇，推进城镇化，提高城镇规划水平，由乡镇和街道负责。")


@pytest.mark.parametrize("text", ["绘就幸福安康的图景。", "租金水平仍在攀升。", "建设创新平台。"])
def test_short_form_that_lies_across_two_words_is_no_place(text: str) -> None:
    assert not meant(text)
