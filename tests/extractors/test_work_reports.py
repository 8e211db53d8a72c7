import pytest

from tests.extractors.articles import facts, names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("四川省《政府工作报告》提出，新建养老床位十万张。", "四川省政府工作报告"),
        ("四川今年政府工作报告提出，新建养老床位十万张。", "四川省政府工作报告"),
        ("北京市市长在政府工作报告中提出，将建设一批养老照料中心。", "北京市政府工作报告"),
        ("山西省第十三届人民代表大会第一次会议在太原开幕。会议听取了政府工作报告。", "山西省政府工作报告"),
    ],
)
def test_a_places_work_report_is_named_after_it(text: str, name: str) -> None:
    assert name in names(facts(text), "Policy")


def test_the_level_alone_means_the_papers_own_province() -> None:
    text = "省政府工作报告提出，全面推开这项试点。代表们审议政府工作报告。"
    assert names(facts(text, place="place:410100"), "Policy") == {"河南省政府工作报告"}


def test_the_premiers_report_stays_the_nations() -> None:
    assert names(facts("总理作政府工作报告。江苏代表团审议政府工作报告。"), "Policy") == {"政府工作报告"}
