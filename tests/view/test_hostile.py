"""Whatever a text holds, the page only ever shows it: with its policy, and with the policy taken out."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.components import WatchedPage
from tests.view.hostile import TITLE, node_id
from tests.view.payloads import PAYLOADS
from tests.view.small import opened, search

# Nothing of ours: elements that run or fetch, handlers as attributes, links to anywhere but the web.
FOREIGN = (
    "iframe, object, embed, form, base, img, video, audio, math, marquee, foreignObject, animate, "
    "[onload], [onerror], [onclick], [onfocus], [onmouseover], [ontoggle], [style*=javascript], "
    "a[href]:not([href^='http']):not([href^='#']):not([href^='blob:'])"
)
# Opens each node by its address, then every relation with its sentences, and brings the mouse on all that is there.
# Gives for each node its name as it is shown, and how many foreign elements the page holds.
READ_ALL = """async ([ids, foreign]) => {
  const drawer = document.getElementById("drawer");
  const until = async (holds) => {
    for (const end = Date.now() + 30_000; !holds(); await new Promise((done) => setTimeout(done))) {
      if (Date.now() > end) throw new Error("not shown: " + location.hash);
    }
  };
  const shown = [];
  for (const id of ids) {
    const turned = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = new URLSearchParams({ node: id });
    await turned;
    await until(() => drawer.querySelector("article h2")?.checkVisibility());
    const proofs = drawer.querySelectorAll(".proof");
    for (const proof of proofs) proof.click();
    await until(() => proofs.length && drawer.querySelectorAll("blockquote").length >= proofs.length);
    for (const element of drawer.querySelectorAll("*")) element.dispatchEvent(new MouseEvent("mouseover"));
    shown.push([drawer.querySelector("h2").textContent, document.querySelectorAll(foreign).length]);
  }
  return shown;
}"""
VIEWS = ("near", "map", "time", "table", "picture")


@pytest.fixture(params=["with its policy", "without"])
def page(request: pytest.FixtureRequest, hostile_file: Path, tmp_path: Path, chromium_page: WatchedPage) -> Page:
    """Without the policy, whatever became markup would run; with it, the browser would complain."""
    policy = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
    if request.param == "with its policy":
        return opened(chromium_page, hostile_file)
    whole = hostile_file.read_text("utf-8")
    assert policy.search(whole)
    (tmp_path / "a.html").write_text(policy.sub("", whole), "utf-8")
    return opened(chromium_page, tmp_path / "a.html")


def test_at_least_a_hundred_texts_are_tried() -> None:
    assert len(set(PAYLOADS)) >= 100


def test_hostile_text_is_only_ever_read(page: Page) -> None:
    scripts = page.locator("script").count()
    assert page.title() == TITLE
    ids = [node_id(i).replace("\ud800", "?") for i in range(len(PAYLOADS))]
    shown = page.evaluate(READ_ALL, [ids, FOREIGN])
    assert shown == [[payload.replace("\ud800", "?"), 0] for payload in PAYLOADS]
    page.wait_for_timeout(500)  # what loads by itself fails by then, and would run
    assert page.locator("script").count() == scripts
    assert page.evaluate("window.hit") is None


def test_hostile_text_in_every_view(page: Page) -> None:
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


@pytest.mark.parametrize(
    "payload", ["<img src=x onerror=window.hit=1>", "javascript:window.hit=1", "__proto__", "%E0%A4%A"]
)
def test_hostile_address_is_passed_over(payload: str, small_file: Path, chromium_page: WatchedPage) -> None:
    keys = ("node", "edge", "path-from", "path-to", "view", "language", "range", "place", "near", "no-types", "sort")
    page = opened(chromium_page, small_file, "#path=1&" + "&".join(f"{key}={payload}" for key in keys))
    expect(page.locator("#picture")).to_be_visible()
    assert page.locator(FOREIGN).count() == 0
    assert page.evaluate("window.hit") is None
