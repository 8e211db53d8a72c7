"""No barriers that axe-core knows of, in any view and state of the drawer, in both languages, light and dark."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import expect

from tests.components import WatchedPage
from tests.view.barriers import OF_COLOURS, barriers
from tests.view.small import BUREAU, REFORM, opened

STATES = {
    "start": "",
    "node": f"#node={BUREAU}",
    "edge": "#edge=e1",
    "path": f"#path=1&path-from={BUREAU}&path-to={REFORM}",
    "table": "#view=table",
    "relations": "#view=table&table=edges,0,-1,1",
    "near": f"#view=near&node={BUREAU}",
    "map": f"#view=map&node={REFORM}",
    "time": f"#view=time&node={REFORM}",
    "filtered": "#no-types=0&range=750000,760000",
}
# Each language and each scheme is tried by all rules; the other pairs by those that a scheme can make a difference to.
SCHEMES: dict[str, tuple[Literal["light", "dark"], Literal["light", "dark"]]] = {
    "zh": ("light", "dark"),
    "en": ("dark", "light"),
}


@pytest.mark.parametrize("state", STATES)
def test_no_barriers(state: str, small_file: Path, chromium_page: WatchedPage) -> None:
    page = opened(chromium_page, small_file, STATES[state] or "#")
    for language, (whole, colours) in SCHEMES.items():
        if language == "en":
            page.locator("#tools > button", has_text="English").click()
        for button in page.locator("#drawer .proof").all():
            button.click()
        if state in ("node", "edge"):
            expect(page.locator("#drawer blockquote").first).to_be_visible()
            page.locator("#drawer details.cite summary").first.click()
        for scheme, rules in ((whole, None), (colours, OF_COLOURS)):
            page.emulate_media(color_scheme=scheme)
            page.wait_for_timeout(200)
            assert barriers(page, rules) == [], (language, scheme)
        page.keyboard.press("Escape")  # closes the menu alone
