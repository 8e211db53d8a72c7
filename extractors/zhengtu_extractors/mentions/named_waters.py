"""Rivers, lakes, hills and islands that are in no table, by names of their own where something is said of them: 郴江河.

The name has a clear left edge, and behind it stands what only a river, a hill or an island has: 两岸, 水质, 南麓.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document
from zhengtu_extractors.mentions.localities import NO_NAME, Locality
from zhengtu_extractors.mentions.open_agencies import stops
from zhengtu_extractors.mentions.personal_names import is_ordinary

_NAMED = re.compile(
    r"(?:(?<![一-龥])|(?<=[、和与及到对沿在]))(?P<name>(?P<stem>[一-龥]{2,3})(?:河|湖|江|溪|岛|湾|山|岭|水库|湿地|群岛|峡谷))"
    r"(?=流域|[两沿东西南北]岸|[上中下]游|[干支]流|河道|水质|断面|水位|[河湖江]?畔|岸边|综合治理|治理|[东西南北]麓|脚下|，位于|，发源|"
    r"等(?:\d+[条座个])?(?:江河|河流|支流|湖泊|河道|山脉|岛屿|海域|海湾|水库))"
)
_NO_STEM = re.compile(
    r"[一两三四五六七八九十百千万多几各每整全条座个片处段大小]$|^[在到对和与及把将让使随经过从由沿为有是又都也一两三四五六七八九十各每全这那某该其本]|"
    r"[省市县区乡镇村州旗]|重点|重要|主要|城市|农村|内陆|境内|黑臭|生态|美丽|幸福|母亲|人工|自然|绿水|江河|河湖|大运|中小|矿|城|流域|沿海|入[河海江湖]|支流|干流|"
    r"上游|下游|加强|保护|治理|开展|推进|综合|水系|沿线|地表|地下|退化|海洋|坚决|巩固|加快|确保|了解|缓解|修复"
)


def named_waters(document: Document) -> Iterator[Locality]:
    """The features of names of their own that an article speaks of."""
    for m in _NAMED.finditer(document.text):
        stem, name = m["stem"], m["name"]
        if _NO_STEM.search(stem) or NO_NAME.search(stem) or stops().search(stem):
            continue
        word = is_ordinary(name, least=20) or any(is_ordinary(part, least=200) for part in (stem, stem[:2]))
        if not (word or document.taken(*m.span("name"))):
            yield Locality(*m.span("name"), f"place:{name}", name, "natural", "type word behind a name")
