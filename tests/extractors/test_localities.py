import pytest

from tests.extractors.articles import facts, names, relations


@pytest.mark.parametrize(
    ("text", "village", "above"),
    [
        ("时任省委书记在浙江安吉余村调研。", "余村", "安吉县"),
        ("在历史文化名村浙江松阳县的界首村，老屋正在修缮。", "界首村", "松阳县"),
        ("农家乐集中在民和县官亭镇的鲍家村和喇家村。", "喇家村", "官亭镇"),
        ("在辽宁沈阳牡丹社区，居民们正在排练。", "牡丹社区", "沈阳市"),
    ],
)
def test_a_village_behind_its_place(text: str, village: str, above: str) -> None:
    assert (village, above) in relations(facts(text), "PART_OF")


def test_a_village_with_which_a_clause_opens_that_tells_where_it_lies() -> None:
    assert "裴寨村" in names(facts("裴寨村地处太行山南部。"), "Place")


@pytest.mark.parametrize(
    "text", ["全县的贫困村都已脱贫。", "在浙江的农村，路修通了。", "沈阳市智慧社区，服务更好。", "行政村有50个。"]
)
def test_a_sort_of_village_is_none(text: str) -> None:
    assert not {n for n in names(facts(text), "Place") if n.endswith(("村", "社区"))}
