from hypothesis import given
from hypothesis import strategies as st

from zhengtu_graph.schema import load_schema
from zhengtu_graph.store.corpora import CORPORA, PARTS, joined, parts_of
from zhengtu_graph.store.tables import Row, fields_of

PLACE = fields_of("Place", load_schema())
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=4)
rows = st.fixed_dictionaries(
    {"id": st.just("place:1"), "name": words, "aliases": st.lists(words, max_size=3), "articles": st.integers(0, 9)},
    optional={"first_seen": words, "last_seen": words, "code": words, "kind": words},
)
several = st.dictionaries(words, rows, min_size=1, max_size=4)


@given(several)
def test_corpora_are_told_apart_again(parts: dict[str, Row]) -> None:
    held = {key: value for key, value in joined(parts).items() if value is not None}
    assert parts_of(held, PLACE) == parts
    assert held[CORPORA] == sorted(parts)


@given(several)
def test_corpora_in_any_order_say_the_same(parts: dict[str, Row]) -> None:
    assert joined(dict(reversed(parts.items()))) == joined(parts)


@given(rows)
def test_corpora_one_alone_says_its_own(row: Row) -> None:
    assert joined({"甲": row}) == {**row, CORPORA: ["甲"], PARTS: None}


def test_corpora_together() -> None:
    row = joined(
        {
            "甲": {"name": "三明市", "aliases": ["三明"], "articles": 1, "first_seen": "2016", "last_seen": "2017"},
            "乙": {
                "name": "福建省三明市",
                "aliases": ["明市"],
                "articles": 3,
                "first_seen": "2015",
                "last_seen": "2016",
            },
        }
    )
    assert (row["name"], row["aliases"], row["articles"]) == ("福建省三明市", ["三明", "三明市", "明市"], 4)
    assert (row["first_seen"], row["last_seen"]) == ("2015", "2017")


def test_corpora_do_not_take_what_users_added() -> None:
    held = {"id": "place:1", "name": "甲省", "note": "seen", CORPORA: ["甲"]}
    assert parts_of(held, PLACE) == {"甲": {"id": "place:1", "name": "甲省"}}
