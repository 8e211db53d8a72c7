"""Who speaks at the press conference, or the one meeting, that a report opens with."""

import pytest

from tests.extractors.articles import facts, relations

OPENING = "4月29日，国务院新闻办举行新闻发布会，介绍水利建设有关情况。"
PRESS = "国务院新闻办公室2021年4月29日新闻发布会"


def speakers(text: str) -> set[tuple[str, str]]:
    return relations(facts(text, None, "2021-04-30"), "ATTENDED")


@pytest.mark.parametrize(
    "text",
    [
        "水利部规划计划司司长李建军表示，今年将开工一批工程。",
        "水利部总规划师李建军介绍，灌溉面积有所增加。",
        "“今年将新建一批大型灌区。”水利部农村水利水电司司长李建军说。",
        "近期，水利部印发《节约用水条例》，水资源管理司副司长李建军介绍，将推动节水。",
        "“灌溉面积有所增加。”水利部新闻发言人、办公厅主任李建军说，下一步将建设更多灌区。",
    ],
)
def test_who_speaks_for_a_body_speaks_at_the_press_conference(text: str) -> None:
    assert speakers(OPENING + "\n" + text) == {("李建军", PRESS)}


@pytest.mark.parametrize("text", ["种粮大户李建军说，今年收成好。", "水利部部长李建军接受采访时表示，今年收成好。"])
def test_others_do_not_speak_there(text: str) -> None:
    assert speakers(OPENING + "\n" + text) == set()


def test_an_expo_that_is_held_too_leaves_the_press_conference_its_speakers() -> None:
    text = (
        "第五届中国水利博览会将于6月在北京举办。4月29日，国务院新闻办公室举行新闻发布会介绍有关情况。\n"
        "水利部副部长李建军介绍，本届博览会设三个展区。"
    )
    assert speakers(text) == {("李建军", PRESS)}


def test_a_briefing_that_bears_anothers_name_is_convened_by_who_holds_it() -> None:
    text = "4月29日，国务院新闻办公室举行国务院政策例行吹风会，介绍有关情况。"
    assert relations(facts(text, None, "2021-04-30"), "CONVENED") == {("国务院新闻办公室", "国务院政策例行吹风会")}


def test_a_regular_press_conference_of_a_body_is_one() -> None:
    text = (
        "在4月29日举行的水利部例行新闻发布会上，水利部规划计划司司长王志强介绍了情况。\n"
        "水资源管理司副司长李建军解释，用水量有所下降。"
    )
    assert {who for who, _ in speakers(text)} == {"王志强", "李建军"}
