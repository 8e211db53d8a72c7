"""The filter by place, used as a reader uses it."""

from playwright.sync_api import Page, expect

from tests.view.small import opened_anew


def choose_place(page: Page, text: str) -> None:
    page.locator("#place").fill(text)
    page.wait_for_selector("#place-hits [role=option]")
    page.locator("#place").press("Enter")


def names_in_table(page: Page) -> set[str]:
    page.locator("#tools .views button", has_text="表").click()
    page.wait_for_selector("#table tbody")
    return set(page.locator("#table tbody tr td:first-child").all_inner_texts())


def test_place_with_all_below_and_what_is_tied_to_it(atlas: Page) -> None:
    choose_place(atlas, "qingxi")
    expect(atlas.locator("#filter-places .chip")).to_have_text("清溪市 ×")
    assert names_in_table(atlas) == {"清溪市", "远山县", "石坡村", "清溪市医疗保障局", "王建国", "云川医改"}


def test_only_places_are_found(atlas: Page) -> None:
    atlas.locator("#place").fill("海角")
    expect(atlas.locator("#place-hits [role=option]")).to_have_count(1)
    atlas.locator("#place").fill("王建国")
    expect(atlas.locator("#place-hits")).to_have_text("没有找到")


def test_places_add_up_and_go_with_other_filters(atlas: Page) -> None:
    choose_place(atlas, "石坡")
    choose_place(atlas, "海角")
    atlas.locator("#filter-types label", has_text="会议").first.click()
    assert names_in_table(atlas) == {"石坡村", "海角市", "云川医改", "海角水价改革"}
    atlas.locator("#filter-places .chip", has_text="海角市").click()
    expect(atlas.locator("#table tbody tr")).to_have_count(2)
    atlas.locator("#filter-places .reset").click()
    expect(atlas.locator("#filter-places .chip")).to_have_count(0)
    expect(atlas.locator("#table tbody tr")).to_have_count(13)


def test_what_contains_the_place_is_left_out(atlas: Page) -> None:
    choose_place(atlas, "海角")
    assert "东岭省" not in names_in_table(atlas)


def test_places_stay_in_the_address(atlas: Page) -> None:
    choose_place(atlas, "石坡")
    choose_place(atlas, "海角")
    fragment = atlas.evaluate("location.hash")
    again = opened_anew(atlas, fragment)
    expect(again.locator("#filter-places .chip")).to_have_text(["石坡村 ×", "海角市 ×"])
    expect(again.locator("#status")).to_contain_text("显示 5 个实体")


def test_unknown_place_in_the_address_hides_nothing(atlas: Page) -> None:
    again = opened_anew(atlas, "#place=place:无此地")
    expect(again.locator("#status")).to_contain_text("显示 14 个实体")
