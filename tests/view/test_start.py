"""What a newcomer reads first, and where the questions lead."""

from playwright.sync_api import Page, expect


def test_start_names_the_graph_and_says_how_to_read_it(viewer: Page) -> None:
    expect(viewer.locator("#drawer h2")).to_have_text("云川医改")
    lines = viewer.locator(".reading li").all_inner_texts()
    assert len(lines) == 3
    assert all(word in lines[0] for word in ("人物", "机构", "地方", "政策"))
    assert all(word in lines[1] for word in ("任职", "文件", "推行", "计划", "否定"))
    assert "会议" not in lines[0]
    assert "原句" in lines[2]


def test_question_of_a_policys_course_opens_the_time_view(viewer: Page) -> None:
    viewer.locator(".question", has_text="云川医改实施方案的大事记").click()
    expect(viewer.locator("#time")).to_be_visible()
    expect(viewer.locator("#time-about")).to_contain_text("与云川医改实施方案有关")
    expect(viewer.locator("#drawer h2.name")).to_have_text("云川医改实施方案")


def test_question_of_spread_opens_the_map(viewer: Page) -> None:
    viewer.locator(".question", has_text="从哪里发源").click()
    expect(viewer.locator("#map")).to_be_visible()
    expect(viewer.locator("#drawer h2.name")).to_have_text("云川医改实施方案")


def test_question_of_posts_opens_the_agency(viewer: Page) -> None:
    viewer.locator(".question", has_text="谁在云川市医疗保障局任何职").click()
    expect(viewer.locator("#drawer h2.name")).to_have_text("云川市医疗保障局")


def test_question_of_plans_leaves_the_plans(viewer: Page) -> None:
    viewer.locator(".question", has_text="只见于计划").click()
    rows = viewer.locator("#table tbody tr")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("施行于")
    expect(viewer.locator("#filtered span")).to_have_text("只看计划")


def test_question_of_a_place_leaves_its_policies(viewer: Page) -> None:
    viewer.locator(".question", has_text="清溪县及其下辖各地").click()
    expect(viewer.locator("#table")).to_be_visible()
    rows = viewer.locator("#table tbody tr")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("云川医改实施方案")
    expect(viewer.locator("#filtered span")).to_have_text("地方：清溪县 · 只看施行于")


def test_question_between_two_opens_their_path(viewer: Page) -> None:
    viewer.locator(".question", has_text="最短的联系").click()
    expect(viewer.locator("#path-from")).to_have_value("王建国")
