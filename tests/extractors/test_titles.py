from hypothesis import given
from hypothesis import strategies as st

from zhengtu_extractors.mentions.titles import fits, is_short, kind_of, without_brackets


def test_the_last_type_word_gives_the_kind() -> None:
    assert kind_of("某某市物业管理条例") == "law"
    assert kind_of("关于加强古树保护的意见") == "document"
    assert kind_of("城市绿地管理办法") == "document"
    assert kind_of("全民健身计划（2031—2035年）") == "plan"
    assert kind_of("两市水源地保护合作协议") == "agreement"


def test_books_forms_and_certificates_have_no_kind() -> None:
    assert kind_of("山里的灯") is None
    assert kind_of("房屋租赁合同") is None
    assert kind_of("入学申请表") is None
    assert kind_of("施工许可证") is None


def test_a_title_of_type_words_alone_is_short() -> None:
    assert is_short("意见")
    assert is_short("实施方案")
    assert is_short("管理办法（试行）")
    assert not is_short("古树管理办法")


def test_a_short_form_fits_titles_that_end_with_it() -> None:
    assert fits("实施意见", "关于节水的实施意见")
    assert not fits("实施意见", "关于节水的意见")


@given(st.text(alphabet="关于水的意见办法（）试行", max_size=20))
def test_removing_brackets_twice_is_removing_them_once(title: str) -> None:
    assert without_brackets(without_brackets(title)) == without_brackets(title)
