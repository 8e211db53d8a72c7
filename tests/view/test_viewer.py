"""The page in a real Chromium, used as a reader uses it."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.components import WatchedPage
from tests.view.small import SENTENCE, SMALL, choose, click_node, opened, opened_anew, painted, search
from zhengtu_graph.model import Edge, Graph, Node
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import write_html


def test_start_names_what_the_graph_is_about(viewer: Page) -> None:
    expect(viewer.locator("h1")).to_have_text("云川医改")
    expect(viewer.locator("#counts")).to_have_text("5 个实体 · 3 条关系")
    expect(viewer.locator(".ranking").first).to_contain_text("云川医改实施方案")
    viewer.locator(".ranked", has_text="王建国").click()
    expect(viewer.locator("#drawer h2.name")).to_have_text("王建国")


def test_search_finds_by_name_alias_pinyin_initials_and_id(viewer: Page) -> None:
    for typed in ("云川医改", "ycyg", "yunchuanyigai", "policy:云川", "方案"):
        search(viewer, typed)
        expect(viewer.locator("#hits [role=option]").first).to_contain_text("云川医改实施方案")
        viewer.keyboard.press("Enter")
        expect(viewer.locator("#drawer h2.name")).to_have_text("云川医改实施方案")
        expect(viewer.locator("#drawer .facts")).to_contain_text("云川医改")
        viewer.locator("#drawer .close").click()
        expect(viewer.locator("#drawer .lead")).to_be_visible()


def test_search_says_when_nothing_is_found(viewer: Page) -> None:
    search(viewer, "查无此人")
    expect(viewer.locator("#hits")).to_contain_text("没有找到")


def test_search_arrow_keys_choose(viewer: Page) -> None:
    search(viewer, "云川")
    viewer.keyboard.press("ArrowDown")
    chosen = viewer.locator("#hits [aria-selected=true] bdi").first.inner_text()
    viewer.keyboard.press("Enter")
    expect(viewer.locator("#drawer h2.name")).to_have_text(chosen)


def test_drawer_shows_the_sentence_word_for_word_with_names_marked(viewer: Page) -> None:
    choose(viewer, "云川市医疗保障局")
    relation = viewer.locator(".relation", has_text="云川医改实施方案")
    relation.locator(".proof").click()
    expect(relation.locator("blockquote")).to_have_text(SENTENCE)
    assert relation.locator("mark").all_inner_texts() == ["云川市医疗保障局", "云川医改实施方案", "云川市医疗保障局"]
    expect(relation.locator(".article")).to_contain_text("云川医改见效")
    expect(relation.locator(".article")).to_contain_text("云川日报 · 2020-03-04")
    expect(relation.locator(".article")).to_contain_text("pages/a.txt")


def test_address_of_the_web_is_a_link_without_referrer(viewer: Page) -> None:
    choose(viewer, "清溪县")
    viewer.locator(".proof").click()
    link = viewer.locator("#drawer a")
    expect(link).to_have_attribute("href", "https://example.org/b.html")
    expect(link).to_have_attribute("rel", "noreferrer noopener")


def test_plan_is_shown_as_a_plan(viewer: Page) -> None:
    choose(viewer, "清溪县")
    expect(viewer.locator(".chip.planned")).to_have_text("计划")


def test_click_on_the_picture_opens_the_node_and_escape_closes_it(viewer: Page) -> None:
    click_node(viewer, "清溪县")
    expect(viewer.locator("#drawer h2.name")).to_have_text("清溪县")
    expect(viewer.locator("#drawer .facts")).to_contain_text("999999")
    viewer.keyboard.press("Escape")
    expect(viewer.locator("#drawer .lead")).to_be_visible()


def test_type_filter_hides_and_counts(viewer: Page) -> None:
    expect(viewer.locator("#status")).to_contain_text("显示 4 个实体、3 条关系")
    viewer.locator("#filter-types label", has_text="地方").first.click()
    expect(viewer.locator("#status")).to_contain_text("显示 3 个实体、2 条关系")
    viewer.locator("#filter-types .reset").click()
    expect(viewer.locator("#status")).to_contain_text("显示 4 个实体、3 条关系")


def test_relation_and_modality_filters(viewer: Page) -> None:
    viewer.locator("#filter-relations label", has_text="任职").click()
    expect(viewer.locator("#status")).to_contain_text("显示 3 个实体、2 条关系")
    viewer.locator("#filter-modality label", has_text="计划").click()
    expect(viewer.locator("#status")).to_contain_text("显示 2 个实体、1 条关系")


def test_date_range_by_keyboard(viewer: Page) -> None:
    viewer.locator("#date-from").focus()
    viewer.keyboard.press("End")
    expect(viewer.locator("#filter-dates output")).to_have_text("2022年5月")
    expect(viewer.locator("#status")).to_contain_text("显示 2 个实体、1 条关系")


def test_path_shows_each_step_with_its_sentence(viewer: Page) -> None:
    viewer.locator("#tools > button", has_text="路径").click()
    for which, name in (("from", "wjg"), ("to", "qingxi")):
        viewer.locator(f"#path-{which}").fill(name)
        viewer.locator(f"#path-{which}-hits [role=option]").first.wait_for()
        viewer.locator(f"#path-{which}").press("Enter")
    expect(viewer.locator(".path [role=status]")).to_have_text("3 步")
    names = viewer.locator(".stop bdi").all_inner_texts()
    assert names == ["王建国", "云川市医疗保障局", "云川医改实施方案", "清溪县"]
    expect(viewer.locator(".step blockquote")).to_have_count(3)


def test_path_says_when_there_is_none(viewer: Page) -> None:
    page = opened_anew(viewer, "#path=1&path-from=person:王建国&path-to=place:远山镇")
    expect(page.locator(".path [role=status]")).to_have_text("在显示的关系里，两者没有连接。")


def test_table_shows_the_same_by_keyboard(viewer: Page) -> None:
    viewer.keyboard.press("Tab")
    viewer.keyboard.press("Enter")
    expect(viewer.locator("#table tbody tr")).to_have_count(4)
    viewer.locator("#table .tabs button", has_text="关系").click()
    expect(viewer.locator("#table tbody tr")).to_have_count(3)
    viewer.locator("#table tbody button", has_text="印发").press("Enter")
    expect(viewer.locator("#drawer blockquote")).to_have_text(SENTENCE)


def test_table_sorts(viewer: Page) -> None:
    viewer.locator("#tools .views button", has_text="表").click()
    viewer.locator("th button", has_text="名称").click()
    expect(viewer.locator("th").first).to_have_attribute("aria-sort", "ascending")
    names = viewer.locator("#table tbody td:first-child").all_inner_texts()
    assert names == ["清溪县", "王建国", "云川市医疗保障局", "云川医改实施方案"]


def test_narrow_screen_keeps_title_picture_and_drawer(viewer: Page) -> None:
    viewer.set_viewport_size({"width": 420, "height": 800})
    for part in ("h1", "#search", "#picture", "#drawer .lead"):
        box = viewer.locator(part).bounding_box()
        assert box
        assert box["width"] > 60
        assert box["x"] + box["width"] <= 420
    assert viewer.evaluate("document.documentElement.scrollWidth") <= 420


def test_language_changes_everything_that_is_ours(viewer: Page) -> None:
    viewer.locator("#tools > button", has_text="English").click()
    expect(viewer.locator("#counts")).to_have_text("5 entities · 3 relations")
    expect(viewer.locator("#filter-types")).to_contain_text("Policy")
    expect(viewer.locator("html")).to_have_attribute("lang", "en")


def test_permalink_brings_the_view_back(viewer: Page) -> None:
    choose(viewer, "王建国")
    viewer.locator("#filter-relations label", has_text="印发").click()
    fragment = viewer.evaluate("location.hash")
    page = opened_anew(viewer, fragment)
    expect(page.locator("#drawer h2.name")).to_have_text("王建国")
    expect(page.locator("#status")).to_contain_text("显示 4 个实体、2 条关系")


def test_back_goes_to_the_node_before(viewer: Page) -> None:
    choose(viewer, "王建国")
    viewer.locator(".relation button.name").click()
    expect(viewer.locator("#drawer h2.name")).to_have_text("云川市医疗保障局")
    viewer.go_back()
    expect(viewer.locator("#drawer h2.name")).to_have_text("王建国")


def downloaded(page: Page, entry: str) -> bytes:
    page.locator(".menu summary").click()
    with page.expect_download() as download:
        page.locator(".menu button", has_text=entry).click()
    return Path(download.value.path()).read_bytes()


def test_csv_holds_what_is_shown_with_its_sentences(viewer: Page) -> None:
    viewer.locator("#filter-relations label", has_text="任职").click()
    raw = downloaded(viewer, "关系与原句表")
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert [(r["type"], r["sentence"], r["publisher"]) for r in rows] == [
        ("ISSUED", SENTENCE, "云川日报"),
        ("APPLIED_IN", "清溪县将推开云川医改。", "清溪晚报"),
    ]


def test_png_is_a_picture(viewer: Page) -> None:
    assert downloaded(viewer, "PNG").startswith(b"\x89PNG")


def test_picture_moves_and_zooms_and_is_never_blank(viewer: Page) -> None:
    assert painted(viewer) > 1000
    viewer.locator("#picture").focus()
    before = viewer.locator("#picture").screenshot()
    for key in ("+", "ArrowLeft"):
        viewer.keyboard.press(key)
    viewer.wait_for_timeout(300)
    assert viewer.locator("#picture").screenshot() != before
    viewer.set_viewport_size({"width": 1100, "height": 700})
    viewer.wait_for_timeout(100)
    assert painted(viewer) > 1000


@pytest.mark.parametrize("nodes", [0, 1])
def test_hardly_anything_to_show(nodes: int, tmp_path: Path, chromium_page: WatchedPage) -> None:
    path = tmp_path / "a.html"
    write_html(Graph(nodes=SMALL.nodes[:nodes]), path, schema=load_schema())
    page = opened(chromium_page, path)
    expect(page.locator("#empty")).to_be_visible(visible=nodes == 0)
    page.locator("#tools .views button", has_text="表").click()
    expect(page.locator("#table tbody tr")).to_have_count(nodes)


def test_node_of_5000_relations_opens(tmp_path: Path, chromium_page: WatchedPage) -> None:
    hub = Node("a", "Place", "中心县", "county", articles=9)
    others = tuple(Node(f"b{i:04d}", "Place", f"第{i}村", "village") for i in range(5000))
    edges = tuple(Edge(f"e{i:04d}", "PART_OF", other.id, "a", origin="gazetteer") for i, other in enumerate(others))
    path = tmp_path / "a.html"
    write_html(Graph(nodes=(hub, *others), edges=edges), path, schema=load_schema())
    page = opened(chromium_page, path, "#node=a")
    expect(page.locator(".relation")).to_have_count(8)
    page.locator(".group button", has_text="4,992").click()
    expect(page.locator(".relation")).to_have_count(208)
    page.locator(".proof").first.click()
    expect(page.locator(".relation").first).to_contain_text("行政区划表")


def test_2000_nodes_open_without_complaint_in_the_dark(
    large_graph: Graph, large_file: Path, chromium_page: WatchedPage
) -> None:
    chromium_page.page.emulate_media(color_scheme="dark")
    page = opened(chromium_page, large_file)
    assert painted(page) > 20_000
    choose(page, large_graph.nodes[5].name)
