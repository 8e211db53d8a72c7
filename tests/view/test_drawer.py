"""The drawer in a real Chromium: what a node is, its relations in order, the evidence, and citations to take away."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.components import WatchedPage
from tests.view.small import BUREAU, choose, opened, opened_anew
from zhengtu_graph.model import Article, Edge, Entity, Evidence, Facts, Graph, Mention, Node
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import bundle, write_html

DEICTIC = "市委决定，我市实施云川医改，三年见效。"
DAY = "2021-01-02"
BODY = "agency:中共云川市委员会"
COUNTIES = tuple(Node(f"place:{i:02d}", "Place", f"第{i}县", "county") for i in range(40))
STORY = Article("", "", "市委决定实施医改", "news", DEICTIC, date=DAY, story="article:a")
POINT = {"lon": "117.638678", "lat": "26.263406"}
SHARE = {"measure": "城镇化率", "value": "48.3", "unit": "%", "before": "35.93", "before_date": "2014", "date": "2023"}
SPREAD = tuple(
    Edge(
        f"f{i}",
        "APPLIED_IN",
        "policy:医改",
        c.id,
        {"stage": "pilot", "date": f"20{10 + i}"},
        count=i,
        origin="correction",
    )
    for i, c in enumerate(COUNTIES)
)
RICH = Graph(
    articles=(
        replace(STORY, id="article:a", source="a.txt", publisher="云川日报", sheet="2"),
        replace(STORY, id="article:b", source="b.txt", publisher="清溪晚报"),
        Article(
            "article:c", "c.txt", "关于医改的通知", "notice", "", publisher="云川政务网", date="2021-03",
            number="云委发〔2021〕1号", address="https://example.org/c", continued=("d.txt",), pages="3-5",
        ),
    ),
    nodes=(
        Node(BODY, "Agency", "中共云川市委员会", "party", (), {}, 3, DAY, "2021-03"),
        Node("agency:旧委", "Agency", "云川地委", "party", (), {"until": "1996-05"}, 1),
        Node("place:云川", "Place", "云川市", "prefecture", (), POINT),
        Node("place:云江", "Place", "云江省", "province", (), {}),
        Node("policy:医改", "Policy", "云川医改", "reform", (), {"number": "云委发〔2021〕1号"}, 3, DAY, DAY),
        Node("figure:1", "Figure", "城镇化率由35.93%提高到48.3%", "level", (), SHARE),
        *COUNTIES,
    ),
    edges=(
        Edge("e1", "ISSUED", BODY, "policy:医改", {"date": "2021-01"}, "done", 0.9, ("s1", "s2"), 1, DAY, DAY),
        Edge("e2", "SUCCEEDED_BY", "agency:旧委", BODY, {"date": "1996-05"}, origin="gazetteer"),
        Edge("e3", "PART_OF", "place:00", "place:云川", origin="gazetteer"),
        Edge("e4", "PART_OF", "place:云川", "place:云江", origin="gazetteer"),
        *SPREAD,
    ),
    evidence=(
        Evidence("s1", "article:a", DEICTIC, 0, len(DEICTIC), 0, 9, "issuing.body_verb_paper"),
        Evidence("s2", "article:b", DEICTIC, 0, len(DEICTIC), 0, 9, "no.such_rule"),
    ),
    mentions=((BODY, "article:a", 1), (BODY, "article:b", 1), (BODY, "article:c", 2)),
)  # fmt: skip
FACTS = Facts(
    RICH.articles[0],
    (
        Entity(BODY, "Agency", "中共云川市委员会", "party", (), (Mention("市委", 0, 2, "publisher's place + 市委"),)),
        Entity("policy:医改", "Policy", "云川医改", "reform", (), (Mention("云川医改", 9, 13),)),
    ),
)


@pytest.fixture(scope="module")
def rich_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("view") / "rich.html"
    write_html(RICH, path, schema=load_schema(), title="云川", facts=[FACTS])
    return path


@pytest.fixture
def drawer(rich_file: Path, chromium_page: WatchedPage) -> Page:
    chromium_page.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return opened(chromium_page, rich_file)


def copied(page: Page) -> str:
    expect(page.locator("#said")).to_have_text("已复制")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_words_that_are_no_name_are_marked_by_the_facts(drawer: Page) -> None:
    choose(drawer, "中共云川市委员会")
    drawer.locator(".relation", has_text="云川医改").locator(".proof").click()
    expect(drawer.locator("blockquote")).to_have_text(DEICTIC)
    assert drawer.locator("mark.source").all_inner_texts() == ["市委"]
    assert drawer.locator("mark.target").all_inner_texts() == ["云川医改"]


def test_a_reprinted_story_stands_once_with_its_list(drawer: Page) -> None:
    choose(drawer, "中共云川市委员会")
    drawer.locator(".relation", has_text="云川医改").locator(".proof").click()
    expect(drawer.locator(".evidence > li")).to_have_count(1)
    drawer.locator(".reprints summary", has_text="同一报道见于2处").click()
    expect(drawer.locator(".reprints .article")).to_contain_text("清溪晚报")


def test_rule_says_on_how_many_cases_its_confidence_rests(drawer: Page) -> None:
    choose(drawer, "中共云川市委员会")
    drawer.locator(".relation", has_text="云川医改").locator(".proof").click()
    expect(drawer.locator(".rule").first).to_contain_text("issuing.body_verb_paper")


def test_article_shows_sheet_pages_number_and_continuations(drawer: Page) -> None:
    choose(drawer, "中共云川市委员会")
    sources = drawer.locator(".articles .article")
    expect(sources.filter(has_text="关于医改的通知")).to_contain_text(
        "云川政务网 · 2021-03 · PDF第3-5页 · 云委发〔2021〕1号"
    )
    expect(sources.filter(has_text="关于医改的通知")).to_contain_text("由1处续文合成")
    expect(sources.filter(has_text="云川日报")).to_contain_text("第2版")


def test_path_of_a_local_file_is_copied(drawer: Page) -> None:
    choose(drawer, "中共云川市委员会")
    drawer.get_by_role("button", name="复制原件的路径: a.txt").click()
    assert copied(drawer) == "a.txt"


def test_citation_is_copied_by_keyboard(drawer: Page) -> None:
    choose(drawer, "中共云川市委员会")
    menu = drawer.locator(".articles .article", has_text="关于医改的通知").locator("details.cite")
    for style, expected in (
        ("GB/T 7714", "中共云川市委员会. 关于医改的通知: 云委发〔2021〕1号[A/OL]. (2021-03)["),
        (
            "APA 7",
            "中共云川市委员会. (2021, March). 关于医改的通知 (云委发〔2021〕1号). 云川政务网. https://example.org/c",
        ),
        ("BibTeX", "@report{zt202103-"),
        ("RIS", "TY  - GOVDOC"),
    ):
        menu.locator("summary").press("Enter")
        menu.get_by_role("button", name=style).press("Enter")
        assert copied(drawer).startswith(expected)
        expect(menu).not_to_have_attribute("open", "")
        drawer.evaluate("document.getElementById('said').remove()")


def test_all_citations_of_a_node_are_numbered_and_stand_once(drawer: Page) -> None:
    choose(drawer, "中共云川市委员会")
    drawer.locator(".actions .cite summary").click()
    drawer.locator(".actions .cite button", has_text="GB/T").click()
    lines = copied(drawer).splitlines()
    assert [line[:4] for line in lines] == ["[1] ", "[2] ", "[3] "]
    assert lines[0] == "[1] 市委决定实施医改[N]. 云川日报, 2021-01-02(2)."


def test_citations_of_an_edge_and_of_a_path(drawer: Page) -> None:
    for fragment in ("edge=e1", f"path=1&path-from={BODY}&path-to=policy:医改"):
        drawer.evaluate("hash => { location.hash = hash }", fragment)
        drawer.locator(".actions .cite summary").click()
        drawer.locator(".actions .cite button", has_text="RIS").click()
        assert copied(drawer).count("TY  - NEWS") == 2
        drawer.evaluate("navigator.clipboard.writeText('')")
        drawer.evaluate("document.getElementById('said').textContent = ''")


def test_escape_closes_an_open_menu_before_the_drawer(drawer: Page) -> None:
    choose(drawer, "中共云川市委员会")
    drawer.locator(".actions .cite summary").press("Enter")
    drawer.keyboard.press("Escape")
    expect(drawer.locator(".actions .cite")).not_to_have_attribute("open", "")
    expect(drawer.locator(".actions .cite summary")).to_be_focused()
    expect(drawer.locator("#drawer h2.name")).to_be_visible()


def test_a_figure_reads_as_a_sentence(drawer: Page) -> None:
    choose(drawer, "城镇化率由35.93%提高到48.3%")
    expect(drawer.locator(".facts .amount")).to_have_text("由35.93%（2014年）到48.3%（2023年）")
    expect(drawer.locator(".facts")).to_contain_text("城镇化率")
    expect(drawer.locator(".facts dt", has_text="value")).to_have_count(0)
    drawer.locator("#tools button", has_text="English").click()
    expect(drawer.locator(".facts .amount")).to_have_text("from 35.93% (2014) to 48.3% (2023)")


@pytest.mark.parametrize(
    ("properties", "kind", "zh", "en"),
    [
        ({"value": "320000000", "unit": "元"}, "output", "3.2亿元", "320 million yuan"),
        ({"value": "2003690000000", "unit": "元"}, "level", "20,036.9亿元", "2003.69 billion yuan"),
        ({"value": "374", "unit": "种"}, "output", "374种", "374 种"),
        ({"value": "2015", "unit": "套", "bound": "over"}, "output", "超2015套", "over 2015 homes"),
        ({"value": "8.2", "unit": "%"}, "rise", "增长8.2%", "up 8.2%"),
        (
            {"value": "8.2", "unit": "%", "before": "10", "before_unit": "分"},
            "fall",
            "由10分下降8.2%",
            "from 10 分 down 8.2%",
        ),
        ({"value": "3", "upper": "5", "unit": "%"}, "level", "3—5%", "3—5%"),
        (
            {"value": "30000", "upper": "50000", "unit": "人", "bound": "about"},
            "level",
            "约3—5万人",
            "about 30,000—50,000 people",
        ),
        ({"value": "510", "unit": "元", "before": "470"}, "level", "由470元到510元", "from 470 yuan to 510 yuan"),
        ({"value": "很多", "unit": "人"}, "level", "很多人", "很多 people"),
        ({}, "level", "", ""),
    ],
)
def test_figures_in_words(chromium_page: WatchedPage, properties: dict[str, str], kind: str, zh: str, en: str) -> None:
    page = chromium_page.page
    page.add_script_tag(content=bundle("figures.js"))
    found = page.evaluate("([p, k]) => ['zh', 'en'].map((l) => figures_js.figureText(p, k, l))", [properties, kind])
    assert found == [zh, en]


def test_a_place_shows_its_chain_and_its_point(drawer: Page) -> None:
    choose(drawer, "第0县")
    crumbs = drawer.get_by_role("navigation", name="隶属")
    assert crumbs.locator("button").all_inner_texts() == ["云江省", "云川市"]
    crumbs.locator("button", has_text="云川市").click()
    expect(drawer.locator("#drawer h2.name")).to_have_text("云川市")
    expect(drawer.locator(".facts")).to_contain_text("26.26°N, 117.64°E")


def test_predecessor_and_successor_lead_to_each_other(drawer: Page) -> None:
    choose(drawer, "云川地委")
    expect(drawer.locator(".facts")).to_contain_text("1996年5月")
    drawer.locator(".facts .others button").click()
    expect(drawer.locator("#drawer h2.name")).to_have_text("中共云川市委员会")
    expect(drawer.locator(".facts dt", has_text="前身")).to_have_count(1)


def test_relations_by_strength_by_date_and_found_by_a_word(drawer: Page) -> None:
    choose(drawer, "云川医改")
    rows = drawer.locator(".group", has_text="施行于").locator(".relation")
    expect(rows.first).to_contain_text("第39县")
    drawer.locator(".order button", has_text="按日期").click()
    expect(rows.first).to_contain_text("第0县")
    expect(rows.first.locator("time")).to_have_text("2010")
    assert "order=date" in drawer.evaluate("location.hash")
    drawer.get_by_role("searchbox", name="在这些关系中查找").fill("第7县")
    expect(drawer.locator(".relation")).to_have_count(1)
    drawer.get_by_role("searchbox").fill("没有的县")
    expect(drawer.locator(".relations [role=status]")).to_have_text("没有找到")


def test_edge_says_what_it_rests_on(drawer: Page) -> None:
    page = opened_anew(drawer, "#edge=e1")
    expect(page.locator(".edge .chips")).to_contain_text("日期 2021-01")
    expect(page.locator(".edge")).to_contain_text("1 个独立来源 · 可信度 90%")
    expect(page.locator(".edge blockquote")).to_have_text(DEICTIC)


def test_evidence_stays_open_when_the_sources_are_read(small_file: Path, chromium_page: WatchedPage) -> None:
    """They are read after the page is ready, when the reader may already be reading."""
    hold = "(act, options) => document.documentElement.dataset.ready ? (window.held = act) : idle(act, options)"
    chromium_page.page.add_init_script(f"const idle = window.requestIdleCallback; window.requestIdleCallback = {hold};")
    page = opened(chromium_page, small_file, f"#node={BUREAU}")
    page.locator("#drawer .proof").first.click()
    expect(page.locator("#drawer blockquote")).to_have_count(1)
    expect(page.locator("#filter-sources_ li")).to_have_count(0)
    page.wait_for_timeout(200)  # until the page waits
    page.evaluate("held()")
    expect(page.locator("#filter-sources_ li")).not_to_have_count(0)
    expect(page.locator("#drawer blockquote")).to_have_count(1)
