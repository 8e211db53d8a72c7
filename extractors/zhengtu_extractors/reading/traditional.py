"""A page in traditional script is read in simplified characters; what its articles quote gets the printed ones back.

All rules of reading thus see one script. Both texts are of the same length, so that places in one are places in the
other. Publisher, authors and document number stay simplified, as names of one thing in either script.
"""

import re
from dataclasses import replace

from zhengtu_extractors.script import to_simplified
from zhengtu_graph.model import Article, Page

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")


def in_simplified(page: Page) -> Page:
    """The page with simplified characters in their stead."""
    return replace(
        page,
        text=to_simplified(page.text),
        publisher=page.publisher and to_simplified(page.publisher),
        headline=page.headline and to_simplified(page.headline),
        authors=tuple(map(to_simplified, page.authors)),
    )


def as_printed(article: Article, plain: Page, page: Page) -> Article:
    """An article of the page `plain`, which is `page` in simplified characters, with the characters of `page`.

    Its id stays, which is that of the same article in simplified characters.
    """
    both = tuple(f"{each.headline or ''}\n{each.text}" for each in (plain, page))
    return replace(
        article,
        headline=_line(article.headline, *both),
        kicker=_line(article.kicker, *both),
        subhead=_line(article.subhead, *both),
        dateline_place=_line(article.dateline_place, *both),
        text=_text(article, plain.text, page.text),
    )


def _text(article: Article, plain: str, printed: str) -> str:
    characters = list(article.text)
    for run in article.runs:
        for start, raw in zip(range(run.start, run.start + run.length), range(run.raw_start, len(plain)), strict=False):
            if characters[start] == plain[raw]:  # else one that the cleaning put in, or an entity of HTML
                characters[start] = printed[raw]
    return "".join(characters)


def _line(words: str | None, plain: str, printed: str) -> str | None:
    """A heading, whose places are not kept: each run of its characters is looked up in the page."""

    def found(run: re.Match[str]) -> str:
        place = re.search(r"\s*".join(run[0]), plain)
        return re.sub(r"\s", "", printed[place.start() : place.end()]) if place else run[0]

    return words and _HAN.sub(found, words)
