"""A few small articles with their facts, made by hand; the persons are invented."""

from collections.abc import Mapping
from typing import Any

from zhengtu_graph.ids import evidence_id
from zhengtu_graph.merge import merge
from zhengtu_graph.model import Article, Entity, Evidence, Facts, Graph, Mention, Modality, Relation
from zhengtu_graph.schema import load_schema

STATE_COUNCIL = "agency:国务院"
GENERAL_OFFICE = "agency:国务院办公厅"
CITY_GOVERNMENT = "agency:三明市人民政府"
HOSPITAL = "agency:三明市第一医院"
PROVINCE = "place:350000"
CITY = "place:350400"
FIGURE = "figure:药价=-40%@place:350400/~2016-03"
OTHER_CITY = "place:410900"
REFORM = "policy:三明医改"
NATIONAL = "policy:深化医药卫生体制改革"
TASKS = "policy:深化医药卫生体制改革重点工作任务"
MEETING = "meeting:中央全面深化改革委员会第九次会议"
MAYOR = "person:林一山@350400"
OFFICIAL = "person:周二水@100000"


def article(name: str, text: str, date: str | None, **fields: Any) -> Article:
    """An article of the 甲日报; `fields` are other fields of it."""
    return Article(
        **{"kind": "news", "headline": f"题{name}", "publisher": "甲日报", **fields}, **_known(name, text, date)
    )


def _known(name: str, text: str, date: str | None) -> dict[str, Any]:
    return {"id": f"article:{name}", "source": f"{name}.txt", "text": text, "date": date}


def entity(in_: Article, id_: str, *forms: str, clue: str = "", **fields: Any) -> Entity:
    """An entity named as its id says, mentioned in each form wherever the article has it."""
    kind, _, name = id_.partition(":")
    found = sorted(
        (Mention(form, start, start + len(form), clue) for form in forms for start in _places(in_.text, form)),
        key=lambda m: m.start,
    )
    return Entity(id_, kind.capitalize(), fields.pop("name", name.split("@")[0]), mentions=tuple(found), **fields)


def _places(text: str, form: str) -> list[int]:
    return [i for i in range(len(text)) if text.startswith(form, i)]


def relation(
    in_: Article,
    type_: str,
    source: str,
    target: str,
    sentence: str,
    *,
    modality: Modality = "done",
    confidence: float = 0.9,
    **properties: str,
) -> Relation:
    """A relation that the sentence of the article states."""
    start = in_.text.index(sentence)
    end = start + len(sentence)
    quoted = Evidence(evidence_id(in_.id, start, end, "hand"), in_.id, sentence, start, end, start, end, "hand")
    return Relation(type_, source, target, (quoted,), properties, modality, confidence)


def origin() -> Facts:
    """The reform begins in one city; its mayor speaks on it."""
    said = (
        "三明医改始于福建省三明市。三明市市长林一山说，三明医改让群众得实惠。"
        "市政府与濮阳市开展合作。三明市第一医院实施三明医改。改革后药价下降四成。"
    )
    a = article("a", said, "2016-03", authors=("陈三木", "何四火"))
    entities = (
        entity(a, REFORM, "三明医改", kind="reform"),
        entity(a, PROVINCE, "福建省", name="福建省", kind="province", properties={"code": "350000"}),
        entity(a, CITY, "三明市", name="三明市", kind="prefecture", aliases=("三明",), properties={"code": "350400"}),
        entity(a, OTHER_CITY, "濮阳市", name="濮阳市", kind="prefecture"),
        entity(a, CITY_GOVERNMENT, "市政府", clue="publisher's place + 市政府", kind="government"),
        entity(a, HOSPITAL, "三明市第一医院", kind="public_institution"),
        entity(a, MAYOR, "林一山", properties={"seat": CITY}),
        entity(a, FIGURE, "四成", kind="fall", properties={"measure": "药价", "value": "40", "unit": "%"}),
    )
    relations = (
        relation(a, "APPLIED_IN", REFORM, CITY, "三明医改始于福建省三明市。", stage="origin"),
        relation(a, "PART_OF", CITY, PROVINCE, "三明医改始于福建省三明市。"),
        relation(a, "HOLDS_POST", MAYOR, CITY_GOVERNMENT, "三明市市长林一山说，三明医改让群众得实惠。", title="市长"),
        relation(a, "SPOKE_ON", MAYOR, REFORM, "三明市市长林一山说，三明医改让群众得实惠。"),
        relation(a, "COOPERATES_WITH", OTHER_CITY, CITY, "市政府与濮阳市开展合作。"),
        relation(a, "IMPLEMENTS", HOSPITAL, REFORM, "三明市第一医院实施三明医改。"),
        relation(a, "LOCATED_IN", HOSPITAL, CITY, "三明市第一医院实施三明医改。"),
        relation(a, "RESULT_OF", FIGURE, REFORM, "改革后药价下降四成。"),
        relation(a, "MEASURED_IN", FIGURE, CITY, "改革后药价下降四成。"),
    )
    return Facts(a, entities, relations)


def meeting() -> Facts:
    """A meeting endorses the reform, the general office issues tasks based on it; a plan stays a plan."""
    said = (
        "国务院出席会议，周二水主持会议，会议肯定了三明医改。国务院办公厅印发任务，学习推广三明医改。"
        "濮阳市将推行三明医改。任务依据医改。林一山不再担任市长。周二水考察三明市。"
    )
    a = article("b", said, "2019-05-29", publisher="乙日报")
    entities = (
        entity(a, REFORM, "三明医改", kind="reform", aliases=("三明医改经验",)),
        entity(a, NATIONAL, "医改", kind="reform"),
        entity(a, TASKS, "任务", kind="document", properties={"number": "国办发〔2019〕1号", "date": "2019-05"}),
        entity(a, MEETING, "会议", kind="meeting", properties={"date": "2019-05-29"}),
        entity(a, STATE_COUNCIL, "国务院", kind="government"),
        entity(a, GENERAL_OFFICE, "国务院办公厅", kind="government"),
        entity(a, CITY_GOVERNMENT, kind="government"),
        entity(a, CITY, "三明市", name="三明市", kind="prefecture"),
        entity(a, OTHER_CITY, "濮阳市", name="濮阳市", kind="prefecture"),
        entity(a, MAYOR, "林一山", properties={"seat": CITY}),
        entity(a, OFFICIAL, "周二水"),
    )
    met = "国务院出席会议，周二水主持会议，会议肯定了三明医改。"
    issued = "国务院办公厅印发任务，学习推广三明医改。"
    relations = (
        relation(a, "ATTENDED", STATE_COUNCIL, MEETING, met, role="attendee"),
        relation(a, "ATTENDED", OFFICIAL, MEETING, met, role="chair"),
        relation(a, "ADOPTED", MEETING, REFORM, met, action="endorsed"),
        relation(a, "ISSUED", GENERAL_OFFICE, TASKS, issued, date="2019-05"),
        relation(a, "BASED_ON", TASKS, REFORM, issued),
        relation(a, "BASED_ON", TASKS, NATIONAL, "任务依据医改。"),
        relation(a, "APPLIED_IN", REFORM, OTHER_CITY, "濮阳市将推行三明医改。", modality="planned", stage="rollout"),
        relation(a, "HOLDS_POST", MAYOR, CITY_GOVERNMENT, "林一山不再担任市长。", title="市长", status="ended"),
        relation(a, "VISITED", OFFICIAL, CITY, "周二水考察三明市。", date="2019-05"),
    )
    return Facts(a, entities, relations)


def reprint() -> Facts:
    """The second sentence of `origin` in two papers, once with other spaces."""
    a = article("c", "三明市是三明医改的发源地。", "2020", authors=("何四火",))
    return Facts(a, *_rollout(a))


def reprinted() -> Facts:
    """The same story in another paper."""
    a = article("d", "三明市是三明医改的发源地 。", "2020-01-02", publisher="丙日报")
    return Facts(a, *_rollout(a))


def _rollout(a: Article) -> tuple[tuple[Entity, ...], tuple[Relation, ...]]:
    entities = (
        entity(a, REFORM, "三明医改", kind="model"),
        entity(a, CITY, "三明市", name="三明市", kind="prefecture"),
    )
    return entities, (relation(a, "APPLIED_IN", REFORM, CITY, a.text, stage="origin", confidence=0.8),)


def all_facts() -> list[Facts]:
    """All of them."""
    return [origin(), meeting(), reprint(), reprinted()]


def small_graph() -> Graph:
    """All of them, merged."""
    return merge(all_facts(), load_schema())


# One way to ask every shipped question so that the small graph has an answer.
ASKED: Mapping[str, Mapping[str, str]] = {
    "agency-policies": {"agency": GENERAL_OFFICE},
    "articles-about": {"entity": "三明医改"},
    "author-articles": {"author": "何四火"},
    "between": {"one": "三明市", "other": REFORM},
    "chain": {"source": "国务院办公厅", "target": "濮阳市"},
    "changes": {"since": "2016", "until": "2016"},
    "co-attendance": {"entity": "国务院"},
    "meeting-attendance": {"meeting": MEETING},
    "most-connected": {"type": "Policy"},
    "partners": {"entity": "sanmingshi"},
    "place-agencies": {"place": "福建省"},
    "place-policies": {"place": "福建省"},
    "policy-figures": {"policy": "三明医改"},
    "policy-course": {"policy": "三明医改经验"},
    "policy-lineage": {"policy": "三明医改"},
    "policy-spread": {"policy": "smyg"},
    "posts": {"person": "林一山"},
    "reprints": {},
    "statements": {"policy": "三明医改"},
    "visits": {"place": "福建省"},
}
