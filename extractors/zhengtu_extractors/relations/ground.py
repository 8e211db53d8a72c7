"""The place of which a local article speaks, and who and what belong to it."""

import re

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.folding import fold
from zhengtu_extractors.gazetteer import by_id, is_inside, short
from zhengtu_extractors.mentions.policy_identity import NATION, seat_of_body
from zhengtu_extractors.mentions.titles import SCHEMES

# What a body of a county or of what stands above it is called; a town's, a village's or a firm's speaks of less.
_OFFICE = re.compile(
    "(?:委员会|政府|党组|[局厅院署]|海关|办公室|中心|党校|(?:工作|组织|宣传|统战)部|政法委|联合会|[科处股])$"
)
_BELOW = re.compile("[乡镇村]|街道|社区|医院|学院|大学|科学院|研究|开发区|园区|公司|集团|服务区|合作社")
_CARRIED_OUT = re.compile("(?:实施|启动|推行|推进|落实|执行|开展)[^，。；《]{0,10}[“‘]?$")
_BUILDS = re.compile("(?:建立|健全|完善|构建|设立)(?:和|并|了|起)*[^，。；“‘]{0,14}$")
_BUILT = re.compile("(?:机制|制度|体系)$")


def named_in_headline(document: Document) -> set[str]:
    """Ids of the divisions that the headline names, in short or in full."""
    headline = fold(document.article.headline or "")
    return {f.id for f in document.found if f.type == "Place" and by_id(f.id) and short(f.name) in headline}


def is_of(place_id: str, ground: str) -> bool:
    """Whether a place is the ground or lies in it."""
    return place_id == ground or is_inside(place_id, ground)


def works_for(body: str, ground: str) -> bool:
    """Whether the body of this name is one of the ground or of a place in it, and none of the nation."""
    code = seat_of_body(body)
    return code != NATION and is_of(f"place:{code}", ground)


def seat_in(document: Document, body: Found) -> Found | None:
    """The first mention of the province, prefecture or county for which an office works, if the article names it."""
    code = seat_of_body(body.name)
    if code == NATION or _BELOW.search(body.name) or not _OFFICE.search(body.name):
        return None
    return next((f for f in document.found if f.id == f"place:{code}"), None)


def is_scheme(policy: Found, lead: str) -> bool:
    """Whether a policy is a scheme, or a plan that the words before it say to be carried out."""
    return policy.kind in SCHEMES or (policy.kind == "plan" and bool(_CARRIED_OUT.search(lead)))


def is_task(policy: Found, lead: str) -> bool:
    """Whether a mechanism without a name of its own is only to be built: one among the many tasks of a work plan."""
    return policy.kind == "institution" and bool(_BUILT.search(policy.name) and _BUILDS.search(lead))
