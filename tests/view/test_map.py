"""The map, used as a reader uses it. With a place's coordinates in the address, it stands in the middle of the map."""

import csv
import io
import json
import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.components import WatchedPage
from tests.view.barriers import barriers
from tests.view.places import PLACES, POLICY
from tests.view.small import SMALL, opened
from zhengtu_graph.model import Graph, Node
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.files import TEMPLATES
from zhengtu_graph.view.html import write_html

RAISED_COUNTY, CITY, COAST, PROVINCE = "105.5,31.5", "104.5,31", "119,26", "118,27"
NEAR = 200  # pixels a degree
END_OF_2020 = 2020 * 372 + 371
# Notes each name that is written on the map, with its box, from the last time that the ground was painted.
NOTE_NAMES = """
(() => {
  const { fillText, fillRect } = CanvasRenderingContext2D.prototype;
  window.names = [];
  CanvasRenderingContext2D.prototype.fillRect = function (x, y, w, h) {
    if (this.canvas.closest("#map")) window.names = [];
    return fillRect.call(this, x, y, w, h);
  };
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    const size = parseFloat(/([\\d.]+)px/.exec(this.font)[1]);
    if (this.canvas.closest("#map")) window.names.push([text, x, y - size / 2, this.measureText(text).width, size]);
    return fillText.call(this, text, x, y);
  };
})();
"""


def written(graph: Graph, path: Path) -> Path:
    write_html(graph, path, schema=load_schema())
    return path


def on_map(page: Page, fragment: str = "") -> None:
    """Go to the map as an address says it."""
    page.evaluate("fragment => { location.hash = fragment }", f"view=map&{fragment}")
    page.wait_for_selector("#map > canvas")
    expect(page.locator(".map-foot [role=status]")).not_to_be_empty()
    page.wait_for_timeout(100)  # the next frame


def middle(page: Page) -> tuple[float, float]:
    box = page.locator("#map > canvas").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def colour_in_the_middle(page: Page) -> tuple[int, ...]:
    found = page.evaluate(
        """() => { const c = document.querySelector("#map > canvas");
        return [...c.getContext("2d").getImageData(c.width / 2, c.height / 2, 1, 1).data].slice(0, 3); }"""
    )
    return tuple(found)


def names_on_map(page: Page) -> list[tuple[str, float, float, float, float]]:
    return [tuple(name) for name in page.evaluate("window.names") if not name[0].endswith("km")]


def test_map_tells_how_many_places_and_which_have_no_point(atlas: Page) -> None:
    atlas.locator("#tools .views button", has_text="地图").click()
    expect(atlas.locator(".map-foot [role=status]")).to_have_text("地图上有 6 处地方")
    atlas.locator(".map-foot button", has_text="1 处无坐标").click()
    expect(atlas.locator(".map-panel tbody tr")).to_have_text(["外邦国家11"])
    atlas.locator(".map-panel tbody button").press("Enter")
    expect(atlas.locator("#drawer h2.name")).to_have_text("外邦")


def test_pointing_names_the_place_and_a_click_opens_it(atlas: Page) -> None:
    on_map(atlas, f"map={COAST},{NEAR}")
    atlas.mouse.move(*middle(atlas))
    expect(atlas.locator(".map-tip")).to_have_text("海角市3 条关系 · 1 篇文章")
    atlas.mouse.click(*middle(atlas))
    expect(atlas.locator("#drawer h2.name")).to_have_text("海角市")


def test_place_without_a_point_stands_at_the_one_it_is_part_of(atlas: Page) -> None:
    on_map(atlas, f"map={RAISED_COUNTY},20")
    atlas.mouse.move(*middle(atlas))
    expect(atlas.locator(".map-tip li")).to_have_count(2)
    expect(atlas.locator(".map-tip li", has_text="石坡村")).to_contain_text("立于远山县")
    atlas.mouse.click(*middle(atlas))
    expect(atlas.locator("#drawer h2.name")).to_have_text("远山县")
    atlas.locator(".map-tip button", has_text="石坡村").click()
    expect(atlas.locator("#drawer h2.name")).to_have_text("石坡村")
    atlas.keyboard.press("Escape")
    expect(atlas.locator(".map-tip")).to_be_hidden()
    expect(atlas.locator("#drawer h2.name")).to_have_text("石坡村")


def test_spread_of_a_policy_is_coloured_by_date_and_hollow_where_planned(atlas: Page) -> None:
    on_map(atlas, f"node={POLICY}&map={CITY},{NEAR}")
    expect(atlas.locator(".map-legend h2")).to_contain_text("云川医改")
    expect(atlas.locator(".map-time .ends span")).to_have_text(["2019-03-01", "2022-12-04"])
    expect(atlas.locator(".map-legend li")).to_have_text(
        ["已实施或进行中", "计划", "经由有关的机构、会议等所在地", "自身无坐标，立于所属的上级处"]
    )
    city = colour_in_the_middle(atlas)
    on_map(atlas, f"node={POLICY}&map={COAST},{NEAR}")
    coast = colour_in_the_middle(atlas)
    on_map(atlas, f"node={POLICY}&map={PROVINCE},{NEAR}")
    planned = colour_in_the_middle(atlas)
    paper = atlas.evaluate("getComputedStyle(document.body).backgroundColor")
    assert f"rgb({', '.join(map(str, planned))})" == paper
    assert len({city, coast, planned}) == 3


def test_spread_is_a_list_in_order_of_time(atlas: Page) -> None:
    on_map(atlas, f"node={POLICY}")
    atlas.locator(".map-legend button", has_text="列表").press("Enter")
    expect(atlas.locator(".map-legend button", has_text="列表")).to_be_focused()
    rows = atlas.locator(".map-panel tbody tr")
    expect(rows).to_have_count(7)
    expect(rows.nth(0)).to_have_text("远山县施行于 · 发源2019-03-011")
    expect(rows.nth(1)).to_have_text("云川省印发 · 云川省人民政府2019-03-011")
    expect(rows.nth(5)).to_have_text("东岭省施行于 · 推开 · 计划2022-12-041")


def test_spread_stays_while_its_places_and_relations_are_read(atlas: Page) -> None:
    on_map(atlas, f"node={POLICY}&map-list=places")
    atlas.locator(".map-panel tr", has_text="海角市").locator("button", has_text="施行于").click()
    expect(atlas.locator("#drawer blockquote")).to_have_text("医改推开的第2句。")
    expect(atlas.locator(".map-panel tbody tr")).to_have_count(7)
    atlas.locator(".map-panel tr", has_text="清溪市").locator("button", has_text="清溪市").click()
    expect(atlas.locator("#drawer h2.name")).to_have_text("清溪市")
    expect(atlas.locator(".map-legend h2")).to_contain_text("云川医改")
    fragment = atlas.evaluate("location.hash")
    atlas.goto("about:blank")
    atlas.go_back()
    atlas.wait_for_selector("html[data-ready]")
    assert atlas.evaluate("location.hash") == fragment
    expect(atlas.locator(".map-legend h2")).to_contain_text("云川医改")
    atlas.locator(".map-legend button", has_text="看所有地方").click()
    expect(atlas.locator(".map-legend h2")).to_have_text("地方")


def test_range_of_dates_cuts_the_spread(atlas: Page) -> None:
    on_map(atlas, f"node={POLICY}&map-list=places")
    expect(atlas.locator(".map-foot [role=status]")).to_have_text("与它相关的有 6 处")
    on_map(atlas, f"node={POLICY}&map-list=places&range=0,{END_OF_2020}")
    expect(atlas.locator(".map-foot [role=status]")).to_have_text("与它相关的有 3 处")
    expect(atlas.locator(".map-panel tbody tr")).to_have_count(3)
    expect(atlas.locator(".map-time .ends span")).to_have_text(["2019-03-01", "2022-12-04"])


def test_spread_grows_while_the_time_line_plays(atlas: Page) -> None:
    on_map(atlas, f"node={POLICY}&play=grow,2")
    atlas.locator("#filter-dates button", has_text="播放").click()
    expect(atlas.locator(".map-foot [role=status]")).to_have_text("与它相关的有 2 处")
    expect(atlas.locator(".map-foot [role=status]")).to_have_text("与它相关的有 3 处", timeout=15_000)
    expect(atlas.locator(".map-foot [role=status]")).to_have_text("与它相关的有 6 处", timeout=30_000)


def test_drawer_leads_to_the_map(atlas: Page) -> None:
    atlas.evaluate("node => { location.hash = new URLSearchParams({ node }) }", "place:海角市")
    atlas.locator("#drawer .actions button", has_text="在地图上看").click()
    expect(atlas.locator(".map-foot [role=status]")).not_to_be_empty()
    atlas.wait_for_timeout(200)
    atlas.mouse.move(*middle(atlas))
    expect(atlas.locator(".map-tip")).to_contain_text("海角市")


def test_spread_ends_with_the_choice(atlas: Page) -> None:
    on_map(atlas, f"node={POLICY}")
    atlas.locator("#map > canvas").focus()
    atlas.keyboard.press("Escape")
    expect(atlas.locator(".map-legend h2")).to_have_text("地方")
    on_map(atlas, f"node=place:海角市&map={COAST},{NEAR}")
    expect(atlas.locator(".map-legend h2")).to_have_text("地方")


def test_person_is_where_the_body_lies(atlas: Page) -> None:
    on_map(atlas, "node=person:王建国&map-list=places")
    expect(atlas.locator(".map-panel tbody tr")).to_have_text(["清溪市任职 · 清溪市医疗保障局2019-03-011"])


def test_entity_without_a_place_says_so(atlas: Page) -> None:
    on_map(atlas, "node=policy:海角水价&no-relations=" + str(relation_number("APPLIED_IN")))
    expect(atlas.locator(".map-legend .nothing")).to_have_text("按现在的筛选，没有与它相关的地方。")


def relation_number(name: str) -> int:
    return list(load_schema().relations).index(name)


def test_filters_apply_at_once(atlas: Page) -> None:
    on_map(atlas)
    atlas.locator("#place").fill("东岭")
    atlas.wait_for_selector("#place-hits [role=option]")
    atlas.locator("#place").press("Enter")
    expect(atlas.locator(".map-foot [role=status]")).to_have_text("地图上有 2 处地方")
    atlas.locator("#filter-types label", has_text="地方").first.click()
    expect(atlas.locator(".map-foot [role=status]")).to_have_text("按现在的筛选，没有可以显示的地方。")


def test_keys_and_mouse_move_the_map_and_the_address_follows(atlas: Page) -> None:
    on_map(atlas, f"map={COAST},{NEAR}")
    atlas.locator("#map > canvas").focus()
    atlas.keyboard.press("+")
    expect(atlas).to_have_url(re.compile(r"map=119%2C26%2C260$"))
    atlas.mouse.move(*middle(atlas))
    atlas.mouse.down()
    x, y = middle(atlas)
    atlas.mouse.move(x + 260, y)
    atlas.mouse.up()
    expect(atlas).not_to_have_url(re.compile(r"map=119%2C"))
    fragment = atlas.evaluate("location.hash")
    atlas.reload()
    atlas.wait_for_selector("#map > canvas")
    atlas.wait_for_timeout(200)
    atlas.mouse.move(x + 260, y)
    expect(atlas.locator(".map-tip")).to_contain_text("海角市")
    assert atlas.evaluate("location.hash") == fragment
    atlas.locator("#map > canvas").focus()
    atlas.keyboard.press("0")
    expect(atlas).not_to_have_url(re.compile(re.escape(fragment)))


def test_wheel_zooms_at_the_pointer(atlas: Page) -> None:
    on_map(atlas, f"map={COAST},{NEAR}")
    atlas.mouse.move(*middle(atlas))
    atlas.mouse.wheel(0, -300)
    expect(atlas).to_have_url(re.compile(r"map=[\d.]+%2C[\d.]+%2C3\d\d"))
    expect(atlas.locator(".map-tip")).to_be_hidden()
    atlas.mouse.move(middle(atlas)[0] + 1, middle(atlas)[1])
    expect(atlas.locator(".map-tip")).to_contain_text("海角市")


def saved(page: Page) -> list[dict[str, str]]:
    with page.expect_download() as download:
        page.locator(".map-legend button", has_text="CSV").click()
    raw = Path(download.value.path()).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_spread_as_csv(atlas: Page) -> None:
    on_map(atlas, f"node={POLICY}")
    rows = saved(atlas)
    assert [(r["place"], r["relation"], r["via"], r["stage"], r["modality"], r["first_seen"]) for r in rows] == [
        ("远山县", "APPLIED_IN", "", "origin", "done", "2019-03-01"),
        ("云川省", "ISSUED", "云川省人民政府", "", "done", "2019-03-01"),
        ("清溪市", "APPLIED_IN", "", "pilot", "done", "2020-06-02"),
        ("海角市", "APPLIED_IN", "", "rollout", "done", "2021-09-03"),
        ("石坡村", "APPLIED_IN", "", "rollout", "done", "2021-09-03"),
        ("东岭省", "APPLIED_IN", "", "rollout", "planned", "2022-12-04"),
        ("外邦", "APPLIED_IN", "", "rollout", "done", "2022-12-04"),
    ]
    points = {r["place"]: (r["lon"], r["lat"], r["point_of"]) for r in rows}
    assert points["石坡村"] == ("105.5", "31.5", "远山县")
    assert points["外邦"] == ("", "", "")
    assert {r["sentences"] for r in rows} == {"1"}


def test_places_as_csv(atlas: Page) -> None:
    on_map(atlas)
    assert {r["place"]: (r["kind"], r["relations"]) for r in saved(atlas)}["海角市"] == ("prefecture", "3")


def test_english(atlas: Page) -> None:
    on_map(atlas, f"node={POLICY}&language=en")
    expect(atlas.locator(".map-foot [role=status]")).to_have_text("6 places are tied to it")
    expect(atlas.locator(".map-legend")).to_contain_text("Colour: first reported")


@pytest.mark.parametrize(
    ("graph", "said"),
    [
        (Graph(nodes=SMALL.nodes[:1]), "这张图里没有地方。"),
        (SMALL, "图中的地方都没有坐标。"),
        (Graph(), "这张图里没有地方。"),
    ],
)
def test_empty_map_says_why(graph: Graph, said: str, tmp_path: Path, chromium_page: WatchedPage) -> None:
    path = written(graph, tmp_path / "a.html")
    assert 'id="block-outline"' not in path.read_text("utf-8")
    page = opened(chromium_page, path, "#view=map")
    expect(page.locator(".map-empty")).to_have_text(said)


def abroad(name: str, lon: str, lat: str, *, country: str = "") -> Node:
    properties = {"country": country} if country else {}
    kind = "prefecture" if country else "country"
    return Node(f"place:{name}", "Place", name, kind, (), {**properties, "lon": lon, "lat": lat}, 1)


@pytest.fixture(scope="module")
def abroad_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The places, a neighbouring country, and two places far away."""
    peru, lima = abroad("秘鲁", "-74.4", "-9.2"), abroad("利马", "-77.0", "-12.0", country="秘鲁")
    nodes = (*PLACES.nodes, abroad("日本", "138.0", "37.6"), peru, lima)
    return written(replace(PLACES, nodes=nodes), tmp_path_factory.mktemp("abroad") / "a.html")


def test_map_stays_one_of_china_where_other_countries_are_named(abroad_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, abroad_file, "#lone=1&view=map")
    shown, extent = page.locator(".map-foot [role=status]"), page.locator(".map-legend .views button")
    expect(shown).to_have_text("地图上有 7 处地方")  # Japan is in sight
    expect(extent).to_have_text(["中国", "世界"])
    expect(extent.first).to_have_attribute("aria-pressed", "true")
    extent.last.press("Enter")
    expect(shown).to_have_text("地图上有 9 处地方")
    expect(extent.last).to_be_focused()
    expect(page).to_have_url(re.compile("map-world=1"))
    page.reload()
    expect(shown).to_have_text("地图上有 9 处地方")
    extent.first.click()
    expect(shown).to_have_text("地图上有 7 处地方")


def test_neighbours_do_not_make_the_map_of_china_smaller(
    abroad_file: Path, places_file: Path, chromium_page: WatchedPage
) -> None:
    """The button 看全图 puts the same point in the middle, at the same scale, with and without Japan."""
    looks = []
    for file in (abroad_file, places_file):
        page = opened(chromium_page, file, "#lone=1&view=map")
        page.locator(".map-zoom button").last.click()
        expect(page).to_have_url(re.compile(r"[#&]map="))
        looks.append(re.search(r"[#&]map=([^&]*)", page.url)[1])  # type: ignore[index]
    assert looks[0] == looks[1]


def test_what_lies_beyond_is_told_and_leads_to_the_world(abroad_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, abroad_file, "#lone=1&view=map")
    page.locator(".map-foot button", has_text="另有 2 处在世界地图上").click()
    expect(page.locator(".map-foot [role=status]")).to_have_text("地图上有 9 处地方")
    expect(page.locator(".map-foot button", has_text="世界地图")).to_have_count(0)
    page.evaluate("location.hash = 'lone=1&view=map&map-world=1&map=-77,-12,60'")
    page.wait_for_timeout(300)
    page.mouse.move(*middle(page))
    expect(page.locator(".map-tip")).to_contain_text("利马")
    page.mouse.click(*middle(page))
    expect(page.locator("#drawer .facts")).to_contain_text("12.0°S, 77.0°W · WGS 84")
    expect(page.locator("#drawer .facts")).to_contain_text("国家秘鲁")


def test_list_holds_also_what_lies_beyond(abroad_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, abroad_file, "#lone=1&view=map&map-list=places")
    expect(page.locator(".map-panel tbody tr", has_text="利马")).to_have_count(1)
    assert {"秘鲁", "利马", "外邦"} <= {row["place"] for row in saved(page)}


def test_map_without_places_abroad_has_no_choice_of_extent(tmp_path: Path, chromium_page: WatchedPage) -> None:
    home = tuple(node for node in PLACES.nodes if node.name != "外邦")
    edges = tuple(edge for edge in PLACES.edges if edge.target != "place:外邦")
    page = opened(chromium_page, written(replace(PLACES, nodes=home, edges=edges), tmp_path / "a.html"), "#view=map")
    expect(page.locator(".map-foot [role=status]")).to_have_text("地图上有 6 处地方")
    expect(page.locator(".map-legend .views")).to_have_count(0)


def test_places_abroad_alone_make_it_a_map_of_the_world(tmp_path: Path, chromium_page: WatchedPage) -> None:
    lima = Node("place:利马", "Place", "利马", "prefecture", (), {"lon": "-77.03", "lat": "-12.05"}, 1)
    beside = Node("place:远城", "Place", "远城", "prefecture", (), {"lon": "15.0", "lat": "30.0"}, 1)
    path = written(Graph(nodes=(lima, beside)), tmp_path / "a.html")
    for centre, name in (("-77.03,-12.05", "利马"), ("15,30", "远城")):
        page = opened(chromium_page, path, f"#view=map&lone=1&map={centre},{NEAR}")
        page.reload()
        page.wait_for_selector("#map > canvas")
        page.wait_for_timeout(300)
        page.mouse.move(*middle(page))
        expect(page.locator(".map-tip")).to_contain_text(name)


def test_names_cover_no_other_at_any_zoom(large_file: Path, fresh_page: WatchedPage) -> None:
    fresh_page.page.add_init_script(NOTE_NAMES)
    page = opened(fresh_page, large_file, "#view=map")
    page.wait_for_selector("#map > canvas")
    page.locator("#map > canvas").focus()
    for _ in range(5):
        page.wait_for_timeout(200)
        names = names_on_map(page)
        assert len(names) >= 3
        for (_, ax, ay, aw, ah), (_, bx, by, bw, bh) in combinations(names, 2):
            assert ax + aw <= bx or bx + bw <= ax or ay + ah <= by or by + bh <= ay
        for _ in range(2):
            page.keyboard.press("+")


@pytest.mark.parametrize("fragment", ["map-list=places", f"map-list=nowhere&node={POLICY}&place=place:云川省"])
def test_map_with_its_lists_has_no_barriers(fragment: str, atlas: Page) -> None:
    on_map(atlas, fragment)
    assert barriers(atlas) == []


def test_outline_is_small_and_names_its_source() -> None:
    text = (TEMPLATES / "map" / "outline.json").read_bytes()
    outline = json.loads(text)
    assert len(text) < 30_000
    assert "public domain" in outline["source"]
    assert len(outline["provinces"]) == 34
    assert all(len(ring) % 2 == 0 for ring in outline["rings"])


def test_hostile_places_are_only_read(tmp_path: Path, chromium_page: WatchedPage) -> None:
    evil = "<img src=x onerror='window.hit=1'>"
    nodes = (
        Node("place:a", "Place", evil, "county", (evil,), {"lon": "104", "lat": "30"}, 1),
        Node("place:b", "Place", '=HYPERLINK("http://x")', "county", (), {"lon": evil, "lat": "91"}, 1),
        Node("place:c", "Place", "长" * 2000, "county", (), {"lon": "104", "lat": "30"}, 1),
    )
    path = written(Graph(nodes=nodes), tmp_path / "a.html")
    page = opened(
        chromium_page,
        path,
        f"#view=map&lone=1&map-list=places&place=place:a&place=place:b&place=place:c&map=104,30,{NEAR}",
    )
    page.wait_for_selector(".map-panel section")
    page.wait_for_timeout(200)
    page.mouse.click(*middle(page))
    expect(page.locator(".map-tip button")).to_have_count(2)
    assert '\'=HYPERLINK("http://x")' in {row["place"] for row in saved(page)}
    assert page.evaluate("window.hit") is None
    assert page.locator("#map img, #filters img").count() == 0
