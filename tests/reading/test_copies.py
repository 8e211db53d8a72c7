from tests.reading.printed_pages import SENTENCES, SUBJECTS
from zhengtu_extractors.reading.paper.text import text_articles
from zhengtu_graph.model import Page

HEADLINE, LEAD = SUBJECTS[0]
BODY = LEAD + "".join(SENTENCES)


def test_copies_that_differ_in_a_few_characters_are_one_article() -> None:
    misprint = BODY.replace("年底", "年末").replace("纷纷", "纷 纷")
    (article,) = text_articles(
        Page("a.txt", f"{HEADLINE}\n\n本报记者 王小明\n\n{BODY}\n\n{HEADLINE}\n\n本报记者 王小明\n\n{misprint}\n")
    )
    assert (article.copies, article.text) == (2, BODY)


def test_the_same_text_under_another_headline_is_another_article() -> None:
    other = SUBJECTS[3][0]
    found = text_articles(
        Page("a.txt", f"{HEADLINE}\n\n本报讯（记者 王小明）{BODY}\n\n{other}\n\n本报讯（记者 李丽）{BODY[:-1]}！\n")
    )
    assert [one.copies for one in found] == [1, 1]
