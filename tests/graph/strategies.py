"""Facts of any content, for property-based tests."""

from hypothesis import strategies as st

from zhengtu_graph.model import Article, Entity, Evidence, Facts, Mention, Relation, Run

# No lone surrogates: no file in a known encoding gives them.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
maps = st.dictionaries(texts, texts, max_size=3)
numbers = st.integers(0, 10**9)
maybe = st.none() | texts


def _tuples(of: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(of, max_size=3).map(tuple)


runs = st.builds(Run, numbers, numbers, numbers, numbers)
articles = st.builds(
    Article,
    id=texts,
    source=texts,
    headline=maybe,
    kind=st.sampled_from(["news", "photo"]),
    text=texts,
    kicker=maybe,
    subhead=maybe,
    authors=_tuples(texts),
    wire=maybe,
    publisher=maybe,
    publisher_place=maybe,
    date=maybe,
    number=maybe,
    address=maybe,
    dateline_place=maybe,
    dateline_date=maybe,
    sheet=maybe,
    pages=maybe,
    jump_from=maybe,
    jump_to=maybe,
    continued=_tuples(texts),
    runs=_tuples(runs),
    breaks=_tuples(numbers),
    copies=numbers,
    clues=maps,
)
mentions = st.builds(Mention, texts, numbers, numbers, texts)
entities = st.builds(
    Entity,
    id=texts,
    type=texts,
    name=texts,
    kind=maybe,
    aliases=_tuples(texts),
    mentions=_tuples(mentions),
    properties=maps,
)
evidence = st.builds(Evidence, texts, texts, texts, numbers, numbers, numbers, numbers, texts, numbers)
relations = st.builds(
    Relation,
    type=texts,
    source=texts,
    target=texts,
    evidence=_tuples(evidence),
    properties=maps,
    modality=st.sampled_from(["done", "planned"]),
    confidence=st.floats(0, 1),
)
any_facts = st.builds(Facts, articles, _tuples(entities), _tuples(relations), _tuples(numbers))
