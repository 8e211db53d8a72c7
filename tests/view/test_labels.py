"""No name on the overview covers another, however near the reader looks."""

from pathlib import Path

from playwright.sync_api import Page

from tests.components import WatchedPage
from tests.view.small import opened

# Writes down the box of each text that the page paints on the still picture, anew after each clearing of it.
WATCH = """
const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
window.names = [];
CanvasRenderingContext2D.prototype.clearRect = function (...box) {
  if (!this.canvas.id) window.names = [];
  return clearRect.apply(this, box);
};
CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
  const size = parseFloat(/([\\d.]+)px/.exec(this.font)[1]);
  if (!this.canvas.id) window.names.push([text, x, y - size / 2, this.measureText(text).width, size]);
  return fillText.call(this, text, x, y);
};
"""


def overlaps(page: Page) -> list[tuple[str, str]]:
    names = page.evaluate("window.names")
    assert names
    boxes = [(text, x, y, x + w, y + h) for text, x, y, w, h in names]
    return [
        (a[0], b[0])
        for k, a in enumerate(boxes)
        for b in boxes[k + 1 :]
        if a[1] < b[3] and b[1] < a[3] and a[2] < b[4] and b[2] < a[4]
    ]


def test_names_do_not_overlap_at_any_zoom(large_file: Path, fresh_page: WatchedPage) -> None:
    fresh_page.page.add_init_script(WATCH)
    page = opened(fresh_page, large_file)
    box = page.locator("#picture").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    seen = set()
    for _ in range(5):
        page.wait_for_timeout(700)  # the still picture is painted when the view rests
        assert overlaps(page) == []
        seen.add(len(page.evaluate("window.names")))
        page.mouse.wheel(0, -420)
    assert len(seen) > 1
