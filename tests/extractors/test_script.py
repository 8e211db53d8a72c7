import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengtu_extractors.folding import fold
from zhengtu_extractors.script import is_traditional, simplified, to_simplified

_HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=80)


@given(st.text(st.characters(exclude_categories=())) | _HAN)
def test_folding_keeps_the_number_of_characters(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert len(to_simplified(text)) == len(text)


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("國務院總理在臺北會見記者", "国务院总理在台北会见记者"),
        ("台灣與臺灣，裡面與裏面", "台湾与台湾，里面与里面"),
        ("為了與爲了，羣眾與峯會", "为了与为了，群众与峰会"),
        ("香港特別行政區政府衞生署公佈新綫路", "香港特别行政区政府卫生署公布新线路"),
        ("隨著經濟發展，他著書立說", "随着经济发展，他著书立说"),
        ("乾隆年間的瞭望臺，乾淨的幹部", "乾隆年间的瞭望台，干净的干部"),
        ("據《人民日報》載，國辦發〔2016〕72號文件", "据《人民日报》载，国办发〔2016〕72号文件"),
    ],
)
def test_a_traditional_text_is_converted_by_phrases(printed: str, plain: str) -> None:
    assert simplified(printed) == plain


@pytest.mark.parametrize(
    "text",
    [
        "乾隆年间所建瞭望台",
        "他的著作于去年出版",
        "於某某藉此机会发言",
        "记者采访了朱鎔基同志的家乡",
        "店名“老東家”在国内很常见",
        "一、二、三",
        "",
    ],
)
def test_a_simplified_text_stays_as_it_is(text: str) -> None:
    assert not is_traditional(text)
    assert simplified(text) == text


@given(_HAN)
def test_a_converted_text_is_not_traditional(text: str) -> None:
    assert not is_traditional(to_simplified(text))
