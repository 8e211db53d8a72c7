"""The filter by place, used as a reader uses it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.components import WatchedPage
from tests.view.places import PLACES
from tests.view.small import opened
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import write_html


@pytest.fixture(scope="module")
def places_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("places") / "a.html"
    write_html(PLACES, path, schema=load_schema())
    return path


@pytest.fixture
def page(places_file: Path, chromium_page: WatchedPage) -> Iterator[Page]:
    yield opened(chromium_page, places_file)
    assert chromium_page.errors == []
    assert chromium_page.requests == []


def choose_place(page: Page, text: str) -> None:
    page.locator("#place").fill(text)
    page.wait_for_selector("#place-hits [role=option]")
    page.locator("#place").press("Enter")


def names_in_table(page: Page) -> set[str]:
    page.locator("#tools .views button", has_text="表").click()
    page.wait_for_selector("#table tbody")
    return set(page.locator("#table tbody tr td:first-child").all_inner_texts())


def test_place_with_all_below_and_what_is_tied_to_it(page: Page) -> None:
    choose_place(page, "qingxi")
    expect(page.locator("#filter-places .chip")).to_have_text("清溪市 ×")
    assert names_in_table(page) == {"清溪市", "远山县", "石坡村", "清溪市医疗保障局", "王建国", "云川医改"}


def test_only_places_are_found(page: Page) -> None:
    page.locator("#place").fill("海角")
    expect(page.locator("#place-hits [role=option]")).to_have_count(1)
    page.locator("#place").fill("王建国")
    expect(page.locator("#place-hits")).to_have_text("没有找到")


def test_places_add_up_and_go_with_other_filters(page: Page) -> None:
    choose_place(page, "石坡")
    choose_place(page, "海角")
    page.locator("#filter-types label", has_text="会议").first.click()
    assert names_in_table(page) == {"石坡村", "海角市", "云川医改", "海角水价改革"}
    page.locator("#filter-places .chip", has_text="海角市").click()
    expect(page.locator("#table tbody tr")).to_have_count(2)
    page.locator("#filter-places .reset").click()
    expect(page.locator("#filter-places .chip")).to_have_count(0)
    expect(page.locator("#table tbody tr")).to_have_count(13)


def test_what_contains_the_place_is_left_out(page: Page) -> None:
    choose_place(page, "海角")
    assert "东岭省" not in names_in_table(page)


def test_places_stay_in_the_address(page: Page, places_file: Path, chromium_page: WatchedPage) -> None:
    choose_place(page, "石坡")
    choose_place(page, "海角")
    fragment = page.evaluate("location.hash")
    chromium_page.page.goto("about:blank")
    again = opened(chromium_page, places_file, str(fragment))
    expect(again.locator("#filter-places .chip")).to_have_text(["石坡村 ×", "海角市 ×"])
    expect(again.locator("#status")).to_contain_text("显示 5 个实体")


def test_unknown_place_in_the_address_hides_nothing(page: Page, places_file: Path, chromium_page: WatchedPage) -> None:
    assert page
    chromium_page.page.goto("about:blank")
    again = opened(chromium_page, places_file, "#place=place:无此地")
    expect(again.locator("#status")).to_contain_text("显示 14 个实体")
