"""What axe-core holds for barriers on a page."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

# What depends on the colours and on nothing else.
OF_COLOURS = ("color-contrast", "link-in-text-block")
RUN = """rules => axe.run({ resultTypes: ["violations"], ...(rules && { runOnly: rules }) }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)))"""


def barriers(page: Page, rules: tuple[str, ...] | None = None) -> list[str]:
    """Rule and element of each barrier; without `rules` by all rules."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(RUN, rules)
    return found
