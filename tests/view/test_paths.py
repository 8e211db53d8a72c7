"""Paths between two entities: their steps, other ways that are as short, and the row on the stage."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.components import WatchedPage
from tests.view.small import at_rest, opened, opened_anew
from zhengtu_graph.model import Article, Edge, Evidence, Graph, Node
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import write_html

LINK = "#path=1&path-from=a&path-to=z"
DRAWN = 'document.getElementById("near-net").network.body.nodeIndices'
SPOT = """i => { const box = document.getElementById("near-net"); const { left, top } = box.getBoundingClientRect();
  const { x, y } = box.network.canvasToDOM(box.network.getPosition(i)); return [left + x, top + y]; }"""


def seven_ways() -> Graph:
    """From a to z there are seven ways over one place each; the first is a hub, the last has a second relation to a."""
    ends = [Node("a", "Policy", "甲方案", "plan"), Node("z", "Policy", "末方案", "plan")]
    between = [Node(f"m{i}", "Place", f"第{i}县", "county") for i in range(7)]
    others = [Node(f"o{i}", "Policy", f"旁案{i}", "plan") for i in range(9)]
    edges = [
        *(Edge(f"e{end.id}{m.id}", "APPLIED_IN", end.id, m.id, count=1) for end in ends for m in between),
        *(Edge(f"o{o.id}", "APPLIED_IN", o.id, "m0") for o in others),
        Edge("twice", "APPLIED_IN", "a", "m6", {"stage": "pilot"}, evidence=("s",), count=5),
    ]
    article = Article("article:a", "a.txt", "甲方案试点", "news", "")
    said = Evidence("s", "article:a", "甲方案在第6县试点。", 0, 10, 0, 10, "applied")
    return Graph((article,), (*ends, *between, *others), tuple(edges), (said,))


@pytest.fixture(scope="module")
def ways_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ways") / "ways.html"
    write_html(seven_ways(), path, schema=load_schema())
    return path


@pytest.fixture
def page(ways_file: Path, chromium_page: WatchedPage) -> Page:
    return opened(chromium_page, ways_file, LINK)


def stops(page: Page) -> list[str]:
    return page.locator(".steps .stop bdi").all_inner_texts()


def row_of(page: Page) -> list[tuple[float, float]]:
    """Where the stops of the path stand on the screen, from left to right."""
    return sorted(page.evaluate(SPOT, i) for i in page.evaluate(DRAWN))


def test_ways_that_are_as_short_the_least_connected_first(page: Page) -> None:
    expect(page.locator(".ways p")).to_have_text("同样短的有 7 条，这里是其中 5 条：")
    names = page.locator(".ways button").all_inner_texts()
    assert len(names) == 5
    assert "经 第0县" not in names  # the hub
    assert stops(page) == ["甲方案", names[0].removeprefix("经 "), "末方案"]


def test_another_way_is_taken_kept_in_the_address_and_gone_back_from(page: Page) -> None:
    before = stops(page)
    page.locator(".ways button").nth(2).click()
    after = stops(page)
    assert after != before
    expect(page.locator(".ways button").nth(2)).to_be_focused()
    expect(page.locator(".ways button").nth(2)).to_have_attribute("aria-pressed", "true")
    fragment = page.evaluate("location.hash")
    page.go_back()
    assert stops(page) == before
    opened_anew(page, fragment)
    assert stops(page) == after


def test_of_parallel_relations_the_best_attested_is_the_step(ways_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, ways_file, "#path=1&path-from=a&path-to=m6")
    expect(page.locator(".steps blockquote")).to_have_text("甲方案在第6县试点。")
    expect(page.locator(".ways")).to_have_count(0)


def test_way_closed_by_a_filter_gives_place_to_others(page: Page) -> None:
    page.locator(".ways button").nth(4).click()
    page.locator("#filter-relations label", has_text="施行于").click()
    expect(page.locator(".path [role=status]")).to_have_text("在显示的关系里，两者没有连接。")
    page.locator("#filter-relations label", has_text="施行于").click()
    expect(page.locator(".ways button").nth(4)).to_have_attribute("aria-pressed", "true")


def test_row_shows_the_path_from_left_to_right(page: Page) -> None:
    page.locator(".path .actions button", has_text="排成一行看").click()
    at_rest(page)
    expect(page.locator("#near-said")).to_have_text("路径共 2 步")
    row = row_of(page)
    assert len(row) == 3
    assert row[1][0] - row[0][0] == pytest.approx(row[2][0] - row[1][0], abs=1)
    assert max(y for _, y in row) - min(y for _, y in row) < 2


def test_click_on_a_stop_or_a_step_of_the_row_shows_it_in_the_drawer(page: Page) -> None:
    page.locator(".path .actions button", has_text="排成一行看").click()
    at_rest(page)
    spots = row_of(page)
    page.mouse.click(*spots[2])
    expect(page.locator(".steps .here")).to_have_text("末方案")
    page.mouse.click((spots[0][0] * 2 + spots[1][0]) / 3, spots[0][1])
    expect(page.locator(".steps .here .verb")).to_contain_text("施行于")
    page.locator("#near-net").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#near-chosen")).to_contain_text(stops(page)[1])
    page.keyboard.press("Enter")
    at_rest(page)
    expect(page.locator("#drawer h2.name")).to_contain_text("县")
    expect(page.locator("#near-said")).to_contain_text("显示 3 个实体")


def test_path_without_both_ends_says_what_to_do(ways_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, ways_file, "#view=near&path=1&path-from=a")
    at_rest(page)
    expect(page.locator("#near-said")).to_have_text("在右侧选路径的两端。")
    page.locator("#path-to").fill("末方案")
    page.locator("#path-to-hits [role=option]").first.wait_for()
    page.keyboard.press("Enter")
    at_rest(page)
    assert len(page.evaluate(DRAWN)) == 3
