from tests.extractors.articles import facts, relations


def test_a_room_of_two_commissions_is_part_of_both_and_needs_no_place() -> None:
    found = facts("福建省三明市纪委监委第一监督检查室主任林某某说，要及时公开。", "place:350400")
    room = "三明市纪委监委第一监督检查室"
    assert relations(found, "PART_OF") >= {
        (room, "中共三明市纪律检查委员会"),
        (room, "三明市监察委员会"),
    }
    assert room not in {source for source, _ in relations(found, "LOCATED_IN")}


def test_a_body_said_to_belong_to_another_is_part_of_it() -> None:
    assert relations(facts("货物在南宁海关所属钦州港海关办理了手续。"), "PART_OF") == {("钦州港海关", "南宁海关")}
    found = facts("青松机械制造有限公司是国家电网有限公司旗下企业。")
    assert relations(found, "PART_OF") == {("青松机械制造有限公司", "国家电网有限公司")}


def test_bodies_side_by_side_belong_to_none() -> None:
    assert relations(facts("教育部是国家卫生健康委的合作单位。"), "PART_OF") == set()
