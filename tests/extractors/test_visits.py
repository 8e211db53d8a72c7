import pytest

from tests.extractors.articles import facts, names, relations


def test_visits_visit_to_each_place_of_a_list() -> None:
    found = facts("9月3日，国务委员王大山先后来到大连、营口考察企业。", date="2014-09-05")
    assert relations(found, "VISITED") == {("王大山", "大连市"), ("王大山", "营口市")}
    assert {r.properties.get("date") for r in found.relations if r.type == "VISITED"} == {"2014-09-03"}


def test_visits_visit_to_the_most_specific_place() -> None:
    found = facts("副省长王大山到福建省三明市调研医改。")
    assert relations(found, "VISITED") == {("王大山", "三明市")}


def test_visits_meeting_or_moving_is_no_visit() -> None:
    assert relations(facts("副省长王大山在三明市主持召开会议。"), "VISITED") == set()
    assert relations(facts("国务委员王大山在北京会见外宾。"), "VISITED") == set()


def test_visits_of_state_by_their_noun() -> None:
    found = facts("国务院副总理王大山3日至6日对克罗地亚进行正式访问。", date="2014-09-08")
    assert relations(found, "VISITED") == {("王大山", "克罗地亚")}
    assert {r.properties.get("date") for r in found.relations if r.type == "VISITED"} == {"2014-09"}


def test_visits_by_coming_here() -> None:
    assert relations(facts("副省长王大山来三明市调研医改。"), "VISITED") == {("王大山", "三明市")}
    assert relations(facts("副省长王大山指出，近年来三明市调研工作扎实。"), "VISITED") == set()


def test_visits_of_a_divided_group_only_what_holds_all_places() -> None:
    found = facts("局长王大山一行分两组赴三明市三元区、永安市检查普查工作。")
    assert relations(found, "VISITED") == {("王大山", "三明市")}


def test_visits_of_others_are_not_those_of_who_welcomes_them() -> None:
    assert relations(facts("省长王大山代表全省人民对代表团访问西藏表示欢迎。"), "VISITED") == set()
    assert relations(facts("部长李小山欢迎总理王大山访问德国。"), "VISITED") == set()


def test_visits_on_the_way_are_none() -> None:
    assert relations(facts("国务委员王大山在乘坐高铁前往武汉途中检查了铁路安全。"), "VISITED") == set()


def test_visits_in_company_of_a_host() -> None:
    found = facts("国家主席王大山21日在委内瑞拉总统马杜罗陪同下在加拉加斯参观住房项目。")
    assert relations(found, "VISITED") == {("王大山", "加拉加斯")}


def test_visits_of_who_stands_behind_the_place() -> None:
    found = facts("正在德国访问的国务院总理王大山出席会议。在江苏省昆山市，国务委员李小山察看了企业。")
    assert relations(found, "VISITED") == {("王大山", "德国"), ("李小山", "昆山市")}


def test_visits_go_on_in_the_next_sentence() -> None:
    found = facts("国务委员王大山来到山西省太原市考察企业。随后，他来到山西省大同市调研。")
    assert relations(found, "VISITED") == {("王大山", "太原市"), ("王大山", "大同市")}


def test_visits_to_places_of_a_mixed_list() -> None:
    found = facts("局长王大山先后深入上海市长宁区、市民服务热线、徐汇区等基层单位调研。")
    assert relations(found, "VISITED") == {("王大山", "长宁区"), ("王大山", "徐汇区")}


def test_visits_of_several_people() -> None:
    found = facts("省委书记王大山、省长李小山来到江苏省昆山市考察企业。")
    assert relations(found, "VISITED") == {("王大山", "昆山市"), ("李小山", "昆山市")}


def test_visits_in_company_named_at_length() -> None:
    text = "中共中央政治局常委、国务院总理李克强在上海市委书记韩立和市长杨远陪同下在江苏省昆山市考察。"
    assert relations(facts(text), "VISITED") == {("李克强", "昆山市"), ("韩立", "昆山市"), ("杨远", "昆山市")}


def test_sites_seen_on_a_visit_are_places_that_were_visited() -> None:
    text = "国务院副总理李明江在福州调研。李明江还参观了东山纪念馆，听取介绍。这是李明江在青松农场了解收成。"
    assert relations(facts(text), "VISITED") >= {("李明江", "东山纪念馆"), ("李明江", "青松农场")}


def test_sorts_of_sites_are_not_visited() -> None:
    assert not names(facts("国务院副总理李明江参观了烈士纪念馆，考察了农业科技示范园区。"), "Place")


def test_companions_visit_the_town_of_the_visit_told_last() -> None:
    text = "国务院副总理李明江来到福建省三明市考察。福建省副省长王远山参加考察。"
    assert relations(facts(text), "VISITED") == {("李明江", "三明市"), ("王远山", "三明市")}
    assert not relations(facts("李明江省长主持会议。副省长王远山参加考察。"), "VISITED")


def test_a_town_behind_the_corps_is_visited_and_no_region() -> None:
    text = "国务院副总理李明江来到位于天山北麓的新疆生产建设兵团六师五家渠市考察。"
    assert relations(facts(text), "VISITED") == {("李明江", "五家渠市")}


def test_visits_go_on_behind_a_span_of_days() -> None:
    found = facts("国务委员王大山在湖北省武汉市调研企业。3日－5日，来到湖北省鄂州市、黄冈市检查企业。")
    assert relations(found, "VISITED") == {("王大山", "武汉市"), ("王大山", "鄂州市"), ("王大山", "黄冈市")}


def test_visits_of_companions_who_are_only_said_to_come_along() -> None:
    found = facts("市长李建军赶赴鄢陵县查看灾情。副市长王志强等陪同。", "place:411000")
    assert {name for name, _ in relations(found, "VISITED")} == {"李建军", "王志强"}


def test_visits_are_not_those_of_whom_one_meets() -> None:
    found = facts("国家主席习近平在人民大会堂同来华进行国事访问的法国总统马克龙举行会谈。")
    assert "习近平" not in {name for name, _ in relations(found, "VISITED")}


def test_visits_of_companions_in_the_visits_own_sentence() -> None:
    found = facts("市长李建军到鄢陵县调研，县长王志强等陪同调研。", "place:411000")
    assert {name for name, _ in relations(found, "VISITED")} == {"李建军", "王志强"}


def test_visits_of_one_who_is_on_a_visit_need_no_purpose() -> None:
    found = facts(
        "国务院总理李强1月22日在安徽看望慰问干部群众。李强首先来到安庆市潜山市黄铺镇黄铺村，同大家拉起家常。"
        "在潜山市槎水镇中畈村，他强调，产业振兴是关键。"
    )
    assert relations(found, "VISITED") == {("李强", "黄铺村"), ("李强", "中畈村")}


def test_visits_told_of_for_a_speech_are_not_gone_on_with() -> None:
    found = facts(
        "王沪宁21日在广东深圳调研。他表示，要贯彻习近平总书记在广东考察时的重要讲话精神。在博罗县调研时他表示，要发展产业。"
    )
    assert ("王沪宁", "博罗县") in relations(found, "VISITED")
    assert ("习近平", "博罗县") not in relations(found, "VISITED")


def test_arrivals_of_people_who_visit_nothing_are_none() -> None:
    assert relations(facts("王大山来到上海市，租下一间店铺。"), "VISITED") == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("副省长张雷率调研组到浙江省宁波市，围绕河湖保护开展专题调研。", "宁波市"),
        ("副省长张雷在调研宁波市时强调，要抓好改革。", "宁波市"),
        ("副省长张雷来到浙江大学、宁波市，察看学校建设情况。", "宁波市"),
    ],
)
def test_a_visit_by_its_subject_by_the_verb_alone_and_behind_a_body(text: str, place: str) -> None:
    assert ("张雷", place) in relations(facts(text), "VISITED")


def test_visits_told_site_by_site_are_to_the_sites() -> None:
    found = facts(
        "国务院总理李明江8日在福建调研。在三明市规划展示馆，李明江听取汇报。"
        "在三元区东关社区，李明江与群众围坐交谈。李明江考察了梅列区江滨片区综合改造项目。"
    )
    sites = {target for _, target in relations(found, "VISITED")}
    assert {"三明市规划展示馆", "东关社区", "梅列区江滨片区"} <= sites
    assert not sites & {"三明市", "三元区", "梅列区"}


def test_visits_of_the_team_are_those_of_its_leader() -> None:
    found = facts(
        "副省长李建军率督查组到三明市检查防汛。随后，督查组来到漳州市察看堤防。督查组先到东山农贸市场了解供应。"
    )
    assert relations(found, "VISITED") == {("李建军", "三明市"), ("李建军", "漳州市"), ("李建军", "东山农贸市场")}


@pytest.mark.parametrize(
    "text",
    [
        "三明市尤溪县山清水秀。副省长王大山来到这里，同村民交谈。",
        "地处闽江之滨的三明市尤溪县有名。副省长王大山来到这里，同村民交谈。",
        "王大山副省长高度重视尤溪县的发展，先后两次到这里调研。",
    ],
)
def test_visits_here_are_to_the_place_told_of(text: str) -> None:
    assert relations(facts(text), "VISITED") == {("王大山", "尤溪县")}


def test_visits_here_of_nobody_with_an_office_are_none() -> None:
    assert relations(facts("三明市风光秀丽。村民王大山来到这里，开了一家店。"), "VISITED") == set()
    assert relations(facts("副省长王大山很忙。大连市、营口市靠海。王大山来到这里的工厂。"), "VISITED") == set()


def test_visits_of_the_one_whom_the_article_calls_so() -> None:
    text = "习近平总书记十分关心教育。春节前夕，总书记来到江西省安义县，同乡亲们拉家常。"
    assert relations(facts(text), "VISITED") == {("习近平", "安义县")}


def test_visits_told_before_what_is_said_on_them() -> None:
    text = "几天前，在江西省安义县考察时，习近平总书记围绕改造老旧小区强调，要办好实事。"
    assert relations(facts(text), "VISITED") == {("习近平", "安义县")}


@pytest.mark.parametrize(
    "text",
    [
        "2016年2月2日，习近平总书记到江西省安义县，给乡亲们拜年。",
        "习近平总书记亲临江西省安义县，作出指示。",
        "习近平总书记到过的江西省安义县，如今大变样。",
        "2020年，习近平总书记再访江西省安义县。",
        "江西省安义县山清水秀。在这里考察时，习近平总书记强调，要用好资源。",
    ],
)
def test_visits_of_the_leader_by_verbs_of_going_alone(text: str) -> None:
    assert relations(facts(text), "VISITED") == {("习近平", "安义县")}


def test_what_the_leaders_words_reach_is_not_visited() -> None:
    assert relations(facts("习近平总书记的关怀传到江西省安义县。习近平总书记的回信到安义县。"), "VISITED") == set()


def test_visits_here_are_not_to_the_place_of_a_post() -> None:
    assert relations(facts("当时已任福建省省长的王大山同志带领干部来这里调研。"), "VISITED") == set()


def test_who_works_somewhere_does_not_visit_it() -> None:
    assert relations(facts("习近平同志在福建工作期间多次调研。"), "VISITED") == set()
    assert relations(facts("习近平同志在河北考察期间深入基层调研。"), "VISITED") == {("习近平", "河北省")}
