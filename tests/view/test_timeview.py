"""The view of what happened when, by mouse and by keyboard."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.components import WatchedPage
from tests.view.small import BUREAU, NEW, OLD, SMALL, choose, opened, opened_anew
from zhengtu_graph.model import Edge, Node
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import write_html

FORUM = Node("meeting:论坛", "Meeting", "云川论坛", "forum", (), {"date": "2021-07-08"}, 1, NEW, NEW)
BEDS = Node("figure:床位", "Figure", "床位300张", "level", (), {"date": "2021"}, 1, OLD, OLD)
DATED = replace(
    SMALL,
    nodes=tuple(sorted((*SMALL.nodes, FORUM, BEDS), key=lambda node: node.id)),
    edges=(
        *SMALL.edges[:2],
        replace(SMALL.edges[2], properties={"title": "局长", "status": "begun", "start_date": "2020-09"}),
        Edge("e4", "HELD_IN", FORUM.id, "place:清溪县", {}, "done", 0.9, ("s2",), 1, NEW, NEW),
        Edge("e5", "MEASURED_IN", BEDS.id, "place:清溪县", {}, "done", 0.9, ("s1",), 1, OLD, OLD),
    ),
    mentions=((BUREAU, "article:a", 2), (FORUM.id, "article:b", 1)),
)
# A point of the picture that tells of `name` when it is pointed at.
FIND = """name => {
  const canvas = document.getElementById("time-canvas");
  const box = canvas.getBoundingClientRect();
  for (let y = box.top + 20; y < box.bottom; y += 9) {
    for (let x = box.left + 20; x < box.right; x += 25) {
      canvas.dispatchEvent(new PointerEvent("pointermove", { clientX: x, clientY: y }));
      if (document.getElementById("time-said").textContent.includes(name)) return [x, y];
    }
  }
  throw new Error("nowhere");
}"""


@pytest.fixture(scope="module")
def dated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("dated") / "a.html"
    write_html(DATED, path, schema=load_schema())
    return path


@pytest.fixture
def time(dated_file: Path, chromium_page: WatchedPage) -> Page:
    page = opened(chromium_page, dated_file)
    page.locator("#tools .views button", has_text="时间").click()
    expect(page.locator("#time-about")).to_contain_text("件有日期的事")
    return page


def walked(page: Page) -> list[str]:
    """What the arrow keys pass, lane by lane."""
    page.locator("#time-canvas").focus()
    page.wait_for_timeout(200)
    said = []
    for lane in range(5):
        page.keyboard.press("ArrowDown" if lane else "ArrowRight")
        for _ in range(4):
            page.keyboard.press("ArrowLeft")
        for _ in range(3):
            words = page.locator("#time-said").inner_text()
            if words not in said:
                said.append(words)
            page.keyboard.press("ArrowRight")
    return said


def test_lanes_hold_what_is_dated_and_say_by_what(time: Page) -> None:
    expect(time.locator("#time-about")).to_contain_text("6 件有日期的事")
    assert walked(time) == [
        "政策 · 2020年3月4日 · 云川医改实施方案 · 文中没有写明日期，取首次见报之日",
        "会议 · 2021年7月8日 · 云川论坛",
        "数据 · 2021年 · 床位300张",
        "任免 · 2020年9月 · 王建国 任命 局长 云川市医疗保障局",
        "文章 · 2020年3月4日 · 云川医改见效",
        "文章 · 2022年5月6日 · 清溪推开医改",
    ]


def test_enter_opens_what_the_keys_have_reached(time: Page) -> None:
    time.locator("#time-canvas").focus()
    time.wait_for_timeout(200)
    time.keyboard.press("ArrowRight")
    time.keyboard.press("ArrowDown")
    expect(time.locator("#time-said")).to_contain_text("云川论坛")
    time.keyboard.press("Enter")
    expect(time.locator("#drawer h2.name")).to_have_text("云川论坛")


def test_chosen_node_leaves_what_is_tied_to_it(time: Page) -> None:
    choose(time, "王建国")
    expect(time.locator("#time-about")).to_contain_text("与王建国有关")
    expect(time.locator("#time-about")).to_contain_text("1 件有日期的事")
    time.locator("#time-about button").click()
    expect(time.locator("#time-about")).to_contain_text("6 件有日期的事")


def test_article_shows_where_it_stands_and_whom_it_names(time: Page) -> None:
    time.locator("#time-canvas").focus()
    time.wait_for_timeout(200)
    for _ in range(6):
        time.keyboard.press("ArrowDown")
    time.keyboard.press("Enter")
    expect(time.locator("#time-card")).to_contain_text("云川医改见效")
    time.locator("#time-card button", has_text="云川市医疗保障局").click()
    expect(time.locator("#drawer h2.name")).to_have_text("云川市医疗保障局")


def test_click_on_a_mark_opens_it(time: Page) -> None:
    x, y = time.evaluate(FIND, "云川论坛")
    time.mouse.move(x, y)
    expect(time.locator("#time-said")).to_contain_text("云川论坛")
    time.mouse.click(x, y)
    expect(time.locator("#drawer h2.name")).to_have_text("云川论坛")


def test_filters_hold_here_and_the_stretch_on_the_screen_filters(time: Page) -> None:
    time.locator("#filter-types .row label", has_text="会议").first.click()
    expect(time.locator("#time-about")).to_contain_text("5 件有日期的事")
    time.locator("#clear-filters").click()
    for _ in range(3):
        time.locator(".timebar button", has_text="+").click()
    time.locator("#time-filter").click()
    expect(time.locator("#filtered span")).to_contain_text("2021年")
    expect(time.locator("#time-about")).to_contain_text("2 件有日期的事")


def test_zoom_and_pan_are_kept_in_the_address(time: Page) -> None:
    box = time.locator("#time-canvas").bounding_box()
    assert box
    before = time.locator("#time-canvas").screenshot()
    time.mouse.move(box["x"] + 200, box["y"] + 100)
    time.mouse.wheel(0, -500)
    time.mouse.down()
    time.mouse.move(box["x"] + 320, box["y"] + 100, steps=4)
    time.mouse.up()
    time.wait_for_timeout(600)
    assert time.locator("#time-canvas").screenshot() != before
    fragment = time.evaluate("location.hash")
    assert "span=" in fragment
    page = opened_anew(time, fragment)
    page.wait_for_timeout(600)
    assert f"#{page.evaluate('location.hash.slice(1)')}" == fragment
    page.locator("#time-canvas").focus()
    page.keyboard.press("0")
    page.wait_for_timeout(600)
    assert "span=" not in page.evaluate("location.hash")


def test_thousands_are_counted_in_bars_that_open_nearer(large_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, large_file, "#view=time")
    page.locator("#time-canvas").focus()
    page.wait_for_timeout(500)
    for _ in range(5):
        page.keyboard.press("ArrowDown")
    expect(page.locator("#time-said")).to_contain_text("件")
    page.keyboard.press("Enter")
    page.wait_for_timeout(600)
    assert "span=" in page.evaluate("location.hash")
