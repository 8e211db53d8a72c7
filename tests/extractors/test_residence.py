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
