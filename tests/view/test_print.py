"""The printed page, as Chromium makes it."""

import io
import re

import pypdfium2
from playwright.sync_api import Page, expect

from tests.view.small import SENTENCE, choose


def printed(page: Page) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
    return re.sub(r"\s", "", "".join(sheet.get_textpage().get_text_range() for sheet in document))


def test_print_holds_title_filters_picture_drawer_address_and_day(viewer: Page) -> None:
    viewer.locator("#filter-relations label", has_text="施行于").first.click()
    choose(viewer, "王建国")
    viewer.evaluate("window.print = () => (window.asked = true)")
    viewer.locator("#tools .menu summary").click()
    viewer.locator("#tools .menu").get_by_role("button", name="打印").click()
    viewer.wait_for_function("window.asked")
    expect(viewer.locator("#drawer blockquote")).to_have_count(1)
    text = printed(viewer)
    assert text.startswith("云川医改")
    assert "施行于" in text  # the filter in words
    assert "云川市医疗保障局局长王建国介绍了情况。" in text
    assert "人物1" in text  # the picture's legend
    assert re.search(r"打印于\d{4}-\d\d-\d\dfile:.*#node=person", text)
    assert "由此找路径" not in text
    assert viewer.locator("#printed-picture, #printed-foot").count() == 0


def test_print_of_the_table(viewer: Page) -> None:
    viewer.locator("#tools .views button", has_text="表").click()
    text = printed(viewer)
    assert "云川市医疗保障局" in text
    assert "下一页" not in text
    assert SENTENCE not in text


def test_print_is_light_in_the_dark(viewer: Page) -> None:
    viewer.emulate_media(color_scheme="dark", media="print")
    assert viewer.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    viewer.emulate_media(color_scheme="dark", media="screen")
