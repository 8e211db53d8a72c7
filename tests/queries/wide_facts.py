"""The small articles of `tests/graph`, and some more, so that every shipped question has an answer."""

from collections.abc import Mapping

from tests.graph.small_facts import (
    ASKED,
    CITY,
    CITY_GOVERNMENT,
    GENERAL_OFFICE,
    MAYOR,
    MEETING,
    OTHER_CITY,
    REFORM,
    TASKS,
    all_facts,
    article,
    entity,
    relation,
)
from zhengtu_graph.merge import merge
from zhengtu_graph.model import Facts, Graph
from zhengtu_graph.schema import load_schema

HEALTH = "agency:国家卫生健康委员会"
INSURANCE = "agency:国家医疗保障局"
NOTICE = "policy:关于推广三明医改经验的通知"
NEXT_MAYOR = "person:程五金@350400"
LAST_MAYOR = "person:钱六土@350400"
COMMITTEE = "agency:中共濮阳市委员会"
CHONGQING = "place:500000"


def notice() -> Facts:
    """Two bodies issue a notice together; a municipality will follow; the city has a new mayor, and a newer one."""
    said = (
        "国家卫生健康委员会、国家医疗保障局印发通知，通知依据三明医改。通知落实任务。会议研究通知。"
        "重庆市推行三明医改。重庆市将推行通知。程五金任三明市市长。国务院办公厅、国家医疗保障局联合签署通知。"
    )
    a = article("e", said, "2021-05-06", publisher="丙日报")
    entities = (
        entity(a, HEALTH, "国家卫生健康委员会", kind="government"),
        entity(a, INSURANCE, "国家医疗保障局", kind="government"),
        entity(a, GENERAL_OFFICE, "国务院办公厅", kind="government"),
        entity(a, NOTICE, "通知", kind="document", properties={"date": "2021-04"}),
        entity(a, REFORM, "三明医改", kind="reform"),
        entity(a, TASKS, "任务", kind="document"),
        entity(a, MEETING, "会议", kind="meeting"),
        entity(a, CHONGQING, "重庆市", name="重庆市", kind="province"),
        entity(a, CITY, "三明市", name="三明市", kind="prefecture"),
        entity(a, CITY_GOVERNMENT, kind="government"),
        entity(a, NEXT_MAYOR, "程五金"),
    )
    issued, signed = (
        "国家卫生健康委员会、国家医疗保障局印发通知，通知依据三明医改。",
        "国务院办公厅、国家医疗保障局联合签署通知。",
    )
    relations = (
        relation(a, "ISSUED", HEALTH, NOTICE, issued, date="2021-04"),
        relation(a, "ISSUED", INSURANCE, NOTICE, issued, date="2021-04"),
        relation(a, "SIGNED", GENERAL_OFFICE, NOTICE, signed),
        relation(a, "BASED_ON", NOTICE, REFORM, issued),
        relation(a, "BASED_ON", NOTICE, TASKS, "通知落实任务。", confidence=0.6),
        relation(a, "ADOPTED", MEETING, NOTICE, "会议研究通知。", action="studied"),
        relation(a, "APPLIED_IN", REFORM, CHONGQING, "重庆市推行三明医改。", stage="rollout"),
        relation(a, "APPLIED_IN", NOTICE, CHONGQING, "重庆市将推行通知。", modality="planned", stage="rollout"),
        relation(a, "HOLDS_POST", NEXT_MAYOR, CITY_GOVERNMENT, "程五金任三明市市长。", title="市长", status="begun"),
    )
    return Facts(a, entities, relations)


def later() -> Facts:
    """The next mayor but one, who was elsewhere before, as a paper says that gives no day."""
    said = "钱六土任三明市市长，此前任濮阳市书记。"
    a = article("f", said, "2023", publisher="丙日报")
    entities = (
        entity(a, LAST_MAYOR, "钱六土"),
        entity(a, CITY_GOVERNMENT, kind="government"),
        entity(a, COMMITTEE, kind="party"),
        entity(a, OTHER_CITY, "濮阳市", name="濮阳市", kind="prefecture"),
    )
    relations = (
        relation(
            a, "HOLDS_POST", LAST_MAYOR, CITY_GOVERNMENT, said, title="市长", status="begun", start_date="2022-11"
        ),
        relation(a, "HOLDS_POST", LAST_MAYOR, "agency:中共濮阳市委员会", said, title="书记", status="ended"),
        relation(a, "LOCATED_IN", "agency:中共濮阳市委员会", OTHER_CITY, said),
    )
    return Facts(a, entities, relations)


def wide_graph() -> Graph:
    """All of them, merged."""
    return merge([*all_facts(), notice(), later()], load_schema())


EDGE = next(e.id for e in wide_graph().edges if (e.type, e.source, e.target) == ("APPLIED_IN", REFORM, CITY))

# Ways to ask every shipped question, the first so that the wide graph has an answer.
WIDELY_ASKED: Mapping[str, tuple[Mapping[str, object], ...]] = {
    "agency-policies": ({"agency": HEALTH}, {"agency": "国务院"}, {"agency": "gjylbzj"}),
    "agency-ranking": ({}, {"kind": "government", "place": "福建省"}, {"kind": "party"}, {"limit": 1}),
    "articles-about": ({"entity": "三明医改", "limit": 3}, {"entity": CHONGQING}, {"entity": MEETING, "limit": 1}),
    "author-articles": ({"author": "陈三木"}, {"author": MAYOR}, {"author": "hesihuo"}),
    "between": ({"one": CITY, "other": OTHER_CITY}, {"one": REFORM, "other": TASKS}, {"one": CITY, "other": CITY}),
    "career": ({"person": "钱六土"}, {"person": MAYOR}, {"person": "周二水"}),
    "chain": (
        {"source": "程五金", "target": CHONGQING},
        {"source": CITY, "target": CITY},
        {"source": "国务院", "target": REFORM},
    ),
    "changes": (
        {"since": "2016-03", "until": "2021"},
        {"since": "2021", "until": "2023", "relation": "HOLDS_POST"},
        {"since": "1999", "until": "2000"},
    ),
    "citing": ({"policy": REFORM}, {"policy": TASKS}, {"policy": NOTICE}),
    "co-attendance": ({"entity": "周二水"}, {"entity": MAYOR}, {"entity": "gwy"}),
    "edge-evidence": ({"edge": EDGE}, {"edge": "edge:none"}, {"edge": ""}),
    "first-adopters": ({}, {"kind": "reform", "limit": 1}, {"kind": "law"}),
    "joint-issuers": ({}, {"agency": INSURANCE}, {"agency": "国务院"}, {"limit": 1}),
    "lineage-tree": ({"policy": REFORM}, {"policy": "深化医药卫生体制改革"}, {"policy": NOTICE}),
    "low-confidence": ({}, {"below": 0.85, "limit": 3}, {"below": 1, "relation": "BASED_ON"}, {"below": "0"}),
    "meeting-attendance": ({"meeting": MEETING}, {"meeting": "中央全面深化改革委员会第九次会议"}),
    "meeting-outcomes": ({"meeting": MEETING},),
    "most-connected": ({"type": "Place", "limit": 2}, {"type": "Person"}, {"type": "Figure"}),
    "partners": ({"entity": CITY}, {"entity": OTHER_CITY}, {"entity": HEALTH}),
    "place-agencies": ({"place": OTHER_CITY}, {"place": CITY}, {"place": CHONGQING}),
    "place-policies": ({"place": CHONGQING}, {"place": CITY}, {"place": OTHER_CITY}),
    "planned": ({}, {"entity": REFORM, "relation": "APPLIED_IN"}, {"until": "2020"}, {"relation": "BASED_ON"}),
    "policy-course": ({"policy": NOTICE}, {"policy": TASKS}, {"policy": "医改"}),
    "policy-figures": ({"policy": REFORM}, {"policy": TASKS}, {"policy": "三明医改经验"}),
    "policy-lineage": ({"policy": TASKS}, {"policy": NOTICE}, {"policy": "深化医药卫生体制改革"}),
    "policy-spread": ({"policy": REFORM}, {"policy": NOTICE}, {"policy": TASKS}),
    "policy-timeline": ({"policy": REFORM}, {"policy": NOTICE}, {"policy": TASKS}),
    "posts": ({}, {"agency": CITY_GOVERNMENT}, {"person": "周二水"}),
    "province-order": ({"policy": REFORM}, {"policy": NOTICE}, {"policy": TASKS}),
    "reprints": ({}, {"limit": 1}, {"limit": 0}),
    "single-source": ({}, {"entity": NOTICE}, {"relation": "HOLDS_POST", "limit": 2}),
    "statements": ({}, {"person": MAYOR}, {"person": MAYOR, "policy": TASKS}),
    "successors": ({}, {"title": "市长", "limit": 1}, {"agency": CITY_GOVERNMENT, "title": "书记"}),
    "visits": ({}, {"person": "周二水"}, {"place": CHONGQING}),
}


def all_asked(name: str) -> list[Mapping[str, object]]:
    """The ways to ask a question; the first has an answer."""
    return [*WIDELY_ASKED[name], *([ASKED[name]] if name in ASKED else [])]
