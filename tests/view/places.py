"""A small graph of places: two provinces, what lies in them, and a policy that spreads over them."""

from zhengtu_graph.model import Article, Edge, Evidence, Graph, Modality, Node

DAYS = ("2019-03-01", "2020-06-02", "2021-09-03", "2022-12-04")
POLICY = "policy:云川医改"
ARTICLES = tuple(
    Article(f"article:{i}", f"pages/{i}.txt", f"医改纪实之{i}", "news", "", publisher="云川日报", date=day)
    for i, day in enumerate(DAYS)
)


def place(name: str, kind: str, lon: str = "", lat: str = "") -> Node:
    properties = {"lon": lon, "lat": lat} if lon else {}
    return Node(f"place:{name}", "Place", name, kind, (), properties, 1, DAYS[0], DAYS[3])


def within(inner: str, outer: str) -> Edge:
    return Edge(f"in:{inner}", "PART_OF", f"place:{inner}", f"place:{outer}", origin="gazetteer")


def relation(type_: str, source: str, target: str, day: int, *, modality: Modality = "done", stage: str = "") -> Edge:
    properties = {"stage": stage} if stage else {}
    found, seen = (f"s{day}",), DAYS[day]
    return Edge(f"{type_}:{source}:{target}", type_, source, target, properties, modality, 0.9, found, 1, seen, seen)


PLACES = Graph(
    articles=ARTICLES,
    nodes=(
        place("云川省", "province", "103.0", "30.0"),
        place("清溪市", "prefecture", "104.5", "31.0"),
        place("远山县", "county", "105.5", "31.5"),
        place("石坡村", "village"),
        place("东岭省", "province", "118.0", "27.0"),
        place("海角市", "prefecture", "119.0", "26.0"),
        place("外邦", "country"),
        Node("agency:清溪市医疗保障局", "Agency", "清溪市医疗保障局", "government", (), {}, 1, DAYS[0], DAYS[0]),
        Node("agency:云川省人民政府", "Agency", "云川省人民政府", "government", (), {}, 1, DAYS[0], DAYS[0]),
        Node("person:王建国", "Person", "王建国", None, (), {}, 1, DAYS[0], DAYS[0]),
        Node("person:李晓燕", "Person", "李晓燕", None, (), {}, 1, DAYS[0], DAYS[0]),
        Node(POLICY, "Policy", "云川医改", "reform", (), {}, 4, DAYS[0], DAYS[3]),
        Node("policy:海角水价", "Policy", "海角水价改革", "reform", (), {}, 1, DAYS[1], DAYS[1]),
        Node("meeting:海角会议", "Meeting", "海角供水会议", "meeting", (), {}, 1, DAYS[1], DAYS[1]),
    ),
    edges=(
        within("清溪市", "云川省"),
        within("远山县", "清溪市"),
        within("石坡村", "远山县"),
        within("海角市", "东岭省"),
        relation("LOCATED_IN", "agency:清溪市医疗保障局", "place:清溪市", 0),
        relation("LOCATED_IN", "agency:云川省人民政府", "place:云川省", 0),
        relation("HOLDS_POST", "person:王建国", "agency:清溪市医疗保障局", 0),
        relation("HOLDS_POST", "person:李晓燕", "agency:云川省人民政府", 0),
        relation("ISSUED", "agency:云川省人民政府", POLICY, 0),
        relation("APPLIED_IN", POLICY, "place:远山县", 0, stage="origin"),
        relation("APPLIED_IN", POLICY, "place:清溪市", 1, stage="pilot"),
        relation("APPLIED_IN", POLICY, "place:海角市", 2, stage="rollout"),
        relation("APPLIED_IN", POLICY, "place:石坡村", 2, stage="rollout"),
        relation("APPLIED_IN", POLICY, "place:东岭省", 3, modality="planned", stage="rollout"),
        relation("APPLIED_IN", POLICY, "place:外邦", 3, stage="rollout"),
        relation("APPLIED_IN", "policy:海角水价", "place:海角市", 1, stage="pilot"),
        relation("HELD_IN", "meeting:海角会议", "place:海角市", 1),
    ),
    evidence=tuple(
        Evidence(f"s{i}", f"article:{i}", f"医改推开的第{i}句。", 0, 9, 0, 9, "made-up") for i in range(len(DAYS))
    ),
)  # fmt: skip
