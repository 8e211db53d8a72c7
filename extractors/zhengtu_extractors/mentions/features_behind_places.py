"""Lakes, hills, islands and the like whose names are in no table, right behind the place in which they lie: 厦门筼筜湖.

A name of one character more than the word for the feature is one only where something is said to happen (在武汉东湖，).
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.localities import Locality
from zhengtu_extractors.mentions.open_agencies import stops
from zhengtu_extractors.mentions.personal_names import is_ordinary
from zhengtu_extractors.mentions.sites import is_led

_NAMED = re.compile(
    r"(?P<name>(?P<stem>[一-龥]{1,3}?)(?:湖|岛|山|河|大峡谷|大瀑布|瀑布|侗寨|苗寨|灌区|草原|湿地|古寨))"
    r"(?=[，。、；：“”（）]|[畔边沿上里内旁](?![市省地各])|脚下|两岸|[0-9]|的|等(?!级)|考察|调研|举行|举办|开展|开航|迎来|水质|今天|正式|春灌|项目|治理)"
)
_NO_STEM = re.compile(
    r"^[的在了等将与和以有为从到把对是个多新建全各一两三四五六七八九十条座大小老高群又也及至由使让给令]|[的在了等将与和以有为从到把对是个多群座条全某]|"
    r"实施|加强|保护|治理|清洁|地处|位于|背靠|临近|靠近|沿[海江河]|境内|最大|著名|重要|城市|自然|美丽|绿水|绿色|流域|[省市县区乡镇村州旗]|[半郊]|[黄长]?江$"
)
_KINDS = frozenset({"province", "prefecture", "county", "township"})


def features_behind_places(document: Document) -> Iterator[Locality]:
    """The features right behind divisions and townships."""
    for place in [f for f in document.found if f.type == "Place" and f.kind in _KINDS]:
        m = _NAMED.match(document.text, place.end)
        if m and _is_name(document, place, m) and not document.taken(*m.span("name")):
            key = f"{place.id}/{m['name']}"
            yield Locality(*m.span("name"), key, m["name"], "natural", "")


def _is_name(document: Document, place: Found, m: re.Match[str]) -> bool:
    stem, name = m["stem"], m["name"]
    if document.text[place.start] in "我全本该" or _NO_STEM.search(stem) or stops().search(stem):
        return False
    if is_ordinary(name, least=20) or is_ordinary(stem, least=200):
        return False
    if any(hit.start < m.end("name") < hit.end for hit in document.hits.get("division", ())):
        return False
    return len(stem) > 1 or is_led(document, place.start)
