"""The legend and filters, used as a reader uses them."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.components import WatchedPage
from tests.view.small import SMALL, opened, opened_anew
from zhengtu_graph.model import Article
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import write_html


def row(page: Page, section: str, name: str) -> Locator:
    return page.locator(f"#filter-{section} .row", has_text=name).first


def status(page: Page) -> Locator:
    return page.locator("#status")


def test_what_has_no_relation_is_hidden_and_said(viewer: Page) -> None:
    expect(status(viewer)).to_have_text("显示 4 个实体、3 条关系，另有 1 个没有关系")
    expect(row(viewer, "types", "地方").locator(".count")).to_have_text("1 / 2")
    viewer.locator("#lone").click()
    expect(status(viewer)).to_have_text("显示 5 个实体、3 条关系")
    expect(row(viewer, "types", "地方").locator(".count")).to_have_text("2")
    assert "lone=1" in viewer.evaluate("location.hash")


def test_counts_follow_the_filters(viewer: Page) -> None:
    row(viewer, "types", "人物").locator("label").click()
    expect(row(viewer, "relations", "任职").locator(".count")).to_have_text("0 / 1")
    expect(row(viewer, "modality", "已实施").locator(".count")).to_have_text("1 / 2")
    expect(row(viewer, "sources_", "云川日报").locator(".count")).to_have_text("1 / 2")


def test_double_click_leaves_one_relation_and_again_all(viewer: Page) -> None:
    label = row(viewer, "relations", "任职").locator("label")
    label.dblclick()
    expect(status(viewer)).to_contain_text("显示 2 个实体、1 条关系")
    expect(viewer.locator("#filtered span")).to_have_text("只看任职")
    label.dblclick()
    expect(status(viewer)).to_contain_text("显示 4 个实体、3 条关系")


def test_only_button_is_reached_by_keyboard(viewer: Page) -> None:
    viewer.locator("#filter-modality input").last.focus()
    viewer.keyboard.press("Tab")
    viewer.keyboard.press("Enter")
    expect(status(viewer)).to_contain_text("1 条关系")
    expect(row(viewer, "modality", "计划").locator("input")).to_be_checked()


def test_sources_of_a_relation_filter_before_any_sentence_is_read(viewer: Page) -> None:
    row(viewer, "sources_", "清溪晚报").hover()
    row(viewer, "sources_", "清溪晚报").locator(".only").click()
    expect(status(viewer)).to_contain_text("显示 2 个实体、1 条关系")
    expect(viewer.locator("#filtered span")).to_contain_text("只看清溪晚报")


def test_confidence_says_what_remains_and_what_it_is(viewer: Page) -> None:
    expect(viewer.locator("#filter-sure")).to_contain_text("准确率")
    viewer.locator("#sure").focus()
    viewer.keyboard.press("End")
    expect(viewer.locator("#filter-sure output")).to_have_text("≥ 100%，余 0 条")
    viewer.keyboard.press("ArrowLeft")
    expect(viewer.locator("#filter-sure output")).to_have_text("≥ 99%，余 1 条")
    expect(status(viewer)).to_contain_text("1 条关系")


def test_one_line_says_what_is_filtered_and_a_button_ends_it(viewer: Page) -> None:
    expect(viewer.locator("#filtered")).to_contain_text("未加筛选")
    expect(viewer.locator("#clear-filters")).to_be_hidden()
    row(viewer, "types", "人物").locator("label").click()
    viewer.locator("#sure").fill("95")
    expect(viewer.locator("#filtered span")).to_have_text("不看人物 · 可信度 ≥ 95%")
    viewer.locator("#clear-filters").click()
    expect(status(viewer)).to_contain_text("显示 4 个实体、3 条关系")
    expect(viewer.locator("#filtered")).to_contain_text("未加筛选")


def test_filters_are_kept_in_the_address(viewer: Page) -> None:
    row(viewer, "sources_", "清溪晚报").hover()
    row(viewer, "sources_", "清溪晚报").locator(".only").click()
    viewer.locator("#sure").fill("40")
    row(viewer, "origins", "文章").hover()
    viewer.wait_for_timeout(500)
    fragment = viewer.evaluate("location.hash")
    page = opened_anew(viewer, fragment)
    expect(page.locator("#status")).to_contain_text("显示 2 个实体、1 条关系")
    expect(page.locator("#filtered span")).to_contain_text("只看清溪晚报")


def test_relations_stand_under_their_families(viewer: Page) -> None:
    assert viewer.locator("#filter-relations h3").all_inner_texts() == ["任职", "文件", "推行"]
    strokes = viewer.locator("#filter-relations .swatch line").evaluate_all(
        "all => all.map(x => x.getAttribute('stroke'))"
    )
    assert len(set(strokes)) == 3


@pytest.fixture(scope="module")
def papers_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each sentence of the small graph stands in a paper of its own, of many."""
    path = tmp_path_factory.mktemp("papers") / "a.html"
    papers = tuple(Article(f"article:p{i}", f"p{i}.txt", None, "news", "", publisher=f"第{i}报") for i in range(20))
    sentences = tuple(replace(SMALL.evidence[0], id=f"p{i}", article=f"article:p{i}") for i in range(20))
    first = replace(SMALL.edges[0], evidence=("s1", *(f"p{i}" for i in range(20))))
    graph = replace(
        SMALL,
        articles=SMALL.articles + papers,
        evidence=SMALL.evidence + sentences,
        edges=(first, *SMALL.edges[1:]),
    )
    write_html(graph, path, schema=load_schema())
    return path


def test_many_sources_are_searched(papers_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, papers_file)
    page.locator("#publisher-search").fill("第7报")
    expect(page.locator(".publishers .row")).to_have_count(1)
    page.locator(".publishers .row").hover()
    page.locator(".publishers .only").click()
    expect(page.locator("#status")).to_contain_text("显示 2 个实体、1 条关系")


def test_relation_without_a_family_stands_under_other(tmp_path: Path, chromium_page: WatchedPage) -> None:
    schema = load_schema()
    alone = {"APPLIED_IN": replace(schema.relations["APPLIED_IN"], family=None)}
    write_html(SMALL, tmp_path / "a.html", schema=replace(schema, relations={**schema.relations, **alone}))
    page = opened(chromium_page, tmp_path / "a.html")
    expect(page.locator("#filter-relations h3")).to_have_text(["任职", "文件", "其他"])
    expect(page.locator("#filter-relations h3:has-text('其他') + ul")).to_contain_text("施行于")
