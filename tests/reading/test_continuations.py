import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengtu_extractors.reading.continuations import goes_on, join_continued, join_two
from zhengtu_extractors.reading.identity import article_id
from zhengtu_graph.model import Article, Run


def part(text: str, source: str = "1.txt", **known: object) -> Article:
    headline = known.pop("headline", "我市推进医改")
    fields: dict[str, object] = {"publisher": "濮阳日报", "date": "2024-07-10", **known}
    key = article_id("濮阳日报", "2024-07-10", str(headline), source + text)
    return Article(key, source, str(headline), "news", text, runs=(Run(0, 5, len(text)),), **fields)  # type: ignore[arg-type]


BEGIN = part("市委召开会", sheet="1", jump_to="3", breaks=(5,))
REST = part("议，部署工作。", "3.txt", sheet="3", jump_from="1", headline="我市推进医改工作")


def test_two_parts_that_name_each_other_are_one_article() -> None:
    (whole,) = join_continued([REST, BEGIN])
    assert whole.text == "市委召开会议，部署工作。"
    assert (whole.source, whole.continued, whole.headline) == ("1.txt", ("3.txt",), "我市推进医改")
    assert whole.runs == (Run(0, 5, 5), Run(5, 5, 7, 1))
    assert (whole.breaks, whole.jump_to, whole.jump_from) == ((), None, None)
    assert not goes_on(whole)


def test_a_part_that_ends_with_a_stop_keeps_its_paragraph() -> None:
    assert join_two(part("会议召开。", jump_to=""), REST).text == "会议召开。\n议，部署工作。"


@pytest.mark.parametrize(
    "rest",
    [
        part("议，部署工作。", "3.txt", sheet="4", jump_from="1"),
        part("议，部署工作。", "3.txt", sheet="3", jump_from="2"),
        part("议，部署工作。", "3.txt", sheet="3", jump_from="1", date="2024-07-11"),
        part("议，部署工作。", "3.txt", sheet="3", jump_from="1", publisher="安阳日报"),
    ],
)
def test_parts_of_other_pages_days_and_papers_stay_apart_and_marked(rest: Article) -> None:
    assert {one.id for one in join_continued([BEGIN, rest])} == {BEGIN.id, rest.id}


def test_a_page_number_that_is_not_printed_or_known_fits_any() -> None:
    (whole,) = join_continued([part("市委召开会", jump_to="3"), part("议。", "b.txt", jump_from="")])
    assert whole.text == "市委召开会议。"


def test_of_two_continuations_the_one_with_the_like_headline_is_taken() -> None:
    other = part("，粮食丰收。", "3b.txt", sheet="3", jump_from="1", headline="夏粮再获丰收")
    found = join_continued([BEGIN, other, REST])
    assert {article.text for article in found} == {"市委召开会议，部署工作。", "，粮食丰收。"}


def test_two_that_are_as_like_stay_apart() -> None:
    twin = part("议，讨论。", "3b.txt", sheet="3", jump_from="1", headline="我市推进医改工作")
    assert len(join_continued([BEGIN, twin, REST])) == 3


def test_an_article_over_three_pages_is_one() -> None:
    middle = part("议，部", "2.txt", sheet="2", jump_from="1", jump_to="3")
    last = part("署工作。", "3.txt", sheet="3", jump_from="2")
    (whole,) = join_continued([last, part("市委召开会", sheet="1", jump_to="2"), middle])
    assert (whole.text, whole.continued) == ("市委召开会议，部署工作。", ("2.txt", "3.txt"))
    assert [run.part for run in whole.runs] == [0, 1, 2]


texts = st.text("市委会议，。", min_size=1, max_size=8)
sheets = st.none() | st.sampled_from(["", "1", "2", "3"])
parts = st.lists(
    st.builds(
        lambda text, number, sheet, to, come: part(
            text, f"{number}.txt", sheet=sheet or None, jump_to=to, jump_from=come
        ),
        texts,
        st.integers(0, 9),
        sheets,
        sheets,
        sheets,
    ),
    max_size=6,
    unique_by=lambda one: one.id,
)


@given(parts, st.randoms())
def test_nothing_is_lost_doubled_or_dependent_on_the_order(given_parts: list[Article], random: object) -> None:
    found = join_continued(given_parts)
    assert sum(len(article.text.replace("\n", "")) for article in found) == sum(len(one.text) for one in given_parts)
    shuffled = list(given_parts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert {article.text for article in join_continued(shuffled)} == {article.text for article in found}
    for article in found:
        assert sum(run.length for run in article.runs) == len(article.text)
