"""Extraction of whatever text: it never raises, and what it says lies in the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extractors.articles import facts

# Words that open and close the patterns of people, posts and speech, beside names, bodies, marks and blanks.
_WORDS = st.sampled_from(
    [
        *"，。、：；“”（）《》\n ·年月日岁男女的任为和等在",
        *(
            "市长",
            "书记",
            "局长",
            "主任",
            "党组",
            "副",
            "原",
            "时任",
            "自治区",
            "主席",
            "总理",
            "代表",
            "村民",
            "记者",
            "同志",
            "负责人",
        ),
        *("王远山", "欧阳文川", "默克尔", "库热西·买合苏提", "高", "李明", "王"),
        *("三明市", "德国", "我市", "市委", "国家统计局", "中国", "研究会", "宣传部", "该局", "驻德国大使"),
        *(
            "说",
            "强调",
            "指出",
            "表示",
            "介绍",
            "告诉记者",
            "他",
            "据",
            "会议",
            "任命",
            "免去",
            "当选",
            "不再担任",
            "曾任",
            "来自",
            "以",
        ),
        *(
            "户籍制度改革",
            "棚户区改造",
            "《条例》",
            "以",
            "为契机",
            "根据",
            "2015年",
            "3月",
            "至",
            "起",
            "70岁的",
            "，男，",
        ),
    ]
)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(_WORDS | st.text(max_size=3), max_size=24).map("".join),
    st.sampled_from([None, "place:350400", "place:110000"]),
)
def test_extraction_takes_any_text(text: str, place: str | None) -> None:
    found = facts(text, place)
    for entity in found.entities:
        assert all(text[m.start : m.end] == m.text and m.text for m in entity.mentions)
    for relation in found.relations:
        assert all(0 <= e.start < e.end <= len(text) for e in relation.evidence)
