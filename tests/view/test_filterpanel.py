"""The filters where the window is too narrow for their column: a button opens them over the stage."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.components import WatchedPage
from tests.view.barriers import barriers
from tests.view.small import opened

PHONE, TABLET = {"width": 420, "height": 900}, {"width": 800, "height": 900}


@pytest.fixture(params=[PHONE, TABLET], ids=["420", "800"])
def narrow(request: pytest.FixtureRequest, small_file: Path, chromium_page: WatchedPage) -> Page:
    chromium_page.page.set_viewport_size(request.param)
    return opened(chromium_page, small_file, "#language=en")


def opener(page: Page) -> Locator:
    return page.locator("#filters-button")


def test_button_opens_the_filters_over_the_stage(narrow: Page) -> None:
    expect(narrow.locator("#filters")).to_be_hidden()
    opener(narrow).click()
    expect(narrow.locator("#filters")).to_be_visible()
    expect(opener(narrow)).to_have_attribute("aria-expanded", "true")
    narrow.locator("#filter-relations label", has_text="holds post").click()
    expect(narrow.locator("#filtered span")).to_have_text("without holds post")
    opener(narrow).click()
    expect(narrow.locator("#filters")).to_be_hidden()
    expect(narrow.locator("#status")).to_contain_text("2 relations")


def test_keyboard_goes_in_and_escape_leads_back(narrow: Page) -> None:
    opener(narrow).press("Enter")
    narrow.keyboard.press("Tab")
    assert narrow.evaluate("document.activeElement.closest('#filters') !== null")
    narrow.keyboard.press("Space")
    expect(narrow.locator("#filters")).to_be_visible()
    narrow.keyboard.press("Escape")
    expect(narrow.locator("#filters")).to_be_hidden()
    expect(opener(narrow)).to_be_focused()


def test_escape_closes_an_open_list_first(narrow: Page) -> None:
    opener(narrow).click()
    narrow.locator("#place").fill("清")
    expect(narrow.locator("#place-hits [role=option]")).to_have_count(1)
    narrow.keyboard.press("Escape")
    expect(narrow.locator("#place-hits")).to_be_hidden()
    expect(narrow.locator("#filters")).to_be_visible()


def test_nothing_behind_the_panel_has_the_focus(narrow: Page) -> None:
    opener(narrow).click()
    narrow.locator("#picture").focus()
    expect(narrow.locator("#filters")).to_be_hidden()


def test_all_views_are_within_reach(narrow: Page) -> None:
    width = narrow.evaluate("innerWidth")
    for language in ("en", "zh"):
        for button in narrow.locator("#tools button:visible, #tools summary, #filters-button").all():
            box = button.bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width, (language, button.inner_text())
        narrow.locator("#tools > button").last.click()
    for view in ("near", "map", "time", "table"):
        narrow.locator(".views button").nth(["picture", "near", "map", "time", "table"].index(view)).click()
        expect(narrow.locator("#" + view)).to_be_visible()


def test_open_panel_has_no_barriers(narrow: Page) -> None:
    opener(narrow).click()
    assert barriers(narrow) == []


def test_wide_window_has_the_column_and_no_button(narrow: Page) -> None:
    opener(narrow).click()
    narrow.set_viewport_size({"width": 1440, "height": 900})
    expect(opener(narrow)).to_be_hidden()
    expect(narrow.locator("#filters")).to_be_visible()
    narrow.set_viewport_size({"width": 800, "height": 900})
    expect(narrow.locator("#filters")).to_be_hidden()
