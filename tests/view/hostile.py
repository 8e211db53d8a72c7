"""A graph with each payload in every field that can hold text."""

from itertools import cycle

from tests.view.payloads import PAYLOADS
from zhengtu_graph.model import Article, Edge, Evidence, Graph, Node
from zhengtu_graph.schema import load_schema

SCHEMA = load_schema()
TITLE = "</title><script>window.hit=1</script>"


def hostile_graph() -> Graph:
    """Node k, of every type in turn, is joined to node k + 1 by every relation in turn, said in article k."""
    return Graph(
        articles=tuple(map(_article, range(len(PAYLOADS)))),
        nodes=tuple(_node(i, type_) for i, type_ in zip(range(len(PAYLOADS)), cycle(SCHEMA.entities), strict=False)),
        edges=tuple(_edge(i, type_) for i, type_ in zip(range(len(PAYLOADS)), cycle(SCHEMA.relations), strict=False)),
        evidence=tuple(map(_evidence, range(len(PAYLOADS)))),
        mentions=tuple((node_id(i), _article(i).id, 1) for i in range(len(PAYLOADS))),
    )


def node_id(i: int) -> str:
    """The id of node `i`."""
    return f"{i:03d}{PAYLOADS[i]}"


def _article(i: int) -> Article:
    p = PAYLOADS[i]
    return Article(
        f"article:{i}{p}",
        p,
        p,
        "news",
        p,
        kicker=p,
        subhead=p,
        authors=(p, p),
        wire=p,
        dateline_place=p,
        publisher=p,
        publisher_place=p,
        date="2020-01-02" if i % 2 else p,
        number=p,
        address=p,
        sheet=p,
        pages=p,
        jump_from=p,
        jump_to=p,
        continued=(p,),
        story=p if i % 3 else None,
    )


def _node(i: int, type_: str) -> Node:
    p = PAYLOADS[i]
    declared = SCHEMA.entities[type_]
    kind = next(iter(declared.kinds), None)
    dates = ("2020", "2021-05") if i % 2 else (p, p)
    return Node(node_id(i), type_, p, kind, (p, p + "x"), {p: p, **dict.fromkeys(declared.properties, p)}, 3, *dates)


def _edge(i: int, type_: str) -> Edge:
    p = PAYLOADS[i]
    ends = node_id(i), node_id((i + 1) % len(PAYLOADS))
    properties = {p: p, **dict.fromkeys(SCHEMA.relations[type_].properties, p)}
    return Edge(f"edge{i}{p}", type_, *ends, properties, evidence=(_evidence(i).id,), note=p)


def _evidence(i: int) -> Evidence:
    p = PAYLOADS[i]
    text = f"{p}与{p}"
    return Evidence(f"e{i}{p}", f"article:{i}{p}", text, 0, len(text), 0, len(text), p)
