"""The tables in a real Chromium: order, pages, figures, the keyboard, and the address that brings them back."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.components import WatchedPage
from tests.view.small import opened
from zhengtu_graph.model import Edge, Graph, Node
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import write_html

PLACE = Node("place:1", "Place", "云川市", "prefecture")
BIG = {"measure": "财政投入", "value": "320000000", "unit": "元", "date": "2023"}
LESS = {"measure": "新增床位", "value": "9000", "unit": "张", "bound": "over"}
FIGURES = Graph(
    nodes=(
        Node("figure:a", "Figure", "财政投入3.2亿元", "level", (), BIG, 1),
        Node("figure:b", "Figure", "新增床位超9000张", "output", (), LESS, 2),
        PLACE,
        *(Node(f"place:{i}", "Place", f"第{i}村", "village") for i in range(100, 350)),
    ),
    edges=(
        Edge("e1", "MEASURED_IN", "figure:a", "place:1"),
        Edge("e2", "MEASURED_IN", "figure:b", "place:1"),
        *(Edge(f"p{i}", "PART_OF", f"place:{i}", "place:1", origin="gazetteer") for i in range(100, 350)),
    ),
)


@pytest.fixture(scope="module")
def figure_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("view") / "figures.html"
    write_html(FIGURES, path, schema=load_schema())
    return path


def table(watched: WatchedPage, path: Path, rest: str = "") -> Page:
    page = opened(watched, path, "#view=table" + rest)
    expect(page.locator("#table table")).to_be_visible()
    return page


def test_figures_have_columns_of_their_own_and_sort_by_their_number(
    figure_file: Path, chromium_page: WatchedPage
) -> None:
    page = table(chromium_page, figure_file)
    page.locator(".tabs button", has_text="数据").click()
    cells = page.locator("#table tbody tr", has_text="财政投入").locator("td")
    assert cells.all_inner_texts() == ["财政投入", "云川市", "3.2亿元", "元", "", "2023", "1"]
    page.locator("th button", has_text="数值").click()
    expect(page.locator("#table tbody tr").first).to_contain_text("超9000张")
    page.locator("th button", has_text="数值").click()
    expect(page.locator("#table tbody tr").first).to_contain_text("3.2亿元")


def test_pages_turn_by_keyboard_and_keep_the_focus(figure_file: Path, chromium_page: WatchedPage) -> None:
    page = table(chromium_page, figure_file)
    expect(page.locator(".pager [role=status]")).to_have_text("第 1–100 行，共 253 行")
    page.get_by_role("button", name="下一页").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".pager [role=status]")).to_have_text("第 101–200 行，共 253 行")
    expect(page.get_by_role("button", name="下一页")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#table tbody tr")).to_have_count(53)
    expect(page.get_by_role("button", name="下一页")).to_be_disabled()


def test_address_brings_tab_order_and_page_back(figure_file: Path, chromium_page: WatchedPage) -> None:
    page = table(chromium_page, figure_file)
    page.locator("th button", has_text="名称").press("Enter")
    expect(page.locator("th button", has_text="名称")).to_be_focused()
    page.get_by_role("button", name="下一页").click()
    first = page.locator("#table tbody tr").first.inner_text()
    page.wait_for_function("location.hash.includes('table=')")
    page.reload()
    expect(page.locator("#table tbody tr").first).to_have_text(first.replace("\t", ""))
    expect(page.locator("th").first).to_have_attribute("aria-sort", "ascending")


def test_filters_shorten_the_table(figure_file: Path, chromium_page: WatchedPage) -> None:
    page = table(chromium_page, figure_file, "&table=nodes,2,-1,1")
    expect(page.locator("#table tbody tr")).to_have_count(53)
    page.locator("#filter-relations label", has_text="属于").first.click()
    expect(page.locator("#table tbody tr")).to_have_count(3)
