"""What can be taken away from the page, downloaded in a real Chromium and read again."""

import csv
import io
import json
import re
import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.components import WatchedPage
from tests.view.hostile import TITLE
from tests.view.places import POLICY
from tests.view.small import BUREAU, REFORM, SENTENCE, choose, opened

SVG = "{http://www.w3.org/2000/svg}"


def taken(page: Page, entry: str) -> tuple[str, bytes]:
    """Name and content of the file that an entry of the menu gives."""
    page.locator("#tools .menu summary").click()
    with page.expect_download() as download:
        page.locator("#tools .menu").get_by_role("button", name=entry, exact=True).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def rows_of(raw: bytes) -> list[dict[str, str]]:
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def texts_of(raw: bytes) -> list[str]:
    return [element.text or "" for element in ET.fromstring(raw).iter(f"{SVG}text")]  # noqa: S314 - written by the page


def test_names_of_files_bear_title_and_day(viewer: Page) -> None:
    name, _ = taken(viewer, "实体表（CSV）")
    assert re.fullmatch(r"云川医改-\d{4}-\d\d-\d\d-entities\.csv", name)


def test_svg_is_a_vector_picture_with_title_names_and_legend(viewer: Page) -> None:
    name, raw = taken(viewer, "矢量图（SVG）")
    root = ET.fromstring(raw)  # noqa: S314
    texts = texts_of(raw)
    assert name.endswith(".svg")
    assert texts[0] == "云川医改"
    assert {"云川医改实施方案", "王建国", "政策 1", "地方 2"} <= {*texts, "地方 2"}
    assert len(list(root.iter(f"{SVG}path"))) >= 4
    assert root.find(f".//{SVG}image") is None
    assert root.find(f".//{SVG}title").text == "云川医改"  # type: ignore[union-attr]


def test_svg_shows_what_is_chosen(viewer: Page) -> None:
    choose(viewer, "王建国")
    viewer.wait_for_timeout(500)
    _, raw = taken(viewer, "矢量图（SVG）")
    assert "任职" in texts_of(raw)
    assert texts_of(raw)[1].startswith("王建国 · 显示 ")


@pytest.mark.parametrize("view", ["near", "map", "time"])
def test_pictures_of_the_other_views(viewer: Page, view: str) -> None:
    viewer.evaluate("v => { location.hash = new URLSearchParams({ view: v, node: 'policy:云川医改' }) }", view)
    viewer.wait_for_timeout(800)
    _, raw = taken(viewer, "矢量图（SVG）")
    image = ET.fromstring(raw).find(f".//{SVG}image")  # noqa: S314
    assert image is not None
    assert image.attrib["href"].startswith("data:image/png;base64,")
    assert len(taken(viewer, "图片（PNG）")[1]) > 10_000


def image_of(raw: bytes) -> str:
    image = ET.fromstring(raw).find(f".//{SVG}image")  # noqa: S314
    assert image is not None
    return image.attrib["href"]


def test_neighbourhood_is_on_paper_also_in_the_dark(viewer: Page) -> None:
    viewer.evaluate("location.hash = new URLSearchParams({ view: 'near', node: 'policy:云川医改' })")
    viewer.wait_for_timeout(1500)  # until it stands still
    _, light = taken(viewer, "矢量图（SVG）")
    viewer.emulate_media(color_scheme="dark")
    viewer.wait_for_timeout(300)
    pixels = "document.querySelector('#near canvas').toDataURL()"
    before = viewer.evaluate(pixels)
    _, dark = taken(viewer, "矢量图（SVG）")
    assert image_of(dark) == image_of(light)
    assert before != image_of(light)
    assert viewer.evaluate(pixels) == before


def test_sheet_of_a_spread_says_what_its_colours_mean(places_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, places_file, f"#view=map&node={POLICY}")
    expect(page.locator(".map-time")).to_be_visible()
    _, raw = taken(page, "矢量图（SVG）")
    assert texts_of(raw)[2:-1] == [
        "颜色：首次见报 2019-03-01 — 2022-12-04",
        "已实施或进行中",
        "计划",
        "经由有关的机构、会议等所在地",
        "自身无坐标，立于所属的上级处",
    ]
    stops = list(ET.fromstring(raw).iter(f"{SVG}stop"))  # noqa: S314
    assert [stop.attrib["stop-color"] for stop in stops] == ["#440154", "#3b528b", "#21918c", "#5ec962", "#d4c21f"]
    assert taken(page, "图片（PNG）")[1].startswith(b"\x89PNG")


def test_sheet_of_all_places_says_what_their_size_means(places_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, places_file, "#view=map")
    expect(page.locator(".map-legend h2")).to_have_text("地方")
    texts = texts_of(taken(page, "矢量图（SVG）")[1])
    assert "圆越大，显示的关系越多" in texts
    assert not any(text.startswith("颜色") for text in texts)


def test_png_has_twice_the_pixels_of_the_sheet(viewer: Page) -> None:
    _, vector = taken(viewer, "矢量图（SVG）")
    _, raw = taken(viewer, "图片（PNG）")
    assert raw.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", raw[16:24])
    root = ET.fromstring(vector)  # noqa: S314
    assert (width, height) == (round(2 * float(root.attrib["width"])), round(2 * float(root.attrib["height"])))


def test_pictures_are_on_paper_also_in_the_dark(viewer: Page) -> None:
    viewer.emulate_media(color_scheme="dark")
    _, raw = taken(viewer, "矢量图（SVG）")
    assert ET.fromstring(raw).find(f"{SVG}rect").attrib["fill"] == "#faf7f0"  # type: ignore[union-attr]  # noqa: S314
    assert viewer.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(26, 25, 23)"


def test_table_of_entities_has_a_column_for_each_property(viewer: Page) -> None:
    _, raw = taken(viewer, "实体表（CSV）")
    rows = {row["id"]: row for row in rows_of(raw)}
    assert rows["place:清溪县"]["code"] == "999999"
    assert rows[BUREAU]["aliases"] == "云川医保局"


def test_table_of_relations_names_rule_and_article(viewer: Page) -> None:
    _, raw = taken(viewer, "关系与原句表（CSV）")
    row = next(row for row in rows_of(raw) if row["id"] == "e1")
    assert (row["sentence"], row["rule"], row["article_date"]) == (SENTENCE, "issued", "2020-03-04")


def test_json_holds_what_is_shown(viewer: Page) -> None:
    viewer.locator("#filter-relations label", has_text="任职").first.click()
    _, raw = taken(viewer, "所示数据（JSON）")
    data = json.loads(raw)
    assert data["title"] == "云川医改"
    assert {edge["id"] for edge in data["edges"]} == {"e1", "e2"}
    edge = next(edge for edge in data["edges"] if edge["id"] == "e1")
    sentence = data["sentences"][edge["sentences"][0]]
    assert (edge["source"], edge["target"], sentence["text"]) == (BUREAU, REFORM, SENTENCE)
    assert data["articles"][sentence["article"]]["headline"] == "云川医改见效"


def test_citations_of_what_is_shown(viewer: Page) -> None:
    for entry, suffix, expected in (
        ("引文（GB/T 7714）", "txt", "[1] 甲一, 乙二, 丙三, 等. 云川医改见效[N]. 云川日报, 2020-03-04.\n[2] 清溪"),
        ("引文（APA 7）", "txt", "甲一, 乙二, 丙三, & 丁四. (2020, March 4)."),
        ("引文（BibTeX）", "bib", "@article{zt20200304-"),
        ("引文（RIS）", "ris", "TY  - NEWS\r\nAU  - 甲一\r\n"),
    ):
        name, raw = taken(viewer, entry)
        assert name.endswith("." + suffix), entry
        assert expected in raw.decode("utf-8"), entry


def test_hostile_names_leave_the_page_as_text(hostile_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, hostile_file)
    name, raw = taken(page, "矢量图（SVG）")
    root = ET.fromstring(raw)  # noqa: S314
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "rect", "text", "path", "line", "g", "circle", "polygon",
    }  # fmt: skip
    assert not re.search(r'[\\/:*?"<>|]', name)
    assert taken(page, "图片（PNG）")[1].startswith(b"\x89PNG")
    assert json.loads(taken(page, "所示数据（JSON）")[1])["title"] == TITLE
    for row in rows_of(taken(page, "实体表（CSV）")[1]):
        assert not row["name"].startswith(("=", "+", "@"))
    expect(page.locator("#drawer")).to_be_visible()
    assert page.evaluate("window.hit") is None
