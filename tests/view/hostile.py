"""Texts that would like to be markup, script, or to upset the line; all of them must only ever be read."""

from zhengtu_graph.model import Article, Edge, Evidence, Graph, Node

PAYLOADS = (
    "<script>window.hit=1</script>",
    "</script><script>window.hit=1</script>",
    "<img src=x onerror='window.hit=1'>",
    "<svg/onload=window.hit=1>",
    "\"><iframe srcdoc='<script>parent.hit=1</script>'>",
    "'\"`${window.hit=1}{{ 7*7 }}{% raw %}",
    "javascript:window.hit=1",
    "<a href='javascript:window.hit=1'>href</a>",
    "<!--<script>--><style>*{display:none}</style>",
    "&lt;b&gt;&#x3c;script&#x3e;",
    "__proto__",
    "constructor",
    "\u202e倒着写\u2066的名字\u200b\u200f",
    "行\n行\u2028行\u2029行\x00\x07",
    "政策😀👩‍👩‍👧‍👦\U0001f1e8\U0001f1f3",
    "\ud800孤立",
    "长" * 2000,
    '=HYPERLINK("http://x")',
    "",
    " ",
)


def hostile_graph() -> Graph:
    """Every payload in every field that can hold text; node k is joined to node k + 1."""
    articles = tuple(
        Article(f"article:{p}{i}", p, p, "news", p, authors=(p, p), publisher=p, date="2020-01-02", number=p, address=p)
        for i, p in enumerate(PAYLOADS)
    )
    nodes = tuple(
        Node(f"{i:02d}{p}", "Agency", p, "party", (p, p + "x"), {p: p, "former_names": p}, 3, "2020", "2021-05")
        for i, p in enumerate(PAYLOADS)
    )
    evidence = tuple(Evidence(f"e{i}{p}", articles[i].id, f"{p}与{p}", 0, 9, 0, 9, p) for i, p in enumerate(PAYLOADS))
    edges = tuple(
        Edge(
            f"edge{i}{p}",
            "COOPERATES_WITH",
            nodes[i].id,
            nodes[(i + 1) % len(nodes)].id,
            {p: p, "date": p},
            evidence=(evidence[i].id,),
        )
        for i, p in enumerate(PAYLOADS)
    )
    mentions = tuple((node.id, article.id, 1) for node, article in zip(nodes, articles, strict=True))
    return Graph(articles, nodes, edges, evidence, mentions)
