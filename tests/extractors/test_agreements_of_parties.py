"""Agreements that have no name but their parties'."""

from tests.extractors.articles import facts, names


def test_the_parties_name_an_agreement() -> None:
    found = facts("河南省与浙江省在郑州签订战略合作协议。")
    assert "河南省与浙江省战略合作协议" in names(found, "Policy")


def test_one_party_names_no_agreement() -> None:
    assert not names(facts("河南省签订战略合作协议。"), "Policy")
