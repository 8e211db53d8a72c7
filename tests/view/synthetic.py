"""Made-up policy news of any size: invented places, people, bodies, policies, meetings, and sentences about them."""

import random
from collections import Counter, defaultdict
from collections.abc import Callable

from zhengtu_graph.model import Article, Edge, Evidence, Graph, Modality, Node

SYLLABLES = "云清澜松岳沅溪湖青川岭平安和宁远泰丰嘉禾临江石泉龙凤新华永昌文德广兴瑞春海东西南北"
SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹"
GIVEN = "志远建国文博晓燕海涛丽华明哲雅静国强思齐慧敏永康子墨春生立新佳怡"
BODIES = (
    ("人民政府", "government"), ("医疗保障局", "government"), ("卫生健康委员会", "government"),
    ("教育局", "government"), ("发展和改革委员会", "government"), ("财政局", "government"),
    ("人力资源和社会保障局", "government"), ("第一人民医院", "public_institution"), ("慈善总会", "association"),
    ("供水集团有限公司", "enterprise"), ("日报社", "media"), ("实验中学", "public_institution"),
)  # fmt: skip
FIELDS = (
    "医药卫生体制",
    "公立医院薪酬制度",
    "农村宅基地",
    "义务教育评价",
    "营商环境",
    "集体林权制度",
    "养老服务",
    "水价",
)
PAPERS = ("云川日报", "清溪晚报", "松岳时报", "东岭日报")
ENDS = {
    "HOLDS_POST": ("Person", "Agency"), "ATTENDED": ("Person", "Meeting"), "CONVENED": ("Agency", "Meeting"),
    "HELD_IN": ("Meeting", "Place"), "ADOPTED": ("Meeting", "Policy"), "ISSUED": ("Agency", "Policy"),
    "IMPLEMENTS": ("Agency", "Policy"), "APPLIED_IN": ("Policy", "Place"), "BASED_ON": ("Policy", "Policy"),
    "LOCATED_IN": ("Agency", "Place"), "SPOKE_ON": ("Person", "Policy"), "VISITED": ("Person", "Place"),
    "COOPERATES_WITH": ("Agency", "Agency"), "PART_OF": ("Place", "Place"),
}  # fmt: skip
SENTENCES = {
    "HOLDS_POST": "{0}同志任{1}主要负责人，主持全面工作。", "ATTENDED": "{0}出席{1}并讲话，强调要把工作抓实抓细。",
    "CONVENED": "{0}近日召开{1}，总结上半年工作，部署下一步任务。", "HELD_IN": "{0}在{1}举行，来自各县区的代表参加。",
    "ADOPTED": "{0}审议通过了《{1}》，决定自下月起施行。", "ISSUED": "{0}印发《{1}》，明确重点任务。",
    "IMPLEMENTS": "{0}坚持把{1}作为全年工作的重点，逐项落实。", "APPLIED_IN": "{0}在{1}率先试点，办事时间减半。",
    "BASED_ON": "《{0}》依据《{1}》制定，细化了有关条款。", "LOCATED_IN": "位于{1}的{0}昨日对外开放。",
    "SPOKE_ON": "{0}在接受采访时说，{1}给基层带来了实实在在的变化。", "VISITED": "{0}到{1}考察调研，走访了三个社区。",
    "COOPERATES_WITH": "{0}与{1}签署合作协议，共建远程会诊平台。", "PART_OF": "{0}隶属{1}，常住人口约四十万。",
}  # fmt: skip
LINKS = list(ENDS)


def make_graph(n: int, seed: int = 7) -> Graph:
    """A graph of `n` nodes, 2.4 relations a node where so many differ, in communities with hubs; always the same."""
    draw = random.Random(seed)  # noqa: S311 - test data
    types = [draw.choices(list(MAKERS), weights=(22, 27, 19, 20, 12))[0] for _ in range(n)]
    named = [MAKERS[type_](i, draw) for i, type_ in enumerate(types)]
    parts = n // 60 + 2
    community = [int(draw.paretovariate(0.7)) % parts for _ in range(n)]
    articles = [_article(i, draw) for i in range(max(1, n // 2))]
    edges, evidence = _relations(types, [name for name, _ in named], community, articles, draw)
    mentions = _mentions(edges, evidence)
    days: dict[str, list[str]] = defaultdict(list)
    for node, article in mentions:
        days[node].append(_date(articles, article))
    return Graph(
        articles=tuple(articles),
        nodes=tuple(_node(f"n{i:06d}", types[i], named[i], sorted(days[f"n{i:06d}"])) for i in range(n)),
        edges=tuple(edges),
        evidence=tuple(evidence),
        mentions=tuple((node, article, count) for (node, article), count in sorted(mentions.items())),
    )


def _place(_: int, draw: random.Random) -> tuple[str, str]:
    level, kind = draw.choice((("市", "prefecture"), ("县", "county"), ("区", "county"), ("镇", "township")))
    return "".join(draw.sample(SYLLABLES, 2)) + level, kind


def _person(_: int, draw: random.Random) -> tuple[str, None]:
    return draw.choice(SURNAMES) + "".join(draw.sample(GIVEN, draw.choice((1, 2, 2)))), None


def _agency(i: int, draw: random.Random) -> tuple[str, str]:
    body, kind = draw.choice(BODIES)
    return _place(i, draw)[0] + body, kind


def _policy(i: int, draw: random.Random) -> tuple[str, str]:
    place, field = _place(i, draw)[0], draw.choice(FIELDS)
    return draw.choice(
        (
            (f"{place[:2]}医改", "reform"),
            (f"{place}关于深化{field}改革的实施意见", "document"),
            (f"{place}{field}改革试点方案", "plan"),
            (f"{place[:2]}经验", "model"),
        )
    )


def _meeting(i: int, draw: random.Random) -> tuple[str, str]:
    return f"{_place(i, draw)[0]}{draw.choice(FIELDS)}改革工作第{draw.choice('一二三四五六七八九')}次会议", "meeting"


Maker = Callable[[int, random.Random], tuple[str, str | None]]
MAKERS: dict[str, Maker] = {
    "Place": _place, "Agency": _agency, "Policy": _policy, "Person": _person, "Meeting": _meeting,
}  # fmt: skip


def _article(i: int, draw: random.Random) -> Article:
    place, field = _place(i, draw)[0], draw.choice(FIELDS)
    return Article(
        id=f"article:{i:06d}",
        source=f"pages/{i:06d}.txt",
        headline=draw.choice((f"{place}：{field}改革见效", f"{field}改革{place}答卷", f"{place}推进{field}改革纪实")),
        kind="news",
        text="",
        authors=tuple(_person(i, draw)[0] for _ in range(draw.randrange(5))),
        publisher=draw.choice(PAPERS),
        date=f"{draw.randrange(2014, 2025)}-{draw.randrange(1, 13):02d}-{draw.randrange(1, 29):02d}",
        address=f"https://example.org/{i}.html" if i % 3 == 0 else None,
    )


def _relations(
    types: list[str], names: list[str], community: list[int], articles: list[Article], draw: random.Random
) -> tuple[list[Edge], list[Evidence]]:
    pools: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i, type_ in enumerate(types):
        pools[type_, community[i]].append(i)
        pools[type_, -1].append(i)
    edges: dict[str, Edge] = {}
    evidence: list[Evidence] = []
    wanted = int(2.4 * len(types))
    for _ in range(8 * wanted):  # many are drawn twice
        if len(edges) == wanted:
            break
        type_ = draw.choice(LINKS)
        home = draw.choice(community) if draw.random() < 0.92 else -1
        source, target = (_pick(pools[end, home] or pools[end, -1], draw) for end in ENDS[type_])
        if source is None or target is None or source == target:
            continue
        modality: Modality = draw.choices(("done", "ongoing", "planned", "denied"), weights=(80, 8, 10, 2))[0]
        found = [
            _sentence(len(evidence) + k, type_, (names[source], names[target]), draw.choice(articles))
            for k in range(draw.choices((1, 2, 3), weights=(8, 2, 1))[0])
        ]
        evidence += found
        days = sorted(_date(articles, e.article) for e in found)
        edge = Edge(
            id=f"{type_}:n{source}:n{target}:{modality}",
            type=type_,
            source=f"n{source:06d}",
            target=f"n{target:06d}",
            properties={"title": "主任"} if type_ == "HOLDS_POST" else {},
            modality=modality,
            confidence=round(draw.uniform(0.8, 1.0), 2),
            evidence=tuple(e.id for e in found),
            count=len(found),
            first_seen=days[0],
            last_seen=days[-1],
        )
        edges.setdefault(edge.id, edge)
    return sorted(edges.values(), key=lambda e: e.id), evidence


def _pick(pool: list[int], draw: random.Random) -> int | None:
    """One of a pool, the first ones much more often: they become hubs."""
    return pool[int(len(pool) * draw.random() ** 3)] if pool else None


def _sentence(number: int, type_: str, names: tuple[str, str], article: Article) -> Evidence:
    text, start = SENTENCES[type_].format(*names), 1000 * number
    end = start + len(text)
    return Evidence(f"e{number:07d}", article.id, text, start, end, start, end, f"{type_.lower()}:made-up")


def _date(articles: list[Article], article_id: str) -> str:
    return articles[int(article_id.split(":")[1])].date or ""


def _mentions(edges: list[Edge], evidence: list[Evidence]) -> Counter[tuple[str, str]]:
    article_of = {e.id: e.article for e in evidence}
    return Counter((end, article_of[id_]) for e in edges for id_ in e.evidence for end in (e.source, e.target))


def _node(id_: str, type_: str, named: tuple[str, str | None], days: list[str]) -> Node:
    name, kind = named
    return Node(
        id=id_,
        type=type_,
        name=name,
        kind=kind,
        aliases=(name.replace("人民政府", "政府"),) if "人民政府" in name else (),
        properties={"code": "410900"} if kind == "prefecture" else {},
        articles=len(days),
        first_seen=days[0] if days else None,
        last_seen=days[-1] if days else None,
    )
