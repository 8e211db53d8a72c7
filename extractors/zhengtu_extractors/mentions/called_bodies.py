"""Bodies that a text named before and a title calls by what they are, or by their own name without the whole's.

1. 企业负责人, 公司董事长, 医院院长: the last body named of that kind;
2. 财政经济委员会副主任委员: of the assembly named last;
3. 党委书记, 第一书记 of whom the text says in which village: 在台山村任第一书记;
4. 工会主席 behind another post at a firm or an institution: of the same house.
"""

import re
from collections.abc import Mapping

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.agency_parts import HOUSES, part_of
from zhengtu_extractors.mentions.post_titles import Title
from zhengtu_extractors.official_names import Body, body_of

_FIRM = "企业|公司|集团|工厂|酒店"
_HOUSE = (
    "医院|卫生院|学校|学院|大学|中学|小学|幼儿园|研究院|研究所|研究中心|中心|实验室|合作社|银行|支行|分行|农场|林场|牧场|"
    "博物馆|图书馆|文化馆|纪念馆|协会|商会|学会|基金会|联合会|派出所|法院|检察院|养老院|敬老院|福利院|服务站|管委会|居委会"
)
_KIND = re.compile(
    rf"(?:^|[，。；：！？”“\n（据]|该|本|这[家个所])(?P<kind>{_FIRM}|{_HOUSE})(?:[相有]关)?(?:信息化|运维|技术|研发|车间)?$"
)
_SCHOOLS = ("大学", "学院", "学校", "中学", "小学")
_ENDS = {
    "学校": _SCHOOLS,
    "管委会": ("管理委员会", "管委会"),
    "居委会": ("居民委员会", "居委会"),
    "中心": ("中心",),
}
_FAR = 600  # characters within which a body is called so
_COMMITTEE = re.compile(
    r"(?:宪法和法律|法制|监察和司法|监察司法|财政经济|教育科学文化卫生|外事|华侨|环境与资源保护|农业与农村|农业农村|社会建设|民族|"
    r"民族宗教侨务外事|城乡建设环境资源保护|城乡建设与环境资源保护)委员会$"
)
_ASSEMBLY = ("人民代表大会", "人民代表大会常务委员会")
_ORGAN = re.compile(r"(?<=[、兼，])(?P<organ>工会|团委|妇联|纪委|纪检组|党委|党组|董事会|监事会|理事会)$")
_OF_VILLAGE = re.compile(
    r"(?:驻村|村|社区)?(?P<organ>党委|党总支|党支部|党组织|支部|村?委会|居委会)?(?P<title>副?书记|第一书记|副?主任)(?=[，。；、期后的]|并|以来)"
)
# Organs of a village's Party, and the posts that stand for them; their functions.
GRASSROOTS_KEYS: Mapping[str, str] = {
    "党委": "party_committee",
    **dict.fromkeys(("党总支", "总支", "党总支部", "总支部"), "party_general_branch"),
    **dict.fromkeys(("党支部", "支部", "党组织", "书记", "第一书记", "支书"), "party_branch"),
}


def called_by_kind(document: Document, title: Title) -> Found | None:
    """The body of 企业负责人: the last one named that is a firm."""
    called = _KIND.search(document.text, max(0, title.start - 12), title.start)
    if not called:
        return None
    kind = called["kind"]
    firm = kind in _FIRM.split("|")
    for f in reversed(list(document.inside(max(0, title.start - _FAR), title.start, "Agency"))):
        if f.kind == "enterprise" if firm else f.name.endswith(_ENDS.get(kind, (kind,))):
            return f
    return None


def village_post(text: str, at: int, place: Found | None) -> tuple[str, Found] | None:
    """The title at `at` of one who holds it in a village or a community, and the body: 在台山村任|第一书记."""
    post = _OF_VILLAGE.match(text, at) if place and place.name.endswith(("村", "社区", "嘎查")) else None
    if not place or not post:
        return None
    organ = post["organ"] or ("党支部" if post["title"].endswith("书记") else "村委会")
    key = GRASSROOTS_KEYS.get(organ) or ("village_committee" if place.name.endswith("村") else "residents_committee")
    body = body_of(key, place.id, place.name)
    clue = f"{post[0]} + {place.name}"
    mention = body and Found(post.start(), post.end(), "Agency", body.id, body.name, body.kind, clue=clue)
    return (post["title"], mention) if mention else None


def committee_of_assembly(document: Document, title: Title) -> Found | None:
    """The committee of the people's congress named last: 财政经济委员会副主任委员."""
    gap = _COMMITTEE.search(document.text, max(0, title.start - 16), title.start) if title.word == "主任委员" else None
    if not gap:
        return None
    named = (f for f in reversed(document.found) if f.end <= gap.start() and f.type == "Agency")
    last = next((f for f in named if f.name.endswith(_ASSEMBLY)), None)
    if not last:
        return None
    whole = Body(last.name.removesuffix("常务委员会"), last.kind or "")
    body = part_of(whole, gap[0])
    clue = f"{whole.name} + {gap[0]}"
    return Found(gap.start(), gap.end(), "Agency", body.id, body.name, body.kind, clue=clue)


def organ_in_row(text: str, title: Title, previous: Found) -> Found | None:
    """工会 in 某集团党委副书记、工会主席: of the house at which the post before is held."""
    gap = _ORGAN.search(text, max(0, title.start - 5), title.start)
    name = previous.name.removesuffix("党组").removesuffix("党委")
    of_house = previous.kind in HOUSES or (name != previous.name and not name.startswith("中共"))
    if not gap or not of_house:
        return None
    kind = "association" if gap["organ"] in ("工会", "妇联") else "party"
    body = part_of(Body(name, previous.kind or ""), gap["organ"])
    return Found(gap.start(), gap.end(), "Agency", body.id, body.name, kind, clue=f"{name} + {gap['organ']}")
