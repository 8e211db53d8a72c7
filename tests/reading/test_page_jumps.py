"""Articles that go on on another sheet of the same file, or are cut off."""

from tests.reading.printed_pages import SENTENCES, SUBJECTS
from zhengtu_extractors.reading.paper.text import text_articles
from zhengtu_graph.model import Article, Page

HEADLINE, LEAD = SUBJECTS[0]
OTHER, OTHER_LEAD = SUBJECTS[1]
CUT = len("会议要求，各级各部门要坚定信心、")


def read(text: str) -> tuple[Article, ...]:
    return text_articles(Page("page.txt", text))


def test_a_sentence_cut_by_a_jump_is_whole_again() -> None:
    begin = f"{HEADLINE}\n\n本报讯（记者 王小明）{LEAD}{SENTENCES[0][:CUT]}（下转第二版）\n"
    rest = f"{OTHER}\n\n本报讯（记者 李丽）{OTHER_LEAD}\n\n（上接第一版）{SENTENCES[0][CUT:]}\n"
    whole, other = read(f"2024年7月9日 星期二 第1版\n\n{begin}\n2024年7月9日 星期二 第2版\n\n{rest}")
    assert (whole.headline, whole.text) == (HEADLINE, LEAD + SENTENCES[0])
    assert (whole.sheet, whole.jump_to, whole.jump_from, whole.breaks) == ("1", None, None, ())
    assert (other.headline, other.sheet) == (OTHER, "2")


def test_a_jump_line_names_the_headline_where_two_may_be_meant() -> None:
    begins = (
        f"{headline}\n\n本报讯（记者 王小明）{lead}{sentence}（下转）\n\n"
        for (headline, lead), sentence in zip(SUBJECTS, SENTENCES[:2], strict=False)
    )
    rests = f"（上接《{OTHER}》）{SENTENCES[2]}\n\n（上接《{HEADLINE}》）{SENTENCES[3]}\n"
    first, second = read("".join(begins) + rests)
    assert first.text == f"{LEAD}{SENTENCES[0]}\n{SENTENCES[3]}"
    assert second.text == f"{OTHER_LEAD}{SENTENCES[1]}\n{SENTENCES[2]}"


def test_jumps_that_name_one_sheet_are_not_each_others() -> None:
    begin = f"{HEADLINE}\n\n本报讯（记者 王小明）{LEAD}（下转第三版）\n\n"
    first, second = read(begin + f"（上接第三版）{SENTENCES[3]}（记者 李丽）\n")
    assert (first.jump_to, second.jump_from) == ("3", "3")


def test_a_cut_sentence_without_its_rest_is_marked() -> None:
    (article,) = read(f"{HEADLINE}\n\n本报讯（记者 王小明）{LEAD}{SENTENCES[0][:CUT]}（下转第二版）\n")
    assert (article.jump_to, article.breaks) == ("2", (len(article.text),))


def test_a_sentence_that_ends_before_a_jump_is_not_cut() -> None:
    (article,) = read(f"{HEADLINE}\n\n本报讯（记者 王小明）{LEAD}（下转第二版）\n")
    assert (article.jump_to, article.breaks) == ("2", ())


def test_a_credit_on_a_line_of_its_own_belongs_to_the_article_above() -> None:
    (article,) = read(
        f"（上接第一版）{LEAD}{SENTENCES[0]}\n\n{SENTENCES[1]}\n\n（记者 王小明 李丽 赵明 周海）\n\n■ 拥军优属\n"
    )
    assert (article.jump_from, article.authors) == ("1", ("王小明", "李丽", "赵明", "周海"))
