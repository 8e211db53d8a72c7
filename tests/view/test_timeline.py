"""The time line in the filters' column: bars, range, window, play."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.components import WatchedPage
from tests.view.small import opened, opened_anew
from tests.view.synthetic import make_graph
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import write_html


@pytest.fixture(scope="module")
def years_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("years") / "a.html"
    write_html(make_graph(150), path, schema=load_schema())
    return path


@pytest.fixture
def years(years_file: Path, chromium_page: WatchedPage) -> Page:
    """Eleven years of articles, by month."""
    return opened(chromium_page, years_file)


def said(page: Page) -> Locator:
    return page.locator("#filter-dates output")


def edges_shown(page: Page) -> int:
    found = re.search(r"、(\d+) 条", page.locator("#status").inner_text())
    assert found
    return int(found[1])


def test_bars_count_articles_and_dated_facts(viewer: Page) -> None:
    expect(viewer.locator("#filter-dates .bars.printed i")).to_have_count(27)  # months
    shares = viewer.locator(".bars.printed i").evaluate_all("all => all.map(x => +x.style.getPropertyValue('--share'))")
    assert [k for k, share in enumerate(shares) if share] == [0, 26]
    expect(said(viewer)).to_have_text("2020年3月 — 2022年5月")


def heights(page: Page, track: str = "printed") -> list[float]:
    found = page.locator(f".bars.{track} i").evaluate_all("all => all.map(x => +x.style.getPropertyValue('--share'))")
    return [float(share) for share in found]


def test_bars_follow_the_other_filters(viewer: Page) -> None:
    """The second article speaks for the relation alone that is switched off."""
    relations = viewer.locator("#filter-relations")
    whole = heights(viewer)
    relations.locator("label", has_text="施行于").click()
    viewer.wait_for_timeout(400)
    assert whole[26] > 0
    assert heights(viewer)[26] == 0
    assert heights(viewer)[0] == 1
    viewer.locator("#clear-filters").click()
    viewer.wait_for_timeout(400)
    assert heights(viewer) == whole


def test_bars_stay_when_the_range_changes(years: Page) -> None:
    years.locator("#filter-relations input").first.click()
    years.wait_for_timeout(400)
    filtered = heights(years)
    years.locator("#date-to").fill("11")
    years.locator("#filter-relations input").nth(1).click()
    years.locator("#filter-relations input").nth(1).click()
    years.wait_for_timeout(400)
    assert heights(years) == filtered
    assert sum(share > 0 for share in filtered) > 12


def test_bars_of_a_filter_in_the_address_are_there_from_the_start(years_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, years_file, "#")
    whole = heights(page)
    page.locator("#filter-types label", has_text="政策").first.click()
    page.wait_for_timeout(400)
    filtered = heights(page)
    assert filtered != whole
    page.reload()
    page.wait_for_selector("html[data-ready=true]")
    page.wait_for_timeout(400)
    assert heights(page) == filtered
    page.locator("#tools > button").last.click()  # in English the column is made anew
    page.wait_for_timeout(400)
    assert heights(page) == filtered


def test_window_is_moved_as_a_whole_by_keys(years: Page) -> None:
    years.locator("#date-to").focus()
    years.keyboard.press("Home")
    for _ in range(11):
        years.keyboard.press("ArrowRight")
    expect(said(years)).to_have_text("2014年1月 — 12月")
    years.locator("#date-window").focus()
    years.keyboard.press("ArrowRight")
    expect(said(years)).to_have_text("2014年2月 — 2015年1月")
    years.keyboard.press("PageUp")
    expect(said(years)).to_have_text("2015年2月 — 2016年1月")
    expect(years.locator("#date-window")).to_have_attribute("aria-valuetext", "2015年2月 — 2016年1月")
    years.keyboard.press("End")
    expect(said(years)).to_have_text("2024年1月 — 12月")


def test_window_is_dragged_as_a_whole(years: Page) -> None:
    years.locator("#date-to").fill("11")
    window = years.locator("#date-window").bounding_box()
    whole = years.locator("#filter-dates .range").bounding_box()
    assert window
    assert whole
    x, y = window["x"] + window["width"] / 2, window["y"] + window["height"] / 2
    years.mouse.move(x, y)
    years.mouse.down()
    years.mouse.move(x + whole["width"] / 2, y, steps=5)
    years.mouse.up()
    years.wait_for_timeout(100)
    found = re.fullmatch(r"(\d+)年(\d+)月 — (?:(\d+)年)?(\d+)月", said(years).inner_text())
    assert found
    first, last = int(found[1]) * 12 + int(found[2]), int(found[3] or found[1]) * 12 + int(found[4])
    assert last - first == 11
    assert abs(first - (2014 * 12 + 1) - 65) <= 8


def test_play_grows_the_range_until_stopped(years: Page) -> None:
    years.locator("#play-speed").select_option("快")
    play = years.locator(".play button")
    play.click()
    expect(play).to_have_text("停止")
    expect(said(years)).to_have_text(re.compile("2014年1月 — (2014年)?[3-9]月"))
    few = edges_shown(years)
    years.wait_for_timeout(1500)
    play.click()
    expect(play).to_have_text("播放")
    stopped = said(years).inner_text()
    assert stopped.startswith("2014年1月 — ")
    assert edges_shown(years) >= few
    years.wait_for_timeout(500)
    assert said(years).inner_text() == stopped


def test_play_moves_a_window_by_space(years: Page) -> None:
    years.locator("#play-mode").select_option("窗口推移")
    years.locator("#play-speed").select_option("快")
    years.locator("#date-to").fill("5")
    years.locator("#date-window").focus()
    years.keyboard.press("Space")
    expect(said(years)).to_have_text(re.compile("2014年[3-6]月 — .*月"))
    years.keyboard.press("Space")
    found = re.fullmatch(r"2014年(\d+)月 — (?:(\d+)年)?(\d+)月", said(years).inner_text())
    assert found
    assert (int(found[2] or 2014) - 2014) * 12 + int(found[3]) - int(found[1]) == 5
    years.wait_for_timeout(500)
    assert "play=move%2C2" in years.evaluate("location.hash")


def test_who_asked_for_less_motion_plays_step_by_step(years_file: Path, chromium_page: WatchedPage) -> None:
    chromium_page.page.emulate_media(reduced_motion="reduce")
    page = opened(chromium_page, years_file)
    play = page.locator(".play button")
    expect(play).to_have_text("下一步")
    play.click()
    expect(said(page)).to_have_text("2014年1月")
    play.click()
    expect(said(page)).to_have_text("2014年1月 — 2月")
    page.wait_for_timeout(800)
    expect(said(page)).to_have_text("2014年1月 — 2月")


def test_range_is_kept_in_the_address(years: Page) -> None:
    years.locator("#date-from").fill("12")
    years.wait_for_timeout(500)
    fragment = years.evaluate("location.hash")
    page = opened_anew(years, fragment)
    expect(said(page)).to_have_text("2015年1月 — 2024年12月")
    expect(page.locator("#filtered span")).to_have_text("2015年1月 — 2024年12月")
