"""Two fingers on the picture, the map and the time view: all three follow the hand in the same way."""

import pytest
from playwright.sync_api import Page

from tests.view.small import opened_anew

CANVAS = {"picture": "#picture", "map": "#map > canvas", "time": "#time-canvas"}
LOOK = "canvas => document.querySelector(canvas).toDataURL()"


@pytest.fixture(params=CANVAS)
def canvas(request: pytest.FixtureRequest, atlas: Page) -> str:
    view: str = request.param
    opened_anew(atlas, f"#view={view}")
    atlas.wait_for_selector(CANVAS[view])
    atlas.wait_for_timeout(400)
    return CANVAS[view]


def pinch(page: Page, canvas: str, before: float, after: float) -> None:
    """Two fingers move from `before` pixels apart to `after`, about the middle."""
    box = page.locator(canvas).bounding_box()
    assert box
    hand = page.context.new_cdp_session(page)
    for kind, gap in (("touchStart", before), ("touchMove", after), ("touchEnd", None)):
        xs = [] if gap is None else [box["x"] + (box["width"] + side * gap) / 2 for side in (-1, 1)]
        points = [{"x": x, "y": box["y"] + box["height"] / 2, "id": i} for i, x in enumerate(xs)]
        hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    hand.detach()
    page.wait_for_timeout(400)  # until the picture rests


def test_fingers_that_part_come_nearer_and_back_again(atlas: Page, canvas: str) -> None:
    before = atlas.evaluate(LOOK, canvas)
    pinch(atlas, canvas, 100, 200)
    nearer = atlas.evaluate(LOOK, canvas)
    assert nearer != before
    pinch(atlas, canvas, 200, 100)
    assert atlas.evaluate(LOOK, canvas) != nearer
