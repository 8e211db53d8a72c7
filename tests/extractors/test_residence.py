from tests.extractors.articles import facts, relations


def test_residence_resident_of_a_village() -> None:
    found = facts("“日子好了。”江西省安义县台山村村民王大山说。")
    assert relations(found, "LIVES_IN") == {("王大山", "台山村")}


def test_residence_of_one_who_is_a_villager() -> None:
    found = facts("局长王大山介绍了情况。王大山是江西省安义县台山村的一名普通村民。")
    assert relations(found, "LIVES_IN") == {("王大山", "台山村")}


def test_residence_of_one_named_with_his_place_alone() -> None:
    found = facts("福建省三明市的王芳通过电商卖笋。")
    assert relations(found, "LIVES_IN") == {("王芳", "三明市")}


def test_those_who_came_to_work_live_where_they_come_from() -> None:
    assert ("王远山", "广安市") in relations(facts("来自四川广安的务工人员王远山说。"), "LIVES_IN")


def test_residence_told_behind_the_person() -> None:
    found = facts("李国强，家住大英县卓筒井镇转轮社区，来信说好。")
    assert relations(found, "LIVES_IN") == {("李国强", "转轮社区")}


def test_those_who_live_in_a_town_or_farm_there() -> None:
    assert relations(facts("家住四川绵阳江油市城区的居民王远山来看病。"), "LIVES_IN") == {("王远山", "江油市")}
    assert relations(facts("会泽县受灾群众王远山告诉记者。"), "LIVES_IN") == {("王远山", "会泽县")}
    assert relations(facts("江西省安义县台山村柑橘种植大户王远山说，收成不错。"), "LIVES_IN") == {("王远山", "台山村")}


def test_villagers_are_of_the_village_that_the_report_has_told() -> None:
    found = facts("在江西省安义县台山村，水泥路通到了家门口，村民王远山、李国强说，出门方便了。")
    assert relations(found, "LIVES_IN") == {("王远山", "台山村"), ("李国强", "台山村")}
    later = facts("江西省安义县台山村有了水厂。\n“吃水不愁了。”72岁的村民王远山说。")
    assert relations(later, "LIVES_IN") == {("王远山", "台山村")}


def test_residents_are_of_the_community_and_citizens_of_the_city_told() -> None:
    found = facts("北京市朝阳区双井街道九龙社区加装了电梯，居民王远山在此住了多年。")
    assert relations(found, "LIVES_IN") == {("王远山", "九龙社区")}
    assert relations(facts("福建福州开了新公园，市民王远山说，散步方便了。"), "LIVES_IN") == {("王远山", "福州市")}
    assert not relations(facts("福建省发了通知，村民王远山说好。"), "LIVES_IN")


def test_one_with_a_byname_comes_from_the_place_before_it() -> None:
    assert relations(facts("来自江苏南通的“特派员”王远山说。"), "LIVES_IN") == {("王远山", "南通市")}


def test_growers_are_of_the_village_told() -> None:
    found = facts("重庆市北碚区静观镇素心村里，一片繁忙景象。花农王远山解决了难题。")
    assert relations(found, "LIVES_IN") == {("王远山", "素心村")}


def test_a_home_that_is_said_is_not_guessed() -> None:
    found = facts("大英县卓筒井镇来了一封信。写信的是65岁的老人李国强，住在大英县卓筒井镇转轮社区。")
    assert relations(found, "LIVES_IN") == {("李国强", "转轮社区")}
