"""Quotations without a verb of speech, given to whom their place in the text tells."""

from tests.extractors.articles import facts, relations


def spoke(text: str) -> set[tuple[str, str]]:
    return relations(facts(text), "SPOKE_ON")


def test_a_quotation_is_spoken_by_the_subject_of_the_words_that_lead_to_it() -> None:
    assert spoke("财政部部长王远山接过话茬，“户籍制度改革受到欢迎。”") == {("王远山", "户籍制度改革")}
    assert spoke("听说要改，财政部部长王远山不解：“户籍制度改革怎么改？”") == {("王远山", "户籍制度改革")}


def test_words_in_quotes_may_stand_between_the_subject_and_what_he_says() -> None:
    text = "财政部部长王远山摆弄着“一张表”系统，“户籍制度改革受到欢迎。”"
    assert spoke(text) == {("王远山", "户籍制度改革")}
    assert spoke("“户籍制度改革受到欢迎。”村民王远山的感慨，道出了大家的心声。") == {("王远山", "户籍制度改革")}


def test_a_quotation_behind_he_is_spoken_by_the_one_person_of_the_paragraph() -> None:
    text = "村民王远山领到了居住证。看着证件，他难掩喜悦：“户籍制度改革真好。”"
    assert spoke(text) == {("王远山", "户籍制度改革")}
    assert spoke("村民王远山、村民李明江领到了居住证。看着证件，他难掩喜悦：“户籍制度改革真好。”") == set()


def test_a_quotation_that_opens_a_paragraph_is_spoken_by_the_subject_behind_it() -> None:
    assert spoke("“户籍制度改革真好！”8月1日，村民王远山领到了居住证。") == {("王远山", "户籍制度改革")}
    assert spoke("“户籍制度改革真好！”一位工作人员告诉记者，村民王远山领到了居住证。") == set()
    assert spoke("“户籍制度改革真好！”村民王远山的孙女很高兴。") == set()


def test_a_quotation_that_stands_alone_is_spoken_by_the_subject_of_the_sentence_before_it() -> None:
    assert spoke("村民王远山很高兴。“户籍制度改革不能等。”会议结束时已是傍晚。") == {("王远山", "户籍制度改革")}
    assert spoke("村民王远山很高兴。“户籍制度改革不能等。”有人说。") == set()


def test_what_is_read_or_heard_is_not_spoken() -> None:
    assert spoke("村民王远山看到墙上写着：“户籍制度改革真好。”") == set()
