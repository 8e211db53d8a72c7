"""The seat of a person: the code of the place whose body the first known post is at; it tells namesakes apart.

100000 stands for the bodies of the whole country (it is the code of China in GB/T 2260), a country's name for bodies
abroad. Without a post the seat is the article's home, and without a home the article itself.
"""

import re
from collections.abc import Iterable
from functools import cache

from zhengtu_extractors.document import Document
from zhengtu_extractors.gazetteer import countries, place_of_outlet
from zhengtu_extractors.mentions.post_titles import title_words
from zhengtu_extractors.official_names import central

NATION = "100000"
_BEFORE_PLACE = re.compile(
    r"^(?:中共|中国共产党|中国人民政治协商会议|共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)"
)
_NATIONAL = re.compile(r"^(?:国家|中央|全国|国务院|最高人民|中国|中华人民共和国|中华全国|中国人民解放军)")


def seat_of(document: Document, name: str, agencies: Iterable[str], land: str | None = None) -> str:
    """The seat of one of this name who holds posts at these agencies, by the first whose place is known.

    `land` is the country whose title the person bears without a body: 德国总理.
    """
    if name in title_words()["leaders"] or name in title_words()["statesmen"]:
        return NATION
    known = (*(seat_of_agency(agency) for agency in agencies), land)
    home = document.home.removeprefix("place:") if document.home else f"~{document.article.id.split(':')[-1][:8]}"
    return next((seat for seat in known if seat), home)


def country_before(text: str, end: int) -> str | None:
    """The country whose name ends at a place of the text."""
    forms = (text[end - length : end] for length in range(min(end, 8), 1, -1))
    return next((countries()[form].name for form in forms if form in countries()), None)


@cache
def seat_of_agency(name: str) -> str | None:
    """Code of the place in an agency's full name, 100000 for a national body, a country for one abroad."""
    bare = _BEFORE_PLACE.sub("", name)
    if _NATIONAL.match(bare) or any(name[:n] in _central_names() for n in range(len(name), 2, -1)):
        return NATION
    place = place_of_outlet(bare)
    if place:
        return place.removeprefix("place:")
    return next((countries()[name[:n]].name for n in range(6, 1, -1) if name[:n] in countries()), None)


@cache
def _central_names() -> frozenset[str]:
    return frozenset(form.body.name for form in central())
