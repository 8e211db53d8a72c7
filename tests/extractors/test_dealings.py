from tests.extractors.articles import facts, relations


def test_dealings_visit_to_each_place_of_a_list() -> None:
    found = facts("9月3日，国务委员王大山先后来到大连、营口考察企业。", date="2014-09-05")
    assert relations(found, "VISITED") == {("王大山", "大连市"), ("王大山", "营口市")}
    assert {r.properties.get("date") for r in found.relations if r.type == "VISITED"} == {"2014-09-03"}


def test_dealings_visit_to_the_most_specific_place() -> None:
    found = facts("副省长王大山到福建省三明市调研医改。")
    assert relations(found, "VISITED") == {("王大山", "三明市")}


def test_dealings_meeting_or_moving_is_no_visit() -> None:
    assert relations(facts("副省长王大山在三明市主持召开会议。"), "VISITED") == set()
    assert relations(facts("国务委员王大山在北京会见外宾。"), "VISITED") == set()


def test_dealings_resident_of_a_village() -> None:
    found = facts("“日子好了。”江西省安义县台山村村民王大山说。")
    assert relations(found, "LIVES_IN") == {("王大山", "台山村")}


def test_dealings_joint_work_of_agencies() -> None:
    found = facts("市财政局联合市教育局、市民政局等单位开展检查。", "place:350400")
    ends = {frozenset(pair) for pair in relations(found, "COOPERATES_WITH")}
    assert ends == {
        frozenset({"三明市财政局", "三明市教育局"}),
        frozenset({"三明市财政局", "三明市民政局"}),
    }


def test_dealings_joint_paper_is_no_cooperation() -> None:
    found = facts("市财政局与市教育局联合印发通知。", "place:350400")
    assert relations(found, "COOPERATES_WITH") == set()
