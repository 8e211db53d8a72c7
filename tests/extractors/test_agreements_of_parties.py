"""Agreements that have no name but their parties'."""

from tests.extractors.articles import facts, names, relations


def test_the_parties_name_an_agreement() -> None:
    found = facts("河南省与浙江省在郑州签订战略合作协议。")
    assert "河南省与浙江省战略合作协议" in names(found, "Policy")


def test_one_party_names_no_agreement() -> None:
    assert not names(facts("河南省签订战略合作协议。"), "Policy")


def test_the_venue_is_no_party() -> None:
    found = facts("9日，贵州省与财政部在北京大学共同签署战略合作意向书。")
    assert names(found, "Policy") == {"贵州省与财政部战略合作意向书"}
    assert relations(found, "SIGNED") == {
        ("贵州省", "贵州省与财政部战略合作意向书"),
        ("财政部", "贵州省与财政部战略合作意向书"),
    }


def test_contracts_of_firms_are_none() -> None:
    assert not names(facts("财政部与贵州省签订房屋租赁协议。"), "Policy")


def test_partners_of_one_side_are_no_agreement_among_themselves() -> None:
    found = facts("三明市已分别与南平市、龙岩市签署金融合作协议。")
    assert not any("协议" in name for name in names(found, "Policy"))


def test_a_time_may_stand_between_the_parties() -> None:
    found = facts("教育部今天（11月13日）与江西省人民政府在南昌签署战略合作框架协议。")
    assert "教育部与江西省人民政府战略合作框架协议" in names(found, "Policy")
