"""Figures: numbers that a text gives for a place or a policy."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extractors.articles import facts
from zhengtu_extractors.quantities import plain
from zhengtu_graph.check import check_facts
from zhengtu_graph.model import Entity, Facts


def read(text: str, date: str | None = "2024-05-01") -> Facts:
    found = facts(text, "place:350400", date)
    check_facts(found)
    return found


def figures(found: Facts) -> list[Entity]:
    return [e for e in found.entities if e.type == "Figure"]


def one(text: str, date: str | None = "2024-05-01") -> tuple[Entity, Mapping[str, str]]:
    """The only figure of a text, with its edges by type: name of the target."""
    found = read(text, date)
    (figure,) = figures(found)
    names = {e.id: e.name for e in found.entities}
    return figure, {r.type: names[r.target] for r in found.relations if r.source == figure.id}


def test_figures_level_with_the_level_before() -> None:
    figure, ends = one("三明市建成区绿化覆盖率由2012年的38.5%提高到2021年的44.2%。")
    assert figure.kind == "level"
    assert dict(figure.properties) == {
        "measure": "建成区绿化覆盖率",
        "value": "44.2",
        "unit": "%",
        "before": "38.5",
        "before_date": "2012",
        "date": "2021",
    }
    assert ends == {"MEASURED_IN": "三明市"}
    assert [m.text for m in figure.mentions] == ["44.2%"]


def test_figures_of_a_policy() -> None:
    found = read("三明医改纳入374种药品，平均降价超50%。")
    assert [(f.properties["measure"], f.properties["value"], f.properties["unit"]) for f in figures(found)] == [
        ("纳入药品", "374", "种"),
        ("平均降价", "50", "%"),
    ]
    assert {(r.type, r.target) for r in found.relations if r.source.startswith("figure:")} == {
        ("RESULT_OF", "policy:三明医改")
    }


@pytest.mark.parametrize(
    ("text", "kind", "measure", "value", "unit", "date"),
    [
        ("2023年，三明市地区生产总值同比增长8.2%。", "rise", "地区生产总值", "8.2", "%", "2023"),
        ("去年三明市恩格尔消费支出下降三成。", "fall", "恩格尔消费支出", "30", "%", "2023"),
        ("三明市去年建成保障性住房3.5万套。", "output", "建成保障性住房", "35000", "套", "2023"),
        ("目前，三明市森林覆盖率达到百分之七十八。", "level", "森林覆盖率", "78", "%", "2024-05-01"),
        ("2022年，三明市新建12个社区食堂。", "output", "新建社区食堂", "12", "个", "2022"),
        ("2023年，三明市一般公共预算收入116.05亿元。", "level", "一般公共预算收入", "11605000000", "元", "2023"),
    ],
)
def test_figures_say_what_is_counted_and_when(
    text: str, kind: str, measure: str, value: str, unit: str, date: str
) -> None:
    figure, ends = one(text)
    said = figure.properties
    assert (figure.kind, said["measure"], said["value"], said["unit"], said["date"]) == (
        kind, measure, value, unit, date,
    )  # fmt: skip
    assert ends == {"MEASURED_IN": "三明市"}


@pytest.mark.parametrize(("printed", "bound"), [("超", "over"), ("约", "about"), ("不足", "under")])
def test_figures_keep_about_over_and_under(printed: str, bound: str) -> None:
    figure, _ = one(f"2023年，三明市粮食产量{printed}95万吨。")
    assert (figure.properties["value"], figure.properties["bound"]) == ("950000", bound)


def test_figures_target_of_a_paper_is_planned_where_it_is_measured() -> None:
    found = read("《三明市养老服务条例》提出，到2030年，三明市养老床位达到3万张。")
    edges = {r.type: r.modality for r in found.relations if r.source.startswith("figure:")}
    assert edges == {"TARGET_OF": "done", "MEASURED_IN": "planned"}


def test_figures_who_reports() -> None:
    _, ends = one("三明市统计局发布的数据显示，2023年三明市常住人口244万人。")
    assert ends == {"MEASURED_IN": "三明市", "REPORTED_BY": "三明市统计局"}


def test_figures_id_is_made_of_what_is_said() -> None:
    first, _ = one("2023年，三明市常住人口244万人。")
    second, _ = one("据介绍，2023年，三明市常住人口达244万人。")
    assert first.id == second.id == "figure:常住人口=2440000人@place:350400/2023"


@pytest.mark.parametrize(
    "text",
    [
        "2023年，全国城镇化率达到66.16%。",
        "2023年，三明市某公司营业收入达到3亿元。",
        "三明市36个重点景区接待游客36.82万人次。",
        "对三明市涉农贷款增长超过15%的部分，给予奖励。",
        "销售商品房2套以上的，处以罚款。",
        "三明市与龙岩市相比，人均收入高于后者。",
        "三明市排名第374位。",
        "三明市2023年8月15日召开会议。",
    ],
)
def test_figures_none_without_a_clear_measure_and_subject(text: str) -> None:
    assert not figures(read(text))


def test_figures_change_no_other_relation() -> None:
    text = "2023年，三明市人民政府印发《三明市养老服务办法》，建成养老床位3万张。"
    assert ("ISSUED", "policy:三明市养老服务办法") in {(r.type, r.target) for r in read(text).relations}


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_figures_values_are_plain_decimals(value: Decimal) -> None:
    assert Decimal(plain(value)) == value
    assert "E" not in plain(value)


def modality(text: str, date: str = "2025-06-12") -> str:
    (found,) = {r.modality for r in read(text, date).relations if r.type == "MEASURED_IN"}
    return found


def test_a_measure_that_says_itself_that_it_is_meant_is_planned() -> None:
    assert modality("三明市全年水利工程计划投资30亿元。") == "planned"


def test_a_span_of_months_is_no_term_and_what_is_completed_is_no_plan() -> None:
    assert modality("今年前五个月，三明市家电消费超90亿元。") == "done"
    assert modality("三明市今年将莲子种植面积增加到了5万亩。") == "done"
    assert modality("三明市因灾生活困难需救助人口达3.1万人。") == "done"


def test_figures_of_several_places_together_are_no_figure_of_the_last() -> None:
    assert not figures(read("沪苏浙皖三省一市常住人口达2.3亿人。"))
    assert len(figures(read("福建全省地区生产总值达5.8万亿元。"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "面向“一带一路”国家出口总值年均增长8%。",  # of the countries' trade, cut from its name
        "三明石化乙烯产量同比增加5%。",  # a firm's
        "三明市机场可满足年旅客吞吐量200万人次。",
    ],
)
def test_no_measure_begins_inside_a_name_or_is_only_possible(text: str) -> None:
    assert not figures(read(text))


def test_a_measure_ends_before_what_is_counted_next() -> None:
    figure, _ = one("三明市集中开工20个重大项目总投资30亿元。")
    assert figure.properties["measure"] == "开工重大项目"


def test_what_is_brought_somewhere_is_no_plan() -> None:
    assert modality("今年三明市将文艺节目送到基层，惠及群众1.3万人次。") == "done"
