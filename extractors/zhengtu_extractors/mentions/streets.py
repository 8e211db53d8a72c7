"""Streets and lanes where something is said to be or happen: 青岛中山路上, 广内街道达智桥胡同.

A road behind its city counts where one is on it, a lane (胡同) wherever its name has an edge on the left. Roads that
are built or that tell where a thing stands (中山路12号) are none.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.localities import Locality
from zhengtu_extractors.mentions.personal_names import is_ordinary

_STREET = re.compile(
    r"(?P<name>(?P<stem>[一-龥]{2,4}?)(?:大街|步行街|老街|大道|路|街))(?=[上里](?!的?路)|沿[街线]|两[侧旁边])"
)
_BELOW_PROVINCE = ("prefecture", "county", "township")
_LANE = re.compile(r"(?:(?<![一-龥])|(?<=[在到]))(?P<name>(?P<stem>[一-龥]{2,4}?)胡同)(?![游文])")
_NO_STEM = re.compile(
    r"[的了在是将被把从到让使和与及等每各该这那几条个整老旧两多省市县区镇乡村]|高速|国道|省道|[公铁步道]$|线|一带|背街|"
    r"沿|北京|传统|历史|特色|主要|思"
)


def streets(document: Document) -> Iterator[Locality]:
    """Streets right behind a city, county or township, and lanes in the place that their sentence names last before."""
    text = document.text
    if "路" in text or "街" in text:
        for place in [f for f in document.found if f.type == "Place" and f.kind in _BELOW_PROVINCE]:
            m = _STREET.match(text, place.end)
            if m and _is_name(m["stem"]) and not document.taken(*m.span("name")):
                yield Locality(*m.span("name"), f"{place.id}/{m['name']}", m["name"], "site")
    if "胡同" in text:
        for m in _LANE.finditer(text):
            if _is_name(m["stem"]) and not document.taken(*m.span("name")):
                above = _last_before(document, m.start())
                key = f"{above.id}/{m['name']}" if above else f"place:{m['name']}"
                yield Locality(*m.span("name"), key, m["name"], "site", "place named before" if above else "")


def _is_name(stem: str) -> bool:
    return not (_NO_STEM.search(stem) or is_ordinary(stem, least=3000))


def _last_before(document: Document, at: int) -> Found | None:
    """The division below the province that the sentence names last before a position."""
    start = next(s.start for s in document.sentences if s.start <= at < s.end)
    places = [f for f in document.inside(start, at, "Place") if f.kind in _BELOW_PROVINCE]
    return max(places, key=lambda f: f.end, default=None)
