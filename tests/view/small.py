"""A small graph whose every row the tests know, and what a reader does on its page."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.components import WatchedPage
from zhengtu_graph.model import Article, Edge, Evidence, Graph, Node

SENTENCE = "云川市医疗保障局印发《云川医改实施方案》，云川市医疗保障局负责人作了说明。"
OLD, NEW = "2020-03-04", "2022-05-06"
BUREAU, REFORM = "agency:云川市医疗保障局", "policy:云川医改"
SMALL = Graph(
    articles=(
        Article(
            "article:a", "pages/a.txt", "云川医改见效", "news", SENTENCE, authors=("甲一", "乙二", "丙三", "丁四"),
            publisher="云川日报", date="2020-03-04",
        ),
        Article(
            "article:b", "pages/b.html", "清溪推开医改", "news", "", publisher="清溪晚报", date="2022-05-06",
            address="https://example.org/b.html",
        ),
    ),
    nodes=(
        Node(BUREAU, "Agency", "云川市医疗保障局", "government", ("云川医保局",), {}, 1, OLD, OLD),
        Node("person:王建国", "Person", "王建国", None, (), {}, 1, OLD, OLD),
        Node("place:清溪县", "Place", "清溪县", "county", (), {"code": "999999"}, 1, NEW, NEW),
        Node("place:远山镇", "Place", "远山镇", "township", (), {}, 1, NEW, NEW),
        Node(REFORM, "Policy", "云川医改实施方案", "plan", ("云川医改",), {}, 2, OLD, NEW),
    ),
    edges=(
        Edge("e1", "ISSUED", BUREAU, REFORM, {}, "done", 0.97, ("s1",), 1, OLD, OLD),
        Edge("e2", "APPLIED_IN", REFORM, "place:清溪县", {"stage": "rollout"}, "planned", 0.9, ("s2",), 1, NEW, NEW),
        Edge("e3", "HOLDS_POST", "person:王建国", BUREAU, {"title": "局长"}, "done", 0.99, ("s3",), 1, OLD, OLD),
    ),
    evidence=(
        Evidence("s1", "article:a", SENTENCE, 0, len(SENTENCE), 0, len(SENTENCE), "issued"),
        Evidence("s2", "article:b", "清溪县将推开云川医改。", 0, 11, 0, 11, "applied"),
        Evidence("s3", "article:a", "云川市医疗保障局局长王建国介绍了情况。", 40, 60, 40, 60, "post"),
    ),
    mentions=(("agency:云川市医疗保障局", "article:a", 2), ("policy:云川医改", "article:b", 1)),
)  # fmt: skip


def opened(watched: WatchedPage, path: Path, fragment: str = "") -> Page:
    watched.page.goto(path.as_uri() + fragment)
    watched.page.wait_for_selector("html[data-ready]")
    return watched.page


def opened_anew(page: Page, fragment: str) -> Page:
    """The same file, opened by a link as if it had never been open."""
    address = page.url.partition("#")[0]
    page.goto("about:blank")
    page.goto(address + fragment)
    page.wait_for_selector("html[data-ready]")
    return page


def search(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.wait_for_selector("#hits [role=option]")


def choose(page: Page, name: str) -> None:
    search(page, name)
    page.keyboard.press("Enter")
    expect(page.locator("#drawer h2.name")).to_have_text(name)


# Resolves when physics is over and nothing on the neighbourhood's stage has moved for some frames.
RESTS = """() => new Promise((rests) => {
  let [before, frames] = ["", 0];
  const look = () => {
    const { network } = document.getElementById("near-net");
    const still = network && document.getElementById("near").dataset.still === "true";
    const now = still ? JSON.stringify([network.getPositions(), network.getViewPosition(), network.getScale()]) : "";
    frames = now && now === before ? frames + 1 : 0;
    before = now;
    if (frames > 5) rests();
    else requestAnimationFrame(look);
  };
  look();
})"""


def at_rest(page: Page) -> None:
    """Wait until the neighbourhood stands still, and has glided to where all of it is seen."""
    page.wait_for_timeout(100)
    page.evaluate(RESTS)


def painted(page: Page) -> int:
    """How many pixels of the picture are not empty."""
    count = page.evaluate(
        """() => { const c = document.getElementById("picture");
        const d = c.getContext("2d").getImageData(0, 0, c.width, c.height).data;
        let n = 0; for (let i = 3; i < d.length; i += 4) n += d[i] > 0; return n; }"""
    )
    assert isinstance(count, int)
    return count


def click_node(page: Page, name: str) -> None:
    """Click the node on the picture, which a search has brought to its middle."""
    choose(page, name)
    page.locator("#drawer .close").click()
    expect(page.locator("#drawer h2.name")).to_have_count(0)
    page.wait_for_timeout(500)  # the glide takes a third of a second
    box = page.locator("#picture").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
