"""The viewer beside pyvis' own page of the same graph, in one run: one table.

python bench/viewer.py [SIZE | GRAPH]…      made-up graphs of SIZE nodes, or graph folders; without any, 200 2000 10000
                                            50000

Both pages draw the same nodes and relations with the same layout. pyvis' is that of its own `Network` as its users make
it, physics off, `cdn_resources="in_line"`; its lists of nodes and edges are filled directly with what `add_node` and
`add_edge` would append, since `add_edge` looks through all nodes and would take hours at the largest size. The page
bears names, types and relations; ours also articles, sentences and all else.

Each page is opened from disk, without network, in a fresh Chromium without GPU that has come to rest, by a process that
is ended at CAP:

- answered: seconds from navigation to the frame after that in which a click on a node has its effect. The node is known
  from an earlier browser; from the start on it is clicked again and again, as an impatient reader would.
- thread: seconds of the processor that the page's main thread took until then, which depend little on what else runs.
- pan, zoom: frames a second of requestAnimationFrame during SECONDS of a mouse drag, and of the wheel.
- memory: proportional set size of all processes of the browser, and the JavaScript heap after a collection, at the end.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import CDPSession, Error, Page, sync_playwright
from pyvis.edge import Edge as VisEdge
from pyvis.network import Network
from pyvis.node import Node as VisNode

import zhengtu
from scripts import chromium
from tests.components import CHROMIUM_ARGUMENTS
from tests.view.synthetic import make_graph
from zhengtu_graph.model import Graph
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import write_html
from zhengtu_graph.view.layout import lay_out
from zhengtu_graph.view.select import drawn_edges

SIZES = ("200", "2000", "10000", "50000")
CAP = 600  # seconds for one page, all measurements together
SECONDS = 4.0  # of panning, and of zooming
STARTED = 3000  # ms until the browser has opened its own first page, which else takes a core of the two
SETTLE = 1500  # ms after the first answer, before frames are counted
COUNT_FRAMES = """() => { const run = { frames: 0, goes: true };
  const tick = () => { run.frames++; if (run.goes) requestAnimationFrame(tick); };
  window.benchRun = run; requestAnimationFrame(tick); }"""
# Looks in every frame whether a click has had its effect, and notes when the frame after that begins.
WATCH = """requestAnimationFrame(function watch() {{
  if ({effect}) requestAnimationFrame(() => (window.benchAnswered = performance.now() / 1000));
  else requestAnimationFrame(watch); }})"""
PAGES = ("pyvis", "zhengtu")
HEAD = (
    "nodes",
    "relations",
    "page",
    "file MB",
    "answered s",
    "thread s",
    "pan /s",
    "zoom /s",
    "memory MB",
    "heap MB",
    "load",
)


@dataclass(frozen=True, slots=True)
class Kind:
    """How a page is asked: the element that draws, whether it does, whether a click had its effect, where a node is."""

    canvas: str
    ready: str
    effect: str
    node_at: str = ""


KINDS = {
    "pyvis": Kind(
        "#mynetwork canvas",
        "window.network",
        "window.network && network.getSelectedNodes().length",
        "network.getNodeAt({ x, y }) !== undefined",
    ),
    "zhengtu": Kind("#picture", "document.documentElement.dataset.ready", 'document.querySelector("#drawer h2.name")'),
}


def main() -> None:
    """Print the table, or of one page its measurements as JSON."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measured(sys.argv[2], Path(sys.argv[3]))))
        return
    print("".join(f"{word:>12}" for word in HEAD))
    for what in sys.argv[1:] or SIZES:
        graph = make_graph(int(what)) if what.isdigit() else _opened(Path(what))
        with TemporaryDirectory() as folder:
            for kind, write in zip(PAGES, (write_pyvis, write_ours), strict=True):
                path = Path(folder) / f"{kind}.html"
                write(graph, path)
                sizes = (f"{len(graph.nodes):,}", f"{len(drawn_edges(graph)):,}")
                print(_row((*sizes, kind, f"{path.stat().st_size / 1e6:.2f}"), _in_a_process(kind, path)), flush=True)


def _opened(folder: Path) -> Graph:
    with zhengtu.open(folder) as opened:
        return opened.graph


def write_ours(graph: Graph, path: Path) -> None:
    """The page that `zhengtu view` writes."""
    write_html(graph, path, schema=load_schema())


def write_pyvis(graph: Graph, path: Path) -> None:
    """The page that pyvis writes of the same nodes, relations and layout."""
    network = Network(height="780px", width="100%", directed=True, cdn_resources="in_line")
    network.toggle_physics(False)
    schema = load_schema()
    index = {node.id: i for i, node in enumerate(graph.nodes)}
    edges = drawn_edges(graph)
    places = lay_out(len(graph.nodes), [(index[e.source], index[e.target]) for e in edges])
    for node, (x, y) in zip(graph.nodes, places, strict=True):
        colour = schema.entities[node.type].colour
        options = {"label": node.name, "color": colour, "title": node.name, "x": round(x), "y": round(y)}
        network.nodes.append(VisNode(node.id, "dot", font_color=False, **options).options)
    network.edges = [VisEdge(e.source, e.target, True, title=schema.relations[e.type].label.zh).options for e in edges]
    path.write_text(network.generate_html(), "utf-8")  # its own write_html fails in many locales


def _in_a_process(kind: str, path: Path) -> dict[str, Any]:
    """The measurements, by a process of its own that is ended at CAP; without any, how it failed."""
    command = [sys.executable, __file__, "--one", kind, str(path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    try:
        out, _ = process.communicate(timeout=CAP)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return {"failed": f"not done within {CAP} s"}
    found: dict[str, Any] = json.loads(out) if process.returncode == 0 else {"failed": "see above"}
    return found


def _row(start: tuple[str, ...], found: dict[str, Any]) -> str:
    cells = [
        *start,
        *(f"{found[key]:.1f}" for key in ("answered", "thread", "pan", "zoom", "memory", "heap") if key in found),
    ]
    cells.append(found.get("failed", f"{os.getloadavg()[0]:.1f}"))
    return "".join(f"{cell:>12}" for cell in cells)


def measured(kind: str, path: Path) -> dict[str, float]:
    """All measurements of one page but its size."""
    asked = KINDS[kind]
    with in_browser(path, asked) as (page, _):
        x, y = node_on_screen(page, asked)
    with in_browser(path, asked) as (page, session):
        answered = first_answer(page, x, y)
        thread = metric(session, "TaskDuration")
        page.wait_for_timeout(SETTLE)
        left, top, width, height = box(page, asked)
        pan = frames(page, lambda: drag(page, left + 30, top + 30))
        zoom = frames(page, lambda: wheel(page, left + width / 2, top + height / 2))
        session.send("HeapProfiler.collectGarbage")
        heap = metric(session, "JSHeapUsedSize") / 1e6
        return {"answered": answered, "thread": thread, "pan": pan, "zoom": zoom, "memory": memory(), "heap": heap}


@contextmanager
def in_browser(path: Path, asked: Kind) -> Iterator[tuple[Page, CDPSession]]:
    """A browser of its own in which the opening of a page has only begun."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.require(), args=CHROMIUM_ARGUMENTS)
        page = browser.new_context(offline=True, viewport={"width": 1280, "height": 800}).new_page()
        page.set_default_timeout(CAP * 1000)
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.wait_for_timeout(STARTED)
        page.add_init_script(WATCH.format(effect=asked.effect))
        page.goto(path.as_uri(), wait_until="commit")
        yield page, session
        browser.close()


def metric(session: CDPSession, name: str) -> float:
    """One of the browser's own counts of the page."""
    found = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
    return float(found[name])


def box(page: Page, asked: Kind) -> tuple[float, float, float, float]:
    """Left, top, width and height of the picture on the screen."""
    found = page.locator(asked.canvas).bounding_box()
    if not found:
        raise RuntimeError("the page has no picture")
    return found["x"], found["y"], found["width"], found["height"]


def node_on_screen(page: Page, asked: Kind) -> tuple[float, float]:
    """A point where a click meets a node once the page stands still: the first found around the picture's middle."""
    while not page.evaluate(f"!!({asked.ready})"):  # wait_for_function needs eval, which our page forbids
        page.wait_for_timeout(50)
    page.wait_for_timeout(SETTLE)
    left, top, width, height = box(page, asked)
    points = [(width / 2 + (i * 37 % 301 - 150), height / 2 + (i * 53 % 307 - 150)) for i in range(1, 3000)]
    if asked.node_at:  # a click would take pyvis a second or two
        points = page.evaluate(f"points => points.filter(([x, y]) => {asked.node_at}).slice(0, 1)", points)
    for x, y in points:
        page.mouse.click(left + x, top + y)
        if page.evaluate(f"!!({asked.effect})"):
            return left + x, top + y
    raise RuntimeError("no click met a node")


def first_answer(page: Page, x: float, y: float) -> float:
    """Seconds from navigation until a click on a node is answered on the screen."""
    while True:
        try:
            page.mouse.click(x, y)
            if seconds := page.evaluate("() => window.benchAnswered"):
                return float(seconds)
        except Error:  # the document is only just being made
            page.wait_for_timeout(5)
        page.wait_for_timeout(10)


def frames(page: Page, act: Callable[[], None]) -> float:
    """Frames a second while `act` goes on for SECONDS."""
    page.evaluate(COUNT_FRAMES)
    begun = time.perf_counter()
    act()
    drawn: int = page.evaluate("() => { window.benchRun.goes = false; return window.benchRun.frames; }")
    return drawn / (time.perf_counter() - begun)


def drag(page: Page, x: float, y: float) -> None:
    """To and fro with the button held; (x, y) is free of nodes."""
    page.mouse.move(x, y)
    page.mouse.down()
    until, step = time.perf_counter() + SECONDS, 0
    while time.perf_counter() < until:
        step += 1
        across = abs(step % 120 - 60)
        page.mouse.move(x + 4 * across, y + 2 * across)
        time.sleep(0.008)
    page.mouse.up()


def wheel(page: Page, x: float, y: float) -> None:
    """Twelve turns in and twelve out."""
    page.mouse.move(x, y)
    until, step = time.perf_counter() + SECONDS, 0
    while time.perf_counter() < until:
        page.mouse.wheel(0, -100 if step % 24 < 12 else 100)
        step += 1
        time.sleep(0.03)


def memory() -> float:
    """MB of this process' browser: the proportional set size of all its processes (Linux)."""
    parents = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(status.parent.name)] = int(status.read_text().rsplit(")", 1)[1].split()[1])
        except OSError:  # it has just ended
            continue
    ours = {os.getpid()}
    for _ in range(8):  # driver, browser, zygotes, renderers
        ours |= {pid for pid, parent in parents.items() if parent in ours}
    return sum(_share(pid) for pid in ours) / 1e3


def _share(pid: int) -> float:
    folder = Path("/proc") / str(pid)
    try:
        if b"chrom" not in (folder / "cmdline").read_bytes().split(b"\0")[0]:
            return 0.0
        text = (folder / "smaps_rollup").read_text()
    except OSError:
        return 0.0
    return next(float(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")) * 1.024


if __name__ == "__main__":
    main()
