"""Whatever a text holds, the page only ever shows it: with its policy, and with the policy taken out."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.components import WatchedPage
from tests.view.hostile import hostile_graph, node_id
from tests.view.payloads import PAYLOADS
from tests.view.small import opened, search
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import write_html

TITLE = "</title><script>window.hit=1</script>"
# Nothing of ours: elements that run or fetch, handlers as attributes, links to anywhere but the web.
FOREIGN = (
    "iframe, object, embed, form, base, img, video, audio, math, marquee, foreignObject, animate, "
    "[onload], [onerror], [onclick], [onfocus], [onmouseover], [ontoggle], [style*=javascript], "
    "a[href]:not([href^='http']):not([href^='#']):not([href^='blob:'])"
)
VIEWS = ("near", "map", "time", "table", "picture")


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("hostile") / "a.html"
    write_html(hostile_graph(), path, schema=load_schema(), title=TITLE)
    return path.read_text("utf-8")


@pytest.fixture(params=["with its policy", "without"])
def page(request: pytest.FixtureRequest, hostile_page: str, tmp_path: Path, chromium_page: WatchedPage) -> Page:
    """Without the policy, whatever became markup would run; with it, the browser would complain."""
    policy = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
    assert policy.search(hostile_page)
    path = tmp_path / "a.html"
    path.write_text(hostile_page if request.param == "with its policy" else policy.sub("", hostile_page), "utf-8")
    return opened(chromium_page, path)


def test_at_least_a_hundred_texts_are_tried() -> None:
    assert len(set(PAYLOADS)) >= 100


def test_hostile_text_is_only_ever_read(page: Page, chromium_page: WatchedPage) -> None:
    scripts = page.locator("script").count()
    assert page.title() == TITLE
    for i in range(len(PAYLOADS)):
        choose(page, node_id(i).replace("\ud800", "?"))
        expect(page.locator("#drawer article")).to_be_visible()
        for proof in page.locator("#drawer .proof").all():
            proof.click()
        expect(page.locator("#drawer blockquote").first).to_be_visible()
        assert page.locator(FOREIGN).count() == 0
    assert page.locator("script").count() == scripts
    assert page.evaluate("window.hit") is None
    assert chromium_page.errors == []
    assert chromium_page.requests == []


def test_hostile_text_in_every_view(page: Page, chromium_page: WatchedPage) -> None:
    for view in VIEWS:
        page.locator("#tools .views button").nth(("picture", "near", "map", "time", "table").index(view)).click()
        expect(page.locator(f"#{view}")).to_be_visible()
        page.wait_for_timeout(300)
        assert page.locator(FOREIGN).count() == 0
    for typed in ("<script", "javascript:", "=cmd", "__proto__", "constructor"):
        page.locator("#search").fill("")
        search(page, typed)
        assert page.locator(FOREIGN).count() == 0
    assert page.evaluate("window.hit") is None
    assert chromium_page.errors == []
    assert chromium_page.requests == []


@pytest.mark.parametrize(
    "payload", ["<img src=x onerror=window.hit=1>", "javascript:window.hit=1", "__proto__", "%E0%A4%A"]
)
def test_hostile_address_is_passed_over(payload: str, small_file: Path, chromium_page: WatchedPage) -> None:
    keys = ("node", "edge", "path-from", "path-to", "view", "language", "range", "place", "near", "no-types", "sort")
    page = opened(chromium_page, small_file, "#path=1&" + "&".join(f"{key}={payload}" for key in keys))
    expect(page.locator("#picture")).to_be_visible()
    assert page.locator(FOREIGN).count() == 0
    assert page.evaluate("window.hit") is None
    assert chromium_page.errors == []
    assert chromium_page.requests == []


def choose(page: Page, id_: str) -> None:
    page.evaluate("id => { location.hash = new URLSearchParams({ node: id }) }", id_)
