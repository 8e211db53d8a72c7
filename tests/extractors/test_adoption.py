import pytest

from tests.extractors.articles import facts, relations

SESSION = "许昌市人民政府第21次常务会议"


def actions(text: str) -> dict[str, str]:
    found = facts(text, "place:411000", "2020-12-04")
    name = {e.id: e.name for e in found.entities}
    adopted = [r for r in found.relations if r.type == "ADOPTED"]
    assert all(name[r.source] == SESSION for r in adopted)
    return {name[r.target]: r.properties["action"] for r in adopted}


@pytest.mark.parametrize(
    ("verb", "action"),
    [
        ("审议通过了", "adopted"),
        ("审议并原则通过", "adopted"),
        ("原则同意", "adopted"),
        ("审议了", "reviewed"),
        ("听取了", "reviewed"),
        ("学习了", "studied"),
        ("讨论了", "studied"),
        ("研究了", "studied"),
        ("充分肯定了", "endorsed"),
    ],
)
def test_adoption_action_by_the_verb(verb: str, action: str) -> None:
    assert actions(f"市政府第21次常务会召开。会议{verb}《许昌市节水办法》。") == {"许昌市节水办法": action}


def test_adoption_in_the_sentence_that_convenes() -> None:
    assert actions("市长李建军主持召开市政府第21次常务会，审议通过《许昌市节水办法》和《许昌市供水办法》。") == {
        "许昌市节水办法": "adopted",
        "许昌市供水办法": "adopted",
    }


def test_adoption_said_of_the_paper() -> None:
    assert actions("《许昌市节水办法》已经市政府第21次常务会议审议通过。") == {"许昌市节水办法": "adopted"}


def test_adoption_not_by_a_meeting_that_is_recalled() -> None:
    text = "市教育局传达市政府第21次常务会议精神，学习《许昌市节水办法》。"
    assert relations(facts(text, "place:411000"), "ADOPTED") == set()


def test_adopted_what_it_proposes_behind_a_comma() -> None:
    found = facts(
        "7月2日，国务院召开国务院常务会议。会议提出，要在试点基础上，探索建立不动产统一登记制度。", None, "2014-07-03"
    )
    assert ("国务院2014年7月2日常务会议", "不动产统一登记制度") in relations(found, "ADOPTED")


def test_adopted_what_it_decides_in_a_later_clause() -> None:
    found = facts("7月2日，国务院召开国务院常务会议，部署农业工作；决定实施资源税改革。", None, "2014-07-03")
    assert ("国务院2014年7月2日常务会议", "资源税改革") in relations(found, "ADOPTED")


def test_adopted_not_by_the_meeting_that_only_tells_which_report_is_meant() -> None:
    found = facts("国务院讨论提请十二届全国人大二次会议审议的《政府工作报告》。")
    assert relations(found, "ADOPTED") == set()


def test_adopted_what_whoever_is_at_the_meeting_hears_of() -> None:
    text = "7月2日，国务院召开国务院常务会议。会上，李克强等听取财政部汇报了推进棚户区改造的做法。"
    found = facts(text, None, "2014-07-03")
    assert ("国务院2014年7月2日常务会议", "棚户区改造") in relations(found, "ADOPTED")


@pytest.mark.parametrize(
    "text",
    [
        "福建省医改工作会议召开。会议就河长制、居住证制度的进展专题听取汇报。",
        "福建省医改工作会议召开。会议随后对河长制、居住证制度进行讨论。",
        "福建省医改工作会议召开。提请审议的事项有两项，包括河长制和居住证制度。",
        "福建省医改工作会议提出，明年要把推行河长制和居住证制度结合起来。",
    ],
)
def test_a_meeting_deals_with_all_that_is_listed(text: str) -> None:
    assert {target for _, target in relations(facts(text), "ADOPTED")} == {"河长制", "居住证制度"}


def test_what_is_added_with_a_comma_is_passed_too() -> None:
    text = "三明市第十四届人民代表大会第五次会议闭幕。会议通过了《三明市河道条例》，以及经过修订的《三明市绿化条例》。"
    assert {target for _, target in relations(facts(text), "ADOPTED")} == {"三明市河道条例", "三明市绿化条例"}


def test_a_paper_may_get_the_approval_of_a_session() -> None:
    text = "《三明市绿化条例》获三明市第十四届人民代表大会第五次会议表决通过。"
    assert {target for _, target in relations(facts(text), "ADOPTED")} == {"三明市绿化条例"}


def test_what_another_deals_with_is_not_the_meetings() -> None:
    text = "福建省医改工作会议召开。财政部对河长制进行研究。"
    assert relations(facts(text), "ADOPTED") == set()


@pytest.mark.parametrize(
    "told",
    [
        "《节水规划》《防汛预案》在会上获得通过。",
        "会议把《节水规划》和《防汛预案》审议通过。",
        "会上过关的还有《节水规划》和《防汛预案》。",
        "会议给《节水规划》《防汛预案》亮了绿灯。",
    ],
)
def test_what_is_said_to_pass_at_the_meeting_told_before_is_adopted(told: str) -> None:
    found = actions("市政府第21次常务会议12月3日召开。" + told)
    assert found == {"节水规划": "adopted", "防汛预案": "adopted"}


def test_what_passes_where_another_body_acts_is_not_adopted() -> None:
    assert not actions("市政府第21次常务会议12月3日召开。教育部组织专家评审，《节水规划》获得通过。")


def deeds(text: str) -> dict[str, str]:
    """What any meeting of a text did with each policy."""
    found = facts(text)
    name = {e.id: e.name for e in found.entities}
    return {name[r.target]: r.properties["action"] for r in found.relations if r.type == "ADOPTED"}


@pytest.mark.parametrize(
    "text",
    [
        "12月25日，学位法草案首次提请十四届全国人大常委会第七次会议审议。",
        "《中华人民共和国能源法（草案）》提请十四届全国人大常委会第九次会议初次审议。",
        "增值税法草案6月26日提交十四届全国人大常委会第五次会议继续审议。",
    ],
)
def test_a_session_reviews_what_is_put_before_it(text: str) -> None:
    assert set(deeds(text).values()) == {"reviewed"}


def test_a_session_of_a_day_passes_a_law() -> None:
    text = "《中华人民共和国爱国主义教育法》已由十四届全国人大常委会第六次会议于2023年10月24日通过。"
    assert deeds(text) == {"中华人民共和国爱国主义教育法": "adopted"}


@pytest.mark.parametrize(
    "heard", ["传达学习了习近平重要指示", "听取了全国人大常委会副秘书长关于议程的汇报", "听取了教育部的说明"]
)
def test_whose_words_a_meeting_hears_does_not_act_in_its_stead(heard: str) -> None:
    text = f"中央农村工作会议12月18日在北京召开。\n会议{heard}，讨论了《关于加快建设农业强国的意见（讨论稿）》。"
    assert deeds(text) == {"关于加快建设农业强国的意见（讨论稿）": "studied"}


def test_what_a_session_lays_out_or_proposes_with_it_is_adopted() -> None:
    text = "党的二十届三中全会对深化外贸体制改革作出系统部署，提出推进跨境电子商务综合试验区建设。"
    assert "外贸体制改革" in deeds(text)
    assert set(deeds(text).values()) == {"adopted"}
    assert deeds("党的二十届三中全会就完善河长制作出部署，提出健全居住证制度。") == {
        "河长制": "adopted",
        "居住证制度": "adopted",
    }


def test_what_others_lay_out_after_a_session_is_not_its_own() -> None:
    assert not deeds("党的二十届三中全会以来，财政部对居住证制度作出部署。")


def test_a_session_approves_a_paper_beside_others() -> None:
    text = (
        "十三届全国人大常委会第二十八次会议29日在北京举行。"
        "会议表决通过了《中华人民共和国湿地保护法》，批准了《马拉喀什条约》。"
    )
    assert relations(facts(text, None, "2021-10-30"), "ADOPTED") == {
        ("第十三届全国人民代表大会常务委员会第二十八次会议", "中华人民共和国湿地保护法"),
        ("第十三届全国人民代表大会常务委员会第二十八次会议", "马拉喀什条约"),
    }


def test_a_bill_is_before_the_congress_that_is_reported() -> None:
    text = (
        "十三届全国人大常委会第二十八次会议29日在北京举行。"
        "为保护湿地，国务院提出了关于提请审议《湿地保护法（草案）》的议案。"
    )
    assert relations(facts(text, None, "2021-04-30"), "ADOPTED") == {
        ("第十三届全国人民代表大会常务委员会第二十八次会议", "湿地保护法（草案）")
    }


def test_opinions_are_heard_on_a_draft() -> None:
    text = "全国水利建设座谈会29日在北京召开。会议就《节约用水条例（草案）》听取意见建议。"
    assert relations(facts(text, None, "2021-04-30"), "ADOPTED") == {("全国水利建设座谈会", "节约用水条例（草案）")}
