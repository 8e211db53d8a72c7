from collections.abc import Mapping
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from zhengtu_graph.stories import FIGURES, SLOTS, Signature, stories


def _wording(shingles: int, seed: int, same: float = 1.0, other: int = 0) -> Signature:
    """A signature whose slots are those of `seed`, save a share, spread evenly, that are those of `other`."""
    return shingles, *(1000 * (seed if slot * 37 % SLOTS < same * SLOTS else other) + slot for slot in range(SLOTS))


_SKETCHES = st.builds(
    _wording, st.integers(200, 900), st.integers(1, 3), st.sampled_from([0.3, 0.6, 0.9, 1.0]), st.integers(4, 6)
)
_FIGURES = st.lists(st.integers(0, 2**32 - 1), max_size=4, unique=True).map(sorted).map(tuple)
_SIGNATURES = st.builds(lambda sketch, figures: (*sketch, *figures), _SKETCHES, _FIGURES)
_ANY = st.one_of(_SIGNATURES, st.just(()), st.tuples(st.integers(0, 3)))


@given(st.dictionaries(st.sampled_from("abcdefgh"), _ANY), st.randoms())
def test_stories_are_the_same_in_any_order(given_: Mapping[str, Signature], random: Random) -> None:
    shuffled = dict(random.sample(list(given_.items()), len(given_)))
    assert stories(shuffled) == stories(given_)


@given(st.dictionaries(st.sampled_from("abcdefgh"), _ANY))
def test_a_story_is_named_by_the_smallest_of_its_articles(given_: Mapping[str, Signature]) -> None:
    found = stories(given_)
    assert found.keys() == given_.keys()
    for story in found.values():
        assert story == min(article for article in found if found[article] == story)


@given(st.dictionaries(st.sampled_from("abcdefgh"), _ANY))
def test_equal_signatures_are_one_story_and_empty_ones_their_own(given_: Mapping[str, Signature]) -> None:
    found = stories(given_)
    for one in given_:
        for other in given_:
            if one != other and given_[one] == given_[other]:
                assert (found[one] == found[other]) == bool(given_[one])


def test_a_text_with_most_of_its_wording_in_another_is_its_copy() -> None:
    assert stories({"a": _wording(1000, 1), "b": _wording(980, 1, same=0.8, other=2)}) == {"a": "a", "b": "a"}


def test_a_text_with_half_of_its_wording_in_another_is_none() -> None:
    assert stories({"a": _wording(1000, 1), "b": _wording(980, 1, same=0.4, other=2)}) == {"a": "a", "b": "b"}


def test_a_text_cut_to_its_half_is_a_copy() -> None:
    assert stories({"a": _wording(1000, 1), "b": _wording(500, 1, same=0.5, other=2)}) == {"a": "a", "b": "a"}


def test_the_same_wording_with_other_figures_is_another_notice() -> None:
    first, second = (_wording(1000, 1, same=same, other=2) for same in (1.0, 0.9))
    assert stories({"a": (*first, 1, 2, 3, 4), "b": (*second, 1, 2, 3, 9)}) == {"a": "a", "b": "b"}
    assert stories({"a": (*first, 1, 2, 3, 4), "b": (*second, 1, 2, 4)}) == {"a": "a", "b": "a"}
    assert stories({"a": (*first, 1, 2, 3, 4), "b": second}) == {"a": "a", "b": "a"}


def test_only_figures_that_both_signatures_could_hold_are_compared() -> None:
    """A long text keeps its smallest hashes alone; that it lacks the larger ones of its part says nothing."""
    whole, part = _wording(1000, 1), _wording(500, 1, same=0.5, other=2)
    smallest = tuple(range(FIGURES))
    assert stories({"a": (*whole, *smallest), "b": (*part, 3, 7, 900, 901, 902)}) == {"a": "a", "b": "a"}


def test_no_chain_leads_from_one_text_over_a_copy_to_a_third() -> None:
    """The middle one is alike to either neighbour, which are less alike to each other."""
    first = list(range(SLOTS))
    middle = [*first[:100], *range(1000, 1028)]
    last = [*range(2000, 2028), *middle[28:]]
    found = stories({"a": (1000, *first), "b": (990, *middle), "c": (980, *last)})
    assert found == {"a": "a", "b": "a", "c": "c"}
    assert stories({"b": (990, *middle), "c": (980, *last)}) == {"b": "b", "c": "b"}
