from hypothesis import given
from hypothesis import strategies as st

from tests.extractors.articles import article
from zhengtu_extractors.document import Document, Found

spans = st.tuples(st.integers(0, 40), st.integers(1, 8)).map(lambda s: (s[0], s[0] + s[1]))


def document(found: list[tuple[int, int]]) -> Document:
    made = Document(article(""), "", (), {}, None)
    for start, end in found:
        made.add(Found(start, end, "Place", f"place:{start}", ""))
    return made


@given(st.lists(spans, max_size=12), spans)
def test_document_finds_what_lies_within_and_what_overlaps(
    found: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    start, end = asked
    made = document(found)
    within = [(f.start, f.end) for f in made.inside(start, end)]
    assert within == sorted((s for s in found if start <= s[0] and s[1] <= end), key=lambda s: (s[0], -s[1]))
    assert made.taken(start, end) == any(s[0] < end and start < s[1] for s in found)


@given(st.lists(spans, max_size=12))
def test_document_keeps_mentions_in_order_and_forgets_dropped_ones(found: list[tuple[int, int]]) -> None:
    made = document(found)
    assert [(f.start, -f.end) for f in made.found] == sorted((s, -e) for s, e in found)
    made.drop(*made.found[::2])
    assert len(made.found) == len(found) // 2


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(1, 5)), max_size=12), st.data())
def test_document_finds_the_rest_after_mentions_were_dropped(spans: list[tuple[int, int]], data: st.DataObject) -> None:
    made = Document(article(""), "", (), {}, None)
    mentions = [Found(start, start + length, "Place", f"place:{i}", "甲") for i, (start, length) in enumerate(spans)]
    made.add(*mentions)
    made.drop(*(m for m in mentions if data.draw(st.booleans())))
    assert made.found == sorted(made.found, key=lambda f: (f.start, -f.end))
    start, end = sorted((data.draw(st.integers(0, 18)), data.draw(st.integers(0, 18))))
    assert list(made.inside(start, end)) == [
        f for f in made.found if start <= f.start and f.end <= end and f.start < end
    ]
    assert made.taken(start, end) == any(f.start < end and start < f.end for f in made.found)
