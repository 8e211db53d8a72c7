"""The neighbourhood view in a real Chromium: what stands on its stage, and what a reader does there."""

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.components import WatchedPage
from tests.view.hostile import node_id
from tests.view.payloads import PAYLOADS
from tests.view.small import BUREAU, REFORM, SMALL, at_rest, choose, opened, opened_anew
from zhengtu_graph.model import Edge, Graph, Node
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import write_html

SPOT = """i => { const { network } = document.getElementById("near-net");
  const box = document.getElementById("near-net").getBoundingClientRect();
  const { x, y } = network.body.nodes[i];
  const spot = network.canvasToDOM({ x, y }); return [box.x + spot.x, box.y + spot.y]; }"""
DRAWN = 'document.getElementById("near-net").network.body.nodeIndices.length'
INDEX = {node.id: i for i, node in enumerate(SMALL.nodes)}
HUB = 5000


@pytest.fixture
def near(moving: Page) -> Page:
    """The neighbourhood of the small graph's bureau, for a reader who asked for less motion: no test waits for it."""
    moving.emulate_media(reduced_motion="reduce")
    return moving


@pytest.fixture
def moving(viewer: Page) -> Page:
    """The same, coming to rest before the reader's eyes."""
    choose(viewer, "云川市医疗保障局")
    viewer.locator("#tools .views button", has_text="邻域").click()
    at_rest(viewer)
    return viewer


@pytest.fixture(scope="module")
def hub_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place of `HUB` villages, the first of which has one meeting."""
    hub = Node("a", "Place", "中心县", "county", articles=9)
    villages = [Node(f"b{i:04d}", "Place", f"第{i}村", "village") for i in range(HUB)]
    edges = [Edge(f"e{i:04d}", "PART_OF", v.id, "a", origin="gazetteer", count=HUB - i) for i, v in enumerate(villages)]
    meeting = Node("m", "Meeting", "村务会议", "meeting")
    held = Edge("h", "HELD_IN", "m", "b0000")
    path = tmp_path_factory.mktemp("hub") / "hub.html"
    write_html(Graph(nodes=(hub, *villages, meeting), edges=(*edges, held)), path, schema=load_schema())
    return path


@pytest.fixture
def hub(hub_file: Path, chromium_page: WatchedPage) -> Page:
    chromium_page.page.emulate_media(reduced_motion="reduce")
    page = opened(chromium_page, hub_file, "#view=near&node=a")
    at_rest(page)
    return page


def spot(page: Page, node: int) -> tuple[float, float]:
    x, y = page.evaluate(SPOT, node)
    return x, y


def drag(page: Page, node: int, dx: float, dy: float) -> None:
    x, y = spot(page, node)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + dx / 2, y + dy / 2)
    page.mouse.move(x + dx, y + dy)
    page.mouse.up()


def tool(page: Page, name: str) -> None:
    page.locator(".near-bar button", has_text=name).first.click()
    at_rest(page)


def test_view_begins_with_the_chosen_node_and_its_neighbours(near: Page) -> None:
    expect(near.locator("#near-said")).to_have_text("显示 3 个实体、2 条关系")
    assert near.evaluate(DRAWN) == 3
    expect(near.locator("#near-chosen")).to_have_text("已选：云川市医疗保障局（机构）")
    expect(near.locator("#picture")).to_be_hidden()


def test_view_begins_with_the_best_connected_where_none_is_chosen(hub_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, hub_file)
    page.locator("#tools .views button", has_text="邻域").click()
    at_rest(page)
    expect(page.locator("#near-said")).to_have_text("显示 41 个实体、40 条关系；中心县另有 4,960 个邻居未显示")


def test_library_runs_only_when_the_view_is_opened(viewer: Page) -> None:
    assert viewer.evaluate("typeof vis") == "undefined"
    viewer.locator("#tools .views button", has_text="邻域").click()
    at_rest(viewer)
    assert viewer.evaluate("typeof vis.Network") == "function"


def test_page_still_refuses_other_scripts(near: Page, chromium_page: WatchedPage) -> None:
    near.evaluate("document.head.append(Object.assign(document.createElement('script'), {textContent: 'hit = 1'}))")
    assert near.evaluate("typeof hit") == "undefined"
    assert [error for error in chromium_page.errors if "Content Security Policy" in error]
    chromium_page.errors.clear()


def test_click_opens_node_and_relation_in_the_drawer(near: Page) -> None:
    near.mouse.click(*spot(near, INDEX[REFORM]))
    expect(near.locator("#drawer h2.name")).to_have_text("云川医改实施方案")
    at_rest(near)
    (ax, ay), (bx, by) = spot(near, INDEX[REFORM]), spot(near, INDEX[BUREAU])
    near.mouse.click(ax + (bx - ax) * 0.42, ay + (by - ay) * 0.42)
    expect(near.locator("#drawer .statement")).to_contain_text("印发")
    near.locator(".near-zoom button").first.click()
    near.keyboard.press("Escape")
    expect(near.locator("#drawer .lead")).to_be_visible()


@pytest.mark.parametrize("stage", ["near", "moving"])
def test_double_click_expands_and_collapses(stage: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(stage)
    page.mouse.dblclick(*spot(page, INDEX[REFORM]))
    at_rest(page)
    expect(page.locator("#near-said")).to_have_text("显示 4 个实体、3 条关系")
    page.mouse.dblclick(*spot(page, INDEX[REFORM]))
    at_rest(page)
    expect(page.locator("#near-said")).to_have_text("显示 3 个实体、2 条关系")


def test_hub_expands_40_at_a_time_until_the_stage_is_full(hub: Page) -> None:
    expect(hub.locator("#near-said")).to_contain_text("另有 4,960 个邻居未显示")
    hub.locator("#near-net").focus()
    hub.keyboard.press("Enter")
    at_rest(hub)
    expect(hub.locator("#near-said")).to_have_text("显示 81 个实体、80 条关系；中心县另有 4,920 个邻居未显示")
    for _ in range(9):
        hub.keyboard.press("Enter")
    at_rest(hub)
    expect(hub.locator("#near-said")).to_contain_text("已满 400 个")
    expect(hub.locator(".near-bar .expand")).to_have_attribute("aria-disabled", "true")
    tool(hub, "收起")
    assert hub.evaluate(DRAWN) == 1


def test_strongest_relations_come_first(hub: Page) -> None:
    choose(hub, "第39村")
    at_rest(hub)
    expect(hub.locator("#near-said")).to_contain_text("显示 41 个实体")
    hub.locator("#near-net").focus()
    choose(hub, "第40村")
    at_rest(hub)
    expect(hub.locator("#near-said")).to_contain_text("显示 42 个实体")


def test_hide_undo_and_show_all_hidden(near: Page) -> None:
    near.mouse.click(*spot(near, INDEX["person:王建国"]))
    at_rest(near)
    tool(near, "隐藏")
    expect(near.locator("#near-said")).to_have_text("显示 2 个实体、1 条关系")
    expect(near.locator("#drawer h2.name")).to_have_text("云川市医疗保障局")
    expect(near.locator(".near-bar .showHidden")).to_have_text("显示已隐藏 1")
    tool(near, "撤销")
    expect(near.locator("#near-said")).to_have_text("显示 3 个实体、2 条关系")
    near.mouse.click(*spot(near, INDEX["person:王建国"]))
    near.locator("#near-net").focus()
    near.keyboard.press("Delete")
    at_rest(near)
    expect(near.locator("#near-said")).to_have_text("显示 2 个实体、1 条关系")
    tool(near, "显示已隐藏")
    expect(near.locator("#near-said")).to_have_text("显示 3 个实体、2 条关系")


def test_dragged_node_stays_pinned_until_let_loose(moving: Page) -> None:
    before = spot(moving, INDEX[REFORM])
    drag(moving, INDEX[REFORM], 60, -80)
    at_rest(moving)
    x, y = spot(moving, INDEX[REFORM])
    assert (x, y) == pytest.approx((before[0] + 60, before[1] - 80), abs=8)
    moving.mouse.click(x, y)
    expect(moving.locator("#near-chosen")).to_contain_text("已固定")
    world = 'i => { const { x, y } = document.getElementById("near-net").network.body.nodes[i]; return [x, y]; }'
    stood = moving.evaluate(world, INDEX[REFORM])
    tool(moving, "重新排布")
    assert moving.evaluate(world, INDEX[REFORM]) == pytest.approx(stood, abs=1)
    moving.locator("#near-net").focus()
    moving.keyboard.press("p")
    expect(moving.locator("#near-chosen")).not_to_contain_text("已固定")


def test_focus_starts_anew_and_back_returns(near: Page) -> None:
    near.mouse.click(*spot(near, INDEX[REFORM]))
    at_rest(near)
    tool(near, "以此为中心")
    expect(near.locator("#near-said")).to_have_text("显示 3 个实体、2 条关系")
    near.mouse.click(*spot(near, INDEX["place:清溪县"]))
    expect(near.locator("#drawer h2.name")).to_have_text("清溪县")
    near.go_back()
    near.go_back()
    at_rest(near)
    assert near.evaluate(f'document.getElementById("near-net").network.body.nodes[{INDEX["place:清溪县"]}]') is None
    near.go_back()
    near.go_back()
    expect(near.locator("#picture")).to_be_visible()


def test_keys_alone_lead_through_the_neighbourhood(near: Page) -> None:
    near.locator("#near-net").focus()
    seen = set()
    for key in ("ArrowLeft", "ArrowRight", "ArrowRight", "ArrowUp", "ArrowDown", "ArrowDown", "ArrowUp"):
        near.keyboard.press(key)
        seen.add(near.locator("#drawer h2.name").inner_text())
    assert seen >= {"云川市医疗保障局", "云川医改实施方案"} or seen >= {"云川市医疗保障局", "王建国"}
    choose(near, "云川医改实施方案")
    near.locator("#near-net").focus()
    near.keyboard.press("Enter")
    at_rest(near)
    expect(near.locator("#near-said")).to_have_text("显示 4 个实体、3 条关系")
    near.keyboard.press("f")
    at_rest(near)
    near.keyboard.press("Delete")
    at_rest(near)
    near.keyboard.press("u")
    at_rest(near)
    expect(near.locator("#near-said")).to_have_text("显示 3 个实体、2 条关系")


def test_permalink_brings_the_stage_back(moving: Page) -> None:
    moving.mouse.dblclick(*spot(moving, INDEX[REFORM]))
    at_rest(moving)
    drag(moving, INDEX[BUREAU], -50, 70)
    at_rest(moving)
    moving.mouse.click(*spot(moving, INDEX["person:王建国"]))
    moving.locator("#near-net").focus()
    moving.keyboard.press("Delete")
    at_rest(moving)
    said = moving.locator("#near-said").inner_text()
    world = f'(({{ x, y }}) => [x, y])(document.getElementById("near-net").network.body.nodes[{INDEX[BUREAU]}])'
    place = moving.evaluate(world)
    fragment = moving.evaluate("location.hash")
    page = opened_anew(moving, fragment)
    at_rest(page)
    expect(page.locator("#near-said")).to_have_text(said)
    assert page.evaluate(world) == pytest.approx(place, abs=1)
    expect(page.locator(".near-bar .showHidden")).to_have_text("显示已隐藏 1")


@pytest.mark.parametrize(
    "fragment", ["#view=near&near=gone", "#view=near&near-step=%2B&near=gone&near-pin=1,2", "#view=near&node=gone"]
)
def test_links_to_what_is_gone_open_nonetheless(fragment: str, small_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, small_file, fragment)
    at_rest(page)
    expect(page.locator("#near-said")).to_have_text("显示 3 个实体、2 条关系")


def test_filters_of_the_page_hold_here(near: Page) -> None:
    near.locator("#filter-relations label", has_text="任职").click()
    at_rest(near)
    expect(near.locator("#near-said")).to_have_text("显示 2 个实体、1 条关系")
    near.locator("#filter-types label", has_text="机构").first.click()
    at_rest(near)
    expect(near.locator("#near-said")).to_have_text("云川市医疗保障局被筛选隐去了。")


def test_other_views_and_languages_leave_the_stage_as_it_is(moving: Page) -> None:
    moving.mouse.dblclick(*spot(moving, INDEX[REFORM]))
    at_rest(moving)
    places = moving.evaluate('JSON.stringify(document.getElementById("near-net").network.getPositions())')
    for view in ("表", "图", "邻域"):
        moving.locator("#tools .views button", has_text=view).first.click()
    moving.locator("#tools > button", has_text="English").click()
    moving.set_viewport_size({"width": 1150, "height": 760})
    at_rest(moving)
    expect(moving.locator("#near-said")).to_have_text("4 entities, 3 relations shown")
    assert moving.evaluate('JSON.stringify(document.getElementById("near-net").network.getPositions())') == places
    box = moving.locator("#near-net").bounding_box()
    assert box
    for i in (INDEX[REFORM], INDEX[BUREAU]):
        x, y = spot(moving, i)
        assert box["x"] < x < box["x"] + box["width"]
        assert box["y"] < y < box["y"] + box["height"]


def test_what_the_search_finds_comes_beside_its_neighbour(near: Page) -> None:
    choose(near, "清溪县")
    at_rest(near)
    expect(near.locator("#near-chosen")).to_contain_text("清溪县")
    expect(near.locator("#near-said")).to_have_text("显示 4 个实体、3 条关系")


def test_what_has_no_neighbour_there_becomes_the_centre(hub: Page) -> None:
    choose(hub, "村务会议")
    at_rest(hub)
    expect(hub.locator("#near-said")).to_contain_text("42 个实体")  # beside the first village
    hub.locator("#near-net").focus()
    choose(hub, "第4000村")
    at_rest(hub)
    hub.keyboard.press("Escape")
    hub.locator("#near-net").focus()
    choose(hub, "村务会议")
    hub.locator("#near-net").focus()
    hub.keyboard.press("f")
    at_rest(hub)
    choose(hub, "第4000村")
    at_rest(hub)
    expect(hub.locator("#near-said")).to_have_text("显示 2 个实体、1 条关系")


def test_picture_drawer_and_key_open_the_neighbourhood(viewer: Page) -> None:
    choose(viewer, "清溪县")
    viewer.locator("#drawer .actions button", has_text="邻域").click()
    at_rest(viewer)
    expect(viewer.locator("#near-chosen")).to_contain_text("清溪县")
    viewer.locator("#drawer .actions button", has_text="在图中定位").click()
    expect(viewer.locator("#picture")).to_be_visible()
    viewer.wait_for_timeout(500)
    box = viewer.locator("#picture").bounding_box()
    assert box
    viewer.keyboard.down("Shift")
    viewer.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    viewer.keyboard.up("Shift")
    at_rest(viewer)
    expect(viewer.locator("#near")).to_be_visible()
    viewer.go_back()
    expect(viewer.locator("#picture")).to_be_visible()
    choose(viewer, "王建国")
    viewer.locator("#picture").focus()
    viewer.keyboard.press("n")
    at_rest(viewer)
    expect(viewer.locator("#near-chosen")).to_contain_text("王建国")


def test_every_control_has_a_name_and_says_its_key(near: Page) -> None:
    for button in near.locator("#near button").all():
        assert button.get_attribute("title")
        assert button.get_attribute("aria-label") or button.inner_text()
    expect(near.locator("#near-net")).to_have_attribute("role", "application")
    expect(near.locator("#near-help")).to_contain_text("方向键")


def test_picture_is_painted_in_light_and_dark(near: Page) -> None:
    light = near.locator("#near-net").screenshot()
    near.emulate_media(color_scheme="dark")
    near.wait_for_timeout(200)
    dark = near.locator("#near-net").screenshot()
    assert light != dark
    colours = """() => { const c = document.querySelector("#near-net canvas");
      const d = c.getContext("2d").getImageData(0, 0, c.width, c.height).data; const seen = new Set();
      for (let i = 0; i < d.length; i += 4) if (d[i + 3]) seen.add(d[i] >> 4 << 8 | d[i + 1] >> 4 << 4 | d[i + 2] >> 4);
      return seen.size; }"""
    assert near.evaluate(colours) > 20


@pytest.mark.parametrize("nodes", [0, 1])
def test_hardly_anything_to_show(nodes: int, tmp_path: Path, chromium_page: WatchedPage) -> None:
    path = tmp_path / "a.html"
    write_html(Graph(nodes=SMALL.nodes[:nodes]), path, schema=load_schema())
    page = opened(chromium_page, path, "#view=near&no-lone=0")
    at_rest(page)
    assert page.evaluate(DRAWN) in (0, nodes)


def test_hostile_names_are_only_ever_drawn(hostile_file: Path, chromium_page: WatchedPage) -> None:
    chromium_page.page.emulate_media(reduced_motion="reduce")
    page = opened(chromium_page, hostile_file, "#view=near")
    for i in range(0, len(PAYLOADS), 20):
        page.evaluate("hash => { location.hash = hash }", "view=near&near=" + quote(node_id(i).replace("\ud800", "?")))
        at_rest(page)
        expect(page.locator("#near-said")).to_contain_text("3 个实体")
    assert page.evaluate("window.hit") is None
    assert page.locator("#near img, #near script, #near iframe, #near a").count() == 0


def test_2000_nodes_start_from_the_best_connected(large_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, large_file, "#view=near")
    at_rest(page)
    expect(page.locator("#near-said")).to_contain_text("显示 41 个实体")
    page.locator("#near-net").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    at_rest(page)
    assert page.evaluate(DRAWN) > 41


def test_about_names_libraries_and_licences(viewer: Page) -> None:
    viewer.locator("#drawer .about").click()
    sheet = viewer.locator("dialog")
    for part in ("vis-network 9.1.2", "Apache-2.0 / MIT", "BSD-3-Clause", "pypinyin", "GB/T 2260"):
        expect(sheet).to_contain_text(part)
    viewer.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
